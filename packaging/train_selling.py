"""Learns which sentences of a day sell, and writes resources/language/selling.json.

    python packaging/train_selling.py [--life FILE ...] [--cross] [--dry]

Needs NumPy and SciPy (any recent ones; not part of the project's environment). Reads the home-made entries,
lines and posts of tests/data, all but `exam.jsonl`. A FILE has real texts, one JSON object a line. Those with
`text` were read by nobody: what the weights in place make of each of their sentences holds on, so that it is
not forgotten for what we made up. Those with `sentences` (each with its letters) were, and are never learnt
from: a sentence sells where they have so many false alarms. `--cross` prints what is found in lots of ours,
and in real ones, by weights that never saw them. Nothing is random.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from labelled import covers, joined
from logistic import chance, columns_of, fitted, table
from scipy.sparse import csr_matrix, diags

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from core.language import wordlists  # noqa: E402
from core.language.selling import judge  # noqa: E402
from core.language.text import markdown, tongue  # noqa: E402

DATA = ROOT / "tests" / "data"
EXAM = "exam"
SELLS = "s"
LIFE, POSTS, LONG_POSTS, LINES, WEB = "life", "posts", "posts of many sentences", "lines", "web"
WEIGHT = {LIFE: 0.3, POSTS: 0.3, LONG_POSTS: 0.15, "heavy": 0.3, WEB: 1.0, "private": 1.0, "language": 1.0, LINES: 4.0}  # fmt: skip
"""What a sentence counts for, by the folder that it stands in; `WEB` is a file."""
ALONE = "alone"
"""The lot of our lines: they sell as rarely as life does, for each must be heard wherever it stands."""
OFTEN = 3  # sentences of ours that a mark must stand in
FREEDOM = {"w:": 0.8, "b:": 0.6, "d:": 0.6, "1:": 0.8, "s:": 0.6, "+:": 0.4}
RIDGE, STEPS = 1.0, 120
RATE = 0.08  # false alarms in 100 words of real texts, at which a sentence is taken to sell
RATES = (0.02, 0.05, 0.1, 0.2)
SCALE = 100
LEAST = 8  # hundredths that a weight must have to be kept


@dataclass(frozen=True)
class Row:
    """A sentence: its marks and how many words they are of, how surely it sells, and where it stands."""

    marks: frozenset[str]
    size: int
    told: float
    lot: str
    weight: float
    words: int
    entry: int


def rows(entry: int, text: str, places: Sequence[tuple[int, int]], lot: str, weight: float) -> list[Row]:  # fmt: skip
    """The sentences of an English text; `places`: where what sells begins and ends."""
    if tongue.language(text) in ("de", "es", "fr"):
        return []
    found = []
    for one in markdown.prose(text):
        marks, size = judge.marks(one.text)
        told = any(covers(start, end, one) for start, end in places)
        words = len(one.text.split())
        found.append(Row(frozenset(marks), size, float(told), lot, weight, words, entry))
    return found


def said(entry: int, item: dict[str, Any], lot: str, weight: float) -> list[Row]:
    """The sentences of an entry that is given sentence by sentence, each with its letters at the end."""
    text, parts = joined(item["sentences"])
    places = [
        (a, b) for a, b, (*_, letters) in parts if isinstance(letters, str) and SELLS in letters
    ]
    return rows(entry, text, places, lot, weight)


def items(*patterns: str) -> Iterator[tuple[str, str, int, dict[str, Any]]]:
    """The folder, the name, and one after the other the entries of files of tests/data."""
    for pattern in patterns:
        for file in sorted(DATA.glob(pattern)):
            for number, line in enumerate(file.read_text("utf-8").splitlines()):
                yield file.parent.name, file.stem, number, json.loads(line)


def home() -> list[Row]:
    """All of ours but the exams."""
    found: list[Row] = []
    for folder, name, number, item in items("private/*.jsonl", "heavy/*.jsonl"):
        if name != EXAM:
            found += said(number, item, name, WEIGHT.get(name, WEIGHT[folder]))
    for folder, _, number, item in items("language/entries*.jsonl"):
        text = item["text"]
        places = [(text.find(one), text.find(one) + len(one)) for one in item["sales_sentences"]]
        found += rows(number, text, places, folder, WEIGHT[folder])
    for number, line in enumerate((DATA / "selling" / "lines.txt").read_text("utf-8").splitlines()):
        if line and not line.startswith("#"):
            whole = [(0, len(line))] * line.startswith(SELLS)
            found += rows(number, line[2:], whole, ALONE, WEIGHT[LINES])
    return found + list(posts())


def posts() -> Iterator[Row]:
    """The posts; in a long one that sells not every sentence does."""
    for _, _, number, item in items("posts/*.jsonl"):
        sells = item["kind"] == "sales"
        if sells or not (item["salesy"] or item["alt_kind"] == "sales"):
            text = item["text"]
            found = rows(number, text, [(0, len(text))] * sells, POSTS, WEIGHT[POSTS])
            if sells and len(found) > 1:
                found = rows(number, text, [(0, len(text))], LONG_POSTS, WEIGHT[LONG_POSTS])
            yield from found


def freedom(mark: str) -> float:
    return FREEDOM.get(mark[:2], 1.0)


def matrix(found: Sequence[Row], columns: dict[str, int]) -> csr_matrix:
    """The marks of each sentence, each by what it counts for in one so long."""
    shares = diags([judge.share(row.size) for row in found])
    return (shares @ table((row.marks for row in found), columns, freedom)).tocsr()


def learnt(found: Sequence[Row]) -> dict[str, int]:
    """The weights of the marks, as they are kept."""
    names = {name.lower() for name in wordlists.section("people", "first")}
    columns = columns_of((row.marks for row in found if row.lot != LIFE), OFTEN, names)
    lots = {lot: n for n, lot in enumerate(sorted({row.lot for row in found}))}
    lots[ALONE] = lots.get(LIFE, lots[ALONE])
    best = fitted(
        matrix(found, columns),
        np.array([row.told for row in found]),
        np.array([row.weight for row in found]),
        RIDGE,
        lots=[lots[row.lot] for row in found],
        steps=STEPS,
    )
    weighed = {
        mark: round(SCALE * best[column] * freedom(mark)) for mark, column in columns.items()
    }
    return {mark: weight for mark, weight in weighed.items() if abs(weight) >= LEAST}


def sums(found: Sequence[Row], weights: dict[str, int]) -> np.ndarray:
    """Of each sentence by itself, without the bias."""
    return np.array([
        sum(weights.get(mark, 0) for mark in row.marks) * judge.share(row.size) / SCALE for row in found
    ])  # fmt: skip


def among(found: Sequence[Row], alone: np.ndarray, bias: float) -> np.ndarray:
    """The sums as they are where the sentences of an entry stand beside each other."""
    settled: list[float] = []
    start = 0
    for at in range(1, len(found) + 1):
        if at == len(found) or (found[at].lot, found[at].entry) != (found[start].lot, found[start].entry):  # fmt: skip
            settled += judge.among([one + bias for one in alone[start:at]], [0] * (at - start))
            start = at
    return np.array(settled)


@dataclass(frozen=True)
class Heard:
    """What is found of sentences that were read."""

    sums: np.ndarray
    told: np.ndarray
    words: float

    def false(self) -> float:
        """False alarms in 100 words."""
        return float(np.sum((self.sums > 0) & ~self.told) / self.words * 100)

    def found(self) -> float:
        return float(np.mean(self.sums[self.told] > 0)) if self.told.any() else 0.0

    def at(self, rate: float) -> float:
        """The share that is found where `rate` in 100 words are false alarms."""
        false = np.sort(self.sums[~self.told])[::-1]
        least = false[min(int(rate * self.words / 100), len(false) - 1)]
        return float(np.mean(self.sums[self.told] > least)) if self.told.any() else 0.0


def heard(found: Sequence[Row], weights: dict[str, int], bias: float) -> Heard:
    told = np.array([row.told > 0 for row in found])
    return Heard(among(found, sums(found, weights), bias), told, sum(row.words for row in found))


def bias_for(real: Sequence[Row], weights: dict[str, int]) -> float:
    """The bias with which real texts have RATE false alarms in 100 words."""
    low, high = -15.0, 15.0
    while high - low > 0.5 / SCALE:
        middle = (low + high) / 2
        low, high = (low, middle) if heard(real, weights, middle).false() > RATE else (middle, high)
    return low


def report(title: str, found: Sequence[Row], weights: dict[str, int], bias: float) -> None:
    now = heard(found, weights, bias)
    shares = ", ".join(f"{now.at(rate):.2f}" for rate in RATES)
    print(f"{title:16} {int(now.told.sum()):4} sell: {now.found():.2f} at {now.false():.3f}; {shares}", flush=True)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--life", type=Path, nargs="*", default=[])
    parser.add_argument("--cross", action="store_true")
    parser.add_argument("--dry", action="store_true")
    given = parser.parse_args()
    file = ROOT / "resources" / "language" / "selling.json"
    before = json.loads(file.read_text("utf-8"))
    ours = home()
    life: list[Row] = []
    read: dict[str, list[Row]] = {}
    for path in given.life:
        for number, line in enumerate(path.read_text("utf-8").splitlines()):
            item = json.loads(line)
            if "text" in item:
                life += rows(number, item["text"], (), LIFE, WEIGHT[LIFE])
            else:
                read.setdefault(path.stem, []).extend(said(number, item, path.stem, 1.0))
    known = chance(sums(life, before["weights"]) + before["bias"] / SCALE)
    life = [
        Row(row.marks, row.size, float(told), LIFE, row.weight, row.words, row.entry)
        for row, told in zip(life, known, strict=True)
    ]
    print(len(ours), "sentences of ours,", len(life), "of life; found and false in 100 words; found at", RATES)  # fmt: skip
    weights = learnt(ours + life)
    real = [row for some in read.values() for row in some]
    bias = bias_for(real, weights) if real else before["bias"] / SCALE
    if given.cross:
        lots = {name for folder, name, *_ in items("private/*.jsonl") if name != EXAM} | {WEB}
        for lot in sorted(lots):
            others = learnt([row for row in ours if row.lot != lot] + life)
            report(lot, [row for row in ours if row.lot == lot], others, bias)
    for folder in ("private", "heavy"):
        exam = [row for _, _, n, item in items(f"{folder}/{EXAM}.jsonl") for row in said(n, item, EXAM, 1.0)]  # fmt: skip
        report(f"{EXAM}, {folder}", exam, weights, bias)
    for title, some in read.items():
        report(title, some, weights, bias)
    if not given.dry:
        out = {"bias": round(SCALE * bias), "weights": weights}
        file.write_text(json.dumps(out, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
        print(len(weights), "marks,", file.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
