"""Tables are read once for all map tests."""

import pytest

from game.content.loader import Tables, load_tables
from game.core.paths import assets_dir


@pytest.fixture(scope="session")
def tables() -> Tables:
    """The shipped tables."""
    return load_tables(assets_dir())
