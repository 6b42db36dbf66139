<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name></name>
    <message>
        <source>{reason}.</source>
        <translation>{reason}。</translation>
    </message>
    <message>
        <source>There is no language “{name}”; English is shown.</source>
        <translation>没有“{name}”这种语言；改用英文显示。</translation>
    </message>
    <message>
        <source>Qt can&apos;t be loaded, and English is shown: {reason}.</source>
        <translation>无法加载 Qt，所以显示英文：{reason}。</translation>
    </message>
    <message>
        <source>{path} is missing or damaged; English is shown. Install mnistpad again.</source>
        <translation>{path} 不存在或已损坏；改用英文显示。请重新安装 mnistpad。</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>Draw digits that a neural network reads while you draw.</source>
        <translation>你写数字，神经网络一边看你写，一边读出来。</translation>
    </message>
    <message>
        <source>Commands: mnistpad classify FILE…, mnistpad train, mnistpad perceptron GATE, mnistpad doctor, mnistpad lesson DIR; each has a --help of its own.</source>
        <translation>命令：mnistpad classify FILE…、mnistpad train、mnistpad perceptron GATE、mnistpad doctor、mnistpad lesson DIR；每一个都有自己的 --help。</translation>
    </message>
    <message>
        <source>a drawing, a picture, a model, a folder of lessons or a .mnistpad file to open</source>
        <translation>要打开的笔迹、图片、模型、课程文件夹或 .mnistpad 文件</translation>
    </message>
    <message>
        <source>go to a tab and set it up, as tab=perceptron,gate=NAND, in the words of lessons</source>
        <translation>切到一个选项卡并设置好，例如 tab=perceptron,gate=NAND，用课程文件里的写法</translation>
    </message>
    <message>
        <source>append a JSON line a moment to FILE</source>
        <translation>每到一个时刻，就在 FILE 末尾加上一行 JSON</translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <translation>显示程序的版本，然后结束</translation>
    </message>
    <message>
        <source>--show: {reason}.</source>
        <translation>--show：{reason}。</translation>
    </message>
    <message>
        <source>Read the digits in files, without a window.</source>
        <translation>读出文件里的数字，不开窗口。</translation>
    </message>
    <message>
        <source>drawings (.ndjson), pictures of a digit (.png, .jpg, …) or 28×28 arrays (.npy)</source>
        <translation>笔迹（.ndjson）、一个数字的图片（.png、.jpg……）或 28×28 的数组（.npy）</translation>
    </message>
    <message>
        <source>print an object a line</source>
        <translation>每行打印一个对象</translation>
    </message>
    <message>
        <source>read with this .tflite, .keras or .h5 model instead, or with a run&apos;s folder</source>
        <translation>改用这个 .tflite、.keras 或 .h5 模型来读，或用一条训练记录的文件夹</translation>
    </message>
    <message>
        <source>Train a network, the tutorial&apos;s if nothing else is said. Ctrl-C stops it and keeps its weights.</source>
        <translation>训练一个网络；没有另外指定，就是教程里的那一个。Ctrl-C 会停下它，并留住权重。</translation>
    </message>
    <message>
        <source>5,000 of MNIST&apos;s digits, which come with the program (the default); all 70,000, downloaded once; or a folder of IDX files or of pictures a class, an .npz file, a table (.csv) or a file of drawings</source>
        <translation>程序自带的 5,000 个 MNIST 数字（默认）；全部 70,000 个，只下载一次；或者 IDX 文件的文件夹、每个类别一个的图片文件夹、.npz 文件、表格（.csv），或笔迹的文件</translation>
    </message>
    <message>
        <source>keep the run in DIR: curves, weights, model.keras, model.tflite; an unfinished run in it is gone on with</source>
        <translation>把训练记录存在 DIR：曲线、权重、model.keras、model.tflite；里面若有没做完的，就接着做</translation>
    </message>
    <message>
        <source>print events as JSON</source>
        <translation>以 JSON 打印事件</translation>
    </message>
    <message>
        <source>two layers of convolution first</source>
        <translation>前面先放两个卷积层</translation>
    </message>
    <message>
        <source>of hidden layers: 512 or 512,128 or none</source>
        <translation>各个隐藏层的神经元数：512、512,128 或 none</translation>
    </message>
    <message>
        <source>of each layer&apos;s outputs</source>
        <translation>占每一层输出的比例</translation>
    </message>
    <message>
        <source>digits an update</source>
        <translation>每次更新用几个数字</translation>
    </message>
    <message>
        <source>passes over the digits</source>
        <translation>把所有数字看几遍</translation>
    </message>
    <message>
        <source>of the digits, to use</source>
        <translation>要使用的数字所占的比例</translation>
    </message>
    <message>
        <source>of the digits, to check with</source>
        <translation>留作验证的数字所占的比例</translation>
    </message>
    <message>
        <source>vary each digit a little</source>
        <translation>把每个数字稍微变一变</translation>
    </message>
    <message>
        <source>stop when an epoch checks so</source>
        <translation>某个轮次的验证达到这个准确率就停止</translation>
    </message>
    <message>
        <source>{flag}: {reason}.</source>
        <translation>{flag}：{reason}。</translation>
    </message>
    <message>
        <source>Let a perceptron learn a gate of two inputs.</source>
        <translation>让感知器学一个有两个输入的逻辑门。</translation>
    </message>
    <message>
        <source>AND, NAND, OR, NOR, XOR, or four targets as 1,0,0,0</source>
        <translation>AND、NAND、OR、NOR、XOR，或四个想要的答案，例如 1,0,0,0</translation>
    </message>
    <message>
        <source>passes over the samples</source>
        <translation>把所有样本看几遍</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>print one object</source>
        <translation>打印一个对象</translation>
    </message>
    <message>
        <source>Say what works on this machine.</source>
        <translation>说出这台电脑上有哪些功能可以用。</translation>
    </message>
    <message>
        <source>Say what is wrong in a folder of lessons, and where.</source>
        <translation>说出课程文件夹里有什么不对，在哪里。</translation>
    </message>
    <message>
        <source>files named as 01-name.md</source>
        <translation>里面是 01-name.md 这样命名的文件</translation>
    </message>
    <message>
        <source>{folder}: nothing is wrong.</source>
        <translation>{folder}：没有问题。</translation>
    </message>
    <message>
        <source>{text}: units of each layer are expected, as 512 or 512,128, or none</source>
        <translation>{text}：应该是每一层的神经元数，例如 512 或 512,128，或 none</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>positional arguments:</source>
        <translation>位置参数：</translation>
    </message>
    <message>
        <source>options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>argument {name}: {reason}</source>
        <translation>参数 {name}：{reason}</translation>
    </message>
    <message>
        <source>the following arguments are required: {names}</source>
        <translation>缺少这些参数：{names}</translation>
    </message>
    <message>
        <source>unrecognized arguments: {names}</source>
        <translation>无法识别的参数：{names}</translation>
    </message>
    <message>
        <source>ambiguous option: {option} could match {names}</source>
        <translation>选项不明确：{option} 可能是 {names}</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>后面应该有一个值</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>后面至少应该有一个值</translation>
    </message>
    <message>
        <source>ignored explicit argument {value}</source>
        <translation>不需要值，却给了 {value}</translation>
    </message>
    <message>
        <source>invalid choice: {value} (choose from {names})</source>
        <translation>没有 {value} 这个选择（可以选 {names}）</translation>
    </message>
    <message>
        <source>invalid float value: {value}</source>
        <translation>{value} 不是一个数</translation>
    </message>
    <message>
        <source>invalid int value: {value}</source>
        <translation>{value} 不是整数</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>显示这份帮助，然后结束</translation>
    </message>
    <message>
        <source>{program}: error: {reason}</source>
        <translation>{program}：错误：{reason}</translation>
    </message>
    <message>
        <source>{path}: {reason}.</source>
        <translation>{path}：{reason}。</translation>
    </message>
    <message>
        <source>{path}, drawing {index}: {reason}.</source>
        <translation>{path} 第 {index} 份笔迹：{reason}。</translation>
    </message>
    <message>
        <source>{path}: {count:,} more such lines.</source>
        <translation>{path}：还有 {count:,} 行也是这样。</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读取中</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>display libraries</source>
        <translation>显示用的库</translation>
    </message>
    <message>
        <source>display</source>
        <translation>显示器</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>LiteRT</source>
        <translation>LiteRT</translation>
    </message>
    <message>
        <source>Keras</source>
        <translation>Keras</translation>
    </message>
    <message>
        <source>TensorFlow</source>
        <translation>TensorFlow</translation>
    </message>
    <message>
        <source>recogniser</source>
        <translation>识别器</translation>
    </message>
    <message>
        <source>MNIST sample</source>
        <translation>MNIST 样本</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>settings folder</source>
        <translation>设置文件夹</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>MISSING</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Python {version} on {system} {machine}</source>
        <translation>Python {version}，{system} {machine}</translation>
    </message>
    <message>
        <source>{found}; Python 3.11 to 3.13 is needed</source>
        <translation>{found}；需要 Python 3.11 到 3.13</translation>
    </message>
    <message>
        <source>come with Qt</source>
        <translation>Qt 已经附上</translation>
    </message>
    <message>
        <source>all {count} for X11 and those for OpenGL and fonts</source>
        <translation>X11 的 {count} 个，以及 OpenGL 和字体的，都齐全</translation>
    </message>
    <message>
        <source>the desktop&apos;s</source>
        <translation>桌面环境的</translation>
    </message>
    <message>
        <source>{first} and {second}, of which each overwrites the other&apos;s files: pip uninstall {both}, then pip install {wanted}</source>
        <translation>{first} 和 {second}，它们会互相覆盖文件：先 pip uninstall {both}，再 pip install {wanted}</translation>
    </message>
    <message>
        <source>{found}, whose files another has taken away: pip install --force-reinstall --no-deps {name}</source>
        <translation>{found}，但它的文件被另一个软件包移走了：pip install --force-reinstall --no-deps {name}</translation>
    </message>
    <message>
        <source>{reason}; install mnistpad again</source>
        <translation>{reason}；请重新安装 mnistpad</translation>
    </message>
    <message>
        <source>loaded in {loaded:.0f} ms, reads a drawn 7 as {label} in {answered:.1f} ms</source>
        <translation>加载用了 {loaded:.0f} ms，把写出来的 7 读成 {label}，用了 {answered:.1f} ms</translation>
    </message>
    <message>
        <source>{learning:,} digits to learn from and {testing:,} for testing, read in {milliseconds:.0f} ms</source>
        <translation>{learning:,} 个数字用来学习，{testing:,} 个用来测试，读取用了 {milliseconds:.0f} ms</translation>
    </message>
    <message>
        <source>not downloaded; the sample works without</source>
        <translation>没有下载；用程序自带的样本就不需要它</translation>
    </message>
    <message>
        <source>{folder} can&apos;t be written to</source>
        <translation>无法写入 {folder}</translation>
    </message>
    <message>
        <source>{gate!r} is no gate; give one of {gates}, or four targets, each 0 or 1, as 1,0,0,0 for (1, 1), (1, 0), (0, 1), (0, 0)</source>
        <translation>{gate!r} 不是逻辑门；请给 {gates} 其中之一，或四个想要的答案，每个是 0 或 1，例如 1,0,0,0 依次对应 (1, 1)、(1, 0)、(0, 1)、(0, 0)</translation>
    </message>
    <message>
        <source>--epochs must be between 1 and {most:,}, not {epochs:,}</source>
        <translation>--epochs 要在 1 和 {most:,} 之间，而不是 {epochs:,}</translation>
    </message>
    <message>
        <source>weights: [{weights}]</source>
        <translation>权重：[{weights}]</translation>
    </message>
    <message>
        <source>bias: {bias:.6g}</source>
        <translation>偏置：{bias:.6g}</translation>
    </message>
    <message>
        <source>{first} and {second} -&gt; {output}</source>
        <translation>{first} 和 {second} -&gt; {output}</translation>
    </message>
    <message>
        <source>converged after {updates} updates, in pass {number}</source>
        <translation>更新 {updates} 次之后，在第 {number} 遍收敛</translation>
    </message>
    <message>
        <source>not converged after {passes} passes, {updates} updates</source>
        <translation>看了 {passes} 遍、更新了 {updates} 次，还没有收敛</translation>
    </message>
    <message>
        <source>It never will: no line separates the targets, for {a} and {b}, which should give 1, have the same middle as {c} and {d}, which should give 0.</source>
        <translation>永远不会收敛：没有直线能把答案分开，因为该回答 1 的 {a} 和 {b}，跟该回答 0 的 {c} 和 {d} 有同一个中点。</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>{path}: this is a file; name a folder for the run.</source>
        <translation>{path}：这是一个文件；请给这条训练记录一个文件夹。</translation>
    </message>
    <message>
        <source>{path}: other files are in it; name a new folder for the run.</source>
        <translation>{path}：里面有别的文件；请给这条训练记录一个新的文件夹。</translation>
    </message>
    <message>
        <source>{path}: another program is training the run in it; name a new folder.</source>
        <translation>{path}：另一个程序正在训练里面的那一条；请换一个新的文件夹。</translation>
    </message>
    <message>
        <source>{path}: a run that is {status} is in it; name a new folder.</source>
        <translation>{path}：里面有一条{status}的训练记录；请换一个新的文件夹。</translation>
    </message>
    <message>
        <source>data {name}</source>
        <translation>数据 {name}</translation>
    </message>
    <message>
        <source>{path}: an unfinished run of another kind is in it, not one with {differences}; name a new folder.</source>
        <translation>{path}：里面有另一种没做完的训练记录，不是这一种：{differences}；请换一个新的文件夹。</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}、{second}</translation>
    </message>
    <message>
        <source>{silence} The run goes on when it answers; Ctrl-C, pressed twice, ends it.</source>
        <translation>{silence}它有回应之后，训练就会继续；按两次 Ctrl-C 可以结束。</translation>
    </message>
    <message>
        <source>{death} A new one goes on from the last epoch.</source>
        <translation>{death}新的引擎会从上一个轮次接着做。</translation>
    </message>
    <message>
        <source>Stopping… Once more ends it at once.</source>
        <translation>正在停止… 再按一次就立刻结束。</translation>
    </message>
    <message>
        <source>The engine, in which networks are trained, {cause}.</source>
        <translation>训练网络的引擎{cause}。</translation>
    </message>
    <message>
        <source>--{flag}: {problem}</source>
        <translation>--{flag}：{problem}</translation>
    </message>
    <message>
        <source>{network}, {count:,} parameters</source>
        <translation>网络 {network}，{count:,} 个参数</translation>
    </message>
    <message>
        <source>{data}: {digits:,} digits to learn from, {updates:,} updates an epoch</source>
        <translation>数据 {data}：{digits:,} 个数字用来学习，每个轮次 {updates:,} 次更新</translation>
    </message>
    <message>
        <source>{count} classes: {names}</source>
        <translation>{count} 个类别：{names}</translation>
    </message>
    <message>
        <source>goes on after update {update:,}</source>
        <translation>从第 {update:,} 次更新之后接着做</translation>
    </message>
    <message>
        <source>XLA is not to be had here; training takes about twice as long.</source>
        <translation>这里没有 XLA 可用；训练大约要两倍的时间。</translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}: loss {loss:.4f}, accuracy {accuracy:.4f}; checked: loss {val_loss:.4f}, accuracy {val_accuracy:.4f}; {seconds:.1f} s</source>
        <translation>轮次 {epoch} / {epochs}：损失 {loss:.4f}，准确率 {accuracy:.4f}；验证：损失 {val_loss:.4f}，准确率 {val_accuracy:.4f}；{seconds:.1f} 秒</translation>
    </message>
    <message>
        <source>{ending} after {updates:,} updates in {seconds:.1f} s</source>
        <translation>{ending}：{updates:,} 次更新，用了 {seconds:.1f} 秒</translation>
    </message>
    <message>
        <source>test accuracy {accuracy:.4f}</source>
        <translation>测试准确率 {accuracy:.4f}</translation>
    </message>
    <message>
        <source>Loading Keras</source>
        <translation>正在加载 Keras</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>下载中</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>update {update:,} / {all:,}  loss {loss:.3f}  accuracy {accuracy:.3f}</source>
        <translation>更新 {update:,} / {all:,}  损失 {loss:.3f}  准确率 {accuracy:.3f}</translation>
    </message>
    <message>
        <source>{path}: it would unpack to more than {most:,} MB, which is the most that is read</source>
        <translation>{path}：解开之后会大于 {most:,} MB，超过了能读的上限</translation>
    </message>
    <message>
        <source>{path}: damaged</source>
        <translation>{path}：已损坏</translation>
    </message>
    <message>
        <source>is empty; a name is expected</source>
        <translation>是空的；应该有一个名称</translation>
    </message>
    <message>
        <source>has {count:,} characters; a name has at most {most}</source>
        <translation>有 {count:,} 个字符；名称最多 {most} 个</translation>
    </message>
    <message>
        <source>holds characters that can&apos;t be shown; a name is expected</source>
        <translation>有无法显示的字符；应该是一个名称</translation>
    </message>
    <message>
        <source>2 to {most} names of classes are expected</source>
        <translation>应该有 2 到 {most} 个类别的名称</translation>
    </message>
    <message>
        <source>the names of classes differ, and can be shown</source>
        <translation>类别的名称必须各不相同，而且能显示出来</translation>
    </message>
    <message>
        <source>line {number}: {reason}</source>
        <translation>第 {number} 行：{reason}</translation>
    </message>
    <message>
        <source>drawing {number} {error}</source>
        <translation>第 {number} 份笔迹{error}</translation>
    </message>
    <message>
        <source>{path}: together more than {most:,} drawings</source>
        <translation>{path}：加起来超过 {most:,} 份笔迹</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>没有名字</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>{number} 号</translation>
    </message>
    <message>
        <source>a source of kind {kind} has a path</source>
        <translation>{kind} 这种来源应该有 path</translation>
    </message>
    <message>
        <source>a source of kind {kind} has no path</source>
        <translation>{kind} 这种来源不该有 path</translation>
    </message>
    <message>
        <source>a data set is expected: sample, mnist, or a folder or file</source>
        <translation>应该是一个数据集：sample、mnist，或是文件夹、文件</translation>
    </message>
    <message>
        <source>a data set is kept as an object with kind and path</source>
        <translation>数据集应该存成有 kind 和 path 的对象</translation>
    </message>
    <message>
        <source>a data set&apos;s path is kept as text</source>
        <translation>数据集的 path 应该是文本</translation>
    </message>
    <message>
        <source>rows and columns were changed over, so the digits were turned upright</source>
        <translation>行和列对调了，已经把数字转正</translation>
    </message>
    <message>
        <source>{path}: too large for the memory that is left</source>
        <translation>{path}：太大了，剩下的内存装不下</translation>
    </message>
    <message>
        <source>{path}: MNIST has not been downloaded yet; download it, or take the sample or a folder with MNIST&apos;s files</source>
        <translation>{path}：MNIST 还没有下载；请下载，或改用样本，或选一个装着 MNIST 文件的文件夹</translation>
    </message>
    <message>
        <source>{path}: damaged (this is not MNIST as Keras has it); download it again</source>
        <translation>{path}：已损坏（和 Keras 的 MNIST 不一样）；请重新下载</translation>
    </message>
    <message>
        <source>a fraction of the data above 0 and at most 1 is expected, not {fraction}</source>
        <translation>使用的比例应该大于 0、最多是 1，而不是 {fraction}</translation>
    </message>
    <message>
        <source>{path}: there are no test digits in it</source>
        <translation>{path}：里面没有测试数字</translation>
    </message>
    <message>
        <source>{path}: a pickle, which can hold code and is not opened; save the arrays with numpy.savez</source>
        <translation>{path}：这是 pickle，里面可能藏着代码，所以不打开；请用 numpy.savez 保存数组</translation>
    </message>
    <message>
        <source>{path}: not a set of digits; a folder of IDX files (MNIST&apos;s), an .npz file with Keras&apos;s names, arrays (.npy) of images and labels, a table (.csv), a folder of pictures a class or a file of drawings (.ndjson) can be read</source>
        <translation>{path}：不是数字的数据集；可以读的有：IDX 文件（MNIST 的格式）的文件夹、用 Keras 的名称存的 .npz 文件、图片和标签的数组（.npy）、表格（.csv）、每个类别一个的图片文件夹，或笔迹的文件（.ndjson）</translation>
    </message>
    <message>
        <source>no test digits in it: {count:,} were set aside as such</source>
        <translation>里面没有测试数字：已经留出 {count:,} 个来测试</translation>
    </message>
    <message>
        <source>{path}: at most {most:,} drawings can be learned from</source>
        <translation>{path}：最多只能学 {most:,} 份笔迹</translation>
    </message>
    <message>
        <source>{path}: drawing {number} {error}</source>
        <translation>{path}：第 {number} 份笔迹{error}</translation>
    </message>
    <message>
        <source>is labelled “{word}”; its “word” should be the digit, 0 to 9</source>
        <translation>标着“{word}”；它的 word 应该是 0 到 9 的数字</translation>
    </message>
    <message>
        <source>is not labelled; its “word” should be the digit, 0 to 9</source>
        <translation>没有标签；它的 word 应该是 0 到 9 的数字</translation>
    </message>
    <message>
        <source>is labelled {word} and has no ink</source>
        <translation>标着 {word}，却什么也没写</translation>
    </message>
    <message>
        <source>{path}: there are no drawings in it</source>
        <translation>{path}：里面没有笔迹</translation>
    </message>
    <message>
        <source>{path}: every drawing is a {digit}; a network learns to tell digits apart, so draw others too, each {least} times or more</source>
        <translation>{path}：每一份笔迹都是 {digit}；网络要学的是分辨不同的数字，所以也请写别的数字，每个至少 {least} 次</translation>
    </message>
    <message>
        <source>{path}: only one drawing of {digits}; draw each digit {least} times or more, one to learn from and one to be tested on</source>
        <translation>{path}：{digits} 只有一份笔迹；每个数字请至少写 {least} 次，一次用来学，一次用来测试</translation>
    </message>
    <message>
        <source>{first}; {second}</source>
        <translation>{first}；{second}</translation>
    </message>
    <message>
        <source>{path}: row {number} is longer than a label and 28×28 pixels</source>
        <translation>{path}：第 {number} 行太长，比一个标签加 28×28 个像素还多</translation>
    </message>
    <message>
        <source>{path}: row {number}</source>
        <translation>{path}：第 {number} 行</translation>
    </message>
    <message>
        <source>{path}: row {number} has {count:,} numbers; 785 are expected, a label and 28×28 pixels</source>
        <translation>{path}：第 {number} 行有 {count:,} 个数；应该有 785 个，也就是一个标签和 28×28 个像素</translation>
    </message>
    <message>
        <source>{path}: row {number} has {count} numbers; the rows above have {width}</source>
        <translation>{path}：第 {number} 行有 {count} 个数；上面每一行都有 {width} 个</translation>
    </message>
    <message>
        <source>{path}: there are no digits in it</source>
        <translation>{path}：里面没有数字</translation>
    </message>
    <message>
        <source>{path}, the labels</source>
        <translation>{path} 的标签</translation>
    </message>
    <message>
        <source>{where}: “{word}” is no number</source>
        <translation>{where}：“{word}”不是数</translation>
    </message>
    <message>
        <source>{where} has {number:g}; whole numbers in 0–255 are expected</source>
        <translation>{where}有 {number:g}；应该是 0–255 的整数</translation>
    </message>
    <message>
        <source>{path}: only one class is in it, {name}; a network learns to tell classes apart, so two folders with pictures are needed at the least</source>
        <translation>{path}：里面只有一个类别 {name}；网络要学的是分辨不同的类别，所以至少需要两个图片文件夹</translation>
    </message>
    <message>
        <source>{path}: {count} folders with pictures; at most {most} classes can be learnt</source>
        <translation>{path}：有 {count} 个图片文件夹；最多只能学 {most} 个类别</translation>
    </message>
    <message>
        <source>{path}: the name of the folder “{name}…” {problem}</source>
        <translation>{path}：文件夹“{name}…”的名称{problem}</translation>
    </message>
    <message>
        <source>{path}: there are no folders of pictures in it</source>
        <translation>{path}：里面没有图片文件夹</translation>
    </message>
    <message>
        <source>{path}: there are no pictures in its folders {first} to {last}</source>
        <translation>{path}：{first} 到 {last} 这些文件夹里没有图片</translation>
    </message>
    <message>
        <source>black ink on white was inverted</source>
        <translation>白底黑字已经反色</translation>
    </message>
    <message>
        <source>{count:,} files that are no pictures were passed over ({first}, …)</source>
        <translation>略过了 {count:,} 个不是图片的文件（{first}……）</translation>
    </message>
    <message>
        <source>no pictures of {names}</source>
        <translation>没有 {names} 的图片</translation>
    </message>
    <message>
        <source>one digit alone can&apos;t be learnt from and tested on</source>
        <translation>只有一个数字，没办法又学又测试</translation>
    </message>
    <message>
        <source>{path}: a broken gzip file; fetch it again</source>
        <translation>{path}：gzip 文件已损坏；请重新获取</translation>
    </message>
    <message>
        <source>{folder}: there are several sets in it ({sets}); choose a folder with one, or one file of the set</source>
        <translation>{folder}：里面有好几个数据集（{sets}）；请选只有一个的文件夹，或选其中一个文件</translation>
    </message>
    <message>
        <source>MNIST’s names</source>
        <translation>用 MNIST 的文件名</translation>
    </message>
    <message>
        <source>{folder}: there are no IDX files in it, or several sets below it; MNIST&apos;s are called train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte, with or without .gz</source>
        <translation>{folder}：里面没有 IDX 文件，或者下面有好几个数据集；MNIST 的文件名是 train-images-idx3-ubyte、train-labels-idx1-ubyte、t10k-images-idx3-ubyte 和 t10k-labels-idx1-ubyte，有没有 .gz 都可以</translation>
    </message>
    <message>
        <source>{folder}: {files} (.gz or not) missing</source>
        <translation>{folder}：缺少 {files}（有没有 .gz 都可以）</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} 和 {second}</translation>
    </message>
    <message>
        <source>{path}: not an IDX file of bytes, MNIST&apos;s format</source>
        <translation>{path}：不是字节的 IDX 文件（MNIST 的格式）</translation>
    </message>
    <message>
        <source>{path}: an IDX file that is cut off within its head</source>
        <translation>{path}：IDX 文件不完整，连文件头都不够</translation>
    </message>
    <message>
        <source>{path}: {shape} = {expected} bytes announced</source>
        <translation>{path}：文件头说有 {shape} = {expected} 个字节</translation>
    </message>
    <message>
        <source>{announced}; at most {most:,} images of 28x28 can be read</source>
        <translation>{announced}；最多只能读 {most:,} 张 28x28 的图片</translation>
    </message>
    <message>
        <source>{path}: {axes} axes; images have 3, labels 1</source>
        <translation>{path}：有 {axes} 个轴；图片有 3 个，标签有 1 个</translation>
    </message>
    <message>
        <source>{path}: integers of shape {shape}; QMNIST&apos;s labels are (count, 8)</source>
        <translation>{path}：整数的形状是 {shape}；QMNIST 的标签应该是 (count, 8)</translation>
    </message>
    <message>
        <source>{path}: label {label}, not in 0–255</source>
        <translation>{path}：标签 {label} 不在 0–255 之内</translation>
    </message>
    <message>
        <source>{announced}, but the file goes on behind them</source>
        <translation>{announced}，文件后面却还有东西</translation>
    </message>
    <message>
        <source>{announced}, {found} found</source>
        <translation>{announced}，实际上有 {found} 个</translation>
    </message>
    <message>
        <source>{name}: images of shape {shape}; (count, rows, columns) is expected</source>
        <translation>{name}：图片的形状是 {shape}；应该是 (count, rows, columns)</translation>
    </message>
    <message>
        <source>{name}: labels of shape {shape}; one number an image is expected</source>
        <translation>{name}：标签的形状是 {shape}；应该每张图片一个数</translation>
    </message>
    <message>
        <source>{name}: there are no images in it</source>
        <translation>{name}：里面没有图片</translation>
    </message>
    <message>
        <source>{name}: {count:,} images; at most {most:,} can be read</source>
        <translation>{name}：有 {count:,} 张图片；最多只能读 {most:,} 张</translation>
    </message>
    <message>
        <source>{images}: {count:,} images, but {labels} has {others:,} labels</source>
        <translation>{images}：有 {count:,} 张图片，{labels} 却有 {others:,} 个标签</translation>
    </message>
    <message>
        <source>{name}: images of {rows}×{columns} pixels, larger than MNIST&apos;s {side}×{side}; scale them down first</source>
        <translation>{name}：图片是 {rows}×{columns} 像素，比 MNIST 的 {side}×{side} 大；请先缩小</translation>
    </message>
    <message>
        <source>{name}: label {index:,} (counted from 0) is {label}; at most {most} classes can be learnt, with the labels 0 to {last}</source>
        <translation>{name}：标签 {index:,}（从 0 数起）是 {label}；最多只能学 {most} 个类别，标签是 0 到 {last}</translation>
    </message>
    <message>
        <source>There are no drawings; {least} are needed, to learn from some and be tested on others.</source>
        <translation>还没有笔迹；至少要 {least} 份，一些用来学，另一些用来测试。</translation>
    </message>
    <message numerus="yes">
        <source>There are %n drawings; {least} are needed, to learn from some and be tested on others.</source>
        <translation>
            <numerusform>只有 %n 份笔迹；至少要 {least} 份，一些用来学，另一些用来测试。</numerusform>
        </translation>
    </message>
    <message>
        <source>All drawings are held out. Hold out fewer, so that some are learnt from.</source>
        <translation>所有的笔迹都留出来了。请少留出一些，网络才有东西可以学。</translation>
    </message>
    <message>
        <source>No drawing is held out to test the network on. Hold out another person&apos;s.</source>
        <translation>没有留出笔迹来测试网络。请改为留出另一个人写的。</translation>
    </message>
    <message>
        <source>{path}: every image is of class {label}; a network learns to tell classes apart, so two are needed at the least</source>
        <translation>{path}：每张图片都是类别 {label}；网络要学的是分辨不同的类别，所以至少需要两个</translation>
    </message>
    <message>
        <source>{file}: label {label} of {name} has no name in it; each label is to have one</source>
        <translation>{file}：里面没有 {name} 的标签 {label} 的名称；每个标签都应该有一个</translation>
    </message>
    <message>
        <source>{path}: {count} classes; at most {most} can be learnt</source>
        <translation>{path}：有 {count} 个类别；最多只能学 {most} 个</translation>
    </message>
    <message>
        <source>{file}: not text in UTF-8; save it as such</source>
        <translation>{file}：不是 UTF-8 文本；请存成 UTF-8</translation>
    </message>
    <message>
        <source>{file}: not JSON; a list of names is expected, as [&quot;A&quot;, &quot;B&quot;]</source>
        <translation>{file}：不是 JSON；应该是名称的列表，例如 [&quot;A&quot;, &quot;B&quot;]</translation>
    </message>
    <message>
        <source>{file}: a list of names is expected, as [&quot;A&quot;, &quot;B&quot;]</source>
        <translation>{file}：应该是名称的列表，例如 [&quot;A&quot;, &quot;B&quot;]</translation>
    </message>
    <message>
        <source>{file}: name {number} is no text; names are expected</source>
        <translation>{file}：第 {number} 个名称不是文本；应该是名称</translation>
    </message>
    <message>
        <source>line {number} is “{start}”; a label, the number of a character and the character are expected, as 0,U+304A,お</source>
        <translation>第 {number} 行是“{start}”；应该是标签、字符的编号和字符，例如 0,U+304A,お</translation>
    </message>
    <message>
        <source>line {number} is “{start}”; a label and the number of its character are expected, as 1 65</source>
        <translation>第 {number} 行是“{start}”；应该是标签和它的字符编号，例如 1 65</translation>
    </message>
    <message>
        <source>line {number} has {label}, a label of a line above</source>
        <translation>第 {number} 行的标签 {label} 在上面已经有了</translation>
    </message>
    <message>
        <source>line {number} has {label}, no label from 0 to 255</source>
        <translation>第 {number} 行有 {label}，不是 0 到 255 的标签</translation>
    </message>
    <message>
        <source>{where} {problem}</source>
        <translation>{where}{problem}</translation>
    </message>
    <message>
        <source>{where} is “{name}”, as {other} is; each class has a name of its own</source>
        <translation>{where}是“{name}”，和{other}一样；每个类别都要有自己的名称</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>name {number}</source>
        <translation>第 {number} 个名称</translation>
    </message>
    <message>
        <source>{count:,} names are {few} for the labels 0 to {most}; a name a line is expected, {expected} in all</source>
        <translation>{count:,} 个名称对标签 0 到 {most} 来说{few}；应该一行一个名称，一共 {expected} 个</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>太少</translation>
    </message>
    <message>
        <source>too many</source>
        <translation>太多</translation>
    </message>
    <message>
        <source>{path}: {reason}</source>
        <translation>{path}：{reason}</translation>
    </message>
    <message>
        <source>{path}: a damaged .npz file; save or fetch it again</source>
        <translation>{path}：.npz 文件已损坏；请重新保存或获取</translation>
    </message>
    <message>
        <source>{path}: a damaged file; save or fetch it again</source>
        <translation>{path}：文件已损坏；请重新保存或获取</translation>
    </message>
    <message>
        <source>{path}: not an .npz file, or one that is cut off</source>
        <translation>{path}：不是 .npz 文件，或者文件不完整</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>什么也没有</translation>
    </message>
    <message>
        <source>{path}: {missing} missing; Keras&apos;s names are expected ({names}), there is {there}</source>
        <translation>{path}：缺少 {missing}；应该用 Keras 的名称（{names}），里面有：{there}</translation>
    </message>
    <message>
        <source>{path}, {array}</source>
        <translation>{path} 的 {array}</translation>
    </message>
    <message>
        <source>{name}: shape {shape}; (count, rows, columns) is expected</source>
        <translation>{name}：形状是 {shape}；应该是 (count, rows, columns)</translation>
    </message>
    <message>
        <source>{name}: shape {shape}; one number an image is expected, shape (count,), or as many as there are classes, one-hot, and at most {most}</source>
        <translation>{name}：形状是 {shape}；应该每张图片一个数，形状是 (count,)；或者用独热编码，有几个类别就有几个数，最多 {most} 个</translation>
    </message>
    <message>
        <source>{name}: dtype {dtype}; whole numbers are expected, as uint8: save labels.astype(&quot;uint8&quot;)</source>
        <translation>{name}：dtype 是 {dtype}；应该是整数，例如 uint8：请保存 labels.astype(&quot;uint8&quot;)</translation>
    </message>
    <message>
        <source>{name}: packed otherwise than numpy.savez does; save it again</source>
        <translation>{name}：压缩的方式和 numpy.savez 不一样；请重新保存</translation>
    </message>
    <message>
        <source>{name}: {dtype} of shape {shape}, {size:,.0f} MB; at most {most:,} images and {most_size:,.0f} MB can be read</source>
        <translation>{name}：{dtype}，形状是 {shape}，{size:,.0f} MB；最多只能读 {most:,} 张图片、{most_size:,.0f} MB</translation>
    </message>
    <message>
        <source>{name}: {size} bytes announced</source>
        <translation>{name}：文件头说有 {size} 个字节</translation>
    </message>
    <message>
        <source>{name}: not an array as numpy.savez writes it</source>
        <translation>{name}：不是 numpy.savez 写的数组</translation>
    </message>
    <message>
        <source>{name}: not an array of plain numbers</source>
        <translation>{name}：不是只有数的数组</translation>
    </message>
    <message>
        <source>{name}: holds Python objects (a pickle), which are not opened; save plain numbers</source>
        <translation>{name}：里面是 Python 对象（pickle），不会打开；请只保存数</translation>
    </message>
    <message>
        <source>{name}: row {row:,} (counted from 0) is not one-hot</source>
        <translation>{name}：第 {row:,} 行（从 0 数起）不是独热编码</translation>
    </message>
    <message>
        <source>0–1 (divide by 255)</source>
        <translation>0–1（请除以 255）</translation>
    </message>
    <message>
        <source>{name}: image {index:,} (counted from 0) has the value {value}; {expected} is expected</source>
        <translation>{name}：第 {index:,} 张图片（从 0 数起）有 {value} 这个值；应该是 {expected}</translation>
    </message>
    <message>
        <source>{folder}: there are several sets in it ({sets}); choose one file of the set</source>
        <translation>{folder}：里面有好几个数据集（{sets}）；请选其中一个文件</translation>
    </message>
    <message>
        <source>{path}: one array, and the file with {roles} is missing beside it; files are known by their names, as x_train.npy and y_train.npy, or train-imgs.npz and train-labels.npz</source>
        <translation>{path}：只有一个数组，旁边缺少 {roles} 的文件；程序靠文件名认出它们，例如 x_train.npy 和 y_train.npy，或 train-imgs.npz 和 train-labels.npz</translation>
    </message>
    <message>
        <source>{number} ÷ 0 has no value</source>
        <translation>{number} ÷ 0 没有值</translation>
    </message>
    <message>
        <source>log({number}) has no value: only numbers above 0 have a logarithm</source>
        <translation>log({number}) 没有值：只有大于 0 的数才有对数</translation>
    </message>
    <message>
        <source>sqrt({number}) has no value: no number&apos;s square is below 0</source>
        <translation>sqrt({number}) 没有值：没有哪个数的平方小于 0</translation>
    </message>
    <message>
        <source>0 to the power {power} has no value: it divides by 0</source>
        <translation>0 的 {power} 次方没有值：那就要除以 0 了</translation>
    </message>
    <message>
        <source>{number} to the power {power} has no value: a negative number takes only whole powers</source>
        <translation>{number} 的 {power} 次方没有值：负数只能有整数次方</translation>
    </message>
    <message>
        <source>{formula} is larger there than any number a computer has</source>
        <translation>{formula} 在那里太大，电脑里没有这么大的数</translation>
    </message>
    <message>
        <source>a formula is expected, as {example}</source>
        <translation>这里要有一个算式，例如 {example}</translation>
    </message>
    <message>
        <source>a formula of at most {most} letters is expected, not {count}</source>
        <translation>算式最多 {most} 个字符，这里有 {count} 个</translation>
    </message>
    <message>
        <source>“=” has no place here: only its right side is needed</source>
        <translation>这里不用写“=”：只要等号右边就好</translation>
    </message>
    <message>
        <source>“{found}” means nothing here: a formula has numbers, {variables}, + − × ÷ ^, brackets and {functions}</source>
        <translation>“{found}”在这里没有意义：算式里可以有数、{variables}、+ − × ÷ ^、括号和 {functions}</translation>
    </message>
    <message>
        <source>a “)” without its “(”</source>
        <translation>有“)”，却没有配对的“(”</translation>
    </message>
    <message>
        <source>brackets and powers lie more than {most} deep in each other</source>
        <translation>括号和次方一层套一层，超过了 {most} 层</translation>
    </message>
    <message>
        <source>{number} is larger than any number a computer has</source>
        <translation>{number} 太大，电脑里没有这么大的数</translation>
    </message>
    <message>
        <source>“{name}” is followed by brackets, as {name}({variable})</source>
        <translation>“{name}”后面要有括号，例如 {name}({variable})</translation>
    </message>
    <message>
        <source>a “(” without its “)”</source>
        <translation>有“(”，却没有配对的“)”</translation>
    </message>
    <message>
        <source>the formula breaks off: a number or {variable} is missing</source>
        <translation>算式断掉了：还缺一个数或 {variable}</translation>
    </message>
    <message>
        <source>a number or {variable} is missing before “)”</source>
        <translation>“)”前面还缺一个数或 {variable}</translation>
    </message>
    <message>
        <source>“{found}” has no place here: an operation or the end is expected</source>
        <translation>“{found}”不该在这里：接下来应该是运算符，不然就到此为止</translation>
    </message>
    <message>
        <source>“{found}” has no place here: a number or {variable} is expected</source>
        <translation>“{found}”不该在这里：这里应该是一个数或 {variable}</translation>
    </message>
    <message>
        <source>“{name}” is no name here: there are {names}</source>
        <translation>这里没有“{name}”这个名字，有的是：{names}</translation>
    </message>
    <message>
        <source>“{name}” is no name here; do you mean {meant}?</source>
        <translation>这里没有“{name}”这个名字；你要的也许是 {meant}</translation>
    </message>
    <message>
        <source>there is no loss at {where}; start where the map has a colour</source>
        <translation>{where} 这里没有损失，请从地图上有颜色的地方开始</translation>
    </message>
    <message>
        <source>the loss at {where} is infinite; start where the map has a colour</source>
        <translation>{where} 这里的损失无限大，请从地图上有颜色的地方开始</translation>
    </message>
    <message>
        <source>the loss has no gradient at {where}; start beside it</source>
        <translation>损失在 {where} 没有梯度，请从旁边开始</translation>
    </message>
    <message>
        <source>Bowl</source>
        <translation>碗</translation>
    </message>
    <message>
        <source>w₁² + w₂²: equally steep all round, so the way down is straight. Above a rate of 1, each step ends higher than it began.</source>
        <translation>w₁² + w₂²：四面一样陡，所以一路笔直往下。学习率大于 1，每一步都会落在比原来更高的地方。</translation>
    </message>
    <message>
        <source>Long valley</source>
        <translation>狭长的山谷</translation>
    </message>
    <message>
        <source>w₁²/20 + w₂²: the steep way is not the way along. A large rate swings from wall to wall, a small one creeps; momentum runs along.</source>
        <translation>w₁²/20 + w₂²：最陡的方向，并不是山谷延伸的方向。学习率大，就在两壁之间荡来荡去；学习率小，就像在爬；有了动量，就顺着山谷跑。</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>马鞍</translation>
    </message>
    <message>
        <source>w₁² − w₂² + w₂⁴/4: at the pass in the middle the gradient is 0, yet it is no minimum. On the ridge w₂ = 0, descent ends there.</source>
        <translation>w₁² − w₂² + w₂⁴/4：中间山口的梯度是 0，却不是最低点。从山脊 w₂ = 0 上往下走，就停在那里。</translation>
    </message>
    <message>
        <source>Rosenbrock</source>
        <translation>Rosenbrock</translation>
    </message>
    <message>
        <source>(1 − w₁)² + 100·(w₂ − w₁²)²: into the valley it is a few steps, along its floor to (1, 1) thousands.</source>
        <translation>(1 − w₁)² + 100·(w₂ − w₁²)²：走进山谷只要几步，沿着谷底走到 (1, 1) 却要好几千步。</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>自己写的</translation>
    </message>
    <message>
        <source>{formula}; gradient ({slope1}, {slope2})</source>
        <translation>{formula}；梯度 ({slope1}, {slope2})</translation>
    </message>
    <message>
        <source>no value anywhere between −4 and 4: {why}; another formula is needed</source>
        <translation>在 −4 和 4 之间到处都没有值（{why}），请换一个算式</translation>
    </message>
    <message>
        <source>no value anywhere between −4 and 4; another formula is needed</source>
        <translation>在 −4 和 4 之间到处都没有值，请换一个算式</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>平方误差</translation>
    </message>
    <message>
        <source>a gate has 2, 4 or 8 targets, each 0 or 1, not {targets}</source>
        <translation>一个逻辑门有 2、4 或 8 个想要的答案，每个是 0 或 1，不是 {targets}</translation>
    </message>
    <message>
        <source>{inputs} weights and a bias are needed, not {count}</source>
        <translation>要有 {inputs} 个权重和一个偏置，不是 {count} 个数</translation>
    </message>
    <message>
        <source>the learning rate is a number above 0, as 0.1, and at most 1,000,000</source>
        <translation>学习率必须是大于 0 的数，例如 0.1，最大 1,000,000</translation>
    </message>
    <message>
        <source>momentum is a number from 0 to below 1, such as 0.9</source>
        <translation>动量必须是 0 以上、不到 1 的数，例如 0.9</translation>
    </message>
    <message>
        <source>a weight is a number between −1,000,000 and 1,000,000</source>
        <translation>权重必须是 −1,000,000 和 1,000,000 之间的数</translation>
    </message>
    <message>
        <source>a batch has 1 to {count} samples here, not {batch}; {count} are all there are</source>
        <translation>这里一个批量可以有 1 到 {count} 个样本，不是 {batch} 个；总共也只有 {count} 个</translation>
    </message>
    <message>
        <source>Fit of a wave</source>
        <translation>拟合一道波</translation>
    </message>
    <message>
        <source>Squared error of sin(w₁·x + w₂) on {count} samples of a wave: many minima, and only the deepest fit. The noise of single samples can shake a path out of the others.</source>
        <translation>sin(w₁·x + w₂) 在一道波的 {count} 个样本上的平方误差：有许多低谷，只有最深的才拟合得好。单个样本的噪声，能把路径从别的低谷里摇出来。</translation>
    </message>
    <message>
        <source>Cross-entropy of a sigmoid neuron on {gate}&apos;s four samples; its bias stays {bias}. No weights can do it: the best is to answer ½.</source>
        <translation>sigmoid 神经元在 {gate} 的四个样本上的交叉熵；偏置一直是 {bias}。没有哪组权重能做到：最好也只是回答 ½。</translation>
    </message>
    <message>
        <source>Cross-entropy of a sigmoid neuron on {gate}&apos;s four samples; its bias stays {bias}.</source>
        <translation>sigmoid 神经元在 {gate} 的四个样本上的交叉熵；偏置一直是 {bias}。</translation>
    </message>
    <message>
        <source>Neuron on {gate}</source>
        <translation>神经元学 {gate}</translation>
    </message>
    <message>
        <source>two different digits are needed, not {digit} twice</source>
        <translation>要有两个不同的数字，不能两个都是 {digit}</translation>
    </message>
    <message>
        <source>{data} has no digit {digit} to learn from; choose another</source>
        <translation>{data} 里没有数字 {digit} 可以学，请选别的</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} 或 {second}</translation>
    </message>
    <message>
        <source>Cross-entropy of a sigmoid neuron on {count} digits of {data}: 1 for {first}, 0 for {second}. It sees two pixels, row {row1}, column {column1} and row {row2}, column {column2}.</source>
        <translation>sigmoid 神经元在 {count} 个数字上的交叉熵，数字取自 {data}：{first} 要回答 1，{second} 要回答 0。它只看两个像素：行 {row1}、列 {column1}，还有行 {row2}、列 {column2}。</translation>
    </message>
    <message>
        <source>{path}: saved by a newer mnistpad than this one; install the newest to open it</source>
        <translation>{path}：是更新版的 mnistpad 存的；请安装最新版再打开</translation>
    </message>
    <message>
        <source>{path}: damaged, or not what mnistpad saved; choose another file</source>
        <translation>{path}：已损坏，或不是 mnistpad 存的；请选另一个文件</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>direction</comment>
        <translation>右移</translation>
    </message>
    <message>
        <source>Move the digit to the right, or to the left</source>
        <translation>把数字往右移，或往左移</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>direction</comment>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move the digit down, or up</source>
        <translation>把数字往下移，或往上移</translation>
    </message>
    <message>
        <source>Turn</source>
        <comment>a digit</comment>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Turn the digit, clockwise or the other way</source>
        <translation>旋转数字，顺时针或逆时针</translation>
    </message>
    <message>
        <source>Scale</source>
        <comment>a digit</comment>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Make the digit larger or smaller</source>
        <translation>把数字放大或缩小</translation>
    </message>
    <message>
        <source>Thicken</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>Make the ink thicker, or thinner</source>
        <translation>让墨迹变粗，或变细</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Add a random number to each pixel, up to so much</source>
        <translation>给每个像素加上一个随机的数，最多加这么多</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>反色</translation>
    </message>
    <message>
        <source>Change ink and ground over, by so much</source>
        <translation>把墨迹和底色对调，对调到这个程度</translation>
    </message>
    <message>
        <source>Cover</source>
        <comment>a part of a digit</comment>
        <translation>遮住</translation>
    </message>
    <message>
        <source>Cover a square of so many pixels a side</source>
        <translation>遮住一个方块，边长是这么多像素</translation>
    </message>
    <message>
        <source>So much of the fooling change is added</source>
        <translation>骗过网络的改动，加上这么多</translation>
    </message>
    <message>
        <source>its input is scaled to 0–255</source>
        <translation>输入换算成 0–255</translation>
    </message>
    <message>
        <source>its input is inverted: ink is 0, paper 1</source>
        <translation>输入反过来：墨迹是 0，纸是 1</translation>
    </message>
    <message>
        <source>its input is inverted and scaled: ink is 0, paper 255</source>
        <translation>输入反过来并换算：墨迹是 0，纸是 255</translation>
    </message>
    <message>
        <source>its input is scaled to −1…1</source>
        <translation>输入换算成 −1…1</translation>
    </message>
    <message>
        <source>its input is standardised: mean 0.1307, deviation 0.3081</source>
        <translation>输入经过标准化：平均值 0.1307，标准差 0.3081</translation>
    </message>
    <message>
        <source>its outputs are made to sum to 1</source>
        <translation>输出调整成总和为 1</translation>
    </message>
    <message>
        <source>its last layer has no softmax, so one is added</source>
        <translation>最后一层没有 softmax，所以补上一个</translation>
    </message>
    <message>
        <source>tells {count} classes apart: {names}</source>
        <translation>能分辨 {count} 个类别：{names}</translation>
    </message>
    <message>
        <source>reads only {percent} % of {count:,} sample digits: this network does not read digits</source>
        <translation>在 {count:,} 个样本数字中只读对 {percent}%：这个网络不是用来读数字的</translation>
    </message>
    <message>
        <source>reads {percent} % of {count:,} sample digits</source>
        <translation>在 {count:,} 个样本数字中读对 {percent}%</translation>
    </message>
    <message>
        <source>a page that there is not</source>
        <translation>这一页不存在</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>不是图片</translation>
    </message>
    <message>
        <source>There is no ink on it</source>
        <translation>上面没有墨迹</translation>
    </message>
    <message>
        <source>More digits than one number has; up to {count}, side by side, can be read</source>
        <translation>位数太多，不像一个数；最多能读并排的 {count} 位</translation>
    </message>
    <message>
        <source>One number over another; one at a time can be read</source>
        <translation>上下有两个数；一次只能读一个</translation>
    </message>
    <message>
        <source>this kind of file can&apos;t be opened; drawings (.ndjson), pictures (.png, .jpg, …) and 28×28 tensors (.npy) can</source>
        <translation>这种文件打不开；可以打开的有笔迹（.ndjson）、图片（.png、.jpg……）和 28×28 的张量（.npy）</translation>
    </message>
    <message>
        <source>this is no .npy file of plain numbers, or it is cut off</source>
        <translation>这不是只有数的 .npy 文件，或者文件不完整</translation>
    </message>
    <message>
        <source>an array of shape {expected} is expected, not {found}</source>
        <translation>数组的形状应该是 {expected}，而不是 {found}</translation>
    </message>
    <message>
        <source>an array of numbers is expected, this has dtype {dtype}</source>
        <translation>这里应该是数的数组，这一个的 dtype 是 {dtype}</translation>
    </message>
    <message>
        <source>values in 0–1 are expected (or whole ones in 0–255)</source>
        <translation>数值应该在 0–1 之间（或是 0–255 的整数）</translation>
    </message>
    <message>
        <source>this is a HEIC photo, as telephones take them; save or send it as JPEG</source>
        <translation>这是手机拍的 HEIC 照片；请存成或发成 JPEG</translation>
    </message>
    <message>
        <source>this is a pointer of Git LFS, not the picture itself; fetch the picture with “git lfs pull”</source>
        <translation>这是 Git LFS 的指针文件，不是图片本身；请用“git lfs pull”取得图片</translation>
    </message>
    <message>
        <source>this is a web page, not a picture; open it in a browser and save the picture in it</source>
        <translation>这是网页，不是图片；请用浏览器打开，再把里面的图片存下来</translation>
    </message>
    <message>
        <source>this is a PDF; take a screenshot of the digit, or export its page as PNG</source>
        <translation>这是 PDF；请截取数字的屏幕画面，或把那一页导出成 PNG</translation>
    </message>
    <message>
        <source>this is an SVG drawing; export it as PNG</source>
        <translation>这是 SVG 图；请导出成 PNG</translation>
    </message>
    <message>
        <source>at most {count} million pixels can be opened</source>
        <translation>最多能打开 {count} 百万像素</translation>
    </message>
    <message>
        <source>the picture is too large; {most}</source>
        <translation>图片太大；{most}</translation>
    </message>
    <message>
        <source>the picture is damaged ({reason})</source>
        <translation>图片损坏了（{reason}）</translation>
    </message>
    <message>
        <source>the picture has {width} × {height} pixels; {most}</source>
        <translation>图片有 {width} × {height} 个像素；{most}</translation>
    </message>
    <message>
        <source>this is no picture that can be read (PNG, JPEG, …)</source>
        <translation>这不是读得懂的图片（PNG、JPEG……）</translation>
    </message>
    <message>
        <source>the picture has values that are not numbers</source>
        <translation>图片里有些值不是数</translation>
    </message>
    <message>
        <source>longer than {most} MB; what is behind is not read</source>
        <translation>超过 {most} MB；后面的不再读取</translation>
    </message>
    <message>
        <source>unpacked, the file has more than {most} MB; what is behind is not read</source>
        <translation>解压之后，文件超过 {most} MB；后面的不再读取</translation>
    </message>
    <message>
        <source>{path}, line {number}: {reason}</source>
        <translation>{path}，第 {number} 行：{reason}</translation>
    </message>
    <message>
        <source>broken gzip file after line {number}: {reason}</source>
        <translation>gzip 文件从第 {number} 行之后损坏了：{reason}</translation>
    </message>
    <message>
        <source>not UTF-8 text</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>not JSON ({reason} at column {column})</source>
        <translation>不是 JSON（第 {column} 个字符处：{reason}）</translation>
    </message>
    <message>
        <source>nested too deeply for a drawing</source>
        <translation>层层包得太深，不可能是笔迹</translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation>有一个数太大</translation>
    </message>
    <message>
        <source>not a drawing: an object with a list &quot;drawing&quot; is expected</source>
        <translation>不是笔迹：应该是一个对象，里面有列表“drawing”</translation>
    </message>
    <message>
        <source>&quot;widths&quot; must be a list with one list a stroke</source>
        <translation>“widths”必须是列表，每一笔在里面各有一个列表</translation>
    </message>
    <message>
        <source>stroke {number}: {reason}</source>
        <translation>第 {number} 笔：{reason}</translation>
    </message>
    <message>
        <source>&quot;pixels&quot; must be a list of {count} whole numbers in 0–255</source>
        <translation>“pixels”必须是 {count} 个 0–255 的整数组成的列表</translation>
    </message>
    <message>
        <source>&quot;pixels&quot; must be whole numbers in 0–255</source>
        <translation>“pixels”必须是 0–255 的整数</translation>
    </message>
    <message>
        <source>two lists are expected, xs and ys</source>
        <translation>应该有两个列表：xs 和 ys</translation>
    </message>
    <message>
        <source>xs, ys and widths must be lists of numbers</source>
        <translation>xs、ys 和 widths 必须是数的列表</translation>
    </message>
    <message>
        <source>{name} is not a coordinate</source>
        <translation>{name} 不是坐标</translation>
    </message>
    <message>
        <source>{path}: not a LiteRT model (a .tflite file)</source>
        <translation>{path}：不是 LiteRT 模型（.tflite 文件）</translation>
    </message>
    <message>
        <source>{path}: a damaged model, or one that LiteRT can&apos;t run</source>
        <translation>{path}：模型损坏了，或者 LiteRT 无法运行它</translation>
    </message>
    <message>
        <source>its {count} outputs are not probabilities (a softmax is missing)</source>
        <translation>它的 {count} 个输出不是概率（少了 softmax）</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>no input, or no output</comment>
        <translation>什么也没有</translation>
    </message>
    <message>
        <source>a model of {taken} → {given}; float32 (n, 28, 28) → float32 (n, 10) is expected, or another number of classes, {most} at most</source>
        <translation>这个模型是 {taken} → {given}；应该是 float32 (n, 28, 28) → float32 (n, 10)，类别也可以是别的数目，最多 {most} 个</translation>
    </message>
    <message>
        <source>{path}: damaged (not the file that {name} was made for)</source>
        <translation>{path}：损坏了（和 {name} 对不上）</translation>
    </message>
    <message>
        <source>a model of {numbers:,} numbers; at most {most:,} are expected</source>
        <translation>模型有 {numbers:,} 个数；最多只能有 {most:,} 个</translation>
    </message>
    <message>
        <source>xs, ys and widths of a stroke must be flat lists of numbers</source>
        <translation>一笔的 xs、ys 和 widths 必须是单层的数的列表</translation>
    </message>
    <message>
        <source>a stroke has {xs} xs but {ys} ys</source>
        <translation>有一笔的 xs 有 {xs} 个，ys 却有 {ys} 个</translation>
    </message>
    <message>
        <source>a stroke has {points} points but {widths} widths</source>
        <translation>有一笔的点有 {points} 个，粗细却有 {widths} 个</translation>
    </message>
    <message>
        <source>a stroke has no points</source>
        <translation>有一笔没有任何点</translation>
    </message>
    <message>
        <source>a coordinate is not a number within ±{most:.0e}</source>
        <translation>有一个坐标不是 ±{most:.0e} 以内的数</translation>
    </message>
    <message>
        <source>a width is not a number above 0 and at most {most:.0e}</source>
        <translation>有一个粗细不是大于 0 且不超过 {most:.0e} 的数</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>套接字（socket）</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>file exists</source>
        <translation>文件已经存在</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>读写错误</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>打开的文件太多</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>文件名太长</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>这个磁盘是只读的</translation>
    </message>
    <message>
        <source>too many levels of symbolic links</source>
        <translation>链接一层套一层，太多了</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <translation>磁盘配额用完了</translation>
    </message>
    <message>
        <source>larger than {most:,} MB, which is the most that is read</source>
        <translation>大于 {most:,} MB，超过了能读的上限</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>别的东西</translation>
    </message>
    <message>
        <source>this is {kind}; a file on a disk is expected</source>
        <translation>这是{kind}；应该是磁盘上的文件</translation>
    </message>
    <message>
        <source>{path}: the working folder is gone; change to another, or give the whole path</source>
        <translation>{path}：当前的文件夹不见了；请换一个文件夹，或写出完整的路径</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>permission denied; choose another folder or change its permissions</source>
        <translation>没有权限；请选另一个文件夹，或更改它的权限</translation>
    </message>
    <message>
        <source>this is a folder; name a file in it</source>
        <translation>这是文件夹；请指明里面的一个文件</translation>
    </message>
    <message>
        <source>the disk is full; free some space and try again</source>
        <translation>磁盘满了；请腾出一些空间再试</translation>
    </message>
    <message>
        <source>** is opened, and not closed in this paragraph</source>
        <translation>** 开了头，在这一段里却没有收尾</translation>
    </message>
    <message>
        <source>HTML is shown as it stands: “{html}”</source>
        <translation>HTML 会照原样显示：“{html}”</translation>
    </message>
    <message>
        <source>nothing is fetched or followed: “{link}”</source>
        <translation>不会抓取任何内容，也不会跟着链接走：“{link}”</translation>
    </message>
    <message>
        <source>``` is opened, and never closed</source>
        <translation>``` 开了头，却一直没有收尾</translation>
    </message>
    <message>
        <source>{file}: {other} has the number {number:02} already; change one</source>
        <translation>{file}：{other} 已经用了编号 {number:02}；请改掉其中一个</translation>
    </message>
    <message>
        <source>{folder}: there is no lesson in it; files named as 01-name.md are expected</source>
        <translation>{folder}：里面没有课程；应该要有 01-name.md 这样命名的文件</translation>
    </message>
    <message>
        <source>{file}: “{title}” has {words} words; up to {most} are read</source>
        <translation>{file}：“{title}”有 {words} 个词；最多 {most} 个才有人读得完</translation>
    </message>
    <message>
        <source>{file}: no text in UTF-8; save it as UTF-8</source>
        <translation>{file}：不是 UTF-8 的文本；请存成 UTF-8</translation>
    </message>
    <message>
        <source>{file}: {count} pages; {most} are read</source>
        <translation>{file}：有 {count} 页；只读取 {most} 页</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file} 第 {line} 行</translation>
    </message>
    <message>
        <source>{where}: {problem}</source>
        <translation>{where}：{problem}</translation>
    </message>
    <message>
        <source>a head says one of {keys}, then a colon, not “{text}”</source>
        <translation>开头部分的每一行要先写 {keys} 其中之一，再写冒号，而不是“{text}”</translation>
    </message>
    <message>
        <source>{key} is said already</source>
        <translation>{key} 已经写过了</translation>
    </message>
    <message>
        <source>the head says no {key}</source>
        <translation>开头部分没有写 {key}</translation>
    </message>
    <message>
        <source>task and try belong together</source>
        <translation>task 和 try 要一起出现</translation>
    </message>
    <message>
        <source>picture: a .png, .svg or .jpg beside it or one of {words} is expected, not “{value}”</source>
        <translation>picture：应该是放在旁边的 .png、.svg 或 .jpg 图片，或是 {words} 其中之一，而不是“{value}”</translation>
    </message>
    <message>
        <source>picture: there is no file {value} beside it</source>
        <translation>picture：旁边没有 {value} 这个图片文件</translation>
    </message>
    <message>
        <source>picture: {value} is no picture of that kind</source>
        <translation>picture：{value} 不是这种格式的图片</translation>
    </message>
    <message>
        <source>{words} is expected, not “{text}”</source>
        <translation>应该是 {words}，而不是“{text}”</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most} is expected, not “{text}”</source>
        <translation>应该是 {least} 到 {most} 的整数，而不是“{text}”</translation>
    </message>
    <message>
        <source>a number from {least} to {most} is expected, not “{text}”</source>
        <translation>应该是 {least} 到 {most} 的数，而不是“{text}”</translation>
    </message>
    <message>
        <source>{count} words are expected, not “{text}”</source>
        <translation>应该是 {count} 个词，而不是“{text}”</translation>
    </message>
    <message>
        <source>something is expected after it</source>
        <translation>后面应该还要写些什么</translation>
    </message>
    <message>
        <source>a shape is expected, as (90, 28, 28), not “{text}”</source>
        <translation>应该是一个形状，例如 (90, 28, 28)，而不是“{text}”</translation>
    </message>
    <message>
        <source>nothing is expected after it, not “{text}”</source>
        <translation>后面不该再写什么，却写了“{text}”</translation>
    </message>
    <message>
        <source>a tab is expected first ({tabs}), not “{tab}”</source>
        <translation>最前面应该是一个选项卡（{tabs}），而不是“{tab}”</translation>
    </message>
    <message>
        <source>a page of {tab} is expected ({pages}), not “{page}”</source>
        <translation>应该是 {tab} 的一个页面（{pages}），而不是“{page}”</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no page</comment>
        <translation>没有页面</translation>
    </message>
    <message>
        <source>{word} is set on “{where}”, not on “{place}”</source>
        <translation>{word} 要在“{where}”设置，而不是在“{place}”</translation>
    </message>
    <message>
        <source>words as tab=perceptron,gate=NAND are expected, not “{piece}”</source>
        <translation>应该写成 tab=perceptron,gate=NAND 的样子，而不是“{piece}”</translation>
    </message>
    <message>
        <source>point is for lessons</source>
        <translation>point 是给课程用的</translation>
    </message>
    <message>
        <source>one of {words} is expected, not “{word}”</source>
        <translation>应该是 {words} 其中之一，而不是“{word}”</translation>
    </message>
    <message>
        <source>{word}: {reason}</source>
        <translation>{word}：{reason}</translation>
    </message>
    <message>
        <source>{path}: not the built-in recogniser</source>
        <translation>{path}：不是内置的识别器</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>{found} arrays are not the weights of {network}, which has {expected}: weights and biases of each layer</source>
        <translation>这 {found} 个数组不是 {network} 的权重；它应该有 {expected} 个：每一层的权重和偏置</translation>
    </message>
    <message>
        <source>array {number} of the weights is {dtype} of shape {shape}; {network} has float32 of shape {expected} there</source>
        <translation>权重的第 {number} 个数组是 {dtype}，形状是 {shape}；{network} 在那里的是 float32，形状是 {expected}</translation>
    </message>
    <message>
        <source>hidden {number}</source>
        <translation>隐藏层 {number}</translation>
    </message>
    <message>
        <source>convolution {number}</source>
        <translation>卷积层 {number}</translation>
    </message>
    <message>
        <source>{path}: no history of a run, or a damaged one; a file of the arrays {arrays} is expected, as mnistpad writes it</source>
        <translation>{path}：不是训练的曲线，或者已经损坏；文件里应该有 {arrays} 这几个数组，就像 mnistpad 写的那样</translation>
    </message>
    <message>
        <source>{path}: the four IDX files of a set of digits are no longer there</source>
        <translation>{path}：一套数字的四个 IDX 文件已经不在了</translation>
    </message>
    <message>
        <source>the weights of at least two moments are needed: train for an epoch or more</source>
        <translation>至少要有两个时刻的权重：请先训练一个轮次以上</translation>
    </message>
    <message>
        <source>Ready-made network</source>
        <translation>现成的网络</translation>
    </message>
    <message>
        <source>{path}: not the weights of {network}</source>
        <translation>{path}：不是 {network} 的权重</translation>
    </message>
    <message>
        <source>Each hidden layer has 1 to {most} units.</source>
        <translation>每个隐藏层有 1 到 {most} 个神经元。</translation>
    </message>
    <message>
        <source>At most {most} hidden layers.</source>
        <translation>隐藏层最多 {most} 层。</translation>
    </message>
    <message>
        <source>Dropout is within 0 and 0.9.</source>
        <translation>dropout 要在 0 和 0.9 之间。</translation>
    </message>
    <message>
        <source>Dropout needs a hidden layer to drop units of.</source>
        <translation>要有隐藏层，dropout 才有神经元可以关掉。</translation>
    </message>
    <message>
        <source>The learning rate is above 0 and at most 100; 0.001 is usual.</source>
        <translation>学习率要大于 0，最多 100；一般用 0.001。</translation>
    </message>
    <message>
        <source>A batch has 1 to 100,000 digits.</source>
        <translation>一个批量有 1 到 100,000 个数字。</translation>
    </message>
    <message>
        <source>1 to 1,000 epochs.</source>
        <translation>轮次要在 1 到 1,000 之间。</translation>
    </message>
    <message>
        <source>The seed is within 0 and 4,294,967,295.</source>
        <translation>随机种子要在 0 和 4,294,967,295 之间。</translation>
    </message>
    <message>
        <source>The fraction is above 0 and at most 1.</source>
        <translation>使用的部分要大于 0，最多 1。</translation>
    </message>
    <message>
        <source>The validation split is within 0 and 0.9.</source>
        <translation>验证比例要在 0 和 0.9 之间。</translation>
    </message>
    <message>
        <source>The wished accuracy is above 0 and at most 1.</source>
        <translation>想要的准确率要大于 0，最多 1。</translation>
    </message>
    <message>
        <source>2 to {most} classes can be learnt.</source>
        <translation>可以学 2 到 {most} 个类别。</translation>
    </message>
    <message>
        <source>0 to {most} layers can be frozen.</source>
        <translation>可以冻结 0 到 {most} 层。</translation>
    </message>
    <message>
        <source>Only {learning} of {available:,} digits would be learnt from; at least {least} are needed.</source>
        <translation>{available:,} 个数字里只会学到 {learning} 个；至少要有 {least} 个。</translation>
    </message>
    <message>
        <source>So small a split keeps no digit to check the network.</source>
        <translation>比例这么小，就没有数字可以用来验证网络了。</translation>
    </message>
    <message>
        <source>A batch can&apos;t be larger than the {learning:,} digits learnt from.</source>
        <translation>批量不能比学习用的 {learning:,} 个数字还大。</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>no convolution</source>
        <translation>没有卷积</translation>
    </message>
    <message>
        <source>no hidden layer</source>
        <translation>没有隐藏层</translation>
    </message>
    <message>
        <source>dropout {share:g}</source>
        <translation>dropout {share:g}</translation>
    </message>
    <message>
        <source>rate {rate:g}</source>
        <translation>学习率 {rate:g}</translation>
    </message>
    <message>
        <source>batch {size}</source>
        <translation>批量 {size}</translation>
    </message>
    <message numerus="yes">
        <source>%n epochs</source>
        <translation>
            <numerusform>%n 个轮次</numerusform>
        </translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>随机种子 {seed}</translation>
    </message>
    <message>
        <source>{part:g} % of the data</source>
        <translation>{part:g}% 的数据</translation>
    </message>
    <message>
        <source>validation {part:g} %</source>
        <translation>验证 {part:g}%</translation>
    </message>
    <message>
        <source>augmented</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>not augmented</source>
        <translation>没有数据增强</translation>
    </message>
    <message>
        <source>until {accuracy:g}</source>
        <translation>到 {accuracy:g} 为止</translation>
    </message>
    <message>
        <source>to the last epoch</source>
        <translation>到最后一个轮次</translation>
    </message>
    <message numerus="yes">
        <source>%n frozen layers</source>
        <translation>
            <numerusform>%n 个冻结层</numerusform>
        </translation>
    </message>
    <message>
        <source>no frozen layer</source>
        <translation>没有冻结层</translation>
    </message>
    <message>
        <source>{count} classes</source>
        <translation>{count} 个类别</translation>
    </message>
    <message>
        <source>a recipe is an object of named values</source>
        <translation>配方应该是一个对象，里面的值都有名字</translation>
    </message>
    <message>
        <source>a recipe whose {field} is unknown</source>
        <translation>配方里有无法识别的 {field}</translation>
    </message>
    <message>
        <source>a recipe whose {field} is missing</source>
        <translation>配方里少了 {field}</translation>
    </message>
    <message>
        <source>a recipe that can&apos;t be read ({reason})</source>
        <translation>配方读不出来（{reason}）</translation>
    </message>
    <message>
        <source>a recipe that can&apos;t be trained. {reason}</source>
        <translation>这个配方无法训练。{reason}</translation>
    </message>
    <message>
        <source>Tutorial</source>
        <translation>教程</translation>
    </message>
    <message>
        <source>Softmax only</source>
        <translation>只有 softmax</translation>
    </message>
    <message>
        <source>CNN</source>
        <translation>CNN</translation>
    </message>
    <message>
        <source>a recipe whose {field} is {value}</source>
        <translation>配方里的 {field} 是 {value}</translation>
    </message>
    <message>
        <source>{given} names for {due} outputs</source>
        <translation>有 {given} 个名称，输出却有 {due} 个</translation>
    </message>
    <message>
        <source>not a run&apos;s record ({reason})</source>
        <translation>不是训练记录（{reason}）</translation>
    </message>
    <message>
        <source>damaged; it should be a run&apos;s record in JSON</source>
        <translation>已损坏；应该是 JSON 格式的训练记录</translation>
    </message>
    <message>
        <source>{path}: no checkpoint of a run</source>
        <translation>{path}：不是训练的检查点</translation>
    </message>
    <message>
        <source>{path}: no predictions of a run</source>
        <translation>{path}：不是训练后的预测</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>训练记录 {number}</translation>
    </message>
    <message>
        <source>carry</source>
        <comment>of an adder</comment>
        <translation>进位</translation>
    </message>
    <message>
        <source>sum</source>
        <comment>of an adder</comment>
        <translation>和</translation>
    </message>
    <message>
        <source>Half adder</source>
        <translation>半加器</translation>
    </message>
    <message>
        <source>Full adder</source>
        <translation>全加器</translation>
    </message>
    <message>
        <source>The numbers have too many digits to be kept exactly</source>
        <translation>这些数的位数太多，没法精确地保存</translation>
    </message>
    <message>
        <source>A weight grows beyond all numbers; take a smaller learning rate</source>
        <translation>有一个权重大到写不下了；请用小一点的学习率</translation>
    </message>
    <message>
        <source>A weight grows beyond what is kept exactly</source>
        <translation>有一个权重太大，没法精确地保存</translation>
    </message>
    <message>
        <source>all samples must have the same number of inputs, at least one</source>
        <translation>所有样本的输入都要一样多，至少一个</translation>
    </message>
    <message>
        <source>{wanted} targets are needed, one a sample, not {count}</source>
        <translation>要有 {wanted} 个想要的答案，每个样本一个，而不是 {count} 个</translation>
    </message>
    <message>
        <source>each target must be 0 or 1</source>
        <translation>每个想要的答案都必须是 0 或 1</translation>
    </message>
    <message>
        <source>{wanted} weights are needed, one an input, not {count}</source>
        <translation>要有 {wanted} 个权重，每个输入一个，而不是 {count} 个</translation>
    </message>
    <message>
        <source>the learning rate must be a number above 0, not {rate:g}</source>
        <translation>学习率必须是大于 0 的数，不能是 {rate:g}</translation>
    </message>
    <message>
        <source>weights and bias must be finite numbers</source>
        <translation>权重和偏置都必须是有限的数</translation>
    </message>
    <message>
        <source>{name!r} is no gate; there are AND, NAND, OR, NOR and XOR</source>
        <translation>{name!r} 不是逻辑门；有的是 AND、NAND、OR、NOR 和 XOR</translation>
    </message>
    <message>
        <source>targets are zeros and ones, as 1, 0, 0, 0</source>
        <translation>想要的答案由 0 和 1 组成，例如 1, 0, 0, 0</translation>
    </message>
    <message>
        <source>a gate has 4 targets (of two inputs) or 8 (of three), not {count}</source>
        <translation>逻辑门有 4 个想要的答案（两个输入）或 8 个（三个输入），而不是 {count} 个</translation>
    </message>
    <message>
        <source>The tutorial&apos;s</source>
        <translation>教程里的</translation>
    </message>
    <message>
        <source>On the pad</source>
        <translation>手写板上的</translation>
    </message>
    <message>
        <source>The data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Sorts of data</source>
        <translation>各种数据</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>你的</translation>
    </message>
    <message>
        <source>one number: no axis</source>
        <translation>一个数：没有轴</translation>
    </message>
    <message>
        <source>five numbers on one axis</source>
        <translation>一个轴上有五个数</translation>
    </message>
    <message>
        <source>rows and columns: two axes</source>
        <translation>行和列：两个轴</translation>
    </message>
    <message>
        <source>three matrices: three axes</source>
        <translation>三个矩阵：三个轴</translation>
    </message>
    <message>
        <source>300 rows, 20 columns: to be transposed</source>
        <translation>300 行、20 列：拿来转置的</translation>
    </message>
    <message>
        <source>vector data: age, height and children of four people</source>
        <translation>向量数据：四个人的年龄、身高和子女数</translation>
    </message>
    <message>
        <source>a time series: three days, a temperature and a wind every third hour</source>
        <translation>时间序列：三天里每三小时的气温和风速</translation>
    </message>
    <message>
        <source>images: four of 16 × 16, in red, green and blue</source>
        <translation>图片：四张 16 × 16，分成红、绿、蓝</translation>
    </message>
    <message>
        <source>video: two clips of four frames, in red, green and blue</source>
        <translation>视频：两段，每段四帧，分成红、绿、蓝</translation>
    </message>
    <message>
        <source>{title}: {count:,} digits, 0 to 255</source>
        <translation>{title}：{count:,} 个数字，数值从 0 到 255</translation>
    </message>
    <message>
        <source>a row each, from 0 to 1: as the network is given them</source>
        <translation>每个数字一行，从 0 到 1：网络收到的样子</translation>
    </message>
    <message>
        <source>labels one-hot: a 1 in the label&apos;s column</source>
        <translation>标签的独热编码：标签的那一列是 1</translation>
    </message>
    <message>
        <source>which digit each of them is</source>
        <translation>每一张是哪个数字</translation>
    </message>
    <message>
        <source>the first batch</source>
        <translation>第一个批量</translation>
    </message>
    <message>
        <source>what the network sees</source>
        <translation>网络看到的</translation>
    </message>
    <message>
        <source>weights of {part}, {title}</source>
        <translation>权重：{part}，{title}</translation>
    </message>
    <message>
        <source>biases of {part}, {title}</source>
        <translation>偏置：{part}，{title}</translation>
    </message>
    <message>
        <source>an index is a whole number, a slice as 10:100, “...” or None</source>
        <translation>索引必须是整数、像 10:100 的切片、“...”或 None</translation>
    </message>
    <message>
        <source>a length is a whole number</source>
        <translation>长度必须是整数</translation>
    </message>
    <message>
        <source>a number is expected here</source>
        <translation>这里要有一个数</translation>
    </message>
    <message>
        <source>a name from the shelf, a number or a list begins the line</source>
        <translation>开头必须是张量架上的名字、一个数或一个 [</translation>
    </message>
    <message>
        <source>after a tensor come [ and ] with indices, or nothing</source>
        <translation>张量后面只能接 [ ]，里面写索引</translation>
    </message>
    <message>
        <source>a comma stands between two numbers or lists</source>
        <translation>两个数或两组 [ ] 之间要有逗号</translation>
    </message>
    <message>
        <source>a comma or a colon is missing between two indices</source>
        <translation>两个索引之间少了逗号或冒号</translation>
    </message>
    <message>
        <source>a comma stands between two lengths</source>
        <translation>两个长度之间要有逗号</translation>
    </message>
    <message>
        <source>“{name}” is not a name that can be given</source>
        <translation>“{name}”不能当名字</translation>
    </message>
    <message>
        <source>type a name from the shelf, or numbers as [[5, 6], [7, 8]]</source>
        <translation>请键入张量架上的名字，或像 [[5, 6], [7, 8]] 这样的数</translation>
    </message>
    <message>
        <source>a length along an axis is 0 or more, or -1 for whatever is left over</source>
        <translation>轴的长度必须是 0 或更多，或用 -1 代表剩下的</translation>
    </message>
    <message>
        <source>only one length can be -1: what is left over for one axis</source>
        <translation>只有一个长度可以是 -1：剩下的只能归一个轴</translation>
    </message>
    <message>
        <source>{size:,} numbers can&apos;t be shared out by {known:,}: no length fits in place of -1</source>
        <translation>{size:,} 个数不能平分成 {known:,} 份：没有长度能代替 -1</translation>
    </message>
    <message>
        <source>shape {written} holds {known:,} numbers, and there are {size:,}: reshaping keeps them all</source>
        <translation>形状 {written} 装 {known:,} 个数，这里却有 {size:,} 个：变形之后一个都不能少</translation>
    </message>
    <message>
        <source>{count:,} characters are too many; {most:,} can be read</source>
        <translation>{count:,} 个字符太多了；最多能读 {most:,} 个</translation>
    </message>
    <message>
        <source>“{typed}” is not understood; a tensor&apos;s name or numbers are, and indices in [ ]</source>
        <translation>看不懂“{typed}”；能写的是张量的名字或数，还有 [ ] 里的索引</translation>
    </message>
    <message>
        <source>functions can&apos;t be called here; write a tensor&apos;s name, or numbers, and indices in [ ]. Operations have a page of their own</source>
        <translation>这里不能调用函数；请写张量的名字或数，还有 [ ] 里的索引。运算另有一页</translation>
    </message>
    <message>
        <source>whole numbers of at most 18 figures can be read</source>
        <translation>整数最多能读 18 位</translation>
    </message>
    <message>
        <source>a whole number doesn&apos;t begin with 0</source>
        <translation>整数不能用 0 开头</translation>
    </message>
    <message>
        <source>“{typed}” is not a number</source>
        <translation>“{typed}”不是数</translation>
    </message>
    <message>
        <source>{typed} is too large a number</source>
        <translation>数太大了：{typed}</translation>
    </message>
    <message>
        <source>more than {most} brackets one in another are too many axes</source>
        <translation>方括号一层套一层，超过了 {most} 层：轴太多了</translation>
    </message>
    <message>
        <source>more than {most} pairs of brackets can&apos;t be read</source>
        <translation>方括号最多能读 {most} 对</translation>
    </message>
    <message>
        <source>a slice has at most two colons: start:stop:step</source>
        <translation>切片最多有两个冒号：start:stop:step</translation>
    </message>
    <message>
        <source>an index is missing: a number, a slice as 10:100, “...” or None, and then “]”</source>
        <translation>少了索引：可以是一个数、像 10:100 的切片、“...”或 None；后面还要有“]”</translation>
    </message>
    <message>
        <source>an index is missing: a number, a slice as 10:100, “...” or None</source>
        <translation>少了索引：可以是一个数、像 10:100 的切片、“...”或 None</translation>
    </message>
    <message numerus="yes">
        <source>%n “]” are missing at the end</source>
        <translation>
            <numerusform>结尾少了 %n 个“]”</numerusform>
        </translation>
    </message>
    <message>
        <source>a list can&apos;t be an index here; a slice as 2:5 selects neighbours</source>
        <translation>一串数在这里不能当索引；像 2:5 的切片可以选出相邻的</translation>
    </message>
    <message>
        <source>a number is missing between two commas</source>
        <translation>两个逗号之间少了一个数</translation>
    </message>
    <message>
        <source>the line ends too early: {advice}</source>
        <translation>这一行还没写完：{advice}</translation>
    </message>
    <message>
        <source>“{typed}” is not expected: {advice}</source>
        <translation>这里不该有“{typed}”：{advice}</translation>
    </message>
    <message>
        <source>a step can&apos;t be 0: 1 takes every number, 2 every second one, -1 all of them backwards</source>
        <translation>步长不能是 0：1 是每个都取，2 是隔一个取一个，-1 是倒过来全取</translation>
    </message>
    <message>
        <source>numbers and lists stand side by side; on one axis stand either all numbers or all lists</source>
        <translation>数和 [ ] 混在一起了；同一个轴上，不是全部都是数，就是全部都是 [ ]</translation>
    </message>
    <message>
        <source>this row lies at another depth than an earlier one; all go equally deep</source>
        <translation>这一行的 [ ] 层数和前面的不一样；每一行都要一样深</translation>
    </message>
    <message>
        <source>this row&apos;s length is {length} and an earlier one&apos;s {before}; all rows of a tensor are of one length</source>
        <translation>这一行的长度是 {length}，前面有一行是 {before}；张量的每一行都要一样长</translation>
    </message>
    <message>
        <source>samples</source>
        <comment>axis</comment>
        <translation>样本</translation>
    </message>
    <message>
        <source>rows</source>
        <comment>axis</comment>
        <translation>行</translation>
    </message>
    <message>
        <source>columns</source>
        <comment>axis</comment>
        <translation>列</translation>
    </message>
    <message>
        <source>classes</source>
        <comment>axis</comment>
        <translation>类别</translation>
    </message>
    <message>
        <source>features</source>
        <comment>axis</comment>
        <translation>特征</translation>
    </message>
    <message>
        <source>timesteps</source>
        <comment>axis</comment>
        <translation>时间步</translation>
    </message>
    <message>
        <source>frames</source>
        <comment>axis</comment>
        <translation>帧</translation>
    </message>
    <message>
        <source>height</source>
        <comment>axis</comment>
        <translation>高</translation>
    </message>
    <message>
        <source>width</source>
        <comment>axis</comment>
        <translation>宽</translation>
    </message>
    <message>
        <source>channels</source>
        <comment>axis</comment>
        <translation>通道</translation>
    </message>
    <message>
        <source>inputs</source>
        <comment>axis</comment>
        <translation>输入</translation>
    </message>
    <message>
        <source>units</source>
        <comment>axis</comment>
        <translation>神经元</translation>
    </message>
    <message>
        <source>filters</source>
        <comment>axis</comment>
        <translation>过滤器</translation>
    </message>
    <message>
        <source>new</source>
        <comment>axis</comment>
        <translation>新的</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} 字节</translation>
    </message>
    <message>
        <source>the result would be {written}: {cells:,} numbers, {memory}; take a slice, with fewer than {most:,}</source>
        <translation>结果会是 {written}：{cells:,} 个数，{memory}；请取一个切片，要少于 {most:,} 个数</translation>
    </message>
    <message>
        <source>{count} axes are too many here; up to {most} can be shown</source>
        <translation>{count} 个轴太多了；最多能显示 {most} 个</translation>
    </message>
    <message>
        <source>a copy, so that x stays as it is</source>
        <translation>先复制一份，x 才会保持原样</translation>
    </message>
    <message>
        <source>room for the result</source>
        <translation>先给结果留好位置</translation>
    </message>
    <message>
        <source>shapes {x} and {y} don&apos;t fit: {reason}</source>
        <translation>形状 {x} 和 {y} 对不上：{reason}</translation>
    </message>
    <message>
        <source>x and y are seen as {seen}; nothing is copied</source>
        <translation>把 x 和 y 都看成 {seen}；没有复制任何东西</translation>
    </message>
    <message>
        <source>{small} is seen as {seen}; nothing is copied</source>
        <translation>把 {small} 看成 {seen}；没有复制任何东西</translation>
    </message>
    <message>
        <source>{sum}  ({kind} counts modulo 2{bits})</source>
        <translation>{sum}（{kind} 数到 2{bits} 就从头再数）</translation>
    </message>
    <message>
        <source>z begins at 0</source>
        <translation>z 从 0 开始</translation>
    </message>
    <message>
        <source>z is done, shape {written}</source>
        <translation>z 算好了，形状 {written}</translation>
    </message>
    <message>
        <source>dot takes vectors and matrices here; {name} has no axes</source>
        <translation>点积在这里只用在向量和矩阵上；{name} 没有轴</translation>
    </message>
    <message>
        <source>dot takes vectors and matrices here; {name} has {count} axes, shape {written}; take one of its matrices, as {name}[0]</source>
        <translation>点积在这里只用在向量和矩阵上；{name} 有 {count} 个轴，形状 {written}；可以取其中一个矩阵，例如 {name}[0]</translation>
    </message>
    <message>
        <source>axis {last} of x has length {length} and axis 0 of y has {other}: a row of x and a column of y must be equally long</source>
        <translation>长度对不上：x 的轴 {last} 长 {length}，y 的轴 0 长 {other}；x 的一行和 y 的一列要一样长</translation>
    </message>
    <message>
        <source>row {number} of x</source>
        <translation>x 的行 {number}</translation>
    </message>
    <message>
        <source>column {number} of y</source>
        <translation>y 的列 {number}</translation>
    </message>
    <message>
        <source>{left} meets {right}</source>
        <translation>{left} 遇上 {right}</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers, shape {written}</source>
        <translation>
            <numerusform>%n 个数，形状 {written}</numerusform>
        </translation>
    </message>
    <message>
        <source>the same numbers, shape {written}</source>
        <translation>还是那些数，形状 {written}</translation>
    </message>
    <message>
        <source>number {flat} in reading order: {source} → {target}</source>
        <translation>照阅读顺序的第 {flat} 个数：{source} → {target}</translation>
    </message>
    <message>
        <source>numbers {first:,} to {last:,} in reading order, from {target} on</source>
        <translation>照阅读顺序的第 {first:,} 到 {last:,} 个数，从 {target} 起</translation>
    </message>
    <message>
        <source>shape {written}</source>
        <translation>形状 {written}</translation>
    </message>
    <message>
        <source>shape {written}: the axes stand the other way round</source>
        <translation>形状 {written}：轴的顺序倒过来了</translation>
    </message>
    <message>
        <source>a single axis has nothing to change places with</source>
        <translation>只有一个轴，没有别的可以对调</translation>
    </message>
    <message>
        <source>row {number} becomes column {number}</source>
        <translation>行 {number} 变成列 {number}</translation>
    </message>
    <message>
        <source>x{source} becomes x.T{target}</source>
        <translation>x{source} 变成 x.T{target}</translation>
    </message>
    <message>
        <source>there is no “{name}” on the shelf: take a name from it, or write [1, 2, 3]</source>
        <translation>张量架上没有“{name}”：请用架上的名字，或写成 [1, 2, 3]</translation>
    </message>
    <message>
        <source>there is no “{name}” on the shelf; did you mean {near}?</source>
        <translation>张量架上没有“{name}”；是不是 {near}？</translation>
    </message>
    <message>
        <source>nothing is left of the new axis: it has only index 0</source>
        <translation>新的轴什么都不剩了：它只有索引 0</translation>
    </message>
    <message>
        <source>a single number has no axes, so it takes no index</source>
        <translation>单独一个数没有轴，所以不能有索引</translation>
    </message>
    <message>
        <source>{count} indices are too many: a tensor of shape {written} takes {most} at most</source>
        <translation>{count} 个索引太多了：形状 {written} 的张量最多有 {most} 个</translation>
    </message>
    <message>
        <source>“...” can stand only once: for all axes in between</source>
        <translation>“...”只能出现一次：它代表中间所有的轴</translation>
    </message>
    <message>
        <source>axis {number}</source>
        <translation>轴 {number}</translation>
    </message>
    <message>
        <source>axis {number} ({name})</source>
        <translation>轴 {number}（{name}）</translation>
    </message>
    <message>
        <source>{named} has length 0, so it takes no index</source>
        <translation>长度是 0，不能有索引：{named}</translation>
    </message>
    <message>
        <source>{index:,} is beyond the end: {named} has only index 0 (or -1)</source>
        <translation>{index:,} 超出范围：{named} 只有索引 0（或 -1）</translation>
    </message>
    <message>
        <source>{index:,} is beyond the end: {named} has indices 0 to {last:,} (or -{length:,} to -1 from its end)</source>
        <translation>{index:,} 超出范围：{named} 的索引是 0 到 {last:,}（从末尾数是 -{length:,} 到 -1）</translation>
    </message>
    <message>
        <source>the pad</source>
        <translation>手写板</translation>
    </message>
    <message>
        <source>largest of 2 × 2</source>
        <translation>2 × 2 里最大的</translation>
    </message>
    <message>
        <source>axis −{place}: both have {length}</source>
        <translation>轴 −{place}：两边都是 {length}</translation>
    </message>
    <message>
        <source>axis −{place}: {small} lacks it and is repeated {length} times</source>
        <translation>轴 −{place}：{small} 没有这个轴，重复 {length} 次</translation>
    </message>
    <message>
        <source>axis −{place}: {small} has 1 and is stretched to {length}</source>
        <translation>轴 −{place}：{small} 是 1，拉长到 {length}</translation>
    </message>
    <message>
        <source>axis −{place}: x has {first} and y has {second}, and neither is 1</source>
        <translation>轴 −{place}：x 是 {first}，y 是 {second}，都不是 1</translation>
    </message>
    <message numerus="yes">
        <source>all %n done</source>
        <translation>
            <numerusform>%n 个数都算好了</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Start mnistpad from a desktop session; `mnistpad classify` needs no display.</source>
        <translation>没有可以打开窗口的显示器（DISPLAY 和 WAYLAND_DISPLAY 都没有设置）。请从桌面环境启动 mnistpad；`mnistpad classify` 不需要显示器。</translation>
    </message>
    <message>
        <source>Libraries that the window needs are missing. On Debian and Ubuntu install them with:
    sudo apt-get install {packages}</source>
        <translation>缺少窗口需要的库。在 Debian 和 Ubuntu 上这样安装：
    sudo apt-get install {packages}</translation>
    </message>
    <message>
        <source>The display {name!r} does not answer. Check DISPLAY, or start mnistpad from a desktop session; `mnistpad classify` needs no display.</source>
        <translation>显示器 {name!r} 没有回应。请检查 DISPLAY，或从桌面环境启动 mnistpad；`mnistpad classify` 不需要显示器。</translation>
    </message>
    <message>
        <source>The sample works without; or choose a folder with MNIST&apos;s files</source>
        <translation>用程序自带的样本就不必下载；也可以选一个放着 MNIST 文件的文件夹</translation>
    </message>
    <message>
        <source>mnist.npz from {host} is not the file that Keras names (its SHA-256 differs); it was not kept. Try again later. {without}</source>
        <translation>{host} 的 mnist.npz 不是 Keras 指定的那个文件（SHA-256 不同），所以没有留下。请稍后再试。{without}</translation>
    </message>
    <message>
        <source>{url}: an address that starts with https:// is expected</source>
        <translation>{url}：应该是以 https:// 开头的网址</translation>
    </message>
    <message>
        <source>what {host} sends as mnist.npz is larger than MNIST; it was not kept. {without}</source>
        <translation>{host} 送来的 mnist.npz 比 MNIST 还大，所以没有留下。{without}</translation>
    </message>
    <message>
        <source>{host} answers {code} {reason}</source>
        <translation>{host} 的回应是 {code} {reason}</translation>
    </message>
    <message>
        <source>{host} has not answered for {seconds:.0f} seconds</source>
        <translation>{host} 已经 {seconds:.0f} 秒没有回应</translation>
    </message>
    <message>
        <source>the connection to {host} is not safe (its certificate can&apos;t be checked)</source>
        <translation>和 {host} 的连接不安全（无法验证它的证书）</translation>
    </message>
    <message>
        <source>no connection to {host}</source>
        <translation>连不上 {host}</translation>
    </message>
    <message>
        <source>{host} does not answer as a web server does</source>
        <translation>{host} 的回应不像网页服务器</translation>
    </message>
    <message>
        <source>mnist.npz can&apos;t be fetched: {reason}. {without}</source>
        <translation>下载不到 mnist.npz：{reason}。{without}</translation>
    </message>
    <message>
        <source>the download of mnist.npz broke off after {done:.1f} MB; nothing was kept. Try again. {without}</source>
        <translation>mnist.npz 下载到 {done:.1f} MB 就中断了，什么也没有留下。请再试一次。{without}</translation>
    </message>
    <message>
        <source>the download of mnist.npz broke off after {done:.1f} of {total:.1f} MB; nothing was kept. Try again. {without}</source>
        <translation>mnist.npz 下载到 {done:.1f} MB（共 {total:.1f} MB）就中断了，什么也没有留下。请再试一次。{without}</translation>
    </message>
    <message>
        <source>mnist.npz can&apos;t be kept: {reason}</source>
        <translation>mnist.npz 存不下来：{reason}</translation>
    </message>
    <message>
        <source>reached the wished accuracy</source>
        <translation>达到想要的准确率</translation>
    </message>
    <message>
        <source>didn&apos;t answer and was ended</source>
        <translation>没有回应，所以被结束了</translation>
    </message>
    <message>
        <source>can&apos;t be started</source>
        <translation>无法启动</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>退出码 {code}</translation>
    </message>
    <message>
        <source>signal {number}</source>
        <translation>信号 {number}</translation>
    </message>
    <message>
        <source>has ended unexpectedly ({how})</source>
        <translation>意外结束了（{how}）</translation>
    </message>
    <message>
        <source>{path}: could not be read within {seconds} s</source>
        <translation>{path}：在 {seconds} 秒内读不完</translation>
    </message>
    <message>
        <source>{path}: a damaged model, or one of parts that Keras or LiteRT does not have</source>
        <translation>{path}：模型已损坏，或者含有 Keras 或 LiteRT 没有的部分</translation>
    </message>
    <message>
        <source>{path}: larger than {most} MB when unpacked</source>
        <translation>{path}：解开之后超过 {most} MB</translation>
    </message>
    <message>
        <source>{path}: described by more than {most} MB of JSON</source>
        <translation>{path}：描述它的 JSON 超过 {most} MB</translation>
    </message>
    <message>
        <source>{path}: not a model saved by Keras (a .keras file)</source>
        <translation>{path}：不是 Keras 保存的模型（.keras 文件）</translation>
    </message>
    <message>
        <source>{path}: not a model saved by Keras (an .h5 file)</source>
        <translation>{path}：不是 Keras 保存的模型（.h5 文件）</translation>
    </message>
    <message>
        <source>{path}: has parts with code of their own ({parts}), which mnistpad does not run; save a network of Keras&apos;s own layers</source>
        <translation>{path}：有些部分带着自己的代码（{parts}），mnistpad 不会运行；请只用 Keras 自己的层，再把网络存一次</translation>
    </message>
    <message>
        <source>Keras is being loaded…</source>
        <translation>正在加载 Keras…</translation>
    </message>
    <message>
        <source>Building the network…</source>
        <translation>正在建立网络…</translation>
    </message>
    <message>
        <source>Keeping the network…</source>
        <translation>正在保存网络…</translation>
    </message>
    <message>
        <source>The engine hasn&apos;t answered for {seconds} s: its process is held up, or the computer is short of memory.</source>
        <translation>引擎已经 {seconds} 秒没有回应：它的进程被卡住了，或者电脑的内存不够。</translation>
    </message>
    <message>
        <source>The engine answers again.</source>
        <translation>引擎又有回应了。</translation>
    </message>
    <message>
        <source>The download broke off: the engine {cause}.</source>
        <translation>下载中断：引擎{cause}。</translation>
    </message>
    <message>
        <source>There is not enough memory for this recipe. Try fewer units, a smaller batch, or a smaller fraction of the data.</source>
        <translation>内存不够用这个配方。请试试少一点神经元、小一点的批量，或少用一些数据。</translation>
    </message>
    <message>
        <source>what it holds is of another network</source>
        <translation>里面存的属于另一个网络</translation>
    </message>
    <message>
        <source>{path}: its curves are missing; begin a new run</source>
        <translation>{path}：曲线不见了；请重新训练</translation>
    </message>
    <message>
        <source>{path}: its curves are of other data; begin a new run</source>
        <translation>{path}：曲线是别的数据的；请重新训练</translation>
    </message>
    <message>
        <source>{path}: {reason}; begin a new run</source>
        <translation>{path}：{reason}；请重新训练</translation>
    </message>
    <message>
        <source>{path}: the weights that it should begin with are of another network</source>
        <translation>{path}：该用来开始的权重属于另一个网络</translation>
    </message>
    <message>
        <source>This recipe needs about {needed:.1f} GB of memory and {free:.1f} GB are free. Try fewer units, a smaller batch, or a smaller fraction of the data.</source>
        <translation>这个配方大约需要 {needed:.1f} GB 内存，现在只剩 {free:.1f} GB。请试试少一点神经元、小一点的批量，或少用一些数据。</translation>
    </message>
    <message>
        <source>The training ended without a reason.</source>
        <translation>训练无缘无故结束了。</translation>
    </message>
    <message>
        <source>TensorFlow gave up: {reason}</source>
        <translation>TensorFlow 放弃了：{reason}</translation>
    </message>
    <message>
        <source>{path}: another program is training this run</source>
        <translation>{path}：另一个程序正在训练这一条</translation>
    </message>
    <message>
        <source>The run can&apos;t be kept. {reason} Training goes on, and each epoch tries again.</source>
        <translation>这条训练记录存不下来。{reason}训练会继续，每个轮次再试一次。</translation>
    </message>
    <message>
        <source>The trained network can&apos;t be kept. {reason}</source>
        <translation>训练好的网络存不下来。{reason}</translation>
    </message>
    <message>
        <source>The loss was no number any more at update {update}: the steps are too large. Try a learning rate of {smaller:g} instead of {rate:g}</source>
        <translation>第 {update} 次更新时，损失已经不是一个数了：步子太大。请把学习率从 {rate:g} 改成 {smaller:g} 试试</translation>
    </message>
    <message>
        <source>{path}: was saved by Keras {version}, and Keras {ours} can&apos;t open it; open it where it was made, and save it as .h5 or .tflite</source>
        <translation>{path}：这是 Keras {version} 保存的，Keras {ours} 打不开；请在制作它的地方打开，再存成 .h5 或 .tflite</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>in a file</comment>
        <translation>空的内容</translation>
    </message>
    <message>
        <source>{path}: not an HDF5 file, or one that is cut off</source>
        <translation>{path}：不是 HDF5 文件，或者文件被截断了</translation>
    </message>
    <message>
        <source>{path}: an HDF5 file without a network of Keras&apos;s (there is {held}); weights alone can&apos;t be opened: save the whole model, model.save(…)</source>
        <translation>{path}：这个 HDF5 文件里没有 Keras 的网络（只有 {held}）；只有权重打不开：请保存整个模型，model.save(…)</translation>
    </message>
    <message>
        <source>The download was cancelled.</source>
        <translation>下载已取消。</translation>
    </message>
    <message>
        <source>Your own digits can&apos;t be read. {reason}</source>
        <translation>你自己的数字读不出来。{reason}</translation>
    </message>
    <message>
        <source>Draw a digit first, then say which it is.</source>
        <translation>请先写一个数字，再说它是哪一个。</translation>
    </message>
    <message>
        <source>Not kept. {reason}</source>
        <translation>没有留下来。{reason}</translation>
    </message>
    <message numerus="yes">
        <source>Kept as a {label}; your own set has %n digits now.</source>
        <translation>
            <numerusform>当作 {label} 留下来了；你自己的数字现在有 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not changed: another program has changed your own digits. They are read again.</source>
        <translation>没有更改：另一个程序改过你自己的数字。现在重新读取。</translation>
    </message>
    <message>
        <source>Not changed. {reason}</source>
        <translation>没有更改。{reason}</translation>
    </message>
    <message>
        <source>Not merged. {reason}</source>
        <translation>没有合并。{reason}</translation>
    </message>
    <message>
        <source>Not saved. {reason}</source>
        <translation>没有保存。{reason}</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>已保存 {name}。</translation>
    </message>
    <message>
        <source>{name}: digits added: {count:,}.</source>
        <translation>{name}：加入了 {count:,} 个数字。</translation>
    </message>
    <message>
        <source>Here already: {count:,}.</source>
        <translation>原本就有的：{count:,} 个。</translation>
    </message>
    <message>
        <source>Here with another label, which they keep: {count:,}.</source>
        <translation>原本标签不同、保留不变的：{count:,} 个。</translation>
    </message>
    <message>
        <source>Lines left out: {count:,}. The first: {problem}.</source>
        <translation>略过了 {count:,} 行。第一个原因：{problem}。</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>No digits of your own yet. Collect some: Ctrl+K in Draw &amp; train.</source>
        <translation>还没有你自己的数字。到“手写与训练”按 Ctrl+K，收集一些。</translation>
    </message>
    <message>
        <source>{network} can&apos;t read your digits. {reason}.</source>
        <translation>{network}读不了你的数字。{reason}。</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>你自己的数字</translation>
    </message>
    <message>
        <source>Parabola</source>
        <translation>抛物线</translation>
    </message>
    <message>
        <source>Twice as far out, twice as steep. At the bottom the slope is 0.</source>
        <translation>离中间远一倍，就陡一倍。最低的地方，斜率是 0。</translation>
    </message>
    <message>
        <source>Wavy</source>
        <translation>波浪</translation>
    </message>
    <message>
        <source>Where the slope is 0 the curve turns: a minimum, or a maximum. Downhill need not lead to the lowest place.</source>
        <translation>斜率是 0 的地方，曲线会转向：那里是极小值，或是极大值。往下坡走，不一定走得到最低的地方。</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>sigmoid</translation>
    </message>
    <message>
        <source>At most ¼, in the middle; far out almost 0. There a neuron hardly learns.</source>
        <translation>斜率最多 ¼，在中间；离得远了，几乎是 0。在那里，神经元几乎学不到东西。</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>relu</translation>
    </message>
    <message>
        <source>Slope 1 or 0, never in between; at the corner itself 0 is taken.</source>
        <translation>斜率不是 1 就是 0，没有中间的；拐角那一点就当作 0。</translation>
    </message>
    <message>
        <source>{why}, wherever x is</source>
        <translation>不管 x 是多少，{why}</translation>
    </message>
    <message>
        <source>no number, wherever x is</source>
        <translation>不管 x 是多少，都没有值</translation>
    </message>
    <message>
        <source>so much of a curve can&apos;t be shown: x from {low:g} to {high:g}</source>
        <translation>这样一段曲线没办法显示：x 从 {low:g} 到 {high:g}</translation>
    </message>
    <message>
        <source>x is a number between −1,000,000 and 1,000,000</source>
        <translation>位置 x 必须是 −1,000,000 和 1,000,000 之间的数</translation>
    </message>
    <message>
        <source>h is a number from 10⁻¹² to 100, or below 0 to the left</source>
        <translation>距离 h 必须是 10⁻¹² 到 100 的数，往左就用负数</translation>
    </message>
    <message>
        <source>At x = {x}: {why}.</source>
        <translation>x = {x} 时：{why}。</translation>
    </message>
    <message>
        <source>At x = {x} there is a value, but no slope: {why}.</source>
        <translation>x = {x} 时有值，却没有斜率：{why}。</translation>
    </message>
    <message>
        <source>At x + h = {x}: {why}.</source>
        <translation>x + h = {x} 时：{why}。</translation>
    </message>
    <message>
        <source>Neuron on two pixels</source>
        <translation>神经元看两个像素</translation>
    </message>
    <message>
        <source>the digits are not there yet; they are being loaded</source>
        <translation>数字还没准备好，正在加载</translation>
    </message>
    <message>
        <source>The digits are not there yet; they are being loaded.</source>
        <translation>数字还没准备好，正在加载。</translation>
    </message>
    <message>
        <source>“{loss}” has no samples; choose a loss that is their mean</source>
        <translation>“{loss}”没有样本，请选一种由样本平均而来的损失</translation>
    </message>
    <message>
        <source>a mini-batch has 1 to {count} samples here, not {batch:,}</source>
        <translation>这里一个小批量可以有 1 到 {count} 个样本，不是 {batch:,} 个</translation>
    </message>
    <message>
        <source>one of {names} is expected, not “{kind}”</source>
        <translation>应该是 {names} 其中之一，而不是“{kind}”</translation>
    </message>
    <message>
        <source>a random hundred is of no class</source>
        <translation>随机的一百个不分类别</translation>
    </message>
    <message>
        <source>{count} paths are expected</source>
        <translation>应该有 {count} 条路径</translation>
    </message>
    <message>
        <source>there is no gate “{gate}”</source>
        <translation>没有“{gate}”这种逻辑门</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>没有打开</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>没有保存</translation>
    </message>
    <message>
        <source>{what}. {reason}</source>
        <translation>{what}。{reason}</translation>
    </message>
    <message>
        <source>its width is within {low:g} and {high:g}</source>
        <translation>宽度应该在 {low:g} 和 {high:g} 之间</translation>
    </message>
    <message>
        <source>up to {most:,} digits are counted</source>
        <translation>最多只计 {most:,} 个数字</translation>
    </message>
    <message>
        <source>{path} is not there; the built-in recogniser reads</source>
        <translation>找不到 {path}；改由内置的识别器来读</translation>
    </message>
    <message>
        <source>Run {number} is not on this machine; the built-in recogniser reads</source>
        <translation>这台电脑上没有训练记录 {number}；改由内置的识别器来读</translation>
    </message>
    <message>
        <source>Of {run}, no weights after epoch {epoch} are kept; its last ones read</source>
        <translation>{run} 没有留下第 {epoch} 个轮次之后的权重；改用最后的权重来读</translation>
    </message>
    <message>
        <source>What was on screen before can&apos;t be kept. {reason}</source>
        <translation>先前屏幕上的东西没办法留下来。{reason}</translation>
    </message>
    <message>
        <source>Nothing on screen can be kept for the next start. {reason}</source>
        <translation>屏幕上的东西没办法留到下次启动。{reason}</translation>
    </message>
    <message>
        <source>What was on screen the last time can&apos;t be opened. {reason}</source>
        <translation>上次屏幕上的东西打不开。{reason}</translation>
    </message>
    <message>
        <source>{path} is not there; {source} stays chosen</source>
        <translation>找不到 {path}；仍然用 {source}</translation>
    </message>
    <message>
        <source>{runs} and {count} more: not on this machine</source>
        <translation>{runs}，还有另外 {count} 条：不在这台电脑上</translation>
    </message>
    <message>
        <source>{runs}: not on this machine</source>
        <translation>{runs}：不在这台电脑上</translation>
    </message>
    <message>
        <source>not as mnistpad writes it</source>
        <translation>不是 mnistpad 写的样子</translation>
    </message>
    <message>
        <source>{part}: {said}</source>
        <translation>{part}：{said}</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>笔</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>谁在读</translation>
    </message>
    <message>
        <source>Guess first</source>
        <translation>先猜猜看</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Learn a gate</source>
        <translation>学一种逻辑门</translation>
    </message>
    <message>
        <source>NAND is enough</source>
        <translation>有 NAND 就够了</translation>
    </message>
    <message>
        <source>Guess first, of gates</source>
        <translation>先猜猜看：逻辑门</translation>
    </message>
    <message>
        <source>From step to sigmoid</source>
        <translation>从阶跃到 sigmoid</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>运算</translation>
    </message>
    <message>
        <source>Derivative</source>
        <translation>导数</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Stochastic</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Back to the perceptron</source>
        <translation>回到感知器</translation>
    </message>
    <message>
        <source>{operation} has {count} inputs</source>
        <translation>{operation} 有 {count} 个输入</translation>
    </message>
    <message>
        <source>a whole number from {least:,} to {most:,} is expected, not {value}</source>
        <translation>应该是 {least:,} 到 {most:,} 的整数，而不是 {value}</translation>
    </message>
    <message>
        <source>a number is expected, not {value}</source>
        <translation>应该是一个数，而不是 {value}</translation>
    </message>
    <message>
        <source>{count} numbers are expected, not {values}</source>
        <translation>应该是 {count} 个数，而不是 {values}</translation>
    </message>
    <message>
        <source>a text is expected, not {value}</source>
        <translation>应该是文本，而不是 {value}</translation>
    </message>
    <message>
        <source>true or false is expected, not {value}</source>
        <translation>应该是 true 或 false，而不是 {value}</translation>
    </message>
    <message>
        <source>one of {names} is expected, not {value}</source>
        <translation>应该是 {names} 其中之一，而不是 {value}</translation>
    </message>
    <message>
        <source>such a large number</source>
        <translation>这么大的数</translation>
    </message>
    <message>
        <source>Draw a digit first.</source>
        <translation>请先写一个数字。</translation>
    </message>
    <message>
        <source>Only the built-in recogniser and finished runs can be looked into.</source>
        <translation>只有内置的识别器和已经结束的训练，才看得到内部。</translation>
    </message>
    <message>
        <source>A network can&apos;t be looked into. {reason}</source>
        <translation>有一个网络看不到内部。{reason}</translation>
    </message>
    <message>
        <source>These files</source>
        <translation>这些文件</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>A picture has no strokes to save; save its tensor instead.</source>
        <translation>图片没有笔画可以保存；请改为保存它的张量。</translation>
    </message>
    <message>
        <source>{name} reads the pad now; it {remark}.</source>
        <translation>现在由 {name} 来读手写板：{remark}。</translation>
    </message>
    <message>
        <source>{name} {remark}, whatever it answers here.</source>
        <translation>{name}：{remark}，不管它在这里怎么回答。</translation>
    </message>
    <message>
        <source>{name} reads the pad now.</source>
        <translation>现在由 {name} 来读手写板。</translation>
    </message>
    <message numerus="yes">
        <source>%n pages are open.</source>
        <translation>
            <numerusform>打开了 %n 页。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first {count:,} pages are open.</source>
        <translation>打开了前 {count:,} 页。</translation>
    </message>
    <message>
        <source>{path}: there is no drawing in this file.</source>
        <translation>{path}：这个文件里没有笔迹。</translation>
    </message>
    <message numerus="yes">
        <source>{problem} (and %n more such lines).</source>
        <translation>
            <numerusform>{problem}（还有 %n 行也是这样）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n are open.</source>
        <translation>
            <numerusform>其他 %n 份已打开。</numerusform>
        </translation>
    </message>
    <message>
        <source>After {count:,} such lines {name} is read no further.</source>
        <translation>{name} 已经有 {count:,} 行是这样，后面的不再读取。</translation>
    </message>
    <message>
        <source>{name} has more drawings than can be opened together.</source>
        <translation>{name} 里的笔迹太多，不能一次全部打开。</translation>
    </message>
    <message>
        <source>The first {count:,} are open.</source>
        <translation>打开了前 {count:,} 份。</translation>
    </message>
    <message>
        <source>{name} has {count:,} points; the pad shows an even part of them.</source>
        <translation>{name} 有 {count:,} 个点；手写板只显示其中均匀的一部分。</translation>
    </message>
    <message>
        <source>Built-in recogniser</source>
        <translation>内置的识别器</translation>
    </message>
    <message>
        <source>{reader}, epoch {epoch}</source>
        <translation>{reader}，轮次 {epoch}</translation>
    </message>
    <message>
        <source>{reader}, training</source>
        <translation>{reader}，训练中</translation>
    </message>
    <message>
        <source>No recogniser could be loaded</source>
        <translation>没有识别器可以加载</translation>
    </message>
    <message>
        <source>{reason}. Install mnistpad again, or open a model.</source>
        <translation>{reason}。请重新安装 mnistpad，或打开一个模型。</translation>
    </message>
    <message>
        <source>{reader}, augmented</source>
        <translation>{reader}，数据增强</translation>
    </message>
    <message>
        <source>No lessons. {reason}</source>
        <translation>没有打开课程。{reason}</translation>
    </message>
    <message>
        <source>a page that these lessons haven&apos;t got</source>
        <translation>这些课程里没有的一页</translation>
    </message>
    <message>
        <source>no place among lessons</source>
        <translation>不是课程里的位置</translation>
    </message>
    <message>
        <source>The digits are not there yet; they are being loaded</source>
        <translation>数字还没准备好，正在加载</translation>
    </message>
    <message>
        <source>There is no network of your own yet; train one first</source>
        <translation>你还没有自己的网络；请先训练一个</translation>
    </message>
    <message>
        <source>1 to {most:,} runs can be kept</source>
        <translation>可以保留 1 到 {most:,} 条训练记录</translation>
    </message>
    <message>
        <source>Your runs take {size:.1f} GB on the disk. Train › Keep fewer runs… deletes older ones.</source>
        <translation>你的训练记录在磁盘上占了 {size:.1f} GB。“训练 › 少留几条记录…”可以删除旧的。</translation>
    </message>
    <message>
        <source>The engine hasn&apos;t answered for {seconds} s.</source>
        <translation>引擎已经 {seconds} 秒没有回应了。</translation>
    </message>
    <message>
        <source>There is no trained network to go on from: train one first.</source>
        <translation>还没有训练好的网络可以接着学：请先训练一个。</translation>
    </message>
    <message>
        <source>A network is being trained.</source>
        <translation>正在训练一个网络。</translation>
    </message>
    <message>
        <source>All of them are {digit}s: the network learns yours, and may take other digits for one.</source>
        <translation>全都是 {digit}：网络会学到你们的写法，但可能把别的数字也认成它。</translation>
    </message>
    <message>
        <source>There is no {digits} among them; of these it learns nothing new.</source>
        <translation>里面没有 {digits}；这些数字它学不到新的东西。</translation>
    </message>
    <message>
        <source>The network can&apos;t go on. {reason}</source>
        <translation>网络无法接着学。{reason}</translation>
    </message>
    <message>
        <source>{path}: no weights are kept</source>
        <translation>{path}：没有保存权重</translation>
    </message>
    <message>
        <source>own digits</source>
        <translation>自己的数字</translation>
    </message>
    <message>
        <source>all held out</source>
        <translation>所有留出的</translation>
    </message>
    <message>
        <source>test digits</source>
        <translation>测试数字</translation>
    </message>
    <message>
        <source>{recipe} · {data} · from {run}</source>
        <translation>{recipe} · {data} · 接着{run}</translation>
    </message>
    <message>
        <source>{recipe} · {data}</source>
        <translation>{recipe} · {data}</translation>
    </message>
    <message>
        <source>from the end of epoch {epoch}</source>
        <translation>从第 {epoch} 个轮次结束的地方</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>从头</translation>
    </message>
    <message>
        <source>The disk has {room:,.1f} MB left, and this run takes about {needed:,.0f} MB. Free some space, or delete runs</source>
        <translation>磁盘还剩 {room:,.1f} MB，这次训练大约要用 {needed:,.0f} MB。请腾出一些空间，或删除训练记录</translation>
    </message>
    <message>
        <source>{run} is gone when mnistpad is closed. {reason}.</source>
        <translation>mnistpad 一关闭，{run} 就没有了。{reason}。</translation>
    </message>
    <message>
        <source>The curves of {run} can&apos;t be read. {reason}.</source>
        <translation>{run} 的曲线读不出来。{reason}。</translation>
    </message>
    <message>
        <source>{run} can&apos;t be marked. {reason}</source>
        <translation>{run} 无法标记。{reason}</translation>
    </message>
    <message>
        <source>{run} can&apos;t be deleted. {reason}</source>
        <translation>{run} 无法删除。{reason}</translation>
    </message>
    <message>
        <source>A run is left out: {problem} (and {count} more).</source>
        <translation>有训练记录没有列出：{problem}（还有 {count} 条）。</translation>
    </message>
    <message>
        <source>A run is left out: {problem}.</source>
        <translation>有一条训练记录没有列出：{problem}。</translation>
    </message>
    <message>
        <source>Earlier runs can&apos;t be read. {reason}</source>
        <translation>先前的训练记录读不出来。{reason}</translation>
    </message>
    <message>
        <source>None were kept</source>
        <translation>没有保存曲线</translation>
    </message>
    <message>
        <source>No run was begun. {reason}</source>
        <translation>训练没有开始。{reason}</translation>
    </message>
    <message>
        <source>{run} failed. {reason}</source>
        <translation>{run} 失败了。{reason}</translation>
    </message>
    <message>
        <source>The engine {cause}, {count} times in a row.</source>
        <translation>引擎{cause}，已经连续 {count} 次了。</translation>
    </message>
    <message>
        <source>The engine {cause} in {run}. A new one goes on {where}; nothing kept is lost.</source>
        <translation>{run} 进行到一半，引擎{cause}。新的引擎会{where}接着做；已保存的都没有丢失。</translation>
    </message>
    <message>
        <source>The engine {cause}; the run can go on {where}.</source>
        <translation>引擎{cause}；这次训练可以{where}接着做。</translation>
    </message>
    <message>
        <source>{run}: {problem}</source>
        <translation>{run}：{problem}</translation>
    </message>
    <message>
        <source>The run goes on when it answers. Stop ends it; its finished epochs are kept.</source>
        <translation>引擎有了回应，训练就会继续。点“停止”会结束训练，已完成的轮次会保留。</translation>
    </message>
    <message>
        <source>You can go on drawing.</source>
        <translation>你可以继续写字。</translation>
    </message>
    <message>
        <source>mnistpad doctor may say what is missing.</source>
        <translation>运行 mnistpad doctor，也许能知道少了什么。</translation>
    </message>
    <message>
        <source>This TensorFlow has no XLA: the network learns the same, but about half as fast.</source>
        <translation>这个 TensorFlow 没有 XLA：网络学到的一样，但速度大约只有一半。</translation>
    </message>
    <message>
        <source>there is no circuit “{name}”</source>
        <translation>没有“{name}”这个电路</translation>
    </message>
    <message>
        <source>{circuit} has {count} inputs, each 0 or 1</source>
        <translation>“{circuit}”有 {count} 个输入，每个是 0 或 1</translation>
    </message>
    <message>
        <source>Not saved: {name} was cancelled.</source>
        <translation>没有保存：{name} 已取消。</translation>
    </message>
    <message>
        <source>Saved {count:,} updates as {name}.</source>
        <translation>已把 {count:,} 次更新保存为 {name}。</translation>
    </message>
    <message>
        <source>{count:,} updates are kept, and here they end; reset to begin again.</source>
        <translation>最多记住 {count:,} 次更新，到这里为止；点“重置”就能重新开始。</translation>
    </message>
    <message>
        <source>A gate has 4 targets (two inputs) or 8 (three inputs), not {count}</source>
        <translation>逻辑门有 4 个想要的答案（两个输入）或 8 个（三个输入），而不是 {count} 个</translation>
    </message>
    <message>
        <source>Each target must be 0 or 1</source>
        <translation>每个想要的答案都必须是 0 或 1</translation>
    </message>
    <message>
        <source>The learning rate must be a number above 0, as 0.1, and at most 1,000,000</source>
        <translation>学习率必须是大于 0 的数，例如 0.1，最大 1,000,000</translation>
    </message>
    <message>
        <source>A seed must be a whole number from 0 to {most:,}</source>
        <translation>随机种子必须是 0 到 {most:,} 的整数</translation>
    </message>
    <message>
        <source>{count} weights and a bias are needed</source>
        <translation>需要 {count} 个权重和一个偏置</translation>
    </message>
    <message>
        <source>A weight must be a number between −1,000,000 and 1,000,000</source>
        <translation>权重必须是 −1,000,000 到 1,000,000 之间的数</translation>
    </message>
    <message>
        <source>the weight w₂</source>
        <translation>权重 w₂</translation>
    </message>
    <message>
        <source>the bias b</source>
        <translation>偏置 b</translation>
    </message>
    <message>
        <source>the input x₁</source>
        <translation>输入 x₁</translation>
    </message>
    <message>
        <source>the input x₂</source>
        <translation>输入 x₂</translation>
    </message>
    <message>
        <source>there is no activation {activation}</source>
        <translation>没有 {activation} 这个激活函数</translation>
    </message>
    <message>
        <source>the weight w₁ is a number between −6 and 6, as 0.5</source>
        <translation>权重 w₁ 是 −6 到 6 之间的数，例如 0.5</translation>
    </message>
    <message>
        <source>{what} is a number between −100 and 100, as 0.5</source>
        <translation>{what} 是 −100 到 100 之间的数，例如 0.5</translation>
    </message>
    <message>
        <source>there is no gate {name}</source>
        <translation>没有 {name} 这个逻辑门</translation>
    </message>
    <message>
        <source>there is no loss {name}</source>
        <translation>没有 {name} 这个损失</translation>
    </message>
    <message>
        <source>{run}, in training</source>
        <translation>{run}，训练中</translation>
    </message>
    <message>
        <source>The network can&apos;t be looked into. {reason}.</source>
        <translation>看不到这个网络的内部。{reason}。</translation>
    </message>
    <message>
        <source>{run} tells other classes apart than those at hand; choose its own data.</source>
        <translation>{run} 分辨的类别和手边的数据不同；请选它自己的数据。</translation>
    </message>
    <message>
        <source>relu</source>
        <translation>relu</translation>
    </message>
    <message>
        <source>add</source>
        <translation>加法</translation>
    </message>
    <message>
        <source>dot</source>
        <translation>点积</translation>
    </message>
    <message>
        <source>dot + b</source>
        <translation>点积 + b</translation>
    </message>
    <message>
        <source>reshape</source>
        <translation>变形</translation>
    </message>
    <message>
        <source>transpose</source>
        <translation>转置</translation>
    </message>
    <message>
        <source>A matrix</source>
        <translation>一个矩阵</translation>
    </message>
    <message>
        <source>A vector</source>
        <translation>一个向量</translation>
    </message>
    <message>
        <source>First-layer weights</source>
        <translation>第一层的权重</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>所有图片</translation>
    </message>
    <message>
        <source>Two matrices</source>
        <translation>两个矩阵</translation>
    </message>
    <message>
        <source>Matrix + vector</source>
        <translation>矩阵 + 向量</translation>
    </message>
    <message>
        <source>Column + row</source>
        <translation>列 + 行</translation>
    </message>
    <message>
        <source>These don&apos;t fit</source>
        <translation>这些对不上</translation>
    </message>
    <message>
        <source>Two images</source>
        <translation>两张图片</translation>
    </message>
    <message>
        <source>Vector · vector</source>
        <translation>向量 · 向量</translation>
    </message>
    <message>
        <source>Matrix · vector</source>
        <translation>矩阵 · 向量</translation>
    </message>
    <message>
        <source>Matrix · column</source>
        <translation>矩阵 · 列</translation>
    </message>
    <message>
        <source>Matrix · matrix</source>
        <translation>矩阵 · 矩阵</translation>
    </message>
    <message>
        <source>Digits · weights</source>
        <translation>数字 · 权重</translation>
    </message>
    <message>
        <source>3 × 2 to 2 × 3</source>
        <translation>3 × 2 变成 2 × 3</translation>
    </message>
    <message>
        <source>Matrix to vector</source>
        <translation>矩阵变成向量</translation>
    </message>
    <message>
        <source>Cube to matrix</source>
        <translation>立方体变成矩阵</translation>
    </message>
    <message>
        <source>Images to rows</source>
        <translation>图片变成行</translation>
    </message>
    <message>
        <source>The matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>An image</source>
        <translation>一张图片</translation>
    </message>
    <message>
        <source>“{name}” is on the shelf already; give another name</source>
        <translation>张量架上已经有“{name}”了；请换个名字</translation>
    </message>
    <message>
        <source>{count} tensors are kept; take one off the shelf first (Del)</source>
        <translation>已经保留了 {count} 个张量；请先从架上拿走一个（Del）</translation>
    </message>
    <message>
        <source>The trace ends here. {reason}</source>
        <translation>追踪记录到此为止。{reason}</translation>
    </message>
    <message>
        <source>nobody reads from this pipe; start its reader first</source>
        <translation>没有程序在读这个管道；请先启动读取它的程序</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open drawings, a picture of a digit or a model</source>
        <translation>打开笔迹、数字的图片或模型</translation>
    </message>
    <message>
        <source>&amp;Save drawing…</source>
        <translation>保存笔迹(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the drawing as Quick, Draw! ndjson</source>
        <translation>把笔迹存成 Quick, Draw! 的 ndjson</translation>
    </message>
    <message>
        <source>Save &amp;tensor…</source>
        <translation>保存张量(&amp;T)…</translation>
    </message>
    <message>
        <source>Save the 28×28 numbers as a .npy file</source>
        <translation>把 28×28 个数存成 .npy 文件</translation>
    </message>
    <message>
        <source>&amp;Copy tensor</source>
        <translation>复制张量(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the 28×28 numbers as numpy text</source>
        <translation>把 28×28 个数复制成 numpy 文本</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>粘贴图片(&amp;P)</translation>
    </message>
    <message>
        <source>Read a copied picture, or copied files</source>
        <translation>读取复制好的图片或文件</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Leave the program</source>
        <translation>离开这个程序</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>动笔</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Take ink away (or use the right button)</source>
        <translation>擦掉墨迹（用鼠标右键也可以）</translation>
    </message>
    <message>
        <source>Thinner pen</source>
        <translation>笔变细</translation>
    </message>
    <message>
        <source>Draw thinner lines</source>
        <translation>画细一点的线</translation>
    </message>
    <message>
        <source>Wider pen</source>
        <translation>笔变粗</translation>
    </message>
    <message>
        <source>Draw wider lines</source>
        <translation>画粗一点的线</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Empty the pad</source>
        <translation>清空手写板</translation>
    </message>
    <message>
        <source>Previous drawing</source>
        <translation>上一份笔迹</translation>
    </message>
    <message>
        <source>Next drawing</source>
        <translation>下一份笔迹</translation>
    </message>
    <message>
        <source>Plain &amp;resizing</source>
        <translation>直接缩放(&amp;R)</translation>
    </message>
    <message>
        <source>Give the network the pad merely shrunk</source>
        <translation>把手写板直接缩小给网络</translation>
    </message>
    <message>
        <source>Change the digit until the network is wrong</source>
        <translation>一直改动数字，直到网络读错</translation>
    </message>
    <message>
        <source>&amp;Break it</source>
        <translation>弄坏它(&amp;B)</translation>
    </message>
    <message>
        <source>Find the smallest change of the digit that fools the network</source>
        <translation>找出骗过网络的最小改动</translation>
    </message>
    <message>
        <source>&amp;Find what fools it</source>
        <translation>找出骗过它的改动(&amp;F)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>&amp;Guess first</source>
        <translation>先猜猜看(&amp;G)</translation>
    </message>
    <message>
        <source>Cover the network&apos;s answers until the class has said its own</source>
        <translation>把网络的答案遮起来，等全班说出自己的答案</translation>
    </message>
    <message>
        <source>Ask people for digits, to see how their hands are read and to learn from them</source>
        <translation>请大家写数字，看看他们的字读得怎么样，也让网络拿去学</translation>
    </message>
    <message>
        <source>C&amp;ollect digits</source>
        <translation>收集数字(&amp;O)</translation>
    </message>
    <message>
        <source>Look through your own digits, mend them, and let a network learn from them</source>
        <translation>翻看自己的数字，改正它们，让网络拿去学</translation>
    </message>
    <message>
        <source>&amp;My digits…</source>
        <translation>我的数字(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文本(&amp;L)</translation>
    </message>
    <message>
        <source>Write everything larger</source>
        <translation>所有的字都放大</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>缩小文本(&amp;S)</translation>
    </message>
    <message>
        <source>Write everything smaller</source>
        <translation>所有的字都缩小</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>平常大小(&amp;U)</translation>
    </message>
    <message>
        <source>Write everything in the usual size</source>
        <translation>所有的字都用平常的大小</translation>
    </message>
    <message>
        <source>Fill the screen with a part of the tab, to be read from the last row</source>
        <translation>让选项卡的一个部分填满屏幕，最后一排也看得清楚</translation>
    </message>
    <message>
        <source>Pro&amp;jector</source>
        <translation>投影(&amp;J)</translation>
    </message>
    <message>
        <source>On the projector: the tab&apos;s next part</source>
        <translation>投影时：选项卡的下一个部分</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>下一个部分</translation>
    </message>
    <message>
        <source>On the projector: the part before</source>
        <translation>投影时：前一个部分</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>前一个部分</translation>
    </message>
    <message>
        <source>Large &amp;pointer</source>
        <translation>大指针(&amp;P)</translation>
    </message>
    <message>
        <source>A ring round the pointer, with the name of what it points at</source>
        <translation>在指针周围加一个圈，并写出它指着什么</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;About mnistpad</source>
        <translation>关于 mnistpad(&amp;A)</translation>
    </message>
    <message>
        <source>Version, data and licences</source>
        <translation>版本、数据和许可</translation>
    </message>
    <message>
        <source>Class and network</source>
        <translation>全班和网络</translation>
    </message>
    <message>
        <source>The class</source>
        <translation>全班</translation>
    </message>
    <message>
        <source>How the class did</source>
        <translation>全班的成绩</translation>
    </message>
    <message>
        <source>Confusion matrix: the class</source>
        <translation>混淆矩阵：全班</translation>
    </message>
    <message>
        <source>How the network did</source>
        <translation>网络的成绩</translation>
    </message>
    <message>
        <source>Confusion matrix: the network</source>
        <translation>混淆矩阵：网络</translation>
    </message>
    <message>
        <source>{right} of {count} right</source>
        <translation>{count} 个中对了 {right} 个</translation>
    </message>
    <message>
        <source>{right} of {count} right, {unsure} times not sure</source>
        <translation>{count} 个中对了 {right} 个，{unsure} 次不确定</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>遮住了</translation>
    </message>
    <message>
        <source>Space, or a click, uncovers it</source>
        <translation>按空格键或点一下，就会揭晓</translation>
    </message>
    <message>
        <source>every fifth of each person&apos;s</source>
        <translation>每个人的五分之一</translation>
    </message>
    <message>
        <source>The network goes on from what it knows, with your digits among those that it has learnt from, lest it forget them. Some of yours are held out: it is measured at them, before and after.</source>
        <translation>网络从已经会的东西接着学，把你的数字混进它学过的数字里，免得它忘记。你的数字会留出一些：学之前和学之后，都用它们来衡量。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Frozen layers</source>
        <translation>冻结的层</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出的</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Train the network further, as a run of its own</source>
        <translation>让网络接着训练，另成一条训练记录</translation>
    </message>
    <message>
        <source>What is to be said</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Whose digits it does not learn from, but is measured at</source>
        <translation>谁的数字不给它学，只用来衡量</translation>
    </message>
    <message>
        <source>How much of what it learns from is yours; the rest is what it has learnt from</source>
        <translation>它学的东西里有多少是你的；其余是它学过的</translation>
    </message>
    <message>
        <source>First layers that stay as they are: fewer weights learn, and less is forgotten</source>
        <translation>前面保持不变的层：学习的权重少一些，忘记的也少一些</translation>
    </message>
    <message>
        <source>Learn from ours</source>
        <translation>学我们写的</translation>
    </message>
    <message>
        <source>Net&amp;work</source>
        <translation>网络(&amp;W)</translation>
    </message>
    <message>
        <source>The run that goes on</source>
        <translation>接着学的那条训练记录</translation>
    </message>
    <message>
        <source>&amp;Share of ours</source>
        <translation>我们的比例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Frozen</source>
        <translation>冻结的(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Held out</source>
        <translation>留出的(&amp;H)</translation>
    </message>
    <message>
        <source>read right</source>
        <translation>读对</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>之前和之后</translation>
    </message>
    <message>
        <source>What the network reads before and after stands here.</source>
        <translation>学之前和学之后，网络读得怎么样，会写在这里。</translation>
    </message>
    <message>
        <source>{run}: {words}</source>
        <translation>{run}：{words}</translation>
    </message>
    <message>
        <source>none: all layers learn</source>
        <translation>没有：每一层都学</translation>
    </message>
    <message>
        <source>the first {count}</source>
        <translation>前 {count} 层</translation>
    </message>
    <message>
        <source>all of {person}</source>
        <translation>{person}：全部</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>{learnt:,} drawings are learnt from, {held:,} are held out.</source>
        <translation>用 {learnt:,} 份笔迹来学，留出 {held:,} 份。</translation>
    </message>
    <message>
        <source>{run}, from {base}</source>
        <translation>{run}，接着{base}</translation>
    </message>
    <message>
        <source>Press Start in Draw &amp; train (F5): the mistakes of the network appear here.</source>
        <translation>到“手写与训练”点“开始”（F5）：网络的错误会出现在这里。</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>How often each class (row) is read as each class (column). A click on a cell, or Enter, opens its digits; arrow keys move</source>
        <translation>每个类别（行）有多少次被读成各个类别（列）。点一格或按 Enter 键，会打开里面的数字；方向键可以移动</translation>
    </message>
    <message>
        <source>truth {truth}, read as {prediction}: {count:,} of {total:,}</source>
        <translation>其实是 {truth}，读成 {prediction}：{total:,} 个中有 {count:,} 个</translation>
    </message>
    <message>
        <source>{said}, {share}</source>
        <translation>{said}，{share}</translation>
    </message>
    <message>
        <source>read as</source>
        <translation>读成</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>其实是</translation>
    </message>
    <message>
        <source>precision %</source>
        <translation>精确率 %</translation>
    </message>
    <message>
        <source>recall %</source>
        <translation>召回率 %</translation>
    </message>
    <message>
        <source>People</source>
        <translation>写的人</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Take over another machine&apos;s digits</source>
        <translation>把另一台电脑的数字拿过来</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存…</translation>
    </message>
    <message>
        <source>Save all digits, for another machine</source>
        <translation>保存所有数字，给另一台电脑用</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All digits</source>
        <translation>所有数字</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Those that the network reads as something else</source>
        <translation>网络读成别的数字的那些</translation>
    </message>
    <message>
        <source>Only those with the label {label}</source>
        <translation>只看标签是 {label} 的</translation>
    </message>
    <message>
        <source>Class {name}</source>
        <translation>类别 {name}</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示的内容</translation>
    </message>
    <message>
        <source>Previous page  (PgUp)</source>
        <translation>上一页  (PgUp)</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page  (PgDown)</source>
        <translation>下一页  (PgDown)</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>It is a</source>
        <translation>这是</translation>
    </message>
    <message>
        <source>Another label for the digit that is looked at</source>
        <translation>给当前这个数字换一个标签</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Let this digit go  (Del)</source>
        <translation>不要这个数字  (Del)</translation>
    </message>
    <message>
        <source>Take the last change back  (Ctrl+Z)</source>
        <translation>收回上一个更改  (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>笔迹</translation>
    </message>
    <message>
        <source>Which network reads your digits</source>
        <translation>由哪个网络来读你的数字</translation>
    </message>
    <message>
        <source>Read right</source>
        <translation>读对</translation>
    </message>
    <message>
        <source>Collect digits: what each of them is read as appears here.</source>
        <translation>收集一些数字：每个被读成什么，会出现在这里。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Save digits</source>
        <translation>保存数字</translation>
    </message>
    <message>
        <source>of {count:,} read right</source>
        <translation>{count:,} 个里读对的比例</translation>
    </message>
    <message numerus="yes">
        <source>%n digits</source>
        <translation>
            <numerusform>%n 个数字</numerusform>
        </translation>
    </message>
    <message>
        <source>{digits} · looked at: by {person}</source>
        <translation>{digits} · 正在看的这个：{person}</translation>
    </message>
    <message>
        <source>My digits</source>
        <translation>我的数字</translation>
    </message>
    <message>
        <source>read</source>
        <comment>which share is read right</comment>
        <translation>读对</translation>
    </message>
    <message>
        <source>Whose digits are shown; F2 changes a name</source>
        <translation>显示谁的数字；按 F2 改名字</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Sheet of digits</source>
        <translation>数字一览</translation>
    </message>
    <message>
        <source>Point at a digit. Arrow keys move, PgUp and PgDown turn pages, 0 to 9 pick a class; Enter or a double click puts the digit on the pad</source>
        <translation>指着一个数字看看。方向键移动，PgUp 和 PgDown 翻页，0 到 9 选类别；Enter 键或双击，把数字放到手写板上</translation>
    </message>
    <message>
        <source>index {index}</source>
        <translation>索引 {index}</translation>
    </message>
    <message>
        <source>label {label}</source>
        <translation>标签 {label}</translation>
    </message>
    <message>
        <source>read as {name}</source>
        <translation>读成 {name}</translation>
    </message>
    <message>
        <source>Loading the digits…</source>
        <translation>正在加载数字…</translation>
    </message>
    <message>
        <source>No test digit has been read yet. It is done while a network trains.</source>
        <translation>还没有读过测试数字。训练网络的时候就会读。</translation>
    </message>
    <message>
        <source>No mistakes: each of the {count:,} digits read was read right.</source>
        <translation>没有错误：读过的 {count:,} 个数字全都读对了。</translation>
    </message>
    <message>
        <source>No {truth} is read as {prediction}. Choose another cell of the matrix.</source>
        <translation>没有 {truth} 被读成 {prediction}。请选矩阵的另一格。</translation>
    </message>
    <message>
        <source>There is no {name} among these digits. Choose another class.</source>
        <translation>这些数字里没有 {name}。请选另一个类别。</translation>
    </message>
    <message>
        <source>This part of the data set is empty. Choose the other one.</source>
        <translation>数据集的这一部分是空的。请选另一部分。</translation>
    </message>
    <message>
        <source>Training</source>
        <comment>the digits to learn from</comment>
        <translation>训练集</translation>
    </message>
    <message>
        <source>The training digits</source>
        <translation>训练用的数字</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>The test digits</source>
        <translation>测试用的数字</translation>
    </message>
    <message>
        <source>Put on pad</source>
        <translation>放到手写板</translation>
    </message>
    <message>
        <source>Put this digit on the pad  (Enter or double click on the sheet)</source>
        <translation>把这个数字放到手写板上  (按 Enter 键，或在一览上双击)</translation>
    </message>
    <message>
        <source>What the network reads; – where it hasn&apos;t, as training digits</source>
        <translation>网络读成什么；还没读过的是 –，例如训练数字</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>What the data set says the digit is</source>
        <translation>数据集说这个数字是什么</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读成</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Go to a digit by its index, counted from 0</source>
        <translation>按索引前往某个数字，从 0 数起</translation>
    </message>
    <message>
        <source>All digits, by index</source>
        <translation>所有数字，按索引排列</translation>
    </message>
    <message>
        <source>Random 100</source>
        <translation>随机 100 个</translation>
    </message>
    <message>
        <source>A hundred at random; each press draws others</source>
        <translation>随机抽一百个；每按一次都换一批</translation>
    </message>
    <message>
        <source>Test digits that the network reads as something else</source>
        <translation>网络读成别的数字的测试数字</translation>
    </message>
    <message>
        <source>Only those with the label {label}  ({label} on the sheet)</source>
        <translation>只看标签是 {label} 的  (在一览上按 {label})</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Only those of one class</source>
        <translation>只看一个类别的</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Write each digit&apos;s label below it, and what it is misread as</source>
        <translation>在每个数字下面写出标签，以及它被误读成什么</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>Share of the test digits read so far that are read right</source>
        <translation>到目前为止读过的测试数字里，读对的比例</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <source>Only those of class {name}  ({label} on the sheet)</source>
        <translation>只看类别 {name} 的  (在一览上按 {label})</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>page {page:,} of {count:,}</source>
        <translation>第 {page:,} 页，共 {count:,} 页</translation>
    </message>
    <message>
        <source>{count:,} training digits of {name}</source>
        <translation>{name}：{count:,} 个训练数字</translation>
    </message>
    <message>
        <source>{count:,} test digits of {name}</source>
        <translation>{name}：{count:,} 个测试数字</translation>
    </message>
    <message>
        <source>{count:,} of class {name} among {everything}</source>
        <translation>{everything}当中，类别 {name} 有 {count:,} 个</translation>
    </message>
    <message>
        <source>{count:,} at random among {everything}</source>
        <translation>{everything}当中，随机抽 {count:,} 个</translation>
    </message>
    <message>
        <source>{mistakes} among {read}</source>
        <translation>{read}，其中 {mistakes}</translation>
    </message>
    <message>
        <source>{count:,} of class {truth} read as {prediction} among {everything}</source>
        <translation>{everything}当中，类别 {truth} 有 {count:,} 个读成 {prediction}</translation>
    </message>
    <message>
        <source>{everything}  ·  shape {shape}</source>
        <translation>{everything}  ·  形状 {shape}</translation>
    </message>
    <message numerus="yes">
        <source>%n mistakes</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test digits read</source>
        <translation>
            <numerusform>读了 %n 个测试数字</numerusform>
        </translation>
    </message>
    <message>
        <source>update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Number of the update</source>
        <translation>第几次更新</translation>
    </message>
    <message>
        <source>The sample&apos;s inputs</source>
        <translation>样本的输入</translation>
    </message>
    <message>
        <source>+1 where 1 is wanted, −1 where 0 is</source>
        <translation>想要 1 的时候是 +1，想要 0 的时候是 −1</translation>
    </message>
    <message>
        <source>w·x + b before the update</source>
        <translation>更新之前的 w·x + b</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>max(0, −y·z) before the update</source>
        <translation>更新之前的 max(0, −y·z)</translation>
    </message>
    <message>
        <source>rule: w₁, w₂, b</source>
        <translation>规则：w₁, w₂, b</translation>
    </message>
    <message>
        <source>Weights and bias after w ← w + rate·delta·x</source>
        <translation>这一步之后的权重和偏置：w ← w + 学习率·delta·x</translation>
    </message>
    <message>
        <source>descent: w₁, w₂, b</source>
        <translation>下降：w₁, w₂, b</translation>
    </message>
    <message>
        <source>Weights and bias after w ← w − rate·gradient</source>
        <translation>这一步之后的权重和偏置：w ← w − 学习率·梯度</translation>
    </message>
    <message>
        <source>Whether both are equal, to the last bit</source>
        <translation>两边是不是一点不差</translation>
    </message>
    <message>
        <source>Both histories</source>
        <translation>两边的记录</translation>
    </message>
    <message>
        <source>One update per line; click one to go to the moment after it</source>
        <translation>每一行是一次更新；点一下，就回到那次更新之后</translation>
    </message>
    <message>
        <source>rule {rule}
descent {descent}</source>
        <translation>规则 {rule}
下降 {descent}</translation>
    </message>
    <message>
        <source>loss of one sample, max(0, −y·z)</source>
        <translation>一个样本的损失，max(0, −y·z)</translation>
    </message>
    <message>
        <source>wrong: slope −1</source>
        <translation>答错：斜率 −1</translation>
    </message>
    <message>
        <source>right: slope 0</source>
        <translation>答对：斜率 0</translation>
    </message>
    <message>
        <source>✗ wrong</source>
        <translation>✗ 答错</translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation>✓ 答对</translation>
    </message>
    <message>
        <source>Loss of the perceptron</source>
        <translation>感知器的损失</translation>
    </message>
    <message>
        <source>y is +1 where 1 is wanted and −1 where 0 is. Right of 0 the answer is right, and the slope is 0: nothing changes. Left of 0 it is wrong, and the slope is −1</source>
        <translation>想要 1 的时候 y 是 +1，想要 0 的时候是 −1。在 0 的右边，答对了，斜率是 0，什么都不变。在 0 的左边，答错了，斜率是 −1</translation>
    </message>
    <message>
        <source>y·z = {yz}, loss {loss}</source>
        <translation>y·z = {yz}，损失 {loss}</translation>
    </message>
    <message>
        <source>Loss and arithmetic</source>
        <translation>损失和计算</translation>
    </message>
    <message>
        <source>Two histories</source>
        <translation>两边的记录</translation>
    </message>
    <message>
        <source>Run until it ends, or pause  (Space)</source>
        <translation>一直学到结束，或暂停  (空格键)</translation>
    </message>
    <message>
        <source>Every sample is right, or the most updates are made</source>
        <translation>每个样本都对了，或者更新次数已经到顶</translation>
    </message>
    <message>
        <source>1 sample</source>
        <translation>1 个样本</translation>
    </message>
    <message>
        <source>Look at one sample  (→)</source>
        <translation>看一个样本  (→)</translation>
    </message>
    <message>
        <source>One sample</source>
        <translation>看一个样本</translation>
    </message>
    <message>
        <source>Take the last update back  (←)</source>
        <translation>收回上一次更新  (←)</translation>
    </message>
    <message>
        <source>Go back to the start  (Home)</source>
        <translation>回到起点  (Home)</translation>
    </message>
    <message>
        <source>1 update a second</source>
        <translation>每秒 1 次更新</translation>
    </message>
    <message>
        <source>{count} updates a second</source>
        <translation>每秒 {count} 次更新</translation>
    </message>
    <message>
        <source>Learn {gate}</source>
        <translation>学 {gate}</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>哪里不对</translation>
    </message>
    <message>
        <source>The sample</source>
        <translation>这个样本</translation>
    </message>
    <message>
        <source>Rosenblatt&apos;s rule</source>
        <translation>罗森布拉特的规则</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>梯度下降</translation>
    </message>
    <message>
        <source>Descent on this loss</source>
        <translation>对这个损失做梯度下降</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>逻辑门</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>How long a step is: a number above 0, such as 0.1</source>
        <translation>一步有多长：大于 0 的数，例如 0.1</translation>
    </message>
    <message>
        <source>start</source>
        <comment>where descent starts</comment>
        <translation>起点</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Where {weight} starts</source>
        <translation>{weight} 从哪里开始</translation>
    </message>
    <message>
        <source>Whether both histories are equal</source>
        <translation>两边的记录是不是一样</translation>
    </message>
    <message>
        <source>Why they are equal</source>
        <translation>为什么两边一样</translation>
    </message>
    <message>
        <source>Where the answer is wrong, the loss −y·z falls along y·x: its gradient is −y·x. A step against it adds rate·y·x, and there y is delta. Where the answer is right, the loss is 0 and flat, and neither changes anything. Samples come one by one: this is stochastic gradient descent.</source>
        <translation>答错的时候，损失 −y·z 沿着 y·x 的方向减少：它的梯度是 −y·x。朝反方向走一步，就加上学习率·y·x，而这时的 y 正是 delta。答对的时候，损失是 0，地面是平的，两边都不改变什么。样本一个一个来：这就是随机梯度下降。</translation>
    </message>
    <message>
        <source>Two histories, number for number</source>
        <translation>两边的记录，一个数一个数比</translation>
    </message>
    <message>
        <source>Space runs, → takes one sample.</source>
        <translation>按空格键一直学，按 → 看一个样本。</translation>
    </message>
    <message>
        <source>delta = wanted − answer
w ← w + rate·delta·x</source>
        <translation>delta = 想要的 − 回答
w ← w + 学习率·delta·x</translation>
    </message>
    <message>
        <source>gradient of max(0, −y·z)
w ← w − rate·gradient</source>
        <translation>max(0, −y·z) 的梯度
w ← w − 学习率·梯度</translation>
    </message>
    <message>
        <source>{loss}: the corner, answered 0</source>
        <translation>{loss}：在拐角上，算是回答 0</translation>
    </message>
    <message>
        <source>x = {x},  y = {y},  z = {z},  loss = {loss}</source>
        <translation>x = {x}，y = {y}，z = {z}，损失 = {loss}</translation>
    </message>
    <message>
        <source>gradient = ({slopes})</source>
        <translation>梯度 = ({slopes})</translation>
    </message>
    <message>
        <source>Nothing learnt yet</source>
        <translation>还没开始学</translation>
    </message>
    <message>
        <source>{mark} {equal:,} of {count:,} updates equal to the last bit</source>
        <translation>{mark} {count:,} 次更新，有 {equal:,} 次一点不差</translation>
    </message>
    <message>
        <source>{verdict},  ✓ learnt</source>
        <translation>{verdict}，✓ 学会了</translation>
    </message>
    <message>
        <source>{verdict},  stopped at {most}</source>
        <translation>{verdict}，到 {most} 次为止</translation>
    </message>
    <message>
        <source>Curve, tangent and secant</source>
        <translation>曲线、切线和割线</translation>
    </message>
    <message>
        <source>Drag the disc to move x  (← and →; with Shift finely), the square to change h  (Ctrl+← and Ctrl+→). The wheel shows less or more  (+ and −)</source>
        <translation>拖动圆点来移动 x（← 和 →，加上 Shift 更细），拖动方块来改变 h（Ctrl+← 和 Ctrl+→）。滚轮可以放大或缩小（+ 和 −）</translation>
    </message>
    <message>
        <source>x = {x}, f(x) = {value}, slope {slope}</source>
        <translation>x = {x}，f(x) = {value}，斜率 {slope}</translation>
    </message>
    <message>
        <source>f′(x), the slope</source>
        <translation>f′(x)，斜率</translation>
    </message>
    <message>
        <source>Plot of the derivative</source>
        <translation>导数的图</translation>
    </message>
    <message>
        <source>The slope of the curve above, at every x</source>
        <translation>上面的曲线在每个 x 的斜率</translation>
    </message>
    <message>
        <source>slope {slope} at x = {x}</source>
        <translation>x = {x} 时，斜率 {slope}</translation>
    </message>
    <message>
        <source>What is wrong with the formula</source>
        <translation>算式哪里不对</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>算式</translation>
    </message>
    <message>
        <source>● x   ■ x + h   — tangent   ╌ secant</source>
        <translation>● x、■ x + h、— 切线、╌ 割线</translation>
    </message>
    <message>
        <source>The tangent touches the curve at x; the secant cuts it at x and at x + h</source>
        <translation>切线在 x 碰到曲线；割线在 x 和 x + h 穿过曲线</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Shrink h again</source>
        <translation>再缩小 h</translation>
    </message>
    <message>
        <source>Let h shrink, until the secant is the tangent  (Space)</source>
        <translation>让 h 越来越小，直到割线变成切线  (空格键)</translation>
    </message>
    <message>
        <source>About this curve</source>
        <translation>关于这条曲线</translation>
    </message>
    <message>
        <source>Slope at x</source>
        <translation>这一点的斜率</translation>
    </message>
    <message>
        <source>f′(x): how much f changes as x does, at this very place</source>
        <translation>f′(x)：就在这一点，x 变的时候 f 跟着变多少</translation>
    </message>
    <message>
        <source>Slope of the secant</source>
        <translation>割线的斜率</translation>
    </message>
    <message>
        <source>(f(x + h) − f(x)) / h: the slope of the secant</source>
        <translation>(f(x + h) − f(x)) / h：割线的斜率</translation>
    </message>
    <message>
        <source>— tangent, f′(x)</source>
        <translation>— 切线，f′(x)</translation>
    </message>
    <message>
        <source>╌ secant</source>
        <translation>╌ 割线</translation>
    </message>
    <message>
        <source>The x at which the slope is computed</source>
        <translation>在哪个 x 计算斜率</translation>
    </message>
    <message>
        <source>How far away the secant cuts the curve again: h</source>
        <translation>割线再次穿过曲线的地方有多远：h</translation>
    </message>
    <message>
        <source>h, slider</source>
        <translation>h 的滑块</translation>
    </message>
    <message>
        <source>h, from 0.0001 to 10, each power of ten as long as the next</source>
        <translation>h，从 0.0001 到 10，每差 10 倍都一样长</translation>
    </message>
    <message>
        <source>Slope of the secant for h = {h}</source>
        <translation>h = {h} 时割线的斜率</translation>
    </message>
    <message>
        <source>h and the secant&apos;s slope</source>
        <translation>h 和割线的斜率</translation>
    </message>
    <message>
        <source>(f(x + h) − f(x)) / h: the smaller h, the nearer to f′(x), until f(x + h) and f(x) differ by no more than a computer&apos;s rounding</source>
        <translation>(f(x + h) − f(x)) / h：h 越小，就越接近 f′(x)，直到 f(x + h) 和 f(x) 只差电脑的一点舍入误差</translation>
    </message>
    <message>
        <source>A curve of your own, and its derivative.</source>
        <translation>你自己的曲线，和它的导数。</translation>
    </message>
    <message>
        <source>Shrink h</source>
        <translation>缩小 h</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Type a formula: numbers, {variables}, + − × ÷ ^, brackets, {functions}, e and π</source>
        <translation>键入一个算式：可以用数、{variables}、+ − × ÷ ^、括号、{functions}、e 和 π</translation>
    </message>
    <message>
        <source>Learning rate, slider</source>
        <translation>学习率的滑块</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>太小</translation>
    </message>
    <message>
        <source>diverging</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>Show path {path} too; its head is a {shape}</source>
        <translation>也显示路径 {path}；它最前面的记号：{shape}</translation>
    </message>
    <message>
        <source>Path {path}</source>
        <translation>路径 {path}</translation>
    </message>
    <message>
        <source>Learning rate of {path}</source>
        <translation>{path} 的学习率</translation>
    </message>
    <message>
        <source>How long a step is, against the gradient: a number above 0, such as 0.1</source>
        <translation>朝梯度的反方向，一步有多长：大于 0 的数，例如 0.1</translation>
    </message>
    <message>
        <source>Momentum of {path}</source>
        <translation>{path} 的动量</translation>
    </message>
    <message>
        <source>How much of its speed the path keeps from step to step: 0 to below 1, such as 0.9</source>
        <translation>路径从一步到下一步保留多少速度：0 以上、不到 1，例如 0.9</translation>
    </message>
    <message>
        <source>Loss of {path}</source>
        <translation>{path} 的损失</translation>
    </message>
    <message>
        <source>rate {path}</source>
        <translation>学习率 {path}</translation>
    </message>
    <message>
        <source>The learning rate of path {path}: from too small to get anywhere to one that diverges</source>
        <translation>路径 {path} 的学习率：从小得走不动，到大得发散</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Space runs, → takes one step.</source>
        <translation>按空格键一直走，按 → 走一步。</translation>
    </message>
    <message>
        <source>All paths have ended</source>
        <translation>所有路径都走完了</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 步</translation>
    </message>
    <message>
        <source>One step of each path  (→)</source>
        <translation>每条路径走一步  (→)</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>走一步</translation>
    </message>
    <message>
        <source>Take the last step back  (←)</source>
        <translation>收回上一步  (←)</translation>
    </message>
    <message>
        <source>1 step a second</source>
        <translation>每秒 1 步</translation>
    </message>
    <message>
        <source>{count} steps a second</source>
        <translation>每秒 {count} 步</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>等高线</translation>
    </message>
    <message>
        <source>The loss from above  (C)</source>
        <translation>从上面看损失  (C)</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>曲面</translation>
    </message>
    <message>
        <source>The loss as a surface  (S)</source>
        <translation>把损失画成曲面  (S)</translation>
    </message>
    <message>
        <source>Loss at a position</source>
        <translation>某个位置的损失</translation>
    </message>
    <message>
        <source>Gradient there</source>
        <translation>那里的梯度</translation>
    </message>
    <message>
        <source>The loss as a map</source>
        <translation>损失画成地图</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Where the paths start, along {weight}</source>
        <translation>路径的起点，沿着 {weight}</translation>
    </message>
    <message>
        <source>path {path} loss {loss}</source>
        <translation>路径 {path} 损失 {loss}</translation>
    </message>
    <message>
        <source>step {step}: {losses}</source>
        <translation>第 {step} 步：{losses}</translation>
    </message>
    <message>
        <source>none here</source>
        <translation>这里没有</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>无限大</translation>
    </message>
    <message>
        <source>w = ({w1}, {w2})   loss {loss}</source>
        <translation>w = ({w1}, {w2})，损失 {loss}</translation>
    </message>
    <message>
        <source>start {position}</source>
        <translation>起点 {position}</translation>
    </message>
    <message>
        <source>gradient ∇ = ({g1}, {g2})   steepness {steepness}</source>
        <translation>梯度 ∇ = ({g1}, {g2})，陡度 {steepness}</translation>
    </message>
    <message>
        <source>no gradient here</source>
        <translation>这里没有梯度</translation>
    </message>
    <message>
        <source>Map of the loss</source>
        <translation>损失的地图</translation>
    </message>
    <message>
        <source>Darker is lower. Click where the paths are to start  (Ctrl+arrow keys move a cross, Enter starts there). The arrow points against the gradient: straight downhill</source>
        <translation>颜色越深的地方越低。点一下，路径就从那里开始（Ctrl+方向键移动十字，Enter 键从那里开始）。箭头指着梯度的反方向：直直往下坡</translation>
    </message>
    <message>
        <source>disc</source>
        <translation>圆点</translation>
    </message>
    <message>
        <source>square</source>
        <translation>方块</translation>
    </message>
    <message>
        <source>triangle</source>
        <translation>三角形</translation>
    </message>
    <message>
        <source>diamond</source>
        <translation>菱形</translation>
    </message>
    <message>
        <source>{loss}  ✓ settled</source>
        <translation>{loss}，✓ 停住了</translation>
    </message>
    <message>
        <source>✗ diverged, step {step}</source>
        <translation>✗ 发散，第 {step} 步</translation>
    </message>
    <message>
        <source>The loss of each path; where it falls a lot, each line is a power of ten</source>
        <translation>每条路径的损失；降得很多的时候，线与线差十倍</translation>
    </message>
    <message>
        <source>{unit} {position:g}: loss of {losses}</source>
        <translation>{unit} {position:g}：损失 {losses}</translation>
    </message>
    <message>
        <source>loss, by powers of ten</source>
        <translation>损失，每格十倍</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Paths and losses</source>
        <translation>路径和损失</translation>
    </message>
    <message>
        <source>About this loss</source>
        <translation>关于这个损失</translation>
    </message>
    <message>
        <source>The loss that is descended</source>
        <translation>要往下走的是哪个损失</translation>
    </message>
    <message>
        <source>or</source>
        <comment>between two digits</comment>
        <translation>或</translation>
    </message>
    <message>
        <source>Digit that {wanted} is wanted for</source>
        <translation>想要回答 {wanted} 的数字</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>loss along the path</source>
        <translation>沿着路径的损失</translation>
    </message>
    <message>
        <source>Loss along the path of the weights</source>
        <translation>沿着权重路径的损失</translation>
    </message>
    <message>
        <source>From the first weights, 0, straight to those after each epoch. Point at a position to read its loss  (← and →)</source>
        <translation>从最初的权重 0 开始，直直走到每个轮次之后的权重。指着一个位置，就读得到它的损失  (← 和 →)</translation>
    </message>
    <message>
        <source>loss along the path, by powers of ten</source>
        <translation>沿着路径的损失，每格十倍</translation>
    </message>
    <message>
        <source>{run}: from {first} to {last}</source>
        <translation>{run}：从 {first} 到 {last}</translation>
    </message>
    <message>
        <source>epoch {epoch:.2f}, loss {loss}</source>
        <translation>轮次 {epoch:.2f}，损失 {loss}</translation>
    </message>
    <message>
        <source>Run of this path</source>
        <translation>这条路径的训练记录</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>追踪</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop computing  (Esc)</source>
        <translation>停止计算  (Esc)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>接下来做什么</translation>
    </message>
    <message>
        <source>The path of the weights</source>
        <translation>权重的路径</translation>
    </message>
    <message>
        <source>About this path</source>
        <translation>关于这条路径</translation>
    </message>
    <message>
        <source>A real network&apos;s loss lies over hundreds of thousands of weights: no map shows it. But the path of the weights can be followed: straight from the first weights to those after each epoch, with the loss computed at every position between. Between two diamonds no training took place; the line shows whether a ridge lies there, or whether the loss falls all along.</source>
        <translation>真正的网络，损失由几十万个权重决定：哪张地图都画不出来。不过，可以跟着权重的路径走：从最初的权重，直直走到每个轮次之后的权重，中间每个位置都算出损失。两个菱形之间并没有训练；这条线告诉你，那里是隔着一道山脊，还是损失一路往下降。</translation>
    </message>
    <message>
        <source>◆ Loss after each epoch</source>
        <translation>◆ 每个轮次之后的损失</translation>
    </message>
    <message>
        <source>What you see</source>
        <translation>看到的是什么</translation>
    </message>
    <message>
        <source>Trace {run}</source>
        <translation>追踪{run}</translation>
    </message>
    <message>
        <source>Compute the loss along the path of its weights  (Space)</source>
        <translation>沿着权重的路径计算损失  (空格键)</translation>
    </message>
    <message>
        <source>There is no finished run yet: train a network first</source>
        <translation>还没有训练完的记录：先训练一个网络</translation>
    </message>
    <message>
        <source>Computing the loss along the path of {run}…</source>
        <translation>正在沿着{run} 的路径计算损失…</translation>
    </message>
    <message>
        <source>Press “Trace {run}”: the loss is computed all along the path of its weights.</source>
        <translation>点“追踪{run}”，就会沿着权重的路径一路计算损失。</translation>
    </message>
    <message>
        <source>Train a network on the first tab, for an epoch or more; then the loss along the path of its weights can be computed here.</source>
        <translation>到第一个选项卡训练一个网络，至少一个轮次；然后就可以在这里沿着权重的路径计算损失。</translation>
    </message>
    <message>
        <source>Sample by sample</source>
        <translation>逐个样本</translation>
    </message>
    <message>
        <source>By mini-batch</source>
        <translation>按小批量</translation>
    </message>
    <message>
        <source>By the whole set</source>
        <translation>全部样本</translation>
    </message>
    <message>
        <source>by mini-batch</source>
        <translation>按小批量</translation>
    </message>
    <message>
        <source>by the whole set</source>
        <translation>全部样本</translation>
    </message>
    <message>
        <source>sample by sample</source>
        <translation>逐个样本</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>loss of each sample</source>
        <translation>每个样本的损失</translation>
    </message>
    <message>
        <source>Loss of each sample</source>
        <translation>每个样本的损失</translation>
    </message>
    <message>
        <source>How wrong the neuron is on each sample. The loss that is descended, the empirical risk, is nothing but their mean</source>
        <translation>神经元在每个样本上错了多少。要往下走的那个损失，也就是经验风险，不过是它们的平均</translation>
    </message>
    <message>
        <source>{count} samples, their mean, the empirical risk, is {mean}</source>
        <translation>{count} 个样本，损失的平均（也就是经验风险）是 {mean}</translation>
    </message>
    <message>
        <source>▬ mean = {mean}, the empirical risk</source>
        <translation>▬ 平均 = {mean}，就是经验风险</translation>
    </message>
    <message>
        <source>sample {sample}: loss {loss}</source>
        <translation>样本 {sample}：损失 {loss}</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Space runs, → takes one sample, Shift+→ a pass.</source>
        <translation>按空格键一直学，按 → 看一个样本，按 Shift+→ 看完一遍。</translation>
    </message>
    <message>
        <source>Look at one more sample  (→)</source>
        <translation>再看一个样本  (→)</translation>
    </message>
    <message>
        <source>Look at all samples once  (Shift+→)</source>
        <translation>把所有样本看一遍  (Shift+→)</translation>
    </message>
    <message>
        <source>Take one sample back  (←)</source>
        <translation>收回上一个样本  (←)</translation>
    </message>
    <message>
        <source>1 sample a second</source>
        <translation>每秒 1 个样本</translation>
    </message>
    <message>
        <source>{count} samples a second</source>
        <translation>每秒 {count} 个样本</translation>
    </message>
    <message>
        <source>Mean loss on</source>
        <translation>平均损失</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>小批量</translation>
    </message>
    <message>
        <source>Samples in a mini-batch: 1 up to all there are</source>
        <translation>一个小批量有几个样本：从 1 到全部</translation>
    </message>
    <message>
        <source>rate falls</source>
        <translation>学习率渐降</translation>
    </message>
    <message>
        <source>Let the rate fall: to a half after two passes, a third after four</source>
        <translation>让学习率渐渐下降：两遍之后是一半，四遍之后是三分之一</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>打乱</translation>
    </message>
    <message>
        <source>Take the samples in another random order</source>
        <translation>换一个随机的顺序来看样本</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Show each sample&apos;s loss where this path is</source>
        <translation>在这条路径的位置，看每个样本的损失</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>{path}: steps</source>
        <translation>{path}：步数</translation>
    </message>
    <message>
        <source>{path}: loss</source>
        <translation>{path}：损失</translation>
    </message>
    <message>
        <source>{count} samples looked at by each path</source>
        <translation>每条路径看过 {count} 个样本</translation>
    </message>
    <message>
        <source>The same work for each path: {count} samples are {count} small steps, or one sure one. Each sample&apos;s own gradient points somewhere else; their mean is the gradient.</source>
        <translation>每条路径的计算一样多：{count} 个样本，可以走 {count} 个小步，也可以走稳稳的一步。每个样本自己的梯度都指着不同的方向，平均起来才是真正的梯度。</translation>
    </message>
    <message>
        <source>Single samples pull too hard at this rate: a smaller one, or a larger batch.</source>
        <translation>学习率这么大，单个样本拉得太猛：把学习率调小，或把批量调大。</translation>
    </message>
    <message>
        <source>Noise helps: {count} samples, and the path sample by sample has made {count} steps; the whole set is not even through its first.</source>
        <translation>噪声有好处：看了 {count} 个样本，逐个样本的路径已经走了 {count} 步；全部样本的那条，第一步都还没走完。</translation>
    </message>
    <message>
        <source>As the rate falls, the noise dies down: first quick, then sure (up and down by {spread} in the last pass).</source>
        <translation>学习率越来越小，噪声就渐渐平息：先求快，再求稳（最后一遍上下起伏 {spread}）。</translation>
    </message>
    <message>
        <source>After {passes:.3g} passes, noise has paid off: more steps for the same work. It never comes to rest, though: its loss went up and down by {spread} in the last pass.</source>
        <translation>看过 {passes:.3g} 遍之后，噪声有了回报：计算一样多，却多走了许多步。不过它总是停不下来：最后一遍，损失上下起伏 {spread}。</translation>
    </message>
    <message>
        <source>Noise hurts: near the minimum each sample pulls its own way, up and down by {spread} in the last pass. A falling rate, or a larger batch, calms it.</source>
        <translation>噪声有坏处：到了最低点附近，每个样本各拉各的，最后一遍上下起伏 {spread}。让学习率渐渐下降，或用大一点的批量，就会平静下来。</translation>
    </message>
    <message>
        <source>a mini-batch has a whole number of samples, not {size:g}</source>
        <translation>小批量的样本数必须是整数，不是 {size:g}</translation>
    </message>
    <message>
        <source>Surface of the loss</source>
        <translation>损失的曲面</translation>
    </message>
    <message>
        <source>Drag to turn and tilt it  (Ctrl+arrow keys). Heights are stretched so that as much of the map lies between any two of them</source>
        <translation>拖动可以转动和倾斜（Ctrl+方向键）。高度拉伸过，每一段高度在地图上都占一样多的地方</translation>
    </message>
    <message>
        <source>Drag x, or make h smaller: the secant turns until it touches the curve</source>
        <translation>拖动 x，或把 h 变小：割线会转过来，直到刚好碰到曲线</translation>
    </message>
    <message>
        <source>Paths down a loss over two weights, each with a learning rate of its own</source>
        <translation>损失由两个权重决定；几条路径往下走，各有自己的学习率</translation>
    </message>
    <message>
        <source>Steps down by one sample, by a mini-batch or by all: who gets farther?</source>
        <translation>每走一步，看一个样本、一个小批量还是全部：谁走得远？</translation>
    </message>
    <message>
        <source>Perceptron</source>
        <translation>感知器</translation>
    </message>
    <message>
        <source>The perceptron&apos;s own update is gradient descent</source>
        <translation>感知器自己的更新，就是梯度下降</translation>
    </message>
    <message>
        <source>How the loss fell along the path that a real network&apos;s weights took</source>
        <translation>真正的网络，损失沿着权重的路径怎样下降</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>选项卡</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Save &amp;all…</source>
        <translation>全部保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Save all that is on screen, to open it again or hand it out</source>
        <translation>把屏幕上的一切存起来，以后再打开，或发给别人</translation>
    </message>
    <message>
        <source>Start a&amp;fresh</source>
        <translation>重新开始(&amp;F)</translation>
    </message>
    <message>
        <source>Begin as at the first start; what is on screen now is kept</source>
        <translation>像第一次启动那样开始；现在屏幕上的东西会留着</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>先前的(&amp;E)</translation>
    </message>
    <message>
        <source>All that is on screen</source>
        <translation>屏幕上的一切</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>全部保存</translation>
    </message>
    <message>
        <source>All is as at the first start. What was on screen is under File › Earlier.</source>
        <translation>一切都像第一次启动时那样。原来屏幕上的东西在“文件 › 先前的”里。</translation>
    </message>
    <message>
        <source>What was on screen then</source>
        <translation>当时屏幕上的东西</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>dddd dd MMMM yyyy, HH:mm:ss</source>
        <translation>yyyy 年 M 月 d 日 dddd HH:mm:ss</translation>
    </message>
    <message>
        <source>there is no tab “{tab}”</source>
        <translation>没有“{tab}”这个选项卡</translation>
    </message>
    <message>
        <source>there is no page “{page}” on “{tab}”</source>
        <translation>“{tab}”上没有“{page}”这个页面</translation>
    </message>
    <message>
        <source>Back to the layer before</source>
        <translation>回到上一层</translation>
    </message>
    <message>
        <source>Let the numbers flow into the next layer  (→; Space: to the answer)</source>
        <translation>让数值流到下一层  (→；空格键：一直流到答案)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Picture of the network</source>
        <translation>网络的图</translation>
    </message>
    <message>
        <source>Click a neuron, or go to it with the arrow keys, to see how it answers</source>
        <translation>点一个神经元，或用方向键移过去，看它怎么回答</translation>
    </message>
    <message>
        <source>output {name}: {share}</source>
        <translation>输出 {name}：{share}</translation>
    </message>
    <message>
        <source>number {number} of the convolutions: {value}</source>
        <translation>卷积交出的第 {number} 个数：{value}</translation>
    </message>
    <message>
        <source>neuron {number} of hidden layer {layer}: {value}</source>
        <translation>隐藏层 {layer} 的神经元 {number}：{value}</translation>
    </message>
    <message>
        <source>The answer is {answer}, {share}.</source>
        <translation>答案是 {answer}，{share}。</translation>
    </message>
    <message>
        <source>784 numbers</source>
        <translation>784 个数</translation>
    </message>
    <message>
        <source>{total} outputs</source>
        <translation>{total} 个输出</translation>
    </message>
    <message>
        <source>{count} of {total:,}</source>
        <translation>{count} / {total:,}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>perhaps {name}, at {percent}</source>
        <translation>也许是 {name}，{percent}</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>{percent} sure</source>
        <translation>把握 {percent}</translation>
    </message>
    <message>
        <source>then {name}, at {percent}</source>
        <translation>其次是 {name}，{percent}</translation>
    </message>
    <message>
        <source>Space uncovers it</source>
        <translation>按空格键揭晓</translation>
    </message>
    <message>
        <source>{place} of {count}:
{digit}, at {percent}</source>
        <translation>第 {place} 位，共 {count} 位：
{digit}，{percent}</translation>
    </message>
    <message>
        <source>{sureness} of {number}; shown is digit {shown}</source>
        <translation>{number}，{sureness}；显示的是{shown}</translation>
    </message>
    <message>
        <source>{sureness}, {second}</source>
        <translation>{sureness}，{second}</translation>
    </message>
    <message>
        <source>nothing to read</source>
        <translation>没有东西可读</translation>
    </message>
    <message>
        <source>Probabilities of the ten digits</source>
        <translation>十个数字的概率</translation>
    </message>
    <message>
        <source>How probable the network takes each digit to be; together they are 100 %</source>
        <translation>网络认为每个数字有多少可能；全部加起来是 100%</translation>
    </message>
    <message>
        <source>Probabilities of the {count} classes</source>
        <translation>{count} 个类别的概率</translation>
    </message>
    <message>
        <source>How probable the network takes each class to be; together they are 100 %</source>
        <translation>网络认为每个类别有多少可能；全部加起来是 100%</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>其他 {count} 类</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>sure of {digit}</source>
        <translation>认为是 {digit} 的把握</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Change nothing: the digit as it was drawn</source>
        <translation>什么都不改：写的时候是什么样就什么样</translation>
    </message>
    <message>
        <source>Back to training</source>
        <translation>回到训练</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Break it</source>
        <translation>弄坏它</translation>
    </message>
    <message>
        <source>The smallest change that fools it</source>
        <translation>骗过它的最小改动</translation>
    </message>
    <message>
        <source>{name}, value</source>
        <translation>{name}的值</translation>
    </message>
    <message>
        <source>Find the smallest change that makes the network read another digit</source>
        <translation>找出让网络读成别的数字的最小改动</translation>
    </message>
    <message>
        <source>Press Start, and draw each digit that is asked for.</source>
        <translation>点“开始”，要你写哪个数字，就写哪个。</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>该做什么</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>要写的数字</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩下的时间</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>有多少个</translation>
    </message>
    <message>
        <source>Collected so far</source>
        <translation>目前收集到的</translation>
    </message>
    <message>
        <source>Collect digits</source>
        <translation>收集数字</translation>
    </message>
    <message>
        <source>may be left empty</source>
        <translation>可以不填</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Who draws; without a name, people are numbered</source>
        <translation>谁在写；没有名字的人，用号码代替</translation>
    </message>
    <message>
        <source>Each digit</source>
        <translation>每个数字</translation>
    </message>
    <message>
        <source>How often each digit is asked for</source>
        <translation>每个数字要写几次</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>Time for each digit, in seconds</source>
        <translation>写每个数字有几秒钟</translation>
    </message>
    <message>
        <source>times</source>
        <comment>how often</comment>
        <translation>次</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名字(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Each digit</source>
        <translation>每个数字(&amp;E)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Keep the drawing now and go on</source>
        <translation>现在就收下这一个，接着下一个</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>收下</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Ask for this digit later</source>
        <translation>这个数字稍后再写</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>take the last one back</comment>
        <translation>退回</translation>
    </message>
    <message>
        <source>Let the last drawing go, and draw that digit again</source>
        <translation>不要上一个，那个数字重写一次</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Ask no more</source>
        <translation>不再请人写</translation>
    </message>
    <message>
        <source>Ask a person for digits</source>
        <translation>请一个人来写数字</translation>
    </message>
    <message>
        <source>{person}, draw a</source>
        <translation>{person}，请写</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} / {count}</translation>
    </message>
    <message>
        <source>Thank you, {person}: {count} digits are kept. Who is next? Press Start.</source>
        <translation>谢谢，{person}：留下了 {count} 个数字。下一位是谁？请点“开始”。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Kept so far: {people}</source>
        <translation>目前留下的：{people}</translation>
    </message>
    <message>
        <source>No digits are kept yet.</source>
        <translation>还没有留下数字。</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Read the same drawing by the weights that the run had after each epoch</source>
        <translation>用这次训练在每个轮次之后的权重，来读同一个数字</translation>
    </message>
    <message>
        <source>after epoch {epoch}</source>
        <translation>轮次 {epoch} 之后</translation>
    </message>
    <message>
        <source>untrained</source>
        <translation>还没训练</translation>
    </message>
    <message>
        <source>How little has to change in each pixel until the answer is another? Find looks for it: it follows the gradient, which tells of each pixel whether more or less of it misleads the network.</source>
        <translation>每个像素最少要改多少，答案才会变成另一个？点“查找”就会去找：它跟着梯度走，梯度会说出每个像素该变亮还是变暗，才会让网络读错。</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>what is added</comment>
        <translation>改动</translation>
    </message>
    <message>
        <source>What is added to each pixel: white is more ink, black less, grey nothing</source>
        <translation>每个像素加上多少：白是多一点墨迹，黑是少一点，灰是不变</translation>
    </message>
    <message>
        <source>Digit</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>New digit</source>
        <translation>新的数字</translation>
    </message>
    <message>
        <source>New answer</source>
        <translation>新的答案</translation>
    </message>
    <message>
        <source>How networks fare</source>
        <translation>各个网络的结果</translation>
    </message>
    <message>
        <source>{network}: looking for a change…</source>
        <translation>{network}：正在查找改动…</translation>
    </message>
    <message>
        <source>{network}: no change up to k = {most:g} fools it</source>
        <translation>{network}：k 到 {most:g} 为止，都骗不过它</translation>
    </message>
    <message>
        <source>{network}: k = {k:.3f} makes it read {read}</source>
        <translation>{network}：k = {k:.3f} 时读成 {read}</translation>
    </message>
    <message>
        <source>Class against network</source>
        <translation>全班和网络的比分</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>The confusion matrix of the class beside that of the network</source>
        <translation>全班的混淆矩阵，和网络的并排</translation>
    </message>
    <message>
        <source>It is a {digit}</source>
        <translation>它是 {digit}</translation>
    </message>
    <message>
        <source>Class {said} of {count}
Network {read} of {count}</source>
        <translation>全班 {said} / {count}
网络 {read} / {count}</translation>
    </message>
    <message>
        <source>How well will it learn? Say a number; Space uncovers the end.</source>
        <translation>它会学得多好？说一个数；按空格键揭晓结果。</translation>
    </message>
    <message>
        <source>Say what it is; Space uncovers the network&apos;s answer. Only digits are counted.</source>
        <translation>说说看它是什么；按空格键揭晓网络的答案。只有数字才计分。</translation>
    </message>
    <message>
        <source>Draw a digit: the network&apos;s answer stays covered.</source>
        <translation>写一个数字：网络的答案会一直遮着。</translation>
    </message>
    <message>
        <source>Which digit is it? Type or click what the class says.</source>
        <translation>它是哪个数字？键入全班说的数字，或点一下。</translation>
    </message>
    <message>
        <source>The class says {digit}. Space uncovers the network&apos;s answer.</source>
        <translation>全班说是 {digit}。按空格键揭晓网络的答案。</translation>
    </message>
    <message>
        <source>And which digit was it? Type or click it.</source>
        <translation>那么它其实是哪个数字？键入，或点一下。</translation>
    </message>
    <message>
        <source>Only digits that stand alone are counted.</source>
        <translation>只有单独一个数字才计分。</translation>
    </message>
    <message>
        <source>Draw the next one.</source>
        <translation>写下一个。</translation>
    </message>
    <message>
        <source>Draw a digit (keys: arrows move the pen, Space puts it down or lifts it)</source>
        <translation>写一个数字（按键：方向键移动笔，空格键让笔落下或提起）</translation>
    </message>
    <message>
        <source>Drag a box around what is to be read; a click reads the whole picture again. To draw, clear the pad first (Del)</source>
        <translation>用鼠标拖动，把要读的部分框起来；点一下就重新读整张图片。要写字，请先清空手写板 (Del)</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>手写板</translation>
    </message>
    <message>
        <source>Draw a digit or a number here. With the keyboard: arrow keys move the pen, Shift for small steps, Space puts it down and lifts it. After a number drawn with the mouse, the left and right arrow keys choose the digit that is looked at, as a click on it. On a picture, the mouse drags a box around what is to be read.</source>
        <translation>在这里写一个数字，或一个多位数。用键盘时：方向键移动笔，加上 Shift 就移得少一点，空格键让笔落下和提起。用鼠标写完多位数之后，左右方向键选择要看的那一位，点它也可以。如果是图片，就用鼠标把要读的部分框起来。</translation>
    </message>
    <message>
        <source>Draw a digit or a number,
or drop a picture of one</source>
        <translation>写一个数字或多位数，
或拖进一张数字的图片</translation>
    </message>
    <message>
        <source>Beside the pad</source>
        <translation>手写板旁边</translation>
    </message>
    <message>
        <source>Draw a digit</source>
        <translation>写一个数字</translation>
    </message>
    <message>
        <source>Pen width</source>
        <translation>笔的粗细</translation>
    </message>
    <message>
        <source>[ and ]</source>
        <comment>keys</comment>
        <translation>[ 和 ]</translation>
    </message>
    <message>
        <source>About the tensor</source>
        <translation>关于这个张量</translation>
    </message>
    <message>
        <source>Plain resizing</source>
        <translation>直接缩放</translation>
    </message>
    <message>
        <source>Give the network the whole pad, merely shrunk, without MNIST&apos;s normalisation</source>
        <translation>把整个手写板直接缩小给网络，不做 MNIST 的归一化</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>网络看到的</translation>
    </message>
    <message>
        <source>Which network reads the pad</source>
        <translation>由哪个网络来读手写板</translation>
    </message>
    <message>
        <source>About the network</source>
        <translation>关于这个网络</translation>
    </message>
    <message>
        <source>Pad and answer</source>
        <translation>手写板和答案</translation>
    </message>
    <message>
        <source>Draw a digit: the network in training reads it as it learns</source>
        <translation>写一个数字：训练中的网络会一路读着它</translation>
    </message>
    <message>
        <source>Draw: the network in training reads it as it learns</source>
        <translation>动笔吧：训练中的网络会一路读着它</translation>
    </message>
    <message>
        <source>The recogniser is being loaded…</source>
        <translation>正在加载识别器…</translation>
    </message>
    <message>
        <source>Draw a digit on the pad</source>
        <translation>在手写板上写一个数字</translation>
    </message>
    <message>
        <source>Draw on the pad</source>
        <translation>在手写板上动笔</translation>
    </message>
    <message>
        <source>{side} × {side}, float32 in [0, 1]</source>
        <translation>{side}×{side}，float32，0–1</translation>
    </message>
    <message>
        <source>ink {height} px tall, {width} px wide</source>
        <translation>墨迹高 {height}、宽 {width} px</translation>
    </message>
    <message>
        <source>centre of mass {down:.1f}, {across:.1f}</source>
        <translation>重心 {down:.1f}, {across:.1f}</translation>
    </message>
    <message>
        <source>reads nothing it is sure of</source>
        <translation>读不出有把握的数字</translation>
    </message>
    <message>
        <source>reads {name}, {percent}</source>
        <translation>读成 {name}，{percent}</translation>
    </message>
    <message>
        <source>{name} is a number, as 0.5; what was there before still holds</source>
        <translation>{name}应该是一个数，例如 0.5；先前的值仍然有效</translation>
    </message>
    <message>
        <source>Up and Down</source>
        <comment>keys</comment>
        <translation>上下方向键</translation>
    </message>
    <message>
        <source>All that can be opened</source>
        <translation>所有能打开的</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>There is no picture to paste. Copy a picture or a file first.</source>
        <translation>没有图片可以粘贴。请先复制一张图片或一个文件。</translation>
    </message>
    <message>
        <source>Save drawing</source>
        <translation>保存笔迹</translation>
    </message>
    <message>
        <source>Save tensor</source>
        <translation>保存张量</translation>
    </message>
    <message>
        <source>numpy array</source>
        <translation>numpy 数组</translation>
    </message>
    <message>
        <source>Copied the tensor as numpy text.</source>
        <translation>已把张量复制成 numpy 文本。</translation>
    </message>
    <message>
        <source>Save updates</source>
        <translation>保存更新</translation>
    </message>
    <message>
        <source>Save curves</source>
        <translation>保存曲线</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 图</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Blank screen</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>Any key or click shows the window again</source>
        <translation>按任何键或点一下，窗口就再出现</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>Short lessons beside every tab</source>
        <translation>每个选项卡旁边的短课</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>术语表(&amp;G)</translation>
    </message>
    <message>
        <source>All terms, and what they mean</source>
        <translation>所有术语，以及它们的意思</translation>
    </message>
    <message>
        <source>Open a folder of lessons</source>
        <translation>打开课程文件夹</translation>
    </message>
    <message>
        <source>&amp;Open lessons…</source>
        <translation>打开课程(&amp;O)…</translation>
    </message>
    <message>
        <source>Check a folder of lessons</source>
        <translation>检查课程文件夹</translation>
    </message>
    <message>
        <source>&amp;Check lessons…</source>
        <translation>检查课程(&amp;C)…</translation>
    </message>
    <message>
        <source>Say what is wrong in a folder of lessons, and where</source>
        <translation>说出课程文件夹里有什么不对，在哪里</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>第一次来？</translation>
    </message>
    <message>
        <source>Fourteen short lessons</source>
        <translation>十四堂短课</translation>
    </message>
    <message>
        <source>They take about an hour in all</source>
        <translation>全部上完大约一小时</translation>
    </message>
    <message>
        <source>Just draw</source>
        <translation>直接开始写</translation>
    </message>
    <message>
        <source>Not now; the button beside this opens them any time</source>
        <translation>现在先不用；旁边的按钮随时可以打开课程</translation>
    </message>
    <message>
        <source>{term}: {meaning}</source>
        <translation>{term}：{meaning}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Stop what plays, and show me</source>
        <translation>停下播放，然后演示</translation>
    </message>
    <message>
        <source>The list of lessons, and what is done</source>
        <translation>课程列表，以及哪些已经完成</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>所有课程</translation>
    </message>
    <message>
        <source>Close the lessons; your place is kept</source>
        <translation>关闭课程；会记住你读到哪里</translation>
    </message>
    <message>
        <source>Close lessons</source>
        <translation>关闭课程</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>第几课</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What is wrong with this page</source>
        <translation>这一页有什么不对</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Text of the lesson</source>
        <translation>课文</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Set the program up for this page, and point at what is meant</source>
        <translation>替这一页把程序设置好，并指出说的是哪里</translation>
    </message>
    <message>
        <source>Back to where I was</source>
        <translation>回到刚才的地方</translation>
    </message>
    <message>
        <source>Put back what “Show me” has changed</source>
        <translation>把“演示”改动的都还原</translation>
    </message>
    <message>
        <source>The page before  (← in the lessons)</source>
        <translation>上一页  (在课程里按 ←)</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next  ›</source>
        <translation>下一页  ›</translation>
    </message>
    <message>
        <source>The next page  (→ in the lessons)</source>
        <translation>下一页  (在课程里按 →)</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>How the task stands</source>
        <translation>任务的进展</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>动手试试</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>看答案</translation>
    </message>
    <message>
        <source>Think first</source>
        <translation>先想一想</translation>
    </message>
    <message>
        <source>A question</source>
        <translation>想一想</translation>
    </message>
    <message>
        <source>List of lessons</source>
        <translation>课程列表</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>All terms, what they mean, and where they are seen</source>
        <translation>所有术语、它们的意思，以及在哪里看得到</translation>
    </message>
    <message>
        <source>Back to the fourteen</source>
        <translation>回到十四堂课</translation>
    </message>
    <message>
        <source>Leave the folder of lessons that is open</source>
        <translation>离开现在打开的课程文件夹</translation>
    </message>
    <message>
        <source>Lesson {lesson}, page {page} of {pages}</source>
        <translation>第 {lesson} 课，第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Lesson {lesson}</source>
        <translation>第 {lesson} 课</translation>
    </message>
    <message>
        <source>{lesson} of {all}</source>
        <translation>{lesson} / {all}</translation>
    </message>
    <message>
        <source>‹  Back to the page</source>
        <translation>‹  回到课文</translation>
    </message>
    <message>
        <source>Read on where you were</source>
        <translation>从刚才的地方读下去</translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation>✓ 完成了</translation>
    </message>
    <message>
        <source>The program sees when it is done.</source>
        <translation>完成的时候，程序看得出来。</translation>
    </message>
    <message>
        <source>✓ Done. That was the last one!</source>
        <translation>✓ 完成了。这是最后一个任务！</translation>
    </message>
    <message>
        <source>✓ Well done. On to the next page.</source>
        <translation>✓ 做得好。接着看下一页。</translation>
    </message>
    <message>
        <source>Hide the answer</source>
        <translation>收起答案</translation>
    </message>
    <message>
        <source>A {digit} of the data, and 25 of its numbers</source>
        <translation>数据里的一个 {digit}，以及它的 25 个数值</translation>
    </message>
    <message>
        <source>The four cases of {gate} as corners of a square</source>
        <translation>{gate} 的四种情况，画成正方形的四个角</translation>
    </message>
    <message>
        <source>The curve of {name}</source>
        <translation>{name} 的曲线</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>所有按键</translation>
    </message>
    <message>
        <source>&amp;Keep as my digit</source>
        <translation>留作我的数字(&amp;K)</translation>
    </message>
    <message>
        <source>Keep the drawing as a {digit}, to train a network with digits of your own</source>
        <translation>把写的当作 {digit} 留下来，用自己的数字训练网络</translation>
    </message>
    <message>
        <source>Draw digits that a neural network reads while you draw, and see how it learned to.</source>
        <translation>你写数字，神经网络一边看你写，一边读出来；再看看它是怎么学会的。</translation>
    </message>
    <message>
        <source>The recogniser learned from MNIST (LeCun &amp; Cortes, CC BY-SA 3.0), Pen-Based Recognition of Handwritten Digits (Alpaydin &amp; Alimoglu, CC BY 4.0) and UJI Pen Characters (Prat, Llorens, Castro &amp; Vilar, CC BY 4.0).</source>
        <translation>识别器学过的数据有 MNIST（LeCun &amp; Cortes，CC BY-SA 3.0）、Pen-Based Recognition of Handwritten Digits（Alpaydin &amp; Alimoglu，CC BY 4.0）和 UJI Pen Characters（Prat, Llorens, Castro &amp; Vilar，CC BY 4.0）。</translation>
    </message>
    <message>
        <source>MIT licence.</source>
        <translation>MIT 许可。</translation>
    </message>
    <message>
        <source>About mnistpad</source>
        <translation>关于 mnistpad</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Train a new network by this recipe</source>
        <translation>照这个配方训练一个新的网络</translation>
    </message>
    <message>
        <source>1 batch</source>
        <translation>1 个批量</translation>
    </message>
    <message>
        <source>One update of the weights, then wait</source>
        <translation>更新一次权重，然后等待</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 个轮次</translation>
    </message>
    <message>
        <source>To the end of the epoch, then wait</source>
        <translation>做到这个轮次结束，然后等待</translation>
    </message>
    <message>
        <source>End the run after this batch; its weights are kept</source>
        <translation>这个批量之后结束训练；权重会保留</translation>
    </message>
    <message>
        <source>Network, training and data in detail</source>
        <translation>网络、训练和数据的细节</translation>
    </message>
    <message>
        <source>Change &amp;recipe…</source>
        <translation>更改配方(&amp;R)…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>Go on from the last finished epoch</source>
        <translation>从最后完成的轮次接着训练</translation>
    </message>
    <message>
        <source>Let this run&apos;s network read the pad</source>
        <translation>让这条训练记录的网络来读手写板</translation>
    </message>
    <message>
        <source>&amp;Read the pad with it</source>
        <translation>用它读手写板(&amp;R)</translation>
    </message>
    <message>
        <source>Take over recipe and data for the next run</source>
        <translation>下一次训练沿用这个配方和数据</translation>
    </message>
    <message>
        <source>Use its rec&amp;ipe</source>
        <translation>沿用它的配方(&amp;I)</translation>
    </message>
    <message>
        <source>Save the network as a .keras file</source>
        <translation>把网络存成 .keras 文件</translation>
    </message>
    <message>
        <source>Save network for &amp;Keras…</source>
        <translation>把网络存成 Keras 文件(&amp;K)…</translation>
    </message>
    <message>
        <source>Save the network as a .tflite file</source>
        <translation>把网络存成 .tflite 文件</translation>
    </message>
    <message>
        <source>Export network for &amp;LiteRT…</source>
        <translation>把网络导出成 LiteRT 文件(&amp;L)…</translation>
    </message>
    <message>
        <source>Each batch&apos;s loss and accuracy, as a table</source>
        <translation>每个批量的损失和准确率，做成表格</translation>
    </message>
    <message>
        <source>Save &amp;history as CSV…</source>
        <translation>把曲线的数值存成 CSV(&amp;H)…</translation>
    </message>
    <message>
        <source>A script of plain Keras that trains the same</source>
        <translation>一段只用 Keras 的代码，训练出同样的网络</translation>
    </message>
    <message>
        <source>&amp;Copy as Keras code</source>
        <translation>复制成 Keras 代码(&amp;C)</translation>
    </message>
    <message>
        <source>Keep the run, however many newer ones there are</source>
        <translation>不管后面有多少新的，这条训练记录都留着</translation>
    </message>
    <message>
        <source>Keep al&amp;ways</source>
        <translation>一直保留(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>Delete the run and all that is kept of it</source>
        <translation>删除这条训练记录，连同它保存的一切</translation>
    </message>
    <message>
        <source>Save cur&amp;ves…</source>
        <translation>保存曲线(&amp;V)…</translation>
    </message>
    <message>
        <source>Save the curves as PNG or SVG</source>
        <translation>把曲线存成 PNG 或 SVG</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>The network is being built</source>
        <translation>正在建立网络</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Wait after this batch</source>
        <translation>这个批量之后等待</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>接着训练</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Waiting for the batch to end</source>
        <translation>等这个批量结束</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>训练记录(&amp;U)</translation>
    </message>
    <message>
        <source>R&amp;un {number}</source>
        <translation>训练记录 {number}(&amp;U)</translation>
    </message>
    <message>
        <source>Keras network (*.keras)</source>
        <translation>Keras 网络 (*.keras)</translation>
    </message>
    <message>
        <source>Save network</source>
        <translation>保存网络</translation>
    </message>
    <message>
        <source>LiteRT network (*.tflite)</source>
        <translation>LiteRT 网络 (*.tflite)</translation>
    </message>
    <message>
        <source>Export network</source>
        <translation>导出网络</translation>
    </message>
    <message>
        <source>Save history</source>
        <translation>保存曲线的数值</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Copied {run} as a script for Keras.</source>
        <translation>{run} 已复制成 Keras 代码。</translation>
    </message>
    <message>
        <source>Delete a run</source>
        <translation>删除训练记录</translation>
    </message>
    <message>
        <source>Delete {run} ({words}) and its network? This can&apos;t be undone.</source>
        <translation>{run}（{words}）和它的网络都要删除吗？删了就无法撤销。</translation>
    </message>
    <message>
        <source>Keep the newest runs and those marked; delete older ones</source>
        <translation>保留最新的和标记过的训练记录；删除旧的</translation>
    </message>
    <message>
        <source>&amp;Keep fewer runs…</source>
        <translation>少留几条记录(&amp;K)…</translation>
    </message>
    <message>
        <source>Keep fewer runs</source>
        <translation>少留几条记录</translation>
    </message>
    <message>
        <source>Delete older runs by themselves</source>
        <translation>自动删除旧的训练记录</translation>
    </message>
    <message>
        <source>Newest runs that are kept</source>
        <translation>保留几条最新的训练记录</translation>
    </message>
    <message>
        <source>How many of the newest runs are kept</source>
        <translation>最新的训练记录保留几条</translation>
    </message>
    <message>
        <source>What is deleted</source>
        <translation>会删除什么</translation>
    </message>
    <message>
        <source>Keep the newest</source>
        <translation>保留最新的</translation>
    </message>
    <message>
        <source>runs, and those marked</source>
        <translation>条记录，以及标记过的</translation>
    </message>
    <message>
        <source>A run is marked in its menu: Keep always.</source>
        <translation>要标记一条训练记录，就在它的菜单里选“一直保留”。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n runs</source>
        <translation>
            <numerusform>删除 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>All runs are kept.</source>
        <translation>所有训练记录都保留。</translation>
    </message>
    <message>
        <source>Nothing is deleted now.</source>
        <translation>现在不会删除任何记录。</translation>
    </message>
    <message>
        <source>{run} is deleted: {size}. This can&apos;t be undone.</source>
        <translation>{run} 会被删除：{size}。删了就无法撤销。</translation>
    </message>
    <message>
        <source>{count} runs are deleted: {size}. This can&apos;t be undone.</source>
        <translation>会删除 {count} 条训练记录：{size}。删了就无法撤销。</translation>
    </message>
    <message>
        <source>What is wrong with the recipe</source>
        <translation>配方哪里不对</translation>
    </message>
    <message>
        <source>None yet: press Start, and the run is kept here.</source>
        <translation>还没有：点“开始”，训练记录就会保存在这里。</translation>
    </message>
    <message>
        <source>What network is trained, and how</source>
        <translation>训练什么网络，怎么训练</translation>
    </message>
    <message>
        <source>Loss and accuracy, batch by batch</source>
        <translation>每个批量的损失和准确率</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>What the first layer&apos;s units look for, as they learn it</source>
        <translation>第一层的神经元在找什么，一边学一边看</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Your digit on its way through the network, neuron by neuron</source>
        <translation>你的数字走过网络，一个一个神经元看</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Recipe and runs</source>
        <translation>配方和训练记录</translation>
    </message>
    <message>
        <source>How well will it learn?</source>
        <translation>它会学得多好？</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>RUNS · {size} ON THE DISK</source>
        <translation>训练记录 · 在磁盘上占 {size}</translation>
    </message>
    <message>
        <source>Speed: an update each {seconds:g} s</source>
        <translation>速度：每 {seconds:g} 秒更新一次</translation>
    </message>
    <message>
        <source>Speed: as fast as it goes</source>
        <translation>速度：能多快就多快</translation>
    </message>
    <message>
        <source>Learning rate: the size of each step; a run under way follows it</source>
        <translation>学习率：每一步有多长；正在进行的训练也会跟着改</translation>
    </message>
    <message>
        <source>“{text}” is no learning rate: a number above 0, as 0.001</source>
        <translation>“{text}”不是学习率：要大于 0 的数，例如 0.001</translation>
    </message>
    <message>
        <source>not a learning rate</source>
        <translation>不是学习率</translation>
    </message>
    <message>
        <source>images / s</source>
        <translation>张图 / 秒</translation>
    </message>
    <message>
        <source>left</source>
        <comment>of time</comment>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>训练的进度</translation>
    </message>
    <message>
        <source>in all</source>
        <comment>of time</comment>
        <translation>总时间</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>{run} misread {wrong:,} of {digits:,} test digits it never learnt from</source>
        <translation>没学过的 {digits:,} 个测试数字，{run} 读错 {wrong:,} 个</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes}:{seconds:02} min</source>
        <translation>{minutes}:{seconds:02} 分</translation>
    </message>
    <message>
        <source>{hours}:{minutes:02} h</source>
        <translation>{hours}:{minutes:02} 小时</translation>
    </message>
    <message>
        <source>Press Start: the curves appear here, batch by batch.</source>
        <translation>点“开始”：曲线会在这里出现，一个批量接着一个批量。</translation>
    </message>
    <message>
        <source>All runs are switched off: switch one on in the list of runs.</source>
        <translation>所有训练记录的开关都关着：请在下面的列表里打开一条。</translation>
    </message>
    <message>
        <source>Point at the curves to read a batch&apos;s values, or go there with ← and → (Ctrl: by epochs,
Home and End: first and last).
Mouse wheel: zoom (Ctrl: upright). + and −: zoom (Alt: upright).
Drag, or Shift and arrow keys: move.
F or double click: show the whole run again.</source>
        <translation>把鼠标指向曲线，就能读到那个批量的数值；也可以用 ← 和 → 移过去（Ctrl：一次一个轮次，
Home 和 End：最前和最后）。
鼠标滚轮：缩放（Ctrl：上下缩放）。+ 和 −：缩放（Alt：上下缩放）。
拖动，或 Shift 加方向键：移动。
F 或双击：再显示整条曲线。</translation>
    </message>
    <message>
        <source>Place of the crosshair</source>
        <translation>十字线的位置</translation>
    </message>
    <message>
        <source>Logarithmic axis for the loss</source>
        <translation>损失改用对数轴</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Show the whole run again, and follow it</source>
        <translation>再显示整条曲线，并且跟着它</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>{tip}  (F, or double click)</source>
        <translation>{tip}  (F，或双击)</translation>
    </message>
    <message>
        <source>epoch {epoch:.2f}   update {update:,}</source>
        <translation>轮次 {epoch:.2f}   更新 {update:,}</translation>
    </message>
    <message>
        <source>{run}: {place}, {quantity} {value}, smoothed {smoothed}, {kind} {checked}</source>
        <translation>{run}：{place}，{quantity} {value}，平滑 {smoothed}，{kind} {checked}</translation>
    </message>
    <message>
        <source>There are no curves to save yet; press Start, or switch a run on.</source>
        <translation>还没有曲线可以保存；请点“开始”，或打开一条训练记录的开关。</translation>
    </message>
    <message>
        <source>Thin: each batch&apos;s own. Thick: smoothed. Diamond: on digits it doesn&apos;t learn from</source>
        <translation>细线：每个批量自己的值。粗线：平滑后的值。菱形：用没学过的数字算的值</translation>
    </message>
    <message>
        <source>Curves of the loss</source>
        <translation>损失的曲线</translation>
    </message>
    <message>
        <source>Loss: how far the answers are from the truth. Lower is better</source>
        <translation>损失：回答离正确答案有多远。越小越好</translation>
    </message>
    <message>
        <source>The epoch at whose end the loss is lowest: on digits the network doesn&apos;t learn from,
if there are any, else on the thick line. Of several equal epochs, the earliest</source>
        <translation>结束时损失最低的轮次：有网络没学过的数字，就看它们，
没有就看粗线。有好几个一样低的，取最早的</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Curves of the accuracy</source>
        <translation>准确率的曲线</translation>
    </message>
    <message>
        <source>Accuracy: the share of digits answered rightly. Higher is better</source>
        <translation>准确率：读对的数字所占的比例。越大越好</translation>
    </message>
    <message>
        <source>The epoch at whose end the accuracy is highest: on digits the network doesn&apos;t learn from,
if there are any, else on the thick line. Of several equal epochs, the earliest</source>
        <translation>结束时准确率最高的轮次：有网络没学过的数字，就看它们，
没有就看粗线。有好几个一样高的，取最早的</translation>
    </message>
    <message>
        <source>best, epoch {epoch}</source>
        <translation>最好，轮次 {epoch}</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Network that is shown</source>
        <translation>显示的是哪个网络</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>Own recipe</source>
        <translation>自己的配方</translation>
    </message>
    <message>
        <source>Recipe and data</source>
        <translation>配方和数据</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>从哪里开始</translation>
    </message>
    <message>
        <source>A recipe to begin with; all of it can then be changed below.</source>
        <translation>先选一个配方，再在下面改动任何一项。</translation>
    </message>
    <message>
        <source>St&amp;art from</source>
        <translation>从哪里开始(&amp;A)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>&amp;Use this recipe</source>
        <translation>使用这个配方(&amp;U)</translation>
    </message>
    <message>
        <source>Train with this recipe and these digits from now on</source>
        <translation>从现在起用这个配方和这些数字训练</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>Leave recipe and data as they were</source>
        <translation>配方和数据都不改动</translation>
    </message>
    <message>
        <source>MNIST is being downloaded…</source>
        <translation>正在下载 MNIST…</translation>
    </message>
    <message numerus="yes">
        <source>%n things are to be put right before this can be trained.</source>
        <translation>
            <numerusform>还有 %n 个地方要改正，才能训练。</numerusform>
        </translation>
    </message>
    <message>
        <source>{count:,} parameters</source>
        <translation>{count:,} 个参数</translation>
    </message>
    <message numerus="yes">
        <source>%n updates an epoch</source>
        <translation>
            <numerusform>每个轮次 %n 次更新</numerusform>
        </translation>
    </message>
    <message>
        <source>{count:,} in all</source>
        <translation>一共 {count:,} 次</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>SGD with momentum</source>
        <translation>SGD 加动量</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>平方误差</translation>
    </message>
    <message>
        <source>A&amp;ctivation</source>
        <translation>激活函数(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dropout</source>
        <translation>dropout(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Optimiser</source>
        <translation>优化器(&amp;O)</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>学习率(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Batch size</source>
        <translation>批量大小(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Loss</source>
        <translation>损失(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Part used</source>
        <translation>使用的部分(&amp;P)</translation>
    </message>
    <message>
        <source>Val&amp;idation split</source>
        <translation>验证比例(&amp;I)</translation>
    </message>
    <message>
        <source>Epoc&amp;hs</source>
        <translation>轮次(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>随机种子(&amp;S)</translation>
    </message>
    <message>
        <source>The part used is above 0 and at most 100 %.</source>
        <translation>使用的部分要大于 0，最多 100%。</translation>
    </message>
    <message>
        <source>The validation split is within 0 and 90 %.</source>
        <translation>验证比例要在 0 和 90% 之间。</translation>
    </message>
    <message>
        <source>The wished accuracy is above 0 and at most 100 %.</source>
        <translation>想要的准确率要大于 0，最多 100%。</translation>
    </message>
    <message>
        <source>A number is expected, such as 0.5.</source>
        <translation>请输入一个数，例如 0.5。</translation>
    </message>
    <message>
        <source>A number is expected, such as 0.001 or 1e-3.</source>
        <translation>请输入一个数，例如 0.001 或 1e-3。</translation>
    </message>
    <message>
        <source>A number is expected, such as 50.</source>
        <translation>请输入一个数，例如 50。</translation>
    </message>
    <message>
        <source>A number is expected, such as 10.</source>
        <translation>请输入一个数，例如 10。</translation>
    </message>
    <message>
        <source>A number is expected, such as 98.</source>
        <translation>请输入一个数，例如 98。</translation>
    </message>
    <message>
        <source>A whole number is expected, such as 5.</source>
        <translation>请输入一个整数，例如 5。</translation>
    </message>
    <message>
        <source>A whole number is expected, such as 0.</source>
        <translation>请输入一个整数，例如 0。</translation>
    </message>
    <message>
        <source>A whole number is expected, such as 128.</source>
        <translation>请输入一个整数，例如 128。</translation>
    </message>
    <message>
        <source>Two layers that first look for strokes and corners in small patches of the picture: reads better, and learns more slowly.</source>
        <translation>最前面的两层，在图片的一小块一小块里找笔画和转角：读得更好，学得比较慢。</translation>
    </message>
    <message>
        <source>Layers of neurons between the picture and the ten answers: more of them, or more units in each, can learn finer shapes, but take longer.</source>
        <translation>图片和十个答案之间的一层层神经元：层数或神经元多一些，能学更细的形状，但要花更多时间。</translation>
    </message>
    <message>
        <source>What a neuron makes of its sum: relu cuts off all below 0 and learns fast; sigmoid and tanh bend it smoothly, and learn more slowly.</source>
        <translation>神经元把总和变成什么：relu 把 0 以下的都去掉，学得快；sigmoid 和 tanh 平滑地弯过去，学得比较慢。</translation>
    </message>
    <message>
        <source>Share of each hidden layer&apos;s outputs switched off at random while it learns: more keeps it from learning by heart, too much from learning at all.</source>
        <translation>学习的时候，每个隐藏层的输出随机关掉多少：多一些，就不会死记硬背；太多，就什么也学不到。</translation>
    </message>
    <message>
        <source>How an update follows the gradient: SGD straight downhill, momentum with some of its last speed; RMSprop and Adam fit the step to each weight.</source>
        <translation>每次更新怎么跟着梯度走：SGD 直直往下坡走，动量会带着上一步的一些速度；rmsprop 和 Adam 让每个权重各有合适的步长。</translation>
    </message>
    <message>
        <source>How large the steps downhill are: larger learns faster until it leaps about, smaller is steady and slow.</source>
        <translation>往下坡走的每一步有多长：长一些学得快，太长就会跳来跳去；短一些又稳又慢。</translation>
    </message>
    <message>
        <source>What is made small: cross-entropy punishes being surely wrong, and suits classes; squared error is simpler, and learns more slowly here.</source>
        <translation>要变小的是什么：交叉熵会重罚很有把握却答错的情况，适合分辨类别；平方误差比较简单，在这里学得比较慢。</translation>
    </message>
    <message>
        <source>How much of the training digits is used: less is quicker, and reads worse.</source>
        <translation>训练用的数字用多少：少一些就快，但读得比较差。</translation>
    </message>
    <message>
        <source>Training digits kept from learning, to check it after each epoch: more checks better, and leaves fewer to learn from. With none, the test digits check it.</source>
        <translation>留着不学的训练数字，在每个轮次之后用来验证：多一些验证得准，能学的就少了。一个也不留，就用测试数字来验证。</translation>
    </message>
    <message>
        <source>Moves, turns and scales each digit a little each time it is shown: reads unusual hands better, and learns more slowly.</source>
        <translation>每次拿出一个数字，都稍微移一移、转一转、放大或缩小：特别的笔迹读得更好，学得比较慢。</translation>
    </message>
    <message>
        <source>How often all training digits are gone through: more learns more, until it learns by heart.</source>
        <translation>所有训练用的数字要看几遍：遍数多学得多，再多就成了死记硬背。</translation>
    </message>
    <message>
        <source>Digits looked at before each update: larger is steadier and quicker, smaller makes more updates of each epoch.</source>
        <translation>每次更新之前看几个数字：多一些又稳又快，少一些，每个轮次就有更多次更新。</translation>
    </message>
    <message>
        <source>Where chance begins: the same seed gives the same first weights and the same order of the digits, another one another run.</source>
        <translation>随机从哪里开始：随机种子一样，最初的权重和数字的顺序就一样；换一个，训练也就不同。</translation>
    </message>
    <message>
        <source>Ends the run after the first epoch that checks as accurate as this: higher takes longer, and may never be reached.</source>
        <translation>验证的准确率一达到这个数，那个轮次之后就结束训练：定得高就要更久，也可能一直达不到。</translation>
    </message>
    <message>
        <source>Con&amp;volution</source>
        <translation>卷积(&amp;V)</translation>
    </message>
    <message>
        <source>Aug&amp;mentation</source>
        <translation>数据增强(&amp;M)</translation>
    </message>
    <message>
        <source>S&amp;top at</source>
        <translation>达到就停(&amp;T)</translation>
    </message>
    <message>
        <source>Stop at a wished accuracy</source>
        <translation>达到想要的准确率就停</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>About {field}</source>
        <translation>关于：{field}</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>dropout</translation>
    </message>
    <message>
        <source>Part used, per cent</source>
        <translation>使用的部分，百分比</translation>
    </message>
    <message>
        <source>Validation split, per cent</source>
        <translation>验证比例，百分比</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批量大小</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Wished accuracy, per cent</source>
        <translation>想要的准确率，百分比</translation>
    </message>
    <message>
        <source>Take the last hidden layer away</source>
        <translation>拿掉最后一个隐藏层</translation>
    </message>
    <message>
        <source>Add a hidden layer</source>
        <translation>加上一个隐藏层</translation>
    </message>
    <message>
        <source>Number of hidden layers</source>
        <translation>隐藏层有几层</translation>
    </message>
    <message>
        <source>About the hidden layers</source>
        <translation>关于隐藏层</translation>
    </message>
    <message>
        <source>Hidden la&amp;yers</source>
        <translation>隐藏层(&amp;Y)</translation>
    </message>
    <message>
        <source>Units of hidden layer {number}</source>
        <translation>隐藏层 {number} 的神经元</translation>
    </message>
    <message>
        <source>{tip}  (arrow keys: the next power of two)</source>
        <translation>{tip}  (方向键：下一个二的幂)</translation>
    </message>
    <message>
        <source>MNIST sample of 5,000</source>
        <translation>MNIST 的 5,000 个样本</translation>
    </message>
    <message>
        <source>MNIST, 60,000</source>
        <translation>MNIST，60,000</translation>
    </message>
    <message>
        <source>My own digits</source>
        <translation>我自己的数字</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>文件夹或文件</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose a folder of IDX files, as MNIST has them, or one of pictures a class</source>
        <translation>选一个装着 IDX 文件的文件夹（像 MNIST 那样），或每个类别各有一个图片文件夹的</translation>
    </message>
    <message>
        <source>Fil&amp;e…</source>
        <translation>文件(&amp;E)…</translation>
    </message>
    <message>
        <source>Choose an .npz file, a table (.csv), or a file of labelled drawings</source>
        <translation>选一个 .npz 文件、一个表格（.csv），或有标签的笔迹文件</translation>
    </message>
    <message>
        <source>Do&amp;wnload</source>
        <translation>下载(&amp;W)</translation>
    </message>
    <message>
        <source>Fetch MNIST (11 MB) into Keras&apos;s own cache</source>
        <translation>把 MNIST（11 MB）下载到 Keras 自己的缓存</translation>
    </message>
    <message>
        <source>Stop the download; nothing of it is kept</source>
        <translation>停止下载；什么也不会留下</translation>
    </message>
    <message>
        <source>MNIST is not on this computer yet: it is downloaded (11 MB) when you press Download.</source>
        <translation>这台电脑上还没有 MNIST：点“下载”就会下载（11 MB）。</translation>
    </message>
    <message>
        <source>Choose a folder of IDX files, as MNIST has them, or an .npz file.</source>
        <translation>请选一个装着 IDX 文件的文件夹（像 MNIST 那样），或一个 .npz 文件。</translation>
    </message>
    <message>
        <source>No digits of your own yet: draw some on the pad and keep each with its label, or choose a file of labelled drawings.</source>
        <translation>还没有自己的数字：请在手写板上写几个并留下标签，或选有标签的笔迹文件。</translation>
    </message>
    <message>
        <source>The digits that are learnt from, and the others that test what was learnt.</source>
        <translation>学习用的数字，还有测试用的另一些数字。</translation>
    </message>
    <message>
        <source>Di&amp;gits</source>
        <translation>数字(&amp;G)</translation>
    </message>
    <message>
        <source>About the data</source>
        <translation>关于数据</translation>
    </message>
    <message>
        <source>Download of MNIST</source>
        <translation>MNIST 的下载</translation>
    </message>
    <message>
        <source>A folder of digits</source>
        <translation>数字的文件夹</translation>
    </message>
    <message>
        <source>Data sets ({kinds})</source>
        <translation>数据集 ({kinds})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>A file of digits</source>
        <translation>数字的文件</translation>
    </message>
    <message>
        <source>{done:.1f} of {total:.1f} MB</source>
        <translation>已下载 {done:.1f} / {total:.1f} MB</translation>
    </message>
    <message>
        <source>{done:.1f} MB</source>
        <translation>{done:.1f} MB</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>{count:,} digits to learn from</source>
        <translation>有 {count:,} 个数字可以学</translation>
    </message>
    <message>
        <source>{count:,} images of {classes} classes to learn from</source>
        <translation>有 {classes} 个类别、{count:,} 张图片可以学</translation>
    </message>
    <message>
        <source>{name}: {network}</source>
        <translation>{name}：{network}</translation>
    </message>
    <message>
        <source>{data} {count:,}</source>
        <translation>{data} {count:,}</translation>
    </message>
    <message>
        <source>{data} · {optimizer} · batch {batch} · {epochs} epochs · seed {seed}</source>
        <translation>{data} · {optimizer} · 批量 {batch} · {epochs} 个轮次 · 随机种子 {seed}</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>中断了</translation>
    </message>
    <message>
        <source>Space: draw the run&apos;s curves, or don&apos;t. Menu: what else can be done.</source>
        <translation>空格键：要不要画这条训练记录的曲线。菜单：其他能做的事。</translation>
    </message>
    <message>
        <source>What the run takes on the disk</source>
        <translation>这条训练记录在磁盘上占多少</translation>
    </message>
    <message>
        <source>{run}: {network}, {words}</source>
        <translation>{run}：{network}，{words}</translation>
    </message>
    <message>
        <source>{run}; ★ kept, however many newer runs there are</source>
        <translation>{run}；★ 一直保留，不管后面有多少新的</translation>
    </message>
    <message>
        <source>{accuracy}, stopped</source>
        <translation>{accuracy}，已停止</translation>
    </message>
    <message>
        <source>What each unit of the first layer looks for: point at one, or arrow keys</source>
        <translation>第一层的每个神经元在找什么：用鼠标指向一个，或用方向键</translation>
    </message>
    <message>
        <source>Weights of the first layer</source>
        <translation>第一层的权重</translation>
    </message>
    <message>
        <source>unit {unit}: not numbers any more</source>
        <translation>神经元 {unit}：已经不是数了</translation>
    </message>
    <message>
        <source>unit {unit}: {least} to {most}</source>
        <translation>神经元 {unit}：{least} 到 {most}</translation>
    </message>
    <message>
        <source>Press Start (F5): here you see what each neuron of the first layer looks for.</source>
        <translation>点“开始”（F5）：这里会看到第一层的每个神经元在找什么。</translation>
    </message>
    <message>
        <source>{units} units of {height} by {width} weights</source>
        <translation>{units} 个神经元，每个有 {height} 乘 {width} 个权重</translation>
    </message>
    <message>
        <source>The neuron&apos;s weights, and the training digits that excite it most</source>
        <translation>神经元的权重，还有训练用的数字当中，让它反应最大的几个</translation>
    </message>
    <message>
        <source>The training digits that excite the neuron most, the first one most of all</source>
        <translation>训练用的数字当中，让这个神经元反应最大的几个，第一个最大</translation>
    </message>
    <message>
        <source>Digits that excite the neuron most</source>
        <translation>让这个神经元反应最大的数字</translation>
    </message>
    <message>
        <source>the neuron&apos;s weights, one a pixel: blue adds, orange takes away</source>
        <translation>神经元的权重，每个像素一个：蓝色表示加，橙色表示减</translation>
    </message>
    <message>
        <source>number {place} of the training digits that excite it most</source>
        <translation>训练用的数字当中，让它反应最大的第 {place} 个</translation>
    </message>
    <message>
        <source>Number {number} that the convolutions hand on: {value}</source>
        <translation>卷积交出的第 {number} 个数：{value}</translation>
    </message>
    <message>
        <source>{count} products, sum {total}; {sign} {bias} = {z}</source>
        <translation>{count} 个乘积，总和 {total}；{sign} {bias} = {z}</translation>
    </message>
    <message>
        <source>Output {number}: softmax makes {share} of it.
{sums}</source>
        <translation>输出 {number}：softmax 把它变成 {share}。
{sums}</translation>
    </message>
    <message>
        <source>Neuron {number}: {activation} makes {output} of it.
{sums}</source>
        <translation>神经元 {number}：{activation} 把它变成 {output}。
{sums}</translation>
    </message>
    <message>
        <source>Bright: it answers much. Wide line: a large weight. Dashed: it takes away.</source>
        <translation>越亮：回答越大。线越宽：权重越大。虚线：表示减。</translation>
    </message>
    <message>
        <source>The network is being loaded…</source>
        <translation>正在加载网络…</translation>
    </message>
    <message>
        <source>Convolutions come first. Instead of pixels you see what they hand on: those of {count:,} numbers that say most. Click a neuron behind them to see its sum.</source>
        <translation>最前面是卷积。这里看到的不是像素，而是卷积交出的 {count:,} 个数当中最有发言权的几个。点后面的一个神经元，看它的总和。</translation>
    </message>
    <message>
        <source>Click a neuron to see its weights and its sum.</source>
        <translation>点神经元，看权重和总和。</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Take this message away</source>
        <translation>关掉这条提示</translation>
    </message>
    <message>
        <source>Opening the file: {percent} %</source>
        <translation>正在打开文件：{percent}%</translation>
    </message>
    <message>
        <source>Opening the file…</source>
        <translation>正在打开文件…</translation>
    </message>
    <message>
        <source>Leave the pad as it is</source>
        <translation>手写板保持原样</translation>
    </message>
    <message>
        <source>About this page</source>
        <translation>关于这一页</translation>
    </message>
    <message>
        <source>Arithmetic of the update</source>
        <translation>这次更新的计算</translation>
    </message>
    <message>
        <source>Each number of the update looked at; ← means: becomes</source>
        <translation>正在看的这次更新里的每个数；← 的意思是：变成</translation>
    </message>
    <message>
        <source>The first sample will be {sample}, wanted {target}.</source>
        <translation>第一个样本是 {sample}，想要 {target}。</translation>
    </message>
    <message>
        <source>1 sample (→) shows its arithmetic here.</source>
        <translation>点“1 个样本”(→) 看算式。</translation>
    </message>
    <message>
        <source>Decided by rounding: z would be 0, and the answer 0; floats make it {z}.</source>
        <translation>由舍入决定：z 本来是 0，回答 0；浮点数算成 {z}。</translation>
    </message>
    <message>
        <source>Exact reckons in fractions instead.</source>
        <translation>“精确”改用分数来算。</translation>
    </message>
    <message>
        <source>Both inputs of the neuron get the same signal: 1 only if it is 0.</source>
        <translation>神经元的两个输入收到同一个信号：信号是 0，才回答 1。</translation>
    </message>
    <message>
        <source>NAND, and then NOT: the second neuron gets the first one&apos;s answer twice.</source>
        <translation>先 NAND，再 NOT：第一个神经元的回答，第二个收两次。</translation>
    </message>
    <message>
        <source>N1 and N2 are NOTs; NAND of NOT A and NOT B is 0 only if A and B are both 0.</source>
        <translation>N1 和 N2 都是 NOT；NOT A 和 NOT B 再做 NAND，只有 A 和 B 都是 0 才得 0。</translation>
    </message>
    <message>
        <source>One neuron can&apos;t: no line parts these answers. But later ones see more than A and B: they see what N1 makes of both.</source>
        <translation>一个神经元做不到：没有直线能分开这些答案。但后面的神经元看到的不只是 A 和 B，还有 N1 的回答。</translation>
    </message>
    <message>
        <source>Adds two digits. The carry is worth 2, the sum 1: in binary, 1 + 1 = 10.</source>
        <translation>把两个一位数相加。进位代表 2，和代表 1：在二进制里，1 + 1 = 10。</translation>
    </message>
    <message>
        <source>Adds two digits and what was carried from the place before (C). One such circuit a place, in a row, adds numbers of any length.</source>
        <translation>把两个一位数，还有前一位进上来的数（C）相加。每一位用一个这样的电路，连成一排，多长的数都能加。</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>搭成</translation>
    </message>
    <message>
        <source>{circuit}, made of NAND neurons  (PgUp and PgDown: the one before, the next)</source>
        <translation>{circuit}，用 NAND 神经元搭成  (PgUp 和 PgDown：前一个、下一个)</translation>
    </message>
    <message>
        <source>How many neurons it takes</source>
        <translation>用了几个神经元</translation>
    </message>
    <message>
        <source>The neuron&apos;s sum</source>
        <translation>神经元的总和</translation>
    </message>
    <message>
        <source>Inputs times weights, and the bias; the neuron answers 1 if that is above 0</source>
        <translation>输入乘上权重，再加偏置；大于 0，神经元就回答 1</translation>
    </message>
    <message>
        <source>How it is made</source>
        <translation>是怎么搭成的</translation>
    </message>
    <message>
        <source>The sum in binary and in decimal</source>
        <translation>用二进制和十进制写的总和</translation>
    </message>
    <message>
        <source>Every circle is the same neuron: NAND, with the weights w = (−0.1, −0.2) and the bias b = 0.3 that the perceptron learns in exact fractions.</source>
        <translation>每个圆都是同一种神经元：NAND。权重 w = (−0.1, −0.2)，偏置 b = 0.3，是感知器用精确的分数学来的。</translation>
    </message>
    <message>
        <source>In floats the rule ends at b = 0.2, where the answer to (0, 1) hangs on a rounding error: see “Learn a gate”</source>
        <translation>用浮点数，规则会停在 b = 0.2，这时对 (0, 1) 的回答全靠舍入误差：请看“学一种逻辑门”</translation>
    </message>
    <message>
        <source>Truth table</source>
        <translation>真值表</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>电路</translation>
    </message>
    <message numerus="yes">
        <source>made of %n NAND neurons</source>
        <translation>
            <numerusform>用了 %n 个 NAND 神经元</numerusform>
        </translation>
    </message>
    <message>
        <source>Point at a neuron, or move with the arrow keys, to see what it adds up</source>
        <translation>指向一个神经元，或用方向键移过去，看它怎么加</translation>
    </message>
    <message>
        <source>Switch input {name}  (Space, or {name})</source>
        <translation>切换输入 {name} 的开关  (空格键，或 {name})</translation>
    </message>
    <message>
        <source>Switch input {name}  (Space)</source>
        <translation>切换输入 {name} 的开关  (空格键)</translation>
    </message>
    <message>
        <source>{name} is {value}</source>
        <translation>{name} 是 {value}</translation>
    </message>
    <message>
        <source>Input {name}: {value}</source>
        <translation>输入 {name}：{value}</translation>
    </message>
    <message>
        <source>A click on a row sets the switches to it  (Up and Down)</source>
        <translation>点一行，开关就照它设置  (上下方向键)</translation>
    </message>
    <message>
        <source>Own</source>
        <comment>a gate of one&apos;s own</comment>
        <translation>自定义</translation>
    </message>
    <message>
        <source>zero</source>
        <comment>where weights start</comment>
        <translation>零</translation>
    </message>
    <message>
        <source>random</source>
        <comment>where weights start</comment>
        <translation>随机</translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>where weights start</comment>
        <translation>手动</translation>
    </message>
    <message>
        <source>What is wrong with a setting</source>
        <translation>设置哪里不对</translation>
    </message>
    <message>
        <source>{count} inputs</source>
        <translation>{count} 个输入</translation>
    </message>
    <message>
        <source>A gate of {count} inputs: {samples} samples</source>
        <translation>{count} 个输入的逻辑门：{samples} 个样本</translation>
    </message>
    <message>
        <source>1 if all inputs are 1</source>
        <translation>输入全是 1，就是 1</translation>
    </message>
    <message>
        <source>0 if all inputs are 1: the opposite of AND</source>
        <translation>输入全是 1，就是 0：和 AND 相反</translation>
    </message>
    <message>
        <source>1 if any input is 1</source>
        <translation>只要有一个输入是 1，就是 1</translation>
    </message>
    <message>
        <source>0 if any input is 1: the opposite of OR</source>
        <translation>只要有一个输入是 1，就是 0：和 OR 相反</translation>
    </message>
    <message>
        <source>1 if an odd number of inputs are 1</source>
        <translation>是 1 的输入有奇数个，就是 1</translation>
    </message>
    <message>
        <source>A gate of your own: click the answers wanted, below</source>
        <translation>你自己的逻辑门：在下面点想要的答案</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>想要的</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>Reckon in fractions: 0.1 is a tenth, and no sample is decided by rounding</source>
        <translation>用分数来算：0.1 就是十分之一，没有样本靠舍入决定</translation>
    </message>
    <message>
        <source>Order of samples</source>
        <translation>样本的顺序</translation>
    </message>
    <message>
        <source>as given</source>
        <comment>order of samples</comment>
        <translation>按原样</translation>
    </message>
    <message>
        <source>shuffled</source>
        <comment>order of samples</comment>
        <translation>打乱</translation>
    </message>
    <message>
        <source>Seed of the order</source>
        <translation>顺序的随机种子</translation>
    </message>
    <message>
        <source>Starting weights</source>
        <translation>起始权重</translation>
    </message>
    <message>
        <source>Seed of the starting weights</source>
        <translation>起始权重的随机种子</translation>
    </message>
    <message>
        <source>The answers wanted, as 1, 0, 0, 0</source>
        <translation>想要的答案，例如 1, 0, 0, 0</translation>
    </message>
    <message>
        <source>Learning rate: how far one mistake moves a weight</source>
        <translation>学习率：犯一次错，权重挪动多少</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>As given: (1, 1), (1, 0), …; shuffled: each pass in an order of its own</source>
        <translation>按原样：(1, 1), (1, 0), …；打乱：每一遍都换一种顺序</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>noun: where weights start</comment>
        <translation>起点</translation>
    </message>
    <message>
        <source>Weights and bias before the first update</source>
        <translation>第一次更新之前的权重和偏置</translation>
    </message>
    <message>
        <source>{name}: the same number draws the same</source>
        <translation>{name}：数一样，抽出来的就一样</translation>
    </message>
    <message>
        <source>What is to be guessed</source>
        <translation>要猜什么</translation>
    </message>
    <message>
        <source>How often the class was right</source>
        <translation>全班猜对几次</translation>
    </message>
    <message>
        <source>The output is {value}  ({value})</source>
        <translation>输出是 {value}  ({value})</translation>
    </message>
    <message>
        <source>The class says {value}</source>
        <translation>全班说是 {value}</translation>
    </message>
    <message>
        <source>Class {right} of {count}</source>
        <translation>全班猜对 {right} / {count}</translation>
    </message>
    <message>
        <source>{name} is {value}. Flip a switch for the next one.</source>
        <translation>“{name}”是 {value}。拨动一个开关，再猜下一题。</translation>
    </message>
    <message>
        <source>What is {name}? Type or click 0 or 1.</source>
        <translation>“{name}”是多少？键入 0 或 1，或点一下。</translation>
    </message>
    <message>
        <source>The class says {said}. Space uncovers {name}.</source>
        <translation>全班说是 {said}。按空格键揭晓“{name}”。</translation>
    </message>
    <message>
        <source>Input plane</source>
        <translation>输入平面</translation>
    </message>
    <message>
        <source>● wants 1   ○ wants 0   ◎ wrong</source>
        <translation>● 想要 1   ○ 想要 0   ◎ 答错</translation>
    </message>
    <message>
        <source>Filled: 1 is wanted. Open: 0 is wanted. Larger: being looked at. Ringed: answered wrongly now. The shaded side is answered 1, and w points to it</source>
        <translation>实心：想要 1。空心：想要 0。比较大：正在看。有圈：现在答错。涂色的那一侧回答 1，w 指向它</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Save all updates as a CSV file</source>
        <translation>把所有更新保存为 CSV 文件</translation>
    </message>
    <message>
        <source>This update</source>
        <translation>这次更新</translation>
    </message>
    <message>
        <source>Updates and mistakes a pass</source>
        <translation>更新和每一遍的错误</translation>
    </message>
    <message>
        <source>Two layers</source>
        <translation>两层</translation>
    </message>
    <message>
        <source>Plane and arithmetic</source>
        <translation>平面和算式</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Gate and weights</source>
        <translation>逻辑门和权重</translation>
    </message>
    <message>
        <source>Input space</source>
        <translation>输入空间</translation>
    </message>
    <message>
        <source>Cancel, {share:.0f} %</source>
        <translation>取消，{share:.0f}%</translation>
    </message>
    <message>
        <source>Don&apos;t write the file</source>
        <translation>不写这个文件</translation>
    </message>
    <message>
        <source>Learn on and on, until every sample is right  (Space)</source>
        <translation>一直学下去，直到每个样本都答对  (空格键)</translation>
    </message>
    <message>
        <source>Every sample is right: there is nothing left to learn</source>
        <translation>每个样本都答对了：没有什么要学的了</translation>
    </message>
    <message>
        <source>Go to the end of the pass  (Shift+→)</source>
        <translation>走到这一遍的结尾  (Shift+→)</translation>
    </message>
    <message>
        <source>Forget all updates, and begin again  (Home)</source>
        <translation>忘掉所有更新，重新开始  (Home)</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>全速</translation>
    </message>
    <message>
        <source>1 in {seconds:g} s</source>
        <translation>每 {seconds:g} 秒 1 次</translation>
    </message>
    <message>
        <source>{count:.0f} a second</source>
        <translation>每秒 {count:.0f} 次</translation>
    </message>
    <message>
        <source>pass</source>
        <comment>of a perceptron, over all samples</comment>
        <translation>遍</translation>
    </message>
    <message>
        <source>Mistakes a pass</source>
        <translation>每一遍的错误</translation>
    </message>
    <message>
        <source>How many samples of each pass were answered wrongly</source>
        <translation>每一遍答错了几个样本</translation>
    </message>
    <message>
        <source>in the last passes: {mistakes}</source>
        <translation>最近几遍：{mistakes}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>The sample looked at on its way through the neuron: inputs times weights, and the bias, make the sum z; the step answers 1 if z &gt; 0. Dashed edges have negative weights</source>
        <translation>正在看的样本怎么走过神经元：输入乘上权重，再加偏置，就是总和 z；z &gt; 0，阶跃就回答 1。虚线的权重是负的</translation>
    </message>
    <message>
        <source>{sample}: {weights}, z = {z}, answered {output}, wanted {target}</source>
        <translation>{sample}：{weights}，z = {z}，回答 {output}，想要 {target}</translation>
    </message>
    <message>
        <source>wanted {target}</source>
        <translation>想要 {target}</translation>
    </message>
    <message>
        <source>Drag the line by its middle to move it, by its ends to turn it  (Ctrl+Up and Ctrl+Down, Ctrl+Left and Ctrl+Right)</source>
        <translation>拖动直线的中间可以移动它，拖动两端可以转动它  (Ctrl+↑ 和 Ctrl+↓，Ctrl+← 和 Ctrl+→)</translation>
    </message>
    <message>
        <source>The line lies outside
all are answered {output}</source>
        <translation>直线在外面
全都回答 {output}</translation>
    </message>
    <message>
        <source>No line yet: w = 0
all are answered {output}</source>
        <translation>还没有直线：w = 0
全都回答 {output}</translation>
    </message>
    <message>
        <source>What is learnt, or what is wrong with the learning rate</source>
        <translation>学的是什么，或学习率哪里不对</translation>
    </message>
    <message>
        <source>The gate that both neurons learn</source>
        <translation>两个神经元都在学的逻辑门</translation>
    </message>
    <message>
        <source>What descent makes small: the mean of this over the four samples. Squared error is almost level where the neuron is sure and wrong; cross-entropy is steep there</source>
        <translation>下降要让它变小：四个样本的损失的平均值。神经元很有把握却答错的地方，平方误差几乎是平的，交叉熵却很陡</translation>
    </message>
    <message>
        <source>How large a step is: rate times slope</source>
        <translation>一步有多大：学习率乘上斜率</translation>
    </message>
    <message>
        <source>How far descent is</source>
        <translation>下降走到哪里</translation>
    </message>
    <message>
        <source>How far the rule is</source>
        <translation>规则走到哪里</translation>
    </message>
    <message>
        <source>━ Sigmoid, descent</source>
        <translation>━ sigmoid，下降</translation>
    </message>
    <message>
        <source>╍ Step, perceptron&apos;s rule</source>
        <translation>╍ 阶跃，感知器的规则</translation>
    </message>
    <message>
        <source>Learn by descent</source>
        <translation>靠下降来学</translation>
    </message>
    <message>
        <source>Step after step, down the loss&apos;s slope  (Space)</source>
        <translation>一步接一步，沿着损失的斜坡往下走  (空格键)</translation>
    </message>
    <message>
        <source>All {count:,} steps that are kept are made; Reset begins again</source>
        <translation>最多记住的 {count:,} 步都走完了；点“重置”就能重新开始</translation>
    </message>
    <message>
        <source>Go one step down the loss&apos;s slope  (S)</source>
        <translation>沿着损失的斜坡往下走一步  (S)</translation>
    </message>
    <message>
        <source>Forget all steps, and begin again  (R)</source>
        <translation>忘掉走过的每一步，重新开始  (R)</translation>
    </message>
    <message>
        <source>Each step: w ← w − rate · slope of the mean loss on the four samples.</source>
        <translation>每一步：w ← w − 学习率 · 四个样本平均损失的斜率。</translation>
    </message>
    <message>
        <source>Every step lowers the loss a little, right answers or not.</source>
        <translation>答对了，损失也还在变小。</translation>
    </message>
    <message>
        <source>It ends with 0.5 as the answer to all four.</source>
        <translation>最后四个回答都是 0.5。</translation>
    </message>
    <message>
        <source>At every point, the slope tells which way is down.</source>
        <translation>斜率指出哪边往下。</translation>
    </message>
    <message>
        <source>step {steps:,}, loss {loss}</source>
        <translation>第 {steps:,} 步，损失 {loss}</translation>
    </message>
    <message>
        <source>slope {slope}. {what}</source>
        <translation>斜率 {slope}。{what}</translation>
    </message>
    <message>
        <source>Right since pass {number}: from then on nothing moves.</source>
        <translation>第 {number} 遍起全对，之后不再动。</translation>
    </message>
    <message>
        <source>No line separates these answers: it never ends.</source>
        <translation>没有直线能分开，永远学不完。</translation>
    </message>
    <message>
        <source>It changes only after a mistake.</source>
        <translation>只有犯了错才会改变。</translation>
    </message>
    <message>
        <source>pass {passes:,}, {wrong} of 4 wrong</source>
        <translation>第 {passes:,} 遍，4 个里错 {wrong} 个</translation>
    </message>
    <message>
        <source>Input plane with the sigmoid&apos;s output</source>
        <translation>输入平面和 sigmoid 的输出</translation>
    </message>
    <message>
        <source>The darker, the nearer to 1 the sigmoid neuron answers. Its line (solid) is where it answers 1/2; the perceptron&apos;s (dashed) is where its sum is 0. Filled discs want 1, open ones 0; beside them stands the sigmoid&apos;s answer</source>
        <translation>颜色越深，sigmoid 神经元的回答就越接近 1。它的实线上，回答是 1/2；感知器的虚线上，总和是 0。实心的圆想要 1，空心的想要 0；旁边写着 sigmoid 的回答</translation>
    </message>
    <message>
        <source>{sample} is answered {output:.2f}, wanted {target}</source>
        <translation>{sample} 的回答是 {output:.2f}，想要 {target}</translation>
    </message>
    <message>
        <source>step</source>
        <comment>of descent</comment>
        <translation>步</translation>
    </message>
    <message>
        <source>rule&apos;s mistakes</source>
        <translation>规则的错误</translation>
    </message>
    <message>
        <source>Loss over the steps</source>
        <translation>每一步之后的损失</translation>
    </message>
    <message>
        <source>Solid: the sigmoid neuron&apos;s mean loss after each step. Dashed: the share of samples that the perceptron answers wrongly after each pass</source>
        <translation>实线：每一步之后，sigmoid 神经元的平均损失。虚线：每一遍之后，感知器答错的样本占多少</translation>
    </message>
    <message>
        <source>after step {steps}: loss {loss:.4g}; the perceptron answers {share:.0f} % wrongly</source>
        <translation>第 {steps} 步之后：损失 {loss:.4g}；感知器答错 {share:.0f}%</translation>
    </message>
    <message>
        <source>output {before} → {after}</source>
        <translation>输出 {before} → {after}</translation>
    </message>
    <message>
        <source>slope {slope} · {nudge} = {product}</source>
        <translation>斜率 {slope} · {nudge} = {product}</translation>
    </message>
    <message>
        <source>Change of the {activation}</source>
        <translation>“{activation}”的变化</translation>
    </message>
    <message>
        <source>the output changes by {change}</source>
        <translation>输出的变化是 {change}</translation>
    </message>
    <message>
        <source>What becomes of the {activation}&apos;s output if w₁ grows by {nudge}; below, what its slope foretells</source>
        <translation>w₁ 增加 {nudge}，“{activation}”的输出会怎么变；下面是斜率预告的变化</translation>
    </message>
    <message>
        <source>Weight {number}</source>
        <translation>权重 {number}</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Input {number}</source>
        <translation>输入 {number}</translation>
    </message>
    <message>
        <source>Rosenblatt&apos;s: 1 if z &gt; 0, else 0</source>
        <translation>罗森布拉特的：z &gt; 0 就是 1，否则是 0</translation>
    </message>
    <message>
        <source>1 / (1 + e^−z): from 0 to 1</source>
        <translation>1 / (1 + e^−z)：从 0 到 1</translation>
    </message>
    <message>
        <source>The sigmoid&apos;s shape, from −1 to 1</source>
        <translation>和 sigmoid 同样的形状，从 −1 到 1</translation>
    </message>
    <message>
        <source>z if z &gt; 0, else 0: smooth but for one corner</source>
        <translation>z &gt; 0 就是 z，否则是 0：只有一个角，其他地方都平滑</translation>
    </message>
    <message>
        <source>Output over the weight w₁</source>
        <translation>输出随权重 w₁ 的变化</translation>
    </message>
    <message>
        <source>Drag to change the weight w₁  (← and → on the slider)</source>
        <translation>拖动可以改变权重 w₁  (在滑块上用 ← 和 →)</translation>
    </message>
    <message>
        <source>w₁ = {weight}: the step answers {step}, {activation} {smooth}</source>
        <translation>w₁ = {weight}：阶跃回答 {step}，{activation} 回答 {smooth}</translation>
    </message>
    <message>
        <source>What is wrong with a number</source>
        <translation>数哪里不对</translation>
    </message>
    <message>
        <source>The sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>{about}; the curve shows its output</source>
        <translation>{about}；曲线画的是它的输出</translation>
    </message>
    <message>
        <source>To the jump</source>
        <translation>到跳跃处</translation>
    </message>
    <message>
        <source>Set w₁ to where so small a change makes the step jump  (J)</source>
        <translation>把 w₁ 移到一碰阶跃就跳的地方  (J)</translation>
    </message>
    <message>
        <source>Move one weight</source>
        <translation>移动一个权重</translation>
    </message>
    <message>
        <source>{name}, slider</source>
        <translation>{name}，滑块</translation>
    </message>
    <message>
        <source>The weight w₁  (← and →: by {nudge}; PgUp and PgDown: by {more:g})</source>
        <translation>权重 w₁  (← 和 →：一次 {nudge}；PgUp 和 PgDown：一次 {more:g})</translation>
    </message>
    <message>
        <source>Change w₁ by {nudge}, from {before} to {after}, and the output changes by</source>
        <translation>w₁ 增加 {nudge}，从 {before} 变成 {after}，输出的变化是</translation>
    </message>
    <message>
        <source>Here the step jumps at once. The {smooth} changes only a little.</source>
        <translation>在这里，阶跃一下子跳起来，{smooth} 只变一点点。</translation>
    </message>
    <message>
        <source>With x₁ = 0, the weight w₁ changes nothing.</source>
        <translation>x₁ = 0 的时候，权重 w₁ 什么也改变不了。</translation>
    </message>
    <message>
        <source>Both are level here: where z ≤ 0, the slope of {smooth} is 0.</source>
        <translation>这里两条都是平的：z ≤ 0 的地方，{smooth} 的斜率是 0。</translation>
    </message>
    <message>
        <source>The {smooth} is almost level here, so it would learn slowly.</source>
        <translation>{smooth} 在这里几乎是平的，所以会学得很慢。</translation>
    </message>
    <message>
        <source>The step stays as it is. For the {smooth}, a larger w₁ gives more output.</source>
        <translation>阶跃不动。对 {smooth} 来说，w₁ 越大，输出越大。</translation>
    </message>
    <message>
        <source>The step stays as it is. For the {smooth}, a larger w₁ gives less output.</source>
        <translation>阶跃不动。对 {smooth} 来说，w₁ 越大，输出越小。</translation>
    </message>
    <message>
        <source>Drag to turn the cube  (Ctrl+arrow keys); the sliders move the plane</source>
        <translation>拖动可以转动立方体  (Ctrl+方向键)；滑块可以移动平面</translation>
    </message>
    <message>
        <source>The plane lies outside</source>
        <translation>平面在外面</translation>
    </message>
    <message>
        <source>No plane yet: w = 0</source>
        <translation>还没有平面：w = 0</translation>
    </message>
    <message>
        <source>How learning stands</source>
        <translation>学习情况</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>详细情况</translation>
    </message>
    <message>
        <source>The way out…</source>
        <translation>出路…</translation>
    </message>
    <message>
        <source>A network of two layers, which has two lines  (W)</source>
        <translation>两层的网络，它有两条直线  (W)</translation>
    </message>
    <message>
        <source>Ready to learn</source>
        <translation>可以开始学了</translation>
    </message>
    <message numerus="yes">
        <source>%n mistakes.</source>
        <translation>
            <numerusform>错了 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mistakes of at most {most:,}.</source>
        <translation>
            <numerusform>错了 %n 次，最多会错 {most:,} 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pass {number:,}</source>
        <translation>第 {number:,} 遍</translation>
    </message>
    <message>
        <source>Space runs, → takes one sample. At most {most:,} mistakes lie ahead.</source>
        <translation>按空格键一直学，按 → 看一个样本。最多还会犯 {most:,} 次错。</translation>
    </message>
    <message numerus="yes">
        <source>✓ Converged after %n updates in pass {number:,}</source>
        <translation>
            <numerusform>✓ 更新 %n 次后，在第 {number:,} 遍收敛了</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Every sample is right from the start</source>
        <translation>✓ 每个样本一开始就答对了</translation>
    </message>
    <message>
        <source>{sample} is decided by rounding: z = {z}. Exact would go on learning.</source>
        <translation>{sample} 靠舍入决定：z = {z}。选“精确”会继续学下去。</translation>
    </message>
    <message>
        <source>Every sample is right. Of {looked_at:,} looked at, {moved:,} moved the weights; at most {most:,} could have.</source>
        <translation>每个样本都答对了。看了 {looked_at:,} 次，其中 {moved:,} 次动了权重；最多可能动 {most:,} 次。</translation>
    </message>
    <message>
        <source>Every sample is right. Of {looked_at:,} looked at, {moved:,} moved the weights.</source>
        <translation>每个样本都答对了。看了 {looked_at:,} 次，其中 {moved:,} 次动了权重。</translation>
    </message>
    <message>
        <source>Every sample is right.</source>
        <translation>每个样本都答对了。</translation>
    </message>
    <message>
        <source>✗ No line will ever do</source>
        <translation>✗ 永远没有一条直线做得到</translation>
    </message>
    <message>
        <source>✗ No plane will ever do</source>
        <translation>✗ 永远没有一个平面做得到</translation>
    </message>
    <message>
        <source>{a} and {b} want 1, {c} and {d} want 0, and both pairs share a middle.</source>
        <translation>{a} 和 {b} 想要 1，{c} 和 {d} 想要 0，而两对的中点是同一个。</translation>
    </message>
    <message>
        <source>{a} and {b} want 1, {c} and {d} want 0, and both pairs share a middle. The weights go round: after update {later:,} as after {earlier:,}.</source>
        <translation>{a} 和 {b} 想要 1，{c} 和 {d} 想要 0，而两对的中点是同一个。权重在绕圈子：第 {later:,} 次更新之后，和第 {earlier:,} 次之后一样。</translation>
    </message>
    <message>
        <source>One neuron learns a gate, step by step</source>
        <translation>一个神经元一步一步学会一种逻辑门</translation>
    </message>
    <message>
        <source>All gates are made of NAND neurons: switch A and B, and see what each neuron answers</source>
        <translation>所有逻辑门都用 NAND 神经元搭成：拨动开关 A 和 B，看每个神经元怎么回答</translation>
    </message>
    <message>
        <source>Move a weight a little: the step jumps or stays, and the sigmoid follows</source>
        <translation>把权重移动一点点：阶跃要么跳，要么不动，sigmoid 却跟着走</translation>
    </message>
    <message>
        <source>Wanted for {sample}: {target}</source>
        <translation>{sample} 想要的答案：{target}</translation>
    </message>
    <message>
        <source>wanted</source>
        <comment>answer to a sample</comment>
        <translation>想要</translation>
    </message>
    <message>
        <source>answer</source>
        <comment>to a sample</comment>
        <translation>回答</translation>
    </message>
    <message>
        <source>Want the other answer: a gate of your own</source>
        <translation>改要另一个答案：变成你自己的逻辑门</translation>
    </message>
    <message>
        <source>≈: decided by rounding. A click goes back to this moment</source>
        <translation>≈：靠舍入决定。点一下，就回到这一刻</translation>
    </message>
    <message>
        <source>A click goes back to this moment</source>
        <translation>点一下，就回到这一刻</translation>
    </message>
    <message>
        <source>Samples looked at so far</source>
        <translation>到目前为止看过的样本数</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>第几遍</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>δ = wanted − answer</source>
        <translation>δ = 想要 − 回答</translation>
    </message>
    <message>
        <source>What it became</source>
        <translation>变成了多少</translation>
    </message>
    <message>
        <source>out</source>
        <comment>short: output</comment>
        <translation>输出</translation>
    </message>
    <message>
        <source>Input plane of {title}</source>
        <translation>“{title}”的输入平面</translation>
    </message>
    <message>
        <source>{title}: {words}. Filled discs are answered 1, open ones 0; a click on one sends it through the network</source>
        <translation>{title}：{words}。实心的圆回答 1，空心的回答 0；点一个，就让它走过网络</translation>
    </message>
    <message>
        <source>{sample} is answered {output}</source>
        <translation>{sample} 的回答是 {output}</translation>
    </message>
    <message>
        <source>‹ Back to one neuron</source>
        <translation>‹ 回到一个神经元</translation>
    </message>
    <message>
        <source>The perceptron again  (W)</source>
        <translation>回到感知器  (W)</translation>
    </message>
    <message>
        <source>Why two layers</source>
        <translation>为什么要两层</translation>
    </message>
    <message>
        <source>Network of two layers</source>
        <translation>两层的网络</translation>
    </message>
    <message>
        <source>1 below its line</source>
        <translation>直线下面是 1</translation>
    </message>
    <message>
        <source>1 above its line</source>
        <translation>直线上面是 1</translation>
    </message>
    <message>
        <source>AND of both</source>
        <translation>两者的 AND</translation>
    </message>
    <message>
        <source>1 only in the band between</source>
        <translation>只有中间那一带是 1</translation>
    </message>
    <message>
        <source>The way out: two layers</source>
        <translation>出路：两层</translation>
    </message>
    <message>
        <source>So the weights go round for ever: after update {later:,} they are what they were after update {earlier:,}.</source>
        <translation>所以权重永远绕圈子：第 {later:,} 次更新之后，又和第 {earlier:,} 次更新之后一样。</translation>
    </message>
    <message>
        <source>Two lines do it: one neuron learns NAND, one OR, and a third, AND, asks whether both say yes. That is XOR.</source>
        <translation>两条直线就做得到：一个神经元学 NAND，一个学 OR，第三个学 AND，问它们是不是都回答“是”。这就是 XOR。</translation>
    </message>
    <message>
        <source>{name}: moving it takes the line in hand</source>
        <translation>{name}：移动它，就是亲手移动直线</translation>
    </message>
    <message>
        <source>{name}: a number, as −0.2  (Up and Down)</source>
        <translation>{name}：一个数，例如 −0.2  (上下方向键)</translation>
    </message>
    <message>
        <source>A weight is a number, as −0.2; what was there still holds</source>
        <translation>权重是一个数，例如 −0.2；先前的值仍然有效</translation>
    </message>
    <message>
        <source>{sample}: wanted {target}, z = {z}, answered {output}: right</source>
        <translation>{sample}：想要 {target}，z = {z}，回答 {output}：对</translation>
    </message>
    <message>
        <source>{sample}: wanted {target}, z = {z}, answered {output}: wrong</source>
        <translation>{sample}：想要 {target}，z = {z}，回答 {output}：错</translation>
    </message>
    <message>
        <source>z = {terms} = {z}, above 0  →  1</source>
        <translation>z = {terms} = {z}，大于 0  →  1</translation>
    </message>
    <message>
        <source>z = {terms} = {z}, not above 0  →  0</source>
        <translation>z = {terms} = {z}，不大于 0  →  0</translation>
    </message>
    <message>
        <source>z {relation} 0 → {output}, wanted {target}, δ = {target} − {output} = {delta}</source>
        <translation>z {relation} 0 → {output}，想要 {target}，δ = {target} − {output} = {delta}</translation>
    </message>
    <message>
        <source>The answer is right: weights and bias stay as they are.</source>
        <translation>回答对了：权重和偏置都不变。</translation>
    </message>
    <message>
        <source>No line separates these targets: {a} and {b}, which want 1, have the same middle as {c} and {d}, which want 0.</source>
        <translation>没有直线能分开这些答案：{a} 和 {b} 想要 1，{c} 和 {d} 想要 0，而这两对的中点是同一个。</translation>
    </message>
    <message>
        <source>No plane separates these targets: {a} and {b}, which want 1, have the same middle as {c} and {d}, which want 0.</source>
        <translation>没有平面能分开这些答案：{a} 和 {b} 想要 1，{c} 和 {d} 想要 0，而这两对的中点是同一个。</translation>
    </message>
    <message>
        <source>step</source>
        <comment>the step function</comment>
        <translation>阶跃</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>1 pass</source>
        <translation>1 遍</translation>
    </message>
    <message>
        <source>One pass</source>
        <translation>走一遍</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to the moment before</comment>
        <translation>后退</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>go on step by step</comment>
        <translation>自动</translation>
    </message>
    <message>
        <source>Speed: {pace}</source>
        <translation>速度：{pace}</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save numbers…</source>
        <translation>保存数值…</translation>
    </message>
    <message>
        <source>Save numbers</source>
        <translation>保存数值</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>各个部分</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>28 × 28 numbers between 0 and 1: point at one, or move with the arrow keys</source>
        <translation>28 × 28 个数，都在 0 和 1 之间：用鼠标指向一个，或用方向键移过去</translation>
    </message>
    <message>
        <source>28 by 28 numbers between 0 and 1. Arrow keys move from one to the next.</source>
        <translation>28 乘 28 个数，都在 0 和 1 之间。用方向键从一个移到下一个。</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>慢</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快</translation>
    </message>
    <message>
        <source>Very fast</source>
        <translation>很快</translation>
    </message>
    <message>
        <source>Each number that is negative becomes 0</source>
        <translation>负数都变成 0</translation>
    </message>
    <message>
        <source>Number by number; a tensor too small is stretched (broadcasting)</source>
        <translation>一个数加一个数；太小的张量会拉长（广播）</translation>
    </message>
    <message>
        <source>Rows meet columns: products are added up</source>
        <translation>行遇上列：相乘再相加</translation>
    </message>
    <message>
        <source>What a layer does with its weights and biases</source>
        <translation>一层神经元用权重和偏置做的事</translation>
    </message>
    <message>
        <source>Another shape for the same numbers, in reading order</source>
        <translation>同样的数换一种形状，阅读顺序不变</translation>
    </message>
    <message>
        <source>Rows become columns</source>
        <translation>行变成列</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>运算</translation>
    </message>
    <message>
        <source>The loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Begin with an example, the tutorial&apos;s among them</source>
        <translation>从例子开始，教程里的也有</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例子</translation>
    </message>
    <message>
        <source>A tensor from the shelf, a slice of one, or numbers as [[5, 6], [7, 8]]</source>
        <translation>张量架上的张量、它的切片，或像 [[5, 6], [7, 8]] 这样的数</translation>
    </message>
    <message>
        <source>←; Shift+←: a whole number</source>
        <translation>←；Shift+←：一整个数</translation>
    </message>
    <message>
        <source>→; Shift+→: a whole number</source>
        <translation>→；Shift+→：一整个数</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>回到开头</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>Play, or stop</source>
        <translation>播放或停止</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>前进一步</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到最后</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>the step that is shown</comment>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Go to any step</source>
        <translation>跳到任何一步</translation>
    </message>
    <message>
        <source>Steps a second, from 1.5 to 120</source>
        <translation>每秒走几步，从 1.5 到 120</translation>
    </message>
    <message>
        <source>+ and −</source>
        <translation>+ 和 −</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Step {position:,} of {count:,}</source>
        <translation>第 {position:,} 步，共 {count:,} 步</translation>
    </message>
    <message>
        <source>What numpy does, written as loops; the line being done is marked</source>
        <translation>把 numpy 做的事写成循环；正在做的那一行标出来了</translation>
    </message>
    <message>
        <source>From the last axis on: equal lengths fit, and 1 is stretched</source>
        <translation>从最后一个轴看起：一样长就对得上，1 可以拉长</translation>
    </message>
    <message>
        <source>Do the shapes fit?</source>
        <translation>形状对得上吗？</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>正在做什么</translation>
    </message>
    <message>
        <source>Put the result on the shelf</source>
        <translation>把结果放到张量架上</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep the result</source>
        <translation>保留结果</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no result</comment>
        <translation>没有</translation>
    </message>
    <message>
        <source>too many numbers to write out</source>
        <translation>数太多，写不下</translation>
    </message>
    <message>
        <source>Point at a number, or go to it with the arrow keys, and its index is told; PgUp and PgDn, or the wheel, turn pages</source>
        <translation>用鼠标指向一个数，或用方向键移过去，就会说出它的索引；PgUp 和 PgDn，或滚轮，可以翻页</translation>
    </message>
    <message>
        <source>[{index}] is {value}</source>
        <translation>[{index}] 是 {value}</translation>
    </message>
    <message>
        <source>No numbers: an axis has length 0.
Take a slice that reaches further.</source>
        <translation>没有数：有个轴的长度是 0。
请取一个大一点的切片。</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to the page before</comment>
        <translation>上一页</translation>
    </message>
    <message>
        <source>On</source>
        <comment>to the next page</comment>
        <translation>下一页</translation>
    </message>
    <message>
        <source>{part}: back</source>
        <translation>{part}：上一页</translation>
    </message>
    <message>
        <source>{part}: on</source>
        <translation>{part}：下一页</translation>
    </message>
    <message>
        <source>sheet {number}</source>
        <translation>第 {number} 张</translation>
    </message>
    <message>
        <source>sheet {number:,}, {count:,} sheets</source>
        <translation>第 {number:,} 张，共 {count:,} 张</translation>
    </message>
    <message>
        <source>page {number:,}, {count:,} pages</source>
        <translation>第 {number:,} 页，共 {count:,} 页</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>In numbers</source>
        <translation>各项数值</translation>
    </message>
    <message>
        <source>A tensor&apos;s name, or numbers as [[5, 6], [7, 8]], and indices in numpy&apos;s notation, as train_images[10:100, 7:-7, ::2]; name = … and Enter keep the result</source>
        <translation>张量的名字，或像 [[5, 6], [7, 8]] 这样的数，后面可以接 numpy 的索引，例如 train_images[10:100, 7:-7, ::2]；前面写上“名字 =”再按 Enter 键，就会保留结果</translation>
    </message>
    <message>
        <source>Put the result on the shelf under a name of its own</source>
        <translation>给结果一个名字，放到张量架上</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试试</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>as it was typed</source>
        <translation>键入的数</translation>
    </message>
    <message>
        <source>Try {line}</source>
        <translation>试试 {line}</translation>
    </message>
    <message>
        <source>A new axis</source>
        <translation>一个新的轴</translation>
    </message>
    <message>
        <source>From 10 up to 100, 90 of them</source>
        <translation>从第 10 个到第 100 个之前，共 90 个</translation>
    </message>
    <message>
        <source>The first 128</source>
        <translation>前 128 个</translation>
    </message>
    <message>
        <source>Without the first and the last</source>
        <translation>去掉第一个和最后一个</translation>
    </message>
    <message>
        <source>The last one</source>
        <translation>最后一个</translation>
    </message>
    <message>
        <source>The right lower quarter of each</source>
        <translation>每一个的右下四分之一</translation>
    </message>
    <message>
        <source>The middle of each</source>
        <translation>每一个的中间</translation>
    </message>
    <message>
        <source>Index 0 on axis 1</source>
        <translation>轴 1 上的索引 0</translation>
    </message>
    <message>
        <source>Backwards</source>
        <translation>倒过来</translation>
    </message>
    <message>
        <source>Every second one on the last axis</source>
        <translation>最后一个轴上，隔一个取一个</translation>
    </message>
    <message>
        <source>How many axes it has</source>
        <translation>有几个轴</translation>
    </message>
    <message>
        <source>How long each axis is</source>
        <translation>每个轴有多长</translation>
    </message>
    <message>
        <source>What sort of numbers: uint8 has 8 bits, float32 has 32</source>
        <translation>是哪一种数：uint8 有 8 个比特，float32 有 32 个</translation>
    </message>
    <message>
        <source>How many numbers</source>
        <translation>有几个数</translation>
    </message>
    <message>
        <source>Bytes that all its numbers take</source>
        <translation>所有的数一共占多少字节</translation>
    </message>
    <message>
        <source>Bytes from a number to the next one along each axis</source>
        <translation>沿着每个轴，一个数到下一个数隔多少字节</translation>
    </message>
    <message>
        <source>The least number</source>
        <translation>最小的数</translation>
    </message>
    <message>
        <source>The largest number</source>
        <translation>最大的数</translation>
    </message>
    <message>
        <source>nbytes, rounded</source>
        <translation>nbytes 的约略值</translation>
    </message>
    <message>
        <source>Number pointed at</source>
        <translation>指到的数</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>轴</translation>
    </message>
    <message>
        <source>a view: no number was copied</source>
        <translation>视图：一个数也没有复制</translation>
    </message>
    <message>
        <source>computed only where it is shown</source>
        <translation>只算看得到的部分</translation>
    </message>
    <message>
        <source>A bar for each axis of the source; the coloured part is selected, and the mark shows where the number pointed at is</source>
        <translation>来源的每个轴一条；有颜色的部分是选到的，记号表示指到的数在哪里</translation>
    </message>
    <message>
        <source>no axis</source>
        <translation>没有轴</translation>
    </message>
    <message>
        <source>none: a single number</source>
        <translation>没有：只有一个数</translation>
    </message>
    <message>
        <source>new axis</source>
        <translation>新的轴</translation>
    </message>
    <message>
        <source>what it is given, x</source>
        <translation>收到的数 x</translation>
    </message>
    <message>
        <source>its weights, w</source>
        <translation>它的权重 w</translation>
    </message>
    <message>
        <source>each times the other, w·x</source>
        <translation>两者相乘 w·x</translation>
    </message>
    <message>
        <source>sum of the products</source>
        <translation>乘积的总和</translation>
    </message>
    <message>
        <source>+ bias</source>
        <translation>+ 偏置</translation>
    </message>
    <message>
        <source>= z</source>
        <translation>= z</translation>
    </message>
    <message>
        <source>There is no network to look into.

Go to Draw &amp; train and press Start (F5): when the run is finished, its own weights are multiplied with your digit here, number by number.</source>
        <translation>还没有网络可以看。

请到“手写与训练”点“开始”（F5）：训练完成之后，在这里就能看到它的权重和你的数字一个数一个数相乘。</translation>
    </message>
    <message>
        <source>Click a neuron in the picture. Here you see its weights, its sum, and below them the training digits that it answers most.</source>
        <translation>点图里的一个神经元。这里会列出它的权重和总和，下面是训练用的数字当中，让它反应最大的几个。</translation>
    </message>
    <message>
        <source>The pad is empty: draw a digit in Draw &amp; train.</source>
        <translation>手写板是空的：请到“手写与训练”写一个数字。</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>The digit&apos;s way</source>
        <translation>数字走的路</translation>
    </message>
    <message>
        <source>One neuron&apos;s sum</source>
        <translation>一个神经元的总和</translation>
    </message>
    <message>
        <source>Neuron by neuron</source>
        <translation>一个一个看神经元</translation>
    </message>
    <message>
        <source>Press Step, and the numbers flow from the digit into the next layer</source>
        <translation>点“单步”，数值就从数字流到下一层</translation>
    </message>
    <message>
        <source>shape {written}, from {least} to {largest}</source>
        <translation>形状 {written}，从 {least} 到 {largest}</translation>
    </message>
    <message>
        <source>shape {written}, from {least} to {largest}; shown in {count} rows of {length}</source>
        <translation>形状 {written}，从 {least} 到 {largest}；排成 {count} 行，每行 {length} 个</translation>
    </message>
    <message>
        <source>Output {number}</source>
        <translation>输出 {number}</translation>
    </message>
    <message>
        <source>Neuron {number}</source>
        <translation>神经元 {number}</translation>
    </message>
    <message>
        <source>These are the digit&apos;s own numbers. Choose a stage further on to see how it is made.</source>
        <translation>这是数字本身的数。选后面的阶段，就能看到它的数是怎么算出来的。</translation>
    </message>
    <message>
        <source>Each number of a convolution is the sum of 3 × 3 numbers of each channel before, times the filter&apos;s weights. Choose a stage after reshape for sums over all numbers.</source>
        <translation>卷积的每个数，都是拿前面每个通道的 3 × 3 个数，乘上过滤器的权重，再加起来。选变形之后的阶段，就能看到把所有数加起来的总和。</translation>
    </message>
    <message>
        <source>softmax: e^z / sum</source>
        <translation>softmax：e^z / 总和</translation>
    </message>
    <message>
        <source>In numpy</source>
        <translation>用 numpy 写</translation>
    </message>
    <message>
        <source>Copy this line of numpy</source>
        <translation>复制这一行 numpy</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied ✓</source>
        <translation>已复制 ✓</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>neuron by neuron</source>
        <translation>一个一个看神经元</translation>
    </message>
    <message>
        <source>Choose a stage to look into it</source>
        <translation>选一个阶段，仔细看看</translation>
    </message>
    <message>
        <source>↑ and ↓</source>
        <translation>↑ 和 ↓</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>各个阶段</translation>
    </message>
    <message>
        <source>{name}, {title}, shape {written}</source>
        <translation>{name}，{title}，形状 {written}</translation>
    </message>
    <message>
        <source>network, neuron by neuron</source>
        <translation>网络，一个一个看神经元</translation>
    </message>
    <message>
        <source>Choose a neuron to see how it came to its number</source>
        <translation>选一个神经元，看它的数是怎么来的</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>neuron {number}: {value:.3f}</source>
        <translation>神经元 {number}：{value:.3f}</translation>
    </message>
    <message>
        <source>→ one step on, ← one back; with Shift a whole number of the result; Space plays</source>
        <translation>→ 前进一步，← 后退一步；加按 Shift 走完结果的一整个数；空格键播放</translation>
    </message>
    <message>
        <source>relu, addition, dot, reshape and transpose, step by step</source>
        <translation>relu、加法、点积、变形和转置，一步一步来</translation>
    </message>
    <message>
        <source>Choose a tensor on the shelf, or type a line of numpy, and see what it selects</source>
        <translation>在张量架上选一个张量，或键入一行 numpy，看看它选出什么</translation>
    </message>
    <message>
        <source>Your digit goes through a trained network: as a picture, then number by number</source>
        <translation>你的数字走过训练好的网络：先看图，再一个数一个数看</translation>
    </message>
    <message>
        <source>Network, your digit</source>
        <translation>网络与你的数字</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>张量架</translation>
    </message>
    <message>
        <source>Type a = [[5, 6], [7, 8]] in the line and press Enter to keep it.</source>
        <translation>在输入框里键入 a = [[5, 6], [7, 8]]，再按 Enter 键，就能保留它。</translation>
    </message>
    <message>
        <source>{name}: {about}, shape {written}</source>
        <translation>{name}：{about}，形状 {written}</translation>
    </message>
    <message>
        <source>Del takes it off the shelf</source>
        <translation>按 Del 从架上拿走</translation>
    </message>
    <message>
        <source>Shelf of tensors</source>
        <translation>张量架</translation>
    </message>
    <message>
        <source>Choose a tensor to look at it, or to put it into an operation</source>
        <translation>选一个张量来看，或放进运算里</translation>
    </message>
    <message>
        <source>Draw &amp;&amp; train</source>
        <translation>手写与训练</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>梯度下降</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>语言(&amp;A)</translation>
    </message>
</context>
</TS>
