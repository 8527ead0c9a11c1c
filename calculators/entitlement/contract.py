"""What is left to someone who bought to sell on: the Civil Code alone."""

from calculators.entitlement.clocks import AVOIDANCE, LIMITATION
from calculators.entitlement.consumer import MINOR
from calculators.entitlement.ground import Ground

CONTRACT = (
    Ground("child", "law", ("civil-code.144", "civil-code.157", *MINOR), (LIMITATION,)),
    Ground(
        "teen",
        "law",
        ("civil-code.18", "civil-code.145", "general-interpretation.5", *MINOR),
        (LIMITATION,),
        values={"days": "civil-code.ratification_days"},
    ),
    Ground(
        "contract_breach",
        "law",
        ("civil-code.563", "civil-code.577"),
        when=("not_delivered", "changed", "closed"),
    ),
    Ground(
        "contract_fraud",
        "law",
        ("civil-code.148", "civil-code.152", "civil-code.157"),
        (AVOIDANCE, LIMITATION),
        ("fraud",),
        ends=(LIMITATION, AVOIDANCE),
    ),
    # These are a breach only where the agreement was broken, and gravely enough.
    Ground(
        "contract_trouble",
        "arguable",
        ("civil-code.563", "civil-code.577"),
        when=("outage", "banned", "banned_balance", "moved"),
    ),
    Ground("indefinite", "arguable", ("civil-code.563",), (), ("renewed",)),
)
