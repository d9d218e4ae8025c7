import type { Sentences } from '../catalogue.ts'

export const session: Sentences<'session'> = {
  'The check compares 2n entries one by one, and takes vectors of at most {0} components; these have {1}.':
    '检查逐个比较 2n 个元素，向量最多 {0} 个分量；这里有 {1} 个。',
  'x and y have {0} components, and a check takes at most {1}: what is checked here are only the two coordinates that each has in their plane.':
    'x 与 y 有 {0} 个分量，而检查最多支持 {1} 个：这里检查的只是二者在共同平面内各自的两个坐标。',
  '{0} is not known; it can be {1}': '无法识别{0}；可以是 {1}',
  '{0}, or one of {1} others': '{0}，或其余 {1} 个之一',
  '{0}; it must be {1}': '{0}；应为{1}',
  '{0} is out of range; it must be {1}': '{0}超出范围；应为{1}',
  'a whole number from {0} to {1}': '从 {0} 到 {1} 的整数',
  '{0} is not whole; it must be {1}': '{0}不是整数；应为{1}',
  '{0} is not known; it can be some of {1}, separated by commas':
    '无法识别{0}；可以是 {1} 中的若干个，以逗号分隔',
  '{0} has {1}; it must be {2}': '{0}有 {1}；应为{2}',
  'component {0} {1}; it must be {2}': '分量 {0}：{1}；应为{2}',
  'vector {0}: {1}': '向量 {0}：{1}',
  '1 component': '1 个分量',
  '{0} components': '{0} 个分量',
  'x alone': '仅 x',
  'y alone': '仅 y',
  both: '两者',
  'up: S grows': '向上：S 增大',
  'down: S falls': '向下：S 减小',
  'no: lengths grow': '否：长度增长',
  'yes: lengths stay': '是：长度不变',
  '2 a second': '每秒 2 步',
  '8 a second': '每秒 8 步',
  '20 a second': '每秒 20 步',
  '60 a second': '每秒 60 步',
  'a number above 0, such as 0.5': '大于 0 的数，例如 0.5',
  '0 or a positive number, such as 0.05': '零或正数，例如 0.05',
  'a number from 0 to below 1, such as 0.9': '从 0 起、小于 1 的数，例如 0.9',
  'vectors of numbers that are not all 0, such as 1,2;-1,0.5':
    '由数组成的向量，不全为 0，例如 1,2;-1,0.5',
  'a number from 0.01, such as 0.5': '不小于 0.01 的数，例如 0.5',
  'Playing from {0}.': '开始播放：{0}。',
  'Step {0}, θ {1}.': '第 {0} 步，θ {1}。',
  'At rest at {0}.': '已静止：{0}。',
  'The walk stops after {0} steps.': '走满 {0} 步，行走停止。',
  'The gradient is zero here, so the walker stays where it is.':
    '这里梯度为零，所以行走者留在原处。',
  'The gradient is zero here, at 180°, so the walker stays.':
    '这里是 180°，梯度为零，所以行走者不动。',
  'The gradient is zero here, at 0°, so the walker stays.': '这里是 0°，梯度为零，所以行走者不动。',
  'After a small turn it would come back.': '稍微转开之后，它会回来。',
  'Any turn frees it.': '只要转开一点，它就能脱身。',
  'step {0}, θ {1}': '第 {0} 步，θ {1}',
  'Stopped at {0}.': '已停下：{0}。',
  'One component is a line: there is no way around the origin.':
    '只有一个分量时是一条直线：没有绕过原点的路。',
  'x is so long that it cannot be turned in doubles. Make it shorter.':
    'x 太长，转动后超出双精度浮点数的范围。请把它缩短。',
  'A batch is walked where it can be drawn, with 2 or {0} components. In more of them its vectors would pull x out of the plane of x and y, which is all that the figure has of the space.':
    '带批的行走只在画得出来时进行，即有 2 个或 {0} 个分量时。分量更多时，批中的向量会把 x 拉出 x 与 y 的平面，而整个空间里，图只画出这个平面。',
  'The link has {0} characters; at most {1} can be read.':
    '链接有 {0} 个字符；最多只能读取 {1} 个。',
  '{0} in the link cannot be decoded and is left out; a %-sign must begin the code of a character, such as %2C.':
    '链接中的{0}无法解码，已略去；% 号之后必须是一个字符的编码，例如 %2C。',
  '{0}: the %-signs of the link cannot be decoded; its default stays.':
    '{0}：链接中的 % 符号无法解码；仍用默认值。',
  '{0}: {1}. Its default stays.': '{0}：{1}。仍用默认值。',
  '{0} could be one number or two': '{0}可能是一个数，也可能是两个数',
  '{0}: stands in the link more than once; the last one counts.':
    '{0}：在链接中出现了不止一次；以最后一个为准。',
  '{0} and {1}: are missing, and point is own. Their defaults stay.':
    '{0} 和 {1}：point 为 own，链接中却没有它们；仍用默认值。',
  '{0}: used only where point is own; here point is {1}.':
    '{0}：仅在 point 为 own 时使用；这里 point 为 {1}。',
  '{0}: is missing, and {1} has {2}. So all of {3} are ones.':
    '{0}：缺失，而 {1} 有 {2}。因此 {3} 的分量全为 1。',
  '{0} is no name of a talk; it must be 1 to 24 small letters and digits':
    '{0}不是演讲的名称；它必须是 1 到 24 个小写字母和数字',
  'lang: {0} is no language of this page; it has {1}.': 'lang：本页没有{0}这种语言；可以是 {1}。',
  '{0} and {1}: the link holds the settings alone, because {2} are too many for it. Bring the vectors again; here are the defaults.':
    '{0} 和 {1}：链接中只有设置，因为 {2}太多，链接放不下。请重新提供这两个向量；这里用的是默认值。',
  '{0}: has {1} and {2} has {3}; both must have the same number. Its default stays.':
    '{0}：有 {1}，而 {2} 有 {3} 个；两者的个数必须相同。仍用默认值。',
  '{0}: has {1} and x has {2}. Its default stays.': '{0}：有 {1}，而 x 有 {2} 个。仍用默认值。',
  'at: {0} is no place; it can be {1}.': 'at：没有{0}这个位置；可以是 {1}。',
  'at: {0} is no step of {1}; it can be {2}. The link leads to its beginning.':
    'at：{1} 中没有{0}这一步；可以是 {2}。链接转到它的开头。',
  'S is undefined where a given vector is zero, so it stays where it is.':
    '给定向量为零时 S 没有定义，所以它留在原处。',
  'S is undefined where {0} is zero, so {1} stays at {2}. Zoom in to go nearer to the origin.':
    '{0} 为零时 S 没有定义，所以 {1} 留在 {2}。放大之后可以更靠近原点。',
  'is empty': '为空',
  '{0} could be {1} or {2}; write one of these': '{0}可能指 {1} 或 {2}；请写成其中之一',
  '{0} is not a number': '{0}不是数',
  '{0} is beyond the largest double, about 1.8e308': '{0}超出最大的双精度数，约 1.8e308',
  '{0} is below the smallest double, about 4.9e-324': '{0}小于最小的双精度数，约 4.9e-324',
  'code: the link holds the settings alone, because the code was too long for it.':
    'code：链接中只有设置，因为代码太长，链接放不下。',
  'code: is damaged; it must consist of letters, digits, - and _. The page’s own code stays.':
    'code：已损坏；只能由字母、数字、- 和 _ 组成。仍用本页自己的代码。',
  'The map is not drawn here: with vectors so long, or so short, its axes leave what doubles hold.':
    '这里不画分布图：向量这么长或这么短时，它的坐标轴会超出双精度数的范围。',
  'S is undefined where x is zero, so the point of the check stays beside it.':
    'x 为零时 S 没有定义，所以检查的点停在零的旁边。',
  'With these settings the right backward passes nowhere on this map with room to spare, so no place is a good one. Look at eps and the tolerances.':
    '在这些设置下，正确的 backward() 在这张分布图上没有一处能从容通过，所以没有一个好的位置。请看看 eps 和容差。',
  'At angle {0}, ‖x‖ = {1} and ‖y‖ = {2}, no wrong backward is clearly caught, and nowhere else on this map.':
    '在夹角 {0}、‖x‖ = {1}、‖y‖ = {2} 处，没有一个错误的 backward() 明确被发现；这张分布图的其他地方也没有。',
  'At angle {0}, ‖x‖ = {1} and ‖y‖ = {2}, {3} of {4} wrong backwards are clearly caught.':
    '在夹角 {0}、‖x‖ = {1}、‖y‖ = {2} 处，{4} 个错误的 backward() 中有 {3} 个明确被发现。',
  'The weakest of these is “{0}”; its failure has nothing to do with tolerances.':
    '其中最弱的是“{0}”；它通不过与容差无关。',
  'The weakest of these is “{0}”; its difference is {1} times what is allowed.':
    '其中最弱的是“{0}”；它的差是允许量的 {1} 倍。',
  'x and y': 'x 和 y',
  'numbers separated by commas, not all 0, such as 2,0.5': '以逗号分隔的数，不全为 0，例如 2,0.5',
  'as many numbers as x has, separated by commas, such as 1,0':
    '个数与 x 相同的数，以逗号分隔，例如 1,0',
  'a number above 0, such as 1e-6': '大于 0 的数，例如 1e-6',
  '0 or a positive number, such as 1e-4': '零或正数，例如 1e-4',
  '0 or a positive number, such as 1e-3': '零或正数，例如 1e-3',
  '“figure” has {0} components, too many to be carried whole; bring these vectors to the check itself':
    '“figure”有 {0} 个分量，太多，无法整个带过来；请把这些向量直接交给检查',
  '“{0}” needs n of at least {1}; n is {2}': '“{0}”要求 n 至少为 {1}；现在 n 是 {2}',
  'the 2 numbers of the centre and a reach above 0, separated by commas, such as 0.5,0.5,2':
    '中心的 2 个数和一个大于 0 的范围，以逗号分隔，例如 0.5,0.5,2',
  'the 4 numbers of a quaternion, not all 0, separated by commas, such as 1,0,0,0':
    '四元数的 4 个数，不全为 0，以逗号分隔，例如 1,0,0,0',
  'The first {0} components of {1} are 0, where S is undefined; so x and y keep their {2}.':
    '{1} 的前 {0} 个分量都是 0，此时 S 没有定义；所以 x 和 y 保留原来的 {2} 个分量。',
  'x and y keep their first {0} components; their last component, {1} and {2}, is dropped. Undo brings it back.':
    'x 和 y 保留前 {0} 个分量；最后一个分量（{1} 和 {2}）被去掉。按“撤销”可使其恢复。',
  'x and y keep their first {0} components; their other {1} are dropped. Undo brings it back.':
    'x 和 y 保留前 {0} 个分量；其余 {1}被去掉。按“撤销”可使其恢复。',
  'gradcheck: not run': 'gradcheck：未运行',
  'Line {0}: {1} (column {2})': '第 {0} 行：{1}（第 {2} 列）',
  'Back at the start, θ {0}.': '回到起点，θ {0}。',
  'backward() returns zeros: {0}': 'backward() 返回零：{0}',
  'backward() returns the gradient: {0}': 'backward() 返回梯度：{0}',
  'gradcheck: stopped': 'gradcheck：已停止',
  'A repair is offered below the verdict.': '结论下方给出了修复。',
  '{0} of {1} entries compared, {2} of them agree': '{1} 个元素中已比较 {0} 个，其中 {2} 个一致',
  'all {0} entries agree': '全部 {0} 个元素一致',
  '1 of {0} entries differ': '{0} 个元素中有 1 个不一致',
  '{0} of {1} entries differ': '{1} 个元素中有 {0} 个不一致',
  '1 of {0} entries differ, all in {1}': '{0} 个元素中有 1 个不一致，全在 {1} 中',
  '{0} of {1} entries differ, all in {2}': '{1} 个元素中有 {0} 个不一致，全在 {2} 中',
  '{0} of {1} directional derivatives compared, {2} of them agree':
    '{1} 个方向导数中已比较 {0} 个，其中 {2} 个一致',
  'all {0} directional derivatives agree': '全部 {0} 个方向导数一致',
  '1 of {0} directional derivatives differ': '{0} 个方向导数中有 1 个不一致',
  '{0} of {1} directional derivatives differ': '{1} 个方向导数中有 {0} 个不一致',
  '1 of {0} directional derivatives differ, all in {1}':
    '{0} 个方向导数中有 1 个不一致，全在 {1} 中',
  '{0} of {1} directional derivatives differ, all in {2}':
    '{1} 个方向导数中有 {0} 个不一致，全在 {2} 中',
}
