"""Who is told to stand where, in a few numbers a position: enough to choose what of it is shown, and no more.

``board`` holds the numbers, ``told`` takes them out of a line, ``pick`` says which positions are meant, ``kept`` brings
a board up to what is recorded.
"""

from parley.analysis.board.board import NEVER, Board, Numbers, Told, day_number
from parley.analysis.board.kept import KeptBoard, board_of
from parley.analysis.board.pick import picked

__all__ = ["NEVER", "Board", "KeptBoard", "Numbers", "Told", "board_of", "day_number", "picked"]
