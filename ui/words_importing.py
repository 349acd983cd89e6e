"""What is told of a journal that is brought in: why something failed, and the report in words."""

from collections.abc import Callable

from core.exchange.incoming import Failed, Report, Said, Why
from core.problems import Known
from ui.words import day
from ui.words_base import CONTEXT, QT_TRANSLATE_NOOP, Translate, english, look_up
from ui.words_book import span
from ui.words_counts import entries, links, posts
from ui.words_problems import sentence

FORMAT_NAMES: dict[str, str] = {
    "rapport": "Rapport (JSON)",
    "rapport-markdown": "Rapport (Markdown)",
    "dayone": "Day One (JSON)",
    "dayone-classic": "Day One Classic",
    "dayone-text": QT_TRANSLATE_NOOP("Words", "Day One (text)"),
    "jrnl": QT_TRANSLATE_NOOP("Words", "jrnl (text)"),
    "jrnl-json": "jrnl (JSON)",
    "jrnl-xml": "jrnl (XML)",
    "jrnl-encrypted": QT_TRANSLATE_NOOP("Words", "jrnl (encrypted)"),
    "rednotebook": "RedNotebook",
    "journey": "Journey",
    "rapport-backup": QT_TRANSLATE_NOOP("Words", "Rapport (a journal or a backup of one)"),
    "diarium": "Diarium",
    "diarium-json": "Diarium (JSON)",
    "diaro": "Diaro",
    "joplin": "Joplin (JEX)",
    "mini-diary": "Mini Diary",
    "mini-diarium": "Mini Diarium",
    "mini-diarium-database": QT_TRANSLATE_NOOP("Words", "Mini Diarium (its own database)"),
    "standard-notes": "Standard Notes",
    "daylio": "Daylio (CSV)",
    "apple-journal": "Apple Journal (HTML)",
    "logseq": "Logseq",
    "markdown": QT_TRANSLATE_NOOP("Words", "Markdown files"),
    "text": QT_TRANSLATE_NOOP("Words", "Plain text"),
    "x": QT_TRANSLATE_NOOP("Words", "X archive"),
    "x-legacy": QT_TRANSLATE_NOOP("Words", "Twitter archive (before 2018)"),
    "mastodon": QT_TRANSLATE_NOOP("Words", "Mastodon archive"),
    "mastodon-account": QT_TRANSLATE_NOOP("Words", "Mastodon account"),
    "bluesky": QT_TRANSLATE_NOOP("Words", "Bluesky repository (CAR)"),
    "bluesky-account": QT_TRANSLATE_NOOP("Words", "Bluesky account"),
    "facebook": QT_TRANSLATE_NOOP("Words", "Facebook export"),
    "instagram": QT_TRANSLATE_NOOP("Words", "Instagram export (JSON)"),
    "threads": QT_TRANSLATE_NOOP("Words", "Threads export (JSON)"),
    "instagram-threads": QT_TRANSLATE_NOOP("Words", "Instagram and Threads export (JSON)"),
    "linkedin": QT_TRANSLATE_NOOP("Words", "LinkedIn export"),
    "reddit": QT_TRANSLATE_NOOP("Words", "Reddit export"),
    "tumblr": QT_TRANSLATE_NOOP("Words", "Tumblr export"),
    "csv": QT_TRANSLATE_NOOP("Words", "Table (CSV)"),
    "netscape": QT_TRANSLATE_NOOP("Words", "Bookmark file (HTML)"),
    "pinboard": QT_TRANSLATE_NOOP("Words", "Pinboard (JSON)"),
}

REASONS: dict[Why, str] = {
    Why.NO_DATE: QT_TRANSLATE_NOOP("Words", "It has no date, so it has no place in a journal."),
    Why.BAD_DATE: QT_TRANSLATE_NOOP("Words", "Its date, {0}, is none that a calendar has."),
    Why.EMPTY: QT_TRANSLATE_NOOP("Words", "There are no words in it, and no photo."),
    Why.BROKEN: QT_TRANSLATE_NOOP("Words", "It is not shaped as an entry of this format."),
    Why.DAMAGED: QT_TRANSLATE_NOOP("Words", "The file is broken here; what came before was read."),
    Why.TOO_LARGE: QT_TRANSLATE_NOOP("Words", "It is larger than anything a journal holds, and was left out."),
    Why.UNSAFE_NAME: QT_TRANSLATE_NOOP("Words", "Its name points outside the archive, so it was left alone."),
    Why.LINK: QT_TRANSLATE_NOOP("Words", "It is a link to somewhere else, so it was not followed."),
    Why.NOT_A_FILE: QT_TRANSLATE_NOOP("Words", "It is not a plain file, so it was left alone."),
    Why.LOCKED: QT_TRANSLATE_NOOP("Words", "It is encrypted, and only its own app can open it."),
    Why.CHANGED_HERE: QT_TRANSLATE_NOOP("Words", "It was edited here and there; what is here was kept."),
    Why.MEDIUM: QT_TRANSLATE_NOOP("Words", "The photo or file {0} could not be read; the words are there."),
}  # fmt: skip

