"""Everything the core says in codes has words: plain, short, without blame."""

import re
from itertools import pairwise

import pytest

from core import networks
from core.language.kinds import kinds, wording
from core.mix import PRESETS
from core.model import (
    Angle,
    DeliveryState,
    Finding,
    Kind,
    Note,
    Pattern,
    PostState,
    Private,
    Reason,
    Week,
)
from core.problems import Known, Problem
from core.settings import OPTIONS
from core.widening import Bar, Toward
from ui import words
from ui.words_base import look_up
from ui.words_settings import CHOICES, LIMITS
from ui.words_settings import OPTIONS as WORDED
from ui.words_week import NEARLY, PATTERNS, SENTENCES
from ui.words_why import KIND_REASONS, LACKS, REASONS, WORDING
from ui.words_widening import WHY_NOT, why_not

BLAME = re.compile(
    r"\b(?:you (?:should|must|failed|forgot|never|only)|your fault|bad|wrong|shame|too (?:many|much)|"
    r"oops|sorry|unfortunately|invalid|illegal|error:|spam)\b",
    re.IGNORECASE,
)
LONGEST = 160
SHOWN = [option for option in OPTIONS if option.group]


def week(pattern: Pattern, because: int = 2, **counts: int) -> Week:
    full = {kind: counts.get(kind.value, 0) for kind in Kind}
    return Week(
        "2026-W48", "2026-11-23", "2026-11-29", full, pattern, tuple(map(str, range(because)))
    )


LONG_WORDS = "Maria and her garden " * 9
SAID: list[tuple[object, str]] = [
    *((kind, words.kind(kind)) for kind in Kind),
    *((kind, words.kind_help(kind)) for kind in Kind),
    *((kind, words.reason(Reason("week lacks", kind))) for kind in Kind),
    *((code, words.reason(Reason(code, Kind.STORY, "2025-11-23"))) for code in REASONS),
    *((angle, words.angle(angle)) for angle in Angle),
    *((pattern, words.pattern_name(pattern)) for pattern in Pattern),
    *((pattern, words.pattern(week(pattern, story=3, sales=2))) for pattern in Pattern),
    *((pattern, words.pattern(week(pattern, useful=5, conversation=1))) for pattern in Pattern),
    *((private, words.private(private)) for private in Private),
    *((private, words.caution(Finding(0, 5, private, LONG_WORDS))) for private in Private),
    *((state, words.post_state(state)) for state in PostState),
    *((state, words.delivery_state(state)) for state in DeliveryState),
    *((code, words.kind_reason(code)) for code in kinds.CODES),
    *((code, words.note(Note(0, 1, code), "kiln")) for code in wording.CODES),
    *((problem, words.sentence(Known(problem)).partition(" It knows:")[0]) for problem in Problem),
    *((option.name, words.label_for(option.name)) for option in SHOWN),
    *((option.name, words.help_for(option.name)) for option in SHOWN),
    *((option.name, words.group(option.group)) for option in SHOWN),
    *((value, words.choice(option.name, value)) for option in SHOWN for value in option.choices),
    *((name, words.network_note(name)) for name in networks.names()),
    *((name, words.network_note(name, "example.social")) for name in networks.names()),
    *((code, words.second_limit(code, 1, 2)) for code in LIMITS),
    *(((side, bar), why_not(side, bar)) for side in Toward for bar in Bar),
]


@pytest.mark.parametrize(("code", "said"), SAID)
def test_plain_and_short(code: object, said: str) -> None:
    assert said.strip() == said != ""
    assert "!" not in said
    assert "{" not in said
    assert len(said) <= LONGEST
    assert not BLAME.search(said)


def test_every_code_has_words_of_its_own() -> None:
    assert set(kinds.CODES) == set(KIND_REASONS)
    assert set(wording.CODES) == set(WORDING)
    assert set(PATTERNS) == set(SENTENCES) == set(Pattern)
    assert set(NEARLY) < set(Pattern)
    assert set(LACKS) == set(Kind)
    assert all(set(WHY_NOT[side]) == set(Bar) for side in Toward)
    assert set(WORDED) == {option.name for option in SHOWN}
    assert set(CHOICES) == {(o.name, value) for o in SHOWN for value in o.choices}
    assert {name for option, name in CHOICES if option == "targets"} == {*PRESETS, "own"}
    budgets = {each[0] for name in networks.names() for each in networks.count(name, "").extra}
    assert set(LIMITS) == budgets


