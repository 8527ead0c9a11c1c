"""The grounds of someone who bought for everyday life, in the order in which to try them."""

from calculators.entitlement.clocks import AVOIDANCE, LIMITATION
from calculators.entitlement.ground import Ground

MINOR = ("general-interpretation.36",)
"""A minor's limitation period runs from the day the guardian knew."""

CONSUMER = (
    Ground(
        "child", "law", ("prepaid.10", "civil-code.144", "civil-code.157", *MINOR), (LIMITATION,)
    ),
    Ground(
        "teen",
        "law",
        (
            "prepaid.10", "civil-code.18", "civil-code.145", "civil-code.157",
            "general-interpretation.5", *MINOR,
        ),
        (LIMITATION,),
        values={"days": "civil-code.ratification_days"},
    ),
    Ground(
        "not_delivered", "law",
        ("consumer.53", "regulation.22", "civil-code.563", "civil-code.577"),
    ),
    Ground(
        "closed",
        "law",
        ("consumer.53", "regulation.21", "regulation.22", "civil-code.563"),
        values={"days": "regulation.closing_notice_days"},
    ),
    Ground(
        "changed",
        "law",
        ("consumer.53", "prepaid.9", "prepaid.12", "regulation.22", "civil-code.577"),
    ),
    Ground("renewed", "law", ("regulation.10", "trading.18"), (LIMITATION,)),
    Ground(
        "banned_balance",
        "arguable",
        ("prepaid.9", "prepaid.15", "consumer.26", "e-commerce.24"),
    ),
    Ground("moved", "law", ("prepaid.13", "regulation.21", "regulation.22", "civil-code.563")),
    Ground(
        "fraud",
        "law",
        ("consumer.55", "penalties.16", "civil-code.148", "civil-code.152"),
        (AVOIDANCE, LIMITATION),
        values={"times": "consumer.fraud_multiple", "least": "consumer.fraud_minimum"},
    ),
    Ground("health", "law", ("prepaid.13", "civil-code.533"), ()),
    Ground(
        "banned",
        "arguable",
        ("consumer.53", "prepaid.9", "consumer.26", "civil-code.577", "e-commerce.24"),
    ),
    Ground("outage", "arguable", ("consumer.53", "prepaid.13", "civil-code.563", "civil-code.577")),
    Ground("indefinite", "arguable", ("civil-code.563", "trading.18"), (), ("renewed",)),
)  # fmt: skip
