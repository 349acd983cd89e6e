"""Bookmarks in and out: as browsers, Delicious, Pinboard and others write them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.exchange.incoming import Said
from core.importing import Asked
from core.link import Link
from core.problems import Known, Problem
from core.services import Services, build

BROWSER = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<H1>Bookmarks</H1><DL><p>
<DT><H3>Clay</H3><DL><p>
 <DT><A HREF="https://a.example/?x=1&amp;y=2" ADD_DATE="1466267453" TAGS="glaze,cone 6">On &lt;glazes&gt;</A>
 <DD>Why
- it matters
 <DT><A HREF="https://a.example/?x=1&amp;y=2" TAGS="twice">Again</A>
</DL><p>
<DT><A HREF="javascript:alert(1)">run</A>
<DT><A HREF="place:sort=8">recent</A>
<dt><a href="http://b.example/" PRIVATE="1" ADD_DATE="1466267453000000">Mine</a>
"""
PINBOARD = (
    '[{"href":"https:\\/\\/c.example\\/","description":"C","extended":"note","time":"2016-05-26T11:17:28Z",'
    '"shared":"no","toread":"yes","tags":"one two"},{"href":"https://d.example/","description":""}, 7]'
)


def test_a_bookmark_file(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.html"
    path.write_text(BROWSER)
    report = services.importing.run(Asked(path))
    assert (report.format, report.kind, report.added) == ("netscape", "links", 2)
    assert {said: many for said, _, many in report.said} == {
        Said.NO_LINKS: 2, Said.SHARED_TWICE: 1,
    }  # fmt: skip
    mine, glazes = sorted(services.links.latest(), key=lambda link: link.url)
    assert (glazes.url, glazes.title) == ("https://a.example/?x=1&y=2", "On <glazes>")
    assert (glazes.tags, glazes.note) == (
        ("glaze", "cone 6", "Clay", "twice"), "Why\n- it matters",
    )  # fmt: skip
    assert mine.private
    assert glazes.added == mine.added == datetime(2016, 6, 18, 16, 30, 53, tzinfo=UTC)
    assert not glazes.private
    assert services.importing.run(Asked(path)).skipped == 2


def test_pinboard(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "pinboard.json"
    path.write_text(PINBOARD)
    report = services.importing.run(Asked(path))
    assert (report.format, report.added, report.failures) == ("pinboard", 2, 1)
    (found,) = services.links.search("one two")
    assert (found.private, found.to_read, found.note) == (True, True, "note")


def test_what_was_edited_here_stays_and_the_rest_is_renewed(
    services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "pinboard.json"
    path.write_text(PINBOARD)
    services.importing.run(Asked(path))
    (edited,) = services.links.search("d.example")
    services.links.save(edited._replace(title="My word"))
    path.write_text(
        PINBOARD.replace('"C"', '"New"').replace('"description":""', '"description":"D"')
    )
    report = services.importing.run(Asked(path))
    assert (report.added, report.updated, report.skipped) == (0, 1, 1)
    assert {link.title for link in services.links.latest()} == {"New", "My word"}


WORDS = st.text(max_size=20)


@settings(max_examples=15, suppress_health_check=list(HealthCheck), deadline=None)
@given(
    title=WORDS,
    note=WORDS,
    tags=st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), max_size=3),
    private=st.booleans(),
)
@pytest.mark.parametrize(("form", "ending"), [("netscape", "html"), ("pinboard", "json")])
def test_out_and_in_again(
    tmp_path_factory: pytest.TempPathFactory,
    form: str, ending: str, title: str, note: str, tags: list[str], private: bool,
) -> None:  # fmt: skip
    folder = tmp_path_factory.mktemp("links")
    at = datetime(2020, 5, 1, 9, 0, tzinfo=UTC)
    one, other = build(folder / "one", zone="UTC"), build(folder / "other", zone="UTC")
    try:
        kept = one.links.save(
            Link("", "https://a.example/?x=1&y=%20", title, note, tuple(tags), at, private)
        )
        assert one.links.export(folder / f"out.{ending}", form) == 1
        assert other.importing.run(Asked(folder / f"out.{ending}")).added == 1
        (back,) = other.links.latest()
        assert (back.url, back.tags, back.added, back.private) == (
            kept.url, kept.tags, kept.added, kept.private,
        )  # fmt: skip
        assert back.title == (kept.title or ("" if form == "pinboard" else kept.url))
        assert back.note.split() == kept.note.split()
    finally:
        one.close()
        other.close()


def test_only_known_forms_go_out(services: Services, tmp_path: Path) -> None:
    with pytest.raises(Known) as known:
        services.links.export(tmp_path / "x", "opml")
    assert known.value.problem is Problem.BAD_FORMAT
