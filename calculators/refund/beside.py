"""What stands beside the law: the platform's own policy, the fee claimed, and the comparison."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from calculators.refund.case import Case
from calculators.refund.part import ZERO
from calculators.refund.readings import Readings
from calculators.refund.term import by_days, by_months
from calculators.result import Bar, Line, Note, Span, exactly, to_fen

FEE = ("prepaid.9", "consumer.26", "civil-code.585")


@dataclass(frozen=True)
class Beside:
    """Sums that are claimed, not owed by law: lines, notes and bars of their own."""

    lines: tuple[Line, ...] = ()
    notes: tuple[Note, ...] = ()
    bars: tuple[Bar, ...] = ()


def beside(case: Case, on: date, found: Readings) -> Beside:
    """The policy's amount, and what the merchant would pay back after its fee; never the law's.

    The fee comes off the policy's amount, or, where that is nothing or unknown, off the
    consumer's reading: the merchant's own. Of a refund nobody can tell, no fee is worked out.
    """
    gross, line, notes = _policy(case, on)
    theirs = found.consumer.amount.low if found.consumer.known else None
    base = gross or theirs
    fee = _fee(case, base) if base is not None else None
    if case.fee_percent or case.fee_amount:
        notes += (Note("fee_claimed", ref=FEE),)
    lines = tuple(part for part in (line, fee) if part is not None)
    return Beside(lines, notes, tuple(_claims(gross, theirs or ZERO, fee)))


def _claims(gross: Decimal | None, theirs: Decimal, fee: Line | None) -> Iterator[Bar]:
    charged = fee.value if fee is not None and isinstance(fee.value, Decimal) else ZERO
    if gross is not None:
        yield Bar("policy", exactly(max(gross - charged, ZERO)))
    if fee is not None and not gross:
        yield Bar("merchant", exactly(max(theirs - charged, ZERO)))


def comparison(found: Readings, amount: Span, claimed: Beside) -> tuple[Bar, ...]:
    """The claimed sums, the other reading where it differs, and the law's amount, in this order."""
    bars = list(claimed.bars)
    for key, reading in (("if_operator", found.operator), ("if_consumer", found.consumer)):
        if reading.known and reading.amount != amount:
            bars.append(Bar(key, reading.amount))
    return (*bars, Bar("law", amount)) if bars else ()


def _fee(case: Case, base: Decimal) -> Line | None:
    """The fee as the merchant states it: a share of `base`, a sum, or both."""
    percent, flat = case.fee_percent or ZERO, case.fee_amount or ZERO
    fee = to_fen(base * percent / 100 + flat)
    if percent and flat:
        return Line("fee_both", fee, {"base": base, "percent": percent, "flat": flat}, FEE)
    if percent:
        return Line("fee_share", fee, {"base": base, "percent": percent}, FEE)
    return Line("fee_flat", fee, {"flat": flat}, FEE) if flat else None


def _policy(case: Case, on: date) -> tuple[Decimal | None, Line | None, tuple[Note, ...]]:
    """The policy's amount before any fee, its line, and what is missing for it."""
    note = (Note("policy_is_contract"),)
    if case.policy == "none":
        return None, None, ()
    if case.policy == "no_refund":
        void = Note("policy_no_refund", ref=("prepaid.9", "consumer.26"))
        return _amount("policy_no_refund", ZERO, (void,))
    if case.policy == "cooling_off":
        return _cooling_off(case, on, note)
    reading = by_days(case, on) if case.policy == "by_days" else by_months(case)
    if reading is None:
        return None, None, (Note(f"policy_{case.policy}_needs"),)
    uses = dict(reading.lines[-1].uses)
    amount = reading.amount.low
    return amount, Line(f"policy_{case.policy}", amount, uses), note


def _cooling_off(
    case: Case, on: date, note: tuple[Note, ...]
) -> tuple[Decimal | None, Line | None, tuple[Note, ...]]:
    if case.bought_on is None or case.unused is None or case.policy_days is None:
        return None, None, (Note("policy_cooling_off_needs"),)
    until = case.bought_on + timedelta(days=case.policy_days)
    if case.unused and (case.rescinded_on or on) <= until:
        line = Line("policy_cooling_off", case.paid, {"paid": case.paid, "until": until})
        return case.paid, line, note
    return _amount("policy_cooling_off_over", ZERO, note, until=until)


def _amount(
    key: str, amount: Decimal, note: tuple[Note, ...], **uses: date
) -> tuple[Decimal, Line, tuple[Note, ...]]:
    return amount, Line(key, amount, dict(uses)), note
