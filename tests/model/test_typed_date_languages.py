"""What coders type into a date field in the languages of the window, against a publication day."""

from __future__ import annotations

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.dates.typed_date_languages import LONGEST, fold, readings
from annotator.model.dates.typed_date_words import LANGUAGES

PUBLISHED = "2018-01-11"  # a Thursday
FRENCH = """
hier=2018-01-10 avant-hier=2018-01-09 avant_hier=2018-01-09 aujourd'hui=2018-01-11 auj=2018-01-11 demain=2018-01-12
après-demain=2018-01-13 hier_soir=2018-01-10 il_y_a_2_jours=2018-01-09 il_y_a_sept_jours=2018-01-04
il_y_a_un_jour=2018-01-10 jeudi=2018-01-11 jeu=2018-01-11 jeu.=2018-01-11 mer=2018-01-10 ven=2018-01-05 dim=2018-01-07
jeudi_dernier=2018-01-04 ce_mardi=2018-01-09 lundi_prochain=2018-01-15 11_janv=2018-01-11 11_janv._2018=2018-01-11
1er_janvier=2018-01-01 le_6=2018-01-06 mar_9_janv=2018-01-09 mardi_9_janvier_2018=2018-01-09 11_août=2017-08-11
11_aout_2016=2016-08-11 11_sept=2017-09-11 25_déc=2017-12-25 8/1=2018-01-08 2018-01-08=2018-01-08
la_semaine_dernière=2018-01-01/2018-01-07 semaine_passee=2018-01-01/2018-01-07 cette_semaine=2018-01-08/2018-01-11
le_mois_dernier=2017-12-01/2017-12-31 l’an_dernier=2017-01-01/2017-12-31 l'année_dernière=2017-01-01/2017-12-31
il_y_a_un_an=2017-01-01/2017-12-31 le_week-end_dernier=2018-01-06/2018-01-07 décembre=2017-12-01/2017-12-31
déc=2017-12-01/2017-12-31 mars_2016=2016-03-01/2016-03-31 début_janvier=2018-01-01/2018-01-10
mi-décembre=2017-12-11/2017-12-20 fin_décembre=2017-12-21/2017-12-31 du_8_au_10_janvier=2018-01-08/2018-01-10
entre_le_8_et_le_10_janv=2018-01-08/2018-01-10 8_au_10_janv=2018-01-08/2018-01-10
de_lundi_à_mercredi=2018-01-08/2018-01-10 les_deux_dernières_semaines=2017-12-28/2018-01-11
"""
SPANISH = """
ayer=2018-01-10 anteayer=2018-01-09 antes_de_ayer=2018-01-09 hoy=2018-01-11 mañana=2018-01-12 pasado_mañana=2018-01-13
anoche=2018-01-10 hace_2_días=2018-01-09 hace_dos_dias=2018-01-09 2_días_atrás=2018-01-09 jueves=2018-01-11
jue=2018-01-11 mié=2018-01-10 mie=2018-01-10 sáb=2018-01-06 el_jueves_pasado=2018-01-04 el_pasado_jueves=2018-01-04
este_lunes=2018-01-08 próximo_lunes=2018-01-15 11_ene=2018-01-11 11_de_enero=2018-01-11 11_de_enero_de_2018=2018-01-11
1.º_de_enero=2018-01-01 primero_de_enero=2018-01-01 el_6=2018-01-06 martes_9_de_enero=2018-01-09 11_ago=2017-08-11
la_semana_pasada=2018-01-01/2018-01-07 esta_semana=2018-01-08/2018-01-11 el_mes_pasado=2017-12-01/2017-12-31
el_año_pasado=2017-01-01/2017-12-31 el_fin_de_semana=2018-01-06/2018-01-07 diciembre=2017-12-01/2017-12-31
setiembre=2017-09-01/2017-09-30 abr_2016=2016-04-01/2016-04-30 principios_de_enero=2018-01-01/2018-01-10
a_mediados_de_diciembre=2017-12-11/2017-12-20 finales_de_diciembre=2017-12-21/2017-12-31
del_8_al_10_de_enero=2018-01-08/2018-01-10 entre_el_8_y_el_10_de_enero=2018-01-08/2018-01-10
lunes_a_miércoles=2018-01-08/2018-01-10 los_últimos_dos_días=2018-01-09/2018-01-11
"""
ARABIC = """
أمس=2018-01-10 امس=2018-01-10 البارحة=2018-01-10 أول_أمس=2018-01-09 أمس_الأول=2018-01-09 اليوم=2018-01-11 غدا=2018-01-12
مساء_أمس=2018-01-10 قبل_يومين=2018-01-09 قبل_يوم=2018-01-10 قبل_٣_أيام=2018-01-08 قبل_ثلاثة_أيام=2018-01-08
الخميس=2018-01-11 خميس=2018-01-11 يوم_الخميس=2018-01-11 الأربعاء=2018-01-10 الإثنين=2018-01-08 الجمعة=2018-01-05
الخميس_الماضي=2018-01-04 يوم_الثلاثاء_الفائت=2018-01-09 الثلا=2018-01-09 ١١_يناير=2018-01-11 11_يناير_2018=2018-01-11
١١_كانون_الثاني_٢٠١٨=2018-01-11 11_كانون_الثاني/يناير_2018=2018-01-11 11_ك2=2018-01-11 3_تشرين_الأول=2017-10-03
3_تشرين_الثاني=2017-11-03 1_كانون_الأول=2017-12-01 5_شباط_2017=2017-02-05 9_آب=2017-08-09 11_جانفي=2018-01-11
8_فيفري_2017=2017-02-08 8_أوت_2017=2017-08-08 8_غشت=2017-08-08 5_شتنبر_2017=2017-09-05 25_دجنبر=2017-12-25
٦=2018-01-06 ١١/١=2018-01-11 الأسبوع_الماضي=2018-01-01/2018-01-07 هذا_الأسبوع=2018-01-08/2018-01-11
الشهر_الماضي=2017-12-01/2017-12-31 السنة_الماضية=2017-01-01/2017-12-31 عام_2017=2017-01-01/2017-12-31
نهاية_الأسبوع=2018-01-06/2018-01-07 كانون_الثاني_2018=2018-01-01/2018-01-31 آذار_2017=2017-03-01/2017-03-31
جويلية_2017=2017-07-01/2017-07-31 أوائل_يناير=2018-01-01/2018-01-10 منتصف_كانون_الأول=2017-12-11/2017-12-20
أواخر_ديسمبر=2017-12-21/2017-12-31 من_8_إلى_10_يناير=2018-01-08/2018-01-10 بين_8_و10_يناير=2018-01-08/2018-01-10
آخر_أسبوعين=2017-12-28/2018-01-11
"""


