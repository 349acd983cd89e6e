"""A journal with a post to send, a wire that does as it is told, and a clock that stands still."""

from datetime import datetime
from pathlib import Path

import pytest

from core import channels
from core.model import Post
from core.services import Services
from tests.core.conftest import Clock, Restart
from tests.core.sending.wire import Wire
from tests.peers.keys import FileKeys


class StillClock(Clock):
    """Goes only when it is put forward."""

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return StillClock()


@pytest.fixture
def wire(monkeypatch: pytest.MonkeyPatch) -> Wire:
    made = Wire()
    monkeypatch.setattr(channels, "channel", lambda network: made)
    return made


@pytest.fixture
def keys(tmp_path: Path) -> FileKeys:
    return FileKeys(tmp_path / "keys")


@pytest.fixture
def services(restart: Restart, keys: FileKeys) -> Services:
    made = restart()
    made.posting.keys = keys
    return made


@pytest.fixture
def post(services: Services) -> Post:
    return services.composer.save(services.composer.blank("The kiln tripped."))
