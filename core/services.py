"""The parts of the core over one data folder, each made when it is first asked for.

What the first paint needs is made at once; the modules of the rest are not even loaded before it.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from core import clock, place
from core.arriving import arrive, paths_of
from core.journal import Journal
from core.problems import Known
from core.protection import PLAIN, Protection, is_protected
from core.settings_file import SettingsFile
from core.store import Store, locked_store, open_store
from core.telling import Changes
from core.unfinished import end_unfinished

if TYPE_CHECKING:
    from pathlib import Path

    from core.aims import Aims
    from core.backups import Backups
    from core.composer import Composer
    from core.credentials import Credentials
    from core.exporting import Exporting
    from core.history import History
    from core.importing import Importing
    from core.insights import Insights
    from core.lastwords import LastWords
    from core.links import Links
    from core.lookback import Lookback
    from core.looks import Looks
    from core.media import Media
    from core.media_folder import MediaFolder
    from core.outbox import Outbox
    from core.outside import Outside
    from core.paths import Paths
    from core.people import People
    from core.planning import Planning
    from core.posting import Posting
    from core.preparing import Preparing
    from core.recognising import Recognising
    from core.register import Register
    from core.settings import Settings
    from core.suggestions import Suggestions
    from core.tagging import Tagging
    from core.teaching import Teaching
    from core.workbench import Workbench
    from core.writing_help import WritingHelp


class Services:
    """Everything that a room or a verb may be given."""

    def __init__(
        self,
        folder: str,
        store: Store,
        now: clock.Now,
        zone: str,
        not_moved: Known | None = None,
    ) -> None:
        self._folder, self.store, self._now, self._told_zone = folder, store, now, zone
        self.not_moved = not_moved
        """Why the journal is still in the folder that the person wished to leave."""
        self.changes = Changes()
        self.protection = Protection(
            store, lambda: self.paths, lambda: self.credentials, self.changes, now
        )
        self.settings_file = SettingsFile(place.inside(folder, place.SETTINGS))
        self.journal = Journal(store, self.changes, now, lambda: self._zone)

    @cached_property
    def paths(self) -> "Paths":
        return paths_of(self._folder)

    @cached_property
    def _zone(self) -> str:
        """Where the person is; a search need not know."""
        return self._told_zone or clock.local_zone()

    @cached_property
    def _set(self) -> "tuple[Settings, Aims]":
        """Both at once: the aims note the day of each change of the settings."""
        from core.aims import Aims
        from core.settings import Settings

        settings = Settings(self.settings_file, self.changes)
        return settings, Aims(settings, self.changes, self._today)

    def _today(self) -> str:
        return clock.local_day(self._now(), self._zone)

    @property
    def settings(self) -> "Settings":
        return self._set[0]

    @property
    def aims(self) -> "Aims":
        return self._set[1]

    @cached_property
    def composer(self) -> "Composer":
        from core.composer import Composer

        return Composer(
            self.store,
            self.changes,
            self._now,
            self._zone,
            self.teaching,
            self._names,
        )

    @cached_property
    def outbox(self) -> "Outbox":
        from core.outbox import Outbox

        return Outbox(self.store, self.changes, self._now, self._zone)

    @cached_property
    def insights(self) -> "Insights":
        from core.insights import Insights

        return Insights(self.store, self.settings, self.aims, self._now, self._zone)

    @cached_property
    def people(self) -> "People":
        from core.people import People

        return People(self.store, self.changes, self._now)

    def _names(self) -> "Register":
        return self.people.register()

    @cached_property
    def suggestions(self) -> "Suggestions":
        from core.suggestions import Suggestions

        return Suggestions(
            self.store,
            self.changes,
            self.composer,
            self.insights,
            self.people,
            self.settings,
            self._now,
        )

    @cached_property
    def planning(self) -> "Planning":
        from core.planning import Planning

        return Planning(self.store, self.changes, self._now, self._zone)

    @cached_property
    def links(self) -> "Links":
        from core.links import Links

        return Links(self.store, self.changes, self._now)

    @cached_property
    def workbench(self) -> "Workbench":
        from core.workbench import Workbench

        return Workbench(self.store, self.changes, self.composer, self.links, self.media, self._now)

    @cached_property
    def media_folder(self) -> "MediaFolder":
        from core.media_folder import MediaFolder

        return MediaFolder(self.paths.media, self.protection.seal)

    @cached_property
    def media(self) -> "Media":
        from core.media import Media

        return Media(self.store, self.media_folder, self.changes, self._now)

    @cached_property
    def preparing(self) -> "Preparing":
        from core.preparing import Preparing

        return Preparing(
            self.media, self.store.accounts.everything, lambda: self.settings.get("accounts")
        )

    @cached_property
    def writing(self) -> "WritingHelp":
        from core.writing_help import WritingHelp

        return WritingHelp(self.store, self._now)

    @cached_property
    def history(self) -> "History":
        from core.history import History

        return History(self.store, self._now, self.journal.save, self.composer.save)

    @cached_property
    def teaching(self) -> "Teaching":
        from core.teaching import Teaching

        return Teaching(self.store, self.changes, self._now)

    @cached_property
    def posting(self) -> "Posting":
        from core.posting import Posting

        return Posting(
            self.store, self.changes, self.outbox, self._now, self.settings, self.credentials
        )

    @cached_property
    def backups(self) -> "Backups":
        from core.backups import Backups

        return Backups(
            self.store, self.paths, self.changes, self._now, self._zone, self.protection.seal
        )

    @cached_property
    def importing(self) -> "Importing":
        from core.importing import Importing

        return Importing(self.store.again, self.media_folder, self.changes, self._now, self._zone)

    @cached_property
    def credentials(self) -> "Credentials":
        from core.credentials import Credentials

        return Credentials()

    @cached_property
    def looks(self) -> "Looks":
        from core.looks import Looks

        return Looks(self.store, self.settings)

    @cached_property
    def lookback(self) -> "Lookback":
        from core.lookback import Lookback

        return Lookback(self.store, self._now, self._zone)

    @cached_property
    def tagging(self) -> "Tagging":
        from core.tagging import Tagging

        return Tagging(self.store.again, self.changes, self._now)

    @cached_property
    def last_words(self) -> "LastWords":
        from core.lastwords import LastWords

        return LastWords(self.paths.typing, self.protection.seal)

    @cached_property
    def outside(self) -> "Outside":
        from core.outside import Outside

        return Outside(self.store, self.paths, self.changes, self._now)

    @cached_property
    def exporting(self) -> "Exporting":
        from core.exporting import Exporting

        return Exporting(self.store, self.media_folder)

    @cached_property
    def recognising(self) -> "Recognising":
        from core.recognising import Recognising

        return Recognising(self.store, self.changes, self.teaching)

    def close(self) -> None:
        if "last_words" in vars(self):
            self.last_words.close()
        self.protection.lock()


def build(
    folder: "Path | str | None" = None, now: clock.Now = clock.now, zone: str = ""
) -> Services:
    """Open the data folder (default: the person's own) and join the parts.

    A protected journal is still locked then: see `protection`. Known: FOLDER_UNWRITABLE,
    SLOTS_MISSING, DATABASE_GONE and what `open_store` raises.
    """
    there, not_moved = arrive(folder)
    database = place.inside(there, place.DATABASE)
    plain = place.begins_with(database, PLAIN) or not is_protected(paths_of(there))
    make = open_store if plain else locked_store
    store = make(database, place.inside(there, place.BACKUPS))
    if store.is_open:
        end_unfinished(store)
    return Services(there, store, now, zone, not_moved)
