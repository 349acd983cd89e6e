"""The real command in a process of its own: no Qt, UTF-8 whatever the locale, honest statuses."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
TEXT = "Zwölf Käse 🧀 und 窯"


def rapport(
    *arguments: str, stdin: str = "", **settings: str
) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, **settings}
    return subprocess.run(
        [sys.executable, "app.py", *arguments],
        cwd=ROOT,
        env=environment,
        input=stdin.encode(),
        capture_output=True,
        timeout=60,
        check=False,
    )


PROBE = """
import io, sys
import app
for verb in sys.argv[1:]:
    sys.stdin = io.TextIOWrapper(io.BytesIO(b'{"id":1,"text":"hello"}'))
    assert app.main(verb.split("|")) == 0, verb
names = sorted(sys.modules)
print(*names, *(name.partition(".")[0] for name in names), file=sys.stderr)
"""
HEAVY = {"PySide6", "shiboken6", "sqlite_utils", "sqlite3", "sqlcipher3", "keyring", "twitter_text"}
NOT_FOR_WORDS = {
    *(
        "argparse",
        "ast",
        "asyncio",
        "concurrent.futures",
        "csv",
        "dataclasses",
        "email",
        "inspect",
        "logging",
    ),
    *("lzma", "platform", "shutil", "sqlite3", "sqlite_utils", "subprocess", "tempfile"),
    *("traceback", "uuid", "zipfile"),
    *(
        "core.aims",
        "core.changes",
        "core.paths",
        "pathlib",
        "core.enums",
        "core.mix",
        "core.model",
        "core.settings",
    ),
    *("core.composer", "core.exchange", "core.history", "core.language", "core.networks"),
    *(
        "core.patterns",
        "core.register",
        "core.store.migrations",
        "core.store.posts",
        "core.store.turns",
    ),
    *("core.store.versions", "threading", "textwrap", "ui.opening", "ui.words"),
    *("ui.quick_qt", "ui.shell", "ui.words_helping", "ui.words_problems", "ui.words_settings"),
}
"""What writing or finding a line never needs: each costs as much as the line itself, or more."""
JSON = {"json", "ui.terminal.json_lines"}


def loaded(*verbs: list[str]) -> set[str]:
    """Which modules and packages are there after these verbs ran in one process."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *map("|".join, verbs)],
        cwd=ROOT,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return set(done.stderr.decode().split())


def test_no_verb_of_the_journal_loads_qt(tmp_path: Path) -> None:
    verbs = (
        ["demo"],
        ["add", "text"],
        ["entries"],
        ["search", "text"],
        ["suggest"],
        ["post", "--sent", "text"],
        ["mix"],
        ["mix", "--json"],
        ["chart", f"{tmp_path}/mix.csv"],
        ["export", "--format", "json", f"{tmp_path}/all.json"],
        ["export", "--format", "markdown", f"{tmp_path}/all"],
        ["check"],
    )
    where = ["--data-dir", str(tmp_path / "journal")]
    assert not loaded(*([*verb, *where] for verb in verbs)) & {"PySide6", "shiboken6"}


def test_no_look_at_a_text_loads_the_database() -> None:
    verbs = (["kind"], ["privacy"], ["suggest", "--lines"], ["suggest"])
    counts = (["count", "--network", "mastodon"], ["split", "--network", "mastodon"])
    assert (
        loaded(*([*verb, "-"] for verb in verbs), *([*verb, "-"] for verb in counts)) & HEAVY
        == set()
    )


def test_writing_a_line_loads_only_what_it_needs(tmp_path: Path) -> None:
    where = ["--data-dir", str(tmp_path / "journal")]
    assert loaded(["demo", *where]) >= {"core.store.migrations", "core.networks"}  # they are told
    assert sorted(loaded(["add", "a line", *where]) & {*NOT_FOR_WORDS, *JSON, "core.query"}) == []
    assert sorted(loaded(["add", "a line", "--json", *where]) & NOT_FOR_WORDS) == []


@pytest.mark.parametrize(
    ("verb", "needed"),
    [
        (["search", "kiln"], set()),
        (["search", "kiln", "--json"], {"zoneinfo", *JSON}),
        (["entries"], {"zoneinfo", "textwrap", "json"}),
    ],
)
def test_finding_loads_only_what_it_needs(
    tmp_path: Path, verb: list[str], needed: set[str]
) -> None:
    where = ["--data-dir", str(tmp_path / "journal")]
    loaded(["demo", *where])
    (tmp_path / "journal" / "settings.json").unlink(missing_ok=True)
    never = {*NOT_FOR_WORDS, "zoneinfo", *JSON} - needed
    assert sorted(loaded([*verb, *where]) & never) == []


def test_utf8_whatever_the_locale_says(tmp_path: Path) -> None:
    old = {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    }
    where = ["--data-dir", str(tmp_path)]
    assert rapport("add", "-", *where, stdin=TEXT, **old).returncode == 0
    listed = rapport("entries", "--json", *where, **old)
    assert json.loads(listed.stdout.decode())[0]["body"] == TEXT
    assert TEXT in listed.stdout.decode()
    assert TEXT in rapport("entries", *where, **old).stdout.decode()


@pytest.mark.skipif(os.name == "nt", reason="arguments are text there, not bytes")
def test_text_by_argument_in_another_locale(tmp_path: Path) -> None:
    old = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    where = ["--data-dir", str(tmp_path)]
    assert rapport("add", TEXT, *where, **old).returncode == 0
    assert json.loads(rapport("entries", "--json", *where).stdout)[0]["body"] == TEXT


@pytest.mark.skipif(os.name == "nt", reason="no such pipes")
def test_a_reader_who_has_enough_is_no_crash(tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"id":1,"text":"hello"}\n' * 50_000)
    command = f"{sys.executable} app.py count --network x --json {lines} | head -1"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, check=False)  # noqa: S602
    assert done.stdout.count(b"\n") == 1
    assert done.stderr == b""


def test_what_was_said_arrives_whole(tmp_path: Path) -> None:
    where = ["--data-dir", str(tmp_path)]
    long = "\n".join(f"{number} {TEXT}" for number in range(9_000))
    assert rapport("add", "-", *where, stdin=long).returncode == 0
    assert json.loads(rapport("entries", "--json", *where).stdout)[0]["body"] == long


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device")
def test_an_answer_that_finds_no_room_is_no_success() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "app.py", "--version"],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode != 0
    assert b"No space left" in done.stderr


def test_statuses(tmp_path: Path) -> None:
    where = ["--data-dir", str(tmp_path)]
    assert rapport("add", "text", *where).returncode == 0
    wrong = rapport("add", *where)
    assert wrong.returncode == 2
    assert wrong.stderr.count(b"\n") == 1
    failed = rapport("suggest", "--entry", "nobody", *where)
    assert failed.returncode == 1
    assert failed.stderr.count(b"\n") == 1
    assert rapport("--version").stdout.startswith(b"Rapport ")


def test_the_chart_as_a_picture(tmp_path: Path) -> None:
    where = ["--data-dir", str(tmp_path / "journal")]
    rapport("post", "--kind", "story", "--sent", "text", *where)
    for name, first in (("mix.png", b"\x89PNG"), ("mix.svg", b"<?xml")):
        done = rapport("chart", str(tmp_path / name), *where)
        assert done.returncode == 0, done.stderr
        assert (tmp_path / name).read_bytes().startswith(first)
