"""What one has posted, out of each network's archive: whole, once, and only what was public."""

import io
import json
import tarfile
from pathlib import Path

import pytest

from core.exchange.incoming import Report, Said, Why
from core.importing import Asked
from core.model import Post, PostState
from core.problems import Known, Problem
from core.services import Services
from tests.core.exchange.archives import ANN, PNG, PUBLIC, note, outbox, packed, tweet, x_files


def bring(services: Services, path: Path, **asked: object) -> Report:
    return services.importing.run(Asked(path, **asked))  # type: ignore[arg-type]


def posts(services: Services) -> list[Post]:
    """The oldest first."""
    return services.store.posts.everything()


def said(report: Report) -> dict[Said, int]:
    return {what: many for what, _, many in report.said}


def test_x_links_are_whole_and_signs_are_signs(services: Services, tmp_path: Path) -> None:
    urls = [{"url": "https://t.co/a1", "expanded_url": "https://a.example/?b=1&lt=2"}]
    shown = [{"url": "https://t.co/pic", "media_url_https": "https://pbs.example/media/k.jpg"}]
    files = x_files(
        tweet(
            11, "1 &lt; 2 &amp; kilns https://t.co/a1 https://t.co/pic",
            entities={"urls": urls, "media": shown}, extended_entities={"media": shown},
        ),
    )  # fmt: skip
    files["data/tweets_media/11-k.jpg"] = PNG
    report = bring(services, packed(tmp_path / "x.zip", files))
    assert (report.format, report.kind, report.added, report.media) == ("x", "posts", 1, 1)
    (post,) = posts(services)
    assert post.text == "1 < 2 & kilns https://a.example/?b=1&lt=2"
    assert (post.state, post.networks) == (PostState.ARRIVED, ("x",))
    assert (post.link, post.contents.language) == ("https://x.com/ann/status/11", "en")
    (photo,) = services.media.of("post", post.id)
    assert photo.medium is not None
    assert services.media.read(photo.medium) == PNG


def test_x_retweets_and_deleted_ones_are_counted_apart(services: Services, tmp_path: Path) -> None:
    files = x_files(
        tweet(1, "RT @bob: hello…"), tweet(2, "Nice. RT @bob: hello"), tweet(3, "", minute=3),
        deleted_tweets=[tweet(4, "gone", deleted_at="x")],
    )  # fmt: skip
    report = bring(services, packed(tmp_path / "x.zip", files))
    assert [post.text for post in posts(services)] == ["Nice. RT @bob: hello"]
    assert said(report) == {Said.REPOSTS: 1, Said.DELETED: 1, Said.WORDLESS: 1}


def test_x_answers_to_oneself_are_one_thread(services: Services, tmp_path: Path) -> None:
    def reply(number: int, text: str, minute: int, to: int, user: str) -> dict[str, object]:
        return tweet(
            number, text, minute, in_reply_to_status_id_str=str(to), in_reply_to_user_id_str=user
        )

    files = x_files(
        reply(33, "Third", 3, 22, "7"), tweet(11, "First", 1), reply(22, "Second", 2, 11, "7"),
        reply(44, "@bob yes", 4, 99, "8"), reply(55, "and more", 5, 44, "7"),
    )  # fmt: skip
    report = bring(services, packed(tmp_path / "x.zip", files))
    assert report.added == 2
    assert said(report) == {Said.THREADS: 2}
    told, answer = posts(services)
    assert told.text == "First\n\nSecond\n\nThird"
    assert told.contents.thread
    assert answer.text == "@bob yes\n\nand more"
    unread = services.store.past.unread(9)
    assert [each.answers for each in unread] == [True, False]  # newest first


def test_x_parts_and_long_posts(services: Services, tmp_path: Path) -> None:
    long = "A long story about the kiln. " * 20
    whole = {
        "noteTweetId": "9", "createdAt": "2025-01-21T00:01:51.000Z",
        "core": {
            "text": f"{long}https://t.co/n &amp; end",
            "urls": [{"shortUrl": "https://t.co/n", "expandedUrl": "https://n.example/x"}],
        },
    }  # fmt: skip
    files = x_files(
        tweet(1, f"{long[:270]}… https://t.co/self", 1), note_tweet=[{"noteTweet": whole}]
    )
    files["data/tweets-part1.js"] = f"window.YTD.tweets.part1 = {json.dumps([tweet(2, 'Part', 2)])}"
    report = bring(services, packed(tmp_path / "x.zip", files))
    assert report.added == 2
    assert posts(services)[0].text == f"{long}https://n.example/x & end"


