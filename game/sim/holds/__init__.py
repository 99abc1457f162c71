"""Holds between two bodies: grapples, finishers, a child on an arm."""
