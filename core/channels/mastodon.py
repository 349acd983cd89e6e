"""Mastodon and what speaks its API: signing in, sending a part, and looking whether it is there.

Source: docs.joinmastodon.org. The server forgets an Idempotency-Key after an hour, ignores it for
scheduled posts (mastodon#30039, so ours wait here) and may answer 500 to its second use
(mastodon#40399): what is unknown is looked for among one's own statuses before it is tried again.
"""

import html
import re
import secrets
import time
from datetime import UTC, datetime, timedelta
from typing import Any

from core.channels import api
from core.channels.failure import Failed
from core.networks.limits import from_instance
from core.outgoing import Part, Picture
from core.receipt import Account, Job, Outcome, Secret, Trouble

VISIBILITY = {"followers": "private", "mentioned": "direct"}
"""Our words for it where Mastodon's API has others."""
_CLOCKS_DIFFER = timedelta(minutes=10)
_MEDIA_POLLS, _MEDIA_PAUSE = 20, 1.0
_OWN = 40
_TAG = re.compile(r"<br\s*/?>|</p>\s*<p>|<[^>]+>")


def send(account: Account, secret: Secret, job: Job) -> Outcome:
    """Upload the part's pictures, then make the status with the key that was made for it."""
    token, step, out = secret["token"], job.step, job.outgoing
    part = out.parts[job.number]
    try:
        media = [_upload(account.server, token, picture) for picture in part.pictures]
        made = api.call(
            account.server,
            "post status",
            token=token,
            data=_status(job, part, media),
            headers={"Idempotency-Key": step.key},
        )
        return _outcome(made)
    except Failed as failed:
        return failed.outcome()


def find(account: Account, secret: Secret, job: Job) -> Outcome:
    """Look among the account's latest statuses for this part; NOT_THERE when it is certain."""
    part = job.outgoing.parts[job.number]
    since = (job.first_try or job.step.created) - _CLOCKS_DIFFER
    known = {*job.ours, *(step.remote for step in job.steps)}
    try:
        found = api.call(
            account.server,
            "own statuses",
            token=secret["token"],
            query={"limit": str(_OWN), "exclude_reblogs": "true"},
            id=account.remote,
        )
        for status in found if isinstance(found, list) else []:
            if str(status["id"]) in known or _at(status["created_at"]) < since:
                continue
            parent = job.steps[job.number - 1].remote if job.number else ""
            if str(status.get("in_reply_to_id") or "") != parent:
                continue
            if _reads_as(account, secret, status, part.text):
                return _outcome(status)
    except Failed as failed:
        return failed.outcome()
    except (KeyError, TypeError, ValueError):
        return Outcome(trouble=Trouble.NOT_THE_NETWORK)
    return Outcome(trouble=Trouble.NOT_THERE)


def edit(account: Account, secret: Secret, remote: str, text: str) -> Outcome:
    """Change the words of a status; its pictures, warning and language stay."""
    token = secret["token"]
    try:
        now = api.call(account.server, "status", token=token, id=remote)
        changed = {
            "status": text,
            "media_ids": [str(media["id"]) for media in now.get("media_attachments", [])],
            "spoiler_text": now.get("spoiler_text") or "",
            "sensitive": bool(now.get("sensitive")),
            **({"language": now["language"]} if now.get("language") else {}),
        }
        return _outcome(
            api.call(account.server, "edit status", token=token, data=changed, id=remote)
        )
    except Failed as failed:
        return failed.outcome()


def delete(account: Account, secret: Secret, remote: str) -> Outcome:
    """Take a status away; one that is gone already is well too."""
    try:
        api.call(account.server, "delete status", token=secret["token"], id=remote)
    except Failed as failed:
        if failed.status != 404:
            return failed.outcome()
    return Outcome(remote=remote)


def replies(account: Account, secret: Secret, remote: str) -> int:
    """How many have answered. Failed."""
    status = api.call(account.server, "status", token=secret["token"], id=remote)
    return int(status.get("replies_count") or 0)


def limits(server: str) -> dict[str, Any]:
    """What the server allows (core/networks/limits.py): v2 of its description, or v1 where that is missing."""
    try:
        told = api.call(server, "instance")
    except Failed as failed:
        if failed.status not in {404, 410}:
            raise
        told = api.call(server, "instance v1")
    if not isinstance(told, dict):
        raise Failed(Trouble.NOT_THE_NETWORK)
    return from_instance(told).as_data()


def _status(job: Job, part: Part, media: list[str]) -> dict[str, Any]:
    out = job.outgoing
    made: dict[str, Any] = {
        "status": part.text,
        "visibility": VISIBILITY.get(out.visibility, out.visibility),
    }
    if media:
        made["media_ids"] = media
    if out.warning:
        made["spoiler_text"], made["sensitive"] = out.warning, True
    if out.language:
        made["language"] = out.language.split("-")[0]  # the server knows ISO 639
    if job.number:
        made["in_reply_to_id"] = job.steps[job.number - 1].remote
    return made


def _upload(server: str, token: str, picture: Picture) -> str:
    """The id of the picture there, once the server has taken it in."""
    made = api.call(server, "media", token=token, raw=_form(picture))
    for _ in range(_MEDIA_POLLS):
        if made.get("url"):
            break
        time.sleep(_MEDIA_PAUSE)
        made = api.call(server, "media state", token=token, id=str(made["id"]))
    return str(made["id"])


def _form(picture: Picture) -> tuple[str, bytes]:
    """The picture and its description as multipart/form-data (RFC 7578)."""
    mark = secrets.token_hex(16)
    ending = picture.type.rpartition("/")[2] or "bin"
    head = (
        f'--{mark}\r\nContent-Disposition: form-data; name="description"\r\n\r\n{picture.alt}\r\n'
        f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="picture.{ending}"\r\n'
        f"Content-Type: {picture.type}\r\n\r\n"
    )
    body = head.encode() + picture.data + f"\r\n--{mark}--\r\n".encode()
    return f"multipart/form-data; boundary={mark}", body


def _outcome(status: Any) -> Outcome:
    """Where the status is. An answer without it does not say that it is not there."""
    if not isinstance(status, dict) or not status.get("id"):
        return Outcome(trouble=Trouble.UNKNOWN)
    return Outcome(remote=str(status["id"]), link=str(status.get("url") or status.get("uri") or ""))


def _reads_as(account: Account, secret: Secret, status: dict[str, Any], text: str) -> bool:
    """Whether the status has these words; mentions are shortened in what it shows."""
    if _bare(_plain(str(status.get("content", "")))) == _bare(text):
        return True
    try:
        source = api.call(
            account.server, "status source", token=secret["token"], id=str(status["id"])
        )
    except Failed as failed:
        if failed.status == 404:  # older servers have no such call
            return False
        raise
    return _bare(str(source.get("text", ""))) == _bare(text)


def _plain(content: str) -> str:
    return html.unescape(_TAG.sub(lambda tag: " " if tag[0][1] in "b/" else "", content))


def _bare(text: str) -> str:
    return "".join(text.split())


def _at(said: str) -> datetime:
    at = datetime.fromisoformat(said)
    return at if at.tzinfo else at.replace(tzinfo=UTC)
