"""Cases nobody thought of: memberships of every kind, from a fixed seed."""

import random
from datetime import date, timedelta
from decimal import Decimal

from calculators.refund.case import Case, Use

ON = date(2026, 11, 22)


def generated(count: int, seed: int) -> list[Case]:
    """Cases of every kind with usage, prices, dates and claims of every sort."""
    source = random.Random(seed)
    cases = (_generate(source) for _ in range(3 * count))
    return [case for case in cases if not list(Case.faults(_given(case)))][:count]


def _given(case: Case) -> dict[str, object]:
    return {name: value for name, value in vars(case).items() if value is not None}


def _generate(source: random.Random) -> Case:
    kind = source.choice(["term", "units", "balance"])
    paid = Decimal(source.randint(1, 500_000)) / 100
    some = {
        "cause": source.choice(["operator", "consumer", "neutral", "unsure"]),
        "bought_on": source.choice([None, ON - timedelta(days=source.randint(0, 2500))]),
        "prior_service": source.choice([None, True, False]),
        "fee_percent": source.choice([None, Decimal(source.randint(0, 100))]),
        "policy": source.choice(["none", "no_refund"]),
        "fraud": source.random() < 0.2,
        "rescinded_on": source.choice([None, ON - timedelta(days=source.randint(0, 300))]),
    }
    price = source.choice([None, Decimal(source.randint(0, 20_000)) / 100])
    return Case(kind=kind, paid=paid, **_usage(kind, paid, price, source), **some)  # type: ignore[arg-type]


def _usage(
    kind: str, paid: Decimal, price: Decimal | None, source: random.Random
) -> dict[str, object]:
    total = source.randint(1, 60)
    used = source.choice([None, source.randint(0, total)])
    if kind == "term":
        starts = ON - timedelta(days=source.randint(-30, 400))
        days: dict[str, object] = {
            "starts_on": starts,
            "ends_on": starts + timedelta(days=source.randint(0, 400)),
        }
        months: dict[str, object] = {"months_total": total, "months_used": used}
        return {"list_price": price, **source.choice([days, months, days | months])}
    if kind == "units":
        deal = source.choice([None, paid / total])
        market = source.choice([None, Decimal(source.randint(1, 20_000)) / 100]) if price else None
        return {"units_total": total, "units_used": used, "deal_price": deal,
                "list_price": price, "market_price": market}  # fmt: skip
    gift = source.choice([None, Decimal(source.randint(0, 100_000)) / 100])
    credit = int((paid + (gift or 0)) * 100)
    if source.random() < 0.3:
        return {"gift": gift, "uses": tuple(_use(source) for _ in range(source.randint(1, 3)))}
    return {"gift": gift, "consumed": Decimal(source.randint(0, credit)) / 100}


def _use(source: random.Random) -> Use:
    price = Decimal(source.randint(1, 5000)) / 100
    return Use(source.randint(1, 9), price, source.choice([None, price + source.randint(0, 90)]))
