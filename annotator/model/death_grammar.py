"""Which amounts of a sentence are of dead: those near dying and killing, lists of them, and people spoken of again."""

from __future__ import annotations

from annotator.model import death_words as words_of
from annotator.model.death_amounts import Amount, Words, amounts, starts
from annotator.model.number_words import read_number


def dead_in(words: Words) -> list[list[Amount]]:
    """The amounts of dead, those of one list ("two soldiers and a civilian") together."""
    found = amounts(words)
    for amount in found:
        amount.partly = _is_partly(words, amount)
        amount.hurt = _is_hurt(words, amount)
        amount.dead = not amount.hurt and (_killed_before(words, amount) or _died_after(words, amount))
        if amount.dead and amount.partly and _killed_before(words, amount):
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
    return bool(before) and not before[-1].dead and not before[-1].hurt and before[-1].best > amount.best


def _lists(words: Words, found: list[Amount]) -> list[list[Amount]]:
    lists: list[list[Amount]] = []
    for amount in found:
        if lists:
            before = lists[-1][-1]
            gap = [word.text for word in words[before.end : amount.first]]
            is_joined = gap in ([","], ["and"], [",", "and"], ["("], ["و"], ["et"], ["y"], ["и"])
            if is_joined and not amount.partly and not _begins_clause(words, amount):
                if not (before.is_named or before.is_definite) or not _is_apposed(amount, before, gap):
                    lists[-1].append(amount)
                    continue
                if before.dead or not amount.dead:
                    continue
        lists.append([amount])
    return lists


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
        if word.text not in words_of.PRONOUNS or not _follows_killing(words, at):
            continue
        if words[at + 1 : at + 2] and words[at + 1].text in ("to", "after"):
            continue
        before = [amount for amount in found if amount.end <= at]
        if any(id(amount) in told for amount in before[-1:]):
            continue
        wants_many = word.text in ("them", "both")
        fitting = [amount for amount in before if (amount.best > 1) == wants_many and not amount.partly]
        number = fitting[-1].best if fitting and wants_many else 2 if _is_both(words, at) else 0 if wants_many else 1
        if number:
            again.append([Amount(at, at + 1, at + 1, number, number, number, "who was spoken of before", dead=True)])
    return again


def _is_both(words: Words, at: int) -> bool:
    return "both" in [word.text for word in words[at : at + 2]]


def _follows_killing(words: Words, at: int) -> bool:
    return any(
        tuple(word.text for word in words[at - length : at]) in words_of.KILLING for length in (1, 2, 3) if length <= at
    )


def _is_partly(words: Words, amount: Amount) -> bool:
    """Whether the amount is part of one before it: "five people, including two children"."""
    return any(starts(words, at, words_of.PARTLY) for at in range(max(0, amount.first - 4), amount.first)) or bool(
        starts(words, amount.last, words_of.PARTLY)
    )


def _is_hurt(words: Words, amount: Amount) -> bool:
    before = [word.text for word in words[max(0, amount.first - 3) : amount.first]]
    if before and before[-1] in words_of.INJURED and before[-3:-1] not in (["killed", "and"], ["killed", "or"]):
        return True
    at = _skip(words, amount.end)
    return at < len(words) and words[at].text in words_of.INJURED


def _killed_before(words: Words, amount: Amount) -> bool:
    at = amount.first
    while at and words[at - 1].text in words_of.ADVERBS | {"between"}:
        at -= 1
    for length in (1, 2, 3, 4):
        phrase = tuple(word.text for word in words[max(0, at - length) : at])
        if phrase in words_of.KILLING:
            if phrase[0] in words_of.NEEDS_LIVES and length == 1:
                if phrase[0] == "lost" and _is_of_own(words, amount):
                    return True
                continue
            return not _is_unreal(words, at - length, phrase[0])
    return _is_toll(words, amount.first) or _is_to_death(words, amount, at)


def _is_of_own(words: Words, amount: Amount) -> bool:
    """As in "lost two of their own", "lost one soldier"; but not in "lost 12 seats"."""
    after = [word.text for word in words[amount.last : max(amount.end, amount.last + 4)]]
    return (
        "own" in after
        or after[:3] in (["of", "its", "men"], ["of", "their", "men"])
        or bool(set(after[:2]) & words_of.PEOPLE)
    )


def _is_unreal(words: Words, at: int, verb: str) -> bool:
    """Whether the deaths are what others react to, are accused of, or only want."""
    before = [word.text for word in words[max(0, at - 6) : at]]
    if verb in words_of.NOMINAL and set(before) & words_of.REACTION:
        return True
    if before[-1:] == ["of"] and set(before[-3:]) & words_of.ACCUSED:
        return True
    return before[-1:] == ["to"] and bool(set(before[-4:]) & words_of.WANTED)


