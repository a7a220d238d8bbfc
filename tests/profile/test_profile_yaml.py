"""What YAML itself could do to an agenda: read as typed, or refused with its place."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meeting_tui.profile import Faults, load_agenda
from meeting_tui.profile.agenda_file import agenda_reader
from meeting_tui.profile.shapes import Unread
from meeting_tui.profile.sheet import Sheet
from meeting_tui.profile.tree import ListNode, MapNode, TextNode, read_tree
from tests.counting import work

from .small_agenda import AGENDA, Read, Told

SURPRISING = [
    "12:30", "9:30", "10:00", "12:30:00", "09:30", "1:60", "NO", "no", "on", "off", "Yes", "y",
    "1.10", "0123", "1_000", "0x1F", "1e3", ".inf", "~", "null", "2026-02-30", "2019-02-01", "=",
    "9" * 5000,
]  # fmt: skip


@pytest.mark.parametrize("typed", SURPRISING, ids=lambda typed: typed[:12])
def test_a_scalar_is_exactly_the_text_typed(typed: str) -> None:
    tree = read_tree(f"[{typed}, {typed}]", Sheet("x"))
    assert isinstance(tree, ListNode)
    assert [entry.text for entry in tree.entries if isinstance(entry, TextNode)] == [typed] * 2


def test_a_field_name_is_text_as_well() -> None:
    tree = read_tree("no: a\n12: b\n1.10: c\n", Sheet("x"))
    assert isinstance(tree, MapNode)
    assert list(tree.fields) == ["no", "12", "1.10"]


REFUSED = {
    "alias": ("meeting: *a", "2:10: the reference “*a” is not read"),
    "anchor": ("meeting: &a 3", "2:10: the mark “&a” is not read"),
    "tag": ("meeting: !!int 3", "2:10: the tag “!!int” is not read"),
    "private tag": ("meeting: !python/name:os.system 3", "2:10: the tag “!python/name:os.system”"),
    "merge key": ("<<: {meeting: 3}", "2:1: “<<” is not read"),
    "duplicate": ("meeting: 3\nmeeting: 4", "3:1: “meeting” stands here twice; first in line 2"),
    "key of several parts": ("? [a, b]\n: 3", "2:3: a field name must be text"),
    "second document": ("---\nmeeting: 3", "2:1: a second document begins here"),
    "tab": ("items:\n\t- title: x", "3:1: a tab stands where only spaces count"),
    "bracket": ("place: [draft] Geneva", "2:16: this is not YAML"),
    "at sign": ("place: @home", "2:8: this is not YAML"),
    "percent": ("place: %x", "2:8: this is not YAML"),
    "colon": ("place: Item 3: Budget", "2:14: this is not YAML"),
    "open quote": ('place: "Geneva', "2:8: this is not YAML"),
    "no-break space": ("meeting:\u00a03", "2:9: a no-break space follows the colon of “meeting”"),
}


@pytest.mark.parametrize(("typed", "expected"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_is_told_with_line_and_column(
    told: Told, typed: str, expected: str
) -> None:
    faults = told(f"group: small\n{typed}\n")
    assert any(fault.startswith(expected) for fault in faults), faults


def test_a_syntax_fault_says_what_to_type(told: Told) -> None:
    assert told(AGENDA + "access: a: b\n") == [
        "9:10: this is not YAML: mapping values are not allowed in this context; "
        "a text that has “: ” in it needs quotes: put the text in double quotes"
    ]


BOMBS = {
    "billion laughs": "a: &a [x,x,x]\n"
    + "".join(f"{c}: &{c} [*{p},*{p},*{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)),
    "nest 5000": "[" * 5000,
    "nest 5000 in blocks": "".join(" " * n + "a:\n" for n in range(600)),
    "5000 digits": f"meeting: {'9' * 5000}\n",
    "10 MB": "a" * 10_000_000,
    "too many items": "items: [" + "a," * 100_000 + "]",
    "too many fields": "{" + ",".join(f"a{n}: " for n in range(30_000)) + "}",
    "quotes": '"' * 200_000,
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_refused_fast_and_in_few_words(told: Told, bomb: str) -> None:
    faults: list[str] = []
    assert work(lambda: faults.extend(told(bomb))) < 3_000_000
    assert all(len(fault) < 400 for fault in faults)


ENCODINGS = {
    "UTF-8 with a mark": b"\xef\xbb\xbf" + AGENDA.encode(),
    "UTF-16 little-endian": b"\xff\xfe" + AGENDA.encode("utf-16-le"),
    "UTF-16 big-endian": b"\xfe\xff" + AGENDA.encode("utf-16-be"),
    "Windows line ends": AGENDA.replace("\n", "\r\n").encode(),
    "old Macintosh line ends": AGENDA.replace("\n", "\r").encode(),
}


@pytest.mark.parametrize("raw", ENCODINGS.values(), ids=ENCODINGS)
def test_what_editors_save_is_read(read: Read, raw: bytes) -> None:
    assert read(raw).setup.agenda.place == {"en": "Geneva", "fr": "Genève"}


def test_latin_1_is_told_with_its_line(told: Told) -> None:
    assert told(AGENDA.encode("latin-1")) == [
        "4:28: the byte 0xe8 is not UTF-8 text; save the file with the encoding UTF-8"
    ]


def test_every_invisible_character_is_told(told: Told) -> None:
    faults = told(AGENDA.replace("Opening", "Ope\0ning").replace("small", "small\u2028"))
    assert [fault.split(" cannot")[0] for fault in faults] == [
        "1:13: the invisible character U+2028",
        "8:21: the invisible character U+0000",
    ]


def test_a_control_character_written_as_an_escape_is_cleaned_and_counted(read: Read) -> None:
    reading = read(AGENDA.replace("en: Opening", 'en: "\\e]52;c;x\\a\\u202eOpening"'))
    assert reading.setup.agenda.items[0].title["en"] == "\ufffd]52;c;x\ufffd\ufffdOpening"
    assert [(f.line, f.column, f.values) for f in reading.findings] == [(8, 18, {"count": 3})]


def test_text_lost_to_a_comment_is_noticed(read: Read) -> None:
    finding = read(AGENDA.replace("meeting: 3", "meeting: 3 #5")).findings[0]
    assert finding.sentence("en") == "what follows “3” is a comment: “#5”"


@pytest.mark.parametrize("content", ["", "\n\n", "# nothing\n", "---\n"])
def test_an_empty_file_is_told(folder: Path, content: str) -> None:
    path = folder / "agenda.yaml"
    path.write_text(content)
    with pytest.raises(Faults, match="the file is empty; start from agenda/example"):
        load_agenda(path)


def test_a_missing_file_and_a_folder_are_told(folder: Path) -> None:
    with pytest.raises(Faults, match=r"there is no file “none\.yaml”"):
        load_agenda(folder / "none.yaml")
    with pytest.raises(Faults, match=f"“{folder.name}” is a folder; give a file in its place"):
        load_agenda(folder)


TYPED = st.text(" \t\n:#-[]{}&*!|>'\"%@,a0é\0", max_size=6)


@settings(max_examples=100, deadline=None)
@given(
    st.integers(0, len(AGENDA)),
    st.integers(0, 12),
    st.text(" \t\n:#-[]{}&*!|>'\"%@,a0é\0", max_size=6),
)
def test_whatever_is_typed_only_faults_are_raised(start: int, length: int, typed: str) -> None:
    sheet = Sheet("agenda.yaml")
    try:
        tree = read_tree(AGENDA[:start] + typed + AGENDA[start + length :], sheet)
        agenda_reader(None).read(tree, sheet, "the agenda")
    except (Faults, Unread):
        assert sheet.faults
