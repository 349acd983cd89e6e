"""The parts of the core over one data folder, built in the order in which they need each other."""

from pathlib import Path
from typing import NamedTuple

from core import clock
from core.aims import Aims
from core.backups import Backups
from core.changes import Changes
from core.composer import Composer
from core.credentials import Credentials
from core.exporting import Exporting
from core.history import History
from core.importing import Importing
from core.insights import Insights
from core.journal import Journal
from core.lastwords import LastWords
from core.links import Links
from core.lookback import Lookback
from core.looks import Looks
from core.media import Media
from core.media_folder import MediaFolder
from core.outbox import Outbox
from core.outside import Outside
from core.paths import Paths, default_folder
from core.people import People
from core.planning import Planning
from core.posting import Posting
from core.preparing import Preparing
from core.problems import Known
from core.protection import Protection, is_protected
from core.recognising import Recognising
from core.relocate import bring_along
from core.settings import Settings
from core.store import Store, locked_store, open_store
from core.suggestions import Suggestions
from core.tagging import Tagging
from core.teaching import Teaching
from core.workbench import Workbench
from core.writing_help import WritingHelp


class Services(NamedTuple):
    """Everything that a room or a verb may be given."""

    paths: Paths
    store: Store
    changes: Changes
    settings: Settings
    journal: Journal
    composer: Composer
    outbox: Outbox
    insights: Insights
    people: People
    suggestions: Suggestions
    planning: Planning
    links: Links
    workbench: Workbench
    media: Media
    preparing: Preparing
    writing: WritingHelp
    history: History
    teaching: Teaching
    aims: Aims
    posting: Posting
    backups: Backups
    importing: Importing
    credentials: Credentials
    protection: Protection
    looks: Looks
    lookback: Lookback
    tagging: Tagging
    last_words: LastWords
    outside: Outside
    exporting: Exporting
    recognising: Recognising
    not_moved: Known | None
    """Why the journal is still in the folder that the person wished to leave."""

    def close(self) -> None:
        self.last_words.close()
        self.protection.lock()


def build(folder: Path | None = None, now: clock.Now = clock.now, zone: str = "") -> Services:
    """Open the data folder (default: the person's own) and join the parts.

    A protected journal is still locked then: see `protection`. Known: FOLDER_UNWRITABLE,
    SLOTS_MISSING and what `open_store` raises.
    """
    paths = Paths((folder or default_folder()).absolute())
    paths, not_moved = bring_along(paths)
    zone = zone or clock.local_zone()
    changes = Changes()
    if is_protected(paths):
        store = locked_store(paths.database, paths.backups)
    else:
        store = open_store(paths.database, paths.backups)
    credentials = Credentials()
    protection = Protection(store, paths, credentials, changes, now)
    settings = Settings(paths.settings, changes)
    teaching = Teaching(store, changes, now)
    composer = Composer(store, changes, now, zone, teaching)
    aims = Aims(settings, changes, lambda: clock.local_day(now(), zone))
    insights = Insights(store, settings, aims, now, zone)
    media_folder = MediaFolder(paths.media, protection.seal)
    journal = Journal(store, changes, now, zone)
    people = People(store, changes, now)
    links = Links(store, changes, now)
    outbox = Outbox(store, changes, now, zone)
    media = Media(store, media_folder, changes, now)
    return Services(
        paths,
        store,
        changes,
        settings,
        journal,
        composer,
        outbox,
        insights,
        people,
        Suggestions(store, changes, composer, insights, people, settings, now),
        Planning(store, changes, now, zone),
        links,
        Workbench(store, changes, composer, links, media, now),
        media,
        Preparing(media, store.accounts.everything),
        WritingHelp(store, now),
        History(store, now, journal.save, composer.save),
        teaching,
        aims,
        Posting(store, changes, outbox, now, settings, credentials),
        Backups(store, paths, changes, now, zone, protection.seal),
        Importing(store.again, media_folder, changes, now, zone),
        credentials,
        protection,
        Looks(store, settings),
        Lookback(store, now, zone),
        Tagging(store.again, changes, now),
        LastWords(paths.typing, protection.seal),
        Outside(store, paths, changes, now),
        Exporting(store, media_folder),
        Recognising(store, changes, teaching),
        not_moved,
    )
