"""How far an objection to each kind of clause carries, and by which articles."""

REFS = {
    "no_refund": ("consumer.26", "regulation.17", "prepaid.9"),
    "account_ban": ("consumer.26", "civil-code.585"),
    "expiry": ("consumer.26", "prepaid.24"),
    "fee": ("civil-code.585", "prepaid.9"),
    "renewal": ("regulation.10", "trading.18"),
    "unilateral_change": ("prepaid.9", "prepaid.12", "platform-rules.32"),
    "time_limit": ("civil-code.496", "contract-interpretation.10"),
    "final_say": ("trading.21",),
    "liability": ("consumer.26", "civil-code.497"),
    "jurisdiction": ("procedure-interpretation.31", "regulation.17", "prepaid.9"),
    "transfer": ("prepaid.9", "prepaid.11"),
    "conditions": ("civil-code.496", "contract-interpretation.10"),
    "refund_route": ("regulation.18",),
}

STRENGTH = {
    "no_refund": "strong",
    "account_ban": "arguable",
    "expiry": "arguable",
    "fee": "arguable",
    "renewal": "arguable",
    "unilateral_change": "strong",
    "time_limit": "arguable",
    "final_say": "strong",
    "liability": "arguable",
    "jurisdiction": "arguable",
    "transfer": "arguable",
    "conditions": "weak",
    "refund_route": "weak",
}
"""`strong`: an article speaks against just such a clause; `arguable`: it depends on the facts."""

KEPT_REFS = ("consumer.16", "civil-code.577")
"""Who promises in an agreement must keep it."""

SILENT = ("conditions", "time_limit", "fee", "refund_route")
"""What a refund depends on: where the text is silent, the platform has to say it in writing."""
