"""One source of truth: the page, its file, and the command line in another process tell the same."""

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from core.model import Kind
from tests.ui.mix.conftest import Life

ROOT = Path(__file__).parents[3]


def rapport(life: Life, *arguments: str) -> str:
    """What the command line answers over the same journal, while the window is open."""
    command = [sys.executable, "app.py", *arguments, "--data-dir", str(life.person.folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def numbers(weeks: Any) -> list[tuple[str, str, str, list[int]]]:
    return [(w.name, w.start, w.end, [w.counts[kind] for kind in Kind]) for w in weeks]


def test_mix_tells_what_the_page_shows(life: Life) -> None:
    shown = life.room.weeks.picture().weeks
    span = ("--from", shown[0].start, "--to", shown[-1].end)
    told = json.loads(rapport(life, "mix", "--json", *span))["weeks"]
    assert [
        (w["week"], w["from"], w["to"], [w["counts"][kind] for kind in Kind]) for w in told
    ] == numbers(shown)
    assert [w["pattern"] for w in told] == [w.pattern.value for w in shown]
    assert told[-1]["because"] == list(life.room.week.because)
    targets = life.room.week.targets.shares
    assert told[-1]["targets"] == {kind.value: targets[kind] for kind in Kind}


def test_weeks_from_sunday_leave_the_command_line_at_iso_weeks(life: Life) -> None:
    day = ("--from", "2026-11-09", "--to", "2026-11-25")
    before = rapport(life, "mix", "--json", *day)
    life.person.services.settings.set("week starts", "sunday")
    assert rapport(life, "mix", "--json", *day) == before


def test_the_file_of_the_page_and_that_of_the_terminal_agree(life: Life, tmp_path: Path) -> None:
    life.room.save(str(tmp_path / "page.csv"))
    rapport(life, "chart", "--weeks", "9999", str(tmp_path / "terminal.csv"))

    def read(name: str) -> dict[str, list[str]]:
        with (tmp_path / name).open(encoding="utf-8", newline="") as file:
            return {row[0]: row for row in csv.reader(file)}

    page, terminal = read("page.csv"), read("terminal.csv")
    assert len(page) == 13
    same = [week for week in page if week in terminal]
    assert "week" in same  # their heads; which weeks they share is the real clock's affair
    assert all(page[week] == terminal[week] for week in same)
