"""The cues that are written as scores."""

from .boss import BOSS
from .club import CLUB
from .kitchen import KITCHEN
from .lake import LAKE
from .village import VILLAGE_DAY, VILLAGE_NIGHT

CUES = (CLUB, KITCHEN, BOSS, VILLAGE_DAY, VILLAGE_NIGHT, LAKE)
