"""The list itself, group by group, in the order in which it is handed in."""

from collections.abc import Iterable, Iterator

from calculators.materials.case import Case
from calculators.result import Item

MENUS = ("bill_wechat", "bill_alipay", "store_receipt")
"""Items that are found in another company's menus, which we know from reports only."""

_ID = {
    "platform": Item("id_card", "identity", ("personal-information.6", "personal-information.47")),
    "authority": Item("id_authority", "identity", ("complaints.13", "regulation.46")),
    "court": Item("id_court", "identity"),
}
_BILLS = {
    "wechat": Item("bill_wechat", "purchase", ("evidence.94", "e-commerce.53")),
    "alipay": Item("bill_alipay", "purchase", ("evidence.94", "e-commerce.53")),
    "app_store": Item("store_receipt", "purchase", ("evidence.14",)),
    "bank": Item("bill_bank", "purchase", ("evidence.94",)),
    "personal": Item("transfer", "purchase", ("evidence.94", "online-disputes.5")),
}
_SELLERS = {
    "shop": Item("shop_page", "purchase", ("consumer.44",)),
    "reseller": Item("reseller_paper", "purchase"),
    "app_store": _BILLS["app_store"],
}
_HELD = {"term": "term_page", "units": "units_page", "balance": "balance_page"}
_GROUNDS: dict[str, tuple[Item, ...]] = {
    "no_reason": (Item("policy_page", "ground", ("trading.28",)),),
    "breach": (
        Item("promise_page", "ground", ("regulation.12",)),
        Item("breach_record", "ground", ("evidence.14", "procedure-interpretation.116")),
    ),
    "renewal": (
        Item("signup_page", "ground", ("regulation.10",)),
        Item("charges_list", "ground", ("trading.18",)),
        Item("notice_search", "ground", ("regulation.10", "trading.18")),
    ),
    "closed": (
        Item("shut_page", "ground", ("regulation.21",)),
        Item("unreached", "ground", ("consumer.53", "regulation.22")),
    ),
    "fraud": (
        Item("told_words", "ground", ("consumer.55", "civil-code.148")),
        Item("truth_proof", "ground", ("consumer.55", "civil-code.148")),
    ),
    "minor": (Item("device_times", "ground", ("prepaid.10",)),),
}


def items(case: Case) -> tuple[Item, ...]:
    """Everything to hand in for `case`, in this order, each once."""
    return tuple(dict.fromkeys(_all(case)))


def exhibits(found: Iterable[Item]) -> tuple[Item, ...]:
    """Those of the list that are evidence, and so get a number in the index."""
    return tuple(item for item in found if item.group != "form")


def _all(case: Case) -> Iterator[Item]:
    yield from _identity(case)
    yield from _purchase(case)
    yield from _ground(case)
    yield from _contact(case)
    yield from _form(case)


def _identity(case: Case) -> Iterator[Item]:
    yield Item("account_page", "identity", ("personal-information.6",))
    if case.ground != "minor":
        yield _ID[case.stage]
        return
    yield Item("guardian_id", "identity", ("personal-information.6", "personal-information.47"))
    yield Item("family_proof", "identity", ("civil-code.20", "civil-code.19"))


def _purchase(case: Case) -> Iterator[Item]:
    yield Item("order_record", "purchase", ("evidence.14",))
    bill = Item("bill_any", "purchase", ("evidence.94", "e-commerce.53"))
    yield _BILLS[case.pay_way] if case.pay_way else bill
    if case.channel in _SELLERS:
        yield _SELLERS[case.channel]
    yield Item(_HELD[case.kind] if case.kind else "account_state", "purchase", ("evidence.14",))


def _ground(case: Case) -> Iterator[Item]:
    yield from _GROUNDS[case.ground]
    # A contract of a child under 8 is void: nobody needs to refuse it.
    if case.ground == "minor" and case.payer != "child":
        yield Item("guardian_refusal", "ground", ("civil-code.145",))
    if case.unused:
        yield Item("nonuse_proof", "ground", ("evidence.14",))
    else:
        yield Item("usage_record", "ground", ("evidence.95", "prepaid.25"))


def _contact(case: Case) -> Iterator[Item]:
    yield Item("contact_log", "contact", ("evidence.14", "procedure-interpretation.116"))
    if case.stage == "platform":
        return
    yield Item("demand_copy", "contact", ("civil-code.565", "civil-code.195"))
    yield Item("refusal_reply", "contact", ("penalties.10",))
    yield Item("respondent", "contact", ("complaints.13", "consumer.28", "consumer.44"))


def _form(case: Case) -> Iterator[Item]:
    if case.ground == "breach":
        yield Item("provisions", "form", ("consumer.53", "regulation.22", "civil-code.577"))
    if case.stage == "authority":
        yield Item("complaint_letter", "form", ("complaints.9", "regulation.46"))
    if case.stage == "court":
        yield Item("court_complaint", "form")
    if case.stage != "platform":
        yield Item("sum_sheet", "form")
    if case.form:
        yield Item("application_form", "form")
    if case.documents == "foreign":
        yield Item("translation", "form")
    yield Item("evidence_index", "form")
