"""Learns what tells a sentence about a private matter, and writes resources/language/judge.json.

    python packaging/train_judge.py [--more FILE ...] [--cross] [--dry]

Needs NumPy and SciPy (any recent ones; not part of the project's environment). Reads the home-made
sentences, entries and lines of tests/data/language. A FILE has real texts read and marked by hand,
one JSON object a line: `text`, `source` (who wrote it), `matters` (`start`, `end`, `kind`; the kind
"doubtful" is neither learnt nor judged) and, where only some of its sentences were read, `read` (their
places, and how many sentences each stands for if it was drawn by lot).
`--cross` prints what sentences of writers never learnt from are told by, at several rates of false
alarms in 100 words. Nothing is random.
"""

import argparse
import json
import sys
import zlib
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from core.language import wordlists  # noqa: E402
from core.language.privacy import judge, privacy  # noqa: E402
from core.language.privacy import matters as privacy_matters  # noqa: E402
from core.language.text import (  # noqa: E402
    senses,
    tongue,
    wrapped,
)

KINDS = ("health", "money", "employer", "child", "whereabouts", "other")
AS = {"children": "child", "other_private": "other", "legal": "other", "religion": "other"}
SHORT = {"h": "health", "m": "money", "j": "employer", "k": "child", "w": "whereabouts", "o": "other"}  # fmt: skip
HOME = ROOT / "tests" / "data" / "language"
WEIGHT = {"sentences": 2.0, "home": 6.0, "real": 1.0}
OFTEN = 8  # writers and sentences of ours together that a word must have to count
FREEDOM = {"w:": 0.8, "b:": 0.6, "+": 0.6, "c:": 1.5}
"""How freely a word, two words in a row, two senses, a list or pattern may be weighed."""
RIDGE = 12.0
TRUST = {"c:": 1.5, "only beast": -1.5, "only story": -2.0}
"""What a list or a pattern, a beast and a story count for until sentences that have them say otherwise."""
KIND_RIDGE = 2.0
FOLDS = 8
# false alarms in 100 words by writers never learnt from, at which each threshold is put
RATE = {"keen": 0.37, "sure": 0.19}
REACH = 2.6  # how far below the keener sum a sentence may be for lists and patterns to be asked
SCALE = 100
LEAST = 5  # hundredths that a weight must have to be kept


@dataclass(frozen=True)
class Row:
    """A sentence: its marks, its kind ("" is none), where it comes from, and its words."""

    marks: frozenset[str]
    kind: str
    source: str
    sort: str
    words: int
    read: bool  # by somebody; the others are only what stands beside
    text: str  # that of which it is a sentence
    plain: bool  # as privacy.judge.Verdict has it
    stands: float
    """How many sentences it stands for in rates; none if it was read because it was doubtful."""


def rows(item: dict[str, Any], sort: str) -> list[Row]:
    """The sentences of a text, in order."""
    text = privacy.worded(wrapped.flow(item["text"]))
    if tongue.language(text) in ("de", "es", "fr"):
        return []
    read = senses.read(text)
    whole = senses.matter(read)
    cues = privacy_matters.cues_of(text, read)
    picked = [tuple(place) for place in item["read"]] if "read" in item else None
    found = []
    for number, one in enumerate(read):
        stands = 1.0
        if picked is not None:
            places = [place for place in picked if place[0] < one.end and one.start < place[1]]
            stands = max((place[2] for place in places if len(place) > 2), default=0.0)
        kinds = [m["kind"] for m in item["matters"] if _covers(m, one)]
        sure = [kind for kind in kinds if kind in KINDS]
        seen = (picked is None or bool(places)) and not (kinds and not sure)
        heard = privacy_matters.cue_marks(cues.get(one.start, ()))
        marks = frozenset((*senses.marks(text, read, number), *whole, *heard))
        if sort != "real":  # what stands beside a made-up sentence says nothing of life
            marks = frozenset(mark for mark in marks if mark[1:2] != ":" or mark[0] in "wbcf")
        words, kind = len(text[one.start : one.end].split()), sure[0] if sure else ""
        plain = senses.GRAVE.isdisjoint(one.senses) and not heard
        about = item["source"], sort, words, seen, item["text"], plain, stands
        found.append(Row(marks, kind, *about))
    return found


