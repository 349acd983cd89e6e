"""All that sqlite_utils does, it does on a protected file too; plain files open as they are."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlite_utils
from sqlite_utils import Migrations

from core.problems import Known, Problem
from core.store import open_store
from core.store.backing_up import back_up, copy_database
from core.store.sqlite import CIPHER, connect, sqlite3

KEY = bytes(range(32))
WORD = "zanzibar"
KEYS = pytest.mark.parametrize("key", [None, KEY], ids=["plain", "protected"])


@pytest.fixture(params=[None, KEY], ids=["plain", "protected"])
def db(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[sqlite_utils.Database]:
    connection = connect(tmp_path / "any.db", request.param)
    made = sqlite_utils.Database(connection, execute_plugins=False)
    made.enable_wal()
    yield made
    assert not connection.in_transaction
    connection.close()


def test_sqlite_utils_catches_the_errors_of_our_sqlite() -> None:
    assert vars(sqlite_utils.utils)["sqlite3"].OperationalError is sqlite3.OperationalError


def test_rows_go_in_by_every_verb(db: sqlite_utils.Database) -> None:
    table = db.table("people", pk="id")
    table.insert({"id": 1, "name": "Ines"})
    table.insert_all([{"id": 2, "name": "Omar"}, {"id": 3, "name": "Li"}])
    table.upsert({"id": 2, "name": "Omar B."}, pk="id")
    table.insert({"id": 4, "name": "Ana", "town": WORD}, alter=True)
    table.update(1, {"mood": 5}, alter=True)
    assert [row["name"] for row in table.rows] == ["Ines", "Omar B.", "Li", "Ana"]
    assert table.get(1)["mood"] == 5
    made = db.query("INSERT INTO people (id, name) VALUES (9, 'Jo') RETURNING name")
    assert list(made) == [{"name": "Jo"}]
    db.table("none").drop(ignore=True)
    table.create_index(["name"])
    table.create_index(["name"], find_unique_name=True)
    db.enable_counts()
    table.insert({"id": 10, "name": "Kim"})
    assert db.cached_counts() == {"people": 6}


def test_full_text_search_follows_the_rows_also_after_a_transform(
    db: sqlite_utils.Database,
) -> None:
    table = db.table("texts", pk="id")
    table.insert({"id": 1, "body": f"the road to {WORD}"})
    table.enable_fts(["body"], create_triggers=True, tokenize="unicode61 remove_diacritics 2")
    table.insert({"id": 2, "body": f"{WORD} again"})
    assert [row["id"] for row in table.search(WORD, order_by="id")] == [1, 2]
    table.transform(rename={"body": "words"})
    table.disable_fts()
    table.enable_fts(["words"], create_triggers=True)
    table.insert({"id": 3, "words": WORD})
    assert len(list(table.search(WORD))) == 3


def test_changes_are_whole_and_steps_run_once(db: sqlite_utils.Database) -> None:
    steps = Migrations("any")
    ran = []

    @steps()
    def first(given: sqlite_utils.Database) -> None:
        ran.append("first")
        given.table("a").create({"id": int}, pk="id")

    steps.apply(db)
    steps.apply(db)
    assert ran == ["first"]
    db.table("b").insert({"id": 1, "a": 1}, pk="id")
    db.table("a").insert({"id": 1})
    db.table("b").add_foreign_key("a", "a", "id")
    assert [key.other_table for key in db.table("b").foreign_keys] == ["a"]
    with pytest.raises(sqlite3.IntegrityError), db.atomic():
        db.table("a").insert_all([{"id": 2}, {"id": 2}])
    assert db.table("a").count == 1
    db.vacuum()


@KEYS
def test_a_copy_has_the_same_key(tmp_path: Path, key: bytes | None) -> None:
    open_store(tmp_path / "one.db", key=key).close()
    with closing(connect(tmp_path / "one.db", key)) as connection:
        back_up(connection, tmp_path / "two.db", key)
    copy_database(tmp_path / "two.db", tmp_path / "three.db", key)
    store = open_store(tmp_path / "three.db", key=key)
    assert store.problems() == []
    store.close()


@KEYS
def test_reading_only_does_not_write(tmp_path: Path, key: bytes | None) -> None:
    path = tmp_path / "a name with ? and #.db"
    open_store(path, key=key).close()
    with closing(connect(path, key, read_only=True)) as connection:
        assert connection.execute("SELECT count(*) FROM entries").fetchone() == (0,)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM entries")


def test_without_its_key_the_file_says_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "rapport.db"
    store = open_store(path, key=KEY)
    with store.atomic():
        store.database.write("CREATE TABLE words (word TEXT) STRICT")
        store.database.write("INSERT INTO words VALUES (?)", (WORD,))
    for file in tmp_path.iterdir():
        assert WORD.encode() not in file.read_bytes()
        assert not file.read_bytes().startswith(b"SQLite format 3")
    store.close()
    for wrong in (None, bytes(32)):
        with pytest.raises(Known) as known:
            open_store(path, key=wrong)
        assert known.value.problem is Problem.DATABASE_DAMAGED
    assert capfd.readouterr() == ("", "")


def test_how_pages_are_sealed_is_what_is_said(tmp_path: Path) -> None:
    with closing(connect(tmp_path / "any.db", KEY)) as connection:
        connection.execute("CREATE TABLE a (b)")
        for name in ("cipher_page_size", "cipher_hmac_algorithm", "cipher_use_hmac"):
            (found,) = connection.execute(f"PRAGMA {name}").fetchone()
            assert found in {str(CIPHER[name]), "1"}
        assert connection.execute("PRAGMA temp_store").fetchone() == (2,)
    with closing(sqlite3.connect(tmp_path / "any.db")) as bare:
        bare.execute("PRAGMA cipher_log_level = NONE")
        bare.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
        assert bare.execute("SELECT count(*) FROM a").fetchone() == (0,)


def test_a_plain_file_is_what_any_sqlite_reads(tmp_path: Path) -> None:
    open_store(tmp_path / "rapport.db").close()
    script = "import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute('SELECT count(*) FROM entries').fetchone())"
    command = [sys.executable, "-c", script, str(tmp_path / "rapport.db")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "(0,)\n"


def test_what_is_deleted_from_a_protected_file_is_overwritten(tmp_path: Path) -> None:
    with closing(connect(tmp_path / "any.db", KEY)) as connection:
        assert connection.execute("PRAGMA secure_delete").fetchall() == [(1,)]
