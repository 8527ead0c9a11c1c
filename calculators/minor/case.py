"""The facts of a payment by a minor: the form's fields, and what cannot be true together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from calculators.form import Group, When
from calculators.kinds import Choice, Day, FieldError, Money, YesNo
from calculators.result import Line, Span

CHILD, TEEN = (When("payer", (payer,)) for payer in ("child", "teen"))


@dataclass(frozen=True)
class Case:
    """What a claim for a minor's payment depends on. `payer` and `paid` are needed."""

    payer: Annotated[str, Choice("child", "teen")]
    paid: Annotated[Decimal, Money(above=Decimal(0))]
    delivered: Annotated[Decimal | None, Money(), CHILD] = None
    consent: Annotated[str, Choice("none", "before", "after", "unsure"), TEEN] = "unsure"
    fits_age: Annotated[str, Choice("no", "partly", "yes", "unsure"), TEEN] = "unsure"
    unfit: Annotated[Decimal | None, Money(above=Decimal(0)), When("fits_age", ("partly",))] = None
    barred: Annotated[str, Choice("yes", "no", "unsure")] = "unsure"
    guardian_fault: Annotated[bool | None, YesNo(), Group("weigh")] = None
    second_time: Annotated[bool | None, YesNo(), Group("weigh")] = None
    knew_on: Annotated[date | None, Day(), Group("when")] = None
    ratify_asked_on: Annotated[date | None, Day(), TEEN, Group("when")] = None

    @staticmethod
    def faults(values: Mapping[str, Any]) -> Iterator[FieldError]:
        """What contradicts itself among the fields that could be read."""
        for part in ("delivered", "unfit"):
            if part in values and "paid" in values and values[part] > values["paid"]:
                yield FieldError("more_than", part, whole="paid", limit=values["paid"])

    @property
    def agreed(self) -> bool:
        """Whether the guardian agreed, before or after: the contract is most likely valid."""
        return self.consent in ("before", "after")


@dataclass(frozen=True)
class Reading:
    """A part of the answer: what it comes to, in yuan, why, and what would narrow it."""

    outcome: str
    amount: Span
    lines: tuple[Line, ...] = ()
    decides: tuple[str, ...] = ()