def _covers(matter: dict[str, Any], one: senses.Read) -> bool:
    shared = min(matter["end"], one.end) - max(matter["start"], one.start)
    return bool(shared > min(8, (matter["end"] - matter["start"]) // 2))


def home() -> list[Row]:
    found: list[Row] = []
    for line in (HOME / "matters.txt").read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        letter, text = line.split(" ", 1)
        kind = SHORT.get(letter)
        matters = [{"start": 0, "end": len(text), "kind": kind}] if kind else []
        found += rows({"text": text, "matters": matters, "source": "sentences"}, "sentences")
    for file in sorted((*HOME.glob("entries*.jsonl"), *HOME.glob("privacy*.jsonl"))):
        for line in file.read_text("utf-8").splitlines():
            item = json.loads(line)
            matters = [
                {"start": at, "end": at + len(s["text"]), "kind": AS.get(s["type"], s["type"])}
                for s in item["private_spans"]
                if (at := s.get("start", item["text"].find(s["text"]))) >= 0
            ]
            matters = [m for m in matters if m["kind"] in KINDS]
            found += rows({"text": item["text"], "matters": matters, "source": "home"}, "home")
    return found


def marks_of(found: list[Row]) -> list[str]:
    """The marks that are frequent enough to be weighed; of words no names, and none that only one writes."""
    counts = Counter(mark for row in found for mark in row.marks)
    written = {(mark, row.source) for row in found if row.sort == "real" for mark in row.marks}
    writers = Counter(mark for mark, _ in written)
    ours = Counter(mark for row in found if row.sort != "real" for mark in row.marks)
    names = {name.lower() for name in wordlists.section("people", "first")}
    some = {
        mark
        for mark, count in counts.items()
        if (
            writers[mark] + ours[mark] >= OFTEN and names.isdisjoint(mark[2:].split())
            if mark.startswith(("w:", "b:"))
            else count > 1
        )
    }
    return sorted(some | {f"c:{name}" for name in privacy_matters.cue_names()})


def freedom(mark: str) -> float:
    return FREEDOM.get(mark[:2], FREEDOM["+"] if "+" in mark else 1.0)


def matrix(found: list[Row], names: list[str]) -> sp.csr_matrix:
    index = {name: n for n, name in enumerate(names)}
    places, columns, values = [], [], []
    for n, row in enumerate(found):
        for mark in row.marks:
            if mark in index:
                places.append(n)
                columns.append(index[mark])
                values.append(freedom(mark))
    return sp.csr_matrix((values, (places, columns)), (len(found), len(names)))


def private(found: list[Row], names: list[str]) -> tuple[np.ndarray, float]:
    """Weights and bias of a logistic regression: private or not."""
    table = matrix(found, names)
    told = np.array([bool(row.kind) for row in found], float)
    weight = np.array([WEIGHT[row.sort] for row in found])
    trust = np.array([TRUST.get(name, TRUST.get(name[:2], 0.0)) for name in names])
    trusted = table @ trust

    def loss(at: np.ndarray) -> tuple[float, np.ndarray]:
        sums = table @ at[:-1] + at[-1] + trusted
        off = 1 / (1 + np.exp(-sums)) - told
        cost = weight @ (np.logaddexp(0, sums) - told * sums) + RIDGE / 2 * at[:-1] @ at[:-1]
        return cost, np.append(table.T @ (weight * off) + RIDGE * at[:-1], weight @ off)

    best = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 400}).x  # fmt: skip
    return best[:-1] + trust, float(best[-1])


