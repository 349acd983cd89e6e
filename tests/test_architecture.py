"""The laws of tests/laws.py hold in every file; each law is also seen to fail."""

import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.laws import ALL, LONGER, MOST_LINES, SOURCE_LAWS, is_in, module

ROOT = Path(__file__).resolve().parent.parent
MIGRATIONS = re.compile(r"^def (m\d{3}_\w+)\(", re.MULTILINE)


@cache
def sources() -> dict[str, str]:
    """Path from the root, with slashes, to text, of every Python file of the project."""
    files = [ROOT / "app.py", *(f for top in ALL for f in (ROOT / top).rglob("*.py"))]
    return {f.relative_to(ROOT).as_posix(): f.read_text(encoding="utf-8") for f in files}


@pytest.mark.parametrize("name", SOURCE_LAWS)
def test_law_holds(name: str) -> None:
    broken = [line for path, text in sources().items() for line in SOURCE_LAWS[name](path, text)]
    assert not broken, "\n" + "\n".join(broken)


BROKEN = [
    ("core-knows-no-window", "core/journal.py", "def f():\n    from PySide6.QtCore import QTimer"),
    ("core-knows-no-window", "core/mix.py", "import ui.words"),
    ("the-centre-is-pure", "core/language/kinds.py", "from core.store import Store"),
    ("the-centre-is-pure", "core/networks/x.py", "import numpy"),
    ("the-centre-does-no-io", "core/mix.py", "import threading"),
    ("the-store-only-stores", "core/store/posts.py", "from core import changes"),
    ("the-store-only-stores", "core/store/posts.py", "from ..journal import Journal"),
    ("a-channel-only-sends", "core/channels/bluesky.py", "import keyring"),
    ("one-door-to-the-database", "core/journal.py", "import sqlite3"),
    ("one-door-to-the-database", "app.py", "import importlib\nimportlib.import_module('sqlite3')"),
    ("one-sqlite-in-the-process", "core/store/posts.py", "import sqlite3"),
    ("one-sqlite-in-the-process", "tests/ui/person.py", "import sqlite3"),
    ("one-door-to-the-keyring", "core/settings.py", "from keyring import get_password"),
    ("one-door-to-the-folders", "app.py", "import appdirs"),
    ("one-door-to-the-network", "core/outbox.py", "from urllib import request"),
    ("one-door-to-the-network", "ui/window.py", "from PySide6 import QtNetwork"),
    ("views-get-use-cases", "ui/today/page.py", "from core.store import Store"),
    ("widgets-know-no-room", "ui/widgets/chip.py", "from core.journal import Journal"),
    ("widgets-know-no-room", "ui/widgets/chip.py", "from ui import today"),
    ("the-command-line-needs-no-qt", "ui/terminal/chart.py", "import PySide6.QtGui"),
    ("the-command-line-shares-only-words", "ui/terminal/__init__.py", "from ui.theme import dark"),
    ("the-root-is-a-leaf", "ui/window.py", "from app import Services"),
    ("no-gpl-parts-of-qt", "ui/mix/chart.py", "from PySide6 import QtCharts"),
    ("mix-knows-no-other-room", "ui/mix/page.py", "from ui.today.editor import Editor"),
    ("a-file-has-one-idea", "core/much.py", "'''All.'''\n" + "x = 1\n" * MOST_LINES),
    ("a-file-says-its-idea", "core/mute.py", "x = 1"),
    ("words-are-literals", "ui/window.py", "self.tr(f'{n} posts')"),
    ("words-are-literals", "ui/words.py", "QCoreApplication.translate('words', text)"),
    ("words-are-literals", "ui/words.py", "QT_TRANSLATE_NOOP('words', 'a' + b)"),
    ("words-are-literals", "ui/shell.py", "def other(t):\n    return app.translate('c', t)"),
    ("patterns-are-read-alike", "core/text.py", "import re\nWORD = r'(?:-+a+)*+'"),
    ("packaging-is-no-package", "packaging/__init__.py", ""),
]
KEPT = [
    (
        "patterns-are-read-alike",
        "core/text.py",
        "import re\nWORD = r'a++(?>(?:-+a+)*)'; SAFE = '()*+,'",
    ),
    ("core-knows-no-window", "core/journal.py", "import uikit\nfrom core import paths"),
    (
        "the-centre-is-pure",
        "core/language/kinds.py",
        "import re\nimport regex\nfrom core import model",
    ),
    ("one-door-to-the-database", "core/store/posts.py", "import sqlite_utils"),
    ("one-door-to-the-network", "core/networks/urls.py", "from urllib.parse import quote"),
    ("mix-knows-no-other-room", "ui/mix/page.py", "from ui.mix.chart import Chart"),
    ("the-command-line-shares-only-words", "ui/terminal/__init__.py", "from ui import words"),
    (
        "words-are-literals",
        "ui/window.py",
        "self.tr('%n posts', '', n)\ntext.translate(TABLE)\npainter.translate(x, y)",
    ),
    ("words-are-literals", "ui/shell.py", "def translate(c, t):\n    return app.translate(c, t)"),
    ("words-are-literals", "ui/words.py", "T = QT_TRANSLATE_NOOP('w', 'a')\ntranslate('w', T)"),
    ("a-file-has-one-idea", "core/much.py", "x = 1\n" * MOST_LINES),
]


