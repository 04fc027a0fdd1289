"""Which entry of the lexicon a word has in its sentence, and which of its senses holds there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.acts.frames import Frame
from annotator.suggestions.acts.lexicon import Entry, Lexicon, Sense
from annotator.suggestions.acts.moods import is_state
from annotator.suggestions.people.actors import GROUP_NOUNS
from annotator.suggestions.text.base_forms import base_forms

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_MISTAKEN = {"raped": "rape", "raping": "rape"}
"""What the model takes for forms of another verb."""
_GROUPS = GROUP_NOUNS - word_set("patrol alliance")


def entry_of(lexicon: Lexicon, token: Token) -> Entry | None:
    """By its kind and its base forms; none for words that name people, and for those it does not have."""
    by_kind = {"VERB": lexicon.verbs, "AUX": lexicon.verbs, "NOUN": lexicon.nouns, "PROPN": lexicon.nouns}
    if token.pos_ == "NOUN":
        if not _GROUPS.isdisjoint((token.lemma_.lower(), token.lower_)):
            return None
        before = token.doc[token.i - 2].lower_ if token.i > 1 and token.doc[token.i - 1].text == "-" else ""
        if f"{before}-{token.lower_}" in lexicon.nouns:
            return lexicon.nouns[f"{before}-{token.lower_}"]
    is_adjective = token.pos_ in ("ADJ", "ADV", "ADP") or token.tag_ == "JJ" or is_state(token)
    own = lexicon.adjectives if is_adjective else by_kind.get(token.pos_, {})
    for form in (_MISTAKEN.get(token.lower_, token.lemma_.lower()), token.lower_, *base_forms(token)):
        if form in own:
            return own[form]
    if token.pos_ == "NOUN" and (token.tag_ == "NN" and token.lower_.endswith("ing")):
        return next((lexicon.verbs[form] for form in base_forms(token) if form in lexicon.verbs), None)
    if token.pos_ in ("ADJ", "PROPN") and token.tag_ != "JJ" and token.dep_ in ("ROOT", "ccomp", "conj", "acl"):
        return next((lexicon.verbs[form] for form in base_forms(token) if form in lexicon.verbs), None)
    return None


def sense_in(entry: Entry, frame: Frame) -> Sense | None:
    """The fullest sense whose words all stand in the frame."""
    return next((each for each in entry.senses if _holds(each, frame)), None)


def _holds(sense: Sense, frame: Frame) -> bool:
    return all(not words.isdisjoint(frame.words) for words in sense.words) and all(
        not words.isdisjoint(frame.subjects) for words in sense.subjects
    )


def met(sense: Sense, frame: Frame) -> Iterator[Token]:
    """The words that make the sense hold."""
    for words in sense.words:
        yield next(token for word, token in frame.words.items() if word in words)
    for words in sense.subjects:
        yield next(token for word, token in frame.subjects.items() if word in words)
