"""The facts that decide on which ground a refund can be asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from calculators.form import Group
from calculators.kinds import Choice, Count, Day, FieldError, YesNo


@dataclass(frozen=True)
class Case:
    """What a ground depends on. Only `term` is needed for a first answer."""

    term: Annotated[str, Choice("month", "quarter", "year", "balance", "other")]
    not_delivered: Annotated[bool, YesNo()] = False
    changed: Annotated[bool, YesNo()] = False
    renewed: Annotated[bool, YesNo()] = False
    outage: Annotated[bool, YesNo()] = False
    closed: Annotated[bool, YesNo()] = False
    banned: Annotated[bool, YesNo()] = False
    moved: Annotated[bool, YesNo()] = False
    health: Annotated[bool, YesNo()] = False
    fraud: Annotated[bool, YesNo()] = False
    channel: Annotated[str, Choice("platform", "shop", "reseller", "app_store")] = "platform"
    payer: Annotated[str, Choice("adult", "teen", "child"), Group("who")] = "adult"
    purpose: Annotated[str, Choice("own", "resale"), Group("who")] = "own"
    bought_on: Annotated[date | None, Day(), Group("early")] = None
    unused: Annotated[bool | None, YesNo(), Group("early")] = None
    prior_service: Annotated[bool | None, YesNo(), Group("early")] = None
    policy_days: Annotated[int | None, Count("days"), Group("early")] = None
    knew_on: Annotated[date | None, Day(), Group("late")] = None

    @property
    def resale(self) -> bool:
        """Whether it was bought to sell on, which consumer law leaves out."""
        return self.purpose == "resale"

    @property
    def own_wish(self) -> bool:
        """Whether nothing happened that could be a ground: the reader only wants out."""
        return self.payer == "adult" and not any(getattr(self, name) for name in HAPPENINGS)

    @staticmethod
    def faults(values: Mapping[str, Any]) -> Iterator[FieldError]:
        """A ground that was known before the payment is no ground: one of the days is wrong."""
        bought, knew = values.get("bought_on"), values.get("knew_on")
        if bought and knew and knew < bought:
            yield FieldError("before", "knew_on", earlier="bought_on", day=bought)


HAPPENINGS = (
    "not_delivered", "changed", "renewed", "outage", "closed", "banned", "moved", "health", "fraud",
)  # fmt: skip
"""The fields that are ticks: what happened."""
