"""A ground as a row of a table, and the finding that it makes of a case."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from calculators import law
from calculators.entitlement.case import HAPPENINGS, Case
from calculators.entitlement.clocks import AVOIDANCE, LIMITATION, RESCISSION, YEARS, limits
from calculators.limits import over
from calculators.result import Deadline, Finding, Value

STRENGTHS = ("law", "agreement", "arguable", "none")
"""How far a ground carries, the farthest first."""

EXPIRED = {LIMITATION: ("civil-code.188", "civil-code.195"), AVOIDANCE: ("civil-code.152",)}


@dataclass(frozen=True)
class Ground:
    """What can be claimed, on which articles, and the clocks that run against it.

    `when` are the facts that raise it, its own name if none is given; `ends` are the clocks
    that end it altogether; `values` are the legal values its words need.
    """

    key: str
    strength: str
    ref: tuple[str, ...]
    clocks: tuple[str, ...] = (RESCISSION, LIMITATION)
    when: tuple[str, ...] = ()
    ends: tuple[str, ...] = (LIMITATION,)
    values: Mapping[str, str] = field(default_factory=dict)

    def raised(self, facts: frozenset[str]) -> bool:
        """Whether the `facts` of a case call for it."""
        return not facts.isdisjoint(self.when or (self.key,))


def grounds(table: Iterable[Ground], case: Case, on: date) -> Iterator[Finding]:
    """The grounds of the `table` that still carry, then what ended the others, once each.

    Every clock starts on the same day, so what one of them ends, it ends together.
    """
    past = {due.key: due for due in limits(YEARS, case.knew_on, on) if over(due, on)}
    ended: dict[str, Deadline] = {}
    for ground in (one for one in table if one.raised(facts(case))):
        ends = [clock for clock in ground.ends if clock in ground.clocks and clock in past]
        if ends:
            ended[ends[0]] = past[ends[0]]
        else:
            yield _finding(ground, case, on)
    yield from (_expired(clock, due, case, on) for clock, due in ended.items())


def _expired(clock: str, due: Deadline, case: Case, on: date) -> Finding:
    """What is out of time; by then 12315 refuses a consumer’s complaint too."""
    refused = () if case.resale else ("complaints.16",)
    years = law.value(YEARS[clock], on).amount
    return useless(f"expired_{clock}", (*EXPIRED[clock], *refused), due, years=years)


def facts(case: Case) -> frozenset[str]:
    """The ticks and who paid; what is left on a blocked account counts apart."""
    told = {name for name in HAPPENINGS if getattr(case, name)}
    if case.term == "balance" and case.banned:
        told = told - {"banned"} | {"banned_balance"}
    return frozenset(told | {case.payer})


def _finding(ground: Ground, case: Case, on: date) -> Finding:
    """The `ground` with its last days; a right to end the contract that lapsed weakens it."""
    dues = limits(ground.clocks, case.knew_on, on)
    strength = "arguable" if any(over(due, on) for due in dues) else ground.strength
    uses = {name: law.value(path, on).amount for name, path in ground.values.items()}
    return usable(ground.key, strength, ground.ref, *dues, **uses)


def usable(
    key: str, strength: str, ref: tuple[str, ...], *dues: Deadline, **uses: Value
) -> Finding:
    """A ground that carries somewhere."""
    return Finding(key, strength, "usable", uses, ref, deadlines=dues)


def useless(key: str, ref: tuple[str, ...], *dues: Deadline, **uses: Value) -> Finding:
    """A ground that does not help this time; its words say what remains."""
    return Finding(key, "none", "useless", uses, ref, deadlines=dues)
