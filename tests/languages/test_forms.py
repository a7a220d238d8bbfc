import re
from datetime import date, datetime, time, timedelta

import pytest
from babel.dates import format_date

from meeting_tui.languages import direction, language_name
from meeting_tui.languages.conjunction import that
from meeting_tui.languages.conversions import clause, start
from meeting_tui.languages.dates import (
    date_range,
    duration,
    long_date,
    on_dates,
    short_date,
    time_of_day,
)
from meeting_tui.languages.elision import au, de, du, que
from meeting_tui.languages.lists import listed
from meeting_tui.languages.ordinals import ordinal, ordinal_short

FIRST = date(2019, 2, 1)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("that documents 12/3 and 12/4 be one", "documents 12/3 and 12/4 be one"),
        ("That the text is clear", "the text is clear"),
        ("that it agreed", "it agreed"),
        ("that document is clear", "that document is clear"),
        ("that Member States reply", "Member States reply"),
        ("that needs time", "that needs time"),
        ("that is enough", "that is enough"),
        ("thatched roofs", "thatched roofs"),
    ],
)
def test_that_is_said_once_where_it_cannot_point_at_the_next_word(typed: str, printed: str) -> None:
    assert that(typed) == printed


def test_languages_are_named_by_their_speakers_and_know_their_direction() -> None:
    names = [language_name(code) for code in ("en", "fr", "ar", "zh", "ru", "es", "pt", "xx")]

    assert names == [
        "English",
        "Français",
        "العربية",
        "中文",
        "Русский",
        "Español",
        "Português",
        "xx",
    ]
    assert [direction(code) for code in ("ar", "fa_IR", "fr")] == ["rtl", "rtl", "ltr"]


@pytest.mark.parametrize(
    ("number", "english", "masculine", "feminine"),
    [
        (1, "first", "premier", "première"),
        (12, "twelfth", "douzième", "douzième"),
        (21, "twenty-first", "vingt et unième", "vingt et unième"),
        (30, "thirtieth", "trentième", "trentième"),
        (31, "31st", "31e", "31e"),
        (112, "112th", "112e", "112e"),
    ],
)
def test_ordinals_are_words_up_to_thirty(
    number: int, english: str, masculine: str, feminine: str
) -> None:
    assert ordinal("en", number) == english
    assert ordinal("fr", number) == masculine
    assert ordinal("fr", number, "feminine") == feminine


def test_ordinals_in_figures() -> None:
    english = [ordinal_short("en", number) for number in (1, 2, 3, 4, 11, 13, 22, 101, 111)]

    assert english == ["1st", "2nd", "3rd", "4th", "11th", "13th", "22nd", "101st", "111th"]
    assert [ordinal_short("fr", 1, gender) for gender in ("masculine", "feminine")] == [
        "1er",
        "1re",
    ]
    assert [ordinal(code, 12) for code in ("es", "ru", "zh", "ar")] == [
        "12.º",
        "12-й",
        "第12",
        "12",
    ]
    with pytest.raises(ValueError, match="the first is 1"):
        ordinal("en", 0)


def test_dates_in_full_and_short() -> None:
    assert long_date("en", FIRST) == "1 February 2019"
    assert long_date("fr", FIRST) == "1er février 2019"
    assert long_date("fr", date(2019, 2, 11)) == "11 février 2019"
    assert long_date("es", FIRST) == "1 de febrero de 2019"
    assert short_date("en", FIRST) == "Fri 1 Feb 2019"
    assert short_date("fr", FIRST) == "ven. 1er févr. 2019"


@pytest.mark.parametrize(
    ("first", "last", "english", "french"),
    [
        (FIRST, FIRST, "on 1 February 2019", "le 1er février 2019"),
        ("2017-02-06", "2017-02-07", "on 6 and 7 February 2017", "les 6 et 7 février 2017"),
        ("2017-02-01", "2017-02-03", "from 1 to 3 February 2017", "du 1er au 3 février 2017"),
        ("2017-01-31", "2017-02-01", "on 31 January and 1 February 2017", None),
        ("2016-12-31", "2017-01-02", None, "du 31 décembre 2016 au 2 janvier 2017"),
    ],
)
def test_days_of_a_meeting_in_a_sentence(
    first: date | str, last: date | str, english: str | None, french: str | None
) -> None:
    days = [date.fromisoformat(str(day)) for day in (first, last)]

    assert english in (None, on_dates("en", *days))
    assert french in (None, on_dates("fr", *days))


