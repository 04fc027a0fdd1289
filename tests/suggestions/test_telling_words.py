"""Why a learned code stands where it does is said in words of the sentence, in every language."""

import pytest

from annotator.model.lesson import Lesson
from annotator.suggestions.learned.mixing import Mixer
from annotator.suggestions.learned.ngrams import ActNumbers
from annotator.suggestions.learned.telling_words import telling_words

SENTENCES = (
    ("en", "On 1 May the troops shelled the market of 3 villages.", {"troops", "shelled", "market", "villages", "May"}),
    ("fr", "Le 1 mai, des soldats ont tué 4 éleveurs à Gao.", {"soldats", "tué", "éleveurs", "Gao", "mai"}),
    ("es", "El 2 de mayo la policía mató a 5 manifestantes.", {"mayo", "policía", "mató", "manifestantes"}),
    ("ru", "На 1 улице солдаты обстреляли дома.", {"улице", "солдаты", "обстреляли", "дома"}),
    ("ar", "قصف الجيش على 1 قرية في الشمال", {"قصف", "الجيش", "قرية", "الشمال"}),
    ("sw", "Watu 7 waliuawa.", {"Watu", "waliuawa"}),
)


def taught(*acts: tuple[str, str]) -> Mixer:
    mixer, numbers = Mixer(), ActNumbers(())
    for _ in range(30):
        for code, words in acts:
            mixer.learn(numbers.of(Lesson("acled", code, words, words)), None, code)
    return mixer


@pytest.mark.parametrize(("language", "sentence", "words"), SENTENCES)
def test_reasons_are_words_as_they_are_written_and_neither_numbers_nor_little_words(
    language: str, sentence: str, words: set[str]
) -> None:
    mixer = taught(("Attack", sentence), ("Other", "zorbles wimmed glarps"))

    told = telling_words(mixer, "Attack", sentence, language)

    assert 1 <= len(told) <= 2
    assert set(told) <= words


def test_a_sentence_of_little_words_and_numbers_gives_no_reason() -> None:
    mixer = taught(("Attack", "على 1 في من"), ("Other", "zorbles wimmed glarps"))

    assert telling_words(mixer, "Attack", "على 1 في من", "ar") == []


def test_a_code_that_nobody_taught_has_no_reason() -> None:
    assert telling_words(taught(("Attack", "men shot men")), "Arrests", "men shot men", "en") == []
