"""Run by hcoop-meetbot's own Python: a raw log to its minutes, through its handler of messages.

Its command only writes again what the bot itself has written, so the lines are handed to what the
bot hands them to. Prints the seconds, without those for starting Python.
"""

import logging
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from hcoopmeetbotlogic import handler
from hcoopmeetbotlogic.interface import Context, Message

LINE = re.compile(r"\[(\S+)\] <(\w+)> (.*)")


def main(log: Path, folder: Path) -> None:
    """Replay a log whose last line ends the meeting, which writes the minutes."""
    conf = folder / "HcoopMeetbot.conf"
    conf.write_text(f"[HcoopMeetbot]\nlogDir = {folder}\n", "utf-8")
    handler.configure(logging.getLogger("peer"), str(conf))
    context = Context(lambda: "", *[lambda _: None] * 3)
    began = perf_counter()
    for number, line in enumerate(log.read_text("utf-8").splitlines()):
        stamp, nick, said = LINE.fullmatch(line).groups()
        at = datetime.fromisoformat(stamp).replace(tzinfo=UTC)
        handler.irc_message(context, Message(str(number), at, nick, "#room", "net", said))
    sys.stdout.write(f"{perf_counter() - began}\n")


main(Path(sys.argv[1]), Path(sys.argv[2]))
