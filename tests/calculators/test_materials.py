"""The list fits the reason and the receiver, asks for no more than it must, and is numbered."""

from datetime import date
from itertools import product

import pytest

from calculators.data import load
from calculators.form import InvalidCase, fields_of, read
from calculators.kinds import Choice
from calculators.law import NotInForce
from calculators.materials import Case, calculate
from calculators.result import Result
from calculators.text import LANGUAGES
from tests.calculators.generated import ON

GROUPS = ("identity", "purchase", "ground", "contact", "form")
OPTIONS = {field.name: field.kind.options for field in fields_of(Case)
           if isinstance(field.kind, Choice)}  # fmt: skip


def ask(given: date | None = None, /, **raw: str) -> Result:
    return calculate(read(Case, raw), given or ON)


def keys(result: Result, group: str = "") -> list[str]:
    return [item.key for item in result.items if group in ("", item.group)]


def every() -> list[Result]:
    """Each reason at each receiver, however it was bought and whether or not it was used."""
    some = product(OPTIONS["ground"], OPTIONS["stage"], OPTIONS["channel"], OPTIONS["pay_way"],
                   ("yes", "no"))  # fmt: skip
    names = ("ground", "stage", "channel", "pay_way", "unused")
    bought = [dict(zip(names, one, strict=True)) for one in some]
    bought += [{"ground": "breach", "kind": kind} for kind in OPTIONS["kind"]]
    bought += [{"ground": "minor", "payer": payer} for payer in OPTIONS["payer"]]
    return [ask(**one, form="yes", documents="foreign") for one in bought]


ALL = every()


def test_the_list_is_sorted_as_it_is_handed_in_and_names_nothing_twice() -> None:
    for result in ALL:
        order = [GROUPS.index(item.group) for item in result.items]
        assert order == sorted(order)
        assert len(set(keys(result))) == len(result.items)


def test_the_headline_counts_the_list() -> None:
    for result in ALL:
        assert result.headline is not None
        assert result.headline.uses == {"n": len(result.items)}


def test_the_index_numbers_every_piece_of_evidence_from_one_without_a_gap() -> None:
    for result in ALL:
        rows = result.tables[0].rows
        assert [row[0] for row in rows] == list(range(1, len(rows) + 1))
        evidence = [item.key for item in result.items if item.group != "form"]
        assert [row[1] for row in rows] == [row[2] for row in rows] == evidence


@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_in_the_index_has_a_name_and_says_what_it_proves(lang: str) -> None:
    table = load(f"materials/{lang}")["tables"]["index"]
    needed = {str(row[1]) for result in ALL for row in result.tables[0].rows}
    assert set(table["item_words"]) == set(table["proves_words"]) == needed


def test_everybody_is_told_what_never_to_give_and_what_is_only_reported() -> None:
    for result in ALL:
        marks = {one.key: one.strength for one in result.findings}
        assert marks["never_secrets"] == "never"
        assert {marks[key] for key in marks if key != "never_secrets"} == {"reported"}
        assert {one.group for one in result.findings} == {"never"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_payment_screenshot_keeps_order_number_amount_and_time_readable(lang: str) -> None:
    items = load(f"materials/{lang}")["items"]
    for word in {"zh": ("订单号", "金额", "时间"), "en": ("Order number", "amount", "time")}[lang]:
        assert word in items["order_record"]["visible"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", ["id_card", "guardian_id"])
def test_a_copy_of_an_id_for_a_platform_carries_its_purpose_beside_name_and_number(
    key: str, lang: str
) -> None:
    words = load(f"materials/{lang}")["items"][key]
    assert "仅供××退款使用，再次复印无效" in words["copy"]
    assert {"zh": "姓名和号码", "en": "name and number"}[lang] in words["copy"]
    assert words["mask"]


def test_what_was_not_used_is_proved_and_what_was_is_asked_for() -> None:
    assert "nonuse_proof" in keys(ask(ground="breach", unused="yes"))
    for told in ({"unused": "no"}, {}):
        found = keys(ask(ground="breach", **told))
        assert "usage_record" in found
        assert "nonuse_proof" not in found


def test_only_a_child_of_eight_or_over_needs_a_parents_refusal() -> None:
    assert "guardian_refusal" not in keys(ask(ground="minor", payer="child"))
    assert "guardian_refusal" in keys(ask(ground="minor", payer="teen"))
    assert "guardian_refusal" in keys(ask(ground="minor"))
    assert "guardian_refusal" not in keys(ask(ground="breach", payer="teen"))


def test_a_minors_claim_shows_the_parents_id_in_place_of_the_account_holders() -> None:
    for stage in OPTIONS["stage"]:
        found = keys(ask(ground="minor", stage=stage), "identity")
        assert found == ["account_page", "guardian_id", "family_proof"]


def test_a_platform_gets_the_real_name_page_before_the_id_card() -> None:
    assert keys(ask(ground="breach"), "identity") == ["account_page", "id_card"]


def test_authority_and_court_also_get_the_answer_the_demand_and_who_the_other_side_is() -> None:
    more = ["demand_copy", "refusal_reply", "respondent"]
    assert keys(ask(ground="breach"), "contact") == ["contact_log"]
    for stage in ("authority", "court"):
        assert keys(ask(ground="breach", stage=stage), "contact") == ["contact_log", *more]


def test_a_form_or_a_translation_is_listed_only_where_there_is_one() -> None:
    assert keys(ask(ground="closed"), "form") == ["evidence_index"]
    assert keys(ask(ground="closed", form="no"), "form") == ["evidence_index"]
    asked = ask(ground="closed", form="yes", documents="foreign")
    assert keys(asked, "form") == ["application_form", "translation", "evidence_index"]


def test_the_warning_about_waiving_rights_stands_only_beside_a_form() -> None:
    for form, warned in (("yes", True), ("no", False)):
        notes = {note.key for note in ask(ground="closed", form=form).notes}
        assert ("waiver" in notes) == warned


def test_without_a_reason_there_is_no_list() -> None:
    with pytest.raises(InvalidCase) as caught:
        ask(stage="court")
    assert [(error.field, error.code) for error in caught.value.errors] == [("ground", "missing")]


def test_a_list_for_the_regulator_starts_with_the_measures_it_rests_on() -> None:
    assert ask(date(2026, 4, 15), ground="renewal", stage="authority").items
    with pytest.raises(NotInForce):
        ask(date(2026, 4, 14), ground="renewal", stage="authority")
    assert ask(date(2026, 4, 14), ground="renewal").items
