"""Contact data, addresses, numbers and keys in a text: what has a form of its own.

Numbers that are somebody's lie in privacy.numbers. Postcodes follow BS 7666.
"""

import re
from collections.abc import Iterator
from functools import cache

from core.language.privacy import near, numbers
from core.model import Finding, Private

_LOCK = (
    r"(?:pass ?words?|passwd|pwd?|pass ?phrases?|pass ?codes?|pin(?: ?codes?| numbers?)?|log-?in|"
    r"(?:door|gate|entrance|key|shed|garage|boat|house|office|building|shop|locker|bike|lock-?up|barn|studio|workshop|cellar|store ?room|key ?box|alarm|safe|entry|lock|unlock|access|security|key ?safe|wi-?fi|cvv|cvc|backup|recovery|2fa) "
    r"?(?:codes?|keys?|combinations?|pins?|pass ?words?)|(?:api|secret|private|ssh|licen[cs]e) ?keys?|"
    r"combination|seed phrase|kennwort|passwort|contraseña|mot de passe)"
)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    street = (
        r"(?:street|st|road|rd|lane|ln|avenue|ave|av|drive|dr|close|court|ct|crescent|cres|place|pl|"
        r"terrace|ter|square|sq|boulevard|blvd|way|row|gardens|grove|hill|mews|parade|park|walk|rise|"
        r"view|circle|cir|highway|hwy|parkway|pkwy|trail|alley|wharf|quay|green|gate|bank|yard|vale|loop|"
        r"heights|ridge|passage|crossing|broadway|esplanade)"
    )
    name = r"(?:[A-Z][\w'’.-]*|\d+(?:st|nd|rd|th)|of|the|de|la)"
    number = r"(?!(?:\w+ )?(?:10 Downing|221[Bb] Baker|1600 Pennsylvania) )(?i:no\.? ?|nr\.? ?|number )?\d{1,5}(?:[A-Za-z]\b|[-–/]\d{1,4})?"
    spelt = r"(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)"
    unit = r"(?i:(?:flat|apartment|apt|unit|suite|ste|room|floor|block|house)\.? ?#?\w{1,5},? +|#\d{1,5},? +)"
    postcode = r"(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})"
    state_zip = r"(?:[A-Z]{2},? )?\d{5}(?:-\d{4})?"
    tail = (
        rf"(?: [NSEW]{{1,2}}\b)?(?i:,? +(?:apt|apartment|unit|suite|ste|flat|#)\.? ?#?\w{{1,5}})?"
        rf"(?:,? *(?:[A-Z][\w'’-]+(?:[ -][A-Z][\w'’-]+){{0,3}})(?:,? +[A-Z]{{2}})?(?:,? +(?:{postcode}|\d{{6}}\b|{state_zip})))?"
        rf"(?:,? *(?:{postcode}|[A-Z]{{2}} \d{{5}}))?"
    )
    ends = r"(?:com|org|net|de|fr|es|uk|eu|io|co|edu|info|nl|pl|pt|ch|ca|au|nz|app|dev)"  # of those that are no words
    return {
        "url": re.compile(
            r"\b(?:https?|ftp|ssh|postgres(?:ql)?|mysql|mongodb)://[^\s<>\"”)\]]+", re.IGNORECASE
        ),
        "url secret": re.compile(
            r"://[^/\s:@]+:[^/\s@]+@|[?&#;](?:[\w.-]*(?:token|key|secret|passw(?:or)?d|pwd|auth|sig|signature|"
            r"session|sid|code|jwt|otp|invite|reset|share|credential)[\w.-]*)=[^&\s]{6,}|"
            r"/(?:reset|invite|verify|confirm|unsubscribe|magic|share|d|s)/(?:[\w-]+/)?(?=[\w-]*\d)[\w-]{16,}|"
            r"/(?:reset|invite|join|magic)/(?=\w*\d)(?-i:(?=\w*[a-z])(?=\w*[A-Z]))\w{8,}|://hooks\.[\w.-]+/\S{12,}|"
            r"/(?:private|secret)[-_/](?=\w*\d)(?=\w*[a-z])\w{12,}|\bzoom\.us/j/\d{9,}|"
            r"[?&](?:pwd|tk|st|sv|se|sig|h)=[\w%-]{6,}|"
            r"/(?=\w{0,60}\d)(?=\w{0,60}[a-z])\w{24,}(?=[/?#]|$)",  # a slug has hyphens, a token has not
            re.IGNORECASE,
        ),
        "room": re.compile(  # whoever has the link may come in
            r"\b(?:discord(?:\.gg|(?:app)?\.com/invite)/(?=\w*[A-Z0-9])\w{5,}|chat\.whatsapp\.com/\w{12,}|meet\.google\.com/[a-z]{3}-[a-z]{4}-[a-z]{3}\b|(?:t|telegram)\.me/(?:\+|joinchat/)[\w-]{8,}|signal\.group/#\S{8,})"
        ),
        "key": re.compile(
            r"\b(?:sk|pk|rk|ghp|gho|ghs|glpat|xox[abpr]|hf|npm|pypi|shpat|rapp?)[-_][A-Za-z0-9_-]{12,}|"
            r"\bgithub_pat_\w{20,}|\bAKIA[0-9A-Z]{12,}|\bAIza[\w-]{30,}|\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?|"
            r"-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(?=[A-Fa-f0-9]*[a-f])(?=[a-f]*\d)[a-f0-9]{32,}\b"
        ),
        "secret": re.compile(
            rf"\b{_LOCK}\b(?:\s+(?:for|to|of|on|at)\s+(?:\w+\s+){{1,4}}?|\s*)"
            r"(?:(?:is|was|are|:|=|->|ist|es|est)\s*|[,:;–-]? ?(?:it['’]s|it is|it was|which is) )(?:still |now |just )*"
            r"(?P<value>[\"“'‘][^\"”'’\n]{3,40}[\"”'’]|(?=\S{0,40}[\d!@#$%^&*_-])[^\s,;]{3,40})",
            re.IGNORECASE,
        ),
        "secret number": re.compile(
            rf"\b{_LOCK}(?:['’]s|\s+(?:has|have|is|was|got))?(?:\s+(?:been|now|new|changed|reset|again|today|back|still|to)\b){{0,4}}[,;:–-]?\s+(?P<value>\d{{3,8}}\b#?)(?!['’]?\s?(?:times|years?|days?|hours?|minutes?|people|of us|am|pm|%))",
            re.IGNORECASE,
        ),
        "opens with": re.compile(
            r"\b(?:safe|lock|padlock|gate|door|alarm|key ?box|suitcase|locker)\b[^.!?\n]{0,20}\b(?:opens?|unlocks?) (?:with|to) (?P<value>\d{1,4}(?:[-–. ]\d{1,4}){1,4}|\d{3,8})\b(?! ?(?:o['’]clock|am|pm|a\.m|p\.m)|:)",
            re.IGNORECASE,
        ),
        "wifi": re.compile(
            r"\bwi-?fi(?: key| code| pass\w*)?\s?(?:is|:|=|->)\s*(?:still |now |just )?(?P<value>(?=\S*[a-z])(?=[^\s£$€]*\d)[^\s,;£$€]{6,40})",
            re.IGNORECASE,
        ),
        "wallet": re.compile(
            r"\b0x[a-fA-F0-9]{40}\b|\b(?:bc1[a-z0-9]{25,60}|(?=[a-km-zA-HJ-NP-Z1-9]*\d)[13][a-km-zA-HJ-NP-Z1-9]{26,34})\b"
        ),
        "place": re.compile(  # on the map
            r"(?<![\d.])-?\d{1,2}\.\d{4,}°?\s?[NS]?,\s?-?\d{1,3}\.\d{4,}\b|(?<!\S)///[a-z]+\.[a-z]+\.[a-z]+\b"
        ),
        "address elsewhere": re.compile(
            r"\b[A-ZÄÖÜÅÉ][\w’'-]{0,40}(?:gata|gate|gatan|gaten|veien|vegen|vägen|vej|straße|strasse|str\.|weg|allee|platz|gasse|laan|straat|kade|gracht|utca|katu|tie) \d{1,4}\s?[a-zA-Z]?\b(?:, ?(?:[A-Z]{1,2}-)?\d{4,5}(?: ?[A-Z]{2})? [A-ZÄÖÜÅ]\w+)?|"
            r"\b\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|allée|chemin|impasse|quai|place) (?:(?:de|du|des|la|le|les|d['’]|l['’]) ?){0,3}[A-ZÉ][\w’'-]{1,40}(?: [A-Z][\w'-]+)*(?:,? \d{5} [A-Z]\w+)?|"
            r"\b(?:Calle|Avenida|Avda\.?|Plaza|Paseo|Via|Viale|Piazza|Corso|Rua|Praça|ul\.|Ulica) (?:(?:de|del|la|las|los|di|da|do) )*[A-ZÁÉÍÓÚŁŚŻ][\w’'-]{1,40}(?: [A-Z][\w'-]+)*,? (?:n[.º°] ?)?\d{1,4}\b(?:,? \d{5} [A-Z]\w+)?"
        ),
        "email": re.compile(
            r"(?<![\w.+@-])[\w.+%-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}[a-z]{2,24}\b",
            re.IGNORECASE,
        ),
        "email spelt": re.compile(
            r"(?<![\w.])[\w.+-]{1,64}\s*[\[({<]\s*(?:at|@)\s*[\])}>]\s*[\w-]{1,63}(?:\s*[\[({<]\s*(?:dot|\.)\s*[\])}>]\s*|\.)[\w.-]{2,30}\b|"
            rf"(?<![\w.])(?:[\w+-]{{1,30}} (?:dot|punkt|punto|point) ){{0,2}}[\w.+-]{{1,64}} (?:at|ät|arroba|arobase) [\w-]{{1,63}} (?:dot|punkt|punto|point) {ends}(?: dot (?:uk|au|nz))?\b|"
            rf"(?<![\w.])[\w.+-]{{1,64}}(?: @ ?| ?@ )[\w-]{{1,63}} ?\. ?{ends}\b|(?<![\w.])[\w.+-]{{1,64}}@[\w-]{{1,63}} \. ?{ends}\b|"
            rf"(?<![\w.])[a-z0-9]+(?:_[a-z0-9]+){{0,2}}_at_[a-z0-9]{{1,40}}_dot_{ends}\b",
            re.IGNORECASE,
        ),
        "email host": re.compile(
            r"\b(?:e-?mail|mail|write|reach|contact|address|find)\b[^.!?\n]{0,24}?[ :](?P<value>(?!(?:me|us|him|her|them|it|you|one|some\w+|any\w+|friends?|people|job|work\w*|team|account|inbox|address|page)\b)[\w+-]{2,40}(?:(?:\.| dot )[\w+-]{1,40}){0,3} at (?:gmail|hotmail|outlook|icloud|proton(?:mail)?|gmx|yahoo))(?=\s*(?:[.,;:!?)\n]|$)| (?:and|or|dot|if|for|please|before|with)\b)",
            re.IGNORECASE,
        ),
        "plate": re.compile(
            r"\b[A-Z]{2}\d{2} ?[A-Z]{3}\b|\b[A-Z]{2}-\d{3}-[A-Z]{2}\b|\b[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} \d{1,4}\b"
        ),
        "plate cue": re.compile(
            r"\b(?:plates?|registration|reg|kennzeichen|matrícula|immatriculation|licen[cs]e plate)\b"
            r"(?:\s+(?:is|was|number|no\.?|of|reads?))*[\s:]+(?P<value>(?=[A-ZÄÖÜ -]*\d)(?=[\d -]*[A-ZÄÖÜ])[A-ZÄÖÜ0-9]{1,7}(?:[- ][A-Z0-9]{1,4}){0,2})\b"
        ),
        "id shape": re.compile(
            r"\b\d{3}\.\d{3}\.\d{3}-\d{2}\b|\b[12] \d{2} [01]\d [0-9AB]{2} \d{3} \d{3} \d{2}\b|\b(?!000)\d{3}-\d{2}-\d{4}\b|\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"
        ),
        "birth": re.compile(
            r"\b(?:born(?: on)?|date of birth|d\.?o\.?b\.?|geboren am|nacid[oa] el|née? le)\W+(?:the )?"
            r"(?P<value>\d{1,2}(?:st|nd|rd|th)?[ ./-](?:of )?(?:\w{3,9}|\d{1,2})[ ,./-]+\d{2,4}|"
            r"[A-Z]\w{2,8} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z]\w{2,8}|in (?:19|20)\d{2})",
            re.IGNORECASE,
        ),
        "birthday": re.compile(
            r"\b(?:my|his|her|our|their|\w+['’]s) (?:\d{1,3}(?:st|nd|rd|th) )?birthday (?:is|was|falls)\s+(?:on\s+)?(?:the )?"
            r"(?P<value>\d{1,2}(?:st|nd|rd|th)?(?: of)? \w{3,9}(?: \d{4})?|\w{3,9} (?:the )?\d{1,2}(?:st|nd|rd|th)?)",
            re.IGNORECASE,
        ),
        "street": re.compile(
            rf"(?:\b{unit}){{0,2}}\b{number},? +(?:{name} +){{1,4}}(?i:{street})\b\.?{tail}|\bP\.? ?O\.? Box \d+{tail}|"
            rf"\b{unit}(?:[A-Z][\w'’-]{{0,40}} ){{0,2}}[A-Z][\w'’-]{{0,40}}, (?:\d{{1,4}} )?(?:[A-Z][\w'’-]{{0,40}} ){{1,3}}(?i:{street})\b{tail}"
        ),
        "house": re.compile(
            rf"\b(?:[A-Z][\w'’-]{{1,40}} ){{1,2}}(?:Cottage|House|Farm|Lodge|Barn|Hall|Villa|Bungalow|Mill|Rectory|Vicarage|Court), (?:[A-Z][\w'’-]{{1,40}} ){{1,3}}(?i:{street})\b(?:, [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,2}}\b)?{tail}|"
            rf"\b(?:at|to|number|lives? in|is) {spelt} (?:[A-Z][\w'’-]{{1,40}} ){{1,3}}(?:Street|Road|Lane|Avenue|Drive|Close|Crescent|Terrace|Gardens|Grove)\b{tail}",
        ),
        "street unnumbered": re.compile(
            rf"\b(?:live[sd]?|living|moved|house|home|flat|door|address|stay(?:s|ed|ing)?|round)\b[^.!?\n]{{0,24}}?\b(?:at|in|on|to|is)\s+"
            rf"(?P<value>(?:\d+ )?(?:[A-Z][\w'’-]{{1,40}} ){{1,3}}(?i:{street}))\b"
        ),
        "street before": re.compile(
            rf"\b(?:[A-Z][\w'’-]{{1,40}} ){{1,3}}(?i:{street}),?(?: at)? (?i:number|no\.?|nr\.?|house|flat) ?\d{{1,4}}[a-z]?\b"
        ),
        "address cue": re.compile(
            r"\b(?i:address(?: is|:)|write to (?:us|me|him|her) at|send (?:it|them) to|living at|lives? at|care of|c/o) "
            r"(?P<value>(?:The )?[A-Z][\w'’-]{1,40}(?: (?:of |the )?[A-Z][\w'’-]{1,40}){0,4}(?:, [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}\b)+)"
        ),
        "street first": re.compile(
            r"\b(?:Am|Im|An der|Auf der|Auf dem|In der|In den|Zum|Zur|Hinter der|Vor dem) [A-ZÄÖÜ][\wäöüß-]{1,40} \d{1,4}\s?[a-z]?,? \d{5} [A-ZÄÖÜ][\wäöüß-]{1,40}|\bUnter den [A-ZÄÖÜ][\wäöüß-]{1,40} \d{1,4}\b|"
            r"\b[A-ZÄÖÜ][\wäöüß-]{0,40}(?:straße|strasse|str\.|gasse|weg|allee|platz|ufer|damm|ring)\s\d{1,4}\s?[a-z]?\b"
            r"(?:,? \d{5} [A-ZÄÖÜ][\wäöüß-]{1,40})?|"
            r"\b\d{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|boulevard|place|chemin|allée|impasse|quai|cours) "
            r"(?:(?:de|du|des|la|le|les|l['’]|d['’])\s?)*[A-ZÉÈ][\wéèàçâêîôû'’-]{1,40}(?: [A-ZÉÈ][\wéèàçâêîôû'’-]{1,40}){0,3}(?:,? \d{5} [A-Z][\wéè-]+)?|"
            r"\b(?:[Cc]alle|[Cc]/|[Aa]venida|[Aa]vda\.?|[Pp]laza|[Pp]aseo|[Vv]ia|[Pp]iazza|[Rr]ua)\s+(?:(?:de|del|la|las|los|el)\s)*[A-ZÁÉÍÓÚ][\wáéíóúñ]{1,40}"
            r"(?:\s(?:de|del|la|y)?\s?[A-ZÁÉÍÓÚ][\wáéíóúñ]{1,40}){0,3},?\s(?:n[ºo°.]*\s?)?\d{1,4}\b(?:,? \d{5} [A-Z]\w+)?"
        ),
        "postcode": re.compile(
            rf"\b{postcode}\b|\b[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d\b|\b[AC-FHKNPRTV-Y]\d[\dW] (?=[A-Z\d]*\d)(?=\d*[A-Z])[AC-FHKNPRTV-Y\d]{{4}}\b"
        ),
    }


