"""What some tests talk to is installed where that needs no question, and asked for once."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Load = Callable[[str], ModuleType]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="they come by apt-get")
WANTED = "dbus gnome-keyring"


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH with an apt-get that only notes what it is asked, in the file returned."""
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "env").symlink_to("/usr/bin/env")
    program = tmp_path / "apt-get"
    program.write_text(f'#!/bin/sh\necho "$*" >> {tmp_path}/said\n')
    program.chmod(0o755)
    return tmp_path / "said"


def test_root_gets_them_once(
    load: Load, apt: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    tried = tmp_path / "tried"
    load("syslibs")
    peers = load("peers")
    peers.ensure(tried)
    peers.ensure(tried)
    assert apt.read_text().splitlines() == [
        "-qq update",
        f"-qq install -y --no-install-recommends {WANTED}",
    ]


def test_nobody_is_asked_for_a_password(
    load: Load, apt: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    load("syslibs")
    load("peers").ensure(tmp_path / "tried")
    assert not apt.exists()


def test_what_is_here_is_left_alone(
    load: Load, apt: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    for name in ("dbus-run-session", "gnome-keyring-daemon"):
        program = tmp_path / name
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
    load("peers").ensure(tmp_path / "tried")
    assert not apt.exists()
