"""``parley read``: for people and for programs, with every input that can be read and none that cannot in its way."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from parley.exchange import from_json
from tests.cli.conftest import TALKS, Run

LINE = json.dumps({"id": "one", "outlet": "Courier", "published": "2025-03-03", "text": TALKS})
CAKE = Path(__file__).resolve().parents[2] / "benchmarks/mix/unrelated/recipe-plum-cake.txt"
KINDS = ["statements", "meetings", "commitments", "open_questions"]


def test_a_person_sees_the_article_and_every_kind_of_record(run: Run, talks: Path) -> None:
    shown = run("read", talks).stdout
    assert "France will send 200 monitors" in shown
    assert all(title in shown for title in ("Positions (", "Commitments (", "Meetings (", "Open questions ("))


def test_the_article_carries_the_names_of_its_records(run: Run, talks: Path) -> None:
    assert "[P1]" in run("read", talks).stdout


def test_one_article_is_one_object(run: Run, talks: Path) -> None:
    reading = from_json(json.loads(run("read", talks, "--format", "json").stdout))
    assert reading.article.input == str(talks)


def test_an_article_of_something_else_is_passed_over_aloud_and_read_on_demand(run: Run) -> None:
    passed, read = run("read", CAKE), run("read", CAKE, "--gate", "off")
    assert "0 articles read" in passed.stderr
    assert "1 article of something else passed over" in passed.stderr
    assert "--gate off" in passed.stdout
    assert "1 article read" in read.stderr
    assert "passed over" not in read.stdout + read.stderr


def test_several_articles_are_a_list(run: Run, talks: Path) -> None:
    assert len(json.loads(run("read", talks, talks, talks, "--format", "json").stdout)) == 3


def test_json_lines_are_one_object_a_line(run: Run, talks: Path) -> None:
    lines = run("read", talks, talks, "--format", "jsonl").stdout.splitlines()
    assert [from_json(json.loads(line)).article.input for line in lines] == [str(talks)] * 2


def test_a_table_has_a_row_for_each_record(run: Run, talks: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("read", talks, "--format", "csv").stdout)))
    assert {row["kind"] for row in rows} == {"statement", "meeting", "commitment", "question"}


def test_standard_input_takes_articles_and_keeps_their_ids(run: Run) -> None:
    told = json.loads(run("read", "-", "--format", "json", stdin=LINE).stdout)
    assert [told["article"][key] for key in ("id", "outlet", "published")] == ["one", "Courier", "2025-03-03"]


@pytest.mark.parametrize("kind", KINDS)
def test_only_some_kinds_may_be_wanted(run: Run, talks: Path, kind: str) -> None:
    told = json.loads(run("read", talks, "--format", "json", "--only", kind).stdout)
    assert [one for one in KINDS if told[one]] == [kind]


def test_only_what_is_sure_may_be_wanted(run: Run, talks: Path) -> None:
    told = json.loads(run("read", talks, "--format", "json", "--min-confidence", "1").stdout)
    assert [told[kind] for kind in KINDS] == [[]] * 4


def test_the_user_may_state_date_and_outlet(run: Run, talks: Path) -> None:
    told = json.loads(run("read", talks, "--format", "json", "--published", "2025-08-18", "--outlet", "Courier").stdout)
    article = told["article"]
    assert (article["published"], article["published_from"]) == ("2025-08-18", "argument")
    assert (article["outlet"], article["outlet_from"]) == ("Courier", "argument")


def test_no_date_is_made_up(run: Run, talks: Path) -> None:
    told = json.loads(run("read", talks, "--format", "json").stdout)
    assert told["article"]["published"] is None
    assert [meeting["when"] for meeting in told["meetings"]] == [None]


def test_output_goes_to_a_file(run: Run, talks: Path, tmp_path: Path) -> None:
    out = tmp_path / "readings.jsonl"
    assert run("read", talks, "--format", "jsonl", "--output", out).stdout == ""
    assert json.loads(out.read_text(encoding="utf-8"))["schema"] == "parley/reading/1"


def test_the_summary_counts_what_was_found(run: Run, talks: Path) -> None:
    assert "1 article read: " in run("read", talks).stderr


def test_one_bad_input_does_not_stop_the_rest(run: Run, talks: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    done = run("read", empty, talks, tmp_path / "gone.txt", "--format", "jsonl")
    assert (done.exit_code, len(done.stdout.splitlines())) == (1, 1)
    assert f"set aside: {empty}: " in done.stderr
    assert f"set aside: {tmp_path / 'gone.txt'}: does not exist. Check the name." in done.stderr
    assert "1 article read" in done.stderr
    assert "2 inputs set aside" in done.stderr


def test_a_broken_line_is_named_and_the_rest_is_read(run: Run) -> None:
    done = run("read", "-", "--format", "jsonl", stdin="\n".join([*[LINE] * 6, "{broken", LINE]))
    assert (done.exit_code, len(done.stdout.splitlines())) == (1, 7)
    assert ":7: is no JSON" in done.stderr


def test_all_well_is_zero(run: Run, talks: Path) -> None:
    assert run("read", talks, "--format", "jsonl").exit_code == 0


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--only", "opinions"], "is no kind of record"),
        (["--published", "yesterday"], "is no date"),
        (["--min-confidence", "2"], "--min-confidence"),
        (["--jobs", "0"], "--jobs"),
        (["--format", "xml"], "--format"),
        (["--output", "/nowhere/at/all.json"], "cannot write"),
        (["--pipeline", "no_such_pipeline"], "cannot be loaded"),
    ],
)
def test_a_wrong_option_is_two_and_says_which(run: Run, talks: Path, words: list[str], says: str) -> None:
    done = run("read", talks, *words)
    assert done.exit_code == 2
    assert says in " ".join(done.stderr.split())


def test_attributions_are_told_by_themselves(run: Run) -> None:
    (line,) = run("read", "-", "--layers", "attribution", stdin=LINE_WITH_SPEECH).stdout.splitlines()
    told = json.loads(line)
    assert told["id"] == "spoken"
    (found,) = told["attributions"]
    assert SPEECH[slice(*found["source"][0])] == "The envoy"


SPEECH = "The envoy said that France would not sign the treaty."
LINE_WITH_SPEECH = json.dumps({"id": "spoken", "text": SPEECH})


def test_no_line_of_a_text_ends_in_blanks(run: Run, talks: Path) -> None:
    assert [line for line in run("read", talks).stdout.split("\n") if line != line.rstrip()] == []


def test_what_an_article_says_does_not_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    told = {"text": "Germany rejected the plan.", "title": "Talks\x1b[31m", "outlet": "Courier\x1b]0;mine\x07"}
    path = tmp_path / "t\x1b[31m.jsonl"
    path.write_text(f"{json.dumps(told)}\n{{\n", encoding="utf-8")
    for command in ("read", "brief", "actors"):
        done = run(command, path)
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", done.stdout + done.stderr), command
