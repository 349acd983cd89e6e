"""Tails of links that tell the owner of a page who came from where, and the links without them.

Names of the parameters: the lists that browsers' own stripping uses (Firefox's query stripping, Brave),
and the campaign names of Google Analytics. What a page needs (`v`, `q`, `id`, `p`) is never touched.
"""

import re

from core.model import Note
from core.networks import urls

_TAILS = re.compile(
    r"utm_\w+|mtm_\w+|pk_\w+|piwik_\w+|hsa_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid"
    r"|twclid|ttclid|li_fat_id|igsh|igshid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|oly_anon_id|oly_enc_id"
    r"|vero_id|vero_conv|wickedid|rb_clickid|s_cid|ml_subscriber|ml_subscriber_hash|__s|_openstat|epik"
    r"|srsltid|ref_src|ref_url|cmpid|spm|share_id",
    re.IGNORECASE,
)


def without(link: str) -> str:
    """The link without its tails; the same when it has none."""
    address, mark, fragment = link.partition("#")
    base, question, query = address.partition("?")
    if not question:
        return link
    kept = [pair for pair in query.split("&") if not _TAILS.fullmatch(pair.partition("=")[0])]
    if len(kept) == len(query.split("&")):
        return link
    return base + ("?" + "&".join(kept) if kept else "") + mark + fragment


def tails(text: str) -> tuple[Note, ...]:
    """Every link with a tail, and what could stand instead."""
    found = []
    for span in urls.spans(text):
        link = text[span.start : span.end]
        if (clean := without(link)) != link:
            found.append(Note(span.start, span.end, "tracking", clean))
    return tuple(found)
