"""What follows from the words: counts, the offer of a thread, the preview, the recognised language."""

from PySide6.QtCore import QObject, Signal

from core.language.text.recognise import language
from core.model import replace
from core.preparing import Preparing
from core.runner import Runner
from core.shaping import Shaped, shape
from ui.compose.desk import OUT_OF_HAND, Desk
from ui.compose.shapes import Asked, Shapes
from ui.compose.side import Side
from ui.compose.sitting import Sitting


class Outlook(QObject):
    """Worked out after a pause, or at once for an act; `shown` is told when it is on the screen."""

    shown = Signal()

    def __init__(
        self, runner: Runner, preparing: Preparing, sitting: Sitting, desk: Desk, side: Side
    ) -> None:
        super().__init__()
        self._preparing, self._sitting = preparing, sitting
        self._desk, self._side = desk, side
        self._now: dict[str, Shaped] = {}
        self._shapes = Shapes(runner, preparing.limits_of, self._asked)
        self._shapes.setParent(self)
        self._shapes.ready.connect(self._show)
        self.touch = self._shapes.touch
        sitting.looked.connect(self._settle)
        desk.offer.wished.connect(lambda on: self._change(thread=on))
        desk.offer.numbers_wished.connect(lambda on: self._change(number=on))
        desk.offer.parts_wanted.connect(self._edit_parts)
        desk.images.changed.connect(self._show_images)
        desk.card.made.connect(lambda card: self._change(card=card))

    @property
    def filled(self) -> bool:
        """Whether there is anything to read for one of the networks."""
        return any(part.strip() for shaped in self._now.values() for part in shaped.parts)

    def look(self) -> None:
        """Work it out and show it now."""
        self._show(self._shapes.now())

    def _settle(self) -> None:
        """The post went a step: what was sent cannot be changed, what came back can."""
        self.choose()
        self._desk.images.show_post(self._sitting.post.id, fixed=self._fixed())
        self._show(self._now)

    def choose(self) -> None:
        """Other networks were chosen: what depends on them."""
        chosen = self._side.networks.chosen()
        self._desk.writing.choose(chosen)
        self._desk.extras.show_for(chosen, fixed=self._fixed())
        self._desk.images.choose(chosen, {n: self._preparing.limits_of(n) for n in chosen})
        self._side.preview.choose(chosen)

    def _fixed(self) -> bool:
        return self._sitting.post.state in OUT_OF_HAND

    def _asked(self) -> Asked:
        names = tuple(self._side.networks.names())
        return self._desk.sheet.text(), self._sitting.contents, names

    def _change(self, **beside: object) -> None:
        self._sitting.change(**beside)
        self.look()

    def _edit_parts(self, network: str) -> None:
        """Give the network the parts that the text was cut into, to edit and to put in order."""
        contents = replace(self._sitting.contents, number=False, thread=True)
        limits = self._preparing.limits_of(network)
        cut = shape(self._desk.sheet.text(), contents, network, limits).parts
        self._desk.writing.differ(network, cut)

    def _show_images(self) -> None:
        self._show(self._now)

    def _show(self, shapes: dict[str, Shaped]) -> None:
        self._now = shapes
        self._side.networks.show_shapes(shapes)
        mine = {name: shapes[name] for name in self._side.networks.chosen() if name in shapes}
        contents, images = self._sitting.contents, self._desk.images
        self._desk.offer.show_shapes(mine, contents, fixed=self._fixed())
        self._desk.writing.show_shapes(mine)
        text, chosen = self._desk.sheet.text(), list(mine)
        self._desk.extras.show_language(language(text))
        self._desk.card.show_for(
            text, contents.card, chosen, images=len(images.rows), fixed=self._fixed()
        )
        self._side.preview.show_post(mine, contents, images.attachments(), images.thumbs)
        self.shown.emit()
