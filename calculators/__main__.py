"""The command line: the same cases, the same words, the same answers.

    python -m calculators refund --kind balance --paid 2000 --gift 1000 --consumed 434 \\
        --cause operator --on 2026-11-22 --lang zh
"""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from importlib import import_module

from calculators import CALCULATORS
from calculators.calendar import calendar
from calculators.explain import explain
from calculators.form import Field, InvalidCase, Rows, fields_of, read
from calculators.kinds import Choice, Day, YesNo
from calculators.law import NotInForce
from calculators.output import to_json
from calculators.terminal import lines
from calculators.text import LANGUAGES, Words, error, path_of, words

WRONG = 2
"""The exit status for a field that cannot be read, as argparse uses it."""


def main(arguments: Sequence[str]) -> int:
    """Answers one question on standard output; the exit status."""
    asked = vars(_parser(_language(arguments)).parse_args(arguments))
    name, on, lang = asked.pop("calculator"), asked.pop("on"), asked.pop("lang")
    as_json, as_dates, say = asked.pop("json"), asked.pop("ics"), words(lang, name)
    module = import_module(f"calculators.{name}")
    try:
        given = {field: text for field, text in asked.items() if text is not None}
        result = module.calculate(read(module.Case, given), on)
    except InvalidCase as invalid:
        return _complain(invalid, say)
    except NotInForce as gap:
        print(error(say, "", "not_in_force", {"since": gap.since, "on": gap.on}), file=sys.stderr)
        return WRONG
    if as_json:
        print(json.dumps(to_json(result), ensure_ascii=False))
    elif as_dates:
        print(calendar(result, say), end="")
    else:
        print("\n".join(lines(explain(result, say), say)))
    return 0


def _language(arguments: Sequence[str]) -> str:
    """The language for `--help`, which argparse writes before it has read `--lang`."""
    first = argparse.ArgumentParser(add_help=False)
    first.add_argument("--lang", choices=LANGUAGES, default="zh")
    return str(first.parse_known_args(arguments)[0].lang)


def _parser(lang: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m calculators", allow_abbrev=False)
    commands = parser.add_subparsers(dest="calculator", required=True)
    for name in CALCULATORS:
        say = words(lang, name)
        command = commands.add_parser(name, help=say.raw("title"), description=say.raw("title"),
                                      allow_abbrev=False)  # fmt: skip
        for field in fields_of(import_module(f"calculators.{name}").Case):
            _add(command, field, say)
        command.add_argument("--on", type=date.fromisoformat, required=True, metavar="DAY")
        command.add_argument("--lang", choices=LANGUAGES, default="zh")
        command.add_argument("--json", action="store_true")
        command.add_argument("--ics", action="store_true", help=say.raw("result.calendar"))
    return parser


def _add(command: argparse.ArgumentParser, field: Field, say: Words) -> None:
    flags = dict.fromkeys((f"--{field.name}", f"--{field.name.replace('_', '-')}"))
    kind = field.kind
    shown = "|".join(kind.options) if isinstance(kind, Choice | YesNo) else type(kind).__name__
    if isinstance(kind, Rows):
        shown = " | ".join(cell.name for cell in fields_of(kind.row))
    label, hint = (say.find(f"fields.{field.name}.{part}") or "" for part in ("label", "hint"))
    day = say.raw("form.day_example") if isinstance(kind, Day) else ""
    text = " ".join(part for part in (label, hint, day) if part).replace("%", "%%")
    command.add_argument(*flags, dest=field.name, metavar=shown, help=text)


def _complain(invalid: InvalidCase, say: Words) -> int:
    for fault in invalid.errors:
        label = say.raw(f"{path_of(fault.field)}.label")
        facts = fault.facts
        # On the command line a choice is typed by its key, not by its label.
        typed = fault.code == "not_choice"
        message = say.say("errors.not_choice", **facts) if typed else (
            error(say, fault.field, fault.code, facts))  # fmt: skip
        print(f"--{fault.field} ({label}) {message}", file=sys.stderr)
    return WRONG


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
