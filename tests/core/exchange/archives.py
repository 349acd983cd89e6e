"""Archives of every shape, home-made, with the traps that real ones have."""

import json
import zipfile
from pathlib import Path
from typing import Any

PNG = b"\x89PNG\r\n\x1a\n a photo of the kiln"
PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
ANN = "https://social.example/users/ann"


def packed(path: Path, files: dict[str, str | bytes]) -> Path:
    """A zip with these members."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def tweet(number: int, text: str, minute: int = 0, **more: Any) -> dict[str, Any]:
    made = {
        "id_str": str(number), "id": str(number), "full_text": text, "lang": "en",
        "created_at": f"Tue Jan 21 00:{minute:02}:51 +0000 2025", "retweeted": False,
        "entities": {"urls": [], "media": []}, "favorite_count": "3",
    }  # fmt: skip
    return {"tweet": made | more}


def script(name: str, records: list[dict[str, Any]], part: int = 0) -> str:
    return f"window.YTD.{name}.part{part} = {json.dumps(records)}"


def x_files(*tweets: dict[str, Any], **more: list[dict[str, Any]]) -> dict[str, str | bytes]:
    """`more`: other data types by their names."""
    head = {"userInfo": {"accountId": "7", "userName": "ann"}, "archiveInfo": {}}
    files: dict[str, str | bytes] = {
        "data/manifest.js": f"window.__THAR_CONFIG = {json.dumps(head)}",
        "data/tweets.js": script("tweets", list(tweets)),
    }
    for name, records in more.items():
        files[f"data/{name.replace('_', '-')}.js"] = script(name, records)
    return files


def note(number: int, html: str, minute: int = 0, **more: Any) -> dict[str, Any]:
    """A Create of a Note of ann's; `to` and `cc` say who may see it."""
    made = {
        "id": f"{ANN}/statuses/{number}", "type": "Note", "content": html,
        "published": f"2023-03-05T19:{minute:02}:42Z", "url": f"https://social.example/@ann/{number}",
        "attributedTo": ANN, "to": [PUBLIC], "cc": [f"{ANN}/followers"], "summary": None,
        "inReplyTo": None, "contentMap": {"en": html}, "attachment": [], "tag": [],
    }  # fmt: skip
    return {"type": "Create", "actor": ANN, "object": made | more}


def outbox(*items: Any) -> str:
    return json.dumps({"type": "OrderedCollection", "totalItems": 9999, "orderedItems": items})
