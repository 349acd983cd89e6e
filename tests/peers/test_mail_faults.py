"""Letters over broken lines, to a real mail server: each is there once, or the app says the truth."""

import logging
import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from core.channels import smtp
from core.model import DeliveryState
from core.outgoing import Outgoing, Part
from core.receipt import Account, Secret
from core.runner import Inline
from tests.peers import mail_proxy
from tests.peers.certificates import certificate
from tests.peers.figures import Figures
from tests.peers.mail_proxy import MailProxy
from tests.peers.mail_server import MailServer
from tests.peers.runs import SEED, Run, kill, share

FIGURES = Figures("mail")
SECRET = {"user": "alice", "password": "hunter22"}


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """A trickle is cut after two digits of its answer instead of two minutes."""
    monkeypatch.setattr(smtp, "_WHOLE", 4.0)
    caplog.set_level(logging.CRITICAL, "mail.log")  # aiosmtpd warns of its own old ways


@pytest.fixture(scope="module", autouse=True)
def figures() -> Iterator[None]:
    yield
    FIGURES.save()


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The server's, one that ran out (and is trusted all the same), and a stranger's."""
    new, day = tmp_path_factory.mktemp, timedelta(days=1)
    ends = {"good": day, "old": -day, "strange": day}
    return [certificate(new(name), ends[name]) for name in ends]


@pytest.fixture
def peer(
    papers: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[MailServer, MailProxy]]:
    both = tmp_path / "trusted.pem"
    both.write_text(papers[0].read_text() + papers[1].read_text())
    monkeypatch.setenv("SSL_CERT_FILE", str(both))
    server = MailServer(papers[0])
    proxy = MailProxy(server.port, *papers)
    yield server, proxy
    proxy.stop()
    server.stop()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    share(metafunc, {"test_letters": 2, "test_kill": 1})


def letters(folder: Path, proxy: MailProxy, chance: random.Random) -> Run:
    """To one reader or three; some of them have an address that the server does not know."""
    names = ["bo", "cleo", chance.choice(["dan", "reject"])][: chance.choice([1, 3])]
    readers = tuple(f"{name}@example.org" for name in names)
    server = f"localhost:{proxy.port}"
    account = Account("", "newsletter", server, "alice@example.org", "Alice", readers=readers)
    run = Run(folder, account, Secret(SECRET))
    composer = run.services.composer
    run.post = composer.save(composer.blank("Dear all,\n\nthe kiln works.")).id
    out = Outgoing("newsletter", (Part("Dear all,\n.\nthe kiln works."),), title="March")
    goes = [(run.account.id, out)]
    (made,) = run.services.posting.sending.queue(run.post, goes, timedelta())
    run.delivery = made.id
    return run


def judge(run: Run, there: list[str]) -> str:
    """What became of the letters; AssertionError for a second copy or for an untruth."""
    way = run.services.store.sendings.get(run.delivery)
    assert way is not None
    for step in way.steps:
        found = there.count(step.key)
        told = f"{run.state}, {step}, {found} there"
        assert found <= 1, f"twice: {told}"
        assert found == 1 or not step.remote, f"called sent: {told}"
        open_now = step.number == way.next and (way.unknown or run.state is DeliveryState.UNSURE)
        assert found == 0 or step.remote or open_now, f"called not sent: {told}"
    if run.state is DeliveryState.SENT:
        assert all(step.done for step in way.steps)
        return "sent"
    if run.state is DeliveryState.UNSURE:
        here = there.count(way.steps[way.next].key)
        return "not sure, there" if here else "not sure, not there"
    return "not sent" if run.state is DeliveryState.NOT_SENT else "still waits"


def test_letters(tmp_path: Path, peer: tuple[MailServer, MailProxy], number: int) -> None:
    chance = random.Random(f"{SEED} mail {number}")
    server, proxy = peer
    run = letters(tmp_path / "data", proxy, chance)
    proxy.follow([chance.choice(mail_proxy.FAULTS) for _ in range(chance.randint(1, 6))])
    run.carry_out(proxy)
    FIGURES.note("Mail, broken lines", judge(run, server.ids()))
    FIGURES.met(proxy.met())
    run.services.close()


@pytest.mark.parametrize("fault", mail_proxy.FAULTS)
def test_each_fault(tmp_path: Path, peer: tuple[MailServer, MailProxy], fault: str) -> None:
    """One at a time: it is never called sent too early, and never lost."""
    server, proxy = peer
    run = letters(tmp_path / "data", proxy, random.Random(1))
    proxy.follow([fault])
    if fault != "refused":
        run.services.posting.lanes.pump(Inline())
        assert proxy.met() == [fault]
        assert len(server.ids()) == (fault in mail_proxy.SERVER_HAS_IT)
        assert run.state is not DeliveryState.SENT
        unsure = fault in (*mail_proxy.SERVER_HAS_IT, "reset before", "cut in the letter")
        assert (run.state is DeliveryState.UNSURE) is unsure
    run.carry_out(proxy)
    judge(run, server.ids())
    run.services.close()


def test_kill(tmp_path: Path, peer: tuple[MailServer, MailProxy], number: int) -> None:
    chance = random.Random(f"{SEED} kill mail {number}")
    server, proxy = peer
    proxy.slow = 0.02
    run = letters(tmp_path / "data", proxy, chance)
    when = kill(run, chance, proxy)
    run.after_the_kill()
    came = judge(run, server.ids())
    FIGURES.note(f"Mail, {when}", came)
    run.services.close()
