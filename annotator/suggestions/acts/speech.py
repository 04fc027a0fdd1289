"""What a clause is to who says it: of the speaker's own acts, a wish, an accusation or praise. By grammar and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.acts.moods import mood_of

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_SELVES = word_set("it they he she we i its their his her our my who which")
BAD = word_set(
    "responsible guilty behind wrong illegal unacceptable liar lie terrorist aggressor enemy murderer dictator puppet "
    "hypocrite provocation failure threat danger unjustified illegitimate unfair invalid shameful corrupt "
    "irresponsible violation crime criminal mistake absurd dangerous cruel brutal barbaric insult betrayal traitor "
    "complicit blame fault sham farce joke void untrustworthy"
)
GOOD = word_set(
    "friend ally partner right welcome positive reliable hero success historic constructive brave legitimate important "
    "encouraging good excellent strong"
)


def is_of_speaker(clause: Token) -> bool:
    """Whether what is said is of the speaker: "said it would", "said its troops", "announced plans to"."""
    subject = next((child for child in clause.children if child.dep_ in ("nsubj", "nsubjpass", "csubj", "expl")), None)
    if subject is None:
        return True
    if subject.dep_ == "expl":
        return False
    of = (inner for child in subject.children if child.lower_ == "of" for inner in child.children)
    own = any(child.dep_ == "poss" and child.lower_ in _SELVES for each in (subject, *of) for child in each.children)
    return subject.lower_ in _SELVES or own


def is_of_another(clause: Token) -> bool:
    """As in "proposed that Belgrade open", "expected Algiers to take": what is wanted is another's to do."""
    subject = next((child for child in clause.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    wants = clause.tag_ in ("VB", "VBP") and clause.dep_ == "ccomp" and mood_of(clause) == "done"
    return subject is not None and wants and not is_of_speaker(clause)


def must(clause: Token) -> bool:
    """As in "must withdraw": what one should do is asked, what one must do is demanded."""
    return any(child.dep_ == "aux" and child.lower_ == "must" for child in clause.children)


def is_named_side(saying: Token) -> bool:
    """Whether a state or a group of watchers says it, whose word against another is an accusation: "Pakistan said
    that India had shelled". An army, police or a broadcaster tells the news.
    """
    speakers = [child for child in saying.children if child.dep_ == "nsubj"]
    return any(each.ent_type_ in ("GPE", "NORP") or each.lower_ in _WATCHERS for each in speakers)


_WATCHERS = word_set("watch amnesty international rebels opposition dissidents separatists guerrillas")


def is_told_first(saying: Token, clause: Token) -> bool:
    """Whether who says it stands before what is said, and who did it is named there."""
    return saying.i < clause.i and any(
        inner.ent_type_ in ("GPE", "NORP", "ORG")
        for child in clause.children
        if child.dep_ == "nsubj"
        for inner in (child, *child.children)
    )


def needs(clause: Token) -> bool:
    """As in "that it needed to withdraw", "that it had to"."""
    return clause.lemma_.lower() in ("need", "have") and any(child.dep_ == "xcomp" for child in clause.children)


def is_wanted(clause: Token) -> bool:
    """As in "insisted that Kyiv withdraw": the bare form after "that"."""
    is_bare = clause.tag_ == "VB" or (clause.tag_ in ("VBD", "VBP") and clause.lower_ in _UNCHANGED)
    return is_bare and not any(child.dep_ in ("aux", "auxpass") for child in clause.children)


_UNCHANGED = word_set("let put cut set")


def calls(clause: Token, words: frozenset[str]) -> bool:
    if clause.lemma_.lower() != "be":
        return clause.lemma_.lower() in words
    return any(
        each.lemma_.lower() in words or each.lower_ in words
        for child in clause.children
        if child.dep_ in ("acomp", "attr", "prep", "advmod")
        for each in (child, *child.children)
    )
