"""What else decides whether to sue: ways that cost nothing, which court, how to file, papers."""

from datetime import date
from decimal import Decimal

from calculators import law
from calculators.result import Bar, Finding, Item, Note, Span, exactly, to_fen

WHERE = (
    Finding("where_home", "arguable", "where", ref=("procedure-interpretation.20",)),
    Finding("where_defendant", "law", "where", ref=("procedure.24",)),
    Finding("where_clause", "law", "where",
            ref=("procedure-interpretation.31", "regulation.17", "prepaid.9")),
)  # fmt: skip
FILING = Finding("filing", "reported", "filing")
COSTS = Note("other_costs", ref=("consumer.53", "prepaid.15"))
ITEMS = (
    Item("court_complaint"),
    Item("identity"),
    Item("respondent", ref=("consumer.28", "consumer.44")),
    Item("evidence", ref=("evidence.14", "evidence.15")),
    Item("sum_sheet"),
    Item("demand_copy", ref=("civil-code.565",)),
)


def cheaper(on: date) -> Finding:
    """Mediation, which is free, and can be confirmed by the court."""
    days = int(law.value("procedure.confirmation_days", on).amount)
    refs = ("consumer.37", "consumer.39", "procedure.205")
    return Finding("cheaper", "law", "worth", {"days": days}, refs)


def extra(fee: Span, claim: Decimal, late: Decimal) -> Note:
    """What stands under the fee: interest for paying late, or the fee as a share of the claim."""
    low, high = (to_fen(end * 100 / claim) for end in (fee.low, fee.high))
    if late:
        return Note("late", {"late": late})
    if fee.low >= claim:
        return Note("dearer", {"claim": claim})
    if low == high:
        return Note("share", {"claim": claim, "share": low})
    return Note("share_range", {"claim": claim, "low": low, "high": high})


def comparison(fee: Span, claim: Decimal) -> tuple[Bar, ...]:
    """The fee beside what is claimed."""
    return (Bar("fee", fee), Bar("claim", exactly(claim)))