def test_days_of_a_meeting_in_a_heading() -> None:
    sixth, seventh, ninth = (date(2017, 2, day) for day in (6, 7, 9))

    assert date_range("en", sixth, seventh) == "6-7 February 2017"
    assert date_range("fr", sixth, seventh) == "6 et 7 février 2017"
    assert date_range("fr", sixth, ninth) == "6-9 février 2017"
    assert date_range("en", date(2017, 1, 30), sixth) == "30 January - 6 February 2017"
    # Between the two stands what CLDR says at the time.
    assert re.fullmatch("2017年2月6日[^年月日]+7日", date_range("zh", sixth, seventh))
    assert on_dates("zh", sixth, seventh) == date_range("zh", sixth, seventh)
    with pytest.raises(ValueError, match="2017-02-06, is before the first, 2017-02-07"):
        date_range("en", seventh, sixth)


def test_hours_and_durations() -> None:
    assert time_of_day(time(9, 5)) == time_of_day(datetime(2019, 2, 1, 9, 5, 59)) == "09:05"  # noqa: DTZ001 - an hour as read on the wall
    minutes = [duration("fr", value) for value in (0, 53, 60, 65, -13)]
    assert minutes == ["0 min", "53 min", "1 h", "1 h 05 min", "-13 min"]
    assert duration("ru", 65) == "1 ч 05 мин"


def test_lists_have_no_comma_before_the_last() -> None:
    assert [listed("en", list("ABC")[:count]) for count in range(4)] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]
    assert listed("fr", ["A", "B", "C"], "or") == "A, B ou C"
    assert listed("es", ["A", "{0}", "C"]) == "A, {0} y C"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("inviter", "d'inviter"),
        ("Étudier", "d'Étudier"),
        ("« accès »", "d'« accès »"),
        ("harmoniser", "d'harmoniser"),
        ("Haïti", "d'Haïti"),
        ("œuvrer", "d'œuvrer"),
        ("y revenir", "d'y revenir"),
        ("hiérarchiser", "de hiérarchiser"),
        ("huit heures", "de huit heures"),
        ("onze points", "de onze points"),
        ("yaourt", "de yaourt"),
        ("O1", "de O1"),
        ("11 points", "de 11 points"),
        ("les inviter", "de les inviter"),
        ("", "de "),
    ],
)
def test_de_is_elided_before_a_vowel_or_a_mute_h(text: str, written: str) -> None:
    assert de(text) == written


def test_other_french_words_that_lean() -> None:
    assert [que("il part"), que("la France")] == ["qu'il part", "que la France"]
    assert [que("qu’il part"), que("que la France")] == ["qu'il part", "que la France"]
    assert que("quelques mots manquent") == "que quelques mots manquent"
    names = ["le Président", "les États Membres", "l'UIT", "la France", "Israël", "Le Cap"]
    assert [du(name) for name in names] == [
        "du Président",
        "des États Membres",
        "de l'UIT",
        "de la France",
        "d'Israël",
        "de Le Cap",
    ]
    assert [au(name) for name in names[:3]] == ["au Président", "aux États Membres", "à l'UIT"]


def test_a_value_opens_or_joins_our_sentence() -> None:
    assert [start("état"), start("« accès »"), start("3 points"), start("")] == [
        "État",
        "« Accès »",
        "3 points",
        "",
    ]
    texts = ["send it.", "send it. ", "and so on...", "et ainsi…", "发送。", "."]
    assert [clause(text) for text in texts] == [
        "send it",
        "send it",
        "and so on...",
        "et ainsi…",
        "发送",
        "",
    ]


@pytest.mark.parametrize(("language", "locale"), [("en", "en_GB"), ("fr", "fr")])
def test_months_and_weekdays_are_those_of_cldr(language: str, locale: str) -> None:
    def by_cldr(pattern: str, day: date) -> str:
        return re.sub(
            r"\b1 (?=\D)", "1er " if language == "fr" else "1 ", format_date(day, pattern, locale)
        )

    for day in (date(2024, 1, 1) + timedelta(days=n) for n in range(366)):
        assert long_date(language, day) == by_cldr("d MMMM y", day)
        assert short_date(language, day) == by_cldr("EEE d MMM y", day)
