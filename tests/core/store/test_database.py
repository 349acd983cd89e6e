"""The file itself: damaged, newer, locked, full, or left in the middle of a change."""

import subprocess
import sys
from pathlib import Path

import pytest

from core.model import Kind, Post, replace
from core.problems import Known, Problem
from core.services import Services
from core.store import Store, open_store
from core.store.backing_up import back_up, copy_database
from core.store.sqlite import sqlite3
from tests.core.conftest import Clock, Restart

ROOT = Path(__file__).parents[3]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "rapport.db"


def write(services: Services, body: str) -> str:
    return services.journal.save(replace(services.journal.blank(), body=body)).id


def test_it_is_kept_with_care(path: Path) -> None:
    store = open_store(path)
    asked = {
        name: store.database.rows(f"PRAGMA {name}")[0][0]
        for name in ("journal_mode", "synchronous", "foreign_keys")
    }
    assert asked == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    strict = store.database.rows("PRAGMA table_list")
    ours = {
        row[1]: row[5] for row in strict if row[1] in ("entries", "posts", "deliveries", "verdicts")
    }
    assert ours == {"entries": 1, "posts": 1, "deliveries": 1, "verdicts": 1}
    store.close()


@pytest.mark.parametrize(
    "content", [b"just words, no database" * 300, b"SQLite format 3\x00" + b"\xff" * 8000]
)
def test_a_damaged_file_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(Known) as known:
        open_store(path)
    assert (known.value.problem, known.value.detail) == (Problem.DATABASE_DAMAGED, str(path))
    assert path.read_bytes() == content


def test_an_emptied_file_with_backups_beside_it_is_no_new_journal(tmp_path: Path) -> None:
    """What a full disk or a syncing program leaves: SQLite would begin anew there, in silence."""
    path, backups = tmp_path / "rapport.db", tmp_path / "backups"
    backups.mkdir()
    path.touch()
    open_store(path, backups).close()  # nothing was ever kept here
    path.replace(backups / "day-2026-11-25.db")
    path.touch()
    with pytest.raises(Known) as known:
        open_store(path, backups)
    assert (known.value.problem, known.value.detail) == (Problem.DATABASE_DAMAGED, str(path))
    assert path.read_bytes() == b""


def test_a_database_of_a_newer_version_is_refused_and_left_alone(path: Path) -> None:
    open_store(path).close()
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA user_version = 999")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(Known) as known:
        open_store(path)
    assert (known.value.problem, known.value.detail) == (Problem.DATABASE_NEWER, str(path))
    assert path.read_bytes() == before


def test_another_program_is_writing(services: Services) -> None:
    write(services, "before")
    services.store.database.connection.execute("PRAGMA busy_timeout = 20")
    other = sqlite3.connect(services.paths.database)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Known) as known:
        write(services, "while it writes")
    assert known.value.problem is Problem.DATABASE_BUSY
    assert services.journal.count() == 1
    other.rollback()
    other.close()
    write(services, "afterwards")
    assert services.journal.count() == 2


def test_a_full_disk_loses_nothing_that_was_kept(services: Services, restart: Restart) -> None:
    kept = write(services, "before")
    pages = services.store.database.rows("PRAGMA page_count")[0][0]
    services.store.database.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Known) as known:
        write(services, "word " * 100_000)
    assert known.value.problem is Problem.DISK_FULL
    services.store.database.rows("PRAGMA max_page_count = 1000000")
    later = write(services, "after there was room again")
    again = restart()
    assert [entry.id for entry in again.journal.latest(9)] == [later, kept]
    assert again.store.problems() == []


def test_a_journal_that_may_only_be_read(services: Services) -> None:
    write(services, "before")
    services.store.database.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(Known) as known:
        write(services, "text")
    assert known.value.problem is Problem.READ_ONLY
    assert services.journal.latest(9)[0].body == "before"
    assert services.store.problems() == []


