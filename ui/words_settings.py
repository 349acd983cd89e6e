"""Words for what can be set, and for how each network takes a post."""

from typing import Any

from core import networks
from ui.words_base import CONTEXT, QT_TRANSLATE_NOOP, Translate, english, look_up
from ui.words_writing import CHOICES as WRITING_CHOICES
from ui.words_writing import OPTIONS as WRITING

GROUPS: dict[str, str] = {
    "targets": QT_TRANSLATE_NOOP("Words", "How a week should be"),
    "look": QT_TRANSLATE_NOOP("Words", "Look"),
    "writing": QT_TRANSLATE_NOOP("Words", "Writing"),
    "journal": QT_TRANSLATE_NOOP("Words", "Looking back"),
    "networks": QT_TRANSLATE_NOOP("Words", "Networks"),
}

SECTIONS: dict[str, str] = {
    "writing": QT_TRANSLATE_NOOP("Words", "Writing"),
    "people": QT_TRANSLATE_NOOP("Words", "People"),
    "targets": QT_TRANSLATE_NOOP("Words", "Targets"),
    "networks": QT_TRANSLATE_NOOP("Words", "Networks"),
    "look": QT_TRANSLATE_NOOP("Words", "Look"),
    "protection": QT_TRANSLATE_NOOP("Words", "Protection"),
    "keeping": QT_TRANSLATE_NOOP("Words", "Backups and folder"),
    "exchange": QT_TRANSLATE_NOOP("Words", "Import and export"),
}

OPTIONS: dict[str, tuple[str, str]] = {
    "targets": (
        QT_TRANSLATE_NOOP("Words", "Targets"),
        QT_TRANSLATE_NOOP(
            "Words", "The mix that you want to give people. None is the right one for everybody."
        ),
    ),
    "own targets": (
        QT_TRANSLATE_NOOP("Words", "Your own targets"),
        QT_TRANSLATE_NOOP(
            "Words", "How much of a week each kind should be. It is kept when it makes 100 %."
        ),
    ),
    "week starts": (
        QT_TRANSLATE_NOOP("Words", "Weeks begin on"),
        QT_TRANSLATE_NOOP("Words", "In the mix. The command line always names ISO weeks."),
    ),
    "scheme": (
        QT_TRANSLATE_NOOP("Words", "Light or dark"),
        QT_TRANSLATE_NOOP("Words", "Like the system, or always the same."),
    ),
    "text size": (
        QT_TRANSLATE_NOOP("Words", "Text size"),
        QT_TRANSLATE_NOOP("Words", "For everything in the window."),
    ),
    "reading font": (
        QT_TRANSLATE_NOOP("Words", "Reading font"),
        QT_TRANSLATE_NOOP("Words", "For your own words: entries, posts and suggestions."),
    ),
    "patterns in charts": (
        QT_TRANSLATE_NOOP("Words", "Patterns in charts"),
        QT_TRANSLATE_NOOP("Words", "Each kind has a pattern of its own beside its colour."),
    ),
    "moving charts": (
        QT_TRANSLATE_NOOP("Words", "Charts that move"),
        QT_TRANSLATE_NOOP("Words", "The weeks fade softly from one look to the next."),
    ),
    "suggestions": (
        QT_TRANSLATE_NOOP("Words", "Suggestions while writing"),
        QT_TRANSLATE_NOOP(
            "Words", "Shows beside the entry what could be told from it, after a pause."
        ),
    ),
    "private tags": (
        QT_TRANSLATE_NOOP("Words", "Private tags"),
        QT_TRANSLATE_NOOP(
            "Words",
            "Nothing is suggested from entries with one of these. Put a comma between them.",
        ),
    ),
    **WRITING,
    "streak": (
        QT_TRANSLATE_NOOP("Words", "Count days in a row"),
        QT_TRANSLATE_NOOP("Words", "The calendar says how many days in a row have an entry."),
    ),
    "surprise private": (
        QT_TRANSLATE_NOOP("Words", "Surprise me with private entries too"),
        QT_TRANSLATE_NOOP("Words", "Else the Journal only picks from those that are not private."),
    ),
    "ask for descriptions": (
        QT_TRANSLATE_NOOP("Words", "Ask for missing descriptions"),
        QT_TRANSLATE_NOOP(
            "Words",
            "Before a post goes out with images that have none, for people who cannot see them.",
        ),
    ),
    "planned posts": (
        QT_TRANSLATE_NOOP("Words", "When a planned post is due"),
        QT_TRANSLATE_NOOP(
            "Words",
            "A reminder only shows it to you. Sending waits a minute in which you can stop it, and "
            "happens only while Rapport is open; each planned post can differ.",
        ),
    ),
    "mastodon server": (
        QT_TRANSLATE_NOOP("Words", "Mastodon server"),
        QT_TRANSLATE_NOOP(
            "Words",
            "Only for posting there without signing in here: its compose page opens in the "
            "browser. Such as mastodon.example.",
        ),
    ),
}

