"""Everyday words for the steps of a case, by which Ctrl+K finds them."""

from __future__ import annotations

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.verb_words import (
    ARCHIVE,
    BASE,
    CALCULATE,
    COMPLAINT,
    CONSULT,
    COUNT_UP,
    DECLINED,
    HOTLINE,
    HOTLINE_NUMBER,
    LATE_FEE,
    NEWCOMER,
    OTHER_DAY,
    PHONE,
    RECORDING,
    REFUSED,
    REPORTED,
    SUMMON,
    TALK,
    TICKET,
    WAGE,
    WITHDRAW,
    WORKERS,
    OtherWord,
)

_BASE_SHEET = OtherWord(QT_TRANSLATE_NOOP("verb_words", "基数确认表"), "ji shu que ren biao")
_ADD_WORKERS = OtherWord(QT_TRANSLATE_NOOP("verb_words", "增加工人"), "zeng jia gong ren")
_ADD_STAFF = OtherWord(QT_TRANSLATE_NOOP("verb_words", "增加员工"), "zeng jia yuan gong")
_TAKE_OVER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "接手"), "jie shou")
_OPEN_THE_CASE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "立案"), "li an")
_EXAMINE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "审核"), "shen he")
_MISSING_PAPERS = OtherWord(QT_TRANSLATE_NOOP("verb_words", "补材料"), "bu cai liao")
_ASK_ABOUT_THE_RULES = OtherWord(QT_TRANSLATE_NOOP("verb_words", "问政策"), "wen zheng ce")
_AGENT = OtherWord(QT_TRANSLATE_NOOP("verb_words", "代理人"), "dai li ren")
_LAWYER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "律师"), "lü shi")
_POWER_OF_ATTORNEY = OtherWord(QT_TRANSLATE_NOOP("verb_words", "委托书"), "wei tuo shu")
_GATHER_PROOF = OtherWord(QT_TRANSLATE_NOOP("verb_words", "取证"), "qu zheng")
_LOOK_UP_INSURANCE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "查社保"), "cha she bao")
_SEND_A_LETTER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "发函"), "fa han")
_LETTER_IN_REPLY = OtherWord(QT_TRANSLATE_NOOP("verb_words", "回函"), "hui han")
_DOCUMENTS = OtherWord(QT_TRANSLATE_NOOP("verb_words", "材料"), "cai liao")
_CONTRACT = OtherWord(QT_TRANSLATE_NOOP("verb_words", "合同"), "he tong")
_PAYSLIP = OtherWord(QT_TRANSLATE_NOOP("verb_words", "工资条"), "gong zi tiao")
_TALK_MINUTES = OtherWord(QT_TRANSLATE_NOOP("verb_words", "谈话笔录"), "tan hua bi lu")
_INTERVIEW = OtherWord(QT_TRANSLATE_NOOP("verb_words", "询问"), "xun wen")
_ON_SITE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "走访"), "zou fang")
_CONTRIBUTION_RECORD = OtherWord(QT_TRANSLATE_NOOP("verb_words", "缴费记录"), "jiao fei ji lu")
_DOES_WITHOUT_INSURANCE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "不缴社保"), "bu jiao she bao")
_BEGIN_TO_MEDIATE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "开始调解"), "kai shi tiao jie")
_ARRANGE_A_TIME = OtherWord(QT_TRANSLATE_NOOP("verb_words", "约时间"), "yue shi jian")
_MEETING = OtherWord(QT_TRANSLATE_NOOP("verb_words", "开会"), "kai hui")
_NEGOTIATE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "协商"), "xie shang")
_MINUTES = OtherWord(QT_TRANSLATE_NOOP("verb_words", "会议记录"), "hui yi ji lu")
_COUNTER_OFFER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "还价"), "huan jia")
_MEDIATING_BODY = OtherWord(QT_TRANSLATE_NOOP("verb_words", "调解委员会"), "tiao jie wei yuan hui")
_MORE_TIME = OtherWord(QT_TRANSLATE_NOOP("verb_words", "延期"), "yan qi")
_DEED_OF_MEDIATION = OtherWord(QT_TRANSLATE_NOOP("verb_words", "调解书"), "tiao jie shu")
_SETTLE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "和解"), "he jie")
_SIGN = OtherWord(QT_TRANSLATE_NOOP("verb_words", "签字"), "qian zi")
_STAMP = OtherWord(QT_TRANSLATE_NOOP("verb_words", "盖章"), "gai zhang")
_FINGERPRINT = OtherWord(QT_TRANSLATE_NOOP("verb_words", "手印"), "shou yin")
_MONEY_ARRIVED = OtherWord(QT_TRANSLATE_NOOP("verb_words", "到账"), "dao zhang")
_RECEIPT = OtherWord(QT_TRANSLATE_NOOP("verb_words", "收据"), "shou ju")
_PAYMENT_PLAN = OtherWord(QT_TRANSLATE_NOOP("verb_words", "付款计划"), "fu kuan ji hua")
_PAY_IN_PARTS = OtherWord(QT_TRANSLATE_NOOP("verb_words", "分期付款"), "fen qi fu kuan")
_BREACH = OtherWord(QT_TRANSLATE_NOOP("verb_words", "违约"), "wei yue")
_PRESS_FOR_PAYMENT = OtherWord(QT_TRANSLATE_NOOP("verb_words", "催缴"), "cui jiao")
_LATE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "逾期"), "yu qi")
_PERFORM = OtherWord(QT_TRANSLATE_NOOP("verb_words", "履行"), "lü xing")
_HAND_OVER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "移送"), "yi song")
_TAX_RETURN = OtherWord(QT_TRANSLATE_NOOP("verb_words", "报税"), "bao shui")
_ORDER_TO_PAY = OtherWord(QT_TRANSLATE_NOOP("verb_words", "责令"), "ze ling")
_PAY_BY_A_DAY = OtherWord(QT_TRANSLATE_NOOP("verb_words", "限期缴纳"), "xian qi jiao na")
_MONEY_BACK = OtherWord(QT_TRANSLATE_NOOP("verb_words", "退钱"), "tui qian")
_NOTICE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "通知书"), "tong zhi shu")
_PASS_ON = OtherWord(QT_TRANSLATE_NOOP("verb_words", "转交"), "zhuan jiao")
_FREE_LAWYER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "法援"), "fa yuan")
_ANSWER_CAME = OtherWord(QT_TRANSLATE_NOOP("verb_words", "回音"), "hui yin")
_TO_DO = OtherWord(QT_TRANSLATE_NOOP("verb_words", "待办"), "dai ban")
_REMIND = OtherWord(QT_TRANSLATE_NOOP("verb_words", "提醒"), "ti xing")
_KEEP_AFTER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "跟进"), "gen jin")
_GIVE_OUT_CASES = OtherWord(QT_TRANSLATE_NOOP("verb_words", "分案"), "fen an")
_CHANGE_THE_HANDLER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "换人"), "huan ren")
_DROP_THE_CLAIM = OtherWord(QT_TRANSLATE_NOOP("verb_words", "撤诉"), "che su")
_HANDLE_APART = OtherWord(QT_TRANSLATE_NOOP("verb_words", "分开办"), "fen kai ban")
_JOIN_CASES = OtherWord(QT_TRANSLATE_NOOP("verb_words", "并案"), "bing an")
_PRIVACY = OtherWord(QT_TRANSLATE_NOOP("verb_words", "隐私"), "yin si")
_SATISFIED = OtherWord(QT_TRANSLATE_NOOP("verb_words", "满意"), "man yi")
_FINISH = OtherWord(QT_TRANSLATE_NOOP("verb_words", "办结"), "ban jie")
_WRONG_DAY = OtherWord(QT_TRANSLATE_NOOP("verb_words", "改受理日期"), "gai shou li ri qi")
_OLD_CASE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "旧案"), "jiu an")
_OLD_FILE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "旧卷"), "jiu juan")
_CLOSED_BEFORE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "以前已结案"), "yi qian yi jie an")
_PAUSE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "暂停"), "zan ting")
_GO_ON = OtherWord(QT_TRANSLATE_NOOP("verb_words", "继续办"), "ji xu ban")
_DO_OVER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "重新办理"), "chong xin ban li")
_CASE_FOLDER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "卷宗"), "juan zong")
_BORROW_THE_FOLDER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "借卷"), "jie juan")
_LOCK = OtherWord(QT_TRANSLATE_NOOP("verb_words", "锁定"), "suo ding")
_TERMS = OtherWord(QT_TRANSLATE_NOOP("verb_words", "条款"), "tiao kuan")
_PAY = OtherWord(QT_TRANSLATE_NOOP("verb_words", "付款"), "fu kuan")
_INVOICE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "发票"), "fa piao")
_BACK_AGAIN = OtherWord(QT_TRANSLATE_NOOP("verb_words", "退款"), "tui kuan")
_PAID_WRONG = OtherWord(QT_TRANSLATE_NOOP("verb_words", "缴费登错"), "jiao fei deng cuo")
_AMOUNT_WRONG = OtherWord(QT_TRANSLATE_NOOP("verb_words", "改缴费金额"), "gai jiao fei jin e")
_PRESS_AGAIN = OtherWord(QT_TRANSLATE_NOOP("verb_words", "催办"), "cui ban")
_PRESS_MONEY = OtherWord(QT_TRANSLATE_NOOP("verb_words", "催款"), "cui kuan")
_DROP_THE_CASE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "撤案"), "che an")
_ARBITRATION = OtherWord(QT_TRANSLATE_NOOP("verb_words", "仲裁"), "zhong cai")
_COURT = OtherWord(QT_TRANSLATE_NOOP("verb_words", "法院"), "fa yuan")
_SUE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "起诉"), "qi su")
_LABOUR_OFFICE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "劳动局"), "lao dong ju")
_LABOUR_INSPECTION = OtherWord(QT_TRANSLATE_NOOP("verb_words", "劳动监察"), "lao dong jian cha")
_PASS_THE_CASE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "移交"), "yi jiao")
_NEW_HANDLER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "换承办人"), "huan cheng ban ren")
_ON_LEAVE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "请假"), "qing jia")
_OPEN_AGAIN = OtherWord(QT_TRANSLATE_NOOP("verb_words", "重开"), "chong kai")
_ADD_PEOPLE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "加人"), "jia ren")
_BORROW = OtherWord(QT_TRANSLATE_NOOP("verb_words", "借阅"), "jie yue")
_DELETE_CASE = OtherWord(QT_TRANSLATE_NOOP("verb_words", "删除"), "shan chu")
_TO_THE_TAX = OtherWord(QT_TRANSLATE_NOOP("verb_words", "转税务"), "zhuan shui wu")
_LATER = OtherWord(QT_TRANSLATE_NOOP("verb_words", "改期"), "gai qi")
_UNLOCK = OtherWord(QT_TRANSLATE_NOOP("verb_words", "解锁"), "jie suo")

