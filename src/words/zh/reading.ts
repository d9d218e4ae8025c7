import type { Sentences } from '../catalogue.ts'

export const reading: Sentences<'reading'> = {
  '{0} is a single number, and no vector': '{0}：只是单个数，不是向量',
  '{0} has the shape {1} and so no entries; a vector must have at least one':
    '{0}：形状为 {1}，没有元素；向量至少要有一个元素',
  '{0} has a vector of {1}; at most {2} can be read': '{0}：有一个向量含 {1}；最多能读取 {2} 个',
  '{0} may be base64, and is neither float32 nor float64 by its numbers; ask the service for plain floats (encoding_format: "float")':
    '{0}可能是 base64，但从数值看既不是 float32，也不是 float64；请让服务返回普通的浮点数 (encoding_format: "float")',
  'save one array with numpy.save(…, allow_pickle=False), or tensors with save_file from safetensors':
    '请用 numpy.save(…, allow_pickle=False) 保存单个数组，或用 safetensors 的 save_file 保存张量',
  '{0} is an HDF5 file, which is not read here; {1}': '{0} 是 HDF5 文件，这里不能读取；{1}',
  '{0} is a .mat file of MATLAB; save it as text with writematrix(x, "x.csv")':
    '{0} 是 MATLAB 的 .mat 文件；请用 writematrix(x, "x.csv") 存为文本',
  '{0} is a pointer of Git LFS and holds no numbers itself; fetch the file that it stands for with git lfs pull':
    '{0} 是 Git LFS 的指针文件，本身不含数字；请用 git lfs pull 获取它所代表的文件',
  '{0} is a web page, as a server sends it in place of a file that it does not give; download the file itself':
    '{0} 是一个网页，服务器不提供文件时会发来这样的网页；请下载文件本身',
  '{0} is a Parquet file; save it with df.to_csv("x.csv"), or its vectors with numpy.save':
    '{0} 是 Parquet 文件；请用 df.to_csv("x.csv") 保存，或用 numpy.save 保存其中的向量',
  '{0} is an Arrow file; save it with df.to_csv("x.csv"), or its vectors with numpy.save':
    '{0} 是 Arrow 文件；请用 df.to_csv("x.csv") 保存，或用 numpy.save 保存其中的向量',
  '{0} is a GGUF file of a quantised model, which is not read here; {1}':
    '{0} 是量化模型的 GGUF 文件，这里不能读取；{1}',
  '{0} is an old Excel or Word file; save it as CSV': '{0} 是旧版的 Excel 或 Word 文件；请存为 CSV',
  '{0} is a database of SQLite; export a table as CSV':
    '{0} 是 SQLite 数据库；请把其中一个表导出为 CSV',
  '{0} is a PDF; copy the numbers out of it and paste them':
    '{0} 是 PDF；请复制其中的数，再粘贴到这里',
  '{0} is a picture; numbers in it cannot be read': '{0} 是图片；其中的数无法读取',
  '{0} is compressed in a way that is not read here; decompress it, and open what was in it':
    '{0} 的压缩方式这里不能读取；请先解压，再打开其中的内容',
  '{0} is a pickle, which is a program and is not run here; {1}':
    '{0} 是 pickle，即一段程序，这里不运行；{1}',
  '{0} is no {1} file: the bytes with which one begins are missing; .npy, .npz, .safetensors, .pt and text with numbers can be read':
    '{0} 不是 {1} 文件：缺少这类文件开头的字节；可以读取 .npy、.npz、.safetensors、.pt 和含有数的文本',
  '{0} is neither text in UTF-8 nor a file of a known kind; .npy, .npz, .safetensors, .pt and text with numbers can be read':
    '{0} 既不是 UTF-8 文本，也不是已知类型的文件；可以读取 .npy、.npz、.safetensors、.pt 和含有数的文本',
  '{0} has a structured dtype with a field that is no plain number, {1}; save one field by itself, as numbers':
    '{0} 的结构化 dtype 中有一个字段不是普通的数：{1}；请单独保存一个字段，存为数',
  '{0} has long doubles in its field {1}; save it by itself, as float64':
    '{0} 的字段{1}是 long double；请单独保存它，存为 float64',
  '{0} has a structured dtype without fields': '{0} 的结构化 dtype 没有字段',
  '{0} has a header that is not valid UTF-8': '{0} 的文件头不是有效的 UTF-8',
  '{0} has a header with the keys {1}; they must be {2}': '{0} 的文件头中的键是{1}；应为 {2}',
  '{0} has a fortran_order that is neither True nor False':
    '{0} 的 fortran_order 既不是 True，也不是 False',
  '{0} ends inside its header, after {1}; it was not saved or copied to its end':
    '{0} 在文件头中就结束了，只有 {1}；它没有完整地保存或复制',
  '{0} ends inside its header, after {1} of {2}; it was not saved or copied to its end':
    '{0} 在文件头中就结束了，应有 {2} 字节，只有 {1}；它没有完整地保存或复制',
  '{0} has version {1}.{2} of the .npy format; it must be 1.0, 2.0 or 3.0':
    '{0} 的 .npy 格式版本为 {1}.{2}；应为 1.0、2.0 或 3.0',
  '{0} has a header of {1}; it must be at most {2}': '{0} 的文件头长 {1}；最长为 {2} 字节',
  '{0} has a header that cannot be read from character {1} on, {2}; it must be a dictionary of {3}':
    '{0} 的文件头从第 {1} 个字符起无法读取：{2}；它应为含有 {3} 的字典',
  'where it ends': '文件头到此结束',
  '{0} has a shape that is not a tuple of whole numbers from 0 on, such as (3,) or (2, 3)':
    '{0} 的形状不是非负整数的元组；应如 (3,) 或 (2, 3)',
  '{0} has long doubles of which nobody can tell how they are written; save array.astype(numpy.float64) instead':
    '{0} 含有 long double，无法判断它的存储格式；请改为保存 array.astype(numpy.float64)',
  records: '记录',
  'save float, int, uint or bool numbers instead, for example array.astype(numpy.float64)':
    '请改为保存 float、int、uint 或 bool 类型的数，例如 array.astype(numpy.float64)',
  '{0} is an array of Python objects, so it holds a pickle, which is a program and is not run here; save numbers with a float dtype, for example array.astype(numpy.float64), and numpy.save(…, allow_pickle=False)':
    '{0} 是 Python 对象的数组，所以其中有 pickle，即一段程序，这里不运行；请以 float 类的 dtype 保存数，例如 array.astype(numpy.float64)，并用 numpy.save(…, allow_pickle=False)',
  '{0} has complex numbers (dtype {1}); save their real and imaginary parts by themselves':
    '{0} 含有复数，dtype 为{1}；请分别保存实部和虚部',
  '{0} has the raw type {1}, as bfloat16 and float8 are saved, which says nothing about its numbers; save array.astype(numpy.float32) instead':
    '{0} 的类型是原始类型{1}，bfloat16 和 float8 就这样保存；从中看不出数是怎样写的；请改为保存 array.astype(numpy.float32)',
  text: '文本',
  'dates or times': '日期或时间',
  'no numbers that can be read': '无法读作数的内容',
  '{0} holds {1} (dtype {2}); {3}': '{0} 中是{1}，dtype 为{2}；{3}',
  '{0} is cut short: its header promises {1} of numbers, {2} of {3}, and {4} are there':
    '{0} 不完整：按文件头，数值应有 {1}（形状 {2}；类型：{3}），实际只有 {4} 字节',
  '{0} holds more than {1} arrays': '{0} 中的数组超过 {1} 个',
  '{0} has {1} too many at its end: its header promises {2} of numbers, {3}, and {4} are there':
    '{0} 末尾多出 {1}：按文件头，数值应有 {2}（形状 {3}），实际有 {4} 字节',
  'it has the instruction {0} at byte {1}, which no tensor needs':
    '其中第 {1} 字节处有指令 {0}，张量用不到它',
  'it ends before it is complete': '它没有写完就结束了',
  'it has too many instructions': '它的指令太多',
  'it takes what is not there': '它取用了不存在的值',
  'it appends to what is no list': '它向并非列表的对象追加元素',
  'it sets items of what is no dictionary': '它给并非字典的对象设置条目',
  'it calls what is no function': '它调用了并非函数的对象',
  'it recalls what it never kept': '它取回了从未存入的值',
  'it encodes what is no text': '它对并非文本的对象编码',
  'an array in it holds Python objects': '其中有数组含有 Python 对象',
  'an array in it has not as many bytes as its shape': '其中有数组的字节数与形状不符',
  'an array in it has the dtype {0}, which is not read': '其中有数组的 dtype 不能读取：{0}',
  'of nothing known': '未知',
  'a scalar': '标量',
  'a number in it has not as many bytes as its type': '其中有数的字节数与类型不符',
  'save one array with numpy.save(…, allow_pickle=False), or tensors with save_file from safetensors or torch.save(model.state_dict(), …)':
    '请用 numpy.save(…, allow_pickle=False) 保存单个数组，或用 safetensors 的 save_file 或 torch.save(model.state_dict(), …) 保存张量',
  '{0} come after it': '其后还有 {0}',
  'it ends before its numbers': '它的数值不全就结束了',
  '{0} has {1}; it must be at most {2}': '{0} 的大小为 {1}；最大为 {2} 字节',
  '{0} is a pickle, which is a program and is not run here, and {1}; {2}':
    '{0} 是 pickle，即一段程序，这里不运行，而且{1}；{2}',
  'The 1 tensor of a file of PyTorch': 'PyTorch 文件中的 1 个张量',
  'The {0} tensors of a file of PyTorch': 'PyTorch 文件中的 {0} 个张量',
  'The 1 array of a pickle': 'pickle 中的 1 个数组',
  'The {0} arrays of a pickle': 'pickle 中的 {0} 个数组',
  'it holds no arrays of numbers': '其中没有数值数组',
  'it calls {0}': '它调用了 {0}',
  'a tensor in it has no shape and strides': '其中有张量没有形状和步幅',
  'a tensor in it goes beyond its storage': '其中有张量超出了它的存储',
  'a storage in it is a part of another': '其中有存储是另一个存储的一部分',
  'a tensor in it has no storage': '其中有张量没有存储',
  'a tensor in it has the type {0}, which is not read': '其中有张量的类型不能读取：{0}',
  'the storage {0} is not in the file': '存储 {0} 不在文件中',
  'what is nested deeper than 64 levels': '嵌套超过 64 层的内容',
  'a string of bytes': '字节串',
  'an array without numbers': '没有数的数组',
  '{0} left out: {1} is not a number': '{0}：已略去，因为{1}不是数',
  'a list': '一个列表',
  '{0} left out: {1}': '{0}：已略去；{1}',
  '{0} is empty; it must hold at least one vector': '{0}：没有内容；至少要有一个向量',
  'A file of NumPy': 'NumPy 文件',
  '{0} is packed twice; unpack it, and open what was in it':
    '{0} 压缩了两层；请先解压，再打开其中的内容',
  'holds no arrays': '其中没有数组',
  '{0}: {1}, and so are the 1 other': '{0}：{1}；另外 1 个也不能读取',
  '{0}: {1}, and so are the {2} others': '{0}：{1}；另外 {2} 个也不能读取',
  'Left out: {0}': '已略去：{0}',
  '1 other array left out': '另外还略去 1 个数组',
  '{0} other arrays left out': '另外还略去 {0} 个数组',
  '{0} claims a header of {1}; it must be at most {2}': '{0} 声称文件头长 {1}；最长为 {2} 字节',
  '{0} ends inside its header: {1} are promised and {2} are there':
    '{0} 在文件头中就结束了：应有 {1}，实际只有 {2} 字节',
  '{0} has a header that is no JSON object': '{0} 的文件头不是 JSON 对象',
  '{0}: the tensors {1} and {2} overlap in the data; the file is damaged, or was made to mislead':
    '{0}：张量{1}和{2}的数据重叠；文件已损坏，或是有意误导',
  '{0} has a header that is not valid JSON; the file is damaged':
    '{0} 的文件头不是有效的 JSON；文件已损坏',
  'the tensor {0}': '张量{0}',
  '{0} has no dtype such as “F32”': '{0}没有“F32”这样的 dtype',
  '{0} has no shape, which must be a list of whole numbers from 0 on':
    '{0}没有形状；形状应为非负整数的列表',
  '{0} has no data_offsets, which must be two whole numbers, where it begins and ends':
    '{0}没有 data_offsets；它应为两个非负整数，即数据的起点和终点',
  '{0} should end at byte {1} of the data, and {2} are there; the file is cut short or damaged':
    '{0}应在数据的第 {1} 字节结束，而数据只有 {2}；文件不完整或已损坏',
  '{0} of shape {1} and dtype {2} must have {3}, and its data_offsets give it {4}':
    '{0}的形状为 {1}，dtype 为 {2}，应有 {3}，而 data_offsets 划给它 {4} 字节',
  'The {0} of a .safetensors file': '.safetensors 文件中的 {0}',
  '{0} has the unknown dtype {1}': '{0}的 dtype {1}未知',
  '{0} has the unknown dtype {1}, and 1 other have an unknown one, too':
    '{0}的 dtype {1}未知；另外 1 个的 dtype 也未知',
  '{0} has the unknown dtype {1}, and {2} others have an unknown one, too':
    '{0}的 dtype {1}未知；另外 {2} 个的 dtype 也未知',
  '{0} holds no tensors': '{0} 中没有张量',
  '{0} holds {1} and none that can be read: {2}; a tensor must have one of the dtypes {3}':
    '{0} 中有 {1}，没有一个能读取：{2}；张量的 dtype 应为以下之一：{3}',
  '{0} could not be read: {1} from byte {2} on were asked for, and {3} came':
    '{0} 无法读取：请求从第 {2} 字节起的 {1}，得到 {3} 字节',
  '{0} could not be read: {1}': '{0} 无法读取：{1}',
  'no reason was given': '没有给出原因',
  'Read the columns instead': '改为读取列',
  'Read the rows instead': '改为读取行',
  'The rows of a table below a line that numbers the columns, each a vector':
    '表格中列号下方的各行，每行一个向量',
  'The {0} parts between blank lines, each a vector': '以空行分隔的 {0} 个部分，每个部分一个向量',
  'Columns of numbers are left out: {0}': '已略去数值列：{0}',
  words: '词',
  'Take it in': '也读入',
  'Left out beside the components: {0}': '已略去分量以外的列：{0}',
  'Columns of words are left out: {0}': '已略去文字列：{0}',
  'The row of a table, as a vector': '表格的一行，作为一个向量',
  'The {0} rows of a table, each a vector': '表格的 {0} 行，每行一个向量',
  'The column of a table, as a vector': '表格的一列，作为一个向量',
  'The {0} columns of a table, each a vector': '表格的 {0} 列，每列一个向量',
  'The list in the cells of a table, as a vector': '表格单元格中的列表，作为一个向量',
  'The {0} lists in the cells of a table, each a vector':
    '表格单元格中的 {0} 个列表，每个列表一个向量',
  'The first column numbers the rows and is left out': '第一列是行号，已略去',
  'The first column {0} numbers the rows and is left out': '第一列{0}是行号，已略去',
  'The last column numbers the rows and is left out': '最后一列是行号，已略去',
  'The last column {0} numbers the rows and is left out': '最后一列{0}是行号，已略去',
  '{0} has an empty cell there; a missing number cannot be read':
    '{0}有一个空单元格；缺失的数无法读取',
  'A link of this page': '本页的链接',
  '{0} in {1}': '{1}的{0}',
  'line {0}, column {1}': '第 {0} 行第 {1} 列',
  'in JavaScript print JSON.stringify(x)': '在 JavaScript 中打印 JSON.stringify(x)',
  'in Julia print println(x) or save a file': '在 Julia 中用 println(x) 打印，或存为文件',
  'in R use options(max.print = 1e6)': '在 R 中用 options(max.print = 1e6)',
  'in pandas use x.to_csv()': '在 pandas 中用 x.to_csv()',
  "after numpy.set_printoptions(threshold=numpy.inf) or torch.set_printoptions(threshold=float('inf'))":
    "先执行 numpy.set_printoptions(threshold=numpy.inf) 或 torch.set_printoptions(threshold=float('inf'))",
  '{0} stands for entries that were left out when this was printed; print all of them, {1}':
    '{0}代表打印时省略的元素；请打印全部元素：{1}',
  '{0} is a complex number; give real and imaginary parts by themselves':
    '{0}是复数；请分别给出实部和虚部',
  '{0} has {1}, and {2} has {3}; all lines must have the same number':
    '{0}有 {1}，而{2}有 {3} 个；各行的个数必须相同',
  'there is no list of numbers in it; one is written as [1, 2, 3]':
    '其中没有数的列表；列表写作 [1, 2, 3]',
  'row {0} of what begins in {1} has {2}, and the first has {3}; all must have the same number':
    '从{1}开始的内容中，第 {0} 行有 {2}，而首行有 {3} 个；各行的个数必须相同',
  'what begins in {0} has the shape {1}, and {2} is promised; copy all of it':
    '从{0}开始的内容，形状为 {1}，而注明的是 {2}；请复制全部内容',
  'there is no link of this page with x or y in it': '其中没有含 x 或 y 的本页链接',
  'The lists of numbers in the text': '文本中数的列表',
  'The lists by lines: each line is a row, as in MATLAB':
    '按文本行读取列表：每个文本行为一行，与 MATLAB 相同',
  'The lists with decimal commas': '列表，逗号作小数点',
  'The numbers of a print-out': '程序打印的数',
  '{0}, with decimal commas': '{0}，逗号作小数点',
  '{0}, with commas between thousands': '{0}，逗号作千位分隔',
  '{0} is neither lists of numbers in brackets nor a table of numbers':
    '{0} 既不是括号中数的列表，也不是数的表格',
  'the list in it is empty; it must hold numbers': '其中的列表是空的；列表必须含有数',
  '{0} is a text of {1}; at most {2} can be read ({3} of word vectors), and a .npy or .safetensors file may be larger':
    '{0}：文本有 {1}；最多能读取 {2} 字节（词向量为 {3} 字节），.npy 或 .safetensors 文件可以更大',
  '{0} has nothing in it but white space; it must hold at least one vector':
    '{0}：只有空白；至少要有一个向量',
  'Characters that look like commas, brackets, digits or minus signs were read as these':
    '看上去像逗号、括号、数字或负号的字符，已读作这些符号',
  'The text is not UTF-8, and was read as Windows-1252': '文本不是 UTF-8，已按 Windows-1252 读取',
  '{0} may be one number with a blank between its thousands, or two; write one without it, or two with a comma between them':
    '{0}可能是千位之间有空格的一个数，也可能是两个数；若是一个数，请去掉空格；若是两个数，请在中间加逗号',
  '{0} has a line of over {1}': '{0}：有一行超过 {1}',
  '{0}: line {1}, {2}, must have {3} after its word, and {4} is none':
    '{0}：第 {1} 行，即{2}，词后应有 {3}，而{4}不是数',
  '{0}: line {1}, {2}, must have {3} after its word': '{0}：第 {1} 行，即{2}，词后应有 {3}',
  '1 word, each with its vector': '1 个词及其向量',
  '{0} words, each with its vector': '{0} 个词，每个词有自己的向量',
  '{0} cannot stand before “(”: nothing is computed here, and only array(…) and tensor(…) are read':
    '{0}不能位于“(”之前：这里不做计算，只读取 array(…) 和 tensor(…)',
  'the size {0}': '尺寸 {0}',
  '{0} is sparse; print x.to_dense() instead': '{0}是稀疏的；请改为打印 x.to_dense()',
  '{0} holds nothing': '{0}中没有内容',
  '{0} has {1} arguments, and only the first can be read': '{0}有 {1} 个参数，只能读取第一个',
  '{0} cannot stand there': '{0}不能出现在这里',
  'the row that ends in {0} has {1} numbers, and the first has {2}; all must have the same number':
    '在{0}结束的那一行有 {1} 个数，而首行有 {2} 个；各行的个数必须相同',
  '{0} has nothing before it': '{0}前面没有内容',
  '{0} opens a list in which only some values have a comma between them, up to {1}; all must have one or none, and decimals a point, as in 1.5':
    '{0}所开始的列表中，到{1}为止，只有部分值之间有逗号；应全有或全无，小数用小数点，如 1.5',
  '{0} cannot stand there: nothing is computed here': '{0}不能出现在这里：这里不做计算',
  '{0} is nested in {1} brackets, and that is too deep': '{0}处在 {1} 层括号之中，嵌套太深',
  '{0} is not closed': '{0}没有闭合',
  '{0} stands where “{1}” has to, which closes “{2}” of {3}': '{0}应为“{1}”，用来闭合{3}的“{2}”',
  '{0} stands where the value of “{1}” has to': '{0}所在处应为“{1}”的值',
  'a number by itself': '单独的数',
  'the number in {0} stands outside of a list; a vector is written as [1, 2, 3]':
    '{0}的数在列表之外；向量写作 [1, 2, 3]',
  '{0} has more than 10,000 characters, and no number needs as many':
    '{0}超过 10,000 个字符，没有数需要这么多',
  '“{0}” in {1}': '{1}的“{0}”',
  '{0} has no closing quotation mark': '{0}缺少右引号',
  '{0} transposes a matrix, which is not done here': '{0}使矩阵转置，这里不做转置',
  'the file': '这个文件',
  'over 1e308': '超过 1e308',
  '1 byte': '1 字节',
  '{0} bytes': '{0} 字节',
  '1 entry': '1 个元素',
  '{0} entries': '{0} 个元素',
  '1 number': '1 个数',
  '{0} numbers': '{0} 个数',
  '1 line': '1 行',
  '{0} lines': '{0} 行',
  '1 file': '1 个文件',
  '{0} files': '{0} 个文件',
  '1 tensor': '1 个张量',
  '{0} tensors': '{0} 个张量',
  '{0} without a list left out, such as {1}': '已略去没有列表的 {0}，例如{1}',
  '{0} holds {1}; at most {2} can be read': '{0} 中有 {1}；最多能读取 {2} 个',
  '{0} is not where it has to be': '{0}不在应在的位置',
  '{0} goes beyond its end': '{0}超出文件末尾',
  '{0} has two sizes': '{0}有两个不同的大小',
  '{0}: {1} unpacks to {2}; at most {3} can be unpacked':
    '{0}：{1}解压后有 {2}；最多能解压 {3} 字节',
  '{0} unpacks to {1}, and {2} are promised': '{0}解压后有 {1}，应为 {2} 字节',
  '{0} has not the checksum that it has to': '{0}的校验和不对',
  '{0} is a ZIP archive, such as NumPy’s .npz or PyTorch’s .pt and .pth, and is damaged: {1}':
    '{0} 是 ZIP 压缩包（如 NumPy 的 .npz，PyTorch 的 .pt 和 .pth），已损坏：{1}',
  'its directory has {0}': '它的目录有 {0}',
  'its directory goes beyond its end': '它的目录超出文件末尾',
  'its directory has {0} of {1}': '它的目录只有 {0}，应有 {1} 个',
  'it has no directory at its end; it was not saved or copied to its end':
    '它的末尾没有目录；它没有完整地保存或复制',
  'its directory is not where it has to be': '它的目录不在应在的位置',
  'its directory is cut short': '它的目录不完整',
  '{0}: {1} is encrypted; unpack it first': '{0}：{1}已加密；请先解压',
  '{0}: {1} is packed by method {2}; only stored and deflated files can be read':
    '{0}：{1}的压缩方法为 {2}；只能读取以 stored 或 deflated 方式存放的文件',
  '{0} overlaps another file in it': '{0}与其中另一个文件重叠',
  '{0} unpacks to more than {1}, as it must not; it is damaged, or a bomb':
    '{0} 解压后超过 {1}，超出上限；它已损坏，或是压缩炸弹',
  '{0} is compressed, and cannot be unpacked: {1}; it is damaged':
    '{0} 是压缩文件，无法解压：{1}；它已损坏',
  '{0} is damaged: the size or the checksum of what it unpacks to is not the one that it has to be':
    '{0} 已损坏：解压后的大小或校验和不对',
  '{0} is a document of Excel, Word or the like; save it as CSV':
    '{0} 是 Excel、Word 之类的文档；请存为 CSV',
  '{0} can be read in several ways; open it by itself to choose':
    '{0}有多种读法；请单独打开它来选择',
  '{0} is a ZIP archive with nothing but hidden files in it': '{0} 是一个只有隐藏文件的 ZIP 压缩包',
  '{0} is a ZIP archive with nothing in it': '{0} 是空的 ZIP 压缩包',
  'Left out: {0}, and 1 other file': '已略去：{0}；还有另外 1 个文件',
  'Left out: {0}, and {1} other files': '已略去：{0}；还有另外 {1} 个文件',
  'The {0} of an archive': '压缩包中的 {0}',
  '“&amp;” was read as “&”': '“&amp;”已读作“&”',
  'backslashes before signs were left out': '符号前的反斜杠已去掉',
  'what was encoded as a whole was decoded': '整体编码的内容已解码',
  'what stands before the first name was left out': '第一个名称之前的内容已去掉',
  'names in capitals were read as small ones': '大写的名称已读作小写',
  'what was encoded twice was decoded twice': '编码了两次的内容已解码两次',
  'a blank was read as the plus that it was': '空格已还原为原来的加号',
  'blanks were left out': '空白已去掉',
  'characters that look like others were read as these': '形似其他字符的字符，已读作那些字符',
  'signs behind the link were left out': '链接后面的符号已去掉',
  '{0}; {1}': '{0}；{1}',
  'The link came changed: {0}.': '链接传来时已被改动：{0}。',
}
