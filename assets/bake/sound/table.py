"""All effects of the game: name, family, loudness target, number of variants, maker."""

from .rows_fight import BREAKING, FLESH, RINGING, SWINGS
from .rows_guns import REPORTS
from .rows_place import GUNS, PLACE, SIGNALS, VOICES
from .rows_world import WORLD

EFFECTS = (*FLESH, *SWINGS, *RINGING, *BREAKING, *GUNS, *PLACE, *VOICES, *SIGNALS, *REPORTS, *WORLD)