CHOICES: dict[tuple[str, Any], str] = {
    **WRITING_CHOICES,
    ("targets", "human first"): QT_TRANSLATE_NOOP("Words", "Human first"),
    ("targets", "thirds"): QT_TRANSLATE_NOOP("Words", "Thirds"),
    ("targets", "5-3-2"): QT_TRANSLATE_NOOP("Words", "5-3-2"),
    ("targets", "4-1-1"): QT_TRANSLATE_NOOP("Words", "4-1-1"),
    ("targets", "80/20"): QT_TRANSLATE_NOOP("Words", "80/20"),
    ("targets", "own"): QT_TRANSLATE_NOOP("Words", "My own"),
    ("planned posts", "remind"): QT_TRANSLATE_NOOP("Words", "Remind me"),
    ("planned posts", "send"): QT_TRANSLATE_NOOP("Words", "Send it"),
    ("week starts", "system"): QT_TRANSLATE_NOOP("Words", "Like the system"),
    ("week starts", "monday"): QT_TRANSLATE_NOOP("Words", "Monday"),
    ("week starts", "sunday"): QT_TRANSLATE_NOOP("Words", "Sunday"),
    ("scheme", "system"): QT_TRANSLATE_NOOP("Words", "Like the system"),
    ("scheme", "light"): QT_TRANSLATE_NOOP("Words", "Light"),
    ("scheme", "dark"): QT_TRANSLATE_NOOP("Words", "Dark"),
    ("text size", 85): QT_TRANSLATE_NOOP("Words", "Small"),
    ("text size", 100): QT_TRANSLATE_NOOP("Words", "Normal"),
    ("text size", 115): QT_TRANSLATE_NOOP("Words", "Larger"),
    ("text size", 130): QT_TRANSLATE_NOOP("Words", "Large"),
    ("text size", 150): QT_TRANSLATE_NOOP("Words", "Very large"),
    ("text size", 175): QT_TRANSLATE_NOOP("Words", "Largest"),
    ("reading font", "serif"): QT_TRANSLATE_NOOP("Words", "With serifs"),
    ("reading font", "sans"): QT_TRANSLATE_NOOP("Words", "Without serifs"),
    ("reading font", "typewriter"): QT_TRANSLATE_NOOP("Words", "Typewriter"),
}

# {0} is the network's name.
HANDED_TEXT = QT_TRANSLATE_NOOP(
    "Words",
    "{0} opens with your text in it, and it is on the clipboard too. You look once more and post.",
)
HANDED_LINK = QT_TRANSLATE_NOOP(
    "Words",
    "Your text goes on the clipboard and {0} opens. Paste it there, look once more and post.",
)
HANDED_ONLY = QT_TRANSLATE_NOOP(
    "Words", "Your text goes on the clipboard. Paste it where you want to post it."
)
HANDED_SERVER = QT_TRANSLATE_NOOP(
    "Words",
    "Tell your server in Settings, and {0} opens with your text in it. It is on the clipboard too.",
)

LIMITS: dict[str, str] = {
    "bytes": QT_TRANSLATE_NOOP("Words", "{0} of {1} bytes"),
    "hashtags": QT_TRANSLATE_NOOP("Words", "{0} of {1} hashtags"),
    "links": QT_TRANSLATE_NOOP("Words", "{0} of {1} links"),
    "paragraph": QT_TRANSLATE_NOOP("Words", "longest paragraph {0} of {1}"),
}


def section(name: str, translate: Translate = english) -> str:
    """The name of a section of the settings."""
    return look_up(SECTIONS, name, translate)


def group(name: str, translate: Translate = english) -> str:
    """The heading of a group of settings."""
    return look_up(GROUPS, name, translate)


def label_for(option: str, translate: Translate = english) -> str:
    """The name of a setting."""
    return translate(CONTEXT, OPTIONS[option][0])


def help_for(option: str, translate: Translate = english) -> str:
    """What a setting does."""
    return translate(CONTEXT, OPTIONS[option][1])


def choice(option: str, value: Any, translate: Translate = english) -> str:
    """One value of a setting with choices."""
    return look_up(CHOICES, (option, value), translate, str(value))


def network_note(name: str, server: str = "", translate: Translate = english) -> str:
    """How a post gets to this network, `server` being the person's Mastodon server."""
    network = networks.get(name)
    if "{server}" in network.compose and not server:
        said = HANDED_SERVER
    elif "{text}" in network.compose:
        said = HANDED_TEXT
    else:
        said = HANDED_LINK if network.compose else HANDED_ONLY
    return translate(CONTEXT, said).format(network.title)


def second_limit(code: str, used: int, limit: int, translate: Translate = english) -> str:
    """A network's limit beside the length: `212 of 3000 bytes`."""
    return look_up(LIMITS, code, translate).format(used, limit)
