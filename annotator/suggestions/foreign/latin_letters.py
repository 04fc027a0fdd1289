"""Russian names in Latin letters, as gazetteers transcribe them: for villages that are listed in those alone."""

from __future__ import annotations

_LETTERS = str.maketrans(
    dict(zip("абвгдеёзийклмнопрстуфыэіґ", "abvgdeeziyklmnoprstufyeig", strict=True))
    | {
        "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ъ": "", "ь": "",
        "ї": "yi", "є": "ye",
    }
)  # fmt: skip


def in_latin(name: str) -> str:
    """ "Верхняя Саниба" as "verkhnyaya saniba"; what is written in other letters stays as it is."""
    return name.lower().translate(_LETTERS)
