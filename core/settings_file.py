"""The file of the settings: read whole, or put aside.

What may stand in it is in core/settings.py, which a line in a terminal does not wait for.
"""

import os
from typing import TYPE_CHECKING, Any

from core.problems import Known, Problem

if TYPE_CHECKING:
    from pathlib import Path


class SettingsFile:
    """What the file holds; nothing where there is none."""

    def __init__(self, path: "Path | str | None") -> None:
        self.path = None if path is None else os.fspath(path)
        self.problem: Known | None = None
        """Set when the file could not be read: it was put aside then."""
        self.values = self._read()

    def _read(self) -> dict[str, Any]:
        if self.path is None or not os.path.exists(self.path):
            return {}
        import json

        try:
            with open(self.path, encoding="utf-8") as file:
                found = json.load(file)
            if not isinstance(found, dict):
                raise TypeError
        except (OSError, ValueError, TypeError, RecursionError):
            aside = os.path.join(os.path.dirname(self.path), "settings.damaged.json")
            self.problem = Known(Problem.SETTINGS_DAMAGED, aside)
            try:
                os.replace(self.path, aside)
            except OSError:
                self.problem = Known(Problem.FILE_UNREADABLE, self.path)
            return {}
        return found
