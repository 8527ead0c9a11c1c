"""A form: its fields, declared once as annotated attributes of a frozen dataclass.

>>> from dataclasses import dataclass
>>> from datetime import date
>>> from decimal import Decimal
>>> from typing import Annotated
>>> from calculators.kinds import Day, Money
>>> @dataclass(frozen=True)
... class Case:
...     paid: Annotated[Decimal, Money()]
...     bought_on: Annotated[date | None, Day()] = None
>>> read(Case, {"paid": "￥1,000.10", "bought_on": "2026年1月5日"})
Case(paid=Decimal('1000.10'), bought_on=datetime.date(2026, 1, 5))
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields
from functools import partial
from typing import Any, TypeVar, get_args, get_type_hints

from calculators.kinds import FieldError, Kind, plain

C = TypeVar("C")
PART = re.compile(r"[|\t]")
"""What stands between the cells of a row."""


class InvalidCase(ValueError):
    """Every `FieldError` of a form at once, in the order of the form."""

    def __init__(self, errors: tuple[FieldError, ...]) -> None:
        super().__init__(", ".join(map(str, errors)))
        self.errors = errors


@dataclass(frozen=True)
class When:
    """The field is asked only while `field` has one of `values`."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """The field belongs to a part of the form that opens on request."""

    name: str


@dataclass(frozen=True)
class Rows:
    """A table of at most `limit` rows, each a `row`: a frozen dataclass with kinds of its own.

    Typed one row a line with `|` or a tab between the cells.
    """

    row: type[Any]
    limit: int = 60

    def read(self, text: str) -> tuple[Any, ...]:
        """The rows, empty lines left out. Raises `InvalidCase`; its fields are `<line>.<cell>`."""
        lines = [line for line in enumerate(text.split("\n")) if _filled(line[1])]
        if len(lines) > self.limit:
            raise FieldError("too_many_rows", limit=self.limit)
        rows, errors = [], []
        for number, line in lines:
            try:
                rows.append(read(self.row, self._cells(line)))
            except InvalidCase as invalid:
                errors += [error.within(str(number)) for error in invalid.errors]
        if errors:
            raise InvalidCase(tuple(errors))
        return tuple(rows)

    def _cells(self, line: str) -> dict[str, str]:
        names = [field.name for field in fields_of(self.row)]
        return dict(zip(names, PART.split(line), strict=False))


@dataclass(frozen=True)
class Field:
    """One field of a `Case`: what is asked, of what kind, and when."""

    name: str
    kind: Kind | Rows
    required: bool
    tick: bool
    when: When | None
    group: str

    def asked(self, answers: Mapping[str, Any]) -> bool:
        """Whether the answers given so far call for this field."""
        return self.when is None or answers.get(self.when.field) in self.when.values


def fields_of(case: type[Any]) -> tuple[Field, ...]:
    """The fields of a `Case`, in the order in which they are asked."""
    hints = get_type_hints(case, include_extras=True)
    return tuple(_field(item.name, hints[item.name], item.default) for item in fields(case))


def _field(name: str, hint: object, default: object) -> Field:
    kind, *marks = get_args(hint)[1:]
    when = next((mark for mark in marks if isinstance(mark, When)), None)
    group = next((mark.name for mark in marks if isinstance(mark, Group)), "")
    return Field(name, kind, default is MISSING, default is False, when, group)


def read(case: type[C], raw: Mapping[str, str]) -> C:
    """A `case` from what was typed. Names that are not its fields are left alone.

    Raises `InvalidCase` with the errors of all fields and those between fields.
    """
    values: dict[str, Any] = {}
    errors: list[FieldError] = []
    for field in fields_of(case):
        try:
            _read_field(field, raw.get(field.name, ""), values)
        except FieldError as error:
            errors.append(error.within(field.name))
        except InvalidCase as rows:
            errors += [error.within(field.name) for error in rows.errors]
    errors += _faults(case, values, {error.field for error in errors}, raw)
    if errors:
        raise InvalidCase(tuple(errors))
    return case(**values)


def _read_field(field: Field, text: str, values: dict[str, Any]) -> None:
    if not field.asked(values):
        return
    if _filled(text) if isinstance(field.kind, Rows) else plain(text):
        values[field.name] = field.kind.read(text)
    elif field.required:
        raise FieldError("missing")


def _faults(
    case: type, values: Mapping[str, Any], known: set[str], raw: Mapping[str, str]
) -> Iterator[FieldError]:
    """Errors between fields, from the case's own `faults`, once for each field."""
    check = getattr(case, "faults", None)
    for error in map(partial(_as_typed, raw=raw), check(values) if check else ()):
        if error.field not in known:
            known.add(error.field)
            yield error


def _as_typed(error: FieldError, raw: Mapping[str, str]) -> FieldError:
    """The same fault with its row counted as it was typed, empty lines among them."""
    name, _, rest = error.field.partition(".")
    number, _, cell = rest.partition(".")
    if not number.isdecimal():
        return error
    lines = [str(place) for place, line in enumerate(raw[name].split("\n")) if _filled(line)]
    return FieldError(error.code, f"{name}.{lines[int(number)]}.{cell}", **error.facts)


def _filled(line: str) -> bool:
    return bool(plain(PART.sub("", line)))
