"""The spaCy pipelines that this machine's user has for other languages than English: naming them, and what is named."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Mapping
from pathlib import Path

from annotator import settings
from annotator.errors import BadInput
from annotator.use_cases.progress import Steps
from annotator.words import tr

DATES_LIBRARY = "dateparser"
_LANGUAGE = re.compile("[a-z]{2}")
_PACKAGE = re.compile(r"\w+")


def named() -> Mapping[str, str]:
    """For each language (ISO 639-1) a package or a folder."""
    return settings.load().pipelines


def name_pipelines(wanted: Mapping[str, str]) -> Mapping[str, str]:
    """Let these read articles of their languages; an empty name forgets one. Each is loaded first, to prove that it
    can be. Raises BadInput, and then nothing has changed."""
    from annotator.suggestions.text.own_pipelines import load

    for language, name in wanted.items():
        _check_language(language)
        try:
            if name:
                load(name)
        except ValueError as error:
            raise _not_loaded(name, str(error)) from error
    return _keep(wanted)


def name_pipelines_steps(wanted: Mapping[str, str]) -> Steps[Mapping[str, str]]:
    """`name_pipelines` for a window: another process does the loading, which takes a while and stays in memory."""
    from annotator.suggestions.text.proving import why_not

    for language, name in wanted.items():
        _check_language(language)
        why = (yield from why_not(name)) if name else ""
        if why:
            raise _not_loaded(name, why)
    return _keep(wanted)


def is_gone(name: str) -> bool:
    """Whether neither a folder nor an installed package is called so any more."""
    if Path(name).is_dir():
        return False
    return not _PACKAGE.fullmatch(name) or importlib.util.find_spec(name) is None


def mark() -> tuple[str, ...]:
    """What findings depend on here: named pipelines, and whether dates of more languages can be read."""
    has_dates = (DATES_LIBRARY,) if importlib.util.find_spec(DATES_LIBRARY) is not None else ()
    return (*(f"{language} {name}" for language, name in sorted(named().items())), *has_dates)


def _keep(wanted: Mapping[str, str]) -> Mapping[str, str]:
    kept = {language: name for language, name in {**named(), **wanted}.items() if name}
    settings.set_pipelines(kept)
    return kept


def _check_language(language: str) -> None:
    if not _LANGUAGE.fullmatch(language) or language == "en":
        raise BadInput(
            tr("“{language}” is no language that a pipeline can be named for.", language=language),
            tr("Write the two letters of a language other than English, such as fr for French."),
        )


def _not_loaded(name: str, why: str) -> BadInput:
    return BadInput(
        tr("The pipeline “{name}” cannot be loaded: {why}", name=name, why=why),
        tr("Name a spaCy package that is installed beside this program, or a pipeline's folder. Nothing was changed."),
    )
