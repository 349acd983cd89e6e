"""Where the parts of many thin columns lie, kind by kind: ten years are laid out in one go."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from core.model import Kind
from ui.mix.columns import Column

_SNAPPED_FROM = 4  # pixels; thinner bars would stand unevenly on whole pixels


def stacks(
    columns: Sequence[Column], area: QRectF, bar: float, top: int | None
) -> dict[Kind, list[QRectF]]:
    """The rectangles of each kind. `top` is what the whole height means in posts; None: each
    column is a whole of its own.
    """
    rects: dict[Kind, list[QRectF]] = {kind: [] for kind in Kind}
    floor, height, gap = area.bottom(), area.height(), 1.0 if bar > 3 else 0.0
    slot = area.width() / max(len(columns), 1)
    for index, column in enumerate(columns):
        whole = top or column.posts or 1
        left = area.left() + (index + 0.5) * slot - bar / 2
        if bar >= _SNAPPED_FROM:
            left = round(left)
        below, bottom = 0, round(floor)
        for kind, count in column.counts.items():
            if count:
                below += count
                above = round(floor - height * below / whole)
                tall = max(bottom - above - gap, 1.0)
                rects[kind].append(QRectF(left, bottom - tall, bar, tall))
                bottom = above
    return rects
