"""Dossiers that are walked through a graph: each step starts when all before it are sent, and takes its minutes."""

from __future__ import annotations

from dataclasses import dataclass

from delay_logs import PAUSES, TOY, Story, procedure
from hypothesis import strategies as st
from simulator import Deed, Task

from tthc_rules import Attribution, attribute


@dataclass
class Walk:
    """Step → (limit, predecessors); step → minutes it took; minutes of the whole limit. Step x is officer o-x's."""

    steps: dict[str, tuple[int, tuple[str, ...]]]
    took: dict[str, int]
    limit: int

    def ends(self, took: dict[str, int]) -> dict[str, int]:
        found: dict[str, int] = {}
        for i, (_, after) in self.steps.items():
            found[i] = max([found[j] for j in after], default=0) + took[i]
        return found

    def lateness(self, took: dict[str, int]) -> int:
        return max(0, max(self.ends(took).values()) - self.limit)

    def answer(
        self, took: dict[str, int] | None = None, order: dict[str, int] | None = None, **more: object
    ) -> Attribution:
        """`order`: how the steps stand in the log where they are sent, or taken up, in the same minute."""
        took = took or self.took
        ends = self.ends(took)
        log = []
        for i in self.steps:
            log += [Deed(ends[i] - took[i], "accept", i, f"o-{i}"), Deed(ends[i], "send", i)]
        places = order or {i: number for number, i in enumerate(self.steps)}
        log.sort(key=lambda deed: (deed.minute, deed.what == "accept", places[deed.step]))
        tasks = {i: Task(limit, after, "unit:vp") for i, (limit, after) in self.steps.items()}
        dossier = Story(tasks, self.limit, log, max(ends.values()), True).dossier()
        asked = procedure({i: (limit, after, "vp") for i, (limit, after) in self.steps.items()}, self.limit)
        return attribute(asked, dossier, TOY, **{"regime": PAUSES, **more})

    def kept(self, *but: str) -> dict[str, int]:
        """What each took, or its limit where it took more; those named as they were."""
        return {i: took if i in but else min(took, self.steps[i][0]) for i, took in self.took.items()}


@st.composite
def walks(draw: st.DrawFn, most: int = 8, in_sequence: bool = False) -> Walk:
    steps: dict[str, tuple[int, tuple[str, ...]]] = {}
    for i in "abcdefgh"[: draw(st.integers(1, most))]:
        before = list(steps)
        if in_sequence or not before:
            after = tuple(before[-1:])
        else:
            after = tuple(sorted(draw(st.sets(st.sampled_from(before), max_size=2))))
        after = tuple(i for i in after if not any(i in reach(steps, j) for j in after if j != i))
        steps[i] = (draw(st.integers(1, 60)), after)
    took = {i: draw(st.integers(1, 120)) for i in steps}
    return Walk(steps, took, draw(st.integers(1, 250)))


def reach(steps: dict[str, tuple[int, tuple[str, ...]]], i: str) -> set[str]:
    """All that comes before a step."""
    return {k for j in steps[i][1] for k in {j, *reach(steps, j)}}
