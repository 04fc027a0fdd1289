"""Counts of numbers beside codes: few lessons suffice, one wrong lesson misleads little."""

import numpy as np

from annotator.suggestions.learned.counting import CodeCounts
from annotator.suggestions.learned.ngrams import Features

ARRESTS, ATTACK = 0, 1


def act(*numbers: int) -> Features:
    return np.array(sorted(numbers), dtype=np.int64)


def counts(*lessons: tuple[Features, int]) -> CodeCounts:
    made = CodeCounts(range(10, 20))
    made.add_code()
    made.add_code()
    for of, column in lessons:
        made.learn(of, column)
    return made


def test_what_stood_with_a_code_once_speaks_for_it() -> None:
    said = counts((act(10, 12), ARRESTS), (act(11, 12), ATTACK)).log_chances(act(10), 0)

    assert said[ARRESTS] > said[ATTACK]


def test_what_stood_with_both_codes_alike_says_nothing() -> None:
    said = counts((act(10, 12), ARRESTS), (act(11, 12), ATTACK)).log_chances(act(12), 0)

    assert said[ARRESTS] == said[ATTACK]


def test_how_frequent_a_code_is_does_not_count() -> None:
    lessons = [(act(10, 11), ARRESTS)] * 9 + [(act(10, 12), ATTACK)]

    said = counts(*lessons).log_chances(act(10, 12), 0)

    assert said[ATTACK] > said[ARRESTS]


def test_one_wrong_lesson_in_ten_is_outvoted() -> None:
    lessons = [(act(10), ARRESTS), (act(11), ATTACK)] * 9 + [(act(10), ATTACK)]

    said = counts(*lessons).log_chances(act(10), 0)

    assert said[ARRESTS] > said[ATTACK]


def test_a_code_that_it_does_not_know_stands_between_those_that_words_speak_for_and_against() -> None:
    said = counts((act(10), ARRESTS), (act(11), ATTACK)).log_chances(act(10), 1)

    assert said[ARRESTS] > said[2] > said[ATTACK]


def test_numbers_of_other_views_are_not_looked_at() -> None:
    made = counts((act(10), ARRESTS), (act(11), ATTACK))

    assert made.log_chances(act(3, 10, 30), 0).tolist() == made.log_chances(act(10), 0).tolist()
