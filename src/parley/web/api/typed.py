"""What a query may hold."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from parley.web.asked import told

LONGEST = 500

Text = Annotated[str, Field(max_length=LONGEST, pattern=r"^[^\x00]*$")]
"""Words: no database takes the character 0."""

Texts = Annotated[tuple[Text, ...], BeforeValidator(told), Field(max_length=50)]
"""Names, any of which will do."""

Id = Annotated[str, Field(min_length=1, max_length=4000, pattern=r"^[^\x00]+$")]
"""The id of an article: often an address."""
