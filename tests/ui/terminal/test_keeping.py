"""Export, check and demo from a terminal."""

import json
from pathlib import Path

from core.store.sqlite import sqlite3
from tests.ui.terminal.calling import Rapport


def test_export_as_json(rapport: Rapport, tmp_path: Path) -> None:
    entry = rapport("add", "--json", "Wörter 🙂").json["id"]
    post = rapport("post", "--json", "--sent", "Told").json["id"]
    out = tmp_path / "all.json"
    done = rapport("export", "--format", "json", "--json", str(out))
    assert done.json == {"entries": 1, "posts": 1, "media": 0}
    written = json.loads(out.read_text("utf-8"))
    assert [each["id"] for each in written["entries"]] == [entry]
    assert [each["id"] for each in written["posts"]] == [post]
    again = rapport("export", "--format", "json", str(out))
    assert again.status == 1
    assert again.says_why
    assert json.loads(out.read_text("utf-8")) == written


def test_export_as_markdown(rapport: Rapport, tmp_path: Path) -> None:
    rapport("add", "--title", "Rain", "# Words\n\nThe gutter sings.")
    out = tmp_path / "journal"
    assert "entries 1, posts 0" in rapport("export", "--format", "markdown", str(out)).out
    (file,) = out.rglob("*Rain*.md")
    assert file.read_text("utf-8").endswith("# Words\n\nThe gutter sings.")


def test_a_sound_journal(rapport: Rapport) -> None:
    rapport("demo")
    assert rapport("check", "--json").json == {"ok": True, "problems": []}
    assert rapport("check").out == "Everything is sound.\n"


def test_a_row_that_is_not_sound(rapport: Rapport, data_dir: Path) -> None:
    entry = rapport("add", "--json", "text").json["id"]
    post = rapport("post", "--json", "--sent", "text").json["id"]
    raw = sqlite3.connect(data_dir / "rapport.db")
    raw.execute("UPDATE entries SET tags = '{', day = '2026-02-31'")
    raw.execute("UPDATE posts SET kind = 'poem', week = '2026-11-24'")
    raw.commit()
    raw.close()
    answer = rapport("check", "--json")
    assert answer.status == 1
    assert json.loads(answer.out) == {
        "ok": False,
        "problems": [
            f"entries {entry}: day",
            f"entries {entry}: tags",
            f"posts {post}: week",
            f"posts {post}: kind",
        ],
    }
    assert answer.says_why
    assert answer.err == f"rapport: entries {entry}: day (and 3 more)\n"


def test_a_damaged_file_is_not_ok(rapport: Rapport, data_dir: Path) -> None:
    data_dir.mkdir()
    (data_dir / "rapport.db").write_bytes(b"no database at all, just words" * 200)
    answer = rapport("check", "--json")
    assert answer.status == 1
    said = json.loads(answer.out)
    assert said["ok"] is False
    assert "rapport.db" in said["problems"][0]


