"""What is told, answered, counted and carried along."""
