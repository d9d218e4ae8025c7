import type { Sentences } from '../catalogue.ts'

export const lab: Sentences<'lab'> = {
  'Yours: paste your own': '你的：粘贴你自己的代码',
  Yours: '你的',
  '{0} wrong ones can be chosen instead, or your own.':
    '也可以改选 {0} 个错误的版本之一，或你自己的代码。',
  'Its code': '它的代码',
  'removed:': '删去：',
  'added:': '添加：',
  'The lab: check a backward() at any vectors': '实验室：在任意向量上检查 backward()',
  'the vectors': '向量',
  'the backward': 'backward()',
  'the check': '检查',
  'this tab': '本标签页',
  Vectors: '向量',
  Settings: '设置',
  settings: '设置',
  Map: '分布图',
  'Step and precision': '步长与精度',
  Walk: '行走',
  'Take it home': '带走',
  'There is no finished check to take home.': '还没有完成的检查可以带走。',
  'About this check': '关于这次检查',
  '{0} is downloaded: python prints the verdict on its last line.':
    '已下载 {0}：用 python 运行，最后一行会打印结论。',
  '{0} is downloaded: pytest finds its tests in it.': '已下载 {0}：pytest 能在其中找到测试。',
  'The browser does not let this page save a file.': '浏览器不允许本页保存文件。',
  'PyTorch script': 'PyTorch 脚本',
  'Each file holds these very numbers, has PyTorch make the same check, and tells whether what it says agrees with this page.':
    '每个文件都含有这里的这些数值，由 PyTorch 做同样的检查，并说明 PyTorch 的结果与本页是否一致。',
  'Download the script': '下载脚本',
  'Download as pytest': '下载为 pytest',
  'x and y as .npy': '把 x 和 y 保存为 .npy',
  'What is wrong, and what the verdict is worth': '哪里错了，这个结论有多大价值',
  '{0} and {1}': '{0}、{1}',
  'Changed: line {0}.': '已改动：第 {0} 行。',
  'Changed: lines {0}.': '已改动：第 {0} 行。',
  'Repair line {0}': '修正第 {0} 行',
  'Repair lines {0}': '修正第 {0} 行',
  'Check in the shape {0}': '以形状 {0} 检查',
  'New line {0}: {1}.': '第 {0} 行改为：{1}。',
  'code: the link’s code cannot be unpacked; the post’s class stands here instead.':
    'code：链接中的代码无法解包；这里换成了博文的类。',
  'This code came with the link. Nothing of it has run.':
    '这段代码来自链接。它还没有运行过任何部分。',
  'Run once': '运行一次',
  'What was cleaned up': '清理了什么',
  'Checked: <0/>.': '检查的是：<0/>。',
  'Without a check there is nothing to see here.': '没有检查，这里就没有可看的内容。',
  'At vectors as long as these it is not checked. It stays in this page, and is sent nowhere. Tab leaves the editor, Ctrl+] indents.':
    '向量这么长时，它不受检。它留在本页中，不会发送到任何地方。Tab 键离开编辑器，Ctrl+] 缩进。',
  'This is a program, so it stands in the editor now, in place of what was there. Undo brings that back.':
    '这是一段程序，它现在放在编辑器里，取代了原来的内容。按“撤销”可将其找回。',
  'Open it in the editor': '在编辑器中打开',
  '{0} is a program, not vectors; its place is the editor, under “Yours”':
    '{0} 是一段程序，不是向量；它应放在编辑器里，即“你的”之下',
  '{0} is a notebook, not vectors, and none of its cells holds code':
    '{0} 是 notebook，不是向量，而且没有一个单元格含有代码',
  'It is checked as you type, in this page, and sent nowhere. Ctrl+Enter checks at once, Tab leaves the editor, Ctrl+] indents.':
    '你一边输入，它一边在本页中受检，不会发送到任何地方。Ctrl+Enter 立即检查，Tab 键离开编辑器，Ctrl+] 缩进。',
  'an error': '出错',
  'Loading it ended in {0}; what was defined before that is checked.':
    '加载中断（{0}）；检查的是此前已定义的部分。',
  'Loading it ended in {0} in line {1}; what was defined before that is checked.':
    '加载在第 {1} 行中断（{0}）；检查的是此前已定义的部分。',
  'Selection deleted': '已删除所选内容',
  'the editor': '编辑器',
  'the diagnosis': '诊断',
  'the wrong backwards': '错误的 backward()',
  'the script': '脚本',
  'the files to take home': '可以带走的文件',
  '“{0}” in line {1}': '第 {1} 行的“{0}”',
  'Caught nowhere on this map: {0} and {1} more.':
    '在这张分布图上哪里都发现不了：{0}，还有 {1} 个。',
  'Caught nowhere on this map: {0}.': '在这张分布图上哪里都发现不了：{0}。',
  'Nothing is checked yet.': '还没有检查任何内容。',
  'With one component there is no plane to map.': '只有一个分量时，没有平面可以画分布图。',
  'The map of your code is drawn for n up to {0}; here n is {1}.':
    '你的代码的分布图只在 n 不超过 {0} 时画出；这里 n 是 {1}。',
  'This program has no backward() of its own, or does not run at these vectors: there is nothing to map.':
    '这个程序没有自己的 backward()，或者在这些向量上无法运行：没有分布图可画。',
  'Wrong backwards checked': '已检查的错误的 backward()',
  'Mend the error first: then small changes of your <0>backward()</0> are tried.':
    '请先修正错误：然后才会对你的 <0>backward()</0> 试做小改动。',
  'This program has no <0>backward()</0> of its own, so there is none to get wrong.':
    '这个程序没有自己的 <0>backward()</0>，所以也无从写错。',
  'From your code before the last change; the new one is being checked.':
    '来自你上次修改之前的代码；新代码正在检查。',
  'They are from your code before the last change; the new one is being checked.':
    '这些来自上次修改之前的代码；新的代码正在检查。',
  'Each is your <0>backward()</0> with one small change.':
    '每一个都是你的 <0>backward()</0>，只改动一小处。',
  'Yours fails here itself: mend it first, or their failures say nothing of the check.':
    '你的 backward() 本身在这里就通不过：请先修正，否则它们的失败对检查说明不了什么。',
  'The quotients are so bad here that a right backward would fail as well, so a failure says nothing.':
    '这里的差商太差，正确的 backward() 也会通不过，所以失败说明不了什么。',
  'Wrong backwards made from yours': '由你的 backward() 改出的错误版本',
  'Remove {0}': '移除 {0}',
  '{0} is no longer in the list. Undo brings it back.': '{0} 已从列表中移除。按“撤销”可将其找回。',
  'Line {0}: {1}': '第 {0} 行：{1}',
  'This code cannot be run at these vectors.': '这段代码在这些向量上无法运行。',
  'gradgradcheck runs here with up to {0} components; here are {1}.':
    'gradgradcheck 在这里最多支持 {0} 个分量；这里有 {1} 个。',
  'Second derivatives checked': '已检查的二阶导数',
  'The check stopped before it was finished.': '检查没有完成就停止了。',
  'Check again': '再次检查',
  'This code cannot be run.': '这段代码无法运行。',
  'of <0>gradgradcheck</0>, in slow mode and float64':
    '<0>gradgradcheck</0> 的结论，slow 模式，float64',
  'The message': '消息',
  'Where should I test this?': '我该在哪里测试？',
  'Places tried': '已试过的位置',
  'At none of the vectors that were tried a right backward passes with room to spare. Look at eps and the tolerances.':
    '在试过的向量上，正确的 backward() 没有一次能从容通过。请看看 eps 和容差。',
  'The code is copied.': '代码已复制。',
  'A test to paste': '可以粘贴的测试',
  'Check there': '在那里检查',
  'Here {0} of {1} small changes of your backward are clearly caught.':
    '你的 backward() 有 {1} 处小改动，其中 {0} 处在这里明确被发现。',
  'At your vectors a right backward would fail as well.':
    '在你的向量上，正确的 backward() 也会通不过。',
  'At your vectors it is {0}.': '在你的向量上是 {0} 处。',
  'The weakest of them, “{0}” in line {1}, is off by {2} times what is allowed.':
    '其中最弱的是第 {1} 行的“{0}”，它的差是允许量的 {2} 倍。',
  'Not clearly caught there: {0}, and others.': '在那里没有明确被发现的：{0}，等等。',
  'Not clearly caught there: {0}.': '在那里没有明确被发现的：{0}。',
  'not checked': '未检查',
  'Entries compared': '已比较的元素',
  'The check stopped.': '检查停止了。',
  'Cancelled.': '已取消。',
  'What was compared until then is below.': '此前比较的结果见下方。',
  Message: '消息',
  'What it printed': '它打印了什么',
  Printed: '打印的内容',
  Warnings: '警告',
  'What this check is worth': '这次检查有多大价值',
  'This check proves nothing.': '这次检查什么也证明不了。',
  'With these settings the post’s <0>backward()</0>, which is right, fails here as well: {0}':
    '在这些设置下，博文的 <0>backward()</0> 虽然正确，在这里也通不过：{0}',
  'A <0>backward()</0> that returns zeros would be caught here.':
    '返回零的 <0>backward()</0> 在这里会被发现。',
  'So would all {0} wrong backwards known here.':
    '本页已知的 {0} 个错误的 backward() 也全都会被发现。',
  '{0} of the {1} wrong backwards known here would not.':
    '本页已知的 {1} 个错误的 backward() 中，有 {0} 个不会被发现。',
  'This point proves little.': '这个点证明不了多少。',
  'A <0>backward()</0> that returns zeros passes here too.':
    '返回零的 <0>backward()</0> 在这里也能通过。',
  'In all, {0} of the {1} wrong backwards known here pass, the chosen one among them.':
    '本页已知的 {1} 个错误的 backward() 中，共有 {0} 个通过，所选的这个也在其中。',
  'In all, {0} of the {1} wrong backwards known here pass.':
    '本页已知的 {1} 个错误的 backward() 中，共有 {0} 个通过。',
  'Check at a point where zeros fail: {0}, n = {1}': '换到零通不过的点上检查：{0}，n = {1}',
  'With these tolerances none of the page’s points would catch it. Lower <0>atol</0> and bring <0>rtol</0> below 1: at {0} an entry may be off by as much as it is.':
    '在这样的容差下，本页的点没有一个能发现它。请减小 <0>atol</0>，并使 <0>rtol</0> 小于 1：取 {0} 时，元素的偏差可以与元素本身一样大。',
  'With these tolerances none of the page’s points would catch it. Lower <0>atol</0>.':
    '在这样的容差下，本页的点没有一个能发现它。请减小 <0>atol</0>。',
  'The chosen backward is wrong, and passes all the same.':
    '所选的 backward() 是错的，却照样通过。',
  'in float32 S is rounded to some 6·10⁻⁸, and the quotient is off by that over eps = {0}.':
    '在 float32 中，S 的舍入误差约为 6·10⁻⁸，除以 eps = {0} 就是差商的误差。',
  'x or y is not much longer than eps = {0}, so that the quotient is no derivative.':
    'x 或 y 并不比 eps = {0} 长多少，所以差商算不上导数。',
  'the error of the quotient is larger than what the tolerances allow.':
    '差商的误差超出容差所允许的范围。',
  'The largest quotient is {0}, and atol alone allows {1}.':
    '最大的差商是 {0}，而单是 atol 就允许 {1}。',
  'The post’s settings': '博文的设置',
  'fast mode': 'fast 模式',
  'every entry': '每个元素',
  'the post’s settings': '博文的设置',
  yours: '你的',
  is: '取',
  '{0} is': '{0} 取',
  'choose …': '请选择 …',
  '{0} · {1} numbers, {2}': '{0} · {1} 个数，{2}',
  '{0} as it is': '现有的 {0}',
  'name, or number from 0 to {0}': '名称，或从 0 到 {0} 的编号',
  'Without its last component {0} would be 0, where S is undefined; so both keep their {1}.':
    '去掉最后一个分量，{0} 就会为 0，此时 S 没有定义；所以两者保留原来的 {1} 个分量。',
  'One component fewer': '减少一个分量',
  'One component more': '增加一个分量',
  '0 would make {0} zero, where S is undefined; it must be another number':
    '取 0 会使 {0} 为零，此时 S 没有定义；应为别的数',
  'What was read': '读到的内容',
  'nearest to x': '离 x 最近的',
  'farthest from x': '离 x 最远的',
  'Use these vectors': '使用这些向量',
  Discard: '丢弃',
  '<0/> can be meant in more than one way. Which is it?': '<0/>：有不止一种理解方式。是哪一种？',
  'How it is meant': '如何理解',
  'and {0} more': '还有 {0} 个',
  '{0}, length {1}': '{0}，长度 {1}',
  '{0}, angle {1}': '{0}，夹角 {1}',
  '{0}.': '{0}。',
  '“{0}” does not depend on {1}': '“{0}”与 {1} 无关',
  File: '文件',
  vectors: '向量',
  'Component by component': '逐个分量',
  'x and y now have {0}. Undo brings the old vectors back.':
    'x 和 y 现在有 {0}。按“撤销”可找回原来的向量。',
  'They are too long for a link, which holds the settings alone; the .npy under “Take it home” passes them on.':
    '它们太长，链接放不下，链接中只有设置；“带走”中的 .npy 可以传递它们。',
  Paste: '粘贴',
  'Paste vectors': '粘贴向量',
  'the text': '这段文字',
  'Vectors as JSON, CSV, or a print-out of NumPy, PyTorch and many others':
    '向量，格式为 JSON、CSV，或 NumPy、PyTorch 等许多程序打印的内容',
  'Read the text': '读取这段文字',
  Examples: '示例',
  'Both have length 1: a check here cannot see what mixes up the norms.':
    '两者的长度都是 1：在这里检查，看不见混淆范数的错误。',
  'Read here, sent nowhere.': '只在这里读取，不会发送到任何地方。',
  Normalise: '归一化',
  'The lesson has these vectors now, with {0}. Undo brings its own back.':
    '本课现在使用这些向量，有 {0}。按“撤销”可找回本课原来的向量。',
  'Use them in the lesson': '在本课中使用',
  'Reading {0}': '正在读取：{0}',
  'Finding the span of x and y': '正在求 x 与 y 的张成平面',
  'Comparing x with {0} vectors': '正在把 x 与 {0} 个向量比较',
  'none of the vectors can be compared with x, which has {0} components':
    '没有一个向量能与 x 比较，x 有 {0} 个分量',
  'row {0}': '第 {0} 行',
  'column {0}': '第 {0} 列',
  'block {0}': '第 {0} 块',
  'array {0}': '第 {0} 个数组',
  '{0} of {1}': '{0}（{1}）',
  'Reading failed: {0}': '读取失败：{0}',
  'Reading stopped: try again.': '读取中断：请再试一次。',
  'Of {0} vectors {1} is nearest to x: S {2}.': '{0} 个向量中离 x 最近的：{1}，S {2}。',
  'Of {0} vectors {1} is farthest to x: S {2}.': '{0} 个向量中离 x 最远的：{1}，S {2}。',
  'This can be meant in more than one way. Say which.': '这有不止一种理解方式。请说明是哪一种。',
  Comparing: '正在比较',
  'Nothing was found.': '什么也没有找到。',
  '{0} is one vector of {1}, and those that are there have {2}. Bring another one of {3} as well.':
    '{0}：只有一个向量，有 {1}，而现有的向量有 {2} 个。请再提供一个有 {3}的向量。',
  'x has {0} and y has {1}; both must have the same number':
    'x 有 {0}，y 有 {1}；两者的分量个数必须相同',
  '{0}[{1}] is {2}; every component must be a finite number':
    '{0}[{1}] 是 {2}；每个分量都必须是有限的数',
  '{0} has no components; it must have at least one': '{0} 没有分量；至少要有一个',
  '{0} is the zero vector; S needs both vectors to differ from zero':
    '{0} 是零向量；要有 S，两个向量都不能为零',
  'The {0} vectors have different numbers of components ({1}); x and y must have the same.':
    '这 {0} 个向量的分量个数不同（{1}）；x 和 y 的分量个数必须相同。',
  '{0}: {1} vectors with different numbers of components ({2}); x and y must have the same.':
    '{0}：{1} 个向量，分量个数不同（{2}）；x 和 y 的分量个数必须相同。',
  'Read: two vectors of {0}, S {1}. They wait for the button “Use these vectors”.':
    '已读取：两个向量，各有 {0}，S {1}。按“使用这些向量”按钮才会换用。',
  'the pasted text': '粘贴的文字',
  'the dropped text': '拖放的文字',
  'the figure': '图',
  Angle: '角度',
  'The angle, step by step': '角度，逐步',
  Ledger: '账目',
  'What the steps add to the length': '各步给长度增加了多少',
  'A batch: more vectors that pull': '批：更多参与拉动的向量',
  'Here the gradient is zero, and so is every step.': '这里梯度为零，所以每一步也为零。',
  'Turn x by 60° off y': '把 x 从 y 转开 60°',
  'All of the walk lies in the plane of x and y, so the figure shows it as it is, with {0} components. The check is made where the walk began.':
    '行走全程都在 x 与 y 的平面内，所以即使有 {0} 个分量，图也能如实画出。检查是在行走的起点做的。',
  'The check is made where the walk began.': '检查是在行走的起点做的。',
  'The check is made where the walker stands; its walk begins anew from there. Undo brings it back.':
    '检查改在行走者所在处做；行走从那里重新开始。按“撤销”可使其恢复。',
  'Check where it stands': '在它所在处检查',
  'the walk': '行走',
  'What was read is no longer in the list. Undo brings it back.':
    '读入的内容已从列表中移除。按“撤销”可将其找回。',
}
