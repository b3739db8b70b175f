"""The field catalogues of claimant and employer: forms, lists, import and audit read them."""

from __future__ import annotations

from dispute_desk.domain.fields import Field, FieldKind, Mask
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

_PERSON = QT_TRANSLATE_NOOP("field_group", "身份")
_JOB = QT_TRANSLATE_NOOP("field_group", "用工与参保")
_FIRM = QT_TRANSLATE_NOOP("field_group", "单位")

CLAIMANT_FIELDS: tuple[Field, ...] = (
    Field(
        id="name",
        label=QT_TRANSLATE_NOOP("field", "姓名"),
        ledger="worker_name",
        listed=True,
        group=_PERSON,
    ),
    Field(
        id="state",
        label=QT_TRANSLATE_NOOP("field", "个人进度"),
        kind=FieldKind.CODE,
        table="claimant_states",
        editable=False,
        listed=True,
        group=_JOB,
    ),
    Field(
        id="id_type",
        label=QT_TRANSLATE_NOOP("field", "证件类型"),
        ledger="id_type",
        group=_PERSON,
    ),
    Field(
        id="id_no",
        label=QT_TRANSLATE_NOOP("field", "证件号码"),
        kind=FieldKind.ID_NO,
        mask=Mask.ID_NO,
        ledger="id_no",
        listed=True,
        group=_PERSON,
    ),
    Field(
        id="sex",
        label=QT_TRANSLATE_NOOP("field", "性别"),
        kind=FieldKind.CODE,
        table="sexes",
        group=_PERSON,
    ),
    Field(
        id="born_on",
        label=QT_TRANSLATE_NOOP("field", "出生日期"),
        kind=FieldKind.DATE,
        mask=Mask.DATE,
        group=_PERSON,
    ),
    Field(
        id="phone",
        label=QT_TRANSLATE_NOOP("field", "联系电话"),
        kind=FieldKind.PHONE,
        mask=Mask.PHONE,
        ledger="phone",
        listed=True,
        group=_PERSON,
    ),
    Field(id="address", label=QT_TRANSLATE_NOOP("field", "住址"), ledger="address", group=_PERSON),
    Field(id="job", label=QT_TRANSLATE_NOOP("field", "岗位"), group=_JOB),
    Field(
        id="special_group",
        label=QT_TRANSLATE_NOOP("field", "特殊群体"),
        kind=FieldKind.CODES,
        table="special_groups",
        group=_PERSON,
        open=True,
    ),
    Field(
        id="employed_from",
        label=QT_TRANSLATE_NOOP("field", "入职日期"),
        kind=FieldKind.DATE,
        group=_JOB,
    ),
    Field(
        id="employed_to",
        label=QT_TRANSLATE_NOOP("field", "离职日期"),
        kind=FieldKind.DATE,
        group=_JOB,
    ),
    Field(
        id="claim_from",
        label=QT_TRANSLATE_NOOP("field", "起始月份"),
        kind=FieldKind.MONTH,
        listed=True,
        group=_JOB,
    ),
    Field(
        id="claim_to",
        label=QT_TRANSLATE_NOOP("field", "终止月份"),
        kind=FieldKind.MONTH,
        listed=True,
        group=_JOB,
    ),
    Field(
        id="insurances",
        label=QT_TRANSLATE_NOOP("field", "险种"),
        kind=FieldKind.CODES,
        table="insurances",
        listed=True,
        group=_JOB,
    ),
    Field(
        id="is_representative",
        label=QT_TRANSLATE_NOOP("field", "职工代表"),
        kind=FieldKind.FLAG,
        group=_PERSON,
    ),
    Field(
        id="consented_on",
        label=QT_TRANSLATE_NOOP("field", "告知同意日期"),
        kind=FieldKind.DATE,
        group=_PERSON,
    ),
    Field(id="household", label=QT_TRANSLATE_NOOP("field", "户籍地"), group=_PERSON),
    Field(
        id="union_member",
        label=QT_TRANSLATE_NOOP("field", "工会会员"),
        kind=FieldKind.FLAG,
        group=_PERSON,
    ),
    Field(id="contract_kind", label=QT_TRANSLATE_NOOP("field", "合同种类"), group=_JOB),
    Field(id="workplace", label=QT_TRANSLATE_NOOP("field", "工作地点"), group=_JOB),
    Field(id="leave_reason", label=QT_TRANSLATE_NOOP("field", "离职原因"), group=_JOB),
    Field(id="relation_evidence", label=QT_TRANSLATE_NOOP("field", "劳动关系依据"), group=_JOB),
    Field(id="consent_scope", label=QT_TRANSLATE_NOOP("field", "同意范围"), group=_PERSON),
    Field(
        id="note",
        label=QT_TRANSLATE_NOOP("field", "备注"),
        kind=FieldKind.LONG_TEXT,
        group=_JOB,
    ),
)

