"""Real servers on this computer, for as long as the tests run; only with `--peers`."""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import urllib3

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "rapport-peers"
HERE = Path(__file__).parent


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """They want Node and a minute: they are asked for."""
    asked = config.getoption("--peers")
    return True if collection_path.name.startswith("test_") and not asked else None


def ask(url: str, data: Any = None, token: str = "") -> Any:
    """The peer's own view, past the app."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    answer = urllib3.request(
        "POST" if data is not None else "GET",
        url,
        json=data,
        headers=headers,
        timeout=20,
        retries=False,
    )
    assert answer.status == 200, (url, answer.status, answer.data[:300])
    return answer.json()


class Pds:
    """A Bluesky server of our own, with people on it."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._people = 0

    def person(self) -> dict[str, str]:
        """A new account: handle, password, did, accessJwt."""
        self._people += 1
        handle = f"ann{self._people}.test"
        made: dict[str, str] = ask(
            f"{self.url}/xrpc/com.atproto.server.createAccount",
            {"handle": handle, "email": f"{handle}@example.com", "password": "hunter22"},
        )
        return {**made, "password": "hunter22"}

    def records(self, did: str, collection: str = "app.bsky.feed.post") -> list[dict[str, Any]]:
        """What lies there, oldest first: uri, cid, value."""
        query = f"repo={did}&collection={collection}&limit=100&reverse=true"
        found: list[dict[str, Any]] = ask(f"{self.url}/xrpc/com.atproto.repo.listRecords?{query}")[
            "records"
        ]
        return found


@pytest.fixture(scope="session")
def pds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pds]:
    modules = CACHE / "node" / "node_modules"
    if not shutil.which("node") or not (modules / "@atproto" / "pds").is_dir():
        pytest.skip("there is no Node with @atproto/pds here")
    folder = tmp_path_factory.mktemp("pds")
    env = {**os.environ, "NODE_PATH": str(modules), "LOG_ENABLED": "false"}
    with (folder / "log").open("w") as log:
        command = ["node", str(HERE / "run_pds.js"), str(folder / "data")]
        node = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, env=env, text=True)
        try:
            assert node.stdout is not None
            ready = node.stdout.readline()
            assert ready, (folder / "log").read_text()[-2000:]
            yield Pds(f"http://localhost:{json.loads(ready)['port']}")
        finally:
            node.terminate()
            node.wait(20)
            if node.stdout is not None:
                node.stdout.close()


@pytest.fixture(scope="session")
def mastodon_mock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Another project's idea of Mastodon; its address. The token is `mock_token`."""
    import socket

    program = CACHE / "mastodon-mock" / "bin" / "mastodon_mock"
    if not program.exists():
        pytest.skip("mastodon-mock is not here")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [str(program), "serve", "--in-memory", "--host", "127.0.0.1", "--port", str(port)]
    log = tmp_path_factory.mktemp("mastodon") / "log"
    with log.open("w") as file:
        served = subprocess.Popen([*command, "--log-level", "warning"], stdout=file, stderr=file)
        try:
            for _ in range(200):
                try:
                    ask(f"http://127.0.0.1:{port}/api/v1/instance")
                except urllib3.exceptions.HTTPError:
                    time.sleep(0.1)
                else:
                    break
            yield f"http://127.0.0.1:{port}"
        finally:
            served.terminate()
            served.wait(20)
