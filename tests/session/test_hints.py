from annotator.session.record.hints import HOME_ROW_FIRST, HintLetters


def test_a_value_keeps_its_letter_and_the_home_row_goes_first() -> None:
    hints = HintLetters()

    first, second = hints.letter("place", "Idlib"), hints.letter("place", "Turkey")

    assert (first, second) == ("a", "s")
    assert hints.letter("place", "Idlib") == "a"
    assert hints.letter("date", "2018-01-11") == "a"


def test_when_all_letters_are_given_away_further_values_have_none() -> None:
    hints = HintLetters()

    letters = [hints.letter("actor", number) for number in range(len(HOME_ROW_FIRST) + 2)]

    assert len(set(letters[:-2])) == len(HOME_ROW_FIRST)
    assert letters[-2:] == ["", ""]
