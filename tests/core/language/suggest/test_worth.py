"""What a passage is worth: learnt from judged passages, said in words."""

import json
from pathlib import Path

import pytest

from benchmarks.language_gates import order_figures
from core.language.suggest import words
from core.language.suggest.marks import marks
from core.language.suggest.place import numbers
from core.language.suggest.read import read
from core.language.suggest.shape import rounded, shapes
from core.language.suggest.suggest import from_entry
from core.language.suggest.worth import features, judge, learnt, rank

FOLDER = Path(__file__).parents[3] / "data" / "language"


def told(body: str) -> tuple[str, str]:
    [first, *_] = from_entry("e", body)
    return first.text, first.reason.code


def test_every_feature_has_a_weight() -> None:
    reading = read("e", "I burnt the rye this morning because I was writing with my back to it.")
    [shape, *_] = shapes(reading)
    assert features(reading, shape.lines, shape.length).keys() <= learnt().usual.keys()


def test_the_rank_is_what_features_and_words_add_up_to() -> None:
    reading = read("e", "I burnt the rye this morning because I was writing with my back to it.")
    [shape, *_] = shapes(reading)
    there = features(reading, shape.lines, shape.length)
    model = learnt()
    straight = model.worth_usual + sum(
        model.worth[name] * (there.get(name, 0) - usual) for name, usual in model.usual.items()
    )
    heard, _ = words.adds([line.marks.said for line in shape.lines])
    # nothing is left out of it, so it surely stands alone
    ranked = rank(straight + heard, 0.9, 0.0)
    assert judge(reading, shape.lines, shape.length) == pytest.approx(ranked)


def test_a_beginning_comes_before_a_middle() -> None:
    body = (
        "I borrowed a bicycle from the baker this morning and rode it to the lake before work. "
        "The handlebars turned round in my hands and the basket fell off on the second hill."
    )
    found = {shape.lines[0].number: shape.score for shape in reversed(shapes(read("e", body)))}
    assert found[0] > found[1]


def test_what_misses_most_of_an_entry_comes_last() -> None:
    assert rank(0.5, 0.5, 0.0) > rank(0.5, 0.5, 0.4) > rank(0.5, 0.5, 1.0)
    assert rank(0.5, 0.9, 0.0) > rank(0.5, 0.5, 0.0)


def test_a_passage_goes_on_to_its_point() -> None:
    body = (
        "I lost my keys in the allotment on Sunday and looked for them until it was dark. "
        "In the morning the robin sat on the spade. The keys were hanging from the handle."
    )
    made = from_entry("e", body)
    assert made[0].text == body
    stopped = [s for s in shapes(read("e", body)) if s.lines[0].number == 0 and len(s.lines) == 2]
    assert stopped
    assert not set(stopped) & set(rounded(shapes(read("e", body))))


def test_a_thing_named_before_a_passage_is_counted() -> None:
    reading = read(
        "e",
        "We bought a boiler from the chapel sale for the shed. It rained all day.\n\n"
        "The boiler was cold when I lit it, and the children came to look at the boiler.",
    )
    later = reading.lines[2:3]
    assert numbers(reading, later)["named before"] == 2
    assert "named before" not in numbers(reading, reading.lines[:3])


def test_what_is_seen_comes_before_what_is_said_of_the_notes() -> None:
    body = (
        "This week I updated the project plan and finished the deployment of the new server framework. "
        "I worked on several things and updated the website and the project dashboard.\n\n"
        "On Saturday we walked to the beach in the rain and the dog ran off with a stranger's shoe. "
        "We bought him an ice-cream, and he laughed so much that he dropped it."
    )
    text, code = told(body)
    assert text.startswith("On Saturday we walked")
    assert code == "told seen"


def test_a_list_of_work_done_stays_quiet() -> None:
    body = (
        "I deployed the backend framework. I updated the API configuration and the server module. "
        "I reviewed several feature branches and the deployment script for the project."
    )
    assert from_entry("e", body) == []


def test_a_lesson_says_that_it_is_one() -> None:
    body = (
        "I learned something this week. If I leave the house before eight I walk the whole way, and "
        "if I leave after eight I wait for a bus that does not come."
    )
    assert told(body)[1] == "told learnt"


def test_marks_count_what_shows() -> None:
    found = marks("We dropped the blue cup on the kitchen floor again.", "en")
    assert {"deed", "sense", "thing"} <= found.counts.keys()
    assert found.more == 1
    assert found.seen >= 3
    assert marks("Die Tasse fiel auf den Boden.", "de").counts.keys() == {"topic"}


@pytest.mark.parametrize("file", ["entries.jsonl", "entries_voices.jsonl"])
def test_the_order_agrees_with_the_reader_of_the_home_made_passages(file: str) -> None:
    entries, judged = (
        [json.loads(line) for line in (FOLDER / name).read_text("utf-8").splitlines()]
        for name in (file, "passages.jsonl")
    )
    found = order_figures(entries, judged)
    right, pairs = found["ordered like a reader"]
    good, told = found["first of all is good"]
    assert pairs > 150
    assert right / pairs > 0.8
    assert good / told > 0.85


JAM = (
    "I burnt the first batch of plum jam because I was reading the back of the sugar bag. The second one "
    "set in ten minutes, and half a jar of it went at the gate."
)
LADDER = "Elaine lent me her ladder, and Tom held it."


def test_a_list_that_nobody_would_be_told_takes_nothing_from_what_is_below_it() -> None:
    alone, _ = told(JAM)
    [below, *_] = from_entry("e", f"- milk\n- plums\n- string\n\n{JAM}")
    assert below.text == alone == JAM


def test_a_good_story_is_told_without_a_sentence_that_only_names_people() -> None:
    [first, *_] = from_entry("e", f"{LADDER} {JAM}")
    assert first.text == JAM
    assert first.cautions == ()
