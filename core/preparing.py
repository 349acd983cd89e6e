"""Making ready what leaves: the words and images of a post as one network takes them.

Images are decoded and made smaller, so the work is a function that a worker can run: it is given
values on the main thread and reads files by their names.
"""

from base64 import b64decode
from collections.abc import Callable, Sequence
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING

from core.attachments import Attachment
from core.media import Media
from core.model import Post
from core.outgoing import Outgoing, Picture

if TYPE_CHECKING:
    from core.contents import PageCard
    from core.networks import Images, Limits, Network
    from core.receipt import Account

AccountsOf = Callable[[], "list[Account]"]


def _shown(account: "Account") -> str:
    if account.network == "mastodon":
        return f"@{account.handle}@{account.server.partition('://')[2]}"
    return account.handle if "@" in account.handle else f"@{account.handle}"


class Preparing:
    """Asks the journal for a post's images; what comes out is exactly what its preview shows."""

    def __init__(
        self, media: Media, accounts: AccountsOf, chosen: Callable[[], Sequence[str]]
    ) -> None:
        """`chosen`: the ids of the accounts that posts go out with, where a network has several."""
        self._media, self._accounts, self._chosen = media, accounts, chosen
        self._fit = lru_cache(maxsize=16)(self._fitted)

    def limits_of(self, network: str) -> "Limits | None":
        """What the person's own server allows on a network, if there is an account; of several
        that the post goes out with, the one that allows the least.
        """
        from core.networks.limits import from_data

        every = [from_data(each.limits) for each in self._senders(network) if each.limits]
        return min(every, key=lambda each: each.characters or inf, default=None)

    def author(self, network: str) -> tuple[str, str]:
        """Name and handle of the person as a network shows them, empty where there is no account."""
        account = next(iter(self._senders(network)), None)
        return (account.name or account.handle, _shown(account)) if account else ("", "")

    def images(self, post_id: str) -> list[Attachment]:
        """The images of a post, in order; files that never came are left out."""
        found = self._media.of("post", post_id) if post_id else []
        return [each for each in found if each.medium is not None]

    def work(
        self, post: Post, network: str, limits: "Limits | None" = None
    ) -> Callable[[], Outgoing]:
        """For a worker: makes what leaves for this network. `limits` are those of the account.

        It raises Known(BAD_NETWORK), of an image (see core/pictures.py) or of its file.
        """
        images = self.images(post.id)
        known = limits or self.limits_of(network)
        return lambda: self._outgoing(post, network, images, known)

    def card(self, link: str) -> "Callable[[], PageCard]":
        """For a worker: asks the page of this link for its title and picture.

        Only when the person said so. Known(NO_CARD, NO_CONNECTION).
        """

        def work() -> "PageCard":
            from core.channels.cards import fetch
            from core.channels.failure import Failed
            from core.problems import Known, Problem
            from core.receipt import Trouble

            try:
                return fetch(link)
            except Failed as failed:
                offline = failed.trouble is Trouble.OFFLINE
                raise Known(Problem.NO_CONNECTION if offline else Problem.NO_CARD, link) from failed

        return work

    def outgoing(self, post: Post, network: str, limits: "Limits | None" = None) -> Outgoing:
        """The same at once."""
        return self.work(post, network, limits)()

    def _senders(self, network: str) -> "list[Account]":
        from core.accounts import senders

        found = [each for each in self._accounts() if each.network == network]
        return senders(found, self._chosen() if len(found) > 1 else ())

    def _outgoing(
        self, post: Post, network: str, images: list[Attachment], limits: "Limits | None"
    ) -> Outgoing:
        from core import shaping
        from core.language.text.recognise import language

        card = post.contents.card
        return shaping.outgoing(
            post,
            network,
            images,
            self._fit_for,
            limits,
            language=post.contents.language or language(post.text),
            thumbnail=thumbnail_of(card.thumbnail) if card else None,
        )

    def _fit_for(self, attachment: Attachment, network: "Network") -> Picture:
        file = attachment.medium.file if attachment.medium else ""  # `images` leaves those out
        picture = self._fit(file, network.images)
        return picture._replace(alt=attachment.caption)

    def _fitted(self, file: str, images: "Images") -> Picture:
        """Kept for the last sixteen: a preview and its sending ask for the same."""
        from core import pictures

        return pictures.fit(self._media.folder.read(file), images)


def thumbnail_of(text: str) -> Picture | None:
    """The picture of a card, which is kept in its text as Base64 of a JPEG."""
    if not text:
        return None
    from core import pictures

    data = b64decode(text)
    seen = pictures.look(data)
    return Picture(data, seen.type, "", seen.width, seen.height)
