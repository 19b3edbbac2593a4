"""The commands that stand on a ledger."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def dossier(run: Run, tmp_path: Path) -> Path:
    """A new dossier."""
    folder = tmp_path / "dossier"
    assert run("init", folder, "--name", "Talks").exit_code == 0
    return folder


def test_what_is_added_is_counted(run: Run, dossier: Path, talks: Path) -> None:
    assert run("add", talks, "--dossier", dossier).exit_code == 0
    told = json.loads(run("status", "--dossier", dossier, "--format", "json").stdout)
    assert (told["articles"], told["entries"]) == (1, 2)
    assert set(told["records"]) == {"statement", "meeting", "commitment", "question"}


def test_what_is_in_another_language_is_kept_and_counted_as_unread(run: Run, dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "de.txt").write_text("Die Minister trafen sich am Montag an der Brücke.\n", encoding="utf-8")
    assert "1 article left unread" in run("add", tmp_path / "de.txt", "--dossier", dossier).stderr
    assert "unread    1 in 'de'" in run("status", "--dossier", dossier).stdout


def test_what_is_there_is_not_read_again(run: Run, dossier: Path, talks: Path) -> None:
    run("add", talks, "--dossier", dossier)
    again = run("add", talks, "--dossier", dossier)
    assert again.exit_code == 0
    assert "1 in the ledger already" in again.stderr


def test_one_article_under_two_names_is_added_once(run: Run, dossier: Path, talks: Path) -> None:
    copy = talks.with_name("copy.txt")
    copy.write_bytes(talks.read_bytes())
    run("add", talks, copy, "--dossier", dossier)
    assert "articles  1 (1 versions, 1 readings)" in run("status", "--dossier", dossier).stdout


def test_the_inputs_of_the_dossier_are_read_where_none_is_named(run: Run, dossier: Path, talks: Path) -> None:
    (dossier / "dossier.toml").write_text('inputs = ["../X"]'.replace("X", talks.name), encoding="utf-8")
    assert run("add", "--dossier", dossier).exit_code == 0
    assert run("status", "--dossier", dossier).stdout.startswith("dossier   without a name")


@pytest.fixture
def saved(run: Run, talks: Path, tmp_path: Path) -> Path:
    """A file of readings, in JSON Lines."""
    path = tmp_path / "readings.jsonl"
    assert run("read", talks, "--format", "jsonl", "--output", path).exit_code == 0
    return path


def test_readings_that_were_saved_are_loaded_once(run: Run, dossier: Path, saved: Path) -> None:
    assert "1 of 1 readings were new" in run("load", saved, "--dossier", dossier).stderr
    assert "0 of 1 readings were new" in run("load", saved, "--dossier", dossier).stderr
    assert "articles  1 (1 versions, 1 readings)" in run("status", "--dossier", dossier).stdout


def test_what_is_loaded_is_what_would_have_been_added(run: Run, dossier: Path, saved: Path, talks: Path) -> None:
    run("load", saved, "--dossier", dossier)
    assert "1 in the ledger already" in run("add", talks, "--dossier", dossier).stderr


def test_a_line_that_is_no_reading_is_named_and_the_rest_kept(run: Run, dossier: Path, saved: Path) -> None:
    saved.write_text("{}\n" + saved.read_text(encoding="utf-8") + "no json\n", encoding="utf-8")
    told = run("load", saved, "missing.jsonl", "--dossier", dossier)
    assert told.exit_code == 1
    assert all(f"readings.jsonl, line {number}" in told.stderr for number in (1, 3))
    assert "missing.jsonl: cannot be read" in told.stderr
    assert "1 of 1 readings were new, of 1 new versions of articles; 3 set aside" in told.stderr


def test_an_input_that_cannot_be_read_does_not_stop_the_rest(run: Run, dossier: Path, talks: Path) -> None:
    assert run("add", "missing.txt", talks, "--dossier", dossier).exit_code == 1
    assert "articles  1" in run("status", "--dossier", dossier).stdout


def test_adding_nothing_is_a_wrong_use(run: Run, dossier: Path) -> None:
    assert run("add", "--dossier", dossier).exit_code == 2


@pytest.mark.parametrize("command", ["add", "status", "verify", "rebuild"])
def test_a_folder_without_a_dossier_is_told(run: Run, tmp_path: Path, command: str) -> None:
    done = run(command, "--dossier", tmp_path)
    assert done.exit_code == 2
    assert "is not there" in done.stderr


def test_a_fault_in_the_dossier_is_told_with_its_line(run: Run, dossier: Path) -> None:
    (dossier / "dossier.toml").write_text('\nparties = ["x"]', encoding="utf-8")
    done = run("status", "--dossier", dossier)
    assert done.exit_code == 2
    assert "dossier.toml, line 2: unknown key 'parties'" in done.stderr


def test_a_file_that_is_no_ledger_is_told(run: Run, dossier: Path) -> None:
    (dossier / "ledger.db").write_bytes(b"no database at all" * 100)
    done = run("status", "--dossier", dossier)
    assert done.exit_code == 2
    assert "not a database" in done.stderr


def test_a_second_init_changes_nothing(run: Run, dossier: Path) -> None:
    before = (dossier / "dossier.toml").read_bytes()
    assert run("init", dossier).exit_code == 2
    assert (dossier / "dossier.toml").read_bytes() == before


def test_a_dossier_can_be_begun_as_another(run: Run, dossier: Path, tmp_path: Path) -> None:
    told = b'name = "Other talks"\n[[party]]\nname = "Ruritania"\n'
    (tmp_path / "like.toml").write_bytes(told)
    assert run("init", tmp_path / "new", "--like", tmp_path / "like.toml").exit_code == 0
    assert (tmp_path / "new/dossier.toml").read_bytes() == told
    assert run("init", tmp_path / "newer", "--like", tmp_path / "missing.toml").exit_code == 2
    assert run("init", tmp_path / "newer", "--like", dossier / "dossier.toml", "--name", "X").exit_code == 2
    (tmp_path / "like.toml").write_bytes(b"nonsense = 1")
    assert run("init", tmp_path / "newer", "--like", tmp_path / "like.toml").exit_code == 2
    assert not (tmp_path / "newer").exists()


def test_verify_names_what_was_changed(run: Run, dossier: Path, talks: Path) -> None:
    run("add", talks, "--dossier", dossier)
    assert run("verify", "--dossier", dossier).exit_code == 0
    connection = sqlite3.connect(dossier / "ledger.db")
    with connection:
        connection.execute("UPDATE entry SET body = replace(body, 'Ruritania', 'Graustark') WHERE number = 2")
    connection.close()
    done = run("verify", "--dossier", dossier)
    assert (done.exit_code, "entry 2" in done.stderr) == (1, True)


def test_rebuild_mends_derived_rows(run: Run, dossier: Path, talks: Path) -> None:
    run("add", talks, "--dossier", dossier)
    connection = sqlite3.connect(dossier / "ledger.db")
    with connection:
        connection.execute("DELETE FROM record")
    connection.close()
    assert run("verify", "--dossier", dossier).exit_code == 1
    assert run("rebuild", "--dossier", dossier).exit_code == 0
    assert run("verify", "--dossier", dossier).exit_code == 0


def test_a_time_that_is_none_is_told(run: Run, dossier: Path) -> None:
    assert run("status", "--dossier", dossier, "--known-at", "yesterday").exit_code == 2


def test_rereading_adds_nothing_where_the_reader_finds_the_same(run: Run, dossier: Path, talks: Path) -> None:
    run("add", talks, "--dossier", dossier)
    assert "nothing to read again" in run("reread", "--dossier", dossier).stderr
    assert "1 unchanged" in run("reread", "--all", "--dossier", dossier).stderr
    assert "entries   2" in run("status", "--dossier", dossier).stdout


def test_positions_follow_a_change_in_both_clocks(run: Run, dossier: Path, tmp_path: Path) -> None:
    for day, verb in (("2025-03-03", "demanded"), ("2025-03-10", "rejected")):
        (tmp_path / f"{day}.txt").write_text(f"Ruritania {verb} a ceasefire on Monday.", encoding="utf-8")
        assert run("add", tmp_path / f"{day}.txt", "--published", day, "--dossier", dossier).exit_code == 0

    def stances(*words: str) -> list[str]:
        done = run("positions", "--format", "json", "--dossier", dossier, *words)
        return [row["stance"] for row in json.loads(done.stdout)]

    assert stances() == ["opposes"]
    assert stances("--as-of", "2025-03-05") == ["demands"]
    assert stances("--ended") == ["demands", "opposes"]
    assert stances("--known-at", "2025-01-01") == []
    assert "reversed 2025-03-10" in run("positions", "--ended", "--dossier", dossier).stdout


def test_commitments_and_questions_stand_where_the_last_report_left_them(
    run: Run, dossier: Path, tmp_path: Path
) -> None:
    for day, text in (
        ("2025-03-03", "Graustark promised to send 200 monitors by 20 March. It is unclear who will pay for the dam."),
        ("2025-03-10", "Graustark withdrew its promise to send monitors."),
    ):
        (tmp_path / f"{day}.txt").write_text(text, encoding="utf-8")
        run("add", tmp_path / f"{day}.txt", "--published", day, "--dossier", dossier)

    def stages(*words: str) -> list[str]:
        done = run("commitments", "--format", "json", "--dossier", dossier, *words)
        return [row["stage"] for row in json.loads(done.stdout)]

    assert stages("--as-of", "2025-03-05") == ["pledged"]
    assert stages("--overdue", "--as-of", "2025-03-09") == []
    assert run("commitments", "--debtor", "Ruritania", "--dossier", dossier).exit_code == 1
    assert "who will pay" in run("questions", "--dossier", dossier).stdout
    assert run("questions", "--answered", "--dossier", dossier).stdout == ""


def test_a_meeting_that_is_put_off_is_one_meeting(run: Run, dossier: Path, tmp_path: Path) -> None:
    for day, text in (
        ("2025-03-03", "Ruritania and Graustark will meet in Strelsau on 12 March."),
        ("2025-03-10", "The meeting of Ruritania and Graustark in Strelsau was postponed."),
    ):
        (tmp_path / f"{day}.txt").write_text(text, encoding="utf-8")
        run("add", tmp_path / f"{day}.txt", "--published", day, "--dossier", dossier)

    def statuses(*words: str) -> list[str]:
        done = run("meetings", "--format", "json", "--dossier", dossier, *words)
        return [row["status"] for row in json.loads(done.stdout)]

    assert statuses() == ["postponed"]
    assert statuses("--upcoming", "--as-of", "2025-03-05") == ["scheduled"]
    assert statuses("--slipped", "--with", "Ruritania", "--with", "Graustark") == ["postponed"]
    assert run("meetings", "--with", "Hentzau", "--dossier", dossier).exit_code == 1
    assert "STATUS:TENTATIVE" in run("meetings", "--format", "ics", "--dossier", dossier).stdout


def test_a_judgement_needs_a_verdict_and_a_reason(run: Run, dossier: Path) -> None:
    told = ("truce", "ceasefire", "--why", "one thing", "--dossier", dossier)
    assert run("judge", "perhaps", *told).exit_code == 2
    assert run("judge", "same", *told).exit_code == 0
    assert "judged them same: one thing" in run("judge", "different", *told).stderr


def test_two_meetings_are_judged_by_the_ids_that_the_list_shows(run: Run, dossier: Path, tmp_path: Path) -> None:
    for place in ("Geneva", "Vienna"):
        path = tmp_path / f"{place}.txt"
        path.write_text(f"Germany and France will meet in {place} on Friday.\n", encoding="utf-8")
        run("add", path, "--published", "2025-03-03", "--dossier", dossier)
    where = ("--dossier", dossier, "--format", "json")
    (pair,) = json.loads(run("judge", "--list", "--of", "meeting", *where).stdout)
    assert (pair["together"], pair["why"]) == (False, "the same sides, but two places")
    assert run("judge", "same", pair["left"], pair["right"], "--why", "one summit", *where[:2]).exit_code == 0
    assert len(json.loads(run("meetings", *where).stdout)) == 1
    assert "1.00, judged by" in run("judge", "--links", "--dossier", dossier).stdout
    assert "one summit" in run("judge", "--given", "--dossier", dossier).stdout
    assert run("judge", "same", pair["left"], "m99.9", "--why", "no", *where[:2]).exit_code == 2


def test_judgements_that_contradict_each_other_are_told(run: Run, dossier: Path) -> None:
    for verdict, two in (("same", ("truce", "calm")), ("same", ("calm", "silence"))):
        run("judge", verdict, *two, "--why", "one thing", "--dossier", dossier)
    done = run("judge", "different", "truce", "silence", "--why", "two things", "--dossier", dossier)
    assert "'calm' is the same as 'silence'" in " ".join(done.stderr.split())


def test_copies_of_an_article_are_one_story(run: Run, dossier: Path, talks: Path) -> None:
    copy = talks.with_name("copy.txt")
    copy.write_text(talks.read_text(encoding="utf-8").upper(), encoding="utf-8")
    run("add", talks, "--outlet", "Reuters", "--dossier", dossier)
    assert run("add", copy, "--outlet", "The Courier", "--dossier", dossier).exit_code == 0
    told = json.loads(run("stories", "--dossier", dossier, "--format", "json").stdout)
    assert [(row["outlet"], row["origin"]) for row in told] == [("Reuters", "Reuters"), ("The Courier", "Reuters")]
    assert "from Reuters" in run("stories", "--dossier", dossier).stdout


def test_conflicts_show_both_sentences_and_leave_the_past_as_it_was(run: Run, dossier: Path, tmp_path: Path) -> None:
    def rows(*words: str) -> list[dict[str, str]]:
        done = run("conflicts", "--format", "json", "--dossier", dossier, *words)
        return list(json.loads(done.stdout))

    for day, verb in (("2025-03-03", "demanded"), ("2025-03-20", "rejected"), ("2025-04-20", "welcomed")):
        moment = json.loads(run("status", "--dossier", dossier, "--format", "json").stdout)["last"]
        before = rows()
        (tmp_path / f"{day}.txt").write_text(f"Ruritania {verb} a ceasefire on Monday.", encoding="utf-8")
        assert run("add", tmp_path / f"{day}.txt", "--published", day, "--dossier", dossier).exit_code == 0
        assert moment is None or rows("--known-at", moment) == before
    assert [(row["kind"], row["since"]) for row in rows()] == [("reversal", "2025-03-20"), ("reversal", "2025-04-20")]
    assert len(rows("--as-of", "2025-04-01")) == 1
    assert rows("--type", "split") == rows("--actor", "Graustark") == []
    assert "Ruritania rejected a ceasefire" in run("conflicts", "--dossier", dossier).stdout


def test_a_kind_of_conflict_that_is_none_is_told(run: Run, dossier: Path) -> None:
    assert run("conflicts", "--type", "quarrel", "--dossier", dossier).exit_code == 2


def test_copies_of_a_text_are_one_origin_of_a_position(run: Run, dossier: Path, tmp_path: Path) -> None:
    rest = " It said that the guns at the dam had to fall silent before any envoy spoke of it."
    texts = {"Wire": f"Ruritania demanded a ceasefire.{rest}", "Courier": f"Ruritania wants a ceasefire.{rest.upper()}"}
    for outlet, text in (texts | {"Daily": "Ruritania insists on a ceasefire."}).items():
        (tmp_path / f"{outlet}.txt").write_text(text, encoding="utf-8")
        assert run("add", tmp_path / f"{outlet}.txt", "--outlet", outlet, "--dossier", dossier).exit_code == 0
    told = json.loads(run("positions", "--issue", "ceasefire", "--format", "json", "--dossier", dossier).stdout)
    assert (3, ["Wire", "Daily"]) in [(row["witnesses"], row["origin_names"]) for row in told]
    assert "articles: 3 from 2" in run("positions", "--issue", "ceasefire", "--dossier", dossier).stdout
