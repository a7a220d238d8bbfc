"""What shape a node must have: one value or fields, told in a sentence when it has not."""

from meeting_tui.profile.advice import no_break_after_colon
from meeting_tui.profile.phrase import Value
from meeting_tui.profile.sheet import Sheet, in_short
from meeting_tui.profile.tree import MapNode, Node, RefusedNode, TextNode


class Unread(Exception):  # noqa: N818 -- not an error of the program: the fault is on the sheet
    """A value could not be read; its fault is already on the sheet."""


def text_of(node: Node, sheet: Sheet, name: Value, label: Value) -> str:
    """Give the text of a scalar that has one, or raise ``Unread``."""
    pass_over_refused(node)
    if not isinstance(node, TextNode):
        sheet.fault(node, "shape.text", name=name, label=label)
        raise Unread
    typed = node.text.strip()
    if not typed:
        sheet.fault(node, "shape.empty", name=name, label=label)
        raise Unread
    return typed


def as_map(node: Node, sheet: Sheet, name: Value, label: Value) -> MapNode:
    """Give a node that has fields, or raise ``Unread``."""
    pass_over_refused(node)
    if isinstance(node, MapNode):
        return node
    if isinstance(node, TextNode) and (field := no_break_after_colon(node.text)):
        sheet.fault(node, "yaml.nbsp", name=in_short(field))
    else:
        sheet.fault(node, "shape.mapping", name=name, label=label)
    raise Unread


def pass_over_refused(node: Node) -> None:
    """Raise ``Unread`` for what is on the sheet already."""
    if isinstance(node, RefusedNode):
        raise Unread
