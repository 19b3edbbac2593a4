"""A view as a page, as JSON or as CSV: the same rows at the same address."""

from __future__ import annotations

import csv
import io
import json

from fastapi import Response

from parley.exchange.views import Table
from parley.web.asked import Form
from parley.web.desk import Desk
from parley.web.lens import Lens
from parley.web.shown import render


def page(template: str, desk: Desk, lens: Lens, **told: object) -> Response:
    """Give a page."""
    return Response(render(template, desk=desk, lens=lens, **told), media_type="text/html")


def answer(form: Form, table: Table, template: str, desk: Desk, lens: Lens, **told: object) -> Response:
    """Give a view in the form that is asked for."""
    if form is Form.JSON:
        rows = json.dumps(list(table.rows), ensure_ascii=False, indent=1)
        return Response(f"{rows}\n", media_type="application/json")
    if form is Form.CSV:
        return Response(_csv(table), media_type="text/csv; charset=utf-8", headers=_saved(lens.path))
    return page(template, desk, lens, table=table, **told)


def _csv(table: Table) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, table.columns, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(table.rows)
    return out.getvalue()


def _saved(path: str) -> dict[str, str]:
    name = path.strip("/").split("/")[0] or "today"
    return {"Content-Disposition": f'attachment; filename="{name}.csv"'}
