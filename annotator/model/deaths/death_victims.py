"""One person who is killed, without a number: "the village chief", "his wife", "trade union leader Mario Salazar"."""

from __future__ import annotations

from annotator.model.deaths import death_words as words_of
from annotator.model.deaths.death_phrases import Amount, Words, is_plain, noun_phrase_end, word_at
from annotator.model.text.word_sets import word_set


def definite(words: Words, at: int) -> Amount | None:
    """One person of whom the story speaks as known: "the village chief", "his wife"."""
    if words[at].text not in words_of.DEFINITES or not is_victim(words, at + 1):
        return None
    before, end = words[at - 1].text if at else "", noun_phrase_end(words, at + 1)
    is_beside = before == "with" and word_at(words, at - 2) in ("along", "together")
    is_inside = (before in words_of.PREPOSITIONS and not is_beside) or (before == "of" and not _is_death_of(words, at))
    if is_inside and "who" not in (word_at(words, end), word_at(words, end + 1)):
        return None  # "one member of the faction", but "the son of the chief, who was killed"
    head = words[end - 1].text
    is_many = head in words_of.PLURALS or head.endswith("men") or (head.endswith("s") and not head.endswith("ss"))
    if is_many or head in words_of.GROUPS or head.endswith(("ed", "ly")) or end - at > 5:
        return None
    return Amount(at, at + 1, end, 1, 1, 1, words_of.DEFINITE)


def _is_death_of(words: Words, at: int) -> bool:
    """Whether "the death of" or the like stands before the word."""
    return any(
        tuple(word.text for word in words[at - length : at]) in words_of.KILLING for length in (2, 3, 4) if length <= at
    )


def named(words: Words, at: int) -> Amount | None:
    """One person by name: two words with capitals, or one that no sentence begins with; a title may stand before."""
    first = at
    before = words[at - 1].text if at else ","
    if before not in words_of.BEFORE_NAME or (before == "of" and not _is_death_of(words, at)):
        return None
    while at < len(words) and at < first + 4 and _leads_to_title(words, at):
        at += 1
    end = at
    is_start = at == 0
    while end < len(words) and (words[end].is_name or (is_start and end == 0)):
        end += 1
    if end == at or (is_start and end < 2) or end - at > 5:
        return None
    if end - at == 1 and words[at].text.endswith(("s", "ans")):
        return None  # "killed Christians"
    following = words[end].text if end < len(words) else "."
    is_closed = following in words_of.ENDS or following in words_of.AUXILIARIES or not following[0].isalnum()
    return Amount(first, end, end, 1, 1, 1, words_of.NAMED) if is_closed or end == len(words) else None


def bare(words: Words, at: int) -> Amount | None:
    """One victim as headlines name it: "Gunmen kill mayor", "Gang kills pharmacist"."""
    if word_at(words, at - 1) not in _KILLS or words[at].is_name:
        return None
    end = noun_phrase_end(words, at)
    if end == at or words[end - 1].text not in _LONE:
        return None
    return Amount(at, at, end, 1, 1, 1, words_of.ONE_VICTIM)


_KILLS = frozenset({"kill", "kills", "murder", "murders", "behead", "beheads", "execute", "executes"})
_PERSONS = word_set(
    "mayor pharmacist policeman policewoman soldier officer guard driver man woman boy girl child teenager student "
    "worker lawyer judge candidate doctor nurse civilian villager protester reporter militant rebel gunman bystander "
    "shopkeeper engineer foreigner resident herder shepherd fisherman miner peacekeeper contractor aide official"
)


_LONE = _PERSONS | words_of.TITLES


def _leads_to_title(words: Words, at: int) -> bool:
    """Whether it is a title or, as in "trade union leader", words before one."""
    if words[at].text in words_of.TITLES:
        return True
    next_words = [word.text for word in words[at + 1 : at + 3]]
    return is_plain(words, at) and not words[at].is_name and bool(words_of.TITLES & set(next_words))


def is_victim(words: Words, at: int) -> bool:
    """Whether the noun after "a" may be one person: "a local police commander", but not "a number", "a cow"."""
    end = noun_phrase_end(words, at)
    is_act = end > at and words[at].text.endswith("ing") and words[at].text not in words_of.TAKEN
    return end > at and words[end - 1].text not in words_of.NO_VICTIM and not is_act
