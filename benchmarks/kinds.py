"""The recogniser of kinds on home-made and real posts: one table.

    python benchmarks/kinds.py [--data DIR] [--posts FILE.jsonl] [--cross]

Home-made posts: the slice that the weights were never learnt from. Real posts (`DIR/posts*.jsonl`,
default ../shared/data/language if it is there) were learnt from: their column says only that the
weights are whole. `--cross` judges them by models that have not seen their source, learnt anew for
each part; that needs NumPy, SciPy and PyTorch and some minutes. `--posts` judges a file of other labelled
posts with the shipped weights.
"""

import argparse
import json
import subprocess
import sys
import time
import zlib
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from benchmarks.measure import table  # noqa: E402
from core.language.kinds import kinds, learn  # noqa: E402
from core.model import Kind, KindGuess  # noqa: E402

Posts = list[dict[str, Any]]
SHARED = ROOT.parent / "shared" / "data" / "language"
LOAD = (
    "import sys; sys.dont_write_bytecode = False; import time, json, re, zlib, core.model\n"
    "a = time.process_time(); from core.language import kinds; kinds.guess('a'); print(time.process_time() - a)"
)  # the clock starts when what the whole app needs anyway is there


def read(files: Sequence[Path]) -> Posts:
    return [
        json.loads(line)
        for f in files
        for line in f.read_text("utf-8").splitlines()
        if line.strip()
    ]


def share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def figures(posts: Posts, guesses: Sequence[KindGuess]) -> dict[str, float]:
    """Strict and lenient accuracy, F1 by kind, confident answers (over 0.6), salesy P, R, F1."""
    pairs = list(zip(posts, guesses, strict=True))
    sure = [(p, g) for p, g in pairs if g.scores[g.kind] > 0.6]
    both, called, meant = (
        sum(bool(p["salesy"] and g.salesy) for p, g in pairs),
        sum(g.salesy for g in guesses),
        sum(bool(p["salesy"]) for p in posts),
    )
    found = {
        "strict": share(sum(g.kind == p["kind"] for p, g in pairs), len(pairs)),
        "lenient": share(sum(g.kind in (p["kind"], p["alt_kind"]) for p, g in pairs), len(pairs)),
        "confident share": share(len(sure), len(pairs)),
        "confident right": share(sum(g.kind == p["kind"] for p, g in sure), len(sure)),
        "salesy P": share(both, called), "salesy R": share(both, meant), "salesy F1": share(2 * both, called + meant),
        "stuffed": share(sum(g.stuffed for g in guesses), len(pairs)),
    }  # fmt: skip
    for kind in Kind:
        hits = sum(g.kind == p["kind"] == kind for p, g in pairs)
        found[kind] = share(
            2 * hits, sum(g.kind == kind for g in guesses) + sum(p["kind"] == kind for p in posts)
        )
    return found


def timed(posts: Posts) -> tuple[list[KindGuess], float]:
    """The guesses, and milliseconds a post (the median)."""
    guesses, spent = [], []
    for post in posts:
        begun = time.perf_counter()
        guesses.append(kinds.guess(post["text"]))
        spent.append(time.perf_counter() - begun)
    return guesses, sorted(spent)[len(spent) // 2] * 1000


def loading() -> float:
    """Milliseconds from the import to the first answer, in a fresh process; the best of five."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", LOAD], cwd=ROOT, capture_output=True, text=True, check=True
        )
        for _ in range(5)
    ]
    return min(float(run.stdout) for run in runs) * 1000


def by_unseen_source(posts: Posts) -> dict[str, float]:
    """The figures of models that have not seen the source of what they judge."""
    trainer = import_module("train_kinds")
    found: dict[str, float] = trainer.figures(
        posts, trainer.cross_validated(posts), trainer.TEMPERATURE
    )
    return found


def report(data: Path | None, others: Path | None = None, *, cross: bool = False) -> None:
    """Print the table, and then how long it takes."""
    made = read(sorted((ROOT / "tests" / "data" / "posts").glob("*.jsonl")))
    held = [p for p in made if zlib.crc32(p["text"].encode()) % 8 == 0]
    guesses, speed = timed(held)
    columns = {f"home-made, unseen ({len(held)})": figures(held, guesses)}
    if others:
        posts = read([others])
        columns[f"{others.stem} ({len(posts)})"] = figures(posts, timed(posts)[0])
    real = read(sorted(data.glob("posts*.jsonl"))) if data else []
    if real:
        columns[f"real, learnt from ({len(real)})"] = figures(real, timed(real)[0])
    if real and cross:
        columns[f"real, unseen sources ({len(real)})"] = by_unseen_source(real)
    names = list(next(iter(columns.values())))
    rows = [["kinds", *columns]] + [
        [name, *(f"{f[name]:.3f}" if name in f else "-" for f in columns.values())]
        for name in names
    ]
    taught = [(p["text"], Kind(p["kind"])) for p in held[:100]]
    begun = time.perf_counter()
    learned = learn.learn(taught)
    kinds.guess(held[100]["text"], learned)
    spent = (time.perf_counter() - begun) * 1000
    rows.append(["ms a post (under 2)", f"{speed:.2f}"])
    rows.append(["ms to load and answer (under 60)", f"{loading():.0f}"])
    rows.append(["ms to learn 100 corrections (under 1000)", f"{spent:.0f}"])
    width = max(len(row) for row in rows)
    table([row + [""] * (width - len(row)) for row in rows])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=SHARED if SHARED.is_dir() else None)
    parser.add_argument("--posts", type=Path)
    parser.add_argument("--cross", action="store_true")
    given = parser.parse_args()
    report(given.data, given.posts, cross=given.cross)


if __name__ == "__main__":
    main()
