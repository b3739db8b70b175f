<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
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
        <name>DateField</name>
        <message>
            <source>如 15、1015、+15工、月底</source>
            <translation>e.g. 15, 1015, +15工, 月底</translation>
        </message>
    </context>
    <context>
        <name>FirstRun</name>
        <message>
            <source>欢迎</source>
            <translation>Welcome</translation>
        </message>
        <message>
            <source>社保费争议调处工作台</source>
            <translation>Dispute Desk</translation>
        </message>
        <message>
            <source>这台电脑上还没有工作站的数据。先建立工作站，或先打开示例看一看。</source>
            <translation>There is no station on this computer yet. Set one up, or open the sample and look around.</translation>
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
            <source>请填写。</source>
            <translation>Please fill this in.</translation>
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
    </context>
    <context>
        <name>ListTable</name>
        <message>
            <source>显示的列</source>
            <extracomment>A pill's tone as the token of its letters and of its ground.</extracomment>
            <translation>Columns</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>社保费争议调处工作台</source>
            <extracomment>What the window takes of a larger screen when it is first opened. Room a title bar takes.</extracomment>
            <translation>Dispute Desk</translation>
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
            <source>状态栏</source>
            <translation>Status line</translation>
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
        <name>MoneyField</name>
        <message>
            <source>元，如 5500 或 1.2万</source>
            <translation>yuan, e.g. 5500 or 1.2万</translation>
        </message>
        <message>
            <source>%1 元</source>
            <translation>%1 yuan</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>查找与命令</source>
            <extracomment>Finds records for typed text and hands entries to the callback, on the main thread.</extracomment>
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
    </context>
    <context>
        <name>PdfView</name>
        <message>
            <source>第 %1 页</source>
            <translation>Page %1</translation>
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
        <name>Rail</name>
        <message>
            <source>导航</source>
            <translation>Navigation</translation>
        </message>
        <message>
            <source>社保费争议调处</source>
            <translation>Dispute Desk</translation>
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
        <name>SettingsPage</name>
        <message>
            <source>设置</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>显示</source>
            <translation>Display</translation>
        </message>
        <message>
            <source>外观</source>
            <translation>Theme</translation>
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
            <translation>The language changes when the desk is next opened.</translation>
        </message>
        <message>
            <source>缩放将在下次打开工作台时生效。</source>
            <translation>The scale changes when the desk is next opened.</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>agreement</name>
        <message>
            <source>放弃社会保险的约定无效</source>
            <extracomment>Domain reference §1.6: waiver, cash instead of contributions, shifting the employer's part.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>法释〔2025〕12号第十九条</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>社会保险费应当以货币全额缴入，不能付现金代替</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>社会保险法第六十条、征缴暂行条例第十二条</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>单位部分和滞纳金由用人单位承担，不能转由职工承担</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>社会保险法第六十条、第八十六条</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app</name>
        <message>
            <source>打不开工作台</source>
            <extracomment>How long a thread may hold the interpreter while the window wants to paint. Exit status of a refusal. In this variable a benchmark asks for the moment of the first paint, and for the end.</extracomment>
            <translation>The desk cannot be opened</translation>
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
        <name>codec</name>
        <message>
            <source>日期（如 2026-11-22）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>月份（如 2026-11）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>整数</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>true 或 false</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文字</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>金额（元，两位小数的文字，如 "5500.00"）</source>
            <extracomment>Marks a field of a command that is filled in by ``prepare`` and no part of what was asked.</extracomment>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>command</name>
        <message>
            <source>受理</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>告知补正</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不属受理范围</source>
            <translation>Not accepted</translation>
        </message>
        <message>
            <source>转办</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记转办反馈</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>指定承办人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>安排下一步</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记金额</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记回访</source>
            <extracomment>What becomes of workers whose claim is still open when a case ends this way.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>结案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>中止</source>
            <translation>Suspended</translation>
        </message>
        <message>
            <source>恢复办理</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>撤回</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>重启案件</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>修改案件</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>修改职工</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>修改用人单位</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>记录沟通</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>接续办理</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记案件</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>增加职工</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>开始调查核实</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>启动调解</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记调解会</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记协议</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记文书</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记送达</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记回复</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文书办结</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>安排补缴</source>
            <extracomment>Stages in which a payment moves the case to 补缴中.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记缴费</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>转税务征缴</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>进入补缴</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>增加人员</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>修改人员</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>修改设置</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>撤销此次导入</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>{days} {name}放假，不计</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{days} 周末，不计</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{days} 周末调休上班，计入</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>第 {length} 个工作日为 {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>第 {length} 日为 {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>满 {length} 个月为 {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>满 {length} 年为 {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} 适逢{name}放假，顺延至 {due}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} 适逢周末，顺延至 {due}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{year} 年的节假日安排尚未收录，仅按周末计算，按估算对待</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>“{text}”中的字符“{character}”（{point}）没有可用的字体，无法印出。请改用通用写法，或在设置中加装含有该字的字体。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>案件现在是“{start}”，不能直接转为“{end}”。请先完成前面的步骤，或选择其他操作。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>日期 {day} 早于来访登记日期 {received}，请核对；确属补录的，请先改登记日期。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>日期 {day} 在今天之后，还没有发生的事不能登记，请改日期。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>期限“{length}”无法计算：请填 0 至 {longest} 天以内、{last_year} 年以前起算的期限。</source>
            <extracomment>The longest term anybody may ask for, in days: a hundred years. The last year a term may start in; the calendar of Python ends with 9999.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{table}”里没有“{given}”。可以用的是：{known}。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>无法写入“{path}”：{reason}。请换一个文件夹，或关闭占用该文件的程序后再试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已取消，没有写出“{path}”。需要时请重新生成。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>日历文件 {file} 里的日期 {day} 不对：放假的起止须在当年并先后有序，调休上班日须是当年没有放假的周六或周日。请对照国务院办公厅的通知改正。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有名为“{name}”的工作站类型。可以用的是：{known}。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>参考数据文件 {file} 的“{table}”里代码“{given}”出现了两次。请改用不同的代码。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>参考数据文件 {file} 的“{table}”用到了没有定义的“{given}”。请先定义，或改正拼写。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>编号格式“{pattern}”不对（{file}），须各含一个 {{year}} 和一个 {{n}}。请改正。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>参考数据文件 {file} 读不出来（{why}）。请恢复原文件，或改正后重新打开。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>参考数据文件 {file} 里的“{key}”不认识。请改正拼写或删去这一项。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>参考数据文件 {file} 缺少“{key}”。请补上这一项。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>参考数据文件 {file} 里“{key}”的内容“{value}”不对，应为{wanted}。请改正。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这个数据文件已在另一个窗口打开（{holder}）。请使用那个窗口，或先关闭它再打开。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有找到数据文件：{path}。请核对位置；若是第一次使用，请先新建工作站或打开示例。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} 是文件夹，不是数据文件。请选择文件夹里的数据文件。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>数据文件是空的：{path}。文件未作任何改动，请从备份恢复（dispute-desk restore）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} 不是本软件的数据文件，未作任何改动。请核对文件，或选择正确的数据文件。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} 由更新版本的软件写成（数据版本 {found}，本软件支持到 {known}），未作任何改动。请升级本软件后再打开。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>数据文件已损坏：{path}。为保护数据已停止写入，请保留此文件并从最近的备份恢复。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>数据文件或所在文件夹是只读的：{path}。请取消只读，或请管理员给予写入权限后再打开。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>数据文件正被另一个程序占用：{path}。刚才的操作没有保存，请稍候再试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>磁盘空间不足，刚才的修改没有保存，填写的内容仍在。请腾出空间后再保存。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>读写磁盘出错，刚才的修改没有保存，填写的内容仍在。请检查磁盘后再保存。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} 已经存在，未作任何改动。请换一个文件名，或先移走原来的文件。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不能在 {path} 建立数据文件：文件夹不存在或不能写入。请换位置。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>数据库组件版本过旧（{found}，至少需要 {needed}），可能损坏数据，已停止打开。请重新安装。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这条记录刚刚被别人改过（{fields}），您的修改没有保存。请刷新后核对再改。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>数据文件被移走或替换了：{path}。刚才的操作没有保存，请关闭本软件，找回文件后再打开。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有找到这条记录（{kind} {ref}），它可能已被撤销。请刷新后重新选择。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{paper}没有“{name}”这一项。请去掉它，或先在文书模板中登记。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{paper}缺少“{label}”（{name}）。请补填后再生成。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{paper}的“{label}”（{name}）不能是“{value}”。请改正后再生成。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>无法打开“{path}”预览：不是完整的 PDF 文件，或已加密。请重新生成或换一个文件。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{path}”只有 {count} 页，没有第 {page} 页。请选择已有的页。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>协议里的“{found}”不能写入：{why}（{basis}）。请改写这一条后再登记协议。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{label}”不能是“{given}”，应当是{wanted}。请改正后再保存。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有“{kind}”这种文书。可用的有：{known}。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>还不能受理，缺少：{missing}。请补齐后再受理。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有选择案件，请先在列表中选择。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} 已停用，不能再承办案件，请选择其他人员。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请填写原因，这一步要留下理由。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>用人单位</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>职工</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>争议类型</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>承办人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{layer}”不能直接填写：实缴入库来自有凭证的缴费登记，历史数来自导入的台账。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>本案的“{layer}”已经{has}登记，再{wants}登记会重复计算。请先改掉原来的金额。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这名职工（{name}）不在本案中，请从本案的职工里选择。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>按全案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>按职工</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>按“{kind}”结案还缺：{missing}。请补齐；确属补录的，填写原因后仍可结案。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>案件现在是“{stage}”，没有中止，不需要恢复。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>案件现在是“{stage}”，还没有结束，不需要重启。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>回访记录</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>有凭证的实缴入库</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>称已缴款项的凭证（{count} 笔）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} 名职工的补缴结果</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} 份文书的办结</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{command} 没有“{name}”这一项。可填的项：{known}。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{command} 缺少必填项“{name}”，请补上后再试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}”的内容“{given}”不对，应当是{wanted}。请改正后再试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{person} 没有“{title}”的权限。请由有权限的人办理，或请管理员调整岗位。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有名为“{name}”的操作。用 do --list 查看全部操作。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有可以修改的“{name}”这一项。可以修改的：{known}。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{fields}”在您填写时已被别人改过，您的修改没有保存。请核对后再保存。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>职工姓名</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>用人单位名称</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>沟通内容</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请填写{what}，这一项不能空着。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>一个案件至少要有一名职工，请先填写职工姓名。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>起始月份 {start} 晚于终止月份 {end}，请核对起止月份。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>金额 {yuan} 元不对：金额不能是负数，请核对。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>协议生效日期 {effective} 早于达成日期 {concluded}，请核对（以最后签章之日为准）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>协议还没有写明补缴金额，请至少填写一项后再登记协议。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>《{title}》还没有送达登记，请先登记送达日期和凭证。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文号 {number} 已经用过，请核对发文登记簿后另填。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文书名称</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>还没有填写缴了多少。请填写单位部分、个人部分或滞纳金。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{proof}”要有编号才能作为入库凭证，请填写凭证编号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这笔缴费已登记入库，不能再登记一次。请另选一笔或新登记一笔。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>案件还没有受理，不能登记缴费。请先受理案件。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已经有一位“{name}”，请加上科室或编号以便区分。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} 是最后一位能管理人员的人，不能停用或去掉管理员岗位。请先指定另一位管理员。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有名为“{name}”的设置。可以设置的：{known}。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>编号样式“{pattern}”不对：要含有 {{year}} 和 {{n}}，例如 云社调〔{{year}}〕{{n}}号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>姓名</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有第 {seq} 条操作记录，请在“历史”里选择要撤销的操作。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}”不能撤销。需要改正的，请作一次新的登记并说明。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}”已经撤销过了，不需要再撤销。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不能撤销“{title}”：之后又有人改过（{later}）。请先撤销后面的操作，或直接修改。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有找到文件“{file}”。请检查路径后再试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打不开文件“{file}”。请检查它是否有读取权限、是否还在原处。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件“{file}”是空的（0 字节）。请重新导出或复制后再试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{file}”只是表格软件打开文件时留下的锁文件，不是台账。请选不带“~$”的那个文件。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件“{file}”太大（{size} MB，上限 {limit} MB）。请按年份拆分后分别导入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{file}”不是表格文件（看起来是{kind}）。请选 Excel、WPS 表格或 CSV 文件。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件“{file}”已损坏或不完整，读不出来。请用表格软件打开、另存一份后再导入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件“{file}”设有打开密码。请在表格软件里取消密码、另存后再导入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件“{file}”解压后有 {size} MB，大得不正常，为安全没有打开。请把需要的内容复制到新表后再导入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件“{file}”里有单元格远在表格之外（{cell}），无法按正常台账读取。请删掉多余的行列、另存后再导入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件“{file}”里带有外部实体定义（DTD），正常台账不会有，为安全没有打开。请把内容复制到新表后再导入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>读取“{file}”时 {seconds} 秒没有进展，已停止。请另存一份或按年份拆分后再导入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>读取“{file}”时内存不够或文件有异常，已安全停止。请另存一份或拆分后再导入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已取消读取“{file}”，什么都没有导入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>写不进“{file}”。请确认文件夹存在、有写入权限、磁盘没满，文件没有被别的程序打开。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有找到案件“{ref}”。请核对案号，或在案件列表中选择。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有名为“{name}”的在岗人员。可以选择：{known}。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这个数据文件里还没有人员。请先用 init 或首次使用向导建立。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不能按“{given}”排序。可以用的是：{known}。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不能按“{given}”筛选。可以用的是：{known}。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>field</name>
        <message>
            <source>案号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>状态</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>来源</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>外部编号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>外部期限</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>须反馈给</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>争议类型</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>其他争议</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>险种</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>起始月份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>终止月份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>诉求</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>难度</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>镇街</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>涉及人数</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>备注</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>承办人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>税务联络员</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>受理日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>收到调解申请</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>调解组织</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>中止复核日</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>结案日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>结案方式</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>决定说明</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>下一步</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办理期限</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>台账所载结果</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>台账所载经办人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>台账所载调解员</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>接续办理日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>姓名</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>个人进度</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>证件类型</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>证件号码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>性别</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>出生日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>联系电话</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>住址</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>岗位</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>特殊群体</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>入职日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>离职日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>职工代表</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>告知同意日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>用人单位</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>曾用名</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>统一社会信用代码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>单位社保号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>主管税务所</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>法定代表人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>联系人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>单位电话</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>地址</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>行业</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>规模</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记状态</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>单位工会</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>field_group</name>
        <message>
            <source>登记</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>争议</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办理</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>历史台账</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>身份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>用工与参保</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>单位</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>补充医疗</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>journal</name>
        <message>
            <source>{first} 等 {count} 件</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>核对导入</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>签订调解协议并登记</source>
            <extracomment>What is left to do once the parties agree by word of mouth.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已全部入库：回访后结案</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>layer</name>
        <message>
            <source>诉求金额</source>
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
    </context>
    <context>
        <name>ledger</name>
        <message>
            <source>这一行既没有用人单位也没有职工姓名，无法登记。请补上其中一项。</source>
            <extracomment>One sentence per code; braces: {field} the heading, {raw} what the cell says.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>「{field}」是空的。请补上日期。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>「{field}」里的“{raw}”不是一个真实的日期。请改正。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>「{field}」里的“{raw}”读不出金额。请改成数字。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这一行只有职工，上面却没有可以归入的案件。请补上单位和日期。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>身份证号“{raw}”校验不通过，请核对证件。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>身份证号“{raw}”被表格软件当成数字，末尾几位已丢失，只保留前 15 位。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{raw}”是 15 位旧身份证号，请核对新号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>身份证号“{raw}”位数不对，请核对证件。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>身份证号“{raw}”已打码，无法核对。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>统一社会信用代码“{raw}”校验不通过，请对照营业执照。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>「{field}」写的是 {raw} 人，与列出的职工人数不一致。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>人数“{raw}”不是确数。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>人数“{raw}”已按算式相加。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>日期“{raw}”没有年份，已按工作表或标题的年份补上。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>日期“{raw}”没有年份，已按上方小标题的年份补上。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>日期“{raw}”被存成小数，可能少了末尾的 0，请核对。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>「{field}」早于受理日期，请核对。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>「{field}」“{raw}”没有年份，已按跨年算作次年。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>「{field}」里的“{raw}”不是一个真实的日期，已留空。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>「{field}」写的是“{raw}”，金额按未知导入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{raw}”自带单位，已按单元格里的单位换算。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{raw}”比同列其他数大得多，像是把元写进了万元的列。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>「{field}」写的是 {raw}，与各职工金额之和不一致。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>小计 {raw} 与上面各行之和不一致。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>「{field}」在每个职工行重复出现，只计一次。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>补缴金额 {raw} 大于涉及金额，请核对。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>「{field}」是负数（{raw}），请核对。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办理状态只用底色（{raw}）表示，没有文字，已按颜色图例理解。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>投诉人匿名（{raw}），案件没有具名职工。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>写明 {raw} 人，但没有列出任何职工，导入后请补录名单。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>看不懂“{raw}”是什么结果：有结案日期的按已结、无结果导入，其余按在办导入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>单元格显示错误值 {raw}，按空白导入。请在原表里修好公式。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>「{field}」的公式没有算出结果。请用表格软件打开、保存后再导入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>调解成功</source>
            <extracomment>Hues in degrees up to which a colour bears a name. What a person may choose, in the order offered.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>部分达成</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>调解不成</source>
            <translation>Mediation failed</translation>
        </message>
        <message>
            <source>撤回</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不予受理</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已移送</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办理中</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已办结，结果不明</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>「{sheet}」里有 {count} 行只用{colour}色底表示办理状态，按哪种结果导入？</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>「{sheet}」的“{field}”一列按万元换算吗？第 {rows} 行的数大得像是元，选“万元”时这几行按元导入。</source>
            <extracomment>So many times the middle of its column is no amount but another unit.</extracomment>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>opening</name>
        <message>
            <source>初始设置</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>负责人</source>
            <extracomment>Kinds of stores, as ``store_info`` keeps them. Named so that the registry is complete once this room is open.</extracomment>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>outcome</name>
        <message>
            <source>择期再议</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>达成一致</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>调解不成</source>
            <translation>Mediation failed</translation>
        </message>
    </context>
    <context>
        <name>pages</name>
        <message>
            <source>设置</source>
            <extracomment>The rail from top to bottom; the last one stands apart at its foot.</extracomment>
            <translation>Settings</translation>
        </message>
    </context>
    <context>
        <name>papers</name>
        <message>
            <source>受理登记表</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>调解协议书</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>结案审批表</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>月报</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>payment</name>
        <message>
            <source>计划</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已申报</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>责令限期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>称已缴，待凭证</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已入库</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已退回</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>profile</name>
        <message>
            <source>待本单位核定</source>
            <extracomment>Said beside every default of ours on screen and in print until the station confirms it.</extracomment>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>案件编号样式</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>协议编号样式</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>案件量词（件或宗）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>备份文件夹</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>share</name>
        <message>
            <source>单位部分</source>
            <extracomment>Layers a person writes down; PAID comes from proved payments, LEDGER_PAID from an import.</extracomment>
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
            <source>返回</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>新建案件</source>
            <translation>New case</translation>
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
            <source>立即备份</source>
            <translation>Back up now</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>筛选列表</source>
            <translation>Filter list</translation>
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
    </context>
</TS>
