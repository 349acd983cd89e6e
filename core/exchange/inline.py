"""Pictures that stand in a text itself, as `data:` addresses: taken out and kept as files."""

import binascii
import re

from core.exchange.incoming import File, Item
from core.exchange.stamps import token

_MOST = 10_000  # in one text; more is no journal, and each costs time
_PICTURE = re.compile(
    r"!\[([^\]\n]{0,2000})\]\(data:image/(png|jpe?g|gif|webp|heic|heif|avif|bmp|tiff?);base64,"
    r"([A-Za-z0-9+/=\s]*)\)",
    re.IGNORECASE,
)


def unpacked(item: Item) -> Item:
    """The item with such pictures among its files. An entry of ours stays as it was written."""
    if item.id or "](data:image/" not in item.body or item.body.count("![") > _MOST:
        return item
    files = list(item.files)

    def out(found: re.Match[str]) -> str:
        try:
            data = binascii.a2b_base64(found[3])
        except binascii.Error:
            data = b""
        name = f"image {len(files) + 1}.{found[2].lower()}"
        files.append(File("", name, caption=found[1].strip(), data=data or None))
        return f"![{found[1]}]({token(len(files) - 1)})"

    return item._replace(body=_PICTURE.sub(out, item.body), files=tuple(files))
