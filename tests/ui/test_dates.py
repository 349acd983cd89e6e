"""A day that is typed is read as people write it, and nothing else is taken for one."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from ui.dates import read_day


@pytest.fixture
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    """The country whose ways hold for a test."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield str(request.param)
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("spoken", "typed"),
    [
        ("en_GB", "31/05/2021"),
        ("en_US", "5/31/2021"),
        ("en_US", "May 31, 2021"),
        ("de_DE", "31.05.2021"),
        ("de_DE", "31. Mai 2021"),
        ("pt_PT", "31 de maio de 2021"),
        ("ja_JP", "2021/05/31"),
        ("de_DE", "31 May 2021"),
        ("de_DE", " 2021-05-31 "),
    ],
    indirect=["spoken"],
)
def test_days_of_many_countries(spoken: str, typed: str) -> None:
    assert read_day(typed) == "2021-05-31", spoken


@pytest.mark.parametrize(
    "typed", ["", "31", "2021", "May 2021", "31/05/21", "the 31 May 2021 flood"]
)
def test_what_is_no_day(typed: str) -> None:
    assert read_day(typed) == ""
