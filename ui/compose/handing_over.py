"""Handing over: the text on the clipboard, the network's page opened, and the answer afterwards."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from core import networks
from core.model import DeliveryState, Post, PostState
from core.outbox import Outbox
from core.posting import Posting
from core.problems import Known, Problem
from core.settings import Settings
from core.shaping import parts
from ui.compose.image_folder import ImageFolder
from ui.compose.networks_panel import NAMELESS, NetworksPanel
from ui.dates import say_day


class HandingOver(QObject):
    """One post to one network after the other, in the order in which they are shown."""

    told = Signal(str)
    changed = Signal()

    def __init__(
        self,
        outbox: Outbox,
        settings: Settings,
        panel: NetworksPanel,
        images: ImageFolder,
        posting: Posting,
    ) -> None:
        super().__init__()
        self._posting = posting
        self._outbox, self._settings, self._panel = outbox, settings, panel
        self._images = images
        images.told.connect(self.told)
        self._at: dict[tuple[str, str], int] = {}
        """Which part of a thread was copied last, by post and network."""

    def had(self, post: Post) -> set[str]:
        """The networks that were given the post, or have it, or a part of it."""
        if not post.id:
            return set()
        deliveries = self._outbox.of_post(post.id)
        given = {d.network for d in deliveries if d.state is not DeliveryState.NOT_SENT}
        given |= self._posting.sending.partly_out(post.id)
        return given | (set(post.networks) if post.state is PostState.SENT else set())

    def left(self, post: Post) -> list[str]:
        """The chosen networks on which the text fits and that were not given it yet."""
        had = self.had(post)
        chosen = [name for name in self._panel.chosen() if name not in had]
        return [name for name in chosen if self._panel.fits(name)]

    def chosen(self) -> list[str]:
        """The networks that the person wants it on."""
        return self._panel.chosen()

    def hand_over(self, post: Post) -> None:
        """Give the post to the next network, or say why that cannot be."""
        chosen = self._panel.chosen()
        if left := self.left(post):
            self.hand_over_to(post, left[0])
        elif over := [name for name in chosen if not self._panel.fits(name)]:
            raise Known(Problem.TOO_LONG, over[0])
        elif not chosen:
            self.told.emit(self.tr("Choose where it goes first."))
            self._panel.go()

    def hand_over_to(self, post: Post, network: str) -> None:
        """Give the post to this network now."""
        handed = self._outbox.hand_over(post.id, network, self._server())
        self._at[post.id, network] = 0
        self._copy_and_open(network, handed.parts, 0, handed.page)
        self._images.lay_out(post, network)
        self.changed.emit()

    def again(self, post: Post, network: str) -> None:
        """Copy the text and open the page once more, or copy the next part of a thread."""
        made = parts(post.text, post.contents, network)
        if len(made) == 1:
            page = self._outbox.page(post, network, self._server())
            self._copy_and_open(network, made, 0, page)
            self._images.lay_out(post, network)
            return
        at = (self._at.get((post.id, network), -1) + 1) % len(made)
        self._at[post.id, network] = at
        self._copy_and_open(network, made, at, "")

    def posts(self, post: Post, network: str) -> int:
        """How many posts it is on this network."""
        return len(parts(post.text, post.contents, network))

    def answer(self, delivery: str, posted: bool, link: str) -> None:  # noqa: FBT001 - a signal's
        """What the person says came of it."""
        if posted:
            self._outbox.confirm(delivery, link)
            self.told.emit(self.tr("Good. It is in this week's mix."))
        else:
            self._outbox.not_posted(delivery)
        self.changed.emit()

    def fate(self, post: Post) -> str:
        """What became of the post, for the line above its words."""
        titles = ", ".join(networks.get(name).title for name in post.networks)
        if post.state is PostState.SENT:
            day = say_day(post.day)
            told = self.tr("Told on {0}").format(day) + (f" · {titles}" if titles else "")
            return told + (f" · {post.link}" if post.link else "")
        if post.state is PostState.WAITING:
            states = {each.state for each in self._outbox.of_post(post.id)}
            if DeliveryState.HANDED_OVER not in states:
                return self.tr("On its way. The words stay as they are meanwhile.")
            return self.tr("Handed over. The words stay as they are until you say what came of it.")
        return ""

    def _server(self) -> str:
        return str(self._settings.get("mastodon server"))

    def _copy_and_open(self, network: str, made: Sequence[str], at: int, page: str) -> None:
        QApplication.clipboard().setText(made[at])
        thread = len(made) > 1
        if page and QDesktopServices.openUrl(QUrl(page, QUrl.ParsingMode.StrictMode)):
            said = self.tr("The text is on the clipboard, and {0} opens in your browser.")
            part = self.tr("Part {1} of {2} is on the clipboard, and {0} opens in your browser.")
        elif network in NAMELESS:
            said = self.tr("The text is on the clipboard. Paste it where you want to post it.")
            part = self.tr("Part {1} of {2} is on the clipboard.")
        else:
            said = self.tr("The text is on the clipboard. Open {0} and paste it there.")
            part = self.tr("Part {1} of {2} is on the clipboard. Answer the part before with it.")
        title = networks.get(network).title
        self.told.emit((part if thread else said).format(title, at + 1, len(made)))
