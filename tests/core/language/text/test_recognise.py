"""The language of a post: right, or not said."""

import pytest

from core.language.text.recognise import language

SAMPLES = {
    "en": "The kiln tripped again and I sat on the floor with my tea.",
    "de": "Der Ofen ist wieder ausgefallen und ich habe auf dem Boden gelacht.",
    "fr": "Le four est encore tombé en panne et je ne sais pas pourquoi, mais nous avons ri.",
    "es": "El horno se paró otra vez y me senté en el suelo con mi hermana.",
    "it": "Il forno si è spento di nuovo e non so che cosa fare, ma ho riso.",
    "pt": "O forno parou de novo e eu não sei o que fazer, mas foi bom.",
    "nl": "De oven is weer uit en ik zat op de grond met een kop thee, maar het was niet erg.",
    "sv": "Ugnen är trasig igen och jag satt på golvet med min syster, men det var inte så farligt.",
    "fi": "Uuni sammui taas, mutta se oli vain sulake ja minä olen nyt iloinen.",
    "pl": "Piec znów się wyłączył i nie wiem, co to jest, ale było wesoło.",
    "cs": "Pec zase vypadla a já jsem se smál, ale to je tak, když je to staré.",
    "hu": "A kemence megint leállt, és én csak nevettem, mert ez már nem az első volt.",
    "ro": "Cuptorul s-a oprit din nou și nu știu de ce, dar a fost bine pentru că am râs cu toții.",
    "tr": "Fırın yine bozuldu ve ben çok güldüm, ama bu bir şey değil.",
    "id": "Tungku ini mati lagi dan saya tidak tahu apa yang terjadi.",
    "vi": "Lò nung lại hỏng và tôi không có gì để làm với những người khác.",
    "ru": "Печь снова отключилась, и я сидел на полу, ты не поверишь.",
    "uk": "Піч знову вимкнулася, і я сидів на підлозі.",
    "bg": "Пещта пак спря и аз седях на пода със сестра ми, къде е чаят?",
    "el": "Ο φούρνος έπεσε ξανά.",
    "he": "התנור קפץ שוב.",
    "ar": "انقطع التيار عن الفرن مرة أخرى.",
    "fa": "کوره دوباره قطع شد و من خندیدم، چه روزی.",
    "ur": "بھٹی پھر بند ہو گئی اور میں ہنس پڑا۔ یہ ٹھیک ہے",
    "hi": "भट्ठी फिर बंद हो गई।",
    "bn": "চুল্লি আবার বন্ধ হয়ে গেল।",
    "ta": "சூளை மீண்டும் நின்றது.",
    "th": "เตาเผาดับอีกแล้ว",
    "ko": "가마가 또 꺼졌다.",
    "ja": "窯がまた落ちた。床に座って笑った。",
    "zh": "窑炉又跳闸了，我坐在地板上大笑。",
    "ka": "ღუმელი ისევ გამოირთო.",
}


@pytest.mark.parametrize("code", SAMPLES)
def test_it_is_recognised(code: str) -> None:
    assert language(SAMPLES[code]) == code


@pytest.mark.parametrize(
    "text", ["", "😀 123", "https://example.org/the/and/to", "Kiln!", "#the #and"]
)
def test_it_is_not_guessed(text: str) -> None:
    assert language(text) == ""
