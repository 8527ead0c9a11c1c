"""What stands beside the list: how to take and mask it, what never to give, the index."""

from collections.abc import Iterator

from calculators.materials.case import Case
from calculators.materials.lists import MENUS, exhibits
from calculators.result import Finding, Item, Note, Table

NEVER = (
    Finding("never_secrets", "never", "never"),
    Finding("never_screen", "reported", "never"),
    Finding("never_pay", "reported", "never"),
    Finding("never_agent", "reported", "never"),
)
"""What nobody needs for a refund; the last three are told by the police and the press."""


def notes(case: Case, found: tuple[Item, ...]) -> Iterator[Note]:
    """The few rules that hold for the whole pile."""
    keys = {item.key for item in found}
    yield Note("whole_screens")
    yield Note("keep_originals", ref=("evidence.15", "evidence.90"))
    if case.stage == "platform":
        yield Note("smallest", ref=("personal-information.6", "personal-information.47"))
    if case.stage == "authority":
        yield Note("truth", ref=("complaints.42", "regulation.49"))
    if case.stage == "court":
        yield Note("court_originals", ref=("evidence.15",))
    if "usage_record" in keys:
        yield Note("records_arguable", ref=("prepaid.25", "evidence.95"))
    if case.form:
        yield Note("waiver")
    if keys.intersection(MENUS):
        yield Note("menus")


def index(found: tuple[Item, ...]) -> Table:
    """The evidence index: number, item and what it proves, as words of the table."""
    rows = enumerate((item.key for item in exhibits(found)), 1)
    return Table(
        "index", ("number", "item", "proves"), tuple((number, key, key) for number, key in rows)
    )
