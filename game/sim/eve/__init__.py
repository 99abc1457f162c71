"""Eve: what she can reach, what her buttons start, and the states of her body."""
