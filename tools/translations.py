"""Keeps the catalogues of the window's languages in step with the texts in the code.

python3 -m tools.translations   adds what is new (untranslated), drops what is gone, and says what is left to do
"""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from annotator.words import CONTEXT_ENDS, LANGUAGES, PLURALS, Message, read_catalogue

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "resources" / "translations"
Catalogue = dict[Message, tuple[str, ...]]
Places = dict[Message, list[str]]
_RULES = {
    "fr": "nplurals=2; plural=(n > 1);",
    "es": "nplurals=2; plural=(n != 1);",
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
}


def collect(folder: Path = ROOT / "annotator") -> Places:
    """Every text that the code says, with the files that say it."""
    found: Places = {}
    for path in sorted(folder.rglob("*.py")):
        for message in messages_in(path.read_text(encoding="utf-8")):
            places = found.setdefault(message, [])
            name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
            if name not in places:
                places.append(name)
    return found


def messages_in(source: str) -> Iterator[Message]:
    """The texts of one module, in its order."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            texts = [each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
            yield from _said_by(_name(node.func), texts)


def _said_by(function: str, texts: list[str]) -> Iterator[Message]:
    if function in ("tr", "later") and texts:
        yield texts[0], ""
    elif function == "tr_as" and len(texts) == 2:
        yield CONTEXT_ENDS.join(texts), ""
    elif function == "trn" and len(texts) == 2:
        yield texts[0], texts[1]
    elif function == "counted" and texts:
        yield f"{{n}} {texts[0]}", f"{{n}} {texts[0]}s"
    elif function in ("many", "CountList") and len(texts) >= 2:
        yield f"{{n}} {texts[-2]}", f"{{n}} {texts[-1]}"


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def written(language: str, places: Places, known: Catalogue) -> str:
    """A catalogue as a .po file: each text once, with what `known` has for it."""
    header = [
        'msgid ""', 'msgstr ""', f'"Language: {language}\\n"', '"Content-Type: text/plain; charset=UTF-8\\n"',
        f'"Plural-Forms: {_RULES[language]}\\n"',
    ]  # fmt: skip
    parts = ["\n".join(header)]
    for message, files in places.items():
        empty = ("",) * (PLURALS[language][0] if message[1] else 1)
        parts.append(_entry(message, files, known.get(message, empty)))
    return "\n\n".join(parts) + "\n"


def _entry(message: Message, files: list[str], forms: tuple[str, ...]) -> str:
    one, more = message
    context, _, text = one.rpartition(CONTEXT_ENDS)
    lines = [f"#: {file}" for file in files] + ([f"msgctxt {_quoted(context)}"] if context else [])
    lines += [f"msgid {_quoted(text)}"]
    lines += [f"msgid_plural {_quoted(more)}"] if more else []
    lines += (
        [f"msgstr[{at}] {_quoted(form)}" for at, form in enumerate(forms)] if more else [f"msgstr {_quoted(forms[0])}"]
    )
    return "\n".join(lines)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def update(folder: Path = CATALOGUES) -> dict[str, list[Message]]:
    """Write every catalogue anew; what is left to translate in each."""
    places, left = collect(), {}
    for language in LANGUAGES:
        if language not in PLURALS:
            continue
        path = folder / f"{language}.po"
        known = dict(read_catalogue(path)) if path.is_file() else {}
        path.write_text(written(language, places, known), encoding="utf-8")
        left[language] = [message for message in places if not all(known.get(message, ("",)))]
    return left


def main() -> int:
    for language, messages in update().items():
        print(f"{LANGUAGES[language]}: {len(messages)} to translate")
        for one, _ in messages:
            print(f"  {one}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
