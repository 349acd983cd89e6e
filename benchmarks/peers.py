"""Adding and searching beside two other journals, on the same 20,000 entries over ten years: a word
that every second entry has, and one that few have.

Nothing is installed here. `jrnl` is taken from RAPPORT_JRNL or the PATH; RedNotebook's own storage
code from RAPPORT_REDNOTEBOOK (the folder that has its package) or /usr/share/rednotebook. What is
not found is left out, and said.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from benchmarks.corpus import COMMON_WORD, LAST, RARE_WORD, entries, fill
from benchmarks.measure import interleaved, median, processor_ms, table
from core.model import replace
from core.services import build

ROOT = Path(__file__).resolve().parent.parent
ADDED = "A quiet line about the kiln."
RUNS = 7
SOUGHT = {"common word": COMMON_WORD, "rare word": RARE_WORD}
AS_USUAL = {"PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}
"""What a person's Python is not told."""
Act = Callable[[], float]


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="rapport-peers-") as made:
        folder = Path(made)
        fill(folder / "ours")
        rows: list[tuple[str, ...]] = [("beside", "what", "theirs", "ours", "times faster")]
        rows += _jrnl(folder) + _rednotebook(folder)
    table(rows)
    return 0


def _jrnl(folder: Path) -> list[tuple[str, ...]]:
    """Whole programs, from start to end; and what is left of each without its start."""
    jrnl = os.environ.get("RAPPORT_JRNL") or shutil.which("jrnl")
    if not jrnl:
        print("jrnl was not found (RAPPORT_JRNL): left out")
        return []
    text = folder / "jrnl.txt"
    with text.open("w") as file:
        for entry in entries():
            title, body = entry.title or "Day", entry.body
            file.write(f"[{entry.at:%Y-%m-%d %H:%M}] {title}.\n{body}\n\n")
    config = folder / "jrnl.yaml"
    config.write_text(
        f"colors: {{body: none, date: none, tags: none, title: none}}\ndefault_hour: 9\n"
        f"default_minute: 0\neditor: ''\nencrypt: false\nhighlight: false\nindent_character: '|'\n"
        f"journals:\n  default: {{journal: {text}}}\nlinewrap: 79\ntagsymbols: '@'\n"
        f"template: false\ntimeformat: '%Y-%m-%d %H:%M'\nversion: v4.6\n"
    )
    theirs = [jrnl, "--config-file", str(config)]
    ours = [sys.executable, str(ROOT / "app.py")]
    there = ["--data-dir", str(folder / "ours")]
    acts: dict[str, Act] = {
        "jrnl start": partial(_spent, [jrnl, "--version"]),
        "our start": partial(_spent, [*ours, "--version"]),
        "jrnl add": partial(_spent, [*theirs, f"2026-11-22 21:00: {ADDED}"]),
        "our add": partial(_spent, [*ours, "add", ADDED, *there]),
    }
    for what, word in SOUGHT.items():
        acts |= {
            f"jrnl {what}": partial(_spent, [*theirs, "-contains", word, "--short", "-n", "50"]),
            f"our {what}": partial(_spent, [*ours, "search", word, *there]),
        }
    interleaved(acts, 1)  # warm: what is measured is not the disk, and no bytecode is written
    found = {name: median(figures) for name, figures in interleaved(acts, RUNS).items()}
    rows = []
    for what in ("add", *SOUGHT):
        one, other = found[f"jrnl {what}"], found[f"our {what}"]
        rows.append(_row("jrnl 4.6, program", what, one, other))
        net = max(one - found["jrnl start"], 0), max(other - found["our start"], 1)
        rows.append(_row("without its start", what, *net))
    return rows


def _rednotebook(folder: Path) -> list[tuple[str, ...]]:
    """What the window of either does: an entry saved, a word sought; both in one process.

    Theirs writes the text of the month; ours is on the disk, for good, and in the index of words.
    """
    place = Path(os.environ.get("RAPPORT_REDNOTEBOOK", "/usr/share/rednotebook"))
    if not (place / "rednotebook" / "storage.py").exists():
        print("RedNotebook was not found (RAPPORT_REDNOTEBOOK): left out")
        return []
    sys.path.insert(0, str(place))
    there = folder / "rednotebook"
    there.mkdir()
    storage, months = _months(there)
    number = count()
    services = build(
        folder / "ours", lambda: LAST + timedelta(minutes=next(number)), "Europe/Berlin"
    )

    def their_add() -> None:
        month = months[storage.format_year_and_month(LAST.year, LAST.month)]
        day = month.get_day(LAST.day)
        day.text = f"{day.text}\n\n{ADDED} {next(number)}"
        month.edited = True
        storage.save_months_to_disk(months, str(there))

    def our_add() -> None:
        blank = services.journal.blank()
        services.journal.save(replace(blank, body=f"{ADDED} {next(number)}"))

    def their_search(word: str) -> None:
        for month in months.values():
            for day in month.days.values():
                day.search(word, [])

    try:
        rows = [_in_turns("add", their_add, our_add)]
        for what, word in SOUGHT.items():
            ours = partial(services.journal.search, word)
            rows.append(_in_turns(what, partial(their_search, word), ours))
    finally:
        services.close()
    return rows


def _months(there: Path) -> tuple[Any, dict[str, Any]]:
    """RedNotebook's storage, and the same entries as it holds them, saved once."""
    from importlib import import_module

    data: Any = import_module("rednotebook.data")
    storage: Any = import_module("rednotebook.storage")
    months: dict[str, Any] = {}
    for entry in entries():
        name = storage.format_year_and_month(entry.at.year, entry.at.month)
        month = months.setdefault(name, data.Month(entry.at.year, entry.at.month))
        day = month.get_day(entry.at.day)
        day.text = f"{day.text}\n\n{entry.body}"
        month.edited = True
    storage.save_months_to_disk(months, str(there))
    return storage, months


def _in_turns(
    what: str, theirs: Callable[[], object], ours: Callable[[], object]
) -> tuple[str, ...]:
    acts: dict[str, Act] = {
        "theirs": partial(processor_ms, theirs),
        "ours": partial(processor_ms, ours),
    }
    interleaved(acts, 1)
    found = interleaved(acts, 5 * RUNS)
    return _row("RedNotebook 2.29, in one process", what, *map(median, found.values()))


def _spent(command: list[str]) -> float:
    """Processor ms of a whole program: the same whatever else the machine does."""
    env = {k: v for k, v in os.environ.items() if k not in AS_USUAL}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=env, check=True, capture_output=True, stdin=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime) * 1000


def _row(beside: str, what: str, theirs: float, ours: float) -> tuple[str, ...]:
    return beside, what, f"{theirs:.1f}", f"{ours:.2f}", f"{theirs / max(ours, 0.01):.1f}"


if __name__ == "__main__":
    sys.exit(main())