#: By the step of a case, also where it stands as a stage: 改阶段：不属受理范围.
STEP_WORDS: dict[str, tuple[OtherWord, ...]] = {
    "take_up": (_TAKE_OVER,),
    "accept": (_OPEN_THE_CASE,),
    "review": (_EXAMINE, WITHDRAW),
    "supplement": (_MISSING_PAPERS,),
    "decline": (REFUSED, DECLINED),
    "accepted_day": (_WRONG_DAY,),
    "consult": (_ASK_ABOUT_THE_RULES,),
    "ticket": (TICKET, HOTLINE, HOTLINE_NUMBER, COMPLAINT, REPORTED),
    "attorney": (_AGENT, _LAWYER, _POWER_OF_ATTORNEY),
    "verify": (_GATHER_PROOF,),
    "enquiry": (_LOOK_UP_INSURANCE, _SEND_A_LETTER),
    "answer_enquiry": (_LETTER_IN_REPLY,),
    "evidence": (_DOCUMENTS, _CONTRACT, _PAYSLIP, RECORDING, WAGE),
    "investigation": (TALK, _TALK_MINUTES, SUMMON, _INTERVIEW, _ON_SITE, RECORDING),
    "insured_line": (BASE, _CONTRIBUTION_RECORD),
    "insured_rows": (BASE, _CONTRIBUTION_RECORD),
    "waiver": (_DOES_WITHOUT_INSURANCE,),
    "amount": (CALCULATE, LATE_FEE, COUNT_UP),
    "mediate": (_BEGIN_TO_MEDIATE,),
    "appointment": (SUMMON, _ARRANGE_A_TIME, _MEETING, OTHER_DAY, _LATER),
    "session": (_MEETING, _NEGOTIATE, _MINUTES),
    "offer": (_COUNTER_OFFER,),
    "fill_in": (_MEDIATING_BODY,),
    "extend_mediation": (_MORE_TIME,),
    "extend_clock": (_MORE_TIME,),
    "agreement": (_DEED_OF_MEDIATION, _SETTLE, _TERMS),
    "signature": (_SIGN, _STAMP, _FINGERPRINT),
    "payment": (_MONEY_ARRIVED, _RECEIPT, _PAY, _INVOICE),
    "plan_payment": (_PAYMENT_PLAN,),
    "instalments": (_PAY_IN_PARTS,),
    "repayment_papers": (BASE, _BASE_SHEET),
    "broken_promise": (_BREACH, _PRESS_FOR_PAYMENT, _LATE, _PRESS_AGAIN, _PRESS_MONEY),
    "perform": (_PERFORM,),
    "collection": (_HAND_OVER, _TO_THE_TAX),
    "declare_payments": (_TAX_RETURN,),
    "tax_order": (_ORDER_TO_PAY, _PAY_BY_A_DAY),
    "refund": (_MONEY_BACK, _BACK_AGAIN),
    "correct_payment": (_PAID_WRONG, _AMOUNT_WRONG),
    "paper": (_NOTICE, _SEND_A_LETTER),
    "refer": (
        _HAND_OVER,
        _PASS_ON,
        _ARBITRATION,
        _COURT,
        _SUE,
        _LABOUR_OFFICE,
        _LABOUR_INSPECTION,
        _PASS_THE_CASE,
    ),
    "referral": (_HAND_OVER,),
    "legal_aid": (_FREE_LAWYER, _LAWYER),
    "feedback": (_ANSWER_CAME,),
    "take_back": (_GO_ON,),
    "plan_next": (_TO_DO, _REMIND, _KEEP_AFTER, OTHER_DAY, _LATER),
    "assign": (
        WITHDRAW,
        _GIVE_OUT_CASES,
        _CHANGE_THE_HANDLER,
        _NEW_HANDLER,
        _PASS_THE_CASE,
        _ON_LEAVE,
    ),
    "add_claimant": (WORKERS, _ADD_WORKERS, _ADD_STAFF, _ADD_PEOPLE, NEWCOMER),
    "withdraw_some": (_DROP_THE_CLAIM,),
    "split": (_HANDLE_APART,),
    "merge": (_JOIN_CASES,),
    "person_request": (_PRIVACY, CONSULT),
    "follow_up": (PHONE, _SATISFIED),
    "close": (_FINISH,),
    "past_case": (_OLD_CASE, _OLD_FILE, _CLOSED_BEFORE, _FINISH),
    "withdraw": (_DROP_THE_CLAIM, _DROP_THE_CASE),
    "suspend": (_PAUSE,),
    "resume": (_GO_ON,),
    "reopen": (_DO_OVER, _OPEN_AGAIN),
    "archive": (ARCHIVE, _CASE_FOLDER),
    "take_out": (_BORROW_THE_FOLDER, _BORROW, CONSULT),
    "freeze": (_LOCK, _DELETE_CASE),
    "unfreeze": (_UNLOCK,),
}
