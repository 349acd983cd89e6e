"""Learns what a passage of an entry is worth as a post, and writes resources/language/worth.json.

    python packaging/train_worth.py [--more DIR ...] [--cross] [--dry]

Needs NumPy and SciPy (any recent one; not part of the project's environment). Reads the home-made passages
of tests/data/language/passages.jsonl, which were scored by reading: 0 nobody would post this, 3 a
person would as it is and strangers would care; and whether it stands alone. `DIR` has further ones
of the same form (passages.jsonl, entries.jsonl); a passage may say its "weight" and its "reader", and the
bar is put by those of weight 1. Readers differ in how strict they are: how much each gives beyond what the
model says of the same passages is taken off. Ridge regression over the features of core/language/suggest/worth.py, then over the words of
core/language/suggest/words.py for what is left; `--cross` prints figures by cross-validation first,
no author in two parts. Nothing is random but by fixed seeds.
"""

import argparse
import json
import sys
from base64 import b64encode
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
from scipy.sparse.linalg import lsmr

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from core.language import wordlists  # noqa: E402
from core.language.suggest import place, read, worth  # noqa: E402
from core.language.suggest import shape as suggest_shape  # noqa: E402
from core.language.suggest import words as suggest_words  # noqa: E402

HOME = ROOT / "tests" / "data" / "language"
FILE = wordlists.FOLDER / "worth.json"
STANDS = 1.0  # what standing alone counts beside a score from 0 to 3
RIDGE = 200.0
WORD_RIDGE = 20.0
SELDOM = 4  # sentences that a bucket must be in to count
RARE = 0.1  # how finely it is told how rare a bucket is
HOME_WEIGHT = 0.6  # of a home-made passage, where a further one counts 1
FOLDS = 10
ROUNDS = 3  # in which readers' strictness is found
GOOD = 1.5  # a score from which on somebody would post it
OFFERED = 0.36  # of entries that one passage or more is offered of


@dataclass(slots=True)
class Passages:
    """What was judged: features, scores, whether each stands alone, its entry and its author."""

    names: list[str]
    features: np.ndarray
    words: sp.csr_matrix
    first: sp.csr_matrix
    rare: np.ndarray
    shaped: np.ndarray
    """Whether it opens a paragraph and has two sentences or more."""
    scores: np.ndarray
    stands: np.ndarray
    target: np.ndarray
    """From 0 to 1: what it is worth, and whether it stands alone."""
    weights: np.ndarray
    entries: list[str]
    authors: list[str]


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text("utf-8").split("\n") if line]


def passages(folders: Sequence[Path]) -> Passages:
    """The judged passages of folders, each found again among those that the engine forms."""
    rows: list[dict[str, float]] = []
    said, shaped, readers = [], [], []
    scores, stands, weights, entries, authors = [], [], [], [], []
    for folder in folders:
        texts = {e["id"]: e for file in sorted(folder.glob("entries*.jsonl")) for e in lines(file)}
        judged: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for passage in lines(folder / "passages.jsonl"):
            judged[passage["entry"]].append(passage)
        for entry, known in judged.items():
            formed = {
                shape.text: (reading, shape)
                for reading in [read.read(entry, texts[entry]["text"])]
                for shape in suggest_shape.shapes(reading)
            }
            for passage in known:
                text = " ".join(passage["text"].split())
                if text not in formed:
                    continue
                reading, shape = formed[text]
                rows.append(worth.features(reading, shape.lines, shape.length))
                said.append([suggest_words.buckets(line.text) for line in shape.lines])
                shaped.append(place.opens(reading, shape.lines[0]) and len(shape.lines) > 1)
                readers.append(
                    "" if folder == HOME else f"{folder.name} {passage.get('reader', '')}"
                )
                scores.append(passage["score"])
                stands.append(float(passage["stands"]))
                weights.append(HOME_WEIGHT if folder == HOME else passage.get("weight", 1.0))
                entries.append(f"{folder}:{entry}")
                authors.append(texts[entry].get("author", f"{folder}:{entry}"))
    names = sorted({name for row in rows for name in row})
    table = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    scored, alone, counts = (np.array(numbers, float) for numbers in (scores, stands, weights))
    target = np.stack([(scored + STANDS * alone) / (3 + STANDS), alone], 1)
    found = Passages(
        names,
        table,
        *grams(said),
        np.array(shaped),
        scored,
        alone,
        target,
        counts,
        entries,
        authors,
    )
    like_minded(found, np.array(readers))
    return found


