import type { Sentences } from '../catalogue.ts'

export const story: Sentences<'story'> = {
  Alike: '相似',
  'How alike are two vectors?': '两个向量有多相似？',
  'Length does not matter': '长度不起作用',
  'Multiply $\\x$ and $\\y$ entry by entry, add up, and divide by both lengths. What is left is a number between $-1$ and $1$: the **cosine similarity** of $\\x$ and $\\y$.':
    '把 $\\x$ 与 $\\y$ 逐个分量相乘，求和，再除以两者的长度。得到的是 $-1$ 与 $1$ 之间的一个数：$\\x$ 与 $\\y$ 的**余弦相似度**。',
  'Drag $\\x$ outward, along its own line. Its length changes, and $\\cS$ does not.':
    '把 $\\x$ 沿它自己的方向向外拖。它的长度变了，$\\cS$ 不变。',
  'The definition needs two vectors other than zero, and nothing else: $\\x, \\y \\in \\Rnonzero$. There $\\cS$ is smooth, so it has a gradient everywhere.':
    '定义只要求两个向量都不为零：$\\x, \\y \\in \\Rnonzero$。在这个范围内 $\\cS$ 是光滑的，所以处处有梯度。',
  'Drag the tips of $\\x$ and $\\y$.': '拖动 $\\x$ 和 $\\y$ 的端点。',
  'Ask what happens to S if x is made twice as long, before anybody drags. Most say that it doubles. Then drag along the ray: the inner product doubles, and so does the length below it.':
    '在动手拖动之前先问：如果 x 变成两倍长，S 会怎样？多数人会说加倍。然后沿射线拖动：内积加倍，分母里的长度也加倍。',
  'Only the angle does': '起作用的只有角度',
  'Turn $\\x$ instead, and $\\cS$ runs through all its values: $1$ where both point the same way, $0$ at a right angle, $-1$ where they are opposite. It is the cosine of the angle $\\term{angle}{\\theta}$.':
    '改为转动 $\\x$，$\\cS$ 便取遍它的所有值：同向时为 $1$，成直角时为 $0$，反向时为 $-1$。它就是角 $\\term{angle}{\\theta}$ 的余弦。',
  'The colour of the paper is $\\cS$, if $\\x$ stood there: warm where it is positive, cold where it is negative. Along each ray from the origin it is one colour, because length does not matter.':
    '底色表示 $\\x$ 的端点在该处时的 $\\cS$：正值为暖色，负值为冷色。从原点出发的每条射线上只有一种颜色，因为长度不起作用。',
  'Along each ray from the origin $\\cS$ would be one number, if $\\x$ stood there, because length does not matter: positive on the side of $\\y$, negative on the other.':
    '假如 $\\x$ 的端点在那里，从原点出发的每条射线上 $\\cS$ 都是同一个数，因为长度不起作用：在 $\\y$ 一侧为正，在另一侧为负。',
  'Turn $\\x$ once around the dotted circle, and watch where the colour changes fast and where it hardly does.':
    '让 $\\x$ 沿点线圆转一圈，看看颜色在哪里变化快，在哪里几乎不变。',
  'Turn $\\x$ once around the dotted circle, and watch where $\\cS$ changes fast and where it hardly does.':
    '让 $\\x$ 沿点线圆转一圈，看看 $\\cS$ 在哪里变化快，在哪里几乎不变。',
  'Along each ray $\\cS$ is one number, wherever $\\x$ stands on it.':
    '在每条射线上，无论 $\\x$ 在哪里，$\\cS$ 都是同一个数。',
  'The colour of the paper is $\\cS$, if $\\x$ stood there.':
    '底色表示 $\\x$ 位于该处时的 $\\cS$。',
  'Ask where the colour changes fastest along the circle. It is at right angles to y, not near it: the slope of the cosine. This comes back as sin θ in the next chapter.':
    '问一问：沿着圆，颜色在哪里变化最快？是在与 y 垂直的地方，而不是在 y 附近：这就是余弦的斜率。下一章它会以 sin θ 的形式再次出现。',
  'In space: a ball': '在空间中：球',
  'With three components the places of one length form a sphere. On the ball of radius $\\normx$ the colour is $\\cS$ again: it is constant on circles around the direction of $\\y$, and changes fastest along the shortest way to it.':
    '有三个分量时，长度相同的位置构成一个球面。在半径为 $\\normx$ 的球上，颜色仍然表示 $\\cS$：它在绕 $\\y$ 方向的圆上不变，沿着通往该方向的最短路线变化最快。',
  'With three components the places of one length form a sphere. On the ball of radius $\\normx$ thin circles are drawn around the direction of $\\y$: on each of them $\\cS$ is constant, and it changes fastest along the shortest way to $\\y$.':
    '有三个分量时，长度相同的位置构成一个球面。在半径为 $\\normx$ 的球上画有绕 $\\y$ 方向的细圆：每个圆上 $\\cS$ 不变，沿着通往 $\\y$ 的最短路线变化最快。',
  'The ball has the radius $\\normx$; on each thin circle $\\cS$ is one number.':
    '球的半径为 $\\normx$；每个细圆上 $\\cS$ 都是同一个数。',
  'Turn the ball by its surface. The arrow $\\gradx$ at the tip of $\\x$ lies flat on it, and points along the dotted way to $\\y$.':
    '拖动球面，把球转一转。$\\x$ 端点处的箭头 $\\gradx$ 与球面相切，沿点线指向 $\\y$。',
  'The ball has the radius $\\normx$; its colour is $\\cS$.':
    '球的半径为 $\\normx$，颜色表示 $\\cS$。',
  'A globe helps: y is the pole, circles of latitude are the places of equal S, and the gradient points along the meridian. Ask what the equator is: S = 0.':
    '地球仪可以帮忙：y 是极点，纬线是 S 相等的位置，梯度沿经线方向。问一问赤道是什么：S = 0。',
  'In any dimension: a plane': '在任意维数中：平面',
  'Embeddings have hundreds of components. No picture holds these, and none has to: $\\x$, $\\y$ and both gradients lie in **one plane**, $\\operatorname{span}\\{\\x, \\y\\}$. The figure draws that plane with its true lengths and angles. Here are five components; what you see is as exact for 768.':
    '嵌入有几百个分量。没有哪张图容得下它们，也不需要：$\\x$、$\\y$ 和两个梯度都在**同一个平面** $\\operatorname{span}\\{\\x, \\y\\}$ 内。图按真实的长度和角度画出这个平面。这里有五个分量；换成 768 个，看到的同样精确。',
  'Drag a tip. It moves in the plane, and all components move with it. Vectors of your own go to the lab, and from there to this figure.':
    '拖动一个端点。它在平面内移动，所有分量随之改变。你自己的向量可以放进实验室，再从那里带到这幅图中。',
  'The plane that $\\x$ and $\\y$ span in $\\Rn$.': '$\\x$ 与 $\\y$ 在 $\\Rn$ 中张成的平面。',
  'The question to ask: how can a picture of two dimensions be exact for n = 768? Because the formula of the gradient adds a multiple of y and a multiple of x, and nothing else.':
    '该问的是：一张二维的图，对 n = 768 怎么可能是精确的？因为梯度的公式只是把 y 的某个倍数与 x 的某个倍数相加，再无其他。',
  Calculus: '求导',
  'Does the calculus agree?': '求导的结果与此一致吗？',
  'Six lines': '六行',
  'Six lines lead from $\\cS$ to the arrow that you saw. What the post has between them is folded, and opens at a press. Press a line, and the figure draws it.':
    '从 $\\cS$ 到你见过的那个箭头，只需六行。博文在其间的内容都折叠着，一按即可展开。按某一行，图就把它画出来。',
  'Let the class say what is held fixed in line 2: y. In line 4 ask what the bracket means: the one vector whose inner product with every step gives the change.':
    '让全班说出第 2 行中什么保持不动：y。到第 4 行，问括号是什么意思：它是唯一一个这样的向量，与任何一步的内积都等于相应的变化。',
  'At every pair?': '对每一对都成立吗？',
  'A line that holds at your $\\x$ and $\\y$ may fail at others. So try all of them at a thousand random pairs, with 2 to 1024 components. That proves nothing either, but a mistake seldom gets through.':
    '在你的 $\\x$ 和 $\\y$ 上成立的一行，在别处可能不成立。所以用一千对随机向量检验每一行，分量个数从 2 到 1024。这同样不算证明，但错误很少能混过去。',
  'Each line may be off by as much as rounding can explain, and no more. The left side of each chain is worked out from the definition of $\\cS$ alone, so a wrong derivation cannot agree with itself.':
    '每一行的偏差都不得超过舍入所能解释的大小。每条等式链的左边只由 $\\cS$ 的定义算出，所以错误的推导不可能自己印证自己。',
  'Hollow ends: the step $(\\tx, \\ty)$, at which lines with a step are evaluated.':
    '空心端点：步 $(\\tx, \\ty)$，含有步的各行在此处求值。',
  'Ask what a thousand trials show: that a line held at a thousand pairs. The proof is the derivation; the trials are a guard against misprints.':
    '问一问一千次试验说明了什么：某一行在一千对向量上成立。证明是推导本身；试验是为了防排印错误。',
  'Find the misprint': '找出排印错误',
  'The post boxes a second form of the differential, “after rearranging some terms”:':
    '博文还把微分的第二种形式加了框，说是“整理若干项之后”得到的：',
  'A sign went wrong: the bracket has a minus where a plus belongs. Walk from $(\\x, \\y)$ along $(\\tx, \\ty)$ for a time $t$: the true derivative is the slope of $\\cS$ at $t = 0$. The misprint has another slope, except in two situations.':
    '有一个符号错了：括号里该是加号的地方写成了减号。从 $(\\x, \\y)$ 出发，沿 $(\\tx, \\ty)$ 走一段时间 $t$：真正的导数是 $\\cS$ 在 $t = 0$ 处的斜率。带排印错误的式子给出另一个斜率，只有两种情形例外。',
  'Drag the hollow ends to turn the step.': '拖动空心端点，转动这一步。',
  'A game for pairs of pupils: make the misprint look right. There are exactly two ways, x at right angles to y, and ỹ at right angles to y. The difference of the two lines says why.':
    '适合学生两人一组的游戏：让排印错误看上去是对的。办法恰好有两种：x 与 y 垂直，或 ỹ 与 y 垂直。把两行相减，就知道为什么。',
  'As a program': '写成程序',
  'In PyTorch a function with its own derivative has a `forward()`, which saves what will be needed, and a `backward()`, which receives $g$, the `grad_output`: the derivative of whatever comes later with respect to $\\cS$. It returns $g$ times the gradient.':
    '在 PyTorch 中，自带导数的函数有一个 `forward()`，它保存之后要用的量；还有一个 `backward()`，它接收 $g$，即 `grad_output`：后面的结果对 $\\cS$ 的导数。它返回 $g$ 乘以梯度。',
  'Backward with grad_output': '带 grad_output 的 backward',
  'The same gradient in other languages, with your vectors in it. Each prints as many digits as tell a double from every other, more than this page shows.':
    '同一个梯度，用其他语言写成，代入了你的向量。每个程序打印的位数都足以区分任意两个双精度数，比本页显示的更多。',
  'Point at grad_x in the code and at line 4: the same two terms. Ask what would be printed if the minus were a plus. Nothing unusual; that is why checks exist.':
    '先指代码中的 grad_x，再指第 4 行：是同样的两项。问一问：如果把减号写成加号，会打印出什么？看不出任何异样；所以才需要检查。',
  'Which way': '方向',
  'Which way does $\\cS$ grow?': '$\\cS$ 朝哪个方向增长？',
  'Which way?': '朝哪个方向？',
  'Let $\\y$ stand, and move $\\x$ by one small step. How much $\\cS$ grows depends on the direction of that step. In which direction does it grow fastest?':
    '固定 $\\y$，让 $\\x$ 移动一小步。$\\cS$ 增长多少，取决于这一步的方向。朝哪个方向增长最快？',
  'Turn the arrow by its ring. $\\x$ and $\\y$ can be dragged too.':
    '拖箭头上的圆环来转动它。$\\x$ 和 $\\y$ 也可以拖动。',
  'Let everybody point with an arm before anybody looks. Most point at y. That is the best way to shorten the distance; but S does not know distances.':
    '看答案之前，让每个人伸出手臂指一指。多数人指向 y。那是缩短距离的最佳方向；但 S 不知道距离。',
  'How long?': '有多长？',
  'The arrow that points the fastest way, and is as long as $\\cS$ grows fast there, is the **gradient** $\\gradx$. Along the circle $\\cS = \\cos\\theta$ changes by $\\sin\\theta$ for each radian, and a step of length 1 turns $\\x$ by $1/\\normx$ radians: the farther out $\\x$ ends, the less a step turns it.':
    '指向增长最快的方向、长度等于 $\\cS$ 在该方向上的增长率，这样的箭头就是**梯度** $\\gradx$。沿着圆，$\\cS = \\cos\\theta$ 每弧度改变 $\\sin\\theta$；而长度为 1 的一步使 $\\x$ 转过 $1/\\normx$ 弧度：$\\x$ 的端点离原点越远，一步转过的角就越小。',
  'Length of the gradient': '梯度的长度',
  'Its direction comes from two arrows, tip to tail: toward $\\y$; and back along $\\x$, by the part of the first that only makes $\\x$ longer.':
    '它的方向由首尾相接的两个箭头得出：先朝向 $\\y$；再沿 $\\x$ 退回，退掉前一个箭头中只会让 $\\x$ 变长的那部分。',
  'Gradient by geometry': '从几何得到梯度',
  'Pull $\\x$ closer to the origin, and the arrow grows. Push it outward, and it shrinks. It keeps its right angle.':
    '把 $\\x$ 拉近原点，箭头变长；向外推，箭头变短。直角始终不变。',
  'Dashed: toward $\\y$, then back along $\\x$.': '虚线：朝向 $\\y$，再沿 $\\x$ 退回。',
  'Ask for the length of the arrow if x is made twice as long: half. Then if the angle goes from 90° to 30°: half again, for sin 30° is a half.':
    '问一问：x 变成两倍长，箭头有多长？一半。角度再从 90° 变到 30° 呢？又是一半，因为 sin 30° 等于二分之一。',
  'Where does it vanish?': '梯度在哪里为零？',
  'Where $\\x$ and $\\y$ are parallel, $\\sin\\theta$ is $0$, and there is no arrow. $\\cS$ is as large there as it can be, $1$; or, where they are opposite, as small, $-1$. No direction leads up from the top of a hill.':
    '$\\x$ 与 $\\y$ 平行时，$\\sin\\theta$ 为 $0$，没有箭头。此时 $\\cS$ 达到最大值 $1$；若两者反向，则达到最小值 $-1$。站在山顶，没有哪个方向还能往上。',
  'Remember this place. The post checks its gradient at $x = y$: exactly there.':
    '记住这个位置。博文检查梯度的地方是 $x = y$：正是这里。',
  'Turn $\\x$ away from $\\y$ a little, and the arrow appears. Turn it to the opposite side, and it vanishes again.':
    '把 $\\x$ 从 $\\y$ 转开一点，箭头就出现。转到相反的一侧，它又消失。',
  'Here $\\x$ and $\\y$ are parallel: no arrow.': '这里 $\\x$ 与 $\\y$ 平行：没有箭头。',
  'At any other angle there are two arrows.': '在其他任何角度，都有两个箭头。',
  'Ask what a program that returns zeros would get right. Everything, on this line. This is the trap of the opening.':
    '问一问：一个只返回零的程序会答对什么？在这条直线上，全都答对。这正是开篇的陷阱。',
  'And for $\\y$?': '那么 $\\y$ 呢？',
  '$\\cS$ does not know which vector is which: exchange $\\x$ and $\\y$, and it is the same number. So $\\grady$ stands at the tip of $\\y$, at a right angle to $\\y$, on the side of $\\x$, and is $\\sin\\theta/\\normy$ long.':
    '$\\cS$ 不知道哪个向量是哪个：交换 $\\x$ 与 $\\y$，数值不变。所以 $\\grady$ 位于 $\\y$ 的端点，与 $\\y$ 成直角，偏向 $\\x$ 一侧，长度为 $\\sin\\theta/\\normy$。',
  'The two arrows pull the tips toward each other, and the shorter vector is turned faster.':
    '两个箭头使两个端点相互靠拢，较短的向量转得更快。',
  'Make both vectors equally long: the arrows are equally long too. Make one three times as long, and its arrow is a third of the other.':
    '让两个向量一样长：箭头也一样长。让其中一个变成三倍长，它的箭头就是另一个的三分之一。',
  'Both gradients, at the tips of their vectors.': '两个梯度，各在其向量的端点。',
  'Ask why the arrows are mirror images when the lengths are equal. Then what a mistake in one norm would do to that picture: nothing. Equal lengths hide it.':
    '问一问：长度相等时，两个箭头为什么互为镜像？再问：如果其中一个范数写错了，这幅图会怎样？毫无变化。长度相等掩盖了错误。',
  'Line {0}, drawn: {1}': '第 {0} 行的图示：{1}',
  Follow: '跟随',
  'Where does the gradient lead?': '梯度通向哪里？',
  'One step, and again': '走一步，再走一步',
  'A gradient is there to be followed. Go a little way along the arrow, and look again: there is a new arrow at the new place. Go along that one. This is **gradient ascent**, and it is how embeddings are trained.':
    '梯度是让人跟着走的。沿箭头走一小段，再看一看：新的位置有一个新的箭头。再沿着它走。这就是**梯度上升**，嵌入就是这样训练的。',
  'The number $\\eta$ is the **step size**: one step moves $\\x$ by $\\eta$ times the length of the arrow.':
    '$\\eta$ 称为**步长**：一步使 $\\x$ 移动箭头长度的 $\\eta$ 倍。',
  'Press Step, and then Play. Take the tip of $\\x$ while it runs, and put it somewhere else: it goes on from there.':
    '先按“一步”，再按“播放”。在它运行时抓住 $\\x$ 的端点，放到别处：它会从那里继续走。',
  'The arrow shrinks as $\\x$ comes closer to the direction of $\\y$, because $\\sin\\theta$ does. So the walker slows down by itself, and nobody has to tell it where to stop.':
    '$\\x$ 越接近 $\\y$ 的方向，箭头就越短，因为 $\\sin\\theta$ 在变小。所以行走者会自己慢下来，不需要谁告诉它在哪里停。',
  'Dots: where $\\x$ has been, step by step.': '圆点：$\\x$ 一步步走过的位置。',
  'Ask before the first step whether x will end at the tip of y. It will not: it ends somewhere on the ray through y, and how far out is the question of the next step.':
    '走第一步之前先问：x 最终会停在 y 的端点吗？不会：它停在过 y 的射线上的某处；离原点多远，是下一步的问题。',
  'Nobody asked for length': '没人要它变长',
  '$\\cS$ does not know lengths, and yet $\\x$ grows. Each step stands at a right angle to $\\x$, so old $\\x$, step and new $\\x$ are a right triangle, and Pythagoras says by how much:':
    '$\\cS$ 不知道长度，$\\x$ 却在变长。每一步都与 $\\x$ 成直角，所以旧的 $\\x$、这一步和新的 $\\x$ 构成直角三角形，勾股定理告诉我们它变长了多少：',
  'A longer $\\x$ has a shorter gradient, $\\sin\\theta/\\normx$, and is turned less by a step of one length. So each step makes those that follow smaller. Embeddings that are trained on cosine similarity, with nothing against it, get longer with every step, and are turned less by each.':
    '$\\x$ 越长，梯度 $\\sin\\theta/\\normx$ 就越短，同样长的一步使它转过的角也越小。所以每一步都让后面的步变小。用余弦相似度训练而不加任何限制，嵌入就会一步比一步长，一步比一步转得少。',
  'Each step closes a right triangle.': '每一步都合上一个直角三角形。',
  'Ask what would happen if the step went along the circle instead. The length would stay, and that is what projecting back does. Then let somebody find a single step that doubles x and changes nothing else.':
    '问一问：如果这一步是沿圆走的，会怎样？长度就会不变，投影回去做的正是这件事。然后请人找出这样的一步：它让 x 加倍，其他什么都不变。',
  'Small steps, large steps': '小步与大步',
  'Make the steps smaller and more of them, with time $t$ as the sum of all $\\eta$. In the limit $\\x$ moves along its circle, its length stays, and the angle can be told in advance:':
    '让步更小、更多，把所有 $\\eta$ 之和记为时间 $t$。取极限时，$\\x$ 沿它的圆移动，长度不变，角度可以预先算出：',
  'The line in the chart is this formula; the dots are the walker. With small steps they lie on it. With large ones the walker goes too far along its straight arrow, lands on the other side of $\\y$ (where the dots of the chart are hollow), and comes back.':
    '图表中的线就是这个公式，圆点是行走者。步小时，圆点落在线上。步大时，行走者沿笔直的箭头走过了头，落到 $\\y$ 的另一侧（图表中的点在那里是空心的），然后再回来。',
  'Where x follows alone': '只有 x 跟随时',
  'Where both follow, the two rates add up: $1/\\normx^2 + 1/\\normy^2$.':
    '两者都跟随时，两个速率相加：$1/\\normx^2 + 1/\\normy^2$。',
  'Where both follow': '两者都跟随时',
  'The exact curve is an S on its side: slow near 180°, fastest at 90°, slow again near 0°. Ask why it is slow at both ends. There the sine is small.':
    '精确的曲线像一个横放的 S：在 180° 附近慢，在 90° 最快，到 0° 附近又变慢。问一问为什么两端都慢。因为那里正弦很小。',
  'Stuck at 180°': '卡在 180°',
  'Here $\\x$ points exactly away from $\\y$. $\\cS$ is as small as it can be, and the gradient is zero: no direction is better than another. Press Play, and nothing moves.':
    '这里 $\\x$ 的指向与 $\\y$ 恰好相反。$\\cS$ 已是最小，梯度为零：没有哪个方向比别的方向更好。按“播放”，什么也不动。',
  'Any turn frees it, however small. But near 180° the angle that is missing grows like $e^{t/\\normx^2}$, so after a turn by $\\delta$ it takes about $\\normx^2\\ln(2/\\delta)$ until $\\x$ has come half the way. A turn that is a hundred times smaller costs only $\\normx^2\\ln 100$ more.':
    '只要转开一点，无论多小，它就能脱身。但在 180° 附近，与 180° 相差的角度按 $e^{t/\\normx^2}$ 增长，所以转开 $\\delta$ 之后，大约要经过 $\\normx^2\\ln(2/\\delta)$ 的时间，$\\x$ 才走完一半的路。转开的角小一百倍，也只多花 $\\normx^2\\ln 100$。',
  'Free it by the smallest turn, and press Play. For a long time hardly anything is seen; then it goes all at once.':
    '用最小的转动让它脱身，再按“播放”。很长一段时间里几乎看不出什么；然后一下子就走完了。',
  'At 0° the gradient is zero too, and a turn there heals: the walker comes back, and has no more to gain. One rest is stable, the other one is not.':
    '在 0° 梯度也为零，但在那里转开会自行复原：行走者会回来，再没有什么可以增长。一个静止点稳定，另一个不稳定。',
  'Opposite vectors: no arrow.': '反向的向量：没有箭头。',
  'Not quite opposite any more: there is an arrow, if only a short one.':
    '不再恰好反向：有了箭头，哪怕很短。',
  'Two embeddings that began opposite by bad luck learn nothing from each other. Ask whether rounding would free them: in these doubles the gradient is exactly zero here, so it does not.':
    '两个嵌入若不巧从反向开始，彼此就什么也学不到。问一问舍入能不能让它们脱身：对这里的双精度数，梯度恰好为零，所以不能。',
  'What practice adds': '实践中还加了什么',
  'Nobody trains with the bare rule. Each of these changes one thing in the walk; start it again after each.':
    '没有人只用这条基本规则来训练。下面每一项只改变行走的一处；每次改动之后重新开始走。',
  '**Projecting back** to the old length after each step leaves the direction of that step as it is. Only the steps that follow differ: they do not shrink. **Weight decay** pulls toward the origin: $\\x$ gets shorter, each step turns it more, and at last the steps overshoot. **Momentum** lets a step go on, past $\\y$ if need be. With either of them a step is not at a right angle to $\\x$ any more, and the ledger does not close.':
    '每步之后**投影回去**，恢复原来的长度，不影响这一步所到的方向。不同的只是后面的步：它们不再变小。**权重衰减**拉向原点：$\\x$ 变短，每一步转得更多，最后步子会冲过头。**动量**让一步的势头延续下去，必要时越过 $\\y$。用了后两者中的任何一个，步就不再与 $\\x$ 成直角，账也就对不上了。',
  'In a **batch**, $\\y$ pulls and the other given vectors push, each by its share $w_j$ of $e^{\\cS(\\x,\\,\\y_j)/\\tau}$. At a high temperature $\\tau$ all push alike. At a low one only those push that are nearest to $\\x$: the hard ones. The arrow named *all* is the sum of what they do, times $\\tau$.':
    '在一**批**中，$\\y$ 拉，其他给定向量推，各按自己的 $e^{\\cS(\\x,\\,\\y_j)/\\tau}$ 所占的份额 $w_j$ 用力。温度 $\\tau$ 高时，大家推得一样。温度低时，只有离 $\\x$ 最近的才推：也就是难的那些。标着“全部”的箭头是它们作用之和再乘以 $\\tau$。',
  'Choose the batch, and lower $\\tau$. Drag a ring close to $\\y$, and see who pushes. Where does $\\x$ come to rest: in the direction of $\\y$, or beside it?':
    '选用这一批，再降低 $\\tau$。把一个圆环拖到 $\\y$ 附近，看看是谁在推。$\\x$ 停在哪里：在 $\\y$ 的方向上，还是在它旁边？',
  'The sentence to end with: the loss chooses the direction, the rule chooses the length. Ask which of the options would have kept the embeddings of the second step from getting longer.':
    '可以这样收尾：损失决定方向，规则决定长度。问一问：哪些选项本可以防止本章第二步中的嵌入越来越长？',
  '$\\cS$ is the cosine of this angle.': '$\\cS$ 是这个角的余弦。',
  'as a cosine': '写成余弦',
  'the quotient rule, for a step $\\tx$': '商的求导法则，用于步 $\\tx$',
  'the step $\\tx$ from the tip of $\\x$.': '从 $\\x$ 的端点出发的步 $\\tx$。',
  'show the algebra': '显示代数运算',
  'One lemma is needed: how a norm changes.': '需要一个引理：范数如何变化。',
  'The numerator grows by $\\inner{\\tx}{\\y}$, the norm below it by the lemma. Split the fraction, and cancel:':
    '分子增加 $\\inner{\\tx}{\\y}$，分母中的范数按引理变化。拆开分式，约分：',
  '$\\cS$ itself appears': '出现 $\\cS$ 本身',
  'the same step $\\tx$.': '同一步 $\\tx$。',
  'take $\\tx$ out: what is left is the arrow': '提出 $\\tx$：剩下的就是箭头',
  'along $\\y$, then back along $\\x$.': '沿 $\\y$，再沿 $\\x$ 退回。',
  'the same for $\\y$': '对 $\\y$ 同样处理',
  'Exchange $\\x$ and $\\y$: no new work is needed.': '交换 $\\x$ 与 $\\y$：无需重新计算。',
  'both steps, added': '两步相加',
  'both steps, $\\tx$ and $\\ty$.': '两步 $\\tx$ 和 $\\ty$。',
  'the total derivative, and the post’s two boxes': '全微分，以及博文的两个框',
  'Written out, this is the post’s first box, its main result.':
    '写开来，这就是博文的第一个框，它的主要结果。',
  'The second box has a misprint: inside the bracket belongs a plus. Both versions are evaluated here.':
    '第二个框有一处排印错误：括号里应为加号。这里对两种写法都求值。',
  'the gradient': '梯度',
  'both gradients, each of two terms.': '两个梯度，各由两项组成。',
  'why it is the gradient': '它为什么是梯度',
  'A derivative takes a step and gives a number; a gradient is a vector. The bridge is the inner product of pairs. For instance:':
    '导数接受一步，给出一个数；梯度是一个向量。两者之间的桥梁是向量对的内积。例如：',
  '$\\wholegrad$ is the one element of $\\Rn \\times \\Rn$ whose inner product with any $(\\tx, \\ty)$ is the derivative along that step.':
    '$\\wholegrad$ 是 $\\Rn \\times \\Rn$ 中唯一的这样一个元素：它与任意 $(\\tx, \\ty)$ 的内积，等于沿这一步的导数。',
  'So it can be read off.': '于是可以直接读出梯度。',
  Reach: '延伸',
  'How far does it reach?': '能延伸多远？',
  'How small a step?': '步长该多小？',
  'A difference quotient errs in two ways. It is not the derivative: for central differences that costs about $\\tfrac16\\,\\code{eps}^2\\,|\\cS^{\\prime\\prime\\prime}|$, for forward ones $\\tfrac12\\,\\code{eps}\\,|\\cS^{\\prime\\prime}|$. And $\\cS$ itself is rounded: that costs about $u/\\code{eps}$, with $u = 2^{-53}$ in double precision. One grows with `eps`, the other shrinks, so there is a best `eps` between them.':
    '差商有两种误差。其一，它不是导数：中心差分的误差约为 $\\tfrac16\\,\\code{eps}^2\\,|\\cS^{\\prime\\prime\\prime}|$，前向差分的约为 $\\tfrac12\\,\\code{eps}\\,|\\cS^{\\prime\\prime}|$。其二，$\\cS$ 本身有舍入：由此产生的误差约为 $u/\\code{eps}$，双精度下 $u = 2^{-53}$。前者随 `eps` 增大，后者随之减小，所以中间有一个最佳的 `eps`。',
  'Drag the line of `eps`. Where does the check begin to fail, to the left and to the right?':
    '拖动 `eps` 的线。检查向左到哪里开始失败，向右又到哪里？',
  'Ask why the curves go up to the left. Because two nearly equal numbers are subtracted. Then ask for the best eps: where both errors are equal, near the cube root of u.':
    '问一问曲线为什么向左上升。因为是两个几乎相等的数相减。再问最佳的 eps：在两种误差相等处，接近 u 的立方根。',
  'Single precision': '单精度',
  'In float32 $u$ is $2^{-24}$, half a billion times as large. At the usual $\\code{eps} = 10^{-6}$ rounding alone is larger than what the tolerances forgive, and even the right `backward()` fails. That is why PyTorch warns when a check is made in single precision.':
    '在 float32 中 $u$ 是 $2^{-24}$，约为双精度时的五亿倍。取常用的 $\\code{eps} = 10^{-6}$，仅舍入误差就超出容差所允许的范围，连正确的 `backward()` 也通不过。所以用单精度做检查时，PyTorch 会发出警告。',
  'Find an `eps` at which float32 would do. Then look at how wide the tolerances have to be.':
    '找一个 float32 也够用的 `eps`。再看看容差得放到多宽。',
  'About every second question about gradcheck in forums is this one: float32 with the default eps. The cure is to check in float64, and to run in float32.':
    '论坛里关于 gradcheck 的提问，大约每两个就有一个是这样：用了 float32 和默认的 eps。对策是用 float64 检查，用 float32 运行。',
  'Second derivatives': '二阶导数',
  'The gradient changes too. How fast, when $\\x$ and $\\y$ move, is told by the Hessian, a symmetric matrix of $2n \\times 2n$ numbers: between $(\\tx, \\ty)$ and itself it gives the second derivative of $\\cS$ along that line.':
    '梯度也在变。$\\x$ 和 $\\y$ 移动时它变得多快，由海森矩阵给出，这是一个由 $2n \\times 2n$ 个数组成的对称矩阵：两边都乘上 $(\\tx, \\ty)$，就得到 $\\cS$ 沿这条直线的二阶导数。',
  'Second derivative': '二阶导数',
  'PyTorch finds second derivatives by differentiating `backward()`. The post’s looks up $\\normx$ and $\\normy$, which `forward()` saved. Autograd takes them for constants, while $\\cS$, an output, keeps its place in the graph. No error is raised, and the matrix that comes out need not even be symmetric. Its distance from the Hessian is $1/\\normx^2 + 1/\\normy^2$ at every point: it is right nowhere.':
    'PyTorch 对 `backward()` 求导来得到二阶导数。博文的版本取用 `forward()` 存下的 $\\normx$ 和 $\\normy$。自动求导把它们当作常数，而 $\\cS$ 是输出，仍留在计算图中。不会报错，得出的矩阵甚至未必对称。它与海森矩阵的距离在每一点都是 $1/\\normx^2 + 1/\\normy^2$：没有一处是对的。',
  'Ask which check would have noticed: gradgradcheck, and nobody ran it. The repair saves x and y alone and works out the norms again.':
    '问一问哪种检查本来会发现它：gradgradcheck，只是没有人运行它。修正的办法是只保存 x 和 y，范数重新计算。',
  'PyTorch’s own eps': 'PyTorch 自己的 eps',
  'PyTorch’s own `cosine_similarity` is not quite this function. So that nobody divides by zero, it replaces a norm below $10^{-8}$ by $10^{-8}$. Down there its numbers differ from those of this page.':
    'PyTorch 自己的 `cosine_similarity` 与这个函数不完全相同。为了不除以零，它把小于 $10^{-8}$ 的范数换成 $10^{-8}$。在那个范围里，它的数值与本页的不同。',
  'The pair whose lengths the table changes.': '表格改变的是这一对向量的长度。',
  'A question for those who know limits: what should the similarity of two vectors be that shrink to zero? Their direction stays; the formula knows it to the last, the clamp does not.':
    '给学过极限的人一个问题：两个向量缩小到零时，相似度应当是多少？它们的方向不变；公式直到最后都知道这个方向，截断则不知道。',
  'This check passes.': '这次检查通过了。',
  'Let the class read the last line of the program before it runs, and ask what success would prove. Most say that the gradient is right. Leave the answer open; the next screen gives it.':
    '在程序运行之前，让学生读最后一行，并问：如果成功，能证明什么？多数人会说：梯度是对的。先不要给出答案；下一屏会给出。',
  'Zeros pass, too.': '零也能通过。',
  'Ask for a reason before you turn x. At x = y the true gradient is zero, so zeros are right there, and by luck alone. Then turn x away a little: the zeros fail, the post’s lines do not.':
    '在转动 x 之前先问原因。在 x = y 处真正的梯度为零，所以零在那里是对的，而且只是碰巧。然后把 x 稍微转开：零不再通过，博文的那几行仍然通过。',
  Trust: '信任',
  'Can you trust `success!`?': '能信任 `success!` 吗？',
  'What the post checked': '博文检查了什么',
  '`gradcheck` trusts nobody. It moves each entry of each vector by `eps` to either side, divides the change of $\\cS$ by $2\\,\\code{eps}$, and compares this quotient with what `backward()` returned. They may differ by $\\code{atol} + \\code{rtol}\\cdot\\lvert\\text{quotient}\\rvert$, and no more.':
    '`gradcheck` 谁也不信。它把每个向量的每个元素向两侧各移动 `eps`，把 $\\cS$ 的变化除以 $2\\,\\code{eps}$，再将这个差商与 `backward()` 返回的值比较。两者最多可以相差 $\\code{atol} + \\code{rtol}\\cdot\\lvert\\text{差商}\\rvert$。',
  'The post runs it at $x = y = (1, \\dots, 1)$ with 16 components.':
    '博文在 $x = y = (1, \\dots, 1)$ 处运行它，有 16 个分量。',
  'But there the vectors are parallel, and the gradient is zero. The check compared thirty-two zeros with thirty-two zeros.':
    '但在那里两个向量平行，梯度为零。这次检查是拿三十二个零与三十二个零相比。',
  'The post’s point: $x = y$. No arrow.': '博文的点：$x = y$。没有箭头。',
  'Turned away: the gradient is not zero any more.': '转开之后：梯度不再为零。',
  'Ask what the check has shown. That backward() returns zeros at a point where zeros are right. Then ask which other functions do that.':
    '问一问这次检查说明了什么。它说明在一个本该返回零的点上，backward() 返回零。再问还有哪些函数也这样。',
  'Zeros pass too': '零也能通过',
  'So a `backward()` that returns zeros, whatever it is given, passes as well. Turn $\\x$ away from $\\y$, and the true gradient is not zero any more: now the check tells the two apart.':
    '所以，一个不管输入什么都返回零的 `backward()` 同样通过。把 $\\x$ 从 $\\y$ 转开，真正的梯度就不再为零：现在检查能区分两者了。',
  'Drag $\\x$ off $\\y$.': '把 $\\x$ 从 $\\y$ 拖开。',
  'Drag slowly. The zeros fail as soon as one entry of the gradient is larger than atol allows. Ask how small an angle would still be enough.':
    '慢慢拖。只要梯度有一个元素超出 atol 所允许的范围，零就通不过了。问一问多小的角度仍然够用。',
  '{0} ways to be wrong': '{0}种出错的方式',
  'Each card is a `backward()` with one mistake in it, and those with a `!` pass. Turn $\\x$ away from $\\y$, and more of them are caught.':
    '每张卡片都是一个有一处错误的 `backward()`，带 `!` 的能通过检查。把 $\\x$ 从 $\\y$ 转开，就会有更多的被发现。',
  'The darker the paper, the more are caught with $\\x$ there.':
    '底色越深，$\\x$ 在该处时被发现的就越多。',
  'The lighter the paper, the more are caught with $\\x$ there.':
    '底色越亮，$\\x$ 在该处时被发现的就越多。',
  'The numbers say how many are caught with $\\x$ there.':
    '数字表示 $\\x$ 在该处时有多少个被发现。',
  'Choose one card and ask at which places it would pass. Norm is not squared: where the norm is 1. Swapped: where x = y. Then try it.':
    '选一张卡片，问它在哪些位置会通过。范数未平方：在范数为 1 的地方。梯度互换：在 x = y 的地方。然后试一试。',
  'Why do the rest pass?': '其余的为什么通过？',
  'A check sees entries at one point, and forgives what the tolerances allow. So there are only a few reasons why a wrong `backward()` passes. These are the ones at the point of the figure.':
    '检查只看一个点上的元素，并且容许容差范围内的偏差。所以错误的 `backward()` 能够通过，原因只有几种。这里列出的是图中这个点上的原因。',
  'A contest: who finds a point that catches the most? Let them find out themselves that the lengths must differ, and that no point catches a squared grad_output, for gradcheck feeds only 0 and 1.':
    '来一场比赛：谁找到的点能发现最多的错误？让大家自己发现：长度必须不同；而 grad_output 的平方在哪个点上都发现不了，因为 gradcheck 只送入 0 和 1。',
  'What unit vectors hide': '单位向量掩盖了什么',
  'Embeddings are often divided by their length before anything else happens. With $\\normx = \\normy = 1$ a forgotten norm is a forgotten factor of 1: no `gradcheck` at such vectors can see it, with any tolerance.':
    '嵌入往往先被除以自己的长度，再做其他事情。当 $\\normx = \\normy = 1$ 时，漏掉一个范数就是漏掉一个因子 1：在这样的向量上，无论容差多少，`gradcheck` 都看不见。',
  'So test at vectors that are not normalised, whose lengths differ from each other and from 1, and which are neither parallel nor at right angles. In the lab you can look for such a point, for your own code too.':
    '所以要在这样的向量上测试：没有归一化，长度彼此不同，也都不为 1，并且既不平行也不垂直。在实验室里你可以寻找这样的点，也可以为你自己的代码寻找。',
  'Equal lengths hide what mixes up the norms.': '长度相等，会掩盖混淆范数的错误。',
  'The lesson to take home for engineers: the data that a function will meet is the worst data to test it with, if it has been normalised.':
    '给工程师带回去的一课：函数将要处理的数据如果已经归一化，就是最不适合用来测试它的数据。',
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six twenty-seven twenty-eight twenty-nine thirty thirty-one thirty-two thirty-three thirty-four thirty-five thirty-six thirty-seven thirty-eight thirty-nine forty forty-one forty-two forty-three forty-four forty-five forty-six forty-seven forty-eight forty-nine fifty fifty-one fifty-two fifty-three fifty-four fifty-five fifty-six fifty-seven fifty-eight fifty-nine sixty sixty-one sixty-two sixty-three sixty-four sixty-five sixty-six sixty-seven sixty-eight sixty-nine seventy seventy-one seventy-two seventy-three seventy-four seventy-five seventy-six seventy-seven seventy-eight seventy-nine eighty eighty-one eighty-two eighty-three eighty-four eighty-five eighty-six eighty-seven eighty-eight eighty-nine ninety ninety-one ninety-two ninety-three ninety-four ninety-five ninety-six ninety-seven ninety-eight ninety-nine':
    '零 一 两 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三 二十四 二十五 二十六 二十七 二十八 二十九 三十 三十一 三十二 三十三 三十四 三十五 三十六 三十七 三十八 三十九 四十 四十一 四十二 四十三 四十四 四十五 四十六 四十七 四十八 四十九 五十 五十一 五十二 五十三 五十四 五十五 五十六 五十七 五十八 五十九 六十 六十一 六十二 六十三 六十四 六十五 六十六 六十七 六十八 六十九 七十 七十一 七十二 七十三 七十四 七十五 七十六 七十七 七十八 七十九 八十 八十一 八十二 八十三 八十四 八十五 八十六 八十七 八十八 八十九 九十 九十一 九十二 九十三 九十四 九十五 九十六 九十七 九十八 九十九',
  'Each step leaves a dot where $\\x$ has been.': '每走一步，都在 $\\x$ 到过的位置留下一个圆点。',
}
