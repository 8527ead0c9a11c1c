"""Which refusal an answer of support is, how well it stands, and what to send back.

>>> from calculators.form import read
>>> case = read(Case, {"reply": "亲，虚拟商品一经开通不退哦"})
>>> [found.key for found in calculate(case, date(2026, 11, 22)).findings]
['virtual_goods']
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from calculators import law
from calculators.answer import Ways
from calculators.kinds import Choice, Text
from calculators.replies.reading import Reply, read_reply
from calculators.replies.standing import STANDINGS
from calculators.result import Finding, Note, Quote, Result

NEXT: Ways = (
    ("follow", "steps/follow-up/"), ("contact", "steps/contact/"), ("amount", "tools/refund/"),
)  # fmt: skip

COSTS = {"fee", "documents", "vouchers"}
"""What can stand beside a willingness to pay."""


@dataclass(frozen=True)
class Case:
    """What support answered, as it was pasted, and where the membership was bought."""

    reply: Annotated[str, Text(20_000, long=True)]
    channel: Annotated[str | None, Choice("platform", "shop", "reseller", "app_store")] = None


def calculate(case: Case, on: date) -> Result:
    """The refusals in `case.reply`, the one to answer first in front, each with an answer to send.

    Raises `law.NotInForce` for a day on which an article behind them was not in force.
    """
    said = read_reply(case.reply)
    outcome, findings = _answered(case, said, on)
    result = Result(
        outcome=outcome,
        on=on,
        headline=Note(said.kinds[0] if said.kinds else outcome),
        findings=findings,
        extra=_more(said),
        notes=_notes(said),
    )
    law.require_in_force(result.refs, on)
    return result


def _answered(case: Case, said: Reply, on: date) -> tuple[str, tuple[Finding, ...]]:
    if said.refusals:
        keys = (_key(heard.kind, case.channel) for heard in said.refusals)
        quotes = (heard.quotes for heard in said.refusals)
        found = (_finding(*pair, on) for pair in zip(keys, quotes, strict=True))
        return "refused", tuple(found)
    outcome = "agrees" if said.agreed else "asks" if said.asks else "unclear"
    return outcome, (_finding(outcome, said.agreed, on),)


def _key(kind: str, channel: str | None) -> str:
    """Whose business a purchase is hangs on where it was made."""
    return f"not_ours_{channel}" if kind == "not_ours" and channel else kind


def _finding(key: str, quotes: tuple[Quote, ...], on: date) -> Finding:
    standing = STANDINGS[key]
    return Finding(key, standing.strength, uses=standing.uses(on), ref=standing.ref, quotes=quotes)


def _more(said: Reply) -> Note | None:
    return Note("more", {"more": len(said.kinds) - 1}) if len(said.kinds) > 1 else None


def _notes(said: Reply) -> tuple[Note, ...]:
    """How to use the texts below."""
    several = (Note("one_message"),) if len(said.kinds) > 1 else ()
    partly = (Note("partly"),) if said.agreed and COSTS & set(said.kinds) else ()
    return (Note("fill_in"), *several, *partly, Note("recognised"))
