"""What a short, strange or full payment usually means: chosen by what the sums add up to."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from calculators.rates import ARTICLES
from calculators.received.account import ONE_PAYMENT, Account
from calculators.received.case import Case
from calculators.received.late import Late
from calculators.result import Finding, Line, Note, Value, to_fen

FEE = ("prepaid.9", "consumer.26", "civil-code.585")

SHARES = (*range(1, 11), *range(15, 55, 5))
"""The per cents that people name when they set a fee."""


def findings(case: Case, found: Account, late: Late, on: date) -> tuple[Finding, ...]:
    """What is not there first, then why it may be short, then what else to look at."""
    return (
        *_waiting(case, found, on),
        *_short(case, found),
        *_beside(case, found),
        *_interest(case, late),
    )


def _waiting(case: Case, found: Account, on: date) -> Iterator[Finding]:
    if found.missing and waits(case, on):
        uses: dict[str, Value] = {"day": case.promised_on or on}
        yield Finding("not_due", "agreement", uses=uses)
    elif not found.repayments:
        told: dict[str, Value] = {"due": found.due, "on": on}
        refs = ("consumer.56", *ONE_PAYMENT, "penalties.10")
        yield Finding("nothing", "law", uses=told, ref=refs)


def waits(case: Case, on: date) -> bool:
    """Whether the day the platform promised is not over yet."""
    return case.promised_on is not None and case.promised_on >= on


def _short(case: Case, found: Account) -> Iterator[Finding]:
    if not found.repayments or not found.kept:
        return
    uses: dict[str, Value] = {"due": found.due, "cash": found.cash, "kept": found.kept}
    percent = _share(found)
    if fee(case) is not None and fee(case) in (found.kept, found.missing):
        yield Finding("fee_kept", "arguable", uses=uses, ref=FEE)
    elif case.gift and found.kept == case.gift:
        refs = ("prepaid.18", "prepaid.19", "prepaid.21")
        yield Finding("gift_deducted", "arguable", uses=uses, ref=refs)
    elif percent:
        yield Finding("share_kept", "guess", uses=uses | {"percent": percent}, ref=FEE)
    else:
        refs = ("prepaid.18", "prepaid.19", *ONE_PAYMENT)
        yield Finding("unexplained", "guess", uses=uses, ref=refs)


def _share(found: Account) -> int | None:
    """The per cent of the sum due that the gap is, to the fen, if it is one people name."""
    return next((n for n in SHARES if to_fen(found.due * n / 100) == found.kept), None)


def _beside(case: Case, found: Account) -> Iterator[Finding]:
    if found.in_kind and found.missing:
        uses: dict[str, Value] = {"in_kind": found.in_kind, "missing": found.missing}
        yield Finding("not_money", "law", uses=uses, ref=ONE_PAYMENT)
    if any(one.route == "other" for one in case.repayments):
        yield Finding("other_route", "check")
    if found.over:
        yield Finding("too_much", "check", uses={"over": found.over})
    elif not found.missing:
        yield Finding("complete", uses={"due": found.due})


def _interest(case: Case, late: Late) -> Iterator[Finding]:
    if late.amount.high and case.rescinded_on:
        uses: dict[str, Value] = {"rescinded_on": case.rescinded_on}
        yield Finding("interest", "arguable", uses=uses, ref=ARTICLES)


def fee(case: Case) -> Decimal | None:
    """The fee the platform claims, off the sum due; `None` when it claims none."""
    line = fee_line(case)
    return line.value if line and isinstance(line.value, Decimal) else None


def fee_line(case: Case) -> Line | None:
    """That fee as a line of its own: claimed, not owed."""
    percent, flat = case.fee_percent, case.fee_amount
    if percent and flat:
        both = {"due": case.due, "percent": percent, "flat": flat}
        return Line("fee_both", to_fen(case.due * percent / 100 + flat), both, FEE)
    if percent:
        told = {"due": case.due, "percent": percent}
        return Line("fee_share", to_fen(case.due * percent / 100), told, FEE)
    return Line("fee_flat", flat, {"flat": flat}, FEE) if flat else None


def notes(case: Case, found: Account) -> tuple[Note, ...]:
    """That the claimed fee does not explain the gap."""
    claimed = fee(case)
    if claimed is None or not found.repayments or claimed in (found.kept, found.missing):
        return ()
    if not found.kept:
        return ()
    return (Note("fee_differs", {"fee": claimed, "kept": found.kept}, FEE),)
