"""Dates in many languages, in texts and in the names of files."""

from datetime import date, datetime, time, timedelta, timezone
from pathlib import PurePosixPath

import pytest

from core.exchange.readers.days import day_in_name, hour_in_name
from core.exchange.readers.loose import is_date, loose
from core.exchange.readers.moments import NoMoment

BREAD = datetime(2024, 3, 5)  # noqa: DTZ001 - as written


@pytest.mark.parametrize(
    "written",
    [
        "Dienstag, 5. März 2024",
        "Dienstag, den 5. März 2024",
        "mardi 5 mars 2024",
        "martes, 5 de marzo de 2024",
        "martedì 5 marzo 2024",
        "terça-feira, 5 de março de 2024",
        "dinsdag 5 maart 2024",
        "tisdag 5 mars 2024",
        "wtorek, 5 marca 2024",
        "úterý 5. března 2024",
        "вторник, 5 марта 2024 г.",
        "tiistai 5. maaliskuuta 2024",
        "5 Mar 2024",
        "5 Μαρ 2024",
        "5 במרץ 2024",
        "مارس 5، 2024",
        "5 Maret 2024",
        "2024年3月5日 火曜日",
        "2024年3月5日 星期二",
        "2024年3月5日 (火)",
        "2024년 3월 5일 화요일",
        "20240305",
    ],
)
def test_a_day_in_its_language(written: str) -> None:
    assert is_date(written)
    assert loose(written) == (BREAD, False)


@pytest.mark.parametrize(
    ("written", "hour"),
    [
        ("2024-03-05 3:04 nachm.", time(15, 4)),
        ("2024-03-05 9:04 vorm.", time(9, 4)),
        ("2024-03-05 3:04 p. m.", time(15, 4)),
        ("2024-03-05 12:04 a. m.", time(0, 4)),
        ("2024-03-05 12:04:05 AM", time(0, 4, 5)),
        ("2024-03-05 3:04\u202fPM", time(15, 4)),
        ("2024-03-05 午後3:04", time(15, 4)),
        ("2024-03-05 上午9:04", time(9, 4)),
        ("2024-03-05 오후 3:04", time(15, 4)),
        ("20240305-1504", time(15, 4)),
        ("مارس 5، 2024 3:04 م", time(15, 4)),
        ("5 Μαρ 2024 3:04 μμ", time(15, 4)),
        ("5 mars 2024 à 15:04", time(15, 4)),
        ("5. März 2024 um 15:04 Uhr", time(15, 4)),
    ],
)
def test_an_hour_in_its_language(written: str, hour: time) -> None:
    assert loose(written) == (datetime.combine(BREAD, hour), True)


@pytest.mark.parametrize(
    ("written", "hours"), [("GMT+1", 1), ("GMT-5", -5), ("UTC+05:30", 5.5), ("GMT−3", -3)]
)
def test_an_offset_from_greenwich_is_east_where_it_is_plus(written: str, hours: float) -> None:
    found = loose(f"March 5, 2024 at 3:04:05 PM {written}").at
    assert found.utcoffset() == timedelta(hours=hours)
    assert found.replace(tzinfo=None) == BREAD + timedelta(hours=15, minutes=4, seconds=5)
    assert found.tzinfo == timezone(timedelta(hours=hours))


@pytest.mark.parametrize(
    "words", ["2 out of 3", "3 days ago", "Kapitel 3", "so 5", "set 12", "a 5"]
)
def test_words_that_are_months_elsewhere_are_no_date(words: str) -> None:
    assert not is_date(words)
    with pytest.raises(NoMoment):
        loose(words)


@pytest.mark.parametrize(
    ("name", "day", "hour"),
    [
        ("2024-03-05T1504", "2024-03-05", "15:04"),
        ("2024-03-05 15.04", "2024-03-05", "15:04"),
        ("2024-03-05 at 15.04.05", "2024-03-05", "15:04:05"),
        ("202403051504", "2024-03-05", "15:04"),
        ("IMG_20240305_150405", "2024-03-05", "15:04:05"),
        ("2024-03-05 2025 plans", "2024-03-05", ""),
        ("2024-03-05 and more", "2024-03-05", ""),
        ("05-03-2024", "2024-03-05", ""),
        ("25.3.2024", "2024-03-25", ""),
        ("03-25-2024", "2024-03-25", ""),
        ("5. März 2024", "2024-03-05", ""),
        ("mardi 5 mars 2024", "2024-03-05", ""),
        ("Tuesday, March 5th 2024", "2024-03-05", ""),
        ("2024-W10", "2024-03-04", ""),
        ("2024-03", "2024-03-01", ""),
        ("2024-W60", "", ""),
        ("2024-13-45", "", ""),
        ("Meeting 3-4", "", ""),
        ("Shopping", "", ""),
    ],
)
def test_names_of_files(name: str, day: str, hour: str) -> None:
    path = PurePosixPath(f"notes/{name}.md")
    assert day_in_name(path) == (date.fromisoformat(day) if day else None)
    assert hour_in_name(path) == (time.fromisoformat(hour) if hour else None)
