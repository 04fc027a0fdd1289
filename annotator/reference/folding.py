"""Folds names to what the eye takes as the same: case, accents, hyphens, the Arabic article. Knows no places.

The gazetteer is built and searched with the same functions, so whatever folds to the same text is found.
"""

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart, and the Arabic letters that are written in several ways.
_LETTERS = str.maketrans(
    {
        "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "a",
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك",
        "ё": "е", "ґ": "г",
    }
)  # fmt: skip
_DROPPED = re.compile("['’‘ʼʻʾʿ`´ʹ′ˈ.\u0640]")
_NOT_WORD = re.compile(r"[\W_]+")
_SAINT = re.compile(r"\b(?:saint|sainte|ste)\b")
_MOUNT = re.compile(r"\bmt\b")


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """Lower case, no accents or apostrophes, one blank between words: `maarrat an numan`."""
    text = name.casefold() if name.isascii() else _fold_letters(name)
    return _MOUNT.sub("mount", _SAINT.sub("st", _NOT_WORD.sub(" ", _DROPPED.sub("", text)).strip()))


def _fold_letters(name: str) -> str:
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(_LETTERS)


_ARTICLE = re.compile(r"\b(?:[ae][ln]|[ui]l|[ae](dh|th|sh|ch|[dnrstz])) (?=\w)")
_ARABIC_ARTICLE = re.compile(r"\bال(?=\w{2})")


def without_article(folded: str) -> str:
    """The folded name without the Arabic article, also an assimilated one: `jisr ash shughur`."""
    return _ARABIC_ARTICLE.sub("", _ARTICLE.sub(_drop_article, folded)).strip() or folded


def _drop_article(match: re.Match[str]) -> str:
    """An assimilated article repeats the consonant that follows it: `ash shughur`, but not `at home`."""
    consonant = match[1] or ""
    return "" if match.string.startswith(consonant, match.end()) else match[0]


_SOUNDS = (
    (re.compile("tch|ch|sh"), "s"), (re.compile("dj|j"), "g"), (re.compile("kh|ck|q|c"), "k"),
    (re.compile("ph"), "f"), (re.compile("([dtgb])h"), r"\1"), (re.compile("z"), "s"),
    (re.compile("[aeiouyw]"), ""),
)  # fmt: skip
_SPELLINGS = ((re.compile("ou|w"), "u"), (re.compile("y"), "i"), *_SOUNDS[:-1])
_REPEATED = re.compile(r"([a-z])\1+")


def sound(folded: str) -> str:
    """The consonants of a name as it is heard: Khan Sheikhoun meets Khān Shaykhūn (`knskn`), Wahiguya Ouahigouya.

    Blanks are not heard, so that Elwak, where it has three consonants or more, would meet El Wak.
    """
    text = without_article(folded)
    for spelling, letter in _SOUNDS:
        text = spelling.sub(letter, text)
    # The h that ends a word in some transcriptions only (Hamah, Maarah) is not heard.
    return "".join(_REPEATED.sub(r"\1", word).removesuffix("h") for word in text.split())


def spelled(folded: str) -> str:
    """The name with one letter for each way to write a sound, vowels kept: to compare names that sound alike."""
    for spelling, letter in _SPELLINGS:
        folded = spelling.sub(letter, folded)
    return _REPEATED.sub(r"\1", folded.replace(" ", ""))
