"""What people type, and what to tell them when it cannot be read."""

from datetime import date
from decimal import Decimal


class FieldError(ValueError):
    """One field could not be read: which, why (`code`), and the facts its message needs.

    The words for each `code` stand in `zh.toml` and `en.toml`.
    """

    def __init__(self, code: str, field: str = "", **facts: str | int | Decimal | date) -> None:
        super().__init__(f"{field}: {code}")
        self.code, self.field, self.facts = code, field, facts

    def within(self, place: str) -> "FieldError":
        """The same fault, of a field that lies in `place`: `day` in row 2 is `2.day`."""
        name = f"{place}.{self.field}".removesuffix(".")
        return FieldError(self.code, name, **self.facts)


# Full-width forms U+FF01…U+FF5E stand exactly 0xFEE0 above ASCII; phones type them unasked.
_HALF_WIDTH: dict[int, int | str | None] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    0x3000: " ",
    0xFFE5: "¥",
}
# Chat programs paste zero-width marks along with numbers; nobody can see to delete them.
_HALF_WIDTH |= dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF), None)


def plain(text: str) -> str:
    """`text` with full-width characters made half-width, trimmed, blanks one at a time.

    Patterns that allow blanks between their parts would otherwise try every way of parting many.
    """
    return " ".join(text.translate(_HALF_WIDTH).split())
