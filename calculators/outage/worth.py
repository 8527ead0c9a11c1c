"""What the lost time is worth as a share of the price: one way to value it, not a statute's."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.outage.case import DAY, Case, midnight
from calculators.outage.down import Down
from calculators.outage.stretch import Stretch, total, within
from calculators.result import Line, Note, Value, to_fen

HOURS, MINUTES = 24, 60


@dataclass(frozen=True)
class Worth:
    """Lines and notes of the valuation; `amount` in yuan once price and term are known."""

    amount: Decimal | None = None
    lines: tuple[Line, ...] = ()
    notes: tuple[Note, ...] = ()
    decides: tuple[str, ...] = ()


def worth(case: Case, found: Down) -> Worth:
    """Price × minutes lost ÷ minutes of the term, both its days counted, rounded once.

    Minutes outside the term do not count. The share alone needs only the term.
    """
    if case.starts_on is None or case.ends_on is None:
        return Worth(decides=("starts_on", "ends_on") if case.paid else ())
    term = Stretch(midnight(case.starts_on), midnight(case.ends_on) + DAY)
    lost = total(within(found.stretches, term))
    outside = found.minutes - lost
    lines = (_term(case.starts_on, case.ends_on, term), *_clipped(found, outside, lost))
    share = to_fen(Decimal(100 * lost) / term.minutes)
    lines += (Line("share", share, {"minutes": lost, "whole": term.minutes}),)
    notes = (Note("clipped", {"outside": outside}),) if outside else ()
    if case.paid is None:
        return Worth(None, lines, notes, ("paid",))
    return _valued(case.paid, lost, term, Worth(None, lines, notes))


def _valued(paid: Decimal, lost: int, term: Stretch, bare: Worth) -> Worth:
    amount = to_fen(paid * lost / term.minutes)
    uses: dict[str, Value] = {"paid": paid, "minutes": lost, "whole": term.minutes}
    note = Note("one_way", ref=("prepaid.22", "penalties.10"))
    return Worth(amount, (*bare.lines, Line("worth", amount, uses)), (*bare.notes, note))


def _term(starts_on: date, ends_on: date, term: Stretch) -> Line:
    days = (ends_on - starts_on).days + 1
    uses: dict[str, Value] = {"starts_on": starts_on, "ends_on": ends_on}
    uses |= {"days": days, "hours": HOURS, "minutes": MINUTES}
    return Line("term", term.minutes, uses)


def _clipped(found: Down, outside: int, lost: int) -> tuple[Line, ...]:
    if not outside:
        return ()
    return (Line("in_term", lost, {"minutes": found.minutes, "outside": outside}),)
