"""Day One: JSON in its shapes, Classic, text; with the traps that real exports have."""

from datetime import UTC, datetime
from typing import Any

import pytest

from core.exchange.incoming import Said, Why
from tests.core.exchange.readers.conftest import Bring

JPEG = b"\xff\xd8\xff\xe0 kiln"
AT = "2024-03-24T18:28:37Z"


def entry(text: str = "Kiln.", **more: Any) -> dict[str, Any]:
    return {"creationDate": AT, "text": text, **more}


def journal(*entries: dict[str, Any]) -> dict[str, Any]:
    return {"metadata": {"version": "1.0"}, "entries": list(entries)}


def test_several_journals_in_one_zip_and_media_listed_elsewhere(bring: Bring) -> None:
    photo = {"identifier": "AB", "md5": "0f", "type": "jpeg"}
    brought = bring(
        {
            "Work.json": journal(entry("![](dayone-moment://AB)", uuid="1", photos=[photo])),
            "Home.json": journal(
                entry("Same ![](dayone-moment:/photo/AB) photo", uuid="2"),
                entry("Gone ![](dayone-moment:/video/CD)", uuid="3"),
            ),
            "photos/0f.jpeg": JPEG,
            "__MACOSX/._Work.json": b"\x00\x05\x16\x07",
        },
        "zip",
    )
    assert brought.report.format == "dayone"
    assert (brought.report.added, brought.report.missing_media) == (3, 1)
    by_name = {brought.services.store.origins.of(e.id).source_id: e for e in brought.entries}
    for name in ("1", "2"):
        (photo_there,) = brought.files(by_name[name])
        assert photo_there.medium is not None
        assert f"media:{photo_there.id}" in by_name[name].body
    (gone,) = brought.files(by_name["3"])
    assert gone.medium is None
    assert brought.kept(by_name["2"])["journal"] == "Home"
    assert brought.report.not_carried["journal"] == 3


def test_two_journals_with_the_same_entry(bring: Bring) -> None:
    brought = bring({"A.json": journal(entry(uuid="1")), "B.json": journal(entry(uuid="1"))}, "zip")
    assert (brought.report.added, brought.report.skipped) == (1, 1)


@pytest.mark.parametrize(
    ("written", "means"),
    [
        (r"Dr\. No \(1962\)\! a\-b \#not \*bold\*", r"Dr. No (1962)! a-b \#not \*bold\*"),
        ("\\- no list\n1\\. no list\na 1\\. b", "\\- no list\n1\\. no list\na 1. b"),
        ("zero\u200bwidth", "zerowidth"),
        ("```\na\\.b\n```\nc\\.d", "```\na\\.b\n```\nc.d"),
        (r"back\\.slash", r"back\\.slash"),
    ],
)
def test_needless_backslashes_go(bring: Bring, written: str, means: str) -> None:
    assert bring({"J.json": journal(entry(written))}).one.body == means


def test_fields(bring: Bring) -> None:
    location = {
        "placeName": "Zoo", "localityName": "Dublin", "country": "Ireland", "latitude": 53.4,
        "longitude": -6.2, "region": {"radius": 75},
    }  # fmt: skip
    more: dict[str, Any] = {
        "uuid": "U", "modifiedDate": "2024-03-25T00:00:00Z", "timeZone": "Europe\\/Dublin",
        "tags": ["a", "b"], "starred": True, "isPinned": True, "isAllDay": True,
        "location": location, "weather": {"moonPhase": 0.5}, "richText": "{}", "duration": 0,
    }  # fmt: skip
    brought = bring({"J.json": journal(entry(**more))})
    one = brought.one
    assert (one.zone, one.day, one.tags) == ("Europe/Dublin", "2024-03-24", ("a", "b"))
    assert one.starred
    assert one.pinned
    assert one.all_day
    assert one.modified == datetime(2024, 3, 25, tzinfo=UTC)
    assert one.place == (
        '{"name":"Zoo","locality":"Dublin","country":"Ireland","latitude":53.4,"longitude":-6.2}'
    )
    extra = brought.kept(one)
    assert extra["location"] == location
    assert (extra["richText"], extra["weather"], extra["duration"]) == ("{}", {"moonPhase": 0.5}, 0)
    assert brought.report.not_carried == {"location": 1, "richText": 1, "weather": 1}


@pytest.mark.parametrize(
    ("date", "zone", "day", "found"),
    [
        ("2019-01-01T00:00:00-08:00", "", "2019-01-01", "Etc/GMT+8"),
        ("2019-01-01T00:00:00+05:30", "", "2019-01-01", "Asia/Kolkata"),
        ("2019-07-01T01:00:00+02:00", "", "2019-07-01", "Europe/Berlin"),  # the person's own
        ("2019-07-01T23:30:00Z", "Asia/Tokyo", "2019-07-02", "Asia/Tokyo"),
        ("2019-07-01T23:30:00Z", "GMT+2", "2019-07-02", "Europe/Berlin"),
        ("1948-05-01T12:00:00Z", "Europe/London", "1948-05-01", "Europe/London"),
        ("2999-12-31T23:59:59Z", "UTC", "2999-12-31", "UTC"),
    ],
)
def test_moments(bring: Bring, date: str, zone: str, day: str, found: str) -> None:
    one = bring({"J.json": journal(entry(creationDate=date, timeZone=zone))}).one
    assert (one.day, one.zone) == (day, found)


