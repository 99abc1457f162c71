"""What the player goes through: title, play, pause, options, controls, results."""
