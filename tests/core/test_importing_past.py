"""Past posts come once, newer archives add, what was sent here is known, kinds are read by and by."""

from datetime import timedelta
from pathlib import Path

from core.changes import Change, PostsRead
from core.exchange.incoming import Said
from core.importing import Asked
from core.model import DeliveryState, Kind, PostState, replace
from core.progress import Progress
from core.recognising import doubt_of, instructive
from core.services import Services
from tests.core.exchange.archives import ANN, note, outbox, packed, tweet, x_files
from tests.core.exchange.test_past_archives import bring, posts, said


def test_the_same_archive_twice_adds_nothing_and_a_newer_one_the_new(
    services: Services, tmp_path: Path
) -> None:
    first = tweet(1, "First", 1)
    follows = {"in_reply_to_status_id_str": "1", "in_reply_to_user_id_str": "7"}
    old = packed(tmp_path / "a.zip", x_files(first))
    new = packed(
        tmp_path / "b.zip", x_files(first, tweet(2, "Second", 2, **follows), tweet(3, "Bread", 3))
    )
    assert bring(services, old).added == 1
    assert (bring(services, old).added, bring(services, old).skipped) == (0, 1)
    (kept,) = posts(services)
    report = bring(services, new)
    assert (report.added, report.updated) == (1, 1)  # the thread has grown
    assert [post.text for post in posts(services)] == ["First\n\nSecond", "Bread"]
    assert posts(services)[0].id == kept.id
    assert bring(services, new).skipped == 2
    assert services.store.problems() == []


def test_what_was_edited_or_deleted_here_stays_so(services: Services, tmp_path: Path) -> None:
    old = packed(tmp_path / "a.zip", x_files(tweet(1, "First", 1), tweet(2, "Second", 2)))
    bring(services, old)
    one, two = posts(services)
    services.composer.delete(one.id)
    services.store.posts.update(replace(two, text="Mine"), stuffed=False)
    newer = x_files(tweet(1, "First!", 1), tweet(2, "Second!", 2))
    report = bring(services, packed(tmp_path / "b.zip", newer))
    assert (report.added, report.updated, report.skipped) == (0, 0, 2)
    assert said(report) == {Said.IN_TRASH: 1, Said.CHANGED_HERE: 1}
    assert [post.text for post in posts(services)] == ["Mine"]


def test_what_was_sent_from_here_is_recognised(services: Services, tmp_path: Path) -> None:
    at = "2023-03-05T19:01:42Z"
    near = services.composer.record("The oven broke today.", on=["mastodon"])
    moment = near.at.fromisoformat(at)
    services.store.posts.update(replace(near, at=moment + timedelta(hours=3)), stuffed=False)
    draft = services.composer.save(services.composer.blank("Quite other words"))
    handed = services.outbox.hand_over(draft.id, "mastodon").delivery
    services.outbox.confirm(handed.id, "https://social.example/@ann/2")
    items = (
        note(1, "<p>The oven broke today!</p>", 1),
        note(2, "<p>As it was sent</p>", 2),
        note(3, "<p>The oven broke today.</p>", 3, published="2023-03-15T19:03:42Z"),
    )
    path = packed(tmp_path / "m.zip", {"outbox.json": outbox(*items)})
    report = bring(services, path)
    assert (report.added, report.skipped) == (1, 2)
    assert said(report) == {Said.SENT_HERE: 2}
    assert services.outbox.of_post(draft.id)[0].state is DeliveryState.SENT
    assert bring(services, path).added == 0


