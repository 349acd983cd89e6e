"""Settings: one table, kept as JSON beside the journal, never in the way of starting."""

import json
from pathlib import Path
from typing import Any

import pytest

from core import mix
from core.changes import Change, Changes, SettingChanged
from core.model import Kind
from core.problems import Known, Problem
from core.settings import OPTIONS, Settings
from core.settings_file import SettingsFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def opened(path: Path | None) -> Settings:
    return Settings(SettingsFile(path), Changes())


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.name)
def test_each_default_is_a_value_that_may_be_set(option: Any) -> None:
    assert option.accepts(option.default)
    assert all(option.accepts(choice) for choice in option.choices)
    assert not option.accepts(object())


def test_what_is_set_outlives_a_restart_and_is_told_once(path: Path) -> None:
    changes, told = Changes(), list[Change]()
    changes.listen(told.append)
    settings = Settings(SettingsFile(path), changes)
    settings.set("scheme", "dark")
    settings.set("scheme", "dark")
    assert told == [SettingChanged("scheme")]
    assert opened(path).get("scheme") == "dark"
    assert opened(path).get("text size") == 100


def test_a_value_that_does_not_fit_is_refused_and_nothing_changes(path: Path) -> None:
    settings = opened(path)
    for name, value in (("scheme", "pink"), ("text size", 101), ("suggestions", 1), ("targets", 3)):
        with pytest.raises(ValueError, match=name):
            settings.set(name, value)
    with pytest.raises(KeyError):
        settings.set("no such setting", 1)
    with pytest.raises(KeyError):
        settings.get("no such setting")
    assert not path.exists()


def test_own_targets_add_up_to_a_hundred(path: Path) -> None:
    settings = opened(path)
    shares = dict(zip(map(str, Kind), (40, 30, 10, 5, 5, 10), strict=True))
    wrongs: list[Any] = [
        {**shares, "sales": 11},
        {"story": 100},
        {**shares, "sales": 1.5},
        [],
        None,
    ]
    for wrong in wrongs:
        with pytest.raises(ValueError, match="own targets"):
            settings.set("own targets", wrong)
    settings.set("own targets", shares)
    assert settings.targets() == mix.PRESETS["human first"]
    settings.set("targets", "own")
    targets = opened(path).targets()
    assert targets.shares[Kind.STORY] == 0.4
    assert targets.ceiling == 0.1


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[1]", b'"text"', b"\xff\xfe", b"null", b"[" * 100_000, b"\x00" * 10]
)
def test_a_damaged_file_is_put_aside_and_the_defaults_hold(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    settings = opened(path)
    assert settings.problem is not None
    assert settings.problem.problem is Problem.SETTINGS_DAMAGED
    aside = Path(settings.problem.detail)
    assert aside.read_bytes() == content
    assert not path.exists()
    assert settings.get("scheme") == "system"
    settings.set("scheme", "light")
    assert opened(path).problem is None


def test_values_of_another_version_do_not_get_in_the_way(path: Path) -> None:
    path.write_text(json.dumps({"scheme": "sepia", "text size": 115, "from the future": [1]}))
    settings = opened(path)
    assert (settings.problem, settings.get("scheme"), settings.get("text size")) == (
        None, "system", 115,
    )  # fmt: skip


def test_a_folder_that_went_away(tmp_path: Path) -> None:
    settings = opened(tmp_path / "gone" / "settings.json")
    with pytest.raises(Known) as known:
        settings.set("scheme", "dark")
    assert known.value.problem is Problem.FILE_UNWRITABLE
    assert settings.get("scheme") == "system"


def test_settings_without_a_file() -> None:
    settings = opened(None)
    settings.set("scheme", "dark")
    assert settings.get("scheme") == "dark"
