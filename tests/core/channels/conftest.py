"""A strict Mastodon server on this computer, and an account that is signed in to it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO

import pytest
from PIL import Image

from core.outgoing import Outgoing, Part, Picture
from core.receipt import Account, Job, Secret, Step
from tests.peers.fault_proxy import FaultProxy
from tests.peers.strict_http import Running
from tests.peers.strict_mastodon import Mastodon

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def server() -> Iterator[Mastodon]:
    running = Running(Mastodon(now=lambda: NOW))
    yield running.state
    running.stop()


@pytest.fixture
def proxy(server: Mastodon) -> Iterator[FaultProxy]:
    """Stands before the server; without a plan it lets all pass."""
    made = FaultProxy(int(server.url.rpartition(":")[2]))
    yield made
    made.stop()


@pytest.fixture
def account(proxy: FaultProxy) -> Account:
    return Account("a", "mastodon", proxy.url, "ann", remote="7")


@pytest.fixture
def secret(server: Mastodon) -> Secret:
    return Secret(token=server.token(), client="c")


def job(*texts: str, number: int = 0, pictures: tuple[Picture, ...] = (), **more: str) -> Job:
    parts = tuple(Part(text, pictures if not at else ()) for at, text in enumerate(texts))
    steps = tuple(Step(at, f"key-{at}", NOW) for at in range(len(texts)))
    return Job(Outgoing("mastodon", parts, **more), steps, number, NOW)  # type: ignore[arg-type]


def picture(alt: str = "a kiln") -> Picture:
    data = BytesIO()
    Image.new("RGB", (8, 6), "red").save(data, "PNG")
    return Picture(data.getvalue(), "image/png", alt, 8, 6)
