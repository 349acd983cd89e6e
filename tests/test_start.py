"""What the program may have loaded when its window is seen for the first time."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from core.services import build

ROOT = Path(__file__).parents[1]
FIRST_PAINT = """
import json, sys
import app
import core.services
from ui.quick_qt import load_qt

load_qt()
from PySide6.QtWidgets import QApplication, QTextEdit
from ui import shell

def tell():
    from PySide6 import QtCore, QtWidgets
    print(json.dumps({
        "modules": sorted(sys.modules),
        "classes": sorted({*vars(QtCore), *vars(QtWidgets)}),
        "focus": isinstance(QApplication.focusWidget(), QTextEdit),
    }))
    QApplication.exit()

shell.tell_first_paint = tell
sys.exit(app.main(sys.argv[1:]))
"""
LATER = {
    "sqlite_utils", "keyring", "urllib3", "ssl", "PIL", "hunspell", "regex", "yaml", "cryptography",
    "argparse", "ast", "asyncio", "concurrent.futures", "csv", "dataclasses", "email", "http",
    "inspect", "logging", "sqlite3", "unittest", "xml", "PySide6.QtNetwork", "PySide6.QtPrintSupport",
    "core.language", "core.networks", "core.exchange", "core.channels", "core.insights",
    "core.suggestions", "core.composer", "core.backups", "core.store.versions",
    "core.store.migrations", "ui.words", "ui.words_problems", "ui.terminal", "ui.keeping",
    "ui.journal", "ui.compose", "ui.mix", "ui.settings", "ui.writing", "ui.palette",
}  # fmt: skip
"""Heavy, or of no use to the first paint of Today."""
NOT_MADE = {"Qt", "QDynamicPropertyChangeEvent", "QStyle", "QWizard"}
"""`Qt` is 93 enum classes; a look at a widget that Qt made itself makes every class of widgets, and
an event of any sort every class of events: one of each stands here for them all.
"""


def at_first_paint(folder: Path) -> Any:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", FIRST_PAINT, "--data-dir", str(folder)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "RAPPORT_BENCH_PAINT": "1"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """A journal with an entry of today."""
    services = build(tmp_path / "journal")
    begun = services.journal.blank()
    services.journal.save(begun._replace(body="The kiln tripped again."))
    services.close()
    return tmp_path / "journal"


def test_today_is_seen_before_the_heavy_parts_are_loaded(journal: Path) -> None:
    found = at_first_paint(journal)
    assert sorted(LATER & set(found["modules"])) == []
    assert sorted(NOT_MADE & set(found["classes"])) == []


def test_the_first_key_goes_to_the_sheet(journal: Path) -> None:
    assert at_first_paint(journal)["focus"]
