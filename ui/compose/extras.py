"""What goes along with the words where the chosen networks have it: warning, audience, language."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core import networks
from core.contents import REPLIES, VISIBILITIES, Contents
from core.model import replace
from core.networks import Network
from ui.compose.language_choice import LanguageChoice
from ui.compose.language_names import language_name
from ui.compose.words import reply_word, visibility_word
from ui.theme import GAP, Look
from ui.widgets.basics import button, label
from ui.widgets.choice import Choice
from ui.widgets.flow import flow

LANGUAGES = [
    "ar",
    "bg",
    "bn",
    "ca",
    "cs",
    "cy",
    "da",
    "de",
    "el",
    "en",
    "es",
    "et",
    "eu",
    "fa",
    "fi",
    "fr",
    "ga",
    "gl",
    "gu",
    "he",
    "hi",
    "hr",
    "hu",
    "hy",
    "id",
    "is",
    "it",
    "ja",
    "ka",
    "km",
    "kn",
    "ko",
    "lo",
    "lt",
    "lv",
    "mk",
    "ml",
    "mr",
    "ms",
    "my",
    "ne",
    "nb",
    "nl",
    "pa",
    "pl",
    "pt",
    "ro",
    "ru",
    "si",
    "sk",
    "sl",
    "sq",
    "sr",
    "sv",
    "sw",
    "ta",
    "te",
    "th",
    "tr",
    "uk",
    "ur",
    "vi",
    "zh",
]


_LIMITED = ("followers", "direct")


class Extras(QWidget):
    """Shows only what one of the chosen networks knows; tells when the person changed something."""

    changed = Signal()
    image_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._contents = Contents()
        self._rows: list[Network] = []
        self._recognised = ""
        self.image = button(self.tr("Add image"), self.image_wanted.emit, "quiet")
        self.image.setToolTip(self.tr("Or drop one here, or paste it"))
        self.sentences = button(self.tr("From an entry"), lambda: None, "quiet")
        self.sentences.setToolTip(self.tr("Choose sentences from your journal (Ctrl+J)"))
        self.more = button("", self._toggle_more, "quiet")
        self.more.setCheckable(True)
        self.more.setToolTip(self.tr("Who sees it, who may answer, and the language"))
        self.warn = button(self.tr("Warning"), self._toggle_warning, "quiet")
        self.warn.setCheckable(True)
        self.warn.setToolTip(self.tr("Fold the post behind a few words of warning"))
        self.warning = QLineEdit()
        self.warning.setPlaceholderText(self.tr("Warning that is shown first, such as: food"))
        self.warning.setAccessibleName(self.tr("Warning"))
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("Title"))
        self.title.setAccessibleName(self.tr("Title"))
        self.visibility = Choice(look, self.tr("Who sees it"))
        self.reply = Choice(look, self.tr("Who may answer"))
        said = self.tr("Language of the post")
        self.language = LanguageChoice(look, said, LANGUAGES, language_name)
        for code in VISIBILITIES:
            self.visibility.addItem(visibility_word(code), code)
        for code in REPLIES:
            self.reply.addItem(reply_word(code), code)
        for choice in (self.visibility, self.reply, self.language):
            choice.activated.connect(self._choose)
        for choice in (self.visibility, self.reply):
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        for line in (self.warning, self.title):
            line.textEdited.connect(self._typed)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        inside.addWidget(self.title)
        inside.addWidget(self.warning)
        inside.addLayout(flow(self.image, self.sentences, self.warn, self.more, spacing=0))
        self._choices = QWidget()
        self._choices.setLayout(flow(self.visibility, self.reply, self.language, spacing=GAP))
        self._choices.hide()
        inside.addWidget(self._choices)
        self.elsewhere = label("", "hint", wrap=True)
        inside.addWidget(self.elsewhere)
        self.show_for(())

    def show_contents(self, contents: Contents) -> None:
        """Show these without telling."""
        self._contents = contents
        for line, text in ((self.warning, contents.warning), (self.title, contents.title)):
            if line.text() != text:
                line.setText(text)
        self.warn.setChecked(bool(contents.warning))
        for choice, code in (
            (self.visibility, contents.visibility),
            (self.reply, contents.reply),
        ):
            choice.setCurrentIndex(max(choice.findData(code), 0))
        self.language.choose(contents.language)
        self._show_warning()
        self._sum_up()

    def apply(self, contents: Contents) -> Contents:
        """The contents with what is chosen here."""
        return replace(
            contents,
            warning=" ".join(self.warning.text().split()) if self.warn.isChecked() else "",
            title=" ".join(self.title.text().split()),
            visibility=self.visibility.currentData(),
            reply=self.reply.currentData(),
            language=self.language.currentData(),
        )

    def show_language(self, code: str) -> None:
        """What language the text was recognised to be in; empty when that is not sure."""
        said = self.tr("Language: {0}").format(language_name(code)) if code else ""
        said = said or self.tr("Language: not said")
        if said != self.language.itemText(0):
            self._recognised = code
            self.language.setItemText(0, said)
            self._sum_up()

    def show_for(self, chosen: Sequence[str], *, fixed: bool = False) -> None:
        """Only what one of these networks has."""
        rows = self._rows = [networks.get(name) for name in chosen]
        may = not fixed
        self.warn.setVisible(may and any(row.warning for row in rows))
        self.title.setVisible(any(row.subject for row in rows))
        self.visibility.setVisible(any(row.visibilities for row in rows))
        self.reply.setVisible(any(row.replies for row in rows))
        self.language.setVisible(any(row.language for row in rows))
        self.image.setVisible(may)
        self.sentences.setVisible(may)
        for part in (self.warning, self.title, self.visibility, self.reply, self.language):
            part.setEnabled(may)
        self._show_warning()
        self._sum_up()
        self.updateGeometry()

    def _typed(self) -> None:
        self._show_elsewhere()
        self.changed.emit()

    def _choose(self) -> None:
        self._sum_up()
        self.changed.emit()

    def _toggle_more(self) -> None:
        self._choices.setVisible(self.more.isChecked())

    def _sum_up(self) -> None:
        """What is chosen, in the words of the button that shows the choices."""
        said = [
            choice.currentText()
            for choice in (self.visibility, self.reply)
            if not choice.isHidden() and choice.currentIndex() > 0
        ]
        if not self.visibility.isHidden() and not said:
            said = [self.visibility.currentText()]
        code = self.language.currentData() or self._recognised
        if not self.language.isHidden() and code:
            said.append(language_name(code))
        there = [c for c in (self.visibility, self.reply, self.language) if not c.isHidden()]
        self.more.setVisible(bool(there))
        self.more.setText(" · ".join(said) or self.tr("Audience"))
        self._choices.setVisible(bool(there) and self.more.isChecked())
        self._show_elsewhere()

    def _show_elsewhere(self) -> None:
        """Where a wish does not hold, told before it goes out without."""
        asked = (
            (
                self.warn.isChecked() and bool(self.warning.text().strip()),
                [row.title for row in self._rows if not row.warning],
                self.tr("The warning is not shown on {0}."),
            ),
            (
                not self.visibility.isHidden() and self.visibility.currentData() in _LIMITED,
                [row.title for row in self._rows if not row.visibilities],
                self.tr("Who sees it cannot be limited from here on {0}."),
            ),
            (
                not self.reply.isHidden() and self.reply.currentIndex() > 0,
                [row.title for row in self._rows if not row.replies],
                self.tr("Who may answer cannot be limited from here on {0}."),
            ),
        )
        said = [words.format(", ".join(bare)) for wished, bare, words in asked if wished and bare]
        self.elsewhere.setText(" ".join(said))
        self.elsewhere.setVisible(bool(said))

    def _toggle_warning(self) -> None:
        self._show_warning()
        if self.warn.isChecked():
            self.warning.setFocus()
        self.changed.emit()

    def _show_warning(self) -> None:
        wished = self.warn.isVisibleTo(self) or bool(self._contents.warning)
        self.warning.setVisible(self.warn.isChecked() and wished)
        self._show_elsewhere()
