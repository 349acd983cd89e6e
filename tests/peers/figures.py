"""What came of the runs with broken lines and kills, kept beside the peers and told as a table.

python -m tests.peers.figures
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable

from tests.peers.conftest import CACHE

COLUMNS = ("sent", "not sent", "not sure, there", "not sure, not there", "still waits")


class Figures:
    """Counts of one test file, by sort of run and by what came of it."""

    def __init__(self, name: str) -> None:
        self._file = CACHE / f"faults-{name}.json"
        self._came: dict[str, Counter[str]] = {}
        self._met: Counter[str] = Counter()

    def note(self, sort: str, came: str) -> None:
        came = "still waits" if came.startswith("waits") else came
        self._came.setdefault(sort, Counter())[came] += 1

    def met(self, faults: Iterable[str]) -> None:
        self._met.update(faults)

    def save(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_text(json.dumps({"came": self._came, "met": self._met}, indent=1))


def table() -> str:
    """Of the last run of each file, in Markdown."""
    rows, runs, met = dict[str, str](), 0, Counter[str]()
    for file in sorted(CACHE.glob("faults-*.json")):
        kept = json.loads(file.read_text())
        met.update(kept["met"])
        for sort, came in kept["came"].items():
            number = sum(came.values())
            runs += number
            counts = " | ".join(str(came.get(column, 0)) for column in COLUMNS)
            rows[sort] = f"| {sort} ({number}) | {counts} |"
    head = f"| {runs} runs, {met.total()} faults met | {' | '.join(COLUMNS)} |"
    return "\n".join(
        [head, "| --- " * (len(COLUMNS) + 1) + "|", *(rows[sort] for sort in sorted(rows))]
    )


if __name__ == "__main__":
    sys.stdout.write(table() + "\n")
