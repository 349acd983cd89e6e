"""Against a mail server with STARTTLS and sign-in, and lines that break at the worst moment."""

import logging
import socket
import subprocess
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any, cast

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from core.channels import smtp
from core.channels.failure import Failed
from core.outgoing import Outgoing, Part
from core.problems import Known, Problem
from core.receipt import Account, Job, Secret, Step, Trouble
from tests.core.channels.conftest import NOW, picture


class Box:
    """What the server took in. `after_data`: what it does then instead of saying yes."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.to: list[str] = []
        self.after_data = ""

    async def handle_RCPT(  # noqa: N802
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        if address.startswith("reject"):
            return "550 5.1.1 no such user"
        if address.startswith("later"):
            return "451 4.7.1 greylisted, try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if self.after_data == "refuse":
            return "554 5.7.1 looks like spam"
        letter = message_from_bytes(envelope.content, policy=cast("Any", default))
        self.letters.append(cast("EmailMessage", letter))
        self.to += envelope.rcpt_tos
        if self.after_data == "hang up":
            server.transport.abort()
        return "250 2.0.0 queued"


def certificate(folder: Path, days: int = 2) -> tuple[Path, Path]:
    """One of our own for localhost (certificate, key)."""
    made = folder / "cert.pem", folder / "key.pem"
    subprocess.run(
        [
            "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", str(days),
            "-keyout", str(made[1]), "-out", str(made[0]), "-subj", "/CN=localhost",
            "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
        ],
        check=True, capture_output=True,
    )  # fmt: skip
    return made


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return certificate(tmp_path_factory.mktemp("papers"))


@pytest.fixture
def box(papers: tuple[Path, Path], caplog: pytest.LogCaptureFixture) -> Iterator[tuple[Box, int]]:
    import ssl

    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*papers)

    def sign_in(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        well = isinstance(data, LoginPassword) and data == LoginPassword(b"alice", b"hunter22")
        return AuthResult(success=well, handled=well)

    made = Box()
    caplog.set_level(logging.CRITICAL, "mail.log")  # aiosmtpd warns of its own old ways
    with socket.create_server(("127.0.0.1", 0)) as free:  # aiosmtpd cannot take port 0
        port = free.getsockname()[1]
    running = Controller(
        made,
        hostname="127.0.0.1",
        port=port,
        server_hostname="localhost",
        tls_context=context,
        require_starttls=True,
        authenticator=sign_in,
        auth_required=True,
        auth_require_tls=True,
    )
    running.start()
    yield made, port
    running.stop(no_assert=True)


@pytest.fixture
def trusted(papers: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer trusts the test's certificate."""
    monkeypatch.setenv("SSL_CERT_FILE", str(papers[0]))


@pytest.fixture
def account(box: tuple[Box, int]) -> Account:
    return Account("a", "newsletter", f"localhost:{box[1]}", "alice@example.org", "Alice, potter")


SECRET = Secret({"user": "alice", "password": "hunter22"})


def letter(to: str = "bo@example.org", text: str = "Dear Bo,\n.\nthe kiln – works.") -> Job:
    step = Step(0, "<fixed.1@example.org>", NOW, to)
    out = Outgoing("newsletter", (Part(text, (picture("the kiln"),)),), title="Märzbrief")
    return Job(out, (step,), 0)


def test_a_letter_as_it_should_be(box: tuple[Box, int], account: Account, trusted: None) -> None:
    assert smtp.send(account, SECRET, letter()).remote == "<fixed.1@example.org>"
    (got,) = box[0].letters
    assert box[0].to == ["bo@example.org"]
    assert got["Message-ID"] == "<fixed.1@example.org>"
    assert got["Subject"] == "Märzbrief"
    assert got["From"] == '"Alice, potter" <alice@example.org>'
    assert (got["To"], got["Cc"], got["Bcc"]) == ("bo@example.org", None, None)
    assert "unsubscribe" in got["List-Unsubscribe"]
    words, image = got.iter_parts()
    assert (
        cast("EmailMessage", words).get_content().split() == letter().outgoing.parts[0].text.split()
    )
    assert image["Content-Description"] == "the kiln"
    assert cast("EmailMessage", image).get_content() == picture().data


TROUBLES = [
    ("reject@example.org", "", Trouble.REFUSED),
    ("later@example.org", "", Trouble.BUSY),
    ("bo@example.org", "refuse", Trouble.REFUSED),
    ("bo@example.org", "hang up", Trouble.UNKNOWN),
]


@pytest.mark.parametrize(("to", "after", "trouble"), TROUBLES)
def test_each_trouble_has_its_name(
    box: tuple[Box, int], account: Account, trusted: None, to: str, after: str, trouble: Trouble
) -> None:
    box[0].after_data = after
    outcome = smtp.send(account, SECRET, letter(to))
    assert outcome.trouble is trouble
    assert len(box[0].letters) == (after == "hang up")
    if to.startswith("reject"):
        assert "no such user" in outcome.detail


def test_a_wrong_password(account: Account, trusted: None) -> None:
    wrong = Secret({"user": "alice", "password": "wrong"})
    assert smtp.send(account, wrong, letter()).trouble is Trouble.REVOKED


def test_a_certificate_that_nobody_knows(box: tuple[Box, int], account: Account) -> None:
    assert smtp.send(account, SECRET, letter()).trouble is Trouble.CERTIFICATE
    assert box[0].letters == []


def test_nobody_at_home(account: Account) -> None:
    away = account._replace(server="localhost:1")
    assert smtp.send(away, SECRET, letter()).trouble is Trouble.OFFLINE


def test_signing_in_sends_nothing(box: tuple[Box, int], account: Account, trusted: None) -> None:
    signed = smtp.sign_in(account.server, "alice@example.org", "hunter22", "Alice", "alice")
    assert signed.account.handle == "alice@example.org"
    assert "hunter22" not in repr(signed)
    assert box[0].letters == []
    with pytest.raises(Failed) as failed:
        smtp.sign_in(account.server, "alice@example.org", "wrong", "", "alice")
    assert failed.value.trouble is Trouble.REVOKED


@pytest.mark.parametrize(
    ("server", "handle", "problem"),
    [
        ("mail.example.org", "no address", Problem.BAD_ADDRESS),
        ("mail.example.org", "a@b", Problem.BAD_ADDRESS),
        ("mail.example.org", "a@example.org\r\nBcc: all@example.org", Problem.BAD_ADDRESS),
        ("mail example.org", "a@example.org", Problem.BAD_SERVER),
        ("mail.example.org:99999", "a@example.org", Problem.BAD_SERVER),
        ("", "a@example.org", Problem.BAD_SERVER),
    ],
)
def test_what_is_not_tried(server: str, handle: str, problem: Problem) -> None:
    with pytest.raises(Known) as known:
        smtp.sign_in(server, handle, "x")
    assert known.value.problem is problem
