"""How each archetype fights: one small module each, registered by the name in enemies.toml."""
