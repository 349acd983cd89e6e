"""An import that is killed with -9, wherever it is: nothing of it is there, and it can be repeated."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core.importing import Asked
from core.services import build

ROOT = Path(__file__).resolve().parents[2]
MANY = 900  # three pieces to lay aside, three to move in
CHILD = """
import os, signal, sys
from pathlib import Path
from core.importing import Asked
from core.progress import Progress
from core.services import build

class Killed(Progress):
    left = int(sys.argv[3])

    def tick(self):
        self.left -= 1
        if not self.left:
            os.kill(os.getpid(), signal.SIGKILL)

services = build(Path(sys.argv[1]), zone="Europe/Berlin")
services.importing.run(Asked(Path(sys.argv[2])), Killed())
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "journal.txt"
    days = (f"{2000 + n // 300}-{1 + n // 25 % 12:02}-{1 + n % 25:02}" for n in range(MANY))
    path.write_text("".join(f"[{day} 08:00] The kiln, {n}.\n" for n, day in enumerate(days)))
    return path


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows kills in another way")
@pytest.mark.parametrize("tick", [1, 2, 3, 4, 5, 6])
def test_killed(tmp_path: Path, file: Path, tick: int) -> None:
    folder = tmp_path / "journal"
    services = build(folder, zone="Europe/Berlin")
    own = services.journal.save(services.journal.blank()._replace(body="My own words"))
    services.close()
    ended = subprocess.run(
        [sys.executable, "-c", CHILD, str(folder), str(file), str(tick)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL
    services = build(folder, zone="Europe/Berlin")
    try:
        assert [entry.id for entry in services.store.entries.everything()] == [own.id]
        assert services.store.problems() == []
        assert services.journal.search("kiln") == []
        assert services.importing.run(Asked(file)).added == MANY
        assert services.journal.count() == MANY + 1
        assert not services.store.database.rows("SELECT 1 FROM incoming")
    finally:
        services.close()