def kinds(found: list[Row], names: list[str]) -> np.ndarray:
    """Weights of a softmax over the kinds, learnt from what is private alone."""
    some = [row for row in found if row.kind]
    table = matrix(some, names)
    told = np.zeros((len(some), len(KINDS)))
    told[np.arange(len(some)), [KINDS.index(row.kind) for row in some]] = 1

    def loss(at: np.ndarray) -> tuple[float, np.ndarray]:
        table_at = at.reshape(len(names), len(KINDS))
        sums = table @ table_at
        sums -= sums.max(1, keepdims=True)
        share = np.exp(sums)
        share /= share.sum(1, keepdims=True)
        cost = -(told * np.log(share + 1e-12)).sum() + KIND_RIDGE / 2 * at @ at
        return cost, (table.T @ (share - told)).ravel() + KIND_RIDGE * at

    best = minimize(loss, np.zeros(len(names) * len(KINDS)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x  # fmt: skip
    return best.reshape(len(names), len(KINDS))


def cross(found: list[Row]) -> list[tuple[float, Row]]:
    """The sum of each real sentence by weights that never saw its writer."""
    judged: list[tuple[float, Row]] = []
    for fold in range(FOLDS):
        held = [r for r in found if r.sort == "real" and zlib.crc32(r.source.encode()) % FOLDS == fold]  # fmt: skip
        known = {row.source for row in held}
        rest = [r for r in found if r.read and (r.sort != "real" or r.source not in known)]
        names = marks_of(rest)
        weights, bias = private(rest, names)
        sums = matrix(held, names) @ weights + bias
        usual = float(np.mean(1 / (1 + np.exp(-sums))))
        judged += [
            (s, row) for s, row in zip(settled(sums, held, usual), held, strict=True) if row.read
        ]
    return judged


def settled(sums: np.ndarray, found: list[Row], usual: float) -> np.ndarray:
    """The sums with what the sentences of each text lend each other, as privacy.judge does it."""
    at = 0
    for _, group in groupby(found, key=lambda row: row.text):
        start = at
        plain = [row.plain for row in group]
        at += len(plain)
        beside = judge.beside(SCALE * sums[start:at], plain, usual)
        sums[start:at] += np.array(beside) / SCALE
    return sums


def threshold(judged: list[tuple[float, Row]], rate: float) -> tuple[float, float]:
    """The sum above which `rate` in 100 words are false alarms, and the share then found."""
    left = rate / 100 * sum(row.words * row.stands for _, row in judged)
    least = np.inf
    for least, row in sorted(judged, key=lambda one: -one[0]):  # noqa: B007
        left -= 0 if row.kind else row.stands
        if left < 0:
            break
    some = [(s, row.stands) for s, row in judged if row.kind]
    return least, sum(n for s, n in some if s > least) / sum(n for _, n in some)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--more", type=Path, nargs="*", default=[])
    parser.add_argument("--cross", action="store_true")
    parser.add_argument("--dry", action="store_true")
    given = parser.parse_args()
    found = home()
    for file in given.more:
        for line in file.read_text("utf-8").splitlines():
            found += rows(json.loads(line), "real")
    read = [row for row in found if row.read]
    print(len(read), "sentences", dict(Counter(row.kind or "none" for row in read)))
    least = dict.fromkeys(RATE, 0.0)
    if any(row.sort == "real" for row in found):
        judged = cross(found)
        whole = [(s, row) for s, row in judged if row.stands]
        least = {name: threshold(whole, rate)[0] for name, rate in RATE.items()}
        if given.cross:
            for rate in (0.06, 0.11, 0.16, 0.2, 0.25, 0.34, 0.4, 0.54):
                print(f"{rate} false alarms in 100 words: {threshold(whole, rate)[1]:.2f} found")
    if given.dry:
        return
    names = marks_of(read)
    weights, bias = private(read, names)
    sorts = kinds(read, names)
    life = matrix([row for row in found if row.sort == "real"], names) @ weights + bias
    least_sum = {name: round(SCALE * (at - bias)) for name, at in least.items()}
    weighed = {
        name: round(SCALE * w * freedom(name)) for name, w in zip(names, weights, strict=True)
    }
    told = {
        name: [round(SCALE * k * freedom(name)) for k in row]
        for name, row in zip(names, sorts, strict=True)
    }
    kept = {name for name, w in weighed.items() if abs(w) >= LEAST or max(told[name]) > 9}
    out = {
        "kinds": KINDS,
        **least_sum,
        "bias": round(SCALE * bias),
        "usual": round(SCALE * float(np.mean(1 / (1 + np.exp(-life))))) if len(life) else 0,
        "floor": least_sum["keen"] - round(SCALE * REACH),
        "weights": {name: weighed[name] for name in names if name in kept},
        "sorts": {name: told[name] for name in names if name in kept and max(told[name]) > 9},
    }
    file = ROOT / "resources" / "language" / "judge.json"
    file.write_text(json.dumps(out, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(len(kept), "marks,", file.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
