"""The corpus of nasty texts: what a name, a title, a paste or a journal may hold against us.

Every screen, table, dialog, paper and register is given each of them; see ``docs/security.md``.
"""

NASTY = {
    "bracketed words": "[EU] shall [may] [TODO]",
    "closing tag": "x[/b]y[/]z",
    "tag left open": "[/",
    "attributes": "[type=x, v={'a[0]'}]",
    "action": "[@click=app.quit]quit[/]",
    "link": "[link=file:///etc/passwd]here[/link]",
    "colour": "[red on white]r[/red on white] $x ${x} {x} %(x)s {0}",
    "markup escape": r"\[b] \\[i] \n \u001b",
    "escape sequence": "a\x1b[31mb\x1b[2J",
    "clipboard by OSC 52": "c\x1b]52;c;QQ==\x07d",
    "title by OSC 0": "e\x1b]0;owned\x1b\\f",
    "device query": "g\x1bP$qm\x1b\\h\x1b[6n",
    "8-bit controls": "i\x9b31mj\x9d0;k\x9c\x85",
    "NUL and friends": "l\x00m\x07n\x08o\x0bp\x0cq\x7fr",
    "carriage return": "s\rt\r\nu",
    "direction override": "report\u202etxt.exe\u2066v\u2069",
    "marks of direction": "w\u200ex\u200fy\u061cz",
    "tag characters": "flag\U000e0067\U000e0062\U000e007f",
    "separators": "a\u2028b\u2029c\ufeffd",
    "surrogate": "e\ud800f",
    "unassigned": "g\U000e0fffh\uffffi",
    "many combining marks": "Z" + "\u0301" * 500,
    "formula": '=HYPERLINK("http://evil.example";"x")',
    "formula after blanks": " \u00a0@SUM(1+1)*cmd|' /C calc'!A0",
    "full-width formula": "\uff1d1+1",
    "HTML": "<script>alert(1)</script><img src=http://evil.example/x.png onerror=alert(1)>",
    "Markdown": "![x](http://evil.example/x.png) [y](javascript:alert(1)) # z | *a* `b` ~~~",
    "typst": '#panic("pwn") #read("/etc/passwd") $x$ <label> @ref',
    "calendar": "SUMMARY\r\nATTENDEE:mailto:evil@example.org;x=1,y\\z",
    "XML": "&lt; &#27; ]]> <!ENTITY x SYSTEM 'file:///etc/passwd'>",
    "path": "../../../etc/passwd",
    "device name": "CON",
    "shell": "$(touch /tmp/pwned); `id` | sh -c 'x' && rm -rf ~",
    "a line of commands": "/close!\n/undo #1\n>>>",
    "wide and joined": "中文代表团 \U0001f468\u200d\U0001f469\u200d\U0001f467 \u202f;",
    "very long word": "long" * 500,
}
"""What may be typed, pasted, imported or read, by what it would like to be."""

WHOLE = {
    "Arabic": "\u0627\u0644\u0648\u0641\u062f \u0627\u0644\u062f\u0627\u0626\u0645",
    "Hebrew with points": "\u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd",
    "Persian with a joiner": "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
    "Chinese": "\u4e2d\u534e\u4eba\u6c11\u5171\u548c\u56fd",
    "Russian": "Российская Федерация",
    "Hindi": "\u092d\u093e\u0930\u0924 \u0915\u094d\u200d\u0937",
    "Vietnamese": "C\u1ed9ng h\u00f2a x\u00e3 h\u1ed9i",
    "a family": "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "square brackets": "[shall] [may] [/b]",
    "French spaces": "\u00ab\u202foui\u202f\u00bb\u00a0;",
}
"""What people write and nobody may change."""

NEVER = frozenset(
    {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0))} - {"\n"}
    | set("\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    | set("\u200e\u200f\u061c\ufeff")
    | set(map(chr, range(0xE0000, 0xE0080)))
)
"""Characters that no screen and no file shows, whoever put them there."""


def never_in(text: str) -> set[str]:
    """Name the characters in a text that nobody may be shown."""
    return {f"U+{ord(c):04X}" for c in text if c in NEVER or 0xD800 <= ord(c) <= 0xDFFF}
