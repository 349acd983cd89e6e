"""uv is found, or comes from the index, whole and checked."""

import hashlib
import io
import platform
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType

import pytest

Load = Callable[[str], ModuleType]
linux = pytest.mark.skipif(sys.platform != "linux", reason="the wheel in the index is Linux's")
MACHINE = platform.machine().lower()


def wheel(version: str) -> str:
    return f"uv-{version}-py3-none-manylinux_2_17_{MACHINE}.manylinux2014_{MACHINE}.whl"


@pytest.fixture
def index() -> Iterator[tuple[str, dict[str, bytes]]]:
    """The address of an index on this machine, and what it answers for each path."""
    answers: dict[str, bytes] = {}

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = answers.get(self.path)
            self.send_response(404 if body is None else 200)
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_: object) -> None:
            """Silent: the test tells."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/simple", answers
        server.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine on which nothing is set, and nothing can be run but what a test puts there."""
    for name in ("UV_DEFAULT_INDEX", "UV_INDEX_URL", "PIP_INDEX_URL", "PIP_CONFIG_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    python = tmp_path / "python3"  # without venv and pip
    python.write_text("#!/bin/sh\nexit 1\n")
    python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))


def uv_wheel(said: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("uv-9.9.9.data/scripts/uv", f"#!/bin/sh\necho {said}\n")
    return content.getvalue()


@linux
def test_the_newest_fitting_wheel_is_listed_last(load: Load) -> None:
    digest = "a" * 64
    page = "".join(
        f'<a href="{href}"{more}>x</a>'
        for href, more in [
            (f"../../f/{wheel('0.10.2')}#sha256={digest}", ""),
            (f"https://files.example/{wheel('0.9.30')}#sha256={digest}", ""),
            (f"../../f/{wheel('0.11.0')}#sha256={digest}", ' data-yanked="broken"'),
            (f"../../f/{wheel('0.12.0')}", ""),
            (f"../../f/uv-0.13.0-py3-none-win_amd64.whl#sha256={digest}", ""),
            (f"../../f/uv-0.13.0-py3-none-manylinux_2_17_pdp11.whl#sha256={digest}", ""),
            (f"../../f/uv-0.13.0.tar.gz#sha256={digest}", ""),
        ]
    )
    found = load("index").links(page, "https://index.example/simple/uv/", "uv")
    assert found == [
        ((0, 9, 30), f"https://files.example/{wheel('0.9.30')}", digest),
        ((0, 10, 2), f"https://index.example/f/{wheel('0.10.2')}", digest),
    ]


@linux
def test_uv_comes_from_the_index_and_is_run(
    load: Load,
    index: tuple[str, dict[str, bytes]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    address, answers = index
    content = uv_wheel("uv 9.9.9")
    link = f'<a href="../../f/{wheel("9.9.9")}#sha256={hashlib.sha256(content).hexdigest()}">uv</a>'
    answers["/simple/uv/"], answers[f"/f/{wheel('9.9.9')}"] = link.encode(), content
    monkeypatch.setenv("PIP_INDEX_URL", f"{address}/")
    getuv = load("getuv")
    assert getuv.find(tmp_path) == str(tmp_path / "uv")
    assert capsys.readouterr().out == "Fetching uv\n"


@linux
def test_a_wheel_that_is_not_what_was_promised_ends_it(
    load: Load, index: tuple[str, dict[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    address, answers = index
    link = f'<a href="../../f/{wheel("9.9.9")}#sha256={"0" * 64}">uv</a>'
    answers["/simple/uv/"], answers[f"/f/{wheel('9.9.9')}"] = link.encode(), uv_wheel("uv 9.9.9")
    monkeypatch.setenv("UV_DEFAULT_INDEX", address)
    with pytest.raises(SystemExit, match="not the file that the index promised"):
        load("index").fetch_wheel("uv")


def test_an_index_that_does_not_answer_is_named(
    load: Load,
    index: tuple[str, dict[str, bytes]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    address, _ = index
    monkeypatch.setenv("UV_DEFAULT_INDEX", address)
    assert load("index").fetch_wheel("uv") is None
    assert f"{address}/uv/ did not answer" in capsys.readouterr().err


def test_the_index_is_the_one_this_machine_is_told_to_use(
    load: Load, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    index = load("index")
    config = tmp_path / ".config" / "pip" / "pip.conf"
    config.parent.mkdir(parents=True)
    config.write_text("[global]\nindex-url = https://a.example/simple/\n")
    assert index.index_url() == "https://a.example/simple"
    config.write_text("[install]\nindex-url = https://b.example\n[global]\nindex-url = https://a\n")
    assert index.index_url() == "https://b.example"
    monkeypatch.setenv("PIP_INDEX_URL", "https://c.example")
    assert index.index_url() == "https://c.example"
    monkeypatch.delenv("PIP_INDEX_URL")
    config.write_text("no section\n")
    assert index.index_url() == index.PYPI


@pytest.mark.skipif(sys.platform == "win32", reason="the uv on the PATH is a shell script")
@pytest.mark.parametrize(("says", "used"), [("uv 0.13.9", True), ("uv 0.4.1", False), ("?", False)])
def test_the_machine_own_uv_is_used_if_it_is_new_enough(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, says: str, *, used: bool
) -> None:
    program = tmp_path / "bin" / "uv"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\necho '{says}'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9")
    assert load("getuv").find(tmp_path / "x") == (str(program) if used else None)
