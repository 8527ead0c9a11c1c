"""Time to read a long text, beside one plain pass over the same text.

`python -m tests.bench_text [RUNS]` prints, for each reader of texts, milliseconds for 50,000
characters and how many times those of lower-casing it and listing its words: milliseconds are
the machine's, the ratio is the reader's. Nothing here fails because of a time.
"""

import argparse
import re
from collections.abc import Callable
from datetime import date
from importlib import import_module
from statistics import median
from time import process_time

from calculators import CALCULATORS
from calculators.form import read
from tests.calculators.corpus import agreements, replies

LENGTH = 50_000
ON = date(2026, 11, 22)
READERS = {"clauses": "agreement", "replies": "reply"}
LIMITS = {"clauses": LENGTH, "replies": 20_000}


def sample(name: str, lang: str) -> str:
    """The texts of the corpus in `lang`, one after the other, until there is enough."""
    source = agreements("seen") if name == "clauses" else replies("seen")
    whole = "\n\n".join(one.text for one in source if one.lang == lang)
    return (whole * (LENGTH // len(whole) + 1))[: LIMITS[name]]


def timed(work: Callable[[], object], runs: int) -> float:
    """The median of milliseconds, after one run that does not count."""
    took = []
    for _ in range(runs + 1):
        start = process_time()
        work()
        took.append((process_time() - start) * 1000)
    return median(took[1:])


def measure(name: str, lang: str, runs: int) -> tuple[float, float]:
    """Milliseconds for `LENGTH` characters, by the reader and by a plain pass."""
    module, text = import_module(f"calculators.{name}"), sample(name, lang)
    case = {READERS[name]: text}
    ours = timed(lambda: module.calculate(read(module.Case, case), ON), runs)
    plain = timed(lambda: re.findall(r"\w+", text.lower()), runs)
    return ours * LENGTH / len(text), plain * LENGTH / len(text)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench_text", description=__doc__)
    parser.add_argument("runs", nargs="?", type=int, default=5, help="of each reader (5)")
    runs = parser.parse_args().runs
    print(f"{'':12}{'ours, ms':>10}{'plain, ms':>11}{'ours/plain':>12}")
    for name in (name for name in READERS if name in CALCULATORS):
        for lang in ("zh", "en"):
            ours, plain = measure(name, lang, runs)
            print(f"{name} {lang:4}{ours:>10.1f}{plain:>11.2f}{ours / plain:>12.0f}")


if __name__ == "__main__":
    main()
