"""What must hold for any membership, on generated cases."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from calculators.refund import Case, calculate
from calculators.refund.case import spent_on
from tests.calculators.generated import ON, generated

CASES = generated(1500, seed=20261122)


def test_a_refund_is_never_below_nothing_nor_above_what_was_paid() -> None:
    for case in CASES:
        amount = calculate(case, ON).amount
        assert 0 <= amount.low <= amount.high <= case.paid, case


def test_the_operators_cause_never_gives_less_than_the_consumers() -> None:
    for case in CASES:
        theirs = calculate(replace(case, cause="operator"), ON).amount
        ours = calculate(replace(case, cause="consumer"), ON).amount
        assert ours.low <= theirs.low, case
        assert ours.high <= theirs.high, case


def test_not_sure_spans_both_causes() -> None:
    for case in CASES:
        open_cause = calculate(replace(case, cause="unsure"), ON).amount
        for cause in ("operator", "consumer"):
            amount = calculate(replace(case, cause=cause), ON).amount
            assert open_cause.low <= amount.low <= amount.high <= open_cause.high, case


def test_using_more_never_gives_more_back() -> None:
    for case in CASES:
        more = _with_more_use(case)
        if more is not None:
            before, after = (calculate(one, ON).amount for one in (case, more))
            assert after.low <= before.low, case
            assert after.high <= before.high, case


def _with_more_use(case: Case) -> Case | None:
    if case.units_used is not None and case.units_total and case.units_used < case.units_total:
        return replace(case, units_used=case.units_used + 1)
    if case.uses:
        more = replace(case.uses[0], count=case.uses[0].count + 1)
        spent = spent_on((more, *case.uses[1:]))
        within = spent <= case.paid + (case.gift or 0)
        return replace(case, uses=(more, *case.uses[1:])) if within else None
    if case.consumed is not None and case.consumed + 1 <= case.paid + (case.gift or 0):
        return replace(case, consumed=case.consumed + 1)
    if case.stopped_on is None and case.ends_on is not None:
        later = case.rescinded_on and case.rescinded_on + timedelta(days=1)
        return replace(case, rescinded_on=later) if later and later <= ON else None
    return None


def test_the_claimed_fee_and_the_policy_never_touch_the_legal_amount() -> None:
    for case in CASES:
        bare = replace(case, fee_percent=None, policy="none")
        assert calculate(case, ON).amount == calculate(bare, ON).amount, case


def test_the_fraud_supplement_is_added_only_when_ticked() -> None:
    for case in CASES:
        plain, ticked = (calculate(replace(case, fraud=told), ON) for told in (False, True))
        assert plain.amount == ticked.amount
        extra = ticked.total.low - plain.total.low
        assert extra == max(3 * case.paid, Decimal(500)), case
