"""The French words of the line: accepted everywhere, with accents or without, and no two alike."""

import pytest

from meeting_tui.capture import names
from meeting_tui.capture.verbs import PARTS, VERBS
from meeting_tui.capture.written import KEYWORDS, SLOTS, TEXTS
from meeting_tui.languages import say
from meeting_tui.languages.catalogue import SHIPPED
from tests.capture.record import record


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("/ouvrir", "/open"),
        ("/suspendre jusqu'à 10:45 : café", "/suspend until 10:45: café"),
        ("/suspendre jusqu’à 10:45 : café", "/suspend until 10:45: café"),
        ("/suspendre jusqua 10:45: café", "/suspend until 10:45: café"),
        ("/lever", "/rise"),
        ("/clôturer", "/close"),
        ("/cloturer", "/close"),
        ("/point suivant", "/item next"),
        ("/point 6", "/item 6"),
        ("/adopter avec modifications", "/adopt as amended"),
        ("/ajouter 15m après 6 : Dates", "/add 15m after 6: Dates"),
        ("/présenter 12/2 secrétariat", "/introduce 12/2 secretariat"),
        ("/PRÉSENTER P1 Délégation B", "/introduce P1 BRA"),
        ("/parole Délégation B pour CITEL", "/floor BRA for CITEL"),
        ("/liste Délégation B, Délégation F", "/queue BRA, FRA"),
        ("/dire certains : oui", "/say some: oui"),
        ("/dire plusieurs : oui", "/say several: oui"),
        ("/appuyer P1 Délégation F", "/support P1 FRA"),
        ("/finexamen P1 partiellement", "/examined P1 partly"),
        ("/rédaction BRA avant 16:00 : abréger", "/drafting BRA by 16:00: abréger"),
        ("/soumettre P1", "/put P1"),
        ("/consensus", "/consensus"),
        ("/examinée P1 partiellement", "/examined P1 partly"),
        ("/examinée P1 en partie", "/examined P1 in part"),
        ("/finexamen P1 en partie", "/examined P1 partly"),
        ("/pasdeconsensus temps : trop tard", "/noconsensus time: trop tard"),
        ("/sansconsensus temps : trop tard", "/noconsensus time: trop tard"),
        ("/sansconsensus autre : rien", "/noconsensus other: rien"),
        ("/demander SG avant 2019-06-01 : publier", "/request SG by 2019-06-01: publier"),
        ("/diffuser projet", "/issue draft"),
        ("/approuver mesures", "/approve measures"),
        ("/approuver rapport avec modifications", "/approve report as amended"),
        ("/amender 1.1 par BRA : Autre.", "/amend 1.1 by BRA: Autre."),
        ("/annuler #2", "/undo #2"),
        ("/corriger #2 [fr]", "/fix #2 [fr]"),
        ("/soutenir P1 Délégation F", "/support P1 FRA"),
        ("/déclarer BRA : oui", "/say BRA: oui"),
        ("/decision : publier", "/decide: publier"),
    ],
)
def test_a_french_line_means_what_the_english_one_does(french: str, english: str) -> None:
    meeting = record("/item 1", "It began.")
    assert meeting.command(french) == meeting.command(english)


def test_no_two_verbs_have_one_french_name_and_none_the_english_name_of_another() -> None:
    french = {name: names.plain(say("fr", verb.msgid)) for name, verb in VERBS.items()}
    assert len(set(french.values())) == len(VERBS)
    assert {name for name, word in french.items() if word in VERBS and word != name} == set()


def test_other_names_are_those_of_known_verbs_and_of_no_second_one() -> None:
    first = {names.plain(say(each, verb.msgid)) for each in ("en", "fr") for verb in VERBS.values()}
    given = [
        (names.plain(name), verb)
        for each in ("en", "fr")
        for verb, others in names.others(each).items()
        for name in others
    ]
    assert {verb for _, verb in given} <= VERBS.keys()
    assert {name for name, _ in given} & first == set()
    assert len({name for name, _ in given}) == len(set(given))


def test_a_refusal_names_the_verb_as_it_was_typed() -> None:
    fault = record("/item 1").fault("/finexamen P1 x")
    assert (fault.values["verb"], fault.values["example"].split()[0]) == (
        "finexamen",
        "/finexamen",
    )
    assert record("/item 1").fault("/deplacr 1.1").values["closest"] == "/déplacer"


def test_no_french_keyword_stands_for_two() -> None:
    meant: dict[str, set[str]] = {}
    for keyword in KEYWORDS:
        meant.setdefault(names.plain(say("fr", keyword)), set()).add(say("en", keyword))
    assert {word: english for word, english in meant.items() if len(english) > 1} == {}


def test_every_word_a_french_seat_sees_of_the_line_is_french() -> None:
    said = {part for part, _ in PARTS} | {verb.help for verb in VERBS.values()}
    said |= {verb.label for verb in VERBS.values()} | {verb.msgid for verb in VERBS.values()}
    said |= {*KEYWORDS, *TEXTS.values(), *(slot for slot in SLOTS.values() if "\x04" in slot)}
    french = SHIPPED.translations("fr")
    assert {msgid for msgid in said if msgid and not french.gettext(msgid)} == set()
