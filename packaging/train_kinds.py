"""Learns the weights of the six kinds and of salesy wording, and writes resources/language/kinds.json.

    python packaging/train_kinds.py [--data DIR] [--more FILE ...] [--cross] [--dry]

Needs NumPy, SciPy and PyTorch (any recent ones; not part of the project's environment). Reads the home-made
posts of tests/data/posts and, if it is there, DIR/posts*.jsonl with real ones (default:
../shared/data/language). A FILE has further real posts in the same form, which only add to what is
learnt from; a post in it may say its "weight", and instead of a kind its "shares" of the six kinds and
how far it "pushes", as teach_kinds.py writes them. `--cross` prints figures by cross-validation first:
by a model that has seen none of the real posts, and over sources that the model has not seen (two ways
of dividing them); without the home-made posts that were written after reading what was mistaken. Nothing is random but by
fixed seeds.
"""

import argparse
import base64
import json
import sys
import zlib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from kinds_fit import KINDS, SOFT, Data, Fit, fit, softmax  # noqa: E402

from core.language.kinds import features, kinds, scorer  # noqa: E402

NAMES = ("story", "conversation", "useful", "news", "quote", "sales")
HOME_WEIGHT = 0.3  # of a home-made post, where a real one counts 1
TEXTURE_WEIGHT = 1.0  # of those that were written in the texture of real ones
SHORT_WEIGHTS = {"textures-10": 0.5}  # announcements of few words: a whole one each says too much
MORE_WEIGHT = 0.5  # of further real posts
TAUGHT_WEIGHT = 0.5  # of posts that a larger model judged
LATE = tuple(f"textures-{n}" for n in range(3, 11))  # written after reading what was mistaken
FOLDS = 6
SEED = 0
TEMPERATURE = 1.28  # so that nine of ten answers with a score over 0.6 are right
THRESHOLD = -0.5  # the sum above which wording is salesy


def home_made(*, held_out: bool = False, late: bool = True) -> list[dict[str, Any]]:
    """The home-made posts to learn from, or the slice (one in eight) that is never learnt from.

    Without `late`, those of LATE are left out.
    """
    files = sorted((ROOT / "tests" / "data" / "posts").glob("*.jsonl"))
    posts = [
        {**json.loads(line), **_standing(file)}
        for file in files
        if late or file.stem not in LATE
        for line in file.read_text("utf-8").splitlines()
        if line.strip()
    ]
    return [p for p in posts if (zlib.crc32(p["text"].encode()) % 8 == 0) == held_out]


def _standing(file: Path) -> dict[str, Any]:
    """How much a home-made post counts, and whether it is written like a real one."""
    like_real = file.stem.startswith("textures")
    weight = SHORT_WEIGHTS.get(file.stem, TEXTURE_WEIGHT) if like_real else HOME_WEIGHT
    return {"weight": weight, "real": like_real}


def real_posts(files: list[Path], weight: float = 1.0) -> list[dict[str, Any]]:
    posts = [
        json.loads(line) for f in files for line in f.read_text("utf-8").split("\n") if line.strip()
    ]
    return [{"weight": TAUGHT_WEIGHT if "shares" in p else weight, **p} for p in posts]


@cache
def measure(text: str) -> tuple[tuple[str, ...], list[int], list[int]]:
    """The names of a text's hand features, its buckets of words and pairs, and those of words."""
    measured = features.measure(text)
    return tuple(measured.values), *scorer.hashed(measured)


def matrices(posts: list[dict[str, Any]], names: dict[str, int]) -> Data:
    """`names` fixes the hand features; those that are not in it are left out."""
    hand, pairs, words = _Rows(len(names)), _Rows(scorer.BUCKETS), _Rows(scorer.WORDS)
    for post in posts:
        found, buckets, single = measure(post["text"])
        hand.add([names[name] for name in found if name in names], 1.0)
        pair, word = scorer.values(buckets, single)
        pairs.add(buckets, pair)
        words.add(single, word)
    weight = np.array([post.get("weight", 1.0) for post in posts])
    real = np.array([float(post.get("real", True)) for post in posts])
    target = np.array([_target(post) for post in posts])
    return Data(hand.matrix(), pairs.matrix(), words.matrix(), target, weight, real)


