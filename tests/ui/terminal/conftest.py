"""The command line, called in this process: the same code as in a terminal, but quicker."""

import io
from datetime import datetime
from pathlib import Path
from typing import Any

import appdirs
import pytest

from core import services
from core.exchange import Exported
from tests.ui.terminal.calling import NOW, Answer, Rapport
from ui.terminal import run
from ui.terminal.painters import Painters


@pytest.fixture
def rapport(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, data_dir: Path
) -> Rapport:
    """rapport("add", "text", stdin=b"...", now=datetime): what it answers."""
    monkeypatch.setattr(appdirs, "user_data_dir", lambda *_, **__: str(data_dir))
    monkeypatch.setattr(appdirs, "user_config_dir", lambda *_, **__: str(data_dir / "config"))

    def call(
        *arguments: str,
        stdin: bytes = b"",
        now: datetime = NOW,
        zone: str = "Europe/Berlin",
        windows: list[Any] | None = None,
    ) -> Answer:
        def open_window(folder: Path | None, options: dict[str, Any]) -> int:
            assert windows is not None, "the window was opened"
            windows.append((folder, options))
            return 0

        def draw(weeks: Any, targets: Any, path: Path, today: str) -> None:
            path.write_text(f"{len(weeks)} weeks, {targets.name}")

        def book(collection: Any, path: Path, words: Any, tick: Any) -> Exported:
            path.write_text(f"{words.title}: {len(collection.entries)}")
            return Exported(len(collection.entries), 0)

        def build(folder: Path | str | None) -> services.Services:
            return services.build(folder or data_dir, lambda: now, zone)

        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        status = run(list(arguments), build, open_window, lambda: Painters(draw, book), "9.9")
        out, err = capsys.readouterr()
        return Answer(status, out, err)

    return call
