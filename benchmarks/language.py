"""The language engine on home-made and real text: one table.

    python benchmarks/language.py [--data DIR]

Home-made entries and lines lie in tests/data/language: some the rules were made with, some of
another hand (`entries_held.jsonl`), and some of many trades (`entries_voices.jsonl`). `DIR` (default: ../shared/data/language, if it is there) has
files of the same form with real text. The kinds are measured on the home-made posts that the weights were
never learnt from; `bench kinds` judges real posts fairly.
"""

import argparse
import json
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import kinds as kinds_bench  # noqa: E402
from benchmarks.language_gates import (  # noqa: E402
    Item,
    guard_figures,
    order_figures,
    suggestion_figures,
)
from benchmarks.measure import table  # noqa: E402
from core.language.privacy import privacy  # noqa: E402
from core.language.suggest import suggest  # noqa: E402

HOME_MADE = ROOT / "tests" / "data" / "language"
SHARED = ROOT.parent / "shared" / "data" / "language"
LIVES = "privacy_lives.jsonl"  # days of many trades and lands, told for the guard alone
Column = dict[str, str]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=SHARED if SHARED.is_dir() else None)
    given = parser.parse_args().data
    made, held = items(HOME_MADE / "entries.jsonl"), items(HOME_MADE / "entries_held.jsonl")
    voices = items(HOME_MADE / "entries_voices.jsonl")
    columns = {
        "home-made": kinds(unseen_posts())
        | figures(made, items(HOME_MADE / "privacy.jsonl") + items(HOME_MADE / LIVES))
        | order(made)
        | speed(made),
        "of another hand": figures(held, items(HOME_MADE / "privacy_held.jsonl")) | speed(held),
        "many voices": figures(voices, []) | order(voices) | speed(voices),
    }
    if given:
        real = [item for file in sorted(given.glob("entries*.jsonl")) for item in items(file)]
        lines = [item for file in sorted(given.glob("privacy*.jsonl")) for item in items(file)]
        posts = kinds_bench.read(sorted(given.glob("posts*.jsonl")))
        columns["real"] = kinds(posts, "learnt from: ") | figures(real, lines) | speed(real)
    names = list(dict.fromkeys(name for column in columns.values() for name in column))
    rows = [["", *columns]]
    rows += [[name, *(column.get(name, "-") for column in columns.values())] for name in names]
    table(rows)


def items(file: Path) -> list[Item]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def unseen_posts() -> kinds_bench.Posts:
    """The home-made posts that the weights were never learnt from."""
    made = kinds_bench.read(sorted((ROOT / "tests" / "data" / "posts").glob("*.jsonl")))
    return [post for post in made if zlib.crc32(post["text"].encode()) % 8 == 0]


def kinds(posts: kinds_bench.Posts, standing: str = "") -> Column:
    """Kinds and salesy wording by the shipped weights; of real posts see also `kinds --cross`."""
    if not posts:
        return {}
    guesses, spent = kinds_bench.timed(posts)
    found = {
        f"kind: {standing}{n}": f"{v:.2f}" for n, v in kinds_bench.figures(posts, guesses).items()
    }
    return found | {"kind: ms a post": f"{spent:.2f}"}


def figures(entries: list[Item], lines: list[Item]) -> Column:
    """The guard on entries and lines, and the gates of suggestions on entries."""
    found = {"entries": str(len(entries))}
    for name, (part, whole) in guard_figures(entries + lines).items():
        share = f"{100 * part / whole:.2f} %" if "alarm" in name else f"{part / max(1, whole):.2f}"
        found[f"private: {name}"] = f"{share} ({part} of {whole})"
    for name, (part, whole) in suggestion_figures(entries).items():
        found[f"told: {name}"] = f"{part / max(1, whole):.2f} ({part} of {whole})"
    return found


def order(entries: list[Item]) -> Column:
    """How the ranking agrees with the scores of the home-made passages, which it was learnt from too."""
    found = order_figures(entries, items(HOME_MADE / "passages.jsonl"))
    return {
        f"told: {name}, learnt from": f"{part / max(1, whole):.2f} ({part} of {whole})"
        for name, (part, whole) in found.items()
    }


def speed(entries: list[Item]) -> Column:
    """Processor time for 2,000 characters after loading, and how it grows with ten times as many."""
    text = "\n\n".join(item["text"] for item in entries)
    pieces = [text[at : at + 2000] for at in range(0, len(text) - 2000, 2000)]
    whole = (text * (1 + 20_000 // len(text)))[:20_000]
    acts: dict[str, Callable[[str], object]] = {
        "guard": privacy.findings,
        "suggest": lambda piece: suggest.from_entry("e", piece),
    }
    found: Column = {}
    for name, act in acts.items():
        act(pieces[0])
        best = sorted(min(processor_time(act, piece) for _ in range(5)) for piece in pieces)
        middle = best[len(best) // 2]
        found[f"speed: {name}, ms for 2,000 characters"] = f"{middle:.1f} (at most {best[-1]:.1f})"
        long = min(processor_time(act, whole) for _ in range(3))
        found[f"speed: {name}, 20,000 to 2,000 (linear: 10)"] = f"{long / middle:.1f}"
    return found


def processor_time(act: Callable[[str], object], piece: str) -> float:
    begun = time.process_time()
    act(piece)
    return (time.process_time() - begun) * 1000


if __name__ == "__main__":
    main()
