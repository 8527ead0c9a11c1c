"""What follows: the days to keep while money is missing, and the last checks once it is there."""

from datetime import date

from calculators import law
from calculators.limits import theirs, yours
from calculators.received.account import Account
from calculators.received.case import Case
from calculators.result import Deadline, Item
from calculators.workdays import add_years

LIMITATION = "civil-code.limitation_years"


def deadlines(case: Case, found: Account, on: date) -> tuple[Deadline, ...]:
    """Until it is all there, the day it becomes punishable and the limitation; then the proof's.

    The fifteen days run from the agreed day, without one from the request. The limitation
    starts again with the request, so it is counted from there.
    """
    if not found.missing:
        years = int(law.value(LIMITATION, on).amount)
        last = found.paid[-1].day
        return (Deadline("keep_proof", add_years(last, years), last, ("civil-code.188",)),)
    agreed = case.promised_on or case.asked_on or case.rescinded_on
    promised = case.promised_on if case.promised_on and case.promised_on <= on else None
    asked = case.asked_on or case.rescinded_on or promised
    punishable = agreed and theirs("penalties.refund_days", "refund_days", agreed, on)
    limitation = asked and yours(LIMITATION, "limitation", asked, on, "civil-code.195")
    return tuple(due for due in (punishable, limitation) if due)


def items(case: Case, found: Account) -> tuple[Item, ...]:
    """Proof for the next letter, or, after the last yuan, what to check and put away."""
    if not found.missing:
        keys = ("membership_over", "renewal_platform", "renewal_payment", "proof")
        return tuple(map(Item, keys))
    claimed = bool(case.fee_percent or case.fee_amount)
    return (
        Item("bill", ref=("e-commerce.53",)),
        Item("request"),
        *((Item("reckoning"),) if found.repayments else (Item("payout_record"),)),
        *((Item("fee_page"),) if claimed else ()),
    )
