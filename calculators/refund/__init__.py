"""How much of a prepaid membership comes back, by the Prepaid Consumption Interpretation.

>>> from calculators.form import read
>>> case = read(Case, {"kind": "balance", "paid": "2000", "gift": "1000", "consumed": "434",
...                    "cause": "operator"})
>>> calculate(case, date(2026, 11, 22)).amount.low
Decimal('1710.67')
"""

from datetime import date

from calculators import law
from calculators.form import InvalidCase
from calculators.kinds import FieldError
from calculators.rates import FROM_NOTICE
from calculators.refund.balance import prices
from calculators.refund.beside import Beside, beside, comparison
from calculators.refund.case import Case
from calculators.refund.extras import punitive, total
from calculators.refund.follow import deadlines, items
from calculators.refund.interest import Interest, interest
from calculators.refund.part import ZERO, Part
from calculators.refund.readings import Readings, readings
from calculators.refund.seven_days import seven_days
from calculators.result import Claim, Note, Span

__all__ = ["Case", "calculate"]


def calculate(case: Case, on: date) -> Claim:
    """The amount for `case` as asked on the day `on`, with its lines in the order of the law.

    Amounts are yuan, rounded half up to the fen. What the facts leave open is a range whose
    deciding fields are named. Raises `law.NotInForce` for a day before the Interpretation and
    `InvalidCase` for a day that has not come yet.
    """
    law.require_in_force(("prepaid.15",), on)
    _refuse_future(case, on)
    found = readings(case, on)
    early, owed = seven_days(case, on, found.amount), interest(case, on, found)
    if _worth_more(case, owed):
        early = Part(found.amount, notes=early.notes, deadlines=early.deadlines)
    principal = bool(early.lines) and early.amount.single
    # Art. 14 gives the principal back; interest is no part of it.
    late = Interest(((case.paid, ZERO),)) if principal else owed
    sums = late.sums + (((case.paid, ZERO),) if early.lines else ())
    fraud, claimed = punitive(case, on), beside(case, on, found)
    body = Part(found.amount) if principal else found.part
    whole = total(early.amount, sums, fraud)
    better = _better(claimed, early.amount)
    parts = (body, early, late, fraud)
    return Claim(
        outcome="seven_days" if principal else _outcome(case, found, early.amount),
        amount=early.amount,
        total=whole.amount,
        paid=case.paid,
        on=on,
        lines=(*(line for part in parts for line in part.lines), *whole.lines, *claimed.lines),
        tables=prices(case.uses),
        notes=(
            *better,
            *_ground(case, early.amount, principal=principal),
            *(note for part in parts for note in part.notes),
            *claimed.notes,
        ),
        extra=_extra(better, whole, early.amount, sure=found.known and late.notes == FROM_NOTICE),
        decides=_decides(found, body, early, late),
        compare=comparison(found, early.amount, claimed),
        deadlines=early.deadlines + deadlines(case, on),
        items=items(case),
    )


def _worth_more(case: Case, owed: Interest) -> bool:
    """Whether the balance with its interest, sure as it is, has outgrown the principal."""
    return case.cause == "operator" and min(map(sum, owed.sums)) > case.paid


def _refuse_future(case: Case, on: date) -> None:
    days = ("bought_on", "rescinded_on", "repaid_on")
    late = [name for name in days if getattr(case, name) and getattr(case, name) > on]
    if late:
        raise InvalidCase(tuple(FieldError("in_future", name, on=on) for name in late))


def _outcome(case: Case, found: Readings, amount: Span) -> str:
    if not found.known:
        return "unknown"
    if not amount.single:
        return "range"
    if amount.high == case.paid:
        return "full"
    return "part" if amount.high else "nothing"


def _better(claimed: Beside, amount: Span) -> tuple[Note, ...]:
    """A policy that pays more than the law is a promise to be kept."""
    sums = [bar.amount.high for bar in claimed.bars if bar.key == "policy"]
    return tuple(Note("policy_better", {"sum": found}) for found in sums if found > amount.high)


def _extra(better: tuple[Note, ...], whole: Part, amount: Span, *, sure: bool) -> Note | None:
    """What stands under the amount: a better policy, the total, or that interest comes on top."""
    if better:
        return Note("policy", better[0].uses)
    if whole.lines and whole.amount.single:
        return Note("total", {"total": whole.amount.high})
    if whole.lines:
        return Note("total_range", {"low": whole.amount.low, "high": whole.amount.high})
    return Note("interest") if sure and amount.high else None


def _ground(case: Case, amount: Span, *, principal: bool) -> tuple[Note, ...]:
    """On what the contract ends: a breach, or, for one's own wish, perhaps nothing at all."""
    if case.cause == "operator":
        return (Note("operator_breach", ref=("consumer.53", "regulation.22")),)
    if principal or case.cause == "neutral" or not amount.high:
        return ()
    return (Note("own_wish", ref=("prepaid.13",)),)


def _decides(found: Readings, body: Part, early: Part, late: Interest) -> tuple[str, ...]:
    """The open fields, `cause` first where the possible readings differ."""
    fields = list(body.decides) + list(() if early.amount.single else early.decides)
    if found.known and len({reading.amount for reading in found.possible}) > 1:
        fields.insert(0, "cause")
    return tuple(dict.fromkeys((*fields, *late.decides)))