def test_a_page_gone_bad_is_not_ok(rapport: Rapport, data_dir: Path) -> None:
    for number in range(40):
        rapport("add", f"{number} " + "word " * 400)
    database = data_dir / "rapport.db"
    raw = sqlite3.connect(database)
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    whole = bytearray(database.read_bytes())
    whole[len(whole) // 2 : len(whole) // 2 + 4096] = b"\xff" * 4096
    database.write_bytes(whole)
    answer = rapport("check", "--json")
    assert answer.status == 1
    assert json.loads(answer.out)["problems"]


def test_the_demo_fills_an_empty_folder_once(rapport: Rapport, data_dir: Path) -> None:
    made = rapport("demo", "--json").json
    assert set(made) == {"entries", "posts"}
    assert len(rapport("entries", "--json").json) == made["entries"] >= 60
    again = rapport("demo")
    assert again.status == 1
    assert again.says_why
    assert str(data_dir) in again.err
    assert len(rapport("entries", "--json").json) == made["entries"]


def test_a_backup_and_back(rapport: Rapport, tmp_path: Path, data_dir: Path) -> None:
    rapport("demo")
    before = rapport("entries", "--json").json
    out = tmp_path / "copy.db"
    assert rapport("backup", "--json", str(out)).json == {"ok": True, "problems": []}
    rapport("add", "Later")
    assert rapport("restore", "--json", str(out)).json == {"ok": True, "problems": []}
    assert rapport("entries", "--json").json == before
    assert rapport("check", "--json").json == {"ok": True, "problems": []}
    again = rapport("backup", str(out))
    assert again.status == 1
    assert again.says_why
    elsewhere = ["--data-dir", str(tmp_path / "elsewhere")]
    assert "entries" in rapport("restore", str(out), *elsewhere).out
    assert rapport("entries", "--json", *elsewhere).json == before


def test_only_what_is_missing(rapport: Rapport, tmp_path: Path) -> None:
    rapport("add", "First")
    out = tmp_path / "copy.db"
    rapport("backup", str(out))
    elsewhere = ["--data-dir", str(tmp_path / "elsewhere")]
    rapport("add", "Second", *elsewhere)
    said = rapport("restore", "--missing", str(out), *elsewhere).out
    assert "entries 1, posts 0" in said
    bodies = {entry["body"] for entry in rapport("entries", "--json", *elsewhere).json}
    assert bodies == {"First", "Second"}


def test_what_is_no_backup_changes_nothing(rapport: Rapport, tmp_path: Path) -> None:
    rapport("add", "Mine")
    bad = tmp_path / "bad.db"
    for content in (b"", b"words, no backup", b"PK\x03\x04 no zip", b"SQLite format 3\x00" * 99):
        bad.write_bytes(content)
        answer = rapport("restore", "--json", str(bad))
        assert answer.status == 1
        said = json.loads(answer.out)
        assert said["ok"] is False
        assert str(bad) in said["problems"][0]
        assert answer.says_why
    assert rapport("restore", str(tmp_path / "nowhere.db")).says_why
    assert [entry["body"] for entry in rapport("entries", "--json").json] == ["Mine"]
    assert rapport("check").status == 0


def test_a_damaged_journal_gets_out_of_the_way_of_a_good_backup(
    rapport: Rapport, tmp_path: Path, data_dir: Path
) -> None:
    rapport("add", "Kept")
    out = tmp_path / "copy.db"
    rapport("backup", str(out))
    (data_dir / "rapport.db").write_bytes(b"gibberish" * 1000)
    said = rapport("restore", str(out)).out
    (aside,) = data_dir.glob("rapport-damaged-*.db")
    assert str(aside) in said
    assert aside.read_bytes() == b"gibberish" * 1000
    assert [entry["body"] for entry in rapport("entries", "--json").json] == ["Kept"]


def test_check_looks_at_backups_and_media_too(rapport: Rapport, data_dir: Path) -> None:
    rapport("add", "First words")
    rapport("restore", str(_copied(rapport, data_dir.parent / "copy.db")))
    (backup,) = (data_dir / "backups").glob("before-restore-*.db")
    assert rapport("check").status == 0
    content = backup.read_bytes()
    backup.write_bytes(content.replace(b"First words", b"First sword"))
    answer = json.loads(rapport("check", "--json").out)
    assert answer["ok"] is False
    assert str(backup) in answer["problems"][0]


def _copied(rapport: Rapport, out: Path) -> Path:
    rapport("backup", str(out))
    return out


def test_export_of_a_part_says_what_stays_behind(rapport: Rapport, tmp_path: Path) -> None:
    rapport("add", "--at", "2026-01-02", "--mood", "3", "--tag", "kiln", "In January")
    rapport("add", "--at", "2026-02-02", "--private", "In February")
    out = tmp_path / "j.txt"
    answer = rapport("export", "--format", "jrnl", "--to", "2026-01-31", str(out))
    assert "no place for: moods (1)" in answer.out
    assert out.read_text() == "[2026-01-02 00:00] In January\n@kiln\n"
    rapport("export", "--format", "text", "--without-private", str(tmp_path / "t.txt"))
    assert "February" not in (tmp_path / "t.txt").read_text()
    wrong = rapport("export", "--format", "text", "--from", "May", str(tmp_path / "u.txt"))
    assert (wrong.status, wrong.says_why) == (2, True)


def test_the_book_is_painted_by_the_window(rapport: Rapport, tmp_path: Path) -> None:
    rapport("add", "One")
    answer = rapport("export", "--format", "pdf", "--json", str(tmp_path / "b.pdf"))
    assert answer.json == {"entries": 1, "posts": 0, "media": 0}
    assert (tmp_path / "b.pdf").read_text() == "Journal: 1"


def test_links_go_out_as_they_came(rapport: Rapport, tmp_path: Path) -> None:
    given = tmp_path / "in.json"
    given.write_text('[{"href": "https://clay.example/", "description": "Clay", "tags": "kiln"}]')
    rapport("import", "--as", "links", str(given))
    out = tmp_path / "out.html"
    assert rapport("export", "--format", "netscape", "--json", str(out)).json["links"] == 1
    assert "https://clay.example/" in out.read_text()
    again = rapport("export", "--format", "netscape", str(out))
    assert (again.status, again.says_why) == (1, True)
