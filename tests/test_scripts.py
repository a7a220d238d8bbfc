"""What is written as a script is read as the same line again."""

import pytest

from meeting_tui.scripts import as_script, scripted


@pytest.mark.parametrize(
    "line",
    [
        "/amend 3.5: one line: with a colon",
        "/amend 3.5 [fr]: The topics:\n- consumer protection\n- quality: of service",
        "Two lines\nof a paragraph",
        "It ended with <<<",
    ],
)
def test_a_line_goes_through_a_script_as_it_is(line: str) -> None:
    written = as_script(line).encode().splitlines(keepends=True)
    (found,) = scripted(written)
    assert (found.text, found.fault) == (line, None)
