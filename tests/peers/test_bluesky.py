"""Bluesky for real: what we send lies in the person's own repository as it was meant."""

from datetime import UTC, datetime

import pytest

from core.channels import bluesky
from core.channels.failure import Failed
from core.outgoing import Card, Outgoing, Part
from core.receipt import Account, Job, Outcome, Secret, SignedIn, Step, Trouble
from tests.core.channels.conftest import picture
from tests.peers.conftest import Pds, ask

NOW = datetime.now(UTC)


@pytest.fixture
def signed(pds: Pds) -> SignedIn:
    person = pds.person()
    return bluesky.sign_in(pds.url, "@" + person["handle"], person["password"])


def job(*parts: Part, number: int = 0, **more: object) -> Job:
    keys = bluesky.keys(datetime.now(UTC), len(parts))
    steps = tuple(Step(at, key, NOW) for at, key in enumerate(keys))
    return Job(Outgoing("bluesky", parts, **more), steps, number)  # type: ignore[arg-type]


def gone(signed: SignedIn, what: Job) -> tuple[Outcome, Job]:
    """Send the next part; what came, and the job with it done."""
    came = bluesky.send(*signed, what)
    assert came.trouble is None, came
    step = what.step._replace(remote=came.remote, link=came.link, cid=came.cid)
    steps = (*what.steps[: what.number], step, *what.steps[what.number + 1 :])
    return came, what._replace(steps=steps, number=what.number + 1)


def test_links_mentions_tags_by_bytes(pds: Pds, signed: SignedIn) -> None:
    other = pds.person()
    long = "https://example.org/a/very/long/path?with=things#there"
    text = f"Öfen 👩‍🔬: {long} und example.com, danke @{other['handle']} und @nobody.test #töpfern."
    gone(signed, job(Part(text), language="de"))
    (record,) = pds.records(signed.account.remote)
    value = record["value"]
    assert value["langs"] == ["de"]
    data = value["text"].encode()
    spoken = {
        data[facet["index"]["byteStart"] : facet["index"]["byteEnd"]].decode(): facet["features"][0]
        for facet in value["facets"]
    }
    assert spoken["example.org/a/very/long/..."]["uri"] == long
    assert spoken["example.com"]["uri"] == "https://example.com"
    assert spoken[f"@{other['handle']}"]["did"] == other["did"]
    assert spoken["#töpfern"]["tag"] == "töpfern"
    assert len(spoken) == 4


def test_pictures_cards_warnings_and_who_may_answer(pds: Pds, signed: SignedIn) -> None:
    thumbnail = picture("")
    card = Card("https://example.org/x", "A page", "about it", thumbnail)
    gone(signed, job(Part("with a card"), card=card, reply="nobody"))
    gone(signed, job(Part("with a picture", (picture("red"),)), warning="w", reply="followers"))
    one, two = pds.records(signed.account.remote)
    external = one["value"]["embed"]["external"]
    assert (external["uri"], external["title"]) == ("https://example.org/x", "A page")
    assert external["thumb"]["size"] == len(thumbnail.data)
    (image,) = two["value"]["embed"]["images"]
    assert (image["alt"], image["aspectRatio"]) == ("red", {"width": 8, "height": 6})
    assert two["value"]["labels"]["values"] == [{"val": "graphic-media"}]
    gates = pds.records(signed.account.remote, "app.bsky.feed.threadgate")
    allowed = {gate["value"]["post"]: gate["value"]["allow"] for gate in gates}
    assert allowed[one["uri"]] == []
    assert [rule["$type"] for rule in allowed[two["uri"]]] == [
        "app.bsky.feed.threadgate#followerRule"
    ]


def test_a_thread_goes_on_in_the_middle_and_nothing_is_there_twice(
    pds: Pds, signed: SignedIn
) -> None:
    thread = job(Part("one"), Part("two"), Part("three"))
    first, thread = gone(signed, thread)
    second, _ = gone(signed, thread)
    again, thread = gone(signed, thread)  # its answer was lost, say
    assert again == second
    _, thread = gone(signed, thread)
    records = pds.records(signed.account.remote)
    assert [record["value"]["text"] for record in records] == ["one", "two", "three"]
    reply = records[2]["value"]["reply"]
    assert reply["root"] == {"uri": first.remote, "cid": first.cid}
    assert reply["parent"] == {"uri": second.remote, "cid": second.cid}
    assert first.link.startswith(f"https://bsky.app/profile/{signed.account.handle}/post/")


def test_it_is_known_for_certain_what_is_there(pds: Pds, signed: SignedIn) -> None:
    what = job(Part("looked for"))
    assert bluesky.find(*signed, what).trouble is Trouble.NOT_THERE
    came, _ = gone(signed, what)
    assert bluesky.find(*signed, what) == came
    assert bluesky.delete(*signed, came.remote).trouble is None
    assert pds.records(signed.account.remote) == []
    assert bluesky.delete(*signed, came.remote).trouble is None


def test_a_stale_token_is_renewed_and_both_are_new(pds: Pds, signed: SignedIn) -> None:
    stale = Secret(access="no.token.atall", refresh=signed.secret["refresh"])
    came = bluesky.send(signed.account, stale, job(Part("renewed")))
    assert came.trouble is None
    assert came.secret is not None
    assert came.secret["refresh"] != signed.secret["refresh"]
    assert bluesky.send(signed.account, came.secret, job(Part("again"))).trouble is None


def test_an_app_password_taken_back_is_revoked(pds: Pds) -> None:
    person = pds.person()
    made = ask(
        f"{pds.url}/xrpc/com.atproto.server.createAppPassword",
        {"name": "rapport"},
        person["accessJwt"],
    )
    account, secret = bluesky.sign_in(pds.url, person["handle"], made["password"])
    answer = f"{pds.url}/xrpc/com.atproto.server.revokeAppPassword"
    import urllib3

    headers = {"Authorization": f"Bearer {person['accessJwt']}"}
    urllib3.request("POST", answer, json={"name": "rapport"}, headers=headers)
    secret = Secret(access="no.token.atall", refresh=secret["refresh"])
    assert bluesky.send(account, secret, job(Part("no"))).trouble is Trouble.REVOKED
    assert pds.records(account.remote) == []


def test_a_sign_in_that_ran_out_is_expired(pds: Pds, signed: SignedIn) -> None:
    import base64
    import json

    body = base64.urlsafe_b64encode(json.dumps({"exp": 1}).encode()).decode().rstrip("=")
    old = Secret(access="no.token.atall", refresh=f"x.{body}.x")
    assert bluesky.send(signed.account, old, job(Part("no"))).trouble is Trouble.EXPIRED


def test_signing_out_ends_the_session(pds: Pds, signed: SignedIn) -> None:
    bluesky.sign_out(*signed)
    stale = Secret(access="no.token.atall", refresh=signed.secret["refresh"])
    assert bluesky.send(signed.account, stale, job(Part("no"))).trouble is Trouble.REVOKED


def test_a_wrong_password_and_a_text_too_long(pds: Pds, signed: SignedIn) -> None:
    with pytest.raises(Failed) as failed:
        bluesky.sign_in(pds.url, signed.account.handle, "wrong")
    assert failed.value.trouble is Trouble.REVOKED
    account: Account = signed.account
    came = bluesky.send(account, signed.secret, job(Part("x" * 301)))
    assert came.trouble is Trouble.REFUSED
    assert "300" in came.detail
