"""What an article is made of for its events: a headline, first sentences, news and what is none; or a mere note."""

from __future__ import annotations

from annotator.model.dates.date_reading import DateReading
from annotator.model.text.span import Span
from annotator.model.text.word_sets import word_set
from annotator.suggestions.fields.event_dates import own_dates
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.stories.anchors import looks_years_back
from annotator.suggestions.stories.topics import looks_back, names_a_hand
from annotator.suggestions.triggers.background import is_of_masses, is_past, is_sum_of_acts
from annotator.suggestions.triggers.clusters import Cluster
from annotator.suggestions.triggers.no_acts import is_told_as_habit

NOTE = 2
"""So many sentences are a note rather than an article: nothing in it need be background to anything else."""
PARAGRAPH = 3
"""So many in a single paragraph are a snippet."""
Dated = tuple[Span, DateReading] | None


def is_news(found: ArticleFindings, here: SentenceFindings, cluster: Cluster, date: Dated) -> bool:
    """Whether it may be an act of this conflict, in spite of what the story is about and of what its clause dates."""
    own = [reading for _, reading in own_dates(here, cluster)]
    if own and all(is_past(reading, found.article.published) for reading in own):
        return False
    if is_snippet(found):
        return True
    is_general = any(map(is_sum_of_acts, cluster.tokens)) or is_told_as_habit(cluster.tokens[0])
    if date is None and (is_general or is_of_masses(cluster.verb)):
        return False
    if date is not None and date[1].one_precision == "month":
        return False  # "earlier this month"
    words = here.sentence.span.of(found.article.text)
    if not here.dates and (looks_years_back(words) or _describes_a_side(cluster)):
        return False
    if not own and looks_years_back(_clause_of(found, here, cluster)):
        return False
    if found.topic == "disaster":
        return names_a_hand(words)
    if found.topic in ("looking back", "other news"):
        return date is not None and date[1].precision == "day" and not looks_back(words)
    return True


def _describes_a_side(cluster: Cluster) -> bool:
    """As in "a division that killed 170 people": who they are, and no news. "The blast that killed two" may be, and so
    may "the priests, who were killed".
    """
    verb = cluster.verb
    if verb.dep_ != "relcl" or verb.head.lemma_.lower() in _DEEDS:
        return False
    pronouns = [c for c in verb.children if c.dep_ == "nsubj" and c.lower_ in ("that", "who", "which")]
    return any(pronoun.i and pronoun.doc[pronoun.i - 1].text != "," for pronoun in pronouns)


_DEEDS = word_set(
    "attack bomb bombing car explosion blast raid clash ambush shooting strike airstrike shelling bombardment fire "
    "gunfire incident fighting battle assault operation massacre killing violence riot unrest protest rally march "
    "demonstration shootout gunfight firefight crossfire grenade mine landmine device missile rocket shell mortar "
    "drone kidnapping abduction offensive crackdown stampede brawl fight melee confrontation exchange"
)


def _clause_of(found: ArticleFindings, here: SentenceFindings, cluster: Cluster) -> str:
    """The words round the trigger from comma to comma."""
    text, sentence = found.article.text, here.sentence.span
    at = here.sentence.span_of(cluster.tokens[:1]).start
    start = max(text.rfind(mark, sentence.start, at) for mark in ",;:") + 1 or sentence.start
    end = min(
        (found_at for mark in ",;:" if (found_at := text.find(mark, at, sentence.end)) >= 0), default=sentence.end
    )
    return text[start:end]


def has_come(found: ArticleFindings, date: Dated) -> bool:
    """Whether its day is not after publication: what is to come is no event."""
    published = found.article.published[:10]
    return date is None or not published or not date[1].start or date[1].start <= published


def is_note(found: ArticleFindings) -> bool:
    """Whether the text is no article but a sentence or two, written down for the event that it tells of."""
    return len(found.sentences) <= NOTE


def is_snippet(found: ArticleFindings) -> bool:
    """A note, or a paragraph taken out of an article for what it reports."""
    is_paragraph = len(found.sentences) <= PARAGRAPH and "\n" not in found.article.text.strip()
    return is_note(found) or is_paragraph


def headline(found: ArticleFindings) -> Span | None:
    """The first line, if it is no sentence and more follows."""
    if len(found.sentences) < 2:
        return None
    first = found.sentences[0].sentence.span
    is_line = found.article.text[first.end : first.end + 1] == "\n"
    return first if is_line and first.of(found.article.text)[-1] not in ".!?…؟۔" else None
