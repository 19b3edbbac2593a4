"""A view as a page, as JSON or as CSV: the same rows at the same address."""

from __future__ import annotations

import io

from fastapi import Response

from parley.exchange.rows import write_csv_rows, write_json_rows
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
    out = io.StringIO(newline="")
    if form is Form.JSON:
        write_json_rows(table.rows, out)
        return Response(out.getvalue(), media_type="application/json")
    if form is Form.CSV:
        write_csv_rows(table.rows, table.columns, out)
        return Response(out.getvalue(), media_type="text/csv; charset=utf-8", headers=_saved(_named(lens.path)))
    return page(template, desk, lens, table=table, **told)


def drawing(svg: str, name: str) -> Response:
    """Give a drawing as a file."""
    return Response(svg, media_type="image/svg+xml", headers=_saved(f"{name}.svg"))


def _saved(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"'}


def _named(path: str) -> str:
    """Name the file of a view by the first part of its address."""
    return f"{path.strip('/').split('/')[0] or 'today'}.csv"
