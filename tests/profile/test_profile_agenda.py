"""What an agenda may say, what is refused, and that every fault comes at once."""

from datetime import date, time
from pathlib import Path

import pytest

from meeting_tui.domain.setup import Break, PlannedDocument, PlannedItem, PlannedSitting
from meeting_tui.profile import Faults, examples, load_agenda, read_agenda, reference

from .small_agenda import AGENDA, Read, Told

SPOILT = """\
group: small
meeting: twelve
date: 2019-02-30
plcae: {en: Geneva, fr: Genève}
timezone: Europe/Genève
sittings:
  - {from: 14:30, to: 12:3O}
  - {from: 14:30, to: 12:30, breaks: [{from: 10:45, to: 10:30}]}
items:
  - {title: {en: Opening}, minutes: 5 apples}
  - {title: {en: Topic}, kind: tpoic, minutes: 10, decision: 20m, documents: [3/1, Small-3/2]}
  - minutes: 10
documents:
  - {number: Small-3/1, title: Agenda}
  - {number: SMALL-3/1, title: Agenda}
proposals:
  - {title: One, sponsors: [NRO, Norge]}
"""


def test_every_fault_is_told_at_once_in_reading_order(told: Told) -> None:
    assert told(SPOILT) == [
        "2:10: “twelve” is not a whole number up to 9999; write it as 12",
        "3:7: there is no day 2019-02-30 in the calendar; check the month and the day",
        "4:1: there is no field “plcae” here; did you mean “place”?",
        "5:11: there is no time zone “Europe/Genève”; did you mean “Europe/Zurich”?",
        "7:23: “12:3O” is not a time; write it as 14:30",
        "8:23: the sitting ends at 12:30, not after 14:30; put the later hour in “to”",
        "8:57: the break ends at 10:30, not after 10:45; put the later hour in “to”",
        "10:37: “5 apples” is not a number of minutes; write it as 5, 5m or 1h30",
        "11:32: “tpoic” is not a choice for kind; did you mean “topic”?",
        "11:62: 20 min for the decision do not fit into 10 min; "
        "the decision is part of the item's minutes",
        "11:79: there is no document “3/1”; did you mean “Small-3/1”?",
        "11:84: there is no document “Small-3/2”; did you mean “Small-3/1”?",
        "12:5: “title” is missing; add “title: …”, a text on one line, "
        "or one in each language, as {en: …, fr: …}",
        "15:14: the document “SMALL-3/1” stands already in line 14; choose another",
        "17:29: there is no actor “NRO”; did you mean “NOR”?",
        "17:34: there is no actor “Norge”; did you mean “NOR”?",
    ]


CROSSED = {
    "unknown document, by its short number": (
        "documents: [{number: Small-3/1, title: A}]\nproposals: [{title: One, document: 3/1}]\n",
        "10:36: there is no document “3/1”; did you mean “Small-3/1”?",
    ),
    "a code of the roster": (
        "actors: [{code: nor, name: Oslo}]\n",
        "9:17: “nor” already means NOR in the group's roster; choose another",
    ),
    "an alias that means somebody else": (
        "actors: [{code: OSL, name: Oslo, aliases: [norway]}]\n",
        "9:17: “norway” already means NOR; choose another",
    ),
    "a code twice": (
        "actors:\n  - {code: A, name: One}\n  - {code: a, name: Two}\n",
        "11:12: the code “a” stands already in line 10; choose another",
    ),
    "a code that is a reference": (
        "actors: [{code: P1, name: One}]\n",
        "9:17: “P1” already has a meaning of its own; choose another code",
    ),
    "the end before the beginning": (
        "end: 2019-01-31\n",
        "9:6: the meeting ends on 2019-01-31, before it begins on 2019-02-01; swap the dates",
    ),
}


@pytest.mark.parametrize(("added", "expected"), CROSSED.values(), ids=CROSSED)
def test_what_parts_say_of_each_other_is_compared(told: Told, added: str, expected: str) -> None:
    assert told(AGENDA + added) == [expected]


HOURS = {
    "stop": ("{from: 09:30, to: 12:30, stop: 13:00}", "6:43: the stop at 13:00 is outside"),
    "break": (
        "{from: 09:30, to: 12:30, breaks: [{from: 12:00, to: 12:45}]}",
        "6:46: the break lies outside its sitting; write hours between 09:30 and 12:30",
    ),
    "date": (
        "{from: 09:30, to: 12:30, date: 2019-02-03}",
        "6:12: the sitting of 2019-02-03 is outside the meeting",
    ),
    "overlap": (
        "{from: 09:30, to: 12:30}, {from: 12:00, to: 13:00, date: 2019-02-01}",
        "6:38: on 2019-02-01 this sitting begins before the one of line 6 ends",
    ),
}


@pytest.mark.parametrize(("sittings", "expected"), HOURS.values(), ids=HOURS)
def test_hours_must_fit_into_each_other(told: Told, sittings: str, expected: str) -> None:
    faults = told(AGENDA.replace("{from: 09:30, to: 12:30}", sittings))
    assert [fault.startswith(expected) for fault in faults] == [True], faults


