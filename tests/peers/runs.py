"""One run with broken lines: a post is queued, the faults come as they come, and what is left?"""

import random
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.model import DeliveryState
from core.outgoing import Outgoing, Part
from core.receipt import Account, AccountState, Secret, SignedIn
from core.runner import Inline
from core.services import Services, build
from tests.peers.fault_proxy import FaultProxy
from tests.peers.keys import FileKeys

SEED = 20261125
MOST_ROUNDS = 60
_SHARES = 12  # of all runs, over the test files
_TALKING = 0.85


@dataclass
class Clock:
    """As long as nothing waits it is now; waiting is done at once."""

    ahead: timedelta = field(default_factory=timedelta)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def reach(self, moment: datetime) -> None:
        self.ahead += max(moment - self(), timedelta())


@dataclass
class Run:
    """The app over a folder of its own, with one account that is signed in."""

    folder: Path
    account: Account
    secret: Secret
    clock: Clock = field(default_factory=Clock)
    services: Services = field(init=False)
    delivery: str = ""
    post: str = ""

    def __post_init__(self) -> None:
        self.keys = self.folder.with_suffix(".keys")
        self.start()
        accounts = self.services.posting.accounts
        signed = SignedIn(self.account, self.secret)
        accounts.keep_secret(signed)()
        self.account = accounts.add(signed)

    def start(self) -> None:
        self.services = build(self.folder, self.clock, "UTC")
        self.services.posting.keys = FileKeys(self.keys)

    def queue(self, texts: list[str]) -> None:
        """Send was pressed, and the ten seconds are over."""
        composer = self.services.composer
        self.post = composer.save(composer.blank("\n".join(texts))).id
        out = Outgoing(self.account.network, tuple(Part(text) for text in texts))
        goes = [(self.account.id, out)]
        (made,) = self.services.posting.sending.queue(self.post, goes, timedelta())
        self.delivery = made.id

    def carry_out(self, proxy: FaultProxy | None = None) -> None:
        """Until nothing is due any more. A person who is asked to sign in again does so."""
        lanes, sending = self.services.posting.lanes, self.services.posting.sending
        for _ in range(MOST_ROUNDS):
            moment = lanes.next_moment()
            if moment is None:
                account = self.services.posting.accounts.get(self.account.id)
                if account.state is AccountState.OK or not (proxy and proxy.plan):
                    return
                self.services.posting.accounts.flag(account.id, AccountState.OK)
                sending.send_on(self.delivery)
                continue
            self.clock.reach(moment)
            away = bool(proxy and proxy.plan[:1] == ["refused"])
            if proxy and away:
                proxy.plan.pop(0)
                proxy.shut()
            lanes.pump(Inline())
            if proxy and away:
                proxy.open()

    def after_the_kill(self) -> None:
        """The next start: it looks, asks, and the person says: send it."""
        self.start()
        sending = self.services.posting.sending
        sending.recover()
        self.carry_out()
        for each in sending.open_questions():
            if each.state is DeliveryState.WAITING:
                sending.send_on(each.id)
        self.carry_out()

    @property
    def state(self) -> DeliveryState:
        found = self.services.store.deliveries.get(self.delivery)
        assert found is not None
        return found.state

    def open_question(self) -> bool:
        """Whether the part in hand may be there: then it is looked for before it is sent."""
        way = self.services.store.sendings.get(self.delivery)
        return bool(way and way.unknown)

    def parts_done(self) -> int:
        way = self.services.store.sendings.get(self.delivery)
        assert way is not None
        return sum(step.done for step in way.steps)


def texts(chance: random.Random, number: int) -> list[str]:
    """A post or a thread whose words are of this run alone."""
    parts = chance.choice([1, 1, 3])
    return [f"Run {number}, part {at}: the kiln & <the> “oven” 👩‍🔬" for at in range(parts)]


def judge(run: Run, wanted: list[str], there: Callable[[], list[str]]) -> str:
    """What became of it; AssertionError for a second copy or for an untruth."""
    found = there()
    counts = [found.count(text) for text in wanted]
    told = f"{run.state}, {counts}, {run.parts_done()} parts done"
    assert all(count <= 1 for count in counts), f"twice: {told}"
    if run.state is DeliveryState.SENT:
        assert counts == [1] * len(wanted), f"called sent: {told}"
        return "sent"
    done = run.parts_done()
    assert counts[:done] == [1] * done, f"called done: {told}"
    if run.state is DeliveryState.WAITING and run.open_question():
        assert sum(counts) in {done, done + 1}, told
        return "waits, and is looked for first"
    if run.state is DeliveryState.UNSURE:
        assert sum(counts) in {done, done + 1}, told
        return "not sure, there" if sum(counts) > done else "not sure, not there"
    assert sum(counts) == done, f"called not sent: {told}"
    return "not sent" if run.state is DeliveryState.NOT_SENT else "waits"


def kill(run: Run, chance: random.Random, proxy: FaultProxy) -> str:
    """Let a process of its own send, and kill it at some moment; which it was, for the figures.

    Most of them are while it talks to the server: what is before is quickly told.
    """
    run.services.close()
    command = [sys.executable, "-m", "tests.peers.sender", str(run.folder), str(run.keys)]
    where = Path(__file__).parents[2]
    sender = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=where)
    assert sender.stdout is not None
    assert sender.stdout.readline() == b"ready\n"
    if chance.random() < _TALKING:
        end = time.monotonic() + 20
        while not proxy.seen and sender.poll() is None and time.monotonic() < end:
            time.sleep(0.001)
        time.sleep(chance.uniform(0, 12 * proxy.slow))
    else:
        time.sleep(chance.uniform(0, 0.3))
    over, met = sender.poll() is not None, bool(proxy.seen)
    sender.kill()
    sender.wait()
    sender.stdout.close()
    time.sleep(3 * proxy.slow)  # what had left arrives
    return "killed too late" if over else "killed while talking" if met else "killed before"


def share(metafunc: pytest.Metafunc, shares: Mapping[str, int]) -> None:
    """Give a test its twelfths of the runs that are asked for; together they are no fewer."""
    if (twelfths := shares.get(metafunc.function.__name__)) is not None:
        runs = -(-metafunc.config.getoption("--faults") * twelfths // _SHARES)
        metafunc.parametrize("number", range(runs))
