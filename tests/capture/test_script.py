from collections.abc import Iterator
from io import StringIO

import pytest

from meeting_tui.capture import ParseFault
from meeting_tui.capture.script import ScriptLine, lines


def rows(script: str) -> list[ScriptLine]:
    return list(lines(StringIO(script, newline="")))


def test_blank_lines_are_skipped_and_counted() -> None:
    assert rows("/open\n\n  \n/item 1\n") == [(1, "/open"), (4, "/item 1")]


def test_the_line_ends_of_any_system_and_a_byte_order_mark_are_taken_off() -> None:
    assert rows("\ufeff/open\r\n/item 1\r\nlast") == [(1, "/open"), (2, "/item 1"), (3, "last")]


def test_a_number_sign_begins_a_text_like_any_other() -> None:
    assert rows("# not a comment\n") == [(1, "# not a comment")]


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("/say: <<<\nfirst\nsecond\n>>>\nafter", [(1, "/say: first\nsecond"), (5, "after")]),
        ("/say:<<<\r\nfirst\r\n\r\nsecond\r\n >>> \r\n", [(1, "/say: first\n\nsecond")]),
        ("begins here <<<\nends here\n>>>", [(1, "begins here ends here")]),
        ("<<<\n/not a verb\n>>>", [(1, "/not a verb")]),
        ("a <<<\nb <<<\n>>>", [(1, "a b <<<")]),
        ("a <<< b\n>>> c", [(1, "a <<< b"), (2, ">>> c")]),
        ("/say: <<<\n>>>", [(1, "/say: ")]),
    ],
)
def test_free_text_goes_on_to_its_end(script: str, expected: list[tuple[int, str]]) -> None:
    assert rows(script) == expected


def test_a_block_that_is_not_closed_is_a_fault_where_it_begins() -> None:
    with pytest.raises(ParseFault) as fault:
        rows("/open\n/say: <<<\nfirst\n/item 1\n")
    assert (fault.value.code, fault.value.values["number"]) == ("block_open", 2)


def test_lines_come_as_they_are_written_so_that_a_pipe_does_not_wait() -> None:
    asked: list[str] = []

    def stream() -> Iterator[str]:
        for row in ("/open\n", "/item 1\n"):
            asked.append(row)
            yield row

    assert next(lines(stream())) == (1, "/open")
    assert asked == ["/open\n"]
