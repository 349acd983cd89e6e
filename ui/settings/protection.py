"""The card of protection: switching it on, and afterwards the ways to open the journal."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.problems import Known
from core.protection import Protection
from core.runner import Runner
from core.settings import Settings
from ui.shell import say
from ui.theme import GAP, Look
from ui.widgets.basics import Card, button, clear, column, label, row
from ui.widgets.check import Check
from ui.widgets.choice import Choice

_AFTER = (0, 1, 5, 15, 60)


class ProtectionCard(Card):
    """Made anew whenever the window is, so it need not change between the two states."""

    protect_wanted = Signal(object, bool)
    unprotect_wanted = Signal(object)
    lock_wanted = Signal()
    told = Signal(str)

    def __init__(
        self, look: Look, runner: Runner, protection: Protection, settings: Settings
    ) -> None:
        super().__init__()
        self._look, self._runner = look, runner
        self._protection, self._settings = protection, settings
        self.column.addWidget(label(self.tr("Protection"), "section"))
        self._old_ones = column()
        if protection.protected:
            self._show_protected()
        else:
            self._show_plain()
        self.column.addLayout(self._old_ones)

    def protect(self) -> None:
        """Begin to protect the journal."""
        from core.protected_backups import plain_ones
        from ui.lock.setup import Setup

        plain = len(plain_ones(self._protection.paths))
        setup = Setup(self.window(), self._look, self._runner, plain)
        setup.ready.connect(self.protect_wanted)
        setup.open()

    def refresh(self) -> None:
        """What the keyring and the backups say now."""
        if not self._protection.protected:
            return
        from core.protected_backups import plain_ones
        from core.slots import KEYRING

        try:
            self.keyring.setChecked(self._protection.has(KEYRING))
        except Known as problem:
            self.told.emit(say(problem))
        clear(self._old_ones)
        number = len(plain_ones(self._protection.paths))
        if number:
            words = self.tr("Older backups that anybody can read: {0}.").format(number)
            self.seal_old = button(self.tr("Encrypt them"), self._seal_backups)
            self.delete_old = button(self.tr("Delete them"), self._delete_backups)
            self._old_ones.addLayout(row(label(words), None, self.seal_old, self.delete_old))

    def _show_plain(self) -> None:
        words = self.tr(
            "Whoever can open the files of this computer can read your journal. With a passphrase it "
            "is encrypted, with its photos and backups."
        )
        self.begin = button(self.tr("Protect the journal"), self.protect, "primary")
        self.column.addWidget(label(words, wrap=True))
        self.column.addLayout(row(self.begin, None))

    def _show_protected(self) -> None:
        words = self.tr("Your journal is encrypted, with its photos and backups.")
        self.lock_now = button(self.tr("Lock now (Ctrl+L)"), self.lock_wanted.emit, "primary")
        self.change = button(self.tr("Change the passphrase"), self._change)
        self.new_code = button(self.tr("New recovery code"), self._ask_code)
        self.off = button(self.tr("Switch protection off"), self._ask_off, "link")
        self.keyring = Check(self._look, self.tr("Open by itself on this computer, by its keyring"))
        self.keyring.clicked.connect(self._switch_keyring)
        self.after = Choice(self._look, self.tr("Lock after"))
        for minutes in _AFTER:
            self.after.addItem(self._say_minutes(minutes))
        self.after.setCurrentIndex(_AFTER.index(self._settings.get("lock after")))
        self.after.activated.connect(lambda at: self._settings.set("lock after", _AFTER[at]))
        self.with_screen = Check(
            self._look, self.tr("Lock when the screen locks or the computer sleeps")
        )
        self.with_screen.setChecked(self._settings.get("lock with screen"))
        self.with_screen.clicked.connect(
            lambda: self._settings.set("lock with screen", self.with_screen.isChecked())
        )
        hint = self.tr(
            "Whoever is logged in here can open it then. The passphrase and the code open it as well."
        )
        parts: tuple[QWidget, ...] = (
            self.keyring,
            label(hint, "hint", wrap=True),
            self.with_screen,
        )
        self.column.addWidget(label(words, wrap=True))
        self.column.addLayout(row(self.lock_now, self.change, self.new_code, None))
        for part in parts:
            self.column.addWidget(part)
        after = label(self.tr("Lock when nobody is here for"))
        after.setBuddy(self.after)
        self.column.addLayout(row(after, None, self.after))
        self.column.addSpacing(GAP)
        self.column.addLayout(row(self.off, None))

    def _say_minutes(self, minutes: int) -> str:
        if not minutes:
            return self.tr("Never")
        return self.tr("1 minute") if minutes == 1 else self.tr("{0} minutes").format(minutes)

    def _change(self) -> None:
        from core.ways import Ways
        from ui.lock.asking import ChangePassphrase

        ways = Ways(self._protection)
        dialog = ChangePassphrase(self.window(), self._look, self._runner, ways)
        changed = self.tr("The passphrase is changed. The recovery code stays as it is.")
        dialog.done_well.connect(lambda _: self.told.emit(changed))
        dialog.open()

    def _ask_code(self) -> None:
        from core.ways import Ways

        words = self.tr("Once there is a new code, the one you have opens nothing any more.")
        texts = (self.tr("A new recovery code"), words, self.tr("Make a new one"))
        opening = self._protection.by_passphrase
        make = Ways(self._protection).new_code()

        def both(typed: str) -> bytes:
            opening(typed)()
            return make().encode()

        self._ask(texts, lambda typed: partial(both, typed), self._show_code)

    def _show_code(self, code: bytes) -> None:
        from ui.lock.asking import ShowCode

        ShowCode(self.window(), self._look, code.decode()).open()

    def _ask_off(self) -> None:
        words = self.tr(
            "The journal, its photos and its backups become files that anybody here can read."
        )
        title = self.tr("Switch protection off")
        texts = (title, words, self.tr("Switch it off"))
        self._ask(texts, self._protection.by_passphrase, self.unprotect_wanted.emit)

    def _ask(self, texts: tuple[str, str, str], opening: object, done: object) -> None:
        from ui.lock.asking import AskPassphrase

        dialog = AskPassphrase(self.window(), self._look, self._runner, texts, opening)  # type: ignore[arg-type]
        dialog.done_well.connect(done)
        dialog.open()

    def _switch_keyring(self) -> None:
        from core.ways import Ways

        ways = Ways(self._protection)
        on = self.keyring.isChecked()
        work = ways.keeping_in_keyring() if on else ways.leaving_keyring()
        self.keyring.setEnabled(False)
        self._runner.run(work, lambda _: self._switched(None), self._switched)

    def _switched(self, error: Exception | None) -> None:
        self.keyring.setEnabled(True)
        self.refresh()
        if isinstance(error, Known):
            self.told.emit(say(error))
        elif error is not None:
            raise error

    def _seal_backups(self) -> None:
        from core.protected_backups import seal

        root, paths = self._protection.root, self._protection.paths
        if root is not None:
            self._runner.run(lambda: seal(paths, root), lambda _: self.refresh(), self._failed)

    def _delete_backups(self) -> None:
        from core.protected_backups import delete_plain

        paths = self._protection.paths
        self._runner.run(lambda: delete_plain(paths), lambda _: self.refresh(), self._failed)

    def _failed(self, error: Exception) -> None:
        self.refresh()
        if not isinstance(error, Known):
            raise error
        self.told.emit(say(error))
