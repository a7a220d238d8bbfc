"""A tree of a YAML file in which every scalar is the text that was typed, with its place.

Built from the parser's flat stream of events rather than by its composer: nothing is expanded,
resolved or constructed, nothing recurses, and each thing we refuse is met where it stands.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from meeting_tui.domain.text import clean
from meeting_tui.profile.advice import syntax_fault
from meeting_tui.profile.sheet import WHOLE, Sheet, Spot, in_short

DEEPEST = 20
MOST_ITEMS = 2_000
MOST_VALUES = 20_000


@dataclass(slots=True)
class TextNode:
    """A scalar as typed, cleaned; ``bare`` when it stands without quotes."""

    line: int
    column: int
    text: str
    bare: bool = True


@dataclass(slots=True)
class ListNode:
    """A list and its entries."""

    line: int
    column: int
    entries: "list[Node]" = field(default_factory=list)


@dataclass(slots=True)
class MapNode:
    """Fields by name, in the order written; a name stands once."""

    line: int
    column: int
    fields: "dict[str, tuple[TextNode, Node]]" = field(default_factory=dict)


@dataclass(slots=True)
class RefusedNode:
    """Something already written down as a fault: readers pass over it in silence."""

    line: int
    column: int


Node = TextNode | ListNode | MapNode | RefusedNode


def read_tree(text: str, sheet: Sheet) -> Node:
    """Build the tree of ``text``; what is refused goes on the sheet.

    Raises ``Faults`` where reading cannot go on: a syntax error, a second document, too much.
    """
    builder = _Builder(sheet, text.splitlines())
    for event in _events(text, sheet):
        builder.take(event)
    if builder.root is None or (isinstance(builder.root, TextNode) and not builder.root.text):
        raise sheet.stop(WHOLE, "file.empty")
    return builder.root


def _events(text: str, sheet: Sheet) -> Iterator[Any]:
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        yield from yaml.parse(text, Loader=loader)
    except yaml.YAMLError as error:
        raise syntax_fault(error, text, sheet) from None
    except (RecursionError, ValueError, OverflowError):
        raise sheet.stop(WHOLE, "yaml.depth", limit=DEEPEST) from None


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come; ``key`` waits for its value."""

    node: ListNode | MapNode | RefusedNode
    key: TextNode | RefusedNode | None = None


class _Builder:
    """Grows the tree, one event at a time, with a stack of its own."""

    def __init__(self, sheet: Sheet, lines: list[str]) -> None:
        self.root: Node | None = None
        self._sheet = sheet
        self._lines = lines
        self._stack: list[_Open] = []
        self._documents = self._items = self._values = 0

    def take(self, event: Any) -> None:
        handler = getattr(self, f"_{type(event).__name__}", None)
        if handler:
            handler(event, _spot(event))

    def _DocumentStartEvent(self, _event: Any, spot: Spot) -> None:  # noqa: N802 -- PyYAML's name
        self._documents += 1
        if self._documents > 1:
            raise self._sheet.stop(spot, "yaml.document")

    def _AliasEvent(self, event: Any, spot: Spot) -> None:  # noqa: N802 -- PyYAML's name
        self._sheet.fault(spot, "yaml.alias", name=in_short(event.anchor))
        self._add(RefusedNode(spot.line, spot.column))

    def _ScalarEvent(self, event: Any, spot: Spot) -> None:  # noqa: N802 -- PyYAML's name
        self._refuse_marks(event, spot)
        text, replaced = clean(event.value, lines=True)
        if replaced:
            self._sheet.finding(spot, "note.replaced", count=replaced)
        node = TextNode(spot.line, spot.column, text, bare=not event.style)
        if node.bare and text:
            self._note_comment(event, node)
        self._add(node)

    def _SequenceStartEvent(self, event: Any, spot: Spot) -> None:  # noqa: N802 -- PyYAML's name
        self._open(event, ListNode(spot.line, spot.column))

    def _MappingStartEvent(self, event: Any, spot: Spot) -> None:  # noqa: N802 -- PyYAML's name
        self._open(event, MapNode(spot.line, spot.column))

    def _SequenceEndEvent(self, _event: Any, _spot: Spot) -> None:  # noqa: N802 -- PyYAML's name
        self._stack.pop()

    _MappingEndEvent = _SequenceEndEvent

    def _open(self, event: Any, node: ListNode | MapNode) -> None:
        spot = Spot(node.line, node.column)
        self._refuse_marks(event, spot)
        if len(self._stack) >= DEEPEST:
            raise self._sheet.stop(spot, "yaml.depth", limit=DEEPEST)
        as_key = self._awaits_key()
        self._add(node)
        self._stack.append(_Open(RefusedNode(spot.line, spot.column) if as_key else node))

    def _refuse_marks(self, event: Any, spot: Spot) -> None:
        if event.anchor is not None:
            self._sheet.fault(spot, "yaml.anchor", name=in_short(event.anchor))
        if event.tag is not None:
            name = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._sheet.fault(spot, "yaml.tag", name=in_short(name))

    def _note_comment(self, event: Any, node: TextNode) -> None:
        mark = event.end_mark
        rest = self._lines[mark.line][mark.column :] if mark.line < len(self._lines) else ""
        lost = rest.strip()
        # A comment is written "# so"; "Room #5" was meant as text.
        if rest[:1] == " " and lost[:1] == "#" and not lost[1:2].isspace() and lost[1:2] != "#":
            self._sheet.finding(node, "note.comment", kept=in_short(node.text), lost=in_short(lost))

    def _awaits_key(self) -> bool:
        top = self._stack[-1] if self._stack else None
        return top is not None and isinstance(top.node, MapNode) and top.key is None

    def _add(self, node: Node) -> None:
        self._count(node)
        if not self._stack:
            self.root = node
            return
        top = self._stack[-1]
        if isinstance(top.node, ListNode):
            top.node.entries.append(node)
        elif isinstance(top.node, MapNode):
            self._add_to_map(top, top.node, node)

    def _count(self, node: Node) -> None:
        self._values += 1
        self._items += bool(self._stack) and isinstance(self._stack[-1].node, ListNode)
        if self._items > MOST_ITEMS:
            raise self._sheet.stop(node, "yaml.items", limit=MOST_ITEMS)
        if self._values > MOST_VALUES:
            raise self._sheet.stop(node, "yaml.values", limit=MOST_VALUES)

    def _add_to_map(self, top: _Open, mapping: MapNode, node: Node) -> None:
        if top.key is None:
            top.key = self._as_key(node)
            return
        key, top.key = top.key, None
        if isinstance(key, RefusedNode):
            return
        if key.text in mapping.fields:
            first = mapping.fields[key.text][0].line
            self._sheet.fault(key, "yaml.duplicate", name=in_short(key.text), first=first)
            return
        mapping.fields[key.text] = (key, node)

    def _as_key(self, node: Node) -> TextNode | RefusedNode:
        if isinstance(node, TextNode):
            if node.text != "<<":
                return node
            self._sheet.fault(node, "yaml.merge")
        elif not isinstance(node, RefusedNode):
            self._sheet.fault(node, "yaml.key")
        return RefusedNode(node.line, node.column)


def _spot(event: Any) -> Spot:
    return Spot(event.start_mark.line + 1, event.start_mark.column + 1)
