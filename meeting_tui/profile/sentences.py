"""The English sentence of every fault and finding, and what would be right.

Each code has a sentence and a hint; the names in braces are filled from the fault's values.
"""

SENTENCES: dict[str, tuple[str, str]] = {
    # The file
    "file.missing": ("there is no file “{name}”", "check the folder and the spelling"),
    "file.unreadable": ("“{name}” cannot be read: {reason}", "check its access rights"),
    "file.large": (
        "the file is larger than {limit} kB",
        "an agenda needs a few kB; is this the right file?",
    ),
    "file.empty": ("the file is empty", "start from agenda/example.yaml"),
    "file.encoding": (
        "the byte {byte} is not UTF-8 text",
        "save the file with the encoding UTF-8",
    ),
    "file.utf16": ("the file breaks off inside a UTF-16 character", "save it again, as UTF-8"),
    "file.character": (
        "the invisible character {character} cannot stand in a file",
        "delete it and type the text again",
    ),
    # Keys
    "keys.act": (
        "there is no act “{name}”",
        "did you mean “{nearest}”? meeting-tui keys lists them",
    ),
    "keys.unsent": (
        "“{value}” is a key that not every terminal sends",
        "write a letter or a sign, ^ and a letter (not h, i, j, m), F1 to F12, "
        "Del, Ins, PgUp, PgDn or Space",
    ),
    "keys.typed": (
        "“{name}” acts while one types, where a letter is a letter",
        "write ^ and a letter, or F1 to F12",
    ),
    "keys.clash": (
        "{key} would do this and “{other}” on one screen",
        "choose another key, or give “{other}” another one as well",
    ),
    # YAML
    "yaml.syntax": ("this is not YAML: {problem}", "{advice}"),
    "yaml.nbsp": (
        "a no-break space follows the colon of “{name}”",
        "type an ordinary space after the colon",
    ),
    "yaml.tab": ("a tab stands where only spaces count", "indent with spaces"),
    "yaml.depth": ("fields lie more than {limit} deep in each other", "bring them further out"),
    "yaml.items": ("the file has more than {limit} items", "split the meeting"),
    "yaml.values": ("the file has more than {limit} values", "split the meeting"),
    "yaml.document": ("a second document begins here", "remove the line “---” and what follows"),
    "yaml.alias": (
        "the reference “*{name}” is not read",
        "write the text out, or put it in quotes",
    ),
    "yaml.anchor": (
        "the mark “&{name}” is not read",
        "remove it, or put the text in quotes",
    ),
    "yaml.tag": (
        "the tag “{name}” is not read",
        "remove it, or put the text in quotes",
    ),
    "yaml.merge": ("“<<” is not read", "write the fields out"),
    "yaml.key": ("a field name must be text", "put one word before the colon"),
    "yaml.duplicate": ("“{name}” stands here twice; first in line {first}", "keep one of them"),
    # Shapes
    "shape.mapping": ("{name} must have fields", "write it as {label}"),
    "shape.list": ("{name} must be a list", "begin each entry with “- ”, or write [first, second]"),
    "shape.text": ("{name} must be one value", "write {label}"),
    "shape.empty": ("{name} has no value", "write {label}"),
    "shape.none": ("{name} has no entry", "write at least one"),
    "field.unknown": ("there is no field “{name}” here", "did you mean “{nearest}”?"),
    "field.stranger": ("there is no field “{name}” here", "the fields are {known}"),
    "field.missing": ("“{name}” is missing", "add “{name}: …”, {label}"),
    # Values
    "value.wrong": ("“{value}” is not {what}", "write it as {example}"),
    "value.plain": ("“{value}” is not {what}", ""),
    "value.choice": ("“{value}” is not a choice for {name}", "write {label}"),
    "value.near": ("“{value}” is not a choice for {name}", "did you mean “{nearest}”?"),
    "value.day": ("there is no day {value} in the calendar", "check the month and the day"),
    "value.zone": ("there is no time zone “{value}”", "write one as Europe/Zurich"),
    "value.zonenear": ("there is no time zone “{value}”", "did you mean “{nearest}”?"),
    "value.language": (
        "“{value}” is not a language code",
        "write two or three small letters, as en or fr",
    ),
    "value.reserved": ("“{value}” already has a meaning of its own", "choose another code"),
    "value.twice": ("“{value}” stands here twice", "keep one of them"),
    # References between parts
    "ref.again": ("the {kind} “{value}” stands already in line {first}", "choose another"),
    "ref.roster": ("“{value}” already means {owner} in the group's roster", "choose another"),
    "ref.taken": ("“{value}” already means {owner}", "choose another"),
    "ref.unknown": ("there is no {kind} “{value}”", "add it under “{where}”"),
    "ref.near": ("there is no {kind} “{value}”", "did you mean “{nearest}”?"),
    "group.unknown": ("there is no group profile “{value}”", "put it into {where}"),
    "group.near": ("there is no group profile “{value}”", "did you mean “{nearest}”?"),
    # The plan as fields
    "date.order": ("the meeting ends on {end}, before it begins on {start}", "swap the dates"),
    "date.long": ("the meeting lasts {days} days", "check “date” and “end”"),
    "sitting.order": ("the sitting ends at {end}, not after {start}", "put the later hour in “to”"),
    "sitting.date": (
        "the sitting of {day} is outside the meeting",
        "write a date from {start} to {end}",
    ),
    "sitting.overlap": (
        "on {day} this sitting begins before the one of line {first} ends",
        "change the hours or the date of one of them",
    ),
    "sitting.stop": (
        "the stop at {stop} is outside the sitting",
        "write an hour after {start} and not after {end}",
    ),
    "break.order": ("the break ends at {end}, not after {start}", "put the later hour in “to”"),
    "break.outside": (
        "the break lies outside its sitting",
        "write hours between {start} and {end}",
    ),
    "break.overlap": ("the break begins before the one before it ends", "change its hours"),
    "item.day": ("the meeting has no day {day}", "write a day from 1 to {days}"),
    "item.decision": (
        "{decision} min for the decision do not fit into {minutes} min",
        "the decision is part of the item's minutes",
    ),
    "limits.order": ("“several” must be larger than “some”", "write them as 2 and 5"),
    "holders.names": (
        "a woman holds the office, and it has no name for that",
        "write “feminine” and “feminine_definite”",
    ),
    "holders.twice": ("two holders begin on {day}", "keep one of them"),
    # Findings
    "note.replaced": (
        "{count} invisible or forbidden characters were replaced",
        "type the text again",
    ),
    "note.comment": (
        "what follows “{kept}” is a comment: “{lost}”",
        "put the text in quotes if it belongs to it",
    ),
    "note.untranslated": ("{name} has no text in {languages}", "add it before the papers are due"),
    "note.language": ("“{value}” is none of the group's languages", "they are {languages}"),
    "note.nonmember": (
        "{name} is not a member of the group",
        "only members propose; the record will keep an open point",
    ),
    "note.source": ("no actor has the code “{value}”", "it will be printed as it stands"),
    "plan.nominutes": (
        "without minutes: item {items}",
        "the forecast counts nothing for them; add “minutes”",
    ),
    "plan.over": (
        "the items need {needed} min and writing up the report {write_up}, the sittings of {day} "
        "leave {available}",
        "{excess} min too many: shorten, drop or add a sitting",
    ),
    "plan.reserve": (
        "the closing reserve needs {reserve} min, the last sitting has {available}",
        "shorten the closing items",
    ),
    "plan.outside": ("item {item} is set for {at}, outside every sitting", "the sittings: {hours}"),
    "plan.order": ("item {item} is set for {at}, before item {before} at {earlier}", "reorder"),
    "plan.late": (
        "item {item} is set for {at}, but {needed} min are planned before it and the sittings "
        "leave {available}",
        "move it or shorten what comes before",
    ),
    "plan.parent": (
        "item {item} has minutes beside those of its sub-items",
        "both are counted; remove one of them if they are the same",
    ),
    "plan.topics": (
        "items {items} are all of the kind topic",
        "the forecast follows the first one",
    ),
    "plan.notopic": (
        "there are proposals but no item of the kind topic",
        "add “kind: topic” to the item that takes them up",
    ),
    "plan.noclosing": (
        "no item belongs to the closing reserve",
        "add “closing: yes” to the approval of the report",
    ),
}
