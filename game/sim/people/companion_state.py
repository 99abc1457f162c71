"""State of those who walk with Eve. Their bodies are fighters of the bystanders' side: nothing
that harms looks at that side (see companions.py for the last guard)."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Companion:
    """What only a companion has. `mode`: follow, stay, hide, wait (until a fight is over)."""

    id: int
    kind: str  # row of the table of companions
    mode: str = "follow"
    job: str = ""  # what she is asked to do: hide, crawl, switch, aid
    place: int = 0  # map object of the job, or where she hides or waits
    job_tick: int = 0  # since she is at it; 0 = still on her way
    at: tuple[float, float] = (0.0, 0.0)  # where the job began
    waited: list[int] = field(default_factory=list)  # Wait objects that she has done with
    fear: int = 0
    comforted_at: int = -10_000  # tick of the last comfort that counted
    sheltered_at: int = -10_000  # tick of the last blow taken for him or her that counted
    grazed: int = 0  # left of limping
    stuck: int = 0  # t without a way to Eve
    box: bool = False  # the first-aid box is full
    quiet: int = 0  # t since the last word in peace
    trail: list[tuple[float, float]] = field(default_factory=list)  # Eve's footholds, newest last
    firm: tuple[float, float] = (0.0, 0.0)  # last dry ground
    laid: int = 0  # t since the seizer reached his exit with her
    warned: bool = False  # Eve has said her word to who carries her
    rushed: bool = False  # called in a fight: comes close
