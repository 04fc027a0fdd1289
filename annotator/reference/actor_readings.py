"""What a phrase's parts come to: its head names the role, the words around it or the story the country.

Knows no texts and no offsets: the phrase is handed in, best without the sentence around it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from annotator.model.actor_types import UNARMED_TYPES
from annotator.reference.actor_data import ActorData, ActorReading, Country, Group, Leader, Role
from annotator.reference.actor_phrases import OF_A_REGION, OF_NO_COUNTRY, Part, PhraseReader, singular


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


_BREAKS = _words(
    "of in from for at near with by against on to over who which that under between during after before as",
    "including loyal belonging inside outside across around called named known على في من قرب",
)
_LINKS = _words("of from for to in with loyal belonging called named من في")
# Heads that only count or represent: what stands after "of" is the actor.
_COUNTING = _words(
    "group groups dozen dozens hundred hundreds thousand thousands tens score scores number numbers member",
    "members crowd crowds pair couple handful some many several few most all both one two three four five",
    "six seven eight nine ten a an the other another least more than about around nearly almost element",
    "elements remnant remnants unit units representative representatives spokesman spokeswoman spokesperson",
    "spokesmen source sources head heads chief chiefs part parts band bands column columns contingent team",
    "teams detachment body large small deputy senior unidentified unnamed joint faction factions wing branch",
    "cell cells",
)
# Roles that give way to what stands after "of": the leader of Hezbollah, fighters of the Free Syrian Army.
_RELATIONAL = _words(
    "leader leadership commander fighter force general official militant soldier troop supporter crowd",
    "family militia militiaman mercenary delegation negotiator administration authority state rally attack",
    "strike raid",
)
# Words after a country that leave it the actor: "the Turkish side".
_TRANSPARENT = _COUNTING | _words("side sides itself alone camp position positions")
_LEADING = _words(
    "leader leadership chief head boss official representative spokesman spokeswoman delegate negotiator aide"
)
_OUT_OF_OFFICE = frozenset({"OPP", "REB", "SEP"})
COUNTRY, ROLE = "country", "role"
"""The rules of a country's own name, which may be its government's or the whole country's, and of a kind of actor."""
_IN_FORCE = {"GOV": "MIL", "LEG": "MIL", "GOVMIL": "MIL"}
MOST_STORY_COUNTRIES = 3


