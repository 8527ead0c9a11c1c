"""Every time limit as a row: what starts it, how long it runs, whose it is, what ends it."""

from dataclasses import dataclass

MINE, THEIRS = True, False


@dataclass(frozen=True)
class Clock:
    """One time limit. Its words are `deadlines.<key>`, `after.<key>` and `extra.<key>`.

    It runs from the day in the field `since`, for the legal `value` in its unit, or else for
    the working days in the field `promised`, or else it is that day itself. `met` are the fields
    whose day answers it: what was `mine` only in time, what was theirs also late.
    """

    key: str
    since: str
    value: str
    mine: bool
    ref: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    promised: str = ""
    only: str = ""
    """The field that must be filled or ticked for it to run."""
    unless: str = ""
    """The field that must not be."""
    follows: str = ""
    """The clock in whose place it comes, once that one is met or was never started."""
    rolls: bool = True
    """Whether a last day off moves it. A day announced, or notice given ahead, stays where it is:
    moving it would only have others wait longer."""
    new_law: bool = False
    """Whether the law of today decides, not the law of the day it started."""


COUNTED = ("complaints.45",)
HANDLED = (*COUNTED, "regulation.46")

CLOCKS = (
    Clock("seven_days", "bought_on", "prepaid.seven_days", MINE, met=("asked_on",)),
    Clock("review", "asked_on", "", THEIRS, met=("approved_on",), promised="review_days"),
    Clock("payout", "approved_on", "", THEIRS, promised="payout_days"),
    Clock("agreed", "agreed_on", "", THEIRS, rolls=False),
    Clock("refund_days", "agreed_on", "penalties.refund_days", THEIRS),
    Clock("refund_days", "asked_on", "penalties.refund_days", THEIRS, unless="agreed_on"),
    Clock("avoidance", "knew_on", "civil-code.avoidance_years", MINE, ("civil-code.148",),
          only="fraud"),
    Clock("rescission", "knew_on", "civil-code.rescission_years", MINE, ("civil-code.199",)),
    Clock("limitation", "knew_on", "civil-code.limitation_years", MINE, ("civil-code.195",),
          met=("demanded_on", "filed_on")),
    Clock("limitation_again", "demanded_on", "civil-code.limitation_years", MINE,
          ("civil-code.195",), met=("filed_on",), follows="limitation"),
    Clock("complaint", "knew_on", "complaints.admissible_years", MINE, COUNTED,
          met=("complained_on",), new_law=True),
    Clock("accept", "complained_on", "complaints.accept_days", THEIRS, HANDLED,
          met=("accepted_on",)),
    Clock("mediation", "accepted_on", "complaints.mediation_days", THEIRS, HANDLED,
          met=("ended_on", "settled_on")),
    Clock("ended_notice", "ended_on", "complaints.ended_notice_days", THEIRS, COUNTED),
    Clock("confirmation", "settled_on", "procedure.confirmation_days", MINE),
    Clock("docket", "filed_on", "procedure.docket_days", THEIRS, met=("judged_on",)),
    Clock("appeal", "judged_on", "procedure.appeal_days", MINE, unless="small_claims"),
    Clock("enforcement", "perform_until", "procedure.enforcement_years", MINE),
    Clock("closing", "announced_on", "regulation.closing_notice_days", THEIRS,
          ("trading.23", "e-commerce.16"), rolls=False),
    Clock("rule_change", "rules_changed_on", "e-commerce.rule_change_days", THEIRS, rolls=False),
    Clock("ratification", "ratify_asked_on", "civil-code.ratification_days", MINE),
)  # fmt: skip
"""In the order in which things happen; nothing here is counted without a source."""
