"""Words that every layer shares: units, input frames, events, levels, snapshots, digests."""
