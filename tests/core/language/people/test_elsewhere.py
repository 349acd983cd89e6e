"""Names in German, Spanish and French texts, and what could stand for them there."""

import pytest

from core.language.privacy.privacy import findings
from core.language.suggest import suggest
from core.model import Private


def named(text: str) -> list[tuple[str, str]]:
    return [(f.text, f.instead) for f in findings(text) if f.type is Private.PERSON]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Frau Torfmann von nebenan hat uns Kuchen gebracht.", [("Frau Torfmann", "eine Nachbarin")]),
        ("Ich habe heute Herrn Özgül angerufen und lange gewartet.", [("Herrn Özgül", "jemand")]),
        ("Die Rechnung für Fam. Torfmann ist geschrieben.", [("Fam. Torfmann", "jemand")]),
        ("Ich ging mit Jürgen und Sabine zum Fluss.", [("Jürgen", "einem Freund"), ("Sabine", "einer Freundin")]),
        ("Jürgen meinte, das bräuchte jedes Geschäft.", [("Jürgen", "ein Freund")]),
        ("Das Brot ist für Uwe und nicht für mich.", [("Uwe", "einen Freund")]),
        ("Opa Heinz hat nur genickt und weitergelesen.", [("Opa Heinz", "mein Opa")]),
        ("Hablé con don Eusebio y con Lucía en la puerta.", [("don Eusebio", "alguien"), ("Lucía", "una amiga")]),
        ("El Sr. Vidal llevaba las gafas puestas y nos reímos.", [("Sr. Vidal", "")]),
        ("J'ai appelé M. Benali pour demander un délai.", [("M. Benali", "quelqu’un")]),
        ("Le vélo de Nathalie est resté chez nous avec le chat.", [("Nathalie", "quelqu’un")]),
        ("Nathalie est restée avec Julien jusqu'au soir.", [("Nathalie", "une amie"), ("Julien", "un ami")]),
        ("Der Jürgen hat mir zwei Kisten Marillen vor die Tür gestellt.", [("Jürgen", "")]),
        ("Der Franzi hat mir zwei Kisten Marillen vor die Tür gestellt.", [("Franzi", "")]),
        ("Auf Station ist Schwester Beate zum dritten Mal eingesprungen.", [("Schwester Beate", "jemand")]),
        ("Ayer vino la Lucía con el perro y los niños.", [("Lucía", "")]),
        ("Ella walks home from school along the canal.", [("Ella", "a friend")]),
        ("Ayer comí con mi hermana. Ella siempre dice lo mismo de la sopa.", []),
        ("Le docteur Vasseur n'a rien vu de la vitre.", [("docteur Vasseur", "")]),
        ("Tante Odile a écrit une longue lettre sur le chien.", [("Tante Odile", "ma tante")]),
    ],
)  # fmt: skip
def test_somebody_and_what_fits_there(text: str, names: list[tuple[str, str]]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("Meine Schwester Anna kam. Ich war mit Anna am See.", "meiner Schwester"),
        ("Ich war mit meinem Bruder Tom im Kino. Tom hat geschlafen.", "mein Bruder"),
        ("Ich war mit meinem Bruder Tom im Kino. Das Eis ist für Tom.", "meinen Bruder"),
        ("Mein Bruder Tom kam auch. Später habe ich Tom geweckt.", ""),
        ("Mi hermana Pilar pintó la puerta. A Pilar le gusta el azul.", "mi hermana"),
        ("Ma sœur Élodie a peint la porte. Le vélo d'Élodie est bleu.", "ma sœur"),
    ],
)
def test_a_given_role_takes_the_case_of_its_place(text: str, instead: str) -> None:
    assert named(text)[-1][1] == instead


@pytest.mark.parametrize(
    "text",
    [
        "Mein Mann fragte beim Frühstück. Unsere Kundin erzählte von der Säge, und der Verkäufer lachte.",
        "Tel. 0221 klingelt. Die Rose blüht, im Mai wird es warm, und der Kai war nass.",
        "Neues Holz sagte mir zu, das alte Holz lachte im Ofen. Oma sagte immer, man muss lachen.",
        "Ich bin froh, weil meine Schwester Kuchen mitgebracht hat und der Regen aufhörte.",
        "Der Boden war nass und der Kai auch. Die Uni ist zu, der Zander ist gut, und die Tage sind lang.",
        "Al rato volvió. Al pasar por el mercado compré cerezas. Dolores de espalda no, gracias.",
        "Claire et nette, la photo. Prune et poire au menu. Le maire est passé, Mamie aussi.",
    ],
)
def test_words_are_nobody(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Gestern hat meine Schwester Anna uns Pflaumen gebracht. Wir haben acht Gläser Mus gekocht und alle Nachbarn kamen.", "meine Schwester uns Pflaumen"),
        ("Esta mañana mi hermana Pilar pintó la puerta del taller. Debajo del verde había azul y debajo del azul, granate.", "mi hermana pintó"),
        ("Ce matin, ma sœur Élodie a peint la porte de l'atelier. Sous le vert il y avait du bleu, et sous le bleu du rouge.", "ma sœur a peint"),
    ],
)  # fmt: skip
def test_a_name_beside_its_role_is_left_out(text: str, kept: str) -> None:
    told = suggest.from_entry("e", text)
    assert told
    assert any(kept in one.text for one in told)
    assert not any(one.cautions for one in told)


def test_whoever_may_stand_may_own_something_too() -> None:
    text = "Heute war ich im Garten, und Jürgens Leiter stand noch da."
    assert named(text)
    assert not findings(text, allowed=["Jürgen"])
