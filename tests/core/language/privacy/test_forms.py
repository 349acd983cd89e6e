"""Contact data and numbers in the forms of other countries."""

import pytest

from core.language.privacy.privacy import findings
from core.model import Private


@pytest.mark.parametrize(
    ("text", "sort", "found"),
    [
        ("Vive en la calle Mayor 23, 4.º dcha., 28013 Madrid, desde junio.", Private.ADDRESS, "calle Mayor 23, 4.º dcha., 28013 Madrid"),
        ("El puesto está en la Pza. de la Constitución 3 los sábados.", Private.ADDRESS, "Pza. de la Constitución 3"),
        ("Livrer au Chemin des Vignes 12, 1204 Genève, avant midi.", Private.ADDRESS, "Chemin des Vignes 12, 1204 Genève"),
        ("Er ist jetzt Am Alten Markt 7, 50667 Köln gemeldet.", Private.ADDRESS, "Am Alten Markt 7, 50667 Köln"),
        ("Sozialversicherungsnummer 65 170839 J 003 nicht vergessen.", Private.ID_NUMBER, "65 170839 J 003"),
        ("Ich bin geboren am 3. Mai 1974 in Kiel.", Private.ID_NUMBER, "3. Mai 1974"),
        ("Nací el 3 de mayo de 1974 en Cádiz.", Private.ID_NUMBER, "3 de mayo de 1974"),
        ("WLAN-Schlüssel: 8812-4471-0093, steht am Gerät.", Private.URL_SECRET, "8812-4471-0093"),
        ("El fijo es 600123456 y contesta siempre.", Private.PHONE, "600123456"),
        ("電話番号は090-1234-5678です。", Private.PHONE, "090-1234-5678"),
        ("电话是138 1234 5678，很好记。", Private.PHONE, "138 1234 5678"),
        ("写信到wang@example.cn吧。", Private.EMAIL, "wang@example.cn"),
    ],
)  # fmt: skip
def test_forms_of_other_countries(text: str, sort: Private, found: str) -> None:
    assert (sort, found) in [(f.type, f.text) for f in findings(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Im Jahr 1998 habe ich 250 Gramm Mehl und 3,5 Liter Wasser genommen.",
        "Der Zug um 12.45 auf Gleis 7, Wagen 23, Platz 81, war leer.",
        "El 12 de mayo de 2026 vendí 34 panes y nació un ternero hace 3 días.",
        "En 2019, il y avait 34 appareils et 21 sauvés, et la chèvre est née il y a 3 mois.",
        "今日は3時間かけて、100個のクッキーを焼いた。",
    ],
)  # fmt: skip
def test_other_numbers_are_nobodys(text: str) -> None:
    assert not findings(text)
