"""Learns how heavy the sentences of a day are, and writes resources/language/heavy.json.

    python packaging/train_heavy.py [--more FILE ...] [--cross] [--dry]

Needs NumPy and SciPy (any recent ones; not part of the project's environment). Reads the home-made
entries of tests/data/heavy, all but `exam.jsonl`, and the posts and days of tests/data, which are light. A
FILE has real entries read and marked by hand, one JSON object a line, as those: `heavy` (2 all of it, 1 a
part, 0 none), `sentences` (each with 1 where it is heavy itself) and `source` (who wrote it). `--cross`
prints what is heard in files, and by writers, never learnt from. Nothing is random.
"""

import argparse
import json
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from labelled import covers, joined
from logistic import columns_of, fitted, table

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from core.language import wordlists  # noqa: E402
from core.language.heavy import heavy, judge  # noqa: E402
from core.language.text import senses  # noqa: E402

HOME = ROOT / "tests" / "data" / "heavy"
DAYS = ROOT / "tests" / "data" / "language"
POSTS = ROOT / "tests" / "data" / "posts"
EXAM = "exam"
TOLD = ("story", "conversation")  # kinds of posts in which a day is told
OFTEN = 3  # entries that a mark must stand in
FREEDOM = {"w:": 0.8, "b:": 0.5}
"""How freely a word, and two in a row, may be weighed; a sense is weighed as it is."""
RIDGE, WHOLE_RIDGE = 2.5, 0.5
SURE = {"brief": 4.0}  # what a sentence counts for: of these each must be judged rightly
REAL_SAID = 2.0  # sentences of ours that a real one counts for
REAL = 3.0  # entries of ours that a real one counts for when a whole entry is judged
PARTLY = 0.25  # how heavy an entry is of which a part is
FOLDS = 6
SCALE = 100
LEAST = 9  # hundredths that a weight must have to be kept


@dataclass(frozen=True)
class Entry:
    """An entry: the marks and the label of each of its sentences, its own label, where it comes from."""

    text: str
    marks: list[frozenset[str]]
    told: list[bool]
    heavy: int
    source: str
    real: bool


def entries(file: Path, *, real: bool) -> list[Entry]:
    """The entries of a file; their sentences as `senses` divides them."""
    found = []
    for line in file.read_text("utf-8").splitlines():
        item = json.loads(line)
        text, places = joined(item["sentences"])
        read = senses.read(text)
        told = [
            any(heavy and covers(start, end, one) for start, end, (heavy, *_) in places)
            for one in read
        ]
        marks = [frozenset(one) for one in judge.marks(text)]
        source = item.get("source", file.stem)
        found.append(Entry(text, marks, told, item["heavy"], source, real))
    return found


