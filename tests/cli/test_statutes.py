"""``statutes`` lists what is in force on a day, with its source."""

from __future__ import annotations

from tests.cli.running import desk


def test_the_articles_of_a_day_are_listed_with_their_source() -> None:
    old = desk(
        "statutes", "--on", "2019-05-20", "--search", "劳动保障监察条例》第二十三条", "--json"
    )
    new = desk(
        "statutes", "--on", "2019-05-21", "--search", "劳动保障监察条例》第二十三条", "--json"
    )

    assert "申报缴费数额的情况" in old.json["cards"][0]["gist"]
    assert [card["in_force_from"] for card in new.json["cards"]] == ["2019-05-21"]
    assert new.json["cards"][0]["source"]


def test_people_are_told_that_a_gist_is_no_wording() -> None:
    told = desk("statutes", "--search", "第八十六条")

    assert told.status == 0
    assert "《中华人民共和国社会保险法》第八十六条" in told.out
    assert "不是原文" in told.err
