"""What decides which materials are needed: the form's fields."""

from dataclasses import dataclass
from typing import Annotated

from calculators.form import Group, When
from calculators.kinds import Choice, YesNo


@dataclass(frozen=True)
class Case:
    """Why, to whom, and how it was bought. Only `ground` is needed for a first list.

    `unused` is whether nothing was used, `form` whether the platform wants its own form filled in.
    """

    ground: Annotated[str, Choice("breach", "no_reason", "renewal", "closed", "fraud", "minor")]
    payer: Annotated[str | None, Choice("child", "teen"), When("ground", ("minor",))] = None
    stage: Annotated[str, Choice("platform", "authority", "court")] = "platform"
    kind: Annotated[str | None, Choice("term", "units", "balance"), Group("purchase")] = None
    channel: Annotated[
        str | None, Choice("platform", "shop", "reseller", "app_store"), Group("purchase")
    ] = None
    pay_way: Annotated[
        str | None, Choice("wechat", "alipay", "app_store", "bank", "personal"), Group("purchase")
    ] = None
    unused: Annotated[bool | None, YesNo(), Group("purchase")] = None
    documents: Annotated[str, Choice("chinese", "foreign"), Group("papers")] = "chinese"
    form: Annotated[bool | None, YesNo(), Group("papers")] = None
