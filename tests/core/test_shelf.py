"""The shelf: links, quotes and headlines, found again, told, and marked with when."""

import pytest

from core.model import DeliveryState, Kind
from core.problems import Known, Problem
from core.services import Services
from core.shelf import Shelved
from core.shelf_text import HEADLINE, LINK, QUOTE, Shareable, contents, text

GLAZES = Shelved(
    LINK, "", "On glazes", "Why celadon runs.", "https://a.example/glazes", tags=("clay",)
)
BEGIN = Shelved(QUOTE, "", "“Begin anyway.”", author="Ada Clay", source="Letters")
NEWS = Shelved(HEADLINE, "", "Kilns get rarer", "We see it here too.", "b.example/k", source="Post")


def test_all_three_are_kept_found_and_taken_away(services: Services) -> None:
    shelf = services.workbench.shelf
    kept = [shelf.save(thing) for thing in (GLAZES, BEGIN, NEWS)]
    assert [each.type for each in shelf.things()] == [HEADLINE, QUOTE, LINK]
    assert [each.id for each in shelf.things("celadon")] == [kept[0].id]
    assert [each.id for each in shelf.things("ada letters")] == [kept[1].id]
    assert [each.id for each in shelf.things(type_=HEADLINE)] == [kept[2].id]
    assert [each.id for each in shelf.things(tag="clay")] == [kept[0].id]
    assert shelf.tags() == ["clay"]
    assert kept[2].url == "https://b.example/k"
    for each in kept:
        gone = shelf.delete(each.id)
        assert gone is not None
        assert shelf.get(each.id) is None
        shelf.put_back(gone)
        assert shelf.get(each.id) == each
    assert services.store.problems() == []


def test_what_is_kept_again_stays_one_and_keeps_its_day(services: Services) -> None:
    shelf = services.workbench.shelf
    kept = shelf.save(BEGIN)
    again = shelf.save(kept._replace(author="Ada B. Clay"))
    assert (again.id, again.added) == (kept.id, kept.added)
    assert len(shelf.things()) == 1


@pytest.mark.parametrize(
    ("thing", "problem"),
    [
        (Shelved(LINK, "", "", url="javascript:alert(1)"), Problem.BAD_ADDRESS),
        (Shelved(QUOTE, "", "  "), Problem.NOTHING_WRITTEN),
        (Shelved(HEADLINE, "", "x", url="data:text/html"), Problem.BAD_ADDRESS),
    ],
)
def test_what_cannot_be_kept_says_why(services: Services, thing: Shelved, problem: Problem) -> None:
    with pytest.raises(Known) as known:
        services.workbench.shelf.save(thing)
    assert known.value.problem is problem


@pytest.mark.parametrize(
    ("thing", "kind", "words"),
    [
        (GLAZES, Kind.USEFUL, "Why celadon runs.\n\nOn glazes\nhttps://a.example/glazes"),
        (BEGIN, Kind.QUOTE, "“Begin anyway.”\n— Ada Clay, Letters"),
        (NEWS, Kind.NEWS, "We see it here too.\n\nKilns get rarer (Post)\nhttps://b.example/k"),
    ],
)
def test_a_post_is_made_of_it_and_the_day_is_remembered(
    services: Services, thing: Shelved, kind: Kind, words: str
) -> None:
    shelf = services.workbench.shelf
    kept = shelf.save(thing)
    post = shelf.make_post(kept, ["mastodon", "x"])
    assert (post.text, post.kind, post.networks) == (words, kind, ("mastodon", "x"))
    assert shelf.things()[0].shared is None
    delivery = services.store.deliveries.add(
        post.id, "x", DeliveryState.HANDED_OVER, services.composer.now()
    )
    told = services.outbox.confirm(delivery.id)
    assert shelf.things()[0].shared == told.at


def test_each_network_has_the_link_as_it_wants_it() -> None:
    thing = GLAZES.shareable
    made = contents(thing, ["mastodon", "forum", "instagram"])
    assert made.title == "On glazes"
    assert {variant.network: variant.parts[0] for variant in made.variants} == {
        "forum": "Why celadon runs.\n\n[On glazes](https://a.example/glazes)",
        "instagram": "Why celadon runs.\n\nOn glazes\na.example/glazes",
    }


def test_a_quote_is_given_its_marks_once() -> None:
    for said in ("Begin.", '"Begin."', "„Begin.“", "“Begin.”"):
        assert text(Shareable(QUOTE, said)) == "“Begin.”"
    assert text(Shareable(QUOTE, '"Go" and "stay"')) == '“"Go" and "stay"”'