def test_items_get_ids_and_numbers_and_keep_those_written(read: Read) -> None:
    agenda = read(
        AGENDA + "  - {title: A, id: talk, items: [{title: B}, {title: C, number: 2bis}]}\n"
        "  - {title: D, at: 9:45, day: 1}\n"
    ).setup.agenda
    assert [(i.id, i.number, i.parent) for i in agenda.items] == [
        ("i1", "1", ""),
        ("talk", "2", ""),
        ("talk.1", "2.1", "talk"),
        ("talk.2", "2bis", "talk"),
        ("i3", "3", ""),
    ]
    assert (agenda.items[4].at, agenda.items[4].day) == (time(9, 45), 1)


def test_a_number_or_day_that_cannot_be_is_told(told: Told) -> None:
    added = "  - {title: A, number: 1}\n  - {title: B, day: 2}\n  - {title: C, id: I1}\n"
    assert told(AGENDA + added) == [
        "9:5: the number “1” stands already in line 8; choose another",
        "10:21: the meeting has no day 2; write a day from 1 to 1",
        "11:5: the id “I1” stands already in line 8; choose another",
    ]


def test_a_text_without_a_language_is_in_the_first_one_and_the_gap_is_noticed(read: Read) -> None:
    reading = read(AGENDA.replace("{en: Opening, fr: Ouverture}", "Opening"))
    assert reading.setup.agenda.items[0].title == {"en": "Opening"}
    assert [(f.line, f.column, f.sentence("en")) for f in reading.findings] == [
        (8, 13, "title has no text in fr")
    ]


def test_only_members_propose_without_a_remark(read: Read) -> None:
    proposed = "proposals: [{title: {en: A, fr: A}, sponsors: [nor, chair]}]\n"
    reading = read(AGENDA.replace("minutes", "kind: topic, minutes") + proposed)
    assert reading.setup.agenda.proposals[0].sponsors == ("NOR", "chair")
    assert [f.sentence("en") for f in reading.findings] == ["chair is not a member of the group"]


def test_an_unknown_group_is_told_with_what_was_meant(told: Told) -> None:
    assert told(AGENDA.replace("small", "smal")) == [
        "1:8: there is no group profile “smal”; did you mean “small”?"
    ]


def test_a_group_name_is_not_a_path(told: Told) -> None:
    assert told(AGENDA.replace("small", "../small"))[0].startswith("1:8: “../small” is not a name")


def test_faults_of_the_profile_come_with_those_of_the_agenda(folder: Path) -> None:
    profile = folder / "groups" / "small.yaml"
    profile.write_text(profile.read_text().replace("[en, fr]", "[en, EN]") + "slot: soon\n")
    path = folder / "agenda.yaml"
    path.write_text(AGENDA.replace("meeting: 3", "meeting: x"))
    with pytest.raises(Faults) as caught:
        load_agenda(path)
    places = [(Path(f.file).name, f.line, f.code) for f in caught.value.faults]
    assert places == [
        ("agenda.yaml", 2, "value.wrong"),
        ("small.yaml", 1, "value.wrong"),
        ("small.yaml", 8, "value.wrong"),
    ]


def test_the_profile_is_found_in_the_folders_handed_in(folder: Path, tmp_path: Path) -> None:
    alone = tmp_path / "alone"
    alone.mkdir()
    path = alone / "agenda.yaml"
    path.write_text(AGENDA, encoding="utf-8")
    assert load_agenda(path, groups=[folder / "groups"]).group.id == "small"


def test_the_twelfth_meeting_is_read_as_written() -> None:
    reading = read_agenda(examples() / "agenda" / "cwg-internet-12.yaml")
    agenda = reading.setup.agenda
    assert reading.findings == ()
    assert (agenda.meeting, agenda.date, agenda.end) == (12, date(2019, 2, 1), date(2019, 2, 1))
    assert agenda.sittings == (
        PlannedSitting(
            time(9, 30), time(12, 30), time(12, 30), None, (Break(time(10, 30), time(10, 45)),)
        ),
        PlannedSitting(time(14, 30), time(17, 30), time(17, 30)),
    )
    assert [item.minutes for item in agenda.items] == [10, 10, 30, 60, 25, 100, 10, 25, 5]
    assert agenda.items[5] == PlannedItem(
        id="i6",
        number="6",
        title={
            "en": "Topic of the next open consultation",
            "fr": "Thème de la prochaine consultation ouverte",
        },
        kind="topic",
        minutes=100,
        decision=5,
        documents=("CWG-Internet-12/5",),
    )
    assert [item.number for item in agenda.items if item.closing] == ["8", "9"]
    assert agenda.documents[5] == PlannedDocument(
        "CWG-Internet-12/6",
        {"en": "Report of the twelfth meeting", "fr": "Rapport de la douzième réunion"},
        "chair",
    )
    assert [proposal.sponsors for proposal in agenda.proposals[:3]] == [
        ("AAA",),
        ("BBB", "FFF"),
        ("CCC",),
    ]
    assert all(actor.member for actor in agenda.actors)


def test_the_reference_lists_every_field_the_readers_know() -> None:
    fields = {doc.path: doc for doc in reference()}
    assert fields["agenda.items[].minutes"].type == "a number of minutes, as 5, 5m or 1h30"
    assert fields["agenda.group"].required
    assert "group.members[].aliases" in fields
    assert "agenda.items[].items" in fields
    assert "agenda.items[].items[].title" not in fields
