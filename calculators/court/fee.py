"""The court's fee (C15): bands of the claim, and half of it in the short procedures."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators import law
from calculators.form import InvalidCase
from calculators.kinds import FieldError
from calculators.result import Line, Span, exactly, to_fen


@dataclass(frozen=True)
class Fee:
    """What the court charges, in yuan, with the lines that lead to it."""

    amount: Span
    lines: tuple[Line, ...]


def fee(claim: Decimal, on: date, *, half: bool | None) -> Fee:
    """The fee for a money `claim`; `None` for `half` gives both ends.

    Raises `InvalidCase` above the bands on record (Court Fee Measures, art. 13).
    """
    exact, uses, key = _bands(claim, on)
    whole = Line(key, to_fen(exact), uses, ("court-fees.13",))
    if half is False:
        return Fee(exactly(to_fen(exact)), (whole,))
    share = law.value("court-fees.half_share", on)
    halved = to_fen(exact * share.amount / 100)
    line = Line("fee_half", halved, {"fee": exact, "share": share.amount}, (share.article,))
    high = halved if half else to_fen(exact)
    return Fee(Span(halved, high), (whole, line))


def _bands(claim: Decimal, on: date) -> tuple[Decimal, dict[str, Decimal], str]:
    """The unrounded fee, what it is worked out from, and the band reached."""
    names = ("base_fee", "base_limit", "rate_to_100000", "middle_limit", "rate_to_200000",
             "upper_limit")  # fmt: skip
    base, limit, rate, middle, upper_rate, upper = (
        law.value(f"court-fees.{name}", on).amount for name in names
    )
    if claim > upper:
        raise InvalidCase((FieldError("ask_court", "claim", limit=upper),))
    if claim <= limit:
        return base, {"base": base}, "fee_base"
    uses = {"base": base, "claim": claim, "limit": limit, "rate": rate}
    if claim <= middle:
        return base + (claim - limit) * rate / 100, uses, "fee_middle"
    exact = base + (middle - limit) * rate / 100 + (claim - middle) * upper_rate / 100
    return exact, uses | {"middle": middle, "upper_rate": upper_rate}, "fee_upper"