EMPLOYER_FIELDS: tuple[Field, ...] = (
    Field(
        id="name",
        label=QT_TRANSLATE_NOOP("field", "用人单位"),
        ledger="employer",
        listed=True,
        group=_FIRM,
    ),
    Field(id="former_names", label=QT_TRANSLATE_NOOP("field", "曾用名"), group=_FIRM),
    Field(
        id="credit_code",
        label=QT_TRANSLATE_NOOP("field", "统一社会信用代码"),
        kind=FieldKind.CREDIT_CODE,
        ledger="credit_code",
        listed=True,
        group=_FIRM,
    ),
    Field(
        id="si_unit_no",
        label=QT_TRANSLATE_NOOP("field", "单位社保号"),
        kind=FieldKind.SI_UNIT_NO,
        group=_FIRM,
    ),
    Field(id="tax_office", label=QT_TRANSLATE_NOOP("field", "主管税务所"), group=_FIRM),
    Field(
        id="legal_rep",
        label=QT_TRANSLATE_NOOP("field", "法定代表人"),
        ledger="legal_rep",
        group=_FIRM,
    ),
    Field(id="contact", label=QT_TRANSLATE_NOOP("field", "联系人"), group=_FIRM),
    Field(
        id="phone",
        label=QT_TRANSLATE_NOOP("field", "单位电话"),
        kind=FieldKind.PHONE,
        group=_FIRM,
    ),
    Field(id="address", label=QT_TRANSLATE_NOOP("field", "地址"), group=_FIRM),
    Field(id="street", label=QT_TRANSLATE_NOOP("field", "镇街"), listed=True, group=_FIRM),
    Field(id="industry", label=QT_TRANSLATE_NOOP("field", "行业"), listed=True, group=_FIRM),
    Field(id="size", label=QT_TRANSLATE_NOOP("field", "规模"), group=_FIRM),
    Field(id="status", label=QT_TRANSLATE_NOOP("field", "登记状态"), group=_FIRM),
    Field(id="union_name", label=QT_TRANSLATE_NOOP("field", "单位工会"), group=_FIRM),
    Field(id="union_chair", label=QT_TRANSLATE_NOOP("field", "工会主席"), group=_FIRM),
    Field(
        id="tax_no",
        label=QT_TRANSLATE_NOOP("field", "纳税人识别号"),
        kind=FieldKind.TAX_NO,
        group=_FIRM,
    ),
    Field(id="unit_kind", label=QT_TRANSLATE_NOOP("field", "单位类型"), group=_FIRM),
    Field(
        id="headcount",
        label=QT_TRANSLATE_NOOP("field", "用工人数"),
        kind=FieldKind.COUNT,
        group=_FIRM,
    ),
    Field(id="work_address", label=QT_TRANSLATE_NOOP("field", "经营地址"), group=_FIRM),
    Field(id="group_name", label=QT_TRANSLATE_NOOP("field", "所属集团"), group=_FIRM),
    Field(
        id="note",
        label=QT_TRANSLATE_NOOP("field", "备注"),
        kind=FieldKind.LONG_TEXT,
        group=_FIRM,
    ),
)