def test_x_before_2018(services: Services, tmp_path: Path) -> None:
    user = {"id_str": "7", "screen_name": "ann", "protected": False}
    urls = [{"url": "http://t.co/a", "expanded_url": "http://a.example/", "indices": [0, 3]}]
    month = [
        {"id_str": "1", "text": "Bread http://t.co/a", "created_at": "Tue Jan 31 21:49:29 +0000 2012",
         "entities": {"urls": urls}, "user": user},
        {"id_str": "2", "text": "RT @b: x", "created_at": "2012-01-31 21:49:29 +0000",
         "retweeted_status": {"id": 5}, "user": user},
    ]  # fmt: skip
    table = (
        '"tweet_id","in_reply_to_status_id","in_reply_to_user_id","retweeted_status_id",'
        '"retweeted_status_user_id","timestamp","source","text","expanded_urls"\n'
        '"1","","","","","2012-01-31 21:49:29 +0000","web","Bread http://t.co/a","http://a.example/"\n'
        '"3","","","","","2013-02-14 20:19:24 +0000","web","Only here http://t.co/b","http://b.example/"\n'
    )
    files: dict[str, str | bytes] = {
        "data/js/tweets/2012_01.js": f"Grailbird.data.tweets_2012_01 = \n {json.dumps(month)}",
        "tweets.csv": table,
    }
    report = bring(services, packed(tmp_path / "old.zip", files))
    assert (report.format, report.added, said(report)) == ("x-legacy", 2, {Said.REPOSTS: 1})
    assert [post.text for post in posts(services)] == [
        "Bread http://a.example/", "Only here http://b.example/",
    ]  # fmt: skip


MASTODON = (
    note(1, "<p>Read <a href=\"https://a.example/long/path\"><span class=\"invisible\">https://</span>"
         "<span class=\"ellipsis\">a.example/lo</span><span class=\"invisible\">ng/path</span></a>"
         " &amp; <a class=\"mention hashtag\" href=\"https://s.example/tags/clay\">#<span>clay</span>"
         "</a></p><p>Two<br>lines</p><script>alert(1)</script>", 1,
         summary="food", attachment=[{"type": "Document", "url": "/media_attachments/files/k.png",
                                      "name": "the kiln"}]),
    note(2, "<p>followers</p>", 2, to=[f"{ANN}/followers"], cc=[]),
    note(3, "<p>direct</p>", 3, to=["https://b.example/users/bob"], cc=[]),
    note(4, "<p>quiet</p>", 4, to=[f"{ANN}/followers"], cc=[PUBLIC], contentMap={"zhTw": "x"}),
    note(5, "<p>more</p>", 5, inReplyTo=f"{ANN}/statuses/1"),
    {"type": "Announce", "object": "https://b.example/1", "to": [PUBLIC]},
)  # fmt: skip


@pytest.mark.parametrize("packing", ["zip", "tar.gz"])
def test_mastodon_takes_only_what_all_could_read(
    services: Services, tmp_path: Path, packing: str
) -> None:
    files: dict[str, str | bytes] = {
        "outbox.json": outbox(*MASTODON),
        "media_attachments/files/k.png": PNG,
    }
    path = tmp_path / f"archive.{packing}"
    if packing == "zip":
        packed(path, files)
    else:
        with tarfile.open(path, "w:gz") as archive:
            for name, data in files.items():
                raw = data.encode() if isinstance(data, str) else data
                member = tarfile.TarInfo(name)
                member.size = len(raw)
                archive.addfile(member, io.BytesIO(raw))
    report = bring(services, path)
    assert (report.format, report.added) == ("mastodon", 2)
    assert said(report) == {
        Said.FOLLOWERS_ONLY: 1, Said.DIRECT: 1, Said.REPOSTS: 1, Said.THREADS: 1,
    }  # fmt: skip
    told, quiet = posts(services)
    assert told.text == "Read https://a.example/long/path & #clay\n\nTwo\nlines\n\nmore"
    assert told.contents.warning == "food"
    assert (quiet.contents.visibility, quiet.contents.language) == ("unlisted", "zh-TW")
    (photo,) = services.media.of("post", told.id)
    assert photo.caption == "the kiln"


def test_meta_letters_are_whole_again(services: Services, tmp_path: Path) -> None:
    def meta(text: str) -> str:
        return text.encode().decode("latin-1")

    two = {"timestamp": 1704240000, "data": [{"post": "two photos"}], "attachments": [
        {"data": [{"media": {"uri": "posts/media/1.jpg"}}]}]}  # fmt: skip
    records = [
        {"timestamp": 1704067200, "data": [{"post": meta("Café ☕ 日本語")}], "title": "x"},
        {"timestamp": 1704153600, "data": [{"post": "worth reading"}], "attachments": [
            {"data": [{"external_context": {"url": "https://a.example/?x=1&y=2"}}]}]},
        two, two, {"timestamp": 1704326400, "data": [{}], "title": "was at"},
        {"timestamp": 1704326500, "data": [{"post": meta(meta("Zürich"))}]},
    ]  # fmt: skip
    old = packed(tmp_path / "old.zip", {"posts/your_posts_1.json": json.dumps(records)})
    new = "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json"
    report = bring(services, old)
    assert (report.format, report.added, said(report)[Said.WORDLESS]) == ("facebook", 4, 1)
    assert [post.text for post in posts(services)] == [
        "Café ☕ 日本語", "worth reading\n\nhttps://a.example/?x=1&y=2", "two photos", "Zürich",
    ]  # fmt: skip
    again = bring(services, packed(tmp_path / "new.zip", {new: json.dumps(records)}))
    assert (again.added, again.skipped) == (0, 4)


