"""What pronouns, roles, groups and pointing nouns stand for."""

from __future__ import annotations

from tests.language.coreference.conftest import Resolve

TWO = "Emmanuel Macron met Friedrich Merz in Paris. "


def test_he_within_a_quotation_is_not_who_speaks(resolve: Resolve) -> None:
    found = resolve('Emmanuel Macron praised Friedrich Merz. "He is patient," Macron said.')
    assert found.who("He") == ["Friedrich Merz"]


def test_i_within_a_quotation_is_who_speaks_even_if_named_after_it(resolve: Resolve) -> None:
    found = resolve('"I never agreed to a truce," Foreign Minister Ana Duarte said.')
    assert found.who("I") == ["Ana Duarte"]


def test_i_outside_of_quotations_is_nobody(resolve: Resolve) -> None:
    assert resolve("Emmanuel Macron left. I saw him.").who("I") == []


def test_she_is_the_woman_of_the_two(resolve: Resolve) -> None:
    assert resolve("Ana Duarte wrote to Friedrich Merz. She wants a truce.").who("She") == ["Ana Duarte"]


def test_nobody_acts_upon_himself_without_self(resolve: Resolve) -> None:
    assert resolve("Emmanuel Macron spoke first. Friedrich Merz thanked him.").who("him") == ["Emmanuel Macron"]


def test_who_is_accused_of_a_deed_does_it(resolve: Resolve) -> None:
    found = resolve("Emmanuel Macron accused Friedrich Merz of breaking his promise.")
    assert found.who("his") == ["Friedrich Merz"]


def test_a_preposed_phrase_points_forward(resolve: Resolve) -> None:
    found = resolve("Friedrich Merz was absent. In his speech on Friday, Emmanuel Macron asked for patience.")
    assert found.who("his") == ["Emmanuel Macron"]


def test_they_are_the_last_list(resolve: Resolve) -> None:
    found = resolve("Qatar and Egypt wrote to Hamas. They expect an answer.")
    assert found.who("They") == ["Qatar", "Egypt"]


def test_their_meeting_is_that_of_the_two(resolve: Resolve) -> None:
    found = resolve("Emmanuel Macron told Friedrich Merz that he would return after their meeting.")
    assert found.who("their") == ["Emmanuel Macron", "Friedrich Merz"]


def test_both_leaders_are_two_people(resolve: Resolve) -> None:
    assert resolve(TWO + "Both leaders want a truce.").who("leaders") == ["Emmanuel Macron", "Friedrich Merz"]


def test_both_sides_are_two_states_though_a_third_speaks(resolve: Resolve) -> None:
    found = resolve("Kosovo closed the border to Serbia. Turkey urged both sides to wait.")
    assert found.who("sides") == ["Kosovo", "Serbia"]


def test_ministers_are_the_names_behind_them(resolve: Resolve) -> None:
    found = resolve(TWO + "The ministers, Ana Duarte and Jean Kabila, signed the letter.")
    assert found.who("ministers") == ["Ana Duarte", "Jean Kabila"]


def test_two_ministers_are_no_two_presidents(resolve: Resolve) -> None:
    assert resolve(TWO + "The two ministers will meet in May.").who("ministers") == []


def test_a_role_is_told_by_a_title_in_the_article(resolve: Resolve) -> None:
    found = resolve("Finance Minister Nora Blum met the envoy Carl Bergson. He left. The minister stayed.")
    assert found.who("minister") == ["Nora Blum"]


def test_a_role_of_nobody_named_is_nobody(resolve: Resolve) -> None:
    assert resolve(TWO + "The bishop wants a truce.").who("bishop") == []


def test_it_after_there_is_nothing_to_stand_for_is_empty(resolve: Resolve) -> None:
    found = resolve("Kenya wrote to Uganda. It is clear that the talks will fail.")
    assert (found.who("It"), found.what("It")) == ([], None)


def test_it_that_wants_is_a_body(resolve: Resolve) -> None:
    found = resolve("Kenya rejected the proposal. It wants a written pledge.")
    assert (found.who("It"), found.what("It")) == (["Kenya"], None)


def test_it_that_is_rejected_is_a_matter(resolve: Resolve) -> None:
    found = resolve("Uganda proposed to open a corridor. Kenya rejects it.")
    assert (found.who("it"), found.what("it")) == ([], "to open a corridor")


def test_a_chain_of_anaphors_leads_back_to_the_question(resolve: Resolve) -> None:
    text = "The ministers discussed whether the army should leave the port. Kenya has dropped this demand."
    found = resolve(f"{text} Uganda insists on it.")
    assert found.what("demand") == found.what("it") == "whether the army should leave the port"


def test_a_move_in_apposition_is_the_deed(resolve: Resolve) -> None:
    found = resolve("Kenya plans the deployment of ships, a move that Uganda rejects.")
    assert found.what("move") == "the deployment of ships"


def test_a_step_in_apposition_to_an_object_is_the_whole_deed(resolve: Resolve) -> None:
    found = resolve("Kenya agreed to bring in a judge, a step that Uganda had refused.")
    assert found.what("step") == "to bring in a judge"


def test_the_next_step_points_nowhere(resolve: Resolve) -> None:
    assert resolve("Kenya agreed to open a port. The next step is a vote.").what("step") is None


def test_a_repeated_noun_is_the_fuller_phrase(resolve: Resolve) -> None:
    found = resolve("China announced limits on the export of metals. Japan wants China to lift the limits.")
    assert found.what("limits", 1) == "limits on the export of metals"


def test_things_that_are_praised_are_no_actors(resolve: Resolve) -> None:
    found = resolve("Qatar and Egypt sent protocols on Friday. Kenya backs the protocols and praised them.")
    assert found.who("them") == []
