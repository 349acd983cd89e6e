"""What a person can set: one table of options, kept as JSON beside the journal."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from core import mix
from core.changes import Changes, SettingChanged
from core.model import Kind, Targets
from core.paths import write_whole
from core.settings_file import SettingsFile

Check = Callable[[Any], bool]


def _shares(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and set(value) == set(Kind)
        and all(isinstance(v, int) and 0 <= v <= 100 for v in value.values())
        and sum(value.values()) == 100
    )


def _text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= 253


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(_text(item) for item in value)


def _slots(value: Any) -> bool:
    from core import weekly

    return weekly.valid(value)


def _zone(value: Any) -> bool:
    """The name of a zone; empty is the one where the person is."""
    from core import weekly

    return value == "" or weekly.is_zone(value)


def _flag(value: Any) -> bool:
    return isinstance(value, bool)


def _terms(value: Any) -> bool:
    """{network: [[day or empty, name or empty, shares in percent or {}], ...]}, days ascending."""

    def term(item: Any) -> bool:
        if not (isinstance(item, list) and len(item) == 3):
            return False
        since, name, shares = item
        return _text(since) and _text(name) and (_shares(shares) if name else shares == {})

    return isinstance(value, dict) and all(
        _text(network)
        and isinstance(terms, list)
        and all(map(term, terms))
        and [item[0] for item in terms] == sorted({item[0] for item in terms})
        for network, terms in value.items()
    )


class Option(NamedTuple):
    """One setting. With `choices` it is picked from a list; without a group it is not shown."""

    name: str
    default: Any
    group: str = ""
    choices: tuple[Any, ...] = ()
    check: Check | None = None

    def accepts(self, value: Any) -> bool:
        if self.check is not None:
            return self.check(value)
        return any(value == choice and type(value) is type(choice) for choice in self.choices)


def in_percent(targets: Targets) -> dict[str, int]:
    """The shares as they are kept: whole percents by the names of the kinds."""
    return {kind.value: round(share * 100) for kind, share in targets.shares.items()}


HALF_HOURS = tuple(f"{hour:02}:{minute:02}" for hour in range(5, 24) for minute in (0, 30))

OPTIONS: tuple[Option, ...] = (
    Option("targets", "human first", "targets", (*mix.PRESETS, "own")),
    Option("own targets", in_percent(mix.PRESETS["human first"]), "targets", check=_shares),
    Option("targets since", {}, check=_terms),
    Option("week starts", "system", "targets", ("system", "monday", "sunday")),
    Option("system week starts", "monday", choices=("monday", "sunday")),
    Option("scheme", "system", "look", ("system", "light", "dark")),
    Option("text size", 100, "look", (85, 100, 115, 130, 150, 175)),
    Option("reading font", "serif", "look", ("serif", "sans", "typewriter")),
    Option("patterns in charts", default=False, group="look", check=_flag),
    Option("moving charts", default=False, group="look", check=_flag),
    Option("suggestions", default=True, group="writing", check=_flag),
    Option("word goal", 0, "writing", (0, 50, 100, 200, 300, 500, 750, 1000)),
    Option("writing reminder", "never", "writing", ("never", *HALF_HOURS)),
    Option("tray", default=False, group="writing", check=_flag),
    Option("private tags", ["private"], "writing", check=_texts),
    Option("prompts", default=True, group="writing", check=_flag),
    Option("spelling", default=True, group="writing", check=_flag),
    Option("spelling language", "", check=_text),
    Option("streak", default=False, group="journal", check=_flag),
    Option("surprise private", default=False, group="journal", check=_flag),
    Option("ask for descriptions", default=True, group="networks", check=_flag),
    Option("mastodon server", "", "networks", check=_text),
    Option("networks", [], check=_texts),
    Option("accounts", [], check=_texts),
    Option("planned posts", "remind", "networks", ("remind", "send")),
    Option("weekly slots", "", check=_slots),
    Option("slots zone", "", check=_zone),
    Option("left journals", [], check=_texts),
    Option("lock after", 15, choices=(0, 1, 5, 15, 60)),  # minutes; 0 is never
    Option("lock with screen", default=True, check=_flag),
    Option("protection offered", default=False, check=_flag),
    Option("system is dark", default=False, check=_flag),
    Option("room", "today", check=_text),
    Option("window", "", check=lambda value: isinstance(value, str) and len(value) < 4096),
)
"""The page of Settings is made from this table; a new setting is one row and its words."""

_BY_NAME = {option.name: option for option in OPTIONS}


class Settings:
    """The settings of one data folder."""

    def __init__(self, file: SettingsFile, changes: Changes) -> None:
        self._path = Path(file.path) if file.path is not None else None
        self._changes = changes
        self.problem = file.problem
        """Set when the file could not be read: the defaults hold."""
        self._values = {
            name: value
            for name, value in file.values.items()
            if name in _BY_NAME and _BY_NAME[name].accepts(value)
        }

    def get(self, name: str) -> Any:
        """The value that was set, or the default; KeyError for a name that is not in OPTIONS."""
        option = _BY_NAME[name]
        return self._values.get(name, option.default)

    def set(self, name: str, value: Any) -> None:
        """Keep a value and tell. ValueError for one that the option does not accept."""
        if not _BY_NAME[name].accepts(value):
            raise ValueError(name, value)
        if self.get(name) == value:
            return
        values = {**self._values, name: value}
        if self._path is not None:
            write_whole(self._path, json.dumps(values, ensure_ascii=False, indent=1))
        self._values = values
        self._changes.tell(SettingChanged(name))

    def targets(self) -> Targets:
        """The targets in force: a preset, or the person's own."""
        name = self.get("targets")
        if name != "own":
            return mix.PRESETS[name]
        own = self.get("own targets")
        return Targets("own", {kind: own[kind] / 100 for kind in Kind})

    def week_starts(self) -> int:
        """The first day of the person's weeks, as date.weekday() counts: 0 Monday, 6 Sunday."""
        chosen = self.get("week starts")
        day = self.get("system week starts") if chosen == "system" else chosen
        return mix.SUNDAY if day == "sunday" else mix.MONDAY
