"""Words that every layer shares: constants, input frames, events, levels, snapshots, rng, digest."""
