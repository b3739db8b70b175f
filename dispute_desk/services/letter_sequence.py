"""What went before a letter, in sentences: who looked into the matter, which letters went out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.documents.paper_texts import day_words
from dispute_desk.domain.reply_extension import extended_end, extension_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.workdays import WorkCalendar

Row = dict[str, Any]


def investigated_words(rows: Sequence[Row]) -> str | None:
    """Return who looked into a matter and when, with the certificates; None where nobody did."""
    told = [_investigation(one) for one in rows if one["held_on"]]
    return "".join(told) or None


def _investigation(row: Row) -> str:
    people = [
        f"{row[name]}（证号：{row[number]}）" if row[number] else str(row[name])
        for name, number in (
            ("supervisor", "certificate"),
            ("second_supervisor", "second_certificate"),
        )
        if row[name]
    ]
    who = f"劳动法律监督员{'、'.join(people)}" if people else ""
    place = f"在{row['place']}" if row["place"] else ""
    return f"{day_words(row['held_on'])}，我会{who}{place}就有关情况进行了调查。"


def sequence_words(
    rows: Sequence[Row], profile: Profile, calendar: WorkCalendar, today: date
) -> list[str]:
    """Return a sentence for each letter that went out before: number, service, what came of it."""
    return [_letter(one, profile, calendar, today) for one in rows]


def _letter(row: Row, profile: Profile, calendar: WorkCalendar, today: date) -> str:
    number = f"（{row['number']}）" if row["number"] else ""
    told = f"{day_words(row['issued_on'])}，我会发出《{row['title']}》{number}"
    return f"{told}，{_came_of(row, profile, calendar, today)}。"


def _came_of(row: Row, profile: Profile, calendar: WorkCalendar, today: date) -> str:
    parts = []
    if row["refused_on"]:
        parts.append(f"{day_words(row['refused_on'])}被拒收")
    if row["served_on"]:
        way = f"以{profile.service_way(row['service_way']).label}方式" if row["service_way"] else ""
        parts.append(f"{day_words(row['served_on'])}{way}送达")
    if row["replied_on"]:
        result = row["reply_result"]
        words = f"（{profile.reply_result(result).label}）" if result else ""
        parts.append(f"{day_words(row['replied_on'])}收到回复{words}")
    elif row["served_on"]:
        parts.append(_no_reply(row, profile, calendar, today))
    if row["verified_on"]:
        parts.append(f"{day_words(row['verified_on'])}核实{_found(row)}")
    return "，".join(part for part in parts if part) or "尚未送达"


def _no_reply(row: Row, profile: Profile, calendar: WorkCalendar, today: date) -> str:
    clock = profile.letter_kind(row["kind"]).clock
    if not clock:
        return "至今未收到回复"
    term = profile.clock(clock).deadline(row["served_on"], calendar)
    extension = extension_of(row["told"])
    end = extended_end(term, extension.until if extension else None, calendar)
    longer = "经延长后" if end is not term else ""
    if today <= end.due:
        return "至今未收到回复"
    return f"回复期限{longer}于{day_words(end.due)}届满，未收到回复"


def _found(row: Row) -> str:
    return {"wholly": "已整改", "partly": "部分整改", "not": "未整改"}[str(row["rectified"])]
