"""A pack as small as one may be: the head, some limits and some rates, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """\
# sample only: shape, not a complete table
schema = 1
id = "cn-44-guangzhou"
version = "2026.11.1"            # CalVer of the pack, not of the app
region = "440100"
title = "广州市社会保险费补缴参数表"
created_on = 2026-11-22
license = "CC0-1.0"
confirmed_through = "2026-06"
[switches]
late_fee.pre_2011_07 = "from_2011_07_01"  # segmented | from_2011_07_01 | order_triggered
late_fee.cap = "show_both"
late_fee.day_count = "next_month_first_inclusive"
base.wage = "prior_year_average"
base.limits = "own_month"
relief.covid_on_back_payment = "ask"
interest.pension = "off"
rounding.contribution = "half_up_2"
rounding.late_fee = "half_up_2"
"""
LIMITS = """\
row_id,insurance,from_month,to_month,lower,upper,upper_kind,status,source_ids,published_on,\
derived_from,note
gz-pen-202407,pension,2024-07,2025-06,5500,27501,amount,A,GD2024-33,2024-12-15,,追溯至2024-07
gz-pen-202507,pension,2025-07,2026-06,5510,27549,amount,A,GD2025-32,2025-10-27,,追溯至2025-07
gz-inj-202007,injury,2020-07,2021-06,2100,,no_cap,C,HRONE2020,,,
gz-pen-202107,pension,2021-07,2022-06,4588,22941,amount,D,LIUB,,\
avg_wage:440000:2020*0.60|*3,须经本单位确认后才可用于计算
"""
RATES = """\
row_id,insurance,party,tier,from_month,to_month,rate,base_kind,status,source_ids,published_on,note
gz-med-er-202403,medical,employer,,2024-03,2025-12,0.045,worker_base,B,GZYB2024,,阶段性
gz-une-er-t1-201910,unemployment,employer,coef_0.4,2019-10,2022-04,0.0032,worker_base,C,\
AT317;GD2019-28,,
gz-big-er-202007,medical_serious_illness,employer,,2020-07,2021-06,0.0026,city_average:10292,C,\
HRONE2020,,定额26.76
"""


def small_pack(folder: Path, *, limits: str = "", rates: str = "", **others: str) -> Path:
    """Write the pack, with further lines of its tables, and further tables by name."""
    folder.mkdir()
    (folder / "pack.toml").write_text(HEAD, encoding="utf-8")
    (folder / "limits.csv").write_text(LIMITS + limits, encoding="utf-8")
    (folder / "rates.csv").write_text(RATES + rates, encoding="utf-8")
    for name, text in others.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder
