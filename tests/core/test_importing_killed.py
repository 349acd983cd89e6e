"""An import that is killed with -9, wherever it is: nothing of it is there, and it can be repeated."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core.importing import Asked
from core.problems import Known, Problem
from core.progress import Progress
from core.services import build
from tests.core.exchange.archives import packed, tweet, x_files

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


def ended(folder: Path, file: Path, tick: int) -> int:
    """An import that is killed at this tick."""
    return subprocess.run(
        [sys.executable, "-c", CHILD, str(folder), str(file), str(tick)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    ).returncode


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows kills in another way")
@pytest.mark.parametrize("tick", [1, 2, 3, 4, 5, 6])
def test_killed(tmp_path: Path, file: Path, tick: int) -> None:
    folder = tmp_path / "journal"
    services = build(folder, zone="Europe/Berlin")
    own = services.journal.save(services.journal.blank()._replace(body="My own words"))
    services.close()
    assert ended(folder, file, tick) == -signal.SIGKILL
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


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows kills in another way")
@pytest.mark.parametrize("tick", [4, 7, 12, 14])
def test_killed_while_posts_come_in(tmp_path: Path, tick: int) -> None:
    """They move in piece by piece: the next start, or the next import, takes back what came."""
    file, folder = tmp_path / "x.zip", tmp_path / "journal"
    packed(file, x_files(*(tweet(n, f"The kiln, {n}") for n in range(1, MANY + 1))))
    build(folder).close()
    assert ended(folder, file, tick) == -signal.SIGKILL
    services = build(folder, zone="Europe/Berlin")
    try:
        assert services.store.import_waits()
        services.importing.mend()
        assert services.store.posts.everything() == []
        assert services.store.problems() == []
        assert services.importing.run(Asked(file)).added == MANY
        assert len(services.store.posts.everything()) == MANY
        assert not services.store.import_waits()
    finally:
        services.close()


def test_one_that_goes_on_is_not_taken_back_and_no_second_one_begins(tmp_path: Path) -> None:
    file = packed(tmp_path / "x.zip", x_files(*(tweet(n, f"Kiln {n}") for n in range(1, MANY))))
    services = build(tmp_path / "journal", zone="Europe/Berlin")

    class Meanwhile(Progress):
        def tick(self) -> None:
            services.importing.mend()
            with pytest.raises(Known) as refused:
                services.importing.run(Asked(file))
            assert refused.value.problem is Problem.DATABASE_BUSY

    try:
        assert services.importing.run(Asked(file), Meanwhile()).added == MANY - 1
        assert len(services.store.posts.everything()) == MANY - 1
    finally:
        services.close()