def test_a_folder_in_place_of_the_file(path: Path) -> None:
    path.mkdir()
    with pytest.raises(Known) as known:
        open_store(path)
    assert known.value.problem is Problem.FOLDER_UNWRITABLE


def test_our_own_mistakes_are_no_problems_of_the_disk(services: Services) -> None:
    with pytest.raises(sqlite3.OperationalError):
        services.store.database.rows("SELECT no_such_column FROM entries")


def test_a_change_is_kept_whole_or_not_at_all(services: Services, clock: Clock) -> None:
    kept = write(services, "before")
    entry = replace(services.journal.blank(), body="half")

    def half_a_change() -> None:
        with services.store.atomic():
            services.store.entries.add(entry)
            with services.store.atomic():
                services.store.entries.add(replace(entry, body="nested"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half_a_change()
    assert [each.id for each in services.journal.latest(9)] == [kept]
    assert services.journal.search("half") == []
    write(services, "after")
    assert services.journal.count() == 2


KILLED = """
import os, sys
from pathlib import Path
from core.model import replace
from core.services import build
services = build(Path(sys.argv[1]))
journal, store = services.journal, services.store
for number in range(5):
    journal.save(replace(journal.blank(), body=f"kept {number}"))
with store.atomic():
    for number in range(200):
        store.entries.add(replace(journal.blank(), body=f"lost {number} " + "word " * 2000))
    os.kill(os.getpid(), 9) if hasattr(os, "fork") else os._exit(9)
"""


def test_killed_in_the_middle_of_a_change(data_dir: Path, restart: Restart) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(data_dir)], cwd=ROOT, check=False)
    assert done.returncode != 0
    services = restart()
    assert [entry.body for entry in services.journal.latest(99)] == [
        f"kept {number}" for number in reversed(range(5))
    ]
    assert services.journal.search("lost") == []
    assert services.store.problems() == []


def test_two_programs_open_a_new_journal_at_once(tmp_path: Path) -> None:
    code = "import sys; from pathlib import Path; from core.services import build; build(Path(sys.argv[1])).close()"
    folder = str(tmp_path / "journal")
    both = [
        subprocess.Popen([sys.executable, "-c", code, folder], cwd=ROOT, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    said = [process.communicate()[1] for process in both]
    assert [process.returncode for process in both] == [0, 0, 0], said
    store = open_store(tmp_path / "journal" / "rapport.db")
    assert store.problems() == []
    store.close()


def test_a_copy_is_whole_and_sound(services: Services, tmp_path: Path) -> None:
    write(services, "text")
    for name, copy in (("a", back_up), ("b", None)):
        to = tmp_path / "copies" / f"{name}.db"
        if copy is not None:
            copy(services.store.database.connection, to)
        else:
            copy_database(services.paths.database, to)
        copied = open_store(to)
        assert [entry.body for entry in copied.entries.latest(9)] == ["text"]
        copied.close()


def test_a_journal_in_memory(clock: Clock) -> None:
    store: Store = open_store(None)
    added = store.posts.add(
        Post("", clock(), "UTC", "2026-11-25", "text", Kind.STORY), stuffed=True
    )
    assert store.posts.get(added.id) is not None
    assert store.posts.get(added.id) is not None
    assert store.posts.get("nobody") is None
    store.close()


def test_check_finds_a_search_index_that_is_out_of_step(services: Services) -> None:
    write(services, "kiln")
    raw = sqlite3.connect(services.paths.database)
    raw.execute("DROP TRIGGER entries_au")
    raw.execute("UPDATE entries SET body = 'oven'")
    raw.commit()
    raw.close()
    assert services.store.problems()


def test_check_finds_a_post_of_no_entry(services: Services) -> None:
    services.composer.record("text", kind=Kind.STORY)
    raw = sqlite3.connect(services.paths.database)
    raw.execute("UPDATE posts SET entry_id = 12345")
    raw.commit()
    raw.close()
    (problem,) = services.store.problems()
    assert "foreign key" in problem
