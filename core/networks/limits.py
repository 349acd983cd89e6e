"""What one server says that it allows, where servers differ (Mastodon and what speaks its API).

Source: GET /api/v2/instance, docs.joinmastodon.org/entities/Instance. Kept with the account as plain
data; what a server does not say, or says wrongly, stays as it usually is.
"""

from functools import partial
from typing import Any, NamedTuple

from core.networks import mastodon
from core.networks.network import Images, Network
from core.values import replace

_LARGEST = 10_000_000  # characters; no server means more


class Limits(NamedTuple):
    """None: as usual."""

    characters: int | None = None
    per_link: int | None = None
    images: int | None = None
    alt: int | None = None
    image_bytes: int | None = None
    image_pixels: int | None = None
    types: tuple[str, ...] = ()

    def as_data(self) -> dict[str, Any]:
        """What is said, as JSON keeps it."""
        return {k: list(v) if k == "types" else v for k, v in self._asdict().items() if v}


def from_data(data: object) -> Limits:
    """What `as_data` gave; anything odd in it is left out."""
    found = data if isinstance(data, dict) else {}
    numbers = {name: _number(found.get(name)) for name in Limits._fields if name != "types"}
    return replace(Limits(types=_texts(found.get("types"))), **numbers)


def from_instance(answer: object) -> Limits:
    """The limits in a server's answer to /api/v2/instance, or /api/v1/instance of an older one."""
    configuration = _part(answer, "configuration")
    statuses = _part(configuration, "statuses")
    media = _part(configuration, "media_attachments")
    characters = _number(statuses.get("max_characters"))
    if characters is None and isinstance(answer, dict):
        characters = _number(answer.get("max_toot_chars"))  # Pleroma, older forks
    return Limits(
        characters,
        _number(statuses.get("characters_reserved_per_url")),
        _number(statuses.get("max_media_attachments")),
        _number(media.get("description_limit")),
        _number(media.get("image_size_limit")),
        _number(media.get("image_matrix_limit")),
        tuple(t for t in _texts(media.get("supported_mime_types")) if t.startswith("image/")),
    )


def adjusted(network: Network, limits: Limits | None) -> Network:
    """The network as this server has it."""
    if limits is None or limits == Limits():
        return network
    images = network.images
    types = tuple(t for t in images.types if t in limits.types) or images.types
    changed = replace(
        network,
        limit=limits.characters or network.limit,
        images=Images(
            limits.images if limits.images is not None else images.most,
            limits.image_bytes or images.size,
            limits.image_bytes or images.gif,
            images.side,
            limits.image_pixels or images.pixels,
            limits.alt or images.alt,
            types,
        ),
    )
    if limits.per_link and network.measure is mastodon.length:
        changed = replace(changed, measure=partial(mastodon.length, per_link=limits.per_link))
    return changed


def _part(value: object, name: str) -> dict[str, Any]:
    found = value.get(name) if isinstance(value, dict) else None
    return found if isinstance(found, dict) else {}


def _number(value: object) -> int | None:
    fine = isinstance(value, int) and not isinstance(value, bool) and 0 < value <= _LARGEST * 100
    return value if fine and isinstance(value, int) else None


def _texts(value: object) -> tuple[str, ...]:
    return tuple(v for v in value if isinstance(v, str)) if isinstance(value, list) else ()
