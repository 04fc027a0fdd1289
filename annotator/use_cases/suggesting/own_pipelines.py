"""The spaCy pipelines that this machine's user has for other languages than English: naming them, and what is named."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Mapping

from annotator import settings
from annotator.errors import BadInput

DATES_LIBRARY = "dateparser"
_LANGUAGE = re.compile("[a-z]{2}")


def named() -> Mapping[str, str]:
    """For each language (ISO 639-1) a package or a folder."""
    return settings.load().pipelines


def name_pipelines(wanted: Mapping[str, str]) -> Mapping[str, str]:
    """Let these read articles of their languages; an empty name forgets one. Each is loaded first, to prove that it
    can be. Raises BadInput, and then nothing has changed."""
    for language, name in wanted.items():
        _prove(language, name)
    kept = {language: name for language, name in {**named(), **wanted}.items() if name}
    settings.set_pipelines(kept)
    return kept


def mark() -> tuple[str, ...]:
    """What findings depend on here: named pipelines, and whether dates of more languages can be read."""
    has_dates = (DATES_LIBRARY,) if importlib.util.find_spec(DATES_LIBRARY) is not None else ()
    return (*(f"{language} {name}" for language, name in sorted(named().items())), *has_dates)


def _prove(language: str, name: str) -> None:
    if not _LANGUAGE.fullmatch(language) or language == "en":
        raise BadInput(
            f"“{language}” is no language that a pipeline can be named for.",
            "Write the two letters of a language other than English, such as fr=fr_core_news_sm.",
        )
    if not name:
        return
    from annotator.suggestions.text.own_pipelines import load

    try:
        load(name)
    except ValueError as error:
        raise BadInput(
            f"The pipeline “{name}” cannot be loaded: {error}",
            "Name a spaCy package that is installed beside this program, or a pipeline's folder. Nothing was changed.",
        ) from error
