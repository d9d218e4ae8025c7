import type { Sentences } from '../catalogue.ts'

export const lesson: Sentences<'lesson'> = {
  'the number below the figure, computed without the usual loss of digits':
    '图下方的那个数，计算时避免了常见的有效数字损失',
  'the definition': '定义',
  'what the definition means: $\\term{angle}{\\theta}$ is the angle between $\\x$ and $\\y$':
    '定义的含义：$\\term{angle}{\\theta}$ 是 $\\x$ 与 $\\y$ 的夹角',
  'the definition of $\\cS$, differentiated by dual numbers, which know $+$, $\\cdot$, $\\div$ and $\\sqrt{\\phantom{x}}$ alone':
    '$\\cS$ 的定义，用对偶数求导；对偶数只会 $+$、$\\cdot$、$\\div$ 和 $\\sqrt{\\phantom{x}}$',
  'move $\\x$ alone, move $\\y$ alone, and add': '只移动 $\\x$，只移动 $\\y$，再相加',
  'each partial derivative is an inner product with its gradient': '每个偏导数都是与相应梯度的内积',
  'the norm, differentiated by dual numbers': '范数，用对偶数求导',
  'the chain rule on $\\sqrt{\\inner{\\x}{\\x}}$; it needs $\\x \\neq 0$':
    '对 $\\sqrt{\\inner{\\x}{\\x}}$ 用链式法则；要求 $\\x \\neq 0$',
  'the definition of $\\cS$, with $\\x$ alone moving, by dual numbers':
    '$\\cS$ 的定义，只有 $\\x$ 移动，用对偶数求导',
  'the quotient rule, with the lemma for the derivative of $\\normx$':
    '商的求导法则，其中 $\\normx$ 的导数由引理给出',
  'one fraction becomes two, each cancelled': '一个分式拆成两个，分别约分',
  '$\\Sxy$ itself appears in the second': '第二项中出现了 $\\Sxy$ 本身',
  'the inner product is linear, so $\\tx$ can be taken out: what is left is a vector':
    '内积是线性的，所以可以提出 $\\tx$：剩下的是一个向量',
  'the definition of $\\cS$, with $\\y$ alone moving, by dual numbers':
    '$\\cS$ 的定义，只有 $\\y$ 移动，用对偶数求导',
  'the same steps; $\\cS$ does not change when $\\x$ and $\\y$ trade places':
    '步骤相同；交换 $\\x$ 与 $\\y$ 时 $\\cS$ 不变',
  'both vectors moving, by dual numbers': '两个向量都移动，用对偶数求导',
  'the two partial derivatives, added: the post’s first box': '两个偏导数相加：博文的第一个框',
  'the first box with its terms sorted: the post’s second box, **corrected**':
    '第一个框的各项重新整理：博文的第二个框，**已更正**',
  'as the post prints it, with a minus: off by $2\\,\\Sxy\\,\\inner{\\y}{\\ty}/\\normy^2$':
    '按博文所印，是减号：相差 $2\\,\\Sxy\\,\\inner{\\y}{\\ty}/\\normy^2$',
  'two vectors of length $2n$, multiplied entry by entry and added':
    '两个长度为 $2n$ 的向量，逐个分量相乘再求和',
  'the first halves, and the second halves': '前一半与后一半',
  'what a gradient is; evaluated with the arrows of the figure': '梯度的含义；用图中的箭头求值',
  'the first box, read through the product inner product': '第一个框，用乘积空间的内积来读',
  'the two arrows of the figure, computed without the usual loss of digits':
    '图中的两个箭头，计算时避免了常见的有效数字损失',
  'compare the two inner products above: $(\\tx, \\ty)$ was arbitrary':
    '比较上面的两个内积：$(\\tx, \\ty)$ 是任意的',
  'the post’s code, run with $g = \\code{grad\\_output}$':
    '博文的代码，以 $g = \\code{grad\\_output}$ 运行',
  'the chain rule: what comes after $\\cS$ contributes the factor $g$, and nothing else':
    '链式法则：$\\cS$ 之后的部分只贡献因子 $g$，再无其他',
  with: '其中',
  'the definition of $\\cS$, with $\\x$ going as the gradient says, by dual numbers':
    '$\\cS$ 的定义，$\\x$ 按梯度移动，用对偶数求导',
  'a step changes $\\cS$ by its inner product with the gradient; here the step **is** the gradient':
    '一步使 $\\cS$ 改变的量，是这一步与梯度的内积；这里这一步**就是**梯度',
  'the gradient is $\\sin\\theta/\\normx$ long': '梯度的长度是 $\\sin\\theta/\\normx$',
  'the derivative of $\\cos\\theta$ at the start, where $\\tan\\tfrac{\\theta}{2}$ falls by the factor $e^{-t/\\varrho}$: the solution, with $\\varrho = \\normx^2$ and $s = t/\\varrho$':
    '$\\cos\\theta$ 在起点处的导数，其中 $\\tan\\tfrac{\\theta}{2}$ 按因子 $e^{-t/\\varrho}$ 减小：这就是解，其中 $\\varrho = \\normx^2$，$s = t/\\varrho$',
  'both go as their gradients say, by dual numbers': '两者都按各自的梯度移动，用对偶数求导',
  'each step with its own gradient, added': '每一步与各自的梯度作内积，再相加',
  'the lengths of the two gradients; the bracket is $1/\\varrho$, so what is left is $\\sin^2\\theta$ again':
    '两个梯度的长度；括号等于 $1/\\varrho$，所以剩下的仍是 $\\sin^2\\theta$',
  'the derivative of $\\cos\\theta$ at the start, where $\\tan\\tfrac{\\theta}{2}$ falls by the factor $e^{-t/\\varrho}$: the solution, with $s = t/\\varrho$':
    '$\\cos\\theta$ 在起点处的导数，其中 $\\tan\\tfrac{\\theta}{2}$ 按因子 $e^{-t/\\varrho}$ 减小：这就是解，其中 $s = t/\\varrho$',
  'the arrow at the tip of $\\x$': '$\\x$ 端点处的箭头',
  '**toward** $\\y$, and **back along** $\\x$; the chapter on calculus derives it':
    '**朝向** $\\y$，再沿 $\\x$ **退回**；在求导一章中推导',
  'one length taken out: what is left are the directions $\\hat{\\y}$ and $\\hat{\\x}$':
    '提出一个长度：剩下的是方向 $\\hat{\\y}$ 和 $\\hat{\\x}$',
  '$\\Sxy = \\inner{\\hat{\\x}}{\\hat{\\y}}$: the bracket is the part of $\\hat{\\y}$ at right angles to $\\x$':
    '$\\Sxy = \\inner{\\hat{\\x}}{\\hat{\\y}}$：括号是 $\\hat{\\y}$ 中与 $\\x$ 垂直的部分',
  'the length of that arrow': '这个箭头的长度',
  'Pythagoras: $\\hat{\\y} = \\y/\\normy$ has length 1, and its part along $\\x$ has length $\\lvert\\cS\\rvert$':
    '勾股定理：$\\hat{\\y} = \\y/\\normy$ 的长度为 1，它沿 $\\x$ 的部分长度为 $\\lvert\\cS\\rvert$',
  '$\\cS = \\cos\\theta$: longest at a right angle, $0$ where the two are parallel':
    '$\\cS = \\cos\\theta$：成直角时最长，两者平行时为 $0$',
  'You pointed at $\\y$. But $\\cS$ does not care how far $\\x$ and $\\y$ are apart, only how far they are *turned* apart.':
    '你指向了 $\\y$。但 $\\cS$ 不管 $\\x$ 与 $\\y$ 相距多远，只看它们**转开**了多少。',
  'You pointed to the other side: there $\\x$ turns away from $\\y$, and $\\cS$ falls.':
    '你指向了另一侧：$\\x$ 在那里从 $\\y$ 转开，$\\cS$ 减小。',
  'You pointed along $\\x$ itself. That changes its length alone, and $\\cS$ does not know lengths.':
    '你指向了 $\\x$ 自身的方向。这样只改变它的长度，而 $\\cS$ 不知道长度。',
  'The direction is right, and the length is $\\sin\\theta$. It has still to be divided by $\\normx$: the farther out $\\x$ ends, the less a step turns it.':
    '方向是对的，长度是 $\\sin\\theta$。还要除以 $\\normx$：$\\x$ 的端点离原点越远，一步转过的角就越小。',
  'R-n-without-zero': 'R-n-去掉零',
  'gradient-in-#1': '对-#1-的梯度',
  'applied-to': '作用于',
  'maps-to': '映射到',
  'x̃, the velocity of x': 'x̃，x 的速度',
  'ỹ, the velocity of y': 'ỹ，y 的速度',
  '∇ₓS, the gradient in x': '∇ₓS，对 x 的梯度',
  '∇ᵧS, the gradient in y': '∇ᵧS，对 y 的梯度',
  'θ, the angle between x and y': 'θ，x 与 y 的夹角',
  'the term of ∇ₓS toward y': '∇ₓS 中朝向 y 的项',
  'the term of ∇ₓS back along x': '∇ₓS 中沿 x 退回的项',
  'the term of ∇ᵧS toward x': '∇ᵧS 中朝向 x 的项',
  'the term of ∇ᵧS back along y': '∇ᵧS 中沿 y 退回的项',
  'the plus that the post lost': '博文丢掉的加号',
  'the minus that should be a plus': '本应是加号的减号',
  'the definition of $\\cS$ along the line $(\\x + t\\tx, \\y + t\\ty)$, as a power series: twice what stands before $t^2$':
    '$\\cS$ 沿直线 $(\\x + t\\tx, \\y + t\\ty)$ 的定义，展开成幂级数：$t^2$ 系数的两倍',
  'the product rule on both partial gradients, in which $a = \\inner{\\x}{\\tx}/\\normx^2$ and $b = \\inner{\\y}{\\ty}/\\normy^2$ tell how the lengths grow, and $\\dot{\\cS} = d\\cS(\\x, \\y)\\applied(\\tx, \\ty)$ is the first box':
    '对两个偏梯度用乘积法则，其中 $a = \\inner{\\x}{\\tx}/\\normx^2$ 和 $b = \\inner{\\y}{\\ty}/\\normy^2$ 表示长度增长得多快，$\\dot{\\cS} = d\\cS(\\x, \\y)\\applied(\\tx, \\ty)$ 是第一个框',
  'sorted by $\\tx$ and $\\ty$: the matrices between them are the blocks $H_{xx}$, $H_{xy}$ and $H_{yy}$ of the Hessian, and $H_{yx} = \\transposed{H_{xy}}$ gives the 2':
    '按 $\\tx$ 和 $\\ty$ 整理：夹在中间的矩阵是海森矩阵的块 $H_{xx}$、$H_{xy}$ 和 $H_{yy}$，因子 2 来自 $H_{yx} = \\transposed{H_{xy}}$',
  'all multiplied out: the inner products of four vectors are enough, in any dimension':
    '全部乘开：无论多少维，四个向量的内积就够了',
  'the true slope': '真正的斜率',
  'the second box, corrected': '第二个框，已更正',
  'the second box, as printed': '第二个框，照原文所印',
  'Where $\\x$ and $\\y$ stand at right angles, $\\cS = 0$ takes the whole bracket away, sign and all.':
    '当 $\\x$ 与 $\\y$ 垂直时，$\\cS = 0$ 使整个括号消失，连同其中的符号。',
  'Where $\\ty$ stands at right angles to $\\y$, $\\inner{\\y}{\\ty} = 0$: the term with the wrong sign is $0$, and $\\y$ turns without growing.':
    '当 $\\ty$ 与 $\\y$ 垂直时，$\\inner{\\y}{\\ty} = 0$：符号有误的那一项为 $0$，$\\y$ 只转动而不变长。',
  symbols: '符号',
  values: '数值',
  'symbols and values': '符号与数值',
}
