"""The capture line: one row in which a line is typed, completed, sent, and corrected if refused."""

from collections.abc import Callable, Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Static

from meeting_tui.tui.text import content
from meeting_tui.tui.themes import Role
from meeting_tui.tui.widgets.capture_field import CaptureField
from meeting_tui.tui.widgets.clean_field import PasteRefused, Replaced
from meeting_tui.tui.widgets.completion_rows import Choice, CompletionRows, CompletionView
from meeting_tui.tui.widgets.lines_before import LinesBefore

GOES_ON = " ,:：-"
"""Signs that go on with a refused line, where a word or a text was missing."""

GOES_TO = {"left", "right", "home", "end", "ctrl+left", "ctrl+right", "ctrl+a", "ctrl+e"}
"""Keys with which one goes to the word at fault, to correct it."""

Complete = Callable[[str, int], Sequence[Choice]]
"""Offers ways to go on from a text and a place in it."""


class CaptureLine(Horizontal):
    """Prompt and field; it knows nothing of the meeting but what its callables say.

    ``anchor`` is asked at the first keystroke of a line for what the line will be relative to
    (item and speaker); the answer is opaque, travels with the line and is dropped when the line
    becomes empty. ``describe`` writes it at the right end of the row. ``recall`` gives the line
    that corrects the last accepted one. The choices are painted by ``rows``, which lies where the
    screen puts it.
    """

    class _Line(Message):
        def __init__(self, text: str, anchor: object) -> None:
            super().__init__()
            self.text = text
            self.anchor = anchor

    class Submitted(_Line):
        """A line was sent; the field is empty. Answer with ``refuse`` to put it back."""

    class Changed(_Line):
        """The draft changed; it is empty after a line was sent or deleted."""

    PasteTooLong = CaptureField.PasteTooLong
    PasteRefused = PasteRefused
    Replaced = Replaced

    class RefusalCleared(Message):
        """The first keystroke after a refusal: the reason may go."""

    class Left(Message):
        """Escape was pressed; the draft stays in the field."""

    BINDINGS = [  # noqa: RUF012 - Textual's own form
        Binding("tab", "complete", "Complete", show=False),
        Binding("up", "up", "Correct", show=False),
        Binding("down", "choose(1)", "Next choice", show=False),
        Binding("escape", "leave", "Leave line", show=False),
    ]

    DEFAULT_CSS = """
    CaptureLine {
        height: 1; padding: 0 1; background: $boost;
        & > .capture-line--prompt { width: 2; height: 1; color: $text-accent; text-style: bold; }
        & > .capture-line--anchor { width: auto; height: 1; max-width: 30%; }
        &.-refused > .capture-line--prompt { color: $text-error; }
    }
    """

    def __init__(
        self,
        complete: Complete,
        *,
        rows: CompletionRows | None = None,
        anchor: Callable[[], object] = lambda: None,
        describe: Callable[[object], str] = lambda _anchor: "",
        recall: Callable[[], str] = lambda: "",
        id: str | None = None,  # noqa: A002 - Textual's own name
    ) -> None:
        super().__init__(id=id)
        self.field = CaptureField(self._send, self._pressed)
        self._prompt = Static("›", classes="capture-line--prompt", markup=False)
        self._relative_to = Static(content(""), classes="capture-line--anchor", markup=False)
        self._complete, self._rows = complete, rows
        self._anchor, self._describe = anchor, describe
        self._before = LinesBefore(recall)
        self._put_back = self._remedy = ""
        self._untouched = False
        self._held: tuple[object] | None = None
        self._words = ""
        self._asking = False
        self._offered = CompletionView()

    def compose(self) -> ComposeResult:
        """Lay out prompt, field and what the line is relative to."""
        yield self._prompt
        yield self.field
        yield self._relative_to

    def on_mount(self) -> None:
        """Follow the field synchronously: the anchor belongs to the keystroke, not to a message."""
        self.watch(self.field, "value", self._value_changed, init=False)
        self.watch(self.field, "selection", self._offer_soon, init=False)

    @property
    def text(self) -> str:
        """The line as it stands."""
        return self.field.value

    @property
    def relative_to(self) -> object:
        """What the line is relative to, or would be if it began now."""
        return self._held[0] if self._held else self._anchor()

    def edit(self, text: str, cursor: int | None = None) -> None:
        """Put a text into the field: a draft that was kept, or the beginning of a command."""
        self.field.value = text
        self.field.cursor_position = len(self.field.value) if cursor is None else cursor

    def begin(self, text: str) -> None:
        """Begin a command; a line that was in hand is put aside, and ↑ brings it back."""
        if not text.startswith(self.text):
            self.set_aside()
        self.edit(text)

    def refuse(self, line: Submitted, column: int | None = None, remedy: str = "") -> None:
        """Put a refused line back with the cursor on the word at fault, until the next keystroke.

        Tab takes the ``remedy``, a line that would work, in its place.
        When another line was begun meanwhile, that one stays and ↑ brings back the refused one.
        """
        if self.field.value:
            self._before.keep(line.text)
        else:
            self._hold((line.anchor,))
            self.edit(line.text, column)
            self._put_back, self._remedy, self._untouched = self.text, remedy, True
        self._show_refusal(refused=True)

    def set_aside(self, *, dismissed: bool = False) -> None:
        """Make room for another line; ↑ brings this one back, sooner if it is still wanted."""
        if self.text.strip():
            unfinished = not dismissed and self.text != self._put_back
            self._before.keep(self.text, unfinished=unfinished)
        self.edit("")

    def _pressed(self, event: events.Key) -> None:
        """Let the first key after a refusal end it, but Enter, which does what was asked about.

        Esc or the first sign of a new line leaves the refused one: whoever looks at the room
        types on, and the next line must not run into it.
        """
        refused = self._untouched and self.text == self._put_back
        if refused and self._begins_anew(event):
            self.set_aside()
        if event.key in GOES_TO:
            self._untouched = False
        if event.key != "tab":
            self._remedy = ""
        if event.key != "enter":
            self.clear_refusal()

    def _begins_anew(self, event: events.Key) -> bool:
        """Whether a key cannot go on with the refused line: what is corrected is first gone to."""
        if event.key in {"escape", "ctrl+u"}:
            return True
        written = event.character if event.is_printable else None
        return written is not None and written not in GOES_ON

    def clear_refusal(self) -> None:
        """Go back to the plain prompt."""
        if self.has_class("-refused"):
            self._show_refusal(refused=False)
            self.post_message(self.RefusalCleared())

    def say_again(self) -> None:
        """Write anew what the screen says around the line: its language has changed."""
        self._show_anchor()
        if self._offered.choices:
            self._offer()

    def _show_refusal(self, *, refused: bool) -> None:
        self.set_class(refused, "-refused")
        self._prompt.update(content("✗" if refused else "›"))

    def action_complete(self) -> None:
        """Take the line that would work, or the chosen way to go on; the focus stays here."""
        if self._remedy:
            self._take_remedy()
            return
        if self._asking:
            self._offer()
        if self._offered.chosen is None:
            return
        choice = self._offered.choices[self._offered.chosen]
        self.field.replace(choice.text, choice.replace_from, self.field.cursor_position)

    def _take_remedy(self) -> None:
        remedy, self._remedy = self._remedy, ""
        if self.text == self._put_back:
            self.set_aside()
            self.edit(remedy)

    def action_up(self) -> None:
        """Bring back the last line, then what was set aside; otherwise choose the way before."""
        if line := self._before.before("" if self.text == "/" else self.text):
            self.edit(line)
        else:
            self.action_choose(-1)

    def action_choose(self, step: int) -> None:
        """Move among the choices that may be taken."""
        chosen = self._offered.chosen
        allowed = [n for n, choice in enumerate(self._offered.choices) if choice.allowed]
        if chosen is not None:
            place = (allowed.index(chosen) + step) % len(allowed)
            self._show_choices(CompletionView(self._offered.choices, allowed[place]))

    def action_leave(self) -> None:
        """Say that the line is left; what becomes of what was typed is for the screen to say."""
        self.post_message(self.Left())

    def _send(self) -> None:
        """Empty the field after saying so: the draft may go only once the line is dealt with."""
        if self.text.strip():
            self._before.sent(self.text)
            self.post_message(self.Submitted(self.text, self._held and self._held[0]))
            self.field.value = ""

    def _value_changed(self, value: str) -> None:
        if not value:
            self._hold(None)
        elif self._held is None:
            self._hold((self._anchor(),))
        self.clear_refusal()
        self.post_message(self.Changed(value, self._held and self._held[0]))
        self._offer_soon()

    def _hold(self, held: tuple[object] | None) -> None:
        self._held = held
        self._show_anchor()

    def _show_anchor(self) -> None:
        words = f"  {self._describe(self._held[0])}" if self._held else ""
        if words != self._words:
            self._words = words
            self._relative_to.update(content(words, Role.DIM))

    @on(CaptureField.Changed)
    def _keep_inside(self, event: CaptureField.Changed) -> None:
        event.stop()

    def on_descendant_focus(self) -> None:
        """Offer ways to go on when the line is entered again."""
        self._offer_soon()

    def on_descendant_blur(self) -> None:
        """Take the choices off the screen when the line is left."""
        self._show_choices(CompletionView())

    def _offer_soon(self) -> None:
        # The value changes before the cursor does; both are known once the key is dealt with.
        if not self._asking:
            self._asking = True
            self.call_next(self._offer)

    def _offer(self) -> None:
        self._asking = False
        asked = self.text and not self.has_class("-refused")
        choices = tuple(self._complete(self.text, self.field.cursor_position)) if asked else ()
        allowed = (place for place, choice in enumerate(choices) if choice.allowed)
        self._show_choices(CompletionView(choices, next(allowed, None)))

    def _show_choices(self, view: CompletionView) -> None:
        self._offered = view
        if self._rows is not None:
            self._rows.show(view)
