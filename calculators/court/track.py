"""Which procedure (C16): small claims by law, by agreement, or not at all; how long it takes."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators import law
from calculators.court.case import Case
from calculators.result import Finding, Line, to_fen

SMALL = ("small_must", "small_agreed")
NOT_SMALL = ("small_declined", "small_over")
SHARES = ("share", "agreed_share")


@dataclass(frozen=True)
class Track:
    """What art. 165 makes of the claim: the finding's key, whether the fee is halved for certain
    (`None` while that is open), the fields that would decide it, and the limits' lines."""

    key: str
    half: bool | None
    decides: tuple[str, ...]
    lines: tuple[Line, ...] = ()


def track(case: Case, on: date) -> Track:
    """The procedure of `case` by the Civil Procedure Law, art. 165."""
    if case.wage is None:
        return _track(case, "small_unknown", ("wage",))
    lower, upper = (law.value(f"procedure.small_claims_{name}", on) for name in SHARES)
    lines = (_limit("small_limit", case.wage, lower), _limit("small_ceiling", case.wage, upper))
    if case.claim <= case.wage * lower.amount / 100:
        return _track(case, "small_must", (), lines[:1])
    if case.claim > case.wage * upper.amount / 100:
        return _track(case, "small_over", (), lines)
    keys = {True: "small_agreed", False: "small_declined", None: "small_may"}
    asked = ("agreed_small",) if case.agreed_small is None else ()
    return _track(case, keys[case.agreed_small], asked, lines)


def _track(case: Case, key: str, asked: tuple[str, ...], lines: tuple[Line, ...] = ()) -> Track:
    """Small claims and the simplified procedure are halved alike, so either settles the fee."""
    if key in SMALL or case.simplified:
        return Track(key, half=True, decides=(), lines=lines)
    if case.simplified is None:
        return Track(key, half=None, decides=(*asked, "simplified"), lines=lines)
    return Track(key, half=None if asked else False, decides=asked, lines=lines)


def _limit(key: str, wage: Decimal, share: law.LegalValue) -> Line:
    uses = {"wage": wage, "share": share.amount}
    return Line(key, to_fen(wage * share.amount / 100), uses, (share.article,))


def procedure(case: Case, found: Track, on: date) -> Finding:
    """Whether it is a small claim; without a wage, the wage from which on it is one."""
    strength = "open" if found.key in ("small_may", "small_unknown") else "law"
    share = law.value("procedure.small_claims_share", on)
    uses = {"need": to_fen(case.claim * 100 / share.amount), "share": share.amount}
    told = uses if found.key == "small_unknown" else {}
    return Finding(found.key, strength, "track", told, (share.article,))


def duration(case: Case, found: Track, on: date) -> Finding:
    """How long the first instance may take, by the procedure as far as it is known."""
    if found.key in SMALL:
        return _time("time_small", ("small_claims",), on, "procedure-interpretation.275")
    if found.key in NOT_SMALL and case.simplified is not None:
        name = "simplified" if case.simplified else "ordinary"
        return _time(f"time_{name}", (name,), on, "procedure.171")
    return _time("time_open", ("small_claims", "simplified", "ordinary"), on)


def _time(key: str, names: tuple[str, ...], on: date, *more: str) -> Finding:
    months = {name: law.value(f"procedure.{name}_months", on) for name in names}
    days = {name: law.value(f"procedure.{name}_days", on) for name in ("docket", "appeal")}
    uses = {name: int(value.amount) for name, value in (months | days).items()}
    refs = tuple(value.article for value in months.values())
    return Finding(key, "law", "time", uses, (*refs, days["docket"].article, *more))