class ReadingRules:
    def __init__(self, data: ActorData, phrases: PhraseReader) -> None:
        self._phrases = phrases
        self._roles = {role.code: role for role in reversed(data.roles)}
        self._civilians = next(role for role in data.roles if role.type == "Civilians")
        self._groups = {group.name: group for group in data.groups}
        self._countries = {country.iso2: country for country in data.countries}

    def read(self, phrase: str, story: Sequence[Country], on: str) -> list[ActorReading]:
        segments = [parts for parts in _segments(self._phrases.parts(phrase)) if parts]
        return list(dict.fromkeys(self._read(segments, story[:MOST_STORY_COUNTRIES], on)))

    def _read(self, segments: list[list[Part]], story: Sequence[Country], on: str) -> Iterator[ActorReading]:
        for number, segment in enumerate(segments):
            after = segments[number + 1 :]
            if all(part.is_plain for part in segment) and _is_counting(segment):
                continue
            if after and _is_relational(segment) and _names_an_actor(after[0]):
                continue
            countries = [part.country for parts in after for part in parts if part.country]
            for conjunct in _conjuncts(segment):
                yield from self._actor(conjunct, countries, story, on)
            return

    def _actor(
        self, parts: list[Part], after: Iterable[Country], story: Sequence[Country], on: str
    ) -> Iterator[ActorReading]:
        head = next((part for part in reversed(parts) if not part.is_plain), None)
        if head is None:
            return
        role = self._role(parts)
        of_state = role is not None and role.code in ("GOV", "LEG")
        if any(part.text in OF_NO_COUNTRY or (of_state and part.text in OF_A_REGION) for part in parts):
            story = ()
        group = next((part for part in reversed(parts) if part.groups), None)
        leader = next((part for part in reversed(parts) if part.leaders), None)
        if group and not (role and head.role and role.type in UNARMED_TYPES):
            yield from self._group_readings(group, story, on)
        elif (
            leader
            and role
            and role.code in _OUT_OF_OFFICE
            and not any(each.holds_office(on) for each in leader.leaders)
        ):
            yield from self._role_readings(role, [each.country for each in leader.leaders], story, on)
        elif leader and not head.role:
            yield from self._leader_readings(leader.leaders, parts, on)
        elif role:
            code = _body(group)
            for reading in self._role_readings(role, [*_named(parts, on), *after], story, on):
                yield replace(reading, code=code) if code else reading
        elif head.country and not head.role and _ends_with(head, parts):
            is_person = parts[0].text in ("a", "an") and head.how == "adjective"
            yield from self._country_readings([part for part in parts if part.country], is_person, on)

    def _role(self, parts: list[Part]) -> Role | None:
        """The last role named; an attack is the army's where only the government is named."""
        named = [part for part in parts if part.role]
        if len(named) > 1 and singular(named[-1].text) in _LEADING:
            named.pop()  # "farmers' leaders" are farmers
        roles = [part.role for part in named if part.role]
        if not roles or roles[-1].place != "phrase":
            return roles[-1] if roles else None
        if any(part.country or part.leaders for part in parts):
            return roles[-1]
        earlier = [role for role in roles[:-1] if role.place != "phrase"]
        return self._roles[_IN_FORCE.get(earlier[-1].code, earlier[-1].code)] if earlier else None

    def _role_readings(
        self, role: Role, named: Iterable[Country], story: Sequence[Country], on: str
    ) -> Iterator[ActorReading]:
        own = list(dict.fromkeys(named))
        if own:
            yield from (role.reading(country, on) for country in own)
        elif role.place == "story":
            yield from (role.reading(country, on) for country in story)
            if not story:
                yield role.reading(None)
        elif role.place == "optional":
            yield replace(role.reading(story[0] if story else None, on), code=role.code)

    def _group_readings(self, part: Part, story: Sequence[Country], on: str) -> Iterator[ActorReading]:
        home = {country.iso2 for country in story}
        groups = sorted(part.groups, key=lambda group: (not group.existed(on), not home & set(group.countries)))
        for group in groups:
            later = self._groups.get(group.successor)
            if later and on and on > group.end:
                yield self._group_reading(later, story, on, "successor")
            yield self._group_reading(group, story, on, "group")

    def _group_reading(self, group: Group, story: Sequence[Country], on: str, rule: str) -> ActorReading:
        home = [country for country in story if country.iso2 in group.countries]
        country = home[0] if home else self._countries[group.countries[0]] if group.countries else None
        if group.role and country:
            return self._roles[group.role].reading(country, on, rule)
        return group.reading(country.name if country else "", rule)

    def _leader_readings(self, leaders: Iterable[Leader], parts: list[Part], on: str) -> Iterator[ActorReading]:
        in_office = [leader for leader in leaders if leader.holds_office(on)]
        code = "ELI" if not in_office or any(part.text in ("former", "ex") for part in parts) else "GOV"
        for leader in in_office or list(leaders)[-1:]:
            yield self._roles[code].reading(leader.country, on, "leader")

    def _country_readings(self, parts: list[Part], is_person: bool, on: str) -> Iterator[ActorReading]:
        for part in parts:
            if part.country and (is_person or part.how == "people"):
                yield self._civilians.reading(part.country, on, "people")
            elif part.country:
                rule = "metonym" if part.how in ("capital", "metonym") else COUNTRY
                government = self._roles["GOV"].reading(part.country, on, rule)
                bare = replace(government, code=part.country.code)
                # ACLED names the government of a country; CAMEO codes a bare name as the country alone.
                yield from (government, bare) if rule == "metonym" else (bare, government)
                yield self._roles["MIL"].reading(part.country, on, rule)


def _body(part: Part | None) -> str:
    """The code of the organisation that people work for: "Red Cross workers" are no trade union."""
    codes = [group.code for group in part.groups] if part is not None else []
    return next((code for code in codes if code[:3] in ("IGO", "NGO")), "")


def _segments(parts: Iterable[Part]) -> Iterator[list[Part]]:
    """Cut at prepositions. What follows one that links no actor ("against", "near") is left out."""
    segment: list[Part] = []
    for part in parts:
        if part.is_plain and part.text in _BREAKS:
            yield segment
            segment = []
            if part.text not in _LINKS:
                return
        else:
            segment.append(part)
    yield segment


def _conjuncts(segment: list[Part]) -> Iterator[list[Part]]:
    """Cut at "and", unless only countries stand before it: the Russian and Iranian ambassadors."""
    conjunct: list[Part] = []
    for part in segment:
        if part.is_plain and part.text in ("and", "or", "و") and not _is_countries(conjunct):
            yield conjunct
            conjunct = []
        else:
            conjunct.append(part)
    yield conjunct


def _is_countries(parts: list[Part]) -> bool:
    return not any(part.role or part.groups or part.leaders for part in parts)


def _is_counting(segment: list[Part]) -> bool:
    return all(part.text in _COUNTING or part.text.isdigit() for part in segment)


def _is_relational(segment: list[Part]) -> bool:
    last = segment[-1]
    words = set(last.text.split()) if last.role else set()
    return bool({word.removesuffix("s") for word in words} & _RELATIONAL)


def _names_an_actor(segment: list[Part]) -> bool:
    return any(part.groups or part.leaders or part.role for part in segment)


def _ends_with(head: Part, parts: list[Part]) -> bool:
    """Whether nothing but empty words stand after the country: "Syrian hospitals" are not Syria."""
    after = parts[parts.index(head) + 1 :]
    return all(part.text in _TRANSPARENT for part in after)


def _named(parts: Iterable[Part], on: str) -> Iterator[Country]:
    for part in parts:
        if part.country:
            yield part.country
        for leader in part.leaders:
            if leader.holds_office(on):
                yield leader.country
