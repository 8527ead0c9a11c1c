"""The facts of a refund: the form's fields, and what cannot be true together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from calculators.form import Group, Rows, When
from calculators.kinds import Choice, Count, Day, FieldError, Money, Percent, YesNo
from calculators.rates import YEAR_DAYS
from calculators.result import to_fen

TERM, UNITS, BALANCE = (When("kind", (kind,)) for kind in ("term", "units", "balance"))


@dataclass(frozen=True)
class Use:
    """Uses at one price, paid from a balance; `list_price` is what one costs without discount."""

    count: Annotated[int, Count("times", least=1)]
    price: Annotated[Decimal, Money(above=Decimal(0))]
    list_price: Annotated[Decimal | None, Money(above=Decimal(0))] = None

    @staticmethod
    def faults(values: Mapping[str, Any]) -> Iterator[FieldError]:
        """Art. 19's price is the one before the discount: it cannot be the lower of the two."""
        if {"price", "list_price"} <= values.keys() and values["list_price"] < values["price"]:
            yield FieldError("below_deal", "list_price", deal=values["price"])


@dataclass(frozen=True)
class Case:
    """What a refund depends on. Only `kind` and `paid` are needed for a first answer."""

    kind: Annotated[str, Choice("term", "units", "balance")]
    paid: Annotated[Decimal, Money(above=Decimal(0))]
    months_total: Annotated[int | None, Count("months", least=1), TERM] = None
    months_used: Annotated[int | None, Count("months"), TERM] = None
    units_total: Annotated[int | None, Count("times", least=1), UNITS] = None
    units_used: Annotated[int | None, Count("times"), UNITS] = None
    deal_price: Annotated[Decimal | None, Money(above=Decimal(0)), UNITS] = None
    gift: Annotated[Decimal | None, Money(), BALANCE] = None
    consumed: Annotated[Decimal | None, Money(), BALANCE] = None
    list_price: Annotated[
        Decimal | None, Money(above=Decimal(0)), When("kind", ("term", "units"))
    ] = None
    cause: Annotated[str, Choice("operator", "consumer", "neutral", "unsure")] = "unsure"
    market_price: Annotated[Decimal | None, Money(above=Decimal(0)), UNITS, Group("prices")] = None
    uses: Annotated[tuple[Use, ...], Rows(Use, limit=30), BALANCE, Group("prices")] = ()
    starts_on: Annotated[date | None, Day(), TERM, Group("days")] = None
    ends_on: Annotated[date | None, Day(), TERM, Group("days")] = None
    stopped_on: Annotated[date | None, Day(), TERM, Group("days")] = None
    bought_on: Annotated[date | None, Day(), Group("when")] = None
    unused: Annotated[bool | None, YesNo(), Group("when")] = None
    prior_service: Annotated[bool | None, YesNo(), Group("when")] = None
    rescinded_on: Annotated[date | None, Day(), Group("when")] = None
    repaid_on: Annotated[date | None, Day(), Group("when")] = None
    agreed_rate: Annotated[Decimal | None, Percent(), Group("when")] = None
    year_days: Annotated[str, Choice(*YEAR_DAYS), Group("when")] = YEAR_DAYS[0]
    policy: Annotated[
        str, Choice("none", "no_refund", "cooling_off", "by_months", "by_days"), Group("policy")
    ] = "none"
    policy_days: Annotated[
        int | None, Count("days"), When("policy", ("cooling_off",)), Group("policy")
    ] = None
    fee_percent: Annotated[Decimal | None, Percent(), Group("policy")] = None
    fee_amount: Annotated[Decimal | None, Money(), Group("policy")] = None
    fraud: Annotated[bool, YesNo(), Group("fraud")] = False

    @staticmethod
    def faults(values: Mapping[str, Any]) -> Iterator[FieldError]:
        """What contradicts itself among the fields that could be read."""
        yield from _disordered(values)
        yield from _exceeded(values)
        yield from _dear(values)
        yield from _below_deal(values)
        yield from _unfounded(values)
        yield from _told_twice(values)


# Each later day with the day that must not come after it.
_ORDER = (
    ("ends_on", "starts_on"),
    ("rescinded_on", "bought_on"),
    ("repaid_on", "rescinded_on"),
    ("repaid_on", "bought_on"),
)
HALF_A_FEN = Decimal("0.005")
_USED = ("units_used", "consumed", "uses")


def _disordered(values: Mapping[str, Any]) -> Iterator[FieldError]:
    for later, earlier in _ORDER:
        if later in values and earlier in values and values[later] < values[earlier]:
            yield FieldError("before", later, earlier=earlier, day=values[earlier])
    if "repaid_on" in values and "rescinded_on" not in values:
        yield FieldError("needs", "rescinded_on", other="repaid_on")


def _exceeded(values: Mapping[str, Any]) -> Iterator[FieldError]:
    for used, whole in (("months_used", "months_total"), ("units_used", "units_total")):
        if used in values and whole in values and values[used] > values[whole]:
            yield FieldError("more_than", used, whole=whole, limit=values[whole])
    if "paid" not in values:
        return
    credit = values["paid"] + values.get("gift", Decimal(0))
    spent = {
        "consumed": values.get("consumed", Decimal(0)),
        "uses": spent_on(values.get("uses", ())),
    }
    yield from (FieldError("more_than_credit", name, limit=credit)
                for name, sum_ in spent.items() if sum_ > credit)  # fmt: skip


def spent_on(uses: tuple[Use, ...]) -> Decimal:
    """What the uses took from the balance, in yuan."""
    return sum((use.count * use.price for use in uses), Decimal(0))


def _told_twice(values: Mapping[str, Any]) -> Iterator[FieldError]:
    if values.get("uses") and "consumed" in values:
        yield FieldError("told_twice", "uses", other="consumed")
    if "market_price" in values and "list_price" not in values:
        yield FieldError("needs", "list_price", other="market_price")


def _below_deal(values: Mapping[str, Any]) -> Iterator[FieldError]:
    """Art. 19's prices stand in for the one before the discount: they cannot be below the deal."""
    deal = values.get("deal_price")
    if deal is None and "paid" in values and "units_total" in values:
        deal = to_fen(values["paid"] / values["units_total"])
    if values.get("kind") != "units" or deal is None:
        return
    for name in ("list_price", "market_price"):
        if values.get(name) is not None and values[name] < deal:
            yield FieldError("below_deal", name, deal=deal)


def _dear(values: Mapping[str, Any]) -> Iterator[FieldError]:
    """One use costs no more than all of them, and all of them no less than what was paid."""
    if not {"deal_price", "paid"} <= values.keys():
        return
    if values["deal_price"] > values["paid"]:
        yield FieldError("dearer_than_all", "deal_price", limit=values["paid"])
    average = values["paid"] / values["units_total"] if "units_total" in values else None
    # Using all of them would leave money over: unit prices are rounded to the fen at most.
    if average is not None and values["deal_price"] < average - HALF_A_FEN:
        yield FieldError("below_average", "deal_price", average=to_fen(average))


def _unfounded(values: Mapping[str, Any]) -> Iterator[FieldError]:
    if values.get("unused") and any(values.get(name) for name in _USED):
        yield FieldError("used_after_all", "unused")
    by_time = values.get("policy") in ("by_months", "by_days")
    if by_time and values.get("kind") in ("units", "balance"):
        yield FieldError("policy_for_term", "policy")
    for day in ("starts_on", "ends_on"):
        other = "ends_on" if day == "starts_on" else "starts_on"
        asks = next((name for name in (other, "stopped_on") if name in values), None)
        if asks and day not in values:
            yield FieldError("needs", day, other=asks)
