"""The floor under the tests: what it promises is so."""

import logging
import os
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]


def test_qt_draws_nowhere_and_the_keyring_keeps_nothing() -> None:
    assert os.environ["QT_QPA_PLATFORM"]
    assert os.environ["PYTHON_KEYRING_BACKEND"] == "keyring.backends.null.Keyring"


def test_an_expected_warning_is_looked_at_and_cleared(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("rapport").warning("as expected")
    assert caplog.messages == ["as expected"]
    caplog.clear()


def test_an_unexpected_warning_fails_the_test(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(Path(__file__).with_name("conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile("""
        import logging
        import pytest

        @pytest.mark.parametrize("level", ["info", "warning", "error"])
        def test_loud(level):
            getattr(logging.getLogger("rapport"), level)("said %s", level)
    """)
    result = pytester.runpytest_subprocess("-p", "no:randomly")
    result.assert_outcomes(passed=3, errors=2)
    result.stdout.fnmatch_lines(["*rapport: said warning*", "*rapport: said error*"])
