"""The program around the window: one QApplication, signals of the system, bugs and problems."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from socket import socketpair
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QSocketNotifier, Qt
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit

from core.problems import Known

_SWITCH_SECONDS = 0.001  # a worker holds Python at most this long while a key waits


def make_application(version: str) -> QApplication:
    """The application object, in the style that our themes are made for."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("rapport")
    app.setApplicationDisplayName("Rapport")
    app.setApplicationVersion(version)
    app.setDesktopFileName("rapport")
    app.setStyle("Fusion")
    return app


def translate(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


def say(problem: Known) -> str:
    """The sentence for a problem, in the person's language."""
    from ui.words import sentence

    return sentence(problem, translate)


class EndSignals:
    """SIGTERM, SIGINT and SIGHUP close the window in an orderly way."""

    def __init__(self, close: Callable[[], object]) -> None:
        import signal

        self._near, self._far = socketpair()
        for end in (self._near, self._far):
            end.setblocking(False)
        self._old_wakeup = signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)
        names = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")
        self._old = {
            number: signal.signal(number, lambda *_: None)
            for number in (getattr(signal, name, None) for name in names)
            if number is not None
        }
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(lambda: self._heard(close))

    def restore(self) -> None:
        """Give the signals back as they were."""
        import signal

        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._old_wakeup)
        for number, handler in self._old.items():
            signal.signal(number, handler)
        self._near.close()
        self._far.close()

    def _heard(self, close: Callable[[], object]) -> None:
        self._near.recv(16)
        close()


class CrashHook:
    """A problem we know becomes a message; anything else is a bug: a log line and a dialog."""

    def __init__(self, tell: Callable[[str], object]) -> None:
        self._tell = tell
        self._old = sys.excepthook
        sys.excepthook = self

    def restore(self) -> None:
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

        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        show_text(
            translate("CrashHook", "Something went wrong inside Rapport"),
            translate(
                "CrashHook",
                "What you wrote up to now is saved. You can go on; if it happens again, this text "
                "helps to find the cause. It stays on this computer unless you send it to somebody.",
            ),
            text,
        )


def show_text(title: str, words: str, text: str) -> QDialog:
    """A window with a message and a text to read or copy."""
    from ui.widgets.basics import button, column, label, row

    dialog = QDialog(QApplication.activeWindow())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.resize(640, 360)
    body = QPlainTextEdit(text)
    body.setReadOnly(True)
    body.setProperty("role", "sheet")
    copy = button(translate("CrashHook", "Copy"), lambda: QApplication.clipboard().setText(text))
    close = button(translate("CrashHook", "Close"), dialog.close, "primary")
    inside = column(label(title, "section"), label(words, wrap=True), body, row(None, copy, close))
    inside.setContentsMargins(24, 24, 24, 24)
    dialog.setLayout(inside)
    if not text:
        body.hide()
    dialog.open()
    return dialog


def show_problem(app: QApplication, problem: Known) -> int:
    """Say why the journal cannot be opened, wait until that is read; exit status 1."""
    words = say(problem)
    sys.stderr.write(f"rapport: {words}\n")
    dialog = show_text(translate("Shell", "Rapport cannot open the journal"), words, "")
    dialog.finished.connect(app.quit)
    app.exec()
    return 1


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


def has_display() -> bool:
    """Whether a window can be shown here at all."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