def test_a_zone_nobody_knows_is_told_and_kept(bring: Bring) -> None:
    brought = bring({"J.json": journal(entry(timeZone="Mars/Olympus"))})
    assert brought.one.zone == "Europe/Berlin"
    assert Said.UNKNOWN_ZONE in brought.said


def test_media_without_md5_type_or_identifier(bring: Bring) -> None:
    photos = [
        {"identifier": "A1", "type": "jpeg", "orderInEntry": 2},
        {"identifier": "B2", "md5": "no-md5-but-a-name", "orderInEntry": 1},
        {"md5": "nameless", "type": "png"},
        {"identifier": "C3", "md5": "gone", "type": "jpeg", "orderInEntry": 3},
    ]
    brought = bring(
        {
            "J.json": journal(entry(photos=photos)),
            "photos/A1.jpg": JPEG,
            "photos/no-md5-but-a-name.heic": b"\0\0\0\x18ftypheic",
            "photos/nameless.png": b"\x89PNG\r\n\x1a\n",
        },
        "folder",
    )
    found = [(each.name, each.medium is not None) for each in brought.files(brought.one)]
    assert found == [
        ("no-md5-but-a-name.heic", True), ("A1.jpg", True), ("gone.jpeg", False),
        ("nameless.png", True),
    ]  # fmt: skip


def test_one_minute_keeps_its_order(bring: Bring) -> None:
    texts = [f"{number}" for number in (3, 1, 2, 9, 5)]
    assert [e.body for e in bring({"J.json": journal(*map(entry, texts))}).entries] == texts


def test_the_least_that_is_valid_and_what_is_not(bring: Bring) -> None:
    brought = bring({"J.json": {"entries": [entry(), {"creationDate": AT}, {"text": "x"}, 7]}})
    assert brought.report.added == 1
    assert [each.why for each in brought.report.failed] == [Why.EMPTY, Why.NO_DATE, Why.BROKEN]


PLIST = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>Creation Date</key><date>{date}</date><key>Entry Text</key><string>Kiln &amp; co</string>
<key>Starred</key><true/><key>Tags</key><array><string>clay</string></array>
<key>Time Zone</key><string>America/Los_Angeles</string><key>UUID</key><string>{uid}</string>
<key>Location</key><dict><key>Place Name</key><string>Zoo</string><key>Latitude</key>
<real>47.8</real><key>Longitude</key><real>-122.1</real></dict><key>Step Count</key>
<integer>26</integer></dict></plist>"""


def test_classic(bring: Bring) -> None:
    root = "Journal.dayone"
    brought = bring(
        {
            f"{root}/entries/A.doentry": PLIST.format(date="2013-11-14T01:31:03Z", uid="A"),
            f"{root}/entries/B.doentry": PLIST.format(date="Sun Jan 25 08:09:32 2015", uid="B"),
            f"{root}/entries/C.doentry": PLIST.format(date="soon", uid="C"),
            f"{root}/entries/D.doentry": "<plist><dict><key>",
            f"{root}/photos/A.jpg": JPEG,
        },
        "folder",
    )
    assert brought.report.format == "dayone-classic"
    first, second = brought.entries
    assert (first.body, first.day, first.tags) == ("Kiln & co", "2013-11-13", ("clay",))
    assert first.starred
    assert first.place == '{"name":"Zoo","latitude":47.8,"longitude":-122.1}'
    assert brought.kept(first) == {"Step Count": 26}
    assert [each.medium is not None for each in brought.files(first)] == [True]
    assert second.day == "2015-01-25"
    assert [each.why for each in brought.report.failed] == [Why.BAD_DATE, Why.BROKEN]


def test_classic_and_json_know_each_other(bring: Bring) -> None:
    bring({"A.doentry": PLIST.format(date="2013-11-14T01:31:03Z", uid="A")})
    brought = bring({"J.json": journal(entry("Kiln & co", uuid="A"))})
    assert brought.report.added == 0


def test_text(bring: Bring) -> None:
    brought = bring(
        {
            "J.txt": "A word before.\n\n\tDate:\t01 January 2019 at 23:30:00 GMT\n\tWeather:\tRain\n\n"
            "Title\n\nBody\\.\n\n\tDate:\t15 January 2024\n\nOnly a day\n\n"
            "\tDate:\tMarch 3, 2020 at 7:15:00 AM PST\n\nAbroad\n\n\tDate:\tnever\n\nx\n"
        }
    )
    assert brought.report.format == "dayone-text"
    first, abroad, day = brought.entries
    assert first.at == datetime(2019, 1, 1, 23, 30, tzinfo=UTC)
    assert first.body == "Title\n\nBody."
    assert brought.kept(first) == {"Weather": "Rain"}
    assert abroad.at == datetime(2020, 3, 3, 15, 15, tzinfo=UTC)
    assert (day.day, day.all_day) == ("2024-01-15", True)
    assert [each.why for each in brought.report.failed] == [Why.NO_DATE, Why.BAD_DATE]
    assert brought.report.failed[0].where == "J.txt, 1"
