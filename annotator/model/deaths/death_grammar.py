"""Which amounts of a sentence are of dead: those near dying and killing, lists of them, and people spoken of again."""

from __future__ import annotations

from itertools import pairwise

from annotator.model.deaths import death_words as words_of
from annotator.model.deaths.death_amounts import amounts
from annotator.model.deaths.death_people import is_remembered
from annotator.model.deaths.death_phrases import Amount, Words, starts, word_at
from annotator.model.deaths.death_verbs import (
    died_after,
    died_later,
    is_hurt,
    is_partly,
    is_to_death,
    killed_before,
    skip,
)
from annotator.model.text.word_sets import word_set


def dead_in(words: Words) -> list[list[Amount]]:
    """The amounts of dead, those of one list ("two soldiers and a civilian") together."""
    found = amounts(words)
    for amount in found:
        amount.partly = is_partly(words, amount)
        amount.hurt = is_hurt(words, amount)
        amount.dead = not amount.hurt and (killed_before(words, amount) or died_after(words, amount))
        if not amount.dead and died_later(words, amount):
            amount.dead, amount.hurt = True, False
        if amount.dead and amount.partly and killed_before(words, amount):
            amount.partly = False  # "killing four of them"
        if is_remembered(words, amount.first):
            amount.dead = False
    for before, amount in pairwise(found):
        amount.dead = amount.dead or (before.dead and _goes_on(words, before, amount))
    lists = _lists(words, found)
    for members in lists:
        # What holds for the first of a list after "killed", and for the last before "were killed", holds for all.
        if members[0].dead or members[-1].dead:
            for member in members:
                member.dead = not member.hurt
    groups = [[member for member in members if member.dead and _counts(found, member)] for members in lists]
    groups = [_without_parts(group) for group in groups if group]
    for group in groups:
        group += _and_himself(words, group[-1].end)
    return [*groups, *_spoken_of_again(words, lists, groups)]


def _and_himself(words: Words, at: int) -> list[Amount]:
    """The bomber of "killing a soldier and two passers-by besides himself"."""
    length = next((len(link) for link in _BESIDES if tuple(w.text for w in words[at : at + len(link)]) == link), 0)
    end = at + length
    if not length or word_at(words, end) not in ("himself", "herself"):
        return []
    return [Amount(end, end + 1, end + 1, 1, 1, 1, words_of.SPOKEN_OF, dead=True)]


_BESIDES = (("besides",), ("and",), ("plus",), ("along", "with"), ("as", "well", "as"), ("in", "addition", "to"))


def _goes_on(words: Words, before: Amount, amount: Amount) -> bool:
    """As in "five died in the first blast and three more in the second": the verb is not said again."""
    following = word_at(words, amount.end)
    is_open = not following or following in words_of.PREPOSITIONS | _WHEN or not following[0].isalnum()
    rest = {word.text for word in words[amount.end : amount.end + 8]}
    is_same = word_at(words, amount.first - 1) in ("and", ";") and amount.first > before.end + 1
    is_many = amount.best > 1 or words[amount.first].text in ("a", "another", "one")
    is_of_another = amount.end > amount.last and words[amount.end - 1].text not in _MORE
    return (
        is_open and is_same and is_many and not is_of_another and not amount.hurt
        and not rest & (words_of.INJURED | words_of.SPARED | _VERBS)
    )  # fmt: skip


_WHEN = frozenset({"when", "later", "after", "as", "while"})
_MORE = word_set("more others other third fourth fifth people persons")
_VERBS = frozenset({"was", "were", "has", "have", "had"})


def _counts(found: list[Amount], amount: Amount) -> bool:
    """A part counts where the whole is not of dead: "11 casualties, five of them dead"."""
    if amount.is_beast:
        return False
    if not amount.partly:
        return True
    before = [other for other in found if other.end <= amount.first]
    return bool(before) and not before[-1].dead and before[-1].best > amount.best


def _lists(words: Words, found: list[Amount]) -> list[list[Amount]]:
    lists: list[list[Amount]] = []
    for amount in found:
        if lists:
            before = lists[-1][-1]
            gap = [word.text for word in words[before.end : amount.first]]
            if gap == ["("] and before.end > before.last and amount.best <= before.best:
                amount.partly = True  # "two soldiers (one a captain)", "one person (a minor)"
            is_joined = gap in ([","], ["and"], [",", "and"], ["("], ["و"], ["et"], ["y"], ["и"])
            is_joined = is_joined or _is_past_place(words, gap, amount)
            is_joined = is_joined and not (
                gap == [","] and word_at(words, before.first - 1) == "of" and before.first == 1
            )
            if is_joined and not amount.partly and not _begins_clause(words, amount):
                if not (before.is_named or before.is_definite) or not _is_apposed(amount, before, gap):
                    lists[-1].append(amount)
                    continue
                if before.dead or not amount.dead:
                    continue
        lists.append([amount])
    return lists


