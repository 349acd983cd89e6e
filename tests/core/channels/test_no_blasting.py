"""The promise "no blasting": the code has no call that follows, mentions, invites or answers.

The list of endpoints is closed and read here; and no other file can open a connection, which
tests/laws.py reads from the imports.
"""

import ast
import re
from pathlib import Path

import pytest

from core.channels import api, bluesky, http
from tests.laws import HTTP, LAWS, is_in

CHANNELS = Path(api.__file__).parent
ROOT = CHANNELS.parents[1]
ALLOWED = {
    # Mastodon: to be let in, to read about the server and oneself
    "POST /api/v1/apps", "POST /oauth/token", "POST /oauth/revoke",
    "GET /api/v1/accounts/verify_credentials", "GET /api/v2/instance", "GET /api/v1/instance",
    # one's own posts
    "POST /api/v2/media", "GET /api/v1/media/{id}", "POST /api/v1/statuses",
    "GET /api/v1/statuses/{id}", "GET /api/v1/statuses/{id}/source", "PUT /api/v1/statuses/{id}",
    "DELETE /api/v1/statuses/{id}", "GET /api/v1/accounts/{id}/statuses",
    # what anybody can read of one's own account, for bringing in the past
    "GET /api/v1/accounts/lookup", "GET /xrpc/com.atproto.repo.listRecords", "GET /{did}",
    "GET /.well-known/did.json",
    # Bluesky: to be let in
    "POST /xrpc/com.atproto.server.createSession", "POST /xrpc/com.atproto.server.refreshSession",
    "POST /xrpc/com.atproto.server.deleteSession",
    # one's own records, and who a handle is
    "GET /xrpc/com.atproto.identity.resolveHandle", "POST /xrpc/com.atproto.repo.uploadBlob",
    "POST /xrpc/com.atproto.repo.putRecord", "GET /xrpc/com.atproto.repo.getRecord",
    "POST /xrpc/com.atproto.repo.deleteRecord", "GET /xrpc/app.bsky.feed.getPosts",
}  # fmt: skip
NEVER = re.compile(
    r"follow|friend|block|mute|favourite|\blike|reblog|repost|boost|invite|/lists|conversations"
    r"|notification|graph\.|chat\.|createRecord|applyWrites|directory|suggest|streaming|relationship",
    re.IGNORECASE,
)
PATHS = re.compile(r"/api/|/oauth/|/xrpc/|com\.atproto\.|app\.bsky\.|chat\.bsky\.")
RULES = {"app.bsky.feed.threadgate#followerRule"}  # who may answer, not whom one follows


def literals(path: Path) -> list[str]:
    """Every text in a file that is not its prose."""
    tree = ast.parse(path.read_text("utf-8"))
    prose = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose
    ]


def test_the_list_of_endpoints_is_closed() -> None:
    assert {f"{each.method} {each.path}" for each in api.ENDPOINTS.values()} == ALLOWED
    assert not [each for each in ALLOWED if NEVER.search(each)]
    with pytest.raises(KeyError):
        api.call("https://example.social", "follow")


def test_no_file_names_another_endpoint() -> None:
    known = {each.path for each in api.ENDPOINTS.values()}
    others = {"/oauth/authorize?", "app.bsky.richtext.facet#", "com.atproto.label.defs#selfLabels"}
    kinds = {bluesky.POST, bluesky.GATE, "app.bsky.embed.images", "app.bsky.embed.external"}
    for path in CHANNELS.glob("*.py"):
        for text in literals(path):
            if PATHS.search(text):
                assert text in known | others | kinds, f"{path.name}: {text}"


def test_only_posts_and_who_may_answer_them_are_put() -> None:
    assert (bluesky.POST, bluesky.GATE) == ("app.bsky.feed.post", "app.bsky.feed.threadgate")
    source = (CHANNELS / "bluesky.py").read_text("utf-8")
    assert set(re.findall(r"_put\((?:\w|\.)+, (\w+),", source)) == {"POST", "GATE"}


def test_the_api_is_called_by_its_list_only() -> None:
    """Whoever makes an HTTP request of their own in core/channels is named here, with a reason."""
    free = {
        "api.py": "calls what is in the list",
        "cards.py": "reads the page of a link, when the person asks for its card",
    }
    for path in CHANNELS.glob("*.py"):
        calls = re.findall(r"\bhttp\.request\(|\burllib3\.|\bpool\.urlopen\(", path.read_text())
        assert not calls or path.name in {*free, "http.py"}, path.name


def test_a_page_is_read_and_nothing_is_sent_to_it() -> None:
    source = (CHANNELS / "cards.py").read_text("utf-8")
    assert re.findall(r"pool\.urlopen\(\s*(\S+),", source) == ['"GET"']
    assert not re.search(r"\bbody=|\bfields=|\bpool\.request\(", source)


def test_nothing_else_can_open_a_connection() -> None:
    law = LAWS["one-door-to-the-network"]
    assert law.but == ("core.channels",)
    for name in ("socket", "ssl", "smtplib", "http.client", "urllib.request", "urllib3"):
        assert is_in(name, HTTP), name
    assert law.broken_by("core/sending.py", "import socket")
    assert law.broken_by("ui/postman.py", "from PySide6.QtNetwork import QTcpSocket")


def test_a_redirect_is_never_followed() -> None:
    source = Path(http.__file__).read_text("utf-8")
    assert "redirect=False" in source
    assert "retries=False" in source
