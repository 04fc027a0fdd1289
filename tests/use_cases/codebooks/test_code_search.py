"""Typed letters find codes of the shipped schemes by number, name and cue word."""

import subprocess
import sys
from pathlib import Path

import pytest

from annotator import paths
from annotator.model.schemes.scheme import Code, FieldDef, Scheme
from annotator.model.schemes.scheme_file import read_scheme
from annotator.use_cases.codebooks.code_search import search_codes, starts_a_word

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def acled() -> Scheme:
    return read_scheme(paths.schemas() / "acled.yaml")


@pytest.fixture(scope="module")
def cameo() -> Scheme:
    return read_scheme(paths.schemas() / "cameo.yaml")


@pytest.fixture(scope="module")
def plover() -> Scheme:
    return read_scheme(paths.schemas() / "plover.yaml")


def scheme_of(*codes: Code) -> Scheme:
    return Scheme("own", "1", "Own", codes, (FieldDef("code", "Code", "code"),))


def ids(scheme: Scheme, typed: str, recent: tuple[str, ...] = (), slips: bool = False) -> list[str]:
    return [code.id for code, _ in search_codes(scheme, typed, recent, slips)]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("cl", "Armed clash"),
        ("peac", "Peaceful protest"),
        ("dro", "Air/drone strike"),
        ("missile att", "Shelling/artillery/missile attack"),
        ("counter att", "Armed clash"),
    ],
)
def test_a_few_letters_find_the_acled_code(acled: Scheme, typed: str, code: str) -> None:
    assert ids(acled, typed)[0] == code


def test_a_heading_is_never_found(acled: Scheme) -> None:
    assert "Battles" not in ids(acled, "battle")
    assert "Battles" not in ids(acled, "")


def test_nothing_typed_gives_every_code_in_the_order_of_the_codebook(acled: Scheme) -> None:
    assert ids(acled, " ") == [code.id for code in acled.codes if code.pick]


def test_digits_find_a_cameo_code_by_its_start_the_exact_one_first(cameo: Scheme) -> None:
    found = ids(cameo, "19")

    assert found[0] == "19"
    assert all(code.startswith("19") for code in found)
    assert ids(cameo, "0256") == ["0256"]


def test_letters_of_a_category_mean_the_category_and_with_a_slash_its_modes(plover: Scheme) -> None:
    assert ids(plover, "assault")[0] == "ASSAULT"
    assert ids(plover, "aerial")[0] == "ASSAULT/aerial"
    assert ids(plover, "assault/he")[0] == "ASSAULT/heavy-weapons"


def test_a_cue_word_is_named_as_the_reason(acled: Scheme) -> None:
    _, why = next(row for row in search_codes(acled, "counter") if row[0].id == "Armed clash")

    assert why.startswith("cue “counter")


def test_a_code_found_by_its_name_needs_no_reason(acled: Scheme) -> None:
    assert next(why for code, why in search_codes(acled, "protest") if code.id == "Peaceful protest") == ""


def test_what_no_code_has_finds_nothing(acled: Scheme) -> None:
    assert ids(acled, "xyzzy") == []
    assert ids(acled, "xyzzy", slips=True) == []
    assert ids(acled, "%") == []


def test_every_typed_word_must_begin_a_word_of_the_same_wording() -> None:
    scheme = scheme_of(Code("a", "Car bomb", cues=("truck blast",)), Code("b", "Bombing of a car park"))

    assert ids(scheme, "bo ca") == ["a", "b"]
    assert ids(scheme, "car bla") == []
    assert ids(scheme, "omb") == []


