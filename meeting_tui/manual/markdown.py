"""Pieces of Markdown that the generated pages have in common."""

from collections.abc import Iterable, Iterator, Sequence

MADE = "<!-- Made from the declarations by `make references`; a change here would be lost. -->"


def page(title: str, blocks: Iterable[str]) -> str:
    """Put a whole page together."""
    return "\n\n".join((MADE, f"# {title}", *blocks)) + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table; its cells are Markdown already."""
    return "\n".join(_lines(heads, rows))


def _lines(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def code(text: str) -> str:
    """Show a text as it is typed; nothing for nothing."""
    return f"`{text.replace('|', chr(92) + '|')}`" if text else ""


def prose(text: str) -> str:
    """Escape what Markdown would take for its own."""
    for character in "\\[]<>*_|":
        text = text.replace(character, f"\\{character}")
    return text
