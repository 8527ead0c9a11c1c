"""The facts of a suit: the form's fields, and what cannot be true together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from calculators.form import Group
from calculators.kinds import Day, FieldError, Money, YesNo

ABOVE_ZERO = Money(above=Decimal(0))


@dataclass(frozen=True)
class Case:
    """What you claim; only that is needed. `wage` is the province's yearly average, looked up.

    `simplified` is what the court says where it is no small claim. `unpaid`, `perform_until` (the
    last day of the judgment's period) and `paid_on` are for after the judgment.
    """

    claim: Annotated[Decimal, ABOVE_ZERO]
    wage: Annotated[Decimal | None, ABOVE_ZERO] = None
    agreed_small: Annotated[bool | None, YesNo(), Group("track")] = None
    simplified: Annotated[bool | None, YesNo(), Group("track")] = None
    unpaid: Annotated[Decimal | None, ABOVE_ZERO, Group("late")] = None
    perform_until: Annotated[date | None, Day(), Group("late")] = None
    paid_on: Annotated[date | None, Day(), Group("late")] = None

    @staticmethod
    def faults(values: Mapping[str, Any]) -> Iterator[FieldError]:
        """Late payment is counted from the last day of the judgment's period."""
        for other in ("unpaid", "paid_on"):
            if other in values and "perform_until" not in values:
                yield FieldError("needs", "perform_until", other=other)
