"""What is told of a draft: enough to know it again, never the number of a person."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.draft import typed_words


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            {
                "new_case.quick.line": "李例 13800138000 例信制衣",
                "new_case.employer": "例信制衣",
                "new_case.person0.name": "李例",
            },
            ("李例", "例信制衣", "李例 … 例信制衣"),
        ),
        ({"new_case.quick.line": "养老少缴  2023.1 起\n24月"}, ("养老少缴 2023.1 起 24月",)),
        ({"step.suspend.reason": "等待仲裁", "step.suspend.until": "2026-12-01"}, ("等待仲裁",)),
        ({"new_case.person0.id_no": "44010619900101123X", "new_case.person0.phone": "139"}, ()),
        ({"note": "身份证 44010619900101123X，要回电"}, ("身份证 … ，要回电",)),
        ({"note": "身份证 440106-19900101-123X 要回电"}, ("身份证 … 要回电",)),
        ({"note": "４４０１０６１９９００１０１１２３４ 李例"}, ("… 李例",)),
        ({"rows": [[7, {"name": "王例", "id_no": "44010619900101", "wage": "8200"}]]}, ("王例",)),
        ({"new_case.fold": True, "kind": None, "amount": "3.5"}, ()),
        ({"note": "一" * 30}, ("一" * 23 + "…",)),
    ],
)
def test_a_draft_is_told_by_its_first_words(content: dict[str, Any], told: tuple[str, ...]) -> None:
    assert typed_words(content) == told


@given(
    st.text(max_size=8),
    st.from_regex(r"[1-9]\d{16}[\dXx]|[1-9]\d{14}", fullmatch=True),
    st.text(max_size=8),
    st.sampled_from(["step.note", "grid", "new_case.person0.id_no", "new_case.demand"]),
    st.integers(min_value=6, max_value=18),
)
def test_no_number_of_a_person_is_ever_told(
    before: str, number: str, after: str, name: str, typed: int
) -> None:
    half = number[:typed]

    words = " ".join(typed_words({name: f"{before}{half}{after}", "more": [{"cell": half}]}))

    assert half not in words
    assert not re.search(r"[1-9]\d{14}", words)
