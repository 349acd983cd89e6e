"""A post's contents on their way in and out of its row: JSON with only what is not the default."""

import json
from functools import lru_cache

from core.contents import PLAIN, Contents, PageCard, Variant
from core.text import to_json


@lru_cache(maxsize=64)  # thousands of posts that come in differ in their words alone
def to_text(contents: Contents) -> str:
    """Empty for contents that are all default."""
    if contents == PLAIN:
        return ""
    each = zip(Contents._fields, contents, PLAIN, strict=True)
    return to_json({name: value for name, value, plain in each if value != plain})


def from_text(text: str) -> Contents:
    """Fields that a later version wrote and we do not know are left out."""
    if not text:
        return PLAIN
    found = {k: v for k, v in json.loads(text).items() if k in Contents._fields}
    if "variants" in found:
        found["variants"] = tuple(
            Variant(network, tuple(parts), base) for network, parts, base in found["variants"]
        )
    if found.get("card"):
        found["card"] = PageCard(*found["card"])
    return Contents(**found)
