"""Facebook's export as pages: home-made ones after what is told of its three generations."""

from pathlib import Path

import pytest

from core.exchange.incoming import Report, Said, Why
from core.importing import Asked
from core.model import Post
from core.problems import Known, Problem
from core.services import Services
from tests.core.exchange.archives import PNG, packed

TODAY = "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.html"
BEFORE = "posts/your_posts_1.html"
TIMELINE = "html/timeline.htm"
HEAD = "<html><head><title>Posts</title><style>._a6-g{color:red}</style></head><body>"


def card(words: str, date: str, title: str = "Ann Example updated her status.") -> str:
    """As the pages of today have it."""
    return (
        f'<div class="_3-95 _a6-g"><div class="_2ph_ _a6-h _a6-i">{title}</div>'
        f'<div class="_2ph_ _a6-p">{words}</div><div class="_3-94 _a6-o">'
        f'<a href="https://www.facebook.com/ann/posts/1"><div class="_a72d">{date}</div></a>'
        "</div></div>"
    )


def block(words: str) -> str:
    return f'<div class="_2pin"><div>{words}</div></div>'


def old_card(words: str, date: str) -> str:
    return (
        '<div class="pam _3-95 _2pi0 _2lej uiBoxWhite noborder">'
        '<div class="_3-96 _2pio _2lek _2lel">Ann Example</div>'
        f'<div class="_3-96 _2let"><div><div></div><div>{words}</div><div></div></div></div>'
        f'<div class="_3-94 _2lem">{date}</div></div>'
    )


def bring(services: Services, path: Path) -> Report:
    return services.importing.run(Asked(path))


def posts(services: Services) -> list[Post]:
    return services.store.posts.everything()


def test_the_pages_of_today(services: Services, tmp_path: Path) -> None:
    updated = block("Updated Jan 03, 2024 9:00:00 am")
    link = block('<a href="https://a.example/kiln?x=1&amp;y=2">A kiln that</a>')
    picture = '<a href="../posts/media/1.png"><img src="../posts/media/1.png"/></a>'
    camera = "<table><tr><td>Camera</td><td>Maker One</td></tr></table>"
    page = "".join((
        HEAD, '<div class="_3-95 _a6-g"><div class="_a70e">Your posts</div></div>',
        card(block("Two lines<br />of caf&eacute; &amp; clay") + updated, "Jan 02, 2024 3:04:05 pm"),
        card(block("worth reading") + link, "Jan 04, 2024 3:04:05 pm"),
        card(block(f"{picture}<div>the kiln</div>{camera}"), "Jan 05, 2024 3:04:05 pm", "Ann added a photo."),
        card(block("no day"), "when it rained"), card("", "Jan 06, 2024 3:04:05 pm", "Ann was at home."),
        "</body></html>",
    ))  # fmt: skip
    files: dict[str, str | bytes] = {TODAY: page, "your_facebook_activity/posts/media/1.png": PNG}
    report = bring(services, packed(tmp_path / "fb.zip", files))
    assert (report.format, report.kind, report.added, report.media) == ("facebook", "posts", 3, 1)
    told = {what: many for what, _, many in report.said}
    assert (told[Said.AUDIENCE_UNKNOWN], told[Said.WORDLESS]) == (1, 1)
    assert Said.LOCAL_TIME in told
    assert [(each.why, each.detail) for each in report.failed] == [(Why.BAD_DATE, "when it rained")]
    first, second, third = posts(services)
    assert first.text == "Two lines\nof café & clay"
    assert first.at.isoformat() == "2024-01-02T14:04:05+00:00"
    assert (first.link, first.networks) == ("https://www.facebook.com/ann/posts/1", ("facebook",))
    assert second.text == "worth reading\n\nhttps://a.example/kiln?x=1&y=2"
    assert third.text == "the kiln"
    (photo,) = services.media.of("post", third.id)
    assert photo.medium is not None
    assert services.media.read(photo.medium) == PNG
    again = bring(services, packed(tmp_path / "again.zip", files))
    assert (again.added, again.skipped) == (0, 3)


