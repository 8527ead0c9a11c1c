"""Which charges count, what they add up to, and by which articles (C10)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators import law
from calculators.renewal.case import Case, Charge
from calculators.result import Line, Span, Value, to_fen
from calculators.text import number

EARLIER = ("consumer.9", "consumer.26")
"""What charges older than the Online Trading Measures rest on: free choice, notice of terms."""


@dataclass(frozen=True)
class Sums:
    """The charges, oldest first, each with the reason why it counts or does not.

    A reason is `after` (charged on a later day than the cancellation, whatever was sent), or
    what was said of the notice: `none`, `unclear`, `clear`.
    """

    charges: tuple[tuple[Charge, str], ...]

    def of(self, *reasons: str) -> tuple[Charge, ...]:
        """The charges that have one of the `reasons`."""
        return tuple(charge for charge, reason in self.charges if reason in reasons)

    @property
    def sure(self) -> tuple[Charge, ...]:
        """Those that count in any case."""
        return self.of("after", "none")

    @property
    def unclear(self) -> tuple[Charge, ...]:
        """Those of which a court may say that they were announced."""
        return self.of("unclear")

    @property
    def clear(self) -> tuple[Charge, ...]:
        """Those that were announced clearly: they do not count."""
        return self.of("clear")

    @property
    def counted(self) -> tuple[Charge, ...]:
        """All that count, or may, oldest first."""
        return self.of("after", "none", "unclear")

    @property
    def amount(self) -> Span:
        """The sum without the unclear ones, and with them, in yuan."""
        return Span(total(self.sure), total(self.counted))

    @property
    def charged(self) -> Decimal:
        """All charges together, in yuan."""
        return total(charge for charge, _ in self.charges)


def sums(case: Case) -> Sums:
    """The charges of `case` with their reasons. Of the same day, the order typed is kept."""
    charges = sorted(case.charges, key=lambda charge: charge.day)
    return Sums(tuple((charge, _reason(case, charge)) for charge in charges))


def _reason(case: Case, charge: Charge) -> str:
    if case.cancelled_on is not None and charge.day > case.cancelled_on:
        return "after"
    return charge.notice


def total(charges: Iterable[Charge]) -> Decimal:
    """Their amounts together, in yuan."""
    return to_fen(sum((charge.amount for charge in charges), Decimal(0)))


def lines(found: Sums) -> Iterator[Line]:
    """The charges that count, added up: for certain, and perhaps."""
    for key, charges in (("sure", found.sure), ("unclear", found.unclear)):
        if charges:
            uses: dict[str, Value] = {"count": len(charges), "terms": terms(charges)}
            yield Line(key, total(charges), uses, basis(charges))
    low, high = {"sure": found.amount.low}, {"unclear": total(found.unclear)}
    if found.unclear:
        yield Line("refund_low", found.amount.low, low)
        yield Line("refund_high", found.amount.high, low | high)
    elif found.sure:
        yield Line("refund_sum", found.amount.low, low)


def terms(charges: Iterable[Charge]) -> str:
    """The sum as one would write it down: equal amounts together, `29.90 × 7 + 25 × 2`."""
    amounts = [charge.amount for charge in charges]
    counts = {amount: amounts.count(amount) for amount in amounts}
    return " + ".join(
        f"{number(amount)} × {count}" if count > 1 else number(amount)
        for amount, count in counts.items()
    )


def basis(charges: Iterable[Charge]) -> tuple[str, ...]:
    """The articles that were in force when these charges were made, the newest first."""
    return tuple(sorted({ref for charge in charges for ref in _in_force(charge.day)}, key=_NEWEST))


def _in_force(day: date) -> tuple[str, ...]:
    known = tuple(ref for ref in ("regulation.10", "trading.18") if day >= since(ref))
    return known or EARLIER


def since(ref: str) -> date:
    """The first day of force of the instrument of `ref`."""
    return law.article(ref).instrument.in_force


_NEWEST = ("regulation.10", "trading.18", *EARLIER).index
