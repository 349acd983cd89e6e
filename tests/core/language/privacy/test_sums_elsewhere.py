"""Sums of money in German, Spanish and French: whose they are makes them private, a price does not."""

import pytest

from core.language.privacy import privacy
from core.language.selling.elsewhere import sells
from core.model import Private

OURS = {
    "de": ["Wir schulden der Bank 9000 Euro.", "Ich verdiene 1800 Euro im Monat.", "Unsere Miete beträgt 950 Euro.",
           "Mein Bruder schuldet mir 400 Euro.", "Sie bekommt 480 Euro Wohngeld.", "Wir haben von Tante Erna 30.000 Euro geerbt."],
    "es": ["Debemos 9000 euros al banco.", "Gano 1800 euros al mes.", "Pagamos 950 euros de alquiler.",
           "Mi hermano me debe 400 euros.", "Cobro una ayuda de 480 euros.", "Hemos heredado 30.000 euros de la tía Emma."],
    "fr": ["Nous devons 9000 euros à la banque.", "Je gagne 1800 euros par mois.", "Notre loyer est de 950 euros.",
           "Mon frère me doit 400 euros.", "Elle touche 480 euros de RSA.", "On a hérité de 30 000 euros de tante Emma."],
}  # fmt: skip
ANYBODYS = {
    "de": ["Das Brot kostet 5 Euro.", "Eine Fahrkarte nach Ulm kostet 19 Euro.", "Das gebrauchte Rad hat 60 Euro gekostet."],
    "es": ["El pan cuesta 2 euros.", "El billete a Soria cuesta 19 euros.", "La bici de segunda mano costó 60 euros."],
    "fr": ["Le pain coûte 2 euros.", "Le billet pour Dole coûte 19 euros.", "Le vélo d'occasion coûtait 60 euros."],
}  # fmt: skip


@pytest.mark.parametrize(("code", "text"), [(code, text) for code in OURS for text in OURS[code]])
def test_whose_money_it_is_makes_it_private(code: str, text: str) -> None:
    assert Private.MONEY in {found.type for found in privacy.findings(text)}
    assert not sells(text, code)


@pytest.mark.parametrize("text", [text for code in ANYBODYS for text in ANYBODYS[code]])
def test_a_price_is_nobodys_secret(text: str) -> None:
    assert not [found for found in privacy.findings(text) if found.type is not Private.PERSON]


PAID = {
    "de": "Der Pullover hat 15 Euro gekostet und kratzt.",
    "es": "El jersey me costó 15 euros y pica.",
    "fr": "Le pull m'a coûté 15 euros et il gratte.",
}


@pytest.mark.parametrize(("code", "text"), list(PAID.items()))
def test_what_one_paid_is_neither_private_nor_an_offer(code: str, text: str) -> None:
    assert not privacy.findings(text)
    assert not sells(text, code)
