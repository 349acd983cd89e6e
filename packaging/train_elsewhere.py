"""Learns how German, Spanish and French sentences tell what is heavy, private or for sale.

    python packaging/train_elsewhere.py [--dry]

Needs NumPy and SciPy (any recent ones; not part of the project's environment). Reads the home-made entries of
tests/data/elsewhere, all but `*-exam.jsonl`: `heavy` (2 all of it, 1 a part, 0 none) and `sentences`, each with 1
where it is heavy itself and with letters (h m j k w o private, s sells). Writes resources/language/elsewhere_*.json
and prints what is heard in files never learnt from, and in the exam. Nothing is random.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from labelled import covers, joined
from logistic import fitted, table

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from core.language import elsewhere, wordlists  # noqa: E402
from core.language.heavy import elsewhere as heavy_elsewhere  # noqa: E402
from core.language.heavy import judge as heavy_judge  # noqa: E402
from core.language.privacy import elsewhere as privacy_elsewhere  # noqa: E402
from core.language.selling import elsewhere as selling_elsewhere  # noqa: E402
from core.language.text import sentences  # noqa: E402

DATA = ROOT / "tests" / "data" / "elsewhere"
LETTERS = "hmjkwo"  # in the order of elsewhere.SORTS
EXAM = "exam"
LINES = {"lines": 12.0, "plain": 2.5, "short": 2.0}
"""Files of lines by themselves, and what each line counts for: it must be judged rightly."""
OFTEN = 2  # sentences that a mark must stand in
FREEDOM = {"w:": 0.8, "b:": 0.5, "s:": 0.7, "c:": 1.2, "p:": 0.5, "z:": 0.5}
"""How freely a word, two in a row, a beginning, a cue, two senses, a sense of a sentence beside it may be weighed."""
RIDGE, WHOLE_RIDGE, SORT_RIDGE = 3.0, 0.5, 1.0
PARTLY = 0.25  # how heavy an entry is of which a part is
RATES = {"grave": 0.6, "keen": 0.5, "told": 0.75, "sells": 0.12}
"""False alarms in 100 words of entries never learnt from, at which each threshold is put."""
MISTAKEN = 0.06  # of light entries never learnt from that are taken for heavy, at most
QUESTION = {"grave": elsewhere.HEAVY, "keen": elsewhere.PRIVATE, "told": elsewhere.PRIVATE, "sells": elsewhere.SELLS}  # fmt: skip
SCALE = 100
LEAST = 8  # hundredths that one of its weights must have for a mark to be kept


@dataclass(frozen=True)
class Row:
    """A sentence: for each question its marks and the answer; of which sort; its words, entry and file."""

    marks: tuple[frozenset[str], frozenset[str], frozenset[str]]
    told: tuple[bool, bool, bool]
    sort: int  # of elsewhere.SORTS, -1 if none
    words: int
    entry: int
    heavy: int
    file: str


def rows(language: str) -> list[Row]:
    found: list[Row] = []
    for file in sorted(DATA.glob(f"{language}*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            entry = found[-1].entry + 1 if found else 0
            found += read(json.loads(line), language, entry, file.stem.partition("-")[2])
    return found


def read(item: dict, language: str, entry: int, file: str) -> list[Row]:  # type: ignore[type-arg]
    text, places = joined(item["sentences"])
    spans = sentences.split(text)
    heavy = heavy_elsewhere.marks(text, language)
    private = [marks for _, _, marks in privacy_elsewhere.heard(text, language)]
    found = []
    for number, span in enumerate(spans):
        said = text[span.start : span.end]
        within = [labels for start, end, labels in places if covers(start, end, span)]
        letters = "".join(letters for _, letters in within)
        sort = next((LETTERS.index(one) for one in letters if one in LETTERS), -1)
        selling = selling_elsewhere.marks(said, language)
        marks = frozenset(heavy[number]), frozenset(private[number]), frozenset(selling)
        told = any(grave for grave, _ in within), sort >= 0, "s" in letters
        found.append(Row(marks, told, sort, len(said.split()), entry, item["heavy"], file))
    return found


def marks_of(found: Sequence[Row]) -> list[str]:
    counts = Counter(mark for row in found for mark in frozenset().union(*row.marks))
    names = {name.lower() for name in wordlists.section("people", "first")}
    return sorted(
        mark
        for mark, count in counts.items()
        if count >= OFTEN and not (mark[:2] in ("w:", "b:") and names & set(mark[2:].split()))
    )


def matrix(found: Sequence[Row], question: int, names: list[str]) -> sp.csr_matrix:
    index = {name: n for n, name in enumerate(names)}
    return table((row.marks[question] for row in found), index, freedom)


def freedom(mark: str) -> float:
    return FREEDOM.get(mark[:2], 1.0)


def learnt(found: Sequence[Row], names: list[str]) -> list[np.ndarray]:
    """For each question the weights of the marks, and the bias."""
    weight = np.array([LINES.get(row.file, 1.0) for row in found])
    return [
        fitted(matrix(found, n, names), np.array([row.told[n] for row in found], float), weight * asked(found, n), RIDGE)
        for n in range(3)
    ]  # fmt: skip


def asked(found: Sequence[Row], question: int) -> np.ndarray:
    """Of which sentences the question was asked: of a heavy one nobody said whether it is private as well."""
    heavy = np.array([row.told[elsewhere.HEAVY] and row.sort < 0 for row in found])
    none: np.ndarray = ~heavy if question == elsewhere.PRIVATE else np.ones(len(found), bool)
    return none


def sums(found: Sequence[Row], names: list[str], weights: list[np.ndarray]) -> np.ndarray:
    """Of each sentence, for each question."""
    return np.stack(
        [matrix(found, n, names) @ weights[n][:-1] + weights[n][-1] for n in range(3)], axis=1
    )


def held(found: list[Row]) -> np.ndarray:
    """The sums of each sentence by weights that never saw its file; of lines, its half."""
    parts = [f"lines {row.entry % 2}" if row.file in LINES else row.file for row in found]
    judged = np.zeros((len(found), 3))
    for part in sorted(set(parts)):
        rest = [row for row, p in zip(found, parts, strict=True) if p != part]
        names = marks_of(rest)
        these = [n for n, p in enumerate(parts) if p == part]
        judged[these] = sums([found[n] for n in these], names, learnt(rest, names))
    return judged


def entries(found: Sequence[Row]) -> list[list[int]]:
    grouped: dict[int, list[int]] = {}
    for n, row in enumerate(found):
        grouped.setdefault(row.entry, []).append(n)
    return list(grouped.values())


def shares(found: Sequence[Row], judged: np.ndarray) -> np.ndarray:
    return np.array([heavy_judge.shares(list(judged[rows_, 0])) for rows_ in entries(found)])


def whole(found: Sequence[Row], judged: np.ndarray) -> np.ndarray:
    """The weights of `heavy.judge.shares`."""
    told = np.array([(0, PARTLY, 1)[found[rows_[0]].heavy] for rows_ in entries(found)])
    table = sp.csr_matrix(shares(found, judged)[:, :-1])
    return fitted(table, told, np.ones(len(told)), WHOLE_RIDGE)


def threshold(found: Sequence[Row], judged: np.ndarray, name: str) -> float:
    question = QUESTION[name]
    every = zip(found, judged[:, question], asked(found, question), strict=True)
    false = sorted((at for row, at, one in every if one and not row.told[question] and row.file not in LINES), reverse=True)  # fmt: skip
    words = sum(row.words for row in found if row.file not in LINES)
    return float(false[min(int(RATES[name] * words / 100), len(false) - 1)])


def report(title: str, found: Sequence[Row], judged: np.ndarray, best: np.ndarray, least: dict[str, float]) -> None:  # fmt: skip
    print(title)
    taken = shares(found, judged) @ best > least["whole"]
    for label in (2, 1, 0):
        these = [t for t, rows_ in zip(taken, entries(found), strict=True) if found[rows_[0]].heavy == label]  # fmt: skip
        print(f"  heavy {label}: {sum(these)} of {len(these)}", end="")
    words = sum(row.words for row in found) / 100
    for name in RATES:
        over = judged[:, QUESTION[name]] > least[name]
        told = np.array([row.told[QUESTION[name]] for row in found])
        not_told = ~told & asked(found, QUESTION[name])
        print(f"; {name} {over[told].sum()} of {told.sum()}, false {over[not_told].sum() / words:.2f}", end="")  # fmt: skip
    print(flush=True)


def sorts(found: Sequence[Row], names: list[str]) -> np.ndarray:
    """The weights of each sort against the others, of what is private; the last row: how usual it is."""
    some = [row for row in found if row.sort >= 0]
    table = matrix(some, elsewhere.PRIVATE, names)
    told = np.array([row.sort for row in some])
    one = np.ones(len(some))
    every = [fitted(table, (told == n) * 1.0, one, SORT_RIDGE) for n in range(len(LETTERS))]
    return np.stack(every, axis=1)


def learn(language: str, *, dry: bool) -> None:
    every = rows(language)
    exam = [row for row in every if row.file == EXAM]
    found = [row for row in every if row.file != EXAM]
    judged = held(found)
    best = whole(found, judged)
    least = {name: threshold(found, judged, name) for name in RATES}
    light = [
        not found[rows_[0]].heavy and found[rows_[0]].file not in LINES for rows_ in entries(found)
    ]
    least["whole"] = float(np.quantile((shares(found, judged) @ best)[light], 1 - MISTAKEN))
    for file in sorted({row.file for row in found}):
        these = [n for n, row in enumerate(found) if row.file == file]
        report(f"{language} {file}, held back", [found[n] for n in these], judged[these], best, least)  # fmt: skip
    names = marks_of(found)
    weights = learnt(found, names)
    if exam:
        report(f"{language} exam", exam, sums(exam, names, weights), best, least)
    if dry:
        return
    freedom = np.array([FREEDOM.get(name[:2], 1.0) for name in names])
    table = np.rint(SCALE * np.stack([w[:-1] * freedom for w in weights], axis=1)).astype(int)
    sort = np.rint(SCALE * sorts(found, names) * np.append(freedom, 1.0)[:, None]).astype(int)
    kept = [n for n in range(len(names)) if abs(table[n]).max() >= LEAST or names[n][:2] == "c:"]
    out = {
        "bias": [round(SCALE * w[-1]) for w in weights],
        "least": {name: round(SCALE * at) for name, at in least.items()},
        "whole": [round(SCALE * w) for w in best],
        "weights": {names[n]: table[n].tolist() for n in kept},
        "usual": sort[-1].tolist(),
        "sorts": {names[n]: sort[n].tolist() for n in kept if sort[n].max() > 20},
    }
    kept_in = ROOT / "resources" / "language" / f"elsewhere_{language}.json"
    kept_in.write_text(json.dumps(out, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(language, len(kept), "marks,", kept_in.stat().st_size, "bytes")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--dry", action="store_true")
    given = parser.parse_args()
    for language in elsewhere.LANGUAGES:
        learn(language, dry=given.dry)


if __name__ == "__main__":
    main()