_FORMS = (
    ("key", Private.URL_SECRET),
    ("secret", Private.URL_SECRET),
    ("secret number", Private.URL_SECRET),
    ("opens with", Private.URL_SECRET),
    ("wifi", Private.URL_SECRET),
    ("room", Private.URL_SECRET),
    ("wallet", Private.URL_SECRET),
    ("email", Private.EMAIL),
    ("email spelt", Private.EMAIL),
    ("email host", Private.EMAIL),
    ("plate", Private.ID_NUMBER),
    ("plate cue", Private.ID_NUMBER),
    ("id shape", Private.ID_NUMBER),
    ("birth", Private.ID_NUMBER),
    ("birthday", Private.ID_NUMBER),
    ("address elsewhere", Private.ADDRESS),
    ("street", Private.ADDRESS),
    ("house", Private.ADDRESS),
    ("street unnumbered", Private.ADDRESS),
    ("street first", Private.ADDRESS),
    ("street before", Private.ADDRESS),
    ("address cue", Private.ADDRESS),
    ("place", Private.ADDRESS),
    ("postcode", Private.ADDRESS),
)
_SIGN = {  # without its sign in the text, a form need not be looked for
    "key": "long",
    "secret": "secret",
    "secret number": "secret",
    "wifi": "wifi",
    "room": "room",
    "wallet": "long",
    "email": "at",
    "email spelt": "at",
    "email host": "host",
    "birth": "birth",
    "birthday": "birth",
    "street": "street",
    "house": "roads",
    "street unnumbered": "lives",
    "address cue": "lives",
}


