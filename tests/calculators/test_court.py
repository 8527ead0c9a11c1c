"""The fee at the edges of its bands, the limits of small claims, and the days of late payment."""

import random
from datetime import date
from decimal import Decimal

import pytest

from calculators.court import Case, calculate
from calculators.form import InvalidCase, read
from calculators.law import NotInForce
from calculators.result import Result, Span
from tests.calculators.generated import ON

FEN = Decimal("0.01")


def ask(given: date | None = None, /, **raw: str) -> Result:
    return calculate(read(Case, raw), given or ON)


def fee(result: Result) -> Span:
    """The fee, which the comparison holds besides the headline."""
    bars = {bar.key: bar.amount for bar in result.compare}
    return bars["fee"]


def values(result: Result) -> dict[str, object]:
    return {line.key: line.value for line in result.lines}


@pytest.mark.parametrize(
    ("claim", "whole", "half"),
    [
        ("0.01", "50.00", "25.00"),
        ("9999.50", "50.00", "25.00"),
        ("10000", "50.00", "25.00"),
        ("10001", "50.03", "25.01"),  # 50.025 and 25.0125: each rounded once, from the exact fee
        ("10000.40", "50.01", "25.01"),  # 50.01 and 25.005
        ("10000.20", "50.01", "25.00"),  # 50.005 and 25.0025, not half of 50.01
        ("100000", "2300.00", "1150.00"),
        ("100001", "2300.02", "1150.01"),
        ("200000", "4300.00", "2150.00"),
    ],
)
def test_the_fee_changes_at_the_edge_of_each_band(claim: str, whole: str, half: str) -> None:
    assert fee(ask(claim=claim)) == Span(Decimal(half), Decimal(whole))


def test_above_the_bands_on_record_the_court_itself_is_asked() -> None:
    assert fee(ask(claim="200000")).high == Decimal("4300.00")
    with pytest.raises(InvalidCase) as caught:
        ask(claim="200000.01")
    (error,) = caught.value.errors
    assert (error.field, error.code, error.facts["limit"]) == ("claim", "ask_court", 200_000)


def test_half_the_wage_and_twice_the_wage_are_still_within_the_limits() -> None:
    keys = {
        claim: ask(claim=claim, wage="60000.01").findings[0].key
        for claim in ("30000.00", "30000.01", "120000.02", "120000.03")
    }
    # Half of 60,000.01 is 30,000.005: 30,000.01 is above it, though it rounds to that.
    assert keys == {"30000.00": "small_must", "30000.01": "small_may",
                    "120000.02": "small_may", "120000.03": "small_over"}  # fmt: skip


def test_agreement_counts_only_between_the_two_limits() -> None:
    for agreed in ("yes", "no"):
        assert ask(claim="50", wage="100", agreed_small=agreed).findings[0].key == "small_must"
        assert ask(claim="200.01", wage="100", agreed_small=agreed).findings[0].key == "small_over"
        assert ask(claim="300", agreed_small=agreed).findings[0].key == "small_unknown"
    assert ask(claim="200", wage="100", agreed_small="yes").findings[0].key == "small_agreed"
    assert ask(claim="200", wage="100", agreed_small="no").findings[0].key == "small_declined"


@pytest.mark.parametrize(
    ("raw", "outcome", "decides"),
    [
        ({}, "range", ("wage", "simplified")),
        ({"simplified": "no"}, "range", ("wage",)),
        ({"simplified": "yes"}, "half", ()),
        ({"wage": "100"}, "range", ("agreed_small", "simplified")),
        ({"wage": "100", "simplified": "no"}, "range", ("agreed_small",)),
        ({"wage": "100", "simplified": "yes"}, "half", ()),
        ({"wage": "100", "agreed_small": "no"}, "range", ("simplified",)),
        ({"wage": "100", "agreed_small": "no", "simplified": "no"}, "full", ()),
        ({"wage": "100", "agreed_small": "no", "simplified": "yes"}, "half", ()),
        ({"wage": "100", "agreed_small": "yes", "simplified": "no"}, "half", ()),
        ({"wage": "10"}, "range", ("simplified",)),
        ({"wage": "10", "simplified": "no"}, "full", ()),
        ({"wage": "1000", "simplified": "no"}, "half", ()),
    ],
)
def test_what_is_open_is_a_range_and_names_the_fields_that_would_decide_it(
    raw: dict[str, str], outcome: str, decides: tuple[str, ...]
) -> None:
    result = ask(claim="150", **raw)
    assert (result.outcome, result.decides) == (outcome, decides)
    assert fee(result).single == (outcome != "range")


def test_an_open_question_that_is_answered_leaves_one_of_the_two_ends() -> None:
    source = random.Random(20261122)
    for _ in range(300):
        claim = str(Decimal(source.randint(1, 20_000_000)) / 100)
        both = fee(ask(claim=claim))
        raw = {"wage": str(Decimal(source.randint(1, 20_000_000)) / 100),
               "agreed_small": source.choice(("yes", "no")),
               "simplified": source.choice(("yes", "no"))}  # fmt: skip
        told = fee(ask(claim=claim, **raw))
        assert told.single
        assert told.high in (both.low, both.high), (claim, raw)
        assert both.low < both.high


