"""Questions of ours: enough of them, each one a question, none of them twice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.language import frames, wordlists

ENOUGH = {"en": 300, "de": 90, "es": 75, "fr": 75}


def asks(tongue: str) -> list[str]:
    topics = wordlists.data("frames")[tongue]["topics"]
    return [ask.rpartition("|")[2] for topic in topics.values() for ask in topic["ask"]]


@pytest.mark.parametrize("tongue", ENOUGH)
def test_there_is_a_question_for_every_day_of_a_month_and_more(tongue: str) -> None:
    assert len(asks(tongue)) >= ENOUGH[tongue]


@pytest.mark.parametrize("tongue", ENOUGH)
def test_each_is_a_question_and_stands_there_once(tongue: str) -> None:
    every = asks(tongue)
    assert len(set(every)) == len(every)
    end = " ?" if tongue == "fr" else "?"
    assert all(ask.endswith(end) and ask.count("?") == 1 and "!" not in ask for ask in every)
    if tongue == "es":
        assert all("¿" in ask for ask in every)


@pytest.mark.parametrize("tongue", ["de", "es", "fr"])
def test_readers_are_spoken_to_in_one_way(tongue: str) -> None:
    other = {"de": ("Sie ", "Ihr "), "es": ("usted", "vosotros"), "fr": (" tu ", "-tu ", " toi")}
    assert not [ask for ask in asks(tongue) if any(word in ask for word in other[tongue])]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (
            (
                "We play it every Thursday, four of us and a box of biscuits. It is a board game about "
                "trains, and a friend of mine has never once let anybody else be the bank."
            ),
            "board games",
        ),
        (
            (
                "I am to write an article on birds for the village paper. There is the heron on the "
                "weir, and there are two owls behind the school."
            ),
            "birds",
        ),
        (
            (
                "Half a minute off my best time in the harbour race. The last mile of a race is always "
                "the longest, and it rained sideways."
            ),
            "races",
        ),
        ("My birthday was quiet this year. We ate soup and went to bed at nine.", "birthdays"),
        ("I found the old Nintendo in a box. It is grey and hums.", "video games"),
        ("I got my first computer at a jumble sale. It came in two boxes.", "old machines"),
        (
            (
                "We baked for the fair. The loaves were flat, the second dough was worse, and my "
                "brother drove all of the bread home again."
            ),
            "bread and baking",
        ),
    ],
)
def test_a_question_is_about_what_is_mainly_told(text: str, about: str) -> None:
    assert frames.topics(text)[0] == about
    of_it = wordlists.data("frames")["en"]["topics"][about]["ask"]
    assert frames.question("e", text) in [ask.rpartition("|")[2] for ask in of_it]


@pytest.mark.parametrize(
    "text",
    [
        "I gave up the ticket for an hour with my grandfather and the match on the radio.",
        "In the long run it will not matter. We ran out of time and handed it in as it was.",
        "Give it a fair shot, they said. So I did, and then I did it again.",
        "He sat there like a dog in the rain. We went home without a boat.",
        "He went to Reading on Friday, and we came after him. It was late.",
        "We ate at the Swan Orchard. The Fox Concert Hall next door was dark.",
        "My phone, the bus, a sandwich, the tide table and two hats were all that I had.",
        "We met at the station. She had a hat on. Her brother had a dog. It rained a little. We ate.",
    ],
)
def test_what_is_said_in_passing_asks_nothing(text: str) -> None:
    assert frames.question("e", text) == ""


@pytest.mark.parametrize(
    ("tongue", "text", "word"),
    [
        ("de", "Das Brot ist mir zweimal misslungen. Der Teig war zu weich.", "Ofen|Backen|Rezept"),
        ("de", "Mein Hund hat den Schuh gefunden. Er trägt ihn seitdem herum.", "Tier"),
        ("es", "Mi perro encontró el zapato. Desde entonces lo lleva a todas partes.", "animal"),
        ("fr", "Mon chien a trouvé la chaussure. Depuis, il la porte partout.", "animal"),
        (
            "de",
            "Wir haben den Keller aufgeräumt. Da standen Kisten voller Kabel.",
            "Aufräumen|wegwerfen",
        ),
        ("es", "La mudanza fue larga. Las cajas se rompieron en la escalera.", "cajas|mudado"),
        ("fr", "J'ai nagé dans le lac. L'eau était glacée et personne n'a ri.", "nag"),
        ("de", "Auf dem Markt war es laut, und danach sind wir nach Hause gefahren.", ""),
        ("fr", "Il y avait du vent, un chef et une lettre, puis nous sommes rentrés.", ""),
    ],
)
def test_other_languages_ask_about_what_is_told_too(tongue: str, text: str, word: str) -> None:
    asked = frames.question("e", text, tongue)
    assert any(part in asked for part in word.split("|")) if word else not asked


@pytest.mark.parametrize(
    ("tongue", "text"),
    [
        ("en", "I get addicted to video games. I played a game of chess until five, then another."),
        ("en", "Dad's no longer around. I bake his bread on Sundays, the rye loaf."),
        ("de", "Das Brot war von ihm. Seit er gestorben ist, backe ich das Brot."),
        ("es", "Murió en mayo. Cuido su huerto y sus tomates."),
        ("fr", "Depuis sa mort, je cuisine ses recettes, le pain surtout."),
    ],
)
def test_nothing_is_asked_about_what_hurts(tongue: str, text: str) -> None:
    assert frames.question("e", text, tongue) == ""


def test_an_occasion_is_a_word_and_not_the_beginning_of_another() -> None:
    bee = "When did you see your first bee of the year?"
    asked = {
        frames.question(f"e{number}", "Mosquitoes have been here. They like me, mosquitoes do.")
        for number in range(40)
    }
    assert asked
    assert bee not in asked | {""}
    assert frames.question("e", "The bees have swarmed. A hive is empty.") == bee


def test_a_month_of_the_same_never_asks_the_same() -> None:
    texts = [f"Day {day}: I went running along the canal, a slow run." for day in range(31)]
    asked: dict[str, str] = {}
    for number, text in enumerate(texts):
        ask = frames.question(f"e{number}", text, used=set(asked.values()))
        assert ask not in asked.values() or not ask
        if ask:
            asked[f"e{number}"] = ask
    assert len(asked) >= 4
    for number, text in enumerate(texts[:3]):
        before = {ask for key, ask in asked.items() if int(key[1:]) < number}
        assert frames.question(f"e{number}", text, used=before) == asked[f"e{number}"]


@pytest.mark.parametrize("tongue", ENOUGH)
def test_each_topic_has_words_and_an_occasion_is_of_letters(tongue: str) -> None:
    for name, topic in wordlists.data("frames")[tongue]["topics"].items():
        sure = [word for word in topic["words"].split() if word[-1] != "~"]
        assert sure, name
        for ask in topic["ask"]:
            occasion, bar, _ = ask.rpartition("|")
            assert not bar or all(word.strip() == word != "" for word in occasion.split(",")), ask


@settings(max_examples=60)
@given(st.text(max_size=300), st.sampled_from(sorted(ENOUGH)))
def test_any_text_has_at_most_two_topics_and_a_question_of_theirs(text: str, tongue: str) -> None:
    found = frames.topics(text, tongue)
    assert len(found) <= 2
    assert frames.question("e", text, tongue) in ["", *asks(tongue)]
    assert found or not frames.question("e", text, tongue)
