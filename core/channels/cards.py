"""Fetching a page for the card of a link, when the person asked for it: bounded, and never inwards.

The address is looked up once and that address is spoken to, so that a name cannot lead to this
computer or its network after it was checked. No cookies, no other header than what is needed.
"""

import ipaddress
import socket
from base64 import b64encode
from collections.abc import Callable
from typing import Any, NamedTuple
from urllib.parse import urljoin, urlsplit

from core.channels import deadline
from core.channels.failure import Failed
from core.channels.http import AGENT, certificates
from core.contents import PageCard
from core.page_card import read
from core.problems import Known
from core.receipt import Trouble

WHOLE = 20.0
_CONNECT, _READ = 8.0, 10.0
_PAGE_BYTES, _PICTURE_BYTES = 600_000, 6_000_000
_THUMBNAIL_BYTES, _THUMBNAIL_SIDE = 40_000, 640
_MOST_REDIRECTS = 4
_MOVED = (301, 302, 303, 307, 308)


class Got(NamedTuple):
    address: str
    body: bytes
    type: str
    charset: str


def may_be_asked(address: str) -> bool:
    """Whether an IP address is out in the world: not this computer, its network, or a cloud's own."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_global and not found.is_multicast


def fetch(link: str, may: Callable[[str], bool] = may_be_asked) -> PageCard:
    """The card of this link; slow. Failed(OFFLINE, CERTIFICATE, REFUSED)."""
    with deadline.within(WHOLE) as line:
        page = _get(link, _PAGE_BYTES, may, line)
        if "html" not in page.type:
            raise Failed(Trouble.REFUSED, page.type)
        head = read(page.body, page.address, page.charset)
        thumbnail = _thumbnail(head.image, may, line) if head.image else ""
    return PageCard(link, head.title, head.description, thumbnail)


def _thumbnail(address: str, may: Callable[[str], bool], line: deadline.Line) -> str:
    """A small JPEG as Base64; a card without a picture is a card too."""
    from core import pictures
    from core.networks.network import JPEG, Images

    limits = Images(size=_THUMBNAIL_BYTES, side=_THUMBNAIL_SIDE, types=(JPEG,))
    try:
        got = _get(address, _PICTURE_BYTES, may, line)
        return b64encode(pictures.fit(got.body, limits).data).decode()
    except (Failed, Known):
        return ""


def _get(address: str, most: int, may: Callable[[str], bool], line: deadline.Line) -> Got:
    for _ in range(_MOST_REDIRECTS):
        status, headers, body = _ask(address, most, may, line)
        if status in _MOVED and headers.get("location"):
            address = urljoin(address, headers["location"])
            continue
        if status != 200:
            raise Failed(Trouble.REFUSED, str(status), status=status)
        kind, _, rest = headers.get("content-type", "").partition(";")
        charset = rest.partition("charset=")[2].strip(" \"'")
        return Got(address, body, kind.strip().lower(), charset)
    raise Failed(Trouble.REFUSED, "redirects")


def _ask(
    address: str, most: int, may: Callable[[str], bool], line: deadline.Line
) -> tuple[int, dict[str, str], bytes]:
    import urllib3

    parts = urlsplit(address)
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not host or parts.username:
        raise Failed(Trouble.REFUSED, address)
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    options: dict[str, Any] = {"timeout": urllib3.Timeout(connect=_CONNECT, read=_READ)}
    if secure:
        options |= {
            "ssl_context": certificates(),
            "server_hostname": host,
            "assert_hostname": host,
        }
    kind: Any = urllib3.HTTPSConnectionPool if secure else urllib3.HTTPConnectionPool
    pool = kind(_looked_up(host, port, may), port, maxsize=1, **options)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        answer = pool.urlopen(
            "GET",
            path,
            headers={
                "Host": parts.netloc,
                "User-Agent": AGENT,
                "Accept": "text/html,image/*;q=0.8",
                "Accept-Encoding": "gzip",
            },
            retries=False,
            redirect=False,
            preload_content=False,
        )
        if answer.connection is not None and answer.connection.sock is not None:
            line.hold(answer.connection.sock)
        body = answer.read(most, decode_content=True)
        return answer.status, {k.lower(): v for k, v in answer.headers.items()}, body[:most]
    except urllib3.exceptions.SSLError as error:
        raise Failed(Trouble.CERTIFICATE) from error
    except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
        raise Failed(Trouble.OFFLINE) from error
    finally:
        pool.close()


def _looked_up(host: str, port: int, may: Callable[[str], bool]) -> str:
    """One address of the host, when all of them may be asked."""
    try:
        found = [
            str(each[4][0]) for each in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        ]
    except (OSError, UnicodeError) as error:
        raise Failed(Trouble.OFFLINE) from error
    if not found or not all(map(may, found)):
        raise Failed(Trouble.REFUSED, host)
    return found[0]
