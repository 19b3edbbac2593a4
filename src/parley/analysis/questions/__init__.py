"""Open questions over a ledger: ``life`` folds the records of one question, ``standing`` says whether it is answered,
``asked`` gives all that a ledger tells.
"""

from parley.analysis.questions.asked import asked_questions
from parley.analysis.questions.life import VIEW, Asking, asking, fold, line_of
from parley.analysis.questions.standing import QuestionState, Standing, standing

__all__ = ["VIEW", "Asking", "QuestionState", "Standing", "asked_questions", "asking", "fold", "line_of", "standing"]
