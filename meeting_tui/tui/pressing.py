"""What the key of a verb does where the meeting stands: act, ask first, or begin a line."""

from typing import TYPE_CHECKING

from meeting_tui.domain.found import can_be_put
from meeting_tui.domain.rules.consensus import stands_in_the_way
from meeting_tui.domain.rules.items import next_item
from meeting_tui.languages import N_, naming
from meeting_tui.tui.caps import key
from meeting_tui.tui.views import finding, pause

if TYPE_CHECKING:
    from meeting_tui.tui.app import MeetingApp


class Pressing:
    """The keys that stand for verbs; what has no act of its own begins a line."""

    def __init__(self, app: "MeetingApp") -> None:
        self._app = app

    def verb(self, name: str) -> None:
        """Do what a verb's key stands for."""
        act = getattr(self, f"_{name}", None) or getattr(self._app.dialogs, name, None)
        if act is None:
            self._app.begin_line(f"/{name} ")
        else:
            act()

    def _floor(self) -> None:
        """Give the floor to the next; where nobody waits, offer to end the speech."""
        state = self._app.session.state
        if state.queue or state.floor is None or not state.running:
            self._app.acting.key("/floor")
            return
        ask = N_("Nobody waits. {key} again ends the speech of {name}")
        name = naming.actor(self._app.language, state, state.floor.actor)
        self._app.act("/end", ask, key=key("verb.floor", "n"), name=name)

    def _undo(self) -> None:
        self._app.acting.key("/undo")

    def _suspend(self) -> None:
        lines = {"running": "/suspend", "suspended": "/resume"}
        seat = self._app.look()
        self._app.acting.key(lines.get(seat.state.phase, "/open"), pause.question(seat))

    def _item(self) -> None:
        following, own = next_item(self._app.session.state), key("verb.item", "i")
        if self._app.session.state.phase == "closed":
            # It is refused, with the line that opens one more sitting.
            self._app.acting.key("/close")
            return
        if following is None:
            self._app.act("/close", N_("No item is left: {key} again closes the meeting"), key=own)
            return
        item, floor = naming.item(self._app.language, following), self._app.session.state.floor
        if floor is None:
            self._app.act("/item next", N_("{key} again takes up {item}"), key=own, item=item)
            return
        ask = N_("{name} has the floor. {key} again ends the speech and takes up {item}")
        name = naming.actor(self._app.language, self._app.session.state, floor.actor)
        self._app.act("/item next", ask, key=own, item=item, name=name)

    def _put(self) -> None:
        proposal, own = self._app.session.state.proposal, key("verb.put", "p")
        if proposal is None:
            self._app.begin_line(f"/put {next(iter(can_be_put(self._app.session.state)), '')}")
            return
        ask = N_("{key} again puts {proposal} to the Group")
        self._app.act(f"/put {proposal.id}", ask, key=own, proposal=proposal.id)

    def _consensus(self) -> None:
        question, own = self._app.session.state.question, key("verb.consensus", "c")
        if question is None:
            self._nothing_put(at_once=True)
        elif stands_in_the_way(self._app.session.state, question):
            # The guard names what stands in the way; over an objection no press goes.
            self._app.acting.key("/consensus")
        else:
            ask = N_("Any objection? {key} again declares consensus")
            self._app.act("/consensus", ask, key=own)

    def _noconsensus(self) -> None:
        if self._app.session.state.question is None:
            self._nothing_put(at_once=False)
        else:
            self._app.dialogs.no_consensus()

    def _nothing_put(self, *, at_once: bool) -> None:
        self._app.acting.show(finding.nothing_put(self._app.look(), at_once=at_once))
