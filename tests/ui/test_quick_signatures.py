"""PySide6 with its signatures put off: the same words for the same mistakes, and nothing left behind."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
MISTAKES = """
import json, sys
%s
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

app, said = QApplication([]), []
widget = QWidget()
for mistake in (
    lambda: widget.setWindowTitle(3),
    lambda: widget.resize("wide"),
    lambda: widget.setFocusPolicy(3),
    lambda: QWidget(1, 2, 3, 4),
    lambda: QPushButton(flot=True),
    lambda: widget.nothing,
):
    try:
        said.append(str(mistake()))
    except (AttributeError, TypeError) as error:
        said.append(str(error))
said.append(QWidget.resize.__doc__)
said.append(str(type(QWidget.show)))
print(json.dumps(said))
"""
QUICK = "from ui.quick_qt import load_qt; load_qt()"
LEFT = """
import builtins, json, sys
before = builtins.compile, builtins.__import__
from ui.quick_qt import load_qt
load_qt()
after = builtins.compile, builtins.__import__
mapping = vars(sys.modules["shibokensupport.signature.mapping"])
at_once = "type_map" in mapping
from PySide6.QtWidgets import QWidget
print(json.dumps({
    "restored": before == after,
    "filled at once": at_once,
    "heavy": sorted({"argparse", "ast", "inspect", "logging"} & sys.modules.keys()),
    "help": QWidget.resize.__doc__ or "",
    "filled": "type_map" in mapping,
}))
"""


def run(code: str, **settings: str) -> Any:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", **settings},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_mistakes_are_told_in_the_same_words() -> None:
    plain = run(MISTAKES % "")
    assert "Supported signatures" in plain[0]
    assert run(MISTAKES % QUICK) == plain


def test_signatures_come_when_they_are_asked_for_and_nothing_stays_replaced() -> None:
    left = run(LEFT)
    assert left["restored"]
    assert not left["filled at once"]
    assert left["heavy"] == []
    assert "resize(self, w: int, h: int, /) -> None" in left["help"]
    assert left["filled"]


@pytest.mark.parametrize("begin", ["", QUICK])
def test_an_option_that_only_the_parser_reads_is_obeyed(begin: str) -> None:
    """2 of it makes each enum an IntEnum (doc.qt.io/qtforpython-6/considerations.html)."""
    code = f"""
import json
{begin}
from PySide6.QtCore import Qt
print(json.dumps(isinstance(Qt.DateFormat.ISODate, int)))
"""
    assert run(code, PYSIDE6_OPTION_PYTHON_ENUM="2") is True
    assert run(code) is False
