import type { Sentences } from '../catalogue.ts'

export const gradcheck: Sentences<'gradcheck'> = {
  'The post’s': '博文的版本',
  'The post’s backward(), which is right.': '博文的 backward()，它是正确的。',
  'Returns zeros': '返回零',
  'Returns zeros, whatever x and y are.': '不论 x 和 y 是什么，都返回零。',
  'Plus for minus': '减号写成加号',
  'Adds the second term where it should subtract.': '第二项本应减去，却加上了。',
  'No second term': '没有第二项',
  'Forgets the second term.': '漏掉第二项。',
  'Forgets both norms': '漏掉两个范数',
  'Forgets to divide by the norms.': '忘记除以范数。',
  'Gradients swapped': '梯度互换',
  'Returns the two gradients in the wrong order.': '两个梯度的返回顺序颠倒。',
  '0.1 % too long': '偏长 0.1%',
  'Is too long by a thousandth.': '偏长千分之一。',
  '0.01 % too long': '偏长 0.01%',
  'Is too long by a ten-thousandth.': '偏长万分之一。',
  'A millionth too long': '偏长百万分之一',
  'Is too long by a millionth.': '偏长百万分之一。',
  'Forgets grad_output': '漏掉 grad_output',
  'Forgets to multiply by grad_output.': '忘记乘以 grad_output。',
  'Norm is not squared': '范数未平方',
  'Divides by the norm where its square belongs.': '本应除以范数的平方，却除以范数。',
  'Mixes the two norms': '混淆两个范数',
  'Divides both terms by the product of the norms.': '两项都除以两个范数之积。',
  'The post’s misprint': '博文的排印错误',
  'Follows the post’s second box, misprint included.': '照博文的第二个框来写，连排印错误一起。',
  'Points backwards': '方向相反',
  'Points the opposite way.': '指向相反的方向。',
  'The other norm': '另一个范数',
  'Divides by the norm of the other vector.': '除以另一个向量的范数。',
  'One entry 5 % off': '一个元素偏差 5%',
  'Is 5 % too large in the first entry for x.': '对 x 的梯度的第一个元素偏大 5%。',
  'Entries reversed': '元素倒序',
  'Returns the entries for x in reverse order.': '把对 x 的梯度的各元素按相反的顺序返回。',
  'grad_output, twice': 'grad_output 乘两次',
  'Multiplies by grad_output twice.': '乘了两次 grad_output。',
  'Nothing for x': 'x 没有梯度',
  'Returns None for x.': '对 x 返回 None。',
  'two sentence embeddings, 768 components': '两个句子嵌入，768 个分量',
  'Made to look like what a model returns: a check of 1,536 entries, each of them small.':
    '仿照模型的返回值构造：要检查 1,536 个元素，每个都很小。',
  'the same, normalised': '同样的向量，已归一化',
  'Lengths of 1 hide what mixes up the norms.': '长度为 1，会掩盖混淆范数的错误。',
  'a strong point, 8 components': '一个强的点，8 个分量',
  'Different lengths, neither parallel nor at right angles: here a check is worth having.':
    '长度不同，既不平行也不垂直：在这里检查才有价值。',
  'y = 2x, 8 components': 'y = 2x，8 个分量',
  'Parallel vectors: the gradient is zero, and zeros pass.': '平行的向量：梯度为零，零也能通过。',
  'almost the same direction, 32 components': '方向几乎相同，32 个分量',
  'A cosine of 0.9999: the gradient is small, and part of it is below atol.':
    '余弦为 0.9999：梯度很小，其中一部分低于 atol。',
  'at right angles, 32 components': '互相垂直，32 个分量',
  'S is 0, so every mistake in the second term is hidden.':
    'S 为 0，所以第二项中的任何错误都被掩盖。',
  'long vectors, 16 components': '长向量，16 个分量',
  'Lengths of ten thousand: the whole gradient is below atol, and anything as small passes.':
    '长度为一万：整个梯度都低于 atol，同样小的任何值都能通过。',
  'the lesson’s first pair, 2 components': '本课的第一对向量，2 个分量',
  'x = (2, 0.5) and y = (0.75, 1.5), small enough to work out by hand.':
    'x = (2, 0.5)，y = (0.75, 1.5)，简单得可以手算。',
  'The directional derivatives of output 0 with respect to input {0} ({1}) differ.':
    '输出 0 对输入 {0}（{1}）的方向导数不一致。',
  'The Jacobians of output 0 with respect to input {0} ({1}) differ.':
    '输出 0 对输入 {0}（{1}）的雅可比矩阵不一致。',
  'numerical:  {0}': '数值：{0}',
  'analytical: {0}': '解析：{0}',
  'Two runs of backward with the same input and grad_output gave gradients that differ by more than nondet_tol = {0}.':
    '以相同的输入和 grad_output 两次运行 backward，所得梯度之差超过 nondet_tol = {0}。',
  'With grad_output = 0 every gradient must be exactly 0, and one is not: backward does not multiply by grad_output.':
    'grad_output = 0 时每个梯度都必须恰好为 0，但有一个不是：backward 没有乘以 grad_output。',
  'These are single numbers, as fast mode compares them. Again entry by entry, with eps = {0}:':
    '这些是 fast 模式所比较的单个数。下面以 eps = {0} 逐元素再比较一次：',
  'largest difference of an entry: {0}': '元素的最大差：{0}',
  'Entry by entry they agree within atol and rtol: check again with fast mode off.':
    '逐元素比较时，二者在 atol 和 rtol 之内一致：请关闭 fast 模式再检查一次。',
  'Input {0} ({1}) requires a gradient and is {2}, not double precision: the check will probably fail.':
    '输入 {0}（{1}）需要梯度，类型是 {2}，不是双精度：检查很可能通不过。',
  'angle and length': '夹角与长度',
  'plane of x, with y fixed': 'x 所在的平面，y 固定',
  'A check calls backward() only with grad_output 1 and 0, and for these two it gives what it should.':
    '检查调用 backward() 时，grad_output 只取 1 和 0，而取这两个值时它给出的结果是对的。',
  'The true gradient is 0 here, as wherever x and y are parallel, and what it gives is 0 as well.':
    '真正的梯度在这里为 0（凡是 x 与 y 平行之处都是如此），而它给出的也是 0。',
  'At this very point it gives the right gradient: what it does wrong makes no difference here.':
    '恰好在这个点上，它给出正确的梯度：它的错误在这里没有影响。',
  'Fast mode looks along one direction u, where its errors cancel. Entry by entry it would be caught.':
    'fast 模式只看一个方向 u，它的误差沿这个方向互相抵消。逐个元素检查，就会发现它。',
  'No entry of the true gradient is larger than atol, so anything as small passes, zeros included.':
    '真正的梯度没有一个元素大于 atol，所以同样小的任何值都能通过，包括零。',
  'It is wrong, but by no more than atol and rtol allow here.':
    '它是错的，但偏差没有超出 atol 和 rtol 在这里允许的范围。',
  'x = y = (1, …, 1), the post’s': 'x = y = (1, …, 1)，博文的点',
  'random entries between −1 and 1': '−1 与 1 之间的随机分量',
  'y = 2x, x random': 'y = 2x，x 随机',
  'y at right angles to x': 'y 与 x 垂直',
  '‖x‖ = ‖y‖ = 10⁻⁶, as small as the usual step': '‖x‖ = ‖y‖ = 10⁻⁶，与常用的步长一样小',
  '‖x‖ = ‖y‖ = 10⁶': '‖x‖ = ‖y‖ = 10⁶',
  'the vectors of the lesson': '本课的向量',
  'your own vectors': '你自己的向量',
  'the post’s function': '博文的函数',
  'the repaired function': '修正后的函数',
  'With zeros to multiply by, every second derivative must be exactly 0, and one is not.':
    '乘以零时，每个二阶导数都必须恰好为 0，但有一个不是。',
  'Two runs of the double backward with the same numbers gave different results.':
    '以相同的数两次运行二次反向传播，结果不同。',
  'The Jacobians of output {0} (grad_{1}) with respect to input {2} ({3}) differ.':
    '输出 {0}（grad_{1}）对输入 {2}（{3}）的雅可比矩阵不一致。',
  'numerical:': '数值：',
  'analytical:': '解析：',
  'double precision, 53 bits': '双精度，53 位',
  'single precision, 24 bits': '单精度，24 位',
}
