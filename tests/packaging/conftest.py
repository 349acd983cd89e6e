"""The project's command is tried on a small copy of the project, with a Python that only notes."""

import hashlib
import importlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
NOTING = """#!/bin/sh
echo "$(basename "$PWD")| $*| $QT_QPA_PLATFORM" >> "$(dirname "$0")/calls"
case "$*" in
    *app.py*) exit 7 ;;
    "-m mypy"*) exit 3 ;;
    "-m pytest"*) echo "2 passed in 0.01s"; exit 4 ;;
esac
"""


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], ModuleType]]:
    """Import a module of packaging/ as its own scripts do: by its bare name."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    loaded: list[str] = []

    def by_name(name: str) -> ModuleType:
        loaded.append(name)
        return importlib.import_module(name)

    yield by_name
    for name in loaded:
        sys.modules.pop(name, None)


@dataclass(frozen=True)
class Project:
    """A copy of packaging/ with an environment that is complete."""

    root: Path

    def dev(self, *words: str, **env: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(self.root / "packaging" / "dev.py"), *words]
        clean = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY"}}
        clean.pop("QT_QPA_PLATFORM", None)
        return subprocess.run(
            command, env={**clean, **env}, capture_output=True, text=True, check=False
        )

    @property
    def calls(self) -> list[list[str]]:
        """(folder, words, platform) of each call of the environment's Python."""
        noted = self.root / ".venv" / "bin" / "calls"
        lines = noted.read_text().splitlines() if noted.exists() else []
        return [[part.strip() for part in line.split("|")] for line in lines]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    root = tmp_path / "project"
    shutil.copytree(PACKAGING, root / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
    (root / "uv.lock").write_text("version = 1\n")
    python = root / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(NOTING)
    python.chmod(0o755)
    digest = hashlib.sha256((root / "uv.lock").read_bytes()).hexdigest()
    (root / ".venv" / "made-from").write_text(f"{digest} screen\n")
    return Project(root)
