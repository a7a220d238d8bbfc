"""Several seats at one record: what each sees of the others, and how soon."""

import asyncio
import statistics
import subprocess
import sys
import time
from pathlib import Path

from meeting_tui.workspace import open_session

from .sitting import sitting, soon
from .terminal import ROOT

SECONDS = 0.2
"""Within this time a seat sees what another has recorded."""

OTHER = """
import sys, time
from pathlib import Path
from meeting_tui.journal import seats
from meeting_tui.workspace import open_session
folder = Path(sys.argv[1])
session = open_session(folder, seat="rapporteur")
hold = seats.take(folder, "rapporteur")
for line in sys.stdin:
    session.enter(line.strip())
    print(time.time(), flush=True)
"""


async def test_a_seat_sees_what_another_program_recorded_and_that_somebody_is_there(
    folder: Path,
) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", OTHER, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert other.stdin is not None
    assert other.stdout is not None
    delays = []
    async with sitting(folder, "chair") as chair:
        for number in range(4, 11):
            other.stdin.write(f"Paragraph {number}.\n")
            other.stdin.flush()
            recorded = await asyncio.to_thread(other.stdout.readline)
            await soon(lambda number=number: chair.app.session.state.n == number)  # type: ignore[misc]
            delays.append(time.time() - float(recorded))
        chair.app.call_later(chair.app.redraw)
        await chair.pilot.pause()
        assert "rapporteur" in chair.text.splitlines()[0]

        other.kill()
        other.communicate()
        chair.app.call_later(chair.app.redraw)
        await chair.pilot.pause()
        assert "rapporteur" not in chair.text.splitlines()[0]

    assert statistics.median(delays) < SECONDS


async def test_what_another_seat_recorded_is_on_the_screen(folder: Path) -> None:
    other = open_session(folder, seat="chair")
    async with sitting(folder, "rapporteur") as desk:
        other.enter("/say CHN: the paragraph of the other seat")

        waited = await soon(lambda: "the paragraph of the other seat" in desk.text)

        assert waited < 1
    other.journal.close()