SAID: dict[Said, str] = {
    Said.LOCAL_TIME: QT_TRANSLATE_NOOP("Words", "Times without a time zone, taken as yours: {n}."),
    Said.NO_TIME: QT_TRANSLATE_NOOP("Words", "Days without a time, kept as whole days: {n}."),
    Said.UNKNOWN_ZONE: QT_TRANSLATE_NOOP("Words", "The time zone {0} is not known; yours was taken: {n}."),
    Said.DAYLIGHT_GAP: QT_TRANSLATE_NOOP("Words", "{0} was skipped by the clocks that day; it is kept as an hour later."),
    Said.OLD_ENCODING: QT_TRANSLATE_NOOP("Words", "{0} is not UTF-8; it was read as Windows text (cp1252)."),
    Said.DATE_OF_FILE: QT_TRANSLATE_NOOP("Words", "Dated by the last change of the file: {n}."),
    Said.DATE_OF_NAME: QT_TRANSLATE_NOOP("Words", "Dated by the name of the file: {n}."),
    Said.DATE_OF_HEADING: QT_TRANSLATE_NOOP("Words", "Dated by the first heading: {n}."),
    Said.ORDER_GUESSED: QT_TRANSLATE_NOOP("Words", "Dates such as {0} can be read two ways; they were read day first."),
    Said.BEFORE_FIRST: QT_TRANSLATE_NOOP("Words", "The words before the first date were left out: “{0}”"),
    Said.CHANGED_HERE: QT_TRANSLATE_NOOP("Words", "Changed there and edited here; yours was kept: {n}."),
    Said.IN_TRASH: QT_TRANSLATE_NOOP("Words", "In the trash here, and left there: {n}."),
    Said.THREADS: QT_TRANSLATE_NOOP("Words", "Threads, each kept as one post: {n}."),
    Said.SENT_HERE: QT_TRANSLATE_NOOP("Words", "Sent with Rapport or noted here before, so not added again: {n}."),
    Said.MEDIA_ELSEWHERE: QT_TRANSLATE_NOOP("Words", "Posts whose photos lie on the network and not in this file; their words are here: {n}."),
    Said.AUDIENCE_UNKNOWN: QT_TRANSLATE_NOOP("Words", "This export does not say who could see a post, so all of them are taken."),
    Said.PRIVATE_ACCOUNT: QT_TRANSLATE_NOOP("Words", "This account was private or asked who may follow. What everybody could not read is yours alone here too: nothing is sent anywhere."),
    Said.REPOSTS: QT_TRANSLATE_NOOP("Words", "Posts of others that were passed on without a word of yours, left out: {n}."),
    Said.BARE_SHARES: QT_TRANSLATE_NOOP("Words", "Shares without a word of yours, left out: {n}."),
    Said.FOLLOWERS_ONLY: QT_TRANSLATE_NOOP("Words", "For followers only, left out: {n}."),
    Said.DIRECT: QT_TRANSLATE_NOOP("Words", "Private messages, left out: {n}."),
    Said.DELETED: QT_TRANSLATE_NOOP("Words", "Deleted there, left out: {n}."),
    Said.UNPUBLISHED: QT_TRANSLATE_NOOP("Words", "Drafts and private posts, left out: {n}."),
    Said.WORDLESS: QT_TRANSLATE_NOOP("Words", "Without any words (a photo alone, a place), left out: {n}."),
    Said.STORIES: QT_TRANSLATE_NOOP("Words", "Stories that were gone after a day, left out: {n}."),
    Said.NO_LINKS: QT_TRANSLATE_NOOP("Words", "Bookmarks that lead nowhere for others (a browser's own pages, scripts, notes), left out: {n}."),
    Said.SHARED_TWICE: QT_TRANSLATE_NOOP("Words", "The same address more than once in the file, put together: {n}."),
    Said.POSTS_TOO: QT_TRANSLATE_NOOP("Words", "Posts, drafts and ideas beside the entries: {n}."),
    Said.LINKS_TOO: QT_TRANSLATE_NOOP("Words", "Links of the shelf: {n}."),
    Said.CLIPPINGS_TOO: QT_TRANSLATE_NOOP("Words", "Quotes and headlines of the shelf: {n}."),
    Said.TEMPLATES_TOO: QT_TRANSLATE_NOOP("Words", "Templates of your own: {n}."),
    Said.TRASH_TOO: QT_TRANSLATE_NOOP("Words", "Entries that lay in the trash, and do here too: {n}."),
    Said.WORDS_TOO: QT_TRANSLATE_NOOP("Words", "Words of your own dictionary: {n}."),
    Said.PEOPLE_TOO: QT_TRANSLATE_NOOP("Words", "People and what you said of them: {n}."),
    Said.MISSING_MEDIA: QT_TRANSLATE_NOOP("Words", "Photos and files that are named but not there: {n}."),
}  # fmt: skip

