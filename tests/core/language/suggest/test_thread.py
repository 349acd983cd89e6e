"""What an entry tells at length is offered as a thread that opens with the short suggestion."""

from core.language.suggest import suggest
from core.model import Suggestion

WRECK = (
    "I took the ten past nine to the coast with one clean shirt and the big camera. "
    "The tide was so far out that the pier stood in sand like a table nobody had cleared.\n\n"
    "A man sold me tea from a van and asked whether I had come to see the wreck. "
    "I had never heard of a wreck, so he drew me a map of it on the lid of the cup.\n\n"
    "The map was very good. I walked for forty minutes between pools and found eleven ribs of oak "
    "standing out of the sand, with a gull on each of them."
)


def _long(text: str) -> Suggestion:
    [long] = [one.longer for one in suggest.from_entry("e", text) if one.longer]
    return long


def test_a_thread_begins_with_the_short_text_and_accounts_for_every_character() -> None:
    made = suggest.from_entry("e", WRECK)
    [short] = [one for one in made if one.longer]
    long = short.longer
    assert long is not None
    posts = [long.text[part.start : part.end] for part in long.parts]
    assert posts[0] == short.text
    assert len(posts) >= 2
    assert "\n\n".join(posts) == long.text
    assert len(long.text) > 300
    assert all(60 <= len(post) <= 300 for post in posts)
    assert suggest.accounted(long, {"e": WRECK})


def test_no_sentence_is_in_two_threads() -> None:
    long = [one.longer for one in suggest.from_entry("e", WRECK + "\n\n" + WRECK) if one.longer]
    places = [source for one in long for source in one.sources]
    assert len(places) == len(set(places))


def test_a_thread_stops_before_what_is_private() -> None:
    text = WRECK.replace("The map was very good.", "My blood pressure was 160 over 95 again.")
    long = [one.longer for one in suggest.from_entry("e", text) if one.longer]
    assert all("blood" not in one.text and "ribs of oak" not in one.text for one in long)


def test_a_short_entry_has_none() -> None:
    short = "I took the ten past nine to the coast with one clean shirt and the big camera."
    assert [one.longer for one in suggest.from_entry("e", short)] == [None]
