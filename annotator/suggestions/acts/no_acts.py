"""What looks like an act and is none: what nature and accidents do, markets and games, conditions, what is recalled.

Works on one verb or noun of a parsed sentence; which side anybody is on is not decided here.
"""

from __future__ import annotations

import re

from annotator.model.text.word_sets import word_set
from annotator.suggestions.people.people_words import UNARMED
from annotator.suggestions.text.tokens import Token, text_of
from annotator.suggestions.triggers.clauses import head_verb
from annotator.suggestions.triggers.subjects import subject_of

_NATURE = word_set(
    "earthquake quake aftershock tremor tsunami flood flooding storm rainstorm snowstorm blizzard cyclone hurricane "
    "typhoon tornado gale wind rain rainfall downpour snow frost heatwave heat cold drought wildfire bushfire blaze "
    "fire volcano eruption landslide mudslide avalanche lightning wave tide river water disease cholera malaria virus "
    "epidemic outbreak pandemic plague fever famine hunger accident crash collision derailment pile-up stampede "
    "crocodile elephant shark lion tiger dog bear swarm locust asteroid comet meteorite census toll temperature"
)
_MARKET = word_set(
    "price share stock bond index market currency yen dollar euro pound rouble ruble yuan franc peso mark inflation "
    "output production unemployment rate profit earnings turnover sales revenue economy growth gdp deficit surplus "
    "crude gold copper futures yield"
)
_VEHICLES = word_set(
    "bus train ferry boat ship plane aircraft airliner helicopter jet coach truck lorry car van taxi tram minibus "
    "tanker vessel carriage locomotive trawler canoe dhow motorcycle"
)
_MISHAPS = word_set(
    "collide plunge overturn derail capsize crash sink skid veer swerve careen burst tumble slam topple roll ram fall"
)
_PLAYED = word_set(
    "beat defeat crush thrash trounce hammer rout stun edge outplay overpower overcome upset win draw lose knock down "
    "hold face meet host strike hit shoot fire sink dominate demolish destroy humble see"
)
_GAMES = re.compile(
    r"\b(?:world cup|olympi\w+|championships?|champions|tournament|semi-?finals?|quarter-?finals?|the final|grand prix|"
    r"marathon|medal|league|cricket|football|soccer|rugby|tennis|basketball|golf|hockey|innings|wickets?|ashes|"
    r"test (?:match|series)|striker|goalkeeper|midfielder|coach|seed(?:ed)?|qualif(?:ier|ying)|friendly|title|"
    r"(?:first|second) half|penalt(?:y shoot-?out|ies)|goals?|sets|race|lap)\b"
)
_SCORE = re.compile(r"\b\d{1,3}-\d{1,3}\b(?!-)")
_SAYING = word_set("say contend claim allege charge insist believe assert report suggest argue maintain note expect")
_IF = word_set("if unless lest")
_RECALLED = frozenset({"acl", "relcl"})
_LEFT_OVER = re.compile(r"\b(?:world war|wartime|war-era|unexploded|left over)\b", re.IGNORECASE)


def is_no_act(token: Token) -> bool:
    """Whether nobody does it to anybody, or the sentence only says which ones it means."""
    verb = head_verb(token)
    tests = (_is_natures(verb), _is_played(verb), _is_condition(verb), _is_recalled(token), _is_left_over(token))
    return any(tests) or _is_to_reporters(token) or _is_flight(verb) or _is_ride(token)


def _is_natures(verb: Token) -> bool:
    """As in "an earthquake struck", "the dollar retreated", "two trains collided, killing", "the toll rose"."""
    subjects, _ = subject_of(verb)
    for subject in subjects:
        word = subject.lemma_.lower()
        if subject.ent_type_ in ("GPE", "ORG", "PERSON", "NORP"):
            continue
        if word in _NATURE or word in _MARKET:
            return True
        above = [verb, *(step for step in verb.ancestors if step.pos_ == "VERB")]
        if word in _VEHICLES and any(step.lemma_.lower() in _MISHAPS for step in above):
            return True
    return False


def _is_played(verb: Token) -> bool:
    """As in "beat Argentina 2-1 in the final"."""
    if verb.lemma_.lower() not in _PLAYED:
        return False
    words = _around(verb)
    has_score = any(match[0] not in ("9-11", "7-7") for match in _SCORE.finditer(words))
    found = len({match.lower() for match in _GAMES.findall(words.lower())})
    return found > 1 or (has_score and found > 0) or (has_score and verb.lemma_.lower() in _BEATEN)


