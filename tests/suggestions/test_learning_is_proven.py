"""What the rules say first stays first until what was learned is proven on this coder."""

import pytest

from annotator.model.article import Article
from annotator.model.lesson import NO_EVENT, Lesson, lesson_on
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import EventSuggestion, Findings
from annotator.suggestions.learned.learned_ranking import LearnedRanking
from annotator.suggestions.learned.mixing import A_FEW, Mixer
from annotator.suggestions.learned.ngrams import ActNumbers
from annotator.suggestions.pipeline import Pipeline

TAKEN = {
    "cameo": (
        "Kenya signed a trade agreement with Tanzania.",
        "French police arrested two Moroccan activists in Paris.",
        "Sudan expelled the ambassador of Chad.",
        "The president of Chad visited Niger for talks.",
        "Turkey imposed sanctions on Syria.",
    ),
    "acled": (
        "An air strike hit a market in Idlib on Monday, killing five people.",
        "Protesters marched in Abuja against fuel prices.",
        "Gunmen abducted three farmers in Kaduna.",
        "Soldiers clashed with rebels near Goma.",
        "A roadside bomb killed two policemen in Kabul.",
    ),
}
PLAIN = {
    "cameo": (
        "Egypt demanded that Ethiopia withdraw its troops.",
        "Russia accused Ukraine of shelling a village.",
        "Rebels shelled the town of Homs.",
        "Thousands protested against the government in Algeria.",
        "Japan promised aid to Nepal.",
        "Iran rejected a proposal from Iraq.",
        "Israeli soldiers killed two Palestinians.",
        "Brazil praised the decision of Argentina.",
        "Workers went on strike in Peru.",
        "China threatened to impose tariffs on Australia.",
    ),
    "acled": (
        "Residents protested in Tunis over water cuts.",
        "Army troops fought with militants in Mopti.",
        "Rioters burned shops in Kano.",
        "Police fired tear gas at demonstrators in Nairobi.",
        "Militants shot dead two teachers in Borno.",
        "Police arrested an opposition leader in Kampala.",
        "Rebels seized the town of Bambari.",
        "A mob lynched a suspected thief in Kisumu.",
        "Men looted a warehouse in Khartoum.",
        "Rebel fighters took part in clashes with the army in Homs and residents protested in Damascus.",
    ),
}


def read(pipeline: Pipeline, text: str) -> tuple[Article, Findings]:
    article = Article("a", text, published="2024-05-08")
    return article, pipeline.find(article)


def of_scheme(scheme: str, found: Findings) -> list[EventSuggestion]:
    return [event for event in found.events if event.scheme == scheme]


def coded(pipeline: Pipeline, scheme: str, text: str, code: str = "") -> Lesson:
    """The sentence's event under a code, else under the one that was suggested."""
    article, found = read(pipeline, text)
    event = of_scheme(scheme, found)[0]
    return lesson_on(code or event.codes[0].code, scheme, article, event.sentence, event, found)


@pytest.mark.parametrize("scheme", ["cameo", "acled"])
@pytest.mark.parametrize("times", [1, 8])
def test_suggestions_taken_as_they_stood_change_no_other_first_code(
    pipeline: Pipeline, schemes: tuple[Scheme, ...], scheme: str, times: int
) -> None:
    ranking = LearnedRanking(schemes)
    ranking.learn([coded(pipeline, scheme, text) for text in TAKEN[scheme]] * times)

    for text in PLAIN[scheme]:
        article, found = read(pipeline, text)
        before = [event.codes[0].code for event in of_scheme(scheme, found)]
        ranked = of_scheme(scheme, ranking.rank(article, found))
        assert before, text
        assert [event.codes[0].code for event in ranked] == before, text
        assert [max(event.codes, key=lambda code: code.score).code for event in ranked] == before, text


@pytest.mark.parametrize(
    ("scheme", "told", "code", "asked"),
    [
        ("cameo", "{} demanded that {} withdraw its troops.", "160", "Peru demanded that Chile withdraw its troops."),
        ("acled", "Rioters burned shops in {} near {}.", "Violent demonstration", "Rioters burned shops in Kano."),
    ],
)
def test_forty_corrections_of_one_kind_of_sentence_put_the_correction_first(
    pipeline: Pipeline, schemes: tuple[Scheme, ...], scheme: str, told: str, code: str, asked: str
) -> None:
    names = ("Egypt", "Ethiopia", "Russia", "Ukraine", "Kenya", "Somalia", "Chad", "Niger")
    pairs = [(one, other) for one in names for other in names if one != other][:40]
    article, found = read(pipeline, asked)
    ranking = LearnedRanking(schemes)
    ranking.learn(coded(pipeline, scheme, text) for text in TAKEN[scheme])

    assert of_scheme(scheme, found)[0].codes[0].code != code
    ranking.learn(coded(pipeline, scheme, told.format(*pair), code) for pair in pairs)

    assert of_scheme(scheme, ranking.rank(article, found))[0].codes[0].code == code


def test_a_code_goes_before_the_rules_first_only_after_it_was_given_a_few_times_against_them() -> None:
    mixer, numbers = Mixer(), ActNumbers(())
    lesson = Lesson("acled", "Arrests", "police held men", "police held men", {"Attack": 0.6, "Arrests": 0.5})
    as_said = Lesson("acled", "Arrests", "police held men", "police held men", {"Arrests": 0.9})
    for _ in range(60):
        mixer.learn(numbers.of(as_said), as_said.hits, as_said.code)
    firsts = []
    for _ in range(A_FEW + 1):
        shares = mixer.shares(numbers.of(lesson), lesson.hits)
        firsts.append(max(shares, key=lambda code: shares[code]))
        mixer.learn(numbers.of(lesson), lesson.hits, lesson.code)

    assert firsts == ["Attack"] * A_FEW + ["Arrests"]


def test_a_suggestion_that_was_refused_once_or_twice_is_not_withheld(
    pipeline: Pipeline, schemes: tuple[Scheme, ...]
) -> None:
    text = PLAIN["acled"][4]
    article, found = read(pipeline, text)
    ranking = LearnedRanking(schemes)
    ranking.learn([coded(pipeline, "acled", text) for text in TAKEN["acled"]])
    event = of_scheme("acled", found)[0]
    ranking.learn([lesson_on(NO_EVENT, "acled", article, event.sentence, event, found)] * 2)

    assert of_scheme("acled", ranking.rank(article, found))