ABOUT_NOTHING = {
    Problem.KEYRING_ABSENT,
    Problem.KEYRING_EMPTY,
    Problem.KEYRING_LOCKED,
    Problem.NOTHING_WRITTEN,
    Problem.NOT_A_PICTURE,
    Problem.NO_ACCOUNT,
    Problem.NO_HEIC,
    Problem.NO_READERS,
    Problem.NO_VIDEO_YET,
    Problem.PASSPHRASE_WRONG,
    Problem.PICTURE_HUGE,
    Problem.PICTURE_UNREADABLE,
    Problem.RECOVERY_MISTYPED,
    Problem.RECOVERY_WRONG,
    Problem.SIGN_IN_STOPPED,
    Problem.TOO_LATE,
}
"""There is only one of what these are about."""


@pytest.mark.parametrize("problem", list(Problem))
def test_a_problem_names_what_it_is_about(problem: Problem) -> None:
    detail = "/home/ines/{0} 100% /journal"
    said = words.sentence(Known(problem, detail))
    if problem not in ABOUT_NOTHING:
        assert detail in said
    assert said.endswith(".")
    assert "  " not in words.sentence(Known(problem))
    assert "“”" not in words.sentence(Known(problem))


def test_too_long_names_the_network_as_people_do() -> None:
    assert "LinkedIn" in words.sentence(Known(Problem.TOO_LONG, "linkedin"))


def test_a_translation_is_used_wherever_there_is_one() -> None:
    def upper(context: str, text: str) -> str:
        assert context == "Words"
        return text.upper()

    assert words.kind(Kind.STORY, upper) == "STORY"
    assert words.sentence(Known(Problem.BAD_MOOD, "x"), upper).endswith("NOT x.")
    assert words.counts({Kind.STORY: 2, Kind.SALES: 1}, upper) == "STORY 2, SALES 1"
    assert words.reason(Reason("week lacks", Kind.QUOTE), upper).endswith("A QUOTE.")
    assert words.day("2026-05-01", upper) == "1 MAY 2026"


def test_a_week_is_told_with_its_numbers() -> None:
    loop = week(Pattern.SALES_LOOP, because=6, sales=6, story=4)
    assert words.pattern(loop) == (
        "Offers led the week: 6 of 10. A story or a question would bring the people back."
    )
    some = week(Pattern.SALES_LOOP, because=3, sales=3, story=5)
    assert words.pattern(some).startswith("Offers were 3 of 8 posts,")
    assert "no talk" in words.pattern(week(Pattern.BROADCASTER, because=6, useful=6))
    assert "little talk" in words.pattern(
        week(Pattern.BROADCASTER, because=9, useful=8, conversation=1)
    )
    assert "3 of 4" in words.pattern(week(Pattern.GOOD_MIX, story=2, conversation=1, news=1))


def test_counts_and_numbers_of_posts() -> None:
    assert [words.posts(n) for n in (0, 1, 2, 70)] == ["No posts", "1 post", "2 posts", "70 posts"]
    assert words.counts({}) == "No posts"
    assert words.counts(dict.fromkeys(reversed(Kind), 1)).startswith("Story 1, Conversation 1")


def test_days() -> None:
    assert words.day("2025-11-09") == "9 November 2025"
    assert words.day("") == ""
    assert words.day("2024-52") == "2024-52"
    months = [words.day(f"2026-{month:02}-01").split()[1] for month in range(1, 13)]
    assert all(a != b for a, b in pairwise(months))


def test_a_code_without_words_is_shown_as_it_is() -> None:
    assert words.note(Note(0, 1, "a new code"), "a") == "a new code"
    assert look_up({}, "x", words.english, "default") == "default"


def test_how_a_post_gets_to_a_network() -> None:
    assert "opens with your text" in words.network_note("x")
    assert "Paste it there" in words.network_note("linkedin")
    assert "server" in words.network_note("mastodon")
    assert "opens with your text" in words.network_note("mastodon", "example.social")
    assert "Paste it where" in words.network_note("instagram")
    assert "X opens" in words.network_note("x")
