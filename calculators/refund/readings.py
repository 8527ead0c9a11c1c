"""Both readings of a case, the operator's cause and the consumer's, and which are possible."""

from dataclasses import dataclass
from datetime import date

from calculators.refund.balance import balance
from calculators.refund.case import Case
from calculators.refund.part import Part
from calculators.refund.term import term
from calculators.refund.units import open_below, units
from calculators.result import Line, Span


@dataclass(frozen=True)
class Readings:
    """The two readings; `possible` holds those that the case's own cause allows.

    `consumer` is also the merchant's own reading, with the facts as far as they are told.
    """

    operator: Part
    consumer: Part
    possible: tuple[Part, ...]

    @property
    def amount(self) -> Span:
        """From the least to the most that the possible readings give."""
        spans = [reading.amount for reading in self.possible]
        return Span(min(span.low for span in spans), max(span.high for span in spans))

    @property
    def known(self) -> bool:
        """Whether usage was told, so that the amounts are more than limits."""
        return all(reading.known for reading in self.possible)

    @property
    def part(self) -> Part:
        """The possible readings as one part of the answer, each line and note once."""
        lines: dict[str, Line] = {}
        for line in (line for reading in self.possible for line in reading.lines):
            ref = tuple(dict.fromkeys(lines.get(line.key, line).ref + line.ref))
            first = lines.get(line.key, line)
            lines[line.key] = Line(line.key, first.value, first.uses, ref)
        notes = {note.key: note for reading in self.possible for note in reading.notes}
        decides = tuple(field for reading in self.possible for field in reading.decides)
        return Part(self.amount, tuple(lines.values()), tuple(notes.values()), decides)


def readings(case: Case, on: date) -> Readings:
    """What comes back if the operator caused the end, and if the consumer did (art. 18, 19).

    A neutral cause (force majeure, health, an invalid contract) is not the consumer's, so
    art. 18 values what was delivered. With the cause open, units used and no list price told,
    the merchant may still prove one: the lower end is open.
    """
    operator, consumer = (_read(case, on, consumer=consumer) for consumer in (False, True))
    if case.cause == "consumer":
        return Readings(operator, consumer, (consumer,))
    if case.cause != "unsure":
        return Readings(operator, consumer, (operator,))
    theirs = open_below(consumer, *_untold(case)) if consumer.known else consumer
    return Readings(operator, consumer, (operator, theirs))


def _untold(case: Case) -> tuple[str, ...]:
    """The field in which no price before the discount was told, for what was used by the piece."""
    if case.kind == "units" and case.list_price is None and case.units_used:
        return ("list_price",)
    unpriced = case.uses and not any(use.list_price for use in case.uses)
    return ("uses",) if case.kind == "balance" and unpriced else ()


def _read(case: Case, on: date, *, consumer: bool) -> Part:
    if case.kind == "term":
        return term(case, on, consumer=consumer)
    if case.kind == "units":
        return units(case, consumer=consumer)
    return balance(case, consumer=consumer)
