from __future__ import annotations

import pytest

from parley.cleaning import clean, load_furniture
from parley.cleaning.dates import iso_date
from parley.intake import Input, InputKind
from parley.records import Article, BlockKind
from tests.cleaning.given import given

PAGE = """Skip to content

Ruritania and Sylvania edge towards a truce

RIVER STAR

14 May 2025

By Ada Brandt

Ruritania and Sylvania edge towards a truce

Ruritania said on Monday that it would open the bridge.

The reply came within hours. "We are ready," the Sylvanian envoy said.

Read also:

What the bridge means for trade

Why the last truce failed

Sylvania wants observers first.

Sign up for our newsletter

Latest"""


def kept(article: Article) -> list[str]:
    return [article.text[block.start : block.end] for block in article.kept]


def test_only_the_article_itself_is_kept() -> None:
    assert kept(clean(given(PAGE))) == [
        "Ruritania said on Monday that it would open the bridge.",
        'The reply came within hours. "We are ready," the Sylvanian envoy said.',
        "Sylvania wants observers first.",
    ]


def test_what_is_dropped_says_why() -> None:
    reasons = [block.dropped for block in clean(given(PAGE)).blocks if block.dropped]
    assert "page furniture" in reasons
    assert "links to other articles" in reasons
    assert "byline" in reasons
    assert "repeats another block" in reasons


def test_facts_come_with_their_origin() -> None:
    article = clean(given(PAGE))
    assert (article.title, article.title_from) == ("Ruritania and Sylvania edge towards a truce", "text")
    assert (article.byline, article.byline_from) == ("Ada Brandt", "text")
    assert (article.outlet, article.outlet_from) == ("River Star", "text")
    assert (article.published, article.published_from) == ("2025-05-14", "text")


def test_a_date_is_never_made_up() -> None:
    article = clean(given("Ruritania will open the bridge on Monday."))
    assert (article.published, article.published_from) == (None, None)


def test_what_the_user_says_overrules_the_text() -> None:
    article = clean(given(PAGE), published="2025-05-15", outlet="Other Star")
    assert (article.published, article.published_from) == ("2025-05-15", "argument")
    assert (article.outlet, article.outlet_from) == ("Other Star", "argument")


KEPT = [
    '"No," she said.',
    "Latest talks on the bridge collapse.",
    "18:20 That is all from the bridge for tonight.",
    "GENEVA, May 14 - The talks went on.",
    "Share of the costs remains open.",
]


@pytest.mark.parametrize("line", KEPT)
def test_short_blocks_of_the_article_are_kept(line: str) -> None:
    assert line in kept(clean(given(f"{line}\n\nThe delegations met again on Monday.")))


def test_nothing_is_dropped_from_an_article_of_a_collection_but_bare_furniture() -> None:
    text = "First line of the report.\n\nFirst line of the report.\n\nBy Ada Brandt\n\nAdvertisement"
    article = clean(given(text, InputKind.ARTICLE))
    assert article.text == text
    assert [block.dropped is None for block in article.blocks] == [True, True, True, False]


def test_a_wrapped_paragraph_stays_whole() -> None:
    text = "Ruritania said that\nit would open the bridge\nbefore the winter.\n\nSylvania did not answer."
    assert len(clean(given(text)).blocks) == 2


def test_markdown_gives_its_front_matter_and_headings() -> None:
    front = '---\ntitle: "The bridge"\noutlet: River Star\npublished: 2025-05-14\n---\n\n'
    text = front + "# The bridge\n\nIt opened.\n\n## Later\n\nIt closed."
    article = clean(given(text, InputKind.MARKDOWN))
    assert (article.title, article.outlet, article.published) == ("The bridge", "River Star", "2025-05-14")
    kinds = [block.kind for block in article.blocks]
    assert kinds == [BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.SUBHEADING, BlockKind.PARAGRAPH]


def test_the_furniture_lexicon_recognises_its_examples() -> None:
    furniture = load_furniture()
    told = ("whole", "begins", "asks", "closing", "machinery", "counts", "slots", "credits")
    assert all(furniture.reason(text) for name in told for text in getattr(furniture, name).examples)
    assert not any(
        furniture.reason(text) for text in (*furniture.asks.kept, *furniture.closing.kept, *furniture.machinery.kept)
    )
    assert all(furniture.is_label(text) for text in furniture.labels.examples)
    assert all(furniture.is_about_author(text) for text in furniture.authors.examples)
    assert all(furniture.byline(text) for text in furniture.bylines.examples)
    assert all(iso_date(furniture.undated(text)) for text in furniture.dated.examples)


@pytest.mark.parametrize("line", ["By Friday, both sides had left.", "By the bridge", "Byron Street 4"])
def test_not_every_line_with_by_is_a_byline(line: str) -> None:
    assert load_furniture().byline(line) is None


def test_questions_above_the_text_are_no_paragraph() -> None:
    parts = ("Bridge talks drag on", "Who pays? And when?", "The talks went on.", "What is next?", "Nobody knew.")
    kinds = [block.kind.value for block in clean(given("\n\n".join(parts))).blocks]
    assert kinds == ["headline", "standfirst", "paragraph", "subheading", "paragraph"]


def test_facts_of_a_collection_hold_no_control_characters() -> None:
    article = clean(Input("a", b"It ended.", InputKind.ARTICLE, id="a\x1b[2J", title="The\x00 \u202ebridge\n&amp; us"))
    assert (article.id, article.title) == ("a[2J", "The bridge & us")


def test_a_sentence_of_a_collection_that_begins_like_a_notice_is_kept() -> None:
    text = "Listen to the people, the envoy said.\n\nThank you for coming, she told them."
    assert kept(clean(given(text, InputKind.ARTICLE))) == text.split("\n\n")


@pytest.mark.parametrize("behind", ["READ MORE: How the bridge fell", "Related: Who pays?", "(Show 23 comments)"])
def test_what_a_page_sets_behind_the_last_sentence_of_a_paragraph_is_parted_from_it(behind: str) -> None:
    text = f"Ruritania said that it would open the bridge before winter. {behind}"
    parts = clean(given(f"The bridge\n\n{text}\n\nSylvania did not answer.")).blocks
    assert [text[-len(behind) :] == behind, parts[1].kind, parts[2].dropped] == [
        True, BlockKind.PARAGRAPH, "links to other articles"
    ]  # fmt: skip


def test_a_paragraph_that_breaks_off_after_a_whole_sentence_is_no_heading() -> None:
    text = "Ruritania said that it would open the bridge. Sylvania did not"
    assert [block.kind for block in clean(given(f"It rained.\n\n{text}\n\nIt snowed.")).blocks] == [
        BlockKind.PARAGRAPH
    ] * 3
