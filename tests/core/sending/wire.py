"""A network that does as it is told, and what tests do with the queue in front of it."""

from datetime import timedelta

from core.model import DeliveryState, Post
from core.outgoing import Outgoing, Part
from core.receipt import Account, Job, Outcome, Secret, SignedIn, Trouble
from core.runner import Inline
from core.services import Services
from tests.core.conftest import Clock


class Wire:
    """A network: `does` are its next answers, then all goes well."""

    def __init__(self) -> None:
        self.does: list[Outcome] = []
        self.finds: list[Outcome] = []
        self.sent: list[Job] = []

    def send(self, account: Account, secret: Secret, job: Job) -> Outcome:
        self.sent.append(job)
        return (
            self.does.pop(0) if self.does else Outcome(f"id {len(self.sent)}", "https://x/1", "c")
        )

    def find(self, account: Account, secret: Secret, job: Job) -> Outcome:
        return self.finds.pop(0) if self.finds else Outcome(trouble=Trouble.NOT_THERE)


def account(services: Services, network: str = "mastodon", **more: object) -> Account:
    made = Account("", network, "https://a.example", f"ann-{network}", **more)  # type: ignore[arg-type]
    signed = SignedIn(made, Secret(token="a very secret token"))  # noqa: S106
    services.posting.accounts.keep_secret(signed)()
    return services.posting.accounts.add(signed)


def queue(services: Services, post: Post, to: Account, *texts: str) -> str:
    out = Outgoing(to.network, tuple(Part(text) for text in texts or (post.text,)))
    (made,) = services.posting.sending.queue(post.id, [(to.id, out)])
    return made.id


def carry_out(services: Services, clock: Clock, **much: float) -> None:
    clock.at += timedelta(**much)
    for _ in range(9):
        services.posting.lanes.pump(Inline())


def state(services: Services, delivery: str) -> DeliveryState:
    found = services.store.deliveries.get(delivery)
    assert found is not None
    return found.state
