from __future__ import annotations

from typing import Any

import pytest
from pymdownx.superfences import SuperFencesException

from calculators.fence import calculator, example, letter
from tests.site.test_build import tags


def shown(fence: Any, source: str, lang: str = "zh") -> str:
    return str(fence(source, "", "", {"lang": lang, "root": "../.."}, None))


def picked(html: str) -> dict[str, str]:
    boxes = [a for tag, a in tags(html) if tag == "input" and ("checked" in a or a.get("value"))]
    return {
        a["name"]: a["value"]
        for a in boxes
        if "checked" in a or a.get("type") not in ("radio", "checkbox")
    }


def test_a_situation_answers_some_questions_ahead_and_leaves_the_examples_out() -> None:
    html = shown(calculator, "refund\nkind: term\npaid: 1,200\ncause: operator")
    assert picked(html) == {"kind": "term", "paid": "1,200", "cause": "operator"}
    assert "fill" not in html
    assert "fill" in shown(calculator, "refund")


def test_a_group_with_an_answer_stands_open_and_no_other() -> None:
    def opened(source: str) -> list[bool]:
        groups = (a for tag, a in tags(shown(calculator, source)) if tag == "details")
        return ["open" in a for a in groups if a.get("class") == "group"]

    assert not any(opened("renewal"))
    assert sum(opened("renewal\npay_way: app_store")) == 1


@pytest.mark.parametrize(
    "source", ["refund\ncolour: red", "refund\nkind: yearly", "refund\npaid: -3", "lottery"]
)
def test_what_the_form_would_refuse_stops_the_build(source: str) -> None:
    with pytest.raises(SuperFencesException):
        shown(calculator, source)


def test_a_worked_example_is_calculated_when_the_site_is_built() -> None:
    html = shown(example, "refund K1", "en")
    assert "1,710.67" in html
    assert 'href="../../tools/refund/"' in html
    with pytest.raises(KeyError):
        shown(example, "refund nobody")


def test_a_letter_is_chinese_text_to_copy_with_its_reading_apart() -> None:
    html = shown(letter, "退〔金额〕元。<b>\n---\nRefund [amount] yuan.", "en")
    text = [a for tag, a in tags(html) if "data-copy" in a]
    assert [a["lang"] for a in text] == ["zh-Hans"]
    assert "退〔金额〕元。&lt;b&gt;</p>" in html
    assert "Refund [amount] yuan." in html
    assert "reading" not in shown(letter, "退〔金额〕元。")
