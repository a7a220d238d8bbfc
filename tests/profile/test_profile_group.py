"""The shipped profile of CWG-Internet."""

from datetime import date
from pathlib import Path

import pytest

from meeting_tui.domain.setup import Group
from meeting_tui.profile import Faults, examples, load_group

from .small_agenda import AGENDA, GROUP, Read


@pytest.fixture(scope="module")
def group() -> Group:
    return load_group(examples() / "agenda" / "groups" / "cwg-internet.yaml")


def test_the_roster_has_every_member_state_with_both_names(group: Group) -> None:
    members = [actor for actor in group.actors if actor.member]
    assert len(members) == len({actor.code for actor in members}) == 194
    assert all(len(actor.code) == 3 and actor.code.isupper() for actor in members)
    assert all({"en", "fr"} <= set(actor.name) for actor in members)
    assert {actor.region for actor in members} == {"A", "B", "C", "D", "E", ""}


@pytest.mark.parametrize(
    ("typed", "code", "french"),
    [
        ("UK", "GBR", "Royaume-Uni de Grande-Bretagne et d'Irlande du Nord"),
        ("USA", "USA", "États-Unis d'Amérique"),
        ("Russia", "RUS", "Fédération de Russie"),
        ("Iran", "IRN", "Iran (République islamique d')"),
        ("South Korea", "KOR", "République de Corée"),
        ("Czech Republic", "CZE", "Tchéquie"),
    ],
)
def test_a_state_is_found_by_the_name_people_type(
    group: Group, typed: str, code: str, french: str
) -> None:
    found = [a for a in group.actors if typed in (a.code, *a.name.values(), *a.aliases)]
    assert [(actor.code, actor.name["fr"]) for actor in found] == [(code, french)]


def test_offices_and_addressees_have_a_name_for_a_sentence(group: Group) -> None:
    actors = {actor.code: actor for actor in group.actors if not actor.member}
    assert {"chair", "vice-chair", "SG", "DSG", "TSB", "BR", "BDT", "secretariat"} <= set(actors)
    assert actors["chair"].definite == {"en": "the Chairman", "fr": "le Président"}
    assert all(set(actor.definite) == {"en", "fr"} for actor in actors.values())
    assert [code for code in ("council", "member-states") if actors[code].plural] == [
        "member-states"
    ]


def test_a_profile_says_what_it_lacks_and_which_phrases_it_misspells(
    read: Read, folder: Path
) -> None:
    profile = folder / "groups" / "small.yaml"
    profile.write_text(GROUP.replace("[en, fr]", "[en, fr, es]"), "utf-8")
    found = [each for each in read(AGENDA).findings if each.file == str(profile)]
    assert [str(each).rpartition("small.yaml:")[2] for each in found] == [
        "1:12: no paper can be written in “es”; there are sentences in en, fr",
        "1:12: without a text in “es”: 4, the first is “name”; add them before the papers are due",
    ]
    profile.write_text(GROUP + "phrases: {introduktion: {en: A, fr: A}}\n", "utf-8")
    with pytest.raises(Faults, match="did you mean “introduction”"):
        read(AGENDA)


def test_a_resolution_is_in_force_in_one_version_at_a_time(group: Group) -> None:
    def version(number: str, day: date) -> str:
        held = [r for r in group.resolutions if r.number == number and r.valid <= day]
        return max(held, key=lambda r: r.valid).revision["en"]

    assert version("102", date(2018, 11, 15)) == "Rev. Busan, 2014"
    assert version("102", date(2019, 2, 1)) == "Rev. Dubai, 2018"
    assert version("1336", date(2019, 2, 1)) == "Mod. 2015"


def test_the_rules_of_the_group_are_those_of_its_papers(group: Group) -> None:
    assert (group.id, group.languages, group.access) == (
        "cwg-internet",
        ("en", "fr"),
        "restricted",
    )
    assert (group.attribution, group.slot, group.write_up) == ("anonymous", 5, 10)
    assert (group.some, group.several) == (2, 5)


def test_a_profile_tells_all_its_faults(tmp_path: Path) -> None:
    path = tmp_path / "odd.yaml"
    path.write_text("languages: []\nname: Odd\nfull_name:\nsome: 5\nseveral: 5\nactor: []\n")
    with pytest.raises(Faults) as caught:
        load_group(path)
    assert [str(fault).partition(".yaml:")[2] for fault in caught.value.faults] == [
        "1:12: languages has no entry; write at least one",
        "3:11: full_name has no value; write a text on one line",
        "5:10: “several” must be larger than “some”; write them as 2 and 5",
        "6:1: there is no field “actor” here; did you mean “actors”?",
    ]


def held(tmp_path: Path, *holders: str, names: str = "") -> Path:
    path = tmp_path / "odd.yaml"
    office = "".join(f"      - {each}\n" for each in holders)
    path.write_text(
        "languages: [en, fr]\nname: Odd\nfull_name: Odd\nactors:\n"
        "  - code: chair\n    name: {en: Chairman, fr: Président}\n"
        f"    kind: officer\n{names}    holders:\n{office}"
    )
    return path


def test_an_office_has_the_names_of_who_holds_it_on_the_day(tmp_path: Path) -> None:
    path = held(
        tmp_path,
        "{since: 2017-01-01, gender: masculine}",
        "{since: 2019-02-02, gender: feminine, person: Ms A. Example}",
        names="    feminine: {en: Chairwoman, fr: Présidente}\n",
    )
    (chair,) = load_group(path).actors
    assert chair.on(date(2016, 12, 31)).name == {"en": "Chairman", "fr": "Président"}
    assert chair.on(date(2019, 2, 1)).name == {"en": "Chairman", "fr": "Président"}
    assert chair.on(date(2019, 2, 2)).name == {"en": "Chairwoman", "fr": "Présidente"}
    holders = [chair.holder(date(year, 2, 2)) for year in (2016, 2018, 2019)]
    assert [each.person if each else None for each in holders] == [None, "", "Ms A. Example"]
    for day in (date(2019, 2, 1), date(2019, 2, 2)):
        assert {"Chairwoman", "Président"} <= {*chair.on(day).name.values(), *chair.on(day).aliases}


def test_a_holder_without_names_or_beside_another_is_a_fault(tmp_path: Path) -> None:
    same = "{since: 2019-01-01, gender: feminine}"
    with pytest.raises(Faults) as caught:
        load_group(held(tmp_path, same, same))
    assert [str(fault).partition(".yaml:")[2] for fault in caught.value.faults] == [
        "9:7: a woman holds the office, and it has no name for that; write “feminine” and "
        "“feminine_definite”",
        "9:7: two holders begin on 2019-01-01; keep one of them",
    ]