def test_a_cue_that_stands_earlier_in_its_list_is_more_typical() -> None:
    scheme = scheme_of(
        Code("late", "One", cues=("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "raid")),
        Code("early", "Two", cues=("raid", "alpha")),
    )

    assert ids(scheme, "rai") == ["early", "late"]


def test_codes_that_fit_equally_well_come_in_the_order_of_the_codebook_but_recent_ones_first() -> None:
    codes = [Code(letter, f"Name {letter}", cues=("raid",)) for letter in "abcd"]
    scheme = scheme_of(*codes, Code("e", "Raid"))

    assert ids(scheme, "raid") == ["e", "a", "b", "c", "d"]
    assert ids(scheme, "raid", recent=("d", "b", "unknown")) == ["e", "d", "b", "a", "c"]
    assert ids(scheme, "", recent=("c",))[0] == "c"


def test_a_past_form_and_an_ending_find_the_base_form_of_the_cue(acled: Scheme, cameo: Scheme) -> None:
    assert ids(cameo, "met")[0] == "040"
    assert "Non-state actor overtakes territory" in ids(acled, "took over")
    assert ids(acled, "clashes")[0] == "Armed clash"


def test_a_hyphen_an_accent_and_capitals_make_no_difference(acled: Scheme) -> None:
    scheme = scheme_of(Code("1", "Protesta pacífica"), Code("2", "احتجاج سلمي"))

    assert ids(acled, "SIT-IN") == ids(acled, "sit in") != []
    assert ids(scheme, "pacif") == ids(scheme, "Pacíf") == ["1"]
    assert ids(scheme, "سلم") == ["2"]


def test_a_preposition_is_no_word_that_a_coder_looks_for(cameo: Scheme) -> None:
    assert ids(cameo, "for")[0] == "056"
    assert ids(cameo, "call for talk")[0] == "026"


def test_words_that_stand_in_the_names_of_many_codes_come_last(cameo: Scheme) -> None:
    found = ids(cameo, "not")

    assert "114" in found[:5]
    assert "120" in found[5:]


@pytest.mark.parametrize("typed", ["ceasfire", "caesefire", "ceeasefire", "ceasefirw"])
def test_a_slip_of_one_letter_is_forgiven_where_nothing_fits(cameo: Scheme, typed: str) -> None:
    assert "0871" in ids(cameo, typed, slips=True)[:2]


def test_a_slip_is_forgiven_only_when_asked_for_and_says_so(cameo: Scheme) -> None:
    found = search_codes(cameo, "ceasfire", slips=True)

    assert ids(cameo, "ceasfire") == []
    assert [why for code, why in found if code.id == "0871"] == ["spelt like “ceasfire”"]


def test_a_changed_scheme_is_searched_anew() -> None:
    first, second = scheme_of(Code("1", "Raid")), scheme_of(Code("1", "Riot"))

    assert (ids(first, "rai"), ids(second, "rai"), ids(second, "rio")) == (["1"], [], ["1"])


def test_typed_words_begin_words_of_a_text_whatever_their_order() -> None:
    assert starts_a_word("“Côte d’Ivoire”, in the west", "ivo cot")
    assert not starts_a_word("Côte d’Ivoire", "oire")
    assert not starts_a_word("Côte d’Ivoire", " ")


def test_searching_loads_the_likeness_of_spellings_only_for_a_slip() -> None:
    code = (
        "import sys\n"
        "from annotator.model.schemes.scheme import Code, Scheme\n"
        "from annotator.use_cases.codebooks.code_search import search_codes\n"
        "scheme = Scheme('own', '1', 'Own', (Code('1', 'Raid'),), ())\n"
        "assert search_codes(scheme, 'rai') and 'rapidfuzz' not in sys.modules\n"
        "assert search_codes(scheme, 'riad', slips=True) and 'rapidfuzz' in sys.modules\n"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)

    assert done.returncode == 0, done.stderr


def test_a_parents_name_or_number_lists_the_codes_below_it_in_the_codebooks_order(acled: Scheme, cameo: Scheme) -> None:
    below_battles = [code.id for code in acled.codes if code.parent == "Battles"]
    below_fight = [code.id for code in cameo.codes if "19" in cameo.lineage(code.id)[1:]]

    assert ids(acled, "battles")[: len(below_battles)] == below_battles
    assert ids(acled, "explosions")[-1] != "Battles"
    assert ids(cameo, "fight")[: len(below_fight) + 1] == ["19", *below_fight]
    assert ids(cameo, "19") == ["19", *below_fight]


def test_words_of_a_parents_name_list_its_codes_after_those_that_fit_themselves(acled: Scheme) -> None:
    found = ids(acled, "remote viol")

    below = [code.id for code in acled.codes if code.parent == "Explosions/Remote violence"]
    assert found[-len(below) :] == below


def test_codes_below_a_parent_keep_their_order_whatever_was_used_before(acled: Scheme) -> None:
    below = [code.id for code in acled.codes if code.parent == "Riots"]

    assert ids(acled, "riots", recent=tuple(reversed(below)))[:2] == below


def test_a_cue_typed_as_a_whole_counts_as_much_as_the_first_ones() -> None:
    own = scheme_of(
        Code("1", "One", cues=("night raid",)), Code("2", "Two", cues=(*(f"word{n}" for n in range(20)), "raid"))
    )

    assert ids(own, "raid") == ["2", "1"]
