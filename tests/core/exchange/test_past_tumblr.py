"""Tumblr as its export and its backups have it: words of one's own, whatever sort of post it was."""

import json
from pathlib import Path

import pytest

from core.exchange.incoming import Said
from core.problems import Known, Problem
from core.services import Services
from tests.core.exchange.archives import packed
from tests.core.exchange.test_past_archives import bring, posts, said

XML = """<?xml version="1.0" encoding="UTF-8"?>
<tumblr version="1.0"><posts>
<post id="1" url="https://ann.tumblr.example/post/1" type="regular" unix-timestamp="1300000000"
 date-gmt="2011-03-13 07:06:40 GMT" tumblelog="ann" slug="kiln" state="published">
<regular-title>The kiln</regular-title><regular-body>&lt;p&gt;It &lt;b&gt;tripped&lt;/b&gt;.&lt;/p&gt;</regular-body>
<tag>clay</tag><tag>work</tag></post>
<post id="2" url="https://ann.tumblr.example/post/2" type="quote" date-gmt="2011-03-14 07:06:40 GMT">
<quote-text>Make it plain.</quote-text><quote-source>My teacher</quote-source></post>
<post id="3" url="u3" type="link" unix-timestamp="1300200000"><link-text>Glazes</link-text>
<link-url>https://g.example/a</link-url></post>
<post id="4" url="u4" type="photo" unix-timestamp="1300300000"><photo-caption>&lt;p&gt;Twelve cups&lt;/p&gt;</photo-caption>
<photo-url max-width="500">https://m.example/1.jpg</photo-url></post>
<post id="5" url="u5" type="regular" unix-timestamp="1300400000" reblogged-from-name="bob">
<regular-body>&lt;p&gt;&lt;a href="u" class="tumblr_blog"&gt;bob&lt;/a&gt;:&lt;/p&gt;&lt;blockquote&gt;&lt;p&gt;His words&lt;/p&gt;&lt;/blockquote&gt;&lt;p&gt;So do I&lt;/p&gt;</regular-body></post>
<post id="6" url="u6" type="regular" unix-timestamp="1300500000" reblogged-from-name="bob">
<regular-body>&lt;blockquote&gt;His words alone&lt;/blockquote&gt;</regular-body></post>
<post id="7" url="u7" type="regular" unix-timestamp="1300600000" state="draft"><regular-body>Not yet</regular-body></post>
<post id="8" url="u8" type="answer" unix-timestamp="1300700000"><question>Which clay?</question>
<answer>&lt;p&gt;Stoneware.&lt;/p&gt;</answer></post>
<post id="9" url="u9" type="regular"><regular-body>No day</regular-body></post>
</posts></tumblr>"""
TOLD = [
    "The kiln\n\nIt tripped.",
    "“Make it plain.”\n\n— My teacher",
    "Glazes\n\nhttps://g.example/a",
    "Twelve cups",
    "So do I",
    "Stoneware.",
]


@pytest.mark.parametrize("form", ["alone", "zip", "zip in zip"])
def test_the_export(services: Services, tmp_path: Path, form: str) -> None:
    path = tmp_path / "posts.xml"
    path.write_text(XML)
    if form != "alone":
        path = packed(tmp_path / "posts.zip", {"posts.xml": XML, "html/1.html": "<p>It</p>"})
    if form == "zip in zip":
        path = packed(
            tmp_path / "x.zip", {"posts.zip": path.read_bytes(), "media/1.jpg": b"\xff\xd8"}
        )
    report = bring(services, path)
    assert (report.format, report.added, report.failures) == ("tumblr", 6, 1)
    assert said(report) == {Said.REPOSTS: 1, Said.UNPUBLISHED: 1, Said.MEDIA_ELSEWHERE: 1}
    assert [post.text for post in posts(services)] == TOLD
    assert {post.networks for post in posts(services)} == {("tumblr",)}
    assert posts(services)[0].link == "https://ann.tumblr.example/post/1"
    assert services.store.past.unread(9)[0].answers
    assert bring(services, path).added == 0


def test_a_file_a_post(services: Services, tmp_path: Path) -> None:
    head = {
        "blog_name": "ann",
        "post_url": "https://ann.tumblr.example/post/1",
        "state": "published",
    }
    old = {
        **head, "id": 1, "type": "text", "timestamp": 1300000000, "title": "The kiln",
        "body": "<p>It tripped.</p>", "tags": ["clay"], "note_count": 3,
    }  # fmt: skip
    blocks = [{"type": "text", "text": "Two lids fit."}, {"type": "image", "media": []},
              {"type": "link", "url": "https://g.example/a"}]  # fmt: skip
    new = {**head, "id_string": "2", "type": "blocks", "timestamp": 1300100000, "content": blocks}
    passed = {
        **head, "id": 3, "type": "text", "timestamp": 1300200000, "reblogged_from_id": "9",
        "body": "<p>all</p>", "reblog": {"comment": "<p>Mine</p>", "tree_html": "<p>theirs</p>"},
    }  # fmt: skip
    folder = tmp_path / "ann" / "json"
    folder.mkdir(parents=True)
    for number, post in enumerate((old, new, passed), 1):
        (folder / f"{number}.json").write_text(json.dumps(post))
    (folder / "4.json").write_text('{"blog_name": "ann", "post_url": "u", "torn')
    report = bring(services, tmp_path / "ann")
    assert (report.format, report.added, report.failures) == ("tumblr", 3, 1)
    assert [post.text for post in posts(services)] == [
        "The kiln\n\nIt tripped.", "Two lids fit.\n\nhttps://g.example/a", "Mine",
    ]  # fmt: skip


def test_hostile_ones_are_refused(services: Services, tmp_path: Path) -> None:
    bomb = tmp_path / "posts.xml"
    entity = '<!DOCTYPE t [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    bomb.write_text(
        f"<?xml version='1.0'?>{entity}<tumblr><posts><post>&b;</post></posts></tumblr>"
    )
    with pytest.raises(Known) as refused:
        bring(services, bomb)
    assert refused.value.problem is Problem.IMPORT_BOMB
    torn = packed(tmp_path / "x.zip", {"posts.zip": b"PK\x03\x04 torn"})
    with pytest.raises(Known) as broken:
        bring(services, torn)
    assert broken.value.problem is Problem.IMPORT_DAMAGED
    assert posts(services) == []
