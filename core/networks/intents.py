"""A network's own prefilled compose page: no key, no account of ours, the person presses Post.

The addresses are in the table. Most are documented by the network (X, Bluesky, Threads, Telegram,
WhatsApp), the others are what its share buttons use.
"""

import re
from string import Formatter
from urllib.parse import quote

from core.networks import urls
from core.networks.network import Network

_SERVER = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?", re.IGNORECASE)
_LONGEST_TITLE = 300  # Reddit's


# developers.facebook.com/documentation/threads/threads-web-intents
_REPLY_CODES = {"followers": "followers_only", "mentioned": "mentioned_only"}


def link_for(
    network: Network, text: str, server: str, *, title: str = "", reply: str = "everyone"
) -> str | None:
    """Everything percent-encoded. `server` may be a name or an address (https://example.social/)."""
    fields = {name for _, name, _, _ in Formatter().parse(network.compose) if name}
    values = {
        "text": text,
        "title": title[:_LONGEST_TITLE] or _first_line(text),
        "link": "",
        "server": "",
        "reply": _REPLY_CODES.get(reply, "everyone"),
    }
    if not fields:
        return None
    if "link" in fields:
        found = urls.spans(text)
        if not found:
            return None
        values["link"] = text[found[0].start : found[0].end]
        if "://" not in values["link"]:
            values["link"] = "https://" + values["link"]
    encoded = {
        name: quote(value.encode("utf-8", "replace"), safe="") for name, value in values.items()
    }
    if "server" in fields:
        host = re.sub(r"^https?://", "", server.strip(), flags=re.IGNORECASE).split("/")[0]
        if not _SERVER.fullmatch(host):
            return None
        encoded["server"] = host.lower()
    return network.compose.format(**encoded)


def _first_line(text: str) -> str:
    stripped = text.strip()
    return stripped.splitlines()[0][:_LONGEST_TITLE] if stripped else ""
