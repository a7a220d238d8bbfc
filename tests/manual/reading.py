"""A page of the manual as its tests read it: fenced blocks, links, headings."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.glob("**/*.md"))
ANY = "…"
"""In an answer: any number of lines where it stands alone, any characters inside a line."""


class Asked(NamedTuple):
    """One command of a page and the answer the page promises."""

    command: str
    answer: str


def tokens(page: Path) -> list[Token]:
    """Go through blocks and what is inside them."""
    parser = MarkdownIt("commonmark").enable("table")
    found = parser.parse(page.read_text("utf-8"))
    return [each for block in found for each in (block, *(block.children or ()))]


def fences(page: Path, kind: str) -> list[str]:
    """Give the fenced blocks of a kind."""
    return [each.content for each in tokens(page) if each.type == "fence" and each.info == kind]


def asked(block: str) -> Iterator[Asked]:
    """Part a block into commands and their answers."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, answer = part.partition("\n")
        yield Asked(command, answer)


def promised(answer: str) -> "re.Pattern[str]":
    """Turn a promised answer into what a real one must match."""
    lines = []
    for line in answer.strip("\n").splitlines():
        if line == ANY:
            lines.append("(?:.*\n)*")
        else:
            lines.append(".*".join(map(re.escape, line.split(ANY))) + "\n")
    return re.compile("".join(lines))


def links(page: Path) -> Iterator[str]:
    """Give the links and pictures that lead into the project."""
    for token in tokens(page):
        target = token.attrGet("href") or token.attrGet("src")
        if target and "://" not in str(target):
            yield unquote(str(target))


def anchors(page: Path) -> set[str]:
    """Give the anchors of a page, as the built manual names its headings."""
    heads = [
        after.content for before, after in pairwise(tokens(page)) if before.type == "heading_open"
    ]
    kept = ("".join(c for c in head.lower() if c.isalnum() or c in " -_") for head in heads)
    return {"-".join(head.split()) for head in kept}