def like_minded(given: Passages, readers: np.ndarray) -> None:
    """Takes off the targets how strict each reader is beside the others; "" is left as it is."""
    raw, every = given.target, np.ones(len(readers), bool)
    told = np.broadcast_to(raw.mean(0), raw.shape)
    for _ in range(ROUNDS):
        if given.target is not raw:
            told = fit(given, every).sums(given, every)
        level = np.zeros_like(raw)
        for name in set(readers) - {""}:
            mine = readers == name
            level[mine] = (raw[mine] - told[mine]).mean(0)
        given.target = raw - level


def grams(said: list[list[set[int]]]) -> tuple[sp.csr_matrix, sp.csr_matrix, np.ndarray]:
    """The words of passages and of their first sentences as suggest.words hears them, and how rare each is."""
    sentences = [one for passage in said for one in passage]
    known = np.bincount([b for one in sentences for b in one], minlength=suggest_words.BUCKETS)
    rare = np.log((1 + len(sentences)) / (1 + known)) + 1
    rare[known < SELDOM] = 0
    rare = np.round(rare / RARE) * RARE

    def table(passages: list[list[set[int]]]) -> sp.csr_matrix:
        at = [i for i, passage in enumerate(passages) for one in passage for _ in one]
        buckets = [b for passage in passages for one in passage for b in one]
        shape = (len(passages), suggest_words.BUCKETS)
        much = np.bincount(at, rare[buckets] ** 2, len(passages))
        sums = sp.csr_matrix((rare[buckets], (at, buckets)), shape=shape)
        return sp.diags(1 / np.sqrt(np.maximum(much, 1e-9))) @ sums

    return table(said), table([passage[:1] for passage in said]), rare


@dataclass(slots=True)
class Model:
    """Both sums as straight ones of features, and what the words add to them."""

    features: np.ndarray
    """A row for each feature, a column for each sum."""
    usual: np.ndarray
    middle: np.ndarray
    words: np.ndarray
    """A row for each bucket; columns: both sums within a passage, then both as its first sentence."""

    def sums(self, given: Passages, seen: np.ndarray) -> np.ndarray:
        straight = self.middle + (given.features[seen] - self.usual) @ self.features
        heard = given.words[seen] @ self.words[:, :2] + given.first[seen] @ self.words[:, 2:]
        return straight + heard


def fit(given: Passages, seen: np.ndarray) -> Model:
    """Ridge regression over the features, then over the words for what is left."""
    features, weights, target = given.features[seen], given.weights[seen], given.target[seen]
    usual = np.average(features, axis=0, weights=weights)
    spread = np.sqrt(np.average((features - usual) ** 2, axis=0, weights=weights)) + 1e-9
    middle = np.average(target, axis=0, weights=weights)
    scaled = (features - usual) / spread
    inner = (scaled.T * weights) @ scaled + RIDGE * np.eye(scaled.shape[1])
    straight = np.linalg.solve(inner, (scaled.T * weights) @ (target - middle))
    left = target - middle - scaled @ straight
    root = np.sqrt(weights)
    heard = sp.diags(root) @ sp.hstack([given.words[seen], given.first[seen]]).tocsr()
    found = [
        lsmr(heard, root * left[:, k], damp=np.sqrt(WORD_RIDGE), maxiter=80)[0] for k in (0, 1)
    ]
    size = suggest_words.BUCKETS
    columns = [found[0][:size], found[1][:size], found[0][size:], found[1][size:]]
    return Model(straight / spread[:, None], usual, middle, np.stack(columns, 1))


