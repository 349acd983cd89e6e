"""Over https: a certificate that holds is taken; one that ran out, or of a stranger, never."""

import ssl
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from core.channels import mastodon
from core.receipt import Account, Secret, Trouble
from tests.core.channels.conftest import job
from tests.peers.certificates import certificate


class Counting(BaseHTTPRequestHandler):
    asked: list[str]

    def do_POST(self) -> None:
        self.asked.append(self.path)
        body = b'{"id": "5", "url": "https://localhost/5"}'
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


class Quiet(HTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A handshake that the app breaks off is what is wanted."""


@pytest.fixture(params=["good", "expired", "strange"])
def served(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[str, str, list[str]]]:
    """(which, address, the paths that were asked for)"""
    which: str = request.param
    file = certificate(tmp_path, timedelta(days=-1 if which == "expired" else 1))
    if which != "strange":
        monkeypatch.setenv("SSL_CERT_FILE", str(file))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    asked: list[str] = []
    server = Quiet(("127.0.0.1", 0), type("Of", (Counting,), {"asked": asked}))
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield which, f"https://localhost:{server.server_address[1]}", asked
    server.shutdown()
    thread.join()
    server.server_close()


def test_only_a_certificate_that_holds(served: tuple[str, str, list[str]]) -> None:
    which, url, asked = served
    account = Account("a", "mastodon", url, "ann", remote="7")
    outcome = mastodon.send(account, Secret(token="t"), job("words"))  # noqa: S106
    if which == "good":
        assert (outcome.remote, asked) == ("5", ["/api/v1/statuses"])
    else:
        assert (outcome.trouble, asked) == (Trouble.CERTIFICATE, [])
