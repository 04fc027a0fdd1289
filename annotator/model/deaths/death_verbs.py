"""Whether an amount stands by dying or killing: "killed three", "three were killed", "the toll rose to three"."""

from __future__ import annotations

from annotator.model.deaths import death_words as words_of
from annotator.model.deaths.death_phrases import Amount, Words, starts, word_at
from annotator.model.text.number_words import read_number


def is_partly(words: Words, amount: Amount) -> bool:
    """Whether the amount is part of one before it: "five people, including two children"."""
    return any(starts(words, at, words_of.PARTLY) for at in range(max(0, amount.first - 4), amount.first)) or bool(
        starts(words, amount.last, words_of.PARTLY)
    )


def is_hurt(words: Words, amount: Amount) -> bool:
    before = [word.text for word in words[max(0, amount.first - 3) : amount.first]]
    if before and before[-1] in words_of.INJURED and before[-3:-1] not in (["killed", "and"], ["killed", "or"]):
        return True
    at = skip(words, amount.end)
    return word_at(words, at) in words_of.INJURED or word_at(words, at) in words_of.SPARED


def killed_before(words: Words, amount: Amount) -> bool:
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
            if at < amount.first and _is_passive(words, at - length):
                continue  # "two were killed instantly and a third was flown out"
            return not _is_unreal(words, at - length, phrase[0])
    if word_at(words, amount.first - 1) == "buried" and word_at(words, amount.end - 1) in _MOURNED:
        return True
    if word_at(words, amount.first - 1) in ("counted", "buried") and amount.end == amount.last:
        return bool({"corpses", "bodies", "dead"} & {word.text for word in words[: amount.first]})
    return _is_toll(words, amount.first) or _is_round(words, at, amount.end)


_MOURNED = frozenset({"victims", "bodies", "dead", "corpses"})


def _is_passive(words: Words, at: int) -> bool:
    before = [word.text for word in words[max(0, at - 2) : at]]
    return bool({"was", "were", "been", "being"} & set(before))


def _is_of_own(words: Words, amount: Amount) -> bool:
    """As in "lost two of their own", "lost one soldier"; but not in "lost 12 seats"."""
    after = [word.text for word in words[amount.last : max(amount.end, amount.last + 4)]]
    is_its = after[:2] in (["of", "its"], ["of", "their"], ["of", "his"])
    return "own" in after or is_its or bool(set(after[:2]) & words_of.PEOPLE)


def _is_unreal(words: Words, at: int, verb: str) -> bool:
    """Whether the deaths are what others react to, are accused of, or only want."""
    before = [word.text for word in words[max(0, at - 6) : at]]
    if verb in words_of.NOMINAL and set(before) & words_of.REACTION:
        return True
    if before[-1:] == ["of"] and set(before[-3:]) & words_of.ACCUSED:
        return True
    if verb in words_of.NOMINAL and set(word.text for word in words[max(0, at - 9) : at]) & words_of.OLD_CRIME:
        return True  # "suspected of having planned the murder of two officers"
    return before[-1:] == ["to"] and bool(set(before[-4:]) & words_of.WANTED)


def is_to_death(words: Words, at: int) -> bool:
    """Whether the words round a pronoun are "beat ... to death", "shot ... dead"."""
    return _is_round(words, at, at + 1)


def _is_round(words: Words, at: int, end: int) -> bool:
    verb = word_at(words, at - 1)
    after = [word.text for word in words[end : end + 2]]
    return verb in words_of.TO_DEATH and (
        after == ["to", "death"] or (after[:1] == ["dead"] and verb.startswith("sho"))
    )


def _is_toll(words: Words, first: int) -> bool:
    before = [word.text for word in words[max(0, first - 12) : first]]
    ends = ("to", "at", "of", "reached", "is", "was", "now", "stands", "")
    is_put = bool({"number", "total", "put", "puts", "putting"} & set(before))
    is_number_of = is_put and bool({"dead", "deaths", "killed", "fatalities"} & set(before))
    after = [word.text for word in words[first + 1 : first + 9]]
    if set(after[:3]) & {"number", "toll"} and set(before) & _RAISING:
        return not _OVER_TIME & set(after)
    if "toll" in before and (set(before[before.index("toll") :]) | set(after)) & _OVER_TIME:
        return False  # "bringing the toll in three days of riots to 21"
    return ("toll" in before or is_number_of) and bool(before) and before[-1] in ends


_RAISING = frozenset({"raising", "raises", "raised", "bringing", "brings", "brought", "taking", "takes", "took"})
_OVER_TIME = frozenset({"days", "weeks", "months", "year", "years", "since", "month", "week"})


def is_toll(words: Words, amount: Amount) -> bool:
    """Whether the number is a total that takes the place of those told before."""
    before = [word.text for word in words[max(0, amount.first - 8) : amount.first]]
    after = [word.text for word in words[amount.last : amount.last + 9]]
    if _OVER_TIME & set(after) and set(before) & _RAISING:
        return False
    if set(after[:3]) & {"number", "toll"} and set(before) & _RAISING:
        return True  # "which brings to nine the toll of the attack"
    if {"put", "puts", "putting"} & set(before):
        return False  # another source's number for the same dead
    return "toll" in before or "total" in before or "total" in [w.text for w in words[amount.first : amount.last]]


