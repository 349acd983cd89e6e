"""Bytecode made ahead: once, again for what changed, and never in the way."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from tests.packaging.conftest import Project

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the noting Python is a shell script"
)


@pytest.fixture
def product(project: Project) -> Project:
    """A product of two modules, and an environment that runs this Python and notes it."""
    for name in ("core/one.py", "ui/inside/two.py"):
        file = project.root / name
        file.parent.mkdir(parents=True)
        file.write_text("SAYS = 'hello'\n")
    needs = '[project]\ndependencies = ["appdirs>=1", "no-such-package; sys_platform == \'x\'"]\n'
    (project.root / "pyproject.toml").write_text(needs)
    python = project.root / ".venv" / "bin" / "python"
    python.write_text(
        f'#!/bin/sh\necho "x| $*| " >> "$(dirname "$0")/calls"\n{sys.executable} "$@"\n'
    )
    return project


def compiled(project: Project) -> set[str]:
    return {file.name.partition(".")[0] for file in project.root.glob("*/**/__pycache__/*.pyc")} - {
        file.stem for file in (project.root / "packaging").glob("*.py")
    }


def test_it_is_made_once_even_where_python_writes_none(product: Project) -> None:
    for _ in range(2):
        done = product.dev("setup", PYTHONDONTWRITEBYTECODE="1")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert compiled(product) == {"one", "two"}
    assert len(product.calls) == 1


def test_a_changed_file_is_compiled_again(product: Project) -> None:
    product.dev("setup", PYTHONDONTWRITEBYTECODE="1")
    file = product.root / "core" / "one.py"
    file.write_text("SAYS = 'hello again'\n")
    product.dev("setup", PYTHONDONTWRITEBYTECODE="1")
    (bytecode,) = file.parent.glob("__pycache__/one.*.pyc")
    assert b"hello again" in bytecode.read_bytes()
    assert len(product.calls) == 2


def test_a_broken_file_does_not_stop_the_rest(product: Project) -> None:
    (product.root / "core" / "broken.py").write_text("def (:\n")
    done = product.dev("setup")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert compiled(product) == {"one", "two"}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_left_alone(product: Project) -> None:
    core = product.root / "core"
    core.chmod(0o500)
    try:
        done = product.dev("setup")
    finally:
        core.chmod(0o700)
    assert (done.returncode, done.stderr) == (0, "")
    assert not product.calls


def test_what_the_product_needs_is_found(load: Callable[[str], ModuleType]) -> None:
    files = load("bytecode").needed()
    packages = {Path(file).parts for file in files}
    assert all(file.exists() for file in files)
    for name in ("PySide6", "sqlite_utils", "click", "keyring"):  # click is what sqlite_utils needs
        assert any(name in parts for parts in packages), name
    for name in ("pip", "pytest", "mypy"):
        assert not any(name in parts for parts in packages), name


def test_nothing_of_it_is_seen_by_git(product: Project) -> None:
    root = Path(__file__).resolve().parents[2]
    (product.root / ".gitignore").write_text((root / ".gitignore").read_text())
    git = ["git", "-C", str(product.root)]
    subprocess.run([*git, "init", "-q"], check=True)
    before = subprocess.run(
        [*git, "status", "--porcelain", "-uall"], capture_output=True, check=True
    )
    product.dev("setup")
    after = subprocess.run(
        [*git, "status", "--porcelain", "-uall"], capture_output=True, check=True
    )
    assert compiled(product)
    assert after.stdout == before.stdout
