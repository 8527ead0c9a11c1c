"""What a reply of support says: which refusals it holds, or that it agrees."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from calculators.data import load
from calculators.replies.folded import Folded, fold
from calculators.replies.rules import Place, rules, side, sieves
from calculators.result import Quote

RANKS = (
    ("account", "minor_unproven", "closed", "paid_back"),
    ("renewal_noticed", "renewal_used"),
    ("not_ours", "discount", "over_time", "virtual_goods", "used", "force_majeure"),
    ("reseller_contact", "agreed"),
    ("no_policy",),
    ("fee",),
    ("cancel_only", "documents"),
    ("vouchers",),
    ("wait", "arbitration"),
)  # fmt: skip
"""Which to answer first: reasons before what is offered instead of the money.

Those of one rank come as certain as they are, then in the order of the reply.
"""

REASONS = {kind for rank in RANKS[:5] for kind in rank}
KINDS = tuple(kind for rank in RANKS for kind in rank)
WEAK = 1
MOST_QUOTES = 3
AROUND = 70
"""Letters shown on either side of what was recognised in a long sentence."""

_CLAUSE = re.compile(r"[^,，。!?;\n]{1,200}")


@dataclass(frozen=True)
class Heard:
    """One refusal, with its sentences as they stand in the reply."""

    kind: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Reply:
    """`refusals` with the one to answer first in front. `agreed` is what agrees to pay."""

    refusals: tuple[Heard, ...]
    agreed: tuple[Quote, ...]
    asks: bool

    @property
    def kinds(self) -> tuple[str, ...]:
        """The refusals by kind."""
        return tuple(one.kind for one in self.refusals)


@dataclass(frozen=True)
class _Sentence:
    """What begins at `start`; the places in `worth`, by kind, are of patterns it may meet."""

    start: int
    text: str
    worth: Mapping[str, Sequence[Place]]


@dataclass(frozen=True)
class _Hit:
    """A rule met: at `start`, and what to show of it."""

    kind: str
    start: int
    shown: tuple[int, int]
    level: int


def read_reply(text: str) -> Reply:
    """What `text`, an answer as it was pasted, says. Any text has an answer."""
    folded = fold(text)
    if _informs(folded):
        return Reply((), (), asks=False)
    said = tuple(_said(folded))
    agreed = tuple(_agreements(said))
    hits = list(_hits(said, folded.text))
    left = _left(_grounded(hits), max((start for start, _ in agreed), default=-1))
    return Reply(
        tuple(_heard(kind, left, folded) for kind in _order(left)),
        tuple(_quote(folded, span) for span in agreed[:MOST_QUOTES]),
        any(side("asks").met(one.text, one.worth.get("asks", ())) for one in said),
    )


def _informs(folded: Folded) -> bool:
    """Whether the reply only tells the rules, with when money comes back among them."""
    rule = side("informs")
    return rule.allows(folded.text) and rule.met(folded.text, rule.places()) is not None


def _said(folded: Folded) -> Iterator[_Sentence]:
    spans = list(folded.sentences())
    scripts = [sieve.fits(folded.text, spans) for sieve in sieves(folded.text)]
    for (start, end), *fits in zip(spans, *scripts, strict=True):
        worth: dict[str, list[Place]] = {}
        for kind, place in sorted(chain(*fits)):
            worth.setdefault(kind, []).append(place)
        yield _Sentence(start, folded.text[start:end], worth)


def _hits(said: Iterable[_Sentence], whole: str) -> Iterator[_Hit]:
    allowed = {kind: rule for kind, rule in rules().items() if rule.allows(whole)}
    for sentence in said:
        for kind, places in sentence.worth.items():
            met = kind in allowed and allowed[kind].met(sentence.text, places)
            if met:
                yield _hit(kind, sentence, *met)


def _hit(kind: str, sentence: _Sentence, level: int, words: re.Match[str]) -> _Hit:
    first, last = max(0, words.start() - AROUND), min(len(sentence.text), words.end() + AROUND)
    shown = sentence.start + first, sentence.start + last
    return _Hit(kind, sentence.start + words.start(), shown, level)


def _grounded(hits: list[_Hit]) -> list[_Hit]:
    """Without rules that were only named beside a reason, and what another kind says in full."""
    sure = [hit for hit in hits if not hit.level]
    reasoned = any(hit.kind in REASONS for hit in sure)
    kinds = {hit.kind for hit in sure}
    left = [
        hit
        for hit in hits
        if not (reasoned and hit.level == WEAK) and not kinds & set(rules()[hit.kind].yields)
    ]
    return [hit for hit in left if hit.level <= WEAK] or left


def _agreements(said: Iterable[_Sentence]) -> Iterator[tuple[int, int]]:
    rule = side("agrees")
    for sentence in said:
        places = sentence.worth.get("agrees", ())
        for clause in _CLAUSE.finditer(sentence.text) if places else ():
            if rule.met(clause[0], places):
                yield sentence.start + clause.start(), sentence.start + clause.end()


def _left(hits: list[_Hit], agreed: int) -> list[_Hit]:
    """What still stands after the last agreement: what follows it, or costs something."""
    if agreed < 0:
        return hits
    costs = load("replies/rules")["agrees"]["kept"]
    return [hit for hit in hits if hit.kind in costs or (hit.start > agreed and hit.kind != "wait")]


def _order(hits: list[_Hit]) -> list[str]:
    """The kinds, the one to answer first in front."""
    first: dict[str, _Hit] = {}
    for hit in sorted(hits, key=lambda hit: (hit.level, hit.start)):
        first.setdefault(hit.kind, hit)
    return sorted(first, key=lambda kind: (_rank(kind), first[kind].level, first[kind].start))


def _rank(kind: str) -> int:
    return next(number for number, rank in enumerate(RANKS) if kind in rank)


def _heard(kind: str, hits: list[_Hit], folded: Folded) -> Heard:
    shown = dict.fromkeys(hit.shown for hit in hits if hit.kind == kind)
    return Heard(kind, tuple(_quote(folded, span) for span in shown)[:MOST_QUOTES])


def _quote(folded: Folded, span: tuple[int, int]) -> Quote:
    return Quote(folded.original(*span), folded.line(span[0]))