class _Rows:
    """Rows of a matrix that are nearly all 0."""

    def __init__(self, width: int) -> None:
        self.width, self.ends = width, [0]
        self.columns: list[int] = []
        self.values: list[float] = []

    def add(self, columns: list[int], value: float) -> None:
        self.columns += columns
        self.values += [value] * len(columns)
        self.ends.append(len(self.columns))

    def matrix(self) -> sp.csr_matrix:
        shape = len(self.ends) - 1, self.width
        made = sp.csr_matrix((self.values, self.columns, self.ends), shape, dtype=np.float32)
        made.sum_duplicates()
        return made


def _target(post: dict[str, Any]) -> list[float]:
    if "shares" in post:
        return [*post["shares"], post["pushes"]]
    target, other = [0.0] * KINDS, post["alt_kind"]
    target[NAMES.index(post["kind"])] += 1 - SOFT if other else 1
    if other:
        target[NAMES.index(other)] += SOFT
    return [*target, post["salesy"]]


def feature_names(posts: list[dict[str, Any]], least: int = 8) -> dict[str, int]:
    counts = Counter(name for post in posts for name in measure(post["text"])[0])
    return {name: i for i, name in enumerate(sorted(n for n, c in counts.items() if c >= least))}


def stacked(first: Data, second: Data) -> Data:
    return Data(
        *(
            sp.vstack([getattr(first, k), getattr(second, k)]).tocsr()
            for k in ("hand", "grams", "words")
        ),
        *(
            np.concatenate([getattr(first, k), getattr(second, k)])
            for k in ("target", "weight", "real")
        ),
    )


def crossed(real: Data, home: Data, part: np.ndarray) -> np.ndarray:
    """The sums of each real post by a model that has not seen its part."""
    sums = np.zeros((len(part), KINDS + 1))
    for fold in range(FOLDS):
        seen = np.flatnonzero(part != fold)
        held = np.flatnonzero(part == fold)
        sums[held] = fit(stacked(real.pick(seen), home)).sums(real.pick(held))
    return sums


def by_source(posts: list[dict[str, Any]], *, again: bool = False) -> np.ndarray:
    """A part for each post, so that no source is in two parts; `again`: divided in another way."""
    sources = [p["source"].split(":")[0] for p in posts]
    sizes = Counter(sources)
    part: dict[str, int] = {}
    if again:  # in an order of their own, each to the smallest part
        held = [0] * FOLDS
        for name in sorted(sizes, key=lambda name: zlib.crc32(name.encode())):
            part[name] = held.index(min(held))
            held[part[name]] += sizes[name]
    else:  # large ones apart
        there_and_back = [*range(FOLDS), *reversed(range(FOLDS))]
        for i, name in enumerate(sorted(sizes, key=lambda name: (-sizes[name], name))):
            part[name] = there_and_back[i % len(there_and_back)]
    return np.array([part[s] for s in sources])


def cross_validated(posts: list[dict[str, Any]]) -> np.ndarray:
    """The sums of each real post by models that have not seen its source, salesy above 0."""
    made = home_made(late=False)
    names = feature_names(posts + made)
    sums = crossed(matrices(posts, names), matrices(made, names), by_source(posts))
    sums[:, KINDS] -= THRESHOLD
    return sums


def figures(
    posts: list[dict[str, Any]], sums: np.ndarray, temperature: float, sure: float = 0.6
) -> dict[str, float]:
    """Strict, lenient, confident share and how often right; salesy P, R, F1; F1 by kind."""
    shares = softmax(sums[:, :KINDS] / temperature)
    best = shares.argmax(1)
    given = np.array([NAMES.index(p["kind"]) for p in posts])
    others = np.array([NAMES.index(p["alt_kind"]) if p["alt_kind"] else -1 for p in posts])
    right, confident = best == given, shares.max(1) > sure
    lenient = right | (best == others)
    pushes = np.array([p["salesy"] for p in posts])
    called = np.array([kinds.pushes([*(row[:KINDS] / temperature), row[KINDS]]) for row in sums])
    found = {
        "strict": right.mean(), "lenient": lenient.mean(),
        "confident share": confident.mean(), "confident right": right[confident].mean(),
        "salesy P": (pushes & called).sum() / max(called.sum(), 1), "salesy R": (pushes & called).sum() / max(pushes.sum(), 1),
        "salesy F1": 2 * (pushes & called).sum() / max(called.sum() + pushes.sum(), 1),
    }  # fmt: skip
    for i, name in enumerate(NAMES):
        both = (best == i).sum() + (given == i).sum()
        found[name] = 2 * (right & (best == i)).sum() / max(both, 1)
    return {key: float(value) for key, value in found.items()}


