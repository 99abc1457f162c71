"""The systems of a tick, one file each, in the order of game.sim.step.SYSTEMS."""
