"""The program around the window: one QApplication, words in the person's language, and bugs."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QLocale, QLockFile
from PySide6.QtWidgets import QApplication

from core.problems import Known

_SWITCH_SECONDS = 0.0002  # a worker holds Python at most this long while a key waits


def make_application(version: str) -> QApplication:
    """The application object, in the style that our themes are made for."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    # The style by its option: setStyle() would make a class for it, with all enums of styles.
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("rapport")
    app.setApplicationDisplayName("Rapport")
    app.setApplicationVersion(version)
    app.setDesktopFileName("rapport")
    return app


def week_starts() -> str:
    """`monday` or `sunday`, as the system's country has it (where it is Saturday: Sunday)."""
    from PySide6.QtCore import Qt

    weekend = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)
    return "sunday" if QLocale().firstDayOfWeek() in weekend else "monday"


def translate(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


def say(problem: Known) -> str:
    """The sentence for a problem, in the person's language."""
    from ui.words import sentence

    return sentence(problem, translate)


class CrashHook:
    """A problem we know becomes a message; anything else is a bug: what is written is kept, and a
    window tells, one at a time. `keep` says whether everything could be kept.
    """

    def __init__(self, tell: Callable[[str], object], keep: Callable[[], bool]) -> None:
        self._tell, self._keep = tell, keep
        self._open = False
        self._old = sys.excepthook
        sys.excepthook = self

    def restore(self) -> None:
        if sys.excepthook is self:  # another window's may have taken its place
            sys.excepthook = self._old

    def __call__(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, Known):
            self._tell(say(error))
            return
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        import traceback

        from ui.messages import show_text

        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        if self._open:
            return
        self._open = True
        if self._try_to_keep():
            safe = translate("CrashHook", "What you wrote up to now is saved. You can go on.")
        else:
            safe = translate("CrashHook", "What you write is still in the window. Please copy it.")
        rest = translate(
            "CrashHook",
            "If it happens again, this text helps to find the cause. It stays on this computer "
            "unless you send it to somebody.",
        )
        title = translate("CrashHook", "Something went wrong inside Rapport")
        show_text(title, f"{safe} {rest}", text).finished.connect(self._closed)

    def _try_to_keep(self) -> bool:
        try:
            return self._keep()
        except Exception:  # noqa: BLE001 - the bug may be there; it is shown already
            return False

    def _closed(self) -> None:
        self._open = False


def hold(folder: Path) -> QLockFile | None:
    """Keep the journal in this folder for one window; None when another one has it.

    The lock of a program that died is taken over.
    """
    lock = QLockFile(str(folder / "window.lock"))
    lock.setStaleLockTime(0)
    return lock if lock.tryLock(0) else None


def is_measured() -> bool:
    """Whether benchmarks/start.py started us."""
    return "RAPPORT_BENCH_PAINT" in os.environ


def tell_first_paint() -> None:
    """Say that the window is seen, with the peak memory in kB, and end."""
    status = Path("/proc/self/status")
    peak = status.read_text().split("VmHWM:")[1].split()[0] if status.exists() else "0"
    sys.stdout.write(f"painted {peak}\n")
    sys.stdout.flush()
    QApplication.exit()
