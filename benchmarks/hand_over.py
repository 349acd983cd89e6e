"""From the key that hands a post over to the network's own page: when the browser is asked for it, when
the text is on the clipboard, and when the images lie in their folder.

In the real window, with nobody's browser: what would be opened is noted instead.
"""

import io
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import VERSION
from benchmarks.measure import median, table
from core.services import Services, build
from ui.desktop import Desktop
from ui.shell import make_application

NETWORKS = ("x", "threads", "linkedin", "facebook", "reddit", "tumblr")
RUNS = 5
PHOTOS, PHOTO = 2, (4000, 3000)  # as a phone takes them
TEXT = "The kiln tripped again, and I laughed. https://example.org/kiln"
GOAL_MS, PATIENCE = 3000, 30.0


def _photo(shade: int) -> bytes:
    from PIL import Image

    out = io.BytesIO()
    picture = Image.effect_noise((PHOTO[0] // 8, PHOTO[1] // 8), 40 + shade).resize(PHOTO)
    picture.convert("RGB").save(out, "JPEG", quality=88)
    return out.getvalue()


def _post(services: Services, network: str, photos: list[bytes]) -> str:
    services.settings.set("networks", [network])
    post = services.composer.save(services.composer.blank(TEXT)._replace(networks=(network,)))
    for number, data in enumerate(photos):
        medium = services.media.keep(data, width=PHOTO[0], height=PHOTO[1])
        services.media.attach("post", post.id, medium, caption=f"A kiln, seen {number} times.")
    return post.id


def _once(desktop: Desktop, network: str, photos: list[bytes]) -> tuple[float, float, float]:
    """Milliseconds until the page, until the folder (0 without images), and of the processor."""
    room: Any = desktop.window.go("compose")
    opened: dict[str, float] = {}

    def note(url: QUrl) -> bool:
        opened["folder" if url.isLocalFile() else "page"] = time.perf_counter()
        return True

    QDesktopServices.openUrl = note  # type: ignore[assignment, method-assign]
    room.open_post(_post(desktop.services, network, photos))
    QTest.qWait(1500)  # counts and preview are there
    QApplication.clipboard().clear()
    wanted = {"page", "folder"} if photos else {"page"}
    busy, began = time.process_time(), time.perf_counter()
    ctrl = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(room.desk.writing.edit(), Qt.Key.Key_Return, ctrl)
    while not wanted <= opened.keys():
        if time.perf_counter() - began > PATIENCE:
            raise RuntimeError(f"{network}: only {sorted(opened)} opened")
        QApplication.processEvents()
        time.sleep(0.0005)
    spent = (time.process_time() - busy) * 1000
    if QApplication.clipboard().text() != TEXT:
        raise RuntimeError("the text is not on the clipboard")
    page = (opened["page"] - began) * 1000
    return page, (opened.get("folder", began) - began) * 1000, spent


def main() -> int:
    app = make_application(VERSION)
    head = ("handed over to", "images", "page ms", "folder ms", "processor ms", "goal")
    rows, slowest = [head], 0.0
    with tempfile.TemporaryDirectory(prefix="rapport-bench-") as made:
        desktop = Desktop(build(Path(made)), app)
        desktop.services.settings.set("ask for descriptions", value=False)
        desktop.show("compose")
        QTest.qWaitForWindowExposed(desktop.window)
        QTest.qWait(2000)
        photos = [_photo(shade) for shade in range(PHOTOS)]
        for with_photos in ([], photos):
            for network in NETWORKS:
                came = [_once(desktop, network, with_photos) for _ in range(RUNS)]
                page, folder, busy = (median(each) for each in zip(*came, strict=True))
                slowest = max(slowest, *(max(run[0], run[1]) for run in came))
                rows.append(
                    (
                        network,
                        str(len(with_photos)),
                        f"{page:.0f}",
                        f"{folder:.0f}" if with_photos else "",
                        f"{busy:.0f}",
                        str(GOAL_MS),
                    )
                )
        desktop.close()
    table(rows)
    return int(slowest > GOAL_MS)


if __name__ == "__main__":
    sys.exit(main())
