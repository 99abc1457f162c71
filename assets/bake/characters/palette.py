"""Five-tone colour ramps (dark to light) and how each material takes light.

Shadows of every skin ramp go to purple, not brown: that ties the figures to the neon rooms.
"""

from dataclasses import dataclass
from typing import TypeAlias

Colour: TypeAlias = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Ramp:
    """Colours of a material; `bias` lifts its tone, `satin` adds a highlight."""

    tones: tuple[Colour, ...]
    kind: str
    bias: float = 0.0
    satin: float = 0.0

    @property
    def dark(self) -> bool:
        """Dark cloth needs lit edges to separate from itself."""
        return sum(self.tones[2]) < 170


def _hex(text: str) -> Colour:
    return int(text[0:2], 16), int(text[2:4], 16), int(text[4:6], 16)


_BIAS = {"skin": 0.85, "hair": 0.25, "shoe": 0.25}

_ROWS: tuple[tuple[str, str, float, float, str], ...] = (
    # name, kind, extra bias, satin, tones
    ("skin", "skin", 0, 0, "3b1f3a 7a4250 b8705f e3a17f fbd3ae"),
    ("skin_man", "skin", 0, 0, "341c33 6b3a45 a2624f cf8f6c efbf98"),
    ("skin_pale", "skin", 0, 0, "3a2740 7d5866 b88d84 e2bda5 fbe6cf"),
    ("skin_brown", "skin", 0, 0, "26142a 4d2a38 7d4a40 a86f52 d09a70"),
    ("dress", "cloth", 0.4, 0.9, "07060d 110e1b 1d1a2b 3b3556 8a80b4"),
    ("hair", "hair", 0, 0.6, "0b0709 1a1014 33201f 5a3a33 8d6150"),
    ("hair_black", "hair", 0, 0.6, "050507 0e0c12 1b171e 322c37 625a68"),
    ("blond", "hair", -0.2, 0.3, "3a2713 6b4a22 a87c3a d9b264 f7e2a2"),
    ("silver", "hair", -0.2, 0.3, "2f3040 5b5d72 8e91a6 c0c4d2 eef1f6"),
    ("ginger", "hair", -0.1, 0.3, "24100f 4a1f16 843a1d b8612f e59a57"),
    ("shoe", "shoe", 0, 0.9, "07070c 12111b 232133 403c5c 7a74a0"),
    ("suit", "cloth", 0, 0, "090b14 141829 242a40 3d4766 6876a0"),
    ("black", "cloth", 0, 0, "08080e 12121a 1f1f29 363643 666678"),
    ("tie_red", "cloth", 0, 0, "18060d 33101c 561b2b 85303d c05a58"),
    ("wine", "cloth", 0, 0, "14050f 2c0c20 4a1433 74264c a84a70"),
    ("grey", "cloth", 0, 0, "15171f 272b38 414859 687186 9aa5b8"),
    ("light_grey", "cloth", 0, 0, "22242f 3f4352 666c7e 9097a8 bdc4d0"),
    ("teal", "cloth", 0, 0, "06191d 0d3138 175058 2c7f86 63c3c0"),
    ("olive", "cloth", 0, 0, "12140f 22261a 3d4229 636a3e 99a065"),
    ("white", "cloth", 0, 0, "4b4a63 8785a0 bdbccd e4e3ea ffffff"),
    ("shirt", "cloth", 0, 0, "3d3b55 77748f aaa8bb d6d4dc f5f4f7"),
    ("linen", "cloth", 0, 0, "33293c 5f5064 8f7d88 bba9a8 e3d4c6"),
    ("fur", "fur", 0, 0, "2a2020 55443c 8a7463 bda88f e8dac2"),
    ("fur_dark", "fur", 0, 0, "150e0d 2c1f1b 4d382f 77594a a98a72"),
    ("hide", "cloth", 0, 0, "170e0b 2f1d15 4d3122 785036 ab7e56"),
    ("loden", "cloth", 0, 0, "0f130f 1e251b 333c2a 545f40 848f63"),
    ("canvas", "cloth", 0, 0, "1a1b17 33352c 565a47 82876a b0b694"),
    ("rust", "metal", 0, 0.7, "1c0f0c 431d14 7c331d b8582c f09a4d"),
    ("navy", "cloth", 0, 0, "0a0e18 152030 253349 3d4f6d 6980a3"),
    ("oilskin", "cloth", 0, 0.8, "2a1a0a 57380f 8f6118 c99330 f4cf73"),
    ("headscarf", "cloth", 0, 0, "23070f 4d101c 832228 b9473d ea8d6c"),
    ("plum", "cloth", 0, 0, "140d1c 281a36 43305a 665085 9a86b8"),
    ("flour", "cloth", 0, 0, "28292f 4b4e58 777b86 a6a9ad d6d6cf"),
    ("mustard", "cloth", 0, 0, "241507 4d300c 835717 b98632 e8c06a"),
    ("umber", "cloth", 0, 0, "120d0d 241a19 3c2d29 5d4840 8a7262"),
    ("apron", "cloth", -0.1, 0, "3f3a4a 6d6675 9d959c cac2bd f2ebde"),
    ("wool", "cloth", 0, 0, "241018 4a1f2a 7d3a40 ad6358 dba083"),
    ("rose", "cloth", 0, 0, "24121f 4f2740 8a4a68 c07f94 ecc0c6"),
    ("ink", "cloth", 0, 0, "06070c 0d1018 171b27 2a3142 525d76"),
    ("moss", "cloth", 0, 0, "0c1512 17291f 2a4433 48694c 82a079"),
    ("visor", "metal", 0, 0.9, "060a10 0d1620 182a3a 2f5068 78b4d0"),
    ("flame", "glow", 0.6, 0, "a01c0c e2480f ff8a1c ffc64a fff6c0"),
    ("metal", "metal", 0, 0.9, "10121a 252a36 465064 8391a8 d7e4f2"),
    ("gun", "metal", 0, 0.7, "08090d 14161d 252934 444c5e 8c9ab5"),
    ("gold", "metal", 0, 0, "3a2208 7a4a10 b97d1d edbb45 fff0a8"),
    ("red", "cloth", 0, 0, "2a060c 5c0d16 991820 d43a34 ff8068"),
    ("coat", "cloth", 0, 0, "0a0e18 152031 25344d 43577a 7b95bf"),
    ("breeches", "cloth", 0, 0, "0b0a11 17151f 262330 3d3949 6a6478"),
    ("boot", "shoe", 0, 0.7, "0c0908 1c1512 30251f 4c3c33 80695a"),
    ("belt", "cloth", 0, 0, "1a1220 352a40 574a66 82738f b6a8c2"),
    ("fur", "cloth", 0, 0, "2a2020 55443c 8a7463 bda88f e8dac2"),
    ("film", "metal", -0.3, 0.9, "3f3646 7a6470 b49a9c d6d4dc ffffff"),
    ("glass", "metal", 0, 0.9, "5a6f86 86a0b6 b2cbdc dcecf5 ffffff"),
)

RAMPS: dict[str, Ramp] = {
    name: Ramp(tuple(_hex(c) for c in tones.split()), kind, _BIAS.get(kind, 0.0) + bias, satin)
    for name, kind, bias, satin, tones in _ROWS
}
