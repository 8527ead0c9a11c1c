"""The only door the browser knocks on: a question as JSON, an answer as JSON."""

import json
from datetime import date
from importlib import import_module
from typing import Any

from calculators import CALCULATORS
from calculators.answer import NEXT, amount_bar
from calculators.answer import answer as to_html
from calculators.calendar import calendar
from calculators.form import InvalidCase, read
from calculators.given import facts
from calculators.kinds import FieldError
from calculators.law import NotInForce
from calculators.markup import keep_days, mark_chinese
from calculators.output import to_json
from calculators.text import OTHERS, Words, error, words


def answer(request: str) -> str:
    """The answer to `{"calculator", "lang", "on", "root", "case": {field: text}}`.

    `{"html", "bar", "files", "result"}` when the case could be read, `files` by their names;
    otherwise `{"errors"}`, one `{"field", "code", "message", "about"}` for every field at fault,
    in the language asked for.
    """
    asked: dict[str, Any] = json.loads(request)
    name = asked["calculator"]
    if name not in CALCULATORS:
        raise KeyError(name)
    say = words(asked["lang"], name)
    try:
        found = _answer(name, asked, say)
    except InvalidCase as invalid:
        found = {"errors": [_error(fault, say) for fault in invalid.errors]}
    except NotInForce as gap:
        message = error(say, "", "not_in_force", {"since": gap.since, "on": gap.on})
        found = {"errors": [{"field": "", "code": "not_in_force", "message": message, "about": ""}]}
    return json.dumps(found, ensure_ascii=False, sort_keys=True)


def _answer(name: str, asked: dict[str, Any], say: Words) -> dict[str, Any]:
    module = import_module(f"calculators.{name}")
    case = read(module.Case, asked["case"])
    result = module.calculate(case, date.fromisoformat(asked["on"]))
    given = facts(asked["case"], module.Case, say)
    ways = getattr(module, "NEXT", NEXT)
    html = to_html(result, say, asked.get("root", "."), given, ways)
    html = keep_days(mark_chinese(html) if say.lang == "en" else html)
    files = {"dates.ics": calendar(result, say)} if result.deadlines else {}
    bar = mark_chinese(amount_bar(result, say)) if say.lang == "en" else amount_bar(result, say)
    return {"html": html, "bar": bar, "files": files, "result": to_json(result)}


def _error(fault: FieldError, say: Words) -> dict[str, str]:
    """The fault with its message; `about` is the other field it lies between, if any."""
    message = error(say, fault.field, fault.code, fault.facts)
    about = next((str(fault.facts[key]) for key in OTHERS if key in fault.facts), "")
    return {"field": fault.field, "code": fault.code, "message": message, "about": about}
