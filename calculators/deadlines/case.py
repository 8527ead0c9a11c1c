"""The days on which time limits start: all are optional, and one is enough."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from calculators.form import Group, InvalidCase, fields_of
from calculators.kinds import Count, Day, FieldError, YesNo

PROMISE, AUTHORITY, COURT, OTHER = map(Group, ("promise", "authority", "court", "other"))
PROMISED = Count("days", least=1, limit=60)
"""Working days as a platform promises them: no law sets this number."""


@dataclass(frozen=True)
class Case:
    """What has happened so far, and when."""

    bought_on: Annotated[date | None, Day()] = None
    asked_on: Annotated[date | None, Day()] = None
    knew_on: Annotated[date | None, Day()] = None
    fraud: Annotated[bool, YesNo()] = False
    review_days: Annotated[int | None, PROMISED, PROMISE] = None
    approved_on: Annotated[date | None, Day(), PROMISE] = None
    payout_days: Annotated[int | None, PROMISED, PROMISE] = None
    agreed_on: Annotated[date | None, Day(), PROMISE] = None
    complained_on: Annotated[date | None, Day(), AUTHORITY] = None
    accepted_on: Annotated[date | None, Day(), AUTHORITY] = None
    ended_on: Annotated[date | None, Day(), AUTHORITY] = None
    settled_on: Annotated[date | None, Day(), AUTHORITY] = None
    filed_on: Annotated[date | None, Day(), COURT] = None
    judged_on: Annotated[date | None, Day(), COURT] = None
    small_claims: Annotated[bool, YesNo(), COURT] = False
    perform_until: Annotated[date | None, Day(), COURT] = None
    demanded_on: Annotated[date | None, Day(), OTHER] = None
    announced_on: Annotated[date | None, Day(), OTHER] = None
    rules_changed_on: Annotated[date | None, Day(), OTHER] = None
    ratify_asked_on: Annotated[date | None, Day(), OTHER] = None

    @staticmethod
    def faults(values: Mapping[str, Any]) -> Iterator[FieldError]:
        """Days in the wrong order, and a number of days or a day that lacks the other."""
        for later, earlier in _ORDER:
            if later in values and earlier in values and values[later] < values[earlier]:
                yield FieldError("before", later, earlier=earlier, day=values[earlier])
        for field, other in _TOGETHER:
            if other in values and field not in values:
                yield FieldError("needs", field, other=other)


# Each later day with the day that must not come after it.
_ORDER = (
    ("asked_on", "bought_on"),
    ("knew_on", "bought_on"),
    ("approved_on", "asked_on"),
    ("agreed_on", "asked_on"),
    ("complained_on", "bought_on"),
    ("accepted_on", "complained_on"),
    ("ended_on", "accepted_on"),
    ("filed_on", "bought_on"),
    ("judged_on", "filed_on"),
    ("perform_until", "judged_on"),
    ("demanded_on", "bought_on"),
)
_TOGETHER = (
    ("asked_on", "review_days"),
    ("approved_on", "payout_days"),
    ("payout_days", "approved_on"),
)
_TO_COME = ("agreed_on", "perform_until")


def refuse(case: Case, on: date) -> None:
    """Raises `InvalidCase` if no day was given, or one that must be past has not come yet."""
    names = [field.name for field in fields_of(Case) if isinstance(field.kind, Day)]
    days = {name: getattr(case, name) for name in names if getattr(case, name) is not None}
    if not days:
        raise InvalidCase((FieldError("no_day", names[0]),))
    late = [name for name, day in days.items() if day > on and name not in _TO_COME]
    if late:
        raise InvalidCase(tuple(FieldError("in_future", name, on=on) for name in late))
