"""Who contributed on which topic over the years, and the list for the reminder letter."""

import csv
import io
from pathlib import Path

import pytest

from tests.cli.playing import Run

HEADING = "member,topic,date\n"


def rows(run: Run, *options: str) -> list[dict[str, str]]:
    text = run("consultation", "contributions", "ninth", "--format", "csv", *options).stdout
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def table(folder: Path, text: str | bytes) -> str:
    file = folder / "contributions.csv"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return str(file)


def test_the_register_keeps_the_latest_of_each_member_and_topic(asked: Run) -> None:
    asked("record", "ninth", typed="/contributed AAA dated 2017-01-10: consumer  protection\n")
    found = [(row["member"], row["topic"], row["date"], row["times"]) for row in rows(asked)]
    assert found == [
        ("AAA", "Access for persons with disabilities", "2016-10-14", "1"),
        ("AAA", "Consumer protection", "2017-01-10", "2"),
        ("BBB", "Consumer protection", "2015-02-20", "1"),
    ]


def test_documents_and_replies_of_members_count_and_proposals_do_not(invited: Run) -> None:
    lines = (
        "/document 9/7 CCC: Children online",
        "/document 9/8 secretariat: Note",
        "/document 9/9 DDD: Contribution by Delegation D",
    )
    invited("record", "ninth", typed="\n".join(lines))
    reply = "/response government FRA questions 2 dated 2017-08-01: rules are needed"
    assert invited("record", "cl-17-30", typed=f"{reply}\n").exit_code == 0
    found = {(row["member"], row["topic"], row["where"]) for row in rows(invited)}
    assert ("CCC", "Children online", "CWG-Internet-9/7") in found
    assert ("FRA", "Public policy considerations for OTTs", "cl-17-30 R1") in found
    assert not any("Contribution by" in topic for _, topic, _ in found)
    assert "Reply of France" in invited("next", "ninth").stdout
    listed = invited("consultation", "public", "cl-17-30", "--lang", "fr").stdout
    assert "| R1 | France (pouvoirs publics) |" in listed
    assert not any("Proposal for the topic" in topic or topic == "Note" for _, topic, _ in found)


@pytest.mark.parametrize(
    ("language", "update", "send"),
    [
        (
            "en",
            "whose contributions were last updated before 1 January 2016, are asked to update",
            "The other Member States are asked to send contributions, as appropriate, on these",
        ),
        ("fr", "ont été actualisées pour la dernière fois avant le 1er janvier 2016", "envoyer"),
    ],
)
def test_the_reminder_says_who_updates_what_and_who_sends(
    asked: Run, language: str, update: str, send: str
) -> None:
    written = asked(
        *("consultation", "contributions", "ninth"),
        *("--before", "2016-01-01", "--lang", language),
    ).stdout
    _, _, reminder = written.partition(update)
    asked_to_update, _, asked_to_send = reminder.partition(send)
    assert "Consumer protection" in asked_to_update
    assert "Access for persons" not in asked_to_update
    assert "France" in asked_to_send
    delegation = {"en": "Delegation A", "fr": "Délégation A"}[language]
    assert delegation in asked_to_update
    assert delegation not in asked_to_send


def test_a_table_is_taken_in_once_and_written_again(asked: Run, tmp_path: Path) -> None:
    given = table(tmp_path, f"{HEADING}Delegation C,Big data,2013-05-01\nFRA,Big data,2012-05-01\n")
    first = rows(asked, "--take-in", given)
    assert [row["member"] for row in first if row["topic"] == "Big data"] == ["CCC", "FRA"]
    again = asked("consultation", "contributions", "ninth", "--take-in", given)
    assert "2 were there already." in again.stderr
    log = asked("log", "ninth").stdout
    assert log.count("contributions noted") == 1


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (f"{HEADING}Nobody,Big data,\n", "line 2: nobody here is called “Nobody”"),
        (f"{HEADING}AAA,,2013-05-01\n", "line 2: the topic is missing"),
        (f"{HEADING}AAA,Big data,May\n", "line 2: “May” is no date"),
        (
            f"{HEADING}AAA,Big data,\nAAA,Donn\xe9es,\n".encode("latin-1"),
            "line 3: this is not UTF-8",
        ),
        ("actor,topic\nAAA,Big data\n", "line 1: the heading lacks these columns: member"),
    ],
)
def test_a_wrong_table_is_named_by_line_and_nothing_is_noted(
    asked: Run, tmp_path: Path, data: str | bytes, said: str
) -> None:
    before = rows(asked)
    given = table(tmp_path, data)
    refused = asked("consultation", "contributions", "ninth", "--take-in", given)
    assert refused.exit_code == 1
    assert refused.stderr.startswith(said)
    assert rows(asked) == before


def test_the_register_is_written_in_every_format(asked: Run, tmp_path: Path) -> None:
    for wanted in ("html", "docx", "pdf"):
        file = tmp_path / f"register.{wanted}"
        written = asked(
            *("consultation", "contributions", "ninth", "--format", wanted, "-o", str(file))
        )
        assert written.exit_code == 0, written.stderr
        assert file.stat().st_size > 1000


def test_a_consultation_notes_no_contributions(invited: Run, tmp_path: Path) -> None:
    given = table(tmp_path, f"{HEADING}FRA,Big data,\n")
    refused = invited("consultation", "contributions", "cl-17-30", "--take-in", given)
    assert "What members contributed is noted in a record of the Group." in refused.stderr
