"""The words of a picture, with the numbers of law that stand in them."""

from functools import cache

from calculators import law
from calculators.register.tables import quantity
from calculators.text import words

LAW = {
    "accept": "complaints.accept_days",
    "mediation": "complaints.mediation_days",
    "admissible": "complaints.admissible_years",
    "refund": "penalties.refund_days",
    "docket": "procedure.docket_days",
    "small_claims": "procedure.small_claims_months",
    "simplified": "procedure.simplified_months",
    "limitation": "civil-code.limitation_years",
}
"""The slots that words may have, each with the value of law that fills it."""


class Labels:
    """`label("caption")`: the words of one picture in one language, ready to be drawn."""

    def __init__(self, picture: str, lang: str) -> None:
        self.lang = lang
        self._picture, self._words = picture, words(lang, "pictures")

    def __call__(self, path: str) -> str:
        """The words at `path`; lines end where they are to be broken.

        Raises `KeyError` when nobody wrote them, or for a slot that `LAW` does not fill.
        """
        return self._words.say(f"{self._picture}.{path}", **numbers(self.lang))


@cache
def numbers(lang: str) -> dict[str, str]:
    """Each number of `LAW` with its unit, as of the day on which its source was checked."""
    say = words(lang, "register")
    found = ((slot, _value(name)) for slot, name in LAW.items())
    return {slot: quantity(one.amount, one.unit, say) for slot, one in found}


def _value(name: str) -> law.LegalValue:
    return law.value(name, law.instrument(name.partition(".")[0]).checked)
