"""Verlet strands: hair, hems and coat tails that follow the body late."""

from dataclasses import dataclass, field

from .geometry import unit

CLEARANCE = 0.6  # px above the ground that no strand passes
DAMPING = 0.82
FORCE = 0.09  # px per step and unit of wind or gravity
MAX_SPEED = 0.35  # segments per step: stops a strand from jumping through the head
WARM_UP = 120  # steps to hang straight at the start of an animation


@dataclass(slots=True)
class Strand:
    """A chain of nodes hung on a moving root."""

    nodes: int
    segment: float
    now: list[complex] = field(default_factory=list)
    before: list[complex] = field(default_factory=list)
    aim: complex = -1j
    floor: float = 0.0

    def step(
        self, root: complex, aim: complex, force: complex, steps: int, stiffness: float
    ) -> list[complex]:
        """Move the root in small steps from its old place and let the nodes follow."""
        if not self.now:
            self.now = [root + aim * self.segment * i for i in range(self.nodes)]
            self.before = list(self.now)
            self.aim = aim
            steps = max(steps, WARM_UP)
        start, old_aim = self.now[0], self.aim
        for j in range(steps):
            t = (j + 1) / steps
            self._drift(force * FORCE)
            direction = unit(old_aim + (aim - old_aim) * t, aim)
            self._constrain(start + (root - start) * t, direction, stiffness)
        self.aim = aim
        return list(self.now)

    def _drift(self, push: complex) -> None:
        limit = MAX_SPEED * self.segment
        moved = []
        for now, before in zip(self.now, self.before, strict=True):
            speed = (now - before) * DAMPING
            if abs(speed) > limit:
                speed *= limit / abs(speed)
            moved.append(now + speed + push)
        self.before, self.now = self.now, moved

    def _constrain(self, root: complex, direction: complex, stiffness: float) -> None:
        p, segment, low = self.now, self.segment, self.floor + CLEARANCE
        for _ in range(2):
            p[0] = root
            along = direction
            for i in range(1, self.nodes):
                node = p[i - 1] + unit(p[i] - p[i - 1], along) * segment
                hold = stiffness / i**1.3
                node = node * (1 - hold) + (p[i - 1] + along * segment) * hold
                if node.imag < low:
                    node = complex(node.real, low)
                p[i] = node
                along = unit(p[i] - p[i - 1], along)