REPORT = {
    "none posts": QT_TRANSLATE_NOOP("Words", "{0}: no posts of yours"),
    "none links": QT_TRANSLATE_NOOP("Words", "{0}: no links"),
    "found": QT_TRANSLATE_NOOP("Words", "{0}: {1}, {2}"),
    "none": QT_TRANSLATE_NOOP("Words", "{0}: no entries"),
    "media": QT_TRANSLATE_NOOP("Words", "Photos and files: {0}"),
    "tags": QT_TRANSLATE_NOOP("Words", "Tags: {0}"),
    "kept": QT_TRANSLATE_NOOP(
        "Words", "Details without a place here, kept for when you take your journal out:"
    ),
    "more": QT_TRANSLATE_NOOP("Words", "and {0} more"),
}


_WOULD = (
    QT_TRANSLATE_NOOP("Words", "{0} to add"),
    QT_TRANSLATE_NOOP("Words", "{0} to renew"),
    QT_TRANSLATE_NOOP("Words", "{0} here already"),
    QT_TRANSLATE_NOOP("Words", "{0} that cannot be taken"),
)
_DID = (
    QT_TRANSLATE_NOOP("Words", "{0} added"),
    QT_TRANSLATE_NOOP("Words", "{0} renewed"),
    QT_TRANSLATE_NOOP("Words", "{0} here already"),
    QT_TRANSLATE_NOOP("Words", "{0} could not be taken"),
)
"""For what is new, changed there, known and refused; what is none is not spoken of."""


def format_name(name: str, translate: Translate = english) -> str:
    return look_up(FORMAT_NAMES, name, translate)


def failure(failed: Failed, translate: Translate = english) -> str:
    """Why one item could not be taken."""
    if isinstance(failed.why, Known):
        return sentence(failed.why, translate)
    said = look_up(REASONS, failed.why, translate)
    return said.replace("{0}", f"“{failed.detail}”" if failed.detail else "").replace(" , ", " ")


def said_lines(report: Report, translate: Translate = english) -> list[str]:
    """How things were read that were not plain."""
    return [
        look_up(SAID, said, translate).replace("{0}", detail).replace("{n}", str(many))
        for said, detail, many in report.said
    ]


def lines(
    report: Report,
    translate: Translate = english,
    *,
    dry: bool = False,
    number: Callable[[int], str] = str,
) -> list[str]:
    """The whole report as text, to read and to save; `number` writes the figures."""

    def words(key: str, *values: object) -> str:
        return translate(CONTEXT, REPORT[key]).format(*values)

    name = format_name(report.format, translate)
    counts = (report.added, report.updated, report.skipped, report.failures)
    of = "" if report.kind == "journal" else f" {report.kind}"
    how_many = {"": entries, " posts": posts, " links": links}[of]
    days = span(day(report.first_day, translate), day(report.last_day, translate), translate)
    found = words("found", name, how_many(report.found, translate, number), days)
    made = [found if report.found else words(f"none{of}", name)]
    said = (
        translate(CONTEXT, each).format(number(count))
        for each, count in zip(_WOULD if dry else _DID, counts, strict=True)
        if count
    )
    if any(counts):
        made.append(f"{', '.join(said)}.")
    if report.media:
        made.append(words("media", number(report.media)))
    if report.tags:
        first = ", ".join(f"{tag} ({many})" for tag, many in report.tags[:12])
        more = len(report.tags) - 12
        made.append(words("tags", first + (f", {words('more', more)}" if more > 0 else "")))
    made += said_lines(report, translate)
    if report.not_carried:
        fields = (f"{field} ({many})" for field, many in report.not_carried.items())
        made.append(f"{words('kept')} {', '.join(fields)}")
    made += [f"- {each.where}: {failure(each, translate)}" for each in report.failed]
    if report.failures > len(report.failed):
        made.append(words("more", report.failures - len(report.failed)))
    return made
