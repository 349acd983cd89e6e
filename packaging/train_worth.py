"""Learns what a passage of an entry is worth as a post, and writes resources/language/worth.json.

    python packaging/train_worth.py [--more DIR] [--cross] [--dry]

Needs NumPy (any recent one; not part of the project's environment). Reads the home-made passages
of tests/data/language/passages.jsonl, which were scored by reading: 0 nobody would post this, 3 a
person would as it is and strangers would care; and whether it stands alone. `DIR` has further ones
of the same form (passages.jsonl, entries.jsonl), which are only learnt from; one may say its "weight". Ridge regression over
the features of core/language/suggest_worth.py; `--cross` prints figures by cross-validation first,
no author in two parts. Nothing is random but by fixed seeds.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from core.language import suggest_read, suggest_shape, suggest_worth, wordlists  # noqa: E402

HOME = ROOT / "tests" / "data" / "language"
FILE = wordlists.FOLDER / "worth.json"
STANDS = 1.0  # what standing alone counts beside a score from 0 to 3
RIDGE = 200.0
ALONE = 0.5  # how likely it must be that a passage stands alone
HOME_WEIGHT = 0.6  # of a home-made passage, where a further one counts 1
FOLDS = 10
GOOD = 1.5  # a score from which on somebody would post it
WANTED = 0.6  # of the passages that are offered first, those that somebody would post


@dataclass(slots=True)
class Passages:
    """What was judged: features, scores, whether each stands alone, its entry and its author."""

    names: list[str]
    features: np.ndarray
    scores: np.ndarray
    stands: np.ndarray
    weights: np.ndarray
    entries: list[str]
    authors: list[str]

    @property
    def target(self) -> np.ndarray:
        """From 0 to 1."""
        return (self.scores + STANDS * self.stands) / (3 + STANDS)


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text("utf-8").split("\n") if line]


def passages(folders: Sequence[Path]) -> Passages:
    """The judged passages of folders, each found again among those that the engine forms."""
    rows: list[dict[str, float]] = []
    scores, stands, weights, entries, authors = [], [], [], [], []
    for folder in folders:
        texts = {e["id"]: e for file in sorted(folder.glob("entries*.jsonl")) for e in lines(file)}
        judged: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for passage in lines(folder / "passages.jsonl"):
            judged[passage["entry"]].append(passage)
        for entry, known in judged.items():
            formed = {
                shape.text: (reading, shape)
                for reading in [suggest_read.read(entry, texts[entry]["text"])]
                for shape in suggest_shape.shapes(reading)
            }
            for passage in known:
                text = " ".join(passage["text"].split())
                if text not in formed:
                    continue
                reading, shape = formed[text]
                rows.append(suggest_worth.features(reading, shape.lines, shape.length))
                scores.append(passage["score"])
                stands.append(float(passage["stands"]))
                weights.append(HOME_WEIGHT if folder == HOME else passage.get("weight", 1.0))
                entries.append(f"{folder}:{entry}")
                authors.append(texts[entry].get("author", f"{folder}:{entry}"))
    names = sorted({name for row in rows for name in row})
    table = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    scored, alone, counts = (np.array(numbers, float) for numbers in (scores, stands, weights))
    return Passages(names, table, scored, alone, counts, entries, authors)


def fit(
    given: Passages, seen: np.ndarray, target: np.ndarray
) -> tuple[np.ndarray, np.ndarray, float]:
    """The weight and the usual value of each feature, and the usual target, of those that are seen."""
    features, weights = given.features[seen], given.weights[seen]
    usual = np.average(features, axis=0, weights=weights)
    spread = np.sqrt(np.average((features - usual) ** 2, axis=0, weights=weights)) + 1e-9
    middle = float(np.average(target[seen], weights=weights))
    scaled = (features - usual) / spread
    inner = (scaled.T * weights) @ scaled + RIDGE * np.eye(scaled.shape[1])
    learnt = np.linalg.solve(inner, (scaled.T * weights) @ (target[seen] - middle))
    return learnt / spread, usual, middle


def crossed(given: Passages, seed: int) -> np.ndarray:
    """The worth of each passage by a model that has not seen its author, -1 where it leans."""
    names = sorted(set(given.authors))
    np.random.default_rng(seed).shuffle(names)
    part = {name: i % FOLDS for i, name in enumerate(names)}
    parts = np.array([part[name] for name in given.authors])
    told = np.zeros((2, len(parts)))
    for fold in range(FOLDS):
        held = parts == fold
        for row, target in enumerate((given.target, given.stands)):
            weights, usual, middle = fit(given, ~held, target)
            told[row, held] = middle + (given.features[held] - usual) @ weights
    return np.where(told[1] >= ALONE, told[0], told[0] - 1.0)


def best(given: Passages, told: np.ndarray) -> np.ndarray:
    """The number of the best passage of each entry."""
    found: dict[str, int] = {}
    for i, entry in enumerate(given.entries):
        if entry not in found or told[i] > told[found[entry]]:
            found[entry] = i
    return np.array(list(found.values()))


def bar(given: Passages, told: np.ndarray) -> float:
    """The lowest worth from which on as many first passages as WANTED are good.

    Of the further passages that count whole, if there are any: home-made entries were written to
    be told from.
    """
    top = best(given, told)
    real = top[given.weights[top] == 1.0]
    order = sorted(real if len(real) else top, key=lambda i: -told[i])
    good = np.cumsum([given.scores[i] >= GOOD for i in order]) / np.arange(1, len(order) + 1)
    return float(told[order[int(np.flatnonzero(good >= WANTED).max())]])


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
    several = [crossed(given, seed) for seed in range(3)]
    enough = float(np.mean([bar(given, told) for told in several]))
    if asked.cross:
        found = [figures(given, told, enough) for told in several]
        print({name: round(float(np.mean([f[name] for f in found])), 3) for name in found[0]})
        ideal = figures(given, given.target, -1.0)
        print("as judged", {name: round(float(value), 3) for name, value in ideal.items()})
    if asked.dry:
        return
    every = np.ones(len(given.scores), bool)
    weights, usual, middle = fit(given, every, given.target)
    alone, _, alone_middle = fit(given, every, given.stands)
    rows = zip(given.names, usual, weights, alone, strict=True)
    raw = {
        "about": "What a passage is worth as a post, and whether it stands alone: of each feature its usual value and two weights (packaging/train_worth.py).",
        "usual": [round(middle, 4), round(alone_middle, 4)],
        "enough": [round(enough, 4), ALONE],
        "features": {name: [round(float(x), 4) for x in values] for name, *values in rows},
    }
    FILE.write_text(json.dumps(raw, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
