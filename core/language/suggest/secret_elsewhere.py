"""What a writer says is nobody's business, in German, Spanish and French: "Das bleibt unter uns."."""

import re

_SECRET = re.compile(
    "|".join(
        (
            # German
            r"\b(?:niemandem|keinem|keiner menschenseele)\b[^.!?]{0,30}\b(?:gesagt|sagen|erzählt|erzählen|verraten)\b|\b(?:sag|sage|erzähl|erzähle|verrate) (?:\w+['’]?\w* ){0,2}(?:niemandem|keinem)\b",
            r"\b(?:darf|dürfen|soll|sollen)\b[^.!?]{0,24}\b(?:niemand|keiner)\b|\b(?:niemand|keiner)\b[^.!?]{0,24}\b(?:wissen|erfahren) (?:darf|soll)\b",
            r"\b(?:weiß|wissen|ahnt) (?:\w+ ){0,3}(?:niemand|keiner|kein mensch)\b",
            r"\b(?:niemand|keiner) (?:\w+ )?(?:weiß|ahnt|darf|soll|weiss)\b(?!,? (?:von wem|wem|warum|wieso|wie|wo|wann|wer|was|ob|so recht|genau|mehr)\b)",
            r"\bunter (?:uns|vier augen)\b(?! (?:wohn|leb|steh|lieg|lag|saß|durch|hindurch|sind|war))|\bim vertrauen\b(?! (?:auf|darauf)\b)|\bfür (?:mich|uns) behalten\b|\b(?:behalte|behalten|behältst) (?:\w+ ){1,2}(?:für (?:mich|uns|dich))\b|\bgeheim (?:halten|bleiben|gehalten)\b|\bnicht weiter(?:sagen|erzählen)\b",
            # Spanish
            r"\b(?:a nadie|nadie)\b[^.!?]{0,20}\b(?:sabe|sepa|dicho|contado|cuente|entere|enterarse|saberlo)\b(?! (?:cuánt[oa]s?|cómo|por qué|quién|dónde|cuándo|qué|bien)\b)|\b(?:dicho|contado|contar|decir|digo|cuento|sabe|dije|conté) (?:\w+ ){0,2}(?:a nadie|nadie)\b",
            r"\b(?:que )?(?:quede|queda|se queda) entre (?:nosotr[oa]s|tú|ella|él)\b|\ben (?:confianza(?! (?:con|en)\b)|secreto)\b|\bme (?:ha )?(?:hecho|hizo) (?:jurar|prometer)\b|\b(?:nos|me) lo (?:guardamos|guardo|callamos|callo|callé)\b|\bno (?:se )?(?:lo|le) (?:cuentes|digas|digáis|contéis)\b",
            # French
            r"\b(?:dis|dit|dite|dire|parle|parlé|parler|raconte|raconté|raconter|avoué|montré)\b[^.!?]{0,16} à personne\b|\bpersonne (?:ne |n['’])(?:\w+ )?(?:sait|est au courant|doit savoir|s['’]en doute|doit le savoir)\b(?! (?:(?:pourquoi|comment|où|quand|qui|si|ce)\b|(?:mieux |encore |plus |vraiment )?\w+(?:er|ir|re)\b))|\b(?:garde|gardons|garder|gardez) (?:ça|cela|tout ça|le secret) (?:pour (?:nous|moi|toi|vous)|secret)\b|\bgarder le secret\b",
            r"(?:^|\b(?:reste|restera|rester|dit) )entre (?:nous|quatre yeux)(?=[.,;:!?]|$)|\b(?:sous|en) (?:le sceau|confidence|secret)\b|\bm['’]a fait (?:jurer|promettre)\b|\b(?:je|j['’]ai) (?:n['’]en |l['’]ai )?(?:ai )?(?:rien dit|tu|caché)\b|\bne (?:le |l['’])?(?:dis|répète|dites)\b[^.!?]{0,12}\b(?:à|pas)\b",
        )
    ),
    re.IGNORECASE,
)
_SIGNS = (  # without one of which a sentence tells of no secret
    "niemand", "kein", "unter uns", "vier augen", "vertrauen", "behalt", "behält", "geheim", "weiter", "nadie", "entre", "confianza", "secret", "jurar", "prometer",
    " lo ", "personne", "gard", "sceau", "confidence", "jurer", "promettre", "rien dit", "caché", "j'ai tu", "j’ai tu", "répète", "dis", "dites",
)  # fmt: skip
_NAMES = re.compile(r"\b(?:dass|daß|que|qu['’]\w|was|wie viel|ce que|lo que|ob|si)\b", re.IGNORECASE)  # fmt: skip


def says(text: str) -> bool:
    """Whether a sentence says that something is nobody's business."""
    lower = text.lower()
    return any(sign in lower for sign in _SIGNS) and bool(_SECRET.search(text))


def names(text: str) -> bool:
    """Whether it says itself what that is, so that the sentence before it need not."""
    return bool(_NAMES.search(text))
