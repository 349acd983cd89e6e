"""What sells in German, Spanish and French, and what only tells of a shop."""

import pytest

from core.language.selling.elsewhere import sells
from core.language.suggest.suggest import from_entry

SOLD = {
    "de": ["Meldet euch jetzt für den nächsten Termin an!", "Bestellt noch heute, solange der Vorrat reicht.", "Ab sofort ist der Kalender im Laden zu haben.",
           "Bis Sonntag 20 Prozent auf alles.", "Folgt mir für mehr Rezepte.", "Der Kurs ist ab Montag buchbar."],
    "es": ["¡Hazte socio ya y llévate un 20 % de descuento!", "Quedan pocas plazas para el taller.", "Reserva tu mesa para el domingo.",
           "Las entradas están a la venta en la web.", "Encargad vuestro roscón antes del martes.", "Inscripciones abiertas hasta el viernes."],
    "fr": ["Profitez de -15 % sur toute la boutique !", "Inscrivez-vous vite, il ne reste que quelques places !", "Disponible dès maintenant en boutique.",
           "Commandez votre galette avant vendredi.", "Les billets sont en vente sur le site.", "Réservez vos places pour l'atelier."],
}  # fmt: skip
TOLD = {
    "de": ["Ich habe gestern zwei Stühle verkauft.", "Kommt ein Mann in den Laden und sucht Knöpfe.", "Ich habe Mehl bestellt und es kam ein Klavier.",
           "Heute ist es im Laden still.", "Besuch aus Kiel, und die Küche steht unter Wasser!", "Wir haben noch drei Tage bis zum Fest.",
           "Ab Montag 20 % Regen.", "Es gibt noch Termine beim Arzt."],
    "es": ["Compra mi madre siempre el mismo pan.", "Corre mucho viento en la terraza.", "Ya está la masa en el horno.", "Vendimos todo antes de las doce."],
    "fr": ["Passe encore la pluie, mais le vent !", "Commande livrée, atelier rangé.", "Le chat profite du soleil sur l'établi.", "La dernière chaise est partie chez un dentiste.",
           "Visite de la ferme ce matin.", "Il ne reste que deux jours de pluie.", "Pense à moi."],
}  # fmt: skip
BESIDE = {
    "de": "Der Brennofen ist bei tausend Grad ausgegangen, mit achtzig Tassen darin. Ich habe die halbe Nacht Sicherungen getauscht.",
    "es": "Esta mañana entró un señor con un reloj envuelto en una manta. Llevaba cuarenta años parado y nadie lo había abierto.",
    "fr": "Ce matin, une dame est entrée avec un carton à chapeau sous le bras. Dedans, il y avait trente-deux petites cuillères.",
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code in SOLD for text in SOLD[code]])
def test_an_offer_is_heard_and_never_told(code: str, text: str) -> None:
    assert sells(text, code)
    assert not any(text[:20] in one.text for one in from_entry("e", f"{BESIDE[code]}\n\n{text}"))  # fmt: skip


@pytest.mark.parametrize(("code", "text"), [(code, text) for code in TOLD for text in TOLD[code]])
def test_a_day_in_the_shop_sells_nothing(code: str, text: str) -> None:
    assert not sells(text, code)
