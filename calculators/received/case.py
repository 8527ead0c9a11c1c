"""The facts of a payout: what was due, what came, and what the platform says it took off."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from calculators.form import Group, Rows
from calculators.kinds import Choice, Day, FieldError, Money, Percent
from calculators.rates import YEAR_DAYS


@dataclass(frozen=True)
class Repayment:
    """One thing that came back: by the way it was paid, another way, or not as money."""

    day: Annotated[date, Day()]
    amount: Annotated[Decimal, Money(above=Decimal(0))]
    route: Annotated[str, Choice("same", "other", "balance", "voucher")]


@dataclass(frozen=True)
class Case:
    """What a payout is checked against. Only `due` is needed; no repayment means nothing came."""

    due: Annotated[Decimal, Money(above=Decimal(0))]
    repayments: Annotated[tuple[Repayment, ...], Rows(Repayment)] = ()
    asked_on: Annotated[date | None, Day(), Group("days")] = None
    promised_on: Annotated[date | None, Day(), Group("days")] = None
    fee_percent: Annotated[Decimal | None, Percent(), Group("deducted")] = None
    fee_amount: Annotated[Decimal | None, Money(), Group("deducted")] = None
    gift: Annotated[Decimal | None, Money(), Group("deducted")] = None
    rescinded_on: Annotated[date | None, Day(), Group("interest")] = None
    bought_on: Annotated[date | None, Day(), Group("interest")] = None
    agreed_rate: Annotated[Decimal | None, Percent(), Group("interest")] = None
    year_days: Annotated[str, Choice(*YEAR_DAYS), Group("interest")] = YEAR_DAYS[0]
    cause: Annotated[
        str, Choice("operator", "consumer", "neutral", "unsure"), Group("interest")
    ] = "unsure"

    @staticmethod
    def faults(values: Mapping[str, Any]) -> Iterator[FieldError]:
        """What contradicts itself among the fields that could be read."""
        bought = values.get("bought_on")
        if bought is None:
            return
        if "rescinded_on" in values and values["rescinded_on"] < bought:
            yield FieldError("before", "rescinded_on", earlier="bought_on", day=bought)
        for number, one in enumerate(values.get("repayments", ())):
            if one.day < bought:
                yield FieldError("before_payment", f"repayments.{number}.day", day=bought)


def future(case: Case, on: date) -> tuple[FieldError, ...]:
    """The days that have not come yet; only the one the platform promised may lie ahead."""
    days: list[tuple[str, date | None]] = [
        (f"repayments.{number}.day", one.day) for number, one in enumerate(case.repayments)
    ]
    days += [("asked_on", case.asked_on), ("rescinded_on", case.rescinded_on),
             ("bought_on", case.bought_on)]  # fmt: skip
    return tuple(FieldError("in_future", name, on=on) for name, day in days if day and day > on)
