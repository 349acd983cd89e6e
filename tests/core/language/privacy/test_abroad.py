"""Languages of which only the plainest private words are known: those are kept in, nothing else is."""

import pytest

from core.language.heavy import heavy
from core.language.privacy import privacy
from core.language.suggest import suggest
from core.model import Private

PRIVATE = [
    ("Mijn zus ligt in het ziekenhuis en we wachten.", Private.HEALTH),
    ("We zijn tot zondag op vakantie, het huis staat leeg.", Private.WHEREABOUTS),
    ("La mamma è in ospedale da lunedì e non dormiamo.", Private.HEALTH),
    ("O meu irmão foi despedido ontem e não contou a ninguém.", Private.EMPLOYER),
    ("Mama jest w szpitalu, trzeba jechać do Krakowa.", Private.HEALTH),
    ("Annem hastanede, yarın ameliyat olacak.", Private.HEALTH),
    ("Мама в больнице, мы едем к ней завтра.", Private.HEALTH),
    ("Η μητέρα μου είναι στο νοσοκομείο από χθες.", Private.HEALTH),
    ("母が入院していて、毎日病院に通っている。", Private.HEALTH),
    ("妈妈昨天住院了，我整夜没睡。", Private.HEALTH),
    ("أمي في المستشفى منذ أمس ولا أستطيع النوم.", Private.HEALTH),
    ("אמא בבית החולים מאתמול ואני לא ישנה.", Private.HEALTH),
    ("माँ कल से अस्पताल में हैं।", Private.HEALTH),
]
HEAVY = [
    "Oma is vannacht overleden. Ik zit in haar keuken.",
    "Il nonno è morto stanotte. Sono seduta nella sua cucina.",
    "Бабушка умерла сегодня ночью. Я сижу на её кухне.",
    "祖母が今朝亡くなった。台所に座っている。",
    "奶奶昨晚去世了。我坐在她的厨房里。",
    "توفي جدي الليلة الماضية. أجلس في مطبخه.",
]
HARMLESS = [
    "Vanochtend zocht een man in de winkel één knoop, van parelmoer, met vier gaatjes.",
    "Il forno si è spento a novecento gradi e sono rimasta tutta la notte in laboratorio.",
    "O gato do vizinho dorme todos os dias na montra da loja. As pessoas param e tiram fotografias.",
    "Otworzyłem zegar na ladzie, a w środku była sucha osa, dokładnie między dwoma kółkami.",
    "Üç tepsi kurabiyeyi üst üste yaktım. Meğer termostat yirmi derece eksik gösteriyormuş.",
    "Соседский кот каждый день спит в витрине нашего магазина. Люди фотографируют и заходят.",
    "Έκαψα τρία ταψιά κουλουράκια στη σειρά. Ο θερμοστάτης έδειχνε λιγότερο.",
    "隣の猫が毎日うちのショーウィンドウで寝ている。通りがかりの人が写真を撮る。",
    "邻居的猫每天都睡在我们的橱窗里。路人停下来拍照。",
    "قطة الجيران تنام كل يوم في واجهة المحل. يتوقف الناس ويلتقطون الصور.",
    "החתול של השכנים ישן כל יום בחלון הראווה. אנשים עוצרים ומצלמים.",
    "पड़ोसी की बिल्ली रोज़ हमारी खिड़की में सोती है। लोग फ़ोटो खींचते हैं।",
]


@pytest.mark.parametrize(("text", "sort"), PRIVATE)
def test_the_plainest_words_are_noticed_and_kept_in(text: str, sort: Private) -> None:
    found = [finding for finding in privacy.findings(text) if finding.type is sort]
    assert found
    told = suggest.from_entry("e", f"{text}\n\n{text}")
    assert not any(finding.text in one.text for one in told for finding in found)


@pytest.mark.parametrize("text", HEAVY)
def test_a_death_makes_the_day_heavy(text: str) -> None:
    assert heavy.weighs(text)
    assert not suggest.from_entry("e", text)


@pytest.mark.parametrize("text", HARMLESS)
def test_an_ordinary_day_holds_nothing_private(text: str) -> None:
    assert not privacy.findings(text)
    assert not heavy.weighs(text)


def test_each_of_many_sentences_is_found_once() -> None:
    text = "Oma ligt in het ziekenhuis, en het ziekenhuis is ver. De kat slaapt. " * 30
    health = [found for found in privacy.findings(text) if found.type is Private.HEALTH]
    assert len(health) == 30
