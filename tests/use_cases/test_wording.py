import pytest

from annotator.use_cases.wording import day_words, short_day


@pytest.mark.parametrize(
    ("iso", "end", "words"),
    [
        ("2018-01-11", "", "Thu 11 Jan 2018"),
        ("2017-12-28", "2018-01-11", "28 Dec 2017 to 11 Jan 2018"),
        ("2018-01-11", "2018-01-11", "Thu 11 Jan 2018"),
        ("", "", ""),
        ("about noon", "", "about noon"),
    ],
)
def test_a_day_reads_as_people_write_it(iso: str, end: str, words: str) -> None:
    assert day_words(iso, end) == words


def test_the_list_shows_day_and_month() -> None:
    assert short_day("2018-01-11") == "11 Jan"
    assert short_day("") == ""
