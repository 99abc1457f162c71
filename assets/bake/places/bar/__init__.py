"""The rooms behind the club: axe bar, cellar, kitchen, dining room, office; and silhouettes."""