_BEATEN = word_set("beat defeat crush thrash trounce hammer rout stun edge outplay upset draw win")


def _is_condition(verb: Token) -> bool:
    """As in "if nine activists are executed", "as the United States contends"."""
    for step in (verb, *verb.ancestors):
        marks = {child.lower_ for child in step.children if child.dep_ == "mark"} if step.dep_ == "advcl" else set()
        if marks & _IF or ("as" in marks and step.lemma_.lower() in _SAYING):
            return True
        if step.dep_ in ("ROOT", "ccomp"):
            return False
    return False


def _is_recalled(token: Token) -> bool:
    """As in "the gunmen who stormed a mall", "a trawler captured in May": it says which ones are meant."""
    if token.pos_ != "VERB" or token.dep_ not in _RECALLED:
        return False
    before = token.doc[token.left_edge.i - 1] if token.left_edge.i else token
    if token.dep_ == "relcl":
        is_past = token.tag_ == "VBD" or any(c.dep_ in ("aux", "auxpass") and c.tag_ == "VBD" for c in token.children)
        had = any(child.dep_ == "aux" and child.lower_ == "had" for child in token.children)
        return had or (is_past and before.text != "," and token.head.dep_ != "attr")
    has_agent = any(child.dep_ == "agent" for child in token.children) and token.lemma_.lower() not in _DESCRIBING
    return token.tag_ in ("VBN", "VBD") and not has_agent


_DESCRIBING = word_set("back lead support arm fund own hold claim run control dominate head sponsor found train equip")


def _is_left_over(token: Token) -> bool:
    return token.lemma_.lower() in ("bomb", "explode", "defuse", "detonate", "shell") and bool(
        _LEFT_OVER.search(_around(token))
    )


def _is_to_reporters(token: Token) -> bool:
    """As in "who asked not to be named", "did not give a figure": between a source and those who write the story."""
    if token.lemma_.lower() in _GIVING:
        given = [child for child in token.children if child.dep_ == "dobj"]
        is_given_to = any(
            child.lower_ == "to" or (child.dep_ == "dative" and child.pos_ != "ADP") for child in token.children
        )
        return not is_given_to and any(child.lemma_.lower() in _ACCOUNTS for child in given)
    below = [token, *(child for child in token.children if child.dep_ in ("xcomp", "ccomp"))]
    return any(
        step.lemma_.lower() in _NAMING and any(child.dep_ == "auxpass" for child in step.children) for step in below
    )


_GIVING = word_set("give provide release offer disclose supply elaborate specify cite publish")
_ACCOUNTS = word_set(
    "figure detail breakdown number toll name reason explanation estimate information account evidence date timetable "
    "timeframe deadline age identity"
)
_NAMING = word_set("name identify quote")


def _is_flight(verb: Token) -> bool:
    """As in "families were leaving by the road": those without arms who go give no ground."""
    if any(inner.lemma_.lower() == "strike" for child in verb.children for inner in child.children):
        return False  # "went on strike"
    told = [verb, *(child for child in verb.children if child.dep_ == "ccomp")]
    goers = (goer for step in told if step.lemma_.lower() in _GOING for goer in subject_of(step)[0])
    return any(goer.lemma_.lower() in UNARMED or goer.lower_ in ("we", "i") for goer in goers)


def _is_ride(token: Token) -> bool:
    """As in "armed men arrived on motorbikes": those who come to attack pay no visit, save for talks."""
    if token.pos_ != "VERB" or token.lemma_.lower() not in _COMING or any(c.lower_ == "for" for c in token.children):
        return False
    mounts = (noun for child in token.children if child.dep_ == "prep" for noun in child.children)
    if any(noun.lemma_.lower() in _MOUNTS for noun in mounts):
        return True
    comers = subject_of(token)[0]
    return any(comer.lemma_.lower() in _ATTACKERS or _is_armed(comer) for comer in comers)


def _is_armed(comer: Token) -> bool:
    return any(child.dep_ == "amod" and child.lower_ in ("armed", "masked", "hooded") for child in comer.children)


_COMING = word_set("arrive come go travel ride enter drive visit return")
_MOUNTS = word_set("motorbike motorcycle bike horse horseback camel donkey pickup foot bicycle scooter")
_ATTACKERS = word_set("gunman gunmen attacker assailant bandit raider kidnapper jihadist terrorist robber bomber")
_GOING = word_set("leave flee withdraw go escape evacuate depart move return quit abandon")


def _around(token: Token) -> str:
    return text_of(token.doc[max(0, token.i - _NEAR) : token.i + _NEAR])


_NEAR = 25
