"""The facts of an outage: when the service was down, and what it is measured against."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Annotated, Any

from calculators.form import Group, Rows
from calculators.kinds import Count, Day, FieldError, Moment, Money

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Outage:
    """One stretch without service; without an `end` it is still down."""

    begin: Annotated[datetime, Moment()]
    end: Annotated[datetime | None, Moment(end=True)] = None

    @staticmethod
    def faults(values: Mapping[str, Any]) -> Iterator[FieldError]:
        """A stretch that lasts no time is a slip of the keyboard."""
        if {"begin", "end"} <= values.keys() and values["end"] <= values["begin"]:
            yield FieldError("not_after", "end", begin=values["begin"])


@dataclass(frozen=True)
class Case:
    """When it was down. `until` is where a stretch still open is cut; the rest is optional."""

    outages: Annotated[tuple[Outage, ...], Rows(Outage)]
    until: Annotated[datetime | None, Moment(), Group("still")] = None
    promised_hours: Annotated[int | None, Count("hours", least=1), Group("agreed")] = None
    paid: Annotated[Decimal | None, Money(above=Decimal(0)), Group("worth")] = None
    starts_on: Annotated[date | None, Day(), Group("worth")] = None
    ends_on: Annotated[date | None, Day(), Group("worth")] = None

    @staticmethod
    def faults(values: Mapping[str, Any]) -> Iterator[FieldError]:
        """What contradicts itself among the fields that could be read."""
        yield from _term(values)
        yield from _outside(values)
        yield from _cut_too_early(values)
        yield from _left_open(values)


def midnight(day: date) -> datetime:
    """The first minute of `day`."""
    return datetime.combine(day, time())


def _term(values: Mapping[str, Any]) -> Iterator[FieldError]:
    for day, other in (("starts_on", "ends_on"), ("ends_on", "starts_on")):
        if other in values and day not in values:
            yield FieldError("needs", day, other=other)
    if {"starts_on", "ends_on"} <= values.keys() and values["ends_on"] < values["starts_on"]:
        yield FieldError("before", "ends_on", earlier="starts_on", day=values["starts_on"])


def _outside(values: Mapping[str, Any]) -> Iterator[FieldError]:
    """A stretch that has no minute in the term belongs to another membership."""
    if not {"starts_on", "ends_on"} <= values.keys():
        return
    first, last = values["starts_on"], values["ends_on"]
    for number, one in enumerate(values.get("outages", ())):
        if one.begin >= midnight(last) + DAY:
            yield FieldError("after_term", f"outages.{number}.begin", day=last)
        elif one.end is not None and one.end <= midnight(first):
            yield FieldError("before_term", f"outages.{number}.end", day=first)


def _left_open(values: Mapping[str, Any]) -> Iterator[FieldError]:
    """It worked again before it failed again: an end was forgotten."""
    rows = values.get("outages", ())
    for number, one in enumerate(rows):
        later = [other.begin for other in rows if other.begin > one.begin]
        if one.end is None and later:
            yield FieldError("ended_before", f"outages.{number}.end", begin=min(later))


def _cut_too_early(values: Mapping[str, Any]) -> Iterator[FieldError]:
    begins = [one.begin for one in values.get("outages", ()) if one.end is None]
    if begins and "until" in values and values["until"] <= max(begins):
        yield FieldError("not_after", "until", begin=max(begins))
