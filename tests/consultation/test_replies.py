"""Replies from a table: all or none, every wrong row by its line; and the list for everybody."""

import csv
import io
from pathlib import Path

import pytest

from tests.cli.playing import Run

from .conftest import STORY

HEADING = "from,category,date,questions,summary,address,publish\n"
GOOD = "Organization A,private,2017-08-12,1,yes,https://replies.example/a,yes\n"


def given(run: Run, folder: Path, data: str | bytes) -> tuple[int, list[str]]:
    """Give a table; return the exit code and what was said, and hold that nothing is half in."""
    file = folder / "table.csv"
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    journal = folder / "sessions" / "cl-17-30" / "journal.jsonl"
    before = journal.read_bytes()
    result = run("consultation", "replies", "cl-17-30", str(file))
    assert result.exit_code == 0 or journal.read_bytes() == before
    return result.exit_code, result.stderr.splitlines()


def test_a_table_is_taken_in_as_one_entry_and_only_once(invited: Run, tmp_path: Path) -> None:
    data = (STORY / "replies.csv").read_bytes()
    assert given(invited, tmp_path, data) == (0, [])
    assert given(invited, tmp_path, data) == (0, ["6 were there already."])
    log = invited("log", "cl-17-30").stdout
    assert log.count("R1 to R6 received") == 1
    assert "record of an open consultation begun" in log


def test_the_columns_may_be_parted_by_semicolons_and_named_in_french(
    invited: Run, tmp_path: Path
) -> None:
    table = "from;category;publish\nOrganization B;société civile;oui\nC;universitaire;non\n"
    assert given(invited, tmp_path, table) == (0, [])
    listed = invited("consultation", "public", "cl-17-30").stdout
    assert "civil society" in listed
    assert "1 reply is not published." in listed


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("B,lobby,,,,,\n", "line 3: “lobby” is no category: government, private, technical, civil"),
        ("B,private,,7,,,\n", "line 3: this consultation has no question 7"),
        ("B,private,soon,1,,,\n", "line 3: “soon” is no date; write it as 2017-08-12"),
        ("B,private,,1,,,maybe\n", "line 3: “maybe” is neither yes nor no, in the column publish"),
        (",private,,1,,,\n", "line 3: who replied is missing, in the column from"),
        (
            "B,private,,1,,CWG-Internet-9/5,\n",
            "line 3: CWG-Internet-9/5 is a document",
        ),
        ("B,private,,1,yes, but,,no\n", "line 3: “no” is in no column; a text with commas"),
    ],
)
def test_a_wrong_row_is_named_and_nothing_is_taken_in(
    invited: Run, tmp_path: Path, row: str, said: str
) -> None:
    code, lines = given(invited, tmp_path, HEADING + GOOD + row)
    assert code == 1
    assert lines[0].startswith(said)
    assert lines[1].startswith("Nothing was taken in.")


def test_every_wrong_row_is_named_by_the_line_it_ends_on(invited: Run, tmp_path: Path) -> None:
    rows = 'B,lobby,,,"two\nlines",,\nC,private,,9,,,\n'
    _, lines = given(invited, tmp_path, HEADING + GOOD + rows)
    assert [line.partition(":")[0] for line in lines[:2]] == ["line 4", "line 5"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (f"{HEADING}Société é,private,,,,,\n".encode("latin-1"), "line 2: this is not UTF-8 text"),
        (f"{HEADING}{GOOD}".encode("utf-16"), "line 1: this is not UTF-8 text"),
        (b"name,kind\nA,private\n", "line 1: the heading lacks these columns: from, category"),
        (b"", "line 1: the heading lacks these columns: from, category"),
        (HEADING.encode() + b'A,private,,,"\r' + b"x" * 140_000 + b'",,\n', "line "),
    ],
)
def test_a_file_that_is_no_such_table_says_why(
    invited: Run, tmp_path: Path, data: bytes, said: str
) -> None:
    code, lines = given(invited, tmp_path, data)
    assert code == 1
    assert lines[0].startswith(said)


def test_a_meeting_of_the_group_takes_no_replies(asked: Run) -> None:
    refused = asked("consultation", "replies", "ninth", str(STORY / "replies.csv"))
    assert refused.exit_code == 1
    assert "meeting-tui consultation new SESSION" in refused.stderr
    assert "a consultation has a summary" in asked("consultation", "public", "ninth").stderr
    assert asked("consultation", "public", "ninth").exit_code == 1


@pytest.mark.parametrize("wanted", ["md", "html", "csv"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_public_list_holds_what_may_be_published_and_nothing_else(
    summarised: Run, wanted: str, language: str
) -> None:
    listed = summarised(
        "consultation", "public", "cl-17-30", "--format", wanted, "--lang", language
    ).stdout
    for public in ("Organization A", "replies.example/organization-a", "organization-d.pdf"):
        assert public in listed
    for kept in (
        "Person F",
        "person-f",
        "children",
        "enfants",
        "telephoned",
        "CWG-Internet-9",
        "Delegation",
        "Délégation",
        "fewer questions",
    ):
        assert kept not in listed


def test_the_list_as_a_table_has_a_row_for_each_published_reply(replied: Run) -> None:
    text = replied("consultation", "public", "cl-17-30", "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [row["No."] for row in rows] == ["R1", "R2", "R3", "R4", "R5"]
    assert [row["Late"] for row in rows] == ["", "", "", "", "yes"]
    assert rows[3]["Questions"] == "1, 5"
    assert rows[0]["Category"] == "private sector"


def test_a_cell_is_never_a_formula(invited: Run, tmp_path: Path) -> None:
    assert given(invited, tmp_path, f"{HEADING}=1+1,private,,1,@cmd,,\n") == (0, [])
    text = invited("consultation", "public", "cl-17-30", "--format", "csv").stdout
    assert "'=1+1" in text
    assert "'@cmd" in text


def test_the_list_counts_by_category_and_by_question(replied: Run) -> None:
    listed = replied("consultation", "public", "cl-17-30").stdout
    for counted in (
        "6 replies were received in the online consultation: 2 from the private sector, "
        "1 from the technical community, 1 from civil society, 1 from academia and 1 from another "
        "stakeholder.",
        "1 reply came in after it.",
        "| private sector | 2 |",
        "| 1) What prospects and what effects come with OTT services? | 2 |",
        "| 5) How can OTT players and operators best cooperate",
    ):
        assert counted in listed


HOSTILE = '<script>alert(1)</script> #read("/etc/passwd") | `x` *b* [a](b)'


@pytest.mark.parametrize("wanted", ["md", "html"])
def test_what_people_wrote_is_printed_as_written_and_does_nothing(
    invited: Run, tmp_path: Path, wanted: str
) -> None:
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(HEADING.strip().split(","))
    table.writerow([HOSTILE, "private", "", "1", HOSTILE, "x://" + HOSTILE, ""])
    assert given(invited, tmp_path, written.getvalue()) == (0, [])
    for page in (
        invited("consultation", "public", "cl-17-30", "--format", wanted).stdout,
        invited("report", "cl-17-30", "--paper", "summary", "--format", wanted).stdout,
    ):
        assert "alert(1)" in page
        assert "<script>" not in page.replace("\\<script>", "")
        assert "root:" not in page


def test_a_row_without_a_date_is_taken_in_once(invited: Run, tmp_path: Path) -> None:
    row = f"{HEADING}Organization A,private,,1,yes,,\n"
    assert given(invited, tmp_path, row) == (0, [])
    assert given(invited, tmp_path, row) == (0, ["1 was there already."])
