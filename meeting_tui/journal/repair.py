"""Making a damaged record fit to go on: what is in the way is set aside, nothing is deleted."""

from pathlib import Path
from typing import NamedTuple

from meeting_tui.journal.anchor import ANCHOR_FILE, Mark, pack
from meeting_tui.journal.errors import NotRecorded, Refused
from meeting_tui.journal.files import DISK, Files
from meeting_tui.journal.folder import aside_name, refusal
from meeting_tui.journal.segment import write_new
from meeting_tui.journal.store import Store

_CURABLE = {"damaged", "cut", "other-past"}


class Done(NamedTuple):
    """One thing a repair did.

    ``code`` is torn or damaged (``what`` is the file that holds what was set aside, ``n`` the
    first entry in it), anchor (``what`` is the old anchor's new name, ``n`` the entry it named),
    or no-anchor (it was missing and has been written anew).
    """

    code: str
    what: str
    n: int


def repair(folder: Path, *, files: Files = DISK) -> list[Done]:
    """Bring a record back to its last good entry, keeping everything after it in files beside.

    Afterwards it can be opened and gone on with. Returns what was done, nothing for a sound
    record. Raises Refused when its first line or an earlier segment is what is damaged.
    """
    store = Store(folder, files)
    try:
        done = [Done(notice.code, notice.what, notice.n) for notice in store.notices]
        if store.state.ok:
            return [one for one in done if one.code in {"torn", "no-anchor"}]
        if store.state.kind != "read-only" or store.state.reason not in _CURABLE:
            raise NotRecorded("latched", folder=str(folder), reason=store.state.reason)
        with store.holding():
            return _set_aside(store)
    except OSError as error:
        raise refusal(folder, error) from error
    finally:
        store.close()


def _set_aside(store: Store) -> list[Done]:
    story = store.story
    if story.goes_on():
        raise Refused("damaged", file=story.segment.path.name, n=store.state.n)
    done = []
    n = story.head.n + 1
    if story.segment.size() > story.segment.position:
        whole = aside_name(story.segment.path, "damaged", store.files)
        write_new(whole, story.segment.whole(), store.files)
        done.append(Done("damaged", whole.name, n))
    kept = story.segment.tidy()
    if kept is not None:
        done.append(Done("torn", kept.name, n))
    return done + _renew_anchor(store)


def _renew_anchor(store: Store) -> list[Done]:
    story = store.story
    old = story.anchor.read()
    new = Mark(*story.head)
    if old == new:
        return []
    kept = aside_name(story.folder / ANCHOR_FILE, "aside", store.files)
    if old is not None:
        write_new(kept, pack(old, story.folder), store.files)
    story.segment.write_again(story.since(0))
    story.anchor.write(new, sync=True)
    return [Done("anchor", kept.name, old.n)] if old is not None else []
