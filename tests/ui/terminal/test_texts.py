"""Bad and odd input: a clear sentence with the line, what came before it is done, ids come back."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.terminal.calling import Rapport

ROOT = Path(__file__).parents[3]
COUNT = ("count", "--network", "mastodon", "--json")


@pytest.mark.parametrize(
    "bad",
    [
        b"nope",
        b"[1]",
        b'"text"',
        b"null",
        b'{"id": 1}',
        b'{"id": 1, "text": 5}',
        b'{"id": 1, "text": null}',
        b'{"id": NaN, "text": "x"}',
        b'{"id": -Infinity, "text": "x"}',
        b'{"id": 1e999, "text": "x"}',
        b'{"id": ' + b"9" * 5000 + b', "text": "x"}',
        b'{"id": 1, "text": "x"',
        b"[" * 100_000,
    ],
)
def test_a_wrong_line_is_named_and_those_before_it_are_done(rapport: Rapport, bad: bytes) -> None:
    answer = rapport(*COUNT, "-", stdin=b'{"id":1,"text":"ok"}\n\n' + bad + b'\n{"id":4,"text":""}')
    assert answer.status == 1
    assert answer.says_why
    assert "Line 3 " in answer.err
    assert [line["id"] for line in answer.lines] == [1]


def test_what_is_not_utf8_is_said(rapport: Rapport, tmp_path: Path, data_dir: Path) -> None:
    latin = tmp_path / "latin.txt"
    latin.write_bytes("Käse".encode("latin-1"))
    for arguments in (["suggest", str(latin)], ["kind", "--json", str(latin)]):
        answer = rapport(*arguments)
        assert answer.status == 1
        assert answer.says_why
        assert str(latin) in answer.err
    assert rapport("add", "-", stdin=b"caf\xe9").status == 1
    assert rapport("add", "caf\udce9").status == 1  # what Python makes of such bytes in arguments
    assert rapport("add", "--title", "caf\udce9", "text").says_why
    assert rapport("entries", "--json").json == []


def test_a_file_that_is_not_there(rapport: Rapport, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nothing here"):
        answer = rapport(*COUNT, str(path))
        assert answer.status == 1
        assert answer.says_why
        assert str(path) in answer.err


@pytest.mark.parametrize(
    "given", ["1", "-0", "1.25", '"a"', '"\\ud800"', "null", "true", '[1,{"b":[]}]', '"é\\u0000"']
)
def test_an_id_of_any_type_comes_back(rapport: Rapport, given: str) -> None:
    line = f'{{"text":"hello","id":{given},"more":[1,2]}}\n'
    answer = rapport(*COUNT, "-", stdin=line.encode())
    assert answer.lines == [{"id": json.loads(given), "length": 5, "limit": 500, "valid": True}]


def test_a_line_without_id_has_none(rapport: Rapport) -> None:
    assert rapport(*COUNT, "-", stdin=b'{"text":""}').lines[0]["id"] is None


def test_bom_windows_line_ends_and_other_line_separators(rapport: Rapport) -> None:
    text = "a\u2028b\x85c\x0cd"  # str.splitlines() would cut here, JSON Lines does not
    line = json.dumps({"id": 1, "text": text}, ensure_ascii=False)
    stdin = b"\xef\xbb\xbf" + line.encode() + b'\r\n{"id":2,"text":"b"}\r\n'
    assert [line["length"] for line in rapport(*COUNT, "-", stdin=stdin).lines] == [len(text), 1]


def test_empty_input_is_empty_output(rapport: Rapport) -> None:
    for verb in (["kind"], ["privacy"], ["count", "--network", "x"], ["suggest", "--lines"]):
        answer = rapport(*verb, "--json", "-")
        assert (answer.status, answer.out, answer.err) == (0, "", "")


def test_surrogates_and_nul_keep_every_place(rapport: Rapport) -> None:
    text = '"\\ud800\\u0000 My number is 555-0134. \\udfff"'
    answer = rapport("privacy", "--json", "-", stdin=f'{{"id":1,"text":{text}}}'.encode())
    (found,) = answer.lines[0]["findings"]
    assert json.loads(text)[found["start"] : found["end"]] == "555-0134" == found["text"]


def test_five_megabytes(rapport: Rapport) -> None:
    text = "The kiln tripped again. " * 210_000
    line = json.dumps({"id": 1, "text": text}).encode()
    answer = rapport(*COUNT, "-", stdin=line)
    assert answer.lines == [{"id": 1, "length": len(text), "limit": 500, "valid": False}]
    assert rapport("add", "-", stdin=text.encode()).status == 0
    assert rapport("entries", "--json").json[0]["body"] == text


def test_control_characters_do_not_reach_the_terminal(rapport: Rapport) -> None:
    assert rapport("add", "a\x1b[2Jb\x00c").status == 0
    assert "\x1b" not in rapport("entries").out
    assert rapport("entries", "--json").json[0]["body"] == "a\x1b[2Jbc"
    shown = rapport("count", "--network", "x", "-", stdin=b'{"id":1,"text":"\\u001b[31mred"}').out
    assert "\x1b" not in shown


def test_a_line_is_one_line_whatever_reads_it(rapport: Rapport) -> None:
    """Python's splitlines, for one, also ends a line at U+0085, U+2028 and U+2029."""
    rapport("add", "one\u2028two\u2029three\x85four")
    answer = rapport("entries", "--json")
    assert len(answer.out.splitlines()) == 1
    assert answer.json[0]["body"] == "one\u2028two\u2029three\x85four"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a name is text")
def test_a_name_that_is_no_text_is_told_all_the_same(tmp_path: Path) -> None:
    """In a process of its own: what is printed is bytes there."""
    folder = os.fsencode(tmp_path / "notes")
    os.mkdir(folder)  # noqa: PTH102 - the name is bytes
    Path(os.fsdecode(folder + b"/2024-01-01 \xe9.md")).write_bytes(b"words \xff")
    command = [sys.executable, "app.py", "import", str(tmp_path / "notes")]
    done = subprocess.run(
        [*command, "--data-dir", str(tmp_path / "j")], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "1 added." in done.stdout.decode()
    assert "2024-01-01 \ufffd.md" in (done.stdout + done.stderr).decode()
