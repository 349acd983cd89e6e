"""The file of the settings: read whole, or put aside.

What may stand in it is in core/settings.py, which a line in a terminal does not wait for.
"""

from pathlib import Path
from typing import Any

from core.problems import Known, Problem


class SettingsFile:
    """What the file holds; nothing where there is none."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.problem: Known | None = None
        """Set when the file could not be read: it was put aside then."""
        self.values = self._read()

    def _read(self) -> dict[str, Any]:
        if self.path is None or not self.path.exists():
            return {}
        import json

        try:
            found = json.loads(self.path.read_text("utf-8"))
            if not isinstance(found, dict):
                raise TypeError
        except (OSError, ValueError, TypeError, RecursionError):
            aside = self.path.with_name("settings.damaged.json")
            self.problem = Known(Problem.SETTINGS_DAMAGED, str(aside))
            try:
                self.path.replace(aside)
            except OSError:
                self.problem = Known(Problem.FILE_UNREADABLE, str(self.path))
            return {}
        return found
