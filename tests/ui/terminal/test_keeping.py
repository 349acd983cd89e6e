"""Export, check and demo from a terminal."""

import json
import sqlite3
from pathlib import Path

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
