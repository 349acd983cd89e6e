"""Past posts out of tables: LinkedIn's, Reddit's, and any with columns of sensible names."""

from pathlib import Path

import pytest

from core.exchange.incoming import Said, Why
from core.importing import Asked
from core.model import PostState
from core.problems import Known, Problem
from core.services import Services
from tests.core.exchange.archives import packed
from tests.core.exchange.test_past_archives import bring, posts, said

SHARES = (
    "\ufeffDate,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
    '2026-04-01 12:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A74,"Check ""this""'
    '\n\nplease",https://a.example/,,PUBLIC\n'
    "2026-04-02 12:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A75,,https://b.example,,\n"
)


def test_linkedin_complete_and_basic(services: Services, tmp_path: Path) -> None:
    report = bring(services, packed(tmp_path / "Complete_.zip", {"Shares_17.csv": SHARES}))
    assert (report.format, report.added, said(report)) == ("linkedin", 1, {Said.BARE_SHARES: 1})
    (post,) = posts(services)
    assert post.text == 'Check "this"\n\nplease\n\nhttps://a.example/'
    assert post.at.isoformat() == "2026-04-01T12:00:00+00:00"
    basic = packed(tmp_path / "Basic_.zip", {"Connections.csv": "a,b\n", "Profile.csv": "a,b\n"})
    with pytest.raises(Known) as known:
        bring(services, basic)
    assert known.value.problem is Problem.IMPORT_NO_POSTS


def test_reddit_posts_and_comments(services: Services, tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "posts.csv": "id,permalink,date,ip,subreddit,gildings,title,url,body\n"
        "p1,/r/clay/comments/p1/x/,2023-01-15 12:34:56 UTC,,clay,0,Glaze,https://g.example/,Look\n"
        "p2,/r/clay/comments/p2/x/,2023-01-15 12:34:56 UTC,,clay,0,Gone,,[deleted]\n",
        "comments.csv": "id,permalink,date,ip,subreddit,gildings,link,parent,body,media\n"
        "c1,https://www.reddit.com/r/clay/comments/p9/x/c1/,2023-01-16 12:34:56 UTC,,clay,0,l,p9,Yes,\n",
    }
    report = bring(services, packed(tmp_path / "reddit.zip", files))
    assert (report.format, report.added, said(report)) == ("reddit", 2, {Said.DELETED: 1})
    assert report.sample
    for sample in report.sample:  # a title is not shown twice
        assert not sample.title or not sample.words.startswith(sample.title)
    assert [post.text for post in posts(services)] == ["Glaze\n\nLook\n\nhttps://g.example/", "Yes"]
    assert [each.answers for each in services.store.past.unread(9)] == [True, False]


def test_a_table_with_columns_found_or_said(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "posts.csv"
    path.write_text(
        "Date;Platform;Content;Kind;Likes\n2024-05-01 10:00;Twitter;The jug broke.;story;4\n"
        "31/02/2024;X;No day;;\n"
    )
    report = bring(services, path)
    assert (report.format, report.added, report.not_carried) == ("csv", 1, {"likes": 1})
    assert [failed.why for failed in report.failed] == [Why.BAD_DATE]
    (post,) = posts(services)
    assert (post.networks, post.kind_by_person, post.state) == (("x",), True, PostState.SENT)
    other = tmp_path / "mine.csv"
    other.write_text("a,b,c\n2024-05-02T10:00:00Z,The lid fits.,x\n")
    with pytest.raises(Known) as known:
        bring(services, other)
    assert known.value.problem is Problem.IMPORT_NO_COLUMNS
    assert services.importing.columns(Asked(other)) == ["a", "b", "c"]
    assert bring(services, other, columns={"text": "b", "at": "a"}).added == 1


def test_what_has_no_column_here_is_counted_by_the_posts_that_had_it(
    services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("text,date,likes\nOne,2026-01-01,3\nTwo,2026-01-02,\nThree,2026-01-03,9\n")
    assert bring(services, path).not_carried == {"likes": 2}
