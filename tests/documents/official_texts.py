"""Texts of official papers for the tests: every element of GB/T 9704-2012 once."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

from dispute_desk.documents.paper_texts import PaperText, text_of

_TEXT = """
title = "工会劳动法律监督提示函"
layout = "LAYOUT"

[fields]
made_on = { label = "日期", kind = "date" }
issuers = { label = "发文机关", kind = "list" }
number = { label = "文号", blank = true }
addressee = { label = "主送单位" }
body = { label = "正文", kind = "list" }
attached = { label = "附件", kind = "list", blank = true }
note = { label = "附注", blank = true }
copies = { label = "抄送", kind = "list", blank = true }
printer = { label = "印发机关", blank = true }

[[blocks]]
kind = "red_head"
marks_of = "issuers"
number = "{number}"

[[blocks]]
kind = "title"
text = "工会劳动法律监督提示函"

[[blocks]]
kind = "addressee"
text = "{addressee}："

[[blocks]]
kind = "heading"
text = "一、有关情况"

[[blocks]]
kind = "subheading"
text = "（一）缴费基数"

[[blocks]]
kind = "items"
rows_of = "body"

[[blocks]]
kind = "attachments"
rows_of = "attached"
when = "attached"

[[blocks]]
kind = "sign_off"
issuers_of = "issuers"
date = "{made_on}"
sealed = SEALED

[[blocks]]
kind = "postscript"
text = "{note}"
when = "note"

[[blocks]]
kind = "imprint"
copies_of = "copies"
printer = "{printer}"
printed = "{made_on}"
"""


def official(layout: str, *, sealed: bool = True) -> PaperText:
    """Return a text in one of the official layouts."""
    told = _TEXT.replace("LAYOUT", layout).replace("SEALED", "true" if sealed else "false")
    return text_of("sample", tomllib.loads(told))


def values(**changed: Any) -> dict[str, Any]:  # noqa: ANN401 - values of fields of any kind
    """Return values of every field."""
    sentence = (
        "近期，我会在劳动法律监督中了解到，你单位可能存在未按职工实际工资申报社会保险缴费基数的情形，"
        "涉及2023年7月至2024年3月。依照《中华人民共和国社会保险法》第五十八条、第六十条，用人单位"
        "应当依法办理社会保险登记，自行申报、按时足额缴纳社会保险费。"
    )
    told = {
        "made_on": date(2026, 3, 5),
        "issuers": ["示例区总工会"],
        "number": "示工劳监提〔2026〕12号",
        "addressee": "广州示例制造有限公司",
        "body": [sentence, sentence],
        "attached": ["社会保险费缴纳自查表", "回执"],
        "note": "联系人：林晓，电话：020-00000000",
        "copies": ["示例区人民检察院", "示例区人力资源和社会保障局"],
        "printer": "示例区总工会办公室",
    }
    return {**told, **changed}
