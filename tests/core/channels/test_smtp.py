"""Against a mail server with STARTTLS and sign-in, and lines that break at the worst moment."""

import logging
from collections.abc import Iterator
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import cast

import pytest

from core.channels import smtp
from core.channels.failure import Failed
from core.outgoing import Outgoing, Part
from core.problems import Known, Problem
from core.receipt import Account, Job, Secret, Step, Trouble
from tests.core.channels.conftest import NOW, picture
from tests.peers.certificates import certificate
from tests.peers.mail_server import Box, MailServer


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certificate(tmp_path_factory.mktemp("papers"), timedelta(days=2))


@pytest.fixture
def box(papers: Path, caplog: pytest.LogCaptureFixture) -> Iterator[tuple[Box, int]]:
    caplog.set_level(logging.CRITICAL, "mail.log")  # aiosmtpd warns of its own old ways
    running = MailServer(papers)
    yield running.box, running.port
    running.stop()


@pytest.fixture
def trusted(papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer trusts the test's certificate."""
    monkeypatch.setenv("SSL_CERT_FILE", str(papers))


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
