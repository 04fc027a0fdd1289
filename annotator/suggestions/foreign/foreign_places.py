"""Stretches of a French, Spanish, Russian or Arabic sentence that may name a place, by what stands around them.

How names are written, and in which forms they are looked up, is for `foreign_name_stretches`. Asks no gazetteer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.model.text.languages import Language
from annotator.model.text.span import Span
from annotator.reference.capitals_of import capital_of
from annotator.suggestions.foreign.common_words import follows_its_noun, is_common, is_name_too
from annotator.suggestions.foreign.foreign_name_stretches import Stretch, names_written
from annotator.suggestions.foreign.foreign_place_words import (
    CAPITAL_CITY,
    DISTRICT,
    FAR_FROM,
    FROM,
    IS_IN,
    LEAVES,
    OF_TOWN,
    OF_WATER,
    SIDE_OF,
    UNIT_BEFORE,
)

_DATELINE = re.compile(
    r"(?:^|\n)\s*(?:\d{1,2} \w+\. )?[^\n.،:]{2,40}?(?:, [^\n]{2,40}?)?\s?"
    r"(?:\([^)\n]{2,40}\)\s*(?:[-–—:]|\.-?)|\.-|\s[-–—]|\.\s*/[^/\n]{2,30}/\.?|\.)\s"
)
_LONGEST_DATELINE, _FIRST = 90, 400


def _dateline_end(text: str, span: Span) -> int:
    """Where the dateline ends that this sentence begins with or is; its start where there is none."""
    line = text.rfind("\n", 0, span.start) + 1
    if line > _FIRST or span.start - line > _LONGEST_DATELINE:
        return span.start
    match = _DATELINE.match(text, max(0, line - 1), line + _LONGEST_DATELINE)
    if match is None or not (match.group().strip()[-1] != "." or match.group().strip(" .\n").isupper()):
        return span.start
    return max(span.start, match.end())


_SPEAKS = re.compile(r",?\s(?:утвержда|заяв|сообщ|счита|назва|опроверг|призва|пообеща|отриц|говор)", re.IGNORECASE)
"""As in "в Баку утверждают": a government, and not where it happened."""


def stretches(text: str, span: Span, language: Language, countries: Sequence[str] = ()) -> Iterator[Stretch]:
    """What may be names, the longer first at each place; "the capital" is that of the first of the countries."""
    for match in CAPITAL_CITY.finditer(text, span.start, span.end) if countries else ():
        if capital := capital_of(countries[0]):
            yield Stretch(Span(match.start(), match.end()), (capital,), is_placed=True)
    end, has_other = _dateline_end(text, span), False
    for stretch in names_written(text, span, language):
        before = text[max(span.start, stretch.span.start - 45) : stretch.span.start]
        is_in = IS_IN[language].search(before) is not None and FAR_FROM.search(before) is None
        is_in = is_in or (language == "ar" and text[stretch.span.start - 1 : stretch.span.start] == "ب")
        first = stretch.forms[0].partition(" ")[0] if language == "ar" else ""
        is_town = OF_TOWN.search(before) is not None or OF_TOWN.fullmatch(f"{first} ") is not None
        is_dateline = stretch.span.end <= end
        if not is_dateline and _is_no_name(stretch.forms[0], language, before, is_town=is_town, is_in=is_in):
            continue
        speaks = _SPEAKS.match(text, stretch.span.end, span.end) is not None
        if language == "ru" and DISTRICT.match(text, stretch.span.end, span.end):
            continue
        leaves = LEAVES.search(before) is not None
        is_from = FROM.search(before) is not None and not leaves
        is_wide = SIDE_OF.search(before) is not None and has_other
        is_in = (is_in or is_town or (leaves and stretch.is_placed)) and not (speaks or is_from or is_wide)
        has_other = has_other or is_in
        has_article = language in ("fr", "es") and _ARTICLE.search(before) is not None
        yield replace(stretch, is_in=is_in, is_dateline=is_dateline or is_from, has_article=has_article)


_ARTICLE = re.compile(r"(?:^|\s)(?:la|le|les|el|los|las|cette|ce|esta|este)\s$|(?:^|\s)[lL][’']$")


def _is_no_name(word: str, language: Language, before: str, *, is_town: bool, is_in: bool) -> bool:
    """Whether a single word is more likely another word of the language, or a river."""
    if OF_WATER.search(before):
        return True
    if " " in word or is_town or (language == "ar" and UNIT_BEFORE.search(before)):
        return False
    if is_name_too(word, language):
        return not is_in
    return is_common(word, language) or (language == "ar" and follows_its_noun(word, before))
