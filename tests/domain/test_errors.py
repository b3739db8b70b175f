"""A refusal is a code, its facts and one sentence."""

from __future__ import annotations

import pytest

from dispute_desk.domain.errors import SENTENCES, DeskError, sentence

CODE = sentence("example_refusal", "没有找到“{name}”，请核对。")


def test_the_facts_fill_the_sentence() -> None:
    assert str(DeskError(CODE, name="例")) == "没有找到“例”，请核对。"


def test_another_language_has_its_own_sentence() -> None:
    refusal = DeskError(CODE, name="例")

    def english(context: str, source: str) -> str:
        return f"{context}: no {{name}} ({len(source)})" if "{" in source else source

    told = refusal.sentence(english)

    assert told == "errors: no 例 (17)"


def test_a_fact_that_is_missing_does_not_hide_the_refusal() -> None:
    assert str(DeskError(CODE)) == SENTENCES[CODE]


def test_braces_in_a_fact_are_only_braces() -> None:
    assert str(DeskError(CODE, name="{x}")) == "没有找到“{x}”，请核对。"


def test_a_code_has_one_sentence_only() -> None:
    assert sentence(CODE, SENTENCES[CODE]) == CODE
    with pytest.raises(ValueError, match=CODE):
        sentence(CODE, "另一句。")


def test_words_of_the_trade_in_a_sentence_speak_its_language() -> None:
    words = {"用人单位": "employer", "职工": "worker"}
    told = DeskError(CODE, name="用人单位、职工、张例")

    assert "employer, worker, 张例" in told.sentence(lambda _, source: words.get(source, source))