def crossed(given: Passages, seed: int) -> np.ndarray:
    """The score of each passage as the engine ranks it, by a model that has not seen its author."""
    names = sorted(set(given.authors))
    np.random.default_rng(seed).shuffle(names)
    part = {name: i % FOLDS for i, name in enumerate(names)}
    parts = np.array([part[name] for name in given.authors])
    told = np.zeros((len(parts), 2))
    for fold in range(FOLDS):
        held = parts == fold
        told[held] = fit(given, ~held).sums(given, held)
    return worth.rank(told[:, 0], told[:, 1], 1.0 - given.shaped)


def best(given: Passages, told: np.ndarray) -> np.ndarray:
    """The number of the best passage of each entry."""
    found: dict[str, int] = {}
    for i, entry in enumerate(given.entries):
        if entry not in found or told[i] > told[found[entry]]:
            found[entry] = i
    return np.array(list(found.values()))


def bar(given: Passages, told: np.ndarray) -> float:
    """The rank that the first passage of a share OFFERED of entries reaches.

    Of the further entries, if there are any: home-made ones were written to be told from.
    """
    top = best(given, told)
    real = top[given.weights[top] == 1.0]
    ranks = np.sort(told[real if len(real) else top])
    return float(ranks[int(len(ranks) * (1 - OFFERED))])


def figures(given: Passages, told: np.ndarray, enough: float) -> dict[str, float]:
    """How well an order agrees with what people said; of the first of each entry, of those offered."""
    pairs = right = 0
    for entry in set(given.entries):
        mine = [i for i, name in enumerate(given.entries) if name == entry]
        for i in mine:
            for j in mine:
                if given.scores[i] > given.scores[j] + 0.4:
                    pairs, right = pairs + 1, right + (told[i] > told[j])
    top = best(given, told)
    offered = top[told[top] >= enough]
    return {
        "pairs": right / max(1, pairs),
        "first: score": given.scores[top].mean(),
        "first: stands": given.stands[top].mean(),
        "offered": len(offered) / len(top),
        "offered: score": given.scores[offered].mean(),
        "offered: good": (given.scores[offered] >= GOOD).mean(),
        "offered: stands": given.stands[offered].mean(),
    }


def packed(model: Model, rare: np.ndarray) -> dict[str, Any]:
    """The words' numbers as suggest.words reads them: one byte each, with the unit of each column."""
    columns = [rare / RARE, *model.words.T]
    units = [RARE, *(float(np.abs(column).max()) / 127 or 1.0 for column in model.words.T)]
    whole = [columns[0], *(c / unit for c, unit in zip(columns[1:], units[1:], strict=True))]
    table = np.stack([np.round(column) for column in whole], 1)
    return {
        "units": [round(unit, 6) for unit in units],
        "weights": b64encode(np.clip(table, -127, 127).astype(np.int8).tobytes()).decode(),
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--more", type=Path, nargs="*", default=[], help="further judged passages")
    parser.add_argument("--cross", action="store_true", help="print cross-validated figures first")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    asked = parser.parse_args()
    given = passages([HOME, *asked.more])
    print(f"{len(given.scores)} passages of {len(set(given.entries))} entries")
    several = [crossed(given, seed) for seed in range(2)]
    enough = float(np.mean([bar(given, told) for told in several]))
    if asked.cross:
        found = [figures(given, told, enough) for told in several]
        print({name: round(float(np.mean([f[name] for f in found])), 3) for name in found[0]})
        ideal = figures(given, given.target[:, 0], -1.0)
        print("as judged", {name: round(float(value), 3) for name, value in ideal.items()})
    if asked.dry:
        return
    model = fit(given, np.ones(len(given.scores), bool))
    rows = zip(given.names, model.usual, *model.features.T, strict=True)
    raw = {
        "about": "What a passage is worth as a post, and whether it stands alone: of each feature its usual value and two weights, and what hashed words add (packaging/train_worth.py).",
        "usual": [round(float(number), 4) for number in model.middle],
        "enough": round(enough, 4),
        "features": {name: [round(float(x), 4) for x in values] for name, *values in rows},
        "words": packed(model, given.rare),
    }
    FILE.write_text(json.dumps(raw, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
