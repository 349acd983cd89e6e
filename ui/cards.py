"""Which options and cards each section of Settings has; a card is made when its section is shown."""

from typing import TYPE_CHECKING

from ui.settings.room import Section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desktop import Desktop


def sections(desktop: "Desktop") -> list[Section]:
    """The pages of Settings, in their order."""
    s, look, tasks = desktop.services, desktop.look, desktop.tasks

    def writing() -> "list[QWidget]":
        from ui.settings.spelling import SpellingCard
        from ui.settings.teaching import TeachingCard
        from ui.widgets.doubts import Doubts

        doubts = Doubts(s.recognising.doubtful)
        doubts.review_wanted.connect(desktop.open_review)
        desktop.bridge.post_changed.connect(lambda _: doubts.refresh())
        return [
            SpellingCard(look, s.settings, desktop.aids.spelling),
            TeachingCard(desktop.bridge, s.teaching),
            doubts,
        ]

    def networks() -> "list[QWidget]":
        from ui.settings.accounts import AccountsCard
        from ui.settings.slots import SlotsCard

        return [
            AccountsCard(s.posting, desktop.bridge, desktop.office.errands),
            SlotsCard(s.settings),
        ]

    def people() -> "list[QWidget]":
        from ui.settings.people import PeopleCard

        return [PeopleCard(look, desktop.bridge, tasks, s.people)]

    def keeping() -> "list[QWidget]":
        from ui.settings.backups import BackupsCard
        from ui.settings.folder import FolderCard

        zone = s.journal.blank().zone
        backups = BackupsCard(tasks, s.backups, desktop.window.keep_all, zone)
        backups.look_wanted.connect(desktop.look_into_backup)

        folder = FolderCard(s.paths.folder, fixed=desktop.fixed_folder)
        folder.move_wanted.connect(desktop.move_folder)
        return [backups, folder]

    def protection() -> "list[QWidget]":
        from ui.settings.protection import ProtectionCard

        card = ProtectionCard(look, tasks, s.protection, s.settings)
        if desktop.keeper is not None:
            desktop.keeper.join(card)
        return [card]

    def exchange() -> "list[QWidget]":
        from ui.book import pdf_book
        from ui.settings.export_card import ExportCard
        from ui.settings.import_card import ImportCard

        s.exporting.print_book = pdf_book.write

        def tags() -> list[str]:
            return [tag for tag, _ in s.journal.tags()]

        return [
            ImportCard(look, tasks, s.importing),
            ExportCard(look, tasks, s.exporting, s.links, tags),
        ]

    return [
        Section("writing", ("writing", "journal"), writing),
        Section("people", cards=people),
        Section("targets", ("targets",)),
        Section("networks", ("networks",), networks),
        Section("look", ("look",)),
        Section("protection", cards=protection),
        Section("keeping", cards=keeping),
        Section("exchange", cards=exchange),
    ]
