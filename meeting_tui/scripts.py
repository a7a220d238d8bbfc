"""Scripts: capture lines from a file or a pipe, with blocks for texts of several lines."""

from collections.abc import Iterable, Iterator

from meeting_tui.capture import ParseFault
from meeting_tui.domain.frozen import dataclass

OPENS = "<<<"
CLOSES = ">>>"


@dataclass(frozen=True, slots=True)
class Scripted:
    """What stands in a script under line ``number`` (from 1): a capture line, or why not.

    A block is one capture line with line ends in its text, and has the number of its first line.
    """

    number: int
    text: str
    fault: ParseFault | None = None


def scripted(lines: Iterable[bytes]) -> Iterator[Scripted]:
    """Go through the capture lines of a script (UTF-8); blank lines are skipped.

    A line is taken from ``lines`` only when it is asked for, so a peer may wait for an answer
    to each. A text that ends with ``<<<`` goes on until a line ``>>>``.
    """
    numbered = enumerate(lines, 1)
    for number, raw in numbered:
        text = _text(raw)
        if text is None:
            yield Scripted(number, "", ParseFault("not_text"))
        elif text.endswith(OPENS):
            yield _block(number, text, numbered)
        elif text.strip():
            yield Scripted(number, text)


def as_script(line: str) -> str:
    """Write a capture line as a script holds it: a text of several lines as a block."""
    if "\n" not in line and not line.endswith(OPENS):
        return line
    head, colon, text = line.partition(": ")
    return f"{head}{colon}{OPENS}\n{text}\n{CLOSES}" if colon else f"{OPENS}\n{line}\n{CLOSES}"


def _block(number: int, first: str, numbered: Iterator[tuple[int, bytes]]) -> Scripted:
    head = first.removesuffix(OPENS).rstrip()
    body: list[str] = []
    readable = True
    for _, raw in numbered:
        text = _text(raw)
        if text is None:
            readable = False
            continue
        if text.strip() == CLOSES:
            fault = None if readable else ParseFault("not_text")
            return Scripted(number, _joined(head, body), fault)
        body.append(text)
    return Scripted(number, first, ParseFault("block_open"))


def _joined(head: str, body: list[str]) -> str:
    text = "\n".join(body)
    if not head:
        return text
    return f"{head} {text}" if head.endswith((":", "：")) else f"{head}\n{text}"


def _text(raw: bytes) -> str | None:
    """Decode a line, without its end; a NUL betrays a file that is no text, or UTF-16."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text.rstrip()