def test_the_same_as_in_json_is_not_there_twice(services: Services, tmp_path: Path) -> None:
    page = HEAD + card(block("The kiln is warm."), "Jan 02, 2024 3:04:05 pm")
    bring(services, packed(tmp_path / "pages.zip", {TODAY: page}))
    record = '[{"timestamp": 1704204245, "data": [{"post": "The kiln is warm."}]}]'
    report = bring(services, packed(tmp_path / "json.zip", {"posts/your_posts_1.json": record}))
    assert (report.added, report.skipped) == (0, 1)


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        ("Dec 16, 2019, 10:38 PM", "2019-12-16T21:38:00+00:00"),
        ("16 déc. 2019, 22:38", "2019-12-16T21:38:00+00:00"),
        ("16.12.2019, 22:38", "2019-12-16T21:38:00+00:00"),
    ],
)
def test_the_pages_of_2018_to_2020(
    services: Services, tmp_path: Path, date: str, moment: str
) -> None:
    page = f"{HEAD}{old_card('It is me', date)}{old_card('and me', date)}"
    bring(services, packed(tmp_path / "fb.zip", {BEFORE: page}))
    assert [(each.text, each.at.isoformat()) for each in posts(services)] == [
        ("It is me", moment), ("and me", moment),
    ]  # fmt: skip


def test_the_one_page_of_before(services: Services, tmp_path: Path) -> None:
    page = (
        f'{HEAD}<div class="contents"><h1>Ann Example</h1><div><h2>Timeline</h2>'
        '<p><div class="meta">Tuesday, January 1, 2013 at 3:04pm UTC+01</div>'
        'Ann Example updated her status.<div class="comment">A new year.</div></p>'
        '<p><div class="meta">Monday, March 5, 2012 at 9:00am UTC+01</div>'
        'Ann wrote.<div class="comment">Clay &lt;3</div></p></div></div>'
    )
    report = bring(services, packed(tmp_path / "fb.zip", {TIMELINE: page}))
    assert report.added == 2
    assert [(each.text, each.at.isoformat()) for each in posts(services)] == [
        ("Clay <3", "2012-03-05T08:00:00+00:00"),
        ("A new year.", "2013-01-01T14:04:00+00:00"),
    ]


@pytest.mark.parametrize("page", ["", "<div class='_a6-g", HEAD + "<p>other marks</p>"])
def test_pages_that_nobody_here_knows_are_said_to_be_so(
    services: Services, tmp_path: Path, page: str
) -> None:
    with pytest.raises(Known) as known:
        bring(services, packed(tmp_path / "fb.zip", {TODAY: page}))
    assert known.value.problem is Problem.IMPORT_WRONG_FORM


def test_a_page_cut_off_in_the_middle_gives_what_it_has(services: Services, tmp_path: Path) -> None:
    whole = card(block("whole"), "Jan 02, 2024 3:04:05 pm")
    cut = HEAD + whole + card(block("cut"), "Jan 03, 2024 3:04:05 pm")[:150]
    report = bring(services, packed(tmp_path / "fb.zip", {TODAY: cut}))
    assert report.added == 1
    assert [each.why for each in report.failed] == [Why.NO_DATE]


def test_another_page_called_timeline_is_not_taken_for_it(
    services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "timeline.html"
    path.write_text("<p>A page of mine.</p>")
    with pytest.raises(Known) as known:
        bring(services, path)
    assert known.value.problem is Problem.IMPORT_UNKNOWN


def test_a_tag_as_long_as_a_book_takes_no_post_with_it(services: Services, tmp_path: Path) -> None:
    one, two = (card(block(words), "Jan 02, 2024 3:04:05 pm") for words in ("one", "two"))
    long = "<a " + "b" * 3_000_000 + ">"
    bring(services, packed(tmp_path / "fb.zip", {TODAY: HEAD + one + long + two}))
    assert sorted(each.text for each in posts(services)) == ["one", "two"]


def test_a_moment_as_long_as_a_book_is_none(services: Services, tmp_path: Path) -> None:
    page = HEAD + card(block("words"), "Jan 02, 2024 " * 50_000)
    (failed,) = bring(services, packed(tmp_path / "fb.zip", {TODAY: page})).failed
    assert failed.why is Why.BAD_DATE
    assert len(failed.detail) <= 60


def test_a_picture_is_found_from_any_depth(services: Services, tmp_path: Path) -> None:
    picture = '<img src="../../posts/media/1.png"/><img src=""/><img/>'
    page = HEAD + card(
        block(picture) + block("the kiln"), "Jan 02, 2024 3:04:05 pm", "Ann added a photo."
    )
    report = bring(services, packed(tmp_path / "fb.zip", {TODAY: page, "posts/media/1.png": PNG}))
    assert (report.added, report.media) == (1, 1)
    assert Said.MISSING_MEDIA not in {what for what, _, _ in report.said}


def test_spaces_that_stand_apart_are_one(services: Services, tmp_path: Path) -> None:
    spaced = "<b> </b>" * 50 + "<br> clay" + " <i> </i> cup <br> "
    page = HEAD + card(block(spaced), "Jan 02, 2024 3:04:05 pm")
    bring(services, packed(tmp_path / "fb.zip", {TODAY: page}))
    assert [each.text for each in posts(services)] == ["clay cup"]