def _is_to_death(words: Words, amount: Amount, at: int) -> bool:
    """Whether the words round the amount are "beat ... to death", "shot ... dead"."""
    verb = words[at - 1].text if at else ""
    after = [word.text for word in words[amount.end : amount.end + 2]]
    return verb in words_of.TO_DEATH and (
        after == ["to", "death"] or (after[:1] == ["dead"] and verb.startswith("sho"))
    )


def _is_toll(words: Words, first: int) -> bool:
    before = [word.text for word in words[max(0, first - 12) : first]]
    ends = ("to", "at", "of", "reached", "is", "was", "now", "stands", "")
    is_number_of = bool({"number", "total"} & set(before)) and bool(
        {"dead", "deaths", "killed", "fatalities"} & set(before)
    )
    return ("toll" in before or is_number_of) and bool(before) and before[-1] in ends


def is_toll(words: Words, amount: Amount) -> bool:
    """Whether the number is a total that takes the place of those told before."""
    before = [word.text for word in words[max(0, amount.first - 8) : amount.first]]
    return "toll" in before or "total" in before or "total" in [w.text for w in words[amount.first : amount.last]]


def _died_after(words: Words, amount: Amount) -> bool:
    at = amount.end
    if at + 1 < len(words) and words[at].text in (",", ")") and words[at + 1].text in _HAVE_OR_BE:
        at += 1  # ", two nurses, were executed"
    elif at < len(words) and words[at].text in (",", "(", "–", "-") and _is_aside(words, at + 1):
        at = _after_aside(words, at + 1)
    at = _after_place(words, at)
    at = _skip(words, at)
    if _is_body_found(words, amount, at):
        return True
    if at > amount.end and [word.text for word in words[at + 1 : at + 2]] == ["and"]:
        at += 2 * bool(starts(words, at + 2, words_of.DYING))  # "was attacked and killed"
    length = starts(words, at, words_of.DYING)
    if not length:
        return False
    # "12 rebels killed three soldiers": the rebels are the killers.
    following = words[at + length].text if at + length < len(words) else ""
    is_killer = at == amount.end and bool(starts(words, at, words_of.KILLING))
    named = amount.is_named and is_killer
    return not named and not (is_killer and amount.end > amount.last and _is_object(following))


_HAVE_OR_BE = frozenset({"was", "were", "has", "have", "had", "who"})


def _is_aside(words: Words, at: int) -> bool:
    """Whether ", including two children," or ", four of them children," begins here, or ", Moussa Barry, was"."""
    if starts(words, at, words_of.PARTLY) or starts(words, at + 1, words_of.PARTLY):
        return True
    end = _after_aside(words, at)
    return at < end < len(words) and words[end - 1].text in (",", ")", "–") and words[end].text in _HAVE_OR_BE


def _is_body_found(words: Words, amount: Amount, at: int) -> bool:
    """As in "a body was found", "two bodies were recovered"; what is found may be left for `_skip` to pass over."""
    noun = words[amount.end - 1].text if amount.end > amount.first else ""
    following = [word.text for word in words[amount.end : amount.end + 2]]
    if noun not in words_of.BODIES or (following[:1] == ["of"] and following[1:] != ["unknown"]):
        return False  # "the body of a shepherd": the shepherd is counted
    return any(word.text in words_of.FOUND for word in words[amount.end : at + 1])


def _is_object(word: str) -> bool:
    if word in (
        "a",
        "an",
        "the",
        "at",
        "his",
        "her",
        "their",
        "its",
        "more",
        "dozens",
        "several",
        "civilians",
        *words_of.PRONOUNS,
    ):
        return True
    return word[:1].isdigit() or read_number(word) is not None


def _after_aside(words: Words, at: int) -> int:
    """The word after ", including two children,"."""
    for end in range(at, min(at + 14, len(words))):
        if words[end].text in (",", ")", "–"):
            return end + 1
        if words[end].text in ("was", "were", "have", "has", "had"):
            return end
    return at


def _after_place(words: Words, at: int) -> int:
    """The word after "in the town", where a verb of dying follows it."""
    if at < len(words) and words[at].text in ("in", "at", "from", "of", "near", "on", "with", "and"):
        for end in range(at + 1, min(at + 7, len(words))):
            if words[end].text in words_of.AUXILIARIES or starts(words, end, words_of.DYING):
                return end
            if words[end].text in words_of.ENDS or not words[end].text[0].isalnum():
                break
    return at


def _skip(words: Words, at: int) -> int:
    """Past auxiliaries and adverbs; "fatally shot" is no adverb alone."""
    while at < len(words) and (words[at].text in words_of.AUXILIARIES or words[at].text.endswith("ly")):
        if starts(words, at, words_of.DYING):
            break
        at += 1
    return at
