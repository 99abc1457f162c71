"""Things in hands, on tables and in walls."""
