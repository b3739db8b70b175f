<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
    <context>
        <name>AcceptStep</name>
        <message>
            <source>受理案件</source>
            <translation>Accept the case</translation>
        </message>
        <message>
            <source>受理日期</source>
            <translation>Accepted on</translation>
        </message>
        <message>
            <source>争议类型</source>
            <translation>Kind of dispute</translation>
        </message>
        <message>
            <source>承办人</source>
            <translation>Handler</translation>
        </message>
        <message>
            <source>税务联络员</source>
            <translation>Tax liaison</translation>
        </message>
        <message>
            <source>暂不指定</source>
            <translation>Not yet</translation>
        </message>
        <message>
            <source>难度</source>
            <translation>Difficulty</translation>
        </message>
        <message>
            <source>仍予受理的原因</source>
            <translation>Why it is accepted all the same</translation>
        </message>
        <message>
            <source>还缺要点而受理的（含补录），写明原因。</source>
            <translation>Where a point is missing (or this is entered afterwards), say why.</translation>
        </message>
        <message>
            <source>受理说明</source>
            <translation>Note on acceptance</translation>
        </message>
        <message>
            <source>还有 %1 项没有审查。</source>
            <translation>%1 points have not been reviewed.</translation>
        </message>
        <message>
            <source>还没有指定税务联络员。</source>
            <translation>No tax liaison is named yet.</translation>
        </message>
        <message>
            <source>受理审查</source>
            <translation>Review before acceptance</translation>
        </message>
        <message>
            <source>各项均符合</source>
            <translation>All points met</translation>
        </message>
        <message>
            <source>没有填写的各项都填“符合”；已填的不变（F9）</source>
            <translation>Answers every open point with “met”; what is answered stays (F9)</translation>
        </message>
        <message>
            <source>逐项审查</source>
            <translation>Point by point</translation>
        </message>
        <message>
            <source>收起各项</source>
            <translation>Fold the points</translation>
        </message>
        <message>
            <source>各项已审查。</source>
            <translation>Every point was looked at.</translation>
        </message>
    </context>
    <context>
        <name>AcceptanceCard</name>
        <message>
            <source>受理审查</source>
            <translation>Review before acceptance</translation>
        </message>
        <message>
            <source>没有做过受理审查。</source>
            <translation>No review before acceptance.</translation>
        </message>
        <message>
            <source>回避审查：%1</source>
            <translation>Conflict of interest: %1</translation>
        </message>
        <message>
            <source>不回避的理由</source>
            <translation>Why no withdrawal</translation>
        </message>
        <message>
            <source>已说明理由</source>
            <translation>Reason given</translation>
        </message>
        <message>
            <source>填写受理审查</source>
            <translation>Fill in the review</translation>
        </message>
        <message>
            <source>未审查</source>
            <translation>Not looked at</translation>
        </message>
        <message>
            <source>暂无</source>
            <translation>None</translation>
        </message>
        <message>
            <source>缺 %1 项</source>
            <translation>%1 missing</translation>
        </message>
        <message>
            <source>已审 %1/%2</source>
            <translation>%1 of %2 answered</translation>
        </message>
        <message>
            <source>要点</source>
            <translation>What to look for</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>AddClaimantStep</name>
        <message>
            <source>增加职工</source>
            <extracomment>Kinds that take the whole width of a form.</extracomment>
            <translation>Add a worker</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>联系电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>证件号码</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>诉求金额</source>
            <translation>Claimed</translation>
        </message>
        <message>
            <source>起始月份</source>
            <translation>From month</translation>
        </message>
        <message>
            <source>终止月份</source>
            <translation>To month</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurances</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>AddEmployerForm</name>
        <message>
            <source>新建单位</source>
            <extracomment>Records offered for a merge, and the pause after typing before they are looked for.</extracomment>
            <translation>New employer</translation>
        </message>
        <message>
            <source>单位名称</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>统一社会信用代码</source>
            <translation>Credit code</translation>
        </message>
        <message>
            <source>镇街</source>
            <translation>Street</translation>
        </message>
        <message>
            <source>只在已有同名单位时需要。</source>
            <translation>Only where a firm of that name is there already.</translation>
        </message>
        <message>
            <source>确是另一家的理由</source>
            <translation>Why it is another firm</translation>
        </message>
    </context>
    <context>
        <name>AddRowForm</name>
        <message>
            <source>补录一行</source>
            <translation>Add one row</translation>
        </message>
        <message>
            <source>补什么</source>
            <translation>What to add</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurance</translation>
        </message>
        <message>
            <source>起始月份</source>
            <translation>First month</translation>
        </message>
        <message>
            <source>终止月份</source>
            <translation>Last month</translation>
        </message>
        <message>
            <source>基数下限（元）</source>
            <translation>Lower limit of the base (yuan)</translation>
        </message>
        <message>
            <source>基数上限（元）</source>
            <translation>Upper limit of the base (yuan)</translation>
        </message>
        <message>
            <source>不设上限的，空着。</source>
            <translation>Leave it empty where there is no cap.</translation>
        </message>
        <message>
            <source>谁缴</source>
            <translation>Who pays</translation>
        </message>
        <message>
            <source>费率</source>
            <translation>Rate</translation>
        </message>
        <message>
            <source>写成小数：8% 写 0.08。</source>
            <translation>As a decimal: 0.08 for 8 %.</translation>
        </message>
        <message>
            <source>档次或类别</source>
            <translation>Tier or class</translation>
        </message>
        <message>
            <source>例如 tier_1、class_3。</source>
            <translation>For instance tier_1, class_3.</translation>
        </message>
        <message>
            <source>口径</source>
            <translation>Which wage</translation>
        </message>
        <message>
            <source>每月工资（元）</source>
            <translation>Wage a month (yuan)</translation>
        </message>
    </context>
    <context>
        <name>AgreementCard</name>
        <message>
            <source>协议条款、签章与确认</source>
            <extracomment>Names a line lists before it says how many there are. So many terms have a line each; of more, those that agree in these have one together.</extracomment>
            <translation>Terms, signatures, confirmation</translation>
        </message>
        <message>
            <source>还没有登记调解协议。</source>
            <translation>No agreement is recorded yet.</translation>
        </message>
        <message>
            <source>支付令不适用：社会保险费不在其范围内（调解仲裁法第十六条）</source>
            <translation>No payment order: contributions are outside 调解仲裁法 art. 16</translation>
        </message>
        <message>
            <source>还差 %1 方签章</source>
            <translation>Signatures missing: %1</translation>
        </message>
        <message>
            <source>%1 生效</source>
            <translation>in effect %1</translation>
        </message>
        <message>
            <source>协议 %1：条款 %2 条</source>
            <translation>Agreement %1 · terms: %2</translation>
        </message>
        <message>
            <source>条款合计与协议相差 %1 元</source>
            <translation>Terms and agreement are %1 yuan apart</translation>
        </message>
        <message>
            <source>待签章，原协议继续有效</source>
            <translation>Awaiting signatures; the earlier agreement stays in force</translation>
        </message>
        <message>
            <source>增加条款</source>
            <translation>Add term</translation>
        </message>
        <message>
            <source>全体职工</source>
            <translation>All workers</translation>
        </message>
        <message>
            <source>义务内容</source>
            <translation>Obligation</translation>
        </message>
        <message>
            <source>缴费基数</source>
            <translation>Base</translation>
        </message>
        <message>
            <source>单位部分</source>
            <translation>Employer's share</translation>
        </message>
        <message>
            <source>个人部分</source>
            <translation>Worker's share</translation>
        </message>
        <message>
            <source>缴款方</source>
            <translation>Who pays</translation>
        </message>
        <message>
            <source>滞纳金</source>
            <translation>Late fee</translation>
        </message>
        <message>
            <source>履行期限</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>凭证</source>
            <translation>Proof</translation>
        </message>
        <message>
            <source>不能约定</source>
            <translation>May not be agreed</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>不能这样约定</source>
            <translation>May not be agreed</translation>
        </message>
        <message>
            <source>%1 人，条款 %2 条</source>
            <translation>workers: %1, terms: %2</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>由%1承担</source>
            <translation>borne by %1</translation>
        </message>
        <message>
            <source>签章：没有逐个登记</source>
            <translation>Signatures: not recorded one by one</translation>
        </message>
        <message>
            <source>生效日期</source>
            <translation>In effect</translation>
        </message>
        <message>
            <source>比较方案</source>
            <translation>Compare options</translation>
        </message>
        <message>
            <source>协议 %1（在原案 %2 签订，仍然有效）</source>
            <translation>Agreement %1 (signed in the former case %2, still in force)</translation>
        </message>
        <message>
            <source>达成日期</source>
            <translation>Concluded on</translation>
        </message>
        <message>
            <source>打开原案</source>
            <translation>Open the former case</translation>
        </message>
        <message>
            <source>见原案</source>
            <translation>See the former case</translation>
        </message>
        <message>
            <source>还没有签</source>
            <translation>Missing</translation>
        </message>
        <message>
            <source>已签</source>
            <translation>Signed</translation>
        </message>
        <message>
            <source>已齐</source>
            <translation>Complete</translation>
        </message>
        <message>
            <source>还差 %1 方</source>
            <translation>%1 missing</translation>
        </message>
        <message>
            <source>协议 %1（在原案 %2 订立，还没有签齐）</source>
            <translation>Agreement %1 (concluded in the former case %2, not signed by all yet)</translation>
        </message>
        <message>
            <source>签章</source>
            <translation>Signatures</translation>
        </message>
        <message>
            <source>登记签章</source>
            <translation>Record signature</translation>
        </message>
        <message>
            <source>%1 等 %2 项</source>
            <translation>%1 and others, %2 in all</translation>
        </message>
        <message>
            <source>期限</source>
            <translation>Term</translation>
        </message>
        <message>
            <source>协议生效后起算</source>
            <translation>Runs once the agreement is in effect</translation>
        </message>
        <message>
            <source>双方共同申请，至</source>
            <translation>Joint application until</translation>
        </message>
        <message>
            <source>登记申请</source>
            <translation>Record application</translation>
        </message>
        <message>
            <source>法院或仲裁委</source>
            <translation>Court or arbitration</translation>
        </message>
        <message>
            <source>申请日期</source>
            <translation>Applied</translation>
        </message>
        <message>
            <source>决定日期</source>
            <translation>Decided</translation>
        </message>
        <message>
            <source>文书号</source>
            <translation>Document no.</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>已申请</source>
            <translation>Applied for</translation>
        </message>
        <message>
            <source>已确认</source>
            <translation>Confirmed</translation>
        </message>
        <message>
            <source>不予确认</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>登记结果</source>
            <translation>Record result</translation>
        </message>
        <message>
            <source>%1 元</source>
            <translation>%1 yuan</translation>
        </message>
    </context>
    <context>
        <name>AgreementStep</name>
        <message>
            <source>登记调解协议</source>
            <translation>Record the agreement</translation>
        </message>
        <message>
            <source>达成日期</source>
            <translation>Concluded on</translation>
        </message>
        <message>
            <source>履行期限</source>
            <translation>To be performed by</translation>
        </message>
        <message>
            <source>到期提醒由此计算。</source>
            <translation>The reminder is counted from this day.</translation>
        </message>
        <message>
            <source>调解员</source>
            <translation>Mediator</translation>
        </message>
        <message>
            <source>盖章的调解组织</source>
            <translation>Body that sealed it</translation>
        </message>
        <message>
            <source>协议内容</source>
            <translation>Terms</translation>
        </message>
        <message>
            <source>不得约定放弃社保、以现金代替缴费，或由职工承担单位部分和滞纳金。</source>
            <translation>It may not waive contributions, replace them by cash, or put the employer's share or the late fee on the worker.</translation>
        </message>
        <message>
            <source>还有人没有签章，以后逐个登记</source>
            <translation>Signatures are missing and follow one by one</translation>
        </message>
        <message>
            <source>签章齐全之前协议没有生效，确认期限不起算。</source>
            <translation>Until all have signed the agreement is not in effect and no term for confirmation runs.</translation>
        </message>
        <message>
            <source>纸上签章齐全的日期</source>
            <translation>Day all had signed on paper</translation>
        </message>
        <message>
            <source>最后一方签章之日，即生效日期；各方签章按这一天登记。</source>
            <translation>The day of the last signature, from which it is in effect; all signatures are recorded as of that day.</translation>
        </message>
        <message>
            <source>原协议未缴的安排由新协议取代；金额填全额，已缴的算在内。</source>
            <translation>Unpaid plans of the earlier agreement are superseded; enter whole sums, what was paid counts.</translation>
        </message>
        <message>
            <source>补缴金额</source>
            <translation>Back-payment</translation>
        </message>
        <message>
            <source>险种未分</source>
            <translation>Insurance not told</translation>
        </message>
        <message>
            <source>分险种填写，补缴安排按险种分开</source>
            <translation>Fill in by insurance; the plan is divided by insurance</translation>
        </message>
        <message>
            <source>Ctrl+V 粘贴一列金额，空格勾选</source>
            <translation>Ctrl+V pastes a column of sums, Space ticks</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>协议补缴金额</source>
            <translation>Agreed back-payment</translation>
        </message>
        <message>
            <source>合计</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>诉求</source>
            <translation>Claimed</translation>
        </message>
        <message>
            <source>测算</source>
            <translation>Estimate</translation>
        </message>
        <message>
            <source>%1 元</source>
            <translation>%1 yuan</translation>
        </message>
        <message>
            <source>已粘贴 %1 行</source>
            <translation>%1 lines pasted</translation>
        </message>
        <message>
            <source>；多出的 %1 行没有对应的职工</source>
            <translation>; %1 more lines have no worker</translation>
        </message>
        <message>
            <source>请至少选择一名职工。</source>
            <translation>Choose at least one worker.</translation>
        </message>
        <message>
            <source>%1 等 %2 人</source>
            <translation>%1 and others (%2 in all)</translation>
        </message>
        <message>
            <source>请填写 %1 的补缴金额；这次没有达成的，请去掉勾选。</source>
            <translation>Fill in the amount for %1, or untick whoever did not agree this time.</translation>
        </message>
    </context>
    <context>
        <name>AmountStep</name>
        <message>
            <source>登记金额</source>
            <translation>Record an amount</translation>
        </message>
        <message>
            <source>哪一层</source>
            <translation>Layer</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>全案合计（不分职工）</source>
            <translation>Whole case (not by worker)</translation>
        </message>
        <message>
            <source>金额</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurance</translation>
        </message>
        <message>
            <source>不分险种</source>
            <translation>All insurances</translation>
        </message>
        <message>
            <source>份额</source>
            <translation>Share</translation>
        </message>
        <message>
            <source>不分份额（合计）</source>
            <translation>All shares (total)</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>起始月份</source>
            <translation>From month</translation>
        </message>
        <message>
            <source>各层金额互不覆盖；同一层、同一职工、险种、份额和期间的旧数由新数代替，历史可查。</source>
            <translation>Layers never overwrite each other; within a layer the new figure takes the place of the old one of the same worker, insurance, share and months. The history keeps it.</translation>
        </message>
        <message>
            <source>终止月份</source>
            <translation>To month</translation>
        </message>
        <message>
            <source>依据</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>如：测算表、核定通知书文号</source>
            <translation>e.g. computation sheet, number of the assessment</translation>
        </message>
        <message>
            <source>%1 元（%2）</source>
            <translation>%1 yuan (%2)</translation>
        </message>
        <message>
            <source>这一层现有：%1</source>
            <translation>Stands in this layer: %1</translation>
        </message>
    </context>
    <context>
        <name>AmountsCard</name>
        <message>
            <source>金额</source>
            <extracomment>The room of a receipt's number of 21 digits, and the most room where there is more.</extracomment>
            <translation>Amounts</translation>
        </message>
        <message>
            <source>登记金额</source>
            <translation>Record an amount</translation>
        </message>
        <message>
            <source>全部层次</source>
            <translation>All layers</translation>
        </message>
        <message>
            <source>已缴滞纳金</source>
            <translation>Late fee paid</translation>
        </message>
        <message>
            <source>历史台账载明补缴 %1 元：没有凭证，不计入实缴入库。</source>
            <translation>The old ledger states %1 yuan paid back: without proof, so it does not count as paid in.</translation>
        </message>
        <message>
            <source>%1 元</source>
            <translation>%1 yuan</translation>
        </message>
        <message>
            <source>（元）</source>
            <translation> (yuan)</translation>
        </message>
        <message>
            <source>收起</source>
            <translation>Fold</translation>
        </message>
    </context>
    <context>
        <name>AnswerEnquiryStep</name>
        <message>
            <source>登记协查答复</source>
            <extracomment>Broken rows told in the form.</extracomment>
            <translation>Record an answer</translation>
        </message>
        <message>
            <source>协查</source>
            <translation>Enquiry</translation>
        </message>
        <message>
            <source>答复日期</source>
            <translation>Answered on</translation>
        </message>
        <message>
            <source>答复单位和经办人</source>
            <translation>Body and person who answered</translation>
        </message>
        <message>
            <source>答复内容</source>
            <translation>the reply</translation>
        </message>
        <message>
            <source>缴费基数</source>
            <translation>Contribution base</translation>
        </message>
        <message>
            <source>%1：导入 %2 行，未导入 %3 行</source>
            <translation>%1: %2 rows taken in, %3 left out</translation>
        </message>
        <message>
            <source>正在读取明细</source>
            <translation>Reading the details</translation>
        </message>
        <message>
            <source>从明细文件导入…</source>
            <translation>From a file of details…</translation>
        </message>
        <message>
            <source>不用这个文件</source>
            <translation>Do without this file</translation>
        </message>
        <message>
            <source>个人缴费明细，xlsx、xls 或 csv</source>
            <translation>Details by person: xlsx, xls or csv</translation>
        </message>
        <message>
            <source>或逐行填写（没有答复的行留空）</source>
            <translation>Or row by row (leave rows without an answer empty)</translation>
        </message>
        <message>
            <source>明细文件 (*.xlsx *.xls *.csv *.txt *.et *.ods);;所有文件 (*)</source>
            <translation>Details (*.xlsx *.xls *.csv *.txt *.et *.ods);;All files (*)</translation>
        </message>
        <message>
            <source>选择明细文件</source>
            <translation>Choose a file of details</translation>
        </message>
        <message>
            <source>%1：可以导入 %2 行，合并为 %3 条；%4 行导入不了。</source>
            <translation>%1: %2 rows can be taken in, as %3 lines; %4 rows cannot.</translation>
        </message>
        <message>
            <source>没有读取的工作表（隐藏或没有明细表头）：%1</source>
            <translation>Sheets not read (hidden or without headings): %1</translation>
        </message>
        <message>
            <source>第 %1 行：%2</source>
            <translation>Row %1: %2</translation>
        </message>
        <message>
            <source>工作表“%3”第 %1 行：%2</source>
            <translation>Sheet “%3”, row %1: %2</translation>
        </message>
        <message>
            <source>另有 %1 行，保存后全部记在答复内容里。</source>
            <translation>%1 more rows; all of them are kept in the answer.</translation>
        </message>
    </context>
    <context>
        <name>AnswerForm</name>
        <message>
            <source>答复个人信息请求</source>
            <translation>Answer the personal-data request</translation>
        </message>
        <message>
            <source>可先“出具查阅答复”打印本人全部信息，再在这里记明交给了谁。</source>
            <translation>Make the access report first; then note here whom it was given to.</translation>
        </message>
        <message>
            <source>更正在案件里按平常的“修改”办理，在这里记明改了什么。</source>
            <translation>Correct it in the case by the ordinary edit; note here what was changed.</translation>
        </message>
        <message>
            <source>保管期限未满的不能删除：在案件里“封存”，并在这里说明。</source>
            <translation>While a retention term runs nothing is deleted: freeze the case, and say so here.</translation>
        </message>
        <message>
            <source>怎样答复</source>
            <translation>How it was answered</translation>
        </message>
        <message>
            <source>答复日期</source>
            <translation>Answered on</translation>
        </message>
    </context>
    <context>
        <name>ApplyCalculationStep</name>
        <message>
            <source>作为核实金额</source>
            <translation>Use as verified amounts</translation>
        </message>
        <message>
            <source>按职工、险种、单位和个人、滞纳金写入“工作站测算”，代替这些职工原来的核实金额；可以撤销。</source>
            <translation>Written by worker, insurance, employer and employee share and late fee into “Verified by the station”, in the place of what was verified of these workers before; it can be undone.</translation>
        </message>
        <message>
            <source>%1 人，本金 %2 元，滞纳金 %3 元，以本金为限 %4 元</source>
            <translation>%1 workers, principal %2 yuan, late fee %3 yuan, capped at the principal %4 yuan</translation>
        </message>
        <message>
            <source>滞纳金</source>
            <translation>Late fee</translation>
        </message>
        <message>
            <source>请选择</source>
            <translation>Please choose</translation>
        </message>
        <message>
            <source>核实日期</source>
            <translation>Verified on</translation>
        </message>
        <message>
            <source>不完整也先采用的理由</source>
            <translation>Reason to use it although incomplete</translation>
        </message>
        <message>
            <source>没有算进去的月份：%1</source>
            <translation>Months left out: %1</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>ApplyStep</name>
        <message>
            <source>申请确认协议</source>
            <translation>Apply for confirmation</translation>
        </message>
        <message>
            <source>由双方共同申请；支付令不适用于社会保险费补缴。</source>
            <translation>Both parties apply jointly; a payment order is not for contributions.</translation>
        </message>
        <message>
            <source>方式</source>
            <translation>Road</translation>
        </message>
        <message>
            <source>法院或仲裁委</source>
            <translation>Court or arbitration</translation>
        </message>
        <message>
            <source>申请日期</source>
            <translation>Applied</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>AppointmentStep</name>
        <message>
            <source>日程改期</source>
            <translation>Move appointment</translation>
        </message>
        <message>
            <source>安排日程</source>
            <translation>Plan an appointment</translation>
        </message>
        <message>
            <source>事由</source>
            <translation>For</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>开始</source>
            <translation>From</translation>
        </message>
        <message>
            <source>结束</source>
            <translation>To</translation>
        </message>
        <message>
            <source>地点</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>如 第一调解室</source>
            <translation>e.g. room 1</translation>
        </message>
        <message>
            <source>主持人或调解员</source>
            <translation>Chair or mediator</translation>
        </message>
        <message>
            <source>其他人员</source>
            <translation>Others</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>冲突仍安排的理由</source>
            <translation>Why it stays despite the clash</translation>
        </message>
        <message>
            <source>留空按 %1 分钟安排。</source>
            <translation>Empty: %1 minutes.</translation>
        </message>
        <message>
            <source>参加人员</source>
            <translation>Who comes</translation>
        </message>
    </context>
    <context>
        <name>AppointmentsCard</name>
        <message>
            <source>日程</source>
            <translation>Appointments</translation>
        </message>
        <message>
            <source>没有安排调解会、约谈或调查。</source>
            <translation>No mediation, talk or visit is planned.</translation>
        </message>
        <message>
            <source>安排日程</source>
            <translation>Plan an appointment</translation>
        </message>
        <message>
            <source>地点</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>主持人</source>
            <translation>Chair</translation>
        </message>
        <message>
            <source>参加人员</source>
            <translation>Who comes</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>取消原因</source>
            <translation>Why called off</translation>
        </message>
        <message>
            <source>已取消</source>
            <translation>Called off</translation>
        </message>
        <message>
            <source>已召开</source>
            <translation>Held</translation>
        </message>
        <message>
            <source>未登记结果</source>
            <translation>Result not recorded</translation>
        </message>
        <message>
            <source>待召开</source>
            <translation>Ahead</translation>
        </message>
        <message>
            <source>登记调解会</source>
            <translation>Record session</translation>
        </message>
        <message>
            <source>改期</source>
            <translation>Move</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Call off</translation>
        </message>
    </context>
    <context>
        <name>ArchiveCard</name>
        <message>
            <source>归档</source>
            <translation>Archive</translation>
        </message>
        <message>
            <source>结案以后可以归档。</source>
            <translation>A closed case can be archived.</translation>
        </message>
        <message>
            <source>已归档 %1</source>
            <translation>Archived %1</translation>
        </message>
        <message>
            <source>已封存</source>
            <translation>Frozen</translation>
        </message>
        <message>
            <source>未归档</source>
            <translation>Not archived</translation>
        </message>
        <message>
            <source>还缺</source>
            <translation>Missing</translation>
        </message>
        <message>
            <source>缺 %1 项</source>
            <translation>%1 missing</translation>
        </message>
        <message>
            <source>卷内目录不完整</source>
            <translation>The index is not complete</translation>
        </message>
        <message>
            <source>打印卷内目录</source>
            <translation>Print index</translation>
        </message>
        <message>
            <source>档案号</source>
            <translation>Archive no.</translation>
        </message>
        <message>
            <source>归档日期</source>
            <translation>Archived on</translation>
        </message>
        <message>
            <source>保管期限</source>
            <translation>Retention</translation>
        </message>
        <message>
            <source>封存日期</source>
            <translation>Frozen on</translation>
        </message>
        <message>
            <source>已归档</source>
            <translation>Archived</translation>
        </message>
        <message>
            <source>只能查阅</source>
            <translation>Read only</translation>
        </message>
        <message>
            <source>个人信息请求 · %1 · %2</source>
            <translation>Personal-data request · %1 · %2</translation>
        </message>
        <message>
            <source>收到日期</source>
            <translation>Received on</translation>
        </message>
        <message>
            <source>答复</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>已答复</source>
            <translation>Answered</translation>
        </message>
        <message>
            <source>%1 前答复</source>
            <translation>Answer by %1</translation>
        </message>
        <message>
            <source>正卷</source>
            <translation>Main volume</translation>
        </message>
        <message>
            <source>副卷（不对外提供）</source>
            <translation>Sub-volume (not shown to the parties)</translation>
        </message>
        <message>
            <source>共 %1 件</source>
            <translation>cases: %1</translation>
        </message>
        <message>
            <source>内容</source>
            <translation>Content</translation>
        </message>
    </context>
    <context>
        <name>ArchiveStep</name>
        <message>
            <source>归档</source>
            <translation>Archive</translation>
        </message>
        <message>
            <source>归档以后只能查阅。</source>
            <translation>From then on it is only read.</translation>
        </message>
        <message>
            <source>保管期限</source>
            <translation>Retention</translation>
        </message>
        <message>
            <source>归档日期</source>
            <translation>Archived on</translation>
        </message>
        <message>
            <source>留空的，按档案号顺序自动取号。</source>
            <translation>Left empty, the next archive number is taken.</translation>
        </message>
        <message>
            <source>档案号</source>
            <translation>Archive no.</translation>
        </message>
        <message>
            <source>卷内目录还缺：%1。</source>
            <translation>The index of the file lacks: %1.</translation>
        </message>
        <message>
            <source>能补的请先补；确实没有的写明原因，记入案件。</source>
            <translation>Complete what can be completed; for what does not exist give the reason, it stays with the case.</translation>
        </message>
        <message>
            <source>仍归档的原因</source>
            <translation>Why it is archived all the same</translation>
        </message>
    </context>
    <context>
        <name>AssignMany</name>
        <message>
            <source>指定承办人</source>
            <translation>Assign a handler</translation>
        </message>
        <message>
            <source>承办人</source>
            <translation>Handler</translation>
        </message>
        <message>
            <source>其中 %1 件原来就由此人承办</source>
            <translation>%1 of them had this handler already</translation>
        </message>
    </context>
    <context>
        <name>AssignStep</name>
        <message>
            <source>指定承办人</source>
            <translation>Assign a handler</translation>
        </message>
        <message>
            <source>承办人</source>
            <translation>Handler</translation>
        </message>
    </context>
    <context>
        <name>Attaching</name>
        <message>
            <source>已添加附件</source>
            <extracomment>The refusals of a run in one text, empty when all went well. Somebody wants to read the refusals, of the files of this case.</extracomment>
            <translation>Attached</translation>
        </message>
        <message>
            <source>已添加 %1 份附件</source>
            <translation>Files attached: %1</translation>
        </message>
        <message>
            <source>%1 个已添加，%2 个没有添加</source>
            <translation>%1 added, %2 not added</translation>
        </message>
        <message>
            <source>%2 个没有添加</source>
            <translation>%2 not added</translation>
        </message>
        <message>
            <source>查看</source>
            <translation>Show</translation>
        </message>
    </context>
    <context>
        <name>AttachmentWindow</name>
        <message>
            <source>正在读取</source>
            <translation>Reading</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>共 %1 页</source>
            <translation>Pages: %1</translation>
        </message>
        <message>
            <source>（预览前 %1 页）</source>
            <translation> (the first %1 are shown)</translation>
        </message>
    </context>
    <context>
        <name>AttachmentsCard</name>
        <message>
            <source>没有附件。把文件拖到这里，按 Ctrl+V 粘贴截图，或点“添加附件…”。</source>
            <extracomment>A long word is given places where it may be broken, this far apart. How an attachment came, by the code that is stored.</extracomment>
            <translation>No attachments. Drag files here, press Ctrl+V to paste a screenshot, or choose Attach files….</translation>
        </message>
        <message>
            <source>附件</source>
            <translation>Attachments</translation>
        </message>
        <message>
            <source>%1 · 新扫描件 %2</source>
            <extracomment>The folder of this PC's scanner; what is new in it stands above the attachments. What the code on a new scan says, once it was read: the case it belongs to. What opens a copy in the program of its kind.</extracomment>
            <translation>%1 · new scans: %2</translation>
        </message>
        <message>
            <source>添加附件…</source>
            <translation>Attach files…</translation>
        </message>
        <message>
            <source>添加附件</source>
            <translation>Attach files</translation>
        </message>
        <message>
            <source>附到本案</source>
            <translation>Attach to this case</translation>
        </message>
        <message>
            <source>二维码</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>附到 %1</source>
            <translation>Attach to %1</translation>
        </message>
        <message>
            <source>不用</source>
            <translation>Not wanted</translation>
        </message>
        <message>
            <source>新扫描件</source>
            <translation>New scan</translation>
        </message>
        <message>
            <source>粘贴的图片 %1.png</source>
            <translation>Pasted picture %1.png</translation>
        </message>
        <message>
            <source>这台电脑上没有能打开“%1”的软件。</source>
            <translation>No program on this PC can open "%1".</translation>
        </message>
        <message>
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>预览</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>类型</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>添加</source>
            <translation>Added</translation>
        </message>
        <message>
            <source>来自</source>
            <translation>Came by</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>拖入</source>
            <translation>Dropped</translation>
        </message>
        <message>
            <source>粘贴</source>
            <translation>Pasted</translation>
        </message>
        <message>
            <source>选择文件</source>
            <translation>Chosen</translation>
        </message>
        <message>
            <source>扫描件文件夹</source>
            <translation>Scanner folder</translation>
        </message>
    </context>
    <context>
        <name>AttorneyStep</name>
        <message>
            <source>登记委托授权</source>
            <translation>Record a power of attorney</translation>
        </message>
        <message>
            <source>代理哪一方</source>
            <translation>Acts for</translation>
        </message>
        <message>
            <source>代理的职工</source>
            <translation>Which worker</translation>
        </message>
        <message>
            <source>全体职工</source>
            <translation>All workers</translation>
        </message>
        <message>
            <source>代理人</source>
            <translation>Agent</translation>
        </message>
        <message>
            <source>与委托人关系</source>
            <translation>Relation to the principal</translation>
        </message>
        <message>
            <source>联系电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>证件号码</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>起始日期</source>
            <translation>Valid from</translation>
        </message>
        <message>
            <source>截止日期</source>
            <translation>Valid to</translation>
        </message>
        <message>
            <source>委托权限</source>
            <translation>Scope</translation>
        </message>
    </context>
    <context>
        <name>AttorneysCard</name>
        <message>
            <source>委托授权</source>
            <translation>Power of attorney</translation>
        </message>
        <message>
            <source>没有登记代理人。</source>
            <translation>No agent has been recorded.</translation>
        </message>
        <message>
            <source>登记委托授权</source>
            <translation>Record a power of attorney</translation>
        </message>
        <message>
            <source>与委托人关系</source>
            <translation>Relation to the principal</translation>
        </message>
        <message>
            <source>委托权限</source>
            <translation>Scope</translation>
        </message>
        <message>
            <source>证件号码</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>联系电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>委托期限</source>
            <translation>Term</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>%1 · 代理 %2</source>
            <translation>%1 · acts for %2</translation>
        </message>
        <message>
            <source>已到期</source>
            <translation>Expired</translation>
        </message>
    </context>
    <context>
        <name>BackupCard</name>
        <message>
            <source>备份</source>
            <translation>Backup</translation>
        </message>
        <message>
            <source>退出时自动备份到数据文件旁的 backups 文件夹，逐页核对，保留最近 20 份。</source>
            <translation>On exit the store is backed up into the folder “backups” beside it and checked page by page; the last 20 are kept.</translation>
        </message>
        <message>
            <source>未设置（如 U 盘或网络文件夹）</source>
            <translation>Not set (e.g. a USB stick or a network folder)</translation>
        </message>
        <message>
            <source>另存一份到</source>
            <translation>Second copy in</translation>
        </message>
        <message>
            <source>选择文件夹…</source>
            <translation>Choose a folder…</translation>
        </message>
        <message>
            <source>立即备份</source>
            <translation>Back up now</translation>
        </message>
        <message>
            <source>这是示例，退出时不自动备份；“立即备份”照常可用。</source>
            <translation>This is the sample: it is not backed up on exit; Back up now works as usual.</translation>
        </message>
        <message>
            <source>还没有核对过的备份。</source>
            <translation>No verified backup yet.</translation>
        </message>
        <message>
            <source>最近一次核对过的备份：%1</source>
            <translation>Latest verified backup: %1</translation>
        </message>
        <message>
            <source>备份文件夹</source>
            <translation>Backup folder</translation>
        </message>
        <message>
            <source>已修改备份文件夹</source>
            <translation>Backup folder changed</translation>
        </message>
    </context>
    <context>
        <name>Batches</name>
        <message>
            <source>以往导入</source>
            <extracomment>The selected import is to be taken back (its id).</extracomment>
            <translation>Earlier imports</translation>
        </message>
        <message>
            <source>记住的读法…</source>
            <translation>Remembered profiles…</translation>
        </message>
        <message>
            <source>台账读法和教过的表头：查看、改名、删除、导出、收入</source>
            <translation>Ledger profiles and taught headings: look, rename, forget, export, take in</translation>
        </message>
        <message>
            <source>还没有导入过台账。</source>
            <translation>No ledger has been imported yet.</translation>
        </message>
        <message>
            <source>撤销此次导入</source>
            <translation>Withdraw this import</translation>
        </message>
        <message>
            <source>文件</source>
            <translation>File</translation>
        </message>
        <message>
            <source>导入时间</source>
            <translation>Imported at</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>已撤销</source>
            <translation>Withdrawn</translation>
        </message>
        <message>
            <source>有效</source>
            <translation>In force</translation>
        </message>
    </context>
    <context>
        <name>Bench</name>
        <message>
            <source>读到的内容</source>
            <extracomment>What is remembered of the bench, under this name.</extracomment>
            <translation>What was read</translation>
        </message>
        <message>
            <source>可能已有 %1 件</source>
            <translation>%1 may be there already</translation>
        </message>
        <message>
            <source>与已存不同 %1 处</source>
            <translation>%1 differ from the store</translation>
        </message>
        <message>
            <source>要确认的问题、问题和合计</source>
            <translation>Questions, problems and totals</translation>
        </message>
    </context>
    <context>
        <name>BrokenPromiseStep</name>
        <message>
            <source>处理未按约补缴</source>
            <translation>Deal with a broken promise</translation>
        </message>
        <message>
            <source>全案</source>
            <translation>Whole case</translation>
        </message>
        <message>
            <source>%1 前应补缴而没有入库：%2 元（%3）。</source>
            <translation>Due by %1 and not received: %2 yuan (%3).</translation>
        </message>
        <message>
            <source>怎么处理</source>
            <translation>What is done</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>下一步期限</source>
            <translation>Next action by</translation>
        </message>
        <message>
            <source>经过和单位的答复</source>
            <translation>What happened, and the employer's answer</translation>
        </message>
        <message>
            <source>有关规定</source>
            <translation>What the law says</translation>
        </message>
        <message>
            <source>选定后写明下一步，列入今日待办。</source>
            <translation>Once chosen, the next action is written down and stands on Today.</translation>
        </message>
        <message>
            <source>下一步：%1</source>
            <translation>Next: %1</translation>
        </message>
    </context>
    <context>
        <name>BugWindow</name>
        <message>
            <source>程序出错</source>
            <extracomment>Frames of the innermost calls a report shows.</extracomment>
            <translation>Something went wrong</translation>
        </message>
        <message>
            <source>刚才的操作没有完成</source>
            <translation>That did not work</translation>
        </message>
        <message>
            <source>程序遇到了没有预料到的情况。已保存的内容不受影响，可以继续使用。请把下面的报告发给维护人员；报告里没有姓名、号码和填写的内容。</source>
            <translation>The program met something it did not expect. What was saved is safe and you can go on working. Please send the report below to whoever maintains the program; it holds no names, numbers or anything typed.</translation>
        </message>
        <message>
            <source>错误报告</source>
            <translation>Error report</translation>
        </message>
        <message>
            <source>复制报告</source>
            <translation>Copy report</translation>
        </message>
        <message>
            <source>继续使用</source>
            <translation>Go on</translation>
        </message>
    </context>
    <context>
        <name>CalculationsCard</name>
        <message>
            <source>补缴测算</source>
            <extracomment>Goes to the ways to settle.</extracomment>
            <translation>Back-payment estimate</translation>
        </message>
        <message>
            <source>还没有存入案件的测算。</source>
            <translation>No estimate is kept with the case yet.</translation>
        </message>
        <message>
            <source>本案补缴测算</source>
            <translation>Calculate this case's back payment</translation>
        </message>
        <message>
            <source>#%1 · %2 人 · 本金 %3 元</source>
            <translation>#%1 · %2 workers · principal %3 yuan</translation>
        </message>
        <message>
            <source>%1 元，以本金为限 %2 元</source>
            <translation>%1 yuan, capped at the principal %2 yuan</translation>
        </message>
        <message>
            <source>滞纳金</source>
            <translation>Late fee</translation>
        </message>
        <message>
            <source>缴费日</source>
            <translation>Day of payment</translation>
        </message>
        <message>
            <source>参数表</source>
            <translation>Figures</translation>
        </message>
        <message>
            <source>测算人</source>
            <translation>Estimated by</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>采用理由</source>
            <translation>Reason for using it</translation>
        </message>
        <message>
            <source>不完整</source>
            <translation>Incomplete</translation>
        </message>
        <message>
            <source>%1 作为核实金额</source>
            <translation>Verified amounts since %1</translation>
        </message>
        <message>
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>按现在的参数比较</source>
            <translation>Compare with the present figures</translation>
        </message>
        <message>
            <source>比较方案</source>
            <translation>Compare options</translation>
        </message>
        <message>
            <source>作为核实金额</source>
            <translation>Use as verified amounts</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
    </context>
    <context>
        <name>CalculatorPage</name>
        <message>
            <source>补缴测算</source>
            <extracomment>So many workers are computed between two keys; more of them beside the window. How long typing rests before it is computed, in milliseconds. News of these kinds of records asks again for the case, of these for the employer too. Workers who are no longer to be computed for. Whether the sums are of earlier cells: what stands here now was stopped or refused.</extracomment>
            <translation>Back-payment estimate</translation>
        </message>
        <message>
            <source>测算，非税务机关核定</source>
            <translation>An estimate, not an assessment of the tax authority</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>填平均月工资、起月、止月，这里随即算出合计。</source>
            <translation>Fill in the average wage, first and last month; the totals follow here at once.</translation>
        </message>
        <message>
            <source>正在测算</source>
            <translation>Estimating</translation>
        </message>
        <message>
            <source>测算已停下，合计还是之前的。改动任何一格会重新算。</source>
            <translation>Stopped; the totals are those from before. Changing any cell computes again.</translation>
        </message>
        <message>
            <source>快速计算…</source>
            <translation>Quick sums…</translation>
        </message>
        <message>
            <source>收起，只看合计</source>
            <translation>Fold up, totals only</translation>
        </message>
        <message>
            <source>展开逐人逐月的完整测算</source>
            <translation>Unfold the whole estimate by worker and month</translation>
        </message>
    </context>
    <context>
        <name>CalendarPage</name>
        <message>
            <source>月或周</source>
            <extracomment>Holds the screen and the record a line of the list of a day leads to. Holds what tells a line from every other one. The list of the day waits so long for more that comes together.</extracomment>
            <translation>Month or week</translation>
        </message>
        <message>
            <source>月</source>
            <translation>Month</translation>
        </message>
        <message>
            <source>周</source>
            <translation>Week</translation>
        </message>
        <message>
            <source>看谁的案件</source>
            <translation>Whose cases</translation>
        </message>
        <message>
            <source>全站</source>
            <translation>Whole station</translation>
        </message>
        <message>
            <source>我承办的</source>
            <translation>Mine</translation>
        </message>
        <message>
            <source>日历</source>
            <extracomment>Whether everything that is shown has come.</extracomment>
            <translation>Calendar</translation>
        </message>
        <message>
            <source>导出 .ics</source>
            <translation>Export .ics</translation>
        </message>
        <message>
            <source>期限推算完以后可以导出</source>
            <translation>Can be exported once all terms are reckoned</translation>
        </message>
        <message>
            <source>导出日历</source>
            <translation>Export calendar</translation>
        </message>
        <message>
            <source>日历文件</source>
            <translation>Calendar file</translation>
        </message>
        <message>
            <source>已导出 %1：%2 项</source>
            <translation>Exported %1: %2 entries</translation>
        </message>
        <message>
            <source>共 %1 项</source>
            <translation>%1 entries</translation>
        </message>
        <message>
            <source>；正在推算期限：还有 %1 件</source>
            <translation>; reckoning terms: %1 cases to go</translation>
        </message>
        <message>
            <source>正在读取…</source>
            <translation>Loading…</translation>
        </message>
        <message>
            <source>前一页</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>后一页</source>
            <translation>Forward</translation>
        </message>
        <message>
            <source>今天</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>这一天</source>
            <translation>This day</translation>
        </message>
        <message>
            <source>这一天没有安排，也没有到期的期限。</source>
            <translation>Nothing is planned and no term ends on this day.</translation>
        </message>
    </context>
    <context>
        <name>CancelAppointmentStep</name>
        <message>
            <source>取消日程</source>
            <translation>Call off appointment</translation>
        </message>
        <message>
            <source>日程保留在案件中，注明已取消。</source>
            <translation>It stays in the case, marked as called off.</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Reason</translation>
        </message>
    </context>
    <context>
        <name>CaseColumns</name>
        <message>
            <source>%1 等%2人</source>
            <translation>%1 (%2 people)</translation>
        </message>
        <message>
            <source>案号</source>
            <translation>Case no.</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>用人单位</source>
            <translation>Employer</translation>
        </message>
        <message>
            <source>争议类型</source>
            <translation>Dispute</translation>
        </message>
        <message>
            <source>诉求金额</source>
            <translation>Claimed</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>Stage</translation>
        </message>
        <message>
            <source>办理期限</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>承办人</source>
            <translation>Handler</translation>
        </message>
        <message>
            <source>工作站测算</source>
            <translation>Estimate</translation>
        </message>
        <message>
            <source>协议金额</source>
            <translation>Agreed</translation>
        </message>
        <message>
            <source>实缴入库</source>
            <translation>Paid</translation>
        </message>
        <message>
            <source>登记日期</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>受理日期</source>
            <translation>Accepted</translation>
        </message>
        <message>
            <source>结案日期</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>封存 · %1</source>
            <extracomment>What gives way where there is no room, the first here first; the others stay. How wide a short number is; it is shortened before the amount claimed and the worker give way.</extracomment>
            <translation>Frozen · %1</translation>
        </message>
    </context>
    <context>
        <name>CaseFilePage</name>
        <message>
            <source>没有打开的案件</source>
            <extracomment>Kinds of records that stand in a case file; news of others is none of its business.</extracomment>
            <translation>No case is open</translation>
        </message>
        <message>
            <source>请从案件列表或今日待办中打开一件。</source>
            <translation>Open one from the list of cases or from today's work.</translation>
        </message>
        <message>
            <source>案件列表</source>
            <translation>List of cases</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>没有保存的修改已存为草稿</source>
            <translation>Your unsaved changes are kept as a draft</translation>
        </message>
        <message>
            <source>恢复</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>%1 条操作记录</source>
            <translation>Entries in the history: %1</translation>
        </message>
        <message>
            <source>最近 %1 条操作记录</source>
            <translation>Newest %1 entries</translation>
        </message>
        <message>
            <source>这件案件打不开</source>
            <translation>This case cannot be opened</translation>
        </message>
        <message>
            <source>%1 的登记已经撤销</source>
            <translation>The registration of %1 was undone</translation>
        </message>
        <message>
            <source>要找回来，请按 Ctrl+Y（重做）；编号不再给别的案件。</source>
            <translation>Press Ctrl+Y (redo) to bring it back; its number is not given to another case.</translation>
        </message>
        <message>
            <source>案件内容</source>
            <translation>Case file</translation>
        </message>
        <message>
            <source>期限与时间线</source>
            <translation>Terms and timeline</translation>
        </message>
        <message>
            <source>时间线</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>历史</source>
            <translation>History</translation>
        </message>
    </context>
    <context>
        <name>CaseHead</name>
        <message>
            <source>案件概况</source>
            <extracomment>Buttons in sight; the others stand under 更多. Workers named in the head; more are counted. Somebody wants to see the page of the employer.</extracomment>
            <translation>Where the case stands</translation>
        </message>
        <message>
            <source>更多</source>
            <translation>More</translation>
        </message>
        <message>
            <source>状态：</source>
            <translation>State: </translation>
        </message>
        <message>
            <source>历史台账</source>
            <translation>Old ledger</translation>
        </message>
        <message>
            <source>单位未登记</source>
            <translation>No employer recorded</translation>
        </message>
        <message>
            <source>打开单位</source>
            <translation>Open employer</translation>
        </message>
        <message>
            <source>未指定</source>
            <translation>nobody yet</translation>
        </message>
        <message>
            <source>承办人：</source>
            <translation>Handler: </translation>
        </message>
        <message>
            <source>%1 等 %2 人</source>
            <translation>%1 and others, %2 people</translation>
        </message>
        <message>
            <source>还没有登记职工</source>
            <translation>No worker recorded yet</translation>
        </message>
        <message>
            <source>下一步：</source>
            <translation>Next: </translation>
        </message>
        <message>
            <source>未写明</source>
            <translation>not stated</translation>
        </message>
        <message>
            <source>历史数据，未接续办理</source>
            <translation>History, not taken up</translation>
        </message>
        <message>
            <source>待安排下一步</source>
            <translation>No next action planned</translation>
        </message>
        <message>
            <source>%1（%2）</source>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>CasesCard</name>
        <message>
            <source>案件</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>这家单位的案件</source>
            <translation>Cases of this employer</translation>
        </message>
        <message>
            <source>这家单位还没有案件。</source>
            <translation>This employer has no case yet.</translation>
        </message>
        <message>
            <source>%1 件，在办 %2 件</source>
            <translation>cases: %1, open: %2</translation>
        </message>
    </context>
    <context>
        <name>CasesConcerned</name>
        <message>
            <source>涉及的在办案件</source>
            <translation>Open cases concerned</translation>
        </message>
        <message>
            <source>没有涉及的在办案件。</source>
            <translation>No open case is concerned.</translation>
        </message>
        <message>
            <source>已存的测算不会自己改变；请打开案件，按新的数字重新测算。</source>
            <translation>Calculations that were kept never change by themselves; open the case and compute again by the new figures.</translation>
        </message>
        <message>
            <source>打开案件</source>
            <translation>Open the case</translation>
        </message>
        <message>
            <source>案号</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>用人单位</source>
            <translation>Employer</translation>
        </message>
    </context>
    <context>
        <name>CasesPage</name>
        <message>
            <source>案件</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>案件列表</source>
            <translation>List of cases</translation>
        </message>
        <message>
            <source>案号、姓名、拼音首字母</source>
            <translation>Number, name, pinyin initials</translation>
        </message>
        <message>
            <source>还没有案件</source>
            <translation>No cases yet</translation>
        </message>
        <message>
            <source>新来的诉求从“新建案件”登记；以前的台账可以把工作簿拖进窗口导入。</source>
            <translation>Register a new claim with “New case”; drop the workbook of an old ledger into the window to import it.</translation>
        </message>
        <message>
            <source>新建案件</source>
            <translation>New case</translation>
        </message>
        <message>
            <source>没有符合条件的案件</source>
            <translation>No case fits</translation>
        </message>
        <message>
            <source>换一个词，或清除筛选看全部案件。</source>
            <translation>Try another word, or clear the filter to see all cases.</translation>
        </message>
        <message>
            <source>来访来电</source>
            <translation>Visits and calls</translation>
        </message>
        <message>
            <source>导入台账</source>
            <translation>Import a ledger</translation>
        </message>
        <message>
            <source>共 %1 件</source>
            <translation>Cases: %1</translation>
        </message>
        <message>
            <source>已选 %1 件</source>
            <translation>%1 selected</translation>
        </message>
        <message>
            <source>件</source>
            <translation>cases</translation>
        </message>
    </context>
    <context>
        <name>CausesPanel</name>
        <message>
            <source>问题</source>
            <extracomment>The places of a cause of that code are listed now. Somebody wants to see a problem in the grid.</extracomment>
            <translation>Problems</translation>
        </message>
        <message>
            <source>F8 到下一处，Shift+F8 回上一处</source>
            <translation>F8 goes to the next one, Shift+F8 to the one before</translation>
        </message>
        <message>
            <source>问题的原因</source>
            <translation>Causes of problems</translation>
        </message>
        <message>
            <source>有问题的地方</source>
            <translation>Places with problems</translation>
        </message>
        <message>
            <source>没有发现问题，可以导入。</source>
            <translation>No problem was found; it can be imported.</translation>
        </message>
        <message>
            <source>没有发现问题。</source>
            <translation>No problems found.</translation>
        </message>
        <message>
            <source>性质</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Cause</translation>
        </message>
        <message>
            <source>处</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>问题 %1 处</source>
            <translation>%1 problems</translation>
        </message>
    </context>
    <context>
        <name>CellPanel</name>
        <message>
            <source>所选月份</source>
            <extracomment>Confirm a shipped row by a document; end a row of the office; add one for the cell.</extracomment>
            <translation>Chosen month</translation>
        </message>
        <message>
            <source>所选月份的数字</source>
            <translation>Figures of the chosen month</translation>
        </message>
        <message>
            <source>凭文件确认…</source>
            <translation>Confirm by document…</translation>
        </message>
        <message>
            <source>停用…</source>
            <translation>End…</translation>
        </message>
        <message>
            <source>补录…</source>
            <translation>Add…</translation>
        </message>
        <message>
            <source>数字</source>
            <translation>Figures</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>依据</source>
            <translation>Rests on</translation>
        </message>
        <message>
            <source>依据：%1</source>
            <translation>Rests on: %1</translation>
        </message>
        <message>
            <source>未记载</source>
            <translation>not recorded</translation>
        </message>
        <message>
            <source>公布日期：%1</source>
            <translation>published: %1</translation>
        </message>
    </context>
    <context>
        <name>ChipBar</name>
        <message>
            <source>更多 %1</source>
            <extracomment>Room left and right of a chip's words. Between two chips; and the room of the one that holds those without room. Bold letters are at most so much wider; loading the bold face to measure them costs the first paint more than everything else about a chip. Chips that would leave nothing are hidden, and chips without room in one row.</extracomment>
            <translation>More %1</translation>
        </message>
    </context>
    <context>
        <name>Chooser</name>
        <message>
            <source>报表与期间</source>
            <translation>Report and period</translation>
        </message>
        <message>
            <source>报表</source>
            <translation>Report</translation>
        </message>
        <message>
            <source>期间</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>按月</source>
            <translation>Month</translation>
        </message>
        <message>
            <source>起止日期</source>
            <translation>Days</translation>
        </message>
        <message>
            <source>生成</source>
            <translation>Build</translation>
        </message>
        <message>
            <source>请填写月份，如 2026-10。</source>
            <translation>Give a month, e.g. 2026-10.</translation>
        </message>
        <message>
            <source>请填写日期。</source>
            <translation>Give a date.</translation>
        </message>
        <message>
            <source>截止日早于起始日。</source>
            <translation>The last day is before the first.</translation>
        </message>
        <message>
            <source>月份</source>
            <translation>Month</translation>
        </message>
        <message>
            <source>上一个月</source>
            <translation>Previous month</translation>
        </message>
        <message>
            <source>下一个月</source>
            <translation>Next month</translation>
        </message>
        <message>
            <source>起始日</source>
            <translation>First day</translation>
        </message>
        <message>
            <source>截止日</source>
            <translation>Last day</translation>
        </message>
        <message>
            <source>至</source>
            <translation>to</translation>
        </message>
    </context>
    <context>
        <name>Choosing</name>
        <message>
            <source>把台账工作簿拖进窗口</source>
            <translation>Drop a ledger workbook into the window</translation>
        </message>
        <message>
            <source>认得 xlsx、xls、et、csv 等格式。先看读到什么，再决定导入；导入的历史案件保留原编号，可以整批撤销。</source>
            <translation>Reads xlsx, xls, et, csv and more. You see what was read before you decide; imported history keeps its own numbers and can be withdrawn as a whole.</translation>
        </message>
        <message>
            <source>选择文件…</source>
            <translation>Choose a file…</translation>
        </message>
        <message>
            <source>空白模板…</source>
            <translation>Blank ledger…</translation>
        </message>
        <message>
            <source>一份填好就能导入的空白台账，每列有说明和下拉选项</source>
            <translation>A blank ledger that is imported once it is filled in, with notes and drop-downs</translation>
        </message>
    </context>
    <context>
        <name>ClaimantsCard</name>
        <message>
            <source>职工</source>
            <extracomment>The least room of the word that shows or hides the numbers.</extracomment>
            <translation>Workers</translation>
        </message>
        <message>
            <source>职工表格</source>
            <translation>Sheet of workers</translation>
        </message>
        <message>
            <source>增加职工</source>
            <translation>Add a worker</translation>
        </message>
        <message>
            <source>还没有登记职工。受理之前至少要有一名职工。</source>
            <translation>No worker recorded yet. A case needs at least one before it is accepted.</translation>
        </message>
        <message>
            <source>修改职工信息</source>
            <translation>Edit the worker</translation>
        </message>
        <message>
            <source>隐藏号码</source>
            <translation>Hide numbers</translation>
        </message>
        <message>
            <source>显示号码</source>
            <translation>Show numbers</translation>
        </message>
        <message>
            <source>复制电话</source>
            <translation>Copy the telephone number</translation>
        </message>
        <message>
            <source>%1 人</source>
            <translation>%1</translation>
        </message>
        <message>
            <source>另案处理 %1 人</source>
            <translation>%1 in another case</translation>
        </message>
        <message>
            <source>号码显示 %1 秒后自动隐藏</source>
            <translation>numbers are hidden again after %1 seconds</translation>
        </message>
        <message>
            <source>隐藏</source>
            <translation>Hide</translation>
        </message>
        <message>
            <source>显示</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>个人进度</source>
            <translation>Own progress</translation>
        </message>
        <message>
            <source>联系电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>证件号码</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>诉求</source>
            <translation>Claim</translation>
        </message>
        <message>
            <source>测算</source>
            <translation>Computed</translation>
        </message>
        <message>
            <source>协议</source>
            <translation>Agreed</translation>
        </message>
        <message>
            <source>实缴</source>
            <translation>Paid in</translation>
        </message>
    </context>
    <context>
        <name>ClashDialog</name>
        <message>
            <source>别人也改了这几项</source>
            <extracomment>The ids of the fields whose own value is to stay.</extracomment>
            <translation>Somebody else changed these, too</translation>
        </message>
        <message>
            <source>您填写期间别人已经保存。请逐项选定保留哪一个；其余修改照常保存。</source>
            <translation>Somebody else saved while you were typing. Please choose for each which one stays; your other changes are saved as usual.</translation>
        </message>
        <message>
            <source>别人</source>
            <translation>Somebody else</translation>
        </message>
        <message>
            <source>%1（已保存）</source>
            <translation>%1 (saved)</translation>
        </message>
        <message>
            <source>原来</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>我的</source>
            <translation>Mine</translation>
        </message>
        <message>
            <source>（空）</source>
            <translation>(empty)</translation>
        </message>
        <message>
            <source>再想想</source>
            <translation>Not yet</translation>
        </message>
        <message>
            <source>按所选保存</source>
            <translation>Save as chosen</translation>
        </message>
    </context>
    <context>
        <name>ClocksCard</name>
        <message>
            <source>期限</source>
            <translation>Clocks</translation>
        </message>
        <message>
            <source>怎么算</source>
            <translation>How counted</translation>
        </message>
        <message>
            <source>现在没有在走的期限。</source>
            <translation>No clock is running now.</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
        <message>
            <source>%1 %2 中断，重新起算</source>
            <translation>%1 interrupted on %2, counts anew</translation>
        </message>
        <message>
            <source>%1 %2 已结束，已超期</source>
            <translation>%1 %2 over, late</translation>
        </message>
        <message>
            <source>%1 %2 已结束</source>
            <translation>%1 %2 over</translation>
        </message>
        <message>
            <source>%1 %2 已办</source>
            <translation>%1 done %2</translation>
        </message>
        <message>
            <source>%1 %2 超期办理</source>
            <translation>%1 done late, %2</translation>
        </message>
    </context>
    <context>
        <name>CloseStep</name>
        <message>
            <source>结案</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>结案方式</source>
            <translation>How it ends</translation>
        </message>
        <message>
            <source>结案日期</source>
            <translation>Closed on</translation>
        </message>
        <message>
            <source>结案说明</source>
            <translation>Note on the closure</translation>
        </message>
        <message>
            <source>补录原因</source>
            <translation>Reason for late recording</translation>
        </message>
        <message>
            <source>材料不齐而案件确已办结的（补录），写明原因后可以结案。</source>
            <translation>A case of the past that really ended can be closed without the missing papers: state the reason.</translation>
        </message>
        <message>
            <source>材料齐全，可以结案。</source>
            <translation>Nothing is missing, the case can be closed.</translation>
        </message>
        <message>
            <source>还缺：%1。</source>
            <translation>Still missing: %1.</translation>
        </message>
        <message>
            <source>还有没办完的：%1。结案以后不再提醒。</source>
            <translation>Still open: %1. Nothing will remind of them once the case is closed.</translation>
        </message>
        <message>
            <source>协议约定的金额还差 %1 元没有入库，结案以后不再提醒。</source>
            <translation>%1 yuan of the agreed sum has not come in. Nothing reminds of it once the case is closed.</translation>
        </message>
    </context>
    <context>
        <name>ClosingCard</name>
        <message>
            <source>结案清单</source>
            <extracomment>The steps that lead to what is missing; the first one that can be taken now is offered. Names told of many.</extracomment>
            <translation>Closing list</translation>
        </message>
        <message>
            <source>案件已经结束，没有还缺的材料。</source>
            <translation>The case has ended; nothing is missing.</translation>
        </message>
        <message>
            <source>还缺 %1 项</source>
            <translation>%1 missing</translation>
        </message>
        <message>
            <source>已齐，可以结案</source>
            <translation>Complete, can be closed</translation>
        </message>
        <message>
            <source>结案</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>按“%1”结案需要：</source>
            <translation>To close as “%1” the case needs:</translation>
        </message>
        <message>
            <source>实际按其他方式结案的，在“结案”里选择；过去已在纸上办结的，写明原因后补录。</source>
            <translation>If it ends another way, choose that under “Close”; what was closed on paper before is recorded with a reason.</translation>
        </message>
        <message>
            <source>说明</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>结案日期</source>
            <translation>Closed on</translation>
        </message>
        <message>
            <source>结案说明</source>
            <translation>Note on closing</translation>
        </message>
        <message>
            <source>补录原因</source>
            <translation>Reason for late entry</translation>
        </message>
        <message>
            <source>已有</source>
            <translation>On file</translation>
        </message>
        <message>
            <source>提醒，不影响结案</source>
            <translation>Reminder, does not keep it open</translation>
        </message>
        <message>
            <source>结案前会问</source>
            <translation>Asked about before closing</translation>
        </message>
        <message>
            <source>还缺</source>
            <translation>Missing</translation>
        </message>
        <message>
            <source>还没有签</source>
            <translation>Still to sign</translation>
        </message>
        <message>
            <source>%1 等 %2 人</source>
            <translation>%1 and others (%2)</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>办结</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>登记送达</source>
            <translation>Record service</translation>
        </message>
        <message>
            <source>登记回复</source>
            <translation>Record the answer</translation>
        </message>
        <message>
            <source>　└ %1</source>
            <translation>　└ %1</translation>
        </message>
        <message>
            <source>送达日期</source>
            <translation>Served on</translation>
        </message>
    </context>
    <context>
        <name>CollectionStep</name>
        <message>
            <source>转税务征缴</source>
            <translation>Hand to tax collection</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>税务文书</source>
            <translation>Tax paper</translation>
        </message>
        <message>
            <source>如：责令限期缴纳通知书文号</source>
            <translation>e.g. number of the payment order</translation>
        </message>
    </context>
    <context>
        <name>ColumnFilters</name>
        <message>
            <source>按列筛选…</source>
            <extracomment>The code tables behind the columns that hold codes. So many values a chip names.</extracomment>
            <translation>By column…</translation>
        </message>
        <message>
            <source>按列筛选</source>
            <translation>Filter by column</translation>
        </message>
        <message>
            <source>（空）</source>
            <translation>(empty)</translation>
        </message>
        <message>
            <source>%1 等 %2 项</source>
            <translation>%1 and others, %2 in all</translation>
        </message>
        <message>
            <source>%1：%2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1 至 %2</source>
            <translation>%1 to %2</translation>
        </message>
    </context>
    <context>
        <name>ConfirmDraftForm</name>
        <message>
            <source>核对文件并确认</source>
            <translation>Check the document and confirm</translation>
        </message>
        <message>
            <source>%1 等 %2 行</source>
            <translation>%1 and others, %2 rows</translation>
        </message>
        <message>
            <source>例如：已与文件原件逐项核对。</source>
            <translation>For instance: compared with the original, item by item.</translation>
        </message>
        <message>
            <source>怎样核对</source>
            <translation>How it was checked</translation>
        </message>
        <message>
            <source>正在比较…</source>
            <translation>Comparing…</translation>
        </message>
    </context>
    <context>
        <name>ConfirmShippedForm</name>
        <message>
            <source>凭文件确认</source>
            <translation>Confirm by document</translation>
        </message>
    </context>
    <context>
        <name>ConsultStep</name>
        <message>
            <source>仅咨询，已答复</source>
            <translation>Advice only, answered</translation>
        </message>
        <message>
            <source>保存后只计入咨询，不计入案件。</source>
            <translation>Counts as advice only, never as a case.</translation>
        </message>
        <message>
            <source>答复内容</source>
            <translation>Answer given</translation>
        </message>
        <message>
            <source>答复日期</source>
            <translation>Answered on</translation>
        </message>
    </context>
    <context>
        <name>ContactForm</name>
        <message>
            <source>登记联系人</source>
            <translation>Record contact</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>职务</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>如：人事主管</source>
            <translation>e.g. head of personnel</translation>
        </message>
        <message>
            <source>联系电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>ContactTicket</name>
        <message>
            <source>登记首次联系</source>
            <extracomment>Names under a form of a ticket.</extracomment>
            <translation>Record first contact</translation>
        </message>
        <message>
            <source>首次联系日期</source>
            <translation>Day of first contact</translation>
        </message>
        <message>
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>联系情况</source>
            <translation>What was said</translation>
        </message>
    </context>
    <context>
        <name>ContactsCard</name>
        <message>
            <source>联系人</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>还没有登记联系人。</source>
            <translation>No contact recorded yet.</translation>
        </message>
        <message>
            <source>登记联系人</source>
            <translation>Record contact</translation>
        </message>
        <message>
            <source>职务</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>联系电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
    </context>
    <context>
        <name>ContributionPane</name>
        <message>
            <source>缴费额</source>
            <translation>Contribution</translation>
        </message>
        <message>
            <source>填缴费基数和至少一个费率，这里随即算出。</source>
            <translation>Give the base and at least one rate; the answer appears here.</translation>
        </message>
        <message>
            <source>缴费基数（月）</source>
            <translation>Base (a month)</translation>
        </message>
        <message>
            <source>几个月</source>
            <translation>Months</translation>
        </message>
        <message>
            <source>单位费率</source>
            <translation>Employer's rate</translation>
        </message>
        <message>
            <source>如 8% 或 0.08</source>
            <translation>e.g. 8% or 0.08</translation>
        </message>
        <message>
            <source>个人费率</source>
            <translation>Worker's rate</translation>
        </message>
        <message>
            <source>每月取整</source>
            <translation>Rounding by the month</translation>
        </message>
        <message>
            <source>单位 %1 元</source>
            <translation>Employer %1 yuan</translation>
        </message>
        <message>
            <source>个人 %1 元</source>
            <translation>Worker %1 yuan</translation>
        </message>
        <message>
            <source>合计 %1 元</source>
            <translation>Together %1 yuan</translation>
        </message>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>Copies</name>
        <message>
            <source>%1（带批注）.xlsx</source>
            <extracomment>Opens a file with the program of the system.</extracomment>
            <translation>%1 (annotated).xlsx</translation>
        </message>
        <message>
            <source>保存带批注的副本</source>
            <translation>Save the annotated copy</translation>
        </message>
        <message>
            <source>带批注的副本已写好：%1。在 WPS 里改好后可以再导入，已导入的不会重复。</source>
            <translation>The annotated copy is written: %1. Put right in WPS it can be imported again; nothing is taken twice.</translation>
        </message>
        <message>
            <source>保存空白模板</source>
            <translation>Save a blank ledger</translation>
        </message>
        <message>
            <source>空白台账.xlsx</source>
            <translation>Blank ledger.xlsx</translation>
        </message>
        <message>
            <source>空白模板已写好：%1。每列有说明，渠道、险种、结果可以下拉选。</source>
            <translation>The blank ledger is written: %1. Each column has a note; channels, insurances and results are chosen from lists.</translation>
        </message>
        <message>
            <source>正在写出文件</source>
            <translation>Writing the file</translation>
        </message>
        <message>
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>打开所在文件夹</source>
            <translation>Open the folder</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>如 15、1015、+15工、月底</source>
            <translation>e.g. 15, 1015, +15wd, month end</translation>
        </message>
        <message>
            <source>如 15、1015、+15、月底</source>
            <translation>e.g. 15, 1015, +15, month end</translation>
        </message>
        <message>
            <source>已过</source>
            <translation>is over</translation>
        </message>
    </context>
    <context>
        <name>DatedFactsCard</name>
        <message>
            <source>费率情况</source>
            <translation>Rate facts</translation>
        </message>
        <message>
            <source>还没有登记失业保险档次、工伤行业类别和浮动；测算社保费要用到它们。</source>
            <translation>No unemployment tier, injury class or float recorded yet; the calculation of contributions needs them.</translation>
        </message>
        <message>
            <source>登记费率情况</source>
            <translation>Record rate fact</translation>
        </message>
        <message>
            <source>今天已知 %1 / %2 项</source>
            <translation>%1 of %2 known today</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>至今</source>
            <translation>today</translation>
        </message>
        <message>
            <source>已截止</source>
            <translation>Ended</translation>
        </message>
        <message>
            <source>尚未开始</source>
            <translation>Not begun</translation>
        </message>
        <message>
            <source>有效</source>
            <translation>In force</translation>
        </message>
        <message>
            <source>有效期</source>
            <translation>In force</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>结束</source>
            <translation>End</translation>
        </message>
    </context>
    <context>
        <name>DecisionStep</name>
        <message>
            <source>登记确认结果</source>
            <translation>Record decision on confirmation</translation>
        </message>
        <message>
            <source>予以确认</source>
            <translation>Confirmed</translation>
        </message>
        <message>
            <source>不予确认</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>结果</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>决定日期</source>
            <translation>Decided</translation>
        </message>
        <message>
            <source>文书号</source>
            <translation>Document no.</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>DecisionSteps</name>
        <message>
            <source>不用记住的读法</source>
            <extracomment>What held, and what the step away from it is called. What a remembered profile decides; nobody decided it here.</extracomment>
            <translation>Without the remembered profile</translation>
        </message>
        <message>
            <source>照记住的读法读</source>
            <translation>Read by the remembered profile</translation>
        </message>
        <message>
            <source>撤销：%1</source>
            <translation>Undo: %1</translation>
        </message>
        <message>
            <source>重做：%1</source>
            <translation>Redo: %1</translation>
        </message>
        <message>
            <source>确认 1 项</source>
            <translation>1 answer</translation>
        </message>
        <message>
            <source>确认 %1 项</source>
            <translation>%1 answers</translation>
        </message>
        <message>
            <source>改正 %1</source>
            <translation>put %1 right</translation>
        </message>
        <message>
            <source>恢复原文 %1</source>
            <translation>%1 as written</translation>
        </message>
        <message>
            <source>改 %1 列的读法</source>
            <translation>column %1 read otherwise</translation>
        </message>
        <message>
            <source>改“%1”的用途</source>
            <translation>use of “%1”</translation>
        </message>
        <message>
            <source>标题行定为第 %1 行</source>
            <translation>headings in row %1</translation>
        </message>
        <message>
            <source>%1 行不是案件</source>
            <translation>%1 rows are no cases</translation>
        </message>
        <message>
            <source>%1 行恢复为案件行</source>
            <translation>%1 rows are cases again</translation>
        </message>
        <message>
            <source>%1 格</source>
            <translation>%1 cells</translation>
        </message>
    </context>
    <context>
        <name>DeclareStep</name>
        <message>
            <source>登记申报</source>
            <translation>Record declaration</translation>
        </message>
        <message>
            <source>用人单位已向税务机关申报补缴；申报不等于入库。</source>
            <translation>The employer declared the back-payment to the tax authority; declared is not paid.</translation>
        </message>
        <message>
            <source>全部尚未缴的安排（%1 笔）</source>
            <translation>All plans not paid yet (%1)</translation>
        </message>
        <message>
            <source>哪一笔</source>
            <translation>Which payment</translation>
        </message>
        <message>
            <source>申报日期</source>
            <translation>Declared on</translation>
        </message>
    </context>
    <context>
        <name>DeclineStep</name>
        <message>
            <source>不属受理范围</source>
            <translation>Outside the scope</translation>
        </message>
        <message>
            <source>理由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>说明</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>告知日期</source>
            <translation>Told on</translation>
        </message>
    </context>
    <context>
        <name>DetailPane</name>
        <message>
            <source>所选案件</source>
            <translation>Selected case</translation>
        </message>
        <message>
            <source>没有选中案件</source>
            <translation>No case selected</translation>
        </message>
        <message>
            <source>选中一行，这里显示要点和下一步。</source>
            <translation>Select a row: the main points and the next action show here.</translation>
        </message>
        <message>
            <source>还没有安排下一步</source>
            <translation>No next action planned</translation>
        </message>
        <message>
            <source>隐藏号码</source>
            <translation>Hide numbers</translation>
        </message>
        <message>
            <source>显示号码</source>
            <translation>Show numbers</translation>
        </message>
        <message>
            <source>%1 元</source>
            <translation>%1 yuan</translation>
        </message>
        <message>
            <source>打开案件</source>
            <translation>Open case</translation>
        </message>
        <message>
            <source>下一步</source>
            <translation>Next action</translation>
        </message>
        <message>
            <source>办理经过</source>
            <translation>History of the case</translation>
        </message>
    </context>
    <context>
        <name>DisplayCard</name>
        <message>
            <source>显示</source>
            <translation>Display</translation>
        </message>
        <message>
            <source>外观</source>
            <translation>Appearance</translation>
        </message>
        <message>
            <source>语言</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>缩放</source>
            <translation>Scale</translation>
        </message>
        <message>
            <source>浅色</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>深色</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>跟随系统</source>
            <translation>As the system</translation>
        </message>
        <message>
            <source>语言将在下次打开工作台时更换。</source>
            <translation>The language changes when the desk is opened next.</translation>
        </message>
        <message>
            <source>缩放将在下次打开工作台时生效。</source>
            <translation>The scale changes when the desk is opened next.</translation>
        </message>
    </context>
    <context>
        <name>DraftOffer</name>
        <message>
            <source>有 %1 份没有保存的草稿</source>
            <extracomment>The facts of an employer, edited on its page. The sheet of the calculator, of a case or of none. Between what a draft is and what it is about.</extracomment>
            <translation>Unsaved drafts: %1</translation>
        </message>
        <message>
            <source>查看</source>
            <translation>Show</translation>
        </message>
    </context>
    <context>
        <name>DraftsDialog</name>
        <message>
            <source>没有保存的草稿</source>
            <translation>Unsaved drafts</translation>
        </message>
        <message>
            <source>上次没有保存就中断的内容，可以接着填写。</source>
            <translation>What was interrupted before it was saved. You can go on filling it in.</translation>
        </message>
        <message>
            <source>以后再说</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>%1 存</source>
            <translation>Kept at %1</translation>
        </message>
        <message>
            <source>恢复</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>丢弃</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>新建案件</source>
            <translation>New case</translation>
        </message>
        <message>
            <source>补缴测算</source>
            <translation>Back-payment calculator</translation>
        </message>
        <message>
            <source>修改事实</source>
            <translation>Edit the facts</translation>
        </message>
    </context>
    <context>
        <name>DueCard</name>
        <message>
            <source>没有尚未缴的补缴安排。</source>
            <translation>No planned back-payment is outstanding.</translation>
        </message>
        <message>
            <source>应缴明细和分期</source>
            <translation>What is due and instalments</translation>
        </message>
        <message>
            <source>超期 %1 元</source>
            <translation>Overdue %1 yuan</translation>
        </message>
        <message>
            <source>尚未缴 %1 元</source>
            <translation>Outstanding %1 yuan</translation>
        </message>
        <message>
            <source>已缴清</source>
            <translation>All paid</translation>
        </message>
        <message>
            <source>暂无</source>
            <translation>None yet</translation>
        </message>
        <message>
            <source>处理未按约补缴</source>
            <translation>Deal with a broken promise</translation>
        </message>
        <message>
            <source>安排分期</source>
            <translation>Plan instalments</translation>
        </message>
        <message>
            <source>登记申报</source>
            <translation>Record declaration</translation>
        </message>
        <message>
            <source>称已缴不实，作废</source>
            <translation>Said payment untrue: void</translation>
        </message>
        <message>
            <source>按协议条款安排</source>
            <translation>Plan by the agreement's terms</translation>
        </message>
        <message>
            <source>没有约定日期：%1 元，%2 笔</source>
            <translation>No agreed day: %1 yuan, %2 payments</translation>
        </message>
        <message>
            <source>未约定</source>
            <translation>Not agreed</translation>
        </message>
        <message>
            <source>%1 前缴 %2 元（%3 人）</source>
            <translation>By %1: %2 yuan (%3 people)</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
        <message>
            <source>计算</source>
            <translation>Reckoning</translation>
        </message>
        <message>
            <source>应缴明细</source>
            <translation>What is due</translation>
        </message>
        <message>
            <source>合计</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>超期未缴</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurances</translation>
        </message>
        <message>
            <source>税务核定</source>
            <translation>Assessed</translation>
        </message>
        <message>
            <source>应补缴</source>
            <translation>To pay</translation>
        </message>
        <message>
            <source>未到期</source>
            <translation>Not yet due</translation>
        </message>
        <message>
            <source>称已缴</source>
            <translation>Said paid</translation>
        </message>
        <message>
            <source>已入库</source>
            <translation>Paid in</translation>
        </message>
        <message>
            <source>滞纳金</source>
            <translation>Late fee</translation>
        </message>
        <message>
            <source>已退费</source>
            <translation>Refunded</translation>
        </message>
        <message>
            <source>全案</source>
            <translation>Whole case</translation>
        </message>
        <message>
            <source>险种未分</source>
            <translation>Insurance not told</translation>
        </message>
    </context>
    <context>
        <name>EditClaimantStep</name>
        <message>
            <source>修改职工信息</source>
            <translation>Edit the worker</translation>
        </message>
        <message>
            <source>显示号码</source>
            <translation>Show numbers</translation>
        </message>
        <message>
            <source>隐藏号码</source>
            <translation>Hide numbers</translation>
        </message>
    </context>
    <context>
        <name>EditEmployerStep</name>
        <message>
            <source>修改用人单位</source>
            <translation>Edit the employer</translation>
        </message>
        <message>
            <source>修改对这家单位的所有案件生效。</source>
            <translation>The change holds for all cases of this employer.</translation>
        </message>
        <message>
            <source>名称或代码与另一家相同的理由</source>
            <translation>Reason for a name or code another employer bears</translation>
        </message>
    </context>
    <context>
        <name>EditVisit</name>
        <message>
            <source>修改来访来电</source>
            <extracomment>Where the entries under the people stand: line, column, lines, columns.</extracomment>
            <translation>Edit visit</translation>
        </message>
        <message>
            <source>工单已延期至 %1</source>
            <translation>Ticket extended to %1</translation>
        </message>
        <message>
            <source>工单答复：%1</source>
            <translation>Reply to the ticket: %1</translation>
        </message>
        <message>
            <source>用人单位</source>
            <translation>Employer</translation>
        </message>
        <message>
            <source>本批人次</source>
            <translation>People in this visit</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>外部编号</source>
            <translation>Outside number</translation>
        </message>
        <message>
            <source>外部期限</source>
            <translation>Outside deadline</translation>
        </message>
        <message>
            <source>反馈对象</source>
            <translation>To be told</translation>
        </message>
        <message>
            <source>诉求</source>
            <translation>Demand</translation>
        </message>
        <message>
            <source>答复</source>
            <translation>Answer</translation>
        </message>
    </context>
    <context>
        <name>EmployerFacts</name>
        <message>
            <source>单位信息</source>
            <extracomment>Columns of a case that say nothing on the page of its employer.</extracomment>
            <translation>Employer</translation>
        </message>
    </context>
    <context>
        <name>EmployerFilePage</name>
        <message>
            <source>没有打开的单位</source>
            <extracomment>News of these kinds of records asks again.</extracomment>
            <translation>No employer is open</translation>
        </message>
        <message>
            <source>请从用人单位列表中打开一家。</source>
            <translation>Open one from the list of employers.</translation>
        </message>
        <message>
            <source>用人单位列表</source>
            <translation>List of employers</translation>
        </message>
        <message>
            <source>合并重复记录</source>
            <translation>Merge duplicate</translation>
        </message>
        <message>
            <source>登记案件</source>
            <translation>Register case</translation>
        </message>
        <message>
            <source>用人单位</source>
            <translation>Employers</translation>
        </message>
        <message>
            <source>没有保存的修改已存为草稿</source>
            <translation>The unsaved changes were kept as a draft</translation>
        </message>
        <message>
            <source>恢复</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>%1 件案件</source>
            <translation>Cases: %1</translation>
        </message>
        <message>
            <source>这家单位打不开</source>
            <translation>This employer cannot be opened</translation>
        </message>
        <message>
            <source>单位内容</source>
            <translation>Employer</translation>
        </message>
    </context>
    <context>
        <name>EmployerHead</name>
        <message>
            <source>单位概况</source>
            <extracomment>Somebody compared the credit code with the licence.</extracomment>
            <translation>Employer in short</translation>
        </message>
        <message>
            <source>已核对执照</source>
            <translation>Licence checked</translation>
        </message>
        <message>
            <source>在办 %1 件</source>
            <translation>%1 open</translation>
        </message>
        <message>
            <source>没有在办案件</source>
            <translation>No open case</translation>
        </message>
        <message>
            <source>信用代码未登记</source>
            <translation>no credit code</translation>
        </message>
        <message>
            <source>曾用名：%1</source>
            <translation>formerly %1</translation>
        </message>
        <message>
            <source>（元）</source>
            <translation> (yuan)</translation>
        </message>
    </context>
    <context>
        <name>EmployerPane</name>
        <message>
            <source>所选单位</source>
            <extracomment>What the pane says of the record, where it is known.</extracomment>
            <translation>Selected employer</translation>
        </message>
        <message>
            <source>没有选中单位</source>
            <translation>No employer selected</translation>
        </message>
        <message>
            <source>选中一行，这里显示要点。</source>
            <translation>Select a row and see it here in short.</translation>
        </message>
        <message>
            <source>信用代码未登记</source>
            <translation>no credit code</translation>
        </message>
        <message>
            <source>曾用名：%1</source>
            <translation>formerly %1</translation>
        </message>
        <message>
            <source>%1 元</source>
            <translation>%1 yuan</translation>
        </message>
        <message>
            <source>%1 件，在办 %2 件</source>
            <translation>Cases: %1, open: %2</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>今天的费率情况</source>
            <translation>Rate facts of today</translation>
        </message>
        <message>
            <source>打开单位</source>
            <translation>Open employer</translation>
        </message>
    </context>
    <context>
        <name>EmployersPage</name>
        <message>
            <source>新建单位</source>
            <translation>New employer</translation>
        </message>
        <message>
            <source>用人单位</source>
            <translation>Employers</translation>
        </message>
        <message>
            <source>用人单位列表</source>
            <translation>List of employers</translation>
        </message>
        <message>
            <source>名称、曾用名、代码、拼音首字母</source>
            <translation>Name, former name, code, initials</translation>
        </message>
        <message>
            <source>还没有用人单位</source>
            <translation>No employer yet</translation>
        </message>
        <message>
            <source>登记案件或导入台账时，单位会自动列在这里；也可以先登记单位，再登记案件。</source>
            <translation>Employers appear here by themselves when cases are registered or a ledger is imported; one can be added before its first case, too.</translation>
        </message>
        <message>
            <source>没有符合条件的单位</source>
            <translation>No employer fits</translation>
        </message>
        <message>
            <source>换一个词，或清除筛选看全部单位。</source>
            <translation>Try another word, or clear the filter to see all employers.</translation>
        </message>
        <message>
            <source>共 %1 家</source>
            <translation>Employers: %1</translation>
        </message>
    </context>
    <context>
        <name>EndFactForm</name>
        <message>
            <source>结束费率情况</source>
            <translation>End rate fact</translation>
        </message>
        <message>
            <source>截止日期</source>
            <translation>Last day</translation>
        </message>
    </context>
    <context>
        <name>EndsBox</name>
        <message>
            <source>从</source>
            <translation>From</translation>
        </message>
        <message>
            <source>到</source>
            <translation>To</translation>
        </message>
        <message>
            <source>不少于（元）</source>
            <translation>At least (yuan)</translation>
        </message>
        <message>
            <source>不多于（元）</source>
            <translation>At most (yuan)</translation>
        </message>
        <message>
            <source>可以只填一头；两头都空就是不限。</source>
            <translation>One end is enough; with both empty there is no limit.</translation>
        </message>
        <message>
            <source>止小于起，请改正。</source>
            <translation>The end lies before the start; please correct it.</translation>
        </message>
    </context>
    <context>
        <name>EnquiriesCard</name>
        <message>
            <source>协查</source>
            <extracomment>Names in sight before they are counted.</extracomment>
            <translation>Enquiry</translation>
        </message>
        <message>
            <source>没有向税务、人社等单位发协查函。</source>
            <translation>No enquiry to the tax or the insurance side.</translation>
        </message>
        <message>
            <source>待答复 %1 件</source>
            <translation>%1 to answer</translation>
        </message>
        <message>
            <source>登记协查</source>
            <translation>Record an enquiry</translation>
        </message>
        <message>
            <source>已答复</source>
            <translation>Answered</translation>
        </message>
        <message>
            <source>未发出</source>
            <translation>Not sent</translation>
        </message>
        <message>
            <source>等待答复</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>协查事项</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>协查的职工</source>
            <translation>Workers asked about</translation>
        </message>
        <message>
            <source>起止月份</source>
            <translation>Months</translation>
        </message>
        <message>
            <source>发出日期</source>
            <translation>Sent on</translation>
        </message>
        <message>
            <source>答复期限</source>
            <translation>Due by</translation>
        </message>
        <message>
            <source>答复日期</source>
            <translation>Answered on</translation>
        </message>
        <message>
            <source>答复单位</source>
            <translation>Answered by</translation>
        </message>
        <message>
            <source>答复内容</source>
            <translation>the reply</translation>
        </message>
        <message>
            <source>带回明细</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>全体职工</source>
            <translation>All workers</translation>
        </message>
        <message>
            <source>%1 等 %2 人</source>
            <translation>%1 and others (%2)</translation>
        </message>
        <message>
            <source>%1 条，见“参保情况对照”</source>
            <translation>%1 lines, see the comparison</translation>
        </message>
        <message>
            <source>发出</source>
            <translation>Issued</translation>
        </message>
        <message>
            <source>登记答复</source>
            <translation>Record the answer</translation>
        </message>
        <message>
            <source>补充答复</source>
            <translation>Add to the answer</translation>
        </message>
        <message>
            <source>打印</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
    </context>
    <context>
        <name>EnquiryStep</name>
        <message>
            <source>登记协查</source>
            <extracomment>So many workers stand in a menu; more are named in a line.</extracomment>
            <translation>Record an enquiry</translation>
        </message>
        <message>
            <source>协查单位</source>
            <translation>Body asked</translation>
        </message>
        <message>
            <source>函号</source>
            <translation>Letter no.</translation>
        </message>
        <message>
            <source>协查事项</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>起月</source>
            <translation>From month</translation>
        </message>
        <message>
            <source>止月</source>
            <translation>To month</translation>
        </message>
        <message>
            <source>发出日期</source>
            <translation>Sent on</translation>
        </message>
        <message>
            <source>还没有发出的留空</source>
            <translation>Leave empty while it is not sent</translation>
        </message>
        <message>
            <source>答复期限</source>
            <translation>Due by</translation>
        </message>
        <message>
            <source>请协查所列职工的参保登记、申报缴费基数和实缴情况，欠缴的请注明所属期。</source>
            <translation>请协查所列职工的参保登记、申报缴费基数和实缴情况，欠缴的请注明所属期。</translation>
        </message>
        <message>
            <source>本案没有这些职工：%1。请核对姓名。</source>
            <translation>Not in this case: %1. Please check the names.</translation>
        </message>
        <message>
            <source>一个也不勾选，即全体职工。</source>
            <translation>None ticked means all workers.</translation>
        </message>
        <message>
            <source>协查的职工</source>
            <translation>Workers asked about</translation>
        </message>
        <message>
            <source>不填即全体职工；几个姓名用顿号分开。</source>
            <translation>Empty means all workers; separate names by commas.</translation>
        </message>
    </context>
    <context>
        <name>EvidenceCard</name>
        <message>
            <source>证据</source>
            <extracomment>Names told of many.</extracomment>
            <translation>Evidence</translation>
        </message>
        <message>
            <source>这类事由没有要证明的事项。</source>
            <translation>Nothing is to be proved for this cause.</translation>
        </message>
        <message>
            <source>已齐</source>
            <translation>Complete</translation>
        </message>
        <message>
            <source>缺 %1 项</source>
            <translation>%1 missing</translation>
        </message>
        <message>
            <source>登记证据</source>
            <translation>Record evidence</translation>
        </message>
        <message>
            <source>打印证据及补正清单</source>
            <translation>Print the list of evidence</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>已收 %1 份</source>
            <translation>%1 received</translation>
        </message>
        <message>
            <source>缺 · 尚无人持有</source>
            <translation>Missing · nobody has it</translation>
        </message>
        <message>
            <source>缺 · 由%1提供</source>
            <translation>Missing · to be brought by: %1</translation>
        </message>
        <message>
            <source>登记</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>可用材料</source>
            <translation>What can prove it</translation>
        </message>
        <message>
            <source>还缺的职工</source>
            <translation>Workers still open</translation>
        </message>
        <message>
            <source>%1 等 %2 人</source>
            <translation>%1 and others, %2 in all</translation>
        </message>
        <message>
            <source>%1的协查答复</source>
            <translation>Answer of: %1</translation>
        </message>
        <message>
            <source>在原案</source>
            <translation>Lies in the former case</translation>
        </message>
        <message>
            <source>涉及职工</source>
            <translation>Workers</translation>
        </message>
        <message>
            <source>持有人</source>
            <translation>Held by</translation>
        </message>
        <message>
            <source>要求提供</source>
            <translation>Asked for</translation>
        </message>
        <message>
            <source>收到</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>附件</source>
            <translation>Attachment</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>材料未定</source>
            <translation>Not yet said what</translation>
        </message>
        <message>
            <source>　└ %1</source>
            <translation>　└ %1</translation>
        </message>
        <message>
            <source>未收到</source>
            <translation>Not received</translation>
        </message>
    </context>
    <context>
        <name>EvidenceStep</name>
        <message>
            <source>登记证据</source>
            <translation>Record evidence</translation>
        </message>
        <message>
            <source>要证明的事项</source>
            <translation>What is to be proved</translation>
        </message>
        <message>
            <source>证据种类</source>
            <translation>Kind of evidence</translation>
        </message>
        <message>
            <source>未定</source>
            <translation>Not yet said</translation>
        </message>
        <message>
            <source>说明（如：2024 年 1–12 月）</source>
            <translation>What exactly (as: January to December 2024)</translation>
        </message>
        <message>
            <source>由谁持有</source>
            <translation>Held by</translation>
        </message>
        <message>
            <source>关于哪名职工</source>
            <translation>About which worker</translation>
        </message>
        <message>
            <source>全体职工</source>
            <translation>All workers</translation>
        </message>
        <message>
            <source>附件</source>
            <translation>Attachment</translation>
        </message>
        <message>
            <source>没有</source>
            <translation>None</translation>
        </message>
        <message>
            <source>要求提供日期</source>
            <translation>Asked for on</translation>
        </message>
        <message>
            <source>收到日期</source>
            <translation>Received on</translation>
        </message>
        <message>
            <source>还没有收到的留空</source>
            <translation>Leave empty while it has not come</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>ExtendMediationStep</name>
        <message>
            <source>延长调解期限</source>
            <translation>Extend the mediation</translation>
        </message>
        <message>
            <source>期限到新的日期为止；到期仍未达成协议的，职工可以申请仲裁。</source>
            <translation>The term runs to the new day; without an agreement by then the worker may go to arbitration.</translation>
        </message>
        <message>
            <source>延长至</source>
            <translation>Extended to</translation>
        </message>
        <message>
            <source>双方同意的日期</source>
            <translation>Day both sides agreed</translation>
        </message>
        <message>
            <source>原来的期限</source>
            <translation>The term as it is</translation>
        </message>
    </context>
    <context>
        <name>ExtendTicketForm</name>
        <message>
            <source>工单延期</source>
            <translation>Extend ticket</translation>
        </message>
        <message>
            <source>延期至</source>
            <translation>Extended to</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Reason</translation>
        </message>
    </context>
    <context>
        <name>FactForm</name>
        <message>
            <source>登记费率情况</source>
            <translation>Record rate fact</translation>
        </message>
        <message>
            <source>哪一项</source>
            <translation>Which fact</translation>
        </message>
        <message>
            <source>情况</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>起始日期</source>
            <translation>First day</translation>
        </message>
        <message>
            <source>截止日期</source>
            <translation>Last day</translation>
        </message>
        <message>
            <source>仍然有效的不填。</source>
            <translation>Leave empty while it is in force.</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>如：税务核定单</source>
            <translation>e.g. assessment of the tax office</translation>
        </message>
        <message>
            <source>前一条到这一条的前一天为止</source>
            <translation>The one before ends on the day before</translation>
        </message>
    </context>
    <context>
        <name>FactsCard</name>
        <message>
            <source>事实</source>
            <extracomment>What the head of the page shows already. Fields without a value that are shown all the same: what a case file is expected to say. What saves, as in every form; Ctrl+S does too. More room than this no name of a field gets. The groups of fields and the column each stands in. The field of the command that a reason is given in where one is asked for. What is read and edited here.</extracomment>
            <translation>Facts</translation>
        </message>
        <message>
            <source>编辑</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>修改单位</source>
            <translation>Edit employer</translation>
        </message>
        <message>
            <source>先找部门</source>
            <translation>Turn first to</translation>
        </message>
        <message>
            <source>修改事实</source>
            <translation>Edit the facts</translation>
        </message>
        <message>
            <source>补录原因或理由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>保存修改</source>
            <translation>Save changes</translation>
        </message>
    </context>
    <context>
        <name>FeedbackStep</name>
        <message>
            <source>登记转办反馈</source>
            <translation>Record the answer to a referral</translation>
        </message>
        <message>
            <source>转办</source>
            <translation>Refer</translation>
        </message>
        <message>
            <source>反馈内容</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>反馈日期</source>
            <translation>Answered on</translation>
        </message>
        <message>
            <source>结果</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>还没有结果</source>
            <translation>No result yet</translation>
        </message>
    </context>
    <context>
        <name>FieldHeader</name>
        <message>
            <source>各列读作什么</source>
            <extracomment>Somebody wants to choose what reads a column.</extracomment>
            <translation>What each column is read as</translation>
        </message>
        <message>
            <source>“%1”读作：%2。点击更改（Alt+↓）</source>
            <translation>“%1” is read as: %2. Click to change (Alt+↓)</translation>
        </message>
    </context>
    <context>
        <name>FieldMenu</name>
        <message>
            <source>“%1”读作</source>
            <extracomment>The field that is to read the column, KEEP for none.</extracomment>
            <translation>Read “%1” as</translation>
        </message>
        <message>
            <source>查找字段</source>
            <translation>Find a field</translation>
        </message>
        <message>
            <source>字段名或拼音首字母</source>
            <translation>Name of a field</translation>
        </message>
        <message>
            <source>（现为“%1”）</source>
            <translation> (now “%1”)</translation>
        </message>
    </context>
    <context>
        <name>FiguresBar</name>
        <message>
            <source>补录本年度参数…</source>
            <extracomment>What the page of figures is asked to begin with.</extracomment>
            <translation>Add this year's figures…</translation>
        </message>
        <message>
            <source>%1 录入的 %2 行参数草稿，等您核对文件后确认。</source>
            <translation>Draft rows of figures entered by %1 wait for your second look at the document: %2.</translation>
        </message>
        <message>
            <source>去核对…</source>
            <translation>Check them…</translation>
        </message>
        <message>
            <source>%1 起还没有%2的参数，%3 件在办案件的这些月份算不出来。</source>
            <translation>From %1 on there are no figures for %2; these months of %3 open cases cannot be computed.</translation>
        </message>
    </context>
    <context>
        <name>FiguresLine</name>
        <message>
            <source>看差别…</source>
            <extracomment>Somebody wants to see the difference of a calculation (its number).</extracomment>
            <translation>See the difference…</translation>
        </message>
        <message>
            <source>测算 #%1 存下以后参数有变化，结果可能不同。存下的没有改动。</source>
            <translation>The figures changed since calculation #%1 was kept; it may come out otherwise. What is kept was not changed.</translation>
        </message>
        <message>
            <source>测算 #%1 存下以后参数有变化：本金 %2 → %3 元。存下的没有改动，请决定是否重新测算。</source>
            <translation>The figures changed since calculation #%1 was kept: principal %2 → %3 yuan. What is kept was not changed; decide whether to calculate anew.</translation>
        </message>
    </context>
    <context>
        <name>FiguresStatus</name>
        <message>
            <source>参数至 %1</source>
            <translation>Figures to %1</translation>
        </message>
        <message>
            <source>补缴参数到这个月都能算；以后缺数字或要新的通知，到“参数表”补录。</source>
            <translation>Back-payment can be computed up to this month; later ones lack a figure or a new notice: add it on the page of figures.</translation>
        </message>
    </context>
    <context>
        <name>FilterBox</name>
        <message>
            <source>按“%1”筛选</source>
            <extracomment>What the column is narrowed to now.</extracomment>
            <translation>Filter by “%1”</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>筛选</source>
            <translation>Filter</translation>
        </message>
    </context>
    <context>
        <name>Finished</name>
        <message>
            <source>导入完成</source>
            <extracomment>So many rows that were left out are listed; the workbook shows all of them.</extracomment>
            <translation>Import finished</translation>
        </message>
        <message>
            <source>没有导入的行</source>
            <translation>Rows not taken in</translation>
        </message>
        <message>
            <source>工作表</source>
            <translation>Sheet</translation>
        </message>
        <message>
            <source>行</source>
            <translation>rows</translation>
        </message>
        <message>
            <source>说明</source>
            <translation>preamble</translation>
        </message>
        <message>
            <source>已记住表头：%1</source>
            <translation>Headings remembered: %1</translation>
        </message>
        <message>
            <source>已记住这种台账的读法：%1</source>
            <translation>How to read this kind of ledger is remembered: %1</translation>
        </message>
        <message>
            <source>%1 件案件、%2 名职工、%3 家新单位</source>
            <translation>%1 cases, %2 workers, %3 new employers</translation>
        </message>
        <message>
            <source>；修改已有案件 %1 件</source>
            <translation>; %1 cases changed</translation>
        </message>
        <message>
            <source>；另有 %1 件以前已导入，未重复</source>
            <translation>; %1 more were imported before and were not taken again</translation>
        </message>
        <message>
            <source>；其中 %1 件与已存的内容不同，改动没有导入：%2（工作表:行）</source>
            <translation>; %1 of them differ from what is stored, the changes were not imported: %2 (sheet:row)</translation>
        </message>
        <message>
            <source>；其中 %1 件未办结，可接续办理</source>
            <translation>; %1 of them are open and may be taken up</translation>
        </message>
        <message>
            <source>；%1 行没有导入，原因见下表</source>
            <translation>; %1 rows were not taken in, see below</translation>
        </message>
        <message>
            <source>。</source>
            <translation>.</translation>
        </message>
        <message>
            <source>撤销此次导入</source>
            <translation>Withdraw this import</translation>
        </message>
        <message>
            <source>再导入一个</source>
            <translation>Import another</translation>
        </message>
        <message>
            <source>查看待接续案件</source>
            <translation>See cases to take up</translation>
        </message>
        <message>
            <source>查看历史台账案件</source>
            <translation>Show the old ledger's cases</translation>
        </message>
        <message>
            <source>带批注的副本…</source>
            <translation>Annotated copy…</translation>
        </message>
        <message>
            <source>原表一点不动，每一行后面写明去向，退回的格子标红（Ctrl+S）</source>
            <translation>The workbook untouched, beside each row what became of it, rejected cells in red (Ctrl+S)</translation>
        </message>
    </context>
    <context>
        <name>FirstRun</name>
        <message>
            <source>欢迎</source>
            <extracomment>What the file dialogs offer first. So many of the files opened last stand beside the two buttons. What the screen ends with when somebody asks for another language.</extracomment>
            <translation>Welcome</translation>
        </message>
        <message>
            <source>社保费争议调处工作台</source>
            <extracomment>Something was to be opened and could not be: mending that comes before a new station.</extracomment>
            <translation>Dispute Desk</translation>
        </message>
        <message>
            <source>这台电脑上还没有工作站的数据。先建立工作站，或先打开示例看一看。</source>
            <translation>There is no station on this computer yet. Set one up, or open the sample and look around.</translation>
        </message>
        <message>
            <source>可以改开别的数据文件、从备份恢复、新建工作站，或先看示例。</source>
            <translation>Open another data file, restore a backup, make a new station, or look at the sample first.</translation>
        </message>
        <message>
            <source>新工作站存成单独的数据文件，在新窗口打开；现在打开的这一份不受影响。</source>
            <translation>The new station is a data file of its own and opens in a new window; the one that is open now stays as it is.</translation>
        </message>
        <message>
            <source>进度</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>打开已有数据文件…</source>
            <translation>Open a data file…</translation>
        </message>
        <message>
            <source>从备份恢复…</source>
            <translation>Restore a backup…</translation>
        </message>
        <message>
            <source>打开数据文件</source>
            <translation>Open a data file</translation>
        </message>
        <message>
            <source>正在查看数据文件</source>
            <translation>Looking at the data file</translation>
        </message>
        <message>
            <source>可以从备份恢复，改开别的数据文件，或再试一次。</source>
            <translation>Restore a backup, open another data file, or try again.</translation>
        </message>
        <message>
            <source>新建工作站或看示例…</source>
            <translation>New station or the sample…</translation>
        </message>
        <message>
            <source>返回：恢复或打开别的数据文件</source>
            <translation>Back: restore or open another data file</translation>
        </message>
        <message>
            <source>最近打开：</source>
            <translation>Recent files:</translation>
        </message>
        <message>
            <source>选择备份文件</source>
            <translation>Choose a backup</translation>
        </message>
        <message>
            <source>正在恢复并核对</source>
            <translation>Restoring and checking</translation>
        </message>
        <message>
            <source>新数据文件保存到</source>
            <translation>Where the new data file goes</translation>
        </message>
        <message>
            <source>新建工作站</source>
            <translation>New station</translation>
        </message>
        <message>
            <source>如 ××区社保费争议调处工作站</source>
            <translation>e.g. ×× District Dispute Station</translation>
        </message>
        <message>
            <source>工作站名称</source>
            <translation>Name of the station</translation>
        </message>
        <message>
            <source>所在区（县）</source>
            <translation>District</translation>
        </message>
        <message>
            <source>您的姓名</source>
            <translation>Your name</translation>
        </message>
        <message>
            <source>第一位使用者是负责人，之后可在设置里添加同事。</source>
            <translation>The first person is the lead; colleagues are added later under Settings.</translation>
        </message>
        <message>
            <source>数据文件目前不加密、也不设密码，请放在受控、磁盘已加密的电脑上。</source>
            <translation>The data file is not encrypted and has no password yet: keep it on a controlled computer with an encrypted disk.</translation>
        </message>
        <message>
            <source>建立工作站</source>
            <translation>Set up the station</translation>
        </message>
        <message>
            <source>先看示例</source>
            <translation>Look at the sample</translation>
        </message>
        <message>
            <source>示例工作站里的人和单位都是虚构的，可以随意试用，不影响以后建立自己的工作站。</source>
            <translation>Every person and firm of the sample is invented. Try anything; your own station can be set up later.</translation>
        </message>
        <message>
            <source>打开示例</source>
            <translation>Open the sample</translation>
        </message>
        <message>
            <source>正在准备示例</source>
            <translation>Preparing the sample</translation>
        </message>
        <message>
            <source>请填写。</source>
            <translation>Please fill this in.</translation>
        </message>
        <message>
            <source>正在建立工作站</source>
            <translation>Making the station</translation>
        </message>
    </context>
    <context>
        <name>FoldBoxes</name>
        <message>
            <source>更多</source>
            <translation>More</translation>
        </message>
        <message>
            <source>统一社会信用代码</source>
            <translation>Unified social credit code</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>争议类型</source>
            <translation>Kind of dispute</translation>
        </message>
        <message>
            <source>受理时再定</source>
            <translation>Decided on acceptance</translation>
        </message>
        <message>
            <source>镇街</source>
            <translation>Street</translation>
        </message>
        <message>
            <source>外部编号</source>
            <translation>Outside number</translation>
        </message>
        <message>
            <source>外部期限</source>
            <translation>Outside deadline</translation>
        </message>
        <message>
            <source>反馈对象</source>
            <translation>To be told</translation>
        </message>
        <message>
            <source>登记日期</source>
            <translation>Registered on</translation>
        </message>
        <message>
            <source>答复</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>当场怎样答复（仅登记咨询时记下）</source>
            <translation>What was answered (kept with a consultation)</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>信用代码</source>
            <translation>Credit code</translation>
        </message>
        <message>
            <source>请照工单填写答复期限，如 +15工、12-05。</source>
            <extracomment>Who hears of what came by a channel with a clock of its own.</extracomment>
            <translation>Fill in the day the ticket asks for, such as +15wd, 12-05.</translation>
        </message>
    </context>
    <context>
        <name>FollowUpStep</name>
        <message>
            <source>登记回访</source>
            <translation>Follow up</translation>
        </message>
        <message>
            <source>回访日期</source>
            <translation>Followed up on</translation>
        </message>
        <message>
            <source>受访人</source>
            <translation>Person asked</translation>
        </message>
        <message>
            <source>方式</source>
            <translation>How</translation>
        </message>
        <message>
            <source>是</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>否</source>
            <translation>No</translation>
        </message>
        <message>
            <source>是否已足额补缴</source>
            <translation>Paid in full?</translation>
        </message>
        <message>
            <source>职工是否满意</source>
            <translation>Is the worker satisfied?</translation>
        </message>
        <message>
            <source>满意</source>
            <translation>Satisfied</translation>
        </message>
        <message>
            <source>不满意</source>
            <translation>Not satisfied</translation>
        </message>
        <message>
            <source>有无打击报复</source>
            <translation>Retaliation?</translation>
        </message>
        <message>
            <source>有</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>无</source>
            <translation>No</translation>
        </message>
        <message>
            <source>回访情况</source>
            <translation>What was said</translation>
        </message>
    </context>
    <context>
        <name>FollowUpsCard</name>
        <message>
            <source>回访</source>
            <translation>Follow-up</translation>
        </message>
        <message>
            <source>还没有回访。</source>
            <translation>No follow-up yet.</translation>
        </message>
        <message>
            <source>登记回访</source>
            <translation>Follow up</translation>
        </message>
        <message>
            <source>%1 · 反映有打击报复</source>
            <translation>%1 · retaliation told</translation>
        </message>
        <message>
            <source>是</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>否</source>
            <translation>No</translation>
        </message>
        <message>
            <source>足额补缴</source>
            <translation>Paid in full</translation>
        </message>
        <message>
            <source>是否满意</source>
            <translation>Satisfied</translation>
        </message>
        <message>
            <source>满意</source>
            <translation>Satisfied</translation>
        </message>
        <message>
            <source>不满意</source>
            <translation>Not satisfied</translation>
        </message>
        <message>
            <source>打击报复</source>
            <translation>Retaliation</translation>
        </message>
        <message>
            <source>有</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>无</source>
            <translation>No</translation>
        </message>
        <message>
            <source>回访情况</source>
            <translation>What was said</translation>
        </message>
        <message>
            <source>未足额补缴</source>
            <translation>Not paid in full</translation>
        </message>
        <message>
            <source>重启案件</source>
            <translation>Reopen the case</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
    </context>
    <context>
        <name>Foot</name>
        <message>
            <source>下一格</source>
            <translation>next box</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>save</translation>
        </message>
        <message>
            <source>清空</source>
            <translation>Clear</translation>
        </message>
        <message>
            <source>仅登记咨询</source>
            <translation>Consultation only</translation>
        </message>
        <message>
            <source>只答复、不立案：计入来访来电和咨询，以后可以转为案件。</source>
            <translation>Answered without a case: it counts as a visit and a consultation and can become a case later.</translation>
        </message>
        <message>
            <source>登记案件</source>
            <translation>Register case</translation>
        </message>
        <message>
            <source>合计</source>
            <extracomment>So many months are named.</extracomment>
            <translation>Totals</translation>
        </message>
        <message>
            <source>测算，非税务机关核定 · %1 %2 · %3</source>
            <translation>An estimate, not an assessment of the tax authority · %1 %2 · %3</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>不完整：合计不含缺数字的部分，涉及 %1。展开后琥珀色的格子写明缺什么。</source>
            <translation>Incomplete: the totals leave out what lacks figures, in %1. Amber cells of the whole estimate say what lacks.</translation>
        </message>
        <message>
            <source>不完整：第 %1 行没有算进去，原因写在琥珀色的格子里。</source>
            <translation>Incomplete: row %1 is not counted; the amber cells say why.</translation>
        </message>
        <message>
            <source>没有登记险种的按五险测算：%1。请在职工信息里补上险种。</source>
            <translation>No insurance is recorded for %1, so all five are estimated. Add the insurances in the worker's details.</translation>
        </message>
        <message>
            <source>合计 %1 人</source>
            <translation>Workers in all: %1</translation>
        </message>
        <message>
            <source>单位 %1</source>
            <translation>Employer %1</translation>
        </message>
        <message>
            <source>个人 %1</source>
            <translation>Employee %1</translation>
        </message>
        <message>
            <source>本金 %1</source>
            <translation>Principal %1</translation>
        </message>
        <message>
            <source>滞纳金 %1</source>
            <translation>Late fee %1</translation>
        </message>
        <message>
            <source>以本金为限 %1</source>
            <translation>Capped %1</translation>
        </message>
        <message>
            <source>多缴 %1（不相抵）</source>
            <translation>Over-paid %1 (never netted)</translation>
        </message>
        <message>
            <source>将要导入的内容</source>
            <translation>What would be imported</translation>
        </message>
        <message>
            <source>批注副本…</source>
            <translation>Annotated copy…</translation>
        </message>
        <message>
            <source>原表一点不动，每一行后面写明去向，退回的格子标红（Ctrl+S）</source>
            <translation>The workbook untouched, beside each row what became of it, rejected cells in red (Ctrl+S)</translation>
        </message>
        <message>
            <source>换一个文件…</source>
            <translation>Another file…</translation>
        </message>
        <message>
            <source>放弃</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>重新理解</source>
            <translation>Understand again</translation>
        </message>
        <message>
            <source>下一步</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>先看会导入什么，还不写入（Ctrl+Enter）</source>
            <translation>First see what would be taken in; nothing is written yet (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>下一步：核对 %1 件新案件</source>
            <translation>Next: check %1 new cases</translation>
        </message>
        <message>
            <source>下一步：核对 %1 件新案件、%2 件修改</source>
            <translation>Next: check %1 new and %2 changed cases</translation>
        </message>
        <message>
            <source>已改 %1 处</source>
            <translation>%1 changes</translation>
        </message>
        <message>
            <source>案件 %1 件</source>
            <translation>Cases %1</translation>
        </message>
        <message>
            <source>职工 %1 人</source>
            <translation>Workers %1</translation>
        </message>
        <message>
            <source>单位 %1 家</source>
            <translation>Employers %1</translation>
        </message>
        <message>
            <source>涉案金额 %1</source>
            <translation>In dispute %1</translation>
        </message>
        <message>
            <source>台账载明补缴 %1</source>
            <translation>Paid back as told %1</translation>
        </message>
        <message>
            <source>退回 %1 行</source>
            <translation>Rejected %1</translation>
        </message>
    </context>
    <context>
        <name>FormerCard</name>
        <message>
            <source>原案记录</source>
            <extracomment>So many workers are named; more are counted.</extracomment>
            <translation>Former records</translation>
        </message>
        <message>
            <source>原案 %1 · %2 拆出</source>
            <translation>Former case %1 · split off on %2</translation>
        </message>
        <message>
            <source>原案 %1 · %2 并入本案</source>
            <translation>Former case %1 · merged into this one on %2</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>▲ 未办结 · %1</source>
            <translation>▲ open · %1</translation>
        </message>
        <message>
            <source>记录</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>原案没有调解、协议、文书等记录。</source>
            <translation>The former case has no sessions, agreements, papers or the like.</translation>
        </message>
        <message>
            <source>打开原案</source>
            <translation>Open it</translation>
        </message>
        <message>
            <source>只读</source>
            <translation>Read only</translation>
        </message>
        <message>
            <source>%1 等%2人</source>
            <translation>%1 and others, %2 in all</translation>
        </message>
        <message>
            <source>%1 生效</source>
            <translation>in force %1</translation>
        </message>
        <message>
            <source>全部职工合计 %1</source>
            <translation>all workers together %1</translation>
        </message>
        <message>
            <source>全案</source>
            <translation>Whole case</translation>
        </message>
        <message>
            <source>%1 送达</source>
            <translation>served %1</translation>
        </message>
        <message>
            <source>已取消</source>
            <translation>Cancelled</translation>
        </message>
        <message>
            <source>未收到</source>
            <translation>Not received</translation>
        </message>
        <message>
            <source>%1 到期</source>
            <translation>due %1</translation>
        </message>
        <message>
            <source>%1 已答复</source>
            <translation>answered %1</translation>
        </message>
        <message>
            <source>%1 元</source>
            <translation>%1 yuan</translation>
        </message>
    </context>
    <context>
        <name>Founded</name>
        <message>
            <source>文号或名称至少写一项。</source>
            <extracomment>Room a form leaves of the window, its least width, its margins. Entries that stand side by side.</extracomment>
            <translation>Give the number or the title at least.</translation>
        </message>
        <message>
            <source>文号</source>
            <translation>Number of the document</translation>
        </message>
        <message>
            <source>文件名称</source>
            <translation>Title of the document</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>本单位只有您有此权限：由您一人录入并确认，记录里会写明。</source>
            <translation>Only you have this right here: you enter and confirm it alone, and the record says so.</translation>
        </message>
        <message>
            <source>保存后还须由另一位核对文件确认：%1。</source>
            <translation>Somebody else then has to check the document and confirm: %1.</translation>
        </message>
    </context>
    <context>
        <name>FreezeStep</name>
        <message>
            <source>封存案件</source>
            <translation>Freeze case</translation>
        </message>
        <message>
            <source>封存代替删除：案件只保存，不能改动，也不再列入今日待办。</source>
            <translation>Freezing takes the place of deleting: the case is only kept, cannot be changed and is no longer on Today.</translation>
        </message>
        <message>
            <source>如：本人请求删除，保管期限未满</source>
            <translation>e.g. deletion asked for, retention term still running</translation>
        </message>
    </context>
    <context>
        <name>FullSheet</name>
        <message>
            <source>工资和月份</source>
            <extracomment>Somebody wants to add what lacks (:class:`What`).</extracomment>
            <translation>Wages and months</translation>
        </message>
        <message>
            <source>存疑 %1 格（F8）</source>
            <translation>%1 doubtful cells (F8)</translation>
        </message>
        <message>
            <source>第 %1 行 %2</source>
            <translation>Row %1 %2</translation>
        </message>
        <message>
            <source>到单位记录里补上</source>
            <translation>Add it to the employer's record</translation>
        </message>
        <message>
            <source>选单位类型和规模</source>
            <translation>Choose the employer's kind and size</translation>
        </message>
        <message>
            <source>到这名职工的行</source>
            <translation>Go to this worker's row</translation>
        </message>
        <message>
            <source>到参数表补录</source>
            <translation>Add it to the figures</translation>
        </message>
        <message>
            <source>分隔</source>
            <translation>Divider</translation>
        </message>
        <message>
            <source>加一段月份</source>
            <translation>Add months</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>重做</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>下一处存疑</source>
            <translation>Next doubt</translation>
        </message>
        <message>
            <source>计算规则</source>
            <translation>Rules</translation>
        </message>
    </context>
    <context>
        <name>GapBar</name>
        <message>
            <source>补录本年度参数…</source>
            <extracomment>Add the figures of a gap; confirm a draft and what came with it.</extracomment>
            <translation>Add this year's figures…</translation>
        </message>
        <message>
            <source>请由有权限的人补录：%1。</source>
            <translation> To be added by who may: %1.</translation>
        </message>
        <message>
            <source>%1 录入的草稿待核对确认：%2，共 %3 行。</source>
            <translation>Drafts by %1 wait to be checked and confirmed: %2, %3 rows in all.</translation>
        </message>
        <message>
            <source>核对并确认…</source>
            <translation>Check and confirm…</translation>
        </message>
        <message>
            <source>%1 行草稿已录入，等另一位核对文件后确认：%2。</source>
            <translation>%1 drafts are entered and wait for somebody else to check the document and confirm: %2.</translation>
        </message>
        <message>
            <source>%1 起还没有%2的数字，这些月份算不出来。</source>
            <translation>From %1 on there are no figures of %2; these months cannot be computed.</translation>
        </message>
    </context>
    <context>
        <name>GuessBar</name>
        <message>
            <source>粘贴的列</source>
            <extracomment>Places a pasted column may go to besides the columns of the sheet, behind one of them.</extracomment>
            <translation>Pasted columns</translation>
        </message>
        <message>
            <source>起止月份</source>
            <translation>Months</translation>
        </message>
        <message>
            <source>参保起月</source>
            <translation>Insured from</translation>
        </message>
        <message>
            <source>参保止月</source>
            <translation>Insured to</translation>
        </message>
        <message>
            <source>收起粘贴的列</source>
            <translation>Hide the pasted columns</translation>
        </message>
        <message>
            <source>粘贴了 %1 行。各列的去向如下，点一下可以改；不取的列不会填入表格。</source>
            <translation>%1 lines were pasted. Below is where each column went; click to change it. Columns left out are not filled in.</translation>
        </message>
        <message>
            <source>其中 %1 行是表里已有的职工，并到原行，%2 人有改动（蓝底，“对照”一列写明）。</source>
            <translation> %1 of them are workers already in the sheet and went into their own rows; %2 have changes (blue cells, named in the column “Match”).</translation>
        </message>
        <message>
            <source>合计行 %1 行没有取。</source>
            <translation> %1 lines of sums were left out.</translation>
        </message>
        <message>
            <source>不取</source>
            <translation>left out</translation>
        </message>
        <message>
            <source>点一下，选这一列填到哪里</source>
            <translation>Click to choose where this column goes</translation>
        </message>
        <message>
            <source>填到哪一列</source>
            <translation>Where it goes</translation>
        </message>
        <message>
            <source>分项金额</source>
            <translation>Amounts in parts</translation>
        </message>
    </context>
    <context>
        <name>HeadFigures</name>
        <message>
            <source>本站数字</source>
            <translation>Station figures</translation>
        </message>
        <message>
            <source>本月受理</source>
            <translation>Accepted this month</translation>
        </message>
        <message>
            <source>办理中</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>超期</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>本年补缴入库</source>
            <translation>Paid in this year</translation>
        </message>
        <message>
            <source>%1 月 1 日以来</source>
            <translation>since %1/1</translation>
        </message>
        <message>
            <source>请尽快处理</source>
            <translation>Please act soon</translation>
        </message>
        <message>
            <source>没有超期</source>
            <translation>Nothing overdue</translation>
        </message>
        <message>
            <source>涉及职工 %1 人</source>
            <translation>Workers: %1</translation>
        </message>
        <message>
            <source>都已安排下一步</source>
            <translation>All have a next action</translation>
        </message>
        <message>
            <source>其中 %1 件待安排</source>
            <translation>%1 without a next action</translation>
        </message>
    </context>
    <context>
        <name>HistoryCard</name>
        <message>
            <source>历史</source>
            <translation>History</translation>
        </message>
    </context>
    <context>
        <name>HistoryPage</name>
        <message>
            <source>已撤销</source>
            <translation>Undone</translation>
        </message>
        <message>
            <source>撤销第 %1 条</source>
            <translation>Undoes entry %1</translation>
        </message>
        <message>
            <source>恢复（收回第 %1 条撤销）</source>
            <translation>Redone (takes back undo no. %1)</translation>
        </message>
        <message>
            <source>不可撤销</source>
            <translation>Cannot be undone</translation>
        </message>
        <message>
            <source>序号</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>人员</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>操作</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>对象</source>
            <translation>Subject</translation>
        </message>
        <message>
            <source>记录数</source>
            <translation>Items</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>历史</source>
            <extracomment>What gives way where there is no room, the first here first. What the rows of the detail show; None for the name of a record.</extracomment>
            <translation>History</translation>
        </message>
        <message>
            <source>人员、操作、对象，或拼音首字母</source>
            <translation>Person, act, subject, or pinyin initials</translation>
        </message>
        <message>
            <source>没有符合条件的操作。换一个词，或清空筛选看全部。</source>
            <translation>No entries match. Try another word, or clear the filter to see all.</translation>
        </message>
        <message>
            <source>所选操作</source>
            <translation>Selected action</translation>
        </message>
        <message>
            <source>没有选中操作</source>
            <translation>No action selected</translation>
        </message>
        <message>
            <source>选中一条，这里逐项显示改动了什么。</source>
            <translation>Select an entry: what it changed shows here, item by item.</translation>
        </message>
        <message>
            <source>改动的字段</source>
            <translation>Changed fields</translation>
        </message>
        <message>
            <source>恢复所选字段</source>
            <translation>Restore this field</translation>
        </message>
        <message>
            <source>只把选中的这一项改回原来的内容，其他改动不动</source>
            <translation>Only the chosen field goes back to what it was; nothing else changes</translation>
        </message>
        <message>
            <source>共 %1 条操作</source>
            <translation>Actions: %1</translation>
        </message>
        <message>
            <source>字段</source>
            <translation>Field</translation>
        </message>
        <message>
            <source>原来</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>现在</source>
            <translation>Now</translation>
        </message>
        <message>
            <source>新增 %1 条记录，没有改动原有内容。</source>
            <translation>%1 records were added; nothing that was there changed.</translation>
        </message>
        <message>
            <source>只显示前 %1 项。</source>
            <translation>Only the first %1 items are shown.</translation>
        </message>
        <message>
            <source>已恢复原来的内容 · %1</source>
            <translation>Restored · %1</translation>
        </message>
        <message>
            <source>撤销这一步</source>
            <translation>Undo this action</translation>
        </message>
        <message>
            <source>恢复</source>
            <extracomment>So many changed fields of one entry are shown; a large import has thousands. 号 behind the digits of a number. The column of fields: what its widest word needs beside it, and the least.</extracomment>
            <translation>Redo</translation>
        </message>
        <message>
            <source>重做（恢复原操作）</source>
            <translation>Redo (restore the action)</translation>
        </message>
    </context>
    <context>
        <name>ImportForm</name>
        <message>
            <source>导入为草稿</source>
            <translation>Import as drafts</translation>
        </message>
        <message>
            <source>导入本单位参数</source>
            <translation>Import the office's own figures</translation>
        </message>
        <message>
            <source>%1 · 新的 %2 行 · 已有的 %3 行不再导入</source>
            <translation>%1 · %2 rows are new · %3 that stand here already are left out</translation>
        </message>
        <message>
            <source>新的参数行</source>
            <translation>New rows</translation>
        </message>
        <message>
            <source>行</source>
            <translation>Line</translation>
        </message>
        <message>
            <source>数字</source>
            <translation>Figures</translation>
        </message>
        <message>
            <source>月份</source>
            <translation>Months</translation>
        </message>
        <message>
            <source>依据</source>
            <translation>By</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>正在比较…</source>
            <translation>Comparing…</translation>
        </message>
        <message>
            <source>确认以后会改变什么</source>
            <translation>What changes once they are confirmed</translation>
        </message>
        <message>
            <source>导入后还要核对文件、逐份确认，确认以前不参加计算。</source>
            <translation>They are drafts still to be checked and confirmed; nothing is computed with them before.</translation>
        </message>
    </context>
    <context>
        <name>ImportingPage</name>
        <message>
            <source>导入台账：%1</source>
            <extracomment>Pause after a decision before the workbook is understood anew, in ms.</extracomment>
            <translation>Import a ledger: %1</translation>
        </message>
        <message>
            <source>导入台账</source>
            <translation>Import a ledger</translation>
        </message>
        <message>
            <source>表格文件</source>
            <translation>Spreadsheets</translation>
        </message>
        <message>
            <source>选择台账</source>
            <translation>Choose a ledger</translation>
        </message>
        <message>
            <source>正在读取 %1</source>
            <translation>Reading %1</translation>
        </message>
        <message>
            <source>正在重新理解 %1</source>
            <translation>Understanding %1 anew</translation>
        </message>
        <message>
            <source>正在导入</source>
            <translation>Importing</translation>
        </message>
        <message>
            <source>已导入 %1</source>
            <translation>Imported %1</translation>
        </message>
    </context>
    <context>
        <name>InstalmentsStep</name>
        <message>
            <source>安排分期</source>
            <translation>Plan instalments</translation>
        </message>
        <message>
            <source>总额不变，最后一期补足尾差；约定日逢节假日的，顺延到下一个工作日。</source>
            <translation>The total stays; the last part takes the odd fen. An agreed day that is free moves to the next working day.</translation>
        </message>
        <message>
            <source>全部尚未缴的安排（%1 笔）</source>
            <translation>All plans not paid yet (%1)</translation>
        </message>
        <message>
            <source>哪一笔</source>
            <translation>Which payment</translation>
        </message>
        <message>
            <source>%1 期</source>
            <translation>%1 parts</translation>
        </message>
        <message>
            <source>分几期</source>
            <translation>Number of parts</translation>
        </message>
        <message>
            <source>首期缴纳日</source>
            <translation>First day due</translation>
        </message>
        <message>
            <source>每月一期</source>
            <translation>Every month</translation>
        </message>
        <message>
            <source>每两个月一期</source>
            <translation>Every two months</translation>
        </message>
        <message>
            <source>每季度一期</source>
            <translation>Every quarter</translation>
        </message>
        <message>
            <source>间隔</source>
            <translation>Interval</translation>
        </message>
        <message>
            <source>各期</source>
            <translation>The parts</translation>
        </message>
        <message>
            <source>延期缴费的权限</source>
            <translation>Who may defer</translation>
        </message>
        <message>
            <source>填好期数和首期日后，这里列出各期的金额和最后缴纳日。</source>
            <translation>Once the number and the first day are filled in, the parts and their last days stand here.</translation>
        </message>
        <message>
            <source>第 %1 期 %2 元，%3 前</source>
            <translation>Part %1: %2 yuan by %3</translation>
        </message>
        <message>
            <source>（%1）</source>
            <translation> (%1)</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
        <message>
            <source>…共 %1 期，最后一期约定 %2</source>
            <translation>… %1 parts in all, the last agreed for %2</translation>
        </message>
    </context>
    <context>
        <name>InsuredCard</name>
        <message>
            <source>还没有登记参保缴费情况。职工的说法可在这里登记，协查的答复自动列入。</source>
            <extracomment>Lines that can be corrected in sight; the comparison shows all.</extracomment>
            <translation>Nothing recorded yet. Record here what the worker says; answers to enquiries appear by themselves.</translation>
        </message>
        <message>
            <source>参保情况对照</source>
            <translation>Insurance compared</translation>
        </message>
        <message>
            <source>暂无</source>
            <translation>None yet</translation>
        </message>
        <message>
            <source>%1 段，没有不一致</source>
            <translation>%1 ranges, no difference</translation>
        </message>
        <message>
            <source>%1 处不一致</source>
            <translation>%1 differences</translation>
        </message>
        <message>
            <source>登记参保情况</source>
            <translation>Record insurance</translation>
        </message>
        <message>
            <source>逐行登记…</source>
            <translation>Row by row…</translation>
        </message>
        <message>
            <source>以上是最近登记的 %1 条，共 %2 条；其余的请看对照表。</source>
            <translation>The %1 newest of %2 lines; the table shows all of them.</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurances</translation>
        </message>
        <message>
            <source>月份</source>
            <translation>Month</translation>
        </message>
        <message>
            <source>职工陈述</source>
            <translation>Told by the worker</translation>
        </message>
        <message>
            <source>单位陈述</source>
            <translation>Told by the employer</translation>
        </message>
        <message>
            <source>税务答复</source>
            <translation>Tax office</translation>
        </message>
        <message>
            <source>人社答复</source>
            <translation>Labour office</translation>
        </message>
        <message>
            <source>对照</source>
            <translation>Compared</translation>
        </message>
        <message>
            <source>实际月工资</source>
            <translation>Wage a month</translation>
        </message>
        <message>
            <source>申报基数</source>
            <translation>Declared base</translation>
        </message>
        <message>
            <source>单位每月已缴</source>
            <translation>Employer paid a month</translation>
        </message>
        <message>
            <source>个人每月已缴</source>
            <translation>Worker paid a month</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
    </context>
    <context>
        <name>InsuredRows</name>
        <message>
            <source>参保缴费情况</source>
            <extracomment>Rows proposed for typing, and rows in sight.</extracomment>
            <translation>Insurance and contributions</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurances</translation>
        </message>
        <message>
            <source>起月</source>
            <translation>From month</translation>
        </message>
        <message>
            <source>止月</source>
            <translation>To month</translation>
        </message>
        <message>
            <source>缴费情况</source>
            <translation>Contribution status</translation>
        </message>
    </context>
    <context>
        <name>InsuredRowsStep</name>
        <message>
            <source>逐行登记参保情况</source>
            <translation>Record insurance row by row</translation>
        </message>
        <message>
            <source>谁说的</source>
            <translation>Who says so</translation>
        </message>
        <message>
            <source>陈述或答复日期</source>
            <translation>Said or answered on</translation>
        </message>
        <message>
            <source>可从 WPS 粘贴；没有写缴费情况的行不登记。职工、单位说的填月工资，其他填缴费基数。</source>
            <translation>Paste from WPS; rows without a status are not recorded. Worker and employer tell the wage, the others the base.</translation>
        </message>
        <message>
            <source>工资或基数</source>
            <translation>Wage or base</translation>
        </message>
    </context>
    <context>
        <name>InsuredStep</name>
        <message>
            <source>登记参保情况</source>
            <translation>Record insurance</translation>
        </message>
        <message>
            <source>谁说的</source>
            <translation>Who says so</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurances</translation>
        </message>
        <message>
            <source>起月</source>
            <translation>From month</translation>
        </message>
        <message>
            <source>止月</source>
            <translation>To month</translation>
        </message>
        <message>
            <source>缴费情况</source>
            <translation>Contribution status</translation>
        </message>
        <message>
            <source>实际月工资（元）</source>
            <translation>Wage a month (yuan)</translation>
        </message>
        <message>
            <source>申报缴费基数（元）</source>
            <translation>Declared base (yuan)</translation>
        </message>
        <message>
            <source>单位每月已缴（元）</source>
            <translation>Employer paid a month (yuan)</translation>
        </message>
        <message>
            <source>个人每月已缴（元）</source>
            <translation>Worker paid a month (yuan)</translation>
        </message>
        <message>
            <source>陈述或答复日期</source>
            <translation>Said or answered on</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>InvestigationStep</name>
        <message>
            <source>登记调查</source>
            <translation>Record an inquiry</translation>
        </message>
        <message>
            <source>方式</source>
            <translation>How</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>地点</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>在场人员</source>
            <translation>Present</translation>
        </message>
        <message>
            <source>监督员一</source>
            <translation>First supervisor</translation>
        </message>
        <message>
            <source>证件号</source>
            <translation>Certificate no.</translation>
        </message>
        <message>
            <source>监督员二</source>
            <translation>Second supervisor</translation>
        </message>
        <message>
            <source>谈话或查明的内容</source>
            <translation>What was said or found</translation>
        </message>
        <message>
            <source>补录说明（人数或证件不全时填写）</source>
            <translation>Why recorded otherwise (where people or certificates are lacking)</translation>
        </message>
    </context>
    <context>
        <name>InvestigationsCard</name>
        <message>
            <source>调查记录</source>
            <translation>Inquiries</translation>
        </message>
        <message>
            <source>没有登记谈话或调查。</source>
            <translation>No talk or inquiry is recorded.</translation>
        </message>
        <message>
            <source>登记调查</source>
            <translation>Record an inquiry</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>地点</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>监督员</source>
            <translation>Supervisors</translation>
        </message>
        <message>
            <source>在场人员</source>
            <translation>Present</translation>
        </message>
        <message>
            <source>内容</source>
            <translation>Findings</translation>
        </message>
        <message>
            <source>补录说明</source>
            <translation>Why recorded later</translation>
        </message>
        <message>
            <source>补录</source>
            <translation>Recorded later</translation>
        </message>
        <message>
            <source>%1（证件号 %2）</source>
            <translation>%1 (certificate %2)</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>KeepViewForm</name>
        <message>
            <source>保存视图</source>
            <translation>Keep view</translation>
        </message>
        <message>
            <source>保存当前的筛选、查找的词、排序和显示的列，以后一次点开。</source>
            <translation>Keeps the present filters, words, order and columns shown, to be opened by one click.</translation>
        </message>
        <message>
            <source>名称</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>全站共用</source>
            <translation>Shared by the whole station</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <source>正在备份，马上退出…</source>
            <extracomment>How often the desk looks whether somebody else made a backup. The window waits for a backup before it closes. The backup failed, so the window does not close.</extracomment>
            <translation>Backing up, then closing…</translation>
        </message>
        <message>
            <source>备份没有成功；再次关闭窗口即退出。</source>
            <translation>The backup failed; close the window again to quit.</translation>
        </message>
        <message>
            <source>已备份并核对</source>
            <translation>Backed up and verified</translation>
        </message>
        <message>
            <source>已备份并核对，另存于 %1</source>
            <translation>Backed up and verified, second copy in %1</translation>
        </message>
        <message>
            <source>导出工作簿…</source>
            <extracomment>A calculation was kept: the buttons are to be looked at again. What was asked and kept last, and its number. Whether the case was seen with it: when it is gone then, it was taken back. What was asked once before it was kept.</extracomment>
            <translation>Export workbook…</translation>
        </message>
        <message>
            <source>比较方案…</source>
            <translation>Compare options…</translation>
        </message>
        <message>
            <source>存入案件</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>作为核实金额…</source>
            <translation>Use as verified…</translation>
        </message>
        <message>
            <source>导出测算表 PDF…</source>
            <translation>Export the paper (PDF)…</translation>
        </message>
        <message>
            <source>还在测算，算完再按一次。</source>
            <translation>Still calculating. Press it again when it is done.</translation>
        </message>
        <message>
            <source>改正后再存；确要不算它们的，再按一次。</source>
            <translation>Correct them before keeping it; press once more to keep it without them.</translation>
        </message>
        <message>
            <source>正在写出测算</source>
            <translation>Writing the calculation</translation>
        </message>
        <message>
            <source>保存到</source>
            <translation>Save to</translation>
        </message>
        <message>
            <source>已保存 %1</source>
            <translation>Saved %1</translation>
        </message>
    </context>
    <context>
        <name>KeptCellsCard</name>
        <message>
            <source>台账里的其他内容</source>
            <extracomment>So many rows are shown; of a case with more workers the rest stands in the ledger itself.</extracomment>
            <translation>Also in the ledger</translation>
        </message>
        <message>
            <source>“%1”第 %2 行</source>
            <translation>“%1” row %2</translation>
        </message>
        <message>
            <source>（无标题）</source>
            <translation>(no heading)</translation>
        </message>
        <message>
            <source>还有 %1 行没有列出，请看原台账。</source>
            <translation>%1 more rows are not listed; see the ledger itself.</translation>
        </message>
    </context>
    <context>
        <name>KeptPanel</name>
        <message>
            <source>记住的读法</source>
            <translation>Remembered profiles</translation>
        </message>
        <message>
            <source>台账读法</source>
            <translation>Ledger profiles</translation>
        </message>
        <message>
            <source>返回</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>还没有记住任何台账。导入前勾选“下次按同样方式读”，或收入别的单位的读法。</source>
            <translation>No kind of ledger is remembered yet. Tick “Read this kind of ledger alike next time” before an import, or take in the profiles of another office.</translation>
        </message>
        <message>
            <source>改名…</source>
            <translation>Rename…</translation>
        </message>
        <message>
            <source>删除</source>
            <translation>Forget</translation>
        </message>
        <message>
            <source>全部导出…</source>
            <translation>Export all…</translation>
        </message>
        <message>
            <source>收入…</source>
            <translation>Take in…</translation>
        </message>
        <message>
            <source>教过的表头</source>
            <translation>Taught headings</translation>
        </message>
        <message>
            <source>手工指定过的表头可以教给本站：哪种台账里都这样读。</source>
            <translation>A heading that was mapped by hand can be taught to the station: it is read so in every ledger.</translation>
        </message>
        <message>
            <source>教一个…</source>
            <translation>Teach one…</translation>
        </message>
        <message>
            <source>读法的内容</source>
            <translation>What the profile holds</translation>
        </message>
        <message>
            <source>只记表头和回答，不记任何案件内容。每次改动都在操作记录里。</source>
            <translation>Only headings and answers are kept, nothing of a case. Every change is in the history.</translation>
        </message>
        <message>
            <source>名称</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>版本</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>表头</source>
            <translation>Headings</translation>
        </message>
        <message>
            <source>最近改动</source>
            <translation>Last change</translation>
        </message>
        <message>
            <source>第 %1 版</source>
            <translation>version %1</translation>
        </message>
        <message>
            <source>%1 种</source>
            <translation>%1 kinds</translation>
        </message>
        <message>
            <source>读作</source>
            <translation>Read as</translation>
        </message>
        <message>
            <source>谁教的</source>
            <translation>Taught by</translation>
        </message>
        <message>
            <source>“%1”记住了什么</source>
            <translation>What “%1” holds</translation>
        </message>
        <message>
            <source>谁定的</source>
            <translation>Said by</translation>
        </message>
        <message>
            <source>导出到</source>
            <translation>Export to</translation>
        </message>
        <message>
            <source>收入台账读法</source>
            <translation>Take in ledger profiles</translation>
        </message>
        <message>
            <source>已导出 %1 种读法：%2</source>
            <translation>Exported %1 profiles: %2</translation>
        </message>
        <message>
            <source>“%1”：新增 %2 种，更新 %3 种，已有的 %4 种不变，表头 %5 个</source>
            <translation>“%1”: %2 new, %3 changed, %4 known as they are, %5 headings</translation>
        </message>
        <message>
            <source>；这些表头本单位教的不同，没有改动：%1</source>
            <translation>; this office taught these headings otherwise, they stay: %1</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>KeptViews</name>
        <message>
            <source>删除视图“%1”</source>
            <extracomment>The columns that were shown before a kept view brought its own.</extracomment>
            <translation>Remove the view "%1"</translation>
        </message>
        <message>
            <source>删除视图</source>
            <translation>Remove view</translation>
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <source>按键一览</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>列表</source>
            <translation>Lists</translation>
        </message>
    </context>
    <context>
        <name>KnownPanel</name>
        <message>
            <source>查重</source>
            <extracomment>Employers offered for what was typed. Cases or visits of one kind that are listed; the rest is counted. Letters of a firm's name before the desk is asked about it.</extracomment>
            <translation>Who came before</translation>
        </message>
        <message>
            <source>先查一查</source>
            <translation>Look first</translation>
        </message>
        <message>
            <source>填写姓名和电话、证件号码或单位时，这里显示同一人、同一单位已有的案件。</source>
            <translation>While you type a name and phone, an ID number or an employer, the cases already there of the same person and employer are shown here.</translation>
        </message>
        <message>
            <source>同一人的案件</source>
            <translation>Cases of the same person</translation>
        </message>
        <message>
            <source>可能是同一人的案件</source>
            <translation>Cases of perhaps the same person</translation>
        </message>
        <message>
            <source>同名，请核对</source>
            <translation>Same name: please check</translation>
        </message>
        <message>
            <source>已有的单位</source>
            <translation>Known employers</translation>
        </message>
        <message>
            <source>这家单位的案件</source>
            <translation>Cases of this employer</translation>
        </message>
        <message>
            <source>这个证件号码登记过另一姓名：%1。请核对姓名和证件号码，再登记。</source>
            <translation>This identity number stands under another name: %1. Please check name and number before you register.</translation>
        </message>
        <message>
            <source>同一人已有案件：先打开看看，是否为同一事项。</source>
            <translation>The same person has a case already: open it and see whether it is the same matter.</translation>
        </message>
        <message>
            <source>可能是同一人：姓名相同，单位相同或相近。请打开核对，或补上证件号码、电话。</source>
            <translation>Perhaps the same person: the same name at the same employer or one named alike. Open it to check, or add the ID number or telephone.</translation>
        </message>
        <message>
            <source>有同名的人：请核对，或补上证件号码、电话、单位。</source>
            <translation>There are people of the same name: check them, or add the ID number, telephone or employer.</translation>
        </message>
        <message>
            <source>没有找到同一人的案件。</source>
            <translation>No case of the same person was found.</translation>
        </message>
        <message>
            <source>没有找到相同的人和单位，可以登记。</source>
            <translation>Neither person nor employer is known yet; go on.</translation>
        </message>
        <message>
            <source>同一人此前的来访来电</source>
            <translation>Earlier visits of the same person</translation>
        </message>
        <message>
            <source>仅咨询</source>
            <translation>Consultation only</translation>
        </message>
        <message>
            <source>还有 %1 件，请到案件列表按单位或姓名查找。</source>
            <translation>%1 more; look for them in the list of cases by employer or name.</translation>
        </message>
        <message>
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>并入</source>
            <translation>Bring here</translation>
        </message>
        <message>
            <source>同一事项：这次来访来电和工单归到这件案件</source>
            <translation>The same matter: this visit and its tickets go to this case</translation>
        </message>
        <message>
            <source>已选用</source>
            <translation>Chosen</translation>
        </message>
        <message>
            <source>选用</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>%1 件，在办 %2 件，已入库 %3 元</source>
            <translation>Cases %1, open %2, paid in %3 yuan</translation>
        </message>
    </context>
    <context>
        <name>LateFeePane</name>
        <message>
            <source>滞纳金</source>
            <translation>Late fee</translation>
        </message>
        <message>
            <source>填本金和起止日期（或天数），这里随即算出。</source>
            <translation>Give the principal and two days (or a number of days); the answer appears here.</translation>
        </message>
        <message>
            <source>按起止日期</source>
            <translation>Between two days</translation>
        </message>
        <message>
            <source>按天数</source>
            <translation>A number of days</translation>
        </message>
        <message>
            <source>本金</source>
            <translation>Principal</translation>
        </message>
        <message>
            <source>怎样算</source>
            <translation>How</translation>
        </message>
        <message>
            <source>第一天（计入）</source>
            <translation>First day (counted)</translation>
        </message>
        <message>
            <source>最后一天（计入）</source>
            <translation>Last day (counted)</translation>
        </message>
        <message>
            <source>天数</source>
            <translation>Days</translation>
        </message>
        <message>
            <source>如 30</source>
            <translation>e.g. 30</translation>
        </message>
        <message>
            <source>空着按现行的 %1；也可以写 0.2%、万分之五。</source>
            <translation>Left empty: %1 as in force; 0.2% or 0.0005 may be written.</translation>
        </message>
        <message>
            <source>日费率</source>
            <translation>Daily rate</translation>
        </message>
        <message>
            <source>%1 以前的欠费</source>
            <translation>Arrears before %1</translation>
        </message>
        <message>
            <source>%1 天，滞纳金 %2 元</source>
            <translation>%1 days, late fee %2 yuan</translation>
        </message>
        <message>
            <source>；以本金为限 %1 元</source>
            <translation>; capped at the principal %1 yuan</translation>
        </message>
    </context>
    <context>
        <name>LedgerExport</name>
        <message>
            <source>号码脱敏的台账</source>
            <translation>Ledger with masked numbers</translation>
        </message>
        <message>
            <source>号码完整的台账</source>
            <translation>Ledger with full numbers</translation>
        </message>
        <message>
            <source>台账</source>
            <translation>Ledger</translation>
        </message>
        <message>
            <source>导出台账</source>
            <translation>Export the ledger</translation>
        </message>
        <message>
            <source>正在导出台账</source>
            <translation>Exporting the ledger</translation>
        </message>
        <message>
            <source>已导出 %1：%2 行</source>
            <translation>Exported %1: %2 lines</translation>
        </message>
    </context>
    <context>
        <name>LegalAidCard</name>
        <message>
            <source>法律援助</source>
            <translation>Legal aid</translation>
        </message>
        <message>
            <source>没有申请法律援助。</source>
            <translation>No legal aid was applied for.</translation>
        </message>
        <message>
            <source>登记法律援助申请</source>
            <translation>Record an application for legal aid</translation>
        </message>
        <message>
            <source>全体职工</source>
            <translation>All workers</translation>
        </message>
        <message>
            <source>援助事项</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>申请日期</source>
            <translation>Applied on</translation>
        </message>
        <message>
            <source>审批日期</source>
            <translation>Decided on</translation>
        </message>
        <message>
            <source>决定书文号</source>
            <translation>Decision no.</translation>
        </message>
        <message>
            <source>承办律师</source>
            <translation>Lawyer</translation>
        </message>
        <message>
            <source>办结日期</source>
            <translation>Done on</translation>
        </message>
        <message>
            <source>办理结果</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>已办结</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>等待审批</source>
            <translation>Waiting for the decision</translation>
        </message>
        <message>
            <source>援助中</source>
            <translation>Granted</translation>
        </message>
        <message>
            <source>不予批准</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>审批</source>
            <translation>Decision</translation>
        </message>
        <message>
            <source>更改审批</source>
            <translation>Change the decision</translation>
        </message>
        <message>
            <source>办结</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
    </context>
    <context>
        <name>LegalAidDecisionStep</name>
        <message>
            <source>登记法律援助审批</source>
            <translation>Record the decision on legal aid</translation>
        </message>
        <message>
            <source>批准</source>
            <translation>Granted</translation>
        </message>
        <message>
            <source>不予批准</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>审批结果</source>
            <translation>Decision</translation>
        </message>
        <message>
            <source>审批日期</source>
            <translation>Decided on</translation>
        </message>
        <message>
            <source>决定书文号</source>
            <translation>Decision no.</translation>
        </message>
        <message>
            <source>承办律师</source>
            <translation>Lawyer</translation>
        </message>
        <message>
            <source>律师电话</source>
            <translation>Lawyer's phone</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>LegalAidEndStep</name>
        <message>
            <source>法律援助办结</source>
            <translation>End legal aid</translation>
        </message>
        <message>
            <source>办理结果</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>办结日期</source>
            <translation>Done on</translation>
        </message>
    </context>
    <context>
        <name>LegalAidStep</name>
        <message>
            <source>登记法律援助申请</source>
            <translation>Record an application for legal aid</translation>
        </message>
        <message>
            <source>受援职工</source>
            <translation>For whom</translation>
        </message>
        <message>
            <source>全体职工</source>
            <translation>All workers</translation>
        </message>
        <message>
            <source>申请日期</source>
            <translation>Applied on</translation>
        </message>
        <message>
            <source>如：区总工会法律援助站、区法律援助处</source>
            <translation>The union's or the justice office's legal aid centre</translation>
        </message>
        <message>
            <source>援助机构</source>
            <translation>Legal aid body</translation>
        </message>
        <message>
            <source>如：申请确认劳动关系仲裁</source>
            <translation>Such as arbitration on the employment relation</translation>
        </message>
        <message>
            <source>援助事项</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>图例</source>
            <translation>Legend</translation>
        </message>
        <message>
            <source>各行的去向</source>
            <translation>Where the rows went</translation>
        </message>
        <message>
            <source>到下一行“%1”</source>
            <translation>To the next row “%1”</translation>
        </message>
    </context>
    <context>
        <name>LimitPane</name>
        <message>
            <source>上下限</source>
            <translation>Limits</translation>
        </message>
        <message>
            <source>填月平均工资，这里随即算出缴费基数的下限和上限。</source>
            <translation>Give the average monthly wage; the lower and upper limit of the base appear here.</translation>
        </message>
        <message>
            <source>通常的倍数，以当年文件为准。</source>
            <translation>The usual multiples; the year's document counts.</translation>
        </message>
        <message>
            <source>月平均工资</source>
            <translation>Average monthly wage</translation>
        </message>
        <message>
            <source>下限是几倍</source>
            <translation>Lower limit, times</translation>
        </message>
        <message>
            <source>上限是几倍</source>
            <translation>Upper limit, times</translation>
        </message>
        <message>
            <source>下限 %1 元</source>
            <translation>Lower %1 yuan</translation>
        </message>
        <message>
            <source>上限 %1 元</source>
            <translation>Upper %1 yuan</translation>
        </message>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>ListPage</name>
        <message>
            <source>清除筛选</source>
            <extracomment>The chosen row is asked about once the hand rests on it.</extracomment>
            <translation>Clear filter</translation>
        </message>
    </context>
    <context>
        <name>ListTable</name>
        <message>
            <source>显示的列</source>
            <extracomment>Somebody wants to narrow the list by a column. The columns the list can be narrowed by. What Escape does where no row is marked; tells whether it did anything.</extracomment>
            <translation>Columns</translation>
        </message>
        <message>
            <source>按“%1”筛选…</source>
            <translation>Filter by “%1”…</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>社保费争议调处工作台</source>
            <extracomment>From this width on the head has room for all its words beside the title.</extracomment>
            <translation>Dispute Desk</translation>
        </message>
        <message>
            <source>返回（Alt+←）</source>
            <translation>Back (Alt+←)</translation>
        </message>
        <message>
            <source>查找案件、单位、命令（Ctrl+K）</source>
            <translation>Find cases, employers, commands (Ctrl+K)</translation>
        </message>
        <message>
            <source>菜单</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>查找（Ctrl+K）</source>
            <translation>Find (Ctrl+K)</translation>
        </message>
    </context>
    <context>
        <name>ManyForm</name>
        <message>
            <source>作用于所选的 %1 件案件</source>
            <extracomment>Cases the command cannot be done in, told by its refusal; and those left out for it. Whether it was asked already about cases that are over.</extracomment>
            <translation>For the %1 selected cases</translation>
        </message>
        <message>
            <source>%1 件</source>
            <translation>Cases: %1</translation>
        </message>
        <message>
            <source>其中 %1 件已封存或归档，未改动</source>
            <translation>%1 of them frozen or archived, not changed</translation>
        </message>
        <message>
            <source>跳过 %1 件，未改动</source>
            <translation>%1 skipped, not changed</translation>
        </message>
        <message>
            <source>跳过已封存、归档的</source>
            <translation>Skip frozen and archived ones</translation>
        </message>
        <message>
            <source>跳过这 %1 件，改其余</source>
            <translation>Skip these %1, change the others</translation>
        </message>
    </context>
    <context>
        <name>MediateStep</name>
        <message>
            <source>启动调解</source>
            <translation>Start mediation</translation>
        </message>
        <message>
            <source>收到调解申请的日期</source>
            <translation>Application received on</translation>
        </message>
        <message>
            <source>十五日自收到调解申请之日起算（调解仲裁法第十四条），到期不等于调解不成。</source>
            <translation>The 15 days run from the day the application was received (Mediation and Arbitration Act, art. 14); their end does not fail the mediation.</translation>
        </message>
        <message>
            <source>调解组织</source>
            <translation>Mediating body</translation>
        </message>
        <message>
            <source>暂不填写</source>
            <translation>Not stated</translation>
        </message>
        <message>
            <source>决定达成协议后能否申请司法确认或仲裁审查。</source>
            <translation>Decides whether the agreement can be confirmed by a court or reviewed by arbitration.</translation>
        </message>
    </context>
    <context>
        <name>MediationCard</name>
        <message>
            <source>调解</source>
            <translation>Mediation</translation>
        </message>
        <message>
            <source>还没有调解记录。</source>
            <translation>No mediation recorded yet.</translation>
        </message>
        <message>
            <source>本案还没有调解记录；原案的见“原案记录”。</source>
            <translation>No mediation in this case yet; that of the former case is under “Former records”.</translation>
        </message>
        <message>
            <source>会外方案</source>
            <translation>Offers between sessions</translation>
        </message>
        <message>
            <source>第 %1 次调解会</source>
            <translation>Session %1</translation>
        </message>
        <message>
            <source>地点</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>调解员</source>
            <translation>Mediator</translation>
        </message>
        <message>
            <source>到场</source>
            <translation>Present</translation>
        </message>
        <message>
            <source>双方意见</source>
            <translation>What both sides say</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>%1 元</source>
            <translation>%1 yuan</translation>
        </message>
        <message>
            <source>补缴合计</source>
            <translation>Total back-payment</translation>
        </message>
        <message>
            <source>达成日期</source>
            <translation>Concluded on</translation>
        </message>
        <message>
            <source>生效日期</source>
            <translation>In force from</translation>
        </message>
        <message>
            <source>履行期限</source>
            <translation>To be performed by</translation>
        </message>
        <message>
            <source>调解组织</source>
            <translation>Mediating body</translation>
        </message>
        <message>
            <source>协议内容</source>
            <translation>Terms</translation>
        </message>
        <message>
            <source>调解协议书 %1</source>
            <translation>Agreement %1</translation>
        </message>
        <message>
            <source>由 %1 取代</source>
            <translation>Superseded by %1</translation>
        </message>
        <message>
            <source>待签章，原协议继续有效</source>
            <translation>Awaiting signatures; the earlier agreement stays in force</translation>
        </message>
    </context>
    <context>
        <name>MemoryLine</name>
        <message>
            <source>台账读法</source>
            <translation>Ledger profile</translation>
        </message>
        <message>
            <source>这次不用它</source>
            <translation>Not this time</translation>
        </message>
        <message>
            <source>照它读</source>
            <translation>Read by it</translation>
        </message>
        <message>
            <source>有记住的读法“%1”（第 %2 版），这次没有用</source>
            <translation>There is a profile “%1” (version %2); it is not used this time</translation>
        </message>
        <message>
            <source>按“%1”（第 %2 版）读</source>
            <translation>Read by “%1” (version %2)</translation>
        </message>
        <message>
            <source>%1 列</source>
            <translation>columns: %1</translation>
        </message>
        <message>
            <source>%1 个问题</source>
            <translation>questions: %1</translation>
        </message>
        <message>
            <source>%1 格</source>
            <translation>%1 cells</translation>
        </message>
        <message>
            <source>%1 张表</source>
            <translation>sheets: %1</translation>
        </message>
        <message>
            <source>：%1照以前定的办</source>
            <translation>: %1 as decided before</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>；有 %1 处与以前不同，列在右侧</source>
            <translation>; differences: %1, listed at the right</translation>
        </message>
    </context>
    <context>
        <name>MergeForm</name>
        <message>
            <source>合并重复的单位</source>
            <translation>Merge a duplicate employer</translation>
        </message>
        <message>
            <source>查找另一条记录</source>
            <translation>Find the other record</translation>
        </message>
        <message>
            <source>名称或信用代码</source>
            <translation>Name or credit code</translation>
        </message>
        <message>
            <source>它的案件、费率情况、联系人和文书都归到当前单位，名称留作曾用名。</source>
            <translation>Its cases, facts, contacts and papers go to this employer; its name stays as a former one.</translation>
        </message>
        <message>
            <source>并入当前单位的记录</source>
            <translation>Record to merge into this one</translation>
        </message>
        <message>
            <source>信用代码不同或缺少时必填：怎样核对为同一家。</source>
            <translation>Needed where the credit codes differ or are missing: how you made sure.</translation>
        </message>
        <message>
            <source>理由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>没有找到另一条记录。</source>
            <translation>No other record found.</translation>
        </message>
        <message>
            <source>%1 件</source>
            <translation>cases: %1</translation>
        </message>
    </context>
    <context>
        <name>MergeStep</name>
        <message>
            <source>合并案件</source>
            <translation>Merge cases</translation>
        </message>
        <message>
            <source>保存后所选案件以“合并处理”结案，其职工转入本案继续办理；可以撤销。</source>
            <translation>The chosen cases close as merged, their workers go on in this one; it can be undone.</translation>
        </message>
        <message>
            <source>列出同一用人单位的其他在办案件。</source>
            <translation>Other open cases of the same employer.</translation>
        </message>
        <message>
            <source>并入本案的案件</source>
            <translation>Cases merged into this one</translation>
        </message>
        <message>
            <source>如：同一单位、同一事由，合并调解</source>
            <translation>E.g. same employer and cause, mediated together</translation>
        </message>
        <message>
            <source>合并原因</source>
            <translation>Why they are merged</translation>
        </message>
        <message>
            <source>合并日期</source>
            <translation>Merged on</translation>
        </message>
        <message>
            <source>%1 等 %2 人</source>
            <translation>%1 and others (%2)</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>关闭提示</source>
            <translation>Close message</translation>
        </message>
    </context>
    <context>
        <name>MissingLine</name>
        <message>
            <source>还没有：</source>
            <translation>Nothing yet:</translation>
        </message>
        <message>
            <source>展开</source>
            <translation>Show</translation>
        </message>
    </context>
    <context>
        <name>MoneyField</name>
        <message>
            <source>元，如 5500 或 1.2万</source>
            <translation>yuan, e.g. 5500 or 12k</translation>
        </message>
        <message>
            <source>%1 元</source>
            <translation>%1 yuan</translation>
        </message>
    </context>
    <context>
        <name>MonthField</name>
        <message>
            <source>如 2024-03</source>
            <translation>e.g. 2024-03</translation>
        </message>
        <message>
            <source>月份如 2024-03</source>
            <translation>A month, e.g. 2024-03</translation>
        </message>
    </context>
    <context>
        <name>MonthsTable</name>
        <message>
            <source>逐月金额</source>
            <translation>Amounts by month</translation>
        </message>
    </context>
    <context>
        <name>NewCasePage</name>
        <message>
            <source>新建案件</source>
            <extracomment>Pause after the last key before the desk is asked who came before, in ms.</extracomment>
            <translation>New case</translation>
        </message>
        <message>
            <source>请填写。</source>
            <translation>Please fill this in.</translation>
        </message>
        <message>
            <source>看不懂这个月份，请按 2024-03 的样子填写。</source>
            <translation>This month is not understood; write it like 2024-03.</translation>
        </message>
        <message>
            <source>看不懂这个日期，请按 2024-08-27 的样子填写。</source>
            <translation>This date is not understood; write it like 2024-08-27.</translation>
        </message>
        <message>
            <source>看不懂这个金额，请按 5500 或 1.2万 的样子填写。</source>
            <translation>This amount is not understood; write it like 5500 or 12k.</translation>
        </message>
        <message>
            <source>已登记 %1</source>
            <translation>Registered %1</translation>
        </message>
        <message>
            <source>来访来电登记表</source>
            <translation>Intake form</translation>
        </message>
        <message>
            <source>登记表</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>争议</source>
            <translation>Dispute</translation>
        </message>
        <message>
            <source>用人单位</source>
            <translation>Employer</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurances</translation>
        </message>
        <message>
            <source>起始月份</source>
            <translation>From month</translation>
        </message>
        <message>
            <source>终止月份</source>
            <translation>To month</translation>
        </message>
        <message>
            <source>起：如 2024-03</source>
            <translation>From, e.g. 2024-03</translation>
        </message>
        <message>
            <source>止：如 2026-02</source>
            <translation>To, e.g. 2026-02</translation>
        </message>
        <message>
            <source>诉求</source>
            <translation>Claim</translation>
        </message>
        <message>
            <source>职工的话，一两句即可</source>
            <translation>The worker's own words, a sentence or two</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Employer</translation>
        </message>
        <message>
            <source>起止</source>
            <translation>From – to</translation>
        </message>
        <message>
            <source>更多</source>
            <translation>More</translation>
        </message>
        <message>
            <source>收起</source>
            <translation>Fold</translation>
        </message>
        <message>
            <source>更多：证件号、信用代码、来源、争议类型、金额…</source>
            <translation>More: ID number, credit code, channel, kind of dispute, amount…</translation>
        </message>
    </context>
    <context>
        <name>NextActionStep</name>
        <message>
            <source>安排下一步</source>
            <translation>Plan the next action</translation>
        </message>
        <message>
            <source>下一步</source>
            <translation>Next action</translation>
        </message>
        <message>
            <source>两项都留空表示取消安排。</source>
            <translation>Leave both empty to cancel the plan.</translation>
        </message>
        <message>
            <source>如：电话联系单位人事</source>
            <translation>e.g. call the personnel office</translation>
        </message>
        <message>
            <source>办理期限</source>
            <translation>Due on</translation>
        </message>
    </context>
    <context>
        <name>NoteLine</name>
        <message>
            <source>记录沟通</source>
            <extracomment>A term at the end of a note. English words (today, the end of the month) end sentences, too: they are none. A sum is none (5 + 3 months), but working days with a blank before are one.</extracomment>
            <translation>Note a call or talk</translation>
        </message>
        <message>
            <source>如：已告知人事 +3工</source>
            <translation>e.g. told personnel +3wd</translation>
        </message>
        <message>
            <source>记录</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>已记录沟通</source>
            <translation>Noted</translation>
        </message>
        <message>
            <source>已记录沟通，并安排了下一步</source>
            <translation>Noted, and the next action is planned</translation>
        </message>
        <message>
            <source>已记录沟通，下一步已改；原来是：%1</source>
            <translation>Note kept, next action changed; it was: %1</translation>
        </message>
        <message>
            <source>跟进：%1</source>
            <translation>Follow up: %1</translation>
        </message>
        <message>
            <source>下一步：%1 · %2</source>
            <translation>Next: %1 · %2</translation>
        </message>
        <message>
            <source>代替原来的下一步：%1</source>
            <translation>Replaces the planned next action: %1</translation>
        </message>
    </context>
    <context>
        <name>NumbersCard</name>
        <message>
            <source>编号</source>
            <translation>Numbers</translation>
        </message>
        <message>
            <source>年中才改用本软件的，可以让编号接着原来的往下排；用过的号不会再给别的案件。</source>
            <translation>A station that changes over in the middle of a year lets its numbers go on from the old ones; a number that was given is never given again.</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>下一个：%1</source>
            <translation>Next: %1</translation>
        </message>
        <message>
            <source>修改这些设置需要负责人或管理员岗位。</source>
            <translation>Changing these settings needs a lead or an administrator.</translation>
        </message>
        <message>
            <source>%1：%2 年的下一号</source>
            <translation>%1: next of %2</translation>
        </message>
        <message>
            <source>下一个编号是 %1</source>
            <translation>The next number is %1</translation>
        </message>
    </context>
    <context>
        <name>OfferStep</name>
        <message>
            <source>登记调解方案</source>
            <translation>Record offer</translation>
        </message>
        <message>
            <source>提出方</source>
            <translation>From</translation>
        </message>
        <message>
            <source>金额</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>内容</source>
            <translation>Words</translation>
        </message>
    </context>
    <context>
        <name>OpenDuties</name>
        <message>
            <source>还没有办完的事</source>
            <translation>What is still open</translation>
        </message>
        <message>
            <source>还没有办完：%1</source>
            <translation>Still open: %1</translation>
        </message>
    </context>
    <context>
        <name>OptionAgreementStep</name>
        <message>
            <source>登记调解协议：%1</source>
            <extracomment>Parts that are named.</extracomment>
            <translation>Agreement: %1</translation>
        </message>
        <message>
            <source>各期金额、期限和滞纳金由谁承担已按方案写入，这里只写另外约定的内容。</source>
            <translation>The sums and days of the parts and who bears the late fee are written in by the option; write here only what is agreed besides.</translation>
        </message>
        <message>
            <source>金额按方案，空格勾选谁参加</source>
            <translation>Sums by the option; Space ticks who takes part</translation>
        </message>
        <message>
            <source>本金 %1 元：%2</source>
            <translation>Principal %1 yuan: %2</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
        <message>
            <source>条款里写哪一种滞纳金（测算）</source>
            <translation>Which late fee stands in the terms (estimate)</translation>
        </message>
        <message>
            <source>请选择</source>
            <translation>Please choose</translation>
        </message>
        <message>
            <source>写哪一种都由用人单位承担，以税务机关核定为准。</source>
            <translation>The employer bears it whichever stands there, as the tax authority assesses it.</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>单位部分</source>
            <translation>Employer's share</translation>
        </message>
        <message>
            <source>个人部分</source>
            <translation>Employee's share</translation>
        </message>
        <message>
            <source>本金合计</source>
            <translation>Principal</translation>
        </message>
    </context>
    <context>
        <name>OptionColumns</name>
        <message>
            <source>方案对照</source>
            <extracomment>Sentences of what lacks that stand in a column.</extracomment>
            <translation>Options side by side</translation>
        </message>
        <message>
            <source>%1（以本金为限 %2）</source>
            <translation>%1 (capped %2)</translation>
        </message>
        <message>
            <source>没有可以约定的金额</source>
            <translation>There is no sum to agree on</translation>
        </message>
        <message>
            <source>%1（由 %2 顺延）</source>
            <translation>%1 (moved on from %2)</translation>
        </message>
        <message>
            <source>%1 起，末期 %2</source>
            <translation>From %1, last part %2</translation>
        </message>
        <message>
            <source>另有 %1 项</source>
            <translation>%1 more</translation>
        </message>
        <message>
            <source>不完整，不能选用：</source>
            <translation>Incomplete, cannot be chosen:</translation>
        </message>
        <message>
            <source>%1 元</source>
            <translation>%1 yuan</translation>
        </message>
        <message>
            <source>按这个方案登记协议…</source>
            <translation>Conclude by this option…</translation>
        </message>
        <message>
            <source>缴款日</source>
            <translation>Payment day</translation>
        </message>
        <message>
            <source>单位部分</source>
            <translation>Employer's share</translation>
        </message>
        <message>
            <source>个人部分</source>
            <translation>Employee's share</translation>
        </message>
        <message>
            <source>本金合计</source>
            <translation>Principal</translation>
        </message>
        <message>
            <source>滞纳金（测算）</source>
            <translation>Late fee (estimate)</translation>
        </message>
        <message>
            <source>以本金为限的</source>
            <translation>Limited to the principal</translation>
        </message>
        <message>
            <source>晚一天增加</source>
            <translation>A day later adds</translation>
        </message>
        <message>
            <source>最后安全日</source>
            <translation>Last safe day</translation>
        </message>
        <message>
            <source>说明</source>
            <translation>To be minded</translation>
        </message>
    </context>
    <context>
        <name>OtherFiles</name>
        <message>
            <source>打开其他数据文件</source>
            <translation>Open another data file</translation>
        </message>
        <message>
            <source>正在准备示例…</source>
            <translation>Preparing the sample…</translation>
        </message>
        <message>
            <source>返回示例</source>
            <translation>Back to the sample</translation>
        </message>
        <message>
            <source>选择备份文件</source>
            <translation>Choose a backup</translation>
        </message>
        <message>
            <source>恢复成新文件</source>
            <translation>Restore as a new file</translation>
        </message>
        <message>
            <source>正在恢复并核对…</source>
            <translation>Restoring and checking…</translation>
        </message>
        <message>
            <source>已恢复 %1，但有 %2 份附件的文件缺失。请把备份旁边的 attachments 文件夹一起拷来再恢复。</source>
            <translation>%1 was restored, but %2 attachments have no file. Bring the folder attachments that lies beside the backup and restore once more.</translation>
        </message>
        <message>
            <source>最近打开</source>
            <translation>Recent files</translation>
        </message>
        <message>
            <source>没能打开新窗口：%1</source>
            <translation>Could not open a new window: %1</translation>
        </message>
        <message>
            <source>已在新窗口打开 %1</source>
            <translation>%1 is open in a window of its own</translation>
        </message>
    </context>
    <context>
        <name>OwnTables</name>
        <message>
            <source>导出…</source>
            <extracomment>Rows of a file in sight; the others scroll.</extracomment>
            <translation>Export…</translation>
        </message>
        <message>
            <source>导入…</source>
            <translation>Import…</translation>
        </message>
        <message>
            <source>检查参数包…</source>
            <translation>Check a pack…</translation>
        </message>
        <message>
            <source>“%1”里的 %2 行本单位都已经有了，没有新的。</source>
            <translation>All %2 rows of “%1” stand here already; there is nothing new.</translation>
        </message>
        <message>
            <source>参数包没有问题：%1 %2（地区 %3），%4—%5。只是检查，没有启用。</source>
            <translation>The pack is sound: %1 %2 (region %3), %4–%5. It was only checked, not put in force.</translation>
        </message>
        <message>
            <source>参数包没有问题，和现在使用的一样：%1 %2（地区 %3），%4—%5。</source>
            <translation>The pack is sound and the same as the one in use: %1 %2 (region %3), %4–%5.</translation>
        </message>
        <message>
            <source>没有的表：%1。里面的资料一律按不知道处理。</source>
            <translation>Tables it is without: %1. What they would tell counts as not known.</translation>
        </message>
        <message>
            <source>已导出 %1 行：%2</source>
            <translation>%1 rows exported: %2</translation>
        </message>
        <message>
            <source>本单位参数 %1</source>
            <translation>own figures %1</translation>
        </message>
        <message>
            <source>导出到</source>
            <translation>Export to</translation>
        </message>
        <message>
            <source>导入本单位参数</source>
            <translation>Import the office's own figures</translation>
        </message>
        <message>
            <source>参数包文件夹</source>
            <translation>Folder of the pack</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>查找与命令</source>
            <extracomment>Letters of what was typed that are repeated when nothing was found. Cannot be done here: it is painted grey below all others, and says what is to come first. The page that is seen does it itself. Finds records for typed text and hands entries to the callback, on the main thread.</extracomment>
            <translation>Find and command</translation>
        </message>
        <message>
            <source>案号、姓名、单位、命令，或拼音首字母</source>
            <translation>Case number, name, employer, command, or pinyin initials</translation>
        </message>
        <message>
            <source>查找结果</source>
            <translation>Results</translation>
        </message>
        <message>
            <source>没有找到“%1”</source>
            <translation>Nothing found for “%1”</translation>
        </message>
    </context>
    <context>
        <name>PaperStep</name>
        <message>
            <source>登记文书</source>
            <translation>Record a paper</translation>
        </message>
        <message>
            <source>已在纸上完成的文书也可以补录；登记送达之后才开始计算回复期限。</source>
            <translation>A paper done by hand can be recorded later; the time for an answer runs only from its recorded service.</translation>
        </message>
        <message>
            <source>文书种类</source>
            <translation>Kind of paper</translation>
        </message>
        <message>
            <source>文书名称</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>文号</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>成文日期</source>
            <translation>Dated</translation>
        </message>
        <message>
            <source>主送</source>
            <translation>Addressee</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>PaperWindow</name>
        <message>
            <source>正在排版</source>
            <extracomment>How much of the window it stands over it takes at most. Pages shown; a roster of a thousand workers has more, and they are saved and printed all. Points of an A4 page across; pictures are finer than the screen, for smooth letters. Signs no file may have in its name. Whether the file knows of it as 文书; None of a paper that is not registered. The number of its case, for the name of the file; empty for none. Whether the numbers stand in full on what is shown.</extracomment>
            <translation>Setting the pages</translation>
        </message>
        <message>
            <source>完整显示证件号和电话</source>
            <translation>Show ID and phone numbers in full</translation>
        </message>
        <message>
            <source>显示完整号码会记入历史</source>
            <translation>Showing numbers in full is written in the history</translation>
        </message>
        <message>
            <source>保存和打印会记入历史</source>
            <translation>Saving and printing are written in the history</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>另存为 PDF</source>
            <translation>Save as PDF</translation>
        </message>
        <message>
            <source>打印</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>证件号已脱敏，对方可能无法据此核对；需要完整号码的，请有权限的人打印。</source>
            <translation>Identity numbers are masked; the other side may be unable to look them up. Ask somebody who may see them in full to print this.</translation>
        </message>
        <message>
            <source>共 %1 页</source>
            <translation>%1 pages</translation>
        </message>
        <message>
            <source>（预览前 %1 页，保存和打印是全部）</source>
            <translation> (the first %1 are shown; all are saved and printed)</translation>
        </message>
        <message>
            <source>正在打印</source>
            <translation>Printing</translation>
        </message>
        <message>
            <source>已保存到 %1</source>
            <translation>Saved to %1</translation>
        </message>
        <message>
            <source>已送往打印机：%1 页</source>
            <translation>Sent to the printer: %1 pages</translation>
        </message>
        <message>
            <source>。交给本人以后，请“记录答复”。</source>
            <translation>. Once it is handed over, please record the answer.</translation>
        </message>
        <message>
            <source>已登记为文书，送达以后在“文书”里登记送达。</source>
            <translation>It is registered among the papers; record its service there.</translation>
        </message>
    </context>
    <context>
        <name>PapersCard</name>
        <message>
            <source>文书</source>
            <translation>Papers</translation>
        </message>
        <message>
            <source>登记文书</source>
            <translation>Record a paper</translation>
        </message>
        <message>
            <source>还没有文书。已在纸上完成的也可以补录。</source>
            <translation>No papers yet. Those done by hand can be recorded too.</translation>
        </message>
        <message>
            <source>登记送达</source>
            <translation>Record service</translation>
        </message>
        <message>
            <source>登记回复</source>
            <translation>Record the answer</translation>
        </message>
        <message>
            <source>办结</source>
            <translation>Done with</translation>
        </message>
        <message>
            <source>成文</source>
            <translation>Dated</translation>
        </message>
        <message>
            <source>送达</source>
            <translation>Served</translation>
        </message>
        <message>
            <source>回复</source>
            <translation>Answered</translation>
        </message>
        <message>
            <source>文号</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>还没有文书。</source>
            <translation>No papers yet.</translation>
        </message>
        <message>
            <source>案号</source>
            <translation>Case no.</translation>
        </message>
        <message>
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>打开案件</source>
            <translation>Open case</translation>
        </message>
    </context>
    <context>
        <name>ParkedList</name>
        <message>
            <source>↑↓ 看，←→ 选，Enter 确认并到下一件</source>
            <translation>↑↓ look, ←→ choose, Enter confirms and goes on</translation>
        </message>
    </context>
    <context>
        <name>ParkedPanel</name>
        <message>
            <source>一次决定…</source>
            <extracomment>Options by id, all decided at one stroke.</extracomment>
            <translation>Decide at once…</translation>
        </message>
        <message>
            <source>对这张单子里的全部，或同一项的全部，一次选定</source>
            <translation>Choose for all of this list, or for all of one field</translation>
        </message>
        <message>
            <source>打开已有的案件</source>
            <translation>Open the case that is there</translation>
        </message>
        <message>
            <source>未确认的 %1 处全部按建议</source>
            <translation>All %1 undecided as proposed</translation>
        </message>
        <message>
            <source>全部 %1 处：%2</source>
            <translation>All %1: %2</translation>
        </message>
        <message>
            <source>“%3” %1 处：%2</source>
            <translation>“%3”, %1: %2</translation>
        </message>
    </context>
    <context>
        <name>PastView</name>
        <message>
            <source>某一天的案件</source>
            <extracomment>Another day is to be shown, or none.</extracomment>
            <translation>The case on a day</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>查看</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>回到现在</source>
            <translation>Back to now</translation>
        </message>
        <message>
            <source>某一天…</source>
            <translation>On a day…</translation>
        </message>
        <message>
            <source>查看案件在某一天的样子</source>
            <translation>See the case as it was on a day</translation>
        </message>
        <message>
            <source>查看案件在哪一天结束时的样子？</source>
            <translation>As of the end of which day?</translation>
        </message>
        <message>
            <source>请填写今天或以前的日期，如 1015、2026-03-01。</source>
            <translation>Please give today or an earlier day, e.g. 1015 or 2026-03-01.</translation>
        </message>
        <message>
            <source>%1 结束时的案件，只供查看</source>
            <translation>The case at the end of %1, only to look at</translation>
        </message>
    </context>
    <context>
        <name>PaymentStep</name>
        <message>
            <source>登记缴费</source>
            <translation>Record a payment</translation>
        </message>
        <message>
            <source>补缴款缴入社保基金，不付给职工个人。</source>
            <translation>Back-payment goes to the insurance fund, not to the worker.</translation>
        </message>
        <message>
            <source>哪一笔</source>
            <translation>Which payment</translation>
        </message>
        <message>
            <source>另登一笔</source>
            <translation>Another payment</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>全案合计（不分职工）</source>
            <translation>Whole case (not by worker)</translation>
        </message>
        <message>
            <source>缴费日期</source>
            <translation>Paid on</translation>
        </message>
        <message>
            <source>单位部分</source>
            <translation>Employer's share</translation>
        </message>
        <message>
            <source>个人部分</source>
            <translation>Worker's share</translation>
        </message>
        <message>
            <source>滞纳金</source>
            <translation>Late fee</translation>
        </message>
        <message>
            <source>由用人单位承担，不计入补缴额。</source>
            <translation>Borne by the employer; not part of the back-payment.</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurance</translation>
        </message>
        <message>
            <source>不分险种</source>
            <translation>All insurances</translation>
        </message>
        <message>
            <source>凭证</source>
            <translation>Proof</translation>
        </message>
        <message>
            <source>还没有凭证</source>
            <translation>No proof yet</translation>
        </message>
        <message>
            <source>凭证编号</source>
            <translation>Number of the proof</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>在来访以前缴费的情况</source>
            <translation>How it was paid before the visit</translation>
        </message>
        <message>
            <source>全部为单位部分</source>
            <extracomment>The number of a proof whose other payments are being looked for.</extracomment>
            <translation>all employer's share</translation>
        </message>
        <message>
            <source>全部为个人部分</source>
            <translation>all worker's share</translation>
        </message>
        <message>
            <source>全案</source>
            <translation>Whole case</translation>
        </message>
        <message>
            <source>（不作入库凭证）</source>
            <translation> (proves no payment)</translation>
        </message>
        <message>
            <source>应补缴合计 %1 元，请按凭证分填；</source>
            <translation>%1 yuan are to be paid; split them as the proof says:</translation>
        </message>
        <message>
            <source>凭证齐全：%1 元计入实缴入库。</source>
            <translation>Proof complete: %1 yuan count as paid in.</translation>
        </message>
        <message>
            <source>填上凭证编号后，%1 元计入实缴入库。</source>
            <translation>With the number of the proof, %1 yuan count as paid in.</translation>
        </message>
        <message>
            <source>这种材料不能证明入库：%1 元记为“称已缴，待凭证”，不计入实缴入库。</source>
            <translation>This does not prove a payment: %1 yuan are kept as “said to be paid”, and do not count as paid in.</translation>
        </message>
        <message>
            <source>没有凭证：%1 元记为“称已缴，待凭证”，不计入实缴入库。</source>
            <translation>No proof: %1 yuan are kept as “said to be paid”, and do not count as paid in.</translation>
        </message>
    </context>
    <context>
        <name>PaymentsCard</name>
        <message>
            <source>补缴</source>
            <translation>Back-payment</translation>
        </message>
        <message>
            <source>安排补缴</source>
            <translation>Plan a payment</translation>
        </message>
        <message>
            <source>还没有补缴安排。登记协议后按职工生成，也可以直接安排。</source>
            <translation>No payment planned yet. An agreement makes one for each worker; you may also plan one here.</translation>
        </message>
        <message>
            <source>%1 笔，已入库 %2 笔</source>
            <translation>%1, paid in %2</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>全案</source>
            <translation>Whole case</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurance</translation>
        </message>
        <message>
            <source>应补缴</source>
            <translation>To pay</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>已缴</source>
            <translation>Paid</translation>
        </message>
        <message>
            <source>滞纳金</source>
            <translation>Late fee</translation>
        </message>
        <message>
            <source>凭证</source>
            <translation>Proof</translation>
        </message>
        <message>
            <source>登记缴费</source>
            <translation>Record a payment</translation>
        </message>
        <message>
            <source>%1 前</source>
            <translation>by %1</translation>
        </message>
        <message>
            <source>单位部分 %1，个人部分 %2</source>
            <translation>Employer %1, worker %2</translation>
        </message>
        <message>
            <source>由 %1 取代</source>
            <translation>Superseded by %1</translation>
        </message>
    </context>
    <context>
        <name>PdfView</name>
        <message>
            <source>第 %1 页</source>
            <translation>Page %1</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <source>来访人</source>
            <translation>Who came</translation>
        </message>
        <message>
            <source>再加一人</source>
            <translation>Add a person</translation>
        </message>
        <message>
            <source>粘贴名单</source>
            <translation>Paste a roster</translation>
        </message>
        <message>
            <source>从表格复制姓名、电话、证件号码、金额几列，粘贴到这里</source>
            <translation>Copy the columns name, phone, ID number, amount out of a sheet and paste them here</translation>
        </message>
        <message>
            <source>去掉名单</source>
            <translation>Take the roster away</translation>
        </message>
    </context>
    <context>
        <name>PeopleCard</name>
        <message>
            <source>人员</source>
            <translation>People</translation>
        </message>
        <message>
            <source>增加人员…</source>
            <translation>Add a person…</translation>
        </message>
        <message>
            <source>修改…</source>
            <translation>Edit…</translation>
        </message>
        <message>
            <source>在岗</source>
            <translation>Active</translation>
        </message>
        <message>
            <source>已停用</source>
            <translation>Inactive</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>岗位</source>
            <translation>Job</translation>
        </message>
        <message>
            <source>所属单位</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>增加或修改人员需要管理员岗位。</source>
            <translation>Adding or editing people needs the administrator's job.</translation>
        </message>
        <message>
            <source>停用</source>
            <translation>Deactivate</translation>
        </message>
        <message>
            <source>重新启用</source>
            <translation>Activate again</translation>
        </message>
        <message>
            <source>已修改：%1</source>
            <translation>Changed: %1</translation>
        </message>
    </context>
    <context>
        <name>PerformStep</name>
        <message>
            <source>进入补缴</source>
            <translation>Begin back-payment</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>情况</source>
            <translation>Circumstances</translation>
        </message>
        <message>
            <source>如：单位开始按协议补缴</source>
            <translation>e.g. the employer begins to pay as agreed</translation>
        </message>
    </context>
    <context>
        <name>PersonBoxes</name>
        <message>
            <source>第 %1 人</source>
            <translation>Person %1</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>联系电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>证件号码</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>诉求金额</source>
            <translation>Claimed</translation>
        </message>
        <message>
            <source>电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>去掉这个人</source>
            <translation>Remove this person</translation>
        </message>
    </context>
    <context>
        <name>PersonForm</name>
        <message>
            <source>增加人员</source>
            <translation>Add a person</translation>
        </message>
        <message>
            <source>修改人员</source>
            <translation>Edit a person</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>所属单位</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>如：区总工会</source>
            <translation>e.g. District Trade Union</translation>
        </message>
        <message>
            <source>岗位</source>
            <translation>Job</translation>
        </message>
    </context>
    <context>
        <name>PersonRequestStep</name>
        <message>
            <source>登记个人信息请求</source>
            <translation>Record a personal-data request</translation>
        </message>
        <message>
            <source>列入“个人信息请求”，到期前答复；查阅答复在那里出具。</source>
            <translation>It stands among the personal-data requests, to be answered by its day; the report is made there.</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>其他人</source>
            <translation>Somebody else</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>请求事项</source>
            <translation>Request</translation>
        </message>
        <message>
            <source>职工的号码留空即按案件登记的号码。</source>
            <translation>Left empty, a worker's number is the one the case has.</translation>
        </message>
        <message>
            <source>证件号码</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>收到日期</source>
            <translation>Received on</translation>
        </message>
        <message>
            <source>答复期限</source>
            <translation>Due by</translation>
        </message>
        <message>
            <source>留空的，按本站期限推算。</source>
            <translation>Left empty, it follows the station's term.</translation>
        </message>
    </context>
    <context>
        <name>PlanByTermsStep</name>
        <message>
            <source>按协议条款安排</source>
            <translation>Plan as the terms say</translation>
        </message>
        <message>
            <source>按条款安排 %1 笔，合计 %2 元。</source>
            <translation>Plans %1 payments as the terms say, %2 yuan in all.</translation>
        </message>
    </context>
    <context>
        <name>PlanMany</name>
        <message>
            <source>安排下一步</source>
            <translation>Plan the next action</translation>
        </message>
        <message>
            <source>下一步</source>
            <translation>Next action</translation>
        </message>
        <message>
            <source>如：电话联系单位人事</source>
            <translation>e.g. call the personnel office</translation>
        </message>
        <message>
            <source>只改期限的，这里留空：各件原来的下一步不变。</source>
            <translation>To change only the day, leave this empty: each case keeps its next step.</translation>
        </message>
        <message>
            <source>办理期限</source>
            <translation>Due on</translation>
        </message>
    </context>
    <context>
        <name>PlanPaymentStep</name>
        <message>
            <source>安排补缴</source>
            <translation>Plan a payment</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>全案合计（不分职工）</source>
            <translation>Whole case (not by worker)</translation>
        </message>
        <message>
            <source>应补缴金额</source>
            <translation>Amount to pay</translation>
        </message>
        <message>
            <source>缴纳期限</source>
            <translation>To be paid by</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurance</translation>
        </message>
        <message>
            <source>不分险种</source>
            <translation>All insurances</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>PolicyCard</name>
        <message>
            <source>参数表</source>
            <translation>Figures</translation>
        </message>
        <message>
            <source>测算补缴用的基数和费率：哪些月份能算，补录新年度，确认数字。</source>
            <translation>Bases and rates of back-payment: which months can be computed, adding a year, confirming figures.</translation>
        </message>
        <message>
            <source>打开参数表</source>
            <translation>Open the figures</translation>
        </message>
    </context>
    <context>
        <name>PolicyPage</name>
        <message>
            <source>新增年度…</source>
            <translation>Add a year…</translation>
        </message>
        <message>
            <source>逐月能否计算</source>
            <translation>Which months can be computed</translation>
        </message>
        <message>
            <source>本单位补录和确认的参数</source>
            <translation>Figures the office added and confirmed</translation>
        </message>
        <message>
            <source>本单位还没有补录或确认过参数。</source>
            <translation>The office has added or confirmed nothing yet.</translation>
        </message>
        <message>
            <source>核对并确认…</source>
            <translation>Check and confirm…</translation>
        </message>
        <message>
            <source>停用…</source>
            <translation>End…</translation>
        </message>
        <message>
            <source>涉及的案件…</source>
            <translation>Cases concerned…</translation>
        </message>
        <message>
            <source>地区</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>参数表</source>
            <translation>Figures</translation>
        </message>
        <message>
            <source>本单位补录的参数</source>
            <translation>Figures the office added</translation>
        </message>
        <message>
            <source>本单位补录和确认</source>
            <translation>Added and confirmed by the office</translation>
        </message>
        <message>
            <source>%1 %2 · %3 · 数字确认到 %4 · 测算用，以税务机关核定为准</source>
            <translation>%1 %2 · %3 · confirmed through %4 · for estimates; what the tax office assesses counts</translation>
        </message>
        <message>
            <source>内容</source>
            <translation>What</translation>
        </message>
        <message>
            <source>月份</source>
            <translation>Months</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>录入：%1 %2</source>
            <translation>entered: %1 %2</translation>
        </message>
        <message>
            <source>确认：%1 %2</source>
            <translation>confirmed: %1 %2</translation>
        </message>
        <message>
            <source>一人录入并确认，本单位没有第二位有权限的人</source>
            <translation>entered and confirmed by one person; nobody else here has the right</translation>
        </message>
        <message>
            <source>停用：%1 %2</source>
            <translation>ended: %1 %2</translation>
        </message>
    </context>
    <context>
        <name>ProgressStrip</name>
        <message>
            <source>进度</source>
            <extracomment>Work shorter than this shows nothing.</extracomment>
            <translation>Progress</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>QuestionsPanel</name>
        <message>
            <source>要确认的问题</source>
            <extracomment>Somebody wants to see what a question is about (its id). The proposed answer of every open question is taken.</extracomment>
            <translation>Questions</translation>
        </message>
        <message>
            <source>要确认</source>
            <translation>To confirm</translation>
        </message>
        <message>
            <source>全部按建议</source>
            <translation>Take all proposals</translation>
        </message>
        <message>
            <source>还要确认 %1 项</source>
            <translation>%1 to confirm</translation>
        </message>
        <message>
            <source>已确认 %1 项</source>
            <translation>%1 confirmed</translation>
        </message>
    </context>
    <context>
        <name>QuickEntry</name>
        <message>
            <source>一行录入</source>
            <extracomment>Pause after the last key before the line is read, in ms. Signs of a piece shown in its chip; the whole is its hint.</extracomment>
            <translation>Quick line</translation>
        </message>
        <message>
            <source>李梅 13800138000 恒信制衣 养老少缴 24月 3.5万</source>
            <extracomment>A line that is understood whole.</extracomment>
            <translation>Li Mei 13800138000 Hengxin Garment Co pension underpaid 24 months RMB 35,000</translation>
        </message>
        <message>
            <source>一行录入：%1，回车填入下表</source>
            <translation>Quick line: %1 – Enter fills the form</translation>
        </message>
        <message>
            <source>识别结果</source>
            <translation>What was understood</translation>
        </message>
        <message>
            <source>未识别：%1。点一下说明它是什么；不改就记入备注。</source>
            <translation>Not understood: %1. Click it to say what it is; otherwise it goes into the note.</translation>
        </message>
        <message>
            <source>写的是“%1”。点一下改它的意思。</source>
            <translation>Typed as "%1". Click to say what it is.</translation>
        </message>
        <message>
            <source>它是什么</source>
            <translation>What it is</translation>
        </message>
        <message>
            <source>%1（已有）</source>
            <translation>%1 (known)</translation>
        </message>
        <message>
            <source>%1 个工作日内</source>
            <translation>within %1 working days</translation>
        </message>
        <message>
            <source>%1 天内</source>
            <translation>within %1 days</translation>
        </message>
        <message>
            <source>每人 %1</source>
            <translation>%1 each</translation>
        </message>
        <message>
            <source>%1（推算）</source>
            <translation>%1 (reckoned)</translation>
        </message>
    </context>
    <context>
        <name>QuickSums</name>
        <message>
            <source>快速计算</source>
            <translation>Quick sums</translation>
        </message>
        <message>
            <source>只作参考，不存入案件；以税务机关核定为准。</source>
            <translation>For orientation only, not kept with a case; the tax office's assessment counts.</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>导航</source>
            <extracomment>In a narrower window the rail shows its icons only.</extracomment>
            <translation>Navigation</translation>
        </message>
        <message>
            <source>社保费争议调处</source>
            <translation>Dispute Desk</translation>
        </message>
        <message>
            <source>其他工作</source>
            <translation>Other work</translation>
        </message>
        <message>
            <source>谁在办公</source>
            <translation>Who is at the desk</translation>
        </message>
        <message>
            <source>办公人员</source>
            <translation>At the desk</translation>
        </message>
        <message>
            <source>更换办公人员</source>
            <translation>Change person</translation>
        </message>
    </context>
    <context>
        <name>ReadingAgain</name>
        <message>
            <source>正在重新读取 %1</source>
            <extracomment>The newer state is read: the decisions that still fit, and how many do not. Somebody wants the newer state.</extracomment>
            <translation>Reading %1 again</translation>
        </message>
        <message>
            <source>“%1”在磁盘上已被改动，这里看到的是改动之前的内容。</source>
            <translation>“%1” was changed on the disk; what stands here is from before.</translation>
        </message>
        <message>
            <source>“%1”已不在原处，这里看到的是已经读到的内容。</source>
            <translation>“%1” is no longer where it was; what stands here is what was read.</translation>
        </message>
        <message>
            <source>重新读取（F5）</source>
            <translation>Read again (F5)</translation>
        </message>
        <message>
            <source>已重新读取。%1 处改动对不上新的内容，没有保留。</source>
            <translation>Read again. %1 decisions do not fit the new content and were let go.</translation>
        </message>
    </context>
    <context>
        <name>ReasonStep</name>
        <message>
            <source>上面提示的情况确实如此、仍要登记的，写明原因，记入案件。</source>
            <extracomment>Refusals a reason answers: what was done on paper is recorded all the same.</extracomment>
            <translation>Where it is as told above and is to be recorded all the same, say why; it is kept with the case.</translation>
        </message>
        <message>
            <source>补录理由</source>
            <translation>Reason for recording it later</translation>
        </message>
    </context>
    <context>
        <name>ReceiveStep</name>
        <message>
            <source>收到证据</source>
            <translation>Evidence received</translation>
        </message>
        <message>
            <source>收到日期</source>
            <translation>Received on</translation>
        </message>
        <message>
            <source>附件</source>
            <translation>Attachment</translation>
        </message>
        <message>
            <source>没有</source>
            <translation>None</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>RecomputeWindow</name>
        <message>
            <source>按现在的参数重新测算</source>
            <extracomment>How much of the window it stands over it takes at most. Lines shown; the sums cover all of them.</extracomment>
            <translation>Calculate anew by the present figures</translation>
        </message>
        <message>
            <source>存下时：%1（%2 已知）；这里：%3（%4 已知）</source>
            <translation>Kept with: %1 (as known on %2); here: %3 (as known on %4)</translation>
        </message>
        <message>
            <source>没有差别：每人每月都和存下的一样。</source>
            <translation>No difference: every worker and month is as it was kept.</translation>
        </message>
        <message>
            <source>本金 %1 → %2 元，滞纳金 %3 → %4 元；共 %5 处不同。</source>
            <translation>Principal %1 → %2 yuan, late fee %3 → %4 yuan; %5 places differ.</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurance</translation>
        </message>
        <message>
            <source>月份</source>
            <translation>Months</translation>
        </message>
        <message>
            <source>应补缴</source>
            <translation>Owed</translation>
        </message>
        <message>
            <source>滞纳金</source>
            <translation>Late fee</translation>
        </message>
        <message>
            <source>依据</source>
            <translation>By</translation>
        </message>
        <message>
            <source>算不出</source>
            <translation>not computable</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>测算 #%1：按现在的参数重新测算</source>
            <translation>Calculation #%1: anew by the present figures</translation>
        </message>
        <message>
            <source>按哪一天已知的参数</source>
            <translation>Figures as known on</translation>
        </message>
        <message>
            <source>用另一个参数包…</source>
            <translation>By another pack…</translation>
        </message>
        <message>
            <source>正在比较…</source>
            <translation>Comparing…</translation>
        </message>
        <message>
            <source>不同的月份</source>
            <translation>Months that differ</translation>
        </message>
        <message>
            <source>存下的测算不会改变；要采用新的结果，请打开新的测算，存入后再采用。</source>
            <translation>The kept calculation is not changed; to use the new result, open the new calculation, save it, and then use it.</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>打开新的测算</source>
            <translation>Open the new calculation</translation>
        </message>
        <message>
            <source>参数包文件夹</source>
            <translation>Folder of the pack</translation>
        </message>
    </context>
    <context>
        <name>RecordBox</name>
        <message>
            <source>登记为已出具文书</source>
            <translation>Register as issued</translation>
        </message>
        <message>
            <source>保存或打印以后登记在案件的“文书”里，列入卷内目录</source>
            <translation>Saving or printing registers it among the papers of the case, so that the index lists it</translation>
        </message>
        <message>
            <source>已登记为文书</source>
            <translation>Registered as issued</translation>
        </message>
    </context>
    <context>
        <name>RecordsCard</name>
        <message>
            <source>暂无</source>
            <extracomment>The card was opened or folded. Whether the card steps aside while it is empty; one a case need not have is hidden by itself. Whether the case has nothing of this kind: then a line of its part names the card.</extracomment>
            <translation>None yet</translation>
        </message>
        <message>
            <source>收起</source>
            <translation>Fold</translation>
        </message>
        <message>
            <source>展开</source>
            <translation>Unfold</translation>
        </message>
    </context>
    <context>
        <name>ReferStep</name>
        <message>
            <source>转办</source>
            <translation>Refer</translation>
        </message>
        <message>
            <source>转往</source>
            <translation>Refer to</translation>
        </message>
        <message>
            <source>转出日期</source>
            <translation>Sent on</translation>
        </message>
        <message>
            <source>函号</source>
            <translation>Letter number</translation>
        </message>
        <message>
            <source>到期没有反馈的，列入今日待办。</source>
            <translation>Stands on the home page when it is due without an answer.</translation>
        </message>
        <message>
            <source>反馈期限</source>
            <translation>Answer due</translation>
        </message>
        <message>
            <source>转办事由</source>
            <translation>Reason for the referral</translation>
        </message>
        <message>
            <source>整案转出，本站不再办理</source>
            <translation>The whole case leaves the station</translation>
        </message>
        <message>
            <source>只登记转办，案件继续在本站办理。</source>
            <translation>Only the referral is recorded; work on the case goes on here.</translation>
        </message>
    </context>
    <context>
        <name>ReferralReceiptStep</name>
        <message>
            <source>登记转办签收</source>
            <translation>Record receipt of a referral</translation>
        </message>
        <message>
            <source>签收日期</source>
            <translation>Received on</translation>
        </message>
        <message>
            <source>到期没有反馈的，列入今日待办。</source>
            <translation>Stands on the home page when it is due without an answer.</translation>
        </message>
        <message>
            <source>反馈期限</source>
            <translation>Answer due</translation>
        </message>
    </context>
    <context>
        <name>ReferralStep</name>
        <message>
            <source>更正转办</source>
            <translation>Correct the referral</translation>
        </message>
        <message>
            <source>补录转办</source>
            <translation>Add a referral from paper</translation>
        </message>
        <message>
            <source>转往</source>
            <translation>Refer to</translation>
        </message>
        <message>
            <source>函号</source>
            <translation>Letter no.</translation>
        </message>
        <message>
            <source>转办事由</source>
            <translation>Reason for the referral</translation>
        </message>
        <message>
            <source>发出日期</source>
            <translation>Sent on</translation>
        </message>
        <message>
            <source>签收日期</source>
            <translation>Received on</translation>
        </message>
        <message>
            <source>反馈期限</source>
            <translation>Answer due</translation>
        </message>
        <message>
            <source>反馈日期</source>
            <translation>Answered on</translation>
        </message>
        <message>
            <source>结果</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>还没有结果</source>
            <translation>No result yet</translation>
        </message>
        <message>
            <source>反馈内容</source>
            <translation>Answer</translation>
        </message>
    </context>
    <context>
        <name>ReferralsCard</name>
        <message>
            <source>转办和移送</source>
            <extracomment>So many workers are named of whom something was found.</extracomment>
            <translation>Referrals</translation>
        </message>
        <message>
            <source>没有转办或移送其他部门。</source>
            <translation>Not referred to another body.</translation>
        </message>
        <message>
            <source>待反馈 %1 件</source>
            <translation>%1 without an answer</translation>
        </message>
        <message>
            <source>补录转办</source>
            <translation>Add a referral from paper</translation>
        </message>
        <message>
            <source>转办</source>
            <translation>Refer</translation>
        </message>
        <message>
            <source>先找：%1</source>
            <translation>First: %1</translation>
        </message>
        <message>
            <source>再找：%1</source>
            <translation>then: %1</translation>
        </message>
        <message>
            <source>下一个：%1</source>
            <translation>next: %1</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
        <message>
            <source>协查查明：%1</source>
            <translation>The enquiry found: %1</translation>
        </message>
        <message>
            <source>待核对：%1</source>
            <translation>To be checked: %1</translation>
        </message>
        <message>
            <source>%1（%2）</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1（%2等 %3 人）</source>
            <translation>%1 (%2 and others, %3 people)</translation>
        </message>
        <message>
            <source>转办事由</source>
            <translation>Reason for the referral</translation>
        </message>
        <message>
            <source>发出日期</source>
            <translation>Sent on</translation>
        </message>
        <message>
            <source>签收日期</source>
            <translation>Received on</translation>
        </message>
        <message>
            <source>反馈期限</source>
            <translation>Answer due</translation>
        </message>
        <message>
            <source>反馈日期</source>
            <translation>Answered on</translation>
        </message>
        <message>
            <source>结果</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>反馈内容</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>已反馈</source>
            <translation>Answered</translation>
        </message>
        <message>
            <source>已签收</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>等待签收</source>
            <translation>Not received yet</translation>
        </message>
        <message>
            <source>签收</source>
            <translation>Receipt</translation>
        </message>
        <message>
            <source>反馈</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
    </context>
    <context>
        <name>RefundStep</name>
        <message>
            <source>登记退费</source>
            <translation>Record refund</translation>
        </message>
        <message>
            <source>原来的缴费记录保留，退费另记一笔，实缴入库按净额计算。</source>
            <translation>The payment stays as it was recorded; the refund is booked beside it, and what was received counts net.</translation>
        </message>
        <message>
            <source>哪一笔</source>
            <translation>Which payment</translation>
        </message>
        <message>
            <source>退费日期</source>
            <translation>Refunded on</translation>
        </message>
        <message>
            <source>单位部分</source>
            <translation>Employer share</translation>
        </message>
        <message>
            <source>个人部分</source>
            <translation>Employee share</translation>
        </message>
        <message>
            <source>滞纳金</source>
            <translation>Late fee</translation>
        </message>
        <message>
            <source>退回的部分仍应重新补缴</source>
            <translation>What came back is still owed</translation>
        </message>
        <message>
            <source>退费原因</source>
            <translation>Why it was refunded</translation>
        </message>
    </context>
    <context>
        <name>RefundsCard</name>
        <message>
            <source>退费</source>
            <translation>Refunds</translation>
        </message>
        <message>
            <source>没有退费。</source>
            <translation>No refunds.</translation>
        </message>
        <message>
            <source>登记退费</source>
            <translation>Record refund</translation>
        </message>
        <message>
            <source>暂无</source>
            <translation>None yet</translation>
        </message>
        <message>
            <source>%1 元</source>
            <translation>%1 yuan</translation>
        </message>
        <message>
            <source>全案</source>
            <translation>Whole case</translation>
        </message>
        <message>
            <source>原缴费</source>
            <translation>Paid</translation>
        </message>
        <message>
            <source>凭证编号</source>
            <translation>Number of the proof</translation>
        </message>
        <message>
            <source>退滞纳金</source>
            <translation>Late fee refunded</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>%1 · 退 %2 元（%3）</source>
            <translation>%1 · %2 yuan refunded (%3)</translation>
        </message>
        <message>
            <source>全部退回</source>
            <translation>Refunded in full</translation>
        </message>
        <message>
            <source>部分退回</source>
            <translation>Refunded in part</translation>
        </message>
    </context>
    <context>
        <name>RelatedLine</name>
        <message>
            <source>相关案件</source>
            <extracomment>So many cases of one relation are linked; more are counted.</extracomment>
            <translation>Related cases</translation>
        </message>
        <message>
            <source>等 %1 件</source>
            <translation>%1 in all</translation>
        </message>
        <message>
            <source>合并到本案</source>
            <translation>Merge into this case</translation>
        </message>
    </context>
    <context>
        <name>RemediesBox</name>
        <message>
            <source>一次处理全部</source>
            <extracomment>Cells shown as they are and as they would be.</extracomment>
            <translation>All at once</translation>
        </message>
        <message>
            <source>处理办法</source>
            <translation>What to do</translation>
        </message>
        <message>
            <source>选一种处理办法…</source>
            <translation>Choose what to do…</translation>
        </message>
        <message>
            <source>照此处理</source>
            <translation>Do this</translation>
        </message>
        <message>
            <source>等 %1 处</source>
            <translation>… %1 places</translation>
        </message>
        <message>
            <source>照此处理 %1 处</source>
            <translation>Do this in %1 places</translation>
        </message>
    </context>
    <context>
        <name>RememberBox</name>
        <message>
            <source>记住这种台账</source>
            <translation>Remember this kind of ledger</translation>
        </message>
        <message>
            <source>台账读法的名称</source>
            <translation>Name of the ledger profile</translation>
        </message>
        <message>
            <source>更新，存为第 %1 版；改名称则另存一份</source>
            <translation>becomes version %1; another name keeps a new one</translation>
        </message>
        <message>
            <source>另存为新的读法</source>
            <translation>kept as a new profile</translation>
        </message>
        <message>
            <source>下次按同样方式读这种台账，记作</source>
            <translation>Read this kind of ledger alike next time, as</translation>
        </message>
        <message>
            <source>在别的台账里也这样读这个表头</source>
            <translation>Read this heading so in other ledgers, too</translation>
        </message>
        <message>
            <source>别的台账也这样读：</source>
            <translation>In other ledgers, too:</translation>
        </message>
    </context>
    <context>
        <name>RenameProfileForm</name>
        <message>
            <source>台账读法改名</source>
            <translation>Rename a ledger profile</translation>
        </message>
        <message>
            <source>名称</source>
            <translation>Name</translation>
        </message>
    </context>
    <context>
        <name>ReopenStep</name>
        <message>
            <source>重启案件</source>
            <translation>Reopen the case</translation>
        </message>
        <message>
            <source>重启原因</source>
            <translation>Reason for reopening</translation>
        </message>
        <message>
            <source>如：单位未按协议续缴</source>
            <translation>e.g. the employer stopped paying as agreed</translation>
        </message>
        <message>
            <source>重启日期</source>
            <translation>Reopened on</translation>
        </message>
    </context>
    <context>
        <name>RepaymentPapersCard</name>
        <message>
            <source>这类工作站没有补缴材料清单。</source>
            <extracomment>Names told before the rest is counted. How wide the column of a paper may be; its title takes so much around it.</extracomment>
            <translation>This kind of station has no list of back-payment papers.</translation>
        </message>
        <message>
            <source>补缴材料</source>
            <translation>Back-payment papers</translation>
        </message>
        <message>
            <source>未开始</source>
            <translation>Not begun</translation>
        </message>
        <message>
            <source>已齐</source>
            <translation>Complete</translation>
        </message>
        <message>
            <source>缺 %1 份</source>
            <translation>%1 missing</translation>
        </message>
        <message>
            <source>登记补缴材料</source>
            <translation>Tick back-payment papers</translation>
        </message>
        <message>
            <source>各职工的材料</source>
            <translation>Papers of each worker</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>登记</source>
            <translation>Intake</translation>
        </message>
        <message>
            <source>缺 %1 人</source>
            <translation>%1 people missing</translation>
        </message>
        <message>
            <source>还没有签</source>
            <translation>Missing</translation>
        </message>
        <message>
            <source>还没有</source>
            <translation>Not there yet</translation>
        </message>
        <message>
            <source>未登记</source>
            <translation>not recorded</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>RepaymentPapersStep</name>
        <message>
            <source>登记补缴材料</source>
            <extracomment>Instalments told one by one before the rest is counted.</extracomment>
            <translation>Tick back-payment papers</translation>
        </message>
        <message>
            <source>材料</source>
            <translation>Paper</translation>
        </message>
        <message>
            <source>情况</source>
            <translation>Circumstances</translation>
        </message>
        <message>
            <source>收到或签名日期</source>
            <translation>Received or signed on</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>哪几名职工的</source>
            <translation>Of which workers</translation>
        </message>
        <message>
            <source>勾选还没有的 %1 人</source>
            <translation>Tick the %1 who lack it</translation>
        </message>
    </context>
    <context>
        <name>ReplyStep</name>
        <message>
            <source>登记回复</source>
            <translation>Record the answer</translation>
        </message>
        <message>
            <source>回复日期</source>
            <translation>Answered on</translation>
        </message>
        <message>
            <source>回复内容</source>
            <translation>Answer</translation>
        </message>
    </context>
    <context>
        <name>ReplyTicket</name>
        <message>
            <source>答复工单</source>
            <translation>Reply to ticket</translation>
        </message>
        <message>
            <source>保存后可以复制，粘贴到热线系统。</source>
            <translation>Once saved it can be copied into the hotline's system.</translation>
        </message>
        <message>
            <source>答复内容</source>
            <translation>Reply</translation>
        </message>
        <message>
            <source>先存拟稿，还没有答复</source>
            <translation>Keep as a draft, not answered yet</translation>
        </message>
        <message>
            <source>答复日期</source>
            <translation>Day of reply</translation>
        </message>
    </context>
    <context>
        <name>ReportSheet</name>
        <message>
            <source>报表数字</source>
            <translation>Figures of the report</translation>
        </message>
        <message>
            <source>%1：数字已核对，前后一致。</source>
            <translation>%1: the figures were checked and agree.</translation>
        </message>
        <message>
            <source>数字对不上，请先查明再使用：%1</source>
            <translation>The figures do not reconcile; find out why before you use them: %1</translation>
        </message>
        <message>
            <source>本年累计 %1</source>
            <translation>Year to date %1</translation>
        </message>
        <message>
            <source>全部指标</source>
            <translation>All figures</translation>
        </message>
        <message>
            <source>指标</source>
            <translation>Figure</translation>
        </message>
        <message>
            <source>本期</source>
            <translation>This period</translation>
        </message>
        <message>
            <source>本年累计</source>
            <translation>Year to date</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
    </context>
    <context>
        <name>ReportsPage</name>
        <message>
            <source>PDF 预览</source>
            <extracomment>Opens a file in the program of the computer.</extracomment>
            <translation>PDF preview</translation>
        </message>
        <message>
            <source>还没有报表</source>
            <translation>No report yet</translation>
        </message>
        <message>
            <source>选好期间，点“生成”。数字和纸面会并排显示。</source>
            <translation>Choose the period and press “Build”. Figures and paper show side by side.</translation>
        </message>
        <message>
            <source>报表</source>
            <translation>Reports</translation>
        </message>
        <message>
            <source>生成之后数据有变动，点“生成”重新统计</source>
            <translation>Data changed since this report was built; press “Build” to count again</translation>
        </message>
        <message>
            <source>正在统计</source>
            <translation>Counting</translation>
        </message>
        <message>
            <source>正在写出文件</source>
            <translation>Writing the file</translation>
        </message>
        <message>
            <source>保存 PDF…</source>
            <translation>Save PDF…</translation>
        </message>
        <message>
            <source>保存 Excel…</source>
            <translation>Save Excel…</translation>
        </message>
        <message>
            <source>打印</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>正在打印</source>
            <translation>Printing</translation>
        </message>
        <message>
            <source>已送去打印 %1 页</source>
            <translation>%1 pages sent to the printer</translation>
        </message>
        <message>
            <source>保存到</source>
            <translation>Save to</translation>
        </message>
        <message>
            <source>正在排版…</source>
            <translation>Setting the pages …</translation>
        </message>
        <message>
            <source>正在排版</source>
            <translation>Setting the pages</translation>
        </message>
        <message>
            <source>已保存 %1</source>
            <translation>Saved %1</translation>
        </message>
        <message>
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>没有排版，点“生成”再来一次。</source>
            <translation>The pages were not set. Choose “Build” to try again.</translation>
        </message>
    </context>
    <context>
        <name>RequestForm</name>
        <message>
            <source>登记个人信息请求</source>
            <translation>Record a personal-data request</translation>
        </message>
        <message>
            <source>修改个人信息请求</source>
            <translation>Correct the personal-data request</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>证件号码</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>核对身份后填写，同名的人据此区分。</source>
            <translation>Fill in after checking the identity; it tells people of one name apart.</translation>
        </message>
        <message>
            <source>请求事项</source>
            <translation>Request</translation>
        </message>
        <message>
            <source>收到日期</source>
            <translation>Received on</translation>
        </message>
        <message>
            <source>答复期限</source>
            <translation>Due by</translation>
        </message>
        <message>
            <source>留空的，按本站期限推算（待本单位核定）。</source>
            <translation>Left empty, it follows the station's term (to be confirmed by the station).</translation>
        </message>
    </context>
    <context>
        <name>RequestsPage</name>
        <message>
            <source>登记请求</source>
            <extracomment>The tones of a day that is near or over.</extracomment>
            <translation>Record request</translation>
        </message>
        <message>
            <source>姓名、首字母、电话或证件尾号、案号</source>
            <translation>Name, initials, last digits of phone or ID, case number</translation>
        </message>
        <message>
            <source>个人信息请求</source>
            <translation>Personal-data requests</translation>
        </message>
        <message>
            <source>没有符合条件的请求。换一个词，或清空查找框看全部。</source>
            <translation>No request matches. Try another word, or empty the search field to see all.</translation>
        </message>
        <message>
            <source>出具查阅答复…</source>
            <translation>Make the access report…</translation>
        </message>
        <message>
            <source>记录答复…</source>
            <translation>Record the answer…</translation>
        </message>
        <message>
            <source>修改…</source>
            <translation>Edit…</translation>
        </message>
        <message>
            <source>作废…</source>
            <translation>Void…</translation>
        </message>
        <message>
            <source>还没有个人信息请求</source>
            <translation>No personal-data requests yet</translation>
        </message>
        <message>
            <source>有人要查阅、更正或删除本人信息的，登记在这里，注明到期日；答复可以打印。</source>
            <translation>Who wants to see, correct or delete data of his own is recorded here, with the day it is due; the answer can be printed.</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>证件号码</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>请求事项</source>
            <translation>Request</translation>
        </message>
        <message>
            <source>收到日期</source>
            <translation>Received on</translation>
        </message>
        <message>
            <source>答复期限</source>
            <translation>Due by</translation>
        </message>
        <message>
            <source>答复日期</source>
            <translation>Answered on</translation>
        </message>
        <message>
            <source>怎样答复</source>
            <translation>How it was answered</translation>
        </message>
        <message>
            <source>共 %1 项，待答复 %2 项</source>
            <translation>%1 requests, %2 to be answered</translation>
        </message>
        <message>
            <source>%1（%2）</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>待答复</source>
            <translation>Open</translation>
        </message>
    </context>
    <context>
        <name>RescueCards</name>
        <message>
            <source>从备份恢复</source>
            <extracomment>So many backups and files are listed; older ones are found by the dialogs. A screen lower than this shows few. Refusals a backup mends; of the others the file may be whole.</extracomment>
            <translation>Restore from a backup</translation>
        </message>
        <message>
            <source>点一份备份，就把它恢复成一个新的数据文件并打开；原来的文件保留不动。</source>
            <translation>Click a backup: it becomes a new data file, which is opened; the old file stays as it is.</translation>
        </message>
        <message>
            <source>数据文件旁边没有找到备份。备份也许在 U 盘或别的文件夹里。</source>
            <translation>No backup was found beside the data file. There may be one on a USB stick or in another folder.</translation>
        </message>
        <message>
            <source>选择别的备份文件…</source>
            <translation>Choose another backup…</translation>
        </message>
        <message>
            <source>打开别的数据文件</source>
            <translation>Open another data file</translation>
        </message>
        <message>
            <source>最近打开：</source>
            <translation>Recent files:</translation>
        </message>
        <message>
            <source>打开已有数据文件…</source>
            <translation>Open a data file…</translation>
        </message>
        <message>
            <source>再试一次</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>%1 的备份 · %2 件案件 · %3</source>
            <translation>Backup of %1 · cases: %2 · %3</translation>
        </message>
    </context>
    <context>
        <name>ResolveStep</name>
        <message>
            <source>文书办结</source>
            <translation>Done with the paper</translation>
        </message>
        <message>
            <source>办结日期</source>
            <translation>Done on</translation>
        </message>
        <message>
            <source>办结说明</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>ResumeStep</name>
        <message>
            <source>恢复办理</source>
            <translation>Resume</translation>
        </message>
        <message>
            <source>保存后案件转为“%1”，接着办中止前的下一步；原定日期已经过了的，从恢复之日起重新计算。</source>
            <translation>Saving moves the case to “%1” and goes on with the next action it had before the suspension; a day that has passed is counted anew from the resuming.</translation>
        </message>
        <message>
            <source>中止事由：%1</source>
            <translation>Suspended because: %1</translation>
        </message>
        <message>
            <source>恢复日期</source>
            <translation>Resumed on</translation>
        </message>
        <message>
            <source>恢复原因</source>
            <translation>Reason for resuming</translation>
        </message>
    </context>
    <context>
        <name>ReturnTicketForm</name>
        <message>
            <source>退回工单</source>
            <translation>Return ticket</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>退回日期</source>
            <translation>Day of return</translation>
        </message>
    </context>
    <context>
        <name>ReviewStep</name>
        <message>
            <source>受理审查</source>
            <translation>Review before acceptance</translation>
        </message>
    </context>
    <context>
        <name>RoadStrip</name>
        <message>
            <source>办理进度</source>
            <extracomment>The stations of the usual road, each with the stages that stand at it.</extracomment>
            <translation>Progress</translation>
        </message>
    </context>
    <context>
        <name>Roster</name>
        <message>
            <source>名单</source>
            <extracomment>How many rows of the grid are in sight or begin empty, and the least width of a column. People of a roster the desk looks for among those it knows, while one still types. Several columns may go into the note.</extracomment>
            <translation>Roster</translation>
        </message>
        <message>
            <source>看不懂的写入备注</source>
            <extracomment>Stands in the line of buttons below the people.</extracomment>
            <translation>Write what is not understood into the note</translation>
        </message>
        <message>
            <source>有 %1 格看不懂，存不进原来的列。可以按 F8 逐个改正，或点“看不懂的写入备注”再保存。</source>
            <translation>%1 cells are not understood and fit no column. Go through them with F8, or press “Write what is not understood into the note” and save again.</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>证件号码</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>诉求金额</source>
            <translation>Claimed</translation>
        </message>
        <message>
            <source>岗位</source>
            <translation>Job</translation>
        </message>
        <message>
            <source>入职日期</source>
            <translation>Employed since</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>，存疑 %1 格（F8 到下一处）</source>
            <translation>, %1 doubtful cells (F8 goes on)</translation>
        </message>
        <message>
            <source>第 %1 行没有姓名。</source>
            <extracomment>Where the columns of a pasted block went; stands above the roster.</extracomment>
            <translation>Row %1 has no name.</translation>
        </message>
        <message>
            <source>共 %1 人</source>
            <translation>%1 people</translation>
        </message>
    </context>
    <context>
        <name>RosterWindow</name>
        <message>
            <source>职工表格</source>
            <extracomment>The share of the window it takes, and lines that are pasted at once.</extracomment>
            <translation>Sheet of workers</translation>
        </message>
        <message>
            <source>一次最多粘贴 %1 行，请分几次粘贴。</source>
            <translation>At most %1 lines are pasted at once; paste them in several goes.</translation>
        </message>
        <message>
            <source>没有存疑的格子。</source>
            <translation>No cell is doubtful.</translation>
        </message>
        <message>
            <source>有 %1 格看不懂，存不进原来的列。可以按 F8 逐个改正，或点“写入备注并保存”。</source>
            <translation>%1 cells are not understood and cannot be saved in their columns. Correct them one by one with F8, or click “Write into notes and save”.</translation>
        </message>
        <message>
            <source>正在保存 %1 人…</source>
            <translation>Saving workers: %1…</translation>
        </message>
        <message>
            <source>别人也改过这张表。两人都改的 %1 格标了琥珀色，请核对（F8），再保存一次。</source>
            <translation>Somebody else changed this sheet too. The %1 cells both changed are amber; check them (F8), then save again.</translation>
        </message>
        <message>
            <source>草稿没有存下：%1</source>
            <translation>The draft could not be kept: %1</translation>
        </message>
        <message>
            <source>存疑 %1 格</source>
            <translation>%1 doubtful</translation>
        </message>
        <message>
            <source>第 %1 行 %2</source>
            <translation>Row %1 %2</translation>
        </message>
        <message>
            <source>显示哪些列</source>
            <translation>Columns shown</translation>
        </message>
        <message>
            <source>职工情况</source>
            <translation>Workers</translation>
        </message>
        <message>
            <source>五项金额</source>
            <translation>Five amounts</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>重做</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>下一处存疑</source>
            <translation>Next doubt</translation>
        </message>
        <message>
            <source>写入备注并保存</source>
            <translation>Write into notes and save</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
    </context>
    <context>
        <name>RowMargin</name>
        <message>
            <source>行号与去向</source>
            <translation>Row numbers and where rows went</translation>
        </message>
    </context>
    <context>
        <name>RulesPane</name>
        <message>
            <source>计算规则</source>
            <translation>Rules</translation>
        </message>
        <message>
            <source>缴费日（滞纳金算到这一天）</source>
            <translation>Day of payment (end of the late fee)</translation>
        </message>
        <message>
            <source>按哪一天已知的参数</source>
            <translation>Figures as known on</translation>
        </message>
        <message>
            <source>单位类型</source>
            <translation>Kind of employer</translation>
        </message>
        <message>
            <source>单位规模</source>
            <translation>Size of employer</translation>
        </message>
        <message>
            <source>打开单位记录</source>
            <translation>Open the employer's record</translation>
        </message>
        <message>
            <source>单位记录里还没有：%1。有关的险种不计算，不猜。</source>
            <translation>The employer's record lacks: %1. The insurances that need it are not computed and not guessed.</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>费率档次、风险类别和浮动按单位记录里各时段的登记。</source>
            <translation>Tier, class and float come dated from the employer's record.</translation>
        </message>
        <message>
            <source>依据：</source>
            <translation>Basis: </translation>
        </message>
        <message>
            <source>不知道</source>
            <translation>Not known</translation>
        </message>
    </context>
    <context>
        <name>ScanNotice</name>
        <message>
            <source>有 %1 份新扫描件：打开案件，在“附件”里附上。</source>
            <extracomment>How often the folder is looked at: network folders do not tell what changes in them. Files looked at in a folder; names that are half-written or none of ours. Size and time of the last change of each file. The part of the settings where the folder is chosen. What is offered changed.</extracomment>
            <translation>%1 new scans: open a case and attach them under “Attachments”.</translation>
        </message>
    </context>
    <context>
        <name>ScansCard</name>
        <message>
            <source>扫描件</source>
            <translation>Scans</translation>
        </message>
        <message>
            <source>扫描仪或高拍仪存到这个文件夹的新文件，会列在打开的案件的附件里，由您决定附不附。</source>
            <translation>New files a scanner writes into this folder are listed among the attachments of the open case; you decide whether to attach them.</translation>
        </message>
        <message>
            <source>扫描件文件夹</source>
            <translation>Folder of scans</translation>
        </message>
        <message>
            <source>未设置</source>
            <translation>Not set</translation>
        </message>
        <message>
            <source>扫描件文件夹（本机）</source>
            <translation>Folder of scans (on this PC)</translation>
        </message>
        <message>
            <source>选择文件夹…</source>
            <translation>Choose a folder…</translation>
        </message>
        <message>
            <source>不再查看</source>
            <translation>Watch it no more</translation>
        </message>
    </context>
    <context>
        <name>SealedLine</name>
        <message>
            <source>只能查阅</source>
            <translation>Read only</translation>
        </message>
        <message>
            <source>已封存（%1）：案件只保存，不能改动。需要办理的，先“解除封存”并写明原因。</source>
            <translation>Frozen (%1): only kept, cannot be changed. To work on it, unfreeze it first and give the reason.</translation>
        </message>
        <message>
            <source>已归档（%1）：只能查阅。需要更正的，先“调卷”并写明原因，改完再归档。</source>
            <translation>Archived (%1): read only. To correct it, take it out first and give the reason; archive it again afterwards.</translation>
        </message>
    </context>
    <context>
        <name>Seating</name>
        <message>
            <source>更换办公人员</source>
            <extracomment>News of these records changes the words, the people or the rights.</extracomment>
            <translation>Change person</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>%1（%2）</source>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>SelectedBar</name>
        <message>
            <source>所选的多件案件</source>
            <translation>The selected cases</translation>
        </message>
        <message>
            <source>取消选择</source>
            <translation>Clear</translation>
        </message>
        <message>
            <source>已选 %1 件</source>
            <translation>%1 selected</translation>
        </message>
    </context>
    <context>
        <name>SelectionPanel</name>
        <message>
            <source>所选的多件案件</source>
            <translation>Selected cases</translation>
        </message>
        <message>
            <source>以下操作一次作用于所选的全部案件，可以一次撤销。</source>
            <translation>These actions apply to all selected cases at once and can be undone at once.</translation>
        </message>
        <message>
            <source>指定承办人…</source>
            <translation>Assign a handler…</translation>
        </message>
        <message>
            <source>安排下一步…</source>
            <translation>Plan the next action…</translation>
        </message>
        <message>
            <source>改阶段…</source>
            <translation>Change stage…</translation>
        </message>
        <message>
            <source>取消选择</source>
            <translation>Clear selection</translation>
        </message>
        <message>
            <source>空格：标记或取消一行；Shift+↑↓：连续选择；Ctrl+A：全选</source>
            <translation>Space: mark or unmark a row; Shift+↑↓: select on; Ctrl+A: select all</translation>
        </message>
        <message>
            <source>已选 %1 件</source>
            <translation>%1 selected</translation>
        </message>
    </context>
    <context>
        <name>SendEnquiryStep</name>
        <message>
            <source>发出协查</source>
            <translation>Send the enquiry</translation>
        </message>
        <message>
            <source>发出日期</source>
            <translation>Sent on</translation>
        </message>
        <message>
            <source>答复期限</source>
            <translation>Due by</translation>
        </message>
        <message>
            <source>函号</source>
            <translation>Letter no.</translation>
        </message>
    </context>
    <context>
        <name>ServiceStep</name>
        <message>
            <source>登记送达</source>
            <translation>Record service</translation>
        </message>
        <message>
            <source>送达日期</source>
            <translation>Served on</translation>
        </message>
        <message>
            <source>送达凭证</source>
            <translation>Proof of service</translation>
        </message>
        <message>
            <source>如：送达回证、快递单号、留置照片</source>
            <translation>e.g. signed receipt, courier number, photograph</translation>
        </message>
    </context>
    <context>
        <name>SessionStep</name>
        <message>
            <source>登记调解会</source>
            <translation>Record a session</translation>
        </message>
        <message>
            <source>调解日期</source>
            <translation>Held on</translation>
        </message>
        <message>
            <source>调解员</source>
            <translation>Mediator</translation>
        </message>
        <message>
            <source>十五日自收到调解申请之日起算；不清楚可以留空，以后补填。</source>
            <translation>The fifteen days run from the day the application was received; leave it empty if unknown and add it later.</translation>
        </message>
        <message>
            <source>收到调解申请的日期</source>
            <translation>Application received on</translation>
        </message>
        <message>
            <source>地点</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>单位代表</source>
            <translation>Employer's representative</translation>
        </message>
        <message>
            <source>到场人员</source>
            <translation>Present</translation>
        </message>
        <message>
            <source>其他到场人员</source>
            <translation>Others present</translation>
        </message>
        <message>
            <source>双方意见</source>
            <translation>What both sides say</translation>
        </message>
        <message>
            <source>结果</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>职工一方</source>
            <translation>the worker's side</translation>
        </message>
        <message>
            <source>用人单位一方</source>
            <translation>the employer's side</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>结果是达成一致，到场人员里没有%1。请勾选到场的人，或在备注里写明缘由。</source>
            <translation>Agreement was reached, but nobody of %1 is ticked as present. Tick who was there, or say why in the note.</translation>
        </message>
        <message>
            <source>对应日程</source>
            <translation>Planned as</translation>
        </message>
        <message>
            <source>不对应日程</source>
            <translation>Not planned</translation>
        </message>
        <message>
            <source>双方方案（按先后，没有的留空）</source>
            <translation>Offers in turn (leave empty what was not said)</translation>
        </message>
        <message>
            <source>提出方</source>
            <translation>From</translation>
        </message>
        <message>
            <source>金额</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>内容</source>
            <translation>Words</translation>
        </message>
        <message>
            <source>双方方案</source>
            <translation>Offers</translation>
        </message>
        <message>
            <source>选定结果后，这里写明下一步。</source>
            <translation>Once a result is chosen, what comes next stands here.</translation>
        </message>
        <message>
            <source>案件在这一天以后已有进展：保存后只补记这次调解会，状态和下一步不变。</source>
            <translation>The case has moved on since that day: the session is kept, state and next step stay as they are.</translation>
        </message>
        <message>
            <source>保存后案件仍在调解中，可再次开会。</source>
            <translation>The case stays in mediation; another session can follow.</translation>
        </message>
        <message>
            <source>保存后下一步：签订调解协议并登记。</source>
            <translation>Next after saving: sign the agreement and record it.</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>设置</source>
            <translation>Settings</translation>
        </message>
    </context>
    <context>
        <name>SettlementTables</name>
        <message>
            <source>逐人和逐期</source>
            <translation>By worker and by part</translation>
        </message>
        <message>
            <source>逐人</source>
            <translation>By worker</translation>
        </message>
        <message>
            <source>逐期</source>
            <translation>By part</translation>
        </message>
    </context>
    <context>
        <name>SettlingPage</name>
        <message>
            <source>比较方案</source>
            <extracomment>How long typing rests before it is computed, in milliseconds. News of these kinds of records asks again.</extracomment>
            <translation>Compare options</translation>
        </message>
        <message>
            <source>测算，非税务机关核定</source>
            <translation>Estimate, not an assessment of the tax authority</translation>
        </message>
        <message>
            <source>这次测算不属于任何案件，只能比较。从案件里打开测算，才能登记协议。</source>
            <translation>This calculation is of no case and can only be compared. Open the calculator from a case to conclude an agreement.</translation>
        </message>
        <message>
            <source>测算里有人不是本案的职工，不能登记协议。</source>
            <translation>Somebody in the calculation is no worker of this case, so no agreement can be concluded.</translation>
        </message>
        <message>
            <source>您没有登记协议的权限，或案件已经封存，只能比较。</source>
            <translation>You may not conclude agreements, or the case is sealed: this can only be compared.</translation>
        </message>
        <message>
            <source>案件现在是“%1”，启动调解以后才能按方案登记协议。</source>
            <translation>The case stands at "%1". An agreement can be concluded by an option once the mediation has begun.</translation>
        </message>
        <message>
            <source>回到案件</source>
            <translation>Back to the case</translation>
        </message>
        <message>
            <source>打开测算</source>
            <translation>Open the calculator</translation>
        </message>
        <message>
            <source>延期缴费的权限</source>
            <translation>Who may grant deferred payment</translation>
        </message>
        <message>
            <source>还没有可以比较的测算</source>
            <translation>Nothing calculated to compare yet</translation>
        </message>
        <message>
            <source>先测算应补缴的金额并存入案件，再回到这里比较怎么缴。</source>
            <translation>Calculate what is owed and keep it with the case first, then compare here how to pay it.</translation>
        </message>
        <message>
            <source>测算补缴</source>
            <translation>Calculate</translation>
        </message>
        <message>
            <source>方案</source>
            <translation>Options</translation>
        </message>
    </context>
    <context>
        <name>SheetFoot</name>
        <message>
            <source>合计</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>合计 %1 人</source>
            <translation>Workers: %1</translation>
        </message>
        <message>
            <source>另案处理 %1 人</source>
            <translation>%1 in another case</translation>
        </message>
        <message>
            <source>（其中滞纳金 %1）</source>
            <translation> (late fee %1 within)</translation>
        </message>
        <message>
            <source>职工代表 %1 人（%2 人以上推举代表：%5；%3 至 %4 人，%6）。</source>
            <translation>Representatives: %1 (elected from %2 workers on: %5; %3 to %4, %6).</translation>
        </message>
    </context>
    <context>
        <name>SheetPane</name>
        <message>
            <source>工作簿</source>
            <extracomment>A text is looked for (Wanted); ``show_found`` is told where it is.</extracomment>
            <translation>Workbook</translation>
        </message>
        <message>
            <source>在这张表里查找（Ctrl+F）</source>
            <translation>Find in this sheet (Ctrl+F)</translation>
        </message>
        <message>
            <source>逐行</source>
            <translation>Row by row</translation>
        </message>
        <message>
            <source>把所有工作表的行列成一张表，可按单位、姓名、去向筛选</source>
            <translation>All rows of all sheets in one list, filtered by employer, name or bin</translation>
        </message>
        <message>
            <source>收起或展开右侧</source>
            <translation>Fold the right side away or bring it back</translation>
        </message>
        <message>
            <source>这张表里没有找到“%1”</source>
            <translation>“%1” was not found in this sheet</translation>
        </message>
        <message>
            <source>（空）</source>
            <translation>(blank)</translation>
        </message>
        <message>
            <source>已改，原文：%1</source>
            <translation>Changed, was: %1</translation>
        </message>
        <message>
            <source>本行：%1</source>
            <translation>This row: %1</translation>
        </message>
        <message>
            <source>这一格和这一行</source>
            <translation>This cell and this row</translation>
        </message>
        <message>
            <source>改这一格（F2）</source>
            <translation>Change this cell (F2)</translation>
        </message>
        <message>
            <source>恢复原文</source>
            <translation>As it was written</translation>
        </message>
        <message>
            <source>恢复为案件行（Ctrl+-）</source>
            <translation>A case after all (Ctrl+-)</translation>
        </message>
        <message>
            <source>这一行不是案件（Ctrl+-）</source>
            <translation>This row is no case (Ctrl+-)</translation>
        </message>
        <message>
            <source>标题行从这里开始</source>
            <translation>The headings begin here</translation>
        </message>
        <message>
            <source>这一列读作…（Alt+↓）</source>
            <translation>Read this column as… (Alt+↓)</translation>
        </message>
    </context>
    <context>
        <name>SheetTables</name>
        <message>
            <source>这张工作表里的几张表</source>
            <extracomment>Row (from 1) and column (from 0) where a table begins.</extracomment>
            <translation>Tables of this sheet</translation>
        </message>
        <message>
            <source>表 %1：%2–%3 行</source>
            <translation>Table %1: rows %2–%3</translation>
        </message>
        <message>
            <source>，%1 列</source>
            <translation>, columns %1</translation>
        </message>
    </context>
    <context>
        <name>SheetTabs</name>
        <message>
            <source>工作表</source>
            <extracomment>What the current sheet is to be for.</extracomment>
            <translation>Sheet</translation>
        </message>
        <message>
            <source>用途</source>
            <translation>Use</translation>
        </message>
        <message>
            <source>（隐藏）</source>
            <translation> (hidden)</translation>
        </message>
        <message>
            <source>用途：%1 ▾</source>
            <translation>Use: %1 ▾</translation>
        </message>
        <message>
            <source>依据：%1。点击更改</source>
            <translation>Why: %1. Click to change</translation>
        </message>
    </context>
    <context>
        <name>SheetView</name>
        <message>
            <source>工作表</source>
            <extracomment>The keys that go to another sheet. Rows that say how wide a column is, and letters of a cell that are measured. More merged cells than these are not joined: laying them out would hold the window up. Between the letters of a cell and its edges, both together. The next sheet or the one before. Cells that are to be read otherwise, with their texts.</extracomment>
            <translation>Sheet</translation>
        </message>
    </context>
    <context>
        <name>ShiftsPanel</name>
        <message>
            <source>与以前不同</source>
            <extracomment>So many sheets a line names. What is only told: nothing is chosen about it here. The question about a column in the place of one that is gone, and the option. Columns (a dict of ColumnAt) and the field all of them are read into. Somebody wants to choose what reads a column (ColumnAt).</extracomment>
            <translation>Otherwise than before</translation>
        </message>
        <message>
            <source>与以前不同，还要确认 %1 项</source>
            <translation>Otherwise than before, %1 to confirm</translation>
        </message>
        <message>
            <source>与以前不同 %1 处</source>
            <translation>Otherwise than before: %1</translation>
        </message>
    </context>
    <context>
        <name>SignatureStep</name>
        <message>
            <source>登记签章</source>
            <translation>Record signature</translation>
        </message>
        <message>
            <source>同一天签章的几方可以一起选。</source>
            <translation>Parties that signed on the same day can be chosen together.</translation>
        </message>
        <message>
            <source>签章方</source>
            <translation>Who signs</translation>
        </message>
        <message>
            <source>不选即还没有签的全部职工。</source>
            <translation>None ticked: all workers who have not signed.</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>签章日期</source>
            <translation>Signed on</translation>
        </message>
        <message>
            <source>签字人</source>
            <translation>Signed by</translation>
        </message>
        <message>
            <source>代理人签的写代理人</source>
            <translation>the agent where one signed</translation>
        </message>
    </context>
    <context>
        <name>SimpleBoxes</name>
        <message>
            <source>单位 %1 元，个人 %2 元，本金合计 %3 元；滞纳金 %4 元，以本金为限 %5 元</source>
            <extracomment>The assessment is to be recorded: its sum in fen, None where none was typed.</extracomment>
            <translation>Employer %1, employee %2, principal %3 yuan; late fee %4, capped at the principal %5 yuan</translation>
        </message>
        <message>
            <source>从案件里打开测算，可以登记税务核定的金额、文书和日期。</source>
            <translation>Opened from a case, the amount, document and day of the tax assessment can be recorded here.</translation>
        </message>
        <message>
            <source>案件里的税务核定合计 %1</source>
            <translation>Assessed in the case %1</translation>
        </message>
        <message>
            <source>本案还没有登记税务核定。</source>
            <translation>No tax assessment is recorded in this case yet.</translation>
        </message>
        <message>
            <source>税务核定</source>
            <translation>Tax assessment</translation>
        </message>
        <message>
            <source>核定总额</source>
            <translation>Total assessed</translation>
        </message>
        <message>
            <source>登记文书和日期…</source>
            <translation>Record document and day…</translation>
        </message>
        <message>
            <source>粗略测算（一名职工）</source>
            <translation>Rough estimate (one worker)</translation>
        </message>
        <message>
            <source>平均月工资</source>
            <translation>Average monthly wage</translation>
        </message>
        <message>
            <source>起月</source>
            <translation>From</translation>
        </message>
        <message>
            <source>止月</source>
            <translation>To</translation>
        </message>
    </context>
    <context>
        <name>SmallForm</name>
        <message>
            <source>取消</source>
            <extracomment>Air at the left and the right. How wide the form is.</extracomment>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
    </context>
    <context>
        <name>SnoozeMany</name>
        <message>
            <source>暂缓提醒</source>
            <translation>Snooze</translation>
        </message>
        <message>
            <source>到这一天再提醒您；其他人的待办不受影响。</source>
            <translation>You are reminded again on that day; the lists of others stay as they are.</translation>
        </message>
        <message>
            <source>暂缓到</source>
            <translation>Snooze until</translation>
        </message>
    </context>
    <context>
        <name>SplitStep</name>
        <message>
            <source>拆分案件</source>
            <translation>Split the case</translation>
        </message>
        <message>
            <source>保存后所选职工连同其金额、缴费和参保情况转入新案，另取案号；可以撤销。</source>
            <translation>The chosen workers go on in a new case of its own number, with their sums, payments and insurance; it can be undone.</translation>
        </message>
        <message>
            <source>原案至少留下一名职工。协议、调解会和文书留在原案，新案里看得到。</source>
            <translation>At least one worker stays. Agreements, sessions and papers stay in the old case and can be seen from the new one.</translation>
        </message>
        <message>
            <source>转入新案的职工</source>
            <translation>Workers who go</translation>
        </message>
        <message>
            <source>如：诉求不同，需要分别调解</source>
            <translation>E.g. different claims, to be mediated apart</translation>
        </message>
        <message>
            <source>拆分原因</source>
            <translation>Why it is split</translation>
        </message>
        <message>
            <source>拆分日期</source>
            <translation>Split on</translation>
        </message>
        <message>
            <source>仍要签章</source>
            <translation>Still to sign</translation>
        </message>
        <message>
            <source>不参加这份协议</source>
            <translation>Takes no part in it</translation>
        </message>
        <message>
            <source>仍要签章的，两案都列出还没有签的人，签齐那天起生效；不参加的，其协议金额和补缴安排撤下，新案回到调解。</source>
            <translation>Who still signs is listed in both cases until then; it takes effect on the day the last one signs. For who takes no part the agreed sums and planned payments are taken back and the new case returns to mediation.</translation>
        </message>
        <message>
            <source>还没签齐的协议</source>
            <translation>Agreement not signed by all</translation>
        </message>
    </context>
    <context>
        <name>StationCard</name>
        <message>
            <source>工作站</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>修改这些设置需要负责人或管理员岗位。</source>
            <translation>Changing these settings needs the lead's or the administrator's job.</translation>
        </message>
        <message>
            <source>编号如：%1</source>
            <translation>Numbers look like %1</translation>
        </message>
        <message>
            <source>已修改：%1</source>
            <translation>Changed: %1</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>状态栏</source>
            <extracomment>A backup older than this is shown in red. What became true on the page before stays here so long.</extracomment>
            <translation>Status line</translation>
        </message>
        <message>
            <source>示例</source>
            <translation>Sample</translation>
        </message>
        <message>
            <source>示例工作站：人和单位都是虚构的，可以随意试用</source>
            <translation>Sample station: every person and firm is invented; try anything</translation>
        </message>
        <message>
            <source>刚才：%1</source>
            <extracomment>What became true on the page before, and its 撤销; both go by themselves.</extracomment>
            <translation>Just now: %1</translation>
        </message>
        <message>
            <source>工作日历至 %1 年</source>
            <translation>Work calendar to %1</translation>
        </message>
        <message>
            <source>期限按国务院放假安排计算；之后的年份按估算。</source>
            <translation>Terms follow the State Council's holiday notices; later years are estimates.</translation>
        </message>
        <message>
            <source>工作日历缺 %1 年，按估算</source>
            <translation>No calendar for %1: estimates</translation>
        </message>
        <message>
            <source>没有这一年的放假安排，期限只按周末推算。</source>
            <translation>The holidays of this year are not known; terms only skip weekends.</translation>
        </message>
        <message>
            <source>还没有备份</source>
            <translation>No backup yet</translation>
        </message>
        <message>
            <source>今日 %1 已备份</source>
            <translation>Backed up today %1</translation>
        </message>
        <message>
            <source>%1 已备份</source>
            <translation>Backed up %1</translation>
        </message>
        <message>
            <source>备份已逐页核对</source>
            <translation>The backup was verified page by page</translation>
        </message>
    </context>
    <context>
        <name>StepForm</name>
        <message>
            <source>草稿没有存下：%1</source>
            <extracomment>The stage the step leads to; None where the case stays where it is. The id of the step; its controls are named after it. What is asked about once before it is saved, each by what it says now.</extracomment>
            <translation>The draft could not be kept: %1</translation>
        </message>
        <message>
            <source>填写内容</source>
            <translation>Fields</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>保存后案件转为“%1”</source>
            <translation>After saving the case is “%1”</translation>
        </message>
        <message>
            <source>。</source>
            <translation>.</translation>
        </message>
        <message>
            <source>，下一步：%1</source>
            <translation>; next: %1</translation>
        </message>
        <message>
            <source>（%1 个工作日）</source>
            <translation> (%1 working days)</translation>
        </message>
        <message>
            <source>（%1 天）</source>
            <translation> (%1 d)</translation>
        </message>
        <message>
            <source>（到协议约定的履行期限；没有约定的%1）</source>
            <translation> (by the day that was agreed; else %1)</translation>
        </message>
        <message>
            <source>确实如此的，再按一次“保存”。</source>
            <translation>If it is so, press Save once more.</translation>
        </message>
        <message>
            <source>%1：%2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>（另有 %1 处要改）</source>
            <translation> (%1 more to mend)</translation>
        </message>
    </context>
    <context>
        <name>StepMany</name>
        <message>
            <source>改阶段</source>
            <translation>Change stage</translation>
        </message>
        <message>
            <source>启动调查核实</source>
            <translation>Start verification</translation>
        </message>
        <message>
            <source>启动调解</source>
            <translation>Start mediation</translation>
        </message>
        <message>
            <source>恢复办理</source>
            <translation>Resume</translation>
        </message>
        <message>
            <source>每件都按规则核对；有不符的先说明，可以跳过它们改其余。</source>
            <translation>Each case is checked by the rules; those that do not fit are told first and can be skipped.</translation>
        </message>
        <message>
            <source>转为</source>
            <translation>Change to</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
    </context>
    <context>
        <name>SumPane</name>
        <message>
            <source>有一格看不懂或不对；改好以后，这里随即算出。</source>
            <translation>One field is not understood or wrong; put right, the answer appears here.</translation>
        </message>
        <message>
            <source>计算过程</source>
            <translation>How it came about</translation>
        </message>
        <message>
            <source>复制结果和过程</source>
            <translation>Copy answer and reckoning</translation>
        </message>
        <message>
            <source>已复制</source>
            <translation>Copied</translation>
        </message>
    </context>
    <context>
        <name>Summary</name>
        <message>
            <source>导入前核对</source>
            <extracomment>Name, cases, rows, and what that means. More open questions than these are counted only.</extracomment>
            <translation>Check before the import</translation>
        </message>
        <message>
            <source>现在还没有写入任何内容。</source>
            <translation>Nothing has been written yet.</translation>
        </message>
        <message>
            <source>返回修改</source>
            <translation>Back to change</translation>
        </message>
        <message>
            <source>导入</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>导入 %1 件案件</source>
            <translation>Import %1 cases</translation>
        </message>
        <message>
            <source>导入 %1 件案件、修改 %2 件</source>
            <translation>Import %1 cases, change %2</translation>
        </message>
        <message>
            <source>与工作簿里有内容的行数相符</source>
            <translation>As many as the workbook has rows with content</translation>
        </message>
        <message>
            <source>与工作簿里有内容的行数不符，请不要导入，并告诉开发者</source>
            <translation>Not as many as the workbook has rows with content: do not import, and tell the developers</translation>
        </message>
        <message>
            <source>合计</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>件、处</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>行</source>
            <translation>Rows</translation>
        </message>
        <message>
            <source>其中 %1 件与已存的不同，改动不会写入：%2</source>
            <translation>%1 of them differ from what is stored; the changes are not written: %2</translation>
        </message>
        <message>
            <source>%1 处不符，请先看清差额</source>
            <translation>%1 differ; please look at the differences first</translation>
        </message>
        <message>
            <source>新增案件</source>
            <translation>New cases</translation>
        </message>
        <message>
            <source>作为历史案件，保留原编号；另有职工 %1 人、单位 %2 家</source>
            <translation>as history, with their own numbers; %1 workers, %2 employers</translation>
        </message>
        <message>
            <source>以前已导入</source>
            <translation>Imported before</translation>
        </message>
        <message>
            <source>不会重复导入，也不会改动</source>
            <translation>not imported again, not changed</translation>
        </message>
        <message>
            <source>重复的行</source>
            <translation>Repeated rows</translation>
        </message>
        <message>
            <source>只计一次，各月的变化留作经过</source>
            <translation>counted once; what changed by month is kept as a course</translation>
        </message>
        <message>
            <source>退回的行</source>
            <translation>Rejected rows</translation>
        </message>
        <message>
            <source>按文件改 %1 处，逐处列在前一步</source>
            <translation>%1 changes by the file, each listed a step before</translation>
        </message>
        <message>
            <source>修改已有案件</source>
            <translation>Cases changed</translation>
        </message>
        <message>
            <source>不导入的案件</source>
            <translation>Cases left out</translation>
        </message>
        <message>
            <source>可能已有，已选定不导入</source>
            <translation>May be there already; it was decided to leave them out</translation>
        </message>
        <message>
            <source>不导入，原行保留备查，可回去改正</source>
            <translation>not imported; kept as written; go back to put them right</translation>
        </message>
        <message>
            <source>来访咨询</source>
            <translation>Enquiries</translation>
        </message>
        <message>
            <source>不立案，原行文字保留备查</source>
            <translation>no case; kept as written</translation>
        </message>
        <message>
            <source>跳过的行</source>
            <translation>Skipped rows</translation>
        </message>
        <message>
            <source>标题、表头、小计、合计、说明等</source>
            <translation>titles, headings, subtotals, totals, notes and the like</translation>
        </message>
        <message>
            <source>合计核对</source>
            <translation>Totals</translation>
        </message>
        <message>
            <source>台账自己的合计与逐行相加全部相符</source>
            <translation>all totals of the ledger match its rows</translation>
        </message>
        <message>
            <source>您的改动</source>
            <translation>Your changes</translation>
        </message>
        <message>
            <source>只用于这次导入，原文件不动</source>
            <translation>for this import only; the file is not touched</translation>
        </message>
        <message>
            <source>项目</source>
            <translation>Item</translation>
        </message>
        <message>
            <source>说明</source>
            <translation>What it means</translation>
        </message>
        <message>
            <source>含与已有案件是同一件的 %1 件；</source>
            <translation>among them %1 that are the same as a case there already; </translation>
        </message>
        <message>
            <source>还有 %1 个问题没有确认，将按建议处理：</source>
            <translation>%1 questions are not confirmed; what is proposed will be taken:</translation>
        </message>
        <message>
            <source>……等，回到前一步可以逐一确认</source>
            <translation>… and so on; go back to answer them one by one</translation>
        </message>
        <message>
            <source>导入后会怎样</source>
            <translation>What the import will do</translation>
        </message>
        <message>
            <source>各工作表的行</source>
            <translation>Rows of each sheet</translation>
        </message>
        <message>
            <source>历史案件用台账的原编号，与本站编号分开。台账载明的补缴没有凭证，另列为“历史台账载明补缴”，不算实缴入库。接续办理之前不计时限，不进今日待办；已定稿的月报不变。导入以后可以整批撤销。</source>
            <translation>Cases of history keep the numbers of the ledger, apart from those of the station. What the ledger says was paid back has no proof: it is listed apart and is no payment received. No term runs and nothing is due today until a case is taken up; finalised months do not change. The import can be taken back as a whole.</translation>
        </message>
    </context>
    <context>
        <name>SupplementStep</name>
        <message>
            <source>告知补正</source>
            <translation>Ask for papers</translation>
        </message>
        <message>
            <source>需要补正的材料</source>
            <translation>Missing papers</translation>
        </message>
        <message>
            <source>请一次列全，避免让职工多次往返。</source>
            <translation>List everything at once, so that nobody has to come again and again.</translation>
        </message>
        <message>
            <source>如：劳动合同、近十二个月工资流水、社保缴费记录</source>
            <translation>e.g. labour contract, wages of twelve months, insurance record</translation>
        </message>
        <message>
            <source>告知日期</source>
            <translation>Told on</translation>
        </message>
        <message>
            <source>%1 已经一次性告知过补正，再次告知要写明原因。</source>
            <translation>Missing papers were told on %1 already; say why they are told again.</translation>
        </message>
        <message>
            <source>再次告知的原因</source>
            <translation>Why it is told again</translation>
        </message>
    </context>
    <context>
        <name>SuspendStep</name>
        <message>
            <source>中止办理</source>
            <translation>Suspend</translation>
        </message>
        <message>
            <source>中止事由</source>
            <translation>Reason to suspend</translation>
        </message>
        <message>
            <source>具体情况</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>如：仲裁案号、受理日期</source>
            <translation>E.g. number of the arbitration case, day it was accepted</translation>
        </message>
        <message>
            <source>复核日期</source>
            <translation>Review on</translation>
        </message>
        <message>
            <source>到时提醒是否恢复。</source>
            <translation>A reminder then asks whether to resume.</translation>
        </message>
        <message>
            <source>中止日期</source>
            <translation>Suspended on</translation>
        </message>
    </context>
    <context>
        <name>TakeOutStep</name>
        <message>
            <source>调卷</source>
            <translation>Take out of archive</translation>
        </message>
        <message>
            <source>案件回到“已结案”，可以更正和补材料；改完请再归档，档案号不变。</source>
            <translation>The case is “Closed” again and can be corrected; archive it again afterwards, under the same number.</translation>
        </message>
        <message>
            <source>如：补送达回证</source>
            <translation>e.g. add a proof of service</translation>
        </message>
    </context>
    <context>
        <name>TakeUpStep</name>
        <message>
            <source>接续办理</source>
            <translation>Take up</translation>
        </message>
        <message>
            <source>保存后这件历史案件进入今日待办，开始计算期限。</source>
            <translation>From then on this case of the past stands in today's work, with terms.</translation>
        </message>
        <message>
            <source>台账所载经办人：%1</source>
            <translation>Handler named in the ledger: %1</translation>
        </message>
        <message>
            <source>承办人</source>
            <translation>Handler</translation>
        </message>
        <message>
            <source>下一步</source>
            <translation>Next action</translation>
        </message>
        <message>
            <source>核对导入</source>
            <translation>Check the import</translation>
        </message>
        <message>
            <source>办理期限</source>
            <translation>Due on</translation>
        </message>
    </context>
    <context>
        <name>TaxOrderStep</name>
        <message>
            <source>登记税务文书</source>
            <translation>Record tax paper</translation>
        </message>
        <message>
            <source>文书</source>
            <translation>Paper</translation>
        </message>
        <message>
            <source>文号</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>文书日期</source>
            <translation>Dated</translation>
        </message>
        <message>
            <source>送达日期</source>
            <translation>Served on</translation>
        </message>
        <message>
            <source>限缴日期</source>
            <translation>To be paid by</translation>
        </message>
        <message>
            <source>金额</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>金额同时记作案件的税务核定</source>
            <translation>The sum is the case's assessed figure, too</translation>
        </message>
        <message>
            <source>限期的规定</source>
            <translation>What the law says of the term</translation>
        </message>
        <message>
            <source>履行日期</source>
            <translation>Performed on</translation>
        </message>
        <message>
            <source>责令缴纳的安排</source>
            <translation>Plans it orders paid</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>申请复议或起诉日期</source>
            <translation>Day of review or suit</translation>
        </message>
        <message>
            <source>申请强制执行日期</source>
            <translation>Day enforcement was applied for</translation>
        </message>
        <message>
            <source>复议、起诉期满日期</source>
            <translation>End of the term for review and suit</translation>
        </message>
        <message>
            <source>不填按送达日期推算；申请强制执行的三个月由此起算。</source>
            <translation>Left empty, it is reckoned from the service; the three months to apply for enforcement start here.</translation>
        </message>
        <message>
            <source>税务核定已登记：%1，合计 %2 元。</source>
            <translation>Assessed by the tax office so far: %1, together %2 yuan.</translation>
        </message>
        <message>
            <source>税务核定已登记：%1 等 %3 项，合计 %2 元。</source>
            <translation>Assessed by the tax office so far: %1 and others, %3 in all, together %2 yuan.</translation>
        </message>
    </context>
    <context>
        <name>TaxOrdersCard</name>
        <message>
            <source>税务文书</source>
            <translation>Tax office paper</translation>
        </message>
        <message>
            <source>没有登记税务文书。</source>
            <translation>No paper of the tax office is recorded.</translation>
        </message>
        <message>
            <source>登记税务文书</source>
            <translation>Record tax paper</translation>
        </message>
        <message>
            <source>%1 笔</source>
            <translation>%1 payments</translation>
        </message>
        <message>
            <source>文书日期</source>
            <translation>Dated</translation>
        </message>
        <message>
            <source>送达日期</source>
            <translation>Served on</translation>
        </message>
        <message>
            <source>金额</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>限缴日期</source>
            <translation>To be paid by</translation>
        </message>
        <message>
            <source>责令缴纳</source>
            <translation>Orders paid</translation>
        </message>
        <message>
            <source>申请复议或起诉</source>
            <translation>Review or suit</translation>
        </message>
        <message>
            <source>复议、起诉期满</source>
            <translation>Review and suit ended</translation>
        </message>
        <message>
            <source>申请强制执行</source>
            <translation>Enforcement applied for</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>%1（%2）</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
        <message>
            <source>%1 履行</source>
            <translation>Performed %1</translation>
        </message>
    </context>
    <context>
        <name>TeachForm</name>
        <message>
            <source>教一个表头</source>
            <translation>Teach a heading</translation>
        </message>
        <message>
            <source>哪种台账里有这个表头，都这样读。</source>
            <translation>Whatever ledger has this heading, it is read so.</translation>
        </message>
        <message>
            <source>表头</source>
            <translation>Heading</translation>
        </message>
        <message>
            <source>读作</source>
            <translation>Read as</translation>
        </message>
    </context>
    <context>
        <name>TermPane</name>
        <message>
            <source>期限</source>
            <translation>Term</translation>
        </message>
        <message>
            <source>填起算的日期和期限，这里逐行说明哪一天届满、为什么。</source>
            <translation>Give the day and the length; the last day appears here with why, line by line.</translation>
        </message>
        <message>
            <source>日</source>
            <translation>Days</translation>
        </message>
        <message>
            <source>工作日</source>
            <translation>Working days</translation>
        </message>
        <message>
            <source>个月</source>
            <translation>Months</translation>
        </message>
        <message>
            <source>年</source>
            <translation>Years</translation>
        </message>
        <message>
            <source>事实发生的日期（当日不计）</source>
            <translation>Day of the fact (not counted)</translation>
        </message>
        <message>
            <source>如 15</source>
            <translation>e.g. 15</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>末日是休息日的，顺延到下一个工作日</source>
            <translation>An end on a free day moves to the next working day</translation>
        </message>
        <message>
            <source>最后一日：%1（%2）</source>
            <translation>Last day: %1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>TermStep</name>
        <message>
            <source>登记协议条款</source>
            <translation>Record term</translation>
        </message>
        <message>
            <source>义务内容</source>
            <translation>Obligation</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>全体职工</source>
            <translation>All workers</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurance</translation>
        </message>
        <message>
            <source>不分险种</source>
            <translation>All insurances</translation>
        </message>
        <message>
            <source>起始月份</source>
            <translation>First month</translation>
        </message>
        <message>
            <source>终止月份</source>
            <translation>Last month</translation>
        </message>
        <message>
            <source>缴费基数</source>
            <translation>Base</translation>
        </message>
        <message>
            <source>履行期限</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>单位部分</source>
            <translation>Employer's share</translation>
        </message>
        <message>
            <source>个人部分</source>
            <translation>Worker's share</translation>
        </message>
        <message>
            <source>缴款方</source>
            <translation>Who pays</translation>
        </message>
        <message>
            <source>凭证</source>
            <translation>Proof</translation>
        </message>
        <message>
            <source>未约定</source>
            <translation>Not agreed</translation>
        </message>
        <message>
            <source>滞纳金</source>
            <translation>Late fee</translation>
        </message>
        <message>
            <source>滞纳金承担方</source>
            <translation>Late fee borne by</translation>
        </message>
        <message>
            <source>协议 %1 各方已经签齐。这一条在签了的纸上也有吗？</source>
            <translation>Agreement %1 was signed by all. Does the signed paper have this term, too?</translation>
        </message>
    </context>
    <context>
        <name>TicketContactStep</name>
        <message>
            <source>登记首次联系</source>
            <translation>Note first contact</translation>
        </message>
        <message>
            <source>首次联系日期</source>
            <translation>First contact on</translation>
        </message>
        <message>
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>联系情况</source>
            <translation>What was said</translation>
        </message>
    </context>
    <context>
        <name>TicketReplyStep</name>
        <message>
            <source>答复工单</source>
            <translation>Reply to ticket</translation>
        </message>
        <message>
            <source>保存后可以在工单上一键复制，粘贴到热线系统。</source>
            <translation>Once saved it can be copied from the ticket and pasted into the hotline's system.</translation>
        </message>
        <message>
            <source>答复内容</source>
            <translation>Reply</translation>
        </message>
        <message>
            <source>先存拟稿，还没有答复</source>
            <translation>Keep as a draft, not sent yet</translation>
        </message>
        <message>
            <source>答复日期</source>
            <translation>Replied on</translation>
        </message>
        <message>
            <source>这是系统拟的话，还没有改动，请先核对。</source>
            <translation>These are the proposed words, unchanged; please check them first.</translation>
        </message>
        <message>
            <source>您反映的问题已由我单位登记（%1），目前：%2。办理结果将另行答复。</source>
            <translation>Your request is registered with us (%1), at present: %2. You will be told the outcome.</translation>
        </message>
    </context>
    <context>
        <name>TicketStep</name>
        <message>
            <source>登记热线工单</source>
            <extracomment>What more can happen to a ticket than a reply.</extracomment>
            <translation>Record hotline ticket</translation>
        </message>
        <message>
            <source>热线</source>
            <translation>Hotline</translation>
        </message>
        <message>
            <source>工单号</source>
            <translation>Ticket number</translation>
        </message>
        <message>
            <source>收到日期</source>
            <translation>Received on</translation>
        </message>
        <message>
            <source>办理期限</source>
            <translation>Due on</translation>
        </message>
        <message>
            <source>不填写时为该热线。</source>
            <translation>Left empty, it is the hotline.</translation>
        </message>
        <message>
            <source>反馈对象</source>
            <translation>To be told</translation>
        </message>
    </context>
    <context>
        <name>TicketTermStep</name>
        <message>
            <source>工单延期或退回</source>
            <translation>Extend or return the ticket</translation>
        </message>
        <message>
            <source>延期</source>
            <translation>Extend</translation>
        </message>
        <message>
            <source>退回</source>
            <translation>Return</translation>
        </message>
        <message>
            <source>延期还是退回</source>
            <translation>Extend or return</translation>
        </message>
        <message>
            <source>延期至</source>
            <translation>Extended to</translation>
        </message>
        <message>
            <source>退回日期</source>
            <translation>Returned on</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Reason</translation>
        </message>
    </context>
    <context>
        <name>TicketsCard</name>
        <message>
            <source>热线工单</source>
            <translation>Hotline tickets</translation>
        </message>
        <message>
            <source>没有热线工单。</source>
            <translation>No hotline tickets.</translation>
        </message>
        <message>
            <source>登记热线工单</source>
            <translation>Record hotline ticket</translation>
        </message>
        <message>
            <source>待答复 %1 件</source>
            <translation>%1 to answer</translation>
        </message>
        <message>
            <source>编号待补</source>
            <translation>number to follow</translation>
        </message>
        <message>
            <source>已退回</source>
            <translation>Returned</translation>
        </message>
        <message>
            <source>已答复</source>
            <translation>Answered</translation>
        </message>
        <message>
            <source>请填办理期限</source>
            <translation>Enter the due day</translation>
        </message>
        <message>
            <source>（拟稿）%1</source>
            <translation>(draft) %1</translation>
        </message>
        <message>
            <source>收到日期</source>
            <translation>Received on</translation>
        </message>
        <message>
            <source>办理期限</source>
            <translation>Due on</translation>
        </message>
        <message>
            <source>延期至</source>
            <translation>Extended to</translation>
        </message>
        <message>
            <source>反馈对象</source>
            <translation>To be told</translation>
        </message>
        <message>
            <source>首次联系</source>
            <translation>First contact</translation>
        </message>
        <message>
            <source>答复内容</source>
            <translation>Reply</translation>
        </message>
        <message>
            <source>答复日期</source>
            <translation>Replied on</translation>
        </message>
        <message>
            <source>退回</source>
            <translation>Returned</translation>
        </message>
        <message>
            <source>复制答复</source>
            <translation>Copy reply</translation>
        </message>
        <message>
            <source>答复</source>
            <translation>Reply</translation>
        </message>
        <message>
            <source>延期或退回</source>
            <translation>Extend or return</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>已复制</source>
            <translation>Copied</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>撤销</source>
            <extracomment>Whether something else has happened since: what was said is no longer news.</extracomment>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>TodayList</name>
        <message>
            <source>今日待办</source>
            <extracomment>Enter on several lines at once. The arrow keys stand on another line. Other lines are selected.</extracomment>
            <translation>Today</translation>
        </message>
    </context>
    <context>
        <name>TodayMany</name>
        <message>
            <source>恢复提醒</source>
            <extracomment>Verbs of the menu, in order.</extracomment>
            <translation>Remind again</translation>
        </message>
        <message>
            <source>%1 件</source>
            <translation>%1 cases</translation>
        </message>
        <message>
            <source>所选事项</source>
            <translation>Selected items</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>看谁的案件</source>
            <translation>Whose cases</translation>
        </message>
        <message>
            <source>全站</source>
            <translation>All</translation>
        </message>
        <message>
            <source>我承办的</source>
            <translation>Mine</translation>
        </message>
        <message>
            <source>新建案件</source>
            <translation>New case</translation>
        </message>
        <message>
            <source>日历</source>
            <translation>Calendar</translation>
        </message>
        <message>
            <source>今日待办</source>
            <extracomment>The cases of what was just taken back or done again: they are to be in sight.</extracomment>
            <translation>Today</translation>
        </message>
        <message>
            <source>没有在办的案件</source>
            <translation>No open cases</translation>
        </message>
        <message>
            <source>登记第一件来访来电，或导入以前的台账；到期事项会显示在这里。</source>
            <translation>Register the first visit or call, or import the earlier ledger; what falls due will appear here.</translation>
        </message>
        <message>
            <source>登记第一件</source>
            <translation>Register the first</translation>
        </message>
        <message>
            <source>导入旧台账</source>
            <translation>Import an old ledger</translation>
        </message>
        <message>
            <source>今天必须做 %1 项</source>
            <translation>To do today: %1</translation>
        </message>
    </context>
    <context>
        <name>ToldCard</name>
        <message>
            <source>更早的记录（还有 %1 条）</source>
            <extracomment>What is older than everything known here was asked for.</extracomment>
            <translation>Earlier entries (%1 more)</translation>
        </message>
        <message>
            <source>更早的记录</source>
            <translation>Earlier entries</translation>
        </message>
        <message>
            <source>收起</source>
            <translation>Fold</translation>
        </message>
        <message>
            <source>展开</source>
            <translation>Unfold</translation>
        </message>
    </context>
    <context>
        <name>TotalsPanel</name>
        <message>
            <source>合计核对</source>
            <extracomment>The first column takes what is left.</extracomment>
            <translation>Totals</translation>
        </message>
        <message>
            <source>相符</source>
            <translation>matches</translation>
        </message>
        <message>
            <source>工作表、行、项目</source>
            <translation>Sheet, row, item</translation>
        </message>
        <message>
            <source>台账所写</source>
            <translation>As written</translation>
        </message>
        <message>
            <source>差额</source>
            <translation>Difference</translation>
        </message>
        <message>
            <source>“%1”第 %2 行 %3：台账写 %4，逐行相加 %5。</source>
            <translation>“%1” row %2 %3: the ledger says %4, the rows add up to %5.</translation>
        </message>
        <message>
            <source>找不到原因，请核对台账。</source>
            <translation>Nothing explains it; please check the ledger.</translation>
        </message>
        <message>
            <source>合计不符 %1 处</source>
            <translation>%1 totals differ</translation>
        </message>
        <message>
            <source>合计核对：%1 处相符</source>
            <translation>Totals: %1 match</translation>
        </message>
    </context>
    <context>
        <name>TracePane</name>
        <message>
            <source>计算过程</source>
            <extracomment>What lacks in the record of the employer, and in the sheet itself; the rest in the tables. Somebody wants to add what lacks (:class:`What`).
----------
The insurance and month that lack something, where the table of figures has it.</extracomment>
            <translation>How it is computed</translation>
        </message>
        <message>
            <source>去补上</source>
            <translation>Add it</translation>
        </message>
        <message>
            <source>点逐月表里的金额，或按空格，这里列出工资、上下限、费率和依据。</source>
            <translation>Click an amount by month, or press Space: wage, limits, rates and what they rest on are listed here.</translation>
        </message>
        <message>
            <source>另一种读法（%1）：应缴 %2 元，差额 %3 元，滞纳金 %4 元</source>
            <translation>The other reading (%1): due %2 yuan, difference %3 yuan, late fee %4 yuan</translation>
        </message>
        <message>
            <source>%1：%2 元</source>
            <translation>%1: %2 yuan</translation>
        </message>
    </context>
    <context>
        <name>Undoing</name>
        <message>
            <source>撤销：%1</source>
            <extracomment>Noted aside of another act (an import), which is what one wants to take back. So far back the last act of a person is looked for.</extracomment>
            <translation>Undo: %1</translation>
        </message>
        <message>
            <source>重做：%1</source>
            <translation>Redo: %1</translation>
        </message>
    </context>
    <context>
        <name>UnfreezeStep</name>
        <message>
            <source>解除封存</source>
            <translation>Unfreeze</translation>
        </message>
        <message>
            <source>案件从封存前的状态继续。</source>
            <translation>The case goes on where it stood.</translation>
        </message>
        <message>
            <source>如：本人撤回请求</source>
            <translation>e.g. request withdrawn</translation>
        </message>
    </context>
    <context>
        <name>ValuesBox</name>
        <message>
            <source>查找</source>
            <translation>Find</translation>
        </message>
        <message>
            <source>查找，可用拼音首字母</source>
            <translation>Find, also by pinyin initials</translation>
        </message>
        <message>
            <source>全选</source>
            <translation>All</translation>
        </message>
        <message>
            <source>全不选</source>
            <translation>None</translation>
        </message>
    </context>
    <context>
        <name>VerifyStep</name>
        <message>
            <source>启动调查核实</source>
            <extracomment>The column of the agreed sums. Workers in sight before the grid scrolls, and workers a sentence names. The entries of an agreement's signatures: some are missing, or the day all were there.</extracomment>
            <translation>Start verification</translation>
        </message>
        <message>
            <source>开始日期</source>
            <translation>Begun on</translation>
        </message>
        <message>
            <source>核实事项</source>
            <translation>What is verified</translation>
        </message>
    </context>
    <context>
        <name>VisitPane</name>
        <message>
            <source>所选来访来电</source>
            <extracomment>People named one below the other. What is to be done about the ticket that waits: contact, reply, extend or return.</extracomment>
            <translation>Selected visit</translation>
        </message>
        <message>
            <source>没有选中来访来电</source>
            <translation>No visit selected</translation>
        </message>
        <message>
            <source>选中一行，这里显示要点，并先查一查同一人、同一单位。</source>
            <translation>Select a row: its facts stand here, and who of the same people or employer came before.</translation>
        </message>
        <message>
            <source>%1 等 %2 人</source>
            <translation>%1 and others (%2)</translation>
        </message>
        <message>
            <source>未留姓名</source>
            <translation>No name given</translation>
        </message>
        <message>
            <source>打开案件</source>
            <translation>Open case</translation>
        </message>
        <message>
            <source>转为案件</source>
            <translation>Make a case</translation>
        </message>
        <message>
            <source>复制答复</source>
            <translation>Copy reply</translation>
        </message>
        <message>
            <source>复制工单答复，粘贴到热线系统</source>
            <translation>Copies the reply to the ticket, to be pasted into the hotline's system</translation>
        </message>
        <message>
            <source>已复制</source>
            <translation>Copied</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>打印登记表</source>
            <translation>Print the visit form</translation>
        </message>
        <message>
            <source>待答复工单</source>
            <translation>Tickets to answer</translation>
        </message>
        <message>
            <source>答复</source>
            <translation>Reply</translation>
        </message>
        <message>
            <source>首次联系</source>
            <translation>Call</translation>
        </message>
        <message>
            <source>延期</source>
            <translation>Extend</translation>
        </message>
        <message>
            <source>退回</source>
            <translation>Return</translation>
        </message>
    </context>
    <context>
        <name>VisitsCard</name>
        <message>
            <source>来访来电</source>
            <translation>Visits and calls</translation>
        </message>
        <message>
            <source>没有登记过关于这家单位的来访来电和咨询。</source>
            <translation>No visit, call or consultation about this employer.</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>人次</source>
            <translation>Persons</translation>
        </message>
        <message>
            <source>诉求</source>
            <translation>Demand</translation>
        </message>
        <message>
            <source>去向</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>打开案件</source>
            <translation>Open case</translation>
        </message>
        <message>
            <source>咨询</source>
            <translation>Consultation</translation>
        </message>
    </context>
    <context>
        <name>VisitsPage</name>
        <message>
            <source>登记来访来电</source>
            <translation>Register a visit</translation>
        </message>
        <message>
            <source>来访来电</source>
            <translation>Visits and calls</translation>
        </message>
        <message>
            <source>姓名、单位、电话、首字母</source>
            <translation>Name, employer, phone, initials</translation>
        </message>
        <message>
            <source>还没有来访来电</source>
            <translation>No visits yet</translation>
        </message>
        <message>
            <source>来访、来电、来信和热线工单都登记在这里：只答复的计为咨询，立案的转为案件。</source>
            <translation>Visits, calls, letters and hotline tickets stand here: those only answered count as consultations, the others become cases.</translation>
        </message>
        <message>
            <source>没有符合条件的来访来电</source>
            <translation>No visit fits</translation>
        </message>
        <message>
            <source>换一个词，或清除筛选看全部。</source>
            <translation>Try another word, or clear the filter to see all.</translation>
        </message>
        <message>
            <source>已转为案件 %1</source>
            <translation>Made case %1</translation>
        </message>
        <message>
            <source>已并入案件 %1</source>
            <translation>Brought to case %1</translation>
        </message>
        <message>
            <source>共 %1 批</source>
            <translation>%1 visits</translation>
        </message>
    </context>
    <context>
        <name>VoidForm</name>
        <message>
            <source>作废记录</source>
            <translation>Void record</translation>
        </message>
        <message>
            <source>作废后不再显示，历史里保留，可以撤销。</source>
            <translation>It is no longer shown; history keeps it and it can be undone.</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Reason</translation>
        </message>
    </context>
    <context>
        <name>VoidRequest</name>
        <message>
            <source>作废个人信息请求</source>
            <translation>Void the personal-data request</translation>
        </message>
        <message>
            <source>作废后不再显示，历史里保留，可以撤销。</source>
            <translation>It is no longer shown; history keeps it, and it can be undone.</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Reason</translation>
        </message>
    </context>
    <context>
        <name>VoidStep</name>
        <message>
            <source>作废记录</source>
            <extracomment>The kind of record, as the case file holds it.</extracomment>
            <translation>Void a record</translation>
        </message>
        <message>
            <source>作废后不再显示，历史里保留，可以撤销。</source>
            <translation>It is no longer shown; history keeps it, and it can be undone.</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Reason</translation>
        </message>
    </context>
    <context>
        <name>WaiverStep</name>
        <message>
            <source>登记放弃参保承诺</source>
            <translation>Record a promise to waive insurance</translation>
        </message>
        <message>
            <source>形式</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>全体职工</source>
            <translation>All workers</translation>
        </message>
        <message>
            <source>签订日期</source>
            <translation>Signed on</translation>
        </message>
        <message>
            <source>已付现金合计（元）</source>
            <translation>Cash paid in all (yuan)</translation>
        </message>
        <message>
            <source>起月</source>
            <translation>From month</translation>
        </message>
        <message>
            <source>止月</source>
            <translation>To month</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>法律后果</source>
            <translation>Legal effect</translation>
        </message>
    </context>
    <context>
        <name>WaiversCard</name>
        <message>
            <source>没有登记放弃参保的承诺或现金补贴。</source>
            <translation>No promise to waive insurance and no cash subsidy is recorded.</translation>
        </message>
        <message>
            <source>放弃参保承诺</source>
            <translation>Promises to waive insurance</translation>
        </message>
        <message>
            <source>登记放弃参保承诺</source>
            <translation>Record a promise to waive insurance</translation>
        </message>
        <message>
            <source>全体职工</source>
            <translation>All workers</translation>
        </message>
        <message>
            <source>签订日期</source>
            <translation>Signed on</translation>
        </message>
        <message>
            <source>起止月份</source>
            <translation>Months</translation>
        </message>
        <message>
            <source>已付现金</source>
            <translation>Cash paid</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>事实，不是免责理由</source>
            <translation>A fact, not a defence</translation>
        </message>
    </context>
    <context>
        <name>WhoDialog</name>
        <message>
            <source>谁在办公</source>
            <translation>Who is at the desk</translation>
        </message>
        <message>
            <source>谁在办公？</source>
            <translation>Who is at the desk?</translation>
        </message>
        <message>
            <source>操作会记在这个人名下。以后可在左下角更换。</source>
            <translation>Actions are recorded under this name. Change it later at the bottom left.</translation>
        </message>
    </context>
    <context>
        <name>WishRow</name>
        <message>
            <source>方案怎么算</source>
            <extracomment>Parts that are proposed.</extracomment>
            <translation>How the options are reckoned</translation>
        </message>
        <message>
            <source>缴款日（分期的为首期）</source>
            <translation>Payment day (first part)</translation>
        </message>
        <message>
            <source>分几期</source>
            <translation>Number of parts</translation>
        </message>
        <message>
            <source>不分期</source>
            <translation>No parts</translation>
        </message>
        <message>
            <source>%1 期</source>
            <translation>%1 parts</translation>
        </message>
        <message>
            <source>间隔</source>
            <translation>Apart</translation>
        </message>
        <message>
            <source>每月一期</source>
            <translation>Every month</translation>
        </message>
        <message>
            <source>每两个月一期</source>
            <translation>Every two months</translation>
        </message>
        <message>
            <source>每季度一期</source>
            <translation>Every quarter</translation>
        </message>
        <message>
            <source>改从较晚的月份起算</source>
            <translation>Settle from a later month</translation>
        </message>
        <message>
            <source>有人入职较晚的，改从较晚的月份起算（案件里须有入职日期和证据）</source>
            <translation>Somebody began later: settle from a later month (needs the first day of work and its evidence)</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>起算月份</source>
            <translation>From month</translation>
        </message>
        <message>
            <source>改</source>
            <translation>Set</translation>
        </message>
        <message>
            <source>恢复原来的起算月份</source>
            <translation>Back to the claimed months</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>WithdrawForm</name>
        <message>
            <source>停用补录的参数</source>
            <translation>End added figures</translation>
        </message>
        <message>
            <source>从今天起不再使用；以前的测算仍按当时的数字，可以撤销。</source>
            <translation>Not used from today on; earlier calculations keep the figures of their day. It can be undone.</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>依据的文件</source>
            <translation>Document it rests on</translation>
        </message>
    </context>
    <context>
        <name>WithdrawSomeStep</name>
        <message>
            <source>部分职工撤回</source>
            <extracomment>The entry whether those who leave still sign an agreement that lacks their signature.</extracomment>
            <translation>Some workers withdraw</translation>
        </message>
        <message>
            <source>保存后案件继续为其他职工办理。</source>
            <translation>The case goes on for the other workers.</translation>
        </message>
        <message>
            <source>每名职工须本人签署撤回申请。</source>
            <translation>Each worker signs the withdrawal himself.</translation>
        </message>
        <message>
            <source>撤回的职工</source>
            <translation>Workers who withdraw</translation>
        </message>
        <message>
            <source>签署日期</source>
            <translation>Signed on</translation>
        </message>
        <message>
            <source>撤回原因</source>
            <translation>Why they withdraw</translation>
        </message>
    </context>
    <context>
        <name>WithdrawStep</name>
        <message>
            <source>撤回</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>撤回原因</source>
            <translation>Reason for withdrawing</translation>
        </message>
        <message>
            <source>撤回日期</source>
            <translation>Withdrawn on</translation>
        </message>
        <message>
            <source>已收到职工签名的书面撤回申请</source>
            <translation>The signed application to withdraw is here</translation>
        </message>
        <message>
            <source>还没有书面撤回申请，请由职工签名后收入案卷。</source>
            <translation>There is no written application to withdraw yet. Please have the workers sign one for the file.</translation>
        </message>
    </context>
    <context>
        <name>Withdrawal</name>
        <message>
            <source>导入之后的改动</source>
            <extracomment>Entries of the journal with their cases, and the titles of their commands. It was taken back.</extracomment>
            <translation>What was done since the import</translation>
        </message>
        <message>
            <source>收起</source>
            <translation>Fold</translation>
        </message>
        <message>
            <source>打开这件案件（Enter）</source>
            <translation>Open this case (Enter)</translation>
        </message>
        <message>
            <source>时间</source>
            <translation>When</translation>
        </message>
        <message>
            <source>谁</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>做了什么</source>
            <translation>What</translation>
        </message>
        <message>
            <source>对象</source>
            <translation>About</translation>
        </message>
        <message>
            <source>导入之后的改动 %1 项</source>
            <translation>%1 changes since the import</translation>
        </message>
        <message>
            <source>先在案件或“历史”里撤销这些改动，就可以撤销整批导入；导入的内容现在都没有动。</source>
            <translation>Take these changes back in the case or in the history, and the whole import can be taken back; nothing of it was touched now.</translation>
        </message>
    </context>
    <context>
        <name>WorkersStep</name>
        <message>
            <source>请至少选择一名职工。</source>
            <extracomment>Workers in sight before the grid scrolls.</extracomment>
            <translation>Choose at least one worker.</translation>
        </message>
        <message>
            <source>空格勾选，已选 %1 人。</source>
            <translation>Space ticks; %1 chosen. </translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>个人进度</source>
            <translation>Own progress</translation>
        </message>
        <message>
            <source>诉求</source>
            <translation>Claim</translation>
        </message>
    </context>
    <context>
        <name>YearForm</name>
        <message>
            <source>保存并确认</source>
            <translation>Save and confirm</translation>
        </message>
        <message>
            <source>保存为草稿</source>
            <translation>Save as drafts</translation>
        </message>
        <message>
            <source>新增年度参数</source>
            <translation>Add a year of figures</translation>
        </message>
        <message>
            <source>%1 · 按规则推出草稿，以文件为准</source>
            <translation>%1 · drafts by the rule; the document counts</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurance</translation>
        </message>
        <message>
            <source>起始月份</source>
            <translation>First month</translation>
        </message>
        <message>
            <source>终止月份</source>
            <translation>Last month</translation>
        </message>
        <message>
            <source>平均工资（元／月）</source>
            <translation>Average wage (yuan a month)</translation>
        </message>
        <message>
            <source>缺的费率沿用上一年度</source>
            <translation>Missing rates go on as they were</translation>
        </message>
        <message>
            <source>推出的草稿</source>
            <translation>Drafts that follow</translation>
        </message>
        <message>
            <source>会改变什么</source>
            <translation>What changes</translation>
        </message>
        <message>
            <source>请填写平均工资：上下限要由它推出。</source>
            <translation>Enter the average wage: the limits follow from it.</translation>
        </message>
        <message>
            <source>这些险种用的平均工资不同，请分几次补录。</source>
            <translation>These insurances use different average wages: add them one after the other.</translation>
        </message>
        <message>
            <source>数字</source>
            <translation>Figures</translation>
        </message>
        <message>
            <source>月份</source>
            <translation>Months</translation>
        </message>
        <message>
            <source>说明</source>
            <translation>Remark</translation>
        </message>
        <message>
            <source>%1 年%2平均工资；%3</source>
            <translation>Average wage of %1, %2; %3</translation>
        </message>
        <message>
            <source>填写平均工资后，这里列出会改变的月份和涉及的案件。</source>
            <translation>Once the average wage is entered, the months that change and the cases concerned stand here.</translation>
        </message>
    </context>
    <context>
        <name>_Asked</name>
        <message>
            <source>依据：%1</source>
            <translation>Evidence: %1</translation>
        </message>
        <message>
            <source>按建议：%1</source>
            <translation>As proposed: %1</translation>
        </message>
        <message>
            <source>选别的…</source>
            <translation>Something else…</translation>
        </message>
    </context>
    <context>
        <name>_Cells</name>
        <message>
            <source>改正 %1</source>
            <translation>Put %1 right</translation>
        </message>
    </context>
    <context>
        <name>_Chips</name>
        <message>
            <source>按列筛选的条件</source>
            <translation>Filters by column</translation>
        </message>
        <message>
            <source>全部取消</source>
            <translation>Clear all</translation>
        </message>
        <message>
            <source>取消筛选：%1</source>
            <translation>Take off the filter %1</translation>
        </message>
        <message>
            <source>点一下取消这个条件</source>
            <translation>Click to take this filter off</translation>
        </message>
    </context>
    <context>
        <name>_ClockRow</name>
        <message>
            <source>外部期限</source>
            <extracomment>So many letters at the end of what a clock is about, found in its name, say the same.</extracomment>
            <translation>Outside deadline</translation>
        </message>
        <message>
            <source>来件单位定的日期，按登记表里填的写。</source>
            <translation>The day the sending body set, as the register says.</translation>
        </message>
        <message>
            <source>停走</source>
            <translation>Paused</translation>
        </message>
        <message>
            <source>%1 起算，%2 起停走，恢复后接着算</source>
            <translation>From %1; stands still since %2, goes on when resumed</translation>
        </message>
        <message>
            <source>%1 起算，%2 届满</source>
            <translation>From %1, ends %2</translation>
        </message>
        <message>
            <source>（按估算）</source>
            <translation> (an estimate)</translation>
        </message>
        <message>
            <source>依据：%1</source>
            <translation>Ground: %1</translation>
        </message>
        <message>
            <source>届满未达成协议的，职工可以申请仲裁；双方愿意的，调解可以继续。</source>
            <translation>Without an agreement by then the worker may go to arbitration; mediation may go on if both sides wish.</translation>
        </message>
    </context>
    <context>
        <name>_Line</name>
        <message>
            <source>改读…</source>
            <translation>Read otherwise…</translation>
        </message>
        <message>
            <source>原来读作：%1</source>
            <translation>Was read as: %1</translation>
        </message>
        <message>
            <source>原来也不读</source>
            <translation>Was not read before either</translation>
        </message>
        <message>
            <source>现在按%1读</source>
            <translation>Read in %1 now</translation>
        </message>
        <message>
            <source>现在读作：%1</source>
            <translation>Read as: %1</translation>
        </message>
        <message>
            <source>照旧：%1</source>
            <translation>As before: %1</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>%1 等 %2 张表</source>
            <translation>%1 and more, %2 sheets</translation>
        </message>
    </context>
    <context>
        <name>_ReasonStep</name>
        <message>
            <source>原因</source>
            <translation>Reason</translation>
        </message>
    </context>
    <context>
        <name>_Ticks</name>
        <message>
            <source>筛选的内容</source>
            <extracomment>A list longer than this begins in the field that shortens it.</extracomment>
            <translation>Values to filter by</translation>
        </message>
    </context>
    <context>
        <name>agreement</name>
        <message>
            <source>司法确认</source>
            <translation>Judicial confirmation</translation>
        </message>
        <message>
            <source>仲裁审查</source>
            <translation>Arbitration review</translation>
        </message>
        <message>
            <source>“%1”不能约定：%2（%3）</source>
            <translation>“%1” may not be agreed: %2 (%3)</translation>
        </message>
    </context>
    <context>
        <name>app</name>
        <message>
            <source>打不开工作台</source>
            <extracomment>How long a thread may hold the interpreter while the window wants to paint. Exit status of a refusal. After so long the first screens stand. What was loaded by then is no garbage: looking through it again and again would stop the window for a tenth of a second each time. In this variable a benchmark asks for the moment of the first paint, and for the end.</extracomment>
            <translation>The desk cannot be opened</translation>
        </message>
    </context>
    <context>
        <name>appointment</name>
        <message>
            <source>调解会</source>
            <translation>Mediation session</translation>
        </message>
        <message>
            <source>约谈</source>
            <translation>Interview at the station</translation>
        </message>
        <message>
            <source>实地调查</source>
            <translation>Site visit</translation>
        </message>
        <message>
            <source>会商</source>
            <translation>Joint review</translation>
        </message>
        <message>
            <source>其他</source>
            <translation>Other</translation>
        </message>
    </context>
    <context>
        <name>calendar</name>
        <message>
            <source>元旦</source>
            <extracomment>``date.weekday()`` of a Saturday; Sunday follows. The earliest day of December a notice for the next year has touched, with a day to spare. The holidays of the notices, marked for translation; another name is shown as it is written.</extracomment>
            <translation>New Year's Day</translation>
        </message>
        <message>
            <source>春节</source>
            <translation>Spring Festival</translation>
        </message>
        <message>
            <source>清明节</source>
            <translation>Qingming Festival</translation>
        </message>
        <message>
            <source>劳动节</source>
            <translation>Labour Day</translation>
        </message>
        <message>
            <source>端午节</source>
            <translation>Dragon Boat Festival</translation>
        </message>
        <message>
            <source>中秋节</source>
            <translation>Mid-Autumn Festival</translation>
        </message>
        <message>
            <source>国庆节</source>
            <translation>National Day</translation>
        </message>
        <message>
            <source>补正期间</source>
            <extracomment>What the days of a pause are called, by the stage the case stood in.</extracomment>
            <translation>papers awaited</translation>
        </message>
        <message>
            <source>中止期间</source>
            <translation>suspended</translation>
        </message>
    </context>
    <context>
        <name>calendar_page</name>
        <message>
            <source>热线工单答复到期</source>
            <extracomment>What ends on the day of a duty.</extracomment>
            <translation>Hotline answer due</translation>
        </message>
        <message>
            <source>案件外部期限到期</source>
            <translation>Outside day of the case</translation>
        </message>
        <message>
            <source>来访来电外部期限到期</source>
            <translation>Outside day of the visit</translation>
        </message>
        <message>
            <source>协查答复到期</source>
            <translation>Enquiry answer due</translation>
        </message>
        <message>
            <source>转办反馈到期</source>
            <translation>Referral feedback due</translation>
        </message>
        <message>
            <source>文书回复到期</source>
            <translation>Reply to letter due</translation>
        </message>
        <message>
            <source>个人信息请求（%1）答复到期</source>
            <translation>Answer due to personal data request (%1)</translation>
        </message>
        <message>
            <source>%1到期</source>
            <translation>%1 ends</translation>
        </message>
        <message>
            <source>休</source>
            <extracomment>What stands in the corner of a day, and its tone.</extracomment>
            <translation>off</translation>
        </message>
        <message>
            <source>班</source>
            <translation>work</translation>
        </message>
        <message>
            <source>调休上班</source>
            <translation>worked in exchange</translation>
        </message>
        <message>
            <source>按估算</source>
            <translation>estimated</translation>
        </message>
        <message>
            <source>%1 年的放假安排还没有，休息日按估算</source>
            <translation>No holiday notice for %1 yet: rest days are estimated</translation>
        </message>
    </context>
    <context>
        <name>check</name>
        <message>
            <source>已有</source>
            <translation>On file</translation>
        </message>
        <message>
            <source>缺</source>
            <translation>Missing</translation>
        </message>
        <message>
            <source>不需要</source>
            <translation>N/A</translation>
        </message>
        <message>
            <source>待核</source>
            <translation>To be checked</translation>
        </message>
        <message>
            <source>符合</source>
            <extracomment>The words for a point that is judged, not brought along: 未在其他程序中：符合.</extracomment>
            <translation>holds</translation>
        </message>
        <message>
            <source>不符合</source>
            <translation>does not hold</translation>
        </message>
        <message>
            <source>受理审查</source>
            <extracomment>How such a point is answered. How a point is answered that has no answers of its own.</extracomment>
            <translation>Review before acceptance</translation>
        </message>
        <message>
            <source>补缴材料</source>
            <translation>Back-payment papers</translation>
        </message>
        <message>
            <source>未按约补缴的处理</source>
            <translation>Answer to a broken promise</translation>
        </message>
        <message>
            <source>职工撤回</source>
            <translation>Worker withdrew</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>同意调解</source>
            <extracomment>Lists of checked items besides those that are answered point by point.</extracomment>
            <translation>Consent to mediation</translation>
        </message>
        <message>
            <source>撤回申请</source>
            <translation>Application to withdraw</translation>
        </message>
    </context>
    <context>
        <name>claimant</name>
        <message>
            <source>待核实</source>
            <translation>To be verified</translation>
        </message>
        <message>
            <source>已核实</source>
            <translation>Verified</translation>
        </message>
        <message>
            <source>已达成协议</source>
            <translation>Agreed</translation>
        </message>
        <message>
            <source>部分补缴</source>
            <translation>Partly paid</translation>
        </message>
        <message>
            <source>已补缴</source>
            <translation>Paid</translation>
        </message>
        <message>
            <source>诉求未获支持</source>
            <translation>Claim not upheld</translation>
        </message>
        <message>
            <source>调解不成</source>
            <translation>Mediation failed</translation>
        </message>
        <message>
            <source>协议未履行</source>
            <translation>Agreement not performed</translation>
        </message>
        <message>
            <source>无法联系</source>
            <translation>Could not be reached</translation>
        </message>
        <message>
            <source>死亡或单位终止</source>
            <translation>Died, or employer ceased</translation>
        </message>
        <message>
            <source>不予受理</source>
            <translation>Not accepted</translation>
        </message>
        <message>
            <source>仅咨询</source>
            <translation>Consultation only</translation>
        </message>
        <message>
            <source>另案处理</source>
            <translation>Handled in another case</translation>
        </message>
        <message>
            <source>已撤回</source>
            <translation>Withdrawn</translation>
        </message>
        <message>
            <source>已转办</source>
            <translation>Referred</translation>
        </message>
    </context>
    <context>
        <name>cli</name>
        <message>
            <source>社保费争议调处工作台。每条命令之前或之后都可以写：--store 数据文件（或 $DISPUTE_DESK_STORE，否则用本机默认位置），--user 姓名，--lang zh|en，--json（标准输出只有一个 JSON 对象）。不带命令则打开窗口。退出状态：0 完成，1 完成但有需要人看的，2 被拒绝。</source>
            <translation>The workplace for social insurance contribution disputes. Before or after every command: --store FILE (or $DISPUTE_DESK_STORE, else this machine's own place), --user NAME, --lang zh|en, --json (standard output is one JSON object). Without a command the window opens. Exit status: 0 done, 1 done with something to look at, 2 refused.</translation>
        </message>
        <message>
            <source>{name}在同一用人单位还有未办结的案件 {number}，请核对是否重复登记。</source>
            <extracomment>So many workers are looked for one by one.</extracomment>
            <translation>{name} has an open case {number} at the same employer; please check whether this one is registered twice.</translation>
        </message>
        <message>
            <source>{name}还有未办结的案件 {number}（{employer}），请核对是否同一事项、重复登记。</source>
            <translation>{name} has the open case {number} ({employer}). Check whether it is the same matter, registered twice.</translation>
        </message>
        <message>
            <source>{employer}未办结的案件 {number} 里有同名的{name}，请核对是否同一人、重复登记。</source>
            <translation>The open case {number} of {employer} has a worker of the same name, {name}. Check whether it is the same person, registered twice.</translation>
        </message>
        <message>
            <source>{name}的证件号码在案件 {number} 里登记的姓名是{other}，请核对姓名和证件号码。</source>
            <translation>The identity number of {name} stands in case {number} under the name {other}; please check name and number.</translation>
        </message>
        <message>
            <source>已有同名单位“{name}”（信用代码 {code}），这次按另一家登记。是同一家的，请合并单位。</source>
            <translation>There is an employer of the name “{name}” already (credit code {code}); this one was registered as another. If they are one, merge the employers.</translation>
        </message>
        <message>
            <source>受理审查还有 {count} 项没有填写。</source>
            <extracomment>The days of such papers on which something happened. Commands whose days may lie before the case came in, and those days.</extracomment>
            <translation>{count} points of the review before acceptance are not answered.</translation>
        </message>
        <message>
            <source>这笔钱与安排的补缴 #{plan} 相同（{due} 前缴）。是同一笔的，请撤销后写明 payment_id={plan}；不是的，不用处理。</source>
            <translation>This money equals the planned payment #{plan} (due {due}). If it is the same, take it back and give payment_id={plan}; else nothing is to be done.</translation>
        </message>
        <message>
            <source>协议约定的金额还差 {sum} 元没有入库，结案以后不再提醒。</source>
            <translation>{sum} yuan of the agreed sum has not come in. Nothing reminds of it once the case is closed.</translation>
        </message>
        <message>
            <source>结案时还没有办完：{what}。结案以后不再提醒。</source>
            <translation>Still open when the case was closed: {what}. Nothing reminds of it any more.</translation>
        </message>
        <message>
            <source>还没有指定税务联络员。</source>
            <translation>No tax liaison is named yet.</translation>
        </message>
        <message>
            <source>没有写明签章，按 {day} 各方已经签章、协议已生效登记。还没有签齐的，请撤销后写明 awaits_signatures；已经签齐的，请写 all_signed_on。</source>
            <translation>Nothing is told of signatures: the agreement is recorded as signed by all and in effect on {day}. If somebody has still to sign, undo it and give awaits_signatures; if all have signed, give all_signed_on.</translation>
        </message>
        <message>
            <source>{name}像是案件 {number} 的同一人。是的话，再保存一次，写明 claimant_id 和 same_as={other}，补上那件里的身份资料。</source>
            <translation>{name} seems to be the same person as in case {number}. If so, save once more with claimant_id and same_as={other} to take over the personal details of that case.</translation>
        </message>
        <message>
            <source>办一件事：操作名加上 JSON 内容（写 - 则从标准输入读）。case_id 也可以写案号。</source>
            <extracomment>Named so that the registry is complete once this room is open. Keys under which a line of a batch names its command, and holds its fields. Fields that name a case: its number is as good as its id.</extracomment>
            <translation>Do one thing: a command's name and its JSON (- reads standard input). case_id may be a case number.</translation>
        </message>
        <message>
            <source>操作名，如 RegisterCase</source>
            <translation>Name of the command, such as RegisterCase</translation>
        </message>
        <message>
            <source>内容，或 -</source>
            <translation>Its fields, or -</translation>
        </message>
        <message>
            <source>列出全部操作</source>
            <translation>List every command</translation>
        </message>
        <message>
            <source>说明一个操作的各项内容</source>
            <translation>Describe the fields of a command</translation>
        </message>
        <message>
            <source>逐行执行 JSON 文件：每行一次提交、一个结果</source>
            <translation>Perform a file of JSON lines: one transaction and one outcome each</translation>
        </message>
        <message>
            <source>已写出 {file}：{count} 行。导出已记入操作记录。</source>
            <translation>Written: {file}, {count} lines. The export is in the journal.</translation>
        </message>
        <message>
            <source>已写出空白台账 {file}，填好后用 import 导入。</source>
            <translation>Wrote the blank ledger {file}. Fill it in and take it in with import.</translation>
        </message>
        <message>
            <source>已写出 {file}：{count} 项。导出已记入操作记录。</source>
            <translation>Wrote {file}: {count} entries. The export is in the journal.</translation>
        </message>
        <message>
            <source>导出。</source>
            <translation>Exports.</translation>
        </message>
        <message>
            <source>把台账写成工作簿：每名职工一行，带记录标识。</source>
            <translation>Write the ledger as a workbook: one line per worker, with record ids.</translation>
        </message>
        <message>
            <source>写一份空白台账，带下拉选项和填写说明，填好后可以直接导入。</source>
            <translation>Write a blank ledger with drop-downs and notes; filled in, it can be imported at once.</translation>
        </message>
        <message>
            <source>把日程和到期的期限写成日历文件（.ics）。</source>
            <translation>Write appointments and last days as a calendar file (.ics).</translation>
        </message>
        <message>
            <source>Excel 文件</source>
            <translation>Excel file</translation>
        </message>
        <message>
            <source>查找的文字</source>
            <translation>Text to search for</translation>
        </message>
        <message>
            <source>只要这样的（可重复）</source>
            <translation>Only those (may be repeated)</translation>
        </message>
        <message>
            <source>证件号和电话脱敏</source>
            <translation>Mask identity and telephone numbers</translation>
        </message>
        <message>
            <source>覆盖已有的文件</source>
            <translation>replace an existing file</translation>
        </message>
        <message>
            <source>日历文件</source>
            <translation>Calendar file</translation>
        </message>
        <message>
            <source>从哪一天（默认今天）</source>
            <translation>From which day (today unless given)</translation>
        </message>
        <message>
            <source>到哪一天（默认九十天）</source>
            <translation>To which day (ninety days unless given)</translation>
        </message>
        <message>
            <source>只要我承办的</source>
            <translation>Only those I handle</translation>
        </message>
        <message>
            <source>《{file}》：案件 {cases} 件，职工 {workers} 人，单位 {employers} 家，退回 {rejected} 行。</source>
            <translation>{file}: {cases} cases, {workers} workers, {employers} employers, {rejected} rows rejected.</translation>
        </message>
        <message>
            <source>重复 {duplicates} 行，提示 {warnings} 条。</source>
            <translation>{duplicates} duplicate rows, {warnings} warnings.</translation>
        </message>
        <message>
            <source>  提示 {sheet} 第 {row} 行：{message}</source>
            <translation>  Warning {sheet} row {row}: {message}</translation>
        </message>
        <message>
            <source>  还有 {rest} 条提示，写 --json 可以全部看到。</source>
            <translation>  {rest} more warnings; --json tells them all.</translation>
        </message>
        <message>
            <source>标注副本写在 {file}，改好后可以再导入。</source>
            <translation>The annotated copy is in {file}. Put it right and import it again.</translation>
        </message>
        <message>
            <source>只是预览，没有导入任何内容。</source>
            <translation>This was a preview; nothing was imported.</translation>
        </message>
        <message>
            <source>已导入 {cases} 件（第 {batch} 次导入），以前导入过的 {known} 件没有重复导入。</source>
            <translation>Imported {cases} cases (import {batch}); {known} known from before were not taken again.</translation>
        </message>
        <message>
            <source>其中 {open} 件未办结，可接续办理：list cases --view to_take_up，再用 do TakeUpCase。</source>
            <translation>{open} of them are open and may be taken up: list cases --view to_take_up, then do TakeUpCase.</translation>
        </message>
        <message>
            <source>以前导入过的案件里有 {updated} 件按文件作了修改。</source>
            <translation>{updated} of the cases that were there already were changed as the file says.</translation>
        </message>
        <message>
            <source>  修改 {sheet} 第 {row} 行 {field}：{ours} → {theirs}</source>
            <translation>  changed {sheet} row {row} {field}: {ours} → {theirs}</translation>
        </message>
        <message>
            <source>  未改 {sheet} 第 {row} 行 {field}：{why}</source>
            <translation>  left {sheet} row {row} {field}: {why}</translation>
        </message>
        <message>
            <source>文件比导出时少 {missing} 行：删行不改动已登记的内容，这些案件和职工都还在。</source>
            <translation>The file has {missing} lines less than the export: deleting lines changes nothing, these cases and workers are still there.</translation>
        </message>
        <message>
            <source>没有新的案件，没有导入任何内容。</source>
            <translation>No new case; nothing was imported.</translation>
        </message>
        <message>
            <source>其中 {known} 件以前已导入，不会重复导入。</source>
            <translation>{known} of them were imported before and will not be imported again.</translation>
        </message>
        <message>
            <source>以前导入过的案件里有 {changed} 件与已存的内容不同，改动没有导入：{places}（工作表:行）。</source>
            <translation>{changed} of the cases imported before differ from what is stored; the changes are not imported: {places} (sheet:row).</translation>
        </message>
        <message>
            <source>有 {count} 个问题要先确认，没有导入任何内容。加 --accept 采用建议的答案，或用 --answers：</source>
            <translation>{count} questions are open and nothing was imported. Take the proposals with --accept, or use --answers:</translation>
        </message>
        <message>
            <source>  {id}：{question} [{options}] 建议：{proposed}</source>
            <translation>  {id}: {question} [{options}] proposed: {proposed}</translation>
        </message>
        <message>
            <source>  工作表 {sheets}：读取 {count} 列：{read}</source>
            <translation>  Sheet {sheets}: {count} columns read: {read}</translation>
        </message>
        <message>
            <source>    未读取、原样保留 {count} 列：{kept}</source>
            <translation>    {count} columns not read, kept as they are: {kept}</translation>
        </message>
        <message>
            <source>  退回 {sheet} 第 {row} 行：{message}</source>
            <translation>  rejected: {sheet}, row {row}: {message}</translation>
        </message>
        <message>
            <source>导入旧台账：先读懂，再一次写入；可以整批撤销。</source>
            <extracomment>So many warnings are told in words; JSON has them all.</extracomment>
            <translation>Import an old ledger: understood first, written at once, withdrawn as a whole if need be.</translation>
        </message>
        <message>
            <source>台账文件</source>
            <translation>Ledger file</translation>
        </message>
        <message>
            <source>只看会导入什么</source>
            <translation>Only show what would be imported</translation>
        </message>
        <message>
            <source>采用全部建议的答案</source>
            <translation>Take every proposed answer</translation>
        </message>
        <message>
            <source>回答问题的 JSON 文件</source>
            <translation>JSON file that answers the questions</translation>
        </message>
        <message>
            <source>写出标注副本：每一行后面写明去向，退回的格子标红</source>
            <translation>Write an annotated copy: what became of each row beside it, rejected cells in red</translation>
        </message>
        <message>
            <source>结果里带上每一件案件</source>
            <translation>Put every case into the answer</translation>
        </message>
        <message>
            <source>不照记住的台账读法，也不记住这一次</source>
            <translation>Read without the remembered profiles and remember nothing</translation>
        </message>
        <message>
            <source>已备份并检查：{file}（操作记录到第 {seq} 条）</source>
            <translation>Backed up and verified: {file} (journal up to entry {seq})</translation>
        </message>
        <message>
            <source>已恢复为新的数据文件：{store}</source>
            <translation>Restored as a new store: {store}</translation>
        </message>
        <message>
            <source>备份旁边没有清单，只检查了内容本身。</source>
            <translation>There is no manifest beside the backup; only its content was checked.</translation>
        </message>
        <message>
            <source>附件 {count} 份，放在备份旁边的 {folder} 文件夹里，请一并保存。</source>
            <translation>{count} attachments, in the folder {folder} beside the backup; keep it with the backup.</translation>
        </message>
        <message>
            <source>有 {count} 份附件缺失或损坏，没有备份到，详见 verify。</source>
            <translation>{count} attachments are missing or damaged and are not in the backup; see verify.</translation>
        </message>
        <message>
            <source>检查完毕，没有发现问题。</source>
            <translation>Checked; nothing is wrong.</translation>
        </message>
        <message>
            <source>检查发现 {count} 个问题，请保留数据文件并从备份恢复：</source>
            <translation>{count} findings. Keep the store and restore from a backup:</translation>
        </message>
        <message>
            <source>做一份检查过的备份，旁边放清单；绝不覆盖。</source>
            <translation>Make a verified backup with a manifest beside it; nothing is written over.</translation>
        </message>
        <message>
            <source>先检查备份，再恢复成一个新的数据文件；绝不覆盖。</source>
            <translation>Check a backup, then restore it as a new store; nothing is written over.</translation>
        </message>
        <message>
            <source>检查数据文件的一切；发现问题时退出状态为 1。</source>
            <translation>Check everything in the store; the exit status is 1 when something is wrong.</translation>
        </message>
        <message>
            <source>备份文件</source>
            <translation>Backup file</translation>
        </message>
        <message>
            <source>新的数据文件</source>
            <translation>New store</translation>
        </message>
        <message>
            <source>共 {count} 条</source>
            <extracomment>Rows asked for at once.</extracomment>
            <translation>{count} in all</translation>
        </message>
        <message>
            <source>共 {count} 条，列出 {shown} 条</source>
            <translation>{count} in all, {shown} listed</translation>
        </message>
        <message>
            <source>列出一类记录：cases、employers、payments、letters、clocks、referrals、visits、tickets、enquiries、requests、today …</source>
            <extracomment>Closed sets of ours, whatever the profile.</extracomment>
            <translation>List records of a kind: cases, employers, payments, letters, clocks, referrals, visits, tickets, enquiries, requests, today …</translation>
        </message>
        <message>
            <source>列出一类记录：案件、单位、补缴、文书、期限…</source>
            <translation>List records of a kind: cases, employers, payments, papers, terms…</translation>
        </message>
        <message>
            <source>类别，如 cases</source>
            <translation>Kind, such as cases</translation>
        </message>
        <message>
            <source>案件的筛选，如 open、to_take_up（待接续）</source>
            <translation>A filter of cases, such as open or to_take_up</translation>
        </message>
        <message>
            <source>排序的字段，前面加 - 则倒序</source>
            <translation>Field to sort by; a - before it turns the order round</translation>
        </message>
        <message>
            <source>最多几条</source>
            <translation>How many at most</translation>
        </message>
        <message>
            <source>算期限的最后一天，并逐行说明为什么。</source>
            <translation>Work out the last day of a term and say why, line by line.</translation>
        </message>
        <message>
            <source>快速计算。</source>
            <translation>Quick sums.</translation>
        </message>
        <message>
            <source>工作日历。</source>
            <translation>Work calendars.</translation>
        </message>
        <message>
            <source>列出收录了哪些年份的节假日。</source>
            <translation>List the years whose public holidays are known.</translation>
        </message>
        <message>
            <source>事实发生的日期（当日不计）</source>
            <translation>Day of the fact (not counted)</translation>
        </message>
        <message>
            <source>几日</source>
            <translation>How many days</translation>
        </message>
        <message>
            <source>按工作日计算</source>
            <translation>Count working days</translation>
        </message>
        <message>
            <source>末日逢假不顺延</source>
            <translation>Do not move an end on a free day</translation>
        </message>
        <message>
            <source>已写出 {file}</source>
            <translation>Written: {file}</translation>
        </message>
        <message>
            <source>  {label}：{value} {unit}</source>
            <translation>  {label}: {value} {unit}</translation>
        </message>
        <message>
            <source>数字核对一致。</source>
            <translation>The figures reconcile.</translation>
        </message>
        <message>
            <source>做报表：数字、PDF、工作簿；数字对不上时退出状态为 1。</source>
            <translation>Build a report: figures, PDF, workbook; the exit status is 1 when the figures do not reconcile.</translation>
        </message>
        <message>
            <source>报表名，如 monthly</source>
            <translation>Name of the report, such as monthly</translation>
        </message>
        <message>
            <source>列出全部报表</source>
            <translation>List every report</translation>
        </message>
        <message>
            <source>月份，如 2024-08</source>
            <translation>Month, such as 2024-08</translation>
        </message>
        <message>
            <source>起始日</source>
            <translation>First day</translation>
        </message>
        <message>
            <source>截止日</source>
            <translation>Last day</translation>
        </message>
        <message>
            <source>已写出《{title}》（{pages} 页）：{file}</source>
            <translation>{title} written ({pages} pages): {file}</translation>
        </message>
        <message>
            <source>《{title}》还缺：{missing}</source>
            <translation>“{title}” still lacks: {missing}</translation>
        </message>
        <message>
            <source>一函两书：提示函、意见书、建议书，按文号或编号。写 --pdf 则写出文件并留痕，否则列出各项内容和还缺什么；缺内容的退出状态为 1。</source>
            <translation>The union's three letters (reminder, opinion, recommendation), by number or id. With --pdf it is written and that is kept in the journal, else its fields are listed and what is missing; status 1 where something is.</translation>
        </message>
        <message>
            <source>一函两书：看各项内容，或写出 PDF。</source>
            <translation>The union's letters: their fields, or the PDF.</translation>
        </message>
        <message>
            <source>文号或编号</source>
            <translation>Number or id</translation>
        </message>
        <message>
            <source>《{title}》上的证件号已脱敏，对方可能无法据此核对。</source>
            <translation>Identity numbers on “{title}” are masked; the other side may be unable to look them up.</translation>
        </message>
        <message>
            <source>《{title}》还没有登记为文书，卷内目录里没有它。交出以后登记：{how}</source>
            <translation>“{title}” is not registered as a paper, so the index does not have it. Once it is handed out: {how}</translation>
        </message>
        <message>
            <source>（留空，由人手填）</source>
            <translation>(left blank, filled in by hand)</translation>
        </message>
        <message>
            <source>案件的文书：受理登记表、补正告知书、受理通知书、不属受理范围告知书、调解协议书、结案审批表、证据及补正清单、协查函、卷内目录。写 --pdf 则写出文件并留痕，否则只列各项内容。个人信息查阅答复按请求的序号，内容完整，总是留痕。</source>
            <translation>Papers of a case: intake_form, supplement_notice, acceptance_notice, decline_notice, mediation_agreement, closure_form, evidence_list, enquiry_sheet, archive_index. With --pdf writes the file and leaves a trace, else only lists the fields. personal_data takes the number of a request, is complete and always leaves a trace.</translation>
        </message>
        <message>
            <source>案件的文书：看各项内容，或写出 PDF。</source>
            <translation>A paper of a case: look at its fields, or write a PDF.</translation>
        </message>
        <message>
            <source>写出完整的证件号和电话（须有权限，留痕）；协查函、调解协议书有权限的默认完整</source>
            <translation>write identity numbers and telephones in full (needs the right, is logged); requests (enquiry_sheet) and agreements are in full by default for whom may</translation>
        </message>
        <message>
            <source>同一文书有多份时要哪一份：那次补正告知或那份协查的记录编号；不写就是最近一份</source>
            <translation>Which one, where there are several of a paper: the record number of that request for missing papers or of that enquiry; the latest if left out</translation>
        </message>
        <message>
            <source>文书，如 intake_form 或 受理登记表</source>
            <translation>Paper, such as intake_form</translation>
        </message>
        <message>
            <source>案号或编号</source>
            <translation>Case number or id</translation>
        </message>
        <message>
            <source>PDF 文件</source>
            <translation>PDF file</translation>
        </message>
        <message>
            <source>每个数字带上背后的记录编号</source>
            <translation>Give each figure the ids of the records behind it</translation>
        </message>
        <message>
            <source>已写入模拟案件 {cases} 件、职工 {workers} 人，分 {batches} 批，每批都可以撤销。</source>
            <translation>Wrote {cases} made-up cases with {workers} workers in {batches} batches; each can be withdrawn.</translation>
        </message>
        <message>
            <source>不用窗口走一遍全程：示例工作站、导入旧台账、办结一件案件、月报和界面截图。</source>
            <translation>The whole road without a window: a sample station, an imported ledger, a case to its closure, the monthly report and pictures of the screens.</translation>
        </message>
        <message>
            <source>往空的示例数据文件里写入任意数量的模拟案件，用来试用和测速。</source>
            <translation>Fill an empty sample store with made-up cases, for trials and measurements.</translation>
        </message>
        <message>
            <source>放结果的文件夹</source>
            <translation>Folder for what is made</translation>
        </message>
        <message>
            <source>是否生成界面截图</source>
            <translation>Whether to take pictures of the screens</translation>
        </message>
        <message>
            <source>案件数</source>
            <translation>Number of cases</translation>
        </message>
        <message>
            <source>随机种子：相同的种子写出相同的案件</source>
            <translation>Seed: the same seed makes the same cases</translation>
        </message>
        <message>
            <source>案件分布的年数</source>
            <translation>Years the cases are spread over</translation>
        </message>
        <message>
            <source>看一条记录和它下面的一切：案件、单位、文书、导入批次、申请、操作、测算。</source>
            <translation>Show one record and all below it: case, employer, paper, import, request, entry or calculation.</translation>
        </message>
        <message>
            <source>类别：case、employer、letter、paper、batch、request、audit、calculation</source>
            <translation>Kind: case, employer, letter, paper, batch, request, audit, calculation</translation>
        </message>
        <message>
            <source>案号、名称或编号</source>
            <translation>Case number, name or id</translation>
        </message>
        <message>
            <source>显示完整的证件号和电话（须有权限，留痕）</source>
            <translation>Show identity and telephone numbers in full (needs the right, is written in the journal)</translation>
        </message>
        <message>
            <source>案件在这一天结束时的样子</source>
            <translation>The case as it stood when this day ended</translation>
        </message>
        <message>
            <source>已建立数据文件 {store}（{station}），办公人员：{person}。</source>
            <translation>Made the store {store} ({station}); at the desk: {person}.</translation>
        </message>
        <message>
            <source>未填工作站名称</source>
            <translation>station not named</translation>
        </message>
        <message>
            <source>建一个新的数据文件（已有的文件绝不覆盖）。</source>
            <translation>Make a new store (nothing is written over).</translation>
        </message>
        <message>
            <source>工作站类型</source>
            <translation>Kind of station</translation>
        </message>
        <message>
            <source>工作站名称</source>
            <translation>Name of the station</translation>
        </message>
        <message>
            <source>所在区县</source>
            <translation>District</translation>
        </message>
        <message>
            <source>正式使用，不加密、不设密码</source>
            <translation>For real use, without encryption or passwords</translation>
        </message>
        <message>
            <source>空的示例</source>
            <translation>An empty sample</translation>
        </message>
        <message>
            <source>用人单位</source>
            <extracomment>So many rows decide which columns are shown and how wide they are. Columns that are codes of the profile though no catalogue has them. And those of one kind of list only.</extracomment>
            <translation>Employer</translation>
        </message>
        <message>
            <source>名称</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>首位职工</source>
            <translation>First worker</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>人数</source>
            <translation>Workers</translation>
        </message>
        <message>
            <source>承办人</source>
            <translation>Handler</translation>
        </message>
        <message>
            <source>出处</source>
            <translation>Origin</translation>
        </message>
        <message>
            <source>诉求</source>
            <translation>Claimed</translation>
        </message>
        <message>
            <source>测算</source>
            <translation>Verified</translation>
        </message>
        <message>
            <source>协议</source>
            <translation>Agreement</translation>
        </message>
        <message>
            <source>核定</source>
            <translation>Assessed</translation>
        </message>
        <message>
            <source>实缴</source>
            <translation>Paid</translation>
        </message>
        <message>
            <source>滞纳金</source>
            <translation>Late fee</translation>
        </message>
        <message>
            <source>台账载明补缴</source>
            <translation>Paid as the ledger says</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>在办</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>最近登记</source>
            <translation>Last registered</translation>
        </message>
        <message>
            <source>案件序号</source>
            <translation>Case id</translation>
        </message>
        <message>
            <source>序号</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>应缴</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>应缴日期</source>
            <translation>Due on</translation>
        </message>
        <message>
            <source>缴费日期</source>
            <translation>Paid on</translation>
        </message>
        <message>
            <source>凭证</source>
            <translation>Proof</translation>
        </message>
        <message>
            <source>凭证号</source>
            <translation>Proof no.</translation>
        </message>
        <message>
            <source>超期</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>姓名</source>
            <extracomment>Columns that mean something else in one kind of list, and those only it has.</extracomment>
            <translation>Name</translation>
        </message>
        <message>
            <source>请求事项</source>
            <translation>Request</translation>
        </message>
        <message>
            <source>收到日期</source>
            <translation>Received on</translation>
        </message>
        <message>
            <source>答复期限</source>
            <translation>Due by</translation>
        </message>
        <message>
            <source>答复日期</source>
            <translation>Answered on</translation>
        </message>
        <message>
            <source>怎样答复</source>
            <translation>How it was answered</translation>
        </message>
        <message>
            <source>清单</source>
            <translation>List</translation>
        </message>
        <message>
            <source>事项</source>
            <translation>To do</translation>
        </message>
        <message>
            <source>期限</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>等待</source>
            <translation>Awaited</translation>
        </message>
        <message>
            <source>对方</source>
            <translation>Of whom</translation>
        </message>
        <message>
            <source>记录序号</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>原案序号</source>
            <translation>Former case</translation>
        </message>
        <message>
            <source>文书</source>
            <translation>Paper</translation>
        </message>
        <message>
            <source>送达或发出</source>
            <translation>Served or sent</translation>
        </message>
        <message>
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>地点</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>调解员</source>
            <translation>Mediator</translation>
        </message>
        <message>
            <source>暂缓到</source>
            <translation>Snoozed until</translation>
        </message>
        <message>
            <source>金额</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>地区</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>种类</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>参数行</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>起始月份</source>
            <translation>First month</translation>
        </message>
        <message>
            <source>终止月份</source>
            <translation>Last month</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>文号</source>
            <translation>Number of the document</translation>
        </message>
        <message>
            <source>文件名称</source>
            <translation>Title of the document</translation>
        </message>
        <message>
            <source>录入人</source>
            <translation>Entered by</translation>
        </message>
        <message>
            <source>录入日期</source>
            <translation>Entered on</translation>
        </message>
        <message>
            <source>确认人</source>
            <translation>Confirmed by</translation>
        </message>
        <message>
            <source>确认日期</source>
            <translation>Confirmed on</translation>
        </message>
        <message>
            <source>一人录入并确认</source>
            <translation>Entered and confirmed by one person</translation>
        </message>
        <message>
            <source>停用日期</source>
            <translation>Ended on</translation>
        </message>
        <message>
            <source>停用原因</source>
            <translation>Why it was ended</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurance</translation>
        </message>
        <message>
            <source>下限</source>
            <translation>Lower limit</translation>
        </message>
        <message>
            <source>上限</source>
            <translation>Upper limit</translation>
        </message>
        <message>
            <source>不设上限</source>
            <translation>No cap</translation>
        </message>
        <message>
            <source>谁缴</source>
            <translation>Who pays</translation>
        </message>
        <message>
            <source>费率</source>
            <translation>Rate</translation>
        </message>
        <message>
            <source>工资</source>
            <translation>Wage</translation>
        </message>
        <message>
            <source>期限名称</source>
            <translation>Term</translation>
        </message>
        <message>
            <source>期限代码</source>
            <translation>Code of the term</translation>
        </message>
        <message>
            <source>所属文书</source>
            <translation>Belongs to</translation>
        </message>
        <message>
            <source>起算日</source>
            <translation>Starts on</translation>
        </message>
        <message>
            <source>到期日</source>
            <translation>Due on</translation>
        </message>
        <message>
            <source>登记</source>
            <translation>Desk</translation>
        </message>
        <message>
            <source>导入</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>待缴</source>
            <translation>Planned</translation>
        </message>
        <message>
            <source>已缴</source>
            <translation>Paid</translation>
        </message>
        <message>
            <source>是</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>否</source>
            <translation>No</translation>
        </message>
        <message>
            <source>（没有 {other} 时必填）</source>
            <extracomment>The fields that take the number of a case as well as its id.</extracomment>
            <translation> (required without {other})</translation>
        </message>
        <message>
            <source>单位 {employer} 元，个人 {employee} 元，本金合计 {principal} 元；滞纳金 {late_fee} 元，以本金为限 {late_fee_capped} 元。</source>
            <translation>Employer {employer}, worker {employee}, principal {principal} yuan; late fee {late_fee}, capped at the principal {late_fee_capped} yuan.</translation>
        </message>
        <message>
            <source>不完整：以下月份没有算进去。</source>
            <translation>Incomplete: the following months are not included.</translation>
        </message>
        <message>
            <source>{worker}：本金 {principal} 元，滞纳金 {late_fee} 元</source>
            <translation>{worker}: principal {principal}, late fee {late_fee} yuan</translation>
        </message>
        <message>
            <source>  有争议：不按 {row} 而按 {other}，本金 {principal} 元，滞纳金 {late_fee} 元</source>
            <translation>  Contested: by {other} instead of {row}, principal {principal}, late fee {late_fee} yuan</translation>
        </message>
        <message>
            <source>参数包 {id} {version} 没有问题：{rows} 行。</source>
            <extracomment>Papers are written in Chinese whatever the language of the call.</extracomment>
            <translation>Pack {id} {version} is sound: {rows} rows.</translation>
        </message>
        <message>
            <source>按参数表测算补缴：逐月、逐险种、单位和个人、滞纳金。</source>
            <translation>Estimate a back-payment by the figures of a region: by month, insurance and party, with late fees.</translation>
        </message>
        <message>
            <source>补缴参数表。</source>
            <translation>The figures of back-payment.</translation>
        </message>
        <message>
            <source>列出有哪些地区的参数表。</source>
            <translation>List the regions there are figures for.</translation>
        </message>
        <message>
            <source>检查一个参数包文件夹。</source>
            <translation>Check the folder of a policy pack.</translation>
        </message>
        <message>
            <source>哪些月份能算，哪些还缺。</source>
            <translation>Which months can be computed, and which lack something.</translation>
        </message>
        <message>
            <source>要算什么，- 从标准输入读</source>
            <translation>what to compute, - reads standard input</translation>
        </message>
        <message>
            <source>用今天的、某一天已知的或另一版参数，重算存下的测算，列出差别。</source>
            <translation>Computes a kept calculation anew by the figures of today, of another day or of another pack, and lists what differs.</translation>
        </message>
        <message>
            <source>测算 #{id} 按 {pack} {version}（{day}）重算，没有差别。</source>
            <translation>Calculation #{id} by {pack} {version} ({day}): no difference.</translation>
        </message>
        <message>
            <source>测算 #{id} 按 {pack} {version}（{day}）重算：本金 {before} → {after} 元。存下的没有改动。</source>
            <translation>Calculation #{id} by {pack} {version} ({day}): principal {before} → {after} yuan. What is kept was not changed.</translation>
        </message>
        <message>
            <source>{worker} {insurance} {party} {first}—{last}：{before} → {after}；依据 {rows}</source>
            <translation>{worker} {insurance} {party} {first}–{last}: {before} → {after}; by {rows}</translation>
        </message>
        <message>
            <source>测算的编号，如 3</source>
            <translation>Number of the calculation, such as 3</translation>
        </message>
        <message>
            <source>用这个文件夹里的参数包</source>
            <translation>use the policy pack of this folder</translation>
        </message>
        <message>
            <source>写出测算表 PDF</source>
            <translation>write the calculation as a PDF</translation>
        </message>
        <message>
            <source>写出带公式的工作簿</source>
            <translation>write a workbook with live formulas</translation>
        </message>
        <message>
            <source>参数包文件夹</source>
            <translation>folder of a policy pack</translation>
        </message>
        <message>
            <source>地区代码</source>
            <translation>code of the region</translation>
        </message>
        <message>
            <source>按哪一天已知的数字</source>
            <translation>figures as they were known on a day</translation>
        </message>
        <message>
            <source>{days} 天，滞纳金 {late_fee} 元；以本金为限 {late_fee_capped} 元</source>
            <translation>{days} days, late fee {late_fee} yuan; capped at the principal {late_fee_capped} yuan</translation>
        </message>
        <message>
            <source>算滞纳金，首尾两天都计入。</source>
            <translation>Compute a late fee, first and last day counted.</translation>
        </message>
        <message>
            <source>由平均工资算缴费基数的上限或下限。</source>
            <translation>Compute a limit of the base from an average wage.</translation>
        </message>
        <message>
            <source>由基数和费率算缴费金额。</source>
            <translation>Compute contributions from a base and rates.</translation>
        </message>
        <message>
            <source>本金（元）</source>
            <translation>principal (yuan)</translation>
        </message>
        <message>
            <source>几天</source>
            <translation>how many days</translation>
        </message>
        <message>
            <source>第一天，计入</source>
            <translation>first day, counted</translation>
        </message>
        <message>
            <source>最后一天，计入</source>
            <translation>last day, counted</translation>
        </message>
        <message>
            <source>日费率，如 0.0005</source>
            <translation>daily rate, such as 0.0005</translation>
        </message>
        <message>
            <source>2011年7月以前的算法</source>
            <translation>way of computing before July 2011</translation>
        </message>
        <message>
            <source>月平均工资（元）</source>
            <translation>average monthly wage (yuan)</translation>
        </message>
        <message>
            <source>倍数，如 3 或 0.6</source>
            <translation>multiplier, such as 3 or 0.6</translation>
        </message>
        <message>
            <source>尾数：yuan 四舍五入到元</source>
            <translation>rounding: yuan is half up to the yuan</translation>
        </message>
        <message>
            <source>缴费基数（元）</source>
            <translation>base (yuan)</translation>
        </message>
        <message>
            <source>费率，可以写几个</source>
            <translation>rate, may be given several times</translation>
        </message>
        <message>
            <source>几个月</source>
            <translation>how many months</translation>
        </message>
        <message>
            <source>尾数，如 half_up_2</source>
            <translation>rounding, such as half_up_2</translation>
        </message>
        <message>
            <source>没有计入本单位补录的参数：{why}</source>
            <translation>The office's own figures were left out: {why}</translation>
        </message>
        <message>
            <source>把本单位补录和确认的参数写成工作簿。</source>
            <translation>Writes what the office added and confirmed as a workbook.</translation>
        </message>
        <message>
            <source>从工作簿或 CSV 导入本单位参数，作为草稿；有错就一行也不导入。</source>
            <translation>Takes the office's own figures in from a workbook or CSV, as drafts; none of them where one is wrong.</translation>
        </message>
        <message>
            <source>已写出 {count} 行：{file}</source>
            <translation>{count} rows written: {file}</translation>
        </message>
        <message>
            <source>{file}：新的 {fresh} 行，已有的 {known} 行；没有导入。</source>
            <translation>{file}: {fresh} new rows, {known} known ones; nothing was taken in.</translation>
        </message>
        <message>
            <source>{file}：导入 {fresh} 行草稿，已有的 {known} 行没有重复导入。</source>
            <translation>{file}: {fresh} rows taken in as drafts; {known} known ones were left out.</translation>
        </message>
        <message>
            <source>工作簿或 CSV 文件</source>
            <translation>Workbook or CSV file</translation>
        </message>
        <message>
            <source>只看，不导入</source>
            <translation>Only look, take nothing in</translation>
        </message>
        <message>
            <source>方案：{title}</source>
            <translation>Option: {title}</translation>
        </message>
        <message>
            <source>  单位 {employer} 元，个人 {employee} 元，本金 {principal} 元；滞纳金 {late_fee} 元，以本金为限 {late_fee_capped} 元</source>
            <translation>  Employer {employer}, employee {employee}, principal {principal} yuan; late fee {late_fee}, limited to the principal {late_fee_capped} yuan</translation>
        </message>
        <message>
            <source>  第 {part} 期 {due}：本金 {principal} 元，滞纳金 {late_fee} 元</source>
            <translation>  Part {part}, {due}: principal {principal}, late fee {late_fee} yuan</translation>
        </message>
        <message>
            <source>  每晚一天增加 {late_fee} 元（以本金为限的增加 {late_fee_capped} 元）</source>
            <translation>  Each day later adds {late_fee} yuan (limited to the principal: {late_fee_capped})</translation>
        </message>
        <message>
            <source>  最后安全日 {day}：{why}</source>
            <translation>  Last safe day {day}: {why}</translation>
        </message>
        <message>
            <source>  不完整，不能选用：</source>
            <translation>  Incomplete, cannot be chosen:</translation>
        </message>
        <message>
            <source>并列比较全额、分期、先补本金几种方案</source>
            <extracomment>The options of the call, as typer reads them.</extracomment>
            <translation>compare ways to settle: at once, in parts, principal first</translation>
        </message>
        <message>
            <source>方案的缴款日或首期缴款日</source>
            <translation>day of payment of the options, or of the first part</translation>
        </message>
        <message>
            <source>分几期</source>
            <translation>in how many parts</translation>
        </message>
        <message>
            <source>每期相隔几个月</source>
            <translation>months between two parts</translation>
        </message>
        <message>
            <source>案号：计入调解期限和举证记录</source>
            <translation>case number: its mediation term and evidence record count</translation>
        </message>
        <message>
            <source>某职工改从较晚的月份起算，案件里须有证据</source>
            <translation>settle with a worker from a later month on; the case must hold the evidence</translation>
        </message>
        <message>
            <source>没有 sources.csv：来源只有标识，没有文件名和文号。请补上来源表。</source>
            <translation>There is no sources.csv: sources are only ids, without title and number. Please add the table of sources.</translation>
        </message>
        <message>
            <source>没有 relief.csv：一律按没有减征计算。当地有过减征的，请补上。</source>
            <translation>There is no relief.csv: everything is computed without relief. Please add it if there was any.</translation>
        </message>
        <message>
            <source>没有 avg_wage.csv：按平均工资缴的险种不能计算，会写明缺什么。请补上。</source>
            <translation>There is no avg_wage.csv: insurances paid on the average wage cannot be computed, and what lacks is said. Please add it.</translation>
        </message>
        <message>
            <source>没有 min_wage.csv：以最低工资为下限的年度不能推出草稿。请补上。</source>
            <translation>There is no min_wage.csv: a year whose lower limit is the minimum wage cannot be drafted. Please add it.</translation>
        </message>
        <message>
            <source>没有 late_fee.csv：滞纳金按全国的规定计算。</source>
            <translation>There is no late_fee.csv: late fees follow the rules of the whole country.</translation>
        </message>
        <message>
            <source>pack.toml 没有写 {keys}，按通常的办法处理。请核对。</source>
            <translation>pack.toml does not say {keys}; the usual way is taken. Please check.</translation>
        </message>
        <message>
            <source>有 {count} 行是推算或未核实的数字，由本单位凭文件确认后才用来计算：{rows}</source>
            <translation>{count} rows are derived or unverified; they are used once the office has confirmed them by a document: {rows}</translation>
        </message>
        <message>
            <source>{insurance} {months} 缺数字，不能计算。</source>
            <translation>{insurance} {months}: figures lack, it cannot be computed.</translation>
        </message>
        <message>
            <source>记住的台账读法和教过的表头。</source>
            <translation>Remembered ledger profiles and taught headings.</translation>
        </message>
        <message>
            <source>列出记住的台账读法和教过的表头。</source>
            <translation>List remembered ledger profiles and taught headings.</translation>
        </message>
        <message>
            <source>把台账读法写成一个 JSON 文件，供别的单位收入。</source>
            <translation>Write ledger profiles as one JSON file for another office.</translation>
        </message>
        <message>
            <source>收入别的单位写出的台账读法；有错就一项也不收入。</source>
            <translation>Take in ledger profiles another office wrote; if anything is wrong, none is taken.</translation>
        </message>
        <message>
            <source>{id}  {name}  第 {version} 版  {tables} 种表头  {on}  {by}</source>
            <translation>{id}  {name}  version {version}  {tables} layouts  {on}  {by}</translation>
        </message>
        <message>
            <source>表头“{heading}”读作{field}</source>
            <translation>Heading “{heading}” is read as {field}</translation>
        </message>
        <message>
            <source>还没有记住任何台账读法或表头。</source>
            <translation>No ledger profile or heading is remembered yet.</translation>
        </message>
        <message>
            <source>已写出 {count} 种台账读法：{file}</source>
            <translation>Wrote {count} ledger profiles: {file}</translation>
        </message>
        <message>
            <source>{file}：{count} 种台账读法，{headings} 个表头；没有收入。</source>
            <translation>{file}: {count} ledger profiles, {headings} headings; nothing was taken in.</translation>
        </message>
        <message>
            <source>{file}：新增 {new} 种，更新 {changed} 种，已有的 {known} 种不变，表头 {headings} 个。</source>
            <translation>{file}: {new} new, {changed} changed, {known} known as they are, {headings} headings.</translation>
        </message>
        <message>
            <source>这些表头本单位教的不同，没有改动：{kept}</source>
            <translation>This office taught these headings otherwise, they stay: {kept}</translation>
        </message>
        <message>
            <source>按台账读法“{name}”（第 {version} 版）读取：{columns} 列和 {answers} 个问题照以前定的办。</source>
            <translation>Read by the ledger profile “{name}” (version {version}): {columns} columns and {answers} questions as decided before.</translation>
        </message>
        <message>
            <source>  与记住的不同：{line}</source>
            <translation>  Otherwise than remembered: {line}</translation>
        </message>
        <message>
            <source>已记住这种台账的读法“{name}”（第 {version} 版），下次不再问同样的问题。</source>
            <translation>How to read this kind of ledger is remembered as “{name}” (version {version}); the same is not asked again.</translation>
        </message>
        <message>
            <source>JSON 文件</source>
            <translation>JSON file</translation>
        </message>
        <message>
            <source>只写这一种；可以写几次</source>
            <translation>Only this one; may be given several times</translation>
        </message>
        <message>
            <source>只看，不收入</source>
            <translation>Only look, take nothing in</translation>
        </message>
        <message>
            <source>{cited}（{span}）：{gist}</source>
            <translation>{cited} ({span}): {gist}</translation>
        </message>
        <message>
            <source>以上是要旨，不是原文，待本单位核定；引用时只写法规名称和条款。</source>
            <translation>These are gists, not the wording, to be confirmed by the station; cite name and article only.</translation>
        </message>
        <message>
            <source>法规卡片：某一天有效的法规、政策条款，附出处。信函按文书日期引用。</source>
            <translation>Cards of laws: the articles and policies in force on a day, with their sources. Letters cite them by their own day.</translation>
        </message>
        <message>
            <source>哪一天（默认今天）</source>
            <translation>Which day (today by default)</translation>
        </message>
        <message>
            <source>只列含这些字的</source>
            <translation>Only those with these words</translation>
        </message>
    </context>
    <context>
        <name>closing</name>
        <message>
            <source>回访记录</source>
            <extracomment>What each point is called where it is met.</extracomment>
            <translation>a follow-up</translation>
        </message>
        <message>
            <source>调解协议</source>
            <translation>the mediation agreement</translation>
        </message>
        <message>
            <source>协议签章齐全</source>
            <translation>Agreement signed by all</translation>
        </message>
        <message>
            <source>有凭证的实缴入库</source>
            <translation>a proved payment</translation>
        </message>
        <message>
            <source>协议金额足额入库</source>
            <translation>Agreed sum paid in full</translation>
        </message>
        <message>
            <source>称已缴款项的凭证</source>
            <translation>Proofs of what is said to be paid</translation>
        </message>
        <message>
            <source>每名职工的补缴结果</source>
            <translation>Result of each worker</translation>
        </message>
        <message>
            <source>文书送达</source>
            <translation>Papers served</translation>
        </message>
        <message>
            <source>文书办结</source>
            <translation>Done with the paper</translation>
        </message>
        <message>
            <source>转办反馈</source>
            <translation>Answers to referrals</translation>
        </message>
        <message>
            <source>协查答复</source>
            <translation>Answers to enquiries</translation>
        </message>
        <message>
            <source>税务文书履行</source>
            <translation>Papers of the tax office performed</translation>
        </message>
        <message>
            <source>热线工单答复</source>
            <translation>Replies to hotline tickets</translation>
        </message>
        <message>
            <source>已排日程</source>
            <translation>Planned meetings</translation>
        </message>
        <message>
            <source>受理审查未做</source>
            <translation>No review before acceptance</translation>
        </message>
    </context>
    <context>
        <name>closing_doubts</name>
        <message>
            <source>协议约定的金额还差 %1 元没有入库。</source>
            <translation>Under the agreement %1 yuan are not in yet.</translation>
        </message>
        <message>
            <source>其中 %1 元还没有到期，最后一期在 %2。</source>
            <translation> Of it %1 yuan are not due yet, the last part on %2.</translation>
        </message>
        <message>
            <source>%1 的回访说“已足额补缴”，与账目不符，请核对是漏登了缴费，还是回访记错。</source>
            <translation> The follow-up of %1 says “paid in full”, which does not agree with the figures: please check whether a payment was not recorded or the follow-up is wrong.</translation>
        </message>
        <message>
            <source>结案后 %1 登记为“%2”。</source>
            <translation> After closing, %1: “%2”.</translation>
        </message>
        <message>
            <source>%1 等 %2 人</source>
            <translation>%1 and others, %2 in all</translation>
        </message>
        <message>
            <source>回访说“已足额补缴”，账上协议约定的金额还差 %1 元没有入库，请核对。</source>
            <translation>The follow-up says “paid in full”, but under the agreement %1 yuan are not in yet. Please check.</translation>
        </message>
    </context>
    <context>
        <name>codec</name>
        <message>
            <source>日期（如 2026-11-22）</source>
            <translation>date (e.g. 2026-11-22)</translation>
        </message>
        <message>
            <source>月份（如 2026-11）</source>
            <translation>month (e.g. 2026-11)</translation>
        </message>
        <message>
            <source>整数</source>
            <translation>whole number</translation>
        </message>
        <message>
            <source>true 或 false</source>
            <translation>true or false</translation>
        </message>
        <message>
            <source>文字</source>
            <translation>text</translation>
        </message>
        <message>
            <source>金额（元，两位小数的文字，如 "5500.00"）</source>
            <extracomment>Marks a field of a command that is filled in by ``prepare`` and no part of what was asked.</extracomment>
            <translation>amount (yuan, text with two decimals, e.g. "5500.00")</translation>
        </message>
        <message>
            <source>一个对象（花括号里逐项写出）</source>
            <translation>an object (its items in braces)</translation>
        </message>
        <message>
            <source>对象的列表（方括号里写一个或几个对象）</source>
            <translation>a list of objects (one or several in square brackets)</translation>
        </message>
    </context>
    <context>
        <name>command</name>
        <message>
            <source>受理</source>
            <translation>Accept</translation>
        </message>
        <message>
            <source>告知补正</source>
            <extracomment>The command that leads to each stage, by the title it has on screen.</extracomment>
            <translation>Ask for papers</translation>
        </message>
        <message>
            <source>不属受理范围</source>
            <translation>Decline the case</translation>
        </message>
        <message>
            <source>转办</source>
            <translation>Refer</translation>
        </message>
        <message>
            <source>登记转办反馈</source>
            <translation>Record the answer to a referral</translation>
        </message>
        <message>
            <source>指定承办人</source>
            <translation>Assign a handler</translation>
        </message>
        <message>
            <source>安排下一步</source>
            <translation>Plan the next action</translation>
        </message>
        <message>
            <source>登记金额</source>
            <translation>Record an amount</translation>
        </message>
        <message>
            <source>登记回访</source>
            <translation>Follow up</translation>
        </message>
        <message>
            <source>结案</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>中止</source>
            <translation>Suspend</translation>
        </message>
        <message>
            <source>恢复办理</source>
            <translation>Resume</translation>
        </message>
        <message>
            <source>撤回</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>重启案件</source>
            <translation>Reopen the case</translation>
        </message>
        <message>
            <source>修改案件</source>
            <translation>Edit case</translation>
        </message>
        <message>
            <source>修改职工</source>
            <translation>Edit the worker</translation>
        </message>
        <message>
            <source>修改用人单位</source>
            <translation>Edit the employer</translation>
        </message>
        <message>
            <source>记录沟通</source>
            <translation>Note a call or talk</translation>
        </message>
        <message>
            <source>接续办理</source>
            <translation>Take up</translation>
        </message>
        <message>
            <source>登记案件</source>
            <translation>Register the case</translation>
        </message>
        <message>
            <source>增加职工</source>
            <translation>Add a worker</translation>
        </message>
        <message>
            <source>开始调查核实</source>
            <translation>Start verification</translation>
        </message>
        <message>
            <source>启动调解</source>
            <translation>Start mediation</translation>
        </message>
        <message>
            <source>登记调解会</source>
            <translation>Record a session</translation>
        </message>
        <message>
            <source>登记协议</source>
            <translation>Record the agreement</translation>
        </message>
        <message>
            <source>登记文书</source>
            <translation>Record a paper</translation>
        </message>
        <message>
            <source>登记送达</source>
            <translation>Record service</translation>
        </message>
        <message>
            <source>登记回复</source>
            <translation>Record the answer</translation>
        </message>
        <message>
            <source>文书办结</source>
            <translation>Done with the paper</translation>
        </message>
        <message>
            <source>安排补缴</source>
            <extracomment>Stages in which a payment moves the case to 补缴中.</extracomment>
            <translation>Plan a payment</translation>
        </message>
        <message>
            <source>登记缴费</source>
            <translation>Record a payment</translation>
        </message>
        <message>
            <source>转税务征缴</source>
            <translation>Hand to tax collection</translation>
        </message>
        <message>
            <source>进入补缴</source>
            <translation>Begin back-payment</translation>
        </message>
        <message>
            <source>增加人员</source>
            <translation>Add a person</translation>
        </message>
        <message>
            <source>修改人员</source>
            <translation>Edit a person</translation>
        </message>
        <message>
            <source>修改设置</source>
            <translation>Change a setting</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>撤销此次导入</source>
            <translation>Withdraw this import</translation>
        </message>
        <message>
            <source>统计报表</source>
            <translation>Report</translation>
        </message>
        <message>
            <source>打印文书</source>
            <translation>Print a paper</translation>
        </message>
        <message>
            <source>导出台账</source>
            <extracomment>Cases read at once: progress is told, and a wish to stop heard, between two blocks.</extracomment>
            <translation>Export the ledger</translation>
        </message>
        <message>
            <source>导出日历</source>
            <translation>Export calendar</translation>
        </message>
        <message>
            <source>导入台账</source>
            <extracomment>How many of the new cases are not done and may be taken up.</extracomment>
            <translation>Import a ledger</translation>
        </message>
        <message>
            <source>查看完整号码</source>
            <extracomment>What can be looked at in full, and the record behind it.</extracomment>
            <translation>Show numbers in full</translation>
        </message>
        <message>
            <source>备份</source>
            <extracomment>Backups on exit that are kept.</extracomment>
            <translation>Back up</translation>
        </message>
        <message>
            <source>写入模拟数据</source>
            <translation>Write made-up cases</translation>
        </message>
        <message>
            <source>查看案件</source>
            <translation>View cases</translation>
        </message>
        <message>
            <source>登记委托授权</source>
            <translation>Record a power of attorney</translation>
        </message>
        <message>
            <source>作废记录</source>
            <extracomment>What may be voided, and the right that asks for: of every kind the right of writing it down.</extracomment>
            <translation>Void a record</translation>
        </message>
        <message>
            <source>暂缓提醒</source>
            <translation>Snooze</translation>
        </message>
        <message>
            <source>保存视图</source>
            <translation>Keep view</translation>
        </message>
        <message>
            <source>删除视图</source>
            <translation>Remove view</translation>
        </message>
        <message>
            <source>查看附件</source>
            <translation>Look at an attachment</translation>
        </message>
        <message>
            <source>添加附件</source>
            <translation>Attach a file</translation>
        </message>
        <message>
            <source>登记证据</source>
            <translation>Record evidence</translation>
        </message>
        <message>
            <source>收到证据</source>
            <translation>Evidence received</translation>
        </message>
        <message>
            <source>登记调查</source>
            <translation>Record an inquiry</translation>
        </message>
        <message>
            <source>登记放弃参保承诺</source>
            <translation>Record a promise to waive insurance</translation>
        </message>
        <message>
            <source>新建单位</source>
            <extracomment>What a sentence says of a fact that still holds.</extracomment>
            <translation>Add employer</translation>
        </message>
        <message>
            <source>登记单位费率情况</source>
            <translation>Record rate facts of an employer</translation>
        </message>
        <message>
            <source>结束单位费率情况</source>
            <translation>End a rate fact of an employer</translation>
        </message>
        <message>
            <source>核对执照</source>
            <translation>Check the licence</translation>
        </message>
        <message>
            <source>登记单位联系人</source>
            <translation>Record a contact of an employer</translation>
        </message>
        <message>
            <source>合并单位</source>
            <translation>Merge employers</translation>
        </message>
        <message>
            <source>登记热线工单</source>
            <translation>Record hotline ticket</translation>
        </message>
        <message>
            <source>登记首次联系</source>
            <translation>Note first contact</translation>
        </message>
        <message>
            <source>答复工单</source>
            <translation>Reply to ticket</translation>
        </message>
        <message>
            <source>工单延期</source>
            <translation>Extend ticket</translation>
        </message>
        <message>
            <source>退回工单</source>
            <translation>Return ticket</translation>
        </message>
        <message>
            <source>工单归并</source>
            <translation>Move ticket</translation>
        </message>
        <message>
            <source>登记来访来电</source>
            <translation>Register visit</translation>
        </message>
        <message>
            <source>修改来访来电</source>
            <translation>Correct visit or call</translation>
        </message>
        <message>
            <source>转为案件</source>
            <translation>Make a case</translation>
        </message>
        <message>
            <source>并入已有案件</source>
            <translation>Bring to a case</translation>
        </message>
        <message>
            <source>安排日程</source>
            <translation>Plan an appointment</translation>
        </message>
        <message>
            <source>日程改期</source>
            <translation>Move appointment</translation>
        </message>
        <message>
            <source>取消日程</source>
            <translation>Call off appointment</translation>
        </message>
        <message>
            <source>申请确认协议</source>
            <translation>Apply for confirmation</translation>
        </message>
        <message>
            <source>登记确认结果</source>
            <translation>Record decision on confirmation</translation>
        </message>
        <message>
            <source>登记调解方案</source>
            <translation>Record offer</translation>
        </message>
        <message>
            <source>登记签章</source>
            <translation>Record signature</translation>
        </message>
        <message>
            <source>登记协议条款</source>
            <translation>Record term</translation>
        </message>
        <message>
            <source>受理审查</source>
            <translation>Review before acceptance</translation>
        </message>
        <message>
            <source>部分职工撤回</source>
            <translation>Some workers withdraw</translation>
        </message>
        <message>
            <source>拆分案件</source>
            <extracomment>How far a case has come: stages side by side, and those a payment joins, count the same. What a case split off does not take from the old one.</extracomment>
            <translation>Split a case</translation>
        </message>
        <message>
            <source>合并案件</source>
            <translation>Merge cases</translation>
        </message>
        <message>
            <source>批量改阶段</source>
            <extracomment>Where the others could go on without those that were refused. The command of each step, and the stage it leads to (a resumed case returns where it stood).</extracomment>
            <translation>Change stage of several</translation>
        </message>
        <message>
            <source>登记协查</source>
            <translation>Record an enquiry</translation>
        </message>
        <message>
            <source>发出协查</source>
            <translation>Send the enquiry</translation>
        </message>
        <message>
            <source>登记协查答复</source>
            <translation>Record an answer</translation>
        </message>
        <message>
            <source>导入协查答复</source>
            <translation>Take in the answer to an enquiry</translation>
        </message>
        <message>
            <source>登记参保情况</source>
            <translation>Record insurance</translation>
        </message>
        <message>
            <source>逐行登记参保情况</source>
            <translation>Record insurance row by row</translation>
        </message>
        <message>
            <source>登记法律援助申请</source>
            <translation>Record an application for legal aid</translation>
        </message>
        <message>
            <source>登记法律援助审批</source>
            <translation>Record the decision on legal aid</translation>
        </message>
        <message>
            <source>法律援助办结</source>
            <translation>End legal aid</translation>
        </message>
        <message>
            <source>登记转办签收</source>
            <translation>Record receipt of a referral</translation>
        </message>
        <message>
            <source>补录转办</source>
            <translation>Add a referral from paper</translation>
        </message>
        <message>
            <source>保存职工表格</source>
            <translation>Save the sheet of workers</translation>
        </message>
        <message>
            <source>处理未按约补缴</source>
            <translation>Deal with a broken promise</translation>
        </message>
        <message>
            <source>安排分期</source>
            <translation>Plan instalments</translation>
        </message>
        <message>
            <source>按协议条款安排</source>
            <translation>Plan by the agreement's terms</translation>
        </message>
        <message>
            <source>登记退费</source>
            <translation>Record refund</translation>
        </message>
        <message>
            <source>登记补缴材料</source>
            <translation>Tick back-payment papers</translation>
        </message>
        <message>
            <source>登记税务文书</source>
            <translation>Record tax paper</translation>
        </message>
        <message>
            <source>登记申报</source>
            <translation>Record declaration</translation>
        </message>
        <message>
            <source>归档</source>
            <translation>Archive</translation>
        </message>
        <message>
            <source>调卷</source>
            <translation>Take out of archive</translation>
        </message>
        <message>
            <source>封存案件</source>
            <translation>Freeze case</translation>
        </message>
        <message>
            <source>解除封存</source>
            <translation>Unfreeze</translation>
        </message>
        <message>
            <source>登记个人信息请求</source>
            <translation>Record a personal-data request</translation>
        </message>
        <message>
            <source>答复个人信息请求</source>
            <translation>Answer the personal-data request</translation>
        </message>
        <message>
            <source>打印个人信息查阅答复</source>
            <translation>Make a personal-data report</translation>
        </message>
        <message>
            <source>打印登记表</source>
            <translation>Print the visit form</translation>
        </message>
        <message>
            <source>恢复原来内容</source>
            <extracomment>The command that corrects a kind of record. What a command calls otherwise than the record: by kind, the record's name of it. What a record belongs to; that changes by steps of its own.</extracomment>
            <translation>Restore the former content</translation>
        </message>
        <message>
            <source>延长调解期限</source>
            <translation>Extend the mediation</translation>
        </message>
        <message>
            <source>设置下一号</source>
            <translation>Set the next number</translation>
        </message>
        <message>
            <source>补录参数（草稿）</source>
            <translation>Add figures (draft)</translation>
        </message>
        <message>
            <source>确认补录的参数</source>
            <translation>Confirm added figures</translation>
        </message>
        <message>
            <source>凭文件确认参数</source>
            <translation>Confirm a figure by its document</translation>
        </message>
        <message>
            <source>停用参数</source>
            <translation>End figures</translation>
        </message>
        <message>
            <source>保存补缴测算</source>
            <extracomment>Figures are written down in Chinese, whatever the language of the window. So many months are named in a sentence.</extracomment>
            <translation>Save back-payment estimate</translation>
        </message>
        <message>
            <source>采用补缴测算为核实金额</source>
            <translation>Use estimate as verified amounts</translation>
        </message>
        <message>
            <source>导入本单位参数</source>
            <translation>Import the office's own figures</translation>
        </message>
        <message>
            <source>按方案登记协议</source>
            <translation>Conclude an agreement by an option</translation>
        </message>
        <message>
            <source>登记已出具文书</source>
            <extracomment>The papers of a decision, and the stage that decision leads to.</extracomment>
            <translation>Register an issued paper</translation>
        </message>
        <message>
            <source>记住台账读法</source>
            <translation>Remember a ledger profile</translation>
        </message>
        <message>
            <source>台账读法改名</source>
            <translation>Rename a ledger profile</translation>
        </message>
        <message>
            <source>删除台账读法</source>
            <translation>Forget a ledger profile</translation>
        </message>
        <message>
            <source>记住表头</source>
            <translation>Teach headings</translation>
        </message>
        <message>
            <source>删除教过的表头</source>
            <translation>Forget a taught heading</translation>
        </message>
        <message>
            <source>收入台账读法</source>
            <extracomment>Headings this office taught otherwise.</extracomment>
            <translation>Take in ledger profiles</translation>
        </message>
        <message>
            <source>登记送达未成</source>
            <translation>Record failed service</translation>
        </message>
        <message>
            <source>登记拒收</source>
            <translation>Record a refusal</translation>
        </message>
        <message>
            <source>核实整改</source>
            <translation>Verify the correction</translation>
        </message>
        <message>
            <source>拟制下一份文书</source>
            <translation>Draft the next letter</translation>
        </message>
        <message>
            <source>拟制文书</source>
            <translation>Draft a letter</translation>
        </message>
        <message>
            <source>修改文稿</source>
            <translation>Edit a draft</translation>
        </message>
        <message>
            <source>签发文书</source>
            <translation>Issue a letter</translation>
        </message>
        <message>
            <source>提交审核</source>
            <translation>Submit for review</translation>
        </message>
        <message>
            <source>退回修改</source>
            <translation>Return to the drafter</translation>
        </message>
        <message>
            <source>批准签发</source>
            <translation>Approve a letter</translation>
        </message>
        <message>
            <source>登记用印</source>
            <translation>Record the seal</translation>
        </message>
        <message>
            <source>登记发出</source>
            <translation>Record the dispatch</translation>
        </message>
        <message>
            <source>作废文书</source>
            <translation>Void a letter</translation>
        </message>
        <message>
            <source>历史案件的进展</source>
            <translation>Old case went on</translation>
        </message>
    </context>
    <context>
        <name>conflict</name>
        <message>
            <source>与本案职工同名</source>
            <extracomment>A name of a firm or group shorter than this says nothing about other names that begin with it. Said of the person: 与本案职工同名 …</extracomment>
            <translation>bears the name of a worker of the case</translation>
        </message>
        <message>
            <source>与本案代理人同名</source>
            <translation>bears the name of an agent in the case</translation>
        </message>
        <message>
            <source>与用人单位法定代表人同名</source>
            <translation>bears the name of the employer's legal representative</translation>
        </message>
        <message>
            <source>与用人单位联系人同名</source>
            <translation>bears the name of the employer's contact</translation>
        </message>
        <message>
            <source>与用人单位工会主席同名</source>
            <translation>bears the name of the employer's union chair</translation>
        </message>
        <message>
            <source>所在单位就是用人单位</source>
            <translation>belongs to the employer</translation>
        </message>
        <message>
            <source>所在单位与用人单位同属一个集团</source>
            <translation>belongs to the employer's group</translation>
        </message>
        <message>
            <source>不回避的理由</source>
            <extracomment>The field the reason stands in.</extracomment>
            <translation>Why no withdrawal</translation>
        </message>
        <message>
            <source>请优先换人办理；核实后确需由其办理的，写明理由，将留在案件里。</source>
            <translation>Better let somebody else do it; if it was checked and has to be this person, say why. It is kept in the case.</translation>
        </message>
        <message>
            <source>%1：%2，可能应当回避。</source>
            <translation>%1: %2; may have to withdraw.</translation>
        </message>
    </context>
    <context>
        <name>contribution</name>
        <message>
            <source>工资：{wage} 元（当月工资）</source>
            <translation>Wage: {wage} yuan (of the month itself)</translation>
        </message>
        <message>
            <source>工资：{wage} 元（新入职，按首月 {month} 的工资）</source>
            <translation>Wage: {wage} yuan (newly employed: the wage of the first month, {month})</translation>
        </message>
        <message>
            <source>工资：{year} 年 {count} 个月工资合计 {summed} ÷ {count}，取 {wage} 元</source>
            <translation>Wage: sum of {count} months of {year} {summed} ÷ {count}, rounded to {wage} yuan</translation>
        </message>
        <message>
            <source>基数：在上下限 {lower} 至 {upper} 之间，按 {base} 元</source>
            <translation>Base: within the limits {lower} to {upper}, so {base} yuan</translation>
        </message>
        <message>
            <source>基数：低于下限 {lower}，按下限 {base} 元</source>
            <translation>Base: below the lower limit {lower}, so {base} yuan</translation>
        </message>
        <message>
            <source>基数：高于上限 {upper}，按上限 {base} 元</source>
            <translation>Base: above the upper limit {upper}, so {base} yuan</translation>
        </message>
        <message>
            <source>基数：下限 {lower}，不设上限，按 {base} 元</source>
            <translation>Base: lower limit {lower}, no cap, so {base} yuan</translation>
        </message>
        <message>
            <source>基数：按本市在岗职工 {year} 年月平均工资 {base} 元</source>
            <translation>Base: the city's average on-post wage of {year}, {base} yuan</translation>
        </message>
        <message>
            <source>费率：{rate}</source>
            <translation>Rate: {rate}</translation>
        </message>
        <message>
            <source>费率：{rate} × {factor} = {product}</source>
            <translation>Rate: {rate} × {factor} = {product}</translation>
        </message>
        <message>
            <source>费率：改按 {factor}</source>
            <translation>Rate: {factor} instead</translation>
        </message>
        <message>
            <source>应缴：{base} × {rate} = {exact}，取 {amount} 元</source>
            <translation>Due: {base} × {rate} = {exact}, rounded {amount} yuan</translation>
        </message>
        <message>
            <source>已按申报基数缴：{base} × {rate}，取 {amount} 元</source>
            <translation>Paid on the declared base: {base} × {rate}, rounded {amount} yuan</translation>
        </message>
        <message>
            <source>差额：{amount} − {paid} = {gap} 元</source>
            <translation>Difference: {amount} − {paid} = {gap} yuan</translation>
        </message>
        <message>
            <source>多缴 {over} 元：单独列出，不与别的险种相抵</source>
            <translation>Over-paid by {over} yuan: shown apart, not netted with other insurances</translation>
        </message>
        <message>
            <source>滞纳金：{gap} × {days} 天（{start} 至 {end}）× {rate} = {part}</source>
            <translation>Late fee: {gap} × {days} days ({start} to {end}) × {rate} = {part}</translation>
        </message>
        <message>
            <source>滞纳金合计：{exact}，取 {fee} 元；以本金为限 {capped} 元</source>
            <translation>Late fee in all: {exact}, rounded {fee} yuan; capped at the principal {capped} yuan</translation>
        </message>
        <message>
            <source>滞纳金：{start} 起才计，至 {end} 没有欠费天数</source>
            <translation>Late fee: runs only from {start}; to {end} no day is in arrears</translation>
        </message>
        <message>
            <source>依据 {row}（{status}）：{sources}</source>
            <translation>By {row} ({status}): {sources}</translation>
        </message>
        <message>
            <source>{row}，由 {formula} 推算</source>
            <translation>{row}, derived from {formula}</translation>
        </message>
        <message>
            <source>有争议：{row} 之外另有 {other}，两种结果都列出</source>
            <translation>Contested: beside {row} there is {other}; both results are shown</translation>
        </message>
        <message>
            <source>没有适用 {row}：{note}</source>
            <translation>{row} is not applied: {note}</translation>
        </message>
        <message>
            <source>养老保险</source>
            <translation>Pension</translation>
        </message>
        <message>
            <source>医疗保险</source>
            <translation>Medical</translation>
        </message>
        <message>
            <source>失业保险</source>
            <translation>Unemployment</translation>
        </message>
        <message>
            <source>工伤保险</source>
            <translation>Work injury</translation>
        </message>
        <message>
            <source>生育保险</source>
            <translation>Maternity</translation>
        </message>
        <message>
            <source>重大疾病医疗补助</source>
            <translation>Serious illness</translation>
        </message>
        <message>
            <source>补充医疗保险</source>
            <translation>Supplementary medical</translation>
        </message>
        <message>
            <source>缺缴费基数上下限，请在参数表补录这个月的一行</source>
            <translation>limits of the base are missing, add a row for this month to the figures</translation>
        </message>
        <message>
            <source>缺单位费率，请在参数表补录这个月的一行</source>
            <translation>the employer's rate is missing, add a row for this month to the figures</translation>
        </message>
        <message>
            <source>缺个人费率，请在参数表补录这个月的一行</source>
            <translation>the worker's rate is missing, add a row for this month to the figures</translation>
        </message>
        <message>
            <source>不知道单位的失业保险费率档次，或没有这一档，请在用人单位的记录里补上</source>
            <translation>the unemployment tier of the employer is not known, or there is no such tier: add it to the record of the employer</translation>
        </message>
        <message>
            <source>不知道单位的工伤行业风险类别，或没有这一类，请在用人单位的记录里补上</source>
            <translation>the injury risk class of the employer is not known, or there is no such class: add it to the record of the employer</translation>
        </message>
        <message>
            <source>不知道单位的工伤费率浮动，或与类别不符，请在用人单位的记录里补上</source>
            <translation>the float of the injury rate is not known or does not fit the class, add it to the employer's record</translation>
        </message>
        <message>
            <source>不知道单位的类型，请在用人单位的记录里补上</source>
            <translation>the kind of the employer is not known, add it to the employer's record</translation>
        </message>
        <message>
            <source>不知道单位的规模，请在用人单位的记录里补上</source>
            <translation>the size of the employer is not known, add it to the employer's record</translation>
        </message>
        <message>
            <source>缺本市职工平均工资，请在参数表补录</source>
            <translation>the city's average wage is missing, add it to the figures</translation>
        </message>
        <message>
            <source>没有填工资，请补上</source>
            <translation>no wage is given, add it</translation>
        </message>
        <message>
            <source>没有上一年度的工资，也不是新入职，请补上或改按当月工资</source>
            <translation>no wage of the year before and no new worker: add it, or use the month's own wage</translation>
        </message>
        <message>
            <source>当月没有这个险种，请核对月份和险种</source>
            <translation>there was no such insurance in that month, check month and insurance</translation>
        </message>
        <message>
            <source>不在劳动关系存续期间，请核对起止日期</source>
            <translation>outside the employment, check its days</translation>
        </message>
        <message>
            <source>缺滞纳金的日费率，请在参数表补录</source>
            <translation>the daily rate of the late fee is missing, add it to the figures</translation>
        </message>
        <message>
            <source>参数表只确认到 {through}，请补录新的通知后再算</source>
            <translation>the figures are confirmed to {through} only, add the new notice first</translation>
        </message>
        <message>
            <source>{row} 是推算或未核实的数字，须由本单位凭文件确认后才能使用</source>
            <translation>{row} is derived or unverified; the office must confirm it by a document first</translation>
        </message>
        <message>
            <source>{insurance} {month}：{why}</source>
            <translation>{insurance} {month}: {why}</translation>
        </message>
        <message>
            <source>{first} 至 {last}</source>
            <translation>{first} to {last}</translation>
        </message>
        <message>
            <source>测算，非税务机关核定；{title} {version}，{status}</source>
            <translation>An estimate, no assessment of the tax authority; {title} {version}, {status}</translation>
        </message>
        <message>
            <source>以所填工资为当月缴费基数</source>
            <translation>The wage given is taken as the month's base wage</translation>
        </message>
        <message>
            <source>有 {count} 行没有写发布日期，按从第一个月起已知：{rows}</source>
            <translation>{count} rows do not say when they were published and count as known from their first month: {rows}</translation>
        </message>
        <message>
            <source>没有适用 2020 年的减免（{rows}），补缴是否适用未见明文</source>
            <translation>The relief of 2020 is not applied ({rows}); no text says whether it holds for months paid late</translation>
        </message>
        <message>
            <source>参数表没有减征的资料（{table}），一律按没有减征计算</source>
            <translation>The figures tell of no reliefs ({table}): everything is computed without relief</translation>
        </message>
        <message>
            <source>有 {count} 处上一年度的工资不满 12 个月，按已知的月份平均，请核对：{named}</source>
            <translation>{count} averages of the year before stand on fewer than 12 months of wages; please check: {named}</translation>
        </message>
        <message>
            <source>单位的类型或规模写作“{given}”，不认识，按没有写计算；可以写：{known}</source>
            <translation>the kind or size of the employer is given as “{given}”, which is not known and counts as not given; known are: {known}</translation>
        </message>
        <message>
            <source>开关 {name} 尚未决定，按不适用计算</source>
            <translation>Switch {name} is not decided and counts as not applied</translation>
        </message>
        <message>
            <source>没有给出：{what}；有关的月份没有计算，没有猜测</source>
            <translation>Not given: {what}; the months concerned are not computed and nothing is guessed</translation>
        </message>
        <message>
            <source>失业保险费率档次</source>
            <extracomment>What lacks of a worker, not in the figures or of the employer: his name is said with it. The table a pack may be without that would make a sum smaller. So many ids of rows, or names, are told in a sentence.</extracomment>
            <translation>unemployment tier</translation>
        </message>
        <message>
            <source>工伤行业风险类别</source>
            <translation>injury class</translation>
        </message>
        <message>
            <source>工伤费率浮动</source>
            <translation>float of the injury rate</translation>
        </message>
        <message>
            <source>单位类型</source>
            <translation>kind of employer</translation>
        </message>
        <message>
            <source>单位规模</source>
            <translation>size of employer</translation>
        </message>
        <message>
            <source>{name} {month}：工资为 0，按下限计算，请核对</source>
            <extracomment>A wage that was not meant, in fen a month.</extracomment>
            <translation>{name} {month}: the wage is 0, the lower limit is used, please check</translation>
        </message>
        <message>
            <source>{name} {month}：工资 {wage} 元，请核对是否多写了位数</source>
            <translation>{name} {month}: a wage of {wage} yuan, please check for a digit too many</translation>
        </message>
        <message>
            <source>{name} {month}：缴费日 {day} 早于这个月的滞纳金起算日，不计滞纳金</source>
            <translation>{name} {month}: paid on {day}, before its late fee begins; no late fee</translation>
        </message>
        <message>
            <source>{name} {insurance} {month}：已申报的基数高于应缴的基数，多缴 {over} 元，单独列出，不与别的险种相抵</source>
            <translation>{name} {insurance} {month}: the declared base is higher than the one due; {over} yuan over-paid, shown apart and not set off against other insurances</translation>
        </message>
    </context>
    <context>
        <name>days</name>
        <message>
            <source>周一</source>
            <translation>Mon</translation>
        </message>
        <message>
            <source>周二</source>
            <translation>Tue</translation>
        </message>
        <message>
            <source>周三</source>
            <translation>Wed</translation>
        </message>
        <message>
            <source>周四</source>
            <translation>Thu</translation>
        </message>
        <message>
            <source>周五</source>
            <translation>Fri</translation>
        </message>
        <message>
            <source>周六</source>
            <translation>Sat</translation>
        </message>
        <message>
            <source>周日</source>
            <translation>Sun</translation>
        </message>
        <message>
            <source>看不懂</source>
            <translation>not understood</translation>
        </message>
    </context>
    <context>
        <name>deadlines</name>
        <message>
            <source>{day} 当日不计，自 {next} 起算</source>
            <translation>{day} itself is not counted; counting starts on {next}</translation>
        </message>
        <message>
            <source>约定的缴纳日为 {day}</source>
            <translation>The agreed day is {day}</translation>
        </message>
        <message>
            <source>{days} {name}放假，不计</source>
            <translation>{days} {name}, not counted</translation>
        </message>
        <message>
            <source>{days} 周末，不计</source>
            <translation>{days} weekend, not counted</translation>
        </message>
        <message>
            <source>{days} 周末调休上班，计入</source>
            <translation>{days} weekend worked in exchange, counted</translation>
        </message>
        <message>
            <source>{days} {name}，不计</source>
            <translation>{days} {name}, not counted</translation>
        </message>
        <message>
            <source>第 {length} 个工作日为 {day}</source>
            <translation>Working day {length} is {day}</translation>
        </message>
        <message>
            <source>第 {length} 日为 {day}</source>
            <translation>Day {length} is {day}</translation>
        </message>
        <message>
            <source>满 {length} 个月为 {day}</source>
            <translation>Counted in months ({length}), it ends on {day}</translation>
        </message>
        <message>
            <source>满 {length} 年为 {day}</source>
            <translation>Counted in years ({length}), it ends on {day}</translation>
        </message>
        <message>
            <source>{day} 适逢{name}放假，顺延至 {due}</source>
            <translation>{day} falls on {name}; moved to {due}</translation>
        </message>
        <message>
            <source>{day} 适逢周末，顺延至 {due}</source>
            <translation>{day} falls on a weekend; moved to {due}</translation>
        </message>
        <message>
            <source>{year} 年的节假日安排尚未收录，仅按周末计算，按估算对待</source>
            <translation>The holidays of {year} are not known yet: only weekends were skipped, take it as an estimate</translation>
        </message>
        <message>
            <source>函件写明的期限为 {day}</source>
            <extracomment>Said where the term is written on the paper.</extracomment>
            <translation>The letter itself sets {day}</translation>
        </message>
        <message>
            <source>双方于 {agreed} 同意延长至 {day}</source>
            <extracomment>Said where both sides agreed to go on with the mediation.</extracomment>
            <translation>On {agreed} both sides agreed to extend it to {day}</translation>
        </message>
        <message>
            <source>可以延长一次，最长至 {day}（{ground}）</source>
            <extracomment>Said where a term may be extended once.</extracomment>
            <translation>May be extended once, to {day} at the latest ({ground})</translation>
        </message>
        <message>
            <source>复议、起诉期限届满之日登记为 {day}</source>
            <extracomment>Said where the day the term for review and suit ended was written down.</extracomment>
            <translation>The end of the term for review and suit was recorded as {day}</translation>
        </message>
        <message>
            <source>{served} 送达，复议、起诉期限于 {day} 届满，自届满之日起算</source>
            <translation>Served on {served}; the term for review and suit ends on {day}, and this one starts there</translation>
        </message>
        <message>
            <source>{day} 提出时已经届满，不再中断</source>
            <extracomment>Said where an interruption came too late.</extracomment>
            <translation>When it was raised on {day} the term had ended; nothing is interrupted</translation>
        </message>
    </context>
    <context>
        <name>demo</name>
        <message>
            <source>示例工作站：{cases} 件案件，{entries} 条操作记录 → {file}</source>
            <extracomment>The founding trial, as the first report of the station tells it. So many days before the demonstration its case came in, within the month.</extracomment>
            <translation>Sample station: {cases} cases, {entries} journal entries → {file}</translation>
        </message>
        <message>
            <source>导入旧台账《{ledger}》：{cases} 件案件，{workers} 名职工，{employers} 家单位</source>
            <translation>Imported the old ledger {ledger}: {cases} cases, {workers} workers, {employers} employers</translation>
        </message>
        <message>
            <source>新办一件：{number}，{workers} 名职工，从来访登记到结案，补缴入库 {paid} 元</source>
            <translation>One new case: {number}, {workers} workers, from the visit to its closure, {paid} yuan paid in</translation>
        </message>
        <message>
            <source>月报 {period}：受理 {accepted} 件，办结 {closed} 件，{workers} 人，实缴入库 {paid} 元 → {files}</source>
            <translation>Monthly report {period}: {accepted} accepted, {closed} closed, {workers} people, {paid} yuan paid in → {files}</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>界面截图 {count} 张 → {folder}</source>
            <translation>{count} screenshots → {folder}</translation>
        </message>
        <message>
            <source>没有生成界面截图：这台机器缺少图形库（{why}）。</source>
            <translation>No screenshots were made: this machine lacks a graphics library ({why}).</translation>
        </message>
        <message>
            <source>全部完成，都在 {folder}</source>
            <translation>All done; everything is in {folder}</translation>
        </message>
    </context>
    <context>
        <name>detail</name>
        <message>
            <source>没有姓名，也没有证件号码</source>
            <translation>neither a name nor an ID number</translation>
        </message>
        <message>
            <source>看不出是哪个险种</source>
            <translation>the insurance is not clear</translation>
        </message>
        <message>
            <source>看不懂所属期</source>
            <translation>the months are not understood</translation>
        </message>
        <message>
            <source>看不出缴费情况</source>
            <translation>it is not clear what was paid</translation>
        </message>
        <message>
            <source>表里没有说明缴没缴的列，要有其中一列：缴费状态、实缴费额、入库日期</source>
            <translation>no column says whether it was paid; one of these is needed: 缴费状态 (status), 实缴费额 (sum paid), 入库日期 (day of entry)</translation>
        </message>
        <message>
            <source>这一行的入库日期是空的或看不懂，又没有缴费状态、实缴费额，看不出缴没缴</source>
            <translation>the day of entry is empty or not understood, and there is neither a status nor a sum paid: whether it was paid is not told</translation>
        </message>
        <message>
            <source>写明未缴，又有入库日期，请核对</source>
            <translation>said to be unpaid, and yet there is a day of entry; please check</translation>
        </message>
        <message>
            <source>实缴少于应缴，看不出缴费情况，请核对</source>
            <translation>less was paid than owed; the state is unclear, please check</translation>
        </message>
        <message>
            <source>金额是负数（退费或冲正），请核对</source>
            <translation>the sum is negative (a refund or a reversal), please check</translation>
        </message>
        <message>
            <source>金额或基数不是数字</source>
            <translation>a sum or a base is no number</translation>
        </message>
        <message>
            <source>本案没有这名职工</source>
            <translation>no such worker in this case</translation>
        </message>
        <message>
            <source>证件号码与本案职工的姓名不符</source>
            <translation>the ID number is that of a worker with another name</translation>
        </message>
        <message>
            <source>本案有同名职工，分不清是谁</source>
            <translation>several workers of the case have this name</translation>
        </message>
        <message>
            <source>与同一月份的另一行矛盾</source>
            <translation>contradicts another row about the same month</translation>
        </message>
        <message>
            <source>多个月合并补缴，分不到各月，请手工登记</source>
            <translation>back payment over several months in one sum; please enter it by hand</translation>
        </message>
    </context>
    <context>
        <name>doubts</name>
        <message>
            <source>校验码不对，请再核对一遍证件；性别和出生日期没有据此填写。</source>
            <translation>The check digit is wrong, please compare with the document; sex and day of birth were not filled in from it.</translation>
        </message>
        <message>
            <source>号码里的出生日期不对，请核对；性别和出生日期没有据此填写。</source>
            <translation>The day of birth in the number is wrong, please check; sex and day of birth were not filled in from it.</translation>
        </message>
        <message>
            <source>居民身份证号应为 18 位；其他证件可忽略。</source>
            <translation>A resident's number has 18 digits; ignore this for other documents.</translation>
        </message>
        <message>
            <source>这是 15 位旧号码，请核对是否已换证。</source>
            <translation>An old number of 15 digits; ask whether there is a new card.</translation>
        </message>
        <message>
            <source>号码不完整（带星号），请尽量补全。</source>
            <translation>The number is not whole (it has stars); complete it if you can.</translation>
        </message>
        <message>
            <source>号码被表格软件改坏了，请按证件重填。</source>
            <translation>A spreadsheet spoiled this number; type it again from the card.</translation>
        </message>
        <message>
            <source>看起来不像电话号码，请核对。</source>
            <translation>This does not look like a phone number; please check.</translation>
        </message>
        <message>
            <source>这里填的像是电话号码，请核对是不是填错了格；确实没有单位名称的可以不改。</source>
            <translation>This looks like a telephone number; please check whether it belongs into another box. Leave it if there is no employer's name.</translation>
        </message>
        <message>
            <source>号码里的出生日期在今天以后，请核对。</source>
            <translation>The birth date in the number is in the future, please check.</translation>
        </message>
        <message>
            <source>下一步的日期已经过去，请核对。</source>
            <translation>The day of the next action has gone already, please check.</translation>
        </message>
        <message>
            <source>日期在今天以后，请核对。</source>
            <extracomment>Days something is still to be done by.</extracomment>
            <translation>The day is in the future, please check.</translation>
        </message>
        <message>
            <source>月份在本月以后，请核对。</source>
            <translation>The month is in the future, please check.</translation>
        </message>
        <message>
            <source>统一社会信用代码应为 18 位。</source>
            <extracomment>Facts of a worker that lie behind him, by their field.</extracomment>
            <translation>A unified credit code has 18 characters.</translation>
        </message>
        <message>
            <source>凭证 {proof} 已登记在案件 {number}，请核对是不是同一笔缴费，以免重复计算。</source>
            <extracomment>Said where a payment's proof stands under another payment; ``number`` names its case.</extracomment>
            <translation>Proof {proof} stands already in case {number}. Check whether it is the same payment, lest it be counted twice.</translation>
        </message>
        <message>
            <source>已登记：{there}。本次：{here}。</source>
            <extracomment>Added to it: what stands there, and what is being recorded.</extracomment>
            <translation>Recorded: {there}. This one: {here}.</translation>
        </message>
        <message>
            <source>日期 {day} 早于案件收到日期 {received}，请核对；确在来访以前的可以保存。</source>
            <extracomment>Said where a day of a fact lies before the case came in; ``received`` is that day.</extracomment>
            <translation>The day {day} lies before the case came in on {received}; check it. If it was before the visit it can be saved.</translation>
        </message>
        <message>
            <source>“{words}”里现金、补贴或补偿和社会保险写在一起，请核对是不是拿钱代替缴费。</source>
            <extracomment>Said where a clause names money to the worker together with social insurance.</extracomment>
            <translation>"{words}" names cash, an allowance or compensation together with social insurance. Please check that money does not take the place of contributions.</translation>
        </message>
        <message>
            <source>{name}已于 {day} 撤回，现在又为其登记，请核对是不是这名职工。</source>
            <extracomment>Said where something is recorded for a worker who withdrew; ``day`` is when.</extracomment>
            <translation>{name} withdrew on {day}, and this is recorded for that worker. Please check whether it is the right one.</translation>
        </message>
        <message>
            <source>本次缴 {paid} 元，多于应缴未缴的 {due} 元，请核对金额和职工。</source>
            <extracomment>Said where a payment is more than what is owed.</extracomment>
            <translation>{paid} yuan is more than the {due} yuan still owed; check the amount and the worker.</translation>
        </message>
        <message>
            <source>安排合计 {planned} 元，多于应缴未缴的 {due} 元，请核对金额和职工。</source>
            <extracomment>Said where more is planned than is owed.</extracomment>
            <translation>Planned in all are {planned} yuan, more than the {due} yuan still owed. Please check sum and worker.</translation>
        </message>
        <message>
            <source>{day} 是 {years} 多年以前，请核对年份。</source>
            <extracomment>Said where a day or month lies so far back that its year is a slip of the hand.</extracomment>
            <translation>{day} is more than {years} years ago: please check the year.</translation>
        </message>
        <message>
            <source>校验码不对，请对照营业执照核对。</source>
            <translation>The check character is wrong; compare it with the business licence.</translation>
        </message>
        <message>
            <source>纳税人识别号应为 15、18 或 20 位数字和字母，请核对。</source>
            <translation>A taxpayer number has 15, 18 or 20 digits and letters. Please check.</translation>
        </message>
        <message>
            <source>单位社保号应只有数字、字母和连字符，请核对。</source>
            <translation>An insurance number has only digits, letters and hyphens. Please check.</translation>
        </message>
        <message>
            <source>这是统一社会信用代码的样子；单位社保号是另一个号码，请核对。</source>
            <translation>This looks like a credit code; the insurance number is another number. Please check.</translation>
        </message>
        <message>
            <source>一格里像是有两个人，请一人一行。</source>
            <translation>This cell seems to hold two people; use one row each.</translation>
        </message>
        <message>
            <source>这一行没有姓名，保存前请补上。</source>
            <translation>This row has no name; fill it in before saving.</translation>
        </message>
        <message>
            <source>姓名里有数字或星号，请核对。</source>
            <translation>There are digits or asterisks in the name; please check.</translation>
        </message>
        <message>
            <source>一格里有两个号码，请只留一个，另一个写在备注里。</source>
            <translation>This cell holds two numbers; keep one and write the other into the note.</translation>
        </message>
        <message>
            <source>号码成了小数，是表格软件改坏的，请按证件重填。</source>
            <translation>The number became a decimal, spoiled by a spreadsheet; fill it in again from the document.</translation>
        </message>
        <message>
            <source>号码成了小数，是表格软件改坏的，请核对后重填。</source>
            <translation>The number became a decimal in a spreadsheet; check it and fill it in again.</translation>
        </message>
        <message>
            <source>看不懂这个金额（如 5500.00、1.2万），不足一分的请先取舍。</source>
            <translation>This amount is not understood (5500.00, 12k); round what is less than a fen first.</translation>
        </message>
        <message>
            <source>金额不能是负数，请核对。</source>
            <translation>An amount cannot be negative; please check.</translation>
        </message>
        <message>
            <source>看不懂这个日期，请写成 2024-03-01 的样子。</source>
            <translation>This date is not understood; write it like 2024-03-01.</translation>
        </message>
        <message>
            <source>只有一个数，可能是 %1，请核对后写成日期。</source>
            <translation>A bare number, perhaps %1; check it and write it as a date.</translation>
        </message>
        <message>
            <source>看不懂这个月份，请写成 2024-03 的样子。</source>
            <translation>This month is not understood; write it like 2024-03.</translation>
        </message>
        <message>
            <source>没有这一项，请按候选的词填写。</source>
            <translation>There is no such word; use one of those offered.</translation>
        </message>
        <message>
            <source>请填“是”，或留空。</source>
            <translation>Fill in “Yes” (是), or leave it empty.</translation>
        </message>
        <message>
            <source>起始月份晚于终止月份，请核对。</source>
            <translation>The first month is later than the last one; please check.</translation>
        </message>
        <message>
            <source>入职日期晚于离职日期，请核对。</source>
            <translation>The employment begins after it ends; please check.</translation>
        </message>
        <message>
            <source>与第 %1 行证件号码相同，请核对是不是同一人。</source>
            <translation>Same ID number as row %1; please check whether it is the same person.</translation>
        </message>
        <message>
            <source>与第 %1 行姓名、电话都相同，请核对是不是同一人。</source>
            <translation>Same name and telephone as row %1; please check whether it is the same person.</translation>
        </message>
        <message>
            <source>原来的姓名是“%1”，请核对是不是同一人。</source>
            <translation>The name was “%1”: check that this is the same person.</translation>
        </message>
        <message>
            <source>与第 %1 行证件号码相同：填“同一人”并到那一行，填“另一人”另立一行。</source>
            <translation>Same ID number as row %1: put “Same person” to merge into that row, “Another person” for a row of its own.</translation>
        </message>
        <message>
            <source>与第 %1 行（%2）证件号码相同，姓名不同：填“另一人”另立一行；填“同一人”会把这一行的姓名和金额写到“%2”那一行。</source>
            <translation>Same identity number as row %1 (%2), but another name: “another person” keeps a row of its own; “same person” writes this row's name and sums into the row of “%2”.</translation>
        </message>
        <message>
            <source>与第 %1 行姓名、电话都相同：填“同一人”并到那一行，填“另一人”另立一行。</source>
            <translation>Same name and phone as row %1: put “Same person” to merge into that row, “Another person” for a row of its own.</translation>
        </message>
        <message>
            <source>与案件 %1 的%2证件号码相同：填“同一人”，保存时补上那件里已有的身份资料。</source>
            <translation>Same ID number as %2 of case %1: put “Same person” to take over the personal details that case has.</translation>
        </message>
        <message>
            <source>与案件 %1 的%2姓名、电话相同：填“同一人”补上那件里的身份资料，填“另一人”不补。</source>
            <translation>Same name and phone as %2 of case %1: put “Same person” to take over the personal details of that case, “Another person” to take nothing.</translation>
        </message>
        <message>
            <source>看不懂参保情况，请写成“养老 2023-01~2024-06；医疗 2023-01~ 未缴”的样子。</source>
            <translation>Not understood; write it like “Pension 2023-01~2024-06; Medical 2023-01~ Unpaid”.</translation>
        </message>
        <message>
            <source>只有月份，没有险种，请写成“养老 2023-01~2024-06”的样子。</source>
            <translation>Months without an insurance; write it like “Pension 2023-01~2024-06”.</translation>
        </message>
        <message>
            <source>这一层既有未分项金额又有分险种金额，合计会重复计算。</source>
            <translation>This layer has an undivided amount beside its parts; the total counts twice.</translation>
        </message>
        <message>
            <source>别人已改为“%1”，再保存即以这里的为准。</source>
            <translation>Somebody changed it to “%1”; saving again keeps what stands here.</translation>
        </message>
        <message>
            <source>{layer}已有{there}，本次登记{here}，会相加成 {sum} 元。同一笔钱的合计和其中的部分只登记一种：合计请减去已登记的部分；改用合计的，先把原来的项改为 0。确实另有一笔的可以保存。</source>
            <extracomment>Said where a figure is to stand beside others of its layer and worker that it overlaps.</extracomment>
            <translation>{layer} has {there} already; with {here} that makes {sum} yuan. Of one sum of money record either the total or its parts: take what is recorded off the total, or set the earlier item to 0 first. If it is another sum, save.</translation>
        </message>
        <message>
            <source>未分项</source>
            <translation>undivided</translation>
        </message>
        <message>
            <source>“{place}” {fen} 元</source>
            <translation>“{place}” {fen} yuan</translation>
        </message>
    </context>
    <context>
        <name>due</name>
        <message>
            <source>今天到期</source>
            <extracomment>A day that is so near is shown in the colour of a warning.</extracomment>
            <translation>Due today</translation>
        </message>
        <message>
            <source>剩 %1 天</source>
            <translation>%1 d left</translation>
        </message>
        <message>
            <source>已过 %1 天</source>
            <translation>Lapsed %1 d ago</translation>
        </message>
        <message>
            <source>超期 %1 天</source>
            <translation>%1 d overdue</translation>
        </message>
    </context>
    <context>
        <name>early_day</name>
        <message>
            <source>登记日期改为 %1，再保存</source>
            <translation>Let it have come in on %1, and save</translation>
        </message>
    </context>
    <context>
        <name>employer_kind</name>
        <message>
            <source>企业</source>
            <extracomment>Kinds and sizes of employers as the tables of rates name them.</extracomment>
            <translation>Enterprise</translation>
        </message>
        <message>
            <source>个体工商户</source>
            <translation>Individual business</translation>
        </message>
        <message>
            <source>社会组织</source>
            <translation>Social organisation</translation>
        </message>
        <message>
            <source>事业单位</source>
            <translation>Public institution</translation>
        </message>
        <message>
            <source>机关</source>
            <translation>Government organ</translation>
        </message>
        <message>
            <source>大型</source>
            <translation>Large</translation>
        </message>
        <message>
            <source>中型</source>
            <translation>Medium</translation>
        </message>
        <message>
            <source>小型</source>
            <translation>Small</translation>
        </message>
        <message>
            <source>微型</source>
            <translation>Micro</translation>
        </message>
    </context>
    <context>
        <name>employers</name>
        <message>
            <source>未登记</source>
            <translation>not recorded</translation>
        </message>
        <message>
            <source>全部</source>
            <extracomment>Names of the filters the desk knows, with their words.</extracomment>
            <translation>All</translation>
        </message>
        <message>
            <source>有在办案件</source>
            <translation>With open cases</translation>
        </message>
        <message>
            <source>缺信用代码</source>
            <translation>No credit code</translation>
        </message>
        <message>
            <source>没有案件</source>
            <translation>No case</translation>
        </message>
        <message>
            <source>单位名称</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>统一社会信用代码</source>
            <translation>Credit code</translation>
        </message>
        <message>
            <source>镇街</source>
            <translation>Street</translation>
        </message>
        <message>
            <source>行业</source>
            <translation>Industry</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>在办</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>已入库（元）</source>
            <translation>Paid (yuan)</translation>
        </message>
        <message>
            <source>最近登记</source>
            <translation>Last received</translation>
        </message>
    </context>
    <context>
        <name>enquiries</name>
        <message>
            <source>不填按发出后 %1 个工作日（待本单位核定）</source>
            <translation>Empty: %1 working days after it was sent (to be confirmed by the station)</translation>
        </message>
        <message>
            <source>不填按发出后 %1 天（待本单位核定）</source>
            <translation>Empty: %1 days after it was sent (to be confirmed by the station)</translation>
        </message>
    </context>
    <context>
        <name>entries</name>
        <message>
            <source>看不懂这个日期，可填 15、1015、+15工、2024-08-27。</source>
            <extracomment>A word to choose: what is shown, and the value it stands for. Room left and right of a chip's word.</extracomment>
            <translation>This date cannot be understood; try 15, 1015, +15wd or 2024-08-27.</translation>
        </message>
        <message>
            <source>看不懂这个金额，可填 5500、1.2万。</source>
            <translation>This amount cannot be understood; try 5500 or 12k.</translation>
        </message>
        <message>
            <source>看不懂这个月份，可填 2024-03 或 202403。</source>
            <translation>This month cannot be understood; try 2024-03 or 202403.</translation>
        </message>
        <message>
            <source>请填写。</source>
            <translation>Please fill this in.</translation>
        </message>
        <message>
            <source>请选择。</source>
            <translation>Please choose.</translation>
        </message>
        <message>
            <source>请选择</source>
            <translation>Please choose</translation>
        </message>
        <message>
            <source>未选择</source>
            <translation>None chosen</translation>
        </message>
        <message>
            <source>%1（不改请留空）</source>
            <extracomment>Up to so many words stand as chips, more in a menu.</extracomment>
            <translation>%1 (leave empty to keep)</translation>
        </message>
        <message>
            <source>请写明协议没有履行完、现在就结案的原因，如：单位停产，职工同意终结。</source>
            <translation>Please say why the case is closed before the agreement is performed, for example: the employer stopped production, the workers agree.</translation>
        </message>
        <message>
            <source>填了凭证编号，请选择是哪种凭证；没有凭证的，不填编号。</source>
            <extracomment>Payments under the same proof that are told one by one.</extracomment>
            <translation>A number is given: please choose what kind of proof it is; without a proof leave the number empty.</translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>案件现在是“{start}”，不能直接转为“{end}”。{way}请核对后再办。</source>
            <translation>The case is at “{start}” and cannot go straight to “{end}”. {way} Please check, then go on.</translation>
        </message>
        <message>
            <source>案件已中止，不能转为“{end}”。请先恢复办理，再登记这一步。</source>
            <translation>The case is suspended and cannot become “{end}”. Resume it first, then record this step.</translation>
        </message>
        <message>
            <source>日期 {day} 早于来访登记日期 {received}，请核对；确属补录的，请先改登记日期。</source>
            <translation>The day {day} is before the intake on {received}. Check it; if this is recorded late, correct the day of the intake first.</translation>
        </message>
        <message>
            <source>日期 {day} 在今天之后，还没有发生的事不能登记，请改日期。</source>
            <translation>The day {day} is after today, and what has not happened cannot be recorded. Change the day.</translation>
        </message>
        <message>
            <source>期限“{length}”无法计算：请填 0 至 {longest} 天以内、{last_year} 年以前起算的期限。</source>
            <extracomment>The longest term anybody may ask for, in days: a hundred years. The last year a term may start in; the calendar of Python ends with 9999.</extracomment>
            <translation>A term of “{length}” cannot be counted: give 0 to {longest} days, starting before the year {last_year}.</translation>
        </message>
        <message>
            <source>“{table}”里没有“{given}”。可以用的是：{known}。</source>
            <translation>“{table}” has no “{given}”. There are: {known}.</translation>
        </message>
        <message>
            <source>无法写入“{path}”：{reason}。请换一个文件夹，或关闭占用该文件的程序后再试。</source>
            <translation>“{path}” could not be written: {reason}. Choose another folder, or close the program that holds the file, then try again.</translation>
        </message>
        <message>
            <source>已取消，没有写出“{path}”。需要时请重新生成。</source>
            <translation>Cancelled; “{path}” was not written. Make it again when needed.</translation>
        </message>
        <message>
            <source>日历文件 {file} 里的日期 {day} 不对：放假的起止须在当年并先后有序，调休上班日须是当年没有放假的周六或周日。请对照国务院办公厅的通知改正。</source>
            <translation>The day {day} in the calendar file {file} is wrong: a holiday begins and ends in its own year and in order, and a day worked in exchange is a Saturday or Sunday of that year that is no holiday. Correct it by the State Council's notice.</translation>
        </message>
        <message>
            <source>没有名为“{name}”的工作站类型。可以用的是：{known}。</source>
            <translation>There is no kind of station “{name}”. There are: {known}.</translation>
        </message>
        <message>
            <source>参考数据文件 {file} 的“{table}”里代码“{given}”出现了两次。请改用不同的代码。</source>
            <translation>The code “{given}” stands twice in “{table}” of the reference file {file}. Use different codes.</translation>
        </message>
        <message>
            <source>参考数据文件 {file} 的“{table}”用到了没有定义的“{given}”。请先定义，或改正拼写。</source>
            <translation>“{table}” of the reference file {file} uses “{given}”, which is not defined. Define it, or correct the spelling.</translation>
        </message>
        <message>
            <source>编号格式“{pattern}”不对（{file}），须各含一个 {{year}} 和一个 {{n}}。请改正。</source>
            <translation>The number pattern “{pattern}” is wrong ({file}): it needs one {{year}} and one {{n}}. Correct it.</translation>
        </message>
        <message>
            <source>参考数据文件 {file} 的“closure_kinds”里，role = "{role}" 应有且只有一项，现有 {count} 项。请改正。</source>
            <translation>In the reference file {file}, exactly one of “closure_kinds” must have role = "{role}"; there are {count}. Please correct it.</translation>
        </message>
        <message>
            <source>参考数据文件 {file} 的“{table}”里一项也没有。请至少写一项。</source>
            <translation>“{table}” of the reference file {file} is empty. Please write at least one entry.</translation>
        </message>
        <message>
            <source>参考数据文件 {file} 读不出来（{why}）。请恢复原文件，或改正后重新打开。</source>
            <translation>The reference file {file} cannot be read ({why}). Bring the original back, or correct the file, then open the program again.</translation>
        </message>
        <message>
            <source>{file} 第 {line} 行起不是 UTF-8 文字，多半是 WPS 或 Excel 存成了别的编码（如 GBK）。请另存为“CSV UTF-8”后再试。</source>
            <translation>From line {line} on {file} is not UTF-8; WPS or Excel has probably saved it in another encoding (such as GBK). Save it as “CSV UTF-8” and try again.</translation>
        </message>
        <message>
            <source>参考数据文件 {file} 里的“{key}”不认识。请改正拼写或删去这一项。</source>
            <translation>“{key}” in the reference file {file} is not known. Correct the spelling or delete it.</translation>
        </message>
        <message>
            <source>参考数据文件 {file} 缺少“{key}”。请补上这一项。</source>
            <translation>The reference file {file} lacks “{key}”. Add it.</translation>
        </message>
        <message>
            <source>参考数据文件 {file} 里“{key}”的内容“{value}”不对，应为{wanted}。请改正。</source>
            <translation>“{key}” in the reference file {file} is “{value}”, but must be {wanted}. Correct it.</translation>
        </message>
        <message>
            <source>没有找到数据文件：{path}。请核对位置；若是第一次使用，请先新建工作站或打开示例。</source>
            <translation>There is no store at {path}. Check the place; if this is the first time, make a new station or open the sample.</translation>
        </message>
        <message>
            <source>{path} 是文件夹，不是数据文件。请选择文件夹里的数据文件。</source>
            <translation>{path} is a folder, not a store. Choose the store inside it.</translation>
        </message>
        <message>
            <source>数据文件是空的：{path}。文件未作任何改动，请从备份恢复。</source>
            <translation>The data file is empty: {path}. It was not changed; please restore a backup.</translation>
        </message>
        <message>
            <source>{path} 不是本软件的数据文件，未作任何改动。请核对文件，或选择正确的数据文件。</source>
            <translation>{path} is not a store of this program and was left as it is. Check the file, or choose the right one.</translation>
        </message>
        <message>
            <source>{path} 由更新版本的软件写成（数据版本 {found}，本软件支持到 {known}），未作任何改动。请升级本软件后再打开。</source>
            <translation>{path} was written by a newer version (form {found}, this program knows {known}) and was left as it is. Update the program, then open it.</translation>
        </message>
        <message>
            <source>数据文件已损坏：{path}。请不要再用它办理，保留此文件，并从最近的备份恢复。</source>
            <translation>The data file is damaged: {path}. Do not work in it any more; keep it and restore the newest backup.</translation>
        </message>
        <message>
            <source>数据文件或所在文件夹是只读的：{path}。请取消只读，或请管理员给予写入权限后再打开。</source>
            <translation>The store or its folder is read-only: {path}. Make it writable, or ask the administrator, then open it again.</translation>
        </message>
        <message>
            <source>数据文件正被另一个程序占用：{path}。刚才的操作没有保存，请稍候再试。</source>
            <translation>Another program is using the store {path}. Nothing was saved; try again in a moment.</translation>
        </message>
        <message>
            <source>磁盘已满（磁盘空间不足），刚才的操作没有完成，已存的数据没有改动，填写的内容仍在。请腾出空间后再试。</source>
            <translation>The disk is full: this was not done, stored data are unchanged and what you typed is still there. Please free some space and try again.</translation>
        </message>
        <message>
            <source>读写磁盘出错，刚才的操作没有完成，填写的内容仍在。请检查磁盘后再试。</source>
            <translation>Reading or writing the disk failed: this was not done and what you typed is still there. Please check the disk and try again.</translation>
        </message>
        <message>
            <source>{path} 已经存在，未作任何改动。请换一个文件名，或先移走原来的文件。</source>
            <translation>{path} is there already and was left as it is. Choose another name, or move the file away first.</translation>
        </message>
        <message>
            <source>不能在 {path} 建立数据文件：文件夹不存在或不能写入。请换位置。</source>
            <translation>No store can be made in {path}: the folder is not there or cannot be written. Choose another place.</translation>
        </message>
        <message>
            <source>数据库组件版本过旧（{found}，至少需要 {needed}），可能损坏数据，已停止打开。请重新安装。</source>
            <translation>The database library is too old ({found}, at least {needed} is needed) and might damage data, so nothing was opened. Install the program again.</translation>
        </message>
        <message>
            <source>这条记录刚刚被别人改过（{fields}），您的修改没有保存。请刷新后核对再改。</source>
            <translation>Somebody has just changed this record ({fields}); your change was not saved. Refresh, look again, then change it.</translation>
        </message>
        <message>
            <source>数据文件被移走或替换了：{path}。刚才的操作没有保存，请关闭本软件，找回文件后再打开。</source>
            <translation>The store was moved or replaced: {path}. Nothing was saved; close the program, find the file, then open it again.</translation>
        </message>
        <message>
            <source>另一个程序收走了数据文件的日志：{path}。刚才的操作没有保存，以前保存的都在数据文件里。请关闭本软件再打开。</source>
            <translation>Another program took away the log of the data file: {path}. What you just did was not saved; all that was saved before is in the data file. Please close this program and open it again.</translation>
        </message>
        <message>
            <source>没有找到这条记录（{kind} {ref}），它可能已被撤销。请刷新后重新选择。</source>
            <translation>This record ({kind} {ref}) was not found; it may have been undone. Refresh and choose again.</translation>
        </message>
        <message>
            <source>{paper}没有“{name}”这一项。请去掉它，或先在文书模板中登记。</source>
            <translation>{paper} has no field “{name}”. Take it out, or declare it in the template first.</translation>
        </message>
        <message>
            <source>{paper}缺少“{label}”（{name}）。请补填后再生成。</source>
            <translation>{paper} lacks “{label}” ({name}). Fill it in, then make the paper again.</translation>
        </message>
        <message>
            <source>{paper}的“{label}”（{name}）不能是“{value}”。请改正后再生成。</source>
            <translation>“{label}” ({name}) of {paper} cannot be “{value}”. Correct it, then make the paper again.</translation>
        </message>
        <message>
            <source>无法打开“{path}”预览：不是完整的 PDF 文件，或已加密。请重新生成或换一个文件。</source>
            <translation>“{path}” cannot be previewed: it is not a whole PDF file, or it is encrypted. Make it again, or choose another file.</translation>
        </message>
        <message>
            <source>“{path}”只有 {count} 页，没有第 {page} 页。请选择已有的页。</source>
            <translation>“{path}” has only {count} pages, so there is no page {page}. Choose one that is there.</translation>
        </message>
        <message>
            <source>“{label}”不能是“{given}”，应当是{wanted}。请改正后再保存。</source>
            <translation>“{label}” cannot be “{given}”; it must be {wanted}. Correct it, then save.</translation>
        </message>
        <message>
            <source>没有“{kind}”这种文书。可用的有：{known}。</source>
            <translation>There is no kind of paper “{kind}”. There are: {known}.</translation>
        </message>
        <message>
            <source>还不能受理，缺少：{missing}。请补齐后再受理。</source>
            <translation>The case cannot be accepted yet; it lacks: {missing}. Fill that in, then accept it.</translation>
        </message>
        <message>
            <source>所选 {count} 件中有 {sealed} 件已封存或归档（{first} 等），不能改动，全部未作改动。请去掉这几件，或选择跳过。</source>
            <translation>Of the {count} selected cases {sealed} are frozen or archived ({first} …) and cannot be changed; none was changed. Leave them out, or choose to skip them.</translation>
        </message>
        <message>
            <source>所选 {count} 件中有 {ended} 件已经结束（{first} 等），一般不再安排下一步，全部未作改动。请选择跳过这几件；确要一起安排的，再按一次保存。</source>
            <translation>Of the {count} cases chosen, {ended} are over ({first} and others) and usually have no next action; nothing was changed. Please skip them, or press Save once more to plan for them all the same.</translation>
        </message>
        <message>
            <source>所选 {count} 件中有 {ended} 件已经结束（{first} 等），一般不再换承办人，全部未作改动。请选择跳过这几件；确要一起换的，再按一次保存。</source>
            <translation>{ended} of the {count} selected cases are over ({first} and others); they usually keep their handler, and none was changed. Please choose to skip them; if they are meant too, press Save once more.</translation>
        </message>
        <message>
            <source>没有选择案件，请先在列表中选择。</source>
            <translation>No case is selected. Select cases in the list first.</translation>
        </message>
        <message>
            <source>没有写明下一步，也没有写日期，未作改动。要取消已安排的下一步，请把它清空后保存。</source>
            <translation>Neither a next action nor a day was given, so nothing was changed. To take the next action away, empty it and save.</translation>
        </message>
        <message>
            <source>{day} 已经一次性告知过补正。确需再次告知的，请写明原因（如职工提出了新的诉求）。</source>
            <translation>Missing papers were told once on {day}. If they have to be told again, say why (a new claim of the worker, say).</translation>
        </message>
        <message>
            <source>{name} 已停用，不能再承办案件，请选择其他人员。</source>
            <translation>{name} is inactive and cannot handle cases any more. Choose somebody else.</translation>
        </message>
        <message>
            <source>日期 {day} 早于受理日期 {from_}，请核对后再登记。</source>
            <translation>The day {day} is before the acceptance on {from_}. Check it, then record again.</translation>
        </message>
        <message>
            <source>日期 {day} 早于上一步“{stage}”的 {from_}，请核对。上一步的日期填错了的，先在历史里撤销它，再按先后登记。</source>
            <translation>The day {day} is before the previous step "{stage}" of {from_}. Check it; if the previous day is wrong, undo that step in the history first and record the steps in order.</translation>
        </message>
        <message>
            <source>案件 {number} 已经结束（{stage}），不能再办这一步。需要继续办理的，请先重启案件。</source>
            <translation>Case {number} has ended ({stage}), so this step is not open. To go on with it, reopen the case first.</translation>
        </message>
        <message>
            <source>请填写原因，这一步要留下理由。</source>
            <translation>State a reason: this step must leave one behind.</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>争议事由</source>
            <translation>Cause</translation>
        </message>
        <message>
            <source>结案方式</source>
            <translation>Way of closing</translation>
        </message>
        <message>
            <source>缴费凭证</source>
            <translation>Proof of payment</translation>
        </message>
        <message>
            <source>转办去向</source>
            <translation>Referral target</translation>
        </message>
        <message>
            <source>转办结果</source>
            <translation>Result of a referral</translation>
        </message>
        <message>
            <source>期限</source>
            <translation>Term</translation>
        </message>
        <message>
            <source>受理审查要点</source>
            <translation>Point of the review</translation>
        </message>
        <message>
            <source>受理审查结论</source>
            <translation>conclusions of the acceptance</translation>
        </message>
        <message>
            <source>中止事由</source>
            <translation>Reason to suspend</translation>
        </message>
        <message>
            <source>不予受理的理由</source>
            <translation>Reason not to accept</translation>
        </message>
        <message>
            <source>调解组织</source>
            <translation>Mediating body</translation>
        </message>
        <message>
            <source>不能约定的内容</source>
            <translation>Forbidden terms</translation>
        </message>
        <message>
            <source>编号</source>
            <translation>Number series</translation>
        </message>
        <message>
            <source>起始月份 {begin} 晚于终止月份 {end}，请对调，或改正其中一个。</source>
            <translation>The first month {begin} is after the last month {end}. Swap them, or correct one.</translation>
        </message>
        <message>
            <source>这一行还缺{what}，请补上后再保存。</source>
            <translation>This row still lacks: {what}. Fill it in, then save.</translation>
        </message>
        <message>
            <source>下限 {lower} 元高于上限 {upper} 元，请核对这两个数。</source>
            <translation>The lower limit of {lower} yuan is above the upper limit of {upper} yuan. Check both figures.</translation>
        </message>
        <message>
            <source>{what}不能小于零，也不能是零元的工资。请按文件填写。</source>
            <translation>{what} cannot be below zero, nor a wage of zero. Enter it as the document has it.</translation>
        </message>
        <message>
            <source>费率“{given}”不对：写成不大于 1 的小数，最多六位，例如 8% 写 0.08。</source>
            <translation>“{given}” is no rate: write a decimal of at most 1 with at most six places, for instance 0.08 for 8 %.</translation>
        </message>
        <message>
            <source>单位类型“{given}”不对：用分号分开，例如 enterprise:small;organ，或空着。</source>
            <translation>“{given}” is no kind of employer: separate kinds by semicolons, such as enterprise:small;organ, or leave it empty.</translation>
        </message>
        <message>
            <source>从 {begin} 到 {end} 太长：一行最多 {years} 年。请核对年份，或分成几行。</source>
            <translation>From {begin} to {end} is too long: a row holds for {years} years at most. Check the years, or make several rows.</translation>
        </message>
        <message>
            <source>平均工资按日历年登记：起止应为同一年的 1 月和 12 月，不是 {begin}—{end}。</source>
            <translation>An average wage is that of a calendar year: from January to December of one year, not {begin} to {end}.</translation>
        </message>
        <message>
            <source>{month} 本单位已经补录过同样的一行（{begin}—{end}，依据{document}），同一个月只能有一行。请改月份，或先停用原来的一行。</source>
            <translation>For {month} the office already has such a row ({begin} to {end}, by {document}); a month can have one only. Change the months, or end the earlier row first.</translation>
        </message>
        <message>
            <source>上限（没有上限的，写明不设上限）</source>
            <translation>the upper limit (or the word that there is none)</translation>
        </message>
        <message>
            <source>下限</source>
            <translation>the lower limit</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurance</translation>
        </message>
        <message>
            <source>单位或个人</source>
            <translation>employer or worker</translation>
        </message>
        <message>
            <source>费率</source>
            <translation>the rate</translation>
        </message>
        <message>
            <source>平均工资的口径</source>
            <translation>which average wage it is</translation>
        </message>
        <message>
            <source>工资数额</source>
            <translation>the wage</translation>
        </message>
        <message>
            <source>证据种类</source>
            <translation>Kinds of evidence</translation>
        </message>
        <message>
            <source>要证明的事项</source>
            <translation>What is to be proved</translation>
        </message>
        <message>
            <source>承诺的形式</source>
            <translation>Forms of the promise</translation>
        </message>
        <message>
            <source>补缴材料</source>
            <translation>Back-payment papers</translation>
        </message>
        <message>
            <source>税务文书种类</source>
            <translation>Kind of tax paper</translation>
        </message>
        <message>
            <source>未按约补缴的处理</source>
            <translation>Answer to a broken promise</translation>
        </message>
        <message>
            <source>岗位</source>
            <translation>Post</translation>
        </message>
        <message>
            <source>特殊群体</source>
            <translation>Special group</translation>
        </message>
        <message>
            <source>同意方式</source>
            <translation>Way of consent</translation>
        </message>
        <message>
            <source>回访方式</source>
            <translation>Method</translation>
        </message>
        <message>
            <source>保管期限</source>
            <translation>Retention</translation>
        </message>
        <message>
            <source>卷内目录</source>
            <translation>Index of the file</translation>
        </message>
        <message>
            <source>个人信息请求</source>
            <translation>Personal-data requests</translation>
        </message>
        <message>
            <source>发文机关</source>
            <translation>issuing bodies</translation>
        </message>
        <message>
            <source>一函两书</source>
            <translation>letters of supervision</translation>
        </message>
        <message>
            <source>送达方式</source>
            <translation>ways of service</translation>
        </message>
        <message>
            <source>回复结果</source>
            <translation>results of replies</translation>
        </message>
        <message>
            <source>人员</source>
            <extracomment>Kinds of records by their name in the journal.</extracomment>
            <translation>Person</translation>
        </message>
        <message>
            <source>设置</source>
            <translation>Setting</translation>
        </message>
        <message>
            <source>取号</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>导入</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>用人单位</source>
            <translation>employer</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>状态变化</source>
            <translation>Change of status</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>worker</translation>
        </message>
        <message>
            <source>协议</source>
            <translation>Agreement</translation>
        </message>
        <message>
            <source>缴费</source>
            <translation>Payment</translation>
        </message>
        <message>
            <source>金额</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>调解会</source>
            <translation>Mediation session</translation>
        </message>
        <message>
            <source>回访</source>
            <translation>Follow-up</translation>
        </message>
        <message>
            <source>转办</source>
            <translation>Referral</translation>
        </message>
        <message>
            <source>记录</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>文书</source>
            <translation>Paper</translation>
        </message>
        <message>
            <source>来访来电</source>
            <translation>Visit or call</translation>
        </message>
        <message>
            <source>来访人</source>
            <translation>Visitor</translation>
        </message>
        <message>
            <source>热线工单</source>
            <translation>Hotline ticket</translation>
        </message>
        <message>
            <source>清单项目</source>
            <translation>Checklist item</translation>
        </message>
        <message>
            <source>参数表补录</source>
            <translation>figures added</translation>
        </message>
        <message>
            <source>补缴测算</source>
            <translation>Back-payment estimate</translation>
        </message>
        <message>
            <source>台账读法</source>
            <translation>ledger profile</translation>
        </message>
        <message>
            <source>教过的表头</source>
            <translation>taught heading</translation>
        </message>
        <message>
            <source>单位费率情况</source>
            <translation>Employer rate fact</translation>
        </message>
        <message>
            <source>协议用语</source>
            <translation>Words of agreements</translation>
        </message>
        <message>
            <source>单位联系人</source>
            <translation>Employer contact</translation>
        </message>
        <message>
            <source>协查</source>
            <translation>Enquiry</translation>
        </message>
        <message>
            <source>参保缴费情况</source>
            <translation>Insurance and contributions</translation>
        </message>
        <message>
            <source>法律援助</source>
            <translation>Legal aid</translation>
        </message>
        <message>
            <source>附件</source>
            <translation>Attachment</translation>
        </message>
        <message>
            <source>证据</source>
            <translation>Evidence</translation>
        </message>
        <message>
            <source>调查记录</source>
            <translation>Investigation record</translation>
        </message>
        <message>
            <source>放弃参保承诺</source>
            <translation>Waiver of insurance</translation>
        </message>
        <message>
            <source>委托授权</source>
            <translation>Power of attorney</translation>
        </message>
        <message>
            <source>日程</source>
            <translation>Appointment</translation>
        </message>
        <message>
            <source>调解方案</source>
            <translation>Offer</translation>
        </message>
        <message>
            <source>协议条款</source>
            <translation>Agreement term</translation>
        </message>
        <message>
            <source>签名盖章</source>
            <translation>Signature or seal</translation>
        </message>
        <message>
            <source>协议确认</source>
            <translation>Confirmation of the agreement</translation>
        </message>
        <message>
            <source>税务文书</source>
            <translation>Tax office paper</translation>
        </message>
        <message>
            <source>个人信息申请</source>
            <translation>Request about personal data</translation>
        </message>
        <message>
            <source>暂缓提醒</source>
            <translation>Snoozed reminder</translation>
        </message>
        <message>
            <source>保存的视图</source>
            <translation>Saved view</translation>
        </message>
        <message>
            <source>争议类型</source>
            <translation>kind of dispute</translation>
        </message>
        <message>
            <source>承办人</source>
            <translation>handler</translation>
        </message>
        <message>
            <source>“{layer}”不能直接填写：实缴入库来自有凭证的缴费登记，历史数来自导入的台账。</source>
            <translation>“{layer}” cannot be typed in: what is paid in comes from payments with proof, what is history from imported ledgers. Record a payment instead.</translation>
        </message>
        <message>
            <source>本案的“{layer}”已经{has}登记，再{wants}登记会重复计算。请先改掉原来的金额。</source>
            <translation>“{layer}” of this case is already recorded {has}; recording it {wants} too would count it twice. Change the earlier amount first.</translation>
        </message>
        <message>
            <source>{name}已另案处理，现在在案件 {number} 里。请到那件案件登记。</source>
            <translation>{name} goes on in another case, {number}. Record it there.</translation>
        </message>
        <message>
            <source>这名职工（{name}）不在本案中，请从本案的职工里选择。</source>
            <translation>This worker ({name}) is not in the case. Choose one of the case's workers.</translation>
        </message>
        <message>
            <source>“{layer}”里同一职工、险种、份额和期间填了两次，请合并成一项后再登记。</source>
            <translation>In “{layer}” the same worker, insurance, share and period stand twice. Join them into one, then record again.</translation>
        </message>
        <message>
            <source>按全案</source>
            <translation>for the whole case</translation>
        </message>
        <message>
            <source>按职工</source>
            <translation>by worker</translation>
        </message>
        <message>
            <source>按“{kind}”结案还缺：{missing}。请补齐；过去已经办结、现在补录的，填写当时的日期和原因后仍可结案。</source>
            <translation>To close as “{kind}” the case still lacks: {missing}. Add that; for a case that ended in the past, give its day and a reason and close anyway.</translation>
        </message>
        <message>
            <source>“{kind}”只随受理决定或导入的历史台账而来，请选择实际的结案方式。</source>
            <translation>“{kind}” comes only with a decision on acceptance or with an imported ledger. Please choose how the case really ended.</translation>
        </message>
        <message>
            <source>按“{kind}”结案要写明并入哪一件。请打开要并入的那件案件，在关联案件一行用“合并到本案”。</source>
            <translation>Closing as “{kind}” needs the case it goes into. Open that case and use “Merge into this case” in its line of related cases.</translation>
        </message>
        <message>
            <source>办到“{stage}”的案件不能按“{kind}”结案，请选择与办理情况相符的结案方式；前面的步骤没有登记的，请先补录。</source>
            <translation>A case that has come as far as “{stage}” cannot be closed as “{kind}”. Choose the way that fits what was done; steps not yet recorded are to be recorded first.</translation>
        </message>
        <message>
            <source>按“{kind}”结案必须先有{missing}，补录也一样。请先登记，或者选择与实际相符的结案方式。</source>
            <translation>Closing as “{kind}” always needs: {missing}, also where it is recorded late. Record it first, or choose the way of closing that fits the facts.</translation>
        </message>
        <message>
            <source>复核日期 {review} 早于中止日期 {day}，请核对这两个日期。</source>
            <translation>The review date {review} is before the suspension on {day}. Check both.</translation>
        </message>
        <message>
            <source>案件现在是“{stage}”，没有中止，不需要恢复。</source>
            <translation>The case is “{stage}” and not suspended, so there is nothing to resume.</translation>
        </message>
        <message>
            <source>案件已并入 {number}，职工在那件案件里办理，不能单独重启。合并有误的，请撤销合并。</source>
            <translation>The case went into {number}, its workers go on there; it is not reopened by itself. If it was merged by mistake, undo the merge.</translation>
        </message>
        <message>
            <source>案件现在是“{stage}”，还没有结案，不能直接重启。请先办理“结案”，再重启案件。</source>
            <translation>The case is “{stage}” and has not been closed, so it cannot be reopened. Close it first, then reopen it.</translation>
        </message>
        <message>
            <source>案件现在是“{stage}”，还没有结束，不需要重启。</source>
            <translation>The case is “{stage}” and has not ended, so there is nothing to reopen.</translation>
        </message>
        <message>
            <source>这次回访还没有结果。请至少填写一项答复（是否足额补缴、是否满意、有无打击报复），或者写明回访情况，如“无人接听”。</source>
            <translation>The follow-up has no result yet. Give at least one answer (paid in full, satisfied, retaliation), or write what was said, such as “no answer”.</translation>
        </message>
        <message>
            <source>回访记录</source>
            <extracomment>What is missing, in words; ``{count}`` is how many.</extracomment>
            <translation>a follow-up</translation>
        </message>
        <message>
            <source>调解协议</source>
            <translation>the mediation agreement</translation>
        </message>
        <message>
            <source>协议的签章（还差 {count} 方）</source>
            <translation>signatures on the agreement ({count} missing)</translation>
        </message>
        <message>
            <source>有凭证的实缴入库</source>
            <translation>a proved payment</translation>
        </message>
        <message>
            <source>协议约定金额的足额入库</source>
            <translation>the agreed amount paid in full</translation>
        </message>
        <message>
            <source>称已缴款项的凭证（{count} 笔）</source>
            <translation>proof of payments said to be made ({count})</translation>
        </message>
        <message>
            <source>{count} 名职工的补缴结果</source>
            <translation>the outcome of {count} workers</translation>
        </message>
        <message>
            <source>{count} 份文书的送达</source>
            <translation>service of {count} papers</translation>
        </message>
        <message>
            <source>{count} 份文书的办结</source>
            <translation>{count} papers not done with</translation>
        </message>
        <message>
            <source>{count} 件转办的反馈</source>
            <translation>answers to {count} referrals</translation>
        </message>
        <message>
            <source>{count} 件协查的答复</source>
            <translation>answers to {count} enquiries</translation>
        </message>
        <message>
            <source>{count} 份税务文书的履行</source>
            <translation>performance of {count} papers of the tax office</translation>
        </message>
        <message>
            <source>{count} 件热线工单的答复</source>
            <translation>the reply to {count} hotline tickets</translation>
        </message>
        <message>
            <source>{count} 项已排日程的取消或登记</source>
            <translation>{count} planned meetings to cancel or record</translation>
        </message>
        <message>
            <source>受理审查</source>
            <translation>Review before acceptance</translation>
        </message>
        <message>
            <source>{command} 没有“{name}”这一项。可填的项：{known}。</source>
            <translation>{command} has no field “{name}”. Fields are: {known}.</translation>
        </message>
        <message>
            <source>{command} 缺少必填项“{name}”，请补上后再试。</source>
            <translation>{command} lacks the required field “{name}”. Add it, then try again.</translation>
        </message>
        <message>
            <source>“{name}”的内容“{given}”不对，应当是{wanted}。请改正后再试。</source>
            <translation>“{name}” is “{given}”, but must be {wanted}. Correct it, then try again.</translation>
        </message>
        <message>
            <source>{person} 没有“{title}”的权限。请由有权限的人办理，或请管理员调整岗位。</source>
            <translation>{person} may not do “{title}”. Ask somebody who may, or have the administrator change the roles.</translation>
        </message>
        <message>
            <source>没有名为“{name}”的操作。用 do --list 查看全部操作。</source>
            <translation>There is no command “{name}”. See do --list.</translation>
        </message>
        <message>
            <source>没有可以修改的“{name}”这一项。可以修改的：{known}。</source>
            <translation>There is no field “{name}” to change. These can be changed: {known}.</translation>
        </message>
        <message>
            <source>收到日期 {day} 晚于{step} {of}，请核对。确是这样的，请写明补录原因后再保存。</source>
            <translation>The day of receipt {day} is after the {step}, {of}; please check. If it is so, give the reason and save again.</translation>
        </message>
        <message>
            <source>案件 {number} 不是未办结的历史台账案件，不需要接续办理。请直接打开办理。</source>
            <translation>Case {number} is not an open case of an old ledger, so it is not taken up. Open it and go on directly.</translation>
        </message>
        <message>
            <source>“{fields}”在您填写时已被别人改过，您的修改没有保存。请核对后再保存。</source>
            <translation>Somebody changed “{fields}” while you were typing, so your change was not saved. Check it, then save again.</translation>
        </message>
        <message>
            <source>职工姓名</source>
            <translation>the worker's name</translation>
        </message>
        <message>
            <source>“{name}”里有不能显示的控制字符（{sign}），没有保存。请删去后再试。</source>
            <translation>“{name}” holds a control character ({sign}); nothing was saved. Please remove it and try again.</translation>
        </message>
        <message>
            <source>“{name}”只能写一行，里面有换行，没有保存。请改成一行后再试。</source>
            <translation>“{name}” is a single line but holds a line break; nothing was saved. Please put it on one line and try again.</translation>
        </message>
        <message>
            <source>用人单位名称</source>
            <translation>the employer's name</translation>
        </message>
        <message>
            <source>沟通内容</source>
            <translation>what was said</translation>
        </message>
        <message>
            <source>请填写{what}，这一项不能空着。</source>
            <translation>Fill in {what}; it cannot be empty.</translation>
        </message>
        <message>
            <source>一个案件至少要有一名职工，请先填写职工姓名。</source>
            <translation>A case needs at least one worker. Fill in a worker's name first.</translation>
        </message>
        <message>
            <source>起始月份 {start} 晚于终止月份 {end}，请核对起止月份。</source>
            <translation>The first month {start} is after the last month {end}. Check both months.</translation>
        </message>
        <message>
            <source>入职日期 {start} 晚于离职日期 {end}，请核对入职和离职日期。</source>
            <translation>Employed from {start} is later than employed to {end}; please check both dates.</translation>
        </message>
        <message>
            <source>金额 {yuan} 元不对：金额不能是负数，请核对。</source>
            <translation>The amount {yuan} yuan is wrong: an amount cannot be negative. Check it.</translation>
        </message>
        <message>
            <source>“{name}”登记的信用代码是 {known}，和填写的 {given} 不同。请核对：填错的改正或清空；登记的有误，到单位页改正；确是另一家，写全它的名称再登记。</source>
            <translation>“{name}” is recorded with the credit code {known}, not {given}. Please check: correct or empty what was typed; if the record is wrong, correct it on the employer's page; if it is another firm, register under its full name.</translation>
        </message>
        <message>
            <source>协议生效日期 {effective} 早于达成日期 {concluded}，请核对（以最后签章之日为准）。</source>
            <translation>The day in force {effective} is before the day of the agreement {concluded}. Check it (the last signature or seal decides).</translation>
        </message>
        <message>
            <source>约定的履行期限 {perform_by} 早于协议达成日期 {concluded}，请改正其中一个；纸面上确实这样写的，请写明补录理由。</source>
            <translation>The agreed term of performance {perform_by} is before the day of the agreement {concluded}; correct one of them, or say why where the paper has it so.</translation>
        </message>
        <message>
            <source>签章齐全的日期填了 {day}，又说还有人没有签章，请只选其中一种。</source>
            <translation>The day all had signed is {day}, yet somebody is said to have still to sign. Please choose one of the two.</translation>
        </message>
        <message>
            <source>签章齐全的日期 {day} 在今天（{today}）以后。还没有签齐的，请选“还有人没有签章”。</source>
            <translation>The day all had signed, {day}, lies after today ({today}). If somebody has still to sign, please choose that.</translation>
        </message>
        <message>
            <source>协议还没有写明补缴金额，请至少填写一项后再登记协议。</source>
            <translation>The agreement states no back-payment yet. Fill in at least one amount, then record it.</translation>
        </message>
        <message>
            <source>收到调解申请的日期 {applied} 晚于调解日期 {held}，请核对这两个日期。</source>
            <translation>The application received on {applied} is later than the session of {held}. Check both days.</translation>
        </message>
        <message>
            <source>收到调解申请的日期 {day} 早于来访登记日期 {received}。确在登记以前收到的，请写明补录理由；填错的请改日期。</source>
            <extracomment>States that only money brings a worker to.</extracomment>
            <translation>The application was received on {day}, before the case was registered on {received}. If so, say why it is recorded late; otherwise correct the day.</translation>
        </message>
        <message>
            <source>《{title}》还没有送达登记，请先登记送达日期和凭证。</source>
            <translation>Service of “{title}” is not recorded yet. Record the day and the proof of service first.</translation>
        </message>
        <message>
            <source>文号 {number} 已经用过，请核对发文登记簿后另填。</source>
            <translation>The number {number} is used already. Check the register of papers and give another.</translation>
        </message>
        <message>
            <source>文书名称</source>
            <translation>the paper's title</translation>
        </message>
        <message>
            <source>还没有填写缴了多少。请填写单位部分、个人部分或滞纳金。</source>
            <translation>Nothing says how much was paid. Fill in the employer's share, the worker's share or the late fee.</translation>
        </message>
        <message>
            <source>“{proof}”要有编号才能作为入库凭证，请填写凭证编号。</source>
            <translation>“{proof}” proves a payment only with its number. Fill in the number of the proof.</translation>
        </message>
        <message>
            <source>这笔缴费已登记入库，不能再登记一次。请另选一笔或新登记一笔。</source>
            <translation>This payment is already recorded as paid in and cannot be recorded again. Choose another, or record a new one.</translation>
        </message>
        <message>
            <source>凭证 {proof} 的这笔缴费本案已登记过（{day}），再登记会重复计算。请核对编号和金额。</source>
            <translation>The payment with the proof {proof} is already recorded in this case ({day}); recording it again would count it twice. Check number and amount.</translation>
        </message>
        <message>
            <source>案件还没有受理，不能登记缴费。请先受理案件。</source>
            <translation>The case is not accepted yet, so no payment can be recorded. Accept the case first.</translation>
        </message>
        <message>
            <source>案件“{stage}”，还没有协议或责令，不能安排补缴；确已约定的，请写明补录理由。</source>
            <translation>The case stands at "{stage}", with no agreement or order yet: no back-payment can be planned. If one was agreed, please give the reason.</translation>
        </message>
        <message>
            <source>缴纳日 {day} 早于协议日期 {concluded}，请核对；纸面确实这样约定的，请写明补录理由。</source>
            <translation>The day of payment {day} lies before the agreement of {concluded}. Please check; if the paper really says so, give the reason for the late record.</translation>
        </message>
        <message>
            <source>这笔安排已由新协议取代，不能再登记缴费。请在新协议的安排上登记，或新登记一笔。</source>
            <translation>A new agreement has taken the place of this plan; no payment can be recorded on it. Please record it on the plan of the new agreement, or as a payment of its own.</translation>
        </message>
        <message>
            <source>这笔安排已经了结（{state}），不能再登记缴费。请另选一笔或新登记。</source>
            <translation>This plan is over ({state}); no payment can be recorded on it. Choose another one or record a new one.</translation>
        </message>
        <message>
            <source>这笔安排是{plan}的，不能登记为{name}的缴费。请选{name}的安排，或新登记一笔。</source>
            <translation>This plan is {plan}'s and takes no payment of {name}. Choose a plan of {name} or record a new payment.</translation>
        </message>
        <message>
            <source>缴费日期 {day} 早于收到日期 {received}。确在来访以前缴的，请写明情况；填错的请改日期。</source>
            <translation>The day of payment {day} lies before the case came in on {received}. If it was paid before the visit, say how; if it is a slip, correct the day.</translation>
        </message>
        <message>
            <source>案件 {number} 已于 {closed} 结束。那天为止缴的，请写明缴费日期再补录；以后缴的，请先重启案件。</source>
            <translation>Case {number} ended on {closed}. Money paid up to that day is recorded with its day; for later money reopen the case first.</translation>
        </message>
        <message>
            <source>已经有一位“{name}”，请加上科室或编号以便区分。</source>
            <translation>There is a “{name}” already. Add a department or a number to tell them apart.</translation>
        </message>
        <message>
            <source>{name} 是最后一位能管理人员的人，不能停用或去掉管理员岗位。请先指定另一位管理员。</source>
            <translation>{name} is the last person who can manage people and cannot be deactivated or lose the administrator's job. Name another administrator first.</translation>
        </message>
        <message>
            <source>没有名为“{name}”的设置。可以设置的：{known}。</source>
            <translation>There is no setting “{name}”. There are: {known}.</translation>
        </message>
        <message>
            <source>编号样式“{pattern}”不对：要含有 {{year}} 和 {{n}}，例如 云社调〔{{year}}〕{{n}}号。</source>
            <translation>The number pattern “{pattern}” is wrong: it needs {{year}} and {{n}}, for example 云社调〔{{year}}〕{{n}}号.</translation>
        </message>
        <message>
            <source>编号样式“{pattern}”已经用于{series}，两种编号会重号，请改用别的样式。</source>
            <translation>The number pattern “{pattern}” is already used for {series}, and both would give the same numbers. Use another pattern.</translation>
        </message>
        <message>
            <source>一函两书没有“{given}”这种办理方式。可以用的是：{known}。</source>
            <translation>Letters have no road called “{given}”. There are: {known}.</translation>
        </message>
        <message>
            <source>日期 {day} 早于收到请求的 {received}，请核对这两个日期。</source>
            <translation>{day} lies before {received}, when the request came; please check both days.</translation>
        </message>
        <message>
            <source>请写明怎样答复：给了什么、改了什么，或者为什么不能照办。</source>
            <translation>Please write how it was answered: what was given, what was changed, or why it cannot be done.</translation>
        </message>
        <message>
            <source>姓名</source>
            <extracomment>What a pattern may hold in braces: the year, and the number, also with leading noughts.</extracomment>
            <translation>Name</translation>
        </message>
        <message>
            <source>没有第 {seq} 条操作记录，请在“历史”里选择要撤销的操作。</source>
            <translation>There is no journal entry {seq}. Choose the action to undo under History.</translation>
        </message>
        <message>
            <source>“{title}”不能撤销。需要改正的，请作一次新的登记并说明。</source>
            <translation>“{title}” cannot be undone. To correct it, record it anew and say why.</translation>
        </message>
        <message>
            <source>“{title}”已经撤销过了，不需要再撤销。</source>
            <translation>“{title}” is undone already; there is nothing to undo.</translation>
        </message>
        <message>
            <source>不能撤销“{title}”：之后又有人改过（{later}）。请先撤销后面的操作，或直接修改。</source>
            <translation>“{title}” cannot be undone: somebody has changed the same since ({later}). Undo the later action first, or change it directly.</translation>
        </message>
        <message>
            <source>《{file}》之后又重新导入过，恢复这一次会重复。请先撤销后一次导入。</source>
            <translation>{file} was imported again since, so restoring this import would double it. Withdraw the later import first.</translation>
        </message>
        <message>
            <source>不能撤销“{title}”：这笔缴费之后又登记过退费或改过凭证，撤销后入库金额会与凭证不符。请先撤销后面的登记。</source>
            <translation>“{title}” cannot be undone: a refund or another proof was recorded for this payment afterwards, and what was received would no longer match its proof. Undo the later entries first.</translation>
        </message>
        <message>
            <source>没有找到文件“{file}”。请检查路径后再试。</source>
            <translation>The file “{file}” was not found. Check the path, then try again.</translation>
        </message>
        <message>
            <source>“{file}”是文件夹，不是台账文件。请选择文件夹里的台账文件。</source>
            <translation>“{file}” is a folder, not a ledger. Please choose the ledger file inside it.</translation>
        </message>
        <message>
            <source>打不开文件“{file}”。请检查它是否有读取权限、是否还在原处。</source>
            <translation>The file “{file}” cannot be opened. Check that it may be read and is still in its place.</translation>
        </message>
        <message>
            <source>文件“{file}”是空的（0 字节）。请重新导出或复制后再试。</source>
            <translation>The file “{file}” is empty (0 bytes). Export or copy it again, then retry.</translation>
        </message>
        <message>
            <source>“{file}”只是表格软件打开文件时留下的锁文件，不是台账。请选不带“~$”的那个文件。</source>
            <translation>“{file}” is only the lock file a spreadsheet program leaves while a workbook is open, not a ledger. Choose the file without “~$”.</translation>
        </message>
        <message>
            <source>“{file}”只是快捷方式，不是台账本身。请选它指向的那个文件。</source>
            <translation>“{file}” is only a shortcut, not the ledger itself. Please choose the file it points at.</translation>
        </message>
        <message>
            <source>文件“{file}”太大（{size} MB，上限 {limit} MB）。请按年份拆分后分别导入。</source>
            <translation>The file “{file}” is too large ({size} MB, at most {limit} MB). Split it by year and import the parts.</translation>
        </message>
        <message>
            <source>“{file}”不是表格文件（看起来是{kind}）。请选 Excel、WPS 表格或 CSV 文件。</source>
            <translation>“{file}” is not a spreadsheet (it looks like {kind}). Choose an Excel, WPS or CSV file.</translation>
        </message>
        <message>
            <source>文件“{file}”已损坏或不完整，读不出来。请用表格软件打开、另存一份后再导入。</source>
            <translation>The file “{file}” is damaged or not whole and cannot be read. Open it in a spreadsheet program, save a copy and import that.</translation>
        </message>
        <message>
            <source>文件“{file}”在工作表“{sheet}”处已损坏，读不下去。请用表格软件打开、另存一份后再导入。</source>
            <translation>The file “{file}” is damaged at sheet “{sheet}” and cannot be read further. Open it in a spreadsheet program, save a copy and import that.</translation>
        </message>
        <message>
            <source>“{file}”里没有任何内容（工作表都是空的，或者只有图表）。请确认选对了文件。</source>
            <translation>There is nothing in “{file}”: its sheets are empty, or hold charts only. Check that it is the right file.</translation>
        </message>
        <message>
            <source>文件“{file}”设有打开密码。请在表格软件里取消密码、另存后再导入。</source>
            <translation>The file “{file}” is locked by a password. Remove the password in the spreadsheet program, save a copy and import that.</translation>
        </message>
        <message>
            <source>文件“{file}”解压后有 {size} MB，大得不正常，为安全没有打开。请把需要的内容复制到新表后再导入。</source>
            <translation>Unpacked, the file “{file}” is {size} MB, which is not normal; for safety it was not opened. Copy what is needed into a new workbook and import that.</translation>
        </message>
        <message>
            <source>“{file}”的工作表“{sheet}”里有单元格远在表格之外（{cell}），无法按正常台账读取。请删掉多余的行列、另存后再导入。</source>
            <translation>Sheet “{sheet}” of “{file}” has a cell far outside its table ({cell}) and cannot be read as an ordinary ledger. Delete the surplus rows and columns, save it again and import that.</translation>
        </message>
        <message>
            <source>“{file}”读到工作表“{sheet}”时，有内容的行已超过 {rows} 行或单元格已超过 {cells} 个，没有导入。请按年份拆分后分别导入。</source>
            <translation>By sheet “{sheet}”, “{file}” has more than {rows} rows with content or more than {cells} cells; nothing was imported. Split it by year and import the parts.</translation>
        </message>
        <message>
            <source>“{file}”读到工作表“{sheet}”时，文字已超过 {limit} 万字，没有导入。请按年份拆分后分别导入。</source>
            <translation>By sheet “{sheet}”, “{file}” has more than {limit} × 10,000 letters of text; nothing was imported. Split it by year and import the parts.</translation>
        </message>
        <message>
            <source>“{file}”里的工作表（表格）超过 {limit} 张，没有导入。请拆分后分别导入。</source>
            <translation>“{file}” has more than {limit} sheets (or tables); nothing was imported. Split it and import the parts.</translation>
        </message>
        <message>
            <source>文件“{file}”的内部结构不正常（部件过多、重名或指向外面的文件夹），为安全没有打开。请用表格软件打开、另存一份后再导入。</source>
            <translation>The inside of the file “{file}” is not in order (too many parts, two of one name, or names that lead to other folders); for safety it was not opened. Open it in a spreadsheet program, save a copy and import that.</translation>
        </message>
        <message>
            <source>文件“{file}”里带有外部实体定义（DTD），正常台账不会有，为安全没有打开。请把内容复制到新表后再导入。</source>
            <translation>The file “{file}” defines external entities (DTD), which no ordinary ledger does; for safety it was not opened. Copy the content into a new workbook and import that.</translation>
        </message>
        <message>
            <source>读取“{file}”时 {seconds} 秒没有进展，已停止。请另存一份或按年份拆分后再导入。</source>
            <translation>Reading “{file}” made no headway for {seconds} seconds and was stopped. Save a copy, or split it by year, then import that.</translation>
        </message>
        <message>
            <source>读取“{file}”超过 {seconds} 秒还没有读完，已停止。请按年份拆分后分别导入。</source>
            <translation>Reading “{file}” was stopped: it was not done after {seconds} seconds. Split it by year and import the parts.</translation>
        </message>
        <message>
            <source>文件“{file}”的内容有异常，两种读取方式都读不下去，已安全停止，什么都没有导入。请用表格软件打开、另存一份后再导入。</source>
            <translation>The content of “{file}” is not in order: neither way of reading got through it, both were stopped safely and nothing was imported. Open it in a spreadsheet program, save a copy and import that.</translation>
        </message>
        <message>
            <source>读取“{file}”需要的内存超过 1 GB，已安全停止，什么都没有导入。请按年份拆分后分别导入。</source>
            <translation>Reading “{file}” takes more than 1 GB of memory; it was stopped safely and nothing was imported. Split it by year and import the parts.</translation>
        </message>
        <message>
            <source>读取“{file}”时遇到没有料到的情况，什么都没有导入。请用表格软件另存一份再试，仍不行请把文件交给维护人员。</source>
            <translation>Reading “{file}” met something unforeseen, and nothing was imported. Save a copy in a spreadsheet program and try that; if it fails again, give the file to the maintainers.</translation>
        </message>
        <message>
            <source>已取消读取“{file}”，什么都没有导入。</source>
            <translation>Reading “{file}” was cancelled; nothing was imported. Import it again when needed.</translation>
        </message>
        <message>
            <source>写不进“{file}”。请确认文件夹存在、有写入权限、磁盘没满，文件没有被别的程序打开。</source>
            <translation>“{file}” could not be written. Check that the folder is there and writable, the disk is not full and no other program holds the file.</translation>
        </message>
        <message>
            <source>“{file}”在读取之后又被改动，没有写出标注副本。请关闭表格软件，重新读取一次。</source>
            <translation>“{file}” was changed after it was read, so no annotated copy was written. Close the spreadsheet program and read it again.</translation>
        </message>
        <message>
            <source>“{file}”就是正在读取的台账，标注副本不能覆盖它。请换一个文件名。</source>
            <translation>“{file}” is the ledger being read, and the annotated copy must not replace it. Choose another file name.</translation>
        </message>
        <message>
            <source>案号“{ref}”不止一件案件。请改用案件序号：{ids}。</source>
            <translation>More than one case bears the number “{ref}”. Please use the id instead: {ids}.</translation>
        </message>
        <message>
            <source>没有找到案件“{ref}”。请核对案号，或在案件列表中选择。</source>
            <translation>No case “{ref}” was found. Check the case number, or choose it in the list of cases.</translation>
        </message>
        <message>
            <source>这家单位已不在了：可能已合并到另一家，或登记被撤销。请在列表中查找。</source>
            <translation>This employer is gone: it may have been merged into another, or its entry was undone. Look for it in the list.</translation>
        </message>
        <message>
            <source>这里只看到那一天为止录入的内容：这件案件 {entered} 才录入（登记日期可以更早），{day} 还没有。请选 {entered} 或以后的日期。</source>
            <translation>This shows what had been entered by that day: this case was entered on {entered} (it may have been registered for an earlier day), and was not there on {day}. Please choose {entered} or later.</translation>
        </message>
        <message>
            <source>没有名为“{name}”的在岗人员。可以选择：{known}。</source>
            <translation>Nobody active is called “{name}”. There are: {known}.</translation>
        </message>
        <message>
            <source>这个数据文件里还没有人员。请换一个数据文件，或新建工作站。</source>
            <translation>There are no people in this data file yet. Please open another one, or make a new station.</translation>
        </message>
        <message>
            <source>不能按“{given}”排序。可以用的是：{known}。</source>
            <translation>The list cannot be sorted by “{given}”. There are: {known}.</translation>
        </message>
        <message>
            <source>不能按“{given}”筛选。可以用的是：{known}。</source>
            <translation>The list cannot be filtered by “{given}”. There are: {known}.</translation>
        </message>
        <message>
            <source>这一版还不能连接服务器数据库（{store}）。请用 --store 指定一个数据文件。</source>
            <extracomment>Exit statuses (contract).</extracomment>
            <translation>This version cannot use a database server yet ({store}). Name a file with --store.</translation>
        </message>
        <message>
            <source>选项 {option} 后面缺少内容。用 --help 查看写法。</source>
            <translation>Something is missing after {option}. See --help.</translation>
        </message>
        <message>
            <source>没有“{given}”这种语言。可以用的是：{known}。</source>
            <translation>There is no language “{given}”. There are: {known}.</translation>
        </message>
        <message>
            <source>内容不是正确的 JSON（{why}）。请写成一个对象，例如 {{"case_id": 1}}。</source>
            <translation>This is not JSON ({why}). Write one object, for example {{"case_id": 1}}.</translation>
        </message>
        <message>
            <source>“{name}”写了不止一次，不知道以哪一个为准，没有办理。请只留一处后再试。</source>
            <translation>“{name}” is written more than once, so nobody knows which one counts; nothing was done. Leave it in one place and try again.</translation>
        </message>
        <message>
            <source>这一行没有写明要办的操作。请写成 {{"do": "AddNote", "fields": {{…}}}}。</source>
            <translation>This line names no command. Write {{"do": "AddNote", "fields": {{…}}}}.</translation>
        </message>
        <message>
            <source>没有写明要办的操作。用 do --list 查看全部操作。</source>
            <translation>No command was named. See do --list.</translation>
        </message>
        <message>
            <source>已中断：没有完成的部分一点也没有保存。需要时请重新执行。</source>
            <translation>Interrupted: nothing of what was unfinished was saved. Run it again when needed.</translation>
        </message>
        <message>
            <source>程序出错（{kind}，{where}），这一步没有保存。请把这一行连同所用的命令告诉维护人员。</source>
            <translation>The program failed ({kind}, {where}); this step was not saved. Send this line and the command you used to the maintainers.</translation>
        </message>
        <message>
            <source>命令写得不对：{problem}。用 --help 查看写法。</source>
            <translation>The command is not written right: {problem}. See --help.</translation>
        </message>
        <message>
            <source>没有选项 {option}。用 --help 查看可以用的选项。</source>
            <translation>There is no option {option}. See --help.</translation>
        </message>
        <message>
            <source>缺少 {argument}。用 --help 查看写法。</source>
            <translation>{argument} is missing. See --help.</translation>
        </message>
        <message>
            <source>命令里有不能识别的字符，没有执行。请用 UTF-8 重新输入。</source>
            <translation>The command holds characters that cannot be read, so it was not performed. Type it again in UTF-8.</translation>
        </message>
        <message>
            <source>读写文件时出错：{why}（{file}）。请检查文件、权限和磁盘空间后再试。</source>
            <translation>A file could not be read or written: {why} ({file}). Check the file, its rights and the space on the disk, then try again.</translation>
        </message>
        <message>
            <source>选项 {option} 的内容不对，应当是{wanted}。用 --help 查看写法。</source>
            <translation>The value of {option} is wrong; wanted is {wanted}. See --help.</translation>
        </message>
        <message>
            <source>没有命令“{given}”。用 --help 查看全部命令。</source>
            <translation>There is no command “{given}”. --help lists all of them.</translation>
        </message>
        <message>
            <source>多写了“{given}”。用 --help 查看写法。</source>
            <translation>“{given}” is too much. See --help.</translation>
        </message>
        <message>
            <source>不小于 0 的整数</source>
            <translation>a whole number not below 0</translation>
        </message>
        <message>
            <source>帮助里写的内容</source>
            <translation>what the help says</translation>
        </message>
        <message>
            <source>磁盘已满</source>
            <translation>the disk is full</translation>
        </message>
        <message>
            <source>正被别的程序占用</source>
            <translation>it is in use by another program</translation>
        </message>
        <message>
            <source>所在的盘或文件夹是只读的</source>
            <translation>its disk or folder is read-only</translation>
        </message>
        <message>
            <source>读写设备出错</source>
            <translation>the device cannot be read or written</translation>
        </message>
        <message>
            <source>网络位置连不上</source>
            <translation>the network place cannot be reached</translation>
        </message>
        <message>
            <source>名称太长</source>
            <translation>the name is too long</translation>
        </message>
        <message>
            <source>名称里有不能用的字符</source>
            <translation>the name has characters that cannot be used</translation>
        </message>
        <message>
            <source>没有这个文件或文件夹</source>
            <translation>no such file or folder</translation>
        </message>
        <message>
            <source>没有权限</source>
            <translation>no permission</translation>
        </message>
        <message>
            <source>它是文件夹</source>
            <translation>it is a folder</translation>
        </message>
        <message>
            <source>它不是文件夹</source>
            <translation>it is not a folder</translation>
        </message>
        <message>
            <source>它已经存在</source>
            <translation>it exists already</translation>
        </message>
        <message>
            <source>筛选“{given}”写得不对，应写成 字段=内容，例如 stage=mediating。</source>
            <translation>The filter “{given}” is not written right; write FIELD=VALUE, for example stage=mediating.</translation>
        </message>
        <message>
            <source>这个列表没有“{given}”这一列。可以用的是：{known}。</source>
            <translation>This list has no column “{given}”. There are: {known}.</translation>
        </message>
        <message>
            <source>“{name}”里没有“{given}”。可以用的是：{known}。</source>
            <translation>“{name}” has no “{given}”. Known are: {known}.</translation>
        </message>
        <message>
            <source>“{given}”不是日期，请写成 2026-11-22 这样。</source>
            <translation>“{given}” is not a day; write it like 2026-11-22.</translation>
        </message>
        <message>
            <source>没有写明哪一种报表。用 report --list 查看全部报表。</source>
            <translation>No report was named. See report --list.</translation>
        </message>
        <message>
            <source>没有“{given}”这一类。可以用的是：{known}。</source>
            <translation>There is no kind “{given}”. There are: {known}.</translation>
        </message>
        <message>
            <source>{person} 没有查看这些内容的权限。请由有权限的人查看。</source>
            <translation>{person} may not see this. Ask somebody who may.</translation>
        </message>
        <message>
            <source>只有案件可以看某一天的样子，请用 show case 案号 --as-of 日期。</source>
            <translation>Only a case can be shown as of a day: show case NUMBER --as-of DAY.</translation>
        </message>
        <message>
            <source>{day} 还没有到，案件只能看今天和以前的样子。</source>
            <translation>{day} is still to come; a case is shown as of today or an earlier day.</translation>
        </message>
        <message>
            <source>请写明建哪一种数据文件：--plain（不加密、不设密码，正式使用）或 --sample（空的示例）。账户和加密在后续版本提供。</source>
            <translation>Say which kind of store to make: --plain (no encryption, no passwords, for real use) or --sample (an empty sample). Accounts and encryption come with a later version.</translation>
        </message>
        <message>
            <source>{first} 和 {second} 不能同时用，请只写其中一个。</source>
            <translation>{first} and {second} cannot be used together; write only one of them.</translation>
        </message>
        <message>
            <source>不能在“{folder}”里生成示例：{why}。请换一个可以写入的文件夹。</source>
            <translation>The demo cannot be made in “{folder}”: {why}. Choose another folder that can be written.</translation>
        </message>
        <message>
            <source>“{file}”不像争议台账：没有找到同时写着单位或职工、受理日期或结果的表头，什么都没有导入。请确认选对了文件。</source>
            <translation>“{file}” does not look like a dispute ledger: no headings name an employer or worker together with a day of acceptance or a result. Nothing was imported; check that this is the right file.</translation>
        </message>
        <message>
            <source>“{file}”只有表头，没有一行数据，什么都没有导入。请先填写再导入。</source>
            <translation>“{file}” has headings but no row of data, so nothing was imported. Fill it in, then import it.</translation>
        </message>
        <message>
            <source>后台进程意外结束，这一步没有完成。请关闭一些其他程序后重试；再次出现请报告此问题。</source>
            <translation>The background process ended unexpectedly and this step was not done. Close some other programs and try again; report it if it happens once more.</translation>
        </message>
        <message>
            <source>本案的争议类型是“{cause}”，这份协议书只适用于社会保险费补缴。请另行拟写，再用“登记文书”补录。</source>
            <translation>This case is about “{cause}”; this agreement is only for the back-payment of contributions. Write another one and add it with “Record a paper”.</translation>
        </message>
        <message>
            <source>“{title}”不是案件的文书，不能按案件打印。报表请在报表中生成，来访来电登记表请在来访来电中打印。</source>
            <translation>“{title}” is no paper of a case and cannot be printed for one. Make reports under Reports; print the visit form in the register of visits.</translation>
        </message>
        <message>
            <source>{person} 没有查看完整号码的权限，不能打印完整的证件号和电话。请打印遮盖号码的文书。</source>
            <translation>{person} may not see numbers in full, so they cannot be printed in full. Print the paper with masked numbers.</translation>
        </message>
        <message>
            <source>这台电脑上没有可用的打印机。请先安装或连接打印机，或另存为 PDF 后到别处打印。</source>
            <translation>This computer has no printer. Install or connect one, or save as PDF and print elsewhere.</translation>
        </message>
        <message>
            <source>打印机“{printer}”没有响应，没有打印。请检查打印机是否开机、联网，再试一次。</source>
            <translation>The printer “{printer}” does not answer; nothing was printed. See whether it is on and connected, then try again.</translation>
        </message>
        <message>
            <source>已取消打印：共 {count} 页，送往打印机 {done} 页。需要时请重新打印。</source>
            <translation>Printing was stopped: {done} of {count} pages went to the printer. Print it again when you need it.</translation>
        </message>
        <message>
            <source>还不能生成《{title}》，案件里缺少：{missing}。请在案件中补填后再打印。</source>
            <translation>“{title}” cannot be made yet; the case lacks: {missing}. Fill that in and print again.</translation>
        </message>
        <message>
            <source>案件 {ref} 还没有登记调解协议，请先登记协议再打印《{title}》。</source>
            <translation>No agreement is recorded for case {ref} yet. Record it, then print “{title}”.</translation>
        </message>
        <message>
            <source>案件 {ref} 没有告知过补正，请先办理告知补正再打印《{title}》。</source>
            <translation>No missing papers were told in case {ref}. Do that first, then print “{title}”.</translation>
        </message>
        <message>
            <source>案件 {ref} 还没有受理，请先受理再打印《{title}》。</source>
            <translation>Case {ref} is not accepted yet. Accept it first, then print “{title}”.</translation>
        </message>
        <message>
            <source>案件 {ref} 没有作出不属受理范围的决定，请先办理这一步再打印《{title}》。</source>
            <translation>Case {ref} was not declined. Do that first, then print “{title}”.</translation>
        </message>
        <message>
            <source>案件 {ref} 还没有登记协查，请先登记协查再打印《{title}》。</source>
            <translation>Case {ref} has no enquiry yet. Record one, then print “{title}”.</translation>
        </message>
        <message>
            <source>案件 {ref} 还没有结案，请先办理结案再打印《{title}》。</source>
            <translation>Case {ref} is not closed yet. Close it, then print “{title}”.</translation>
        </message>
        <message>
            <source>没有符合条件的案件，没有写出文件。请放宽筛选条件后再导出。</source>
            <extracomment>A case, one of its workers, and the worker's fen by layer.</extracomment>
            <translation>No case fits, so no file was written. Loosen the filter, then export again.</translation>
        </message>
        <message>
            <source>导出要写明文件名。请用 export ledger 导出。</source>
            <translation>An export names its file. Use export ledger.</translation>
        </message>
        <message>
            <source>已取消，没有写出文件，也没有记入操作记录。需要时请重新导出。</source>
            <translation>Cancelled: no file was written and nothing noted in the journal. Export again when you need it.</translation>
        </message>
        <message>
            <source>《{file}》里没有找到案件：不像争议台账，或是没有填写的空表。没有导入任何内容，请核对文件。</source>
            <translation>No cases were found in {file}: it does not look like a dispute ledger, or it is an empty form. Nothing was imported; check the file.</translation>
        </message>
        <message>
            <source>《{file}》还有 {count} 个问题要先确认，没有导入任何内容。请逐一回答，或采用建议的答案。</source>
            <translation>{file} raises {count} questions, so nothing was imported. Answer them one by one, or take the proposals.</translation>
        </message>
        <message>
            <source>《{file}》里的 {count} 件案件以前都已导入，这次没有新的内容，未作改动。</source>
            <translation>All {count} cases of {file} were imported before; there is nothing new and nothing was changed.</translation>
        </message>
        <message>
            <source>《{file}》里的 {count} 件案件以前都已导入，没有新的案件；其中 {changed} 件与已存的内容不同，改动没有导入：{places}（工作表:行）。请打开这些案件逐一修改。</source>
            <translation>All {count} cases in {file} were imported before, there is no new one; {changed} of them differ from what is stored and the changes were not imported: {places} (sheet:row). Please open these cases and edit them one by one.</translation>
        </message>
        <message>
            <source>《{file}》准备好之后，数据又有改动。没有导入任何内容，请重新导入一次。</source>
            <translation>The data changed after "{file}" was prepared. Nothing was imported; import it once more.</translation>
        </message>
        <message>
            <source>《{file}》里有 {count} 处要先确认：导出之后两边都改过的内容，或可能已有的案件。没有导入任何内容。请逐处选择，或采用建议。</source>
            <translation>{count} places of “{file}” are to be confirmed first: cells changed on both sides since the export, or cases that may be there already. Nothing was imported. Choose for each, or accept the proposals.</translation>
        </message>
        <message>
            <source>已取消，没有导入任何内容。需要时请重新导入。</source>
            <extracomment>So many places a sentence names; JSON and the preview hold all of them. Commands that change what a plan rests on (cases, employers, words): one made before is stale.</extracomment>
            <translation>Cancelled; nothing was imported. Import it again when needed.</translation>
        </message>
        <message>
            <source>没有找到用人单位“{ref}”。请核对名称、统一社会信用代码或编号。</source>
            <translation>No employer “{ref}” was found. Check the name, the credit code or the id.</translation>
        </message>
        <message>
            <source>没有找到文书“{ref}”。请核对文书编号。</source>
            <translation>No paper “{ref}” was found. Check its number.</translation>
        </message>
        <message>
            <source>没有找到第 {ref} 次导入。请在导入记录里核对编号。</source>
            <translation>There is no import {ref}. Check its number among the imports.</translation>
        </message>
        <message>
            <source>没有名为“{given}”的报表。可以用的是：{known}。</source>
            <translation>There is no report “{given}”. There are: {known}.</translation>
        </message>
        <message>
            <source>没有指定要写出的文件。请选择 PDF 或 Excel 的保存位置。</source>
            <translation>No file to write was named. Say where to save the PDF or the Excel file.</translation>
        </message>
        <message>
            <source>统计期间的起始日 {first} 晚于截止日 {last}，请把两个日期对调后再试。</source>
            <translation>The first day {first} is after the last day {last}. Exchange the two and try again.</translation>
        </message>
        <message>
            <source>看不懂统计期间“{given}”。请按 2024-08 填写月份，或按 2024-08-01 填写起止日期。</source>
            <translation>The period “{given}” cannot be understood. Write a month like 2024-08, or days like 2024-08-01.</translation>
        </message>
        <message>
            <source>统计期间不完整。请填写一个月份，或同时填写起始日和截止日，二者选一。</source>
            <translation>The period is not complete. Give either a month, or a first and a last day.</translation>
        </message>
        <message>
            <source>统计期间从 {first} 开始，还没有到，没有可以统计的内容。请选已经开始的期间。</source>
            <translation>The period begins on {first}, which is still to come, so there is nothing to count. Choose a period that has begun.</translation>
        </message>
        <message>
            <source>已取消，报表没有生成，数据没有变动。需要时请重新生成。</source>
            <translation>Cancelled; no report was made and no data changed. Build it again when needed.</translation>
        </message>
        <message>
            <source>备份没有通过检查（{why}），没有保留。数据文件可能已有损坏，请把这句话告诉维护人员。</source>
            <translation>The backup did not pass its check ({why}) and was not kept. The data file may be damaged: please tell this sentence to whoever maintains the desk.</translation>
        </message>
        <message>
            <source>备份 {path} 已损坏或被改动（{why}），没有恢复。请换一份备份再试。</source>
            <translation>The backup {path} is damaged or was changed ({why}); nothing was restored. Try another backup.</translation>
        </message>
        <message>
            <source>{path} 是正在使用的数据文件（旁边还有 {wal}），不能当作备份。请先在用它的窗口里立即备份。</source>
            <translation>{path} is a data file in use ({wal} lies beside it) and no backup. Please back it up in the window that uses it first.</translation>
        </message>
        <message>
            <source>不能写备份 {path}（{why}）。请检查文件夹、权限和磁盘空间，再做一次。</source>
            <translation>{path} could not be written ({why}). Check the folder, its rights and the space on the disk, then try again.</translation>
        </message>
        <message>
            <source>这不是示例数据文件，不能写入模拟案件。请先用 init --sample 另建一个空的示例文件。</source>
            <translation>This is not a sample store, so no made-up cases go into it. Make an empty sample with init --sample first.</translation>
        </message>
        <message>
            <source>这个示例里已有 {count} 件不是模拟生成的案件，不再写入。请用 init --sample 另建一个。</source>
            <translation>This sample holds {count} cases that were not made up, so nothing more was written. Make another with init --sample.</translation>
        </message>
        <message>
            <source>“{name}”应当是 {least} 到 {most} 之间的整数，现在是 {given}。请改正后再试。</source>
            <translation>“{name}” must be a whole number from {least} to {most}, not {given}. Correct it, then try again.</translation>
        </message>
        <message>
            <source>已停止：写好的 {done} 件模拟案件是完整的，其余没有写入。</source>
            <translation>Stopped: the {done} made-up cases already written are whole; the rest was not written.</translation>
        </message>
        <message>
            <source>数据文件 {path} 要先升级（{found} → {known}），升级前的备份没有做成（{why}），文件未作改动。请排除原因后再打开。</source>
            <translation>The store {path} must be upgraded first ({found} → {known}), but the backup before it could not be made ({why}); the file was not changed. Please remove the cause and open it again.</translation>
        </message>
        <message>
            <source>备份与数据文件不一致</source>
            <translation>the copy differs from the store</translation>
        </message>
        <message>
            <source>{last} 早于 {first}，请把开始和结束的日期对调。</source>
            <extracomment>How far ahead the calendar reaches where nobody says otherwise.</extracomment>
            <translation>{last} is before {first}; please turn the first and the last day round.</translation>
        </message>
        <message>
            <source>“{path}”已经存在，没有写出文件。请换一个文件名；确实要覆盖它，请加上 --force。</source>
            <translation>“{path}” exists already; no file was written. Choose another name, or add --force to replace it.</translation>
        </message>
        <message>
            <source>委托的截止日期 {end} 早于起始日期 {start}，请核对。</source>
            <translation>The power of attorney ends on {end}, before it begins on {start}. Please check.</translation>
        </message>
        <message>
            <source>代理人</source>
            <translation>Agent</translation>
        </message>
        <message>
            <source>这类记录（{kind}）不能在这里作废，请用“撤销”或办理相应的步骤。</source>
            <translation>Records of this kind ({kind}) cannot be voided here. Please use Undo or take the step concerned.</translation>
        </message>
        <message>
            <source>这条记录属于另一件案件，不能在这件案件里更改。请到它所在的案件中办理。</source>
            <translation>This record belongs to another case and cannot be changed here. Please open the case it belongs to.</translation>
        </message>
        <message>
            <source>暂缓到 {day} 已经不在今天之后，请填写以后的日期。</source>
            <translation>Snoozing until {day} is not after today. Please give a later day.</translation>
        </message>
        <message>
            <source>已有名为“{name}”的视图，请换一个名称，或先删除原来的视图。</source>
            <translation>There is already a view called "{name}". Please choose another name, or remove that view first.</translation>
        </message>
        <message>
            <source>视图“{name}”是别人的，只有保存它的人或管理员可以删除。</source>
            <translation>The view “{name}” is somebody else’s; only the person who saved it or an administrator may delete it.</translation>
        </message>
        <message>
            <source>视图名称</source>
            <translation>name of the view</translation>
        </message>
        <message>
            <source>“{name}”是程序、脚本或快捷方式，可能有害，没有添加。需要留证的，请截图或打印成 PDF 再添加。</source>
            <translation>"{name}" is a program, a script or a shortcut and may do harm; it was not attached. To keep it as evidence, attach a screenshot or a PDF print of it.</translation>
        </message>
        <message>
            <source>这份文件在本案里已经有了（附件“{known}”，内容完全相同），没有重复添加。</source>
            <translation>This file is in the case already (attachment "{known}", the very same content); it was not attached again.</translation>
        </message>
        <message>
            <source>没有给出要添加的文件。请选择一份文件。</source>
            <translation>No file was given. Choose one.</translation>
        </message>
        <message>
            <source>这份附件不在案件里，可能已作废或撤销。请刷新后再试。</source>
            <translation>This attachment is not in the case; it may have been voided or undone. Refresh and try again.</translation>
        </message>
        <message>
            <source>收到日期 {received} 早于要求提供的日期 {asked}，请核对。</source>
            <translation>It came on {received}, before it was asked for on {asked}. Check the dates.</translation>
        </message>
        <message>
            <source>{kind}应有 {count} 名监督员，写明姓名和证件号。当时没有做到的，请填写补录说明后保存。</source>
            <translation>{kind} takes {count} supervisors with names and certificate numbers. Where it was done otherwise, write down why and save.</translation>
        </message>
        <message>
            <source>两名监督员是同一个人（{name}），请填写另一名监督员。</source>
            <translation>Both supervisors are the same person ({name}). Name another one.</translation>
        </message>
        <message>
            <source>两名监督员的证件号都是 {number}，请核对后分别填写各自的证件号。</source>
            <translation>Both supervisors have the certificate number {number}; please check and give each his own.</translation>
        </message>
        <message>
            <source>请写明谈了什么、看到什么或查到什么。</source>
            <translation>Write down what was said, seen or found.</translation>
        </message>
        <message>
            <source>止月 {end} 早于起月 {start}，请核对。</source>
            <translation>The last month {end} is before the first month {start}. Check them.</translation>
        </message>
        <message>
            <source>工资、基数和缴费额不能是负数。不知道的请留空。</source>
            <translation>Wage, base and contributions cannot be below zero. Leave empty what is not known.</translation>
        </message>
        <message>
            <source>没有一行写明缴费情况。请至少填写一行的“缴费情况”。</source>
            <extracomment>What a correction may leave as it is, by the names of the command and of the record.</extracomment>
            <translation>No row says what was paid. Fill in the status of one row at least.</translation>
        </message>
        <message>
            <source>已付现金不能是负数。没有付过的，请留空或填 0。</source>
            <translation>The cash paid cannot be negative. Where none was paid, leave it empty or write 0.</translation>
        </message>
        <message>
            <source>“{name}”不是普通文件（是文件夹、快捷方式或设备），没有添加。请选择文件本身。</source>
            <translation>"{name}" is no plain file (a folder, a link or a device); it was not attached. Choose the file itself.</translation>
        </message>
        <message>
            <source>“{name}”读不出来（{why}），没有添加。请检查文件后再试。</source>
            <translation>"{name}" cannot be read ({why}); it was not attached. Check the file and try again.</translation>
        </message>
        <message>
            <source>“{name}”超过单个附件的上限 {limit} MB，没有添加。请压缩或拆分后再试。</source>
            <translation>"{name}" is larger than an attachment may be ({limit} MB); it was not attached. Compress or split it and try again.</translation>
        </message>
        <message>
            <source>“{name}”是空文件，没有添加。请检查是否已经扫描或保存完毕。</source>
            <translation>"{name}" is empty; it was not attached. Check whether it was scanned or saved completely.</translation>
        </message>
        <message>
            <source>“{name}”没有存进附件文件夹（{why}），没有添加。请检查磁盘空间和权限后再试。</source>
            <translation>"{name}" could not be written into the folder of attachments ({why}); it was not attached. Check disk space and permissions and try again.</translation>
        </message>
        <message>
            <source>附件“{name}”的文件不在附件文件夹里。请从备份恢复，或重新添加这份文件。</source>
            <translation>The file of the attachment "{name}" is not in the folder of attachments. Restore it from a backup, or attach it again.</translation>
        </message>
        <message>
            <source>附件“{name}”的文件与登记时不一样（可能被改动或损坏），没有打开。请从备份恢复。</source>
            <translation>The file of the attachment "{name}" is not what was attached (changed or damaged); it was not opened. Restore it from a backup.</translation>
        </message>
        <message>
            <source>附件“{name}”在这里显示不出来（文件有损坏或有密码）。请点“打开”用其他软件查看。</source>
            <extracomment>Pages shown of a PDF; a picture is read no larger than this across.</extracomment>
            <translation>The attachment "{name}" cannot be shown here (it is damaged or has a password). Choose Open to look at it in another program.</translation>
        </message>
        <message>
            <source>统一社会信用代码 {credit_code} 已登记在“{name}”名下。请打开那家单位，名称变了在那里改。</source>
            <translation>The credit code {credit_code} stands under “{name}” already. Open that employer; if its name has changed, change it there.</translation>
        </message>
        <message>
            <source>统一社会信用代码 {credit_code} 已登记在“{name}”名下。是同一家的，请用“合并单位”；确需两条记录并存的，请写明理由。</source>
            <translation>The credit code {credit_code} belongs to “{name}” already. If it is the same employer, merge the two; if both records are to stay, give the reason.</translation>
        </message>
        <message>
            <source>已有同名单位“{name}”（信用代码 {credit_code}）。请打开那家；确是另一家，请写明理由。</source>
            <translation>There is an employer called “{name}” already (credit code {credit_code}). Open that one; if this is another firm, say why.</translation>
        </message>
        <message>
            <source>“{kind}”在同一时间有两种情况：已登记 {known}，这次是 {given}。请先改前一条的截止日期。</source>
            <translation>Two facts about “{kind}” for the same time: {known} is recorded, this one says {given}. Set the end of the earlier one first.</translation>
        </message>
        <message>
            <source>截止日期 {end} 早于起始日期 {start}，请核对。</source>
            <translation>The last day {end} lies before the first day {start}. Please check.</translation>
        </message>
        <message>
            <source>这条记录属于另一家单位，不能在这里更改。请到那家单位办理。</source>
            <translation>This record belongs to another employer and cannot be changed here. Change it at that employer.</translation>
        </message>
        <message>
            <source>“{name}”就是这家单位本身。请选择另一条重复的单位记录。</source>
            <translation>“{name}” is this employer itself. Choose the other record of the same firm.</translation>
        </message>
        <message>
            <source>两条记录不能只凭名称认定为同一家：“{keep}”信用代码 {keep_code}，“{gone}”信用代码 {gone_code}。请核对执照，确认后写明理由再合并。</source>
            <translation>Names alone do not make two records one firm: “{keep}” has the credit code {keep_code}, “{gone}” {gone_code}. Check the licence, then say why and merge.</translation>
        </message>
        <message>
            <source>“{name}”还没有登记统一社会信用代码。请先登记代码，再核对执照。</source>
            <translation>“{name}” has no credit code yet. Record the code first, then check the licence.</translation>
        </message>
        <message>
            <source>联系人姓名</source>
            <translation>name of the contact</translation>
        </message>
        <message>
            <source>请说明工单属于哪一件案件或哪一次来访来电；同一人的几张工单归到同一件。</source>
            <translation>Say which case or visit the ticket belongs to; several tickets of one person go to one.</translation>
        </message>
        <message>
            <source>工单 {number} 已经登记过，请打开已有的那张更改，不要重复登记。</source>
            <translation>Ticket {number} is there already: open and change that one instead of recording it twice.</translation>
        </message>
        <message>
            <source>办理期限 {due} 早于收到工单的 {day}，请核对。</source>
            <translation>The deadline {due} is before {day}, when the ticket came. Please check.</translation>
        </message>
        <message>
            <source>日期 {day} 早于收到工单的 {from_}，请核对。</source>
            <translation>The day {day} is before {from_}, when the ticket came. Please check.</translation>
        </message>
        <message>
            <source>日期 {day} 晚于今天 {today}，还没有发生，请核对日期。</source>
            <translation>The day {day} is after today, {today}; check the day.</translation>
        </message>
        <message>
            <source>首次联系时间 {given} 看不懂，请写成 09:30 这样的时间。</source>
            <translation>The time of the first contact, {given}, is not understood; write it like 09:30.</translation>
        </message>
        <message>
            <source>延期后的期限 {day} 不晚于原期限 {due}，请核对。</source>
            <translation>The extended deadline {day} is not later than the old one, {due}. Please check.</translation>
        </message>
        <message>
            <source>工单 {number} 已于 {day} 答复：“{was}”。这次的答复是“{mine}”。确要改写的，请写明理由（reason），或写明改前的答复（seen）。</source>
            <translation>Ticket {number} was answered on {day}: “{was}”. The reply now is “{mine}”. To write over it, give a reason, or the reply that stood there (seen).</translation>
        </message>
        <message>
            <source>工单 {number} 已于 {day} 答复，不能再延期或退回。答复登记错的，请先改为拟稿。</source>
            <translation>Ticket {number} was answered on {day} and can be neither extended nor returned. If the answer was recorded by mistake, make it a draft first.</translation>
        </message>
        <message>
            <source>工单 {number} 已于 {day} 退回，不能再延期。</source>
            <translation>Ticket {number} was returned on {day} and cannot be extended.</translation>
        </message>
        <message>
            <source>答复内容</source>
            <translation>the reply</translation>
        </message>
        <message>
            <source>没有找到第 {ref} 次来访来电，它可能已作废。请刷新后重新选择。</source>
            <translation>There is no visit {ref}; it may have been voided. Refresh and choose again.</translation>
        </message>
        <message>
            <source>请至少填写来访人姓名或诉求，空白的来访来电不登记。</source>
            <translation>Give at least a name or what is asked for: an empty visit is not recorded.</translation>
        </message>
        <message>
            <source>本批人数 {persons} 少于登记了姓名的 {named} 人，请核对人数或姓名。</source>
            <translation>The number of people, {persons}, is less than the {named} named. Check the number or the names.</translation>
        </message>
        <message>
            <source>来访来电日期 {day} 晚于今天 {today}，请核对日期。</source>
            <translation>The day of the visit, {day}, is after today, {today}. Please check it.</translation>
        </message>
        <message>
            <source>这次来访来电已经转为案件 {number}，请直接打开该案件。</source>
            <translation>This visit has become case {number} already: open that case.</translation>
        </message>
        <message>
            <source>来访人姓名</source>
            <extracomment>What is told of one person of a visit.</extracomment>
            <translation>the visitor's name</translation>
        </message>
        <message>
            <source>协议里的“{found}”不能这样约定（{basis}），这样的地方共 {count} 处。请改写；纸上已经这样签了的，请写明补录理由。</source>
            <translation>“{found}” may not be agreed ({basis}); places found: {count}. Rewrite it; if it was signed on paper, write why it is recorded.</translation>
        </message>
        <message>
            <source>看不懂时间“{given}”，请写成 09:30、930 或 14。</source>
            <translation>The time “{given}” is not understood; write 09:30, 930 or 14.</translation>
        </message>
        <message>
            <source>结束时间 {ends} 不晚于开始时间 {starts}，请核对。</source>
            <translation>The end {ends} is not after the start {starts}; please check.</translation>
        </message>
        <message>
            <source>写了结束时间 {ends}，没有写开始时间，请补上。</source>
            <translation>There is an end {ends} but no start; please add it.</translation>
        </message>
        <message>
            <source>{day} {own} 与已有安排冲突：{others}。请改时间、地点或人员；仍要这样安排的，请写明理由。</source>
            <translation>{day} {own} clashes with: {others}. Change time, place or people; to keep it, write the reason.</translation>
        </message>
        <message>
            <source>{day} 的日程已经取消或已经召开，不能再改期或取消。请另行安排。</source>
            <translation>The appointment of {day} was called off or held already and cannot be changed. Plan another one.</translation>
        </message>
        <message>
            <source>这项日程不属于这件案件，请在日程所属的案件中登记。</source>
            <translation>This appointment belongs to another case; record the session there.</translation>
        </message>
        <message>
            <source>本案的调解组织不能走“{what}”这条路。请核对调解组织；已经申请了的，请写明补录理由。</source>
            <translation>“{what}” is not open to this mediating body. Check the body; if it was applied for, write why it is recorded.</translation>
        </message>
        <message>
            <source>协议还没有生效（签章不齐），不能申请“{what}”。请先登记签章；已经申请了的，请写明补录理由。</source>
            <translation>The agreement is not in effect (signatures missing), so “{what}” cannot be applied for. Record the signatures; if it was applied for, write why it is recorded.</translation>
        </message>
        <message>
            <source>“{what}”应在协议生效后至 {due} 前由双方共同申请，{day} 已经超过。请核对日期；已经申请了的，请写明补录理由。</source>
            <translation>“{what}” had to be applied for jointly by {due}; {day} is later. Check the day; if it was applied for, write why it is recorded.</translation>
        </message>
        <message>
            <source>作出决定的日期 {decided} 早于申请日期 {applied}，请核对。</source>
            <translation>The decision {decided} is before the application {applied}; please check.</translation>
        </message>
        <message>
            <source>方案没有写金额，也没有写内容，请至少写一项。</source>
            <translation>The offer has neither amount nor words; write at least one.</translation>
        </message>
        <message>
            <source>这一方已经全部签章，不需要再登记。登记错了的，请在历史里撤销。</source>
            <translation>This party has signed already. If that was a mistake, undo it in the history.</translation>
        </message>
        <message>
            <source>所选职工不在这份协议里，请核对。</source>
            <translation>A worker chosen is not in this agreement; please check.</translation>
        </message>
        <message>
            <source>分项条款合计 {terms} 元，协议补缴合计 {total} 元，相差 {apart} 元。请核对后再登记。</source>
            <translation>The terms add up to {terms} yuan, the agreement to {total}: {apart} yuan apart. Please check.</translation>
        </message>
        <message>
            <source>条款没有写义务内容，也没有写金额，请至少写一项。</source>
            <translation>The term says neither what is owed nor how much; write at least one.</translation>
        </message>
        <message>
            <source>条款的终止月份 {end} 早于起始月份 {start}，请核对。</source>
            <translation>The last month {end} of the term is before its first {start}; please check.</translation>
        </message>
        <message>
            <source>受理审查中还缺：{missing}。请告知补正或不予受理；仍要受理（含补录）的，写明原因后可以受理。</source>
            <translation>The review still lacks: {missing}. Ask for it or decline; to accept all the same (or enter it afterwards), say why.</translation>
        </message>
        <message>
            <source>受理审查一项也没有填写。请至少填写一项。</source>
            <translation>No point of the review was answered. Answer at least one.</translation>
        </message>
        <message>
            <source>{name} 已经有结果（{state}），不能再撤回。请重新选择职工。</source>
            <translation>{name} has a result already ({state}) and cannot withdraw. Choose again.</translation>
        </message>
        <message>
            <source>{person}：{bonds}，可能应当回避。请换人办理；核实后确需由其办理的，写明理由后可以继续。</source>
            <translation>{person}: {bonds}; may have to withdraw. Let somebody else do it; if it was checked and has to be this person, give the reason to go on.</translation>
        </message>
        <message>
            <source>没有选择职工，请至少选择一名。</source>
            <translation>No worker was chosen. Choose at least one.</translation>
        </message>
        <message>
            <source>不能把全部职工都拆出去：原案至少要留下一名。请少选几名。</source>
            <translation>Not everybody can leave: at least one worker stays in the old case. Choose fewer.</translation>
        </message>
        <message>
            <source>{name} 不在这件案件里，或已另案处理。请重新选择职工。</source>
            <translation>{name} is not in this case, or goes on in another. Choose again.</translation>
        </message>
        <message>
            <source>案件 {number} 的用人单位不同，不能合并。请核对，或先合并用人单位。</source>
            <translation>Case {number} has another employer and cannot be merged. Check it, or merge the employers first.</translation>
        </message>
        <message>
            <source>不能把案件并入它自己，请另选要并入的案件。</source>
            <translation>A case cannot be merged into itself. Choose another.</translation>
        </message>
        <message>
            <source>案件 {into} 还在“{stage}”，案件 {number} 已到“{further}”，不能并入办得更早的案件。请反过来：把 {into} 并入 {number}。</source>
            <translation>Case {into} is still “{stage}”, case {number} has come to “{further}”: a case is not merged into one that is behind it. Do it the other way round: merge {into} into {number}.</translation>
        </message>
        <message>
            <source>案件 {into} 和 {number} 的“{layer}”，一件按全案登记，一件按职工登记，合并后会混在一起。请先把全案的金额改为按职工登记，再合并。</source>
            <translation>“{layer}” of cases {into} and {number} is kept for the whole case in one and by worker in the other; merged they would mix. Record the whole-case sum by worker first, then merge.</translation>
        </message>
        <message>
            <source>本案没有还没签齐的协议，不能选“不参加协议”。已经生效的协议对拆出去的职工仍有约束力。</source>
            <translation>This case has no agreement that still lacks signatures, so nobody can be left out of one. An agreement in effect goes on binding the workers who leave.</translation>
        </message>
        <message>
            <source>“{file}”里找不到明细的表头（要有“姓名”或“证件号码”，以及险种、所属期、基数、金额、状态中的至少两列）。请核对文件，或改为手工填写答复。</source>
            <translation>“{file}” has no headings of such details (姓名 or 证件号码, and at least two columns of insurance, months, base, sum and status). Check the file, or type the answer.</translation>
        </message>
        <message>
            <source>“{body}”不是协查的对象。可以协查的有：{known}。请另选。</source>
            <translation>“{body}” is not asked. These are: {known}. Choose another one.</translation>
        </message>
        <message>
            <source>这份协查已于 {day} 发出。日期或文号填错的，请用“修改”更正。</source>
            <translation>This enquiry went out on {day}. Use Edit to correct the day or the number.</translation>
        </message>
        <message>
            <source>答复期限 {due} 早于发出日期 {sent}，请核对。</source>
            <translation>The answer is due on {due}, before it was sent on {sent}. Please check.</translation>
        </message>
        <message>
            <source>答复日期 {answered} 早于发出日期 {sent}，请核对。</source>
            <translation>Answered on {answered}, before it was sent on {sent}. Please check.</translation>
        </message>
        <message>
            <source>这份协查已按“{old}”的答复登记了 {lines} 条参保情况，不能改为“{new}”。发错单位的请作废这份协查，另行登记。</source>
            <translation>{lines} insurance lines are recorded from the answer of “{old}” to this enquiry; it cannot be changed to “{new}”. If it went to the wrong body, void it and record another.</translation>
        </message>
        <message>
            <source>请填写答复内容，或填写职工的参保缴费情况。</source>
            <translation>Write down the answer, or what it says of the workers.</translation>
        </message>
        <message>
            <source>协查问题</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>“{file}”里没有一行能归到本案职工名下，什么也没有导入。第 {row} 行：{why}。请核对文件和职工的姓名、证件号码，或改为手工填写答复。</source>
            <translation>No row of “{file}” belongs to a worker of this case; nothing was taken in. Row {row}: {why}. Check the file and the names and ID numbers of the workers, or type the answer.</translation>
        </message>
        <message>
            <source>“{file}”只有表头，没有明细，什么也没有导入。请核对文件，或手工填写答复。</source>
            <translation>“{file}” has headings and no rows; nothing was taken in. Check the file, or type the answer.</translation>
        </message>
        <message>
            <source>这项法律援助还没有批准，不能办结。请先登记审批结果。</source>
            <translation>This legal aid is not granted yet and cannot be ended. Record the decision first.</translation>
        </message>
        <message>
            <source>请填写办理结果（如：和解、裁决支持、终止援助）。</source>
            <translation>Write down the outcome (settled, supported by the award, ended).</translation>
        </message>
        <message>
            <source>日期先后不对：{later} 早于 {earlier}。应依次为发出、签收、反馈，请核对。</source>
            <translation>The days are out of order: {later} is before {earlier}. Sent, received, answered follow each other; please check.</translation>
        </message>
        <message>
            <source>反馈期限 {due} 早于发出或签收的日期 {day}，请核对。</source>
            <translation>The feedback is due {due}, before it was sent or received on {day}. Please check.</translation>
        </message>
        <message>
            <source>本案还有 {count} 名职工，达到 {least} 人（{basis}），还没有登记职工代表。请在职工表格里标明代表；没有推选的，请写明理由。</source>
            <translation>This case has {count} workers left, {least} or more ({basis}), and no representative on record. Mark the representatives in the sheet of workers; where none were elected, say why.</translation>
        </message>
        <message>
            <source>名单里没有要保存的内容，请先填写或粘贴职工。</source>
            <translation>There is nothing to save in the list; type or paste workers first.</translation>
        </message>
        <message>
            <source>名单第 {line} 行（{name}）没有通过，整张名单都没有保存。{why}请改正后再保存。</source>
            <translation>Line {line} of the list ({name}) was refused and nothing was saved. {why} Correct it and save again.</translation>
        </message>
        <message>
            <source>本案没有过了期限还没有入库的补缴，不用登记未按约补缴的处理。</source>
            <translation>Nothing in this case is past its day and not received; there is no broken promise to deal with.</translation>
        </message>
        <message>
            <source>没有可以分期的补缴安排：已缴、已退或已被取代的不能再分。请先安排补缴。</source>
            <translation>There is no plan to divide: what is paid, refunded or superseded cannot be divided. Plan a payment first.</translation>
        </message>
        <message>
            <source>期数应为 2 至 {most} 期，现在是 {count} 期，请改正。</source>
            <translation>There may be 2 to {most} parts, not {count}; please correct it.</translation>
        </message>
        <message>
            <source>每期应相隔 1 至 {most} 个月，现在是 {months} 个月，请改正。</source>
            <extracomment>Months between two parts: more than a year apart is no instalment.</extracomment>
            <translation>Parts should be 1 to {most} months apart, now it is {months}; please correct it.</translation>
        </message>
        <message>
            <source>首期缴纳日 {day} 太远，最后一期排不出日期，请核对。</source>
            <translation>The first day {day} is too far off, the last part has no date; please check.</translation>
        </message>
        <message>
            <source>{fen} 元分成 {count} 期，每期不足一分钱。请减少期数。</source>
            <translation>{fen} yuan in {count} parts is less than a fen each. Choose fewer parts.</translation>
        </message>
        <message>
            <source>协议 {number} 已由后来的协议取代，请按现行协议安排补缴。</source>
            <translation>Agreement {number} was superseded by a later one; plan by the agreement in force.</translation>
        </message>
        <message>
            <source>协议 {number} 还没有签章齐全，原协议继续有效；签章登记齐后自动按新协议安排补缴。</source>
            <translation>Agreement {number} is not signed by all; the earlier one stays in force. Once all signatures are recorded, the payments are planned by the new one.</translation>
        </message>
        <message>
            <source>{who}的条款合计 {terms} 元，尚未缴的安排合计 {plan} 元，两者不一致，不能按条款安排。请核对条款，或改用分期安排。</source>
            <translation>The terms of {who} sum up to {terms} yuan, the plans not paid yet to {plan} yuan; they cannot be planned by the terms. Check the terms or plan instalments.</translation>
        </message>
        <message>
            <source>协议的补缴安排是全案的，条款是按职工写的，不能按条款安排。请改用分期安排，或按职工登记协议金额。</source>
            <translation>The plan of the agreement is for the whole case, its terms are by worker, so it cannot be planned by terms. Plan instalments, or record the agreed sums by worker.</translation>
        </message>
        <message>
            <source>全案</source>
            <translation>Whole case</translation>
        </message>
        <message>
            <source>这笔缴费没有入库，不能登记退费。请选择已入库的缴费。</source>
            <translation>This payment was not received; no refund can be recorded. Choose one that was.</translation>
        </message>
        <message>
            <source>还没有填写退了多少。请填写单位部分、个人部分或滞纳金。</source>
            <translation>How much came back is not filled in: employer's share, worker's share or late fee.</translation>
        </message>
        <message>
            <source>退费 {refund} 元，超过这笔已入库的 {paid} 元（{share}），请核对。</source>
            <translation>{refund} yuan is more than the {paid} yuan received ({share}); please check.</translation>
        </message>
        <message>
            <source>退费日期 {day} 早于缴费日期 {paid}，请核对。</source>
            <translation>The refund of {day} lies before the payment of {paid}; please check.</translation>
        </message>
        <message>
            <source>单位部分</source>
            <translation>Employer share</translation>
        </message>
        <message>
            <source>个人部分</source>
            <translation>Employee share</translation>
        </message>
        <message>
            <source>滞纳金</source>
            <translation>Late fee</translation>
        </message>
        <message>
            <source>“{paper}”每名职工一份，请选择是哪几名职工的。</source>
            <translation>“{paper}” is brought by every worker; choose which workers'.</translation>
        </message>
        <message>
            <source>“{paper}”全案只有一份，不分职工，请不要选择职工。</source>
            <translation>There is one “{paper}” for the case; do not choose workers.</translation>
        </message>
        <message>
            <source>{later_name} {later} 早于{earlier_name} {earlier}，请核对。</source>
            <translation>{later_name} {later} lies before {earlier_name} {earlier}; please check.</translation>
        </message>
        <message>
            <source>案件里已经登记税务核定金额，合计 {yuan} 元，这份文书的金额不再另记。核定有变的，请用“登记金额”更正。</source>
            <translation>The case has an assessed figure already, {yuan} yuan in all; this paper's sum is not added. If the assessment changed, correct it by “Record an amount”.</translation>
        </message>
        <message>
            <source>文书没有填金额，不能记作税务核定金额。请填写金额。</source>
            <translation>The paper has no sum to take as the assessed figure. Please fill in the sum.</translation>
        </message>
        <message>
            <source>没有可以登记申报的补缴安排：已申报、已缴、已退或已被取代的不再列入。</source>
            <translation>There is no planned payment to declare: what is declared, paid, refunded or superseded is left out.</translation>
        </message>
        <message>
            <source>文书日期</source>
            <translation>Dated</translation>
        </message>
        <message>
            <source>送达日期</source>
            <translation>Served on</translation>
        </message>
        <message>
            <source>限缴日期</source>
            <translation>To be paid by</translation>
        </message>
        <message>
            <source>履行日期</source>
            <translation>Performed on</translation>
        </message>
        <message>
            <source>申请复议或起诉日期</source>
            <translation>Day of review or suit</translation>
        </message>
        <message>
            <source>复议、起诉期满日期</source>
            <translation>End of the term for review and suit</translation>
        </message>
        <message>
            <source>申请强制执行日期</source>
            <translation>Day enforcement was applied for</translation>
        </message>
        <message>
            <source>档案号 {given} 已经用于案件 {number}，请核对后改用其他档案号。</source>
            <translation>The archive number {given} belongs to case {number}; please check it and use another one.</translation>
        </message>
        <message>
            <source>档案号 {given} 已经取过号，取过的号不再使用。请改用其他档案号，或留空由系统取号。</source>
            <translation>The archive number {given} was given out before and is not used again. Use another one, or leave it empty to take the next.</translation>
        </message>
        <message>
            <source>案件现在是“{stage}”，没有归档，不需要调卷。</source>
            <translation>The case is “{stage}” and not in the archive; it need not be taken out.</translation>
        </message>
        <message>
            <source>案件 {number} 已于 {day} 封存，不需要再封存。</source>
            <translation>Case {number} was frozen on {day}; it need not be frozen again.</translation>
        </message>
        <message>
            <source>案件 {number} 没有封存，不需要解除。</source>
            <translation>Case {number} is not frozen; there is nothing to undo.</translation>
        </message>
        <message>
            <source>卷内目录还缺：{missing}。请补齐后归档；确实没有的，写明原因后仍可归档。</source>
            <translation>The index of the file lacks: {missing}. Complete it, then archive the case; where something does not exist, give the reason and archive it.</translation>
        </message>
        <message>
            <source>归档时卷内目录缺：{missing}。原因：{reason}</source>
            <translation>When archived, the index lacked: {missing}. Reason: {reason}</translation>
        </message>
        <message>
            <source>名叫“{name}”的有 {count} 个不同的证件号码，不能确定是哪一位。请先在请求里填写证件号码，核对本人身份后再出具。</source>
            <translation>People called “{name}” bear {count} different ID numbers; it is not clear who is meant. Put the ID number into the request, check the identity, then make the report.</translation>
        </message>
        <message>
            <source>没有找到这项个人信息请求，它可能已作废。请刷新后重新选择。</source>
            <translation>The request was not found, it may be void. Refresh and choose again.</translation>
        </message>
        <message>
            <source>案件 {number} 已封存，只保存，不能改动。确需办理的，请先解除封存并写明原因。</source>
            <translation>Case {number} is frozen: it is kept and cannot be changed. To work on it, unfreeze it first and give the reason.</translation>
        </message>
        <message>
            <source>案件 {number} 已归档，只能查阅。需要修改的，请先调卷并写明原因，改完再归档。</source>
            <translation>Case {number} is in the archive and only read. To change it, take it out first and give the reason, then archive it again.</translation>
        </message>
        <message>
            <source>没有找到个人信息请求“{ref}”。请核对序号，它可能已作废。</source>
            <translation>There is no personal data request “{ref}”. Check its number; it may have been voided.</translation>
        </message>
        <message>
            <source>“{name}”不能在这里清空。可以清空的有：{known}。</source>
            <translation>“{name}” cannot be emptied here. What can be emptied: {known}.</translation>
        </message>
        <message>
            <source>“{given}”不是金额，请写成 10000.00 这样（单位元）。</source>
            <translation>“{given}” is no amount; write it like 10000.00 (yuan).</translation>
        </message>
        <message>
            <source>请写 --days 几天，或写 --from 和 --to 两个日期，只写一种。</source>
            <translation>Give --days, or --from and --to, one of both.</translation>
        </message>
        <message>
            <source>“{given}”不是可以用的数，{wanted}。</source>
            <translation>“{given}” is not a number that can be used: {wanted}.</translation>
        </message>
        <message>
            <source>请写成 8% 或 0.08，不大于 100%</source>
            <translation>write 8% or 0.08, at most 100%</translation>
        </message>
        <message>
            <source>请写成 3 或 0.6 这样的倍数</source>
            <translation>write a multiple such as 3 or 0.6</translation>
        </message>
        <message>
            <source>请填 0 至 36500 的整数</source>
            <translation>give a whole number from 0 to 36500</translation>
        </message>
        <message>
            <source>请填 1 至 1200 的整数</source>
            <translation>give a whole number from 1 to 1200</translation>
        </message>
        <message>
            <source>起始日 {first} 晚于终止日 {last}。请对调，或改正其中一个。</source>
            <translation>The first day {first} is after the last {last}. Exchange them or correct one.</translation>
        </message>
        <message>
            <source>没有“{given}”这种算法。可以用的是：{known}。</source>
            <translation>There is no way “{given}”. There are: {known}.</translation>
        </message>
        <message>
            <source>{file} 第 1 行有不认识的列“{column}”。请改正列名，或删去这一列；应有：{known}。</source>
            <translation>{file} line 1 has an unknown column “{column}”. Correct its name or delete it; there should be: {known}.</translation>
        </message>
        <message>
            <source>{file} 第 1 行缺少列“{column}”。请补上这一列。</source>
            <translation>{file} line 1 lacks the column “{column}”. Please add it.</translation>
        </message>
        <message>
            <source>{file} 第 {line} 行读不下去，多半是引号没有成对。请改正后另存为 CSV UTF-8。</source>
            <translation>{file} cannot be read on from line {line}: probably a quotation mark is not closed. Correct it and save it as CSV UTF-8.</translation>
        </message>
        <message>
            <source>{file} 第 {line} 行有 {found} 格，应为 {wanted} 格。含逗号的内容请加引号，缺的格请补上。</source>
            <translation>{file} line {line} has {found} cells and should have {wanted}. Quote contents with commas, add missing cells.</translation>
        </message>
        <message>
            <source>“{file}”里没有找到表头“{heading}”。请用参数表页上导出的表格填写，再导入。</source>
            <translation>No heading “{heading}” was found in “{file}”. Fill in a table exported on the page of figures and import that.</translation>
        </message>
        <message>
            <source>{file} 第 {line} 行的表头有不认识的列“{column}”。请改正列名，或删去这一列。</source>
            <translation>{file}, line {line}: the heading has an unknown column “{column}”. Correct its name or delete the column.</translation>
        </message>
        <message>
            <source>{file} 第 {line} 行的表头缺少“{column}”。请补上这一列，可以空着。</source>
            <translation>{file}, line {line}: the heading lacks “{column}”. Add the column; it may be empty.</translation>
        </message>
        <message>
            <source>{file} 第 {line} 行“{column}”的内容“{value}”不对，应为{wanted}。请改正这一格。</source>
            <translation>{file} line {line}: “{value}” in “{column}” is wrong, it should be {wanted}. Please correct the cell.</translation>
        </message>
        <message>
            <source>{file} 第 {line} 行：{why}整份文件都没有导入。</source>
            <translation>{file}, line {line}: {why} Nothing of the file was taken in.</translation>
        </message>
        <message>
            <source>“{file}”里只有表头，没有参数行。请填好以后再导入。</source>
            <translation>“{file}” has only a heading and no rows. Fill it in and import it again.</translation>
        </message>
        <message>
            <source>{file} 第 {line} 行是地区 {given} 的参数，不是 {wanted} 的。请先在参数表页换到那个地区。</source>
            <translation>{file}, line {line} is of region {given}, not of {wanted}. Change to that region on the page of figures first.</translation>
        </message>
        <message>
            <source>文字</source>
            <extracomment>Headings are looked for in so many first rows. More rows than any office has; a slip, or a file of another kind.</extracomment>
            <translation>text</translation>
        </message>
        <message>
            <source>元为单位的金额，如 5500</source>
            <translation>a sum in yuan such as 5500</translation>
        </message>
        <message>
            <source>元为单位的金额，或“不设上限”</source>
            <translation>a sum in yuan, or 不设上限</translation>
        </message>
        <message>
            <source>2024-08 这样的月份</source>
            <translation>a month such as 2024-08</translation>
        </message>
        <message>
            <source>导出的表里用的词</source>
            <translation>a word as in an exported table</translation>
        </message>
        <message>
            <source>{file} 第 {line} 行的标识“{given}”与 {other} 重复。请改一个没有用过的标识。</source>
            <translation>{file} line {line}: the id “{given}” stands in {other} already. Please use another one.</translation>
        </message>
        <message>
            <source>{file} 第 {line} 行的来源“{given}”没有登记。请写明来源，并在 sources.csv 里登记。</source>
            <translation>{file} line {line}: the source “{given}” is not listed. Name a source and list it in sources.csv.</translation>
        </message>
        <message>
            <source>{file} 第 {line} 行的起始 {begin} 晚于终止 {end}。请对调，或改正其中一个。</source>
            <translation>{file} line {line}: it begins at {begin}, after its end {end}. Exchange them or correct one.</translation>
        </message>
        <message>
            <source>{file} 第 {line} 行与第 {other} 行都写了 {month}（{series}），同一个月只能有一行生效。请改月份，或把其中一行的 role 写成 candidate。</source>
            <translation>{file}: lines {line} and {other} both have {month} ({series}); only one row of a month may be in force. Change the months, or make one a candidate.</translation>
        </message>
        <message>
            <source>{file} 第 {line} 行之前缺 {month}（{series}），数列中间不能有空缺。请补上缺的月份。</source>
            <translation>{file}: {month} lacks before line {line} ({series}); a series may have no hole. Please add the months.</translation>
        </message>
        <message>
            <source>{file} 第 {line} 行的 effect 是 {effect}，要写 value。请补上数值。</source>
            <translation>{file} line {line}: the effect {effect} needs a value. Please add it.</translation>
        </message>
        <message>
            <source>{file} 第 {line} 行的 switch“{given}”不认识。请空着，或写：{known}。</source>
            <translation>The switch “{given}” on line {line} of {file} is not known. Leave it empty or write one of: {known}.</translation>
        </message>
        <message>
            <source>{file} 第 {line} 行的 tier“{given}”不对，工伤类别请写成 class_1 这样。</source>
            <translation>The tier “{given}” on line {line} of {file} is wrong; write injury classes like class_1.</translation>
        </message>
        <message>
            <source>{file} 第 {line} 行的日期与上一段没有接上（应从 {begin} 起）。请改成前后相接，最后一段不写终止日。</source>
            <translation>The days on line {line} of {file} do not follow the period before (it should begin on {begin}). Let each follow the other; the last one has no last day.</translation>
        </message>
        <message>
            <source>{file} 没有写滞纳金的日费率。请至少补上一行。</source>
            <translation>{file} gives no daily rate of the late fee. Please add at least one line.</translation>
        </message>
        <message>
            <source>没有地区“{region}”的参数表。现有：{known}。</source>
            <translation>There are no figures for the region “{region}”. There are: {known}.</translation>
        </message>
        <message>
            <source>参数包里有不认识的“{file}”。请移出这个文件夹；应有的文件是：{known}。</source>
            <extracomment>No pack is larger: a hostile file is refused before it is read. The tables no pack is without. What a system leaves in a folder by itself.</extracomment>
            <translation>There is a strange “{file}” in the pack. Move it out of this folder; the files there should be: {known}.</translation>
        </message>
        <message>
            <source>参数包里的 {file} 不是普通文件（是链接或文件夹）。请换成文件本身再试。</source>
            <translation>{file} in the pack is no ordinary file (a link or a folder). Put the file itself there and try again.</translation>
        </message>
        <message>
            <source>参数包里的 {file} 太大（{size} 字节），不像参数表。请核对文件。</source>
            <translation>{file} of the pack is too large ({size} bytes) to be a table. Please check it.</translation>
        </message>
        <message>
            <source>{name} 的月份 {first} 晚于 {last}。请对调，或改正其中一个。</source>
            <translation>{name}: the month {first} is after {last}. Exchange them or correct one.</translation>
        </message>
        <message>
            <source>{name} 的 {month} 写了两次，不知道以哪一段为准。请改成不重叠的月份。</source>
            <translation>{name}: {month} is given twice. Please give months that do not overlap.</translation>
        </message>
        <message>
            <source>{name} 一次要算 {count} 个月，最多 {most} 个月。请分段计算。</source>
            <translation>{name}: {count} months at once, at most {most}. Please compute them in parts.</translation>
        </message>
        <message>
            <source>没有写明要给谁计算。请在 workers 里写上职工和月份。</source>
            <translation>Nobody is named to compute for. Write workers with their months.</translation>
        </message>
        <message>
            <source>第 {number} 名职工没有写姓名。请补上。</source>
            <translation>Worker number {number} has no name. Please add it.</translation>
        </message>
        <message>
            <source>{name} 没有写要算哪些月份。请在 months 里写上起止月份和工资。</source>
            <translation>No months are given for {name}. Please write the months and wages under months.</translation>
        </message>
        <message>
            <source>{name} {month} 的 {what} 是负数（{given}）。请改正。</source>
            <translation>{what} of {name} in {month} is negative ({given}). Please correct it.</translation>
        </message>
        <message>
            <source>{name} 的入职日期 {first} 晚于离职日期 {last}。请对调，或改正其中一个。</source>
            <translation>{name} is employed from {first}, later than the last day {last}. Swap them or correct one.</translation>
        </message>
        <message>
            <source>{given} 的年份不在 {first} 至 {last} 年之间。请核对日期。</source>
            <translation>The year of {given} is not between {first} and {last}. Please check the date.</translation>
        </message>
        <message>
            <source>没有开关“{given}”。可以用的是：{known}。</source>
            <translation>There is no switch “{given}”. There are: {known}.</translation>
        </message>
        <message>
            <source>开关“{name}”没有“{given}”。可以用的是：{known}。</source>
            <translation>The switch “{name}” has no “{given}”. There are: {known}.</translation>
        </message>
        <message>
            <source>工伤费率浮动“{given}”不对，请写成 1.0、1.2 这样的倍数。</source>
            <translation>The float “{given}” is wrong; write a multiple such as 1.0 or 1.2.</translation>
        </message>
        <message>
            <source>单位失业保险费率档次</source>
            <translation>the unemployment tiers of the employer</translation>
        </message>
        <message>
            <source>单位工伤行业风险类别</source>
            <translation>the injury risk classes of the employer</translation>
        </message>
        <message>
            <source>这名职工有 {count} 份委托授权，表格里改不了，请在案件的“委托授权”里逐份改。</source>
            <translation>This worker has {count} powers of attorney, which the sheet does not change. Correct them one by one under “Powers of attorney” in the case.</translation>
        </message>
        <message>
            <source>有代理人电话，没有代理人姓名，请补上。</source>
            <translation>There is an agent's phone but no agent's name. Add the name.</translation>
        </message>
        <message>
            <source>与本案职工{who}的{what}相同，像是同一人，保存会改动：{fields}。请在“对照”一列填“同一人”或“另一人”（命令里 known 写 update 或 apart）。</source>
            <translation>{what} are those of {who} in this case, who seems to be the same person; saving would change: {fields}. Put “Same person” or “Another person” in the column “Match” (in a command: known is update or apart).</translation>
        </message>
        <message>
            <source>本案有 {count} 名职工的{what}与这一行相同，看不出是哪一个。请直接改那一行。</source>
            <translation>{count} workers of this case share {what} with this line, so it is not clear who is meant. Change that worker's own line.</translation>
        </message>
        <message>
            <source>与另案的{who}证件号码不同，姓名和电话也不全相同，不能当作同一人。请核对。</source>
            <translation>{who} of the other case has another ID number, and name and phone do not both agree, so this is not taken for the same person. Check it.</translation>
        </message>
        <message>
            <source>证件号码</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>姓名和电话</source>
            <translation>Name and phone</translation>
        </message>
        <message>
            <source>名单里同一人写了两行</source>
            <translation>one person stands on two lines of the roster</translation>
        </message>
        <message>
            <source>《{paper}》（登记文书后列入）</source>
            <translation>“{paper}” (listed once it is registered)</translation>
        </message>
        <message>
            <source>{part}的签章（{names}）</source>
            <translation>Signatures on {part} ({names})</translation>
        </message>
        <message>
            <source>《{paper}》的送达回证</source>
            <translation>Proof of service of “{paper}”</translation>
        </message>
        <message>
            <source>{body}对转办的反馈</source>
            <translation>The answer of {body} to the referral</translation>
        </message>
        <message>
            <source>{body}对协查的答复</source>
            <translation>The answer of {body} to the enquiry</translation>
        </message>
        <message>
            <source>案件现在是“{stage}”，没有在走的调解期限，不能延长。请先登记收到调解申请的日期并启动调解。</source>
            <translation>The case stands at “{stage}” and no term of a mediation runs. Record the day the application came in and start the mediation first.</translation>
        </message>
        <message>
            <source>延长至 {until} 不晚于原来的期限 {due}，请填写双方同意的、更晚的日期。</source>
            <translation>{until} is no later than the term as it is ({due}). Enter the later day both sides agreed to.</translation>
        </message>
        <message>
            <source>双方 {agreed} 同意延期时，调解期限已于 {due} 届满。请核对日期；确是这样的，写明补录理由后保存。</source>
            <translation>The term of the mediation had ended on {due} when both sides agreed on {agreed}. Check the day; if it is right, give the reason for recording it late.</translation>
        </message>
        <message>
            <source>同意延期的日期 {agreed} 早于收到调解申请的 {applied}，请核对。</source>
            <translation>The day of the agreement {agreed} lies before the application of {applied}. Check both.</translation>
        </message>
        <message>
            <source>调解期限届满后补录延期至 {until}：{reason}</source>
            <translation>Extension to {until} recorded after the end of the mediation's term: {reason}</translation>
        </message>
        <message>
            <source>{person}从 {since} 起已在这台电脑的另一个窗口打开这个数据文件。请使用那个窗口，或先关闭它再打开。</source>
            <translation>{person} has had this data file open in another window of this computer since {since}. Please use that window, or close it first.</translation>
        </message>
        <message>
            <source>{person}从 {since} 起在另一台电脑（{machine}）上打开了这个数据文件。请在那里关闭后再打开。</source>
            <translation>{person} has had this data file open on another computer ({machine}) since {since}. Please close it there first.</translation>
        </message>
        <message>
            <source>有人</source>
            <translation>Somebody</translation>
        </message>
        <message>
            <source>刚才</source>
            <translation>a moment ago</translation>
        </message>
        <message>
            <source>上次使用的数据文件不在了：{path}。它可能被移走、改了名，或者所在的盘没有接上。接上后再试一次，或在下面选择。</source>
            <translation>The data file used last is gone: {path}. It may have been moved or renamed, or its drive is not connected. Connect it and try again, or choose below.</translation>
        </message>
        <message>
            <source>{year} 年的{series}已经用到第 {highest} 号，下一号不能小于 {lowest}；用过的号（含作废的）不再给别的案件。</source>
            <translation>{series} of {year} has been given up to {highest}: the next cannot be below {lowest}. A number once given, even a voided one, is never given again.</translation>
        </message>
        <message>
            <source>下一号应当是 1 到 999999 之间的整数，年份应当是 2000 到 2100。</source>
            <translation>The next number is a whole number from 1 to 999999, the year from 2000 to 2100.</translation>
        </message>
        <message>
            <source>请写明依据的文件：文号或名称，别人要能找到原文。</source>
            <translation>Name the document it rests on, by number or title, so that others can find the original.</translation>
        </message>
        <message>
            <source>没有选择要办理的参数行，请至少选一行。</source>
            <translation>No rows were chosen. Choose at least one.</translation>
        </message>
        <message>
            <source>{region} 的参数表里没有“{row_id}”这一行。请在参数表页上选择。</source>
            <translation>{region} has no row “{row_id}”. Choose one on the page of figures.</translation>
        </message>
        <message>
            <source>{region} 从 {begin} 到 {end} 没有这个险种，不能补录。请核对月份。</source>
            <translation>{region} does not have this insurance from {begin} to {end}, so nothing can be added. Check the months.</translation>
        </message>
        <message>
            <source>“{row_id}”不需要确认：它已经可以计算，或者只是用来对照。请选待确认的一行。</source>
            <translation>“{row_id}” needs no confirmation: it can be computed with already, or only serves to compare. Choose a row that waits for one.</translation>
        </message>
        <message>
            <source>这一行已经确认过了（{name}），不需要再确认。</source>
            <translation>This row was confirmed before ({name}); nothing is left to confirm.</translation>
        </message>
        <message>
            <source>这一行是 {person} 录入的，须由另一位有权限的人核对文件后确认：{others}。</source>
            <translation>{person} entered this row, so somebody else with the right has to check the document and confirm it: {others}.</translation>
        </message>
        <message>
            <source>这一行已经停用（{name}）。要用的，请另外补录一行。</source>
            <translation>This row was ended ({name}). Add another one if it is needed.</translation>
        </message>
        <message>
            <source>测算里的“{name}”没有对应本案的职工，不能作为核实金额。请从案件里打开测算，让职工从案件带入。</source>
            <translation>“{name}” in the estimate is tied to no worker of this case and cannot become a verified amount. Open the estimate from the case, so that its workers come along.</translation>
        </message>
        <message>
            <source>测算里 {name} 出现了两次，合计会重复。请合并成一名职工再保存。</source>
            <translation>{name} stands in the estimate twice and would be counted twice. Make it one worker, then save.</translation>
        </message>
        <message>
            <source>测算不完整，没有算进去的月份：{months}。请补齐参数后再采用；确要先采用的，写明理由。</source>
            <translation>The estimate is incomplete; months left out: {months}. Add the missing figures first, or give a reason to use it all the same.</translation>
        </message>
        <message>
            <source>滞纳金设限和不设限都列出了，请写明采用哪一种：capped（以本金为限）、uncapped（不设上限）、left_out（不列入）。</source>
            <translation>The late fee is shown both capped and uncapped; say which one is used: capped, uncapped or left_out.</translation>
        </message>
        <message>
            <source>测算结果里没有应补缴的金额，没有可以写入核实金额的内容。</source>
            <translation>The estimate comes to nothing owed; there is nothing to write into the verified amounts.</translation>
        </message>
        <message>
            <source>没有第 {ref} 号补缴测算，它可能已作废。请从案件里选择。</source>
            <translation>There is no estimate {ref}; it may have been voided. Choose one from the case.</translation>
        </message>
        <message>
            <source>这次测算用的参数表（{version}）不在库里，不能原样重算。请从备份恢复后再试。</source>
            <translation>The figures this estimate used ({version}) are not in the store, so it cannot be computed as it was. Restore a backup and try again.</translation>
        </message>
        <message>
            <source>这个参数包是“{title}”（{region}），测算按 {wanted} 的参数，不能用它重算。请选同一地区的参数包。</source>
            <translation>This pack is “{title}” ({region}); the calculation uses the figures of {wanted} and cannot be computed by it. Choose a pack of the same region.</translation>
        </message>
        <message>
            <source>“{name}”打不开（文件有损坏或不完整），没有添加。请重新扫描、导出或拷贝后再添加。</source>
            <translation>“{name}” does not open (it is damaged or incomplete) and was not added. Scan, export or copy it again, then add it.</translation>
        </message>
        <message>
            <source>按“{kind}”结案，{names} 还没有补缴结果，或者只有不算入库的凭证。请先登记各人的结果；确已办结的，请在补录原因里写明这些职工的姓名和结果。</source>
            <translation>Closing as "{kind}": {names} have no result of the back-payment yet, or only proof that does not count as paid in. Please record each one's result first; if it was settled, name these workers and their results in the reason.</translation>
        </message>
        <message>
            <source>{name} 不能改从 {month} 起算：没有登记入职日期。请先在职工资料里登记，并登记证据。</source>
            <translation>{name} cannot be settled from {month} on: no first day of work is recorded. Record it with the worker, and the evidence for it.</translation>
        </message>
        <message>
            <source>{name} 不能改从 {month} 起算：举证记录里没有证明“{elements}”的材料。请先登记收到的证据。</source>
            <translation>{name} cannot be settled from {month} on: nothing in the evidence record proves "{elements}". Record the evidence received first.</translation>
        </message>
        <message>
            <source>{name} 不能改从 {month} 起算：登记的入职日期是 {day}，最晚从 {latest} 起算。</source>
            <translation>{name} cannot be settled from {month} on: the recorded first day of work is {day}, so {latest} is the latest start.</translation>
        </message>
        <message>
            <source>{name} 从 {month} 起没有要补缴的月份，请核对起算月份。</source>
            <translation>{name} has no months to pay from {month} on. Check the starting month.</translation>
        </message>
        <message>
            <source>要改起算月份的职工不在这次测算里，请核对。</source>
            <translation>A worker with another starting month is not in this calculation. Please check.</translation>
        </message>
        <message>
            <source>“{given}”（{word}）要到以后的版本才有，现在还没有这类记录。</source>
            <translation>“{given}” ({word}) comes with a later version; there are no such records yet.</translation>
        </message>
        <message>
            <source>风险排查</source>
            <translation>risk screening</translation>
        </message>
        <message>
            <source>联席会议</source>
            <translation>joint meetings</translation>
        </message>
        <message>
            <source>普法宣传</source>
            <translation>publicity</translation>
        </message>
        <message>
            <source>学习培训</source>
            <translation>training</translation>
        </message>
        <message>
            <source>“{given}”看不懂，请写成 职工编号=月份，如 12=2020-10，并用 --case 指明案件。</source>
            <translation>"{given}" is not understood. Write worker id=month, such as 12=2020-10, and name the case with --case.</translation>
        </message>
        <message>
            <source>测算不完整，不能按方案登记协议。没有算进去的月份：{months}。请补齐参数后重新测算。</source>
            <translation>The calculation is incomplete, so no agreement can be made of it. Months not covered: {months}. Add what is missing and calculate again.</translation>
        </message>
        <message>
            <source>测算结果里没有应补缴的金额，没有可以约定的内容。</source>
            <translation>The calculation comes to nothing owed: there is nothing to agree.</translation>
        </message>
        <message>
            <source>方案“分期补缴”要写明分几期（count）和首期缴纳日，请补上。</source>
            <translation>Instalments need their number (count) and the day of the first one. Please add them.</translation>
        </message>
        <message>
            <source>已取消，一行也没有保存；表格里填的都还在，可以接着改或再保存。</source>
            <translation>Stopped: no row was saved. Everything typed is still in the sheet; go on, or save again.</translation>
        </message>
        <message>
            <source>请先办理：{steps}。已经办过、现在补录的，按先后登记这些步骤和当时的日期，再登记这一步。</source>
            <translation>First take these steps: {steps}. If they were taken already, record them in order with the days on which they happened, then this one.</translation>
        </message>
        <message>
            <source>已经办到这里的案件不整案转出：转办时不选“整案转出”（命令行写 hand_over=false），转办照样登记，案件继续在本站办理。</source>
            <translation>A case that has come this far is not handed over whole: refer it without “hand the whole case over” (hand_over=false on the command line); the referral is recorded and the case goes on here.</translation>
        </message>
        <message>
            <source>案件已经结束。需要继续办理的，请先办理：{steps}。</source>
            <translation>The case is over. To go on with it, first take these steps: {steps}.</translation>
        </message>
        <message>
            <source>这一步已经办过，不用再办一次。</source>
            <translation>This step was taken already; there is no need to take it again.</translation>
        </message>
        <message>
            <source>案件不退回前面的环节：前面的步骤登记错了的，请在历史里撤销它；要补记的金额、材料和缴费，在现在的环节就可以登记。</source>
            <translation>A case does not go back to an earlier stage: a step recorded wrongly is undone in History; amounts, papers and payments that are still missing can be recorded at the present stage.</translation>
        </message>
        <message>
            <source>《{title}》不在这里登记：卷内目录按协议、协查、结案等登记自动列入。要作为文书登记的，请用“登记文书”。</source>
            <translation>“{title}” is not registered here: the index lists it by the record of the agreement, enquiry or closure. To register it as a paper, use “Record a paper”.</translation>
        </message>
        <message>
            <source>案件还没有办到出具《{title}》这一步，不能登记。请先办理相应的步骤。</source>
            <translation>The case has not come to the step at which “{title}” is issued, so it cannot be registered. Take that step first.</translation>
        </message>
        <message>
            <source>所选 {count} 件中有 {refused} 件不能转为“{stage}”，全部未作改动。{first}：{why}。请去掉这几件，或选择跳过。</source>
            <translation>Of the {count} cases chosen, {refused} cannot move to “{stage}”; nothing was changed. {first}: {why}. Please take them out, or choose to skip them.</translation>
        </message>
        <message>
            <source>所选 {count} 件中有 {refused} 件不能恢复办理，全部未作改动。{first}：{why}。请去掉这几件，或选择跳过。</source>
            <translation>{refused} of the {count} selected cases cannot be resumed; none was changed. {first}: {why}. Please leave them out, or choose to skip them.</translation>
        </message>
        <message>
            <source>所选 {count} 件都不能转为“{stage}”，未作改动。{first}：{why}。请改选案件，或改选别的步骤。</source>
            <translation>None of the {count} selected cases can go to “{stage}”; none was changed. {first}: {why}. Please select other cases or another step.</translation>
        </message>
        <message>
            <source>所选 {count} 件都不能恢复办理，未作改动。{first}：{why}。请改选已中止的案件。</source>
            <translation>None of the {count} selected cases can be resumed; none was changed. {first}: {why}. Please select suspended cases.</translation>
        </message>
        <message>
            <source>《{file}》没有提出编号为“{id}”的问题，没有导入任何内容。请先预览，照预览里的编号回答。</source>
            <translation>“{file}” raises no question with the id “{id}”. Nothing was imported. Preview it first and answer by the ids the preview shows.</translation>
        </message>
        <message>
            <source>“{answer}”不是问题“{id}”的选项，没有导入任何内容。可选：{options}。</source>
            <translation>“{answer}” is not an option of the question “{id}”. Nothing was imported. Options: {options}.</translation>
        </message>
        <message>
            <source>案号一经编定不随文件更改。编号确有误的，请撤销这次登记或导入后重新办理。</source>
            <extracomment>The columns an import writes into fields: of the case, of the worker whose line it is, of the employer. What a worker has of his own stands in his line instead of what the case says. Why a column stays as it is, and where it is changed.</extracomment>
            <translation>A case number does not change with a file. If it is wrong, undo the registration or the import and do it again.</translation>
        </message>
        <message>
            <source>受理日期来自“受理”一步，不能在台账里改。请打开案件办理受理；登记错了的，在案件的“历史”里撤销后重新受理。</source>
            <translation>The day of acceptance comes from accepting the case and is not changed in a ledger. Open the case and accept it; if it was recorded wrongly, undo it in the history and accept again.</translation>
        </message>
        <message>
            <source>办理结果随办理步骤而定，不能在台账里改。请打开案件登记调解、结案等步骤。</source>
            <translation>The result follows from the steps taken and is not changed in a ledger. Open the case and record mediation, closing and so on.</translation>
        </message>
        <message>
            <source>结案日期来自“结案”一步，不能在台账里改。请打开案件办理结案；登记错了的，在案件的“历史”里撤销后重新结案。</source>
            <translation>The day of closing comes from closing the case and is not changed in a ledger. Open the case and close it; if it was recorded wrongly, undo it in the history and close again.</translation>
        </message>
        <message>
            <source>实缴入库由有凭证的缴费登记得出，不能在台账里改。请打开案件登记缴费或退费。</source>
            <translation>What was paid follows from proved payments and is not changed in a ledger. Open the case and record a payment or a refund.</translation>
        </message>
        <message>
            <source>滞纳金由有凭证的缴费登记得出，不能在台账里改。请打开案件登记缴费。</source>
            <translation>The late fee follows from proved payments and is not changed in a ledger. Open the case and record a payment.</translation>
        </message>
        <message>
            <source>历史台账案件的办理情况不能在台账里改。请打开案件“接续办理”后登记调解、结案；整批有误的，撤销那次导入，改正后重新导入。</source>
            <translation>How an imported old case went is not changed in a ledger. Open the case, take it up and record mediation and closing; if the whole batch is wrong, take that import back, correct the file and import it again.</translation>
        </message>
        <message>
            <source>只有历史台账的案件有“历史台账载明补缴”。实际缴了的，请打开案件登记缴费，附上凭证。</source>
            <translation>Only cases of an old ledger have a sum paid as the ledger says. If it was paid, open the case and record the payment with its proof.</translation>
        </message>
        <message>
            <source>承办人“{name}”不是在岗的工作人员，没有改派。请先在“设置”里增加人员，或打开案件改派。</source>
            <translation>“{name}” is nobody who works here, the case was not reassigned. Add the person in the settings, or open the case and assign it.</translation>
        </message>
        <message>
            <source>承办人不能用空白撤销，没有改派。要换人的请写新承办人的姓名，或打开案件改派。</source>
            <translation>A handler is not taken away by a blank cell, the case was not reassigned. Write the name of the new handler, or open the case and assign it.</translation>
        </message>
        <message>
            <source>有几位工作人员都叫“{name}”，没有改派。请打开案件改派。</source>
            <translation>Several people here are called “{name}”, the case was not reassigned. Open the case and assign it.</translation>
        </message>
        <message>
            <source>这家单位在文件里还有写着原名称的行，没有改名。整家单位改名的，请每一行都改，或到单位页改名；这一件换成别的单位的，请撤销后重新登记。</source>
            <translation>Other lines of the file still name this employer as before, it was not renamed. To rename the employer change every line, or do it on its page; if this case is about another employer, undo it and register it anew.</translation>
        </message>
        <message>
            <source>“{value}”不能用作{heading}，没有改动。请照导出时的写法填写后重新导入。</source>
            <translation>“{value}” cannot be used as {heading}, nothing was changed. Write it as the export does and import again.</translation>
        </message>
        <message>
            <source>名称不能改成空白，没有改动。职工退出的，请打开案件办理“部分职工撤回”。</source>
            <translation>A name cannot be made blank, nothing was changed. If a worker leaves the case, open it and record the withdrawal.</translation>
        </message>
        <message>
            <source>这名职工的{heading}空着时按全案的算，没有改动。要清空全案的，请把这件案件每一行的都清空。</source>
            <translation>A blank {heading} of a worker means that of the case, nothing was changed. To clear that of the case, clear it on every line of the case.</translation>
        </message>
        <message>
            <source>这一格的金额由 {count} 笔登记合成，不知道改哪一笔。请打开案件，在“金额”里分别更改。</source>
            <translation>The sum of this cell is made of {count} figures, and which one changes is not known. Open the case and change them under Amounts.</translation>
        </message>
        <message>
            <source>同一件案件的几行把{heading}改得不一样，没有改动。请把这几行改成一致后重新导入。</source>
            <translation>Lines of one case change {heading} to different things, nothing was changed. Make them say the same and import again.</translation>
        </message>
        <message>
            <source>记录标识和第 {row} 行相同，这一行没有读取。是新增的职工，请清空这一格的记录标识后重新导入。</source>
            <translation>The record id is that of row {row}, this row was not read. If it is a new worker, clear the record id and import again.</translation>
        </message>
        <message>
            <source>记录标识所指的职工已不在案件里，这一行的改动没有导入。请打开案件核对。</source>
            <translation>The worker this record id means is no longer in the case, the changes of this row were not imported. Open the case and check.</translation>
        </message>
        <message>
            <source>案件里已有这名职工，没有记录标识的这一行没有读取。要改他的内容，请在有记录标识的那一行改。</source>
            <translation>The case has this worker already, the row without a record id was not read. To change what is known of the worker, change the row that bears the record id.</translation>
        </message>
        <message>
            <source>文件里没有这件案件的 {names}：删行不改动已登记的内容。职工退出的，请打开案件办理“部分职工撤回”。</source>
            <translation>The file has no line for {names} of this case: deleting lines changes nothing. If a worker leaves the case, open it and record the withdrawal.</translation>
        </message>
        <message>
            <source>台账</source>
            <translation>Ledger</translation>
        </message>
        <message>
            <source>没有可以记住的表头：没有写明任何版式，或其中有不像表头的内容。没有记住任何内容。</source>
            <translation>No headings can be remembered: no layout is given, or something in it is no heading. Nothing was remembered.</translation>
        </message>
        <message>
            <source>已有名为“{name}”的台账读法，请换一个名称。</source>
            <translation>There is a ledger profile called “{name}” already. Please choose another name.</translation>
        </message>
        <message>
            <source>台账读法的名称最多 {most} 个字，请改短。</source>
            <translation>The name of a ledger profile has at most {most} signs. Please shorten it.</translation>
        </message>
        <message>
            <source>没有名为“{given}”的字段，表头“{heading}”没有记住。</source>
            <translation>There is no field “{given}”; the heading “{heading}” was not remembered.</translation>
        </message>
        <message>
            <source>“{heading}”不能作为表头记住：不能空着，最多 {most} 个字，不能含数字。</source>
            <translation>“{heading}” cannot be remembered as a heading: it must not be blank, have at most {most} signs and no digit.</translation>
        </message>
        <message>
            <source>表头“{heading}”另有人教过，不能恢复。请先删除那一个。</source>
            <translation>The heading “{heading}” was taught again meanwhile and cannot be brought back. Forget the other one first.</translation>
        </message>
        <message>
            <source>台账读法的名称</source>
            <translation>name of the ledger profile</translation>
        </message>
        <message>
            <source>还没有记住任何台账读法或表头，没有写出文件。</source>
            <translation>No ledger profile or heading is remembered yet; no file was written.</translation>
        </message>
        <message>
            <source>文件“{file}”打不开（{reason}），没有收入任何内容。</source>
            <translation>The file “{file}” cannot be opened ({reason}); nothing was taken in.</translation>
        </message>
        <message>
            <source>“{file}”不是本程序写出的台账读法文件，没有收入任何内容。请选择用“导出”写出的 JSON 文件。</source>
            <translation>“{file}” is no file of ledger profiles written by this program; nothing was taken in. Please choose a JSON file written by Export.</translation>
        </message>
        <message>
            <source>“{file}”是较新版本的程序写出的（格式第 {found} 版，本程序只认得到第 {known} 版），没有收入任何内容。请先更新程序。</source>
            <translation>“{file}” was written by a newer program (format {found}, this one knows up to {known}); nothing was taken in. Please update the program first.</translation>
        </message>
        <message>
            <source>“{file}”里的内容不完整或被改坏（{where}），没有收入任何内容。请让对方重新导出一份。</source>
            <translation>What “{file}” holds is incomplete or spoiled ({where}); nothing was taken in. Please ask for a fresh export.</translation>
        </message>
        <message>
            <source>一次只能导入一个台账文件，拖来了 {count} 个。请只拖其中一个。</source>
            <translation>One ledger is imported at a time, and {count} files were dropped. Please drop one of them only.</translation>
        </message>
        <message>
            <source>《{title}》之后没有下一份文书。请向收文单位催办，或提交联席会议。</source>
            <translation>No letter follows “{title}”. Press the addressee, or bring it to the joint meeting.</translation>
        </message>
        <message>
            <source>《{title}》{number}的回复期限到 {due}，现在还没有超期，也没有拒收或不整改。提前办理的，请写明原因。</source>
            <translation>The term to answer “{title}” {number} ends on {due}; it is not over, and nothing was refused or left undone. Give a reason to go ahead earlier.</translation>
        </message>
        <message>
            <source>《{title}》不是提示函、意见书或建议书，不能“{step}”。请在文书里办理。</source>
            <translation>“{title}” is no letter of supervision: “{step}” is not for it. Deal with it among the papers.</translation>
        </message>
        <message>
            <source>《{title}》{number}现在是“{state}”，不能“{step}”。可以办的是：{ways}。</source>
            <translation>“{title}” {number} stands at “{state}”: “{step}” is not possible now. What can be done: {ways}.</translation>
        </message>
        <message>
            <source>《{title}》{number}已经是“{state}”，不能再“{step}”。登记错了的，请在历史里撤销那一步。</source>
            <translation>“{title}” {number} is “{state}”: “{step}” is no longer possible. Undo in the history what was recorded by mistake.</translation>
        </message>
        <message>
            <source>日期 {day} 早于这份文书“{what}”的 {from_}，请核对。</source>
            <translation>The day {day} is before {from_}, the day of “{what}” of this letter. Please check.</translation>
        </message>
        <message>
            <source>拟稿</source>
            <extracomment>The days of a letter in the order of its road, with what they are.</extracomment>
            <translation>Draft</translation>
        </message>
        <message>
            <source>提交审核</source>
            <translation>Submit for review</translation>
        </message>
        <message>
            <source>签发</source>
            <translation>Approve</translation>
        </message>
        <message>
            <source>用印</source>
            <translation>Seal</translation>
        </message>
        <message>
            <source>发出</source>
            <translation>Dispatch</translation>
        </message>
        <message>
            <source>送达</source>
            <translation>Service</translation>
        </message>
        <message>
            <source>回复</source>
            <translation>Reply</translation>
        </message>
        <message>
            <source>本站的《{title}》要先审核再签发。请提交审核，由审核人批准。</source>
            <translation>At this station “{title}” is reviewed before it goes out. Submit it for review.</translation>
        </message>
        <message>
            <source>《{title}》只能由县级以上地方总工会发出，不能由“{issuer}”发出。请另选发文机关。</source>
            <translation>“{title}” is issued by a federation of county level or higher only, not by “{issuer}”. Choose another body.</translation>
        </message>
        <message>
            <source>还没有登记调查，不能签发《{title}》。请先在案件里登记调查（两名监督员、证号）。</source>
            <translation>No investigation is recorded yet: “{title}” cannot be issued. Record it in the case first (two supervisors, certificates).</translation>
        </message>
        <message>
            <source>《{title}》之前应当先有已送达或被拒收的《{before}》。不发前一份的，请写明原因。</source>
            <translation>Before “{title}” there is to be a “{before}” that was served or refused. Give a reason to leave it out.</translation>
        </message>
        <message>
            <source>《{title}》要写明主送单位。请填写主送，或选择用人单位。</source>
            <translation>“{title}” needs an addressee. Write one, or choose an employer.</translation>
        </message>
        <message>
            <source>没有编号为“{ref}”的提示函、意见书或建议书。请核对文号或编号。</source>
            <translation>There is no letter “{ref}”. Check its number or id.</translation>
        </message>
        <message>
            <source>《{title}》还缺：{missing}。请补填后再生成。</source>
            <translation>“{title}” still lacks: {missing}. Fill that in first.</translation>
        </message>
        <message>
            <source>{path} 是本窗口正在使用的数据文件，不能在这里选用。请选择别的文件；要留副本请用“备份”。</source>
            <translation>{path} is the data file this window is working in and cannot be chosen here. Please choose another file; for a copy use Backup.</translation>
        </message>
        <message>
            <source>案件 {number} 不是历史案件，或已接续办理，台账里的进展没有写入。请打开案件登记调解、结案等步骤。</source>
            <translation>Case {number} is no old case, or somebody has taken it up: what the ledger says of its progress was not written. Please open the case and record mediation, closing and so on.</translation>
        </message>
        <message>
            <source>案件 {number} 已按“{kind}”结束，台账里的“{words}”没有写入。请核对哪一边正确；以前导入错了的，撤销那次导入后重新导入。</source>
            <translation>Case {number} has ended as “{kind}”; “{words}” of the ledger was not written. Please check which side is right; where the earlier import was wrong, withdraw it and import again.</translation>
        </message>
        <message>
            <source>“{text}”中的字符“{character}”（{point}）没有可用的字体，无法印出。请改用通用写法，或在这台电脑上安装含有该字的字体（如 SimSun-ExtB）后重试。</source>
            <translation>The character “{character}” ({point}) in “{text}” has no font and cannot be printed. Write it in a common form, or install a font that has it on this PC (such as SimSun-ExtB) and try again.</translation>
        </message>
        <message>
            <source>《{title}》没有写明法律依据，不能出文。请在“依据”里写明法规名称和条款。</source>
            <translation>“{title}” has no legal basis and cannot go out. Write the law and its articles into “Basis”.</translation>
        </message>
        <message>
            <source>文书日期是 {day}，{cited}没有那一天有效的文本（收录的文本{known}）。请核对文书日期，或改写“依据”。</source>
            <translation>The letter is dated {day}; no text of {cited} in force on that day is known (texts known: {known}). Check the letter's day, or change “Basis”.</translation>
        </message>
        <message>
            <source>法规卡片里没有“{card}”。请改正工作站类型文件里的 cites，或补上卡片。</source>
            <translation>There is no card of law “{card}”. Correct cites in the file of the station's kind, or add the card.</translation>
        </message>
    </context>
    <context>
        <name>fact</name>
        <message>
            <source>失业保险费率档次</source>
            <translation>Unemployment rate tier</translation>
        </message>
        <message>
            <source>工伤行业风险类别</source>
            <translation>Work injury risk class</translation>
        </message>
        <message>
            <source>工伤费率浮动</source>
            <translation>Work injury rate float</translation>
        </message>
        <message>
            <source>已核对执照</source>
            <translation>Licence checked</translation>
        </message>
    </context>
    <context>
        <name>field</name>
        <message>
            <source>案号</source>
            <translation>Case number</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>登记日期</source>
            <translation>Registered on</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>外部编号</source>
            <translation>Outside number</translation>
        </message>
        <message>
            <source>外部期限</source>
            <translation>Outside deadline</translation>
        </message>
        <message>
            <source>须反馈给</source>
            <translation>To be answered to</translation>
        </message>
        <message>
            <source>争议类型</source>
            <translation>Kind of dispute</translation>
        </message>
        <message>
            <source>其他争议</source>
            <translation>Other disputes</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurances</translation>
        </message>
        <message>
            <source>起始月份</source>
            <translation>From month</translation>
        </message>
        <message>
            <source>终止月份</source>
            <translation>To month</translation>
        </message>
        <message>
            <source>诉求</source>
            <translation>Claim</translation>
        </message>
        <message>
            <source>难度</source>
            <translation>Difficulty</translation>
        </message>
        <message>
            <source>镇街</source>
            <translation>Street</translation>
        </message>
        <message>
            <source>涉及人数</source>
            <translation>People stated</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>承办人</source>
            <translation>Handler</translation>
        </message>
        <message>
            <source>税务联络员</source>
            <translation>Tax liaison</translation>
        </message>
        <message>
            <source>受理日期</source>
            <translation>Accepted on</translation>
        </message>
        <message>
            <source>收到调解申请</source>
            <translation>Application received</translation>
        </message>
        <message>
            <source>同意延期的日期</source>
            <translation>Extension agreed on</translation>
        </message>
        <message>
            <source>调解延长至</source>
            <translation>Mediation extended to</translation>
        </message>
        <message>
            <source>知道权益受侵害之日</source>
            <translation>Breach known since</translation>
        </message>
        <message>
            <source>时效最近中断之日</source>
            <translation>Limitation last interrupted</translation>
        </message>
        <message>
            <source>调解组织</source>
            <translation>Mediating body</translation>
        </message>
        <message>
            <source>中止复核日</source>
            <translation>Review of the suspension</translation>
        </message>
        <message>
            <source>结案日期</source>
            <translation>Closed on</translation>
        </message>
        <message>
            <source>结案方式</source>
            <translation>How it ends</translation>
        </message>
        <message>
            <source>决定说明</source>
            <translation>Note on the decision</translation>
        </message>
        <message>
            <source>下一步</source>
            <translation>Next action</translation>
        </message>
        <message>
            <source>办理期限</source>
            <translation>Due on</translation>
        </message>
        <message>
            <source>台账所载结果</source>
            <translation>Result in the ledger</translation>
        </message>
        <message>
            <source>台账所载经办人</source>
            <translation>Handler in the ledger</translation>
        </message>
        <message>
            <source>台账所载调解员</source>
            <translation>Mediator in the ledger</translation>
        </message>
        <message>
            <source>台账所载来源</source>
            <translation>Source in the ledger</translation>
        </message>
        <message>
            <source>台账所载争议类型</source>
            <translation>Kind of dispute in the ledger</translation>
        </message>
        <message>
            <source>接续办理日期</source>
            <translation>Taken up on</translation>
        </message>
        <message>
            <source>中止事由</source>
            <translation>Reason for suspension</translation>
        </message>
        <message>
            <source>归档日期</source>
            <translation>Archived on</translation>
        </message>
        <message>
            <source>档案号</source>
            <translation>Archive no.</translation>
        </message>
        <message>
            <source>保管期限</source>
            <translation>Retention</translation>
        </message>
        <message>
            <source>封存日期</source>
            <translation>Frozen on</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>个人进度</source>
            <extracomment>The fields in the order of the sheet, with their widths. What stands behind a field in the sheet: its id, title, width and how it is read.</extracomment>
            <translation>Own progress</translation>
        </message>
        <message>
            <source>证件类型</source>
            <translation>Kind of document</translation>
        </message>
        <message>
            <source>证件号码</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>性别</source>
            <translation>Sex</translation>
        </message>
        <message>
            <source>出生日期</source>
            <translation>Born on</translation>
        </message>
        <message>
            <source>联系电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>住址</source>
            <translation>Home address</translation>
        </message>
        <message>
            <source>岗位</source>
            <translation>Job</translation>
        </message>
        <message>
            <source>特殊群体</source>
            <translation>Special group</translation>
        </message>
        <message>
            <source>入职日期</source>
            <translation>Hired on</translation>
        </message>
        <message>
            <source>离职日期</source>
            <translation>Left on</translation>
        </message>
        <message>
            <source>职工代表</source>
            <translation>Representative</translation>
        </message>
        <message>
            <source>告知同意日期</source>
            <translation>Consent given on</translation>
        </message>
        <message>
            <source>户籍地</source>
            <translation>Household registration</translation>
        </message>
        <message>
            <source>工会会员</source>
            <translation>Union member</translation>
        </message>
        <message>
            <source>合同种类</source>
            <translation>Kind of contract</translation>
        </message>
        <message>
            <source>工作地点</source>
            <translation>Workplace</translation>
        </message>
        <message>
            <source>离职原因</source>
            <translation>Reason for leaving</translation>
        </message>
        <message>
            <source>劳动关系依据</source>
            <translation>Proof of employment</translation>
        </message>
        <message>
            <source>同意范围</source>
            <translation>Scope of consent</translation>
        </message>
        <message>
            <source>用人单位</source>
            <translation>Employer</translation>
        </message>
        <message>
            <source>曾用名</source>
            <translation>Former names</translation>
        </message>
        <message>
            <source>统一社会信用代码</source>
            <translation>Unified credit code</translation>
        </message>
        <message>
            <source>单位社保号</source>
            <translation>Insurance number</translation>
        </message>
        <message>
            <source>主管税务所</source>
            <translation>Tax office</translation>
        </message>
        <message>
            <source>法定代表人</source>
            <translation>Legal representative</translation>
        </message>
        <message>
            <source>联系人</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>单位电话</source>
            <translation>Employer's phone</translation>
        </message>
        <message>
            <source>地址</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>行业</source>
            <translation>Industry</translation>
        </message>
        <message>
            <source>规模</source>
            <translation>Size</translation>
        </message>
        <message>
            <source>登记状态</source>
            <translation>Registration</translation>
        </message>
        <message>
            <source>单位工会</source>
            <translation>Union</translation>
        </message>
        <message>
            <source>工会主席</source>
            <translation>Union chair</translation>
        </message>
        <message>
            <source>纳税人识别号</source>
            <translation>Taxpayer number</translation>
        </message>
        <message>
            <source>单位类型</source>
            <translation>Kind of employer</translation>
        </message>
        <message>
            <source>用工人数</source>
            <translation>Headcount</translation>
        </message>
        <message>
            <source>经营地址</source>
            <translation>Business address</translation>
        </message>
        <message>
            <source>所属集团</source>
            <translation>Group</translation>
        </message>
    </context>
    <context>
        <name>field_group</name>
        <message>
            <source>登记</source>
            <translation>Intake</translation>
        </message>
        <message>
            <source>争议</source>
            <translation>Dispute</translation>
        </message>
        <message>
            <source>办理</source>
            <translation>Handling</translation>
        </message>
        <message>
            <source>历史台账</source>
            <translation>Old ledger</translation>
        </message>
        <message>
            <source>归档</source>
            <translation>Archive</translation>
        </message>
        <message>
            <source>身份</source>
            <translation>Identity</translation>
        </message>
        <message>
            <source>用工与参保</source>
            <translation>Employment and insurance</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Employer</translation>
        </message>
        <message>
            <source>登记信息</source>
            <extracomment>Rows of cases in sight before their list scrolls by itself. The fields that say what firm it is; the others stand in the right column.</extracomment>
            <translation>Registration</translation>
        </message>
        <message>
            <source>联系与工会</source>
            <translation>Contact and union</translation>
        </message>
    </context>
    <context>
        <name>finding</name>
        <message>
            <source>案件列表：关键字“%1”</source>
            <extracomment>Acts that are meant, acts that are meant and cannot be done, cases, employers. Words before what is looked for: gjz 恒信, 关键字 恒信.</extracomment>
            <translation>Case list: keyword “%1”</translation>
        </message>
        <message>
            <source>%1 件</source>
            <translation>cases: %1</translation>
        </message>
        <message>
            <source>未办理参保登记</source>
            <extracomment>What somebody has to look into. Not established, to be checked: a base stops at the ceiling whatever the wage is.</extracomment>
            <translation>not registered</translation>
        </message>
        <message>
            <source>漏参险种</source>
            <translation>an insurance is missing</translation>
        </message>
        <message>
            <source>已登记未缴费</source>
            <translation>registered, not paid</translation>
        </message>
        <message>
            <source>低报缴费基数</source>
            <translation>base too low</translation>
        </message>
        <message>
            <source>缴费基数低于工资，可能受缴费基数上限影响，请核对</source>
            <translation>base below the wage, perhaps because of the ceiling on bases; please check</translation>
        </message>
        <message>
            <source>先打开一件案件</source>
            <extracomment>Lines that say what an open case could do. Verbs of these beginnings belong to an open case.</extracomment>
            <translation>Open a case first</translation>
        </message>
    </context>
    <context>
        <name>giving_up</name>
        <message>
            <source>放弃填写的内容？</source>
            <translation>Discard what you filled in?</translation>
        </message>
        <message>
            <source>填写的内容还没有保存，放弃后不能找回。</source>
            <translation>It has not been saved and cannot be brought back.</translation>
        </message>
        <message>
            <source>继续填写</source>
            <translation>Go on filling in</translation>
        </message>
        <message>
            <source>放弃</source>
            <translation>Discard</translation>
        </message>
    </context>
    <context>
        <name>holder</name>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>用人单位</source>
            <translation>Employer</translation>
        </message>
        <message>
            <source>工作站</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>主管部门</source>
            <translation>Authority</translation>
        </message>
        <message>
            <source>尚无</source>
            <translation>Nobody yet</translation>
        </message>
    </context>
    <context>
        <name>importing</name>
        <message>
            <source>已撤销导入：%1</source>
            <translation>Import withdrawn: %1</translation>
        </message>
        <message>
            <source>案件表</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>职工名单</source>
            <translation>List of workers</translation>
        </message>
        <message>
            <source>汇总表</source>
            <translation>Summary</translation>
        </message>
        <message>
            <source>选项表</source>
            <translation>Lists of choices</translation>
        </message>
        <message>
            <source>备份表</source>
            <translation>Backup sheet</translation>
        </message>
        <message>
            <source>标题</source>
            <translation>title</translation>
        </message>
        <message>
            <source>说明</source>
            <translation>preamble</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>unit</translation>
        </message>
        <message>
            <source>表头</source>
            <translation>headings</translation>
        </message>
        <message>
            <source>重复表头</source>
            <translation>headings again</translation>
        </message>
        <message>
            <source>小标题</source>
            <translation>sub-heading</translation>
        </message>
        <message>
            <source>年份标题</source>
            <translation>year heading</translation>
        </message>
        <message>
            <source>小计</source>
            <translation>subtotal</translation>
        </message>
        <message>
            <source>本页小计</source>
            <translation>page subtotal</translation>
        </message>
        <message>
            <source>合计</source>
            <translation>total</translation>
        </message>
        <message>
            <source>落款</source>
            <translation>signatures</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>note</translation>
        </message>
        <message>
            <source>颜色图例</source>
            <translation>colour legend</translation>
        </message>
        <message>
            <source>空表样</source>
            <translation>Empty form</translation>
        </message>
        <message>
            <source>原样保留，不读</source>
            <extracomment>The field of a line of the list; KEEP stands for none. The word by which the field is searched for.</extracomment>
            <translation>Keep as it is, do not read</translation>
        </message>
        <message>
            <source>也可能是</source>
            <translation>It may also be</translation>
        </message>
        <message>
            <source>其他</source>
            <translation>Other</translation>
        </message>
        <message>
            <source>用人单位</source>
            <translation>Employer</translation>
        </message>
        <message>
            <source>金额</source>
            <translation>Amounts</translation>
        </message>
        <message>
            <source>险种与月份</source>
            <translation>Insurances and months</translation>
        </message>
        <message>
            <source>办理</source>
            <translation>Handling</translation>
        </message>
        <message>
            <source>不是案件</source>
            <translation>no case</translation>
        </message>
        <message>
            <source>调解成功</source>
            <translation>Settled</translation>
        </message>
        <message>
            <source>部分成功</source>
            <translation>Partly settled</translation>
        </message>
        <message>
            <source>调解不成</source>
            <translation>Not settled</translation>
        </message>
        <message>
            <source>撤回</source>
            <translation>Withdrawn</translation>
        </message>
        <message>
            <source>不予受理</source>
            <translation>Not accepted</translation>
        </message>
        <message>
            <source>已转办</source>
            <translation>Referred</translation>
        </message>
        <message>
            <source>在办</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>已结</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>结构行 · %1</source>
            <translation>Layout · %1</translation>
        </message>
        <message>
            <source>与“%1”第 %2 行相同，只计一次</source>
            <translation>Repeats row %2 of “%1”, counted once</translation>
        </message>
        <message>
            <source>“%1”第 %2 行案件的后续，并入该案</source>
            <translation>Carries on the case of row %2 of “%1”, joined to it</translation>
        </message>
        <message>
            <source>归入第 %1 行的案件</source>
            <translation>Belongs to the case of row %1</translation>
        </message>
        <message>
            <source>归入“%1”第 %2 行的案件</source>
            <translation>Belongs to the case of row %2 of “%1”</translation>
        </message>
        <message>
            <source>%1 等%2人</source>
            <translation>%1 and others, %2 in all</translation>
        </message>
        <message>
            <source>%1：%2，与逐行相加相符</source>
            <translation>%1: %2, as the rows add up</translation>
        </message>
        <message>
            <source>%1：%2，逐行相加是 %3</source>
            <translation>%1: %2, but the rows add up to %3</translation>
        </message>
        <message>
            <source>请留意：%1</source>
            <translation>To note: %1</translation>
        </message>
        <message>
            <source>等 %1 项</source>
            <translation>(%1 in all)</translation>
        </message>
        <message>
            <source>原文：%1</source>
            <extracomment>Asks for rows of a sheet from one on; the answer comes on the main thread. Rows asked for at once, and pages kept in memory. Columns drawn at the most; a ledger has a few dozen. Gap between two questions while the sheet is being scrolled, in ms. Fills of the workbook are mixed with the ground, so that letters stay readable on it.</extracomment>
            <translation>As written: %1</translation>
        </message>
        <message>
            <source>案件</source>
            <extracomment>The fields by what they tell of.</extracomment>
            <translation>Cases</translation>
        </message>
        <message>
            <source>行</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>归类</source>
            <translation>Bin</translation>
        </message>
        <message>
            <source>原案号</source>
            <translation>Old number</translation>
        </message>
        <message>
            <source>受理日期</source>
            <translation>Accepted</translation>
        </message>
        <message>
            <source>用人单位／去向</source>
            <translation>Employer / outcome</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Workers</translation>
        </message>
        <message>
            <source>涉案金额</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>载明补缴</source>
            <translation>Paid</translation>
        </message>
        <message>
            <source>结果</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>请留意</source>
            <translation>To note</translation>
        </message>
        <message>
            <source>来访咨询</source>
            <translation>Consultations</translation>
        </message>
        <message>
            <source>重复</source>
            <translation>Duplicates</translation>
        </message>
        <message>
            <source>结构行</source>
            <translation>Layout</translation>
        </message>
        <message>
            <source>没有单位也没有职工</source>
            <extracomment>A problem in general, where one row's sentence would name its own cell.</extracomment>
            <translation>Neither employer nor worker</translation>
        </message>
        <message>
            <source>没有受理日期</source>
            <translation>No day of acceptance</translation>
        </message>
        <message>
            <source>日期不完整或不存在</source>
            <translation>Date incomplete or impossible</translation>
        </message>
        <message>
            <source>金额读不出</source>
            <translation>Amount cannot be read</translation>
        </message>
        <message>
            <source>职工行没有可归入的案件</source>
            <translation>Worker row without a case</translation>
        </message>
        <message>
            <source>身份证号校验不通过</source>
            <translation>ID number fails its check</translation>
        </message>
        <message>
            <source>身份证号末位已丢失</source>
            <translation>Last digits of the ID number lost</translation>
        </message>
        <message>
            <source>15 位旧身份证号</source>
            <translation>Old ID number of 15 digits</translation>
        </message>
        <message>
            <source>身份证号位数不对</source>
            <translation>ID number of the wrong length</translation>
        </message>
        <message>
            <source>一格有几个证件号</source>
            <translation>Several identity numbers in one cell</translation>
        </message>
        <message>
            <source>身份证号带星号</source>
            <translation>ID number with stars</translation>
        </message>
        <message>
            <source>信用代码校验不通过</source>
            <translation>Credit code fails its check</translation>
        </message>
        <message>
            <source>人数与名单不一致</source>
            <translation>Headcount differs from the list</translation>
        </message>
        <message>
            <source>人数不是确数</source>
            <translation>Headcount is not exact</translation>
        </message>
        <message>
            <source>人数写成算式</source>
            <translation>Headcount written as a sum</translation>
        </message>
        <message>
            <source>年份取自表名或标题</source>
            <translation>Year taken from sheet name or title</translation>
        </message>
        <message>
            <source>年份取自小标题</source>
            <translation>Year taken from a sub-heading</translation>
        </message>
        <message>
            <source>年份取自案号</source>
            <translation>Year taken from the case number</translation>
        </message>
        <message>
            <source>日期可能有两种读法</source>
            <translation>Dates that may be read in two ways</translation>
        </message>
        <message>
            <source>日期没有写到日</source>
            <translation>Dates without a day</translation>
        </message>
        <message>
            <source>一格写了几天</source>
            <translation>Several days in one cell</translation>
        </message>
        <message>
            <source>结案早于受理</source>
            <translation>Closed before accepted</translation>
        </message>
        <message>
            <source>结案按跨年推算</source>
            <translation>Closed in the following year</translation>
        </message>
        <message>
            <source>结案日期不完整或不存在</source>
            <translation>Closing date incomplete or impossible</translation>
        </message>
        <message>
            <source>金额不是确数</source>
            <translation>Amount not exact</translation>
        </message>
        <message>
            <source>金额写成算式</source>
            <translation>Amounts written as a sum</translation>
        </message>
        <message>
            <source>金额是一个范围</source>
            <translation>Amounts that are a range</translation>
        </message>
        <message>
            <source>金额后面另有说明</source>
            <translation>Amounts with a remark behind</translation>
        </message>
        <message>
            <source>金额大得不像金额</source>
            <translation>Amounts too large to be one</translation>
        </message>
        <message>
            <source>金额未填实数</source>
            <translation>No real figure for the amount</translation>
        </message>
        <message>
            <source>金额自带单位</source>
            <translation>Amount carries its own unit</translation>
        </message>
        <message>
            <source>金额单位可疑</source>
            <translation>Unit of the amount in doubt</translation>
        </message>
        <message>
            <source>总额与各人之和不符</source>
            <translation>Total differs from the workers' sum</translation>
        </message>
        <message>
            <source>小计与各行之和不符</source>
            <translation>Subtotal differs from the rows' sum</translation>
        </message>
        <message>
            <source>总额在每行重复</source>
            <translation>Total repeated on every row</translation>
        </message>
        <message>
            <source>补缴大于涉案金额</source>
            <translation>Paid more than was involved</translation>
        </message>
        <message>
            <source>金额为负数</source>
            <translation>Negative amount</translation>
        </message>
        <message>
            <source>状态只用底色表示</source>
            <translation>State shown by colour only</translation>
        </message>
        <message>
            <source>匿名投诉</source>
            <translation>Anonymous complaint</translation>
        </message>
        <message>
            <source>没有受理日期一列</source>
            <translation>No column of the day of acceptance</translation>
        </message>
        <message>
            <source>没有姓名一列</source>
            <translation>No column of names</translation>
        </message>
        <message>
            <source>有人数没有名单</source>
            <translation>Headcount without a list</translation>
        </message>
        <message>
            <source>结果看不懂</source>
            <translation>Result not understood</translation>
        </message>
        <message>
            <source>案号与本站编号相同</source>
            <translation>Case number is one of ours</translation>
        </message>
        <message>
            <source>来源看不懂</source>
            <translation>Source not understood</translation>
        </message>
        <message>
            <source>争议类型看不懂</source>
            <translation>Kind of dispute not understood</translation>
        </message>
        <message>
            <source>姓名太长</source>
            <translation>Name too long</translation>
        </message>
        <message>
            <source>单元格是错误值</source>
            <translation>Cell holds an error value</translation>
        </message>
        <message>
            <source>公式没有算出结果</source>
            <translation>Formula without a result</translation>
        </message>
        <message>
            <source>文件带有宏</source>
            <translation>The file has macros</translation>
        </message>
        <message>
            <source>文件带有数字签名</source>
            <translation>The file is signed</translation>
        </message>
        <message>
            <source>引用了别的文件</source>
            <translation>Refers to other files</translation>
        </message>
        <message>
            <source>底色等没有全部读出</source>
            <translation>Fills and the like not all read</translation>
        </message>
        <message>
            <source>未读取的列</source>
            <translation>Columns kept</translation>
        </message>
        <message>
            <source>工作表</source>
            <extracomment>Findings about an identity number: what the cell says is one, whole or spoiled.</extracomment>
            <translation>Sheet</translation>
        </message>
        <message>
            <source>用途</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>行数</source>
            <translation>Rows</translation>
        </message>
        <message>
            <source>（隐藏）</source>
            <translation> (hidden)</translation>
        </message>
        <message>
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <source>全部工作表</source>
            <translation>All sheets</translation>
        </message>
        <message>
            <source>逐行</source>
            <translation>Row by row</translation>
        </message>
        <message>
            <source>单位、姓名、案号、原因</source>
            <translation>Employer, name, number, reason</translation>
        </message>
        <message>
            <source>没有读到任何一行</source>
            <translation>Not one row was read</translation>
        </message>
        <message>
            <source>这个工作簿或工作表是空的。</source>
            <translation>This workbook or sheet is empty.</translation>
        </message>
        <message>
            <source>没有符合的行</source>
            <translation>No such row</translation>
        </message>
        <message>
            <source>换一个归类，或者清除查找的文字。</source>
            <translation>Choose another bin, or clear what was typed.</translation>
        </message>
        <message>
            <source>显示全部</source>
            <translation>Show all</translation>
        </message>
        <message>
            <source>退回</source>
            <extracomment>Causes and places in sight at once. The height of one place.</extracomment>
            <translation>Rejected</translation>
        </message>
        <message>
            <source>留意</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>%1（建议）</source>
            <extracomment>Lines in sight at once, and the height of one.
----------
More options than these stand in a list that opens.</extracomment>
            <translation>%1 (proposed)</translation>
        </message>
        <message>
            <source>待确认 %1</source>
            <translation>%1 to decide</translation>
        </message>
        <message>
            <source>第 %1 种：%2</source>
            <translation>Layout %1: %2</translation>
        </message>
        <message>
            <source>第 %1 行</source>
            <translation>row %1</translation>
        </message>
        <message>
            <source>由人指定</source>
            <translation>a person</translation>
        </message>
        <message>
            <source>自动认出</source>
            <translation>by itself</translation>
        </message>
        <message>
            <source>原样保留</source>
            <extracomment>Heights of a row and of the head, and the coloured edge of a row, in pixels.</extracomment>
            <translation>kept as it is</translation>
        </message>
        <message>
            <source>“%1”的单位</source>
            <translation>unit of “%1”</translation>
        </message>
        <message>
            <source>%1的办理结果</source>
            <translation>outcome of %1</translation>
        </message>
        <message>
            <source>文字里的金额</source>
            <translation>amounts in words</translation>
        </message>
        <message>
            <source>没有表头的续表</source>
            <translation>continuation without headings</translation>
        </message>
        <message>
            <source>%2写“%1”</source>
            <translation>%2 says “%1”</translation>
        </message>
        <message>
            <source>不读这一列</source>
            <translation>not read</translation>
        </message>
        <message>
            <source>隐</source>
            <translation>hid.</translation>
        </message>
        <message>
            <source>案号</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>身份证号</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>金额（元）</source>
            <translation>Amount (yuan)</translation>
        </message>
        <message>
            <source>已有的案件</source>
            <translation>There already</translation>
        </message>
        <message>
            <source>文件</source>
            <translation>File</translation>
        </message>
        <message>
            <source>导出时</source>
            <translation>As exported</translation>
        </message>
        <message>
            <source>现有</source>
            <translation>As it is</translation>
        </message>
        <message>
            <source>导入不改这一项，请在案件里改</source>
            <translation>An import does not change this: change it in the case</translation>
        </message>
        <message>
            <source>导出之后两边都改过</source>
            <translation>Changed on both sides since the export</translation>
        </message>
        <message>
            <source>只有文件里改过</source>
            <translation>Changed in the file only</translation>
        </message>
        <message>
            <source>后来的台账写了进展。案件仍是历史案件，不计时限</source>
            <translation>A later ledger tells how it went on. It stays an old case, no clock runs</translation>
        </message>
        <message>
            <source>（空）</source>
            <translation>(blank)</translation>
        </message>
        <message>
            <source>这一行在工作簿里是隐藏的</source>
            <translation>The workbook hides this row</translation>
        </message>
        <message>
            <source>依据：%1</source>
            <translation>Why: %1</translation>
        </message>
        <message>
            <source>把握 %1%</source>
            <translation>%1% sure</translation>
        </message>
        <message>
            <source>也可能是：%1</source>
            <translation>It may also be: %1</translation>
        </message>
        <message>
            <source>单位：%1</source>
            <translation>Unit: %1</translation>
        </message>
        <message>
            <source>%1 件以前已导入的案件与已存的内容不同，改动不会导入：%2（工作表:行）。</source>
            <translation>%1 cases taken in before are told otherwise now; the changes are not imported: %2 (sheet:row).</translation>
        </message>
        <message>
            <source>文件比导出时少 %1 行：删行不改动已登记的内容，这些案件和职工都还在。</source>
            <translation>The file has %1 rows less than the export: deleted rows change nothing, these cases and workers are still there.</translation>
        </message>
        <message>
            <source>没有认出可以导入的案件：%1。如果是争议台账，请在标题行上点右键选“标题行从这里开始”，或改工作表的用途。</source>
            <translation>No cases were found to take in: %1. If it is a ledger of disputes, right-click its row of headings and choose “The headings begin here”, or change what the sheet is for.</translation>
        </message>
        <message>
            <source>%1 件案件以前已导入，不会重复导入。</source>
            <extracomment>So many sheets a sentence names.</extracomment>
            <translation>%1 cases were taken in before and are not taken twice.</translation>
        </message>
        <message>
            <source>%1 件案件以前已导入，不会重复导入：其中 %2 件按文件修改（%3 处，列在右侧），其余不变。</source>
            <translation>%1 cases were imported before and are not imported again: %2 of them are changed as the file says (%3 places, listed on the right), the others stay.</translation>
        </message>
        <message>
            <source>%1 件案件以前已导入，不会重复导入，都按文件修改（%3 处，列在右侧）。</source>
            <translation>%1 cases were imported before and are not imported again; all are changed as the file says (%3 places, listed on the right).</translation>
        </message>
        <message>
            <source>重新读取文件</source>
            <translation>Read the file again</translation>
        </message>
        <message>
            <source>带批注的副本…</source>
            <translation>Annotated copy…</translation>
        </message>
        <message>
            <source>选择台账文件…</source>
            <translation>Choose a ledger…</translation>
        </message>
        <message>
            <source>保存空白模板…</source>
            <translation>Save a blank ledger…</translation>
        </message>
        <message>
            <source>换一个台账文件…</source>
            <translation>Another ledger…</translation>
        </message>
        <message>
            <source>放弃这次导入</source>
            <translation>Give this import up</translation>
        </message>
        <message>
            <source>收起或展开右侧</source>
            <translation>Fold or unfold the right side</translation>
        </message>
        <message>
            <source>下一处问题（F8）</source>
            <translation>Next problem (F8)</translation>
        </message>
        <message>
            <source>上一处问题（Shift+F8）</source>
            <translation>Previous problem (Shift+F8)</translation>
        </message>
        <message>
            <source>返回修改</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>不写入</source>
            <translation>not written</translation>
        </message>
    </context>
    <context>
        <name>inquiry</name>
        <message>
            <source>谈话</source>
            <translation>Interview</translation>
        </message>
        <message>
            <source>实地调查</source>
            <translation>Site visit</translation>
        </message>
        <message>
            <source>查阅资料</source>
            <translation>Look into records</translation>
        </message>
    </context>
    <context>
        <name>insurance</name>
        <message>
            <source>养老</source>
            <extracomment>What counts as contribution: everything but the late fee, which stands apart (contract).</extracomment>
            <translation>Pension</translation>
        </message>
        <message>
            <source>医疗</source>
            <translation>Medical</translation>
        </message>
        <message>
            <source>失业</source>
            <translation>Unemployment</translation>
        </message>
        <message>
            <source>工伤</source>
            <translation>Work injury</translation>
        </message>
        <message>
            <source>生育</source>
            <translation>Maternity</translation>
        </message>
        <message>
            <source>大额医疗</source>
            <translation>Serious illness</translation>
        </message>
        <message>
            <source>补充医疗</source>
            <translation>Supplementary</translation>
        </message>
    </context>
    <context>
        <name>insured</name>
        <message>
            <source>未参保</source>
            <translation>Not enrolled</translation>
        </message>
        <message>
            <source>未缴</source>
            <translation>Unpaid</translation>
        </message>
        <message>
            <source>低报基数</source>
            <translation>Base too low</translation>
        </message>
        <message>
            <source>已缴</source>
            <translation>Paid</translation>
        </message>
    </context>
    <context>
        <name>journal</name>
        <message>
            <source>再次告知补正：{missing}；原因：{reason}</source>
            <translation>Missing papers told again: {missing}; reason: {reason}</translation>
        </message>
        <message>
            <source>{first} 等 {count} 件</source>
            <translation>{first} and others, {count} cases</translation>
        </message>
        <message>
            <source>核对导入</source>
            <translation>Check the import</translation>
        </message>
        <message>
            <source>签订调解协议并登记</source>
            <extracomment>What is left to do once the parties agree by word of mouth.</extracomment>
            <translation>Sign the agreement and record it</translation>
        </message>
        <message>
            <source>已全部入库：回访后结案</source>
            <extracomment>What comes next when everybody has been paid.</extracomment>
            <translation>All paid in: follow up, then close</translation>
        </message>
        <message>
            <source>模拟数据</source>
            <extracomment>What batches of seeded cases carry in place of a file's digest. Cases written in one transaction: memory stays flat however many there are.</extracomment>
            <translation>Made-up data</translation>
        </message>
        <message>
            <source>召开调解会</source>
            <extracomment>What is to be done next where nothing else was planned.</extracomment>
            <translation>Hold the mediation session</translation>
        </message>
        <message>
            <source>按约定约谈</source>
            <translation>Hold the talk as planned</translation>
        </message>
        <message>
            <source>实地调查</source>
            <translation>Site visit</translation>
        </message>
        <message>
            <source>参加会商</source>
            <translation>Attend the joint review</translation>
        </message>
        <message>
            <source>按日程办理</source>
            <translation>Attend the appointment</translation>
        </message>
        <message>
            <source>明细文件 {file}：导入 {rows} 行，未导入 {broken} 行。</source>
            <translation>Details {file}: {rows} rows taken in, {broken} left out.</translation>
        </message>
        <message>
            <source>第 {row} 行未导入（{why}）：{told}</source>
            <translation>Row {row} left out ({why}): {told}</translation>
        </message>
        <message>
            <source>这几个月合计 {sum} 元</source>
            <translation>{sum} yuan for these months together</translation>
        </message>
        <message>
            <source>工作表“{sheet}”第 {row} 行未导入（{why}）：{told}</source>
            <translation>Sheet “{sheet}”, row {row} not imported ({why}): {told}</translation>
        </message>
        <message>
            <source>没有读取的工作表（隐藏或没有明细表头）：{sheets}</source>
            <translation>Sheets not read (hidden or without headings): {sheets}</translation>
        </message>
        <message>
            <source>有入库日期，实缴多少没有写明</source>
            <translation>a day of entry, but not how much was paid</translation>
        </message>
        <message>
            <source>每月应缴 {sum} 元</source>
            <translation>owed {sum} yuan a month</translation>
        </message>
        <message>
            <source>这几个月应缴合计 {sum} 元</source>
            <translation>owed {sum} yuan in all for these months</translation>
        </message>
        <message>
            <source>含补缴 {sum} 元</source>
            <translation>including {sum} yuan paid back</translation>
        </message>
        <message>
            <source>每月 {sum} 元，未分单位和个人</source>
            <translation>{sum} yuan a month, not split</translation>
        </message>
    </context>
    <context>
        <name>late_fee_taken</name>
        <message>
            <source>以本金为限</source>
            <translation>Capped at the principal</translation>
        </message>
        <message>
            <source>不设上限</source>
            <translation>Without a cap</translation>
        </message>
        <message>
            <source>不列入，由税务机关另定</source>
            <translation>Left out; the tax authority decides</translation>
        </message>
    </context>
    <context>
        <name>layer</name>
        <message>
            <source>诉求金额</source>
            <extracomment>Of an agreement that is not signed by all while an earlier one binds; counts nowhere.</extracomment>
            <translation>Claimed</translation>
        </message>
        <message>
            <source>工作站测算</source>
            <translation>Station's estimate</translation>
        </message>
        <message>
            <source>协议金额</source>
            <translation>Agreed</translation>
        </message>
        <message>
            <source>税务核定</source>
            <translation>Assessed by tax</translation>
        </message>
        <message>
            <source>实缴入库</source>
            <translation>Paid in</translation>
        </message>
        <message>
            <source>历史台账载明补缴</source>
            <translation>Paid per old ledger</translation>
        </message>
        <message>
            <source>协议金额（待签章）</source>
            <translation>Agreed (awaiting signatures)</translation>
        </message>
    </context>
    <context>
        <name>ledger</name>
        <message>
            <source>这一行既没有用人单位也没有职工姓名，无法登记。请补上其中一项。</source>
            <extracomment>One sentence per code; braces: {field} the heading, {raw} what the cell says. A date that lacks only its year or its day has a sentence of its own.</extracomment>
            <translation>This row names neither employer nor worker and cannot be registered. Add one of them.</translation>
        </message>
        <message>
            <source>「{field}」是空的。请补上日期。</source>
            <translation>“{field}” is empty. Add the date.</translation>
        </message>
        <message>
            <source>「{field}」里的“{raw}”不是一个真实的日期。请改正。</source>
            <translation>“{raw}” in “{field}” is not a real date. Correct it.</translation>
        </message>
        <message>
            <source>「{field}」里的“{raw}”没有年份，从工作表、标题和其他日期也定不出是哪一天。请补上年份。</source>
            <translation>“{raw}” in {field} has no year, and neither sheet, title nor the other dates tell which day it is. Please add the year.</translation>
        </message>
        <message>
            <source>「{field}」里的“{raw}”只写到月，没有日。请补上日。</source>
            <translation>“{raw}” in {field} only names the month. Please add the day.</translation>
        </message>
        <message>
            <source>「{field}」里的“{raw}”读不出金额。请改成数字。</source>
            <translation>“{raw}” in “{field}” cannot be read as an amount. Make it a number.</translation>
        </message>
        <message>
            <source>这一行只有职工，上面却没有可以归入的案件。请补上单位和日期。</source>
            <translation>This row has only a worker, and no case above takes it. Add the employer and the date.</translation>
        </message>
        <message>
            <source>案件表里没有“{raw}”（或不止一件），这名职工归不进去。请核对案号，或补上案件。</source>
            <translation>The table of cases has no “{raw}”, or more than one: this worker belongs to none. Check the case number, or add the case.</translation>
        </message>
        <message>
            <source>身份证号“{raw}”校验不通过，请核对证件。</source>
            <translation>The ID number “{raw}” fails its check; compare it with the card.</translation>
        </message>
        <message>
            <source>身份证号“{raw}”被表格软件当成数字，末尾几位已丢失，只保留前 15 位。</source>
            <translation>The spreadsheet took the ID number “{raw}” for a figure and lost its last digits; only the first 15 are left.</translation>
        </message>
        <message>
            <source>“{raw}”是 15 位旧身份证号，请核对新号。</source>
            <translation>“{raw}” is an old ID number of 15 digits; ask for the new one.</translation>
        </message>
        <message>
            <source>身份证号“{raw}”位数不对，请核对证件。</source>
            <translation>The ID number “{raw}” has the wrong length; compare it with the card.</translation>
        </message>
        <message>
            <source>身份证号“{raw}”已脱敏，无法核对。</source>
            <translation>The ID number “{raw}” is masked and cannot be checked.</translation>
        </message>
        <message>
            <source>「{field}」一格里写了不止一个证件号（{raw}），请核对各属于谁。</source>
            <translation>A cell of “{field}” holds more than one identity number ({raw}); please check whose each is.</translation>
        </message>
        <message>
            <source>统一社会信用代码“{raw}”校验不通过，请对照营业执照。</source>
            <translation>The unified credit code “{raw}” fails its check; compare it with the business licence.</translation>
        </message>
        <message>
            <source>「{field}」写的是 {raw} 人，与列出的职工人数不一致。</source>
            <translation>“{field}” says {raw} people, but the workers listed are not as many.</translation>
        </message>
        <message>
            <source>人数“{raw}”不是确数。</source>
            <translation>The headcount “{raw}” is not exact.</translation>
        </message>
        <message>
            <source>人数“{raw}”已按算式相加。</source>
            <translation>The headcount “{raw}” was added up.</translation>
        </message>
        <message>
            <source>日期“{raw}”没有年份，已按工作表、标题或同表其他日期的年份补上，请核对。</source>
            <translation>The date “{raw}” has no year; it was taken from the sheet, the title or the other dates of the sheet, please check.</translation>
        </message>
        <message>
            <source>日期“{raw}”没有年份，已按上方小标题的年份补上。</source>
            <translation>The date “{raw}” has no year; that of the sub-heading above was taken.</translation>
        </message>
        <message>
            <source>日期“{raw}”被存成小数，可能少了末尾的 0，请核对。</source>
            <translation>The date “{raw}” was stored as a decimal and may have lost a final 0; please check.</translation>
        </message>
        <message>
            <source>日期“{raw}”的日和月可能颠倒，同列其他日期也定不出来，暂按月/日/年读，请核对。</source>
            <translation>The day and the month of “{raw}” may be the other way round, and the other dates of the column do not tell: read as month/day/year for now, please check.</translation>
        </message>
        <message>
            <source>「{field}」里的“{raw}”没有写到日：受理按最早的一天、结案按最晚的一天导入，请核对。</source>
            <translation>“{raw}” in “{field}” does not say the day: an acceptance is imported with the first day it can mean, a closing with the last, please check.</translation>
        </message>
        <message>
            <source>「{field}」里的“{raw}”写了不止一天，已按第一天导入，请核对。</source>
            <translation>“{raw}” in “{field}” names more than one day; the first is imported, please check.</translation>
        </message>
        <message>
            <source>日期“{raw}”没有年份，已按案号里的年份补上，请核对。</source>
            <translation>The date “{raw}” has no year; it was taken from the case number, please check.</translation>
        </message>
        <message>
            <source>「{field}」“{raw}”早于受理日期：案件和补缴按受理日期计入统计，原写的日期留在时间线里，请核对。</source>
            <translation>“{raw}” in “{field}” is before the day of acceptance: the case and what was paid count on that day, the day as written stays in the timeline. Please check.</translation>
        </message>
        <message>
            <source>「{field}」“{raw}”没有年份，已按跨年算作次年。</source>
            <translation>“{raw}” in “{field}” has no year; it was taken as the following year.</translation>
        </message>
        <message>
            <source>「{field}」里的“{raw}”不是一个真实的日期，已留空。</source>
            <translation>“{raw}” in “{field}” is not a real date and was left empty.</translation>
        </message>
        <message>
            <source>「{field}」里的“{raw}”没有年份，已留空。</source>
            <translation>“{raw}” in {field} has no year; left blank.</translation>
        </message>
        <message>
            <source>「{field}」里的“{raw}”只写到月，没有日，已留空。</source>
            <translation>“{raw}” in {field} only names the month; left blank.</translation>
        </message>
        <message>
            <source>「{field}」写的是“{raw}”，不是确数，已按所写的数导入，请核对。</source>
            <translation>{field} says “{raw}”, which is not an exact amount; imported as written, please check.</translation>
        </message>
        <message>
            <source>「{field}」写的是“{raw}”，已按算式相加，请核对。</source>
            <translation>“{field}” says “{raw}”; it was added up, please check.</translation>
        </message>
        <message>
            <source>「{field}」写的是一个范围（{raw}），暂按较小的数导入，请核对。</source>
            <translation>“{field}” says a range ({raw}); the smaller number is imported for now, please check.</translation>
        </message>
        <message>
            <source>「{field}」的金额后面另有说明（{raw}），只导入前面的数，原文照样保留。</source>
            <translation>A remark follows the amount in “{field}” ({raw}); only the number before it is imported, the text is kept.</translation>
        </message>
        <message>
            <source>「{field}」里的“{raw}”大得不像金额，可能是电话、证件号填错了列，请核对。</source>
            <translation>“{raw}” in “{field}” is too large for an amount; it may be a telephone or identity number in the wrong column, please check.</translation>
        </message>
        <message>
            <source>「{field}」写的是“{raw}”，金额按未知导入。</source>
            <translation>“{field}” says “{raw}”; the amount is imported as not known.</translation>
        </message>
        <message>
            <source>“{raw}”自带单位，已按单元格里的单位换算。</source>
            <translation>“{raw}” carries its own unit, and the cell's unit was used.</translation>
        </message>
        <message>
            <source>“{raw}”比同列其他数大得多，像是把元写进了万元的列。</source>
            <translation>“{raw}” is far larger than the rest of its column, as if yuan stood in a column of 10,000 yuan.</translation>
        </message>
        <message>
            <source>「{field}」写的是 {raw}，与各职工金额之和不一致。</source>
            <translation>“{field}” says {raw}, which differs from the sum of the workers' amounts.</translation>
        </message>
        <message>
            <source>小计 {raw} 与上面各行之和不一致。</source>
            <translation>The subtotal {raw} differs from the sum of the rows above.</translation>
        </message>
        <message>
            <source>「{field}」在每个职工行重复出现，只计一次。</source>
            <translation>“{field}” stands on every worker's row again and was counted once.</translation>
        </message>
        <message>
            <source>补缴金额 {raw} 大于涉及金额，请核对。</source>
            <translation>The back-payment {raw} is more than the amount involved; please check.</translation>
        </message>
        <message>
            <source>「{field}」是负数（{raw}），请核对。</source>
            <translation>“{field}” is negative ({raw}); please check.</translation>
        </message>
        <message>
            <source>办理状态只用底色（{raw}）表示，没有文字，已按颜色图例理解。</source>
            <translation>The state is shown only by colour ({raw}), without words; it was read by the colour legend.</translation>
        </message>
        <message>
            <source>投诉人匿名（{raw}），案件没有具名职工。</source>
            <translation>The complaint is anonymous ({raw}); the case names no worker.</translation>
        </message>
        <message>
            <source>这张表没有一列读作受理日期，各件案件都没有日期。有这一列的，请点列头改读作受理日期。</source>
            <translation>No column of this table is read as the day of acceptance: its cases have none. If there is such a column, click its head and read it so.</translation>
        </message>
        <message>
            <source>这张表没有一列读作职工姓名，有号码也登记不了职工。请点列头指定姓名是哪一列。</source>
            <translation>No column of this table is read as the worker's name: with numbers alone no worker is recorded. Click the head of the column that holds the names.</translation>
        </message>
        <message>
            <source>写明 {raw} 人，但没有列出任何职工，导入后请补录名单。</source>
            <translation>It says {raw} people but lists no worker; add the list after the import.</translation>
        </message>
        <message>
            <source>看不懂“{raw}”是什么结果：有结案日期的按已结、无结果导入，其余按在办导入。</source>
            <translation>“{raw}” is no result that is known: with a closing date the case is imported as closed without outcome, otherwise as open.</translation>
        </message>
        <message>
            <source>案号“{raw}”与本站给出过的编号相同：按“{raw}（台账）”导入，以便区分，请核对。</source>
            <translation>Case number “{raw}” is one this station has given: imported as “{raw}（台账）” to tell it apart. Please check.</translation>
        </message>
        <message>
            <source>看不懂「{field}」里的“{raw}”是什么渠道：渠道留空，原文照样保留，请导入后补填。</source>
            <translation>“{raw}” in “{field}” is no channel we know: the channel stays empty, the word is kept. Please fill it in after the import.</translation>
        </message>
        <message>
            <source>看不懂「{field}」里的“{raw}”是哪类争议：按其他争议导入，原文照样保留，请核对。</source>
            <translation>“{raw}” in “{field}” is no kind of dispute we know: imported as another dispute, the word is kept. Please check.</translation>
        </message>
        <message>
            <source>「{field}」里的“{raw}”太长，不像一个人的姓名，请核对是不是写了几个人或填错了列。</source>
            <translation>“{raw}” in {field} is too long for the name of one person: please check whether it holds several people or another column.</translation>
        </message>
        <message>
            <source>单元格显示错误值 {raw}，按空白导入。请在原表里修好公式。</source>
            <translation>The cell shows the error {raw} and is imported as empty. Mend the formula in the original.</translation>
        </message>
        <message>
            <source>「{field}」的公式没有算出结果。请用表格软件打开、保存后再导入。</source>
            <translation>The formula of “{field}” has no result. Open and save the file in a spreadsheet program, then import it.</translation>
        </message>
        <message>
            <source>红色</source>
            <translation>red</translation>
        </message>
        <message>
            <source>橙色</source>
            <translation>orange</translation>
        </message>
        <message>
            <source>黄色</source>
            <translation>yellow</translation>
        </message>
        <message>
            <source>绿色</source>
            <translation>green</translation>
        </message>
        <message>
            <source>蓝色</source>
            <translation>blue</translation>
        </message>
        <message>
            <source>紫色</source>
            <translation>purple</translation>
        </message>
        <message>
            <source>灰色</source>
            <translation>grey</translation>
        </message>
        <message>
            <source>调解成功</source>
            <extracomment>Hues in degrees up to which a colour bears a name. What a person may choose, in the order offered.</extracomment>
            <translation>Mediated</translation>
        </message>
        <message>
            <source>部分达成</source>
            <translation>Partly agreed</translation>
        </message>
        <message>
            <source>调解不成</source>
            <translation>Mediation failed</translation>
        </message>
        <message>
            <source>撤回</source>
            <translation>Withdrawn</translation>
        </message>
        <message>
            <source>不予受理</source>
            <translation>Not accepted</translation>
        </message>
        <message>
            <source>已移送</source>
            <translation>Transferred</translation>
        </message>
        <message>
            <source>办理中</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>已办结，结果不明</source>
            <translation>Closed, outcome not known</translation>
        </message>
        <message>
            <source>表中图例写明：{colour}＝{word}</source>
            <extracomment>A colour on more than this part of a column's rows is its looks. A row of coloured boxes with words has so many words at most, of so many signs.</extracomment>
            <translation>The legend of the sheet says: {colour} = {word}</translation>
        </message>
        <message>
            <source>表中没有写明{colour}的图例，按常见用法推测</source>
            <translation>No legend says what {colour} means; taken as it usually is</translation>
        </message>
        <message>
            <source>表中没有写明{colour}的图例，也没有常见用法</source>
            <translation>No legend says what {colour} means, and there is no usual meaning</translation>
        </message>
        <message>
            <source>「{sheet}」里有 {count} 行只用{colour}底表示办理状态，按哪种结果导入？</source>
            <translation>“{sheet}” has {count} rows whose status is told by a {colour} fill alone: imported with which result?</translation>
        </message>
        <message>
            <source>「{sheet}」的“{field}”一列按万元换算吗？第 {rows} 行的数大得像是元，选“万元”时这几行按元导入。</source>
            <extracomment>So many times the middle of its column is no amount but another unit. Two columns of the same rows that differ so much are not in the same unit. What the middle of a column of amounts can be, in fen. A case of the middle over 20 million yuan: the column is rather in yuan.</extracomment>
            <translation>Is the column “{field}” of “{sheet}” in units of 10,000 yuan? The figures in row {rows} look like yuan; if you choose 万元 these rows are imported as yuan.</translation>
        </message>
        <message>
            <source>「{sheet}」的“{field}”一列是万元还是元？照表上写的单位，整列都不像。</source>
            <translation>Is the column “{field}” of “{sheet}” in ten-thousands or in yuan? None of it looks like the unit the sheet says.</translation>
        </message>
        <message>
            <source>按万元合计 {wan} 元；按元合计 {yuan} 元；{reason}</source>
            <translation>in ten-thousands it is {wan} yuan in all; in yuan it is {yuan} yuan in all; {reason}</translation>
        </message>
        <message>
            <source>可疑的行：{rows}</source>
            <translation>suspect rows: {rows}</translation>
        </message>
        <message>
            <source>同一行里与“{other}”一列相差约一万倍</source>
            <translation>about ten thousand times the column “{other}” in the same rows</translation>
        </message>
        <message>
            <source>第 {row} 行的合计与逐行相加相差约一万倍</source>
            <translation>the total in row {row} is about ten thousand times off</translation>
        </message>
        <message>
            <source>照万元，多数案件在两千万元以上</source>
            <translation>in ten-thousands most cases would be over 20 million yuan</translation>
        </message>
        <message>
            <source>序号</source>
            <extracomment>Words of the fields a column can be read into; what is not among them is kept as it is.</extracomment>
            <translation>No.</translation>
        </message>
        <message>
            <source>原案号</source>
            <translation>Case number</translation>
        </message>
        <message>
            <source>受理日期</source>
            <translation>Accepted on</translation>
        </message>
        <message>
            <source>结案日期</source>
            <translation>Closed on</translation>
        </message>
        <message>
            <source>渠道</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>用人单位</source>
            <translation>Employer</translation>
        </message>
        <message>
            <source>统一社会信用代码</source>
            <translation>Credit code</translation>
        </message>
        <message>
            <source>法定代表人</source>
            <translation>Legal representative</translation>
        </message>
        <message>
            <source>单位联系人</source>
            <translation>Employer's contact</translation>
        </message>
        <message>
            <source>单位电话</source>
            <translation>Employer's telephone</translation>
        </message>
        <message>
            <source>单位地址</source>
            <translation>Employer's address</translation>
        </message>
        <message>
            <source>职工姓名</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>身份证号</source>
            <translation>Identity number</translation>
        </message>
        <message>
            <source>职工电话</source>
            <translation>Worker's telephone</translation>
        </message>
        <message>
            <source>职工住址</source>
            <translation>Worker's address</translation>
        </message>
        <message>
            <source>诉求</source>
            <translation>Claim</translation>
        </message>
        <message>
            <source>争议类型</source>
            <translation>Kind of dispute</translation>
        </message>
        <message>
            <source>涉及人数</source>
            <translation>Persons</translation>
        </message>
        <message>
            <source>涉案金额</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>职工本人金额</source>
            <translation>Worker's own amount</translation>
        </message>
        <message>
            <source>载明补缴</source>
            <translation>Back-paid by the ledger</translation>
        </message>
        <message>
            <source>滞纳金</source>
            <translation>Late fee</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurance</translation>
        </message>
        <message>
            <source>起始月份</source>
            <translation>From month</translation>
        </message>
        <message>
            <source>终止月份</source>
            <translation>To month</translation>
        </message>
        <message>
            <source>起止月份</source>
            <translation>Months</translation>
        </message>
        <message>
            <source>经办人</source>
            <translation>Handler</translation>
        </message>
        <message>
            <source>调解员</source>
            <translation>Mediator</translation>
        </message>
        <message>
            <source>双方当事人</source>
            <translation>Parties</translation>
        </message>
        <message>
            <source>镇街</source>
            <translation>Street or town</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Remark</translation>
        </message>
        <message>
            <source>办理结果</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>「{sheet}」没有表头，各列像是接着「{before}」的。按续表导入吗？</source>
            <translation>“{sheet}” has no headings; its columns look as if they went on with “{before}”. Import it as a continuation?</translation>
        </message>
        <message>
            <source>各列的内容有 {share}% 与那张表对得上</source>
            <translation>{share}% of the cells fit the columns of that sheet</translation>
        </message>
        <message>
            <source>按续表导入</source>
            <translation>Import as continuation</translation>
        </message>
        <message>
            <source>不是案件</source>
            <translation>No cases</translation>
        </message>
        <message>
            <source>第 {told} 行是争议台账的表头</source>
            <extracomment>A visible sheet without a telling name is taken for a copy from so many rows on. Why a sheet is what it is; braces: {told} what gives it away.</extracomment>
            <translation>Row {told} has the headings of a dispute ledger</translation>
        </message>
        <message>
            <source>第 {told} 行的表头只列职工，按案号归入案件</source>
            <translation>The headings in row {told} list workers only; they are joined to the cases by number</translation>
        </message>
        <message>
            <source>第 {told} 行的表头只列职工，按单位名称归入案件</source>
            <translation>The headings in row {told} list workers only; they are joined to the cases by employer</translation>
        </message>
        <message>
            <source>第 {told} 行的表头只列职工，按序号归入案件</source>
            <translation>The headings in row {told} list workers only; they are joined to the cases by running number</translation>
        </message>
        <message>
            <source>第 {told} 行是税务客户端人员明细的表头：每个单位和所属期作一件，各人是职工</source>
            <translation>Row {told} has the headings of the tax client’s detail of persons: a case per employer and period, with the persons as workers</translation>
        </message>
        <message>
            <source>第 {told} 行是调解平台导出的表头</source>
            <translation>Row {told} has the headings of the mediation platform’s export</translation>
        </message>
        <message>
            <source>没有表头，各列与「{told}」一致，按续表读</source>
            <translation>No headings; the columns agree with “{told}”: read as its continuation</translation>
        </message>
        <message>
            <source>几乎每一行都与「{told}」相同，是它的备份</source>
            <translation>Nearly every row is the same as in “{told}”: a copy of it</translation>
        </message>
        <message>
            <source>只有表头（第 {told} 行），没有填写内容</source>
            <translation>Headings only (row {told}), nothing filled in</translation>
        </message>
        <message>
            <source>像签到或考勤表，不是争议台账</source>
            <translation>Looks like a sign-in or attendance sheet, not a dispute ledger</translation>
        </message>
        <message>
            <source>像付款计划，不是争议台账</source>
            <translation>Looks like a payment plan, not a dispute ledger</translation>
        </message>
        <message>
            <source>像工程或物资台账，不是争议台账</source>
            <translation>Looks like a works or materials ledger, not a dispute ledger</translation>
        </message>
        <message>
            <source>像工资表，不是争议台账</source>
            <translation>Looks like a payroll, not a dispute ledger</translation>
        </message>
        <message>
            <source>像花名册，不是争议台账</source>
            <translation>Looks like a staff list, not a dispute ledger</translation>
        </message>
        <message>
            <source>表名像汇总表，没有案件表头</source>
            <translation>Named like a summary; no headings of cases</translation>
        </message>
        <message>
            <source>是选项或说明，没有案件表头</source>
            <translation>Choices or notes; no headings of cases</translation>
        </message>
        <message>
            <source>空表</source>
            <translation>Empty sheet</translation>
        </message>
        <message>
            <source>没有找到争议台账的表头</source>
            <translation>No headings of a dispute ledger found</translation>
        </message>
        <message>
            <source>“{told}”是词表里的表头</source>
            <extracomment>Against what the heading says; a share of the filled cells. That a column is kept as it is: nothing speaks for a field, or something does. Pieces of evidence; braces: {told} the heading, {field} the word of a field, {share} in percent.</extracomment>
            <translation>“{told}” is a heading of the list</translation>
        </message>
        <message>
            <source>“{told}”是本单位教过的表头</source>
            <translation>“{told}” is a heading this office taught</translation>
        </message>
        <message>
            <source>“{told}”里有这一项的词</source>
            <translation>“{told}” has a word of the field in it</translation>
        </message>
        <message>
            <source>上下几级表头合起来是“{told}”</source>
            <translation>The rows of headings together say “{told}”</translation>
        </message>
        <message>
            <source>系统字段名说明了“{told}”</source>
            <translation>The key of the system tells what “{told}” is</translation>
        </message>
        <message>
            <source>是内置版式里的“{told}”</source>
            <translation>“{told}” of a built-in layout</translation>
        </message>
        <message>
            <source>由人指定</source>
            <translation>Set by a person</translation>
        </message>
        <message>
            <source>{share}% 的内容像{field}</source>
            <translation>{share}% of the cells look like {field}</translation>
        </message>
        <message>
            <source>内容不像{field}（只有 {share}%）</source>
            <translation>The cells do not look like {field} (only {share}%)</translation>
        </message>
        <message>
            <source>是合计的一部分</source>
            <translation>A part of a sum</translation>
        </message>
        <message>
            <source>已导入</source>
            <extracomment>Over our column, in every language the same: so it is known again. Fills of ours as RRGGBB: a cell that stops its row, and one to look at. Rows in which our heading is looked for anywhere in the row; further down only at its end.</extracomment>
            <translation>Imported</translation>
        </message>
        <message>
            <source>以前已导入</source>
            <translation>Imported before</translation>
        </message>
        <message>
            <source>可以导入</source>
            <translation>Ready to import</translation>
        </message>
        <message>
            <source>归入第 {row} 行的案件</source>
            <translation>Worker of the case in row {row}</translation>
        </message>
        <message>
            <source>咨询，不作案件</source>
            <translation>An enquiry, not a case</translation>
        </message>
        <message>
            <source>与“{sheet}”第 {row} 行相同，只计一次</source>
            <translation>The same as row {row} of “{sheet}”, counted once</translation>
        </message>
        <message>
            <source>“{sheet}”第 {row} 行案件的后续，并入该案</source>
            <translation>Carries on the case in row {row} of “{sheet}”, joined to it</translation>
        </message>
        <message>
            <source>没有导入：{why}</source>
            <translation>Not imported: {why}</translation>
        </message>
        <message>
            <source>{what}。请留意：{why}</source>
            <translation>{what}. Please note: {why}</translation>
        </message>
        <message>
            <source>写到年月日，如 2026-03-05。</source>
            <extracomment>Sheets of the template: to be filled in, how to, and what the drop-downs offer. Results as the template offers them, each understood by the import as what it says.</extracomment>
            <translation>Year, month and day, such as 2026-03-05.</translation>
        </message>
        <message>
            <source>写到年月，如 2024-01。</source>
            <translation>Year and month, such as 2024-01.</translation>
        </message>
        <message>
            <source>以元为单位，只写数字。</source>
            <translation>In yuan, digits only.</translation>
        </message>
        <message>
            <source>要填。{note}</source>
            <translation>Needed. {note}</translation>
        </message>
        <message>
            <source>需改正的第 {rows} 行（{much}）也算在合计里</source>
            <extracomment>Rounded to whole yuan by hand.</extracomment>
            <translation>rows {rows}, which need correcting ({much}), are in the total</translation>
        </message>
        <message>
            <source>重复的第 {rows} 行（{much}）也算在合计里</source>
            <translation>the repeated rows {rows} ({much}) are in the total</translation>
        </message>
        <message>
            <source>只是咨询的第 {rows} 行（{much}）也算在合计里</source>
            <translation>rows {rows}, which only asked for advice ({much}), are in the total</translation>
        </message>
        <message>
            <source>不作案件的第 {rows} 行（{much}）也算在合计里</source>
            <translation>rows {rows}, which are no cases ({much}), are in the total</translation>
        </message>
        <message>
            <source>第 {rows} 行的金额是文字（{much}），表格软件没有加进合计</source>
            <translation>the amounts of rows {rows} are text ({much}), which a spreadsheet does not add up</translation>
        </message>
        <message>
            <source>第 {rows} 行的单位与本列不同，合计照本列的单位加（多出 {much}）</source>
            <translation>rows {rows} are in another unit than the column, the total adds them in that of the column ({much} too much)</translation>
        </message>
        <message>
            <source>第 {rows} 行起的群体案件，总额在每个职工行重复，合计重复加了 {much}</source>
            <translation>the group cases from rows {rows} on repeat their sum for each worker; the total added it again ({much})</translation>
        </message>
        <message>
            <source>合计没有算进隐藏的第 {rows} 行（{much}）</source>
            <translation>the total does not count the hidden rows {rows} ({much})</translation>
        </message>
        <message>
            <source>差额正好是第 {rows} 行（{much}），合计漏了它</source>
            <translation>the difference is exactly row {rows} ({much}), which the total left out</translation>
        </message>
        <message>
            <source>差额正好是第 {rows} 行（{much}），合计多算了一次</source>
            <translation>the difference is exactly row {rows} ({much}), which the total counts twice</translation>
        </message>
        <message>
            <source>合计与各行的单位不同（一个是元，一个是万元）</source>
            <translation>the total is in another unit than the rows (one in yuan, one in ten-thousands)</translation>
        </message>
        <message>
            <source>合计连同前面 {rows} 张表（{much}）一起算</source>
            <translation>The total counts the {rows} tables before it, too ({much})</translation>
        </message>
        <message>
            <source>合计舍去了角分（{much}）</source>
            <translation>the total was rounded to whole yuan ({much})</translation>
        </message>
        <message>
            <source>{fen} 元</source>
            <translation>{fen} yuan</translation>
        </message>
        <message>
            <source>{count} 人</source>
            <translation>{count} people</translation>
        </message>
        <message>
            <source>这张表的隐藏行、底色、错误值或合并单元格没有全部读出，单元格的内容不受影响。只用底色表示结果的，请另存为 xlsx 再导入。</source>
            <extracomment>Something beside the values could not be read, or was too much to keep.</extracomment>
            <translation>Not all hidden rows, fills, errors or merged cells of this sheet could be read; what its cells say is not concerned. Where results are told by fills only, save it as xlsx and import that.</translation>
        </message>
        <message>
            <source>文件带有宏：宏没有运行，也不会保留，只读取单元格的内容。</source>
            <translation>The file has macros: they were not run and are not kept, only what the cells say was read.</translation>
        </message>
        <message>
            <source>文件带有数字签名：没有核对签名，只读取单元格的内容。</source>
            <translation>The file bears a digital signature: it was not checked, only what the cells say was read.</translation>
        </message>
        <message>
            <source>文件引用了别的文件：没有去打开，引用来的数按本文件上次保存的读取，请核对。</source>
            <translation>The file refers to other files: these were not opened, figures taken from them are those saved in this one; please check them.</translation>
        </message>
        <message>
            <source>{count} 行（如 {raw}）按“调解成功”导入</source>
            <translation>Import {count} rows (such as {raw}) as “mediated successfully”</translation>
        </message>
        <message>
            <source>{count} 行（如 {raw}）按“部分达成”导入</source>
            <translation>Import {count} rows (such as {raw}) as “agreed in part”</translation>
        </message>
        <message>
            <source>{count} 行（如 {raw}）按“调解不成”导入</source>
            <translation>Import {count} rows (such as {raw}) as “mediation failed”</translation>
        </message>
        <message>
            <source>{count} 行（如 {raw}）按“撤回”导入</source>
            <translation>Import {count} rows (such as {raw}) as “withdrawn”</translation>
        </message>
        <message>
            <source>{count} 行（如 {raw}）按“不予受理”导入</source>
            <translation>Import {count} rows (such as {raw}) as “not accepted”</translation>
        </message>
        <message>
            <source>{count} 行（如 {raw}）按“已移送”导入</source>
            <translation>Import {count} rows (such as {raw}) as “referred”</translation>
        </message>
        <message>
            <source>{count} 行（如 {raw}）按“办理中”导入</source>
            <translation>Import {count} rows (such as {raw}) as “under way”</translation>
        </message>
        <message>
            <source>{count} 行（如 {raw}）按“已办结，结果不明”导入</source>
            <translation>Import {count} rows (such as {raw}) as “closed, result unknown”</translation>
        </message>
        <message>
            <source>这 {count} 行不是案件</source>
            <translation>These {count} rows are no cases</translation>
        </message>
        <message>
            <source>{count} 个日期（如 {raw}）都按已读出的日期确认</source>
            <translation>Confirm {count} dates (such as {raw}) as they were read</translation>
        </message>
        <message>
            <source>{count} 格（如 {raw}）留空</source>
            <translation>Leave {count} cells (such as {raw}) blank</translation>
        </message>
        <message>
            <source>{count} 行用上一行的受理日期</source>
            <translation>{count} rows: take the acceptance date of the row above</translation>
        </message>
        <message>
            <source>{count} 个日期（如 {raw}）都算作早一年</source>
            <translation>Read {count} dates (such as {raw}) one year earlier</translation>
        </message>
        <message>
            <source>把 {count} 个日期（如 {raw}）改为当月最后一天</source>
            <translation>Read {count} dates (such as {raw}) as the last day of their month</translation>
        </message>
        <message>
            <source>把 {count} 个日期（如 {raw}）的月和日对调</source>
            <translation>Change day and month of {count} dates (such as {raw})</translation>
        </message>
        <message>
            <source>给 {count} 个日期（如 {raw}）补上与上一行相同的年份</source>
            <translation>Give {count} dates (such as {raw}) the year of the row above</translation>
        </message>
        <message>
            <source>{count} 行用结案日期作受理日期</source>
            <extracomment>The remedies of each code, the likeliest first. An identity number has none: what is lost or hidden of it nobody can complete.</extracomment>
            <translation>{count} rows: take the closing date as the acceptance date</translation>
        </message>
        <message>
            <source>{count} 行用上一行的单位</source>
            <translation>{count} rows: take the employer of the row above</translation>
        </message>
        <message>
            <source>{count} 格（如 {raw}）只取里面的数</source>
            <translation>{count} cells (such as {raw}): take only the figure in them</translation>
        </message>
        <message>
            <source>{count} 格（如 {raw}）留空，原文进备注</source>
            <translation>Leave {count} cells (such as {raw}) blank and put the text among the remarks</translation>
        </message>
        <message>
            <source>把 {count} 个日期（如 {raw}）按月/日/年读</source>
            <translation>Read {count} dates (such as {raw}) as month/day/year</translation>
        </message>
        <message>
            <source>把 {count} 个日期（如 {raw}）按日/月/年读</source>
            <translation>Read {count} dates (such as {raw}) as day/month/year</translation>
        </message>
        <message>
            <source>把 {count} 个日期（如 {raw}）按 1 至 9 日读</source>
            <translation>Read {count} dates (such as {raw}) as days 1 to 9</translation>
        </message>
        <message>
            <source>给 {count} 个日期（如 {raw}）补上末尾的 0</source>
            <translation>Add the lost 0 to {count} dates (such as {raw})</translation>
        </message>
        <message>
            <source>把 {count} 个日期（如 {raw}）按其中最早的一天读</source>
            <translation>Read {count} dates (such as {raw}) as the first day they can mean</translation>
        </message>
        <message>
            <source>把 {count} 个日期（如 {raw}）按其中最晚的一天读</source>
            <translation>Read {count} dates (such as {raw}) as the last day they can mean</translation>
        </message>
        <message>
            <source>把 {count} 个日期（如 {raw}）按第一天读</source>
            <translation>Read {count} dates (such as {raw}) as the first of the days</translation>
        </message>
        <message>
            <source>把 {count} 个日期（如 {raw}）按最后一天读</source>
            <translation>Read {count} dates (such as {raw}) as the last of the days</translation>
        </message>
        <message>
            <source>对调 {count} 行的受理日期和结案日期</source>
            <translation>Change the acceptance and closing dates of {count} rows</translation>
        </message>
        <message>
            <source>{count} 个金额（如 {raw}）按较小的数</source>
            <translation>{count} amounts (such as {raw}): the smaller number</translation>
        </message>
        <message>
            <source>{count} 个金额（如 {raw}）按较大的数</source>
            <translation>{count} amounts (such as {raw}): the larger number</translation>
        </message>
        <message>
            <source>{count} 个金额（如 {raw}）按中间的数</source>
            <translation>{count} amounts (such as {raw}): the middle</translation>
        </message>
        <message>
            <source>{count} 个金额（如 {raw}）按元读</source>
            <translation>Read {count} amounts (such as {raw}) in yuan</translation>
        </message>
        <message>
            <source>{count} 个金额（如 {raw}）按万元读</source>
            <translation>Read {count} amounts (such as {raw}) in ten-thousands of yuan</translation>
        </message>
        <message>
            <source>{count} 个金额（如 {raw}）去掉负号</source>
            <translation>Take the minus off {count} amounts (such as {raw})</translation>
        </message>
        <message>
            <source>不取，留在原文里</source>
            <translation>leave it in the text</translation>
        </message>
        <message>
            <source>作涉案金额导入</source>
            <translation>import as the amount in dispute</translation>
        </message>
        <message>
            <source>「{sheet}」没有金额一列，有 {count} 行在文字里写了一个金额，作涉案金额导入吗？</source>
            <translation>“{sheet}” has no column of amounts; {count} rows name one amount in words. Import it as the amount in dispute?</translation>
        </message>
        <message>
            <source>合计 {sum} 元；如第 {row} 行：{fen} 元。写了几个金额的行不取</source>
            <translation>{sum} yuan in all; row {row} for example: {fen} yuan. Rows that name several are left alone</translation>
        </message>
        <message>
            <source>同一件</source>
            <extracomment>What may be chosen for a pair.</extracomment>
            <translation>The same case</translation>
        </message>
        <message>
            <source>同一件，并补充空白字段</source>
            <extracomment>The same, and what is blank in the store is filled from the ledger; never proposed by itself.</extracomment>
            <translation>The same, and fill what is blank</translation>
        </message>
        <message>
            <source>另一件</source>
            <translation>Another case</translation>
        </message>
        <message>
            <source>不导入</source>
            <translation>Leave out</translation>
        </message>
        <message>
            <source>第 {row} 行（{worker}，{employer}）和已有的案件 {number} 是同一件吗？</source>
            <translation>Is row {row} ({worker}, {employer}) the same case as {number}, which is there already?</translation>
        </message>
        <message>
            <source>已有：{ours}；文件：{theirs}</source>
            <translation>There already: {ours}; file: {theirs}</translation>
        </message>
        <message>
            <source>采用文件</source>
            <extracomment>What may be chosen for a field that was changed on both sides.</extracomment>
            <translation>Take the file’s</translation>
        </message>
        <message>
            <source>保留现有</source>
            <translation>Keep ours</translation>
        </message>
        <message>
            <source>“{heading}”导出后两边都改过：用哪一个？</source>
            <translation>“{heading}” was changed on both sides since the export: which one holds?</translation>
        </message>
        <message>
            <source>导出时：{base}；现有：{ours}；文件：{theirs}</source>
            <translation>As exported: {base}; as it is: {ours}; file: {theirs}</translation>
        </message>
        <message>
            <source>（空白）</source>
            <translation>(blank)</translation>
        </message>
        <message>
            <source>原样保留</source>
            <extracomment>What stands first in the id of a question about a column that is called otherwise now.</extracomment>
            <translation>Kept as it is</translation>
        </message>
        <message>
            <source>台账读法“{name}”里没有“{now}”这一列，它的位置上原来是“{before}”。按什么读？</source>
            <translation>The ledger profile “{name}” has no column “{now}”; “{before}” used to stand in its place. What is it read as?</translation>
        </message>
        <message>
            <source>左右相邻的列与以前相同</source>
            <translation>The columns beside it are the same as before</translation>
        </message>
        <message>
            <source>左右相邻的列与以前相同，{share}% 的内容也像{field}</source>
            <translation>The columns beside it are the same as before, and {share}% of the cells look like {field}</translation>
        </message>
        <message>
            <source>“{heading}”从 {before} 列移到 {now} 列</source>
            <extracomment>A line for each; braces: {heading} of now, {before} and {now} what it was and is, {field}.</extracomment>
            <translation>“{heading}” moved from column {before} to column {now}</translation>
        </message>
        <message>
            <source>新的一列“{heading}”（{now} 列）</source>
            <translation>New column “{heading}” (column {now})</translation>
        </message>
        <message>
            <source>没有了“{heading}”一列</source>
            <translation>The column “{heading}” is gone</translation>
        </message>
        <message>
            <source>“{before}”改叫“{heading}”（{now} 列）</source>
            <translation>“{before}” is called “{heading}” now (column {now})</translation>
        </message>
        <message>
            <source>“{heading}”的单位由{before}改为{now}</source>
            <translation>The unit of “{heading}” changed from {before} to {now}</translation>
        </message>
        <message>
            <source>表头从第 {before} 行移到第 {now} 行</source>
            <translation>The headings moved from row {before} to row {now}</translation>
        </message>
        <message>
            <source>工作表“{heading}”的表头是新的</source>
            <translation>The headings of sheet “{heading}” are new</translation>
        </message>
        <message>
            <source>“{heading}”以前答“{before}”，现在的依据不同，请重新确认</source>
            <translation>“{heading}” was answered “{before}” before; the evidence is another now, please confirm again</translation>
        </message>
        <message>
            <source>不读，原样保留</source>
            <extracomment>What the ids of these questions begin with.</extracomment>
            <translation>Do not read it, keep it as it is</translation>
        </message>
        <message>
            <source>「{sheet}」{letters} 列“{heading}”读作“{field}”，对吗？</source>
            <translation>“{sheet}”, column {letters}: “{heading}” is read as “{field}”. Is that right?</translation>
        </message>
        <message>
            <source>「{sheet}」{letters} 列“{heading}”现在不读，要读作什么吗？</source>
            <translation>“{sheet}”, column {letters}: “{heading}” is not read. Should it be?</translation>
        </message>
        <message>
            <source>{reasons}；把握 {confidence}%</source>
            <translation>{reasons}; {confidence}% sure</translation>
        </message>
        <message>
            <source>没有表头说明；把握 {confidence}%</source>
            <translation>no heading speaks for it; {confidence}% sure</translation>
        </message>
        <message>
            <source>{first}；{one}</source>
            <translation>{first}; {one}</translation>
        </message>
    </context>
    <context>
        <name>letter</name>
        <message>
            <source>拟稿</source>
            <translation>Draft</translation>
        </message>
        <message>
            <source>审核中</source>
            <translation>In review</translation>
        </message>
        <message>
            <source>已签发</source>
            <translation>Approved</translation>
        </message>
        <message>
            <source>已用印</source>
            <translation>Sealed</translation>
        </message>
        <message>
            <source>已发出</source>
            <translation>Sent</translation>
        </message>
        <message>
            <source>送达未成</source>
            <translation>Service failed</translation>
        </message>
        <message>
            <source>已送达</source>
            <translation>Served</translation>
        </message>
        <message>
            <source>拒收</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>已回复</source>
            <translation>Answered</translation>
        </message>
        <message>
            <source>已核实整改</source>
            <translation>Correction verified</translation>
        </message>
        <message>
            <source>已升级</source>
            <translation>Followed by the next letter</translation>
        </message>
        <message>
            <source>已办结</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>已作废</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>修改文稿</source>
            <translation>Edit the draft</translation>
        </message>
        <message>
            <source>提交审核</source>
            <translation>Submit for review</translation>
        </message>
        <message>
            <source>退回修改</source>
            <translation>Return to the drafter</translation>
        </message>
        <message>
            <source>批准签发</source>
            <translation>Approve</translation>
        </message>
        <message>
            <source>签发</source>
            <translation>Issue</translation>
        </message>
        <message>
            <source>登记用印</source>
            <translation>Record the seal</translation>
        </message>
        <message>
            <source>登记发出</source>
            <translation>Record the dispatch</translation>
        </message>
        <message>
            <source>登记送达</source>
            <translation>Record the service</translation>
        </message>
        <message>
            <source>登记送达未成</source>
            <translation>Record failed service</translation>
        </message>
        <message>
            <source>登记拒收</source>
            <translation>Record the refusal</translation>
        </message>
        <message>
            <source>登记回复</source>
            <translation>Record the reply</translation>
        </message>
        <message>
            <source>核实整改</source>
            <translation>Verify the correction</translation>
        </message>
        <message>
            <source>拟制下一份</source>
            <translation>Draft the next letter</translation>
        </message>
        <message>
            <source>办结</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>打印</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>生成文书</source>
            <extracomment>The settings that fill fields of every letter.</extracomment>
            <translation>Make the letter</translation>
        </message>
    </context>
    <context>
        <name>months</name>
        <message>
            <source>单位</source>
            <translation>employer</translation>
        </message>
        <message>
            <source>个人</source>
            <translation>employee</translation>
        </message>
        <message>
            <source>缺</source>
            <translation>lacks</translation>
        </message>
        <message>
            <source>多缴 %1</source>
            <translation>over-paid %1</translation>
        </message>
        <message>
            <source>%1（有争议）</source>
            <translation>%1 (contested)</translation>
        </message>
        <message>
            <source>本金</source>
            <translation>Principal</translation>
        </message>
        <message>
            <source>滞纳金</source>
            <translation>Late fee</translation>
        </message>
    </context>
    <context>
        <name>new_case</name>
        <message>
            <source>已登记咨询 %1</source>
            <translation>Consultation recorded: %1</translation>
        </message>
        <message>
            <source>镇街</source>
            <translation>Town or street</translation>
        </message>
        <message>
            <source>信用代码</source>
            <translation>Credit code</translation>
        </message>
        <message>
            <source>已并入案件：%1 再次来访</source>
            <translation>Brought to the case: %1 came again</translation>
        </message>
        <message>
            <source>来访 %1 人</source>
            <translation>%1 people came</translation>
        </message>
        <message>
            <source>每人 %1 元</source>
            <translation>%1 yuan each</translation>
        </message>
        <message>
            <source>可能重复登记：%1。请先在右边打开核对；确是另一事项的，再按一次“登记案件”。</source>
            <extracomment>Cases the question names.</extracomment>
            <translation>Perhaps registered twice: %1. Open it on the right to check; if it is another matter, press “Register case” once more.</translation>
        </message>
        <message>
            <source>已有同名单位“%1”，登记的信用代码是 %2，和填写的不同。填错的请改正；确是另一家同名单位的，再按一次“登记案件”。</source>
            <translation>“%1” is known with the credit code %2, not the one typed. Correct what was mistyped; if it is another firm of the same name, press “Register” once more.</translation>
        </message>
        <message>
            <source>确实如此的，再按一次“登记案件”。</source>
            <translation>If it is so, press “Register the case” once more.</translation>
        </message>
        <message>
            <source>有 %1 份没有登记完的来访登记草稿。</source>
            <translation>%1 drafts of a new case were left unfinished.</translation>
        </message>
        <message>
            <source>恢复草稿</source>
            <translation>Bring back</translation>
        </message>
        <message>
            <source>已清空登记表</source>
            <translation>The form was emptied</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>offers</name>
        <message>
            <source>职工最后要求 %1 元，用人单位最后同意 %2 元，相差 %3 元</source>
            <extracomment>Who speaks in turn, lines to begin with, and lines in sight before the log scrolls.</extracomment>
            <translation>Workers ask %1 yuan, the employer offers %2 yuan: %3 yuan apart</translation>
        </message>
    </context>
    <context>
        <name>open_duties</name>
        <message>
            <source>登记反馈</source>
            <extracomment>The form each is settled with, its words, and the right it takes.</extracomment>
            <translation>Record the feedback</translation>
        </message>
        <message>
            <source>登记答复</source>
            <translation>Record the answer</translation>
        </message>
        <message>
            <source>登记履行日期</source>
            <translation>Record when it was performed</translation>
        </message>
        <message>
            <source>答复工单</source>
            <translation>Reply to the ticket</translation>
        </message>
        <message>
            <source>取消日程</source>
            <translation>Cancel the meeting</translation>
        </message>
    </context>
    <context>
        <name>opening</name>
        <message>
            <source>初始设置</source>
            <translation>First settings</translation>
        </message>
        <message>
            <source>负责人</source>
            <extracomment>Kinds of stores, as ``store_info`` keeps them. Named so that the registry is complete once this room is open.</extracomment>
            <translation>Lead</translation>
        </message>
    </context>
    <context>
        <name>outcome</name>
        <message>
            <source>择期再议</source>
            <translation>Adjourned</translation>
        </message>
        <message>
            <source>达成一致</source>
            <translation>Agreed</translation>
        </message>
        <message>
            <source>调解不成</source>
            <translation>Mediation failed</translation>
        </message>
    </context>
    <context>
        <name>page</name>
        <message>
            <source>没有存入案件的测算已存为草稿</source>
            <extracomment>Whether what stands here came out of a draft.</extracomment>
            <translation>The calculation that was not saved is kept as a draft</translation>
        </message>
        <message>
            <source>恢复</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>上次没有存入案件的测算还在</source>
            <translation>A calculation that was not saved is still here</translation>
        </message>
    </context>
    <context>
        <name>pages</name>
        <message>
            <source>今日待办</source>
            <extracomment>The group of the rail for what is seldom gone to: 其他工作. The rail from top to bottom (设置 apart at its foot), then the screens others lead to.</extracomment>
            <translation>Today</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>用人单位</source>
            <translation>Employers</translation>
        </message>
        <message>
            <source>报表</source>
            <translation>Reports</translation>
        </message>
        <message>
            <source>历史</source>
            <translation>History</translation>
        </message>
        <message>
            <source>设置</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>新建案件</source>
            <translation>New case</translation>
        </message>
        <message>
            <source>来访来电</source>
            <translation>Visits and calls</translation>
        </message>
        <message>
            <source>日历</source>
            <translation>Calendar</translation>
        </message>
        <message>
            <source>补缴测算</source>
            <translation>Back-payment estimate</translation>
        </message>
        <message>
            <source>比较方案</source>
            <translation>Compare options</translation>
        </message>
        <message>
            <source>个人信息请求</source>
            <translation>Personal-data requests</translation>
        </message>
        <message>
            <source>参数表</source>
            <translation>Figures</translation>
        </message>
        <message>
            <source>导入台账</source>
            <translation>Import a ledger</translation>
        </message>
    </context>
    <context>
        <name>panel</name>
        <message>
            <source>看这一列</source>
            <translation>Show this column</translation>
        </message>
    </context>
    <context>
        <name>paper_verbs</name>
        <message>
            <source>打印</source>
            <translation>Print</translation>
        </message>
    </context>
    <context>
        <name>papers</name>
        <message>
            <source>受理登记表</source>
            <translation>Intake form</translation>
        </message>
        <message>
            <source>来访来电登记表</source>
            <translation>Visit and call register form</translation>
        </message>
        <message>
            <source>受理通知书</source>
            <translation>Notice of acceptance</translation>
        </message>
        <message>
            <source>不属受理范围告知书</source>
            <translation>Notice: outside the scope</translation>
        </message>
        <message>
            <source>补正告知书</source>
            <translation>Notice of missing papers</translation>
        </message>
        <message>
            <source>调解协议书</source>
            <translation>Mediation agreement</translation>
        </message>
        <message>
            <source>结案审批表</source>
            <translation>Closing form</translation>
        </message>
        <message>
            <source>证据及补正清单</source>
            <translation>List of evidence and what is missing</translation>
        </message>
        <message>
            <source>协查函</source>
            <translation>Letter of enquiry</translation>
        </message>
        <message>
            <source>卷内目录</source>
            <translation>Index of the file</translation>
        </message>
        <message>
            <source>个人信息查阅答复</source>
            <translation>Personal data report</translation>
        </message>
        <message>
            <source>月报</source>
            <translation>Monthly report</translation>
        </message>
        <message>
            <source>工会劳动法律监督提示函</source>
            <extracomment>Papers written elsewhere or by hand, as long as the desk does not write them itself.</extracomment>
            <translation>Union reminder letter</translation>
        </message>
        <message>
            <source>工会劳动法律监督意见书</source>
            <translation>Union opinion letter</translation>
        </message>
        <message>
            <source>工会劳动法律监督建议书</source>
            <translation>Union recommendation letter</translation>
        </message>
        <message>
            <source>其他文书</source>
            <translation>Other paper</translation>
        </message>
    </context>
    <context>
        <name>parties</name>
        <message>
            <source>职工代表</source>
            <extracomment>Workers that are offered to be ticked; the representatives of more come first.</extracomment>
            <translation>representative</translation>
        </message>
        <message>
            <source>单位代理人</source>
            <translation>employer's agent</translation>
        </message>
        <message>
            <source>职工代理人</source>
            <translation>worker's agent</translation>
        </message>
        <message>
            <source>单位联系人</source>
            <translation>employer's contact</translation>
        </message>
        <message>
            <source>法定代表人</source>
            <translation>legal representative</translation>
        </message>
    </context>
    <context>
        <name>parts</name>
        <message>
            <source>概况</source>
            <extracomment>The parts in the order of the work, each with its title and the names of its cards.</extracomment>
            <translation>Overview</translation>
        </message>
        <message>
            <source>受理</source>
            <translation>Acceptance</translation>
        </message>
        <message>
            <source>调查取证</source>
            <translation>Evidence</translation>
        </message>
        <message>
            <source>调解协议</source>
            <translation>Mediation</translation>
        </message>
        <message>
            <source>补缴</source>
            <translation>Back-payment</translation>
        </message>
        <message>
            <source>转办援助</source>
            <translation>Referrals</translation>
        </message>
        <message>
            <source>文书附件</source>
            <translation>Papers</translation>
        </message>
        <message>
            <source>结案归档</source>
            <translation>Closing, archive</translation>
        </message>
        <message>
            <source>案件各部分</source>
            <extracomment>A part is reached when its card is that near to the top, in px.</extracomment>
            <translation>Parts of the case</translation>
        </message>
    </context>
    <context>
        <name>party</name>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>用人单位</source>
            <translation>Employer</translation>
        </message>
        <message>
            <source>调解员</source>
            <translation>Mediator</translation>
        </message>
        <message>
            <source>调解组织</source>
            <translation>Mediating body</translation>
        </message>
    </context>
    <context>
        <name>payment</name>
        <message>
            <source>计划</source>
            <translation>Planned</translation>
        </message>
        <message>
            <source>已申报</source>
            <translation>Declared</translation>
        </message>
        <message>
            <source>责令限期</source>
            <translation>Ordered</translation>
        </message>
        <message>
            <source>称已缴，待凭证</source>
            <translation>Said to be paid</translation>
        </message>
        <message>
            <source>已入库</source>
            <translation>Paid in</translation>
        </message>
        <message>
            <source>已退回</source>
            <translation>Refunded</translation>
        </message>
        <message>
            <source>已由新协议取代</source>
            <translation>Superseded</translation>
        </message>
        <message>
            <source>职工撤回，不再补缴</source>
            <translation>Worker withdrew, not owed</translation>
        </message>
    </context>
    <context>
        <name>policy</name>
        <message>
            <source>有文件，可以计算</source>
            <translation>documented, can be computed</translation>
        </message>
        <message>
            <source>第三方资料，可以计算</source>
            <translation>from third parties, can be computed</translation>
        </message>
        <message>
            <source>有争议，两种结果都列出</source>
            <translation>contested, both results are shown</translation>
        </message>
        <message>
            <source>待本单位凭文件确认</source>
            <translation>the office must confirm it by a document</translation>
        </message>
        <message>
            <source>已过确认期限，待新的通知</source>
            <translation>beyond the confirmed months, a new notice is needed</translation>
        </message>
        <message>
            <source>缺数字，不能计算</source>
            <translation>a figure is missing, cannot be computed</translation>
        </message>
        <message>
            <source>当月没有这个险种</source>
            <translation>no such insurance in that month</translation>
        </message>
        <message>
            <source>官方原文</source>
            <translation>official text</translation>
        </message>
        <message>
            <source>文件转载</source>
            <translation>quoted document</translation>
        </message>
        <message>
            <source>第三方资料</source>
            <translation>third party</translation>
        </message>
        <message>
            <source>推算</source>
            <translation>derived</translation>
        </message>
        <message>
            <source>未核实</source>
            <translation>unverified</translation>
        </message>
        <message>
            <source>基数上下限</source>
            <extracomment>No notice holds for longer; a slip in the year would fill the table.</extracomment>
            <translation>Limits of the base</translation>
        </message>
        <message>
            <source>费率</source>
            <translation>the rate</translation>
        </message>
        <message>
            <source>平均工资</source>
            <translation>Average wage</translation>
        </message>
        <message>
            <source>最低工资</source>
            <translation>Minimum wage</translation>
        </message>
        <message>
            <source>确认随带的数字</source>
            <translation>Confirmation of a shipped figure</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Employer</translation>
        </message>
        <message>
            <source>个人</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>本市在岗职工</source>
            <translation>city, on-post</translation>
        </message>
        <message>
            <source>本市全口径</source>
            <translation>city, full-caliber</translation>
        </message>
        <message>
            <source>全省</source>
            <translation>province</translation>
        </message>
        <message>
            <source>草稿，待确认</source>
            <translation>Draft, to be confirmed</translation>
        </message>
        <message>
            <source>已确认</source>
            <translation>Confirmed</translation>
        </message>
        <message>
            <source>已停用</source>
            <translation>Ended</translation>
        </message>
        <message>
            <source>待本单位确认</source>
            <extracomment>How a shipped pack stands until the office has checked it.</extracomment>
            <translation>To be confirmed by the office</translation>
        </message>
    </context>
    <context>
        <name>policypage</name>
        <message>
            <source>基数 %1—%2 元</source>
            <translation>base %1–%2 yuan</translation>
        </message>
        <message>
            <source>基数 %1 元起，不设上限</source>
            <translation>base from %1 yuan, no cap</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1 元／月</source>
            <translation>%1 yuan a month</translation>
        </message>
        <message>
            <source>%1 年%2平均工资 %3</source>
            <translation>Average wage of %1, %2: %3</translation>
        </message>
        <message>
            <source>缺基数上下限</source>
            <translation>Limits of the base are missing</translation>
        </message>
        <message>
            <source>缺%1费率</source>
            <translation>Rate is missing: %1</translation>
        </message>
        <message>
            <source>对照：</source>
            <translation>to compare: </translation>
        </message>
        <message>
            <source>本单位补录</source>
            <translation>Added by the office</translation>
        </message>
        <message>
            <source>本单位已凭文件确认</source>
            <translation>confirmed by the office</translation>
        </message>
        <message>
            <source>已过确认期限</source>
            <translation>past its time</translation>
        </message>
        <message>
            <source>有争议</source>
            <translation>contested</translation>
        </message>
        <message>
            <source>%1 %2—%3：%4 → %5</source>
            <translation>%1 %2 to %3: %4 → %5</translation>
        </message>
        <message>
            <source>%1 %2—%3：换用新的数字，仍是“%4”</source>
            <translation>%1 %2 to %3: other figures, still “%4”</translation>
        </message>
        <message>
            <source>没有哪个月会因此改变。</source>
            <translation>No month changes.</translation>
        </message>
        <message>
            <source>涉及在办案件 %1 件：%2</source>
            <translation>Open cases concerned: %1 (%2)</translation>
        </message>
        <message>
            <source>没有涉及的在办案件。</source>
            <translation>No open case is concerned.</translation>
        </message>
        <message>
            <source>涉及哪些案件，须由能看案件的人查看。</source>
            <translation>Who may see cases can look which ones are concerned.</translation>
        </message>
        <message>
            <source>未编号 #%1</source>
            <translation>without number #%1</translation>
        </message>
        <message>
            <source>等</source>
            <translation> …</translation>
        </message>
        <message>
            <source>行业 %1 类</source>
            <translation>class %1</translation>
        </message>
        <message>
            <source>一档</source>
            <translation>tier 1</translation>
        </message>
        <message>
            <source>二档</source>
            <translation>tier 2</translation>
        </message>
        <message>
            <source>三档</source>
            <translation>tier 3</translation>
        </message>
        <message>
            <source>新参保</source>
            <translation>newly insured</translation>
        </message>
        <message>
            <source>企业</source>
            <translation>enterprises</translation>
        </message>
        <message>
            <source>个体工商户</source>
            <translation>individual businesses</translation>
        </message>
        <message>
            <source>社会组织</source>
            <translation>social organisations</translation>
        </message>
        <message>
            <source>机关</source>
            <translation>government bodies</translation>
        </message>
        <message>
            <source>事业单位</source>
            <translation>public institutions</translation>
        </message>
        <message>
            <source>减征：费率乘</source>
            <extracomment>Cases named in a sentence; more are counted.</extracomment>
            <translation>relief: rate times</translation>
        </message>
        <message>
            <source>减征：费率改为</source>
            <translation>relief: rate becomes</translation>
        </message>
        <message>
            <source>暂停浮动</source>
            <translation>floats suspended</translation>
        </message>
    </context>
    <context>
        <name>profile</name>
        <message>
            <source>待本单位核定</source>
            <extracomment>Said beside every default of ours on screen and in print until the station confirms it.</extracomment>
            <translation>for the station to confirm</translation>
        </message>
    </context>
    <context>
        <name>quick</name>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>证件号码</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Employer</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurance</translation>
        </message>
        <message>
            <source>类型</source>
            <translation>Cause</translation>
        </message>
        <message>
            <source>起止</source>
            <translation>Months</translation>
        </message>
        <message>
            <source>金额</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>人数</source>
            <translation>People</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>外部编号</source>
            <translation>Outside number</translation>
        </message>
        <message>
            <source>外部期限</source>
            <translation>Outside deadline</translation>
        </message>
        <message>
            <source>诉求</source>
            <translation>Demand</translation>
        </message>
        <message>
            <source>未识别</source>
            <translation>Unknown</translation>
        </message>
        <message>
            <source>{first} 至 {last}，首尾两天都计入，{days} 天，按日 {rate}</source>
            <extracomment>Where nothing else is said, the late fee of the shipped region. More days than any arrears have, and more months than anybody owes.</extracomment>
            <translation>{first} to {last}, both days counted, {days} days at {rate} a day</translation>
        </message>
        <message>
            <source>{days} 天，按日 {rate}</source>
            <translation>{days} days at {rate} a day</translation>
        </message>
        <message>
            <source>{first} 至 {last} 的 {days} 天不计：{rule}（{basis}）</source>
            <translation>The {days} days from {first} to {last} do not count: {rule} ({basis})</translation>
        </message>
        <message>
            <source>{first} 至 {last} 没有收录费率，不计</source>
            <translation>No rate is known for {first} to {last}; not counted</translation>
        </message>
        <message>
            <source>本金 {principal} 元 × {weight} = {fee} 元</source>
            <translation>Principal {principal} yuan × {weight} = {fee} yuan</translation>
        </message>
        <message>
            <source>{days} 天 × {rate}</source>
            <translation>{days} days × {rate}</translation>
        </message>
        <message>
            <source>超过本金；以本金为限的，是 {capped} 元（{basis}）</source>
            <translation>More than the principal; capped at it, {capped} yuan ({basis})</translation>
        </message>
        <message>
            <source>月平均工资 {average} 元 × {multiplier} = {exact} 元，四舍五入到元是 {limit} 元</source>
            <translation>Average monthly wage {average} yuan × {multiplier} = {exact} yuan, half up to the yuan {limit} yuan</translation>
        </message>
        <message>
            <source>基数 {base} 元 × {rate} = {exact} 元，取整后每月 {month} 元，{months} 个月 {part} 元</source>
            <translation>Base {base} yuan × {rate} = {exact} yuan, rounded {month} yuan a month, {months} months {part} yuan</translation>
        </message>
        <message>
            <source>合计 {total} 元</source>
            <translation>Together {total} yuan</translation>
        </message>
    </context>
    <context>
        <name>records</name>
        <message>
            <source>案件</source>
            <extracomment>What records are called, by kind and id.</extracomment>
            <translation>Case</translation>
        </message>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>用人单位</source>
            <translation>Employer</translation>
        </message>
        <message>
            <source>金额</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>调解会</source>
            <translation>Mediation session</translation>
        </message>
        <message>
            <source>协议</source>
            <translation>Agreement</translation>
        </message>
        <message>
            <source>缴费</source>
            <translation>Payment</translation>
        </message>
        <message>
            <source>回访</source>
            <translation>Follow-up</translation>
        </message>
        <message>
            <source>转办</source>
            <translation>Referral</translation>
        </message>
        <message>
            <source>沟通记录</source>
            <translation>Note of a talk</translation>
        </message>
        <message>
            <source>原来的环节</source>
            <translation>Stage before</translation>
        </message>
        <message>
            <source>转到的环节</source>
            <translation>Stage after</translation>
        </message>
        <message>
            <source>计入统计</source>
            <translation>Counted as</translation>
        </message>
        <message>
            <source>怎样进来</source>
            <translation>How it came in</translation>
        </message>
        <message>
            <source>从哪件拆出</source>
            <translation>Split off from</translation>
        </message>
        <message>
            <source>并入案件</source>
            <translation>Merged into</translation>
        </message>
        <message>
            <source>编号种类</source>
            <translation>Kind of number</translation>
        </message>
        <message>
            <source>年度</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>流水号</source>
            <translation>Running number</translation>
        </message>
        <message>
            <source>文件名</source>
            <translation>File name</translation>
        </message>
        <message>
            <source>导入时间</source>
            <translation>Imported at</translation>
        </message>
        <message>
            <source>案件数</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>文书</source>
            <translation>Paper</translation>
        </message>
        <message>
            <source>发文机关</source>
            <translation>Issued by</translation>
        </message>
        <message>
            <source>拟稿人</source>
            <translation>Drafted by</translation>
        </message>
        <message>
            <source>拟稿日期</source>
            <translation>Drafted on</translation>
        </message>
        <message>
            <source>提交审核日期</source>
            <translation>Submitted on</translation>
        </message>
        <message>
            <source>退回修改日期</source>
            <translation>Returned to the drafter on</translation>
        </message>
        <message>
            <source>退回意见</source>
            <translation>Word with the return</translation>
        </message>
        <message>
            <source>签发日期</source>
            <translation>Approved on</translation>
        </message>
        <message>
            <source>签发人</source>
            <translation>Approved by</translation>
        </message>
        <message>
            <source>用印日期</source>
            <translation>Sealed on</translation>
        </message>
        <message>
            <source>送达方式</source>
            <translation>Way of service</translation>
        </message>
        <message>
            <source>送达未成日期</source>
            <translation>Service failed on</translation>
        </message>
        <message>
            <source>送达未成原因</source>
            <translation>Why service failed</translation>
        </message>
        <message>
            <source>拒收日期</source>
            <translation>Refused on</translation>
        </message>
        <message>
            <source>拒收情况</source>
            <translation>How it was refused</translation>
        </message>
        <message>
            <source>回复结果</source>
            <translation>What the reply says</translation>
        </message>
        <message>
            <source>核实日期</source>
            <translation>Verified on</translation>
        </message>
        <message>
            <source>整改情况</source>
            <translation>Correction</translation>
        </message>
        <message>
            <source>核实情况</source>
            <translation>What was found</translation>
        </message>
        <message>
            <source>作废日期</source>
            <translation>Void on</translation>
        </message>
        <message>
            <source>作废原因</source>
            <translation>Why it is void</translation>
        </message>
        <message>
            <source>上一份文书</source>
            <translation>Letter before</translation>
        </message>
        <message>
            <source>升级日期</source>
            <translation>Followed by the next letter on</translation>
        </message>
        <message>
            <source>越级原因</source>
            <translation>Why a letter was left out</translation>
        </message>
        <message>
            <source>参数表版本</source>
            <translation>Version of the figures</translation>
        </message>
        <message>
            <source>按哪天的参数</source>
            <translation>Figures as of</translation>
        </message>
        <message>
            <source>职工人数</source>
            <translation>Workers</translation>
        </message>
        <message>
            <source>滞纳金（封顶）</source>
            <translation>Late fee (capped)</translation>
        </message>
        <message>
            <source>多缴</source>
            <translation>Overpaid</translation>
        </message>
        <message>
            <source>算全了</source>
            <translation>Complete</translation>
        </message>
        <message>
            <source>采用日期</source>
            <translation>Applied on</translation>
        </message>
        <message>
            <source>采用说明</source>
            <translation>Why applied</translation>
        </message>
        <message>
            <source>受理</source>
            <extracomment>What a move means for the counts of a month.</extracomment>
            <translation>Accepted</translation>
        </message>
        <message>
            <source>恢复办理</source>
            <translation>Reopened</translation>
        </message>
        <message>
            <source>拆入</source>
            <translation>Split in</translation>
        </message>
        <message>
            <source>办结</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>并出</source>
            <translation>Merged out</translation>
        </message>
        <message>
            <source>本站登记</source>
            <translation>Registered here</translation>
        </message>
        <message>
            <source>导入的台账</source>
            <translation>Imported ledger</translation>
        </message>
        <message>
            <source>全部整改</source>
            <translation>Corrected wholly</translation>
        </message>
        <message>
            <source>部分整改</source>
            <translation>Corrected in part</translation>
        </message>
        <message>
            <source>没有整改</source>
            <translation>Not corrected</translation>
        </message>
        <message>
            <source>拖入</source>
            <extracomment>How an attachment came.</extracomment>
            <translation>Dropped in</translation>
        </message>
        <message>
            <source>粘贴</source>
            <translation>Pasted</translation>
        </message>
        <message>
            <source>选择文件</source>
            <translation>Chosen file</translation>
        </message>
        <message>
            <source>扫描件文件夹</source>
            <translation>Folder of scans</translation>
        </message>
        <message>
            <source>读取答复明细</source>
            <translation>Read with an answer</translation>
        </message>
        <message>
            <source>本人签名</source>
            <extracomment>Points of lists that the profile does not name.</extracomment>
            <translation>Signed in person</translation>
        </message>
        <message>
            <source>书面申请</source>
            <translation>Written application</translation>
        </message>
        <message>
            <source>号码不全</source>
            <translation>Number incomplete</translation>
        </message>
        <message>
            <source>案件列表</source>
            <translation>List of cases</translation>
        </message>
        <message>
            <source>来访来电</source>
            <translation>Visit or call</translation>
        </message>
        <message>
            <source>来访人</source>
            <translation>Visitor</translation>
        </message>
        <message>
            <source>热线工单</source>
            <translation>Hotline ticket</translation>
        </message>
        <message>
            <source>清单项目</source>
            <translation>Checklist item</translation>
        </message>
        <message>
            <source>单位费率情况</source>
            <translation>Employer rate fact</translation>
        </message>
        <message>
            <source>单位联系人</source>
            <translation>Employer contact</translation>
        </message>
        <message>
            <source>协查</source>
            <translation>Enquiry</translation>
        </message>
        <message>
            <source>参保缴费情况</source>
            <translation>Insurance and contributions</translation>
        </message>
        <message>
            <source>法律援助</source>
            <translation>Legal aid</translation>
        </message>
        <message>
            <source>证据</source>
            <translation>Evidence</translation>
        </message>
        <message>
            <source>调查记录</source>
            <translation>Investigation record</translation>
        </message>
        <message>
            <source>放弃参保承诺</source>
            <translation>Waiver of insurance</translation>
        </message>
        <message>
            <source>委托授权</source>
            <translation>Power of attorney</translation>
        </message>
        <message>
            <source>日程</source>
            <translation>Appointment</translation>
        </message>
        <message>
            <source>调解方案</source>
            <translation>Offer</translation>
        </message>
        <message>
            <source>协议条款</source>
            <translation>Agreement term</translation>
        </message>
        <message>
            <source>签名盖章</source>
            <translation>Signature or seal</translation>
        </message>
        <message>
            <source>协议确认</source>
            <translation>Confirmation of the agreement</translation>
        </message>
        <message>
            <source>税务文书</source>
            <translation>Tax office paper</translation>
        </message>
        <message>
            <source>个人信息申请</source>
            <translation>Request about personal data</translation>
        </message>
        <message>
            <source>暂缓提醒</source>
            <translation>Snoozed reminder</translation>
        </message>
        <message>
            <source>保存的视图</source>
            <translation>Saved view</translation>
        </message>
        <message>
            <source>参数表补录</source>
            <translation>figures added</translation>
        </message>
        <message>
            <source>台账读法</source>
            <translation>Ledger profile</translation>
        </message>
        <message>
            <source>教过的表头</source>
            <translation>Taught heading</translation>
        </message>
        <message>
            <source>办理环节</source>
            <translation>Stage</translation>
        </message>
        <message>
            <source>人员</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>设置</source>
            <translation>Setting</translation>
        </message>
        <message>
            <source>导入</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>一函两书</source>
            <translation>Letter of supervision</translation>
        </message>
        <message>
            <source>补缴测算</source>
            <translation>Calculation</translation>
        </message>
        <message>
            <source>编号</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>姓名</source>
            <extracomment>Fields of the records that have no catalogue of their own.</extracomment>
            <translation>Name</translation>
        </message>
        <message>
            <source>岗位</source>
            <translation>Job</translation>
        </message>
        <message>
            <source>所属单位</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>在岗</source>
            <translation>Active</translation>
        </message>
        <message>
            <source>内容</source>
            <translation>Content</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>由新协议取代</source>
            <translation>Replaced by a later agreement</translation>
        </message>
        <message>
            <source>协议外已缴</source>
            <translation>Paid outside any agreement</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurance</translation>
        </message>
        <message>
            <source>单位部分</source>
            <translation>Employer's share</translation>
        </message>
        <message>
            <source>个人部分</source>
            <translation>Worker's share</translation>
        </message>
        <message>
            <source>滞纳金</source>
            <translation>Late fee</translation>
        </message>
        <message>
            <source>应缴</source>
            <translation>To pay</translation>
        </message>
        <message>
            <source>协议金额</source>
            <translation>Agreed amount</translation>
        </message>
        <message>
            <source>凭证种类</source>
            <translation>Kind of proof</translation>
        </message>
        <message>
            <source>凭证号</source>
            <translation>Number of the proof</translation>
        </message>
        <message>
            <source>入库日期</source>
            <translation>Paid in on</translation>
        </message>
        <message>
            <source>应缴日期</source>
            <translation>Due on</translation>
        </message>
        <message>
            <source>送达日期</source>
            <translation>Served on</translation>
        </message>
        <message>
            <source>送达凭证</source>
            <translation>Proof of service</translation>
        </message>
        <message>
            <source>回复日期</source>
            <translation>Answered on</translation>
        </message>
        <message>
            <source>回复内容</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>办结日期</source>
            <translation>Done on</translation>
        </message>
        <message>
            <source>反馈日期</source>
            <translation>Answered on</translation>
        </message>
        <message>
            <source>反馈内容</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>主送</source>
            <translation>Addressee</translation>
        </message>
        <message>
            <source>代理人</source>
            <translation>Agent</translation>
        </message>
        <message>
            <source>代理人证件号码</source>
            <translation>Agent's ID number</translation>
        </message>
        <message>
            <source>代理人电话</source>
            <translation>Agent's phone</translation>
        </message>
        <message>
            <source>答复</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>答复人</source>
            <translation>Answered by</translation>
        </message>
        <message>
            <source>答复日期</source>
            <translation>Answered on</translation>
        </message>
        <message>
            <source>申请日期</source>
            <translation>Applied on</translation>
        </message>
        <message>
            <source>索取日期</source>
            <translation>Asked for on</translation>
        </message>
        <message>
            <source>附件</source>
            <translation>Attachment</translation>
        </message>
        <message>
            <source>参加人</source>
            <translation>Attendees</translation>
        </message>
        <message>
            <source>缴费基数</source>
            <translation>Contribution base</translation>
        </message>
        <message>
            <source>依据</source>
            <translation>Basis</translation>
        </message>
        <message>
            <source>受理机构</source>
            <translation>Body</translation>
        </message>
        <message>
            <source>提出方</source>
            <translation>Offered by</translation>
        </message>
        <message>
            <source>来源方式</source>
            <translation>How it came</translation>
        </message>
        <message>
            <source>取消原因</source>
            <translation>Reason for cancelling</translation>
        </message>
        <message>
            <source>取消日期</source>
            <translation>Cancelled on</translation>
        </message>
        <message>
            <source>争议类型</source>
            <translation>Cause</translation>
        </message>
        <message>
            <source>证件号</source>
            <translation>Certificate no.</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>起始月份</source>
            <translation>From month</translation>
        </message>
        <message>
            <source>终止月份</source>
            <translation>To month</translation>
        </message>
        <message>
            <source>涉及职工</source>
            <translation>Workers concerned</translation>
        </message>
        <message>
            <source>诉求金额</source>
            <translation>Claimed amount</translation>
        </message>
        <message>
            <source>签订日期</source>
            <translation>Concluded on</translation>
        </message>
        <message>
            <source>已确认</source>
            <translation>Confirmed</translation>
        </message>
        <message>
            <source>联系情况</source>
            <translation>Contact note</translation>
        </message>
        <message>
            <source>首次联系日期</source>
            <translation>First contact on</translation>
        </message>
        <message>
            <source>决定日期</source>
            <translation>Decided on</translation>
        </message>
        <message>
            <source>申报日期</source>
            <translation>Declared on</translation>
        </message>
        <message>
            <source>诉求</source>
            <translation>Demand</translation>
        </message>
        <message>
            <source>文书号</source>
            <translation>Document no.</translation>
        </message>
        <message>
            <source>回访日期</source>
            <translation>Followed up on</translation>
        </message>
        <message>
            <source>生效日期</source>
            <translation>Effective on</translation>
        </message>
        <message>
            <source>待证事项</source>
            <translation>To be proved</translation>
        </message>
        <message>
            <source>单位名称</source>
            <translation>Employer name</translation>
        </message>
        <message>
            <source>结束时间</source>
            <translation>Ends</translation>
        </message>
        <message>
            <source>延期至</source>
            <translation>Extended to</translation>
        </message>
        <message>
            <source>延期原因</source>
            <translation>Reason for extension</translation>
        </message>
        <message>
            <source>外部期限</source>
            <translation>Outside deadline</translation>
        </message>
        <message>
            <source>外部编号</source>
            <translation>Outside number</translation>
        </message>
        <message>
            <source>须反馈给</source>
            <translation>Feed back to</translation>
        </message>
        <message>
            <source>调查情况</source>
            <translation>Findings</translation>
        </message>
        <message>
            <source>形式</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>准予援助</source>
            <translation>Aid granted</translation>
        </message>
        <message>
            <source>举行日期</source>
            <translation>Held on</translation>
        </message>
        <message>
            <source>由谁持有</source>
            <translation>Held by</translation>
        </message>
        <message>
            <source>证件号码</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>制发日期</source>
            <translation>Issued on</translation>
        </message>
        <message>
            <source>项目</source>
            <translation>Item</translation>
        </message>
        <message>
            <source>种类</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>滞纳金承担方</source>
            <translation>Late fee borne by</translation>
        </message>
        <message>
            <source>补录原因</source>
            <translation>Reason for late entry</translation>
        </message>
        <message>
            <source>承办律师</source>
            <translation>Lawyer</translation>
        </message>
        <message>
            <source>律师电话</source>
            <translation>Lawyer's phone</translation>
        </message>
        <message>
            <source>金额种类</source>
            <translation>Kind of amount</translation>
        </message>
        <message>
            <source>函号</source>
            <translation>Letter no.</translation>
        </message>
        <message>
            <source>清单</source>
            <translation>List</translation>
        </message>
        <message>
            <source>援助事项</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>调解员</source>
            <translation>Mediator</translation>
        </message>
        <message>
            <source>回访方式</source>
            <translation>Method</translation>
        </message>
        <message>
            <source>义务内容</source>
            <translation>Obligation</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>方案</source>
            <translation>Offers</translation>
        </message>
        <message>
            <source>机构</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>结果</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>页面</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>已缴基数</source>
            <translation>Base paid on</translation>
        </message>
        <message>
            <source>已缴个人部分</source>
            <translation>Employee share paid</translation>
        </message>
        <message>
            <source>已缴单位部分</source>
            <translation>Employer share paid</translation>
        </message>
        <message>
            <source>已付金额</source>
            <translation>Amount paid</translation>
        </message>
        <message>
            <source>已足额补缴</source>
            <translation>Paid in full</translation>
        </message>
        <message>
            <source>当事人</source>
            <translation>Party</translation>
        </message>
        <message>
            <source>缴费方</source>
            <translation>Payer</translation>
        </message>
        <message>
            <source>履行期限</source>
            <translation>To be performed by</translation>
        </message>
        <message>
            <source>履行日期</source>
            <translation>Performed on</translation>
        </message>
        <message>
            <source>申请复议或起诉日期</source>
            <translation>Day of review or suit</translation>
        </message>
        <message>
            <source>复议、起诉期满日期</source>
            <translation>End of the term for review and suit</translation>
        </message>
        <message>
            <source>申请强制执行日期</source>
            <translation>Day enforcement was applied for</translation>
        </message>
        <message>
            <source>结论</source>
            <translation>Conclusion</translation>
        </message>
        <message>
            <source>回访对象</source>
            <translation>Person followed up</translation>
        </message>
        <message>
            <source>经办人</source>
            <translation>Handled by</translation>
        </message>
        <message>
            <source>人次</source>
            <translation>Persons</translation>
        </message>
        <message>
            <source>联系电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>地点</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>在场人</source>
            <translation>Present</translation>
        </message>
        <message>
            <source>协查问题</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>事由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>收到日期</source>
            <translation>Received on</translation>
        </message>
        <message>
            <source>登记时间</source>
            <translation>Recorded at</translation>
        </message>
        <message>
            <source>退回金额</source>
            <translation>Refunded amount</translation>
        </message>
        <message>
            <source>退回日期</source>
            <translation>Returned on</translation>
        </message>
        <message>
            <source>与委托人关系</source>
            <translation>Relation to the principal</translation>
        </message>
        <message>
            <source>办理结果</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>打击报复</source>
            <translation>Retaliation</translation>
        </message>
        <message>
            <source>退回原因</source>
            <translation>Reason for return</translation>
        </message>
        <message>
            <source>确认方式</source>
            <translation>Way of confirmation</translation>
        </message>
        <message>
            <source>职务</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>满意</source>
            <translation>Satisfied</translation>
        </message>
        <message>
            <source>委托权限</source>
            <translation>Scope</translation>
        </message>
        <message>
            <source>第二人证件号</source>
            <translation>Second certificate no.</translation>
        </message>
        <message>
            <source>第二调查人</source>
            <translation>Second investigator</translation>
        </message>
        <message>
            <source>发出日期</source>
            <translation>Sent on</translation>
        </message>
        <message>
            <source>承担部分</source>
            <translation>Share</translation>
        </message>
        <message>
            <source>签名日期</source>
            <translation>Signed on</translation>
        </message>
        <message>
            <source>依据来源</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>开始时间</source>
            <translation>Starts</translation>
        </message>
        <message>
            <source>缴费情况</source>
            <translation>Contribution status</translation>
        </message>
        <message>
            <source>调查人</source>
            <translation>Investigator</translation>
        </message>
        <message>
            <source>发往</source>
            <translation>Sent to</translation>
        </message>
        <message>
            <source>情况来源</source>
            <translation>Told by</translation>
        </message>
        <message>
            <source>协议内容</source>
            <translation>Terms</translation>
        </message>
        <message>
            <source>工单号</source>
            <translation>Ticket no.</translation>
        </message>
        <message>
            <source>名称</source>
            <extracomment>Fields that are called otherwise on some kinds of records.</extracomment>
            <translation>Title</translation>
        </message>
        <message>
            <source>反映日期</source>
            <translation>Told on</translation>
        </message>
        <message>
            <source>提醒日期</source>
            <translation>Remind on</translation>
        </message>
        <message>
            <source>起始日期</source>
            <translation>Valid from</translation>
        </message>
        <message>
            <source>截止日期</source>
            <translation>Valid to</translation>
        </message>
        <message>
            <source>月工资</source>
            <translation>Monthly wage</translation>
        </message>
        <message>
            <source>事项</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>地区</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>参数行</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>数字</source>
            <translation>Figures</translation>
        </message>
        <message>
            <source>文件名称</source>
            <translation>Title of the document</translation>
        </message>
        <message>
            <source>录入人</source>
            <translation>Entered by</translation>
        </message>
        <message>
            <source>录入日期</source>
            <translation>Entered on</translation>
        </message>
        <message>
            <source>确认人</source>
            <translation>Confirmed by</translation>
        </message>
        <message>
            <source>确认日期</source>
            <translation>Confirmed on</translation>
        </message>
        <message>
            <source>一人录入并确认</source>
            <translation>Entered and confirmed by one person</translation>
        </message>
        <message>
            <source>停用日期</source>
            <translation>Ended on</translation>
        </message>
        <message>
            <source>停用原因</source>
            <translation>Why it was ended</translation>
        </message>
        <message>
            <source>版本</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>记住的表头</source>
            <translation>Remembered headings</translation>
        </message>
        <message>
            <source>改动人</source>
            <translation>Changed by</translation>
        </message>
        <message>
            <source>改动日期</source>
            <translation>Changed on</translation>
        </message>
        <message>
            <source>表头</source>
            <translation>Heading</translation>
        </message>
        <message>
            <source>读作</source>
            <translation>Read as</translation>
        </message>
        <message>
            <source>谁教的</source>
            <translation>Taught by</translation>
        </message>
        <message>
            <source>教的日期</source>
            <translation>Taught on</translation>
        </message>
        <message>
            <source>%1 人</source>
            <extracomment>Closed sets by kind of record and field: the context of their words, the words by value.</extracomment>
            <translation>%1</translation>
        </message>
        <message>
            <source>%1 种：%2</source>
            <translation>%1 layouts: %2</translation>
        </message>
        <message>
            <source>（空）</source>
            <extracomment>Counted by the program, not by people. Fields whose value is the number of another record, and its kind. Fields that hold the number of what took the record out of use: people read 是. Code tables of fields without a catalogue. Code tables of fields whose name says another thing on other records. Lists of the profile whose points are checked off in a case.</extracomment>
            <translation>(empty)</translation>
        </message>
    </context>
    <context>
        <name>relation</name>
        <message>
            <source>拆自</source>
            <translation>Split from</translation>
        </message>
        <message>
            <source>拆出</source>
            <translation>Split off</translation>
        </message>
        <message>
            <source>并入</source>
            <translation>Merged into</translation>
        </message>
        <message>
            <source>并来</source>
            <translation>Merged from</translation>
        </message>
        <message>
            <source>同一单位在办</source>
            <translation>Same employer, open</translation>
        </message>
    </context>
    <context>
        <name>report</name>
        <message>
            <source>本期没有记录</source>
            <translation>Nothing in this period</translation>
        </message>
        <message>
            <source>{title}（{unit}）。{told}。</source>
            <translation>{title} ({unit}). {told}.</translation>
        </message>
        <message>
            <source>{name}：{values}</source>
            <translation>{name}: {values}</translation>
        </message>
        <message>
            <source>{first}；{next}</source>
            <translation>{first}; {next}</translation>
        </message>
        <message>
            <source>{first}、{next}</source>
            <translation>{first}, {next}</translation>
        </message>
        <message>
            <source>{first} → {next}</source>
            <translation>{first} → {next}</translation>
        </message>
        <message>
            <source>没有数据</source>
            <translation>No data</translation>
        </message>
        <message>
            <source>提示函</source>
            <extracomment>The three letters of union supervision (一函两书) by their kinds in the register of papers.</extracomment>
            <translation>Reminder letter</translation>
        </message>
        <message>
            <source>意见书</source>
            <translation>Opinion letter</translation>
        </message>
        <message>
            <source>建议书</source>
            <translation>Recommendation letter</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>人员与单位</source>
            <translation>People and employers</translation>
        </message>
        <message>
            <source>金额</source>
            <translation>Amounts</translation>
        </message>
        <message>
            <source>调解与化解</source>
            <translation>Mediation and settlement</translation>
        </message>
        <message>
            <source>时限与回访</source>
            <translation>Time and follow-up</translation>
        </message>
        <message>
            <source>一函两书</source>
            <translation>Union letters</translation>
        </message>
        <message>
            <source>期间按事实发生的日期计，不按录入日期；已撤销的登记不计。</source>
            <translation>The period goes by the day a thing happened, not the day it was typed in; undone registrations do not count.</translation>
        </message>
        <message>
            <source>期末未结＝上期结转＋本期受理＋恢复办理＋拆入－本期办结－并出。</source>
            <translation>Open at end = carried over + accepted + reopened + split in − closed − merged out.</translation>
        </message>
        <message>
            <source>本年累计为统计截止日所在年份 1 月 1 日至截止日。</source>
            <translation>Year to date runs from 1 January of the year of the last day up to that day.</translation>
        </message>
        <message>
            <source>社保费争议调处月报</source>
            <translation>Monthly report on social insurance disputes</translation>
        </message>
        <message>
            <source>社保费争议调处统计报表</source>
            <translation>Report on social insurance disputes</translation>
        </message>
        <message>
            <source>“{word}”</source>
            <translation>“{word}”</translation>
        </message>
        <message>
            <source>{first}、{one}</source>
            <translation>{first}, {one}</translation>
        </message>
        <message>
            <source>（无）</source>
            <translation>(none)</translation>
        </message>
        <message>
            <source>统计期间尚未结束，数据截至 {today}。</source>
            <translation>The period is not over yet: data up to {today}.</translation>
        </message>
        <message>
            <source>有 {count} 件历史台账案件已办结但没有载明结案日期，按受理日期计入办结，不计办理天数。</source>
            <translation>{count} cases from old ledgers ended without a stated closing day: they count as closed on their day of acceptance, without days of handling.</translation>
        </message>
        <message>
            <source>有 {count} 件历史台账案件没有载明受理日期，未计入受理、办结和未结。</source>
            <translation>{count} cases from old ledgers state no day of acceptance: they count neither as accepted nor closed nor open.</translation>
        </message>
        <message>
            <source>有 {count} 笔金额（共 {yuan} 元）没有载明日期，未计入任何期间。</source>
            <translation>{count} amounts ({yuan} yuan in all) state no day: they count in no period.</translation>
        </message>
        <message>
            <source>有 {count} 件案件载明的人数多于登记姓名的职工，相差 {missing} 人，没有姓名的未计入人数和人次。</source>
            <translation>{count} cases state more people than workers named, {missing} more in all; those without a name do not count.</translation>
        </message>
        <message>
            <source>上期结转</source>
            <translation>Carried over</translation>
        </message>
        <message>
            <source>统计期间开始前一日终了时已受理而未结的案件。</source>
            <translation>Cases accepted and not closed at the end of the day before the period.</translation>
        </message>
        <message>
            <source>本期受理</source>
            <translation>Accepted</translation>
        </message>
        <message>
            <source>受理日期在期间内的案件；只登记、未受理的不计。</source>
            <translation>Cases whose day of acceptance lies in the period; those only registered do not count.</translation>
        </message>
        <message>
            <source>其中：集体争议</source>
            <translation>of these: group disputes</translation>
        </message>
        <message>
            <source>本期受理中，登记或载明的职工达 {group} 人及以上的案件。</source>
            <translation>Of those accepted, cases with {group} or more workers named or stated.</translation>
        </message>
        <message>
            <source>恢复办理</source>
            <translation>Reopened</translation>
        </message>
        <message>
            <source>已结案件因新情况重启的次数，按重启日期；中止后恢复的一直算未结，不在此列。</source>
            <translation>Closed cases reopened for new facts, by the day of reopening; cases resumed after a suspension were open all along.</translation>
        </message>
        <message>
            <source>拆入</source>
            <translation>Split in</translation>
        </message>
        <message>
            <source>从其他案件拆分出来另案办理的案件。</source>
            <translation>Cases split off from other cases.</translation>
        </message>
        <message>
            <source>本期办结</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>已受理案件在期间内结案、撤回、转出的件次，按结案日期；并入他案的另计。</source>
            <translation>Accepted cases closed, withdrawn or handed over in the period, by closing day; those merged into others count apart.</translation>
        </message>
        <message>
            <source>并出</source>
            <translation>Merged out</translation>
        </message>
        <message>
            <source>已受理案件在期间内并入他案的件数。</source>
            <translation>Accepted cases merged into another case in the period.</translation>
        </message>
        <message>
            <source>期末未结</source>
            <translation>Open at end</translation>
        </message>
        <message>
            <source>上期结转＋本期受理＋恢复办理＋拆入－本期办结－并出；另按案件自身日期逐件核对。</source>
            <translation>Carried over + accepted + reopened + split in − closed − merged out; checked case by case against the cases' own days.</translation>
        </message>
        <message>
            <source>其中：历史台账未接续</source>
            <translation>of these: old-ledger cases not taken up</translation>
        </message>
        <message>
            <source>期末未结中导入的历史台账案件，到期末还没有人接续办理，不在案件列表的“办理中”里；没有的不列。</source>
            <translation>Open cases from imported old ledgers that nobody had taken up by the end of the period; they are not under “Open” in the case list. Left out where there are none.</translation>
        </message>
        <message>
            <source>其中：期末超期</source>
            <translation>of these: overdue</translation>
        </message>
        <message>
            <source>结案率</source>
            <translation>Closing rate</translation>
        </message>
        <message>
            <source>其中历史台账未接续 {count} 件</source>
            <translation>of these {count} of old ledgers not taken up</translation>
        </message>
        <message>
            <source>期末未结、编制时仍未结，且下一步的办理期限或者法定期限在期末前已过的案件，和案件列表的“超期”同一规则；未接续办理的历史台账案件没有期限，不计。</source>
            <translation>Cases open at the end and still open when the report is made whose next action or whose statutory term was over before the end, by the rule of “overdue” in the list of cases; imported cases nobody took up have no terms and are not counted.</translation>
        </message>
        <message>
            <source>本期办结÷（上期结转＋本期受理），分母不含到期末还没有人接续办理的历史台账案件。</source>
            <translation>Closed ÷ (carried over + accepted); the divisor leaves out cases of old ledgers that nobody had taken up by the end of the period.</translation>
        </message>
        <message>
            <source>不属受理范围</source>
            <translation>Not accepted</translation>
        </message>
        <message>
            <source>未受理即告知不属受理范围的登记件，不计入受理和办结；仅咨询的另计。</source>
            <translation>Registrations declined as outside the scope; counted neither as accepted nor closed; consultations count apart.</translation>
        </message>
        <message>
            <source>直接转办</source>
            <translation>Referred at once</translation>
        </message>
        <message>
            <source>未受理即转其他部门办理的登记件，不计入受理和办结。</source>
            <translation>Registrations referred to another body before acceptance; counted neither as accepted nor closed.</translation>
        </message>
        <message>
            <source>办结中：撤回</source>
            <translation>of the closed: withdrawn</translation>
        </message>
        <message>
            <source>已受理后由职工撤回的案件，已计入本期办结。</source>
            <translation>Cases withdrawn by the worker after acceptance; part of the closed ones.</translation>
        </message>
        <message>
            <source>受理前撤回</source>
            <translation>Withdrawn before acceptance</translation>
        </message>
        <message>
            <source>登记后、受理前由职工撤回的登记件，不计入受理和办结。</source>
            <translation>Registrations withdrawn by the worker before acceptance; counted neither as accepted nor closed.</translation>
        </message>
        <message>
            <source>仅咨询</source>
            <translation>Consultations</translation>
        </message>
        <message>
            <source>只作答复、不形成案件的来访来电，按答复日期；不计入受理、不受理和办结。</source>
            <translation>Visits and calls that were only answered, by the day of the answer; counted nowhere else.</translation>
        </message>
        <message>
            <source>来访来电批次</source>
            <translation>Visits and calls</translation>
        </message>
        <message>
            <source>登记的来访、来电、来信和工单，一批计一次，按来访日期，含仅咨询的。</source>
            <translation>Visits, calls, letters and tickets registered, one batch each, by the day they came; consultations included.</translation>
        </message>
        <message>
            <source>来访来电人次</source>
            <translation>People in visits and calls</translation>
        </message>
        <message>
            <source>各批来访来电的人数之和；同一人来几次计几次。</source>
            <translation>The people of all visits added up; who comes twice counts twice.</translation>
        </message>
        <message>
            <source>办结涉及职工</source>
            <translation>Workers in closed cases</translation>
        </message>
        <message>
            <source>本期办结案件的职工，同一人只计一次（按身份证号，没有的按姓名加电话，再没有的按姓名加单位）；转入另案的职工在另案计。</source>
            <translation>Workers of the closed cases, each once (by ID number, else by name and phone, else by name and employer); workers moved to another case count there.</translation>
        </message>
        <message>
            <source>办结涉及人次</source>
            <translation>Worker-times in closed cases</translation>
        </message>
        <message>
            <source>本期每次办结的职工人数之和，不去重。</source>
            <translation>Workers of each closing added up, repeats included.</translation>
        </message>
        <message>
            <source>办结涉及单位</source>
            <translation>Employers in closed cases</translation>
        </message>
        <message>
            <source>本期办结案件的用人单位，按统一社会信用代码去重，没有代码的按名称。</source>
            <translation>Employers of the closed cases, each once by credit code, else by name.</translation>
        </message>
        <message>
            <source>受理涉及职工</source>
            <translation>Workers in accepted cases</translation>
        </message>
        <message>
            <source>本期受理案件的职工，去重方法同上。</source>
            <translation>Workers of the accepted cases, each once as above.</translation>
        </message>
        <message>
            <source>集体争议涉及职工</source>
            <translation>Workers in group disputes</translation>
        </message>
        <message>
            <source>本期受理的集体争议中已登记姓名的职工，去重方法同上。</source>
            <translation>Workers named in the group disputes accepted, each once as above.</translation>
        </message>
        <message>
            <source>受理涉及单位</source>
            <translation>Employers in accepted cases</translation>
        </message>
        <message>
            <source>本期受理案件的用人单位，去重方法同上。</source>
            <translation>Employers of the accepted cases, each once as above.</translation>
        </message>
        <message>
            <source>补缴到账职工</source>
            <translation>Workers paid for</translation>
        </message>
        <message>
            <source>期间内有实缴入库的职工，去重方法同上；按全案缴费的，计该案全部职工。</source>
            <translation>Workers with money paid in during the period, each once as above; a payment for a whole case counts all its workers.</translation>
        </message>
        <message>
            <source>{year:02d}年{month}月</source>
            <translation>{year:02d}-{month:02d}</translation>
        </message>
        <message>
            <source>{month}月</source>
            <translation>{month}</translation>
        </message>
        <message>
            <source>近十二个月受理、办结与期末未结</source>
            <extracomment>More causes than this make a chart nobody reads; the table has them all.</extracomment>
            <translation>Accepted, closed and open at end, last twelve months</translation>
        </message>
        <message>
            <source>受理</source>
            <translation>Accepted</translation>
        </message>
        <message>
            <source>办结</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>其余事由</source>
            <translation>Other causes</translation>
        </message>
        <message>
            <source>本期受理案件的争议事由</source>
            <translation>Causes of the accepted cases</translation>
        </message>
        <message>
            <source>金额：从诉求到入库</source>
            <translation>Amounts: from claim to fund</translation>
        </message>
        <message>
            <source>诉求金额</source>
            <translation>Claimed</translation>
        </message>
        <message>
            <source>职工提出的金额，不含滞纳金，按发生日期。</source>
            <translation>What workers claim, late fee apart, by its day.</translation>
        </message>
        <message>
            <source>工作站测算</source>
            <translation>Estimated</translation>
        </message>
        <message>
            <source>工作站测算的金额，不含滞纳金，按发生日期。</source>
            <translation>What the station estimates, late fee apart, by its day.</translation>
        </message>
        <message>
            <source>协议金额</source>
            <translation>Agreed</translation>
        </message>
        <message>
            <source>调解协议约定补缴的金额，不含滞纳金，按发生日期。</source>
            <translation>What agreements promise to pay back, late fee apart, by its day.</translation>
        </message>
        <message>
            <source>税务核定</source>
            <translation>Assessed</translation>
        </message>
        <message>
            <source>税务机关核定或责令缴纳的金额，不含滞纳金，按发生日期。</source>
            <translation>What the tax authority assessed or ordered to be paid, late fee apart, by its day.</translation>
        </message>
        <message>
            <source>实缴入库</source>
            <translation>Paid in</translation>
        </message>
        <message>
            <source>有缴费凭证的单位部分与个人部分之和，按缴费日期；滞纳金另列。</source>
            <translation>Employer's and employee's shares with proof of payment, by the day of payment; late fee apart.</translation>
        </message>
        <message>
            <source>滞纳金入库</source>
            <translation>Late fee paid in</translation>
        </message>
        <message>
            <source>有缴费凭证的滞纳金，按缴费日期，不计入实缴入库。</source>
            <translation>Late fee with proof of payment, by the day of payment; no part of what was paid in.</translation>
        </message>
        <message>
            <source>历史台账载明补缴</source>
            <translation>Paid per old ledger</translation>
        </message>
        <message>
            <source>导入的历史台账所载、没有凭证的补缴金额，单列，不计入实缴入库。</source>
            <translation>What imported ledgers say was paid, without proof: shown apart, no part of what was paid in.</translation>
        </message>
        <message>
            <source>协议履行率</source>
            <translation>Agreements performed</translation>
        </message>
        <message>
            <source>期间内到期的协议补缴款中，至期末已实缴入库的金额÷到期金额；先到期的先抵，超过约定的部分不计。</source>
            <translation>Of agreed money due in the period, what was paid in by its end ÷ what was due; the earliest due first, nothing beyond what was agreed.</translation>
        </message>
        <message>
            <source>调解成功结案</source>
            <translation>Closed by mediation</translation>
        </message>
        <message>
            <source>结案方式为{mediated}的案件，按结案日期。</source>
            <translation>Cases closed as {mediated}, by closing day.</translation>
        </message>
        <message>
            <source>调解不成结案</source>
            <translation>Closed, mediation failed</translation>
        </message>
        <message>
            <source>结案方式为{failed}的案件，按结案日期。</source>
            <translation>Cases closed as {failed}, by closing day.</translation>
        </message>
        <message>
            <source>调解成功率</source>
            <translation>Mediation success</translation>
        </message>
        <message>
            <source>调解成功结案÷（调解成功结案＋调解不成结案），按结案日期；期间内没有的不计算。</source>
            <translation>Closed by mediation ÷ (closed by mediation + mediation failed), by closing day; no rate without such cases.</translation>
        </message>
        <message>
            <source>调解成功涉及职工</source>
            <translation>Workers in mediated cases</translation>
        </message>
        <message>
            <source>调解成功结案案件的职工，同一人只计一次。</source>
            <translation>Workers of the cases closed by mediation, each once.</translation>
        </message>
        <message>
            <source>化解</source>
            <translation>Settled</translation>
        </message>
        <message>
            <source>结案方式为{resolved}的案件，按结案日期。</source>
            <translation>Cases closed as {resolved}, by closing day.</translation>
        </message>
        <message>
            <source>调解会</source>
            <translation>Mediation sessions</translation>
        </message>
        <message>
            <source>期间内召开并登记的调解会。</source>
            <translation>Sessions held and recorded in the period.</translation>
        </message>
        <message>
            <source>达成调解协议</source>
            <translation>Agreements</translation>
        </message>
        <message>
            <source>期间内达成的调解协议，按达成日期。</source>
            <translation>Agreements reached in the period, by their day.</translation>
        </message>
        <message>
            <source>平均办理天数</source>
            <translation>Average days of handling</translation>
        </message>
        <message>
            <source>本期办结案件自受理至结案的自然日平均数；没有载明结案日期的历史案件不计。</source>
            <translation>Natural days from acceptance to closing of the closed cases; old cases without a closing day do not count.</translation>
        </message>
        <message>
            <source>办理天数中位数</source>
            <translation>Median days of handling</translation>
        </message>
        <message>
            <source>同上各案办理天数的中位数。</source>
            <translation>The median of the same days.</translation>
        </message>
        <message>
            <source>回访</source>
            <translation>Follow-ups</translation>
        </message>
        <message>
            <source>期间内的回访次数。</source>
            <translation>Follow-ups in the period.</translation>
        </message>
        <message>
            <source>回访满意率</source>
            <translation>Satisfied</translation>
        </message>
        <message>
            <source>回访中表示满意的÷表明满意与否的。</source>
            <translation>Satisfied ÷ those who said whether they are.</translation>
        </message>
        <message>
            <source>发出</source>
            <translation>Issued</translation>
        </message>
        <message>
            <source>期间内发出的提示函、意见书、建议书。</source>
            <translation>Reminder, opinion and recommendation letters issued in the period.</translation>
        </message>
        <message>
            <source>送达</source>
            <translation>Served</translation>
        </message>
        <message>
            <source>期间内送达并有送达凭证的函书，按送达日期。</source>
            <translation>Letters served in the period with proof, by the day of service.</translation>
        </message>
        <message>
            <source>回复</source>
            <translation>Answered</translation>
        </message>
        <message>
            <source>期间内收到回复的函书，按回复日期。</source>
            <translation>Letters answered in the period, by the day of the answer.</translation>
        </message>
        <message>
            <source>未填写</source>
            <translation>Not stated</translation>
        </message>
        <message>
            <source>合计</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>单位部分</source>
            <translation>Employer</translation>
        </message>
        <message>
            <source>个人部分</source>
            <translation>Employee</translation>
        </message>
        <message>
            <source>未分担</source>
            <translation>Not split</translation>
        </message>
        <message>
            <source>滞纳金</source>
            <translation>Late fee</translation>
        </message>
        <message>
            <source>未分险种</source>
            <translation>No insurance stated</translation>
        </message>
        <message>
            <source>渠道</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>受理职工</source>
            <translation>Workers</translation>
        </message>
        <message>
            <source>按来源渠道</source>
            <translation>By channel</translation>
        </message>
        <message>
            <source>事由</source>
            <translation>Cause</translation>
        </message>
        <message>
            <source>按争议事由</source>
            <translation>By cause</translation>
        </message>
        <message>
            <source>一案多个事由的按主要事由；职工合计按人去重，可能小于各行之和。</source>
            <translation>A case with several causes counts under its main one; the total of workers counts each once and may be less than the rows' sum.</translation>
        </message>
        <message>
            <source>结案方式</source>
            <translation>How it ended</translation>
        </message>
        <message>
            <source>申请</source>
            <extracomment>The steps of legal aid: the word, the day it is counted by, which ones it counts.</extracomment>
            <translation>Applied for</translation>
        </message>
        <message>
            <source>批准</source>
            <translation>Granted</translation>
        </message>
        <message>
            <source>不予批准</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>援助办结</source>
            <translation>Ended</translation>
        </message>
        <message>
            <source>环节</source>
            <translation>Step</translation>
        </message>
        <message>
            <source>本期</source>
            <translation>This period</translation>
        </message>
        <message>
            <source>本期职工</source>
            <translation>Workers</translation>
        </message>
        <message>
            <source>本年累计</source>
            <translation>Year to date</translation>
        </message>
        <message>
            <source>法律援助</source>
            <translation>Legal aid</translation>
        </message>
        <message>
            <source>按各环节的日期统计；没有写明职工的，计全案职工。</source>
            <translation>By the day of each step; where no worker is named, all workers of the case are counted.</translation>
        </message>
        <message>
            <source>按结案方式</source>
            <translation>By how cases ended</translation>
        </message>
        <message>
            <source>口径</source>
            <translation>Layer</translation>
        </message>
        <message>
            <source>金额：五个口径</source>
            <translation>Amounts in five layers</translation>
        </message>
        <message>
            <source>各口径互不覆盖、不可相加；“未分担”为登记时没有分单位和个人的金额。滞纳金不计入合计。</source>
            <translation>Layers never overwrite each other and do not add up; “not split” was recorded without shares. The total is without late fee.</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurance</translation>
        </message>
        <message>
            <source>实缴入库：按险种</source>
            <translation>Paid in, by insurance</translation>
        </message>
        <message>
            <source>去向</source>
            <translation>Sent to</translation>
        </message>
        <message>
            <source>转办、移送去向</source>
            <translation>Where cases were sent</translation>
        </message>
        <message>
            <source>含受理前直接转办和办理中移送，按发出日期。</source>
            <translation>Referred before acceptance or handed over later, by the day of sending.</translation>
        </message>
        <message>
            <source>函书</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>{year}年{month}月</source>
            <translation>{year}-{month:02d}</translation>
        </message>
        <message>
            <source>{year}年{month}月{day}日</source>
            <translation>{year}-{month:02d}-{day:02d}</translation>
        </message>
        <message>
            <source>{month}月{day}日</source>
            <translation>{year}-{month:02d}-{day:02d}</translation>
        </message>
        <message>
            <source>{start}至{end}</source>
            <translation>{start} to {end}</translation>
        </message>
        <message>
            <source>按办理经过计，期初 {moves_opening} 件、期末 {moves_open} 件；按案件自身的受理、结案日期逐件计，期初 {opening} 件、期末 {open} 件。两者不一致的案件：{names}{rest}。请核对这些案件的受理、结案、重启日期的先后。</source>
            <translation>By their moves {moves_opening} cases were open at the beginning and {moves_open} at the end; by their own days of acceptance and closing {opening} and {open}. Cases that disagree: {names}{rest}. Check the order of their days of acceptance, closing and reopening.</translation>
        </message>
        <message>
            <source>等 {count} 件</source>
            <translation> and others, {count} in all</translation>
        </message>
    </context>
    <context>
        <name>reports</name>
        <message>
            <source>月报</source>
            <translation>Monthly report</translation>
        </message>
    </context>
    <context>
        <name>roster</name>
        <message>
            <source>同意方式</source>
            <extracomment>The views of the sheet: the people, all layers beside each other, one layer in its parts. Who a row is: a worker of the case already, somebody new, the same person as another. Columns of the people that are no field of a worker, but stand beside him.</extracomment>
            <translation>Way of consent</translation>
        </message>
        <message>
            <source>同意人</source>
            <translation>Consent by</translation>
        </message>
        <message>
            <source>参保起止（职工陈述）</source>
            <translation>Insured (worker's word)</translation>
        </message>
        <message>
            <source>代理人</source>
            <translation>Agent</translation>
        </message>
        <message>
            <source>代理人电话</source>
            <translation>Agent's phone</translation>
        </message>
        <message>
            <source>对照</source>
            <translation>Match</translation>
        </message>
        <message>
            <source>协议签字</source>
            <translation>Agreement signed</translation>
        </message>
        <message>
            <source>结果</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>未分项</source>
            <translation>Undivided</translation>
        </message>
        <message>
            <source>实缴滞纳金</source>
            <translation>Late fee paid</translation>
        </message>
        <message>
            <source>未签</source>
            <translation>not signed</translation>
        </message>
        <message>
            <source>实缴 %1 / 协议 %2</source>
            <translation>paid %1 / agreed %2</translation>
        </message>
        <message>
            <source>实缴 %1</source>
            <translation>paid %1</translation>
        </message>
        <message>
            <source>已有：更新 %1</source>
            <extracomment>Who a row is.</extracomment>
            <translation>Known: updates %1</translation>
        </message>
        <message>
            <source>新增</source>
            <translation>New</translation>
        </message>
        <message>
            <source>新增，另有案件 %1</source>
            <translation>New, also in case %1</translation>
        </message>
        <message>
            <source>同一人？第 %1 行</source>
            <translation>Same person? Row %1</translation>
        </message>
        <message>
            <source>同一人？案件 %1</source>
            <translation>Same person? Case %1</translation>
        </message>
        <message>
            <source>同一人：第 %1 行</source>
            <translation>Same person: row %1</translation>
        </message>
        <message>
            <source>同一人：案件 %1</source>
            <translation>Same person: case %1</translation>
        </message>
        <message>
            <source>另一人，新增</source>
            <translation>Another person, new</translation>
        </message>
        <message>
            <source>原为 %1</source>
            <translation>Was %1</translation>
        </message>
        <message>
            <source>原来没有填</source>
            <translation>Was empty</translation>
        </message>
        <message>
            <source>第 %1 行没有姓名，请补上后再保存。</source>
            <extracomment>Why the sheet is not saved.</extracomment>
            <translation>Row %1 has no name. Add one, then save.</translation>
        </message>
        <message>
            <source>第 %1 行：%2改正后再保存。</source>
            <translation>Row %1: %2 Correct it, then save.</translation>
        </message>
        <message>
            <source>第 %1 行%2填好后再保存。</source>
            <translation>Row %1: %2 Fill it in, then save.</translation>
        </message>
        <message>
            <source>这一层已按险种登记，请在这一层的分项里改。</source>
            <extracomment>Why a cell is only read, by what the sheet says.</extracomment>
            <translation>This layer is recorded in parts; change it in the parts of the layer.</translation>
        </message>
        <message>
            <source>这里有按期间登记的几笔，请用“登记金额”逐笔改。</source>
            <translation>Several amounts by period stand here; change them one by one with “Record amount”.</translation>
        </message>
        <message>
            <source>这一列说明这一行是谁；只有问到是不是同一人时才填。</source>
            <translation>This column says who the row is; it is filled in only where it asks about the same person.</translation>
        </message>
        <message>
            <source>这名职工有几份委托授权，请在案件的“委托授权”里逐份改。</source>
            <translation>This worker has several powers of attorney; correct them one by one under “Powers of attorney” in the case.</translation>
        </message>
        <message>
            <source>同一人</source>
            <translation>Same person</translation>
        </message>
        <message>
            <source>另一人</source>
            <translation>Another person</translation>
        </message>
        <message>
            <source>×1千，按千元折算</source>
            <extracomment>Signs of a heading a chip shows. What is said of a column that does not count in yuan.</extracomment>
            <translation>×1,000: read in thousands of yuan</translation>
        </message>
        <message>
            <source>×1万，按万元折算</source>
            <translation>×10,000: read in ten-thousands of yuan</translation>
        </message>
        <message>
            <source>×1亿，按亿元折算</source>
            <translation>×100,000,000: read in hundred-millions of yuan</translation>
        </message>
        <message>
            <source>保存其余 %1 行</source>
            <translation>Save the other %1 rows</translation>
        </message>
        <message>
            <source>其余各行已保存。没有姓名的 %1 行还留在表里，请补上姓名。</source>
            <translation>The other rows are saved. %1 rows without a name are still in the sheet: fill in the names.</translation>
        </message>
    </context>
    <context>
        <name>saved</name>
        <message>
            <source>重做</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>已撤销：%1</source>
            <extracomment>What is said after taking something back, and the button that takes that back.</extracomment>
            <translation>Undone: %1</translation>
        </message>
        <message>
            <source>已重做：%1</source>
            <translation>Done again: %1</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>setting</name>
        <message>
            <source>工作站名称</source>
            <extracomment>The settings of a station, with their words; ``series.*`` are patterns of numbers.</extracomment>
            <translation>Name of the station</translation>
        </message>
        <message>
            <source>所在区县</source>
            <translation>District</translation>
        </message>
        <message>
            <source>案件编号样式</source>
            <translation>Pattern of case numbers</translation>
        </message>
        <message>
            <source>协议编号样式</source>
            <translation>Pattern of agreement numbers</translation>
        </message>
        <message>
            <source>案件量词（件或宗）</source>
            <translation>Counting word for cases (件 or 宗)</translation>
        </message>
        <message>
            <source>一函两书的办理（简易或审核）</source>
            <translation>Road of letters (simple or reviewed)</translation>
        </message>
        <message>
            <source>文书上的联系人</source>
            <translation>Contact on letters</translation>
        </message>
        <message>
            <source>文书上的联系电话</source>
            <translation>Telephone on letters</translation>
        </message>
        <message>
            <source>文书上的地址</source>
            <translation>Address on letters</translation>
        </message>
        <message>
            <source>备份文件夹</source>
            <translation>Backup folder</translation>
        </message>
    </context>
    <context>
        <name>settlement</name>
        <message>
            <source>全额一次补缴</source>
            <extracomment>More days than this nobody waits: figures that do not grow by then hold without an end.</extracomment>
            <translation>All at once</translation>
        </message>
        <message>
            <source>分期补缴</source>
            <translation>In instalments</translation>
        </message>
        <message>
            <source>分 {count} 期补缴</source>
            <extracomment>The same with the number of parts.</extracomment>
            <translation>In {count} instalments</translation>
        </message>
        <message>
            <source>先补本金，滞纳金由税务机关另定</source>
            <translation>Principal first, late fee left to the tax authority</translation>
        </message>
        <message>
            <source>按这一天缴款计算；晚一天缴，滞纳金增加 {growth} 元</source>
            <translation>Reckoned to payment on this day; a day later adds {growth} yuan of late fee</translation>
        </message>
        <message>
            <source>这一天及以前缴清不产生滞纳金，过后按日计算</source>
            <translation>Paid by this day there is no late fee; after it one runs by the day</translation>
        </message>
        <message>
            <source>调解期限的最后一日；过后职工可以申请仲裁，方案不一定还能谈成</source>
            <translation>Last day of the mediation term; after it the workers may go to arbitration and the terms may no longer be had</translation>
        </message>
        <message>
            <source>本金和滞纳金一次缴清；滞纳金由用人单位承担，以税务机关核定为准</source>
            <translation>Principal and late fee paid at once; the employer bears the late fee, as the tax authority assesses it</translation>
        </message>
        <message>
            <source>滞纳金照常按日计算到各期缴款日；分期只是双方的约定，税务机关可以依法责令限期缴纳</source>
            <translation>The late fee runs by the day to each payment; instalments bind the parties only, the tax authority may order payment by law</translation>
        </message>
        <message>
            <source>滞纳金不减免，由税务机关另行核定，由用人单位承担；所列只是测算</source>
            <translation>The late fee is not waived: the tax authority assesses it and the employer bears it; what stands here is an estimate</translation>
        </message>
        <message>
            <source>以本金为限的，滞纳金已到上限，不再增加</source>
            <translation>Limited to the principal the late fee has reached its cap and grows no more</translation>
        </message>
        <message>
            <source>自 {day} 起，最早一个月的滞纳金超过本金</source>
            <translation>From {day} on the late fee of the earliest month is more than its principal</translation>
        </message>
        <message>
            <source>{day} 起的缴款日按估算：那一年的节假日还没有收录</source>
            <translation>Days of payment from {day} on are estimates: the holidays of that year are not known yet</translation>
        </message>
        <message>
            <source>缴费基数的上下限取 {day} 所在的月份</source>
            <translation>The limits of the bases are those of the month of {day}</translation>
        </message>
        <message>
            <source>滞纳金不再增加</source>
            <translation>The late fee grows no more</translation>
        </message>
    </context>
    <context>
        <name>settling</name>
        <message>
            <source>职工</source>
            <translation>Worker</translation>
        </message>
        <message>
            <source>单位部分</source>
            <translation>Employer</translation>
        </message>
        <message>
            <source>个人部分</source>
            <translation>Employee</translation>
        </message>
        <message>
            <source>本金</source>
            <translation>Principal</translation>
        </message>
        <message>
            <source>一次缴滞纳金</source>
            <translation>Fee at once</translation>
        </message>
        <message>
            <source>以本金为限</source>
            <translation>Capped</translation>
        </message>
        <message>
            <source>晚一天</source>
            <translation>One day later</translation>
        </message>
        <message>
            <source>分期滞纳金</source>
            <translation>Fee in parts</translation>
        </message>
        <message>
            <source>期次</source>
            <translation>Part</translation>
        </message>
        <message>
            <source>约定日</source>
            <translation>Agreed day</translation>
        </message>
        <message>
            <source>缴款日</source>
            <translation>Payment day</translation>
        </message>
        <message>
            <source>滞纳金</source>
            <translation>Late fee</translation>
        </message>
        <message>
            <source>第 %1 期</source>
            <translation>Part %1</translation>
        </message>
        <message>
            <source>%1（按估算）</source>
            <translation>%1 (estimate)</translation>
        </message>
    </context>
    <context>
        <name>sex</name>
        <message>
            <source>男</source>
            <extracomment>Closed sets of ours by the name of their table: the context of their words, and the words. The sexes as the identity number tells them.</extracomment>
            <translation>Male</translation>
        </message>
        <message>
            <source>女</source>
            <translation>Female</translation>
        </message>
    </context>
    <context>
        <name>share</name>
        <message>
            <source>单位部分</source>
            <extracomment>Layers a person writes down; PAID comes from proved payments, LEDGER_PAID from an import. Layers that count: in sums of cases, lists and reports. The sums of agreements, in force or waiting for signatures.</extracomment>
            <translation>Employer share</translation>
        </message>
        <message>
            <source>个人部分</source>
            <translation>Employee share</translation>
        </message>
        <message>
            <source>滞纳金</source>
            <translation>Late fee</translation>
        </message>
    </context>
    <context>
        <name>stage</name>
        <message>
            <source>已登记</source>
            <extracomment>The word of each stage on screen and paper.</extracomment>
            <translation>Registered</translation>
        </message>
        <message>
            <source>待补正</source>
            <translation>Awaiting papers</translation>
        </message>
        <message>
            <source>不属受理范围</source>
            <translation>Not accepted</translation>
        </message>
        <message>
            <source>已转办</source>
            <translation>Referred</translation>
        </message>
        <message>
            <source>已受理</source>
            <translation>Accepted</translation>
        </message>
        <message>
            <source>调查核实</source>
            <translation>Verifying</translation>
        </message>
        <message>
            <source>调解中</source>
            <translation>In mediation</translation>
        </message>
        <message>
            <source>已达成协议</source>
            <translation>Agreed</translation>
        </message>
        <message>
            <source>补缴中</source>
            <translation>Being paid</translation>
        </message>
        <message>
            <source>税务征缴中</source>
            <translation>Tax collection</translation>
        </message>
        <message>
            <source>中止</source>
            <translation>Suspended</translation>
        </message>
        <message>
            <source>调解不成</source>
            <translation>Mediation failed</translation>
        </message>
        <message>
            <source>回访</source>
            <translation>Follow-up</translation>
        </message>
        <message>
            <source>已撤回</source>
            <translation>Withdrawn</translation>
        </message>
        <message>
            <source>已结案</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>已归档</source>
            <translation>Archived</translation>
        </message>
    </context>
    <context>
        <name>step_groups</name>
        <message>
            <source>%1（%2）</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>受理以前可办</source>
            <translation>until the case is accepted</translation>
        </message>
        <message>
            <source>受理以后可办</source>
            <translation>once the case is accepted</translation>
        </message>
        <message>
            <source>结案以前可办</source>
            <translation>until the case is closed</translation>
        </message>
        <message>
            <source>结案以后可办</source>
            <translation>once the case is closed</translation>
        </message>
        <message>
            <source>启动调解以后可办</source>
            <translation>once mediation has started</translation>
        </message>
        <message>
            <source>本站没有启用</source>
            <translation>not in use at this station</translation>
        </message>
        <message>
            <source>现在的阶段不能办</source>
            <translation>not at this stage</translation>
        </message>
        <message>
            <source>案件已归档</source>
            <translation>the case is archived</translation>
        </message>
        <message>
            <source>案件已封存</source>
            <translation>the case is frozen</translation>
        </message>
        <message>
            <source>没有这项权限</source>
            <translation>you have no right to this</translation>
        </message>
        <message>
            <source>受理</source>
            <translation>Acceptance</translation>
        </message>
        <message>
            <source>只用于历史台账导入的在办案件</source>
            <translation>only for open cases from an old ledger</translation>
        </message>
        <message>
            <source>调查核实</source>
            <translation>Verification</translation>
        </message>
        <message>
            <source>受理以后、调解以前可办</source>
            <translation>after acceptance, before mediation</translation>
        </message>
        <message>
            <source>没有等待答复的协查</source>
            <translation>no enquiry waits for an answer</translation>
        </message>
        <message>
            <source>调解</source>
            <translation>Mediation</translation>
        </message>
        <message>
            <source>受理以后可办，正在调解的不用再启动</source>
            <translation>once accepted and not yet in mediation</translation>
        </message>
        <message>
            <source>没有等待签章的协议</source>
            <translation>No agreement waits for signatures</translation>
        </message>
        <message>
            <source>调解期间、有期限的可办</source>
            <translation>while mediation with a term runs</translation>
        </message>
        <message>
            <source>补缴</source>
            <translation>Back payment</translation>
        </message>
        <message>
            <source>先安排补缴</source>
            <translation>plan a payment first</translation>
        </message>
        <message>
            <source>没有到期未补缴的</source>
            <translation>nothing that was due is unpaid</translation>
        </message>
        <message>
            <source>调查核实中或达成协议后可办</source>
            <translation>while verifying or once agreed</translation>
        </message>
        <message>
            <source>还没有入库的补缴</source>
            <translation>no back payment is in yet</translation>
        </message>
        <message>
            <source>文书和转办</source>
            <translation>Papers and referrals</translation>
        </message>
        <message>
            <source>结案以前可办，中止的先恢复办理</source>
            <translation>until the case is closed; resume a suspended one first</translation>
        </message>
        <message>
            <source>没有等待反馈的转办</source>
            <translation>no referral waits for feedback</translation>
        </message>
        <message>
            <source>安排和人员</source>
            <translation>Planning and people</translation>
        </message>
        <message>
            <source>有几名职工在办时可办</source>
            <translation>while several workers are in the case</translation>
        </message>
        <message>
            <source>没有可以合并的案件</source>
            <translation>there is no case to merge with</translation>
        </message>
        <message>
            <source>回访、结案和归档</source>
            <translation>Follow-up, closing, archive</translation>
        </message>
        <message>
            <source>案件没有中止</source>
            <translation>the case is not suspended</translation>
        </message>
        <message>
            <source>归档以后可办</source>
            <translation>once the case is archived</translation>
        </message>
        <message>
            <source>案件没有封存</source>
            <translation>the case is not frozen</translation>
        </message>
    </context>
    <context>
        <name>steps</name>
        <message>
            <source>受理</source>
            <extracomment>A fold that would hide no more lines than these hides none: it takes as much room itself. The store gives no more than so many lines of a section. The word on the button at each stage: the usual next step.</extracomment>
            <translation>Accept</translation>
        </message>
        <message>
            <source>启动调解</source>
            <translation>Start mediation</translation>
        </message>
        <message>
            <source>登记调解会</source>
            <translation>Record a session</translation>
        </message>
        <message>
            <source>登记缴费</source>
            <translation>Record a payment</translation>
        </message>
        <message>
            <source>恢复办理</source>
            <translation>Resume</translation>
        </message>
        <message>
            <source>登记回访</source>
            <translation>Follow up</translation>
        </message>
        <message>
            <source>结案</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>登记签章</source>
            <extracomment>The same while an agreement is not signed by all.</extracomment>
            <translation>Record a signature</translation>
        </message>
        <message>
            <source>安排下一步</source>
            <translation>Plan the next action</translation>
        </message>
        <message>
            <source>接续办理</source>
            <translation>Take up</translation>
        </message>
        <message>
            <source>告知补正</source>
            <translation>Ask for papers</translation>
        </message>
        <message>
            <source>不属受理范围</source>
            <translation>Outside the scope</translation>
        </message>
        <message>
            <source>仅咨询</source>
            <translation>Advice only</translation>
        </message>
        <message>
            <source>受理审查</source>
            <translation>Review</translation>
        </message>
        <message>
            <source>启动调查核实</source>
            <translation>Start verification</translation>
        </message>
        <message>
            <source>延长调解期限</source>
            <translation>Extend the mediation</translation>
        </message>
        <message>
            <source>登记协议</source>
            <translation>Record the agreement</translation>
        </message>
        <message>
            <source>进入补缴</source>
            <translation>Begin back-payment</translation>
        </message>
        <message>
            <source>转税务征缴</source>
            <translation>Hand to tax collection</translation>
        </message>
        <message>
            <source>重启案件</source>
            <translation>Reopen the case</translation>
        </message>
        <message>
            <source>登记金额</source>
            <translation>Record an amount</translation>
        </message>
        <message>
            <source>安排补缴</source>
            <translation>Plan a payment</translation>
        </message>
        <message>
            <source>安排分期</source>
            <translation>Plan instalments</translation>
        </message>
        <message>
            <source>登记税务文书</source>
            <translation>Record tax paper</translation>
        </message>
        <message>
            <source>增加职工</source>
            <translation>Add a worker</translation>
        </message>
        <message>
            <source>登记文书</source>
            <translation>Record a paper</translation>
        </message>
        <message>
            <source>登记调解方案</source>
            <translation>Record offer</translation>
        </message>
        <message>
            <source>安排日程</source>
            <translation>Plan an appointment</translation>
        </message>
        <message>
            <source>指定承办人</source>
            <translation>Assign a handler</translation>
        </message>
        <message>
            <source>转办</source>
            <translation>Refer</translation>
        </message>
        <message>
            <source>登记协查</source>
            <translation>Record an enquiry</translation>
        </message>
        <message>
            <source>归档</source>
            <translation>Archive</translation>
        </message>
        <message>
            <source>调卷</source>
            <translation>Take out of archive</translation>
        </message>
        <message>
            <source>封存案件</source>
            <translation>Freeze case</translation>
        </message>
        <message>
            <source>登记个人信息请求</source>
            <translation>Record a personal-data request</translation>
        </message>
        <message>
            <source>解除封存</source>
            <translation>Unfreeze</translation>
        </message>
        <message>
            <source>登记协查答复</source>
            <extracomment>The word on the button, and the step it takes.</extracomment>
            <translation>Record an answer</translation>
        </message>
        <message>
            <source>登记转办反馈</source>
            <translation>Record the answer to a referral</translation>
        </message>
        <message>
            <source>打开请求</source>
            <translation>Open request</translation>
        </message>
        <message>
            <source>登记回复</source>
            <translation>Record the answer</translation>
        </message>
        <message>
            <source>答复工单</source>
            <translation>Reply to ticket</translation>
        </message>
        <message>
            <source>打开案件</source>
            <translation>Open case</translation>
        </message>
        <message>
            <source>打开来访来电</source>
            <translation>Open visit</translation>
        </message>
        <message>
            <source>登记履行情况</source>
            <translation>Record performance</translation>
        </message>
        <message>
            <source>中止</source>
            <translation>Suspend</translation>
        </message>
        <message>
            <source>撤回</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>部分职工撤回</source>
            <translation>Some withdraw</translation>
        </message>
        <message>
            <source>拆分案件</source>
            <translation>Split</translation>
        </message>
        <message>
            <source>合并案件</source>
            <translation>Merge</translation>
        </message>
        <message>
            <source>处理未按约补缴</source>
            <extracomment>The form behind the button, by section.</extracomment>
            <translation>Deal with a broken promise</translation>
        </message>
        <message>
            <source>登记补缴材料</source>
            <translation>Tick back-payment papers</translation>
        </message>
        <message>
            <source>登记热线工单</source>
            <translation>Record hotline ticket</translation>
        </message>
        <message>
            <source>登记委托授权</source>
            <translation>Record power of attorney</translation>
        </message>
        <message>
            <source>登记证据</source>
            <translation>Record evidence</translation>
        </message>
        <message>
            <source>登记调查</source>
            <translation>Record investigation</translation>
        </message>
        <message>
            <source>登记放弃参保承诺</source>
            <translation>Record waiver promise</translation>
        </message>
        <message>
            <source>登记参保情况</source>
            <translation>Record insurance facts</translation>
        </message>
        <message>
            <source>逐行登记参保情况</source>
            <translation>Record insurance facts by line</translation>
        </message>
        <message>
            <source>补录转办</source>
            <translation>Record a past referral</translation>
        </message>
        <message>
            <source>登记法律援助申请</source>
            <translation>Record legal aid application</translation>
        </message>
        <message>
            <source>登记申报</source>
            <translation>Record declaration</translation>
        </message>
        <message>
            <source>登记退费</source>
            <translation>Record refund</translation>
        </message>
        <message>
            <source>改阶段：%1（%2）</source>
            <translation>Change stage: %1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>story</name>
        <message>
            <source>来访登记</source>
            <translation>Registered</translation>
        </message>
        <message>
            <source>拆分立案</source>
            <extracomment>Letters of an old ledger's row the timeline shows.</extracomment>
            <translation>Split off as a case of its own</translation>
        </message>
        <message>
            <source>登记（%1）</source>
            <translation>Registered (%1)</translation>
        </message>
        <message>
            <source>%1 撤回</source>
            <translation>%1 withdrew</translation>
        </message>
        <message>
            <source>未按约补缴：%1</source>
            <translation>Promise broken: %1</translation>
        </message>
        <message>
            <source>退费 %1 元</source>
            <translation>%1 yuan refunded</translation>
        </message>
        <message>
            <source>台账经办 %1</source>
            <translation>handler in the ledger: %1</translation>
        </message>
        <message>
            <source>导入</source>
            <translation>Imported</translation>
        </message>
        <message>
            <source>调解会：%1</source>
            <translation>Session: %1</translation>
        </message>
        <message>
            <source>达成协议 %1 元</source>
            <translation>Agreed on %1 yuan</translation>
        </message>
        <message>
            <source>实缴入库 %1 元</source>
            <translation>Paid in %1 yuan</translation>
        </message>
        <message>
            <source>称已缴 %1 元，待凭证</source>
            <translation>Said to have paid %1 yuan, no proof</translation>
        </message>
        <message>
            <source>职工满意</source>
            <translation>Worker satisfied</translation>
        </message>
        <message>
            <source>职工不满意</source>
            <translation>Worker not satisfied</translation>
        </message>
        <message>
            <source>已足额补缴</source>
            <translation>Paid in full</translation>
        </message>
        <message>
            <source>未足额补缴</source>
            <translation>Not paid in full</translation>
        </message>
        <message>
            <source>反映有打击报复</source>
            <translation>Retaliation reported</translation>
        </message>
        <message>
            <source>回访</source>
            <translation>Follow-up</translation>
        </message>
        <message>
            <source>转办：%1</source>
            <translation>Referred: %1</translation>
        </message>
        <message>
            <source>%1 反馈</source>
            <translation>%1 answered</translation>
        </message>
        <message>
            <source>协查：%1</source>
            <translation>Enquiry to %1</translation>
        </message>
        <message>
            <source>%1 答复协查</source>
            <translation>Answer of %1</translation>
        </message>
        <message>
            <source>成文 %1</source>
            <translation>Dated %1</translation>
        </message>
        <message>
            <source>送达 %1</source>
            <translation>Served %1</translation>
        </message>
        <message>
            <source>回复 %1</source>
            <translation>Answered %1</translation>
        </message>
        <message>
            <source>办结 %1</source>
            <translation>Done with %1</translation>
        </message>
        <message>
            <source>历史台账“%1”第 %2 行</source>
            <translation>Old ledger “%1”, row %2</translation>
        </message>
        <message>
            <source>（已撤销）</source>
            <translation> (undone)</translation>
        </message>
        <message>
            <source>并入案件 %1</source>
            <translation>Merged into %1</translation>
        </message>
        <message>
            <source>不再并入案件 %1</source>
            <translation>No longer merged into %1</translation>
        </message>
        <message>
            <source>并入本案：%1</source>
            <translation>Merged into this case: %1</translation>
        </message>
        <message>
            <source>空</source>
            <translation>empty</translation>
        </message>
    </context>
    <context>
        <name>teller</name>
        <message>
            <source>职工陈述</source>
            <translation>Told by the worker</translation>
        </message>
        <message>
            <source>单位陈述</source>
            <translation>Told by the employer</translation>
        </message>
        <message>
            <source>税务协查</source>
            <translation>Told by the tax office</translation>
        </message>
        <message>
            <source>人社协查</source>
            <translation>Told by the labour authority</translation>
        </message>
    </context>
    <context>
        <name>today</name>
        <message>
            <source>今天必须做</source>
            <extracomment>The lists of 今日待办 as the home page calls them.</extracomment>
            <translation>Must be done today</translation>
        </message>
        <message>
            <source>当事人权利即将届满（提醒告知）</source>
            <translation>Rights of the parties about to lapse (tell them)</translation>
        </message>
        <message>
            <source>待结案</source>
            <translation>To be closed</translation>
        </message>
        <message>
            <source>没有到期或超期的事项。</source>
            <translation>Nothing is due or overdue.</translation>
        </message>
        <message>
            <source>没有职工均已了结而还没有结案的案件。</source>
            <translation>No case whose workers are all at an end waits to be closed.</translation>
        </message>
        <message>
            <source>没有即将届满的当事人权利。</source>
            <translation>No right of the parties is about to lapse.</translation>
        </message>
        <message>
            <source>三天内</source>
            <translation>Within three days</translation>
        </message>
        <message>
            <source>三天内没有到期的事项。</source>
            <translation>Nothing falls due within three days.</translation>
        </message>
        <message>
            <source>等待回复</source>
            <translation>Waiting for an answer</translation>
        </message>
        <message>
            <source>没有已送达而未答复的文书。</source>
            <translation>No paper served is waiting for an answer.</translation>
        </message>
        <message>
            <source>未按约补缴</source>
            <translation>Promises not kept</translation>
        </message>
        <message>
            <source>没有过了约定日期还没有补缴的。</source>
            <translation>Nothing is past its agreed day.</translation>
        </message>
        <message>
            <source>补缴材料待签</source>
            <translation>Waiting for signatures</translation>
        </message>
        <message>
            <source>没有等待签名的补缴材料。</source>
            <translation>No back-payment paper waits for a signature.</translation>
        </message>
        <message>
            <source>待安排</source>
            <translation>Without a next action</translation>
        </message>
        <message>
            <source>每件在办案件都已安排下一步。</source>
            <translation>Every open case has a next action.</translation>
        </message>
        <message>
            <source>本周调解和日程</source>
            <translation>Meetings this week</translation>
        </message>
        <message>
            <source>七天内没有调解会、约谈或调查。</source>
            <translation>No mediation, talk or visit within seven days.</translation>
        </message>
        <message>
            <source>已暂缓提醒</source>
            <translation>Snoozed</translation>
        </message>
        <message>
            <source>没有暂缓提醒的案件。</source>
            <translation>No case is snoozed.</translation>
        </message>
        <message>
            <source>最近的案件</source>
            <translation>Recent cases</translation>
        </message>
        <message>
            <source>还没有在办的案件。</source>
            <translation>There are no open cases yet.</translation>
        </message>
        <message>
            <source>%1：还没有定办理期限</source>
            <translation>%1: no day set yet</translation>
        </message>
        <message>
            <source>暂缓到 %1</source>
            <translation>Snoozed until %1</translation>
        </message>
        <message>
            <source>另有未按约补缴 %1 件</source>
            <extracomment>Sections about what is to be done next, where the end of the case may be it; told in two of them. Sections that are not there while nothing is in them. Of a heading: what its count leaves out.</extracomment>
            <translation>not kept as agreed, below: %1</translation>
        </message>
        <message>
            <source>显示其余 %1 项</source>
            <translation>Show the other %1</translation>
        </message>
        <message>
            <source>恢复提醒</source>
            <translation>Remind again</translation>
        </message>
        <message>
            <source>未登记结果</source>
            <translation>Result not recorded</translation>
        </message>
        <message>
            <source>今天</source>
            <translation>today</translation>
        </message>
        <message>
            <source>%1 天后</source>
            <translation>in %1 d</translation>
        </message>
        <message>
            <source>%1已送达，等待答复</source>
            <translation>%1 served, waiting for the answer</translation>
        </message>
        <message>
            <source>打开案件</source>
            <extracomment>Between what one key does and the next.</extracomment>
            <translation>Open case</translation>
        </message>
        <message>
            <source>还没有安排下一步</source>
            <translation>No next action planned</translation>
        </message>
        <message>
            <source>%1送达满 %2未答复（%3 送达）</source>
            <translation>%1: no reply within %2 (served %3)</translation>
        </message>
        <message>
            <source>%1已于 %3 送达，%2内应答复，至 %4</source>
            <translation>%1 served %3, reply due within %2, by %4</translation>
        </message>
        <message>
            <source>%1 来件</source>
            <translation>received %1</translation>
        </message>
        <message>
            <source>%1 收到调解申请</source>
            <translation>applied for on %1</translation>
        </message>
        <message>
            <source>%1 知道权益受侵害</source>
            <translation>breach known %1</translation>
        </message>
        <message>
            <source>%1 中断后重新计算</source>
            <translation>counted anew from %1</translation>
        </message>
        <message>
            <source>%1 协议生效</source>
            <translation>agreement in effect %1</translation>
        </message>
        <message>
            <source>%1 送达</source>
            <translation>served %1</translation>
        </message>
        <message>
            <source>%1 已移送</source>
            <translation>referred on %1</translation>
        </message>
        <message>
            <source>%1 复议、起诉期限届满</source>
            <translation>time for review or suit ended %1</translation>
        </message>
        <message>
            <source>%1 补缴入库或结案</source>
            <translation>paid or closed %1</translation>
        </message>
        <message>
            <source>%1 起算</source>
            <translation>from %1</translation>
        </message>
        <message>
            <source>%1 个工作日</source>
            <translation>%1 working days</translation>
        </message>
        <message>
            <source>%1 个月</source>
            <translation>%1 months</translation>
        </message>
        <message>
            <source>%1 年</source>
            <translation>%1 years</translation>
        </message>
        <message>
            <source>%1已于 %2 届满（%3，%4）</source>
            <translation>%1 ended on %2 (%3, %4)</translation>
        </message>
        <message>
            <source>%1今天届满（%3，%4）</source>
            <translation>%1 ends today (%3, %4)</translation>
        </message>
        <message>
            <source>%1于 %2 届满（%3，%4），请告知当事人</source>
            <translation>%1 lapses on %2 (%3, %4): tell the parties</translation>
        </message>
        <message>
            <source>双方已同意延期</source>
            <translation>extended by both sides</translation>
        </message>
        <message>
            <source>%1 天</source>
            <translation>%1 d</translation>
        </message>
        <message>
            <source>第 %1 天</source>
            <translation>Day %1</translation>
        </message>
        <message>
            <source>应于 %1 前补缴 %2 元（%3 人），还没有入库</source>
            <extracomment>Names told before the rest is counted.</extracomment>
            <translation>Due by %1: %2 yuan (%3 people), not received</translation>
        </message>
        <message>
            <source>应于 %1 前补缴 %2 元，还没有入库</source>
            <translation>Due by %1: %2 yuan, not received</translation>
        </message>
        <message>
            <source>%1：用人单位还没有盖章</source>
            <translation>%1: not sealed by the employer yet</translation>
        </message>
        <message>
            <source>%1：%2 人还没有签（%3）</source>
            <translation>%1: %2 people have not signed (%3)</translation>
        </message>
        <message>
            <source>职工%1，还没有结案</source>
            <translation>Worker: %1; the case is not closed</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>%1 名职工均已了结（%2），还没有结案</source>
            <translation>All %1 workers are at an end (%2); the case is not closed</translation>
        </message>
        <message>
            <source>%1 等</source>
            <translation>%1 …</translation>
        </message>
        <message>
            <source>协查等待答复：%1，%2 发出</source>
            <extracomment>What a line says while it waits, until when, and once the term is over.</extracomment>
            <translation>Enquiry waiting: %1, sent %2</translation>
        </message>
        <message>
            <source>协查等待答复：%1，%2 发出，%3 到期</source>
            <translation>Enquiry waiting: %1, sent %2, due %3</translation>
        </message>
        <message>
            <source>协查到期未答复：%1，%2 发出</source>
            <translation>Enquiry not answered: %1, sent %2</translation>
        </message>
        <message>
            <source>转办等待反馈：%1，%2 发出</source>
            <translation>Referral waiting: %1, sent %2</translation>
        </message>
        <message>
            <source>转办等待反馈：%1，%2 发出，%3 到期</source>
            <translation>Referral waiting: %1, sent %2, due %3</translation>
        </message>
        <message>
            <source>转办到期未反馈：%1，%2 发出</source>
            <translation>Referral not answered: %1, sent %2</translation>
        </message>
        <message>
            <source>个人信息请求待答复：%1，%2 收到</source>
            <translation>Personal data request to answer: %1, received %2</translation>
        </message>
        <message>
            <source>个人信息请求到期未答复：%1，%2 收到</source>
            <translation>Personal data request not answered in time: %1, received %2</translation>
        </message>
        <message>
            <source>热线工单 %4（%1）：%2 收到，没有填办理期限，请答复或在工单上补填</source>
            <translation>Hotline ticket %4 (%1): came on %2 without a due day; answer it or enter the day on the ticket</translation>
        </message>
        <message>
            <source>热线工单 %4（%1）：%3 前答复，可申请延期或退回</source>
            <translation>Hotline ticket %4 (%1): answer by %3, or ask for more time or return it</translation>
        </message>
        <message>
            <source>热线工单 %4（%1）：已过答复期限 %3，请立即答复</source>
            <translation>Hotline ticket %4 (%1): the term %3 is over, answer at once</translation>
        </message>
        <message>
            <source>外部编号 %4：%3 前向%1反馈办理情况</source>
            <translation>Outside no. %4: tell %1 the outcome by %3</translation>
        </message>
        <message>
            <source>外部编号 %4：已过反馈期限 %3，请向%1反馈</source>
            <translation>Outside no. %4: the day %3 is over, tell %1 the outcome</translation>
        </message>
        <message>
            <source>来访来电 %4：等待答复%1（%2 收到，没有填外部期限），请答复或补填期限</source>
            <translation>Visit %4: %1 waits for an answer (received %2, no outside deadline); answer it or fill in the day</translation>
        </message>
        <message>
            <source>来访来电 %4：%3 前向%1反馈，请答复或转为案件</source>
            <translation>Visit %4: tell %1 by %3, answer it or make it a case</translation>
        </message>
        <message>
            <source>来访来电 %4：已过反馈期限 %3，请答复或转为案件</source>
            <translation>Visit %4: the day %3 is over, answer it or make it a case</translation>
        </message>
        <message>
            <source>税务文书等待履行：%1，%2 发出</source>
            <translation>Tax paper not performed yet: %1, issued %2</translation>
        </message>
        <message>
            <source>税务文书等待履行：%1，%3 到期</source>
            <translation>Tax paper not performed yet: %1, due %3</translation>
        </message>
        <message>
            <source>税务文书到期未履行：%1，限 %3 前</source>
            <translation>Tax paper past its term: %1, due by %3</translation>
        </message>
        <message>
            <source>热线工单 %4（%1）：案件%5，工单还没有答复（%2 收到，没有填办理期限），请答复热线或退回</source>
            <extracomment>The same of a ticket whose case is over: the hotline still waits for its reply.</extracomment>
            <translation>Hotline ticket %4 (%1): the case is over (%5), the ticket is not answered (came on %2, no last day written down): answer the hotline or return it</translation>
        </message>
        <message>
            <source>热线工单 %4（%1）：案件%5，工单还没有答复，请于 %3 前答复热线或退回</source>
            <translation>Hotline ticket %4 (%1): the case is over (%5), the ticket is not answered: answer the hotline by %3 or return it</translation>
        </message>
        <message>
            <source>热线工单 %4（%1）：案件%5，工单还没有答复，已过期限 %3，请立即答复热线</source>
            <translation>Hotline ticket %4 (%1): the case is over (%5), the ticket is not answered and past its day %3: answer the hotline now</translation>
        </message>
        <message>
            <source>热线工单 %4（%1）：案件%5，工单还没有答复，请先调卷，再答复热线</source>
            <extracomment>And of one in the archive, where nothing can be written before it is taken out.</extracomment>
            <translation>Hotline ticket %4 (%1): the case is over (%5), the ticket is not answered: take the file out of the archive, then answer the hotline</translation>
        </message>
        <message>
            <source>未编号</source>
            <extracomment>What opens the case or the visit has no form. Steps about one record of the case. Terms other bodies set: who they are is told in words, no code.</extracomment>
            <translation>no number</translation>
        </message>
        <message>
            <source>来件单位</source>
            <translation>the sender</translation>
        </message>
        <message>
            <source>暂缓</source>
            <extracomment>What the bar offers, and the word on its button.</extracomment>
            <translation>Put off</translation>
        </message>
        <message>
            <source>指定承办人</source>
            <translation>Assign</translation>
        </message>
        <message>
            <source>安排下一步</source>
            <translation>Plan next step</translation>
        </message>
        <message>
            <source>改阶段</source>
            <translation>Change stage</translation>
        </message>
        <message>
            <source>期限、工单和未答复</source>
            <translation>Terms, tickets and answers due</translation>
        </message>
        <message>
            <source>其余按日期</source>
            <translation>The rest by day</translation>
        </message>
        <message>
            <source>按 Enter：这 %1 件一起“%2”，一次可撤销。</source>
            <extracomment>Acts that are one and the same for many cases: back into sight, planned, a stage further. Words on different buttons told before the rest is left out.</extracomment>
            <translation>Enter: “%2” for all of them (cases: %1), undone as one.</translation>
        </message>
        <message>
            <source>Enter / Ctrl+Enter 一起%1</source>
            <translation>Enter / Ctrl+Enter for all: %1</translation>
        </message>
        <message>
            <source>这 %1 行各有各的内容要填（%2），Enter 不一起办。请按 Esc 取消选择，再逐行按 Enter；或用上面的按钮一起改。</source>
            <translation>Each of these %1 lines asks for answers of its own (%2), so Enter does not take them together. Press Esc, then Enter line by line; or use the buttons above for all.</translation>
        </message>
    </context>
    <context>
        <name>triage</name>
        <message>
            <source>简易</source>
            <translation>Simple</translation>
        </message>
        <message>
            <source>一般</source>
            <translation>General</translation>
        </message>
        <message>
            <source>重大疑难</source>
            <translation>Major</translation>
        </message>
    </context>
    <context>
        <name>trouble</name>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>再试一次</source>
            <translation>Try again</translation>
        </message>
    </context>
    <context>
        <name>typed_answers</name>
        <message>
            <source>第 %1 行：%2</source>
            <extracomment>The columns of the grid.</extracomment>
            <translation>Row %1: %2</translation>
        </message>
        <message>
            <source>看不出是哪个险种</source>
            <translation>the insurance is not clear</translation>
        </message>
        <message>
            <source>缴费情况请填：未参保、未缴、低报基数、已缴</source>
            <translation>write Not enrolled, Unpaid, Base too low or Paid</translation>
        </message>
        <message>
            <source>工资或基数不是数字</source>
            <translation>the wage or the base is no number</translation>
        </message>
        <message>
            <source>本案没有这名职工</source>
            <translation>no such worker in this case</translation>
        </message>
        <message>
            <source>本案有同名职工，请在“参保情况对照”中逐条登记</source>
            <translation>several workers have this name; record them one by one in the comparison</translation>
        </message>
        <message>
            <source>看不懂月份，可填 2024-03 或 202403</source>
            <translation>the month is not understood; write 2024-03 or 202403</translation>
        </message>
    </context>
    <context>
        <name>unit</name>
        <message>
            <source>件</source>
            <translation>cases</translation>
        </message>
        <message>
            <source>人</source>
            <translation>people</translation>
        </message>
        <message>
            <source>人次</source>
            <translation>times</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>employers</translation>
        </message>
        <message>
            <source>份</source>
            <translation>papers</translation>
        </message>
        <message>
            <source>次</source>
            <translation>times</translation>
        </message>
        <message>
            <source>人·月</source>
            <translation>person-months</translation>
        </message>
        <message>
            <source>天</source>
            <translation>days</translation>
        </message>
        <message>
            <source>元</source>
            <translation>yuan</translation>
        </message>
        <message>
            <source>%</source>
            <translation>%</translation>
        </message>
        <message>
            <source>万元</source>
            <translation>yuan</translation>
        </message>
        <message>
            <source>万</source>
            <translation>×10,000</translation>
        </message>
    </context>
    <context>
        <name>verb_words</name>
        <message>
            <source>扫描</source>
            <translation>scan</translation>
        </message>
        <message>
            <source>高拍仪</source>
            <translation>document camera</translation>
        </message>
        <message>
            <source>照片</source>
            <translation>photo</translation>
        </message>
        <message>
            <source>上传</source>
            <translation>upload</translation>
        </message>
        <message>
            <source>附件</source>
            <translation>attachment</translation>
        </message>
        <message>
            <source>截图</source>
            <translation>screenshot</translation>
        </message>
        <message>
            <source>打印</source>
            <translation>print</translation>
        </message>
        <message>
            <source>导出</source>
            <translation>export</translation>
        </message>
        <message>
            <source>电子表格</source>
            <translation>spreadsheet</translation>
        </message>
        <message>
            <source>备份</source>
            <translation>backup</translation>
        </message>
        <message>
            <source>恢复</source>
            <translation>restore</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>undo</translation>
        </message>
        <message>
            <source>日程</source>
            <translation>schedule</translation>
        </message>
        <message>
            <source>回访</source>
            <translation>follow-up</translation>
        </message>
        <message>
            <source>超期</source>
            <translation>overdue</translation>
        </message>
        <message>
            <source>归档</source>
            <translation>archive</translation>
        </message>
        <message>
            <source>测算</source>
            <translation>estimate</translation>
        </message>
        <message>
            <source>滞纳金</source>
            <translation>late fee</translation>
        </message>
        <message>
            <source>期限</source>
            <translation>deadline</translation>
        </message>
        <message>
            <source>费率</source>
            <translation>rates</translation>
        </message>
        <message>
            <source>上下限</source>
            <translation>limits</translation>
        </message>
        <message>
            <source>登记</source>
            <translation>register</translation>
        </message>
        <message>
            <source>语言</source>
            <translation>language</translation>
        </message>
        <message>
            <source>中文</source>
            <translation>Chinese</translation>
        </message>
        <message>
            <source>英文</source>
            <translation>English</translation>
        </message>
        <message>
            <source>夜间模式</source>
            <translation>Night mode</translation>
        </message>
        <message>
            <source>深色模式</source>
            <translation>Dark mode</translation>
        </message>
        <message>
            <source>基数</source>
            <translation>Contribution base</translation>
        </message>
        <message>
            <source>花名册</source>
            <translation>List of employees</translation>
        </message>
        <message>
            <source>名单</source>
            <translation>Name list</translation>
        </message>
        <message>
            <source>工人</source>
            <translation>Workers</translation>
        </message>
        <message>
            <source>增加工人</source>
            <translation>Add workers</translation>
        </message>
        <message>
            <source>增加员工</source>
            <translation>Add employees</translation>
        </message>
        <message>
            <source>接手</source>
            <translation>take over</translation>
        </message>
        <message>
            <source>立案</source>
            <translation>open the case</translation>
        </message>
        <message>
            <source>审核</source>
            <translation>examine</translation>
        </message>
        <message>
            <source>补材料</source>
            <translation>missing papers</translation>
        </message>
        <message>
            <source>问政策</source>
            <translation>ask about the rules</translation>
        </message>
        <message>
            <source>代理人</source>
            <translation>agent</translation>
        </message>
        <message>
            <source>律师</source>
            <translation>lawyer</translation>
        </message>
        <message>
            <source>委托书</source>
            <translation>power of attorney</translation>
        </message>
        <message>
            <source>取证</source>
            <translation>gather proof</translation>
        </message>
        <message>
            <source>查社保</source>
            <translation>look up insurance</translation>
        </message>
        <message>
            <source>发函</source>
            <translation>send a letter</translation>
        </message>
        <message>
            <source>回函</source>
            <translation>letter in reply</translation>
        </message>
        <message>
            <source>材料</source>
            <translation>documents</translation>
        </message>
        <message>
            <source>合同</source>
            <translation>contract</translation>
        </message>
        <message>
            <source>工资条</source>
            <translation>payslip</translation>
        </message>
        <message>
            <source>谈话记录</source>
            <translation>record of a talk</translation>
        </message>
        <message>
            <source>谈话笔录</source>
            <translation>minutes of a talk</translation>
        </message>
        <message>
            <source>约谈</source>
            <translation>summon for a talk</translation>
        </message>
        <message>
            <source>询问</source>
            <translation>interview</translation>
        </message>
        <message>
            <source>走访</source>
            <translation>visit on the spot</translation>
        </message>
        <message>
            <source>缴费记录</source>
            <translation>contribution record</translation>
        </message>
        <message>
            <source>不缴社保</source>
            <translation>does without insurance</translation>
        </message>
        <message>
            <source>开始调解</source>
            <translation>begin to mediate</translation>
        </message>
        <message>
            <source>约时间</source>
            <translation>arrange a time</translation>
        </message>
        <message>
            <source>开会</source>
            <translation>meeting</translation>
        </message>
        <message>
            <source>协商</source>
            <translation>negotiate</translation>
        </message>
        <message>
            <source>会议记录</source>
            <translation>minutes</translation>
        </message>
        <message>
            <source>还价</source>
            <translation>counter-offer</translation>
        </message>
        <message>
            <source>延期</source>
            <translation>more time</translation>
        </message>
        <message>
            <source>调解书</source>
            <translation>deed of mediation</translation>
        </message>
        <message>
            <source>和解</source>
            <translation>settle</translation>
        </message>
        <message>
            <source>签字</source>
            <translation>sign</translation>
        </message>
        <message>
            <source>盖章</source>
            <translation>stamp</translation>
        </message>
        <message>
            <source>手印</source>
            <translation>fingerprint</translation>
        </message>
        <message>
            <source>到账</source>
            <translation>money arrived</translation>
        </message>
        <message>
            <source>收据</source>
            <translation>receipt</translation>
        </message>
        <message>
            <source>付款计划</source>
            <translation>payment plan</translation>
        </message>
        <message>
            <source>分期付款</source>
            <translation>pay in parts</translation>
        </message>
        <message>
            <source>违约</source>
            <translation>breach</translation>
        </message>
        <message>
            <source>催缴</source>
            <translation>press for payment</translation>
        </message>
        <message>
            <source>逾期</source>
            <translation>late</translation>
        </message>
        <message>
            <source>履行</source>
            <translation>perform</translation>
        </message>
        <message>
            <source>移送</source>
            <translation>hand over</translation>
        </message>
        <message>
            <source>报税</source>
            <translation>tax return</translation>
        </message>
        <message>
            <source>责令</source>
            <translation>order to pay</translation>
        </message>
        <message>
            <source>限期缴纳</source>
            <translation>pay by a day</translation>
        </message>
        <message>
            <source>退钱</source>
            <translation>money back</translation>
        </message>
        <message>
            <source>通知书</source>
            <translation>notice</translation>
        </message>
        <message>
            <source>转交</source>
            <translation>pass on</translation>
        </message>
        <message>
            <source>法援</source>
            <translation>free lawyer</translation>
        </message>
        <message>
            <source>回音</source>
            <translation>answer came</translation>
        </message>
        <message>
            <source>待办</source>
            <translation>to do</translation>
        </message>
        <message>
            <source>提醒</source>
            <translation>remind</translation>
        </message>
        <message>
            <source>跟进</source>
            <translation>keep after</translation>
        </message>
        <message>
            <source>分案</source>
            <translation>give out cases</translation>
        </message>
        <message>
            <source>换人</source>
            <translation>change the handler</translation>
        </message>
        <message>
            <source>撤诉</source>
            <translation>drop the claim</translation>
        </message>
        <message>
            <source>分开办</source>
            <translation>handle apart</translation>
        </message>
        <message>
            <source>并案</source>
            <translation>join cases</translation>
        </message>
        <message>
            <source>隐私</source>
            <translation>privacy</translation>
        </message>
        <message>
            <source>打电话</source>
            <translation>phone</translation>
        </message>
        <message>
            <source>满意</source>
            <translation>satisfied</translation>
        </message>
        <message>
            <source>办结</source>
            <translation>finish</translation>
        </message>
        <message>
            <source>暂停</source>
            <translation>pause</translation>
        </message>
        <message>
            <source>继续办</source>
            <translation>go on</translation>
        </message>
        <message>
            <source>重新办理</source>
            <translation>do over</translation>
        </message>
        <message>
            <source>卷宗</source>
            <translation>case folder</translation>
        </message>
        <message>
            <source>借卷</source>
            <translation>borrow the folder</translation>
        </message>
        <message>
            <source>锁定</source>
            <translation>lock</translation>
        </message>
        <message>
            <source>解锁</source>
            <translation>unlock</translation>
        </message>
        <message>
            <source>热线</source>
            <translation>Hotline</translation>
        </message>
        <message>
            <source>工单</source>
            <translation>Ticket</translation>
        </message>
        <message>
            <source>不受理</source>
            <translation>Refuse the case</translation>
        </message>
        <message>
            <source>不予受理</source>
            <translation>Do not accept</translation>
        </message>
        <message>
            <source>基数确认表</source>
            <translation>Base confirmation sheet</translation>
        </message>
        <message>
            <source>帮助</source>
            <translation>help</translation>
        </message>
    </context>
    <context>
        <name>verbs</name>
        <message>
            <source>前往</source>
            <extracomment>Groups of the menu in their order, with their titles.</extracomment>
            <translation>Go to</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>数据</source>
            <translation>Data</translation>
        </message>
        <message>
            <source>编辑</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>窗口</source>
            <translation>Window</translation>
        </message>
        <message>
            <source>今日待办</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>案件列表</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>来访来电</source>
            <translation>Visits and calls</translation>
        </message>
        <message>
            <source>报表</source>
            <translation>Reports</translation>
        </message>
        <message>
            <source>历史</source>
            <translation>History</translation>
        </message>
        <message>
            <source>设置</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>用人单位</source>
            <translation>Employers</translation>
        </message>
        <message>
            <source>个人信息请求</source>
            <translation>Personal-data requests</translation>
        </message>
        <message>
            <source>参数表</source>
            <translation>Figures</translation>
        </message>
        <message>
            <source>补缴测算</source>
            <translation>Back-payment calculator (no case)</translation>
        </message>
        <message>
            <source>快速计算</source>
            <translation>Quick sums</translation>
        </message>
        <message>
            <source>日历</source>
            <translation>Calendar</translation>
        </message>
        <message>
            <source>返回</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>新建案件</source>
            <translation>New case</translation>
        </message>
        <message>
            <source>新建单位</source>
            <translation>New employer</translation>
        </message>
        <message>
            <source>打开案件</source>
            <translation>Open case</translation>
        </message>
        <message>
            <source>办理下一步</source>
            <translation>Next step</translation>
        </message>
        <message>
            <source>编辑案件</source>
            <translation>Edit case</translation>
        </message>
        <message>
            <source>职工表格</source>
            <translation>Sheet of workers</translation>
        </message>
        <message>
            <source>本案补缴测算</source>
            <translation>Calculate this case's back payment</translation>
        </message>
        <message>
            <source>指定承办人</source>
            <translation>Assign</translation>
        </message>
        <message>
            <source>安排下一步</source>
            <translation>Plan next action</translation>
        </message>
        <message>
            <source>改阶段</source>
            <translation>Change stage</translation>
        </message>
        <message>
            <source>暂缓提醒</source>
            <translation>Snooze</translation>
        </message>
        <message>
            <source>记录沟通</source>
            <extracomment>Steps a clock or the words of a next action may name in the profile.</extracomment>
            <translation>Note a call or talk</translation>
        </message>
        <message>
            <source>显示或隐藏号码</source>
            <translation>Show or hide numbers</translation>
        </message>
        <message>
            <source>案件的下一部分</source>
            <translation>Next part of the case</translation>
        </message>
        <message>
            <source>案件的上一部分</source>
            <translation>Previous part of the case</translation>
        </message>
        <message>
            <source>添加附件</source>
            <translation>Attach files</translation>
        </message>
        <message>
            <source>粘贴为附件</source>
            <translation>Paste as attachment</translation>
        </message>
        <message>
            <source>打印登记表</source>
            <translation>Print the visit form</translation>
        </message>
        <message>
            <source>答复工单</source>
            <translation>Reply to ticket</translation>
        </message>
        <message>
            <source>工单首次联系</source>
            <translation>First contact of a ticket</translation>
        </message>
        <message>
            <source>工单延期</source>
            <translation>Extend ticket</translation>
        </message>
        <message>
            <source>退回工单</source>
            <translation>Return ticket</translation>
        </message>
        <message>
            <source>打印受理登记表</source>
            <translation>Print the intake form</translation>
        </message>
        <message>
            <source>打印补正告知书</source>
            <translation>Print the notice of missing papers</translation>
        </message>
        <message>
            <source>打印受理通知书</source>
            <translation>Print the notice of acceptance</translation>
        </message>
        <message>
            <source>打印不属受理范围告知书</source>
            <translation>Print the notice: outside the scope</translation>
        </message>
        <message>
            <source>打印调解协议书</source>
            <translation>Print the mediation agreement</translation>
        </message>
        <message>
            <source>打印结案审批表</source>
            <translation>Print the closing form</translation>
        </message>
        <message>
            <source>打印证据及补正清单</source>
            <translation>Print the list of evidence</translation>
        </message>
        <message>
            <source>打印协查函</source>
            <translation>Print the letter of enquiry</translation>
        </message>
        <message>
            <source>打印卷内目录</source>
            <translation>Print index</translation>
        </message>
        <message>
            <source>导入台账</source>
            <translation>Import ledger</translation>
        </message>
        <message>
            <source>导出台账</source>
            <translation>Export ledger</translation>
        </message>
        <message>
            <source>生成月报</source>
            <translation>Monthly report</translation>
        </message>
        <message>
            <source>打开其他数据文件</source>
            <translation>Open another data file</translation>
        </message>
        <message>
            <source>新建工作站</source>
            <translation>New station</translation>
        </message>
        <message>
            <source>打开示例</source>
            <translation>Open the sample</translation>
        </message>
        <message>
            <source>从备份恢复</source>
            <translation>Restore a backup</translation>
        </message>
        <message>
            <source>立即备份</source>
            <translation>Back up now</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>重做</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>筛选列表</source>
            <translation>Filter list</translation>
        </message>
        <message>
            <source>按列筛选</source>
            <translation>Filter by column</translation>
        </message>
        <message>
            <source>其他工作</source>
            <translation>Other work</translation>
        </message>
        <message>
            <source>下一个区域</source>
            <translation>Next pane</translation>
        </message>
        <message>
            <source>上一个区域</source>
            <translation>Previous pane</translation>
        </message>
        <message>
            <source>扫描件文件夹</source>
            <translation>Folder of scans</translation>
        </message>
        <message>
            <source>把当前筛选存为视图</source>
            <translation>Keep this view of the list</translation>
        </message>
        <message>
            <source>刷新</source>
            <translation>Refresh</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>恢复草稿</source>
            <translation>Restore drafts</translation>
        </message>
        <message>
            <source>查找与命令</source>
            <translation>Find and command</translation>
        </message>
        <message>
            <source>切换浅色与深色</source>
            <translation>Switch light and dark</translation>
        </message>
        <message>
            <source>更换办公人员</source>
            <translation>Change person</translation>
        </message>
        <message>
            <source>按键一览</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>退出</source>
            <translation>Quit</translation>
        </message>
        <message>
            <source>今日待办：办理这一行</source>
            <extracomment>Keys a list takes itself, and what they do there.</extracomment>
            <translation>Today: do what the row asks for</translation>
        </message>
        <message>
            <source>其他列表：打开这一行</source>
            <translation>Other lists: open the row</translation>
        </message>
        <message>
            <source>多选几行</source>
            <translation>Select several rows</translation>
        </message>
    </context>
    <context>
        <name>verdict</name>
        <message>
            <source>说法一致</source>
            <extracomment>What stands for a range without a first or a last month. Something was paid: only then bases and wages are worth comparing.</extracomment>
            <translation>Agree</translation>
        </message>
        <message>
            <source>仅一方说明</source>
            <translation>One side only</translation>
        </message>
        <message>
            <source>缴费情况说法不一</source>
            <translation>Payment differs</translation>
        </message>
        <message>
            <source>缴费基数说法不一</source>
            <translation>Base differs</translation>
        </message>
        <message>
            <source>缴费基数低于工资</source>
            <translation>Base below the wage</translation>
        </message>
    </context>
    <context>
        <name>verify</name>
        <message>
            <source>数据文件的结构有损坏：{what}</source>
            <extracomment>Cases looked at in one go; what is told of one kind of damage at most.</extracomment>
            <translation>The file's structure is damaged: {what}</translation>
        </message>
        <message>
            <source>“{part}”这一项读不出来：数据文件可能已损坏</source>
            <translation>“{part}” cannot be read: the data file may be damaged</translation>
        </message>
        <message>
            <source>文件结构</source>
            <extracomment>The words of the checks.</extracomment>
            <translation>File structure</translation>
        </message>
        <message>
            <source>记录之间的引用</source>
            <translation>References between records</translation>
        </message>
        <message>
            <source>操作记录</source>
            <translation>Journal</translation>
        </message>
        <message>
            <source>案件列表</source>
            <translation>List of cases</translation>
        </message>
        <message>
            <source>查找索引</source>
            <translation>Search index</translation>
        </message>
        <message>
            <source>入库金额</source>
            <translation>Amounts paid in</translation>
        </message>
        <message>
            <source>案号</source>
            <translation>Case numbers</translation>
        </message>
        <message>
            <source>附件</source>
            <translation>Attachments</translation>
        </message>
        <message>
            <source>{table} 有 {count} 条记录指向不存在的 {parent}</source>
            <translation>{count} records of {table} point to a {parent} that is not there</translation>
        </message>
        <message>
            <source>操作记录第 {seq} 条缺失</source>
            <translation>Journal entry {seq} is missing</translation>
        </message>
        <message>
            <source>操作记录第 {seq} 条被改动过</source>
            <translation>Journal entry {seq} was changed</translation>
        </message>
        <message>
            <source>操作记录第 {seq} 条的改动明细与当时不符</source>
            <translation>The changes kept for journal entry {seq} are not those it was written with</translation>
        </message>
        <message>
            <source>有 {count} 条改动明细不属于任何操作记录</source>
            <translation>{count} changes belong to no journal entry</translation>
        </message>
        <message>
            <source>案件 {case} 的列表内容与记录不符：{fields}</source>
            <translation>The list shows case {case} otherwise than its records say: {fields}</translation>
        </message>
        <message>
            <source>案件 {case} 不在列表里</source>
            <translation>Case {case} is not in the list</translation>
        </message>
        <message>
            <source>列表里有 {count} 行没有对应的案件</source>
            <translation>{count} lines of the list have no case</translation>
        </message>
        <message>
            <source>查找索引有 {count} 行与案件列表不符</source>
            <translation>The search index differs from the list in {count} lines</translation>
        </message>
        <message>
            <source>缴费 {payment}（案件 {case}）的入库金额 {booked} 与凭证金额 {proved} 不符</source>
            <translation>Payment {payment} (case {case}): {booked} stand as paid, the proof says {proved}</translation>
        </message>
        <message>
            <source>有 {count} 笔入库金额没有对应的缴费记录</source>
            <translation>{count} paid amounts have no payment</translation>
        </message>
        <message>
            <source>案号 {number} 用了 {count} 次</source>
            <translation>Case number {number} is used {count} times</translation>
        </message>
        <message>
            <source>案号 {number} 没有取号记录</source>
            <translation>Case number {number} was never taken from its series</translation>
        </message>
        <message>
            <source>编号 {series} {year} 的计数落后于已用的号</source>
            <translation>The counter of series {series} {year} lies behind the numbers already taken</translation>
        </message>
        <message>
            <source>案件 {case} 的附件“{name}”没有文件，请从备份恢复</source>
            <translation>Case {case}: the attachment "{name}" has no file; restore it from a backup</translation>
        </message>
        <message>
            <source>案件 {case} 的附件“{name}”的文件与登记时不一样，请从备份恢复</source>
            <translation>Case {case}: the file of the attachment "{name}" is not what was attached; restore it from a backup</translation>
        </message>
    </context>
    <context>
        <name>views</name>
        <message>
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <source>办理中</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>待受理</source>
            <translation>To accept</translation>
        </message>
        <message>
            <source>调解中</source>
            <translation>Mediating</translation>
        </message>
        <message>
            <source>补缴中</source>
            <translation>Paying</translation>
        </message>
        <message>
            <source>超期</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>待安排</source>
            <translation>Unplanned</translation>
        </message>
        <message>
            <source>待接续</source>
            <translation>To take up</translation>
        </message>
        <message>
            <source>已办结</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>历史台账</source>
            <translation>Old ledger</translation>
        </message>
    </context>
    <context>
        <name>visit_people</name>
        <message>
            <source>来访人</source>
            <extracomment>Rows in sight; empty ones there are always, for who came along.</extracomment>
            <translation>Visitors</translation>
        </message>
        <message>
            <source>改错的直接改；号码不改请留着；加人写在空行，清空一行就去掉这个人，人次随着变。</source>
            <translation>Correct what is wrong; leave numbers that stay. Add people in an empty row, empty a row to take somebody out: the number of people follows.</translation>
        </message>
        <message>
            <source>第 %1 行没有姓名，请填写姓名，或清空这一行。</source>
            <translation>Row %1 has no name: fill it in, or empty the row.</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>证件号码</source>
            <translation>ID number</translation>
        </message>
    </context>
    <context>
        <name>visits</name>
        <message>
            <source>全部</source>
            <extracomment>The filters, the first of which filters nothing.</extracomment>
            <translation>All</translation>
        </message>
        <message>
            <source>咨询</source>
            <translation>Consultations</translation>
        </message>
        <message>
            <source>已立案件</source>
            <translation>Became cases</translation>
        </message>
        <message>
            <source>待答复工单</source>
            <translation>Tickets to answer</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>来访人</source>
            <translation>Visitors</translation>
        </message>
        <message>
            <source>人次</source>
            <translation>People</translation>
        </message>
        <message>
            <source>用人单位</source>
            <translation>Employer</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>诉求</source>
            <translation>Demand</translation>
        </message>
        <message>
            <source>去向</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>外部期限</source>
            <translation>Due outside</translation>
        </message>
        <message>
            <source>未留姓名</source>
            <translation>No name given</translation>
        </message>
        <message>
            <source>仅咨询</source>
            <translation>Consultation</translation>
        </message>
        <message>
            <source>待答复</source>
            <translation>To be answered</translation>
        </message>
        <message>
            <source>已答复</source>
            <translation>Answered</translation>
        </message>
        <message>
            <source>电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>险种</source>
            <translation>Insurances</translation>
        </message>
        <message>
            <source>起止</source>
            <translation>Months</translation>
        </message>
        <message>
            <source>金额</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>答复</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>%1 等 %2 个号码</source>
            <translation>%1 … %2 numbers in all</translation>
        </message>
        <message>
            <source>延期至</source>
            <extracomment>What is told of a ticket: its word, the day and the text of it.</extracomment>
            <translation>Extended to</translation>
        </message>
        <message>
            <source>首次联系</source>
            <translation>First contact</translation>
        </message>
        <message>
            <source>工单答复</source>
            <translation>Reply to ticket</translation>
        </message>
        <message>
            <source>退回</source>
            <translation>Returned</translation>
        </message>
        <message>
            <source>工单</source>
            <translation>Ticket</translation>
        </message>
        <message>
            <source>（拟稿）</source>
            <translation>(draft)</translation>
        </message>
        <message>
            <source>外部编号</source>
            <translation>Outside number</translation>
        </message>
        <message>
            <source>反馈对象</source>
            <translation>To be told</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Case</translation>
        </message>
    </context>
    <context>
        <name>wages</name>
        <message>
            <source>职工</source>
            <extracomment>What each worker comes to: only read, in the first of his rows.</extracomment>
            <translation>Worker</translation>
        </message>
        <message>
            <source>起月</source>
            <translation>From</translation>
        </message>
        <message>
            <source>止月</source>
            <translation>To</translation>
        </message>
        <message>
            <source>月工资</source>
            <translation>Monthly wage</translation>
        </message>
        <message>
            <source>已申报基数</source>
            <translation>Declared base</translation>
        </message>
        <message>
            <source>应补本金</source>
            <translation>Principal owed</translation>
        </message>
        <message>
            <source>滞纳金</source>
            <translation>Late fee</translation>
        </message>
        <message>
            <source>请填职工姓名</source>
            <translation>Fill in the worker's name</translation>
        </message>
        <message>
            <source>请填起月，止月不填就只算一个月</source>
            <translation>Fill in the first month; without a last one only that month counts</translation>
        </message>
        <message>
            <source>没有填工资，这几个月没有算进去</source>
            <translation>No wage: these months are left out</translation>
        </message>
        <message>
            <source>与第 %1 行的月份重叠，这一行没有算进去</source>
            <translation>The months overlap those of row %1; this row is left out</translation>
        </message>
        <message>
            <source>不是本案登记的职工：只能测算，不能存入案件</source>
            <translation>No worker of this case: estimated, but not kept with the case</translation>
        </message>
        <message>
            <source>在劳动关系（%1）以外的月份没有算进去</source>
            <translation>Months outside the employment (%1) are left out</translation>
        </message>
        <message>
            <source>工资为 0，按下限计算，请核对</source>
            <translation>Wage of 0: the lower limit is used, please check</translation>
        </message>
        <message>
            <source>工资过高，请核对是否多写了位数</source>
            <translation>The wage is very high, please check its digits</translation>
        </message>
        <message>
            <source>已申报的基数高于应缴的基数：多缴 %1 元单独列出，不与别的险种相抵</source>
            <translation>The declared base is higher than the one due: %1 yuan over-paid, shown apart and not set off against other insurances</translation>
        </message>
        <message>
            <source>缴费日 %1 早于这里最后几个月的滞纳金起算日，那些月不计滞纳金</source>
            <translation>The day of payment, %1, is before the late fee of the last months here begins: they bear none</translation>
        </message>
    </context>
    <context>
        <name>weekday</name>
        <message>
            <source>周一</source>
            <extracomment>Monday first, as ``date.weekday`` counts.</extracomment>
            <translation>Mon</translation>
        </message>
        <message>
            <source>周二</source>
            <translation>Tue</translation>
        </message>
        <message>
            <source>周三</source>
            <translation>Wed</translation>
        </message>
        <message>
            <source>周四</source>
            <translation>Thu</translation>
        </message>
        <message>
            <source>周五</source>
            <translation>Fri</translation>
        </message>
        <message>
            <source>周六</source>
            <translation>Sat</translation>
        </message>
        <message>
            <source>周日</source>
            <translation>Sun</translation>
        </message>
    </context>
    <context>
        <name>when</name>
        <message>
            <source>全天</source>
            <translation>all day</translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <source>是</source>
            <extracomment>Names of the languages in themselves.</extracomment>
            <translation>Yes</translation>
        </message>
        <message>
            <source>否</source>
            <translation>No</translation>
        </message>
        <message>
            <source>%1等 %2 方</source>
            <translation>%1 and others, %2 parties in all</translation>
        </message>
        <message>
            <source>%1：%2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>（尾号%1）</source>
            <extracomment>The tone of each stage's pill. The tone of a worker's own state. The tone of a payment's state.</extracomment>
            <translation> (ending %1)</translation>
        </message>
    </context>
</TS>
