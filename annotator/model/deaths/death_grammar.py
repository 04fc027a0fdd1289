"""Which amounts of a sentence are of dead: those near dying and killing, lists of them, and people spoken of again."""

from __future__ import annotations

from annotator.model.deaths import death_words as words_of
from annotator.model.deaths.death_amounts import amounts
from annotator.model.deaths.death_phrases import Amount, Words, starts
from annotator.model.deaths.death_verbs import died_after, died_later, is_hurt, is_partly, killed_before, skip


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
    lists = _lists(words, found)
    for members in lists:
        # What holds for the first of a list after "killed", and for the last before "were killed", holds for all.
        if members[0].dead or members[-1].dead:
            for member in members:
                member.dead = not member.hurt
    groups = [[member for member in members if member.dead and _counts(found, member)] for members in lists]
    groups = [_without_parts(group) for group in groups if group]
    return [*groups, *_spoken_of_again(words, found, groups)]


def _counts(found: list[Amount], amount: Amount) -> bool:
    """A part counts where the whole is not of dead: "11 casualties, five of them dead"."""
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
            is_joined = gap in ([","], ["and"], [",", "and"], ["("], ["و"], ["et"], ["y"], ["и"])
            is_joined = is_joined or _is_past_place(words, gap, amount)
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


def _spoken_of_again(words: Words, found: list[Amount], groups: list[list[Amount]]) -> list[list[Amount]]:
    """Who was spoken of before and is then killed: "shot at a trader, killing him"; as many as they were."""
    told = {id(member) for group in groups for member in group}
    again: list[list[Amount]] = []
    for at, word in enumerate(words):
        if _is_subject_killed(words, at) and not told:
            again.append([Amount(at, at + 1, at + 1, 1, 1, 1, words_of.SPOKEN_OF, dead=True)])
            continue
        is_bodies = [w.text for w in words[at : at + 2]] in (["whose", "bodies"], ["their", "bodies"])
        if not is_bodies and (word.text not in words_of.PRONOUNS or not _follows_killing(words, at)):
            continue
        if words[at + 1 : at + 2] and words[at + 1].text in ("to", "after"):
            continue
        before = [amount for amount in found if amount.end <= at]
        if any(id(amount) in told for amount in before[-1:]):
            continue
        wants_many = is_bodies or word.text in ("them", "both")
        fitting = [amount for amount in before if (amount.best > 1) == wants_many and not amount.partly]
        number = fitting[-1].best if fitting and wants_many else 2 if _is_both(words, at) else 0 if wants_many else 1
        if number:
            again.append([Amount(at, at + 1, at + 1, number, number, number, words_of.SPOKEN_OF, dead=True)])
    return again


def _is_subject_killed(words: Words, at: int) -> bool:
    """As in "he was later found dead"."""
    if words[at].text not in words_of.SUBJECTS:
        return False
    end = skip(words, at + 1)
    return (
        end > at + 1 and "not" not in [word.text for word in words[at:end]] and bool(starts(words, end, words_of.DYING))
    )


def _is_both(words: Words, at: int) -> bool:
    return "both" in [word.text for word in words[at : at + 2]]


def _follows_killing(words: Words, at: int) -> bool:
    return any(
        tuple(word.text for word in words[at - length : at]) in words_of.KILLING for length in (1, 2, 3) if length <= at
    )