@pytest.mark.parametrize(("name", "path", "source"), BROKEN)
def test_law_sees_what_breaks_it(name: str, path: str, source: str) -> None:
    assert SOURCE_LAWS[name](path, source)


@pytest.mark.parametrize(("name", "path", "source"), KEPT)
def test_law_lets_the_rest_be(name: str, path: str, source: str) -> None:
    assert not SOURCE_LAWS[name](path, source)


def test_every_law_is_seen_to_fail() -> None:
    seen = {name for name, _, _ in BROKEN}
    assert {law for law in SOURCE_LAWS if not law.endswith("-knows-no-other-room")} <= seen


def test_the_table_of_longer_files_is_true() -> None:
    for path, reason in LONGER.items():
        lines = len(sources()[path].splitlines())
        assert lines > MOST_LINES, f"{path} needs no exception any more"
        assert reason


def untested(migrations: str, tests: str) -> list[str]:
    """The migrations that no test names."""
    return [name for name in MIGRATIONS.findall(migrations) if not re.search(rf"\b{name}\b", tests)]


def test_every_migration_has_a_test() -> None:
    texts = [text for path, text in sources().items() if path.startswith("tests/core/store/")]
    steps = "".join(
        text for path, text in sources().items() if path.startswith("core/store/migrations")
    )
    assert MIGRATIONS.findall(steps)
    assert not untested(steps, "\n".join(texts))


def test_a_migration_without_a_test_is_seen() -> None:
    steps = "def m001_entries(db):\n    pass\ndef m002_posts(db):\n    pass\n"
    assert untested(steps, "def test_m001_entries(): ...\nm001_entries(db)") == ["m002_posts"]


CALM = """
import importlib, sys, threading
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
{before}
for name in {names!r}:
    importlib.import_module(name)
assert threading.active_count() == 1, threading.enumerate()
"""


def import_calmly(home: Path, names: list[str], before: str = "") -> str:
    """Import the modules where PySide6 cannot be had and the home is empty; what went wrong."""
    variables = (
        "HOME",
        "USERPROFILE",
        "APPDATA",
        "LOCALAPPDATA",
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
    )
    env = {**os.environ, **dict.fromkeys(variables, str(home)), "PYTHONPATH": str(ROOT)}
    code = CALM.format(names=names, before=before)
    command = [sys.executable, "-W", "error", "-B", "-c", code]
    done = subprocess.run(command, env=env, cwd=home, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr + "".join(map(str, home.rglob("*")))


def modules(top: str) -> list[str]:
    return [name for name in map(module, sources()) if is_in(name, (top,))]


@pytest.mark.parametrize("top", ["core", "ui.terminal", "ui.words"])
def test_it_imports_without_qt_and_opens_nothing(top: str, tmp_path: Path) -> None:
    assert modules(top)
    assert import_calmly(tmp_path, modules(top)) == ""


@pytest.mark.parametrize(
    "before",
    ["import PySide6.QtCore", "print('hello')", "open('left behind', 'w').close()"],
)
def test_an_import_that_does_more_is_seen(before: str, tmp_path: Path) -> None:
    assert import_calmly(tmp_path, [], before) != ""
