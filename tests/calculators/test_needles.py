import re
from collections.abc import Iterator
from itertools import chain

import pytest

from calculators.needles import Sieve, needles
from calculators.replies.folded import Folded, fold
from calculators.replies.rules import Place, compiled, rules, side, sieves
from tests.calculators.corpus import HALVES, replies

TEXTS = [fold(reply.text) for half in HALVES for reply in replies(half)]


def worth(text: Folded) -> Iterator[tuple[tuple[int, int], list[tuple[str, Place]]]]:
    """Every sentence of `text` and what it is searched for."""
    spans = list(text.sentences())
    scripts = [sieve.fits(text.text, spans) for sieve in sieves(text.text)]
    for span, *fits in zip(spans, *scripts, strict=True):
        yield span, list(chain(*fits))


def test_no_pattern_of_the_replies_is_left_out_where_it_matches() -> None:
    every = {
        (rule.kind, place): compiled(words)
        for rule in (*rules().values(), side("agrees"), side("asks"))
        for place, words in rule.patterns()
    }
    matches = 0
    for text in TEXTS:
        for (start, end), fits in worth(text):
            met = {name for name, words in every.items() if words.search(text.text[start:end])}
            assert met <= set(fits), text.text[start:end]
            matches += len(met)
    assert matches > len(TEXTS)


def test_few_patterns_are_left_to_search_for() -> None:
    fits = [len(names) for text in TEXTS for _, names in worth(text)]
    every = sum(len(list(rule.patterns())) for rule in rules().values())
    assert sum(fits) < every * len(fits) / 10


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(退款)\1", "退款退款"),
        (r"\d{2,5}", "12"),
        (r"[^a]", "b"),
        (r"[a-z]fund", "refund"),
        (r"(?i:REFUND)", "refund"),
        (r"(?i)REFUND", "refund"),
        (r"(?:refund)?", ""),
        (r"退(?:款|费)?不", "退不"),
        (r"no", "no"),
        (r"ab退", "ab退"),
        (r"(?:pay|return)(?:ed)?\b", "pay"),
        (r"(?<=不)退(?!出)", "不退"),
    ],
)
def test_what_cannot_be_told_is_searched_for_everywhere(pattern: str, text: str) -> None:
    assert re.search(pattern, text)
    assert Sieve([(pattern, pattern)]).fits(text, [(0, len(text))]) == [[pattern]]


def test_the_rarest_words_are_looked_for_and_a_second_set_with_them() -> None:
    first, second = needles(r"(?:不能|无法)[^。]{0,9}(?:退款|退费)")
    assert {frozenset({"不能", "无法"}), frozenset({"退款", "退费"})} == {first, second}


def test_a_text_without_any_sentence_has_none_to_search() -> None:
    assert Sieve([("one", "退款")]).fits("退款", []) == []
