"""People's text reaches a widget through ``tui/text.py`` only, and enters through clean fields."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import meeting_tui.tui
import meeting_tui.tui.text as door

TUI = Path(meeting_tui.tui.__file__).parent
THROUGH = {name for name in vars(door) if not name.startswith("_")} | {"Content", "_blank"}
"""What makes literal text: the functions of the door, and ``Content``, which is never markup."""

TAKES_TEXT = {
    "Static", "Label", "Button", "Checkbox", "Option", "ListItem", "Selection", "Collapsible",
    "TabPane", "Tab", "Tooltip", "update", "add_row", "add_column", "add_columns", "add_option",
    "set_label", "DiscoveryHit",
}  # fmt: skip
"""Calls whose first argument Textual reads as markup when it is a ``str``."""

TAKES_TEXT_SECOND = {"Hit"}
TITLES = {"border_title", "border_subtitle", "tooltip", "sub_title", "title"}
WIDGETS = {"Static", "Input", "TextArea", "OptionList", "Digits"}
"""Widgets of Textual's that are used here; another one needs a look at what it does to a text."""

FIELDS = {"clean_field.py", "long_field.py"}
"""Where fields are made clean; all others are these."""


class Eye(ast.NodeVisitor):
    """Finds what goes past the door in one file."""

    def __init__(self, path: Path, source: str) -> None:
        self.path = path
        self.found: list[str] = []
        self._tree = ast.parse(source)
        self._literal = {"str": False}
        self._functions = {
            node.name: ast.unparse(node.returns) if node.returns else ""
            for node in ast.walk(self._tree)
            if isinstance(node, ast.FunctionDef)
        }
        self._known: set[str] = set()

    def look(self) -> list[str]:
        self.visit(self._tree)
        return self.found

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        before = set(self._known)
        arguments = [*node.args.args, *node.args.kwonlyargs]
        self._known |= {a.arg for a in arguments if a.annotation and self._says(a.annotation)}
        self.generic_visit(node)
        self._known = before

    def visit_Assign(self, node: ast.Assign) -> None:
        self.generic_visit(node)
        for target in node.targets:
            if isinstance(target, ast.Name) and self._literal_text(node.value):
                self._known.add(target.id)
            if isinstance(target, ast.Attribute) and target.attr in TITLES:
                self._require(node.value, node, target.attr)

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        name = _name(node.func)
        if name in TAKES_TEXT and node.args and not _is_table(node.func):
            self._require(node.args[0], node, name)
        if name in TAKES_TEXT_SECOND and len(node.args) > 1:
            self._require(node.args[1], node, name)
        if name == "notify" and not _off(node, "markup"):
            self._tell(node, "notify without markup=False")
        if name == "from_markup":
            self._tell(node, "markup read from a text")
        if name in {"Input", "TextArea"} and self.path.name not in FIELDS:
            self._tell(node, f"{name}: a field that does not clean")
        if name in {"open_url", "deliver_screenshot", "save_screenshot", "open"}:
            self._external(node, name)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        if node.module == "textual.widgets":
            for each in node.names:
                if each.name not in WIDGETS:
                    self._tell(node, f"{each.name} is not known to take text as it is")
        if node.module == "webbrowser":
            self._tell(node, "a browser")

    def _external(self, node: ast.Call, name: str) -> None:
        if name != "open":
            self._tell(node, f"{name}: nothing here opens a page or writes a picture")

    def _require(self, value: ast.expr, node: ast.AST, name: str) -> None:
        if not self._literal_text(value):
            self._tell(node, f"{name}({ast.unparse(value)[:40]})")

    def _literal_text(self, value: ast.expr) -> bool:
        """Whether an expression is ours, or made by the door."""
        match value:
            case ast.Constant() | ast.Dict() | ast.GeneratorExp():
                return True
            case ast.Name(id=name):
                return name in self._known
            case ast.IfExp(body=body, orelse=other):
                return self._literal_text(body) and self._literal_text(other)
            case ast.Call(func=ast.Attribute(value=owner, attr="join")):
                return self._literal_text(owner)
            case ast.Call(func=func):
                made = _name(func)
                return made in THROUGH or self._returns(made)
        return False

    def _returns(self, name: str) -> bool:
        return self._functions.get(name, "") in {"Content", "Text"}

    def _says(self, annotation: ast.expr) -> bool:
        return ast.unparse(annotation) in {"Content", "Text"}

    def _tell(self, node: ast.AST, what: str) -> None:
        line = getattr(node, "lineno", 0)
        self.found.append(f"{self.path.name}:{line}: {what}")


def _is_table(called: ast.expr) -> bool:
    """Whether what is called belongs to a table of its module, which is no widget."""
    return (
        isinstance(called, ast.Attribute)
        and isinstance(called.value, ast.Name)
        and called.value.id.isupper()
    )


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _off(node: ast.Call, keyword: str) -> bool:
    return any(
        each.arg == keyword and isinstance(each.value, ast.Constant) and each.value.value is False
        for each in node.keywords
    )


def _past_the_door() -> Iterator[str]:
    for path in sorted(TUI.rglob("*.py")):
        if path != Path(str(door.__file__)):
            yield from Eye(path, path.read_text(encoding="utf-8")).look()


def test_no_widget_is_given_a_text_that_did_not_come_through_the_door() -> None:
    assert list(_past_the_door()) == []


PAST = [
    "Static(title)",
    "self.query_one(Label).update(entry.text)",
    "Option(f'{name} has the floor', 'id')",
    "table.add_row(name)",
    "self.border_title = item.title",
    "widget.tooltip = say(language, sentence)",
    "self.notify(str(error))",
    "Content.from_markup(text)",
    "Input(value)",
    "self.app.open_url(link)",
    "from textual.widgets import Markdown",
    "def f(text: str):\n    shown = text\n    Static(shown)",
]


@pytest.mark.parametrize("source", PAST)
def test_the_eye_sees_what_goes_past_the_door(source: str) -> None:
    assert Eye(Path("x.py"), source).look()


LITERAL = [
    "Static(content(title))",
    "Static('›')",
    "label.update(assemble(a, (b, style)) if b else Content(''))",
    "def row(r: Content):\n    Option(r, 'id')",
    "def f(text):\n    shown = content(text)\n    Static(shown)",
    "self.notify(text, markup=False)",
]


@pytest.mark.parametrize("source", LITERAL)
def test_the_eye_lets_literal_text_pass(source: str) -> None:
    assert Eye(Path("x.py"), source).look() == []
