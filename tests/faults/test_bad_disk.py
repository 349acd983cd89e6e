"""Full disks, failing disks, folders that may only be read: a sentence, and all that was saved."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.problems import Known, Problem
from core.services import build
from tests.faults.conftest import ROOT, Reopened

resource = pytest.importorskip("resource")  # Windows limits no files
DISK = {Problem.DISK_FULL, Problem.DISK_ERROR, Problem.READ_ONLY, Problem.FOLDER_UNWRITABLE}
EIO, ENOSPC = 5, 28


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that lets the disk fail, compiled here."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if sys.platform != "linux" or compiler is None:
        pytest.skip("no C compiler here, so no disk that fails")
    made = tmp_path_factory.mktemp("shim") / "failing.so"
    source = Path(__file__).with_name("failing.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-o", made, source, "-ldl"], check=True)
    return made


def saves(folder: Path, number: int = 30, words: int = 200, **how: Any) -> list[dict[str, Any]]:
    """What the program said while it saved so many entries."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.on_a_bad_disk", folder, str(number), str(words)],
        cwd=ROOT,
        capture_output=True,
        timeout=100,
        check=False,
        **how,
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.splitlines()]


def see(said: list[dict[str, Any]], folder: Path, reopened: Reopened) -> None:
    """All that was called saved is there, the problems are known ones, and the file is sound."""
    problems = {each["problem"] for each in said if "problem" in each}
    assert problems <= DISK, problems
    services = reopened(folder)
    bodies = {entry.body for entry in services.journal.latest(10_000)}
    saved = {each["body"] for each in said if "entry" in each}
    assert saved <= bodies
    assert services.store.problems() == []
    assert services.backups.problems() == []


@pytest.mark.parametrize("error", [EIO, ENOSPC])
@pytest.mark.parametrize("file", ["rapport.db", "rapport.db-wal"])
def test_a_disk_that_fails(
    shim: Path, tmp_path: Path, reopened: Reopened, error: int, file: str, after: int
) -> None:
    folder = tmp_path / "rapport data"
    failing = {
        **os.environ,
        "LD_PRELOAD": str(shim),
        "FAIL_FILE": file,
        "FAIL_AFTER": str(after),
        "FAIL_WITH": str(error),
    }
    said = saves(folder, 30, env=failing)
    assert any("problem" in each for each in said) or file == "rapport.db"
    see(said, folder, reopened)


@pytest.mark.parametrize("error", [EIO, ENOSPC])
def test_a_backup_on_a_disk_that_fails(
    shim: Path, tmp_path: Path, reopened: Reopened, error: int
) -> None:
    folder = tmp_path / "rapport data"
    said = saves(folder, 5)
    failing = {
        **os.environ,
        "LD_PRELOAD": str(shim),
        "FAIL_FILE": "/backups/",
        "FAIL_AFTER": "5",
        "FAIL_WITH": str(error),
    }
    said += saves(folder, 1, env=failing)
    assert {"problem": said[-1].get("problem")} == said[-1]
    see(said, folder, reopened)
    assert len(list((folder / "backups").glob("*.db"))) == 1  # the first; of the second no trace
    assert list((folder / "backups").glob(".*")) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of three megabytes."""
    place = tmp_path / "small"
    place.mkdir()
    mounted = (
        os.name == "posix"
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", place],
            check=False,
            capture_output=True,
        ).returncode
    )
    if not mounted:
        pytest.skip("a small disk can be mounted by root only; the next test limits files instead")
    yield place
    subprocess.run(["umount", place], check=True)


def test_a_full_disk(small_disk: Path, reopened: Reopened) -> None:
    folder = small_disk / "rapport data"
    said = saves(folder, 150, 4_000)
    assert {"problem": Problem.DISK_FULL} in said
    assert any("entry" in each for each in said)
    see(said, folder, reopened)
    reopened(folder).close()


def test_files_that_may_not_grow(tmp_path: Path, reopened: Reopened) -> None:
    folder = tmp_path / "rapport data"
    before = saves(folder, 3)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (900_000, 900_000))

    said = saves(folder, 60, 4_000, preexec_fn=limit)
    assert any("problem" in each for each in said)
    see(before + said, folder, reopened)


def test_a_folder_that_may_only_be_read(tmp_path: Path, reopened: Reopened) -> None:
    if os.geteuid() == 0 and shutil.which("setpriv") is None:
        pytest.skip("root may write everywhere, and there is no setpriv to be somebody else")
    folder = tmp_path / "rapport data"
    said = saves(folder, 3)
    before = {path.name: path.read_bytes() for path in folder.glob("rapport.db*")}
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    problem = _opened_by_somebody(folder)
    assert problem in {"folder unwritable", "read only"}
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert {path.name: path.read_bytes() for path in folder.glob("rapport.db*")} == before
    see(said, folder, reopened)


def _opened_by_somebody(folder: Path) -> str:
    """The problem that somebody without rights meets who opens the journal."""
    if os.geteuid() != 0:
        try:
            build(folder).close()
        except Known as known:
            return str(known.problem)
        return ""
    parent = folder.parent
    while parent != parent.parent:  # the folders of the tests are for their owner only
        parent.chmod(parent.stat().st_mode | 0o055)
        parent = parent.parent
    code = (
        "import sys; from pathlib import Path; from core.paths import Paths\n"
        "from core.problems import Known\n"
        "try: Paths(Path(sys.argv[1])).prepare()\n"
        "except Known as known: print(known.problem)\n"
    )
    done = subprocess.run(
        [
            "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
            sys.executable, "-S", "-c", code, folder,
        ],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        pytest.skip(f"nobody may not start Python here: {done.stderr[-80:]}")
    return done.stdout.strip()
