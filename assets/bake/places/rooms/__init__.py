"""The service side of the club: great kitchen, dining room, mezzanine, office."""
