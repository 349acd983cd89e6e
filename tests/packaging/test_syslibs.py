"""What Qt lacks is installed where that needs no question, and else said in one command."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Load = Callable[[str], ModuleType]
pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux leaves Qt's libraries out"
)


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Put a program on a PATH that has nothing else; `$*` goes to the file `said`."""
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "env").symlink_to("/usr/bin/env")

    def program(name: str, script: str) -> None:
        file = tmp_path / name
        file.write_text(f'#!/bin/sh\necho "{name} $*" >> {tmp_path}/said\n{script}\n')
        file.chmod(0o755)

    return program


def said(tmp_path: Path) -> list[str]:
    file = tmp_path / "said"
    return file.read_text().splitlines() if file.exists() else []


def test_missing_libraries_are_found_by_loading_them(
    load: Load, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    syslibs = load("syslibs")
    monkeypatch.setattr(syslibs, "OFFSCREEN", {"libc.so.6": "libc6", "libnone.so.9": "libnone9"})
    monkeypatch.setattr(syslibs, "SCREEN", {"libxnone.so.1": "libxnone1"})
    monkeypatch.setattr(syslibs, "ZONES", tmp_path)
    assert syslibs.missing(screen=False) == ["libnone9"]
    assert syslibs.missing(screen=True) == ["libnone9", "libxnone1"]
    monkeypatch.setattr(syslibs, "ZONES", tmp_path / "none")
    assert syslibs.missing(screen=False) == ["libnone9", "tzdata"]


def test_root_installs(
    load: Load,
    monkeypatch: pytest.MonkeyPatch,
    tools: Callable[[str, str], None],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    tools("apt-get", "exit 0")
    assert load("syslibs").install(["libgl1", "libegl1"])
    assert said(tmp_path) == [
        "apt-get -qq update",
        "apt-get -qq install -y --no-install-recommends libgl1 libegl1",
    ]
    assert capsys.readouterr().out == "Installing libgl1 libegl1\n"


def test_sudo_without_a_password_installs(
    load: Load,
    monkeypatch: pytest.MonkeyPatch,
    tools: Callable[[str, str], None],
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    tools("apt-get", "exit 0")
    tools("true", "exit 0")
    tools("sudo", 'shift; exec "$@"')
    assert load("syslibs").install(["libgl1"])
    assert said(tmp_path)[-1] == "apt-get -qq install -y --no-install-recommends libgl1"


@pytest.mark.parametrize(
    ("sudo", "command"), [(True, "  sudo apt-get install"), (False, "  apt-get")]
)
def test_others_are_told_the_one_command(
    load: Load,
    monkeypatch: pytest.MonkeyPatch,
    tools: Callable[[str, str], None],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    *,
    sudo: bool,
    command: str,
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    tools("apt-get", "exit 0")
    if sudo:
        tools("sudo", "exit 1")
    assert not load("syslibs").install(["libgl1"])
    words = capsys.readouterr().err.splitlines()
    assert words[-1].startswith(command)
    assert words[-1].endswith("install -y --no-install-recommends libgl1")
    assert not [line for line in said(tmp_path) if line.startswith("apt-get")]


def test_a_failing_apt_get_is_quoted(
    load: Load,
    monkeypatch: pytest.MonkeyPatch,
    tools: Callable[[str, str], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    tools("apt-get", "echo 'E: Could not get lock'; exit 100")
    assert not load("syslibs").install(["libgl1"])
    assert "E: Could not get lock" in capsys.readouterr().err


def test_a_system_without_apt_is_told_the_names(
    load: Load,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not load("syslibs").install(["libgl1"])
    assert "libgl1" in capsys.readouterr().err
