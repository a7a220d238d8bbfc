"""The next agenda: what was left over, once each, in a file that the check accepts."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from meeting_tui import demo
from meeting_tui.domain.setup import Agenda
from meeting_tui.profile import load_agenda
from meeting_tui.register.next_agenda import next_agenda
from meeting_tui.register.records import Record
from tests.cli.playing import AGENDA, DAY, Run
from tests.papers.meeting_12 import enter, played

from .conftest import meeting

GROUPS = demo.agenda().parent / "groups"


def read(text: str, folder: Path) -> Agenda:
    path = folder / "next.yaml"
    path.write_text(text, "utf-8")
    return load_agenda(path, groups=[GROUPS]).agenda


def after(*lines: str, day: bool = True) -> Record:
    session = played() if day else meeting()
    for line in lines:
        enter(session, line)
    return Record("day", session.state)


def test_what_was_not_examined_comes_first_and_everything_says_where_it_is_from(
    tmp_path: Path,
) -> None:
    made = next_agenda([after()], "en", date=date(2019, 9, 12))
    agenda = read(made.text, tmp_path)
    assert (agenda.meeting, agenda.date, agenda.end) == (13, date(2019, 9, 12), date(2019, 9, 12))
    titles = [each.title["en"] for each in agenda.proposals]
    assert titles == ["Topic E", "Topic F", "Topic G", "Topic D"]
    assert [item.id for item in agenda.items][2:5] == ["topic", "answer-12-1", "measures"]
    assert [item.kind for item in agenda.items][-2:] == ["report", "closing"]
    for comment in (
        "# P5 of meeting 12, not examined: lack of time",
        "# P4 of meeting 12, examined in part.",
        "# Referred by meeting 12: which topic should be taken",
        "# M2 of meeting 12, Member States, no deadline: send or update",
    ):
        assert comment in made.text
    assert "M4 of meeting 12" not in made.text


def test_the_answer_of_the_council_is_in_it_once_it_is_recorded() -> None:
    assert (
        "# The answer: take Topic B"
        in next_agenda([after("/answered council: take Topic B")], "en").text
    )
    assert "No answer is recorded" in next_agenda([after()], "en").text


def test_deferred_and_untouched_items_come_back_and_finished_ones_do_not(tmp_path: Path) -> None:
    record = after(
        "@09:35 /adopt",
        "@09:40 /defer 3: no time",
        "@09:41 /item 4",
        "@09:50 /done",
        "@09:51 /dropitem 7: not needed",
        day=False,
    )
    made = next_agenda([record], "en")
    ids = [item.id for item in read(made.text, tmp_path).items]
    assert ids[:2] == ["i1", "topic"]
    assert "m12-i3" in ids
    assert "m12-i5" in ids
    assert not {"m12-i4", "m12-i7", "m12-i6"} & set(ids)
    assert "# Item 3 of meeting 12, left to this one: no time" in made.text


def test_without_a_date_the_file_says_that_it_has_none_of_its_own(tmp_path: Path) -> None:
    made = next_agenda([after()], "en")
    assert not made.dated
    assert "That of the last meeting" in made.text
    assert read(made.text, tmp_path).date == date(2019, 2, 1)


@pytest.mark.parametrize(
    "title", ["no", "2019", "- a: b", "{x}", "a # b", "'q'", '"q"', "é\u2028è", "&a *b !c", "null"]
)
def test_titles_of_any_kind_come_back_as_they_were(title: str, tmp_path: Path) -> None:
    record = after(f"/propose AAA: {title}", f"/ask P8: {title}", day=False)
    proposals = read(next_agenda([record], "fr").text, tmp_path).proposals
    kept = record.state.proposals["P8"]
    assert proposals[-1].title == kept.title
    assert list(proposals[-1].questions) == kept.questions


def test_a_text_of_several_lines_stays_inside_its_comment() -> None:
    record = after("/request secretariat: publish\nitems: [evil]", "/approve measures", day=False)
    text = next_agenda([record], "en").text
    assert "evil" not in str(yaml.safe_load(text))


def test_three_meetings_carry_their_leftovers_forward_once_each(run: Run, tmp_path: Path) -> None:
    thirteen, fourteen = (str(tmp_path / f"agenda-{n}.yaml") for n in (13, 14))
    run("new", AGENDA, "--name", "twelve")
    run("record", "twelve", str(DAY))
    assert run("next", "twelve", "--date", "2019-09-12", "-o", thirteen).exit_code == 0
    assert run("next", "twelve", "-o", thirteen).exit_code == 1
    assert run("check", thirteen).exit_code == 0

    run("new", thirteen, "--name", "thirteen")
    typed = "\n".join(
        (
            "@2019-09-12T09:30 /open",
            "@09:31 /item 3",
            "@09:32 /examine P1",
            "@10:00 /examined P1",
            "@10:01 /withdraw P2: settled elsewhere",
            "@10:02 /request secretariat: compare the two texts",
            "@10:03 /approve measures",
            "@10:04 /close!",
        )
    )
    assert run("record", "thirteen", typed=typed).exit_code == 0
    assert run("record", "twelve", typed="/complete M2: all were sent").exit_code == 0
    assert run("next", "thirteen", "--date", "2020-02-01", "-o", fourteen).exit_code == 0
    assert run("check", fourteen).exit_code == 0

    text = Path(fourteen).read_text("utf-8")
    agenda = load_agenda(Path(fourteen), groups=[GROUPS]).agenda
    assert [each.title["en"] for each in agenda.proposals] == ["Topic G", "Topic D"]
    ids = [item.id for item in agenda.items]
    assert ids.count("answer-12-1") == ids.count("measures") == ids.count("topic") == 1
    listed = [line.split(",")[0] for line in text.splitlines() if "no deadline" in line]
    assert listed == ["  # M1 of meeting 12", "  # M3 of meeting 12", "  # M1 of meeting 13"]


def test_an_answer_that_a_later_meeting_dealt_with_is_not_carried_again(
    run: Run, tmp_path: Path
) -> None:
    run("new", AGENDA, "--name", "twelve")
    run("record", "twelve", str(DAY))
    run("record", "twelve", typed="@2019-06-20T10:00 /answered council: take Topic B")
    thirteen = str(tmp_path / "13.yaml")
    run("next", "twelve", "--date", "2019-09-12", "-o", thirteen)
    run("new", thirteen, "--name", "thirteen")
    run("record", "thirteen", typed="@2019-09-12T09:30 /open\n@09:31 /item 4\n@09:40 /done\n")
    assert "answer-12-1" not in run("next", "thirteen").stdout


def test_without_a_reason_a_proposal_was_left_for_lack_of_time() -> None:
    left = after("@09:40 /propose AAA: Topic H", "@09:41 /notexamined P8", day=False)
    assert "# P8 of meeting 12, not examined: lack of time" in next_agenda([left], "en").text
