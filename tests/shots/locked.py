"""Draws what stands before a protected journal: the locked page and each of its dialogs."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from ui.theme import Look

SIZES = ((1280, 800, 100), (900, 600, 100), (900, 600, 175))
CODE = "K7QF-2MXR-9TDW-HJ4C-8VNB-3PLS-6GYA"


def draw(app: "QApplication", out: Path) -> int:
    """Light and dark; the page also small and with large words. How many pictures were made."""
    from PySide6.QtWidgets import QWidget

    from ui.theme import Look

    drawn = 0
    for scheme in ("light", "dark"):
        look = Look(app, system_dark=False)
        for width, height, percent in SIZES:
            look.use(scheme, percent, "serif", patterns=False)
            for view, door in _doors(look):
                door.resize(width, height)
                door.show()
                app.processEvents()
                door.grab().save(str(out / f"lock-{view}-{width}x{height}-{percent}-{scheme}.png"))
                door.close()
                door.deleteLater()
                drawn += 1
        for percent in (100, 175):
            look.use(scheme, percent, "serif", patterns=False)
            window = QWidget()
            for name, dialog in _dialogs(window, look):
                dialog.show()
                app.processEvents()
                dialog.grab().save(str(out / f"lock-{name}-{percent}-{scheme}.png"))
                dialog.close()
                drawn += 1
            window.deleteLater()
    return drawn


def _doors(look: "Look") -> "Iterator[tuple[str, QWidget]]":
    from core.problems import Known, Problem
    from ui.lock.door import Door

    def door() -> Door:
        return Door(look, lambda _: None)

    yield "page", door()
    wrong = door()
    wrong.offer_keyring()
    wrong.tell_clipboard()
    wrong.say(Known(Problem.PASSPHRASE_WRONG))
    yield "wrong", wrong
    writing = door()
    writing.write.click()
    writing.sheet.setPlainText("A thought on the way: the kiln hummed, and it rained.")
    yield "writing", writing
    sealed = door()
    sealed.write.click()
    sealed.sheet.setPlainText("A thought on the way.")
    sealed.keep.click()
    yield "sealed", sealed
    working = door()
    working.work(
        "Encrypting your journal",
        "A copy is made and compared first. This may be stopped at any moment.",
        can_cancel=True,
    )
    yield "working", working


def _dialogs(window: "QWidget", look: "Look") -> "Iterator[tuple[str, Any]]":
    from core.ways import Fresh
    from ui.lock.asking import AskPassphrase, ChangePassphrase, ShowCode
    from ui.lock.offer import Offer
    from ui.lock.setup import Setup

    none: Any = None
    setup = Setup(window, look, none, 7)
    setup.lines.first.line.setText("four words of mine")
    setup.lines.again.line.setText("four words")
    yield "setup", setup
    setup = Setup(window, look, none, 7)
    setup.lines.first.line.setText("four words of mine")
    setup.lines.first.show_it.click()
    setup.lines.again.line.setText("four words")
    setup.go_on()
    yield "setup-unlike", setup
    setup = Setup(window, look, none, 7)
    setup._show_code(Fresh(b"", none, CODE, None))
    yield "setup-code", setup
    yield "change", ChangePassphrase(window, look, none, none)
    yield "new-passphrase", ChangePassphrase(window, look, none, none, knows_old=False)
    texts = (
        "Switch protection off",
        "The journal, its photos and its backups become files that anybody here can read.",
        "Switch it off",
    )
    yield "off", AskPassphrase(window, look, none, texts, none)
    yield "new-code", ShowCode(window, look, CODE)
    yield "gone", _gone(look, found=True)
    yield "gone-bare", _gone(look, found=False)
    offer = Offer()
    offer.resize(look.scaled(640), 100)
    yield "offer", offer


def _gone(look: "Look", *, found: bool) -> "QWidget":
    """The journal's file is gone; beside a protected backup, or beside none."""
    import tempfile

    from core.paths import Paths
    from ui.lost import Gone

    none: Any = None
    with tempfile.TemporaryDirectory() as folder:
        paths = Paths(Path(folder))
        for beside in (paths.backups, paths.media / "aa"):
            beside.mkdir(parents=True)
        (paths.media / "aa" / "aa11").touch()
        backup = paths.backups / "daily-2026-11-25-120000.db"
        if found:
            backup.write_bytes(bytes(range(256)) * 16)
            backup.with_suffix(".slots").touch()
        dialog = Gone(look, paths, none)
        dialog.tasks.close()
        dialog._found(backup if found else None)
        return dialog
