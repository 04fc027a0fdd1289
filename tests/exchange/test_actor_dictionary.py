"""PETRARCH's dictionaries: names, further names, stems, days, roles; bad lines are refused by their number."""

from pathlib import Path

import pytest

from annotator.errors import BadInput
from annotator.exchange.actor_dictionary import read
from annotator.exchange.rows import Refused
from annotator.model.listed import ListedActor

ACTORS = """\
# The kingdoms
GONDOR [GON]
+GONDORIAN_   ; people
EDWAL_MARN_ # a steward
\t[GONGOV 100101-20141231]
\t[GONOPP >150101]
\t[GONMIL <770622]
\t[GONELI]
NOBODY_ [---]
BROKEN_ [GON 9001]
"""
AGENTS = """\
!PERSON! = MAN, MEN
SOLDIER {SOLDIERS} [~MIL]
POLICE!PERSON! [~COP]
CHARITY [NGO~]
"""


def entries(tmp_path: Path, text: str) -> list[ListedActor | Refused]:
    path = tmp_path / "actors.txt"
    path.write_bytes(text.encode("utf-8"))
    return list(read(path))


def test_names_further_names_and_days_are_read(tmp_path: Path) -> None:
    found = entries(tmp_path, ACTORS)

    assert found[:6] == [
        ListedActor("GONDOR", "GON", is_stem=True),
        ListedActor("GONDORIAN", "GON"),
        ListedActor("EDWAL MARN", "GONGOV", "2010-01-01", "2014-12-31"),
        ListedActor("EDWAL MARN", "GONOPP", "2015-01-01", ""),
        ListedActor("EDWAL MARN", "GONMIL", "", "1977-06-22"),
        ListedActor("EDWAL MARN", "GONELI"),
    ]


def test_a_code_that_is_none_is_refused_by_its_line_and_nothing_else_is(tmp_path: Path) -> None:
    found = entries(tmp_path, ACTORS)

    assert [each for each in found if isinstance(each, Refused)] == [
        Refused("actors.txt, line 10", "“[GON 9001]” is no code")
    ]
    assert not any(isinstance(each, ListedActor) and each.words == "NOBODY" for each in found)


def test_roles_have_plurals_and_sets_of_words(tmp_path: Path) -> None:
    found = entries(tmp_path, AGENTS)

    assert [(each.words, each.code) for each in found if isinstance(each, ListedActor) and each.is_role] == [
        ("SOLDIER", "MIL"), ("SOLDIERS", "MIL"), ("POLICEMAN", "COP"), ("POLICEMEN", "COP"), ("CHARITY", "NGO"),
    ]  # fmt: skip


def test_nul_bytes_do_no_harm(tmp_path: Path) -> None:
    assert entries(tmp_path, "SHI\0RE_ [SHR]\n") == [ListedActor("SHIRE", "SHR")]


def test_a_dictionary_of_verbs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="dictionary of verbs"):
        entries(tmp_path, "--- KILL [190] ---\nKILL\n- * TROOPS [190]\n")
