"""Signing in to a Mastodon server: in the browser, with PKCE and a state; or with a code by hand.

Source: docs.joinmastodon.org/spec/oauth, RFC 7636 (PKCE), RFC 8252 (a redirect to the loopback).
The rights asked for are the least: to see who one is, to post, and to find one's own posts again.
"""

import base64
import hashlib
import secrets
from contextlib import suppress
from typing import NamedTuple
from urllib.parse import urlencode

from core.channels import api, http, mastodon
from core.channels.failure import Failed
from core.receipt import Account, Secret, SignedIn, Trouble

SCOPES = "read:accounts read:statuses write:statuses write:media"
BY_HAND = "urn:ietf:wg:oauth:2.0:oob"
"""The server shows the code, and the person copies it."""


class Begun(NamedTuple):
    """A sign-in that waits for the person to agree on `page`, in the browser."""

    server: str
    page: str
    redirect: str
    state: str
    verifier: str
    client: str
    client_secret: str


def begin(server: str, redirect: str = BY_HAND) -> Begun:
    """Make the app known to the server. Known(BAD_SERVER, NOT_SECURE); Failed."""
    server = http.address(server)
    app = api.call(
        server,
        "app",
        form={
            "client_name": "Rapport",
            "redirect_uris": redirect,
            "scopes": SCOPES,
        },
    )
    if not isinstance(app, dict) or not app.get("client_id"):
        raise Failed(Trouble.NOT_THE_NETWORK)
    state, verifier = secrets.token_urlsafe(24), secrets.token_urlsafe(48)
    digest = hashlib.sha256(verifier.encode()).digest()
    asked = {
        "response_type": "code",
        "client_id": str(app["client_id"]),
        "redirect_uri": redirect,
        "scope": SCOPES,
        "state": state,
        "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
    }
    page = f"{server}/oauth/authorize?{urlencode(asked)}"
    return Begun(
        server, page, redirect, state, verifier, asked["client_id"], str(app["client_secret"])
    )


def finish(begun: Begun, code: str) -> SignedIn:
    """Trade the code for a token, and read who that is and what the server allows. Failed."""
    got = api.call(
        begun.server,
        "token",
        form={
            "grant_type": "authorization_code",
            "code": code.strip(),
            "client_id": begun.client,
            "client_secret": begun.client_secret,
            "redirect_uri": begun.redirect,
            "code_verifier": begun.verifier,
            "scope": SCOPES,
        },
    )
    token = str(got.get("access_token") or "")
    if not token:
        raise Failed(Trouble.NOT_THE_NETWORK)
    secret = Secret(token=token, client=begun.client)
    secret["client secret"] = begun.client_secret
    return SignedIn(who(begun.server, token), secret)


def who(server: str, token: str) -> Account:
    """The account that the token opens. Failed."""
    me = api.call(server, "me", token=token)
    if not isinstance(me, dict) or not me.get("id"):
        raise Failed(Trouble.NOT_THE_NETWORK)
    allowed: dict[str, object] = {}
    with suppress(Failed):  # without them the usual limits hold
        allowed = mastodon.limits(server)
    name = str(me.get("display_name") or me.get("username") or "")
    return Account("", "mastodon", server, str(me["username"]), name, str(me["id"]), allowed)


def sign_out(account: Account, secret: Secret) -> None:
    """Have the server forget the token. Failed."""
    api.call(
        account.server,
        "revoke",
        form={
            "client_id": secret.get("client", ""),
            "client_secret": secret.get("client secret", ""),
            "token": secret["token"],
        },
    )
