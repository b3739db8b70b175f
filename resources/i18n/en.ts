<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>BugWindow</name>
    <message>
        <source>程序出错</source>
        <extracomment>Frames of the innermost calls a report shows.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>刚才的操作没有完成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>程序遇到了没有预料到的情况。已保存的内容不受影响，可以继续使用。请把下面的报告发给维护人员；报告里没有姓名、号码和填写的内容。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>错误报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复制报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>继续使用</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>按键一览</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>社保费争议调处工作台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查找案件、单位、命令（Ctrl+K）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>菜单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态栏</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>关闭提示</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>查找与命令</source>
        <extracomment>Finds records for typed text and hands entries to the callback, on the main thread.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案号、姓名、单位、命令，或拼音首字母</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查找结果</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>进度</source>
        <extracomment>Work shorter than this shows nothing.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>导航</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>社保费争议调处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>谁在办公</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办公人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更换办公人员</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>设置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>显示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>外观</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>语言</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缩放</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>浅色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>深色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>语言将在下次打开工作台时更换。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缩放将在下次打开工作台时生效。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message>
        <source>元旦</source>
        <extracomment>``date.weekday()`` of a Saturday; Sunday follows. The holidays of the notices, marked for translation; another name is shown as it is written.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>春节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清明节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>劳动节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>端午节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中秋节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>国庆节</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>claimant</name>
    <message>
        <source>待核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已达成协议</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>部分补缴</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已补缴</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>诉求未获支持</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另案处理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已转办</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deadlines</name>
    <message>
        <source>{day} 当日不计，自 {next} 起算</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} {name}放假，不计</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} 周末，不计</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} 周末调休上班，计入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {length} 个工作日为 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {length} 日为 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>满 {length} 个月为 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>满 {length} 年为 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} 适逢{name}放假，顺延至 {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} 适逢周末，顺延至 {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year} 年的节假日安排尚未收录，仅按周末计算，按估算对待</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>“{text}”中的字符“{character}”（{point}）没有可用的字体，无法印出。请改用通用写法，或在设置中加装含有该字的字体。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件现在是“{start}”，不能直接转为“{end}”。请先完成前面的步骤，或选择其他操作。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期 {day} 早于来访登记日期 {received}，请核对；确属补录的，请先改登记日期。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期 {day} 在今天之后，还没有发生的事不能登记，请改日期。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>期限“{length}”无法计算：请填 0 至 {longest} 天以内、{last_year} 年以前起算的期限。</source>
        <extracomment>The longest term anybody may ask for, in days: a hundred years. The last year a term may start in; the calendar of Python ends with 9999.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{table}”里没有“{given}”。可以用的是：{known}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>无法写入“{path}”：{reason}。请换一个文件夹，或关闭占用该文件的程序后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已取消，没有写出“{path}”。需要时请重新生成。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日历文件 {file} 里的日期 {day} 不对：放假的起止须在当年并先后有序，调休上班日须是当年没有放假的周六或周日。请对照国务院办公厅的通知改正。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有名为“{name}”的工作站类型。可以用的是：{known}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>参考数据文件 {file} 的“{table}”里代码“{given}”出现了两次。请改用不同的代码。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>参考数据文件 {file} 的“{table}”用到了没有定义的“{given}”。请先定义，或改正拼写。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编号格式“{pattern}”不对（{file}），须各含一个 {{year}} 和一个 {{n}}。请改正。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>参考数据文件 {file} 读不出来（{why}）。请恢复原文件，或改正后重新打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>参考数据文件 {file} 里的“{key}”不认识。请改正拼写或删去这一项。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>参考数据文件 {file} 缺少“{key}”。请补上这一项。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>参考数据文件 {file} 里“{key}”的内容“{value}”不对，应为{wanted}。请改正。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个数据文件已在另一个窗口打开（{holder}）。请使用那个窗口，或先关闭它再打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到数据文件：{path}。请核对位置；若是第一次使用，请先新建工作站或打开示例。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} 是文件夹，不是数据文件。请选择文件夹里的数据文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据文件是空的：{path}。文件未作任何改动，请从备份恢复（dispute-desk restore）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} 不是本软件的数据文件，未作任何改动。请核对文件，或选择正确的数据文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} 由更新版本的软件写成（数据版本 {found}，本软件支持到 {known}），未作任何改动。请升级本软件后再打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据文件已损坏：{path}。为保护数据已停止写入，请保留此文件并从最近的备份恢复。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据文件或所在文件夹是只读的：{path}。请取消只读，或请管理员给予写入权限后再打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据文件正被另一个程序占用：{path}。刚才的操作没有保存，请稍候再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>磁盘空间不足，刚才的修改没有保存，填写的内容仍在。请腾出空间后再保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读写磁盘出错，刚才的修改没有保存，填写的内容仍在。请检查磁盘后再保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} 已经存在，未作任何改动。请换一个文件名，或先移走原来的文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不能在 {path} 建立数据文件：文件夹不存在或不能写入。请换位置。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据库组件版本过旧（{found}，至少需要 {needed}），可能损坏数据，已停止打开。请重新安装。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这条记录刚刚被别人改过（{fields}），您的修改没有保存。请刷新后核对再改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据文件被移走或替换了：{path}。刚才的操作没有保存，请关闭本软件，找回文件后再打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到这条记录（{kind} {ref}），它可能已被撤销。请刷新后重新选择。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>insurance</name>
    <message>
        <source>养老</source>
        <extracomment>What counts as contribution: everything but the late fee, which stands apart (contract).</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>医疗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>失业</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>工伤</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>生育</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>大额医疗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补充医疗</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>layer</name>
    <message>
        <source>诉求金额</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>工作站测算</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>协议金额</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>税务核定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>实缴入库</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>历史台账载明补缴</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>outcome</name>
    <message>
        <source>择期再议</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>达成一致</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>调解不成</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>设置</source>
        <extracomment>The rail from top to bottom; the last one stands apart at its foot.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>payment</name>
    <message>
        <source>计划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已申报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责令限期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>称已缴，待凭证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已入库</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已退回</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>profile</name>
    <message>
        <source>待本单位核定</source>
        <extracomment>Said beside every default of ours on screen and in print until the station confirms it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>share</name>
    <message>
        <source>单位部分</source>
        <extracomment>Layers a person writes down; PAID comes from proved payments, LEDGER_PAID from an import.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>个人部分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>滞纳金</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>已登记</source>
        <extracomment>The word of each stage on screen and paper.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待补正</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不属受理范围</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已转办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已受理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>调查核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>调解中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已达成协议</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补缴中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>税务征缴中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>调解不成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回访</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已结案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已归档</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>triage</name>
    <message>
        <source>简易</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一般</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重大疑难</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>verbs</name>
    <message>
        <source>前往</source>
        <extracomment>Groups of the menu in their order, with their titles.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编辑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>窗口</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今日待办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件列表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>历史</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新建案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办理下一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>生成月报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>立即备份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>筛选列表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>刷新</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查找与命令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>切换浅色与深色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更换办公人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按键一览</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退出</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
