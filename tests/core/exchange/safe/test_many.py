"""An archive that comes in several parts is read as one; each part is guarded like one alone."""

from pathlib import Path

import pytest

from core.exchange.safe.many import ManyBag, open_all
from core.importing import Asked
from core.problems import Known, Problem
from core.services import Services
from tests.core.exchange.archives import PNG, packed, script, tweet, x_files
from tests.core.exchange.test_past_archives import posts


def parts(folder: Path) -> tuple[Path, Path, Path]:
    """Tweets in two parts, a thread that goes from one into the other, its photo in a third."""
    follows = {"in_reply_to_status_id_str": "1", "in_reply_to_user_id_str": "7"}
    shown = {"media": [{"url": "https://t.co/x", "media_url_https": "https://pbs/m/kiln.png"}]}
    first = x_files(tweet(1, "First https://t.co/x", 1, extended_entities=shown))
    head = {name: data for name, data in first.items() if name == "data/manifest.js"}
    second = {
        **head,
        "data/tweets-part1.js": script("tweets", [tweet(2, "Second", 2, **follows)], 1),
    }
    third = {**head, "data/tweets_media/1-kiln.png": PNG}
    folder.mkdir()
    return (
        packed(folder / "a.zip", first),
        packed(folder / "b.zip", second),
        packed(folder / "c.zip", third),
    )


@pytest.mark.parametrize("as_folder", [False, True])
def test_a_thread_and_its_photo_lie_in_three_parts(
    services: Services, tmp_path: Path, as_folder: bool
) -> None:
    one, *more = parts(tmp_path / "x")
    asked = Asked(tmp_path / "x") if as_folder else Asked(one, more=tuple(more))
    report = services.importing.run(asked)
    assert (report.format, report.added, report.media, report.missing_media) == ("x", 1, 1, 0)
    assert [post.text for post in posts(services)] == ["First\n\nSecond"]
    assert services.importing.run(asked).added == 0


def test_one_name_with_two_contents_is_there_twice(services: Services, tmp_path: Path) -> None:
    one = packed(tmp_path / "a.zip", x_files(tweet(1, "First", 1)))
    (tmp_path / "again").mkdir()
    two = packed(tmp_path / "again" / "a.zip", x_files(tweet(2, "Second", 2)))
    with open_all((one, two, one)) as bag:
        assert len(bag.called("tweets.js")) == 2
        assert len(bag.called("manifest.js")) == 1
        assert bag.place(bag.called("tweets.js")[0]).startswith("a.zip: ")
    assert services.importing.run(Asked(one, more=(two, one))).added == 2


def test_a_part_that_is_hostile_is_refused_or_told(tmp_path: Path) -> None:
    one = packed(tmp_path / "a.zip", x_files(tweet(1, "First", 1)))
    bad = packed(tmp_path / "b.zip", {"../../out.js": "no", "data/fine.js": "yes"})
    with ManyBag((one, bad)) as bag:
        assert [(each.name, each.why) for each in bag.refused] == [("../../out.js", "unsafe name")]
        assert "data/fine.js" in bag.sizes
        with pytest.raises(Known) as problem, bag.opened("../../out.js"):
            pass
        assert problem.value.problem is Problem.IMPORT_DAMAGED
    broken = tmp_path / "c.zip"
    broken.write_bytes(b"PK\x03\x04 torn")
    with pytest.raises(Known) as torn:
        ManyBag((one, broken))
    assert (torn.value.problem, torn.value.detail) == (Problem.IMPORT_DAMAGED, "c.zip")


def test_a_folder_with_anything_else_stays_a_folder(tmp_path: Path) -> None:
    one, _, _ = parts(tmp_path / "x")
    (tmp_path / "x" / "diary.md").write_text("# 2020-01-01\n\nA day.")
    with open_all((tmp_path / "x",)) as bag:
        assert set(bag.sizes) == {"a.zip", "b.zip", "c.zip", "diary.md"}
    with open_all((one,)) as bag:
        assert "data/tweets.js" in bag.sizes
