import type { Sentences } from '../catalogue.ts'

export const python: Sentences<'python'> = {
  '{0} must be given {1} by name beside x and y': '{0} 除 x 和 y 外，还必须按名称传入 {1}',
  '{0} takes no arguments, but is given two, x and y': '{0} 不接受参数，却会得到 x 和 y 两个',
  '{0} takes 1 argument, but is given two, x and y': '{0} 接受 1 个参数，却会得到 x 和 y 两个',
  '{0} takes at least {1} arguments, but is given two, x and y':
    '{0} 至少要 {1} 个参数，却只会得到 x 和 y 两个',
  '{0} takes {1} arguments, but is given two, x and y': '{0} 接受 {1} 个参数，却会得到 x 和 y 两个',
  '{0} {1}': '{0}{1}',
  '{0} is wrong: {1} is {2} and should be {3}': '{0}有误：{1} 是 {2}，应为 {3}',
  'At other vectors near by, though, {0}.': '但在附近的其他向量上，{0}。',
  'At other vectors near by, though, {0}, and {1}.': '但在附近的其他向量上，{0}；{1}。',
  '{0} is off by {1}, and {2} is allowed.': '{0} 的偏差为 {1}，允许的是 {2}。',
  'It is off by {0}: the last digit of your output, divided by 2 eps, is {1} already.':
    '差商的偏差为 {0}：单是你的输出的最末一位，除以 2 eps 就已有 {1}。',
  'It is off by {0}: eps is {1} of ‖{2}‖, too large a step.':
    '差商的偏差为 {0}：eps 是 ‖{2}‖ 的 {1} 倍，步长太大。',
  'It is off by {0}: within eps of these vectors your forward is no straight line.':
    '差商的偏差为 {0}：在这些向量周围 eps 的范围内，你的 forward() 不是直线。',
  'The verdict is right: at every place that was tried, your backward gives the derivative of your forward.':
    '结论正确：在试过的每一处，你的 backward() 给出的就是你的 forward() 的导数。',
  'The verdict is right: what backward gives is not the derivative of your forward.':
    '结论正确：backward() 给出的不是你的 forward() 的导数。',
  'The verdict is right: your backward is wrong, and the check sees it.':
    '结论正确：你的 backward() 是错的，检查发现了这一点。',
  'Blind: your backward is wrong, and the check cannot see it here, since at these vectors it gives what it should.':
    '看不见：你的 backward() 是错的，而检查在这里看不见，因为在这些向量上，它给出的正是应有的值。',
  'Blind: your backward is wrong, and the check cannot see it here.':
    '看不见：你的 backward() 是错的，而检查在这里看不见。',
  'False alarm: the quotient is wrong, not your backward.':
    '误报：错的是差商，不是你的 backward()。',
  'Your forward has no derivative at these vectors: what comes out is no number. No backward can pass here, and the verdict says nothing about yours.':
    '你的 forward() 在这些向量上没有导数：得出的不是一个数。在这里任何 backward() 都不可能通过，所以这个结论对你的 backward() 说明不了什么。',
  'your gradient of {0}': '你给出的对 {0} 的梯度',
  'The verdict is right: at every place that was tried, what PyTorch derives is the derivative of your function.':
    '结论正确：在试过的每一处，PyTorch 求得的就是你的函数的导数。',
  'The verdict is right: what PyTorch derives is not the derivative of your function.':
    '结论正确：PyTorch 求得的不是你的函数的导数。',
  'The verdict is right: what PyTorch derives from your function is wrong, and the check sees it.':
    '结论正确：PyTorch 由你的函数求得的结果是错的，检查发现了这一点。',
  'Blind: what PyTorch derives is not the derivative of your function, and the check cannot see it here, since at these vectors it is the same.':
    '看不见：PyTorch 求得的不是你的函数的导数，而检查在这里看不见，因为在这些向量上两者相同。',
  'Blind: what PyTorch derives is not the derivative of your function, and the check cannot see it here.':
    '看不见：PyTorch 求得的不是你的函数的导数，而检查在这里看不见。',
  'False alarm: the quotient is wrong, not what PyTorch derives.':
    '误报：错的是差商，不是 PyTorch 求得的结果。',
  'Your function has no derivative at these vectors: what comes out is no number. Nothing can pass here, and the verdict says nothing about what PyTorch derives.':
    '你的函数在这些向量上没有导数：得出的不是一个数。在这里什么都不可能通过，所以这个结论对 PyTorch 求得的结果说明不了什么。',
  'the gradient of {0} that PyTorch derives': 'PyTorch 求得的对 {0} 的梯度',
  'This text has {0} characters, and programs of up to {1} are read here; paste the function and what it needs.':
    '这段文字有 {0} 个字符，而这里读取的程序最多 {1} 个字符；请只粘贴函数以及它需要的内容。',
  'There is nothing to check yet: define a torch.autograd.Function with forward and backward, or a function of x and y.':
    '还没有可以检查的内容：请定义一个带有 forward() 和 backward() 的 torch.autograd.Function，或一个以 x 和 y 为参数的函数。',
  'There is nothing to check yet: {0}. Define a function of x and y that calls it.':
    '还没有可以检查的内容：{0}。请定义一个以 x 和 y 为参数的函数来调用它。',
  'This code could not be run here: {0}': '这段代码无法在这里运行：{0}',
  'A method {0} of your own': '自定义的方法 {0}',
  'write a function with a name': '请写一个有名称的函数',
  '{0} is {1} times too large': '{0}过大，是应有值的 {1} 倍',
  '{0} is {1} times what it should be': '{0}是应有值的 {1} 倍',
  'PyTorch derives this forward by itself, and what it derives is right.':
    'PyTorch 会自行对这个 forward() 求导，求得的结果是对的。',
  'Your gradient of {0} is right for grad_output 1 and wrong for others: {1}.':
    '你给出的对 {0} 的梯度在 grad_output 为 1 时正确，取其他值时有误：{1}。',
  'it does not depend on grad_output': '它与 grad_output 无关',
  'it is multiplied by grad_output twice': '它乘了两次 grad_output',
  'it is multiplied by the absolute value of grad_output': '它乘的是 grad_output 的绝对值',
  'it is not proportional to grad_output': '它不与 grad_output 成正比',
  'line {0}': '第 {0} 行',
  'lines {0}': '第 {0} 行',
  '{0} ({1}).': '{0}（{1}）。',
  '{0} is None, which counts as 0.': '{0}为 None，按 0 计算。',
  '{0} is 0 everywhere.': '{0}处处为 0。',
  '{0} is that of y.': '{0}其实是对 y 的梯度。',
  '{0} is that of x.': '{0}其实是对 x 的梯度。',
  '{0} is off by {1}, a constant, in every entry.': '{0}的每个元素都相差同一个常数 {1}。',
  '{0} differs in {1}, by no common factor; {2}.': '{0}有误：{1}不符，且没有共同的因子；{2}。',
  'Your gradient of {0}': '你给出的对 {0} 的梯度',
  'The gradient of {0} that PyTorch derives': 'PyTorch 求得的对 {0} 的梯度',
  '{0} has the wrong sign.': '{0}的符号错了。',
  '{0} is {1} times what it should be here, and another multiple elsewhere.':
    '{0}在这里是应有值的 {1} 倍，在别处又是另一个倍数。',
  '{0} is {1} = {2} times what it should be.': '{0}是应有值的 {1} = {2} 倍。',
  'its only entry': '唯一的元素',
  'all {0} entries': '全部 {0} 个元素',
  '{0} of {1} entries ({2})': '{1} 个元素中有 {0} 个（{2}）',
  'by very little': '相差很小',
  '{0} is {1} and should be {2}': '{0} 是 {1}，应为 {2}',
  '{0} is, not here but near by, {1} and should be {2}':
    '{0} 在附近（而不是在这里）是 {1}，应为 {2}',
  '{0} is of the wrong sign.': '{0}的符号错了。',
  '{0} is of the wrong sign and {1} times too large, which is how many {2} there are.':
    '{0}的符号错了，而且过大，绝对值是应有值的 {1} 倍，这个倍数正是{2}数。',
  '{0} is {1} times too large, which is how many {2} there are.':
    '{0}过大，是应有值的 {1} 倍，这个倍数正是{2}数。',
  '{0} is of the wrong sign and 1/{1} of what it should be, and there are {2} {3}.':
    '{0}的符号错了，绝对值是应有值的 1/{1}，而{3}数是 {2}。',
  '{0} is 1/{1} of what it should be, and there are {2} {3}.':
    '{0}是应有值的 1/{1}，而{3}数是 {2}。',
  '{0} is of the wrong sign and {1} times what it should be, wherever that is.':
    '{0}的符号错了，绝对值是应有值的 {1} 倍，在哪里都如此。',
  '{0} is {1} times what it should be, wherever that is.': '{0}是应有值的 {1} 倍，在哪里都如此。',
  entries: '元素',
  rows: '行',
  columns: '列',
  'At these vectors it makes no difference, since x and y are parallel.':
    '在这些向量上这没有影响，因为 x 与 y 平行。',
  'At these vectors it makes no difference, since S is 0.': '在这些向量上这没有影响，因为 S 为 0。',
  'At these vectors it makes no difference, since both lengths are 1.':
    '在这些向量上这没有影响，因为两者的长度都是 1。',
  'At these vectors it makes no difference, since both lengths are the same.':
    '在这些向量上这没有影响，因为两者的长度相同。',
  '{0} is of the wrong sign': '{0}的符号错了',
  'the second term is added where it has to be subtracted': '第二项本应减去，却加上了',
  '{0} is 0': '{0}为 0',
  'the second term, S times the own vector over the square of its length, is missing':
    '缺少第二项，即 S 乘以自身的向量，再除以其长度的平方',
  'the lengths are cut off from the graph, so that PyTorch takes them for constants':
    '长度与计算图断开了，所以 PyTorch 把它们当作常数',
  'the first term is missing': '缺少第一项',
  'the length under the second term is not squared': '第二项分母中的长度没有平方',
  'the second term is divided by the length of the other vector, squared':
    '第二项除以的是另一个向量的长度的平方',
  'the second term is divided by both lengths where it should be by the square of one':
    '第二项除以了两个长度，而本应除以其中一个的平方',
  'no length divides it, and neither does one the first term': '它没有除以任何长度，第一项也没有',
  'the first term is not divided by the product of the lengths': '第一项没有除以两个长度之积',
  'it is not divided by the length of its own vector': '它没有除以自身向量的长度',
  'S is missing in the second term': '第二项中缺少 S',
  '⟨x, y⟩ stands in the second term where S belongs': '第二项中本应是 S 的地方写成了 ⟨x, y⟩',
  'S is made by a mean where a sum belongs': '计算 S 时本应求和，却取了平均值',
  '{0} is half of what it should be, for all x and y': '{0}是应有值的一半，对所有 x 和 y 都如此',
  '{0} is {1} times what it should be, for all x and y':
    '{0}是应有值的 {1} 倍，对所有 x 和 y 都如此',
  'its own vector stands in the first term where the other belongs':
    '第一项中本应是另一个向量，却用了自身的向量',
  '{0} is made of other tensors than it seems to be': '{0}实际所用的张量，与看上去的不同',
  'what is saved was changed before, or is taken out under another name':
    '保存的量事先被改动过，或者取出时换了名称',
  '{0} is 0, whatever x and y are': '{0}为 0，不论 x 和 y 是什么',
  '{0} is None, which counts as 0': '{0}为 None，按 0 计算',
  '{0} is off by a constant that was added to it': '{0}被加上了一个常数，因而有偏差',
  '{0} is right, but its entries stand in the reverse order': '{0}的值是对的，但各元素的顺序颠倒',
  '{0} is right but for an entry, or for the order of its entries':
    '{0}是对的，只是有一个元素有误，或元素的顺序有误',
  '{0} is made with another norm than forward': '{0}所用的范数与 forward() 的不同',
  'backward needs the length that forward divides by, the root of the sum of squares':
    'backward() 需要的是 forward() 除以的那个长度，即平方和的平方根',
  '{0} is made with the length of other entries than forward':
    '{0}所用的长度取自另一些元素，与 forward() 不同',
  'the norm is taken over the wrong dimension, or over all entries':
    '范数是沿错误的维度取的，或是对全部元素取的',
  '{0} is made with a sum over other entries than forward':
    '{0}所用的和取自另一些元素，与 forward() 不同',
  'the sum is taken over the wrong dimension, or over all entries':
    '和是沿错误的维度取的，或是对全部元素取的',
  '{0} is the same for every grad_output': '{0}对任何 grad_output 都相同',
  'it is not multiplied by grad_output': '它没有乘以 grad_output',
  '{0} is multiplied by grad_output twice': '{0}乘了两次 grad_output',
  'a check feeds 1 and 0 alone, where that makes no difference':
    '检查只送入 1 和 0，而取这两个值时没有影响',
  '{0} is multiplied by the absolute value of grad_output': '{0}乘的是 grad_output 的绝对值',
  '{0} is right to seven digits and no more': '{0}只有前七位数字是对的',
  'backward computes in float32': 'backward() 用 float32 计算',
  '{0} is wrong, without an error about its shape': '{0}有误，却没有报出形状错误',
  'it is returned in a larger shape, which PyTorch adds up to that of the input':
    '返回的形状更大，PyTorch 会把它求和，化为输入的形状',
  'Your backward gives the derivative of your forward, at every place that was tried.':
    '你的 backward() 给出的就是你的 forward() 的导数，在试过的每一处都如此。',
  'The two gradients are returned in the other order: that of y for x, and that of x for y.':
    '两个梯度的返回顺序颠倒了：x 的位置上是对 y 的梯度，y 的位置上是对 x 的梯度。',
  'With that mended it is right wherever forward’s bound is not reached.':
    '改好这一处之后，凡是未触及 forward() 中界限的地方都正确。',
  'With that mended it is right but for the little that forward adds.':
    '改好这一处之后，除了 forward() 所加的那一点小量之外都正确。',
  'Your forward adds something small to a length or a product, and your backward does not know of it: they part where vectors are short.':
    '你的 forward() 给某个长度或乘积加上了一个小量，而你的 backward() 不知道：在向量很短的地方，两者就不一致。',
  'Your forward bounds a length or S, and your backward does not know of it: where the bound is reached, the gradient is another.':
    '你的 forward() 给某个长度或 S 设了界，而你的 backward() 不知道：在达到这个界的地方，梯度是另一个。',
  'Your forward computes in float32, so that quotients of its differences are noise: eps is smaller than its last digit.':
    '你的 forward() 用 float32 计算，所以由其差值得到的商只是噪声：eps 比它的最末一位还小。',
  'Two runs of your backward at one place differ: it depends on something that changes from run to run.':
    '你的 backward() 在同一处运行两次，结果不同：它依赖于某个每次运行都会变的东西。',
  'A gradient is returned as a row where its input is a column, or the other way round.':
    '某个梯度返回为一行，而它的输入是一列，或者反过来。',
  'A gradient is returned without the second dimension that its input has.':
    '某个梯度返回时少了第二个维度，而它的输入有这个维度。',
  'A gradient is returned as a single number; it must have an entry for each of its input.':
    '某个梯度返回为单独一个数；它的元素必须与其输入的元素一一对应。',
  'A gradient is returned in a larger shape than that of its input.':
    '某个梯度返回的形状比其输入的更大。',
  'Your backward returns one gradient; it must return one for each input of forward.':
    '你的 backward() 返回一个梯度；它必须对 forward() 的每个输入各返回一个。',
  'Your backward returns more gradients than forward has inputs; a surplus one must be None.':
    '你的 backward() 返回的梯度比 forward() 的输入多；多出的必须是 None。',
  'Your backward returns a list, which counts as one gradient; return a tuple.':
    '你的 backward() 返回列表，它只算作一个梯度；请返回元组。',
  'Your backward returns nothing: its return is missing.':
    '你的 backward() 什么也不返回：缺少 return。',
  'A Python float is returned where a tensor is needed; without .item() it stays one.':
    '需要张量的地方返回了 Python 的 float；去掉 .item() 就仍是张量。',
  'A tensor was changed in place after it had been saved for backward.':
    '某个张量为 backward() 保存之后，又被就地修改。',
  'Your forward changes its inputs in place; work on copies.':
    '你的 forward() 就地修改了输入；请在副本上操作。',
  'Your output moves with the inputs, and PyTorch does not know of it: forward leaves the graph on the way.':
    '你的输出随输入变化，而 PyTorch 不知道：forward() 中途离开了计算图。',
  'Your forward marks its output as not differentiable, so that backward is never called.':
    '你的 forward() 把输出标记为不可微，所以 backward() 从不被调用。',
  'Your backward cannot do with a grad_output that is None, which set_materialize_grads(False) lets in.':
    '你的 backward() 无法处理为 None 的 grad_output，而 set_materialize_grads(False) 允许它传入。',
  'There is no method named backward in your Function.':
    '你的 Function 中没有名为 backward 的方法。',
  'apply() takes no keyword arguments; give them by their place.':
    'apply() 不接受关键字参数；请按位置传入。',
  'A Function is called by its apply, not as an instance.':
    'Function 要通过它的 apply 调用，而不是作为实例调用。',
  'Your forward ends in an error.': '你的 forward() 运行出错。',
  'At some other vectors your backward ends in an error.':
    '在另一些向量处，你的 backward() 运行出错。',
  'Your backward ends in an error.': '你的 backward() 运行出错。',
  'It runs where x and y have the shape {0}.': '当 x 和 y 的形状为 {0} 时，它可以运行。',
  'Line {0} asks for dim {1} of what has one dimension, dim 0; x and y have the shape {2}.':
    '第 {0} 行要用第 {1} 维，而那里只有一维，即第 0 维；x 和 y 的形状为 {2}。',
  'Line {0} asks for dim {1} of what has {2} dimensions, counted from 0; x and y have the shape {3}.':
    '第 {0} 行要用第 {1} 维，而那里有 {2} 维，从 0 数起；x 和 y 的形状为 {3}。',
  'dim=-1 is the last one in any shape.': '无论什么形状，dim=-1 都是最后一维。',
  'Your backward is wrong ({0}).': '你的 backward() 是错的（{0}）。',
  '{0}, and so is {1}.': '{0}，{1}也是如此。',
  '{0}, and so is {1}: {2}.': '{0}，{1}也是如此：{2}。',
  '{0}, and {1}.': '{0}；{1}。',
  '{0}, and {1}: {2}.': '{0}；{1}：{2}。',
  'Your coefficient of {0} in the gradient of {1}': '你给出的对 {1} 的梯度中 {0} 的系数',
  'that of {0}': '对 {0} 的梯度',
  'that of {0} in the gradient of {1}': '对 {1} 的梯度中 {0} 的系数',
  '{0} for {1}': '用 {0} 代替 {1}',
  'without the −': '去掉 −',
  'with a −': '加上 −',
  'without the factor `{0}`': '去掉因子 `{0}`',
  'not divided by `{0}`': '不除以 `{0}`',
  '`{0}` not squared': '`{0}` 不平方',
  '`{0}` without its power': '`{0}` 去掉幂次',
  '`{0}` squared': '`{0}` 取平方',
  'without the term `{0}`': '去掉项 `{0}`',
  'times `{0}`': '乘以 `{0}`',
  'divided by `{0}`': '除以 `{0}`',
  'without `.{0}`': '去掉 `.{0}`',
  'without `.{0}()`': '去掉 `.{0}()`',
  'without `{0}()`': '去掉 `{0}()`',
  'without `{0}=`': '去掉 `{0}=`',
  '`{0}` by its place': '`{0}` 改为按位置传入',
  '`backward` for `{0}`': '用 `backward` 代替 `{0}`',
  '`{0}` for `{1}`': '用 `{0}` 代替 `{1}`',
  '`{0}` and `{1}` exchanged': '`{0}` 与 `{1}` 互换',
  'without `{0}`': '去掉 `{0}`',
  'a tuple for a list': '用元组代替列表',
  'the other gradient as well': '也返回另一个梯度',
  '`{0}` as well': '也返回 `{0}`',
  'made as the other gradient is': '仿照另一个梯度来写',
  'None for `{0}`': '用 None 代替 `{0}`',
  'zeros for `{0}`': '用零代替 `{0}`',
  'a copy for a change in place': '用副本代替就地修改',
  'with `{0}`': '加上 `{0}`',
  'the gradient by its formula': '按公式重写梯度',
  'with the term `{0}`': '加上项 `{0}`',
  'write the numbers into the program: a page has no files': '请把数值写进程序：网页没有文件',
  'write the value into the program': '请把值写进程序',
  'write the expression itself: text is never evaluated': '请直接写表达式：字符串从不作为代码执行',
  'write the statements themselves: text is never evaluated':
    '请直接写语句：字符串从不作为代码执行',
  'import by name at the top': '请在开头按名称 import',
  'use the names themselves': '请直接使用名称',
  'leave it out': '请删去它',
  'use a list': '请用列表',
  'use a string': '请用字符串',
  'gradients of real functions are checked here': '这里检查的是实函数的梯度',
  'compare with is': '请用 is 比较',
  'use the value itself as a key': '请直接用值作为键',
  'type() with three arguments': '带三个参数的 type()',
  'write a class': '请写一个类',
  'The device {0}': '设备 {0}',
  'use the CPU, where the same code can be checked': '请用 CPU，在 CPU 上可以检查同样的代码',
  'A device by number': '用编号指定的设备',
  'Stopped after printing {0} characters; print less.': '打印了 {0} 个字符后停止；请少打印一些。',
  'dropout while training': '训练时的 dropout',
  'leave it out: a gradient cannot be checked where every run differs':
    '请删去它：每次运行都不同，梯度就无法检查',
  'write the swap out': '请把 swap 展开来写',
  'leave it out: a page has no files': '请删去它：网页没有文件',
  'paste the function itself: nothing leaves the page': '请粘贴函数本身：任何内容都不会离开本页',
  'use torch.tensor with a list': '请用 torch.tensor 和列表',
  'call the function itself: there is no compiler here': '请直接调用函数：这里没有编译器',
  'use torch.float64, in which a check can be trusted': '请用 torch.float64，用它做的检查才可信',
  'use dense tensors': '请用稠密张量',
  'write it with the operations that are: sums, products, norms, exp, where and their likes':
    '请用已有的运算来写：求和、乘积、范数、exp、where 之类',
  'linalg.norm(ord={0}) of a matrix': '矩阵的 linalg.norm(ord={0})',
  'flatten it, or use a norm of entries': '请展平，或用逐元素的范数',
  'linalg.matrix_norm of this order': '这种阶的 linalg.matrix_norm',
  "use 'fro'": "请用 'fro'",
  'use a norm of entries': '请用逐元素的范数',
  'use float64, in which a check can be trusted': '请用 float64，用它做的检查才可信',
  'use the torch function that does the same': '请用功能相同的 torch 函数',
  'look at the gradient after backward()': '请在 backward() 之后查看梯度',
  'use a dense tensor': '请用稠密张量',
  'A type of this name': '这个名称的类型',
  'use torch.float64, torch.float32, torch.int64 or torch.bool':
    '请用 torch.float64、torch.float32、torch.int64 或 torch.bool',
  'The attribute {0}': '属性 {0}',
  'say by name what you want to use': '请按名称写出你要用的内容',
  'Setting {0}': '设置 {0}',
  'Changing {0}.{1}': '更改 {0}.{1}',
  'define a name of your own': '请定义你自己的名称',
  '{0} is not known here; {1}.': '本页不支持“{0}”；{1}。',
  'A text of {0} characters is too long to be a format; use one of up to {1}.':
    '有 {0} 个字符的字符串太长，不能用作格式；请用最多 {1} 个字符的。',
  'write the numbers into the program': '请把数值写进程序',
  'leave the drawing out': '请省去绘图',
  'leave it out: there is no system here': '请删去它：这里没有操作系统',
  'leave it out: there is no clock here': '请删去它：这里没有时钟',
  'write the numbers into the program: nothing leaves the page':
    '请把数值写进程序：任何内容都不会离开本页',
  'use torch operations: there is no compiler here': '请用 torch 运算：这里没有编译器',
  'use torch operations': '请用 torch 运算',
  'use torch.rand and torch.randn with torch.manual_seed':
    '请用 torch.rand 和 torch.randn，并配合 torch.manual_seed',
  'call the function directly': '请直接调用函数',
  'write a class with __init__': '请写一个带有 __init__ 的类',
  'use plain constants': '请用普通常量',
  'use a plain class': '请用普通的类',
  'use a list or a dict': '请用列表或 dict',
  'use a loop': '请用循环',
  'use print': '请用 print',
  'write the values into the program': '请把这些值写进程序',
  'leave the tests out': '请省去测试',
  'loop without it': '请直接循环，不用它',
  'paste the code of it that you use': '请粘贴你用到的那部分代码',
  'use what is known of PyTorch here': '请用这里支持的 PyTorch 功能',
  'An integer of more than {0} bits': '超过 {0} 个二进制位的整数',
  'use floats': '请用浮点数',
  'A complex number': '复数',
  'use an ordinary loop': '请用普通的循环',
  'define the function without it': '定义函数时请不要用它',
  'A metaclass': '元类',
  'build a list and return it': '请建立一个列表并返回它',
  'A string of bytes': '字节串',
  'use an ordinary string': '请用普通字符串',
  'A number of more than {0} digits': '超过 {0} 位数字的数',
  'write fewer of them': '请少写几位',
  'An expression of this length': '这么长的表达式',
  'write it in several statements': '请分成几条语句来写',
  'use if and elif': '请用 if 和 elif',
  'A type statement': 'type 语句',
  'leave it out: types are not needed': '请删去它：不需要类型',
  'use an ordinary with': '请用普通的 with',
  'use except without the star': '请用不带星号的 except',
  'A byte order mark at the beginning was removed.': '删去了开头的字节顺序标记。',
  'Line ends of another system were replaced.': '替换了其他系统的换行符。',
  'A mark in front of every line was removed.': '删去了每行开头的标记。',
  'The code was taken out of its Markdown fence.': '从 Markdown 代码围栏中取出了代码。',
  'The prompts of a Python console, and its answers, were removed.':
    '删去了 Python 控制台的提示符及其输出。',
  'The prompts of IPython, and its answers, were removed.': '删去了 IPython 的提示符及其输出。',
  'The code cells were taken out of the notebook.': '已从 notebook 中取出代码单元格。',
  'A line that only a notebook understands was removed: {0}.':
    '删去了一行只有 notebook 才能识别的内容：{0}。',
  '{0} lines that only a notebook understands were removed: {1}.':
    '删去了 {0} 行只有 notebook 才能识别的内容：{1}。',
  'A no-break space was replaced.': '替换了一个不换行空格。',
  '{0} no-break spaces were replaced.': '替换了 {0} 个不换行空格。',
  'An invisible character was removed.': '删去了一个不可见字符。',
  '{0} invisible characters were removed.': '删去了 {0} 个不可见字符。',
  'A typographic quote was replaced.': '替换了一个弯引号。',
  '{0} typographic quotes were replaced.': '替换了 {0} 个弯引号。',
  'A typographic apostrophe was replaced.': '替换了一个弯撇号。',
  '{0} typographic apostrophes were replaced.': '替换了 {0} 个弯撇号。',
  'A typographic minus was replaced.': '替换了一个排版用的减号。',
  '{0} typographic minuses were replaced.': '替换了 {0} 个排版用的减号。',
  'The indentation that all lines had in common was removed.': '删去了各行共有的缩进。',
  'Your backward can be differentiated again, and what comes out is right.':
    '你的 backward() 可以再次求导，得出的结果是对的。',
  'Your backward can be called, and differentiated again it is wrong with respect to {0}: whatever forward worked out and saved counts as constant there. Save the inputs alone, and work out the rest in backward from them.':
    '你的 backward() 可以调用，但再次求导时，对 {0} 的结果是错的：凡是 forward() 算出并保存的量，在那里都被当作常数。请只保存输入，其余的在 backward() 中由输入算出。',
  'Your backward is marked as differentiable once, so it has no second derivatives.':
    '你的 backward() 被标记为只能求导一次，所以没有二阶导数。',
  'What your backward gives hangs together with nothing: it was made outside of the graph, by `detach`, `item` or `no_grad`.':
    '你的 backward() 给出的结果与任何量都没有联系：它是在计算图之外得到的，原因是 `detach`、`item` 或 `no_grad`。',
  'Second derivatives fail: {0}': '二阶导数失败：{0}',
  'Second derivatives fail (line {0}): {1}': '二阶导数失败（第 {0} 行）：{1}',
  'This point proves little': '这个点证明不了多少',
  'This point does not prove all': '这个点并不能证明一切',
  '{0}: zeros would pass here as well.': '{0}：零在这里也能通过。',
  '{0}: the only copy of your code with a small change passes here as well, and so would zeros.':
    '{0}：你的代码只有一个作了小改动的副本，它在这里也能通过，零也一样。',
  '{0}: the only copy of your code with a small change passes here as well.':
    '{0}：你的代码只有一个作了小改动的副本，它在这里也能通过。',
  '{0}: 1 of {1} copies of your code with one small change passes here as well, and so would zeros.':
    '{0}：你的代码有 {1} 个各改动一小处的副本，其中 1 个在这里也能通过，零也一样。',
  '{0}: 1 of {1} copies of your code with one small change passes here as well.':
    '{0}：你的代码有 {1} 个各改动一小处的副本，其中 1 个在这里也能通过。',
  '{0}: {1} of {2} copies of your code with one small change pass here as well, and so would zeros.':
    '{0}：你的代码有 {2} 个各改动一小处的副本，其中 {1} 个在这里也能通过，零也一样。',
  '{0}: {1} of {2} copies of your code with one small change pass here as well.':
    '{0}：你的代码有 {2} 个各改动一小处的副本，其中 {1} 个在这里也能通过。',
  'Stopped after {0} steps: a loop here does not end, or not soon enough; use fewer turns, or smaller tensors.':
    '运行 {0} 步后停止：这里有循环不结束，或结束得不够快；请减少循环次数，或使用更小的张量。',
  'A tensor of {0} numbers is more than the {1} that one may have here; use a smaller one.':
    '张量有 {0} 个数，超出这里允许的 {1} 个；请用小一些的。',
  'Stopped after making {0} numbers in one run; use smaller tensors or fewer of them.':
    '一次运行中生成 {0} 个数后停止；请用小一些或少一些的张量。',
  'A list of {0} items is more than the {1} that one may have here; use a shorter one.':
    '列表的项数：{0}，超出这里允许的 {1}；请用短一些的。',
  'A tuple of {0} items is more than the {1} that one may have here; use a shorter one.':
    '元组的项数：{0}，超出这里允许的 {1}；请用短一些的。',
  'A dict of {0} items is more than the {1} that one may have here; use a shorter one.':
    'dict 的项数：{0}，超出这里允许的 {1}；请用短一些的。',
  'A set of {0} items is more than the {1} that one may have here; use a shorter one.':
    'set 的项数：{0}，超出这里允许的 {1}；请用短一些的。',
  'A text of {0} characters is more than the {1} that one may have here; use a shorter one.':
    '字符串的字符数：{0}，超出这里允许的 {1}；请用短一些的。',
  'Stopped after making lists, texts and other objects of {0} items in one run; make fewer of them, or shorter ones.':
    '一次运行中生成的列表、字符串和其他对象达到 {0} 项后停止；请少生成一些，或用短一些的。',
  'endlessly many': '无穷多',
}
