"""The village: ground, houses outside and inside, quay, boathouse, church, and its backdrops."""
