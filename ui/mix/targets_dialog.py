"""Targets: one of the presets, or one's own by dragging; for all networks or for one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from core.aims import ALL, Aims
from core.mix import PRESETS
from core.model import Kind, Targets
from ui import words
from ui.mix.target_bar import TargetBar, balanced
from ui.mix.tile import network_words
from ui.shell import translate
from ui.theme import GAP, PAGE, Look
from ui.widgets import dialog_size
from ui.widgets.basics import button, column, label, row
from ui.widgets.choice import Choice
from ui.widgets.flow import flow

_LIKE_ALL = ""


class TargetsDialog(QDialog):
    """What is chosen holds from today on; the past keeps its own until it is asked to change."""

    told = Signal(str)

    def __init__(self, parent: QWidget, look: Look, aims: Aims, networks: list[str]) -> None:
        super().__init__(parent)
        self._aims = aims
        self.setWindowTitle(self.tr("How a week should be"))
        self.network = Choice(look, self.tr("For which network"))
        self.network.addItem(self.tr("For all networks"), ALL)
        for name in networks:
            self.network.addItem(network_words((name,)), name)
        self.network.setVisible(len(networks) > 1)
        self.preset = Choice(look, self.tr("Targets"))
        self.source = label("", "hint", wrap=True)
        self.bars = {kind: TargetBar(look, kind) for kind in Kind}
        self.since = label("", "hint", wrap=True)
        self.past = button(self.tr("Use them for the past too"), self._apply_to_past, "link")
        close = button(self.tr("Done"), self.accept, "primary")
        inside = column(
            flow(self.preset, self.network),
            self.source,
            label(self.tr("Drag an end, or use the arrow keys; the others make room."), "faint"),
            column(*self.bars.values(), spacing=2),
            self.since,
            row(self.past, None, close),
            spacing=GAP + 4,
        )
        inside.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        self.setLayout(inside)
        self.setMinimumWidth(dialog_size.wide(self, 480))
        self.network.activated.connect(self._show)
        self.preset.activated.connect(self._choose)
        for kind, bar in self.bars.items():
            bar.wanted.connect(lambda share, kind=kind: self._set_share(kind, share))
        self.finished.connect(self.deleteLater)
        self._show()

    def _show(self) -> None:
        network = self.network.currentData()
        terms = self._aims.terms(network)
        follows = bool(network) and (not terms or terms[-1].targets is None)
        targets = self._aims.now(network)
        self._fill_presets(network)
        name = _LIKE_ALL if follows else targets.name
        self.preset.setCurrentIndex(self.preset.findData(name))
        self.source.setText(words.targets_source(targets.name, translate))
        for kind, bar in self.bars.items():
            bar.show_share(round(targets.shares[kind] * 100))
        since = terms[-1].since if terms else ""
        self.since.setText(
            self.tr("In use since {0}. Earlier weeks keep the targets they had.").format(
                words.day(since, translate)
            )
            if since
            else self.tr("In use for all weeks.")
        )
        self.past.setVisible(bool(since))

    def _fill_presets(self, network: str) -> None:
        names = [*([_LIKE_ALL] if network else []), *PRESETS, "own"]
        if [self.preset.itemData(n) for n in range(self.preset.count())] != names:
            self.preset.clear()
            for name in names:
                said = words.choice("targets", name, translate) if name else self.tr("As for all")
                self.preset.addItem(said, name)

    def _choose(self) -> None:
        network, name = self.network.currentData(), self.preset.currentData()
        if name == _LIKE_ALL:
            self._aims.use_for(network, None)
        else:
            shares = self._aims.now(network).shares
            self._use(PRESETS[name] if name in PRESETS else Targets("own", dict(shares)))
        self._show()

    def _set_share(self, kind: Kind, share: int) -> None:
        before = {each: bar.share for each, bar in self.bars.items()}
        fresh = balanced(before, kind, share)
        self._use(Targets("own", {each: percent / 100 for each, percent in fresh.items()}))
        self._show()

    def _use(self, targets: Targets) -> None:
        network = self.network.currentData()
        if network:
            self._aims.use_for(network, targets)
        else:
            self._aims.use(targets)

    def _apply_to_past(self) -> None:
        self._aims.apply_to_past(self.network.currentData())
        self._show()