_SIGNS = {
    "url": ("://",),
    "digit": tuple("0123456789"),
    "at": ("@", " at ", "_at_", "(at)", "[at]", "{at}", " ät ", " arroba ", " arobase "),
    "host": (" at gmail", " at hotmail", " at outlook", " at icloud", " at proton", " at gmx", " at yahoo"),
    "room": ("discord", "whatsapp", "meet.google", "t.me", "telegram.me", "signal.group"),
    "secret": ("pass", "pin ", "pin:", "pin-", "pin n", "pin c", "pins", "code", "key", "login", "log-in", "log in", "pwd", "pw ", "combination", "seed", "kennwort", "contrase", "cvv", "cvc"),
    "wifi": ("wifi", "wi-fi"),
    "birth": ("born", "birth", "dob", "d.o.b", "geboren", "nacid", "née", "né le"),
    "street": (*"0123456789", "po box"),
    "roads": (" street", " road", " lane", " avenue", " drive", " close", " crescent", " terrace", " gardens", " grove"),
    "lives": ("liv", "move", "hous", "home", "flat", "door", "address", "stay", "round", "write", "send", "care of", "c/o"),
}  # fmt: skip
_NEAR = {  # within reach of which a form is looked for, where that is not everywhere
    "secret": _SIGNS["secret"],
    "secret number": _SIGNS["secret"],
    "email spelt": ("(at", "[at", "{at", "<at", "( at", "[ at", "{ at", "< at", "(@", "[@", "{@", "( @", " @", "@ ", " . ", " dot ", "_at_", " punkt ", " punto ", " point "),
    "birthday": ("birthday",),
    "street": _SIGNS["street"],
    "house": _SIGNS["roads"],
    **dict.fromkeys(
        ("plate", "plate cue", "id shape", "address elsewhere", "street first", "street before", "place", "postcode"),
        (*_SIGNS["digit"], "///"),
    ),
}  # fmt: skip
_LONG = re.compile(r"(?<![\w-])(?=[A-Za-z_-]{0,60}\d)[\w-]{14}|-----BEGIN")


def findings(text: str) -> Iterator[Finding]:
    """What has the form of contact data, an address, a number or a key; may overlap."""
    lower = text.lower()
    there = {name for name, signs in _SIGNS.items() if any(sign in lower for sign in signs)}
    if _LONG.search(text):
        there.add("long")
    if "url" in there:
        yield from _links(text)
    for name, sort in _FORMS:
        if _SIGN.get(name, "digit") in there:
            for match in near.around(text, lower, _patterns()[name], _NEAR.get(name, ())):
                start, end = match.span("value" if "value" in match.re.groupindex else 0)
                yield _finding(text, start, end, sort)
    if "digit" in there:
        yield from numbers.findings(text)
    yield from numbers.said(text)


def _links(text: str) -> Iterator[Finding]:
    for url in _patterns()["url"].finditer(text):
        if _patterns()["url secret"].search(url.group()):
            yield _finding(text, url.start(), url.end(), Private.URL_SECRET)


def _finding(text: str, start: int, end: int, sort: Private) -> Finding:
    while end > start and text[end - 1] in " ,.;:\xa0":
        end -= 1
    return Finding(start, end, sort, text[start:end])
