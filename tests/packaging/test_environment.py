"""When the environment is made anew, and what is said when it cannot be."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from tests.packaging.conftest import Project

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the fakes are shell scripts")


def program(folder: Path, name: str, script: str) -> None:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)


def fake_uv(project: Project, answer: int = 0) -> dict[str, str]:
    """A uv on the PATH that notes its words, and an environment without what only Debian has."""
    tools = project.root / "tools"
    noting = f'[ "$1" = --version ] && echo "uv 0.13.9" && exit\necho "$*" >> {tools}/said\n'
    program(tools, "uv", f"{noting}exit {answer}")
    return {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}


def said(project: Project) -> list[str]:
    file = project.root / "tools" / "said"
    return file.read_text().splitlines() if file.exists() else []


def test_a_changed_lock_is_followed_once(project: Project) -> None:
    (project.root / "uv.lock").write_text("version = 1\n# changed\n")
    env = fake_uv(project)
    first, second = project.dev("setup", **env), project.dev("setup", **env)
    assert (first.returncode, second.returncode) == (0, 0), first.stderr
    assert first.stdout == "Making .venv from uv.lock\n"
    assert second.stdout == ""
    assert said(project) == ["sync --frozen -q"]


def test_an_environment_made_by_another_python_is_looked_at_again(project: Project) -> None:
    (project.root / ".venv" / "pyvenv.cfg").write_text("version_info = 3.13.0\n")
    assert project.dev("setup", **fake_uv(project)).returncode == 0
    assert said(project) == ["sync --frozen -q"]


def test_an_environment_without_its_python_is_made_with_this_one(project: Project) -> None:
    (project.root / ".venv" / "bin" / "python").unlink()
    assert project.dev("setup", **fake_uv(project)).returncode == 0
    assert said(project) == [f"sync --frozen --python {sys.executable} -q"]


def test_another_index_is_used_with_the_hashes_of_the_lock(project: Project) -> None:
    (project.root / "uv.lock").write_text("version = 1\n# changed\n")
    env = {**fake_uv(project), "PIP_INDEX_URL": "https://mirror.example/simple/"}
    assert project.dev("setup", **env).returncode == 0
    export, sync = said(project)
    assert export.startswith("export --frozen --no-emit-project -o ")
    assert "--require-hashes --default-index https://mirror.example/simple " in sync


def test_a_failure_says_what_is_safe_and_is_tried_again(project: Project) -> None:
    (project.root / "uv.lock").write_text("version = 1\n# changed\n")
    env = fake_uv(project, answer=2)
    for _ in range(2):
        done = project.dev("test", **env)
        assert done.returncode == 1
        assert "could not be made" in done.stderr
        assert "Nothing outside" in done.stderr
    assert len(said(project)) == 2
    assert not project.calls


@pytest.mark.skipif(sys.platform != "linux", reason="about the C library of Linux")
@pytest.mark.parametrize("version", ["glibc 2.31", "musl", ""])
def test_an_old_system_is_told_at_once(
    load: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch, version: str
) -> None:
    environment = load("environment")
    monkeypatch.setattr(os, "confstr", lambda _: version)
    with pytest.raises(SystemExit, match=r"glibc 2\.34 or newer"):
        environment._refuse_old_glibc()
    monkeypatch.setattr(os, "confstr", lambda _: "glibc 2.36")
    environment._refuse_old_glibc()
