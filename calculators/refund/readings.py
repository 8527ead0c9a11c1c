"""Both readings of a case, the operator's cause and the consumer's, and which of them count."""

from dataclasses import dataclass
from datetime import date

from calculators.refund.balance import balance
from calculators.refund.case import Case
from calculators.refund.part import Part
from calculators.refund.term import term
from calculators.refund.units import open_below, units, untold_list_price
from calculators.result import Line, Span


@dataclass(frozen=True)
class Readings:
    """The two readings; `used` holds those that the case's own cause leaves possible."""

    operator: Part
    consumer: Part
    used: tuple[Part, ...]

    @property
    def amount(self) -> Span:
        """From the least to the most that the possible readings give."""
        spans = [reading.amount for reading in self.used]
        return Span(min(span.low for span in spans), max(span.high for span in spans))

    @property
    def part(self) -> Part:
        """The possible readings as one part of the answer, each line and note once."""
        lines: dict[str, Line] = {}
        for line in (line for reading in self.used for line in reading.lines):
            ref = tuple(dict.fromkeys(lines.get(line.key, line).ref + line.ref))
            lines[line.key] = Line(line.key, line.value, line.uses, ref)
        notes = {note.key: note for reading in self.used for note in reading.notes}
        decides = tuple(field for reading in self.used for field in reading.decides)
        return Part(self.amount, tuple(lines.values()), tuple(notes.values()), decides)


def readings(case: Case, on: date) -> Readings:
    """What comes back if the operator caused the end, and if the consumer did (art. 18, 19).

    A neutral cause (force majeure, health, an invalid contract) is not the consumer's, so
    art. 18 values what was delivered.
    """
    operator, consumer = (_read(case, on, consumer=consumer) for consumer in (False, True))
    if case.cause == "unsure" and untold_list_price(case):
        consumer = open_below(consumer)
    by_cause = {"consumer": (consumer,), "unsure": (operator, consumer)}
    return Readings(operator, consumer, by_cause.get(case.cause, (operator,)))


def _read(case: Case, on: date, *, consumer: bool) -> Part:
    if case.kind == "term":
        return term(case, on, consumer=consumer)
    if case.kind == "units":
        return units(case, consumer=consumer)
    return balance(case, consumer=consumer)
