"""What the reader pastes."""

from dataclasses import dataclass
from typing import Annotated

from calculators.kinds import Text

LIMIT = 200_000
"""Characters: the longest agreements have about half as many."""


@dataclass(frozen=True)
class Case:
    """A user agreement, or a part of one, in Chinese or English."""

    agreement: Annotated[str, Text(LIMIT, long=True)]
