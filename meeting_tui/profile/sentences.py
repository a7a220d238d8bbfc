"""The sentence of every fault in the writing of a file, and what would be right.

Each code has a sentence and a hint, which is empty when the sentence says it already; the names in
braces are filled from the fault's values, which stay as they stand in the file.
"""

from meeting_tui.languages import N_
from meeting_tui.profile.plan_sentences import PLAN

SENTENCES: dict[str, tuple[str, str]] = {
    # The file
    "file.missing": (
        N_("there is no file “{name:verbatim}”"),
        N_("check the folder and the spelling"),
    ),
    "file.folder": (N_("“{name:verbatim}” is a folder"), N_("give a file in its place")),
    "file.unreadable": (
        N_("“{name:verbatim}” cannot be read: {reason:verbatim}"),
        N_("check its access rights"),
    ),
    "file.large": (
        N_("the file is larger than {limit} kB"),
        N_("an agenda needs a few kB; is this the right file?"),
    ),
    "file.empty": (N_("the file is empty"), N_("start from agenda/example.yaml")),
    "file.encoding": (
        N_("the byte {byte} is not UTF-8 text"),
        N_("save the file with the encoding UTF-8"),
    ),
    "file.utf16": (
        N_("the file breaks off inside a UTF-16 character"),
        N_("save it again, as UTF-8"),
    ),
    "file.character": (
        N_("the invisible character {character} cannot stand in a file"),
        N_("delete it and type the text again"),
    ),
    # Keys
    "keys.act": (
        N_("there is no act “{name:verbatim}”"),
        N_("meeting-tui keys lists them"),
    ),
    "keys.near": (
        N_("there is no act “{name:verbatim}”"),
        N_("did you mean “{nearest:verbatim}”?"),
    ),
    "keys.unsent": (
        N_("“{value:verbatim}” is a key that not every terminal sends"),
        N_(
            "write a letter or a sign, ^ and a letter (not h, i, j, m), F1 to F12, "
            "Del, Ins, PgUp, PgDn or Space"
        ),
    ),
    "keys.typed": (
        N_("“{name:verbatim}” acts while one types, where a letter is a letter"),
        N_("write ^ and a letter, or F1 to F12"),
    ),
    "keys.clash": (
        N_("{key:verbatim} would do this and “{other:verbatim}” on one screen"),
        N_("choose another key, or give “{other:verbatim}” another one as well"),
    ),
    # YAML
    "yaml.syntax": (N_("this is not YAML: {problem:verbatim}"), "{advice:verbatim}"),
    "yaml.nbsp": (
        N_("a no-break space follows the colon of “{name:verbatim}”"),
        N_("type an ordinary space after the colon"),
    ),
    "yaml.tab": (N_("a tab stands where only spaces count"), N_("indent with spaces")),
    "yaml.depth": (
        N_("fields lie more than {limit} deep in each other"),
        N_("bring them further out"),
    ),
    "yaml.items": (N_("the file has more than {limit} items"), N_("split the meeting")),
    "yaml.values": (N_("the file has more than {limit} values"), N_("split the meeting")),
    "yaml.document": (
        N_("a second document begins here"),
        N_("remove the line “---” and what follows"),
    ),
    "yaml.alias": (
        N_("the reference “*{name:verbatim}” is not read"),
        N_("write the text out, or put it in quotes"),
    ),
    "yaml.anchor": (
        N_("the mark “&{name:verbatim}” is not read"),
        N_("remove it, or put the text in quotes"),
    ),
    "yaml.tag": (
        N_("the tag “{name:verbatim}” is not read"),
        N_("remove it, or put the text in quotes"),
    ),
    "yaml.merge": (N_("“<<” is not read"), N_("write the fields out")),
    "yaml.key": (N_("a field name must be text"), N_("put one word before the colon")),
    "yaml.duplicate": (
        N_("“{name:verbatim}” stands here twice; first in line {first}"),
        N_("keep one of them"),
    ),
    # Shapes
    "shape.mapping": (N_("{name:verbatim} must have fields"), N_("write it as {label:verbatim}")),
    "shape.list": (
        N_("{name:verbatim} must be a list"),
        N_("begin each entry with “- ”, or write [first, second]"),
    ),
    "shape.text": (N_("{name:verbatim} must be one value"), N_("write {label:verbatim}")),
    "shape.empty": (N_("{name:verbatim} has no value"), N_("write {label:verbatim}")),
    "shape.none": (N_("{name:verbatim} has no entry"), N_("write at least one")),
    "field.unknown": (
        N_("there is no field “{name:verbatim}” here"),
        N_("did you mean “{nearest:verbatim}”?"),
    ),
    "field.stranger": (
        N_("there is no field “{name:verbatim}” here"),
        N_("the fields are {known:verbatim}"),
    ),
    "field.missing": (
        N_("“{name:verbatim}” is missing"),
        N_("add “{field:verbatim}”, {label:verbatim}"),
    ),
    # Values
    "value.wrong": (
        N_("“{value:verbatim}” is not {what:verbatim}"),
        N_("write it as {example:verbatim}"),
    ),
    "value.plain": (N_("“{value:verbatim}” is not {what:verbatim}"), ""),
    "value.choice": (
        N_("“{value:verbatim}” is not a choice for {name:verbatim}"),
        N_("write {label:verbatim}"),
    ),
    "value.near": (
        N_("“{value:verbatim}” is not a choice for {name:verbatim}"),
        N_("did you mean “{nearest:verbatim}”?"),
    ),
    "value.day": (
        N_("there is no day {value:verbatim} in the calendar"),
        N_("check the month and the day"),
    ),
    "value.zone": (
        N_("there is no time zone “{value:verbatim}”"),
        N_("write one as Europe/Zurich"),
    ),
    "value.zonenear": (
        N_("there is no time zone “{value:verbatim}”"),
        N_("did you mean “{nearest:verbatim}”?"),
    ),
    "value.language": (
        N_("“{value:verbatim}” is not a language code"),
        N_("write two or three small letters, as en or fr"),
    ),
    "value.reserved": (
        N_("“{value:verbatim}” already has a meaning of its own"),
        N_("choose another code"),
    ),
    "value.twice": (N_("“{value:verbatim}” stands here twice"), N_("keep one of them")),
    # References between parts
    "code.again": (
        N_("the code “{value:verbatim}” stands already in line {first}"),
        N_("choose another"),
    ),
    "id.again": (
        N_("the id “{value:verbatim}” stands already in line {first}"),
        N_("choose another"),
    ),
    "number.again": (
        N_("the number “{value:verbatim}” stands already in line {first}"),
        N_("choose another"),
    ),
    "document.again": (
        N_("the document “{value:verbatim}” stands already in line {first}"),
        N_("choose another"),
    ),
    "ref.roster": (
        N_("“{value:verbatim}” already means {owner:verbatim} in the group's roster"),
        N_("choose another"),
    ),
    "ref.taken": (N_("“{value:verbatim}” already means {owner:verbatim}"), N_("choose another")),
    "actor.unknown": (
        N_("there is no actor “{value:verbatim}”"),
        N_("add it under “actors”"),
    ),
    "actor.near": (
        N_("there is no actor “{value:verbatim}”"),
        N_("did you mean “{nearest:verbatim}”?"),
    ),
    "document.unknown": (
        N_("there is no document “{value:verbatim}”"),
        N_("add it under “documents”"),
    ),
    "document.near": (
        N_("there is no document “{value:verbatim}”"),
        N_("did you mean “{nearest:verbatim}”?"),
    ),
    "group.unknown": (
        N_("there is no group profile “{value:verbatim}”"),
        N_("put it into {where:verbatim}"),
    ),
    "group.near": (
        N_("there is no group profile “{value:verbatim}”"),
        N_("did you mean “{nearest:verbatim}”?"),
    ),
    **PLAN,
}
