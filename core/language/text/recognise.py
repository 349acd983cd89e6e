"""Which language a post is in, as networks want to be told: by its script, letters and common words.

Wider and more careful than core/language/text/tongue.py, which asks only for the languages the engine reads:
here a wrong answer would be sent, so that "" (not sure) comes sooner.
"""

import re
from functools import cache

_SCRIPTS = (
    ("ja", "\u3040-\u30ff"),
    ("ko", "\uac00-\ud7af\u1100-\u11ff"),
    ("zh", "\u4e00-\u9fff"),
    ("el", "\u0370-\u03ff"),
    ("he", "\u0590-\u05ff"),
    ("th", "\u0e00-\u0e7f"),
    ("lo", "\u0e80-\u0eff"),
    ("my", "\u1000-\u109f"),
    ("km", "\u1780-\u17ff"),
    ("ka", "\u10a0-\u10ff"),
    ("hy", "\u0530-\u058f"),
    ("am", "\u1200-\u137f"),
    ("bn", "\u0980-\u09ff"),
    ("pa", "\u0a00-\u0a7f"),
    ("gu", "\u0a80-\u0aff"),
    ("ta", "\u0b80-\u0bff"),
    ("te", "\u0c00-\u0c7f"),
    ("kn", "\u0c80-\u0cff"),
    ("ml", "\u0d00-\u0d7f"),
    ("si", "\u0d80-\u0dff"),
    ("hi", "\u0900-\u097f"),
    ("ar", "\u0600-\u06ff"),
    ("ru", "\u0400-\u04ff"),
)
# Within a script: letters that only one of its languages writes; the first that is there decides.
_LETTERS = {
    "ar": (("ur", "ٹڈڑےں"), ("fa", "پچژگ")),
    "ru": (("uk", "їєґі"), ("mk", "ѓќѕ"), ("sr", "ђћљњџј"), ("ru", "ыэё"), ("bg", "ъ")),
}
_COMMON = {
    "en": "the and to of a in is it that was for my on with we have but not this you be so at are what",
    "de": "der die das und ich ist nicht ein eine zu mit auf wir es den im war dass für auch sich habe",
    "fr": "le la les de et un une des je est pas que qui dans pour nous ai mon ma avec sur mais du au",
    "es": "el la los las de que y en un una es no me con por para mi se lo más pero muy fue hay del",
    "it": "il lo la gli le di che e un una è non mi con per ma sono ho del della nel anche più si",
    "pt": "o a os as de que e em um uma é não me com por para mas foi do da no na eu meu minha mais",
    "nl": "de het een en ik is niet van op met we maar in dat was voor mijn ook er aan te naar zijn",
    "sv": "och att det i en jag är inte på med som för vi var av den till mitt min ett men har om",
    "da": "og at det i en jeg er ikke på med som for vi var af den til min et men har om så blev",
    "nb": "og at det i en jeg er ikke på med som for vi var av den til min et men har om så ble",
    "fi": "ja on ei se että minä olen oli mutta niin kun hän mitä jo vain nyt myös sitten tämä joka",
    "pl": "i w na nie się że z to jest do jak ale o po tak co ja był była mnie dla już mój czy",
    "cs": "a je v na se že to s z do jsem ale jak o po tak co já byl byla mě pro už můj nebo",
    "hu": "a az és hogy nem is egy volt ez de meg én csak már ha mert vagy mint van még",
    "ro": "și în de la nu să cu un o este am pe că din mai dar pentru ca a fost eu mi",
    "tr": "ve bir bu da de için ile ben çok ama ne var yok gibi daha o mi en kadar şey",
    "id": "yang dan di ini itu saya tidak dengan untuk dari ke ada akan kami juga lagi sudah pada",
    "vi": "và là của tôi không có được một những cho với trong này đã người khi thì lại rất",
}
_LETTER = re.compile(r"[^\W\d_]+")
_LEAST = 0.18  # of the words are common ones
_AHEAD = 1.2  # times as many as the next language has


@cache
def _sets() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in _COMMON.items()}


@cache
def _scripts() -> list[tuple[str, re.Pattern[str]]]:
    return [(code, re.compile(f"[{letters}]")) for code, letters in _SCRIPTS]


def language(text: str) -> str:
    """A BCP 47 code, or "" where it is not sure. Looks at 2,000 characters."""
    plain = re.sub(r"https?://\S+|[@#]\S+", " ", text[:2000]).lower()
    words = _LETTER.findall(plain)
    letters = sum(map(len, words))
    if not letters:
        return ""
    for code, pattern in _scripts():
        found = len(pattern.findall(plain))
        if found * (4 if code == "ja" else 2) >= letters:  # Japanese is half Chinese characters
            return next((c for c, own in _LETTERS.get(code, ()) if set(own) & set(plain)), code)
    hits = sorted(
        ((sum(word in common for word in words), code) for code, common in _sets().items()),
        reverse=True,
    )
    (most, code), (next_most, _) = hits[:2]
    sure = most >= max(2, _LEAST * len(words)) and most >= _AHEAD * next_most
    return code if sure else ""
