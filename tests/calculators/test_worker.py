"""The browser's door: JSON in, JSON out, and nothing in it that could harm a page."""

import json
from typing import Any

import pytest

from calculators.markup import Html, el, escape
from calculators.worker import answer


def ask(**asked: Any) -> dict[str, Any]:
    request = {"calculator": "refund", "lang": "zh", "on": "2026-11-22", "root": "..", "case": {}}
    return dict(json.loads(answer(json.dumps(request | asked))))


def test_a_form_with_mistakes_gets_a_message_for_each_field() -> None:
    found = ask(case={"kind": "term", "paid": "?", "bought_on": "2026-2-30"}, lang="en")
    assert [fault["field"] for fault in found["errors"]] == ["paid", "bought_on"]
    assert "1,000.10" in found["errors"][0]["message"]
    assert "html" not in found


def test_the_answer_is_in_the_language_asked_for() -> None:
    case = {"kind": "balance", "paid": "2000", "gift": "1000", "consumed": "434", "cause": "unsure"}
    english, chinese = (ask(case=case, lang=lang)["html"] for lang in ("en", "zh"))
    assert "1,566.00 to 1,710.67 yuan" in english
    assert "1,566.00 到 1,710.67 元" in chinese
    assert '<span lang="zh-Hans">解除通知</span>' in english
    assert "<span lang" not in chinese


def test_the_pictures_show_what_the_figures_say() -> None:
    case = {"kind": "balance", "paid": "2000", "gift": "2000", "consumed": "1000"}
    html = ask(case=case | {"cause": "operator"})["html"]
    assert '<rect x="250" width="750" height="20" class="back"></rect>' in html
    html = ask(case=case | {"cause": "unsure"})["html"]
    assert '<rect x="250" width="250" height="20" class="open"></rect>' in html
    assert '<rect x="500" width="500" height="20" class="back"></rect>' in html
    assert '<rect x="500" width="250" height="20" class="ours open"></rect>' in html


def test_what_was_entered_stands_on_the_paper_with_labels_and_units() -> None:
    html = ask(case={"kind": "term", "paid": "198", "months_total": "12", "gift": "5"})["html"]
    assert "<dt>买的是哪一种？</dt><dd>按时间的会员</dd>" in html
    assert "<dd>198 元</dd>" in html
    assert "<dd>12 个月</dd>" in html
    assert "赠" not in html.split("</dl>")[0], "a gift is not asked of a term"


def test_a_device_whose_clock_is_wrong_gets_a_sentence() -> None:
    found = ask(on="1970-01-01", case={"kind": "term", "paid": "100"})
    assert found["errors"][0]["code"] == "not_in_force"
    assert "2025-05-01" in found["errors"][0]["message"]


def test_what_was_typed_cannot_become_markup() -> None:
    hostile = '<img src=x onerror=alert(1)>"\u202e'
    found = ask(case={"kind": hostile, "paid": hostile})
    assert hostile not in json.dumps(found, ensure_ascii=False)
    assert escape(hostile) == "&lt;img src=x onerror=alert(1)&gt;&quot;"


def test_links_start_where_the_page_says() -> None:
    found = ask(case={"kind": "term", "paid": "100"}, root="../..")
    assert 'href="../../steps/contact/"' in found["html"]


def test_an_unknown_calculator_is_our_fault_not_an_answer() -> None:
    with pytest.raises(KeyError):
        ask(calculator="os")


def test_children_and_attributes_are_escaped_once() -> None:
    inner = el("b", "<&>")
    assert el("p", inner, title='"') == '<p title="&quot;"><b>&lt;&amp;&gt;</b></p>'
    assert isinstance(inner, Html)
