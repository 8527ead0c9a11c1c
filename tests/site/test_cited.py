from __future__ import annotations

from datetime import date

import pytest

from calculators import law
from calculators.register.cited import Page, articles, expand

ON = date(2026, 11, 22)
ZH, EN = (Page(lang, "../law/register/", ON) for lang in ("zh", "en"))


@pytest.mark.parametrize(
    ("page", "macro", "told"),
    [
        (ZH, "[[plain prepaid.14 prepaid.22]]", "预付式消费解释第 14、22 条"),
        (EN, "[[plain prepaid.14 prepaid.22]]", "Prepaid Consumption Interpretation, arts 14, 22"),
        (ZH, "[[short prepaid.22]]", "第 22 条"),
        (EN, "[[short prepaid.22]]", "art. 22"),
        (EN, "[[letter consumer.53 civil-code.565]]",
         "《消费者权益保护法》第 53 条、《民法典》第 565 条"),
        (EN, "[[letter contract-interpretation.10]]",
         "《最高人民法院关于适用〈中华人民共和国民法典〉合同编通则若干问题的解释》第 10 条"),
        (ZH, "[[= complaints.accept_days]]", "7 个工作日"),
        (EN, "[[= complaints.accept_days]]", "7 working days"),
        (EN, "[[letter = complaints.accept_days]]", "7 个工作日"),
        (EN, "[[lpr]]", '<a href="../law/register/#lpr" class="cite">one-year LPR</a>'),
    ],
)  # fmt: skip
def test_an_article_or_a_figure_is_written_as_its_place_asks(
    page: Page, macro: str, told: str
) -> None:
    assert expand(f"A {macro} b", page) == f"A {told} b"


def test_every_article_leads_to_its_own_place_in_the_register() -> None:
    html = expand("[[prepaid.14 prepaid.22 consumer.26]]", ZH)
    assert [part.split('"')[0] for part in html.split('href="../law/register/')[1:]] == [
        "#prepaid-14", "#prepaid-22", "#consumer-26",
    ]  # fmt: skip


def test_a_page_rests_on_what_it_cites_and_on_the_source_of_its_figures() -> None:
    text = "[[= complaints.accept_days]] [[letter prepaid.14]] [[lpr]] [[short consumer.53]]"
    assert articles(text) == {"complaints.15", "prepaid.14", "consumer.53"}


@pytest.mark.parametrize("macro", ["[[prepaid.999]]", "[[nobody.1]]", "[[= prepaid.nothing]]"])
def test_what_is_not_on_record_stops_the_build(macro: str) -> None:
    with pytest.raises(KeyError):
        expand(macro, ZH)


def test_a_figure_that_does_not_hold_on_the_page_s_day_stops_the_build() -> None:
    with pytest.raises(law.NotInForce):
        expand("[[= complaints.accept_days]]", Page("zh", "", date(2026, 4, 14)))