def posts() -> list[Entry]:
    """The home-made posts in which a day is told, as light entries."""
    found = []
    for file in sorted(POSTS.glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            item = json.loads(line)
            if item["kind"] in TOLD:
                found.append(light(item["text"], "posts"))
    return found


def light(text: str, source: str) -> Entry:
    marks = [frozenset(one) for one in judge.marks(text)]
    return Entry(text, marks, [False] * len(marks), 0, source, real=False)


def days() -> list[Entry]:
    """The home-made days of tests/data/language on which suggestions are measured, the light ones."""
    items = [
        json.loads(line)
        for file in sorted(DAYS.glob("entries*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
    ]
    return [light(item["text"], "days") for item in items if not item.get("heavy")]


def freedom(mark: str) -> float:
    return FREEDOM.get(mark[:2], 1.0)


def learnt(found: list[Entry]) -> tuple[dict[str, int], float]:
    """The weights of the marks, as they are kept, and the bias, of sentences."""
    names = {name.lower() for name in wordlists.section("people", "first")}
    every = (frozenset[str]().union(*entry.marks) for entry in found)
    columns = columns_of(every, OFTEN, names)
    told = np.array([told for entry in found for told in entry.told], float)
    weight = np.array([counts(entry) for entry in found for _ in entry.told])
    marks = table((marks for entry in found for marks in entry.marks), columns, freedom)
    best = fitted(marks, told, weight, RIDGE)
    weighed = {
        mark: round(SCALE * best[column] * freedom(mark)) for mark, column in columns.items()
    }
    return {mark: w for mark, w in weighed.items() if abs(w) >= LEAST}, best[-1]


def counts(entry: Entry) -> float:
    """What each sentence of an entry counts for."""
    return REAL_SAID if entry.real else SURE.get(entry.source, 1.0)


def sums(entry: Entry, weights: dict[str, int], bias: float) -> list[float]:
    return [bias + sum(weights.get(mark, 0) for mark in marks) / SCALE for marks in entry.marks]


def fold(entry: Entry, order: list[str]) -> int:
    """In which part an entry is held back: files of ours by two or three, a real writer with all of his."""
    known = (
        order.index(entry.source) if entry.source in order else zlib.crc32(entry.source.encode())
    )
    return known % FOLDS


def held(found: list[Entry]) -> list[list[float]]:
    """The sums of every entry's sentences by weights that never saw its file, or its writer."""
    order = sorted({entry.source for entry in found if not entry.real})
    parts = [fold(entry, order) for entry in found]
    judged: list[list[float]] = [[] for _ in found]
    for part in range(FOLDS):
        weights, bias = learnt([e for e, p in zip(found, parts, strict=True) if p != part])
        for number, (entry, p) in enumerate(zip(found, parts, strict=True)):
            if p == part:
                judged[number] = sums(entry, weights, bias)
    return judged


def whole(found: list[Entry], judged: list[list[float]]) -> np.ndarray:
    """The weights of `heavy.judge.shares`."""
    shares = sp.csr_matrix([judge.shares(one)[:-1] for one in judged])
    told = np.array([(0, PARTLY, 1)[entry.heavy] for entry in found])
    weight = np.array([REAL if e.real else 1.0 for e in found])
    return fitted(shares, told, weight, WHOLE_RIDGE)


def report(found: list[Entry], judged: list[list[float]], best: np.ndarray) -> None:
    """Prints, file by file, how many of the entries are taken for heavy, and how many sentences.

    The four numbers of `best` are learnt from all of them; the sums are not.
    """
    kept = sorted({"real" if entry.real else entry.source for entry in found})
    for name in kept:
        some = [n for n, e in enumerate(found) if name == ("real" if e.real else e.source)]
        parts = []
        for label in (2, 1, 0):
            these = [n for n in some if found[n].heavy == label]
            heard = [
                heavy.taken(float(np.dot(judge.shares(judged[n]), best)), found[n].text)
                for n in these
            ]
            parts.append(f"{sum(heard):4} of {len(these):3}")
        lines = [
            (s > heavy.GRAVE, t)
            for n in some
            for s, t in zip(judged[n], found[n].told, strict=True)
        ]
        told, light = [h for h, t in lines if t], [h for h, t in lines if not t]
        print(f"{name:15} heavy, partly, light: {', '.join(parts)}; sentences {share(told)}, {share(light)}")  # fmt: skip


def share(heard: list[bool]) -> str:
    return f"{np.mean(heard):.3f}" if heard else "none"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--more", type=Path, nargs="*", default=[])
    parser.add_argument("--cross", action="store_true")
    parser.add_argument("--dry", action="store_true")
    given = parser.parse_args()
    files = [file for file in sorted(HOME.glob("*.jsonl")) if file.stem != EXAM]
    found = [entry for file in files for entry in entries(file, real=False)]
    found += posts() + days()
    found += [entry for file in given.more for entry in entries(file, real=True)]
    print(len(found), "entries,", sum(len(entry.marks) for entry in found), "sentences")
    judged = held(found)
    best = whole(found, judged)
    weights, bias = learnt(found)
    if given.cross:
        report(found, judged, best)
        exam = entries(HOME / f"{EXAM}.jsonl", real=False)
        report(exam, [sums(entry, weights, bias) for entry in exam], best)
    if given.dry:
        return
    out = {
        "bias": round(SCALE * bias),
        "whole": [round(SCALE * w) for w in best],
        "weights": weights,
    }
    file = ROOT / "resources" / "language" / "heavy.json"
    file.write_text(json.dumps(out, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(len(weights), "marks,", file.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
