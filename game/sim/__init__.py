"""What happens: the deterministic simulation. One tick is `step.tick`."""