def _is_past_place(words: Words, gap: list[str], amount: Amount) -> bool:
    """As in "the chief of Sona and his brother", "two members of the guard and a civilian"."""
    if not 3 <= len(gap) <= 6 or gap[0] not in words_of.AFTER_PLACE or gap[-1] != "and":
        return False
    following = words[amount.end].text if amount.end < len(words) else "."
    is_closed = following in words_of.AFTER_PLACE or not following[0].isalnum()
    return is_closed and not any(word in words_of.ENDS or not word[0].isalpha() for word in gap[1:-1])


def _is_apposed(amount: Amount, before: Amount, gap: list[str]) -> bool:
    """Whether it says who somebody is: "Ahmed Diallo, a councillor", "the mayor, Moussa Barry"."""
    if gap != [","]:
        return False
    return amount.is_named != before.is_named and amount.best == 1 and amount.rule != "number as written"


def _begins_clause(words: Words, amount: Amount) -> bool:
    """As in "killed 11 passengers, an official said", "killed a guard and the mayor fled"."""
    following = words[amount.end].text if amount.end < len(words) else ""
    if following in words_of.SAID:
        return True
    return amount.is_definite and amount.end < len(words) and following not in words_of.AFTER_VICTIM


def _without_parts(group: list[Amount]) -> list[Amount]:
    """ "Six people, three soldiers and three civilians" are six."""
    has_noun = group[0].end > group[0].last
    is_whole = len(group) > 2 and has_noun and group[0].best == sum(member.best for member in group[1:])
    return group[:1] if is_whole else group


def _spoken_of_again(words: Words, lists: list[list[Amount]], groups: list[list[Amount]]) -> list[list[Amount]]:
    """Who was spoken of before and is then killed: "shot at a trader, killing him"; as many as they were."""
    told = {id(member) for group in groups for member in group}
    again: list[list[Amount]] = []
    for at, word in enumerate(words):
        if _is_subject_killed(words, at) and not told:
            again.append([Amount(at, at + 1, at + 1, 1, 1, 1, words_of.SPOKEN_OF, dead=True)])
            continue
        is_bodies = [w.text for w in words[at : at + 2]] in (["whose", "bodies"], ["their", "bodies"])
        is_body = word_at(words, at + 1) in ("body", "corpse") and word_at(words, at - 1) in _DISPOSED
        if not (is_bodies or is_body) and (word.text not in words_of.PRONOUNS or not _follows_killing(words, at)):
            continue
        if words[at + 1 : at + 2] and words[at + 1].text in ("to", "after") and not is_to_death(words, at):
            continue
        if {word.text for word in words[max(0, at - 5) : at]} & words_of.WANTED:
            continue  # "threatened to kill them"
        before = [members for members in lists if members[-1].end <= at]
        if any(id(member) in told for members in before[-1:] for member in members):
            continue
        wants_many = is_bodies or word.text in ("them", "both")
        counts = [sum(a.best for a in members if not a.is_beast) for members in before if not members[0].partly]
        fitting = [count for count in counts if (count > 1) == wants_many and count]
        number = fitting[-1] if fitting and wants_many else 2 if _is_both(words, at) else 0 if wants_many else 1
        if number:
            again.append([Amount(at, at + 1, at + 1, number, number, number, words_of.SPOKEN_OF, dead=True)])
    return again


def _is_subject_killed(words: Words, at: int) -> bool:
    """As in "he was later found dead"."""
    if words[at].text not in words_of.SUBJECTS:
        return False
    end = skip(words, at + 1)
    if "not" in [word.text for word in words[at:end]]:
        return False
    if end == at + 1:
        return word_at(words, end) in ("died", "succumbed", "perished")  # "stabbed him; he died that night"
    return bool(starts(words, end, words_of.DYING)) or _bled(words, end)


def _bled(words: Words, at: int) -> bool:
    """As in "he was stabbed and died", "she was hit in the neck and bled to death"."""
    rest = [word.text for word in words[at : at + 10]]
    return any(pair in _AND_DIED for pair in pairwise(rest))


_AND_DIED = frozenset({("and", "died"), ("and", "bled"), ("and", "succumbed")})
_DISPOSED = word_set("left dumped leaving dumping threw throwing found dragged hung burned")


def _is_both(words: Words, at: int) -> bool:
    return "both" in [word.text for word in words[at : at + 2]]


def _follows_killing(words: Words, at: int) -> bool:
    if word_at(words, at - 1) == "shot" and {word.text for word in words} >= {"lined", "up"}:
        return True
    phrases = [tuple(word.text for word in words[at - length : at]) for length in (1, 2, 3) if length <= at]
    return is_to_death(words, at) or any(
        phrase in words_of.KILLING and not set(phrase) & words_of.NEEDS_LIVES for phrase in phrases
    )
