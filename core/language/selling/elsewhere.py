"""Whether a German, Spanish or French sentence sells: a learnt judge weighs it, and whether it urges."""

import re
from functools import cache

from core.language import elsewhere, wordlists
from core.language.selling.quoted import unquoted

_SELLS = {
    "de": (
        r"(?:^|[.!?:–—-]\s+|\bund )(?:jetzt |gleich |schnell |noch heute |am besten )?(?:bestell(?:e|t|en sie)?|kauf(?:e|t|en sie)?|buch(?:e|t|en sie)?|sicher(?:e|t|n sie)?|reservier(?:e|t|en sie)?|melde[tn]?|abonnier(?:e|t|en sie)?|folg(?:e|t)(?= (?:mir|uns|meinem|unserem|dem kanal)\b)|klick(?:e|t|en sie)?|schau(?:t)? (?:mal )?(?:vorbei|rein)|komm(?:t)? (?:vorbei|rein)|besuch(?:e|t|en sie)?|hol(?:e|t)?|schnapp(?:e|t)?|spar(?:e|t|en sie)?|greif(?:t|en sie)?|profitier(?:e|t|en sie)?|spende[tn]?|unterstütz(?:e|t|en sie)?|teil(?:e|t)|gönn(?:e|t)?|entdeck(?:e|t|en sie)?|vorbestell\w*)(?= (?:dir|dich|euch|sie|sich|jetzt|uns|mir|mich|gleich|noch|hier|schnell|bis|unse\w+|meine\w*|den|die|das|deine?\w*|eure?\w*|vor|mal|heute|einfach|auf|für|fürs|online|gern\w*|zu)\b|[!.])[^?]{0,300}[!.]",
        r"\b(?:nur noch|(?:gibt(?: es)?|sind|haben wir) noch|die letzten) (?:wenige|ein paar|bis|drei|vier|fünf|zwei|\d+)? ?[^.!?]{0,24}(?:plätze|exemplare|karten|tickets|termine(?! beim)|restplätze)\b|\b(?:bis|ab) [^.!?]{0,20}(?:\d+ ?%|\d+ prozent)(?! (?:wasser|kakao|roggen|luft|regen|sonne|feuchte?|steigung|gefälle))|\b\d+ ?(?:%|prozent) (?:rabatt|auf|sparen|günstiger|reduziert|nachlass)|\bsparen\b[^.!?]{0,12}\d+ ?(?:%|prozent|€|euro)|-\d+ ?%",
        r"\b(?:ab sofort|ab (?:morgen|heute|\w+tag|mittwoch|nächster woche)) (?:\w+ ){0,3}(?:im shop|im laden|im onlineshop|im sortiment|zu haben|online)\b|\b(?:neu im (?:shop|laden|sortiment|onlineshop))\b|\b(?:erhältlich|buchbar|bestellbar|vorbestellbar)\b|\b(?:gibt|bekommt|findet|kriegt) (?:es|ihr|man|sie)\b[^.!?]{0,40}\b(?:im|in unserem|in meinem) (?:\w+)?(?:shop|onlineshop|etsy)\b|\blink in (?:der )?bio\b|\b(?:rabattcode|gutscheincode|mit dem code)\b|\bzum (?:sonder|einführungs|aktions)preis\b|\bnur (?:heute|diese woche|solange)\b[^.!?]{0,40}\b(?:preis|rabatt|euro|€|angebot|vorrat)|\bfrüh(?:bucher)?(?:rabatt|preis)\b|\btickets? (?:gibt|unter|an der)\b|\banmeld(?:ung|en)\b[^.!?]{0,20}\b(?:unter|bis|über|per|offen|möglich|läuft)\b",
    ),
    "es": (
        r"(?:^|[.!?¡:–—-]\s*|\by )(?:(?:compra|pide|encarga|reserva|visita|aprovecha|descubre|consigue|ahorra|regala|dona|colabora|comparte|etiqueta|contacta)(?= (?:ya|ahora|hoy|aquí|tu|tus|el tuyo|la tuya|vuestr\w+|nuestr\w+|mi tienda|online|antes|sin|con|la oferta|las ofertas)\b|[!])|comprad|pedid|encargad|reservad|visitad|aprovechad|descubrid|conseguid|regalad|donad|colaborad|compartid|pídelo|cómpralo|pídela|cómprala|apúnta(?:te|os)|apuntaos|inscríbe(?:te|os)|inscribíos|suscríbe(?:te|os)|sígue(?:me|nos)|seguidnos|hazte|haceos|llévate|pásate|pasaos|date prisa|no te (?:lo |la )?pierdas|no os (?:lo |la )?perdáis|entra en (?:la|mi|nuestra) (?:web|tienda|bio)|haz (?:clic|tu)|pregunta por|escríbe(?:me|nos))\b",
        r"\b\d+ ?% (?:de )?(?:descuento|dto|menos)|\bdescuento del?\b|-\d+ ?%|\b(?:últimas?|últimos?|pocas?|pocos|quedan?(?: solo| pocas| pocos)?) (?:plazas?|unidades|entradas|días|huecos|sitios)\b|\bsolo (?:hoy|hasta|esta semana)\b[^.!?]{0,40}(?:precio|descuento|€|euros|oferta)|\bhasta agotar\b|\bcódigo (?:de )?(?:descuento|promo\w*)\b|\bprecio especial\b",
        r"\b(?:ya|desde hoy|a partir de (?:hoy|mañana|el? \w+)) (?:\w+ ){0,3}(?:disponibles?|a la venta|en (?:la|nuestra|mi) (?:tienda|web)|podéis (?:comprar|pedir|reservar|encargar)|puedes (?:comprar|pedir|reservar))\b|\b(?:disponibles?|a la venta) (?:en|desde|a partir|ya)\b|\binscripciones\b[^.!?]{0,20}\b(?:abiertas|en|hasta)\b|\bentradas (?:en|a la venta|disponibles)\b|\benlace en (?:la|mi) bio\b|\ben (?:nuestra|mi) (?:tienda online|web)\b",
    ),
    "fr": (
        r"(?:^|[.!?:–—-]\s+|\bet )(?:(?:profite|commande|réserve|inscrive|abonne|achète|achete|découvre|craque|offre|fonce|clique|partage|soutene|rejoigne|rejoignez-nou|vene|suive|dépêche|économise|retrouve|visite|participe|like)z?|pensez|profite|commande|réserve|abonne-toi|inscris-toi|craque|fonce|suis|passez)(?=-(?:vous|nous|moi)\b|\b(?: (?:vite|dès|en|de(?! (?:l[ae']|ma|mon|nos?|notre|mes)\b)|des|du|la|le|les|l['’]|vos?|votre|nos?|notre|mes|ma|mon|ici|maintenant|sans|sur|nous(?: voir)?|pour|à|au|nombreux|voir|découvrir|tôt|vos)|[!.]))[^?]{0,300}[!.]",
        r"-\d+ ?%|\b\d+ ?% (?:de (?:réduction|remise|rabais)|sur|offerts?)\b|\b(?:réduction|remise|rabais) (?:de|sur)\b|\b(?:il ne reste|plus|encore) que (?:quelques|\w+) (?:places?|exemplaires?|jours? pour|pièces?|billets?)\b|\bdernières? (?:places?|pièces?|chances?|heures)\b|\bderniers? (?:jours?|exemplaires?|billets?)\b|\bjusqu['’]à épuisement\b|\bcode (?:promo|de réduction)\b|\bprix (?:spécial|de lancement|réduit)\b|\boffre (?:de|spéciale|valable|limitée)\b",
        r"\b(?:dès (?:maintenant|aujourd['’]hui|demain|samedi|lundi)|désormais|enfin) (?:\w+ ){0,3}(?:disponibles?|en vente|en boutique|en ligne|à la vente)\b|\b(?:disponibles?|en vente) (?:sur|en|dès|à|au|dans|chez)\b|\binscriptions?\b[^.!?]{0,24}\b(?:ouvertes?|sur|par|avant|jusqu)\b|\bréservations?\b[^.!?]{0,24}\b(?:ouvertes?|sur|par|au|en ligne|obligatoires?)\b|\b(?:billets?|billetterie|places) (?:en vente|sur|disponibles?)\b|\blien (?:en|dans la|dans ma) bio\b|\b(?:sur|dans) (?:ma|notre) (?:boutique en ligne|e-shop|page etsy)\b",
    ),
}  # fmt: skip


@cache
def _patterns(tongue: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in _SELLS[tongue])


def sells(text: str, tongue: str) -> bool:
    """Whether a sentence sells; in a language that is not known, whether it has words of any of the three."""
    if tongue == "en":
        return False
    if tongue not in elsewhere.LANGUAGES:
        return invites(unquoted(text)) or any(urges(text, code) for code in elsewhere.LANGUAGES)
    total = elsewhere.weigh(elsewhere.SELLS, tongue, marks(text, tongue))
    return total > elsewhere.least(tongue, "sells")


def marks(text: str, tongue: str) -> frozenset[str]:
    """What may be weighed of a sentence, with the cues that its words urge or invite; nothing that somebody is quoted with."""
    said = unquoted(text)
    cues = (("c:urges", urges(said, tongue)), ("c:invites", invites(said)))
    return elsewhere.marks(said, tongue) | {cue for cue, heard in cues if heard}


def invites(said: str) -> bool:
    """Whether it has a word that invites."""
    return bool(wordlists.spans("signs", "invite", said))


def urges(text: str, tongue: str) -> bool:
    """Whether a sentence has words that order to buy or to sign up, name a discount or a last chance."""
    return any(pattern.search(text) for pattern in _patterns(tongue))
