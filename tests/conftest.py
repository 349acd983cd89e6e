"""What every test stands on: no screen, no keyring, a folder of its own, and silence in the log."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

# Before anything imports Qt. A test may still be watched: QT_QPA_PLATFORM=xcb pytest ...
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
for _name in ("QT_SCALE_FACTOR", "QT_FONT_DPI", "QT_LOGGING_RULES", "QT_STYLE_OVERRIDE"):
    os.environ.pop(_name, None)
for _name in [name for name in os.environ if name.startswith("RAPPORT_")]:
    del os.environ[_name]

hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--peers", action="store_true", help="also talk to real servers (tests/peers)")
    parser.addoption("--faults", type=int, default=36, help="how many broken lines, sudden ends")


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A data folder that is not there yet."""
    return tmp_path / "rapport data"


@pytest.fixture(autouse=True)
def no_unexpected_warnings(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test; one that expects it looks at caplog, then clears it."""
    yield
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    said = [f"{r.name}: {r.getMessage()}" for r in records if r.levelno >= logging.WARNING]
    assert not said, said
