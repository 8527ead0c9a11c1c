"""What came back, in the order of the days: money, what is not money, and what is missing."""

from dataclasses import dataclass
from decimal import Decimal

from calculators.received.case import Case, Repayment
from calculators.refund.part import ZERO
from calculators.result import Line, Table, Value

IN_KIND = ("balance", "voucher")

ONE_PAYMENT = ("regulation.18",)


@dataclass(frozen=True)
class Account:
    """The sums, in yuan. `cash` came as money, `in_kind` as platform balance or vouchers."""

    due: Decimal
    repayments: tuple[Repayment, ...]

    @property
    def cash(self) -> Decimal:
        """What came as money."""
        return sum((one.amount for one in self.paid), ZERO)

    @property
    def paid(self) -> tuple[Repayment, ...]:
        """The repayments in money."""
        return tuple(one for one in self.repayments if one.route not in IN_KIND)

    @property
    def in_kind(self) -> Decimal:
        """What came as something else: no money was returned by it."""
        return sum((one.amount for one in self.repayments if one.route in IN_KIND), ZERO)

    @property
    def missing(self) -> Decimal:
        """What is still to come."""
        return max(self.due - self.cash, ZERO)

    @property
    def over(self) -> Decimal:
        """What came beyond what was due."""
        return max(self.cash - self.due, ZERO)

    @property
    def kept(self) -> Decimal:
        """What the platform gave back in no form at all: the gap its reasons must explain."""
        return max(self.missing - self.in_kind, ZERO)


def account(case: Case) -> Account:
    """The repayments of `case`, by day."""
    return Account(case.due, tuple(sorted(case.repayments, key=lambda one: one.day)))


def lines(found: Account) -> tuple[Line, ...]:
    """All that came, less what is no money; then what is missing, or too much."""
    first: tuple[Line, ...] = ()
    if found.in_kind:
        told = {"all": found.cash + found.in_kind, "in_kind": found.in_kind}
        first = (Line("cash", found.cash, told, ONE_PAYMENT),)
    both = {"due": found.due, "cash": found.cash}
    if found.over:
        return (*first, Line("over", found.over, {"cash": found.cash, "due": found.due}))
    return (*first, Line("missing", found.missing, both))


def table(found: Account) -> tuple[Table, ...]:
    """Every repayment, and what was still missing after it."""
    left, rows = found.due, list[tuple[Value | None, ...]]()
    for one in found.repayments:
        left -= ZERO if one.route in IN_KIND else one.amount
        rows.append((one.day, one.amount, one.route, max(left, ZERO)))
    columns = ("day", "amount", "route", "left")
    return (Table("repayments", columns, tuple(rows)),) if rows else ()
