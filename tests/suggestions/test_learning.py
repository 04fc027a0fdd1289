"""What was learned ranks codes as the coder gives them; the rules win while it is little; findings stay as they are."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model.article import Article
from annotator.model.lesson import LEARNED, NO_EVENT, Lesson, lesson_on
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import Findings
from annotator.model.text.span import Span
from annotator.suggestions.learned.gold import lessons_of
from annotator.suggestions.learned.learned_ranking import LearnedRanking
from annotator.suggestions.learned.mixing import Mixer
from annotator.suggestions.learned.ngrams import ActNumbers, Features
from annotator.suggestions.pipeline import Pipeline
from tests.benchmarks.coded_stream import notes

TEXT = "Gunmen shot dead two herders in Baragoi on Monday."


def told(code: str, words: str, **hits: float) -> Lesson:
    return Lesson("acled", code, words, words, hits)


def features(lesson: Lesson) -> Features:
    """By words alone: no scheme, no cues."""
    return ActNumbers(()).of(lesson)


def test_without_a_lesson_nothing_is_ranked_anew(pipeline: Pipeline, schemes: tuple[Scheme, ...]) -> None:
    article = Article("a", TEXT, published="2024-05-08")
    found = pipeline.find(article)

    assert LearnedRanking(schemes).rank(article, found) is found


def test_what_a_coder_keeps_choosing_comes_first_and_says_that_it_was_learned(
    pipeline: Pipeline, schemes: tuple[Scheme, ...]
) -> None:
    article = Article("a", TEXT, published="2024-05-08")
    found = pipeline.find(article)
    event = next(each for each in found.events if each.scheme == "acled")
    ranking = LearnedRanking(schemes)
    chosen = "Abduction/forced disappearance"

    for _ in range(40):
        ranking.learn([lesson_on(chosen, "acled", article, event.sentence, event)])
    ranked = next(each for each in ranking.rank(article, found).events if each.scheme == "acled")

    assert event.codes[0].code != chosen
    assert ranked.codes[0].code == chosen
    assert ranked.candidates["code"][0].text == chosen
    assert ranked.candidates["code"][0].rule == LEARNED
    assert {each.code for each in event.codes} <= {each.code for each in ranked.codes}


def test_one_lesson_does_not_outvote_the_rules() -> None:
    mixer = Mixer()
    lesson = told("Armed clash", "herders fought herders", Attack=0.8)

    mixer.learn(features(lesson), lesson.hits, lesson.code)
    other = told("", "gunmen attacked herders", Attack=0.8)
    shares = mixer.shares(features(other), other.hits or {})

    assert max(shares, key=lambda code: shares[code]) == "Attack"


def test_before_any_lesson_the_codes_stand_as_the_rules_have_them() -> None:
    shares = Mixer().shares(features(told("", "gunmen attacked herders")), {"Armed clash": 0.2, "Attack": 0.6})

    assert sorted(shares, key=lambda code: -shares[code]) == ["Attack", "Armed clash"]
    assert sum(shares.values()) == pytest.approx(1)


def test_rules_that_are_always_wrong_are_outvoted() -> None:
    mixer = Mixer()
    for at in range(60):
        lesson = told(("Arrests", "Attack")[at % 2], ("police held men", "men shot men")[at % 2], Agreement=0.9)
        mixer.learn(features(lesson), lesson.hits, lesson.code)

    asked = told("", "police held women", Agreement=0.9)
    shares = mixer.shares(features(asked), asked.hits)

    assert max(shares, key=lambda code: shares[code]) == "Arrests"
    assert shares["Agreement"] < 0.1


def test_rules_that_are_always_right_keep_their_say_on_words_that_no_lesson_had() -> None:
    mixer = Mixer()
    for at in range(60):
        code, words = (("Arrests", "police held men"), ("Attack", "men shot men"))[at % 2]
        lesson = told(code, words, **{code: 0.9})
        mixer.learn(features(lesson), lesson.hits, lesson.code)

    shares = mixer.shares(features(told("", "zorbles wimmed glarps")), {"Agreement": 0.9})

    assert max(shares, key=lambda code: shares[code]) == "Agreement"


def test_rules_are_heard_more_after_they_were_right_where_words_said_nothing() -> None:
    codes = ("Arrests", "Attack", "Agreement")
    believed = []
    for right in (True, False):
        mixer = Mixer()
        for at in range(90):
            code = codes[at % 3]
            said = code if right else codes[(at // 3) % 3]
            lesson = told(code, "a day in town", **{said: 0.6, "Other": 0.4})
            mixer.learn(features(lesson), lesson.hits, code)
        asked = told("", "zorbles wimmed glarps", **{"Looting/property destruction": 0.6, "Other": 0.4})
        believed.append(mixer.shares(features(asked), asked.hits)["Looting/property destruction"])

    assert believed[0] > 1.5 * believed[1]


def test_any_number_of_codes_is_learned() -> None:
    mixer = Mixer()
    lessons = [told(f"code {at}", f"men did {chr(97 + at % 26) * (3 + at // 26)} there") for at in range(80)]
    for lesson in lessons * 4:
        mixer.learn(features(lesson), None, lesson.code)

    best = []
    for lesson in lessons:
        shares = mixer.shares(features(lesson), None)
        best.append(max(shares, key=lambda code: shares[code]))

    assert [code == lesson.code for code, lesson in zip(best, lessons, strict=True)].count(True) >= 78


def test_a_cue_that_no_lesson_had_counts_like_the_others_of_its_code(schemes: tuple[Scheme, ...]) -> None:
    numbers, mixer = ActNumbers(schemes), Mixer()
    acts = {"Looting/property destruction": "Men torched a barn.", "Arrests": "Men were arrested at a barn."}
    for _ in range(20):
        for code, words in acts.items():
            mixer.learn(numbers.of(told(code, words)), None, code)

    shares = mixer.shares(numbers.of(told("", "Herders burned homes of a neighbour, looting them.")), None)

    assert max(shares, key=lambda code: shares[code]) == "Looting/property destruction"


def test_the_same_lessons_make_the_same_ranking() -> None:
    lessons = [told(code, text, Attack=0.5) for _, text, code in notes(60)]
    one, other = Mixer(), Mixer()
    for lesson in lessons:
        one.learn(features(lesson), lesson.hits, lesson.code)
        other.learn(features(lesson), lesson.hits, lesson.code)

    asked = features(lessons[3])

    assert one.shares(asked, {}) == other.shares(asked, {})


def test_an_invented_coder_is_learned_although_the_wording_drifts() -> None:
    mixer = Mixer()
    met: list[bool] = []
    for _, text, code in notes(600):
        lesson = told(code, text)
        shares = mixer.shares(features(lesson), {})
        met.append(code in sorted(shares, key=lambda each: -shares[each])[:3])
        mixer.learn(features(lesson), lesson.hits, code)

    assert sum(met[-200:]) / 200 >= 0.85
    assert sum(met[-200:]) > sum(met[:200])


def test_suggestions_that_a_coder_never_takes_are_withheld(pipeline: Pipeline, schemes: tuple[Scheme, ...]) -> None:
    article = Article("a", TEXT, published="2024-05-08")
    found = pipeline.find(article)
    event = next(each for each in found.events if each.scheme == "acled")
    ranking = LearnedRanking(schemes)
    ranking.learn(lesson_on(NO_EVENT, "acled", article, event.sentence, event) for _ in range(60))

    kept = ranking.rank(article, found)

    assert not [each for each in kept.events if each.scheme == "acled"]
    assert [each for each in kept.events if each.scheme == "cameo"]


def test_a_candidate_of_a_rule_that_is_seldom_taken_steps_back(pipeline: Pipeline, schemes: tuple[Scheme, ...]) -> None:
    article = Article("a", TEXT, published="2024-05-08")
    found = pipeline.find(article)
    event = next(each for each in found.events if each.scheme == "acled")
    first, second = event.candidates["event_date"][:2]
    ranking = LearnedRanking(schemes)
    lesson = lesson_on("Attack", "acled", article, event.sentence, event)
    records = (("event_date", first.rule, False), ("event_date", second.rule, True))
    ranking.learn([replace(lesson, ruled=records)] * 60)

    ranked = next(each for each in ranking.rank(article, found).events if each.scheme == "acled")

    assert ranked.candidates["event_date"][0] == second


def test_where_the_rules_find_nothing_an_event_like_earlier_ones_is_proposed(schemes: tuple[Scheme, ...]) -> None:
    article = Article("a", "The elders shaved the zorbles in Baragoi.")
    ranking = LearnedRanking(schemes)
    ranking.learn(lesson_on("Other", "acled", article, Span(0, len(article.text))) for _ in range(40))

    events = ranking.rank(article, Findings("", ())).events

    assert [event.codes[0].code for event in events] == ["Other"]
    assert events[0].trigger.of(article.text) in article.text


def test_gold_without_a_trigger_teaches_the_sentence_that_was_suggested(
    pipeline: Pipeline, schemes: tuple[Scheme, ...]
) -> None:
    article = Article("a", f"Market day was busy. {TEXT}", published="2024-05-08")
    found = pipeline.find(article)
    gold = {"id": "a", "events": [{"scheme": "acled", "type": "Violence against civilians", "code": "Attack"}]}

    (lesson,) = lessons_of(gold, article, found, schemes)

    assert (lesson.scheme, lesson.code, lesson.near) == ("acled", "Attack", TEXT)


@pytest.mark.parametrize("gold", [{}, {"events": "none"}, {"events": [{"scheme": "acled", "code": "No such code"}]}])
def test_gold_that_says_nothing_teaches_nothing(gold: dict[str, object], schemes: tuple[Scheme, ...]) -> None:
    assert not list(lessons_of(gold, Article("a", TEXT), Findings("", ()), schemes))


def test_lines_are_answered_before_their_gold_is_learned(tmp_path: Path) -> None:
    from annotator.use_cases.suggesting.suggest_lines import suggest_lines
    from tests.suggestions.lines import lines_of, write_lines

    rows = [{"id": f"n{at}", "text": text, "date": day} for at, (day, text, _) in enumerate(notes(40))]
    golds = [
        {"id": f"n{at}", "events": [{"scheme": "acled", "code": "Other", "type": "Strategic developments"}]}
        for at in range(40)
    ]
    source, gold = write_lines(tmp_path / "in.jsonl", rows), write_lines(tmp_path / "gold.jsonl", golds)

    suggest_lines(source, tmp_path / "plain.jsonl", ["acled"])
    suggest_lines(source, tmp_path / "learned.jsonl", ["acled"], learn=gold)
    plain, learned = lines_of(tmp_path / "plain.jsonl"), lines_of(tmp_path / "learned.jsonl")

    assert learned[0] == plain[0]
    assert learned[-1]["events"][0]["code"] == "Other"
