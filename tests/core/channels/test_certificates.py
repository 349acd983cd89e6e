"""Over https: a certificate that holds is taken; one that ran out, or of a stranger, never."""

import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from core.channels import mastodon
from core.receipt import Account, Secret, Trouble
from tests.core.channels.conftest import job


def certificate(folder: Path, ends: timedelta) -> Path:
    """A certificate for localhost with its key, in one file; it ends so far from now."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=9))
        .not_valid_after(now + ends)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / "both.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return file


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
