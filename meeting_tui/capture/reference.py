"""The manual's table of verbs, made from their declarations."""

from collections.abc import Iterator

from meeting_tui.capture.verb import Verb
from meeting_tui.capture.verbs import PARTS
from meeting_tui.capture.written import written
from meeting_tui.languages import N_, say

_TITLE = N_("The capture line")
_HEADS = (N_("Line"), N_("What it does"), N_("For example"))
_INTRODUCTION = (
    N_(
        "Plain text is a paragraph under the open item. A line that begins with / is a command; "
        "a paragraph that begins with a slash is written with two."
    ),
    N_(
        "What stands in [ ] may be left out. After the first colon comes free text; the colon of "
        "a time of day is not counted. [fr] before the colon says the language of the text."
    ),
    N_(
        "Names are separated by commas, references by spaces or commas. A name may be a code, an "
        "office, or a name in any language of the group."
    ),
    N_(
        "A line may begin with the time it belongs to: @10:42, @2019-02-01T10:42:30, or "
        "@d1 10:42 for the first day. Without seconds it comes after what is already recorded of "
        "that minute. A paragraph may begin with its language: [fr]."
    ),
    N_("! after the verb does at once what would be asked about: /done!"),
    N_("In a script, text that ends with <<< goes on until a line that is >>>."),
    N_("In a script file a line without a time goes by that of the line before it."),
)


def reference(language: str = "en") -> str:
    """Write the whole page in a language, as Markdown."""
    blocks = [f"# {say(language, _TITLE)}", *(_prose(language, each) for each in _INTRODUCTION)]
    for name, verbs in PARTS:
        blocks.append(f"## {say(language, name)}")
        blocks.append("\n".join(_table(verbs, language)))
    return "\n\n".join(blocks) + "\n"


def _prose(language: str, msgid: str) -> str:
    escaped = say(language, msgid)
    for character in "[]<>":
        escaped = escaped.replace(character, f"\\{character}")
    return escaped


def _table(verbs: tuple[Verb, ...], language: str) -> Iterator[str]:
    yield f"| {' | '.join(say(language, head) for head in _HEADS)} |"
    yield "|---|---|---|"
    for verb in verbs:
        forms = "<br>".join(_code(each) for each in _forms(verb, language))
        yield f"| {forms} | {_prose(language, verb.help)} | {_code(verb.example)} |"


def _forms(verb: Verb, language: str) -> list[str]:
    name = say(language, verb.msgid)
    return [written(form, name, language) for form in verb.forms]


def _code(text: str) -> str:
    return f"`{text.replace('|', chr(92) + '|')}`"
