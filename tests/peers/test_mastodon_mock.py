"""Another project's idea of Mastodon takes what we send, too (it checks no PKCE and counts plainly)."""

from core.channels import mastodon
from core.channels import mastodon_sign_in as sign_in
from core.receipt import Account, Secret, Trouble
from tests.core.channels.conftest import job, picture
from tests.peers.conftest import ask

SECRET = Secret(token="mock_token")  # noqa: S106 - the mock's own, for everybody


def test_it_is_all_there(mastodon_mock: str) -> None:
    account: Account = sign_in.who(mastodon_mock, SECRET["token"])
    assert account.limits["characters"]
    wanted = job("The kiln tripped.", pictures=(picture("red"),), warning="fire", language="en")
    sent = mastodon.send(account, SECRET, wanted)
    assert sent.trouble is None
    assert mastodon.send(account, SECRET, wanted).remote == sent.remote
    status = ask(f"{mastodon_mock}/api/v1/statuses/{sent.remote}", token=SECRET["token"])
    assert status["spoiler_text"] == "fire"
    assert status["language"] == "en"
    assert [media["description"] for media in status["media_attachments"]] == ["red"]
    assert mastodon.edit(account, SECRET, sent.remote, "It works again.").remote == sent.remote
    assert mastodon.delete(account, SECRET, sent.remote).trouble is None


def test_what_it_does_not_take(mastodon_mock: str) -> None:
    account = sign_in.who(mastodon_mock, SECRET["token"])
    assert mastodon.send(account, SECRET, job("")).trouble is Trouble.REFUSED
    wrong = Secret(token="nobody's")  # noqa: S106
    assert mastodon.send(account, wrong, job("no")).trouble is Trouble.REVOKED
