"""The calendar file holds the dates, as a calendar program reads them."""

from datetime import timedelta
from typing import Any

import pytest
from icalendar import Calendar

from calculators.calendar import calendar
from calculators.explain import due
from calculators.text import LANGUAGES, words
from tests.calculators.answers import Answer, answers

DATED = [answer for answer in answers() if answer.result.deadlines]


def parse(text: str) -> Any:
    found = Calendar.from_ical(text)
    assert not found.errors
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("answer", DATED, ids=str)
def test_every_date_is_a_whole_day_with_its_words_and_two_reminders(
    answer: Answer, lang: str
) -> None:
    say = words(lang, answer.calculator)
    events = parse(calendar(answer.result, say)).walk("VEVENT")
    assert len(events) == len(answer.result.deadlines)
    for event, one in zip(events, answer.result.deadlines, strict=True):
        told = due(one, answer.result.on, say)
        assert not event.errors
        assert event.decoded("DTSTART") == one.day
        assert event.decoded("DTEND") == one.day + timedelta(days=1)
        assert str(event["SUMMARY"]) == told.label
        assert all(cite in event["DESCRIPTION"] for cite in told.cites)
        assert [alarm.decoded("TRIGGER") for alarm in event.walk("VALARM")] == [
            timedelta(days=-7), timedelta(days=-1),
        ]  # fmt: skip


@pytest.mark.parametrize("answer", DATED, ids=str)
def test_lines_are_folded_between_characters_and_events_have_names_of_their_own(
    answer: Answer,
) -> None:
    text = calendar(answer.result, words("zh", answer.calculator))
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    names = [str(event["UID"]) for event in parse(text).walk("VEVENT")]
    assert len(set(names)) == len(names)


def test_the_same_answer_gives_the_same_file() -> None:
    answer = DATED[0]
    one, two = (calendar(answer.result, words("zh", answer.calculator)) for _ in range(2))
    assert one == two
    assert f"DTSTAMP:{answer.result.on:%Y%m%d}T000000Z" in one