def confusion(posts: list[dict[str, Any]], sums: np.ndarray) -> str:
    rows = [f"{'':>14}" + "".join(f"{n[:6]:>8}" for n in NAMES)]
    for kind in NAMES:
        best = sums[[i for i, p in enumerate(posts) if p["kind"] == kind], :KINDS].argmax(1)
        rows.append(f"{kind:>14}" + "".join(f"{(best == i).sum():>8}" for i in range(KINDS)))
    return "\n".join(rows)


def packed(weights: np.ndarray, kind: str) -> tuple[float, str]:
    """Whole numbers of the given type (int8, int16), little-endian, as base64, and their unit."""
    most = np.iinfo(kind).max
    unit = float(f"{np.abs(weights).max() / most:.4g}")  # as printed a little low or high
    whole = np.clip(np.round(weights / unit), -most, most)
    whole = whole.astype(np.dtype(kind).newbyteorder("<"))
    return unit, base64.b64encode(whole.tobytes()).decode()


def write(model: Fit, names: dict[str, int], temperature: float, threshold: float) -> None:
    bias = model.bias.copy()
    bias[KINDS] -= threshold
    scale = np.append(np.full(KINDS, 1 / temperature), 1.0)
    keep = [
        name
        for name, i in names.items()
        if np.abs(model.hand[i]).max() > 0.004 or np.abs(model.inward[i]).max() > 0.004
    ]
    rows = [names[name] for name in keep]
    parts = {
        "named": packed(model.hand[rows] * scale, "int16"),
        "grams": packed(model.grams * scale, "int8"),
        "words": packed(model.words, "int8"),
        "told": packed(model.told * scale, "int16"),
        "inward": packed(model.inward[rows], "int16"),
        "lift": packed(model.lift, "int16"),
        "outward": packed(model.outward * scale, "int16"),
    }
    raw = {
        "about": "Weights of the six kinds and of salesy wording; docs/kinds.md tells how they came about.",
        "bias": [round(float(n), 4) for n in bias * scale],
        "inward bias": [round(float(n), 4) for n in model.inward_bias],
        "names": keep,
        **{name: {"unit": unit, "weights": text} for name, (unit, text) in parts.items()},
    }
    scorer.WEIGHTS.write_text(json.dumps(raw, indent=0, ensure_ascii=False) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    shared = ROOT.parent / "shared" / "data" / "language"
    parser.add_argument("--data", type=Path, default=shared if shared.is_dir() else None)
    parser.add_argument(
        "--more", type=Path, nargs="*", default=[], help="further labelled posts to learn from"
    )
    parser.add_argument("--cross", action="store_true", help="print cross-validated figures first")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    given = parser.parse_args()
    posts = real_posts(sorted(given.data.glob("posts*.jsonl")) if given.data else [])
    more = real_posts(given.more, MORE_WEIGHT)
    made, held = home_made(), home_made(held_out=True)
    names = feature_names(posts + made + more)
    real, home = matrices(posts, names), matrices(made + more, names)
    print(
        f"{len(posts)} real posts and {len(more)} more, {len(made)} home-made ({len(held)} more held out), {len(names)} hand features"
    )
    if given.cross and posts:
        without = matrices(home_made(late=False) + more, names)
        divisions = {
            "none of them seen": None,
            "unseen sources": by_source(posts),
            "unseen sources, again": by_source(posts, again=True),
        }
        for title, part in divisions.items():
            sums = fit(without).sums(real) if part is None else crossed(real, without, part)
            sums[:, KINDS] -= THRESHOLD
            print(title, {k: round(v, 3) for k, v in figures(posts, sums, TEMPERATURE).items()})
            print(confusion(posts, sums), flush=True)
    model = fit(stacked(real, home), SEED)
    sums = model.sums(matrices(held, names))
    sums[:, KINDS] -= THRESHOLD
    print(
        "home-made, held out", {k: round(v, 3) for k, v in figures(held, sums, TEMPERATURE).items()}
    )
    if not given.dry:
        write(model, names, TEMPERATURE, THRESHOLD)


if __name__ == "__main__":
    main()