def table(language: str, rows: str) -> list[tuple[str, str, str]]:
    pairs = (row.rsplit("=", 1) for row in rows.split())
    return [(language, typed.replace("_", " "), days) for typed, days in pairs]


@pytest.mark.parametrize(
    ("language", "typed", "days"), [*table("fr", FRENCH), *table("es", SPANISH), *table("ar", ARABIC)]
)
def test_a_date_is_typed_in_the_language_of_the_window(language: str, typed: str, days: str) -> None:
    found = readings(typed, PUBLISHED, language)

    assert [f"{each.start}/{each.end}".rstrip("/") for each in found] == [days]
    assert found[0].rule


@pytest.mark.parametrize(
    ("language", "typed"),
    [("fr", "2 days ago"), ("es", "tue"), ("ar", "9 jan"), ("en", "il y a 2 jours"), ("en", "قبل يومين"),
     ("en", "hace 2 días"), ("es", "avant-hier"), ("fr", "antes de ayer"), ("ar", "mardi"), ("fr", "أول أمس")],
)  # fmt: skip
def test_english_and_the_other_languages_are_read_in_every_window(language: str, typed: str) -> None:
    assert [each.start for each in readings(typed, PUBLISHED, language)] == ["2018-01-09"]


def test_letters_that_begin_two_names_give_both_the_nearer_day_first_and_say_so() -> None:
    french = readings("mar", PUBLISHED, "fr")
    either = readings("m", PUBLISHED, "fr")

    assert [each.start for each in french] == ["2018-01-09", "2017-03-01"]
    assert [each.start for each in either] == ["2018-01-10", "2018-01-09"]
    assert all(each.ambiguous for each in french)


def test_a_word_that_is_whole_is_that_word_alone() -> None:
    assert [each.start for each in readings("mai 2017", PUBLISHED, "fr")] == ["2017-05-01"]
    assert [each.start for each in readings("juin 2017", PUBLISHED, "fr")] == ["2017-06-01"]


def test_stretches_keep_how_exact_they_are() -> None:
    week, month = readings("il y a une semaine", PUBLISHED, "fr")[0], readings("hace un mes", PUBLISHED, "es")[0]

    assert (week.start, week.precision) == ("2018-01-04", "week")
    assert (month.start, month.precision) == ("2017-12-11", "month")


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
@pytest.mark.parametrize("typed", ["", " ", "rebelles", "ثوار", "31 février", "13/13", "x" * (LONGEST + 1)])
def test_what_is_no_date_gives_none_in_any_language(language: str, typed: str) -> None:
    assert readings(typed, PUBLISHED, language) == ()


def test_without_a_publication_day_only_whole_dates_are_read() -> None:
    assert readings("hier", "", "fr") == ()
    assert [each.start for each in readings("8 de enero de 2018", "", "es")] == ["2018-01-08"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_of_a_day_and_month_stands_in_the_table_as_it_is_folded(language: str) -> None:
    words = LANGUAGES[language]

    for name in (*words.names, *words.units, *words.numbers, *words.dropped):
        assert fold(name) == name


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet=string.ascii_lowercase + " '0123456789-/.éèأابتثجميوه", max_size=LONGEST),
    st.sampled_from(["en", *LANGUAGES]),
)
def test_whatever_is_typed_is_read_or_not_and_never_fails(typed: str, language: str) -> None:
    assert all(each.start for each in readings(typed, PUBLISHED, language))
