"""What is told outright in German, Spanish and French is private beside whatever stands there; look-alikes are not."""

import pytest

from core.language.privacy import privacy
from core.language.suggest import suggest
from core.model import Private

DAYS = {
    "de": "Am Morgen ging ich auf den Markt und kaufte Brot für die Woche. {} Am Abend strich ich die alte Bank im Garten grün.",
    "es": "Por la mañana fui al mercado y compré pan para la semana. {} Por la tarde pinté de verde el viejo banco del jardín.",
    "fr": "Le matin je suis allé au marché et j'ai acheté du pain pour la semaine. {} Le soir j'ai repeint en vert le vieux banc du jardin.",
}
TOLD = [
    ("de", "Der Ersatzschlüssel hängt hinter der Dachrinne."),
    ("de", "Unsere PIN ist das Geburtsjahr von Oma."),
    ("de", "Er hat mich gestern wieder gewürgt."),
    ("de", "Im Casino habe ich dreihundert verloren."),
    ("es", "La llave de casa se queda detrás de una maceta."),
    ("es", "Mi pin es el año del gol."),
    ("es", "Anoche me golpeó otra vez."),
    ("es", "He perdido la paga en las apuestas."),
    ("fr", "La clef reste sous une pierre."),
    ("fr", "Mon code secret est la date du mariage."),
    ("fr", "Mon ex m'a giflée devant la porte."),
    ("fr", "J'ai tout perdu aux courses."),
]
HARMLESS = [
    ("de", "Der Schlüssel zum Erfolg liegt in der Geduld mit dem Teig."),
    ("de", "Im Garten habe ich meinen Hut verloren."),
    ("es", "Se me ha pegado el arroz en la olla."),
    ("es", "Me pegó un susto el gato de la ventana."),
    ("es", "He perdido el hilo en las escaleras."),
    ("fr", "La clé de sol est sur la deuxième ligne."),
    ("fr", "Ce qui m'a frappé, c'est la lumière sur les toits."),
    ("fr", "Ma mère m'a battue au Scrabble."),
    ("fr", "Mon code est plus court qu'hier et les essais passent."),
]


@pytest.mark.parametrize(("code", "said"), TOLD)
def test_it_stays_out_of_suggestions(code: str, said: str) -> None:
    text = DAYS[code].format(said)
    start = text.index(said)
    found = [f for f in privacy.findings(text, keen=False) if f.type is not Private.PERSON]
    assert any(start <= f.start and f.end <= start + len(said) for f in found)
    assert not any(said in one.text for one in suggest.from_entry("e", text))


@pytest.mark.parametrize(("code", "said"), HARMLESS)
def test_what_only_sounds_so_is_left_alone(code: str, said: str) -> None:
    text = DAYS[code].format(said)
    assert not any(said[:20] in f.text for f in privacy.findings(text, keen=False))