def test_a_look_before_and_cancel_change_nothing(services: Services, tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", x_files(*(tweet(n, f"Post {n}") for n in range(1, 900))))
    report = services.importing.preview(Asked(path))
    assert (report.found, report.added, len(report.sample)) == (899, 899, 5)
    assert posts(services) == []
    assert services.store.database.rows("SELECT count(*) FROM incoming") == [(0,)]


def test_the_kinds_are_read_newest_first_and_the_mix_fills(
    services: Services, tmp_path: Path, told: list[Change]
) -> None:
    texts = ("Buy now, 50% off, order today at https://shop.example", "Who taught you to bake?")
    answer = tweet(3, "I love it so much", 5, in_reply_to_user_id_str="9")
    files = x_files(*(tweet(n, text, n) for n, text in enumerate(texts, 1)), answer)
    bring(services, packed(tmp_path / "a.zip", files))
    assert services.recognising.waiting() == 3
    assert services.insights.told("2025-01-01", "2025-02-01") == []
    work = services.recognising.next(1)
    assert work is not None
    services.recognising.keep(work())
    assert [told.text for told in services.insights.told("2025-01-01", "2025-02-01")] == [
        "I love it so much"
    ]
    services.recognising.tell()
    assert told[-1] == PostsRead(2)
    assert services.recognising.all(Progress()) == 2
    assert services.recognising.next() is None
    assert [post.kind for post in posts(services)] == [
        Kind.SALES, Kind.CONVERSATION, Kind.CONVERSATION,
    ]  # fmt: skip
    assert {post.state for post in posts(services)} == {PostState.SENT}


def test_after_a_restart_it_goes_on(services: Services, tmp_path: Path) -> None:
    bring(services, packed(tmp_path / "a.zip", x_files(tweet(1, "Bread"), tweet(2, "Jam", 2))))
    work = services.recognising.next(1)
    assert work is not None  # its worker is killed here: nothing was kept
    again = services.store.again()
    assert again.past.count_unread() == 2
    again.close()


def test_the_doubtful_are_asked_about_and_answers_teach(services: Services, tmp_path: Path) -> None:
    texts = [
        "How we pack mugs for the post, and where to buy them",
        "Ten tips from my first year at the wheel",
        "“Make it plain”: what my teacher told me last week",
        "Workshop on Saturday: three places, and cake",
        "“Less is more”, and other lies of the glaze shelf",
        "The bakery says: flour is up again",
        "What a week: 40 mugs, one crack, and a prize for the town",
        "My talk about clay is online https://example.org/e",
    ]  # each is two things at once
    files = x_files(*(tweet(n, text, n) for n, text in enumerate(texts, 1)))
    bring(services, packed(tmp_path / "a.zip", files))
    services.recognising.all(Progress())
    asked = services.recognising.to_review(set())()
    assert asked
    assert services.recognising.doubtful() == len(asked)
    assert all(doubt_of(guess) > 0 for _, guess in asked)
    first = asked[0][0]
    services.composer.set_kind(first.id, Kind.QUOTE)
    assert first.id not in {post.id for post, _ in services.recognising.to_review(set())()}
    second = asked[1][0]
    rest = services.recognising.to_review({second.id})()
    assert second.id not in {post.id for post, _ in rest}
    services.composer.put_kind_back(first)
    assert first.id in {post.id for post, _ in services.recognising.to_review(set())()}


def test_a_text_is_asked_about_once(services: Services, tmp_path: Path) -> None:
    files = x_files(*(tweet(n, "worth reading", n) for n in range(1, 6)))
    bring(services, packed(tmp_path / "a.zip", files))
    assert len(instructive(posts(services))) == 1


def test_mastodon_is_known_by_its_names(services: Services, tmp_path: Path) -> None:
    path = packed(tmp_path / "m.zip", {"outbox.json": outbox(note(1, "<p>Bread</p>"))})
    bring(services, path)
    (post,) = posts(services)
    origin = services.store.past.origin(post.id)
    assert (origin.source, origin.source_id) == ("mastodon", f"{ANN}/statuses/1")


def test_nothing_is_read_while_it_may_still_be_taken_back(
    services: Services, tmp_path: Path
) -> None:
    path = packed(tmp_path / "a.zip", x_files(*(tweet(n, f"Post {n}") for n in range(1, 300))))
    seen: list[bool] = []

    class Meanwhile(Progress):
        def tick(self) -> None:
            seen.append(services.recognising.next() is None)
            super().tick()

    services.importing.run(Asked(path), Meanwhile())
    assert len(seen) > 2
    assert all(seen)
    assert not services.recognising.must_wait()
    assert services.recognising.next() is not None
