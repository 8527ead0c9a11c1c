"""Every example of every calculator, read and answered: what most tests here look at."""

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from calculators import CALCULATORS
from calculators.examples import all_of
from calculators.form import read
from calculators.law import day
from calculators.result import Claim, Result


@dataclass(frozen=True)
class Answer:
    """An example, the calculator it belongs to, and the result of today's rules."""

    calculator: str
    example: dict[str, Any]
    result: Result

    @property
    def claim(self) -> Claim:
        """The result, which must be a sum of money."""
        assert isinstance(self.result, Claim)
        return self.result

    def __str__(self) -> str:
        return f"{self.calculator}-{self.example['id']}"


def answers() -> list[Answer]:
    """One for each example, in their order."""
    return [_answer(name, example) for name in CALCULATORS for example in all_of(name)]


def _answer(name: str, example: dict[str, Any]) -> Answer:
    module = import_module(f"calculators.{name}")
    case = read(module.Case, example["case"])
    return Answer(name, example, module.calculate(case, day(example["on"])))
