"""What is made on another thread while a map opens.

Reading and unpacking pictures and most work on arrays leaves the interpreter free, so a second
thread does it beside what the first one does meanwhile. Nothing of it goes on in play: whoever
begins something asks for it before the map is open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from threading import Thread
from typing import Generic, TypeVar

from game.core.memory import share_heap

_MadeT = TypeVar("_MadeT")


class Ahead(Generic[_MadeT]):
    """Something that is made on a thread of its own until it is asked for. As a context it does
    not leave the thread behind when something else goes wrong meanwhile."""

    def __init__(self, make: Callable[[], _MadeT]) -> None:
        share_heap()
        self._make = make
        self._made: list[_MadeT] = []
        self._error: BaseException | None = None
        self._thread = Thread(target=self._run, name="ahead", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._made.append(self._make())
        except BaseException as error:  # raised where the result is asked for
            self._error = error

    def result(self) -> _MadeT:
        """Wait for it; an error of the other thread is raised here."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._made[0]

    def __enter__(self) -> Ahead[_MadeT]:
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.join()


def one_ahead(makers: Iterable[Callable[[], _MadeT]]) -> Iterator[_MadeT]:
    """Each of them made while the one before is used: more would only fill the memory."""
    waiting = list[Ahead[_MadeT]]()
    try:
        for make in makers:
            made = [one.result() for one in waiting]
            waiting = [Ahead(make)]
            yield from made
        yield from [one.result() for one in waiting]
    finally:
        for one in waiting:
            with one:
                pass
