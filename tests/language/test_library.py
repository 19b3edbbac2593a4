"""spaCy comes without its command line, which whoever asks for it still gets."""

from __future__ import annotations

import subprocess
import sys

LOADED = """
import sys
from parley.language import load_pipeline
load_pipeline()
print(sorted({"requests", "spacy.cli"} & set(sys.modules)))
"""
NAMED = """
from parley.language.library import spacy_library
spacy = spacy_library()
print("spacy_version" in spacy.info(silent=True))
import spacy.cli
print(spacy.cli.download.__name__)
"""


def said(program: str) -> list[str]:
    """Run a program in a fresh process and give its lines."""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return run.stdout.splitlines()


def test_the_pipeline_loads_without_a_web_client() -> None:
    assert said(LOADED) == ["[]"]


def test_the_command_line_is_there_for_who_names_it() -> None:
    assert said(NAMED) == ["True", "download"]