def died_after(words: Words, amount: Amount) -> bool:
    at = amount.end
    if at + 1 < len(words) and words[at].text in (",", ")") and words[at + 1].text in _HAVE_OR_BE:
        at += 1  # ", two nurses, were executed"
    elif at < len(words) and words[at].text in (",", "(", "–", "-") and _is_aside(words, at + 1):
        at = _after_aside(words, at + 1)
    elif starts(words, at, words_of.PARTLY):
        at = _after_aside(words, at + 1)  # "four people including the bomber were killed"
    at = _after_who(words, _after_place(words, at))
    start, at = at, skip(words, at)
    if {"nearly", "almost"} & {word.text for word in words[start:at]}:
        return False
    if _is_body_found(words, amount, at) or _fell(words, amount, at):
        return True
    if at > amount.end and [word.text for word in words[at + 1 : at + 2]] == ["and"]:
        at += 2 * bool(starts(words, at + 2, words_of.DYING))  # "was attacked and killed"
    length = starts(words, at, words_of.DYING)
    if not length:
        return False
    # "12 rebels killed three soldiers": the rebels are the killers.
    following = words[at + length].text if at + length < len(words) else ""
    is_active = words[at].text not in words_of.INTRANSITIVE
    is_active = is_active and (at == amount.end or (at == amount.end + 1 and words[amount.end].text == "a"))
    is_killer = is_active and bool(starts(words, at, words_of.KILLING))
    named = amount.is_named and is_killer
    return not named and not (is_killer and amount.end > amount.last and _is_object(following))


def _fell(words: Words, amount: Amount, at: int) -> bool:
    """As in "four policemen fell in the ambush"."""
    noun = words[amount.end - 1].text if amount.end > amount.last else ""
    following = word_at(words, at + 1)
    is_soldier = noun in words_of.PEOPLE or noun.endswith(("men", "fighters", "soldiers", "guards", "rebels"))
    return word_at(words, at) == "fell" and is_soldier and following in _IN_BATTLE


_IN_BATTLE = frozenset({"", "in", "during", "and", "while", "on", "when", "there", ",", ";"})
_LATEST = 16
"""Words between what was done to somebody and the death of it."""


def died_later(words: Words, amount: Amount) -> bool:
    """As in "a student was hit by a bullet and later died"."""
    first = _after_place(words, amount.end)
    if first >= len(words) or words[first].text not in ("was", "were", "had"):
        return False
    for at in range(first + 1, min(first + _LATEST, len(words) - 1)):
        if words[at].text == "and":
            end = skip(words, at + 1)
            return end < len(words) and words[end].text in ("died", "succumbed", "dies", "bled")
        if words[at].text in (",", ";", "but", "while"):
            return False
    return False


_HAVE_OR_BE = frozenset({"was", "were", "has", "have", "had", "who"})


def _is_aside(words: Words, at: int) -> bool:
    """Whether ", including two children," or ", four of them children," begins here, or ", Moussa Barry, was"."""
    if starts(words, at, words_of.PARTLY) or starts(words, at + 1, words_of.PARTLY):
        return True
    end = _after_aside(words, at)
    if not at < end < len(words) or words[end - 1].text not in (",", ")", "–"):
        return False
    return words[end].text in _HAVE_OR_BE or words[end].text in ("died", "perished", "die")


def _is_body_found(words: Words, amount: Amount, at: int) -> bool:
    """As in "a body was found", "two bodies were recovered"; what is found may be left for `_skip` to pass over."""
    noun = words[amount.end - 1].text if amount.end > amount.first else ""
    following = [word.text for word in words[amount.end : amount.end + 2]]
    if noun not in words_of.BODIES or (following[:1] == ["of"] and following[1:] != ["unknown"]):
        return False  # "the body of a shepherd": the shepherd is counted
    return any(word.text in words_of.FOUND for word in words[amount.end : at + 1])


def _is_object(word: str) -> bool:
    if word in words_of.OBJECTS or word in words_of.PRONOUNS:
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


def _after_who(words: Words, at: int) -> int:
    """The word after "who tried to flee", where "was" or "were" follows it."""
    if at < len(words) and words[at].text == "who":
        for end in range(at + 2, min(at + 9, len(words))):
            if words[end].text in ("was", "were"):
                return end
            if not words[end].text[0].isalnum() or words[end].text in words_of.INJURED:
                break
    return at


def _after_place(words: Words, at: int) -> int:
    """The word after "in the town", where a verb of dying follows it."""
    if at < len(words) and words[at].text in _BEGINS_PLACE and not _speaks_of_number(words, at):
        for end in range(at + 1, min(at + 10, len(words))):
            if words[end].text in words_of.AUXILIARIES or starts(words, end, words_of.DYING):
                return at if words[at].text == "and" and end == at + 1 else end  # "seized ten and executed seven"
            is_end = words[end].text in words_of.ENDS and words[end].text not in _PASSED
            if is_end or not words[end].text[0].isalnum():
                break
    return at


def _speaks_of_number(words: Words, at: int) -> bool:
    """As in "a rights group spoke of at least five dead"."""
    if words[at].text != "of" or at + 1 >= len(words):
        return False
    return bool(starts(words, at + 1, words_of.AT_LEAST)) or read_number(words[at + 1].text) is not None


_PASSED = frozenset({"in", "at", "from", "of", "near", "on", "for", "outside", "inside", "aboard", "a", "to"})
_BEGINS_PLACE = frozenset({"in", "at", "from", "of", "near", "on", "with", "and", "for", "outside", "inside", "aboard"})


def skip(words: Words, at: int) -> int:
    """Past auxiliaries and adverbs; "fatally shot" is no adverb alone."""
    while at < len(words) and (_is_auxiliary(words, at) or words[at].text.endswith("ly")):
        if starts(words, at, words_of.DYING):
            break
        at += 1
    return at


def _is_auxiliary(words: Words, at: int) -> bool:
    if words[at].text == "a":
        return at + 1 < len(words) and words[at + 1].text in words_of.FRENCH_HAVE
    return words[at].text in words_of.AUXILIARIES
