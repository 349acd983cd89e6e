"""The way out: each post and network is one delivery, written down before anything leaves.

Here are the networks that are handed over: the person has the text and the network's page, and says
afterwards whether they posted it. A delivery that is waiting for that answer outlives a restart.
What the app sends itself is in core/sending.py; what both make of a post is `settle`.
"""

from typing import NamedTuple

from core.changes import Changes, PostChanged
from core.clock import Now, local_day
from core.model import Delivery, DeliveryState, Post, PostState, replace
from core.problems import Known, Problem
from core.store import Store
from core.text import clean

OPEN = (
    DeliveryState.WAITING,
    DeliveryState.SENDING,
    DeliveryState.HANDED_OVER,
    DeliveryState.UNSURE,
)


class Handover(NamedTuple):
    """What the person needs to post by hand: the words, and the network's page if it has one."""

    delivery: Delivery
    text: str
    page: str
    parts: tuple[str, ...] = ()
    """The posts of a thread, one after the other; the only one is the text."""


class Outbox:
    """Deliveries and what they make of their posts."""

    def __init__(self, store: Store, changes: Changes, now: Now, zone: str) -> None:
        self._store = store
        self._changes = changes
        self._now = now
        self._zone = zone

    def hand_over(self, post_id: str, network: str, server: str = "") -> Handover:
        """Write down that this post goes to this network now.

        `server` is the person's Mastodon server. Known(NO_SUCH_POST, BAD_NETWORK,
        NOTHING_WRITTEN); Known(TOO_LONG) names the network.
        """
        from core import networks
        from core.shaping import shape

        post = self._post(post_id)
        name = networks.get(network).name
        shaped = shape(post.text, post.contents, name)
        if not any(part.strip() for part in shaped.parts):
            raise Known(Problem.NOTHING_WRITTEN)
        if not shaped.fits:
            raise Known(Problem.TOO_LONG, name)
        with self._store.atomic():
            delivery = self._store.deliveries.add(
                post_id, name, DeliveryState.HANDED_OVER, self._now()
            )
            self._settle(post)
        self._changes.tell(PostChanged(post_id))
        return Handover(
            delivery, "\n\n".join(shaped.parts), self.page(post, name, server), shaped.parts
        )

    def page(self, post: Post, network: str, server: str = "") -> str:
        """The network's compose page with the first part in it, or where one begins a post there;
        empty where there is neither.
        """
        from core import networks
        from core.shaping import parts

        first = parts(post.text, post.contents, network)[0]
        beside = post.contents
        made = networks.compose_link(network, first, server, title=beside.title, reply=beside.reply)
        return made or networks.get(network).home

    def confirm(self, delivery_id: str, link: str = "") -> Post:
        """The person posted it; `link` is where it can be seen, if they say so."""
        link = clean(link).strip()
        if link and "://" not in link:
            link = f"https://{link}"
        return self._answer(delivery_id, DeliveryState.SENT, link)

    def not_posted(self, delivery_id: str) -> Post:
        """The person did not post it; it is a draft again unless another network has it."""
        return self._answer(delivery_id, DeliveryState.NOT_SENT, "")

    def unanswered(self) -> list[Delivery]:
        """Handed over, and the person has not said yet whether they posted it."""
        return self._store.deliveries.in_state(DeliveryState.HANDED_OVER)

    def get(self, delivery_id: str) -> Delivery | None:
        return self._store.deliveries.get(delivery_id)

    def of_post(self, post_id: str) -> list[Delivery]:
        """The deliveries of a post in the order they were made."""
        return self._store.deliveries.of_post(post_id)

    def _answer(self, delivery_id: str, state: DeliveryState, link: str) -> Post:
        delivery = self._store.deliveries.get(delivery_id)
        if delivery is None:
            raise Known(Problem.NO_SUCH_POST, delivery_id)
        post = self._post(delivery.post)
        with self._store.atomic():
            self._store.deliveries.change(delivery_id, state, self._now(), link)
            post = self._settle(post)
        self._changes.tell(PostChanged(post.id))
        return post

    def settle(self, post_id: str) -> Post:
        """Give the post the state, moment and networks that its deliveries say; tells nobody.

        Known(NO_SUCH_POST).
        """
        return self._settle(self._post(post_id))

    def settle_again(self, post_id: str) -> Post:
        """As `settle`, of a post that was taken away somewhere: what no network has is a draft."""
        post = self._post(post_id)
        return self._settle(replace(post, state=PostState.DRAFT, link=""))

    def _settle(self, post: Post) -> Post:
        from core.language.kinds import wording

        deliveries = self._store.deliveries.of_post(post.id)
        sent = [d for d in deliveries if d.state is DeliveryState.SENT]
        now = self._now()
        if sent:
            at = min(d.changed for d in sent)
            settled = replace(
                post,
                state=PostState.SENT,
                at=at,
                zone=self._zone,
                day=local_day(at, self._zone),
                networks=tuple(dict.fromkeys(d.network for d in sent)),
                link=next((d.link for d in sent if d.link), ""),
            )
        elif post.state is PostState.SENT:
            settled = post  # recorded as sent without us
        elif any(d.state in OPEN for d in deliveries):
            settled = replace(post, state=PostState.WAITING)
        elif any(d.state is DeliveryState.NOT_SENT and d.problem for d in deliveries):
            settled = replace(post, state=PostState.FAILED)
        else:
            settled = replace(post, state=PostState.DRAFT)
        settled = replace(settled, modified=now)
        self._store.posts.update(settled, stuffed=wording.stuffed(settled.text))
        return settled

    def _post(self, post_id: str) -> Post:
        post = self._store.posts.get(post_id)
        if post is None:
            raise Known(Problem.NO_SUCH_POST, post_id)
        return post
