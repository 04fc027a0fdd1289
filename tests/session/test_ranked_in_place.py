"""A new ranking changes codes and candidates of what may change, and nothing else."""

from annotator.model.event import Value
from annotator.model.suggestion import EventSuggestion, Findings, RankedCode, RankedFindings
from annotator.model.text.span import Span
from annotator.session.articles.ranked_in_place import MOST, found_of, ranked_as, ranked_in_place


def suggested(at: int, code: str, flag: str = "") -> EventSuggestion:
    value = Value("code", {"value": code}, score=0.5)
    return EventSuggestion(
        "acled",
        Span(at, at + 1),
        Span(at, at + 9),
        (RankedCode(code, 0.5),),
        {"code": (value,)},
        flags=(flag,),
        score=0.7,
    )


def test_what_waits_has_the_new_codes_in_its_old_place() -> None:
    shown = [suggested(1, "a", "planned"), suggested(20, "b"), suggested(40, "c")]
    ranked = [suggested(40, "z"), suggested(1, "x")]

    now = ranked_in_place(shown, ranked, shown[:1])

    assert [each.codes[0].code for each in now] == ["x", "b", "c"]
    assert now[0].candidates["code"][0].text == "x" and now[0].flags == ("planned",)
    assert now[1] is shown[1] and now[2] is shown[2]


def test_words_that_tell_of_fewer_events_now_keep_what_they_had() -> None:
    shown = [suggested(1, "a"), suggested(1, "b")]

    assert ranked_in_place(shown, [suggested(1, "x")], shown) == tuple(shown)
    assert [e.codes[0].code for e in ranked_in_place(shown, [suggested(1, "x"), suggested(1, "y")], shown)] == [
        "x",
        "y",
    ]


def test_what_was_found_is_what_is_ranked_anew_each_time() -> None:
    found = Findings("1", (), (suggested(1, "a"),))

    once = ranked_as(found, (suggested(1, "x"),))
    twice = ranked_as(once, (suggested(1, "y"),))

    assert isinstance(twice, RankedFindings) and twice.as_found == found == found_of(twice)
    assert found_of(Findings("1")) is None
    assert found_of(Findings("1", (), tuple(suggested(10 * at, "a") for at in range(MOST + 1)))) is None
