"""Colours of item drawings: one letter a material step, the same in all drawings.

Bright on purpose: items are drawn after the light pass and must stay readable against neon.
"""

PALETTE = {
    # white and porcelain
    "W": "ffffff", "P": "dcd4ee", "p": "a498c4", "q": "6e6290",
    # gun metal: black, dark, mid, light, edge
    "k": "1c1628", "g": "3c3552", "G": "6a6088", "h": "9c92bc", "H": "dcd4f0",
    # polished steel
    "s": "525c78", "S": "8a98b4", "T": "ccd8ea",
    # wood
    "n": "38201a", "m": "70422a", "M": "a86e3e", "N": "e0ac6c",
    # green glass
    "e": "0f3a2c", "f": "1c6a4a", "F": "30a070", "E": "b0f8d0",
    # amber glass
    "o": "5c2810", "O": "b0621c", "X": "ffc060",
    # clear glass (thin, body, rim) and wine
    "a": "b8c8f046", "A": "c4d8f8a0", "B": "f0faff", "w": "b4143c", "r": "5c0a22",
    # red lacquer and cloth
    "R": "c41e40", "Q": "ff6478",
    # gold and brass
    "y": "8a5a1c", "Y": "dca23c", "Z": "ffe694",
    # paper, cream
    "L": "ece0c4", "l": "b4a488",
    # black vinyl
    "v": "120e1a", "V": "3a3050",
    # navy cloth
    "c": "141a34", "C": "263058", "D": "46548c", "d": "8494cc",
    # cyan enamel
    "I": "34c8dc", "i": "1a6a84",
}  # fmt: skip
