"""The card of a link: asked of a real page, bounded, and never of this computer's own network."""

import io
import threading
from base64 import b64decode
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PIL import Image

from core.channels.cards import fetch, may_be_asked
from core.channels.failure import Failed
from core.page_card import Head, read
from core.receipt import Trouble

PAGE = """<!doctype html><html><head><title>Not this</title>
<meta property="og:title" content="Kilns &amp; glazes"><meta name=description content="All of them">
<meta property="og:image" content="/pot.png"></head><body><title>Nor this</title></body>"""


def image() -> bytes:
    out = io.BytesIO()
    Image.effect_noise((1200, 900), 80).convert("RGB").save(out, "PNG")
    return out.getvalue()


class Site(BaseHTTPRequestHandler):
    asked: list[tuple[str, dict[str, str]]]

    def do_GET(self) -> None:
        self.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
        body, kind, status, more = self.answer()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Set-Cookie", "id=1")
        for name, value in more.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def answer(self) -> tuple[bytes, str, int, dict[str, str]]:
        match self.path:
            case "/page":
                return PAGE.encode(), "text/html; charset=utf-8", 200, {}
            case "/pot.png":
                return image(), "image/png", 200, {}
            case "/moved":
                return b"", "text/html", 302, {"Location": "/page"}
            case "/round":
                return b"", "text/html", 302, {"Location": "/round"}
            case "/inside":
                return b"", "text/html", 302, {"Location": "http://10.0.0.1/"}
            case "/latin":
                page = "<title>Töpferei</title>".encode("latin-1")
                return page, "text/html; charset=iso-8859-1", 200, {}
            case "/file.zip":
                return b"PK", "application/zip", 200, {}
            case "/large":
                return b"<title>Large</title>" + b"x" * 3_000_000, "text/html", 200, {}
        return b"no", "text/html", 404, {}

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    Site.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def here(address: str) -> bool:
    return address == "127.0.0.1"


@pytest.mark.parametrize("path", ["/page", "/moved"])
def test_a_page_gives_its_card(site: str, path: str) -> None:
    card = fetch(site + path, here)
    assert (card.link, card.title, card.description) == (
        site + path, "Kilns & glazes", "All of them",
    )  # fmt: skip
    thumbnail = b64decode(card.thumbnail)
    assert len(thumbnail) <= 40_000
    assert max(Image.open(io.BytesIO(thumbnail)).size) <= 640


def test_nothing_is_told_but_what_is_needed(site: str) -> None:
    fetch(site + "/moved", here)
    assert [path for path, _ in Site.asked] == ["/moved", "/page", "/pot.png"]
    for _, headers in Site.asked:
        assert set(headers) == {"host", "user-agent", "accept", "accept-encoding"}


@pytest.mark.parametrize("path", ["/none", "/round", "/inside", "/file.zip"])
def test_what_gives_no_card_is_refused(site: str, path: str) -> None:
    with pytest.raises(Failed) as caught:
        fetch(site + path, here)
    assert caught.value.trouble is Trouble.REFUSED


def test_a_large_page_is_read_to_its_bound(site: str) -> None:
    assert fetch(site + "/large", here).title == "Large"


def test_an_old_charset_is_read(site: str) -> None:
    assert fetch(site + "/latin", here).title == "Töpferei"


@pytest.mark.parametrize("link", ["http://127.0.0.1:1/", "http://[::1]/", "http://localhost/x",
                                  "ftp://example.org/", "http://me@127.0.0.1/", "http:///"])  # fmt: skip
def test_this_computer_is_never_asked(link: str) -> None:
    with pytest.raises(Failed) as caught:
        fetch(link)
    assert caught.value.trouble is Trouble.REFUSED


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("93.184.216.34", True), ("2606:2800:220:1::1", True), ("127.0.0.1", False),
        ("10.1.2.3", False), ("192.168.0.1", False), ("172.16.0.1", False),
        ("169.254.169.254", False), ("100.64.0.1", False), ("0.1.2.3", False),
        ("::1", False), ("fe80::1", False), ("fc00::1", False), ("::ffff:127.0.0.1", False),
        ("224.0.0.1", False), ("no address", False),
    ],
)  # fmt: skip
def test_only_the_world_may_be_asked(address: str, may: bool) -> None:
    assert may_be_asked(address) is may


def test_a_page_without_a_head_is_named_by_its_host() -> None:
    assert read(b"", "https://example.org/a") == Head("example.org", "", "")
    assert read(b"<title> a\n b </title>", "https://example.org/a").title == "a b"
    assert read(b'<meta property="og:image" content="javascript:x">', "https://e.org").image == ""
