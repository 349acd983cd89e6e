"""The shelf of links: an address once, private ones never proposed, every act undone."""

from datetime import UTC, datetime

import pytest

from core.changes import Change, LinkChanged
from core.link import Link
from core.problems import Known, Problem
from core.services import Services

AT = datetime(2020, 5, 1, 9, 0, tzinfo=UTC)


def test_a_link_is_kept_tidy_and_told(services: Services, told: list[Change]) -> None:
    kept = services.links.save(
        Link("", " example.org/glazes ", " On \n glazes ", " Why it matters\r\n", ("#clay", "Clay"))
    )
    assert told == [LinkChanged(kept.id)]
    assert kept.url == "https://example.org/glazes"
    assert (kept.title, kept.note, kept.tags) == ("On glazes", "Why it matters", ("clay",))
    assert services.links.get(kept.id) == kept
    assert services.store.problems() == []


def test_the_same_address_again_renews_it(services: Services) -> None:
    first = services.links.save(Link("", "https://a.example/", "One", added=AT))
    again = services.links.save(Link("", "https://a.example/", "Two"))
    assert (again.id, again.added) == (first.id, AT)
    assert [link.title for link in services.links.latest()] == ["Two"]
    assert services.links.count() == 1


def test_private_ones_are_never_proposed(services: Services) -> None:
    services.links.save(Link("", "https://a.example/", "Mine", private=True))
    assert not services.links.any_to_share()
    services.links.save(Link("", "https://b.example/", "Ours"))
    assert [link.title for link in services.links.latest()] == ["Ours", "Mine"]
    assert services.links.any_to_share()


def test_every_word_is_looked_for_and_signs_are_signs(services: Services) -> None:
    services.links.save(
        Link("", "https://a.example/", "Glazes 100% true", "for beginners", ("clay",))
    )
    services.links.save(Link("", "https://b.example/", "Glazes"))
    assert [link.url for link in services.links.search("clay BEGIN")] == ["https://a.example/"]
    assert [link.url for link in services.links.search("100%")] == ["https://a.example/"]
    assert services.links.search("1_0%") == []
    assert len(services.links.search("")) == 2


def test_taking_away_and_editing_are_undone(services: Services) -> None:
    before = services.links.save(Link("", "https://a.example/", "One", added=AT))
    assert services.links.delete(before.id) == before
    assert services.links.get(before.id) is None
    services.links.put_back(before)
    services.links.save(before._replace(title="Other", tags=("x",)))
    services.links.put_back(before)
    assert services.links.latest() == [before]
    assert services.links.delete("nobody") is None


@pytest.mark.parametrize(
    "url", ["", "javascript:alert(1)", "https://", "data:text/html,x", "http://["]
)
def test_what_leads_nowhere_or_runs_is_no_link(services: Services, url: str) -> None:
    with pytest.raises(Known) as known:
        services.links.save(Link("", url))
    assert known.value.problem is Problem.BAD_ADDRESS
    assert services.links.count() == 0
