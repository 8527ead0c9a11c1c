"""What to have at hand to prove a ground."""

from collections.abc import Iterator

from calculators.result import Finding, Item

PROOF = {
    "child": ("guardian_record", "child_use"),
    "teen": ("guardian_record", "child_use"),
    "not_delivered": ("promise_page", "missing_record"),
    "closed": ("closing_record",),
    "changed": ("promise_page", "change_record"),
    "renewed": ("charge_record",),
    "indefinite": ("charge_record",),
    "banned_balance": ("ban_record",),
    "banned": ("ban_record",),
    "moved": ("move_record",),
    "fraud": ("lie_record",),
    "contract_fraud": ("lie_record",),
    "health": ("health_record",),
    "outage": ("promise_page", "outage_record"),
    "contract_breach": ("promise_page", "missing_record"),
    "contract_trouble": ("promise_page", "missing_record"),
    "window": ("policy_page", "unused_record"),
    "seven_days": ("first_use",),
    "own_wish_short": ("policy_page",),
    "own_wish_long": ("policy_page",),
    "own_wish_balance": ("policy_page",),
    "expired_limitation": ("demand_record",),
    "remains": ("policy_page",),
    "shop": ("seller_record",),
    "reseller": ("seller_record",),
    "seller": ("seller_record",),
    "app_store": ("store_receipt",),
}
"""The proof that each finding asks for; a finding that is not here needs none of its own."""


def items(found: tuple[Finding, ...]) -> tuple[Item, ...]:
    """The order first, then the proof of each finding, every thing once."""
    return tuple(map(Item, dict.fromkeys(_items(found))))


def _items(found: tuple[Finding, ...]) -> Iterator[str]:
    yield "order_record"
    for one in found:
        yield from PROOF.get(one.key, ())
