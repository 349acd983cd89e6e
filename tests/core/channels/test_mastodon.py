"""Against a strict server: what is sent, what is found again, and what each trouble is called."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from core.channels import http, mastodon
from core.channels import mastodon_sign_in as sign_in
from core.channels.failure import Failed
from core.problems import Known, Problem
from core.receipt import Account, Secret, Step, Trouble
from tests.core.channels.conftest import NOW, job, picture
from tests.peers.fault_proxy import FaultProxy
from tests.peers.strict_mastodon import LIMIT, Mastodon


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mastodon, "_MEDIA_PAUSE", 0.0)


def test_a_status_with_all_it_can_have(server: Mastodon, account: Account, secret: Secret) -> None:
    wanted = job(
        "The kiln tripped.", pictures=(picture("the kiln, “off”"),), warning="fire",
        visibility="followers", language="de-AT",
    )  # fmt: skip
    sent = mastodon.send(account, secret, wanted)
    (made,) = server.statuses
    assert (sent.trouble, sent.remote, sent.link) == (None, made["id"], made["url"])
    assert made["text"] == "The kiln tripped."
    assert (made["spoiler_text"], made["sensitive"]) == ("fire", True)
    assert (made["visibility"], made["language"]) == ("private", "de")
    (media,) = made["media_attachments"]
    assert (media["description"], bool(media["url"])) == ("the kiln, “off”", True)
    assert server.media["1"]["data"] == picture().data


def test_the_same_key_is_the_same_status(
    server: Mastodon, account: Account, secret: Secret
) -> None:
    first, second = (mastodon.send(account, secret, job("once")) for _ in range(2))
    assert first == second
    assert server.texts() == ["once"]


def test_a_thread_answers_itself(server: Mastodon, account: Account, secret: Secret) -> None:
    thread = job("one", "two", "three")
    for number in range(3):
        thread = thread._replace(number=number)
        done = mastodon.send(account, secret, thread)
        steps = list(thread.steps)
        steps[number] = steps[number]._replace(remote=done.remote)
        thread = thread._replace(steps=tuple(steps))
    ids = [status["id"] for status in server.statuses]
    assert [status["in_reply_to_id"] for status in server.statuses] == [None, *ids[:2]]


FOUND = [
    "plain words",
    "two\n\nparagraphs and\na line",
    "a <b> & “quotes” with https://example.org/a/long/path?q=1&r=2 in it",
    "thanks @bo@example.social and @cy",
    "emoji 👩‍🔬 and عربى",
]


@pytest.mark.parametrize("text", FOUND)
def test_what_is_there_is_found_by_its_words(
    server: Mastodon, account: Account, secret: Secret, text: str
) -> None:
    server.post({"status": "something else"}, "other")
    there = server.post({"status": text}, "lost")
    assert mastodon.find(account, secret, job(text)).remote == there["id"]


def test_what_is_not_there_is_not_found(server: Mastodon, account: Account, secret: Secret) -> None:
    assert mastodon.find(account, secret, job("mine")).trouble is Trouble.NOT_THERE
    server.post({"status": "mine too"}, "")
    old = server.post({"status": "mine"}, "")
    old["created_at"] = (NOW - timedelta(hours=1)).isoformat()
    ours = server.post({"status": "mine"}, "x")
    asked = job("mine")._replace(ours=(ours["id"],))
    assert mastodon.find(account, secret, asked).trouble is Trouble.NOT_THERE
    reply = Step(0, "k", NOW, remote=old["id"])
    in_thread = job("first", "mine", number=1)
    in_thread = in_thread._replace(steps=(reply, in_thread.steps[1]))
    assert mastodon.find(account, secret, in_thread).trouble is Trouble.NOT_THERE


CASES = [
    ("reset before", Trouble.UNKNOWN), ("reset after", Trouble.UNKNOWN),
    ("reply lost", Trouble.UNKNOWN), ("500", Trouble.UNKNOWN), ("502", Trouble.UNKNOWN),
    ("504", Trouble.UNKNOWN), ("html", Trouble.UNKNOWN), ("401", Trouble.REVOKED),
    ("403", Trouble.FORBIDDEN), ("413", Trouble.TOO_LARGE), ("422", Trouble.REFUSED),
    ("429", Trouble.BUSY), ("redirect", Trouble.MOVED), ("trickle", Trouble.UNKNOWN),
]  # fmt: skip


@pytest.mark.parametrize(("fault", "trouble"), CASES)
def test_each_trouble_has_its_name(
    proxy: FaultProxy,
    account: Account,
    secret: Secret,
    fault: str,
    trouble: Trouble,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(http, "WHOLE", 1.0)
    proxy.follow([fault])
    outcome = mastodon.send(account, secret, job("words"))
    assert outcome.trouble is trouble
    assert (outcome.until is not None) == (fault == "429")
    if fault == "422":
        assert outcome.detail == "Validation failed: no"
    assert len(proxy.seen) == 1, "nothing is tried again by itself, and no redirect is followed"


def test_nobody_at_home_is_certainly_not_there(
    proxy: FaultProxy, account: Account, secret: Secret
) -> None:
    proxy.stop()
    assert mastodon.send(account, secret, job("words")).trouble is Trouble.OFFLINE


def test_a_broken_look_says_nothing(proxy: FaultProxy, account: Account, secret: Secret) -> None:
    for fault in ("reset after", "500", "html"):
        proxy.follow([fault])
        assert mastodon.find(account, secret, job("words")).trouble in {
            Trouble.OFFLINE, Trouble.SERVER, Trouble.NOT_THE_NETWORK,
        }  # fmt: skip


def test_the_server_says_until_when(server: Mastodon, account: Account, secret: Secret) -> None:
    server.rate = 0
    outcome = mastodon.send(account, secret, job("words"))
    assert outcome.trouble is Trouble.BUSY
    assert outcome.until is not None
    assert outcome.until >= datetime.now(UTC) - timedelta(seconds=1)
    assert server.texts() == []


def test_too_long_is_refused_with_the_servers_words(account: Account, secret: Secret) -> None:
    outcome = mastodon.send(account, secret, job("x" * (LIMIT + 1)))
    assert outcome.trouble is Trouble.REFUSED
    assert "limit of 500" in outcome.detail


def test_edit_delete_and_the_answers(server: Mastodon, account: Account, secret: Secret) -> None:
    made = mastodon.send(account, secret, job("frist", pictures=(picture("kept"),), warning="w"))
    edited = mastodon.edit(account, secret, made.remote, "first")
    assert edited.remote == made.remote
    (status,) = server.statuses
    assert (status["text"], status["media_attachments"][0]["description"]) == ("first", "kept")
    status["replies_count"] = 3
    assert mastodon.replies(account, secret, made.remote) == 3
    assert mastodon.delete(account, secret, made.remote).trouble is None
    assert server.statuses == []
    assert mastodon.delete(account, secret, made.remote).trouble is None, "gone is gone"


def test_limits_of_new_and_old_servers(server: Mastodon) -> None:
    assert mastodon.limits(server.url)["characters"] == LIMIT
    assert mastodon.limits(server.url)["alt"] == 1500
    server.only_v1 = True
    assert mastodon.limits(server.url) == {"characters": 1000}


def agree(server: Mastodon, page: str) -> str:
    query = {k: v[0] for k, v in parse_qs(urlsplit(page).query).items()}
    return server.agree(query)


def test_sign_in_by_hand_and_out(server: Mastodon) -> None:
    begun = sign_in.begin(server.url)
    signed = sign_in.finish(begun, f" {agree(server, begun.page)}\n")
    assert signed.account[1:6] == ("mastodon", server.url, "ann", "Ann of the kiln", "7")
    assert signed.account.limits["characters"] == LIMIT
    assert server.tokens[signed.secret["token"]] == set(sign_in.SCOPES.split())
    assert signed.secret["token"] not in repr(signed)
    assert mastodon.send(signed.account, signed.secret, job("hello")).trouble is None
    sign_in.sign_out(signed.account, signed.secret)
    assert server.tokens == {}
    assert mastodon.send(signed.account, signed.secret, job("no")).trouble is Trouble.REVOKED


SPOILT: list[Callable[[sign_in.Begun], sign_in.Begun]] = [
    lambda begun: begun._replace(verifier="another"),
    lambda begun: begun._replace(redirect="http://127.0.0.1:1/x"),
    lambda begun: begun._replace(client="another"),
]


@pytest.mark.parametrize("spoil", SPOILT)
def test_a_stolen_code_is_worth_nothing(
    server: Mastodon, spoil: Callable[[sign_in.Begun], sign_in.Begun]
) -> None:
    begun = sign_in.begin(server.url)
    code = agree(server, begun.page)
    with pytest.raises(Failed):
        sign_in.finish(spoil(begun), code)
    assert server.tokens == {}


ADDRESSES = [
    ("example.social", "https://example.social"),
    (" https://Example.social/ ", "https://example.social"),
    ("bücher.example", "https://xn--bcher-kva.example"),
    ("http://localhost:3000", "http://localhost:3000"),
    ("http://127.0.0.1:3", "http://127.0.0.1:3"),
]


@pytest.mark.parametrize(("typed", "address"), ADDRESSES)
def test_addresses_as_typed(typed: str, address: str) -> None:
    assert http.address(typed) == address


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("http://example.social", Problem.NOT_SECURE),
        ("http://127.0.0.1.example.org", Problem.NOT_SECURE),
        ("http://localhost.example.org", Problem.NOT_SECURE),
        ("ftp://example.social", Problem.BAD_SERVER),
        ("https://ann:pw@example.social", Problem.BAD_SERVER),
        ("", Problem.BAD_SERVER),
        ("two words.example", Problem.BAD_SERVER),
        ("nodots", Problem.BAD_SERVER),
        ("https://[::1", Problem.BAD_SERVER),
    ],
)
def test_addresses_that_are_not_used(typed: str, problem: Problem) -> None:
    with pytest.raises(Known) as known:
        http.address(typed)
    assert known.value.problem is problem
