"""What was published and reported beside the law: shares courts gave, and limits of games."""

from collections.abc import Iterator
from decimal import Decimal

from calculators.minor.case import Case
from calculators.minor.teen import LEAST, MOST
from calculators.result import Span, Table, Value, to_fen

PUBLISHED = (("about", "unnamed", LEAST), ("hengqin", "fault", Decimal(30)),
             ("all", "unnamed", MOST))  # fmt: skip
"""Which case, what is known of it, and the share of the sum that came back, in per cent."""

CAPS: dict[str, tuple[tuple[str, Value, Value], ...]] = {
    "child": (("under_8", "none", "none"),),
    "teen": (("from_8", 50, 200), ("from_16", 100, 400)),
}
"""The limits of a notice of 2019 for games, as reported: age, yuan each time, yuan a month."""


def tables(case: Case, amount: Span) -> Iterator[Table]:
    """The published shares for a teenager, and the limits of games where they may matter."""
    if case.payer == "teen":
        columns = ("case", "facts", "share", "sum")
        yield Table("published", columns, tuple(_published(amount.high)))
    if case.barred != "no":
        yield Table("caps", ("age", "once", "month"), CAPS[case.payer])


def _published(high: Decimal) -> Iterator[tuple[Value, ...]]:
    """Each share also as a sum of the reader's own money, at the upper end of the range."""
    for name, facts, share in PUBLISHED:
        yield name, facts, share, to_fen(high * share / 100)
