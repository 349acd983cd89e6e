"""The networks' own test suites, where they lie beside the checkout (in ../shared)."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from core.networks import bluesky, count, urls

SUITES = Path(__file__).parents[4] / "shared" / "data" / "counting"
pytestmark = pytest.mark.skipif(not SUITES.is_dir(), reason="the suites are not here")


def suite(name: str) -> Any:
    text = (SUITES / name).read_text(encoding="utf-8")
    return json.loads(text) if name.endswith(".json") else yaml.safe_load(text)


@pytest.mark.parametrize(
    ("section", "cases"),
    [
        ("WeightedTweetsWithDiscountedEmojiCounterTest", 22),
        ("UnicodeDirectionalMarkerCounterTest", 2),
    ],
)
def test_x_counts_as_twitter_text_does(section: str, cases: int) -> None:
    tests = suite("twitter-text/validate.yml")["tests"][section]
    assert len(tests) == cases
    for case in tests:
        one, expected = count("x", case["text"]), case["expected"]
        assert (one.length, one.valid) == (expected["weightedLength"], expected["valid"])


@pytest.mark.parametrize(
    "section",
    ["urls", "urls_with_indices", "urls_with_directional_markers", "tco_urls_with_params"],
)
def test_links_are_those_of_twitter_text(section: str) -> None:
    for case in suite("twitter-text/extract.yml")["tests"][section]:
        text, expected = case["text"], case["expected"]
        found = [(text[s.start : s.end], [s.start, s.end]) for s in urls.spans(text)]
        if expected and isinstance(expected[0], dict):
            assert found == [(each["url"], each["indices"]) for each in expected]
        else:
            assert [link for link, _ in found] == expected, case["description"]


@pytest.mark.parametrize(("section", "cases"), [("country", 315), ("generic", 1259)])
def test_every_top_level_domain_makes_a_link(section: str, cases: int) -> None:
    tests = suite("twitter-text/tlds.yml")["tests"][section]
    assert len(tests) == cases
    for case in tests:
        text = case["text"]
        assert [text[s.start : s.end] for s in urls.spans(text)] == case["expected"]


def test_mastodon_counts_as_its_validator_does() -> None:
    for case in suite("mastodon/status_length_cases.json")["cases"]:
        text, warning = (
            "".join(part * times for part, times in case[key]) for key in ("text", "cw")
        )
        one = count("mastodon", text, warning)
        assert one.valid is case["ok"], case["name"]
        assert one.length == case.get("length", one.length), case["name"]


def test_bluesky_shortens_as_its_app_does() -> None:
    cases = suite("bluesky/short_links_cases.json")
    for link, shown in cases["toShortUrl"]:
        assert bluesky.short(link) == shown
    for text, shown, links in cases["shortenLinks"]:
        assert bluesky.shown(text) == shown
        assert [text[s.start : s.end] for s in bluesky.links(text)] == links


def test_bluesky_limits_are_those_of_the_lexicon() -> None:
    record = suite("bluesky/lexicons/app/bsky/feed/post.json")["defs"]["main"]["record"]
    text = record["properties"]["text"]
    assert (text["maxGraphemes"], text["maxLength"]) == (bluesky.LIMIT, bluesky.BYTES)
