"""How each room is made when it is first entered."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desktop import Desktop
    from ui.widgets.room import Room


def makers(desktop: "Desktop") -> "dict[str, Callable[[], Room]]":
    """How each room is made, in the order of the rail; its module is imported then."""
    s, look, bridge, tasks = desktop.services, desktop.look, desktop.bridge, desktop.tasks

    def today() -> "Room":
        from ui.today.room import TodayRoom

        made = TodayRoom(look, bridge, tasks, s.journal, s.settings, s)
        made.page.helped_by(partial(desktop.help_writing, made))
        return made

    def journal() -> "Room":
        from ui.journal.room import JournalRoom

        made = JournalRoom(
            look,
            bridge,
            tasks,
            s.journal,
            s.composer,
            s.media,
            s.lookback,
            s.tagging,
            s.settings,
        )
        made.page.helped_by(partial(desktop.help_writing, made))
        return made

    def compose() -> "Room":
        from ui.compose.image_folder import ImageFolder
        from ui.compose.out import Out
        from ui.compose.pages import BOARD, SHELF
        from ui.compose.room import ComposeRoom
        from ui.plan_for import PlanFor

        bench = s.workbench
        plan = PlanFor(s.planning, s.settings, s.posting.now, s.journal.blank().zone)

        def board() -> "QWidget":
            from ui.compose.board_acts import BoardActs
            from ui.compose.board_page import BoardPage

            acts = BoardActs(desktop.window, s.composer, s.planning, bench.again, plan)
            return BoardPage(look, tasks, bench.board, acts, plan)

        def shelf() -> "QWidget":
            from ui.compose.shelf_page import ShelfPage

            return ShelfPage(look, tasks, bridge, bench.shelf, s.settings, s.preparing, plan.zone)

        out = Out(
            look,
            s.outbox,
            s.posting,
            desktop.office.dispatch,
            s.planning,
            s.settings,
            plan,
            desktop.office.errands,
            ImageFolder(s.preparing, tasks),
        )
        return ComposeRoom(
            look,
            bridge,
            tasks,
            s.composer,
            s.journal,
            s.settings,
            out,
            s.media,
            s.preparing,
            s.insights,
            bench.again,
            {BOARD: board, SHELF: shelf},
        )

    def mix() -> "Room":
        from ui.mix.room import MixRoom

        return MixRoom(
            look,
            bridge,
            tasks,
            s.insights,
            s.composer,
            s.settings,
            s.planning,
            s.suggestions,
            s.journal,
            s.aims,
            s.looks,
            s.recognising,
            lambda: s.links.any_to_share(),  # noqa: PLW0108 - the shelf is made late
        )

    def settings() -> "Room":
        from ui.cards import sections
        from ui.settings.room import SettingsRoom

        return SettingsRoom(look, bridge, s.settings, sections(desktop))

    return {make.__name__: make for make in (today, journal, compose, mix, settings)}