def test_instagram_and_threads_lie_in_one_export(services: Services, tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "your_instagram_activity/content/posts_1.json": json.dumps([
            {"media": [{"uri": "media/1.jpg", "creation_timestamp": 1704067200, "title": "The sea"}]},
            {"media": [{"uri": "2.jpg", "creation_timestamp": 1, "title": ""}], "title": "Two",
             "creation_timestamp": 1706745600},
        ]),
        "your_instagram_activity/content/stories.json": json.dumps(
            {"ig_stories": [{"uri": "s.jpg", "creation_timestamp": 1704067200, "title": ""}]}),
        "your_instagram_activity/threads/threads_and_replies.json": json.dumps(
            {"text_post_app_text_posts": [{"media": [{"uri": "", "creation_timestamp": 1754466859,
             "title": "agreed", "text_app_post": {"is_reply": True}}]}]}),
    }  # fmt: skip
    report = bring(services, packed(tmp_path / "meta.zip", files))
    assert (report.format, report.added, said(report)[Said.STORIES]) == ("instagram-threads", 3, 1)
    assert [(p.networks[0], p.text) for p in posts(services)] == [
        ("instagram", "The sea"), ("instagram", "Two"), ("threads", "agreed"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "name", ["your_facebook_activity/posts/your_posts_1.html", "html/timeline.htm"]
)
def test_exports_for_the_browser_are_said_to_be_the_wrong_ones(
    services: Services, tmp_path: Path, name: str
) -> None:
    pages = {name: "<html>"}
    with pytest.raises(Known) as known:
        bring(services, packed(tmp_path / "fb.zip", pages))  # type: ignore[arg-type]
    assert known.value.problem is Problem.IMPORT_WRONG_FORM


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("tweets.js", 'window.YTD.tweets.part0 = [{"tweet": '),
        ("outbox.json", '{"orderedItems": [{"type": '),
        ("repo.car", b"\x3a\xa2eroots\x81\xd8*X%\x00gversion\x01 broken"),
    ],
)
def test_broken_ones_change_nothing(
    services: Services, tmp_path: Path, name: str, data: str | bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    with pytest.raises(Known) as known:
        bring(
            services,
            path,
            format=name.split(".", maxsplit=1)[0]
            .replace("tweets", "x")
            .replace("outbox", "mastodon")
            .replace("repo", "bluesky"),
        )
    assert known.value.problem is Problem.IMPORT_DAMAGED
    assert posts(services) == []


def test_hostile_records_are_told_one_by_one(services: Services, tmp_path: Path) -> None:
    odd = [
        tweet(1, "fine"), {"tweet": []}, [1], tweet(2, "no day", created_at="never"),
        tweet(3, "odd", entities="x", extended_entities=[1], lang=7, in_reply_to_status_id_str={}),
    ]  # fmt: skip
    report = bring(services, packed(tmp_path / "x.zip", x_files(*odd)))  # type: ignore[arg-type]
    assert report.added == 2
    assert [failed.why for failed in report.failed] == [Why.BROKEN, Why.BROKEN, Why.BAD_DATE]


def test_who_is_written_to_alone_is_never_everybody(services: Services, tmp_path: Path) -> None:
    """An account may have an address that looks like a term; the one for all may have another host."""
    odd, term = "https://b.example/ns/people#bob", "https://s.example/ns/activity#Public"
    bob = [{"type": "Mention", "href": odd, "name": "@bob@b.example"}]
    items = (
        note(1, "<p>for bob alone</p>", 1, to=[odd], cc=[], tag=bob),
        note(2, "<p>for all, and bob</p>", 2, to=[term], cc=[odd], tag=bob),
        note(3, "<p>as a short name</p>", 3, to=["as:Public"], tag="broken"),
    )
    path = packed(tmp_path / "m.zip", {"outbox.json": outbox(*items)})
    report = bring(services, path)
    assert said(report) == {Said.DIRECT: 1}
    assert [post.text for post in posts(services)] == ["for all, and bob", "as a short name"]
