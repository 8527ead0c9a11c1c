"""How well each refusal stands, by which articles, and which numbers of the law its words need."""

from dataclasses import dataclass
from datetime import date

from calculators import law
from calculators.result import Value


@dataclass(frozen=True)
class Standing:
    """`strength` is weak (does not hold), part (half true) or check (a fact decides).

    `values` names what the words of the refusal take from the law.
    """

    strength: str
    ref: tuple[str, ...]
    values: tuple[tuple[str, str], ...] = ()

    def uses(self, on: date) -> dict[str, Value]:
        """The numbers in force on `on`. Raises `law.NotInForce` for a day without one."""
        return {name: law.value(value, on).amount for name, value in self.values}


_TERMS = ("consumer.26", "regulation.17", "prepaid.9")
_RENEWAL = ("regulation.10", "trading.18")
_PENALTY = ("days", "penalties.refund_days")

STANDINGS = {
    "virtual_goods": Standing("weak", (*_TERMS, "consumer.25")),
    "used": Standing("part", ("civil-code.566", "prepaid.15")),
    "not_ours": Standing("check", ("consumer.44", "regulation.13")),
    "not_ours_platform": Standing("weak", ("consumer.28", "regulation.13", "trading.12")),
    "not_ours_shop": Standing("part", ("consumer.44", "regulation.13")),
    "not_ours_reseller": Standing("part", ("regulation.13", "consumer.28")),
    "not_ours_app_store": Standing("part", ("regulation.13", "consumer.28")),
    "over_time": Standing(
        "part",
        ("civil-code.564", "civil-code.188", "regulation.17"),
        (("years", "civil-code.rescission_years"), ("limit", "civil-code.limitation_years")),
    ),
    "no_policy": Standing("weak", ("consumer.26", "trading.21", "consumer.20")),
    "agreed": Standing("check", ("civil-code.496", "contract-interpretation.10", "consumer.26")),
    "discount": Standing("weak", ("consumer.26", "prepaid.18", "prepaid.19", "prepaid.21")),
    "fee": Standing("part", ("civil-code.585", "consumer.26", "prepaid.9")),
    "renewal_noticed": Standing("check", _RENEWAL),
    "renewal_used": Standing("part", (*_RENEWAL, "civil-code.563")),
    "wait": Standing("part", ("penalties.10",), (_PENALTY,)),
    "documents": Standing("part", ("personal-information.6", "personal-information.47")),
    "vouchers": Standing("weak", ("consumer.9", "regulation.18")),
    "reseller_contact": Standing(
        "check", ("regulation.13", "trading.31"), (("years", "trading.records_years"),)
    ),
    "minor_unproven": Standing(
        "check",
        ("civil-code.144", "civil-code.145", "prepaid.10", "minors.44", "evidence.95"),
    ),
    "force_majeure": Standing("part", ("civil-code.577", "civil-code.563", "prepaid.18")),
    "closed": Standing(
        "weak",
        ("regulation.22", "regulation.21", "prepaid.23"),
        (("days", "regulation.closing_notice_days"),),
    ),
    "cancel_only": Standing("check", _RENEWAL),
    "arbitration": Standing(
        "weak", ("consumer.39", "complaints.15"), (("days", "complaints.accept_days"),)
    ),
    "paid_back": Standing("check", ("regulation.18", "penalties.10"), (_PENALTY,)),
    "account": Standing("check", ("consumer.26", "civil-code.585", "prepaid.15")),
    "agrees": Standing("keep", ("regulation.18", "penalties.10"), (_PENALTY,)),
    "asks": Standing("keep", ("personal-information.6",)),
    "unclear": Standing("check", ("consumer.20",)),
}
"""By the key of the finding. Words and articles of a letter stand or fall together."""
