"""The weeks as files: PNG, SVG and CSV, from the room and where no window is."""

import csv
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit

from core import mix
from core.model import Kind, Pattern, Week
from core.problems import Known, Problem
from tests.ui.mix.conftest import Life
from ui.mix import chart_file
from ui.mix.columns import AnyWeek
from ui.theme import DARK, LIGHT

TARGETS = mix.PRESETS["human first"]
ROOT = Path(__file__).parents[3]


def made(count: int, posts: int = 6) -> list[AnyWeek]:
    """So many weeks up to 2026-W47, each with `posts` posts; the first one has none."""
    weeks: list[AnyWeek] = []
    for number in range(count):
        start = date(2026, 11, 16) - timedelta(weeks=count - 1 - number)
        counts = dict.fromkeys(Kind, 0)
        if number:
            counts |= {Kind.STORY: posts - 2, Kind.SALES: 2}
        end = (start + timedelta(days=6)).isoformat()
        name = f"{start:%G-W%V}"
        weeks.append(Week(name, start.isoformat(), end, counts, Pattern.GOOD_MIX))
    return weeks


def has(image: QImage, colour: str) -> bool:
    """Whether a fair part of the picture has this colour."""
    wanted = QColor(colour).rgb()
    places = ((x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7))
    return sum(image.pixel(x, y) == wanted for x, y in places) > 100


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("share", [False, True])
@pytest.mark.parametrize("count", [1, 12, 520])
def test_a_png_in_double_size(tmp_path: Path, theme: object, share: bool, count: int) -> None:
    path = tmp_path / "mix.png"
    chart_file.save(made(max(count, 2)), TARGETS, path, theme=theme, share=share)  # type: ignore[arg-type]
    image = QImage(str(path))
    assert image.size() == chart_file.SIZE * 2
    assert has(image, theme.paper)  # type: ignore[attr-defined]
    assert has(image, theme.kinds[Kind.STORY])  # type: ignore[attr-defined]
    assert has(image, theme.kinds[Kind.SALES])  # type: ignore[attr-defined]
    assert not has(image, theme.kinds[Kind.QUOTE])  # type: ignore[attr-defined]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("patterns", [False, True])
def test_an_svg_with_words_that_can_be_read(tmp_path: Path, patterns: bool) -> None:
    path = tmp_path / "mix.SVG"
    chart_file.save(made(12), TARGETS, path, today="2026-11-19", patterns=patterns)
    root = ET.fromstring(path.read_text("utf-8"))  # noqa: S314 - our own file
    texts = " ".join("".join(node.itertext()).strip() for node in root.iter() if "text" in node.tag)
    for words in ("What was told", "66 posts", "Story", "sales ceiling, 10 %", "this week", "Nov"):
        assert words in texts
    assert LIGHT.kinds[Kind.SALES].lower() in path.read_text("utf-8").lower()


@pytest.mark.usefixtures("qapp")
def test_no_weeks_and_no_posts_are_pictures_too(tmp_path: Path) -> None:
    for weeks in ([], made(1)):
        chart_file.save(weeks, TARGETS, tmp_path / "mix.png")
        assert not QImage(str(tmp_path / "mix.png")).isNull()


@pytest.mark.usefixtures("qapp")
def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(Known) as known:
        chart_file.save(made(2), TARGETS, tmp_path / "mix.gif")
    assert known.value.problem is Problem.BAD_FORMAT
    (tmp_path / "mix.png").mkdir()
    with pytest.raises(Known) as known:
        chart_file.save(made(2), TARGETS, tmp_path / "mix.png")
    assert known.value.problem is Problem.FILE_UNWRITABLE
    assert [path.name for path in tmp_path.iterdir()] == ["mix.png"]


@pytest.mark.parametrize("name", ["mix.png", "mix.svg"])
def test_it_needs_no_program_around_it(tmp_path: Path, name: str) -> None:
    code = (
        "from pathlib import Path\nfrom tests.ui.mix.test_chart_file import TARGETS, made\n"
        "from ui.mix.chart_file import save\n"
        f"save(made(12), TARGETS, Path({str(tmp_path / name)!r}))\n"
    )
    env = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "DISPLAY")}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / name).stat().st_size > 5_000


@pytest.mark.parametrize(("down", "suffix"), [(0, "png"), (1, "svg"), (2, "csv")])
def test_the_room_saves_what_it_shows(life: Life, tmp_path: Path, down: int, suffix: str) -> None:
    life.person.click("Save…")
    life.person.press("Down", "Return")
    (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog)]
    types = dialog.findChild(QComboBox, "fileTypeCombo")
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert types is not None
    assert name is not None
    types.setFocus()
    life.person.press(*["Down"] * down)
    name.setText(str(tmp_path / "weeks"))  # typed, its list of files would grab the keyboard
    name.setFocus()
    life.person.press("Return")
    assert (tmp_path / f"weeks.{suffix}").stat().st_size > 500
    assert life.person.told() == f"Saved as weeks.{suffix}"


def test_the_csv_has_the_numbers_of_the_chart(life: Life, tmp_path: Path) -> None:
    life.room.save(str(tmp_path / "weeks.csv"))
    with (tmp_path / "weeks.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[-1] == {
        "week": "2026-W48",
        "from": "2026-11-23",
        "to": "2026-11-29",
        "posts": "4",
        "story": "1",
        "conversation": "1",
        "useful": "1",
        "news": "0",
        "quote": "1",
        "sales": "0",
    }
    numbers = [[int(row[kind]) for kind in Kind] for row in rows]
    assert numbers == [list(column.counts.values()) for column in life.chart.columns]


def test_a_file_that_cannot_be_written_is_said_in_the_window(life: Life, tmp_path: Path) -> None:
    for name in ("no folder/weeks.csv", "no folder/weeks.png", "weeks.doc"):
        life.room.save(str(tmp_path / name))
        assert name.rsplit("/", maxsplit=1)[-1].split(".")[-1] in life.person.told()
    assert not list(tmp_path.glob("*.*"))
