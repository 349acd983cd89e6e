"""Guessing a passphrase is slowed: after a few wrong tries the next one waits, across restarts too.

Who can write in the folder can take the count away; what slows them is the cost of each try.
"""

import json
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from core.clock import Now
from core.paths import write_whole
from core.problems import Known, Problem

FREE = 3
"""Wrong tries without a wait: fingers slip."""
LONGEST = 60
"""Seconds; the owner is never kept out for long."""


class Guessing:
    """Counts tries in a file. A try is counted before it is made, so that ending the program in
    the middle gains nothing.
    """

    def __init__(self, path: Path, now: Now) -> None:
        self._path, self._now = path, now

    def wait(self) -> int:
        """Whole seconds until the next try may be made."""
        failed, last = self._read()
        if failed < FREE or last is None:
            return 0
        pause = min(LONGEST, 2 << min(failed - FREE, 10))
        passed = (self._now() - last).total_seconds()
        if passed < 0:  # the clock was put back: no longer than the whole pause
            return pause
        return max(0, -int(-(pause - passed) // 1))

    def begin(self) -> None:
        """A try is made now. Known(TRY_LATER) with the seconds to wait."""
        seconds = self.wait()
        if seconds:
            raise Known(Problem.TRY_LATER, str(seconds))
        failed, _ = self._read()
        with suppress(Known):  # who cannot write in the folder cannot change the journal either
            write_whole(self._path, json.dumps([failed + 1, self._now().isoformat()]))

    def succeeded(self) -> None:
        self._path.unlink(missing_ok=True)

    def _read(self) -> tuple[int, datetime | None]:
        try:
            failed, last = json.loads(self._path.read_text("utf-8"))
            return max(0, int(failed)), datetime.fromisoformat(last)
        except (OSError, ValueError, TypeError):
            return 0, None