def test_a_larger_claim_never_costs_less() -> None:
    source = random.Random(7)
    claims = sorted(Decimal(source.randint(1, 20_000_000)) / 100 for _ in range(400))
    fees = [fee(ask(claim=str(claim), simplified="no")).high for claim in claims]
    assert fees == sorted(fees)


def test_without_a_wage_the_one_from_which_on_it_is_a_small_claim_is_told() -> None:
    need = ask(claim="300").findings[0].uses["need"]
    assert need == 600
    assert ask(claim="300", wage=str(need)).findings[0].key == "small_must"
    assert ask(claim="300", wage=str(Decimal(str(need)) - FEN)).findings[0].key == "small_may"


def test_the_time_it_takes_follows_the_procedure() -> None:
    asked: dict[str, dict[str, str]] = {
        "time_small": {"wage": "1000"},
        "time_open": {"wage": "100"},
        "time_simplified": {"wage": "10", "simplified": "yes"},
        "time_ordinary": {"wage": "100", "agreed_small": "no", "simplified": "no"},
    }
    for key, raw in asked.items():
        assert ask(claim="150", **raw).findings[1].key == key
    found = ask(claim="150", **asked["time_open"]).findings[1].uses
    assert [found[name] for name in ("small_claims", "simplified", "ordinary")] == [2, 3, 6]
    assert found["docket"] == 7


def test_suing_at_home_is_called_arguable_and_the_mini_program_a_report() -> None:
    marks = {one.key: one.strength for one in ask(claim="300").findings}
    assert (marks["where_home"], marks["filing"]) == ("arguable", "reported")


@pytest.mark.parametrize(
    ("paid_on", "days", "interest"),
    [
        ("2026-11-22", 40, "35.00"),
        ("2026-11-21", 39, "34.13"),  # 34.125
        ("2026-10-14", 1, "0.88"),  # 0.875
    ],
)
def test_late_interest_counts_the_day_of_payment_and_not_the_last_day_given(
    paid_on: str, days: int, interest: str
) -> None:
    result = ask(claim="5000", unpaid="5000", perform_until="2026-10-13", paid_on=paid_on)
    found = values(result)
    assert (found["late_days"], found["late_interest"]) == (days, Decimal(interest))
    assert result.extra is not None
    assert result.extra.uses == {"late": Decimal(interest)}


@pytest.mark.parametrize("paid_on", ["2026-10-13", "2026-10-01"])
def test_paid_in_time_bears_no_interest(paid_on: str) -> None:
    result = ask(claim="5000", unpaid="5000", perform_until="2026-10-13", paid_on=paid_on)
    assert not {"late_days", "late_interest"} & values(result).keys()
    assert [note.key for note in result.notes] == ["other_costs", "late_in_time"]


def test_enforcement_is_asked_for_within_two_years_unless_all_was_paid() -> None:
    late = {"claim": "5000", "perform_until": "2024-02-29"}
    (due,) = ask(**late).deadlines
    assert (due.day, due.other) == (date(2026, 2, 28), None)  # a Saturday worked in its place
    (rolls,) = ask(claim="5000", perform_until="2024-10-01").deadlines
    assert (rolls.day, rolls.other) == (date(2026, 10, 1), date(2026, 10, 8))
    assert ask(**late, paid_on="2024-03-01").deadlines == ()


@pytest.mark.parametrize(
    ("raw", "field", "code"),
    [
        ({"unpaid": "100"}, "perform_until", "needs"),
        ({"paid_on": "2026-11-01"}, "perform_until", "needs"),
        ({"perform_until": "2026-11-01", "paid_on": "2026-11-23"}, "paid_on", "in_future"),
        ({"claim": "0"}, "claim", "not_above"),
        ({"wage": "0"}, "wage", "not_above"),
    ],
)
def test_what_cannot_be_true_is_told_at_one_field(
    raw: dict[str, str], field: str, code: str
) -> None:
    with pytest.raises(InvalidCase) as caught:
        ask(**({"claim": "300"} | raw))
    assert [(error.field, error.code) for error in caught.value.errors] == [(field, code)]


def test_paid_today_is_not_in_the_future() -> None:
    result = ask(claim="300", unpaid="300", perform_until="2026-11-01", paid_on="2026-11-22")
    assert values(result)["late_days"] == 21


def test_the_fee_is_told_as_a_share_and_a_fee_that_eats_the_claim_is_told_as_such() -> None:
    extras = {claim: ask(claim=claim, wage="100000").extra for claim in ("25", "25.01", "300")}
    assert {claim: note.key for claim, note in extras.items() if note} == {
        "25": "dearer", "25.01": "share", "300": "share",
    }  # fmt: skip
    share = extras["300"]
    assert share is not None
    assert share.uses["share"] == Decimal("8.33")


def test_no_rate_is_made_up_for_a_judgment_older_than_the_interpretation() -> None:
    with pytest.raises(NotInForce):
        ask(claim="300", unpaid="300", perform_until="2014-07-31")
    assert "late_interest" in values(ask(claim="300", unpaid="300", perform_until="2014-08-01"))


def test_nothing_is_answered_for_a_day_on_which_an_article_cited_was_not_in_force() -> None:
    assert ask(date(2025, 5, 1), claim="300").lines
    with pytest.raises(NotInForce):
        ask(date(2025, 4, 30), claim="300")
