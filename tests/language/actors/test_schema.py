from __future__ import annotations

from pathlib import Path

import pytest

from parley.language.actors import load_registry
from parley.language.actors.spelling.rules import spelling_rules
from parley.records import BadLexicon

OWN = """
[states]
"Ruritania" = { iso = "RU", of = ["Ruritanian"], capital = "Strelsau" }

[persons]
"Rudolf Rassendyll" = { office = "king", of = "Ruritania", since = "2020-01" }
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own.toml"


def test_a_user_may_add_actors(own: Path) -> None:
    own.write_text(OWN, encoding="utf-8")
    king = load_registry(own).get("Rudolf Rassendyll")
    assert king is not None
    assert king.of is not None
    assert king.of.name == "Ruritania"


@pytest.mark.parametrize(
    ("broken", "entry"),
    [
        ('[states]\n"Ruritania" = { iso = "Ruri" }', "Ruritania"),
        ('[states]\n"Ruritania" = { iso = "RU", anthem = "x" }', "anthem"),
        ('[persons]\n"Rudolf" = { office = "king", of = "Nowhere", since = "2020" }', "Nowhere"),
        ('[persons]\n"Rudolf" = { office = "king", of = "France", since = "May 2020" }', "Rudolf"),
        ('[organisations]\n"Guild" = { state = "Nowhere" }', "Nowhere"),
        ("[states", "is no TOML"),
    ],
)
def test_a_broken_entry_is_named_with_its_file(own: Path, broken: str, entry: str) -> None:
    own.write_text(broken, encoding="utf-8")
    with pytest.raises(BadLexicon, match=entry) as error:
        load_registry(own)
    assert "own.toml" in str(error.value)


def test_a_spelling_rule_without_an_example_does_not_load() -> None:
    rule = {"written": "w", "heard": "v"}
    with pytest.raises(BadLexicon, match=r"letters\.0\.example"):
        spelling_rules({"letters": [rule], "names": {"same": [], "optional": []}})
