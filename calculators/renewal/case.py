"""The facts of charges by auto-renewal: the form's fields, and what cannot be true together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from calculators.form import Group, Rows, When
from calculators.kinds import Choice, Count, Day, FieldError, Money, YesNo

USED = When("used_last", ("yes",))


@dataclass(frozen=True)
class Charge:
    """One charge that came by itself, and whether a conspicuous notice came before it."""

    day: Annotated[date, Day()]
    amount: Annotated[Decimal, Money(above=Decimal(0))]
    notice: Annotated[str, Choice("none", "unclear", "clear")]


@dataclass(frozen=True)
class Case:
    """What a claim for charges by auto-renewal depends on. Only `charges` are needed."""

    charges: Annotated[tuple[Charge, ...], Rows(Charge)]
    used_last: Annotated[str, Choice("no", "yes", "unsure")] = "unsure"
    last_days_total: Annotated[int | None, Count("days", least=1), USED] = None
    last_days_used: Annotated[int | None, Count("days"), USED] = None
    first_notice: Annotated[bool | None, YesNo(), Group("signup")] = None
    trial: Annotated[bool, YesNo(), Group("signup")] = False
    pay_way: Annotated[
        str | None, Choice("wechat", "alipay", "app_store", "bank", "personal"), Group("where")
    ] = None
    channel: Annotated[
        str | None, Choice("platform", "shop", "reseller", "app_store"), Group("where")
    ] = None
    cancelled_on: Annotated[date | None, Day(), Group("when")] = None
    asked_on: Annotated[date | None, Day(), Group("when")] = None

    @staticmethod
    def faults(values: Mapping[str, Any]) -> Iterator[FieldError]:
        """What contradicts itself among the fields that could be read."""
        if values.get("charges") == ():
            yield FieldError("missing", "charges")
        total, spent = (values.get(f"last_days_{which}") for which in ("total", "used"))
        if total is None and spent is not None:
            yield FieldError("needs", "last_days_total", other="last_days_used")
        if total is not None and spent is not None and spent > total:
            yield FieldError("more_than", "last_days_used", whole="last_days_total", limit=total)

    @property
    def through_store(self) -> bool:
        """Whether an app store took the money, so that it is the first to ask."""
        return "app_store" in (self.pay_way, self.channel)
