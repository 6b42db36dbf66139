<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name></name>
    <message>
        <source>{reason}.</source>
        <translation>{reason}。</translation>
    </message>
    <message>
        <source>There is no language “{name}”; English is shown.</source>
        <translation>沒有「{name}」這種語言；改用英文顯示。</translation>
    </message>
    <message>
        <source>Qt can&apos;t be loaded, and English is shown: {reason}.</source>
        <translation>無法載入 Qt，所以顯示英文：{reason}。</translation>
    </message>
    <message>
        <source>{path} is missing or damaged; English is shown. Install mnistpad again.</source>
        <translation>{path} 不見了或已損壞；改用英文顯示。請重新安裝 mnistpad。</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>標準輸出</translation>
    </message>
    <message>
        <source>Draw digits that a neural network reads while you draw.</source>
        <translation>你寫數字，神經網路一邊看你寫，一邊讀出來。</translation>
    </message>
    <message>
        <source>Commands: mnistpad classify FILE…, mnistpad train, mnistpad perceptron GATE, mnistpad doctor, mnistpad lesson DIR; each has a --help of its own.</source>
        <translation>指令：mnistpad classify FILE…、mnistpad train、mnistpad perceptron GATE、mnistpad doctor、mnistpad lesson DIR；每一個都有自己的 --help。</translation>
    </message>
    <message>
        <source>a drawing, a picture, a model, a folder of lessons or a .mnistpad file to open</source>
        <translation>要打開的筆跡、圖片、模型、課程資料夾或 .mnistpad 檔案</translation>
    </message>
    <message>
        <source>go to a tab and set it up, as tab=perceptron,gate=NAND, in the words of lessons</source>
        <translation>切到一個分頁並設定好，例如 tab=perceptron,gate=NAND，用課程檔案裡的寫法</translation>
    </message>
    <message>
        <source>append a JSON line a moment to FILE</source>
        <translation>每到一個時刻，就在 FILE 末尾加上一行 JSON</translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <translation>顯示程式的版本，然後結束</translation>
    </message>
    <message>
        <source>--show: {reason}.</source>
        <translation>--show：{reason}。</translation>
    </message>
    <message>
        <source>Read the digits in files, without a window.</source>
        <translation>讀出檔案裡的數字，不開視窗。</translation>
    </message>
    <message>
        <source>drawings (.ndjson), pictures of a digit (.png, .jpg, …) or 28×28 arrays (.npy)</source>
        <translation>筆跡（.ndjson）、一個數字的圖片（.png、.jpg……）或 28×28 的陣列（.npy）</translation>
    </message>
    <message>
        <source>print an object a line</source>
        <translation>每行印出一個物件</translation>
    </message>
    <message>
        <source>read with this .tflite, .keras or .h5 model instead, or with a run&apos;s folder</source>
        <translation>改用這個 .tflite、.keras 或 .h5 模型來讀，或用一筆訓練紀錄的資料夾</translation>
    </message>
    <message>
        <source>Train a network, the tutorial&apos;s if nothing else is said. Ctrl-C stops it and keeps its weights.</source>
        <translation>訓練一個網路；沒有另外指定，就是教學裡的那一個。Ctrl-C 會停下它，並留住權重。</translation>
    </message>
    <message>
        <source>5,000 of MNIST&apos;s digits, which come with the program (the default); all 70,000, downloaded once; or a folder of IDX files or of pictures a class, an .npz file, a table (.csv) or a file of drawings</source>
        <translation>程式自帶的 5,000 個 MNIST 數字（預設）；全部 70,000 個，只下載一次；或者 IDX 檔案的資料夾、每個類別一個的圖片資料夾、.npz 檔案、表格（.csv），或筆跡的檔案</translation>
    </message>
    <message>
        <source>keep the run in DIR: curves, weights, model.keras, model.tflite; an unfinished run in it is gone on with</source>
        <translation>把訓練紀錄存在 DIR：曲線、權重、model.keras、model.tflite；裡面若有沒做完的，就接著做</translation>
    </message>
    <message>
        <source>print events as JSON</source>
        <translation>以 JSON 印出事件</translation>
    </message>
    <message>
        <source>two layers of convolution first</source>
        <translation>前面先放兩個卷積層</translation>
    </message>
    <message>
        <source>of hidden layers: 512 or 512,128 or none</source>
        <translation>各個隱藏層的神經元數：512、512,128 或 none</translation>
    </message>
    <message>
        <source>of each layer&apos;s outputs</source>
        <translation>占每一層輸出的比例</translation>
    </message>
    <message>
        <source>digits an update</source>
        <translation>每次更新用幾個數字</translation>
    </message>
    <message>
        <source>passes over the digits</source>
        <translation>把所有數字看幾遍</translation>
    </message>
    <message>
        <source>of the digits, to use</source>
        <translation>要使用的數字所占的比例</translation>
    </message>
    <message>
        <source>of the digits, to check with</source>
        <translation>留作驗證的數字所占的比例</translation>
    </message>
    <message>
        <source>vary each digit a little</source>
        <translation>把每個數字稍微變一變</translation>
    </message>
    <message>
        <source>stop when an epoch checks so</source>
        <translation>某個週期的驗證達到這個準確率就停止</translation>
    </message>
    <message>
        <source>{flag}: {reason}.</source>
        <translation>{flag}：{reason}。</translation>
    </message>
    <message>
        <source>Let a perceptron learn a gate of two inputs.</source>
        <translation>讓感知器學一個有兩個輸入的邏輯閘。</translation>
    </message>
    <message>
        <source>AND, NAND, OR, NOR, XOR, or four targets as 1,0,0,0</source>
        <translation>AND、NAND、OR、NOR、XOR，或四個想要的答案，例如 1,0,0,0</translation>
    </message>
    <message>
        <source>passes over the samples</source>
        <translation>把所有樣本看幾遍</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>學習率</translation>
    </message>
    <message>
        <source>print one object</source>
        <translation>印出一個物件</translation>
    </message>
    <message>
        <source>Say what works on this machine.</source>
        <translation>說出這台電腦上有哪些功能可以用。</translation>
    </message>
    <message>
        <source>Say what is wrong in a folder of lessons, and where.</source>
        <translation>說出課程資料夾裡有什麼不對，在哪裡。</translation>
    </message>
    <message>
        <source>files named as 01-name.md</source>
        <translation>裡面是 01-name.md 這樣命名的檔案</translation>
    </message>
    <message>
        <source>{folder}: nothing is wrong.</source>
        <translation>{folder}：沒有問題。</translation>
    </message>
    <message>
        <source>{text}: units of each layer are expected, as 512 or 512,128, or none</source>
        <translation>{text}：應該是每一層的神經元數，例如 512 或 512,128，或 none</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>positional arguments:</source>
        <translation>位置引數：</translation>
    </message>
    <message>
        <source>options:</source>
        <translation>選項：</translation>
    </message>
    <message>
        <source>argument {name}: {reason}</source>
        <translation>引數 {name}：{reason}</translation>
    </message>
    <message>
        <source>the following arguments are required: {names}</source>
        <translation>缺少這些引數：{names}</translation>
    </message>
    <message>
        <source>unrecognized arguments: {names}</source>
        <translation>不認得的引數：{names}</translation>
    </message>
    <message>
        <source>ambiguous option: {option} could match {names}</source>
        <translation>選項不明確：{option} 可能是 {names}</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>後面應該有一個值</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>後面至少應該有一個值</translation>
    </message>
    <message>
        <source>ignored explicit argument {value}</source>
        <translation>不需要值，卻給了 {value}</translation>
    </message>
    <message>
        <source>invalid choice: {value} (choose from {names})</source>
        <translation>沒有 {value} 這個選擇（可以選 {names}）</translation>
    </message>
    <message>
        <source>invalid float value: {value}</source>
        <translation>{value} 不是一個數</translation>
    </message>
    <message>
        <source>invalid int value: {value}</source>
        <translation>{value} 不是整數</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>顯示這份說明，然後結束</translation>
    </message>
    <message>
        <source>{program}: error: {reason}</source>
        <translation>{program}：錯誤：{reason}</translation>
    </message>
    <message>
        <source>{path}: {reason}.</source>
        <translation>{path}：{reason}。</translation>
    </message>
    <message>
        <source>{path}, drawing {index}: {reason}.</source>
        <translation>{path} 第 {index} 份筆跡：{reason}。</translation>
    </message>
    <message>
        <source>{path}: {count:,} more such lines.</source>
        <translation>{path}：還有 {count:,} 行也是這樣。</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>讀取中</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>不確定</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系統</translation>
    </message>
    <message>
        <source>display libraries</source>
        <translation>顯示用的函式庫</translation>
    </message>
    <message>
        <source>display</source>
        <translation>顯示器</translation>
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
        <translation>辨識器</translation>
    </message>
    <message>
        <source>MNIST sample</source>
        <translation>MNIST 樣本</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>settings folder</source>
        <translation>設定資料夾</translation>
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
        <translation>Qt 已經附上</translation>
    </message>
    <message>
        <source>all {count} for X11 and those for OpenGL and fonts</source>
        <translation>X11 的 {count} 個，以及 OpenGL 和字型的，都齊全</translation>
    </message>
    <message>
        <source>the desktop&apos;s</source>
        <translation>桌面環境的</translation>
    </message>
    <message>
        <source>{first} and {second}, of which each overwrites the other&apos;s files: pip uninstall {both}, then pip install {wanted}</source>
        <translation>{first} 和 {second}，它們會互相覆蓋檔案：先 pip uninstall {both}，再 pip install {wanted}</translation>
    </message>
    <message>
        <source>{found}, whose files another has taken away: pip install --force-reinstall --no-deps {name}</source>
        <translation>{found}，但它的檔案被另一個套件移走了：pip install --force-reinstall --no-deps {name}</translation>
    </message>
    <message>
        <source>{reason}; install mnistpad again</source>
        <translation>{reason}；請重新安裝 mnistpad</translation>
    </message>
    <message>
        <source>loaded in {loaded:.0f} ms, reads a drawn 7 as {label} in {answered:.1f} ms</source>
        <translation>載入用了 {loaded:.0f} ms，把寫出來的 7 讀成 {label}，用了 {answered:.1f} ms</translation>
    </message>
    <message>
        <source>{learning:,} digits to learn from and {testing:,} for testing, read in {milliseconds:.0f} ms</source>
        <translation>{learning:,} 個數字用來學習，{testing:,} 個用來測試，讀取用了 {milliseconds:.0f} ms</translation>
    </message>
    <message>
        <source>not downloaded; the sample works without</source>
        <translation>沒有下載；用程式自帶的樣本就不需要它</translation>
    </message>
    <message>
        <source>{folder} can&apos;t be written to</source>
        <translation>無法寫入 {folder}</translation>
    </message>
    <message>
        <source>{gate!r} is no gate; give one of {gates}, or four targets, each 0 or 1, as 1,0,0,0 for (1, 1), (1, 0), (0, 1), (0, 0)</source>
        <translation>{gate!r} 不是邏輯閘；請給 {gates} 其中之一，或四個想要的答案，每個是 0 或 1，例如 1,0,0,0 依序對應 (1, 1)、(1, 0)、(0, 1)、(0, 0)</translation>
    </message>
    <message>
        <source>--epochs must be between 1 and {most:,}, not {epochs:,}</source>
        <translation>--epochs 要在 1 和 {most:,} 之間，而不是 {epochs:,}</translation>
    </message>
    <message>
        <source>weights: [{weights}]</source>
        <translation>權重：[{weights}]</translation>
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
        <translation>更新 {updates} 次之後，在第 {number} 遍收斂</translation>
    </message>
    <message>
        <source>not converged after {passes} passes, {updates} updates</source>
        <translation>看了 {passes} 遍、更新了 {updates} 次，還沒有收斂</translation>
    </message>
    <message>
        <source>It never will: no line separates the targets, for {a} and {b}, which should give 1, have the same middle as {c} and {d}, which should give 0.</source>
        <translation>永遠不會收斂：沒有直線能把答案分開，因為該回答 1 的 {a} 和 {b}，跟該回答 0 的 {c} 和 {d} 有同一個中點。</translation>
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
        <translation>失敗</translation>
    </message>
    <message>
        <source>{path}: this is a file; name a folder for the run.</source>
        <translation>{path}：這是一個檔案；請給這筆訓練紀錄一個資料夾。</translation>
    </message>
    <message>
        <source>{path}: other files are in it; name a new folder for the run.</source>
        <translation>{path}：裡面有別的檔案；請給這筆訓練紀錄一個新的資料夾。</translation>
    </message>
    <message>
        <source>{path}: another program is training the run in it; name a new folder.</source>
        <translation>{path}：另一個程式正在訓練裡面的那一筆；請換一個新的資料夾。</translation>
    </message>
    <message>
        <source>{path}: a run that is {status} is in it; name a new folder.</source>
        <translation>{path}：裡面有一筆{status}的訓練紀錄；請換一個新的資料夾。</translation>
    </message>
    <message>
        <source>data {name}</source>
        <translation>資料 {name}</translation>
    </message>
    <message>
        <source>{path}: an unfinished run of another kind is in it, not one with {differences}; name a new folder.</source>
        <translation>{path}：裡面有另一種沒做完的訓練紀錄，不是這一種：{differences}；請換一個新的資料夾。</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}、{second}</translation>
    </message>
    <message>
        <source>{silence} The run goes on when it answers; Ctrl-C, pressed twice, ends it.</source>
        <translation>{silence}它有回應之後，訓練就會繼續；按兩次 Ctrl-C 可以結束。</translation>
    </message>
    <message>
        <source>{death} A new one goes on from the last epoch.</source>
        <translation>{death}新的引擎會從上一個週期接著做。</translation>
    </message>
    <message>
        <source>Stopping… Once more ends it at once.</source>
        <translation>正在停止… 再按一次就立刻結束。</translation>
    </message>
    <message>
        <source>The engine, in which networks are trained, {cause}.</source>
        <translation>訓練網路的引擎{cause}。</translation>
    </message>
    <message>
        <source>--{flag}: {problem}</source>
        <translation>--{flag}：{problem}</translation>
    </message>
    <message>
        <source>{network}, {count:,} parameters</source>
        <translation>網路 {network}，{count:,} 個參數</translation>
    </message>
    <message>
        <source>{data}: {digits:,} digits to learn from, {updates:,} updates an epoch</source>
        <translation>資料 {data}：{digits:,} 個數字用來學習，每個週期 {updates:,} 次更新</translation>
    </message>
    <message>
        <source>{count} classes: {names}</source>
        <translation>{count} 個類別：{names}</translation>
    </message>
    <message>
        <source>goes on after update {update:,}</source>
        <translation>從第 {update:,} 次更新之後接著做</translation>
    </message>
    <message>
        <source>XLA is not to be had here; training takes about twice as long.</source>
        <translation>這裡沒有 XLA 可用；訓練大約要兩倍的時間。</translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}: loss {loss:.4f}, accuracy {accuracy:.4f}; checked: loss {val_loss:.4f}, accuracy {val_accuracy:.4f}; {seconds:.1f} s</source>
        <translation>週期 {epoch} / {epochs}：損失 {loss:.4f}，準確率 {accuracy:.4f}；驗證：損失 {val_loss:.4f}，準確率 {val_accuracy:.4f}；{seconds:.1f} 秒</translation>
    </message>
    <message>
        <source>{ending} after {updates:,} updates in {seconds:.1f} s</source>
        <translation>{ending}：{updates:,} 次更新，用了 {seconds:.1f} 秒</translation>
    </message>
    <message>
        <source>test accuracy {accuracy:.4f}</source>
        <translation>測試準確率 {accuracy:.4f}</translation>
    </message>
    <message>
        <source>Loading Keras</source>
        <translation>正在載入 Keras</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>下載中</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>update {update:,} / {all:,}  loss {loss:.3f}  accuracy {accuracy:.3f}</source>
        <translation>更新 {update:,} / {all:,}  損失 {loss:.3f}  準確率 {accuracy:.3f}</translation>
    </message>
    <message>
        <source>{path}: it would unpack to more than {most:,} MB, which is the most that is read</source>
        <translation>{path}：解開之後會大於 {most:,} MB，超過了能讀的上限</translation>
    </message>
    <message>
        <source>{path}: damaged</source>
        <translation>{path}：已損壞</translation>
    </message>
    <message>
        <source>is empty; a name is expected</source>
        <translation>是空的；應該有一個名稱</translation>
    </message>
    <message>
        <source>has {count:,} characters; a name has at most {most}</source>
        <translation>有 {count:,} 個字元；名稱最多 {most} 個</translation>
    </message>
    <message>
        <source>holds characters that can&apos;t be shown; a name is expected</source>
        <translation>有無法顯示的字元；應該是一個名稱</translation>
    </message>
    <message>
        <source>2 to {most} names of classes are expected</source>
        <translation>應該有 2 到 {most} 個類別的名稱</translation>
    </message>
    <message>
        <source>the names of classes differ, and can be shown</source>
        <translation>類別的名稱必須各不相同，而且能顯示出來</translation>
    </message>
    <message>
        <source>line {number}: {reason}</source>
        <translation>第 {number} 行：{reason}</translation>
    </message>
    <message>
        <source>drawing {number} {error}</source>
        <translation>第 {number} 份筆跡{error}</translation>
    </message>
    <message>
        <source>{path}: together more than {most:,} drawings</source>
        <translation>{path}：加起來超過 {most:,} 份筆跡</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>沒有名字</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>{number} 號</translation>
    </message>
    <message>
        <source>a source of kind {kind} has a path</source>
        <translation>{kind} 這種來源應該有 path</translation>
    </message>
    <message>
        <source>a source of kind {kind} has no path</source>
        <translation>{kind} 這種來源不該有 path</translation>
    </message>
    <message>
        <source>a data set is expected: sample, mnist, or a folder or file</source>
        <translation>應該是一個資料集：sample、mnist，或是資料夾、檔案</translation>
    </message>
    <message>
        <source>a data set is kept as an object with kind and path</source>
        <translation>資料集應該存成有 kind 和 path 的物件</translation>
    </message>
    <message>
        <source>a data set&apos;s path is kept as text</source>
        <translation>資料集的 path 應該是文字</translation>
    </message>
    <message>
        <source>rows and columns were changed over, so the digits were turned upright</source>
        <translation>橫列和直行對調了，已經把數字轉正</translation>
    </message>
    <message>
        <source>{path}: too large for the memory that is left</source>
        <translation>{path}：太大了，剩下的記憶體裝不下</translation>
    </message>
    <message>
        <source>{path}: MNIST has not been downloaded yet; download it, or take the sample or a folder with MNIST&apos;s files</source>
        <translation>{path}：MNIST 還沒有下載；請下載，或改用樣本，或選一個裝著 MNIST 檔案的資料夾</translation>
    </message>
    <message>
        <source>{path}: damaged (this is not MNIST as Keras has it); download it again</source>
        <translation>{path}：已損壞（和 Keras 的 MNIST 不一樣）；請重新下載</translation>
    </message>
    <message>
        <source>a fraction of the data above 0 and at most 1 is expected, not {fraction}</source>
        <translation>使用的比例應該大於 0、最多是 1，而不是 {fraction}</translation>
    </message>
    <message>
        <source>{path}: there are no test digits in it</source>
        <translation>{path}：裡面沒有測試數字</translation>
    </message>
    <message>
        <source>{path}: a pickle, which can hold code and is not opened; save the arrays with numpy.savez</source>
        <translation>{path}：這是 pickle，裡面可能藏著程式碼，所以不打開；請用 numpy.savez 儲存陣列</translation>
    </message>
    <message>
        <source>{path}: not a set of digits; a folder of IDX files (MNIST&apos;s), an .npz file with Keras&apos;s names, arrays (.npy) of images and labels, a table (.csv), a folder of pictures a class or a file of drawings (.ndjson) can be read</source>
        <translation>{path}：不是數字的資料集；可以讀的有：IDX 檔案（MNIST 的格式）的資料夾、用 Keras 的名稱存的 .npz 檔案、圖片和標籤的陣列（.npy）、表格（.csv）、每個類別一個的圖片資料夾，或筆跡的檔案（.ndjson）</translation>
    </message>
    <message>
        <source>no test digits in it: {count:,} were set aside as such</source>
        <translation>裡面沒有測試數字：已經留出 {count:,} 個來測試</translation>
    </message>
    <message>
        <source>{path}: at most {most:,} drawings can be learned from</source>
        <translation>{path}：最多只能學 {most:,} 份筆跡</translation>
    </message>
    <message>
        <source>{path}: drawing {number} {error}</source>
        <translation>{path}：第 {number} 份筆跡{error}</translation>
    </message>
    <message>
        <source>is labelled “{word}”; its “word” should be the digit, 0 to 9</source>
        <translation>標著「{word}」；它的 word 應該是 0 到 9 的數字</translation>
    </message>
    <message>
        <source>is not labelled; its “word” should be the digit, 0 to 9</source>
        <translation>沒有標籤；它的 word 應該是 0 到 9 的數字</translation>
    </message>
    <message>
        <source>is labelled {word} and has no ink</source>
        <translation>標著 {word}，卻什麼也沒寫</translation>
    </message>
    <message>
        <source>{path}: there are no drawings in it</source>
        <translation>{path}：裡面沒有筆跡</translation>
    </message>
    <message>
        <source>{path}: every drawing is a {digit}; a network learns to tell digits apart, so draw others too, each {least} times or more</source>
        <translation>{path}：每一份筆跡都是 {digit}；網路要學的是分辨不同的數字，所以也請寫別的數字，每個至少 {least} 次</translation>
    </message>
    <message>
        <source>{path}: only one drawing of {digits}; draw each digit {least} times or more, one to learn from and one to be tested on</source>
        <translation>{path}：{digits} 只有一份筆跡；每個數字請至少寫 {least} 次，一次用來學，一次用來測試</translation>
    </message>
    <message>
        <source>{first}; {second}</source>
        <translation>{first}；{second}</translation>
    </message>
    <message>
        <source>{path}: row {number} is longer than a label and 28×28 pixels</source>
        <translation>{path}：第 {number} 列太長，比一個標籤加 28×28 個像素還多</translation>
    </message>
    <message>
        <source>{path}: row {number}</source>
        <translation>{path}：第 {number} 列</translation>
    </message>
    <message>
        <source>{path}: row {number} has {count:,} numbers; 785 are expected, a label and 28×28 pixels</source>
        <translation>{path}：第 {number} 列有 {count:,} 個數；應該有 785 個，也就是一個標籤和 28×28 個像素</translation>
    </message>
    <message>
        <source>{path}: row {number} has {count} numbers; the rows above have {width}</source>
        <translation>{path}：第 {number} 列有 {count} 個數；上面每一列都有 {width} 個</translation>
    </message>
    <message>
        <source>{path}: there are no digits in it</source>
        <translation>{path}：裡面沒有數字</translation>
    </message>
    <message>
        <source>{path}, the labels</source>
        <translation>{path} 的標籤</translation>
    </message>
    <message>
        <source>{where}: “{word}” is no number</source>
        <translation>{where}：「{word}」不是數</translation>
    </message>
    <message>
        <source>{where} has {number:g}; whole numbers in 0–255 are expected</source>
        <translation>{where}有 {number:g}；應該是 0–255 的整數</translation>
    </message>
    <message>
        <source>{path}: only one class is in it, {name}; a network learns to tell classes apart, so two folders with pictures are needed at the least</source>
        <translation>{path}：裡面只有一個類別 {name}；網路要學的是分辨不同的類別，所以至少需要兩個圖片資料夾</translation>
    </message>
    <message>
        <source>{path}: {count} folders with pictures; at most {most} classes can be learnt</source>
        <translation>{path}：有 {count} 個圖片資料夾；最多只能學 {most} 個類別</translation>
    </message>
    <message>
        <source>{path}: the name of the folder “{name}…” {problem}</source>
        <translation>{path}：資料夾「{name}…」的名稱{problem}</translation>
    </message>
    <message>
        <source>{path}: there are no folders of pictures in it</source>
        <translation>{path}：裡面沒有圖片資料夾</translation>
    </message>
    <message>
        <source>{path}: there are no pictures in its folders {first} to {last}</source>
        <translation>{path}：{first} 到 {last} 這些資料夾裡沒有圖片</translation>
    </message>
    <message>
        <source>black ink on white was inverted</source>
        <translation>白底黑字已經反相</translation>
    </message>
    <message>
        <source>{count:,} files that are no pictures were passed over ({first}, …)</source>
        <translation>略過了 {count:,} 個不是圖片的檔案（{first}……）</translation>
    </message>
    <message>
        <source>no pictures of {names}</source>
        <translation>沒有 {names} 的圖片</translation>
    </message>
    <message>
        <source>one digit alone can&apos;t be learnt from and tested on</source>
        <translation>只有一個數字，沒辦法又學又測試</translation>
    </message>
    <message>
        <source>{path}: a broken gzip file; fetch it again</source>
        <translation>{path}：gzip 檔案已損壞；請重新取得</translation>
    </message>
    <message>
        <source>{folder}: there are several sets in it ({sets}); choose a folder with one, or one file of the set</source>
        <translation>{folder}：裡面有好幾個資料集（{sets}）；請選只有一個的資料夾，或選其中一個檔案</translation>
    </message>
    <message>
        <source>MNIST’s names</source>
        <translation>用 MNIST 的檔名</translation>
    </message>
    <message>
        <source>{folder}: there are no IDX files in it, or several sets below it; MNIST&apos;s are called train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte, with or without .gz</source>
        <translation>{folder}：裡面沒有 IDX 檔案，或者下面有好幾個資料集；MNIST 的檔名是 train-images-idx3-ubyte、train-labels-idx1-ubyte、t10k-images-idx3-ubyte 和 t10k-labels-idx1-ubyte，有沒有 .gz 都可以</translation>
    </message>
    <message>
        <source>{folder}: {files} (.gz or not) missing</source>
        <translation>{folder}：缺少 {files}（有沒有 .gz 都可以）</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} 和 {second}</translation>
    </message>
    <message>
        <source>{path}: not an IDX file of bytes, MNIST&apos;s format</source>
        <translation>{path}：不是位元組的 IDX 檔案（MNIST 的格式）</translation>
    </message>
    <message>
        <source>{path}: an IDX file that is cut off within its head</source>
        <translation>{path}：IDX 檔案不完整，連檔頭都不夠</translation>
    </message>
    <message>
        <source>{path}: {shape} = {expected} bytes announced</source>
        <translation>{path}：檔頭說有 {shape} = {expected} 個位元組</translation>
    </message>
    <message>
        <source>{announced}; at most {most:,} images of 28x28 can be read</source>
        <translation>{announced}；最多只能讀 {most:,} 張 28x28 的圖片</translation>
    </message>
    <message>
        <source>{path}: {axes} axes; images have 3, labels 1</source>
        <translation>{path}：有 {axes} 個軸；圖片有 3 個，標籤有 1 個</translation>
    </message>
    <message>
        <source>{path}: integers of shape {shape}; QMNIST&apos;s labels are (count, 8)</source>
        <translation>{path}：整數的形狀是 {shape}；QMNIST 的標籤應該是 (count, 8)</translation>
    </message>
    <message>
        <source>{path}: label {label}, not in 0–255</source>
        <translation>{path}：標籤 {label} 不在 0–255 之內</translation>
    </message>
    <message>
        <source>{announced}, but the file goes on behind them</source>
        <translation>{announced}，檔案後面卻還有東西</translation>
    </message>
    <message>
        <source>{announced}, {found} found</source>
        <translation>{announced}，實際上有 {found} 個</translation>
    </message>
    <message>
        <source>{name}: images of shape {shape}; (count, rows, columns) is expected</source>
        <translation>{name}：圖片的形狀是 {shape}；應該是 (count, rows, columns)</translation>
    </message>
    <message>
        <source>{name}: labels of shape {shape}; one number an image is expected</source>
        <translation>{name}：標籤的形狀是 {shape}；應該每張圖片一個數</translation>
    </message>
    <message>
        <source>{name}: there are no images in it</source>
        <translation>{name}：裡面沒有圖片</translation>
    </message>
    <message>
        <source>{name}: {count:,} images; at most {most:,} can be read</source>
        <translation>{name}：有 {count:,} 張圖片；最多只能讀 {most:,} 張</translation>
    </message>
    <message>
        <source>{images}: {count:,} images, but {labels} has {others:,} labels</source>
        <translation>{images}：有 {count:,} 張圖片，{labels} 卻有 {others:,} 個標籤</translation>
    </message>
    <message>
        <source>{name}: images of {rows}×{columns} pixels, larger than MNIST&apos;s {side}×{side}; scale them down first</source>
        <translation>{name}：圖片是 {rows}×{columns} 像素，比 MNIST 的 {side}×{side} 大；請先縮小</translation>
    </message>
    <message>
        <source>{name}: label {index:,} (counted from 0) is {label}; at most {most} classes can be learnt, with the labels 0 to {last}</source>
        <translation>{name}：標籤 {index:,}（從 0 數起）是 {label}；最多只能學 {most} 個類別，標籤是 0 到 {last}</translation>
    </message>
    <message>
        <source>There are no drawings; {least} are needed, to learn from some and be tested on others.</source>
        <translation>還沒有筆跡；至少要 {least} 份，一些用來學，另一些用來測試。</translation>
    </message>
    <message numerus="yes">
        <source>There are %n drawings; {least} are needed, to learn from some and be tested on others.</source>
        <translation>
            <numerusform>只有 %n 份筆跡；至少要 {least} 份，一些用來學，另一些用來測試。</numerusform>
        </translation>
    </message>
    <message>
        <source>All drawings are held out. Hold out fewer, so that some are learnt from.</source>
        <translation>所有的筆跡都留出來了。請少留出一些，網路才有東西可以學。</translation>
    </message>
    <message>
        <source>No drawing is held out to test the network on. Hold out another person&apos;s.</source>
        <translation>沒有留出筆跡來測試網路。請改為留出另一個人寫的。</translation>
    </message>
    <message>
        <source>{path}: every image is of class {label}; a network learns to tell classes apart, so two are needed at the least</source>
        <translation>{path}：每張圖片都是類別 {label}；網路要學的是分辨不同的類別，所以至少需要兩個</translation>
    </message>
    <message>
        <source>{file}: label {label} of {name} has no name in it; each label is to have one</source>
        <translation>{file}：裡面沒有 {name} 的標籤 {label} 的名稱；每個標籤都應該有一個</translation>
    </message>
    <message>
        <source>{path}: {count} classes; at most {most} can be learnt</source>
        <translation>{path}：有 {count} 個類別；最多只能學 {most} 個</translation>
    </message>
    <message>
        <source>{file}: not text in UTF-8; save it as such</source>
        <translation>{file}：不是 UTF-8 文字；請存成 UTF-8</translation>
    </message>
    <message>
        <source>{file}: not JSON; a list of names is expected, as [&quot;A&quot;, &quot;B&quot;]</source>
        <translation>{file}：不是 JSON；應該是名稱的列表，例如 [&quot;A&quot;, &quot;B&quot;]</translation>
    </message>
    <message>
        <source>{file}: a list of names is expected, as [&quot;A&quot;, &quot;B&quot;]</source>
        <translation>{file}：應該是名稱的列表，例如 [&quot;A&quot;, &quot;B&quot;]</translation>
    </message>
    <message>
        <source>{file}: name {number} is no text; names are expected</source>
        <translation>{file}：第 {number} 個名稱不是文字；應該是名稱</translation>
    </message>
    <message>
        <source>line {number} is “{start}”; a label, the number of a character and the character are expected, as 0,U+304A,お</source>
        <translation>第 {number} 行是「{start}」；應該是標籤、字元的編號和字元，例如 0,U+304A,お</translation>
    </message>
    <message>
        <source>line {number} is “{start}”; a label and the number of its character are expected, as 1 65</source>
        <translation>第 {number} 行是「{start}」；應該是標籤和它的字元編號，例如 1 65</translation>
    </message>
    <message>
        <source>line {number} has {label}, a label of a line above</source>
        <translation>第 {number} 行的標籤 {label} 在上面已經有了</translation>
    </message>
    <message>
        <source>line {number} has {label}, no label from 0 to 255</source>
        <translation>第 {number} 行有 {label}，不是 0 到 255 的標籤</translation>
    </message>
    <message>
        <source>{where} {problem}</source>
        <translation>{where}{problem}</translation>
    </message>
    <message>
        <source>{where} is “{name}”, as {other} is; each class has a name of its own</source>
        <translation>{where}是「{name}」，和{other}一樣；每個類別都要有自己的名稱</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>name {number}</source>
        <translation>第 {number} 個名稱</translation>
    </message>
    <message>
        <source>{count:,} names are {few} for the labels 0 to {most}; a name a line is expected, {expected} in all</source>
        <translation>{count:,} 個名稱對標籤 0 到 {most} 來說{few}；應該一行一個名稱，一共 {expected} 個</translation>
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
        <translation>{path}：.npz 檔案已損壞；請重新儲存或取得</translation>
    </message>
    <message>
        <source>{path}: a damaged file; save or fetch it again</source>
        <translation>{path}：檔案已損壞；請重新儲存或取得</translation>
    </message>
    <message>
        <source>{path}: not an .npz file, or one that is cut off</source>
        <translation>{path}：不是 .npz 檔案，或者檔案不完整</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>什麼也沒有</translation>
    </message>
    <message>
        <source>{path}: {missing} missing; Keras&apos;s names are expected ({names}), there is {there}</source>
        <translation>{path}：缺少 {missing}；應該用 Keras 的名稱（{names}），裡面有：{there}</translation>
    </message>
    <message>
        <source>{path}, {array}</source>
        <translation>{path} 的 {array}</translation>
    </message>
    <message>
        <source>{name}: shape {shape}; (count, rows, columns) is expected</source>
        <translation>{name}：形狀是 {shape}；應該是 (count, rows, columns)</translation>
    </message>
    <message>
        <source>{name}: shape {shape}; one number an image is expected, shape (count,), or as many as there are classes, one-hot, and at most {most}</source>
        <translation>{name}：形狀是 {shape}；應該每張圖片一個數，形狀是 (count,)；或者用獨熱編碼，有幾個類別就有幾個數，最多 {most} 個</translation>
    </message>
    <message>
        <source>{name}: dtype {dtype}; whole numbers are expected, as uint8: save labels.astype(&quot;uint8&quot;)</source>
        <translation>{name}：dtype 是 {dtype}；應該是整數，例如 uint8：請儲存 labels.astype(&quot;uint8&quot;)</translation>
    </message>
    <message>
        <source>{name}: packed otherwise than numpy.savez does; save it again</source>
        <translation>{name}：壓縮的方式和 numpy.savez 不一樣；請重新儲存</translation>
    </message>
    <message>
        <source>{name}: {dtype} of shape {shape}, {size:,.0f} MB; at most {most:,} images and {most_size:,.0f} MB can be read</source>
        <translation>{name}：{dtype}，形狀是 {shape}，{size:,.0f} MB；最多只能讀 {most:,} 張圖片、{most_size:,.0f} MB</translation>
    </message>
    <message>
        <source>{name}: {size} bytes announced</source>
        <translation>{name}：檔頭說有 {size} 個位元組</translation>
    </message>
    <message>
        <source>{name}: not an array as numpy.savez writes it</source>
        <translation>{name}：不是 numpy.savez 寫的陣列</translation>
    </message>
    <message>
        <source>{name}: not an array of plain numbers</source>
        <translation>{name}：不是只有數的陣列</translation>
    </message>
    <message>
        <source>{name}: holds Python objects (a pickle), which are not opened; save plain numbers</source>
        <translation>{name}：裡面是 Python 物件（pickle），不會打開；請只儲存數</translation>
    </message>
    <message>
        <source>{name}: row {row:,} (counted from 0) is not one-hot</source>
        <translation>{name}：第 {row:,} 列（從 0 數起）不是獨熱編碼</translation>
    </message>
    <message>
        <source>0–1 (divide by 255)</source>
        <translation>0–1（請除以 255）</translation>
    </message>
    <message>
        <source>{name}: image {index:,} (counted from 0) has the value {value}; {expected} is expected</source>
        <translation>{name}：第 {index:,} 張圖片（從 0 數起）有 {value} 這個值；應該是 {expected}</translation>
    </message>
    <message>
        <source>{folder}: there are several sets in it ({sets}); choose one file of the set</source>
        <translation>{folder}：裡面有好幾個資料集（{sets}）；請選其中一個檔案</translation>
    </message>
    <message>
        <source>{path}: one array, and the file with {roles} is missing beside it; files are known by their names, as x_train.npy and y_train.npy, or train-imgs.npz and train-labels.npz</source>
        <translation>{path}：只有一個陣列，旁邊缺少 {roles} 的檔案；程式靠檔名認出它們，例如 x_train.npy 和 y_train.npy，或 train-imgs.npz 和 train-labels.npz</translation>
    </message>
    <message>
        <source>{number} ÷ 0 has no value</source>
        <translation>{number} ÷ 0 沒有值</translation>
    </message>
    <message>
        <source>log({number}) has no value: only numbers above 0 have a logarithm</source>
        <translation>log({number}) 沒有值：只有大於 0 的數才有對數</translation>
    </message>
    <message>
        <source>sqrt({number}) has no value: no number&apos;s square is below 0</source>
        <translation>sqrt({number}) 沒有值：沒有哪個數的平方小於 0</translation>
    </message>
    <message>
        <source>0 to the power {power} has no value: it divides by 0</source>
        <translation>0 的 {power} 次方沒有值：那就要除以 0 了</translation>
    </message>
    <message>
        <source>{number} to the power {power} has no value: a negative number takes only whole powers</source>
        <translation>{number} 的 {power} 次方沒有值：負數只能有整數次方</translation>
    </message>
    <message>
        <source>{formula} is larger there than any number a computer has</source>
        <translation>{formula} 在那裡太大，電腦裡沒有這麼大的數</translation>
    </message>
    <message>
        <source>a formula is expected, as {example}</source>
        <translation>這裡要有一個算式，例如 {example}</translation>
    </message>
    <message>
        <source>a formula of at most {most} letters is expected, not {count}</source>
        <translation>算式最多 {most} 個字元，這裡有 {count} 個</translation>
    </message>
    <message>
        <source>“=” has no place here: only its right side is needed</source>
        <translation>這裡不用寫「=」：只要等號右邊就好</translation>
    </message>
    <message>
        <source>“{found}” means nothing here: a formula has numbers, {variables}, + − × ÷ ^, brackets and {functions}</source>
        <translation>「{found}」在這裡沒有意義：算式裡可以有數、{variables}、+ − × ÷ ^、括號和 {functions}</translation>
    </message>
    <message>
        <source>a “)” without its “(”</source>
        <translation>有「)」，卻沒有配對的「(」</translation>
    </message>
    <message>
        <source>brackets and powers lie more than {most} deep in each other</source>
        <translation>括號和次方一層套一層，超過了 {most} 層</translation>
    </message>
    <message>
        <source>{number} is larger than any number a computer has</source>
        <translation>{number} 太大，電腦裡沒有這麼大的數</translation>
    </message>
    <message>
        <source>“{name}” is followed by brackets, as {name}({variable})</source>
        <translation>「{name}」後面要有括號，例如 {name}({variable})</translation>
    </message>
    <message>
        <source>a “(” without its “)”</source>
        <translation>有「(」，卻沒有配對的「)」</translation>
    </message>
    <message>
        <source>the formula breaks off: a number or {variable} is missing</source>
        <translation>算式斷掉了：還缺一個數或 {variable}</translation>
    </message>
    <message>
        <source>a number or {variable} is missing before “)”</source>
        <translation>「)」前面還缺一個數或 {variable}</translation>
    </message>
    <message>
        <source>“{found}” has no place here: an operation or the end is expected</source>
        <translation>「{found}」不該在這裡：接下來應該是運算符號，不然就到此為止</translation>
    </message>
    <message>
        <source>“{found}” has no place here: a number or {variable} is expected</source>
        <translation>「{found}」不該在這裡：這裡應該是一個數或 {variable}</translation>
    </message>
    <message>
        <source>“{name}” is no name here: there are {names}</source>
        <translation>這裡沒有「{name}」這個名字，有的是：{names}</translation>
    </message>
    <message>
        <source>“{name}” is no name here; do you mean {meant}?</source>
        <translation>這裡沒有「{name}」這個名字；你要的也許是 {meant}</translation>
    </message>
    <message>
        <source>there is no loss at {where}; start where the map has a colour</source>
        <translation>{where} 這裡沒有損失，請從地圖上有顏色的地方開始</translation>
    </message>
    <message>
        <source>the loss at {where} is infinite; start where the map has a colour</source>
        <translation>{where} 這裡的損失無限大，請從地圖上有顏色的地方開始</translation>
    </message>
    <message>
        <source>the loss has no gradient at {where}; start beside it</source>
        <translation>損失在 {where} 沒有梯度，請從旁邊開始</translation>
    </message>
    <message>
        <source>Bowl</source>
        <translation>碗</translation>
    </message>
    <message>
        <source>w₁² + w₂²: equally steep all round, so the way down is straight. Above a rate of 1, each step ends higher than it began.</source>
        <translation>w₁² + w₂²：四面一樣陡，所以一路筆直往下。學習率大於 1，每一步都會落在比原來更高的地方。</translation>
    </message>
    <message>
        <source>Long valley</source>
        <translation>狹長的山谷</translation>
    </message>
    <message>
        <source>w₁²/20 + w₂²: the steep way is not the way along. A large rate swings from wall to wall, a small one creeps; momentum runs along.</source>
        <translation>w₁²/20 + w₂²：最陡的方向，並不是山谷延伸的方向。學習率大，就在兩壁之間盪來盪去；學習率小，就像在爬；有了動量，就順著山谷跑。</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>馬鞍</translation>
    </message>
    <message>
        <source>w₁² − w₂² + w₂⁴/4: at the pass in the middle the gradient is 0, yet it is no minimum. On the ridge w₂ = 0, descent ends there.</source>
        <translation>w₁² − w₂² + w₂⁴/4：中間山口的梯度是 0，卻不是最低點。從山脊 w₂ = 0 上往下走，就停在那裡。</translation>
    </message>
    <message>
        <source>Rosenbrock</source>
        <translation>Rosenbrock</translation>
    </message>
    <message>
        <source>(1 − w₁)² + 100·(w₂ − w₁²)²: into the valley it is a few steps, along its floor to (1, 1) thousands.</source>
        <translation>(1 − w₁)² + 100·(w₂ − w₁²)²：走進山谷只要幾步，沿著谷底走到 (1, 1) 卻要好幾千步。</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>自己寫的</translation>
    </message>
    <message>
        <source>{formula}; gradient ({slope1}, {slope2})</source>
        <translation>{formula}；梯度 ({slope1}, {slope2})</translation>
    </message>
    <message>
        <source>no value anywhere between −4 and 4: {why}; another formula is needed</source>
        <translation>在 −4 和 4 之間到處都沒有值（{why}），請換一個算式</translation>
    </message>
    <message>
        <source>no value anywhere between −4 and 4; another formula is needed</source>
        <translation>在 −4 和 4 之間到處都沒有值，請換一個算式</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>平方誤差</translation>
    </message>
    <message>
        <source>a gate has 2, 4 or 8 targets, each 0 or 1, not {targets}</source>
        <translation>一個邏輯閘有 2、4 或 8 個想要的答案，每個是 0 或 1，不是 {targets}</translation>
    </message>
    <message>
        <source>{inputs} weights and a bias are needed, not {count}</source>
        <translation>要有 {inputs} 個權重和一個偏置，不是 {count} 個數</translation>
    </message>
    <message>
        <source>the learning rate is a number above 0, as 0.1, and at most 1,000,000</source>
        <translation>學習率必須是大於 0 的數，例如 0.1，最大 1,000,000</translation>
    </message>
    <message>
        <source>momentum is a number from 0 to below 1, such as 0.9</source>
        <translation>動量必須是 0 以上、不到 1 的數，例如 0.9</translation>
    </message>
    <message>
        <source>a weight is a number between −1,000,000 and 1,000,000</source>
        <translation>權重必須是 −1,000,000 和 1,000,000 之間的數</translation>
    </message>
    <message>
        <source>a batch has 1 to {count} samples here, not {batch}; {count} are all there are</source>
        <translation>這裡一個批次可以有 1 到 {count} 個樣本，不是 {batch} 個；總共也只有 {count} 個</translation>
    </message>
    <message>
        <source>Fit of a wave</source>
        <translation>擬合一道波</translation>
    </message>
    <message>
        <source>Squared error of sin(w₁·x + w₂) on {count} samples of a wave: many minima, and only the deepest fit. The noise of single samples can shake a path out of the others.</source>
        <translation>sin(w₁·x + w₂) 在一道波的 {count} 個樣本上的平方誤差：有許多低谷，只有最深的才擬合得好。單個樣本的雜訊，能把路徑從別的低谷裡搖出來。</translation>
    </message>
    <message>
        <source>Cross-entropy of a sigmoid neuron on {gate}&apos;s four samples; its bias stays {bias}. No weights can do it: the best is to answer ½.</source>
        <translation>sigmoid 神經元在 {gate} 的四個樣本上的交叉熵；偏置一直是 {bias}。沒有哪組權重能做到：最好也只是回答 ½。</translation>
    </message>
    <message>
        <source>Cross-entropy of a sigmoid neuron on {gate}&apos;s four samples; its bias stays {bias}.</source>
        <translation>sigmoid 神經元在 {gate} 的四個樣本上的交叉熵；偏置一直是 {bias}。</translation>
    </message>
    <message>
        <source>Neuron on {gate}</source>
        <translation>神經元學 {gate}</translation>
    </message>
    <message>
        <source>two different digits are needed, not {digit} twice</source>
        <translation>要有兩個不同的數字，不能兩個都是 {digit}</translation>
    </message>
    <message>
        <source>{data} has no digit {digit} to learn from; choose another</source>
        <translation>{data} 裡沒有數字 {digit} 可以學，請選別的</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} 或 {second}</translation>
    </message>
    <message>
        <source>Cross-entropy of a sigmoid neuron on {count} digits of {data}: 1 for {first}, 0 for {second}. It sees two pixels, row {row1}, column {column1} and row {row2}, column {column2}.</source>
        <translation>sigmoid 神經元在 {count} 個數字上的交叉熵，數字取自 {data}：{first} 要回答 1，{second} 要回答 0。它只看兩個像素：橫列 {row1}、直行 {column1}，還有橫列 {row2}、直行 {column2}。</translation>
    </message>
    <message>
        <source>{path}: saved by a newer mnistpad than this one; install the newest to open it</source>
        <translation>{path}：是更新版的 mnistpad 存的；請安裝最新版再打開</translation>
    </message>
    <message>
        <source>{path}: damaged, or not what mnistpad saved; choose another file</source>
        <translation>{path}：已損壞，或不是 mnistpad 存的；請選另一個檔案</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>direction</comment>
        <translation>右移</translation>
    </message>
    <message>
        <source>Move the digit to the right, or to the left</source>
        <translation>把數字往右移，或往左移</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>direction</comment>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move the digit down, or up</source>
        <translation>把數字往下移，或往上移</translation>
    </message>
    <message>
        <source>Turn</source>
        <comment>a digit</comment>
        <translation>旋轉</translation>
    </message>
    <message>
        <source>Turn the digit, clockwise or the other way</source>
        <translation>旋轉數字，順時針或逆時針</translation>
    </message>
    <message>
        <source>Scale</source>
        <comment>a digit</comment>
        <translation>縮放</translation>
    </message>
    <message>
        <source>Make the digit larger or smaller</source>
        <translation>把數字放大或縮小</translation>
    </message>
    <message>
        <source>Thicken</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>Make the ink thicker, or thinner</source>
        <translation>讓墨跡變粗，或變細</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>雜訊</translation>
    </message>
    <message>
        <source>Add a random number to each pixel, up to so much</source>
        <translation>給每個像素加上一個隨機的數，最多加這麼多</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>反相</translation>
    </message>
    <message>
        <source>Change ink and ground over, by so much</source>
        <translation>把墨跡和底色對調，對調到這個程度</translation>
    </message>
    <message>
        <source>Cover</source>
        <comment>a part of a digit</comment>
        <translation>遮住</translation>
    </message>
    <message>
        <source>Cover a square of so many pixels a side</source>
        <translation>遮住一個方塊，邊長是這麼多像素</translation>
    </message>
    <message>
        <source>So much of the fooling change is added</source>
        <translation>騙過網路的改動，加上這麼多</translation>
    </message>
    <message>
        <source>its input is scaled to 0–255</source>
        <translation>輸入換算成 0–255</translation>
    </message>
    <message>
        <source>its input is inverted: ink is 0, paper 1</source>
        <translation>輸入反過來：墨跡是 0，紙是 1</translation>
    </message>
    <message>
        <source>its input is inverted and scaled: ink is 0, paper 255</source>
        <translation>輸入反過來並換算：墨跡是 0，紙是 255</translation>
    </message>
    <message>
        <source>its input is scaled to −1…1</source>
        <translation>輸入換算成 −1…1</translation>
    </message>
    <message>
        <source>its input is standardised: mean 0.1307, deviation 0.3081</source>
        <translation>輸入經過標準化：平均值 0.1307，標準差 0.3081</translation>
    </message>
    <message>
        <source>its outputs are made to sum to 1</source>
        <translation>輸出調整成總和為 1</translation>
    </message>
    <message>
        <source>its last layer has no softmax, so one is added</source>
        <translation>最後一層沒有 softmax，所以補上一個</translation>
    </message>
    <message>
        <source>tells {count} classes apart: {names}</source>
        <translation>能分辨 {count} 個類別：{names}</translation>
    </message>
    <message>
        <source>reads only {percent} % of {count:,} sample digits: this network does not read digits</source>
        <translation>在 {count:,} 個樣本數字中只讀對 {percent}%：這個網路不是用來讀數字的</translation>
    </message>
    <message>
        <source>reads {percent} % of {count:,} sample digits</source>
        <translation>在 {count:,} 個樣本數字中讀對 {percent}%</translation>
    </message>
    <message>
        <source>a page that there is not</source>
        <translation>這一頁不存在</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>不是圖片</translation>
    </message>
    <message>
        <source>There is no ink on it</source>
        <translation>上面沒有墨跡</translation>
    </message>
    <message>
        <source>More digits than one number has; up to {count}, side by side, can be read</source>
        <translation>位數太多，不像一個數；最多能讀並排的 {count} 位</translation>
    </message>
    <message>
        <source>One number over another; one at a time can be read</source>
        <translation>上下有兩個數；一次只能讀一個</translation>
    </message>
    <message>
        <source>this kind of file can&apos;t be opened; drawings (.ndjson), pictures (.png, .jpg, …) and 28×28 tensors (.npy) can</source>
        <translation>這種檔案打不開；可以打開的有筆跡（.ndjson）、圖片（.png、.jpg……）和 28×28 的張量（.npy）</translation>
    </message>
    <message>
        <source>this is no .npy file of plain numbers, or it is cut off</source>
        <translation>這不是只有數的 .npy 檔案，或者檔案不完整</translation>
    </message>
    <message>
        <source>an array of shape {expected} is expected, not {found}</source>
        <translation>陣列的形狀應該是 {expected}，而不是 {found}</translation>
    </message>
    <message>
        <source>an array of numbers is expected, this has dtype {dtype}</source>
        <translation>這裡應該是數的陣列，這一個的 dtype 是 {dtype}</translation>
    </message>
    <message>
        <source>values in 0–1 are expected (or whole ones in 0–255)</source>
        <translation>數值應該在 0–1 之間（或是 0–255 的整數）</translation>
    </message>
    <message>
        <source>this is a HEIC photo, as telephones take them; save or send it as JPEG</source>
        <translation>這是手機拍的 HEIC 照片；請存成或傳成 JPEG</translation>
    </message>
    <message>
        <source>this is a pointer of Git LFS, not the picture itself; fetch the picture with “git lfs pull”</source>
        <translation>這是 Git LFS 的指標檔，不是圖片本身；請用「git lfs pull」取得圖片</translation>
    </message>
    <message>
        <source>this is a web page, not a picture; open it in a browser and save the picture in it</source>
        <translation>這是網頁，不是圖片；請用瀏覽器打開，再把裡面的圖片存下來</translation>
    </message>
    <message>
        <source>this is a PDF; take a screenshot of the digit, or export its page as PNG</source>
        <translation>這是 PDF；請擷取數字的螢幕畫面，或把那一頁匯出成 PNG</translation>
    </message>
    <message>
        <source>this is an SVG drawing; export it as PNG</source>
        <translation>這是 SVG 圖；請匯出成 PNG</translation>
    </message>
    <message>
        <source>at most {count} million pixels can be opened</source>
        <translation>最多能打開 {count} 百萬像素</translation>
    </message>
    <message>
        <source>the picture is too large; {most}</source>
        <translation>圖片太大；{most}</translation>
    </message>
    <message>
        <source>the picture is damaged ({reason})</source>
        <translation>圖片損壞了（{reason}）</translation>
    </message>
    <message>
        <source>the picture has {width} × {height} pixels; {most}</source>
        <translation>圖片有 {width} × {height} 個像素；{most}</translation>
    </message>
    <message>
        <source>this is no picture that can be read (PNG, JPEG, …)</source>
        <translation>這不是讀得懂的圖片（PNG、JPEG……）</translation>
    </message>
    <message>
        <source>the picture has values that are not numbers</source>
        <translation>圖片裡有些值不是數</translation>
    </message>
    <message>
        <source>longer than {most} MB; what is behind is not read</source>
        <translation>超過 {most} MB；後面的不再讀取</translation>
    </message>
    <message>
        <source>unpacked, the file has more than {most} MB; what is behind is not read</source>
        <translation>解壓縮之後，檔案超過 {most} MB；後面的不再讀取</translation>
    </message>
    <message>
        <source>{path}, line {number}: {reason}</source>
        <translation>{path}，第 {number} 行：{reason}</translation>
    </message>
    <message>
        <source>broken gzip file after line {number}: {reason}</source>
        <translation>gzip 檔案從第 {number} 行之後損壞了：{reason}</translation>
    </message>
    <message>
        <source>not UTF-8 text</source>
        <translation>不是 UTF-8 文字</translation>
    </message>
    <message>
        <source>not JSON ({reason} at column {column})</source>
        <translation>不是 JSON（第 {column} 個字元處：{reason}）</translation>
    </message>
    <message>
        <source>nested too deeply for a drawing</source>
        <translation>層層包得太深，不可能是筆跡</translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation>有一個數太大</translation>
    </message>
    <message>
        <source>not a drawing: an object with a list &quot;drawing&quot; is expected</source>
        <translation>不是筆跡：應該是一個物件，裡面有列表「drawing」</translation>
    </message>
    <message>
        <source>&quot;widths&quot; must be a list with one list a stroke</source>
        <translation>「widths」必須是列表，每一筆在裡面各有一個列表</translation>
    </message>
    <message>
        <source>stroke {number}: {reason}</source>
        <translation>第 {number} 筆：{reason}</translation>
    </message>
    <message>
        <source>&quot;pixels&quot; must be a list of {count} whole numbers in 0–255</source>
        <translation>「pixels」必須是 {count} 個 0–255 的整數構成的列表</translation>
    </message>
    <message>
        <source>&quot;pixels&quot; must be whole numbers in 0–255</source>
        <translation>「pixels」必須是 0–255 的整數</translation>
    </message>
    <message>
        <source>two lists are expected, xs and ys</source>
        <translation>應該有兩個列表：xs 和 ys</translation>
    </message>
    <message>
        <source>xs, ys and widths must be lists of numbers</source>
        <translation>xs、ys 和 widths 必須是數的列表</translation>
    </message>
    <message>
        <source>{name} is not a coordinate</source>
        <translation>{name} 不是座標</translation>
    </message>
    <message>
        <source>{path}: not a LiteRT model (a .tflite file)</source>
        <translation>{path}：不是 LiteRT 模型（.tflite 檔案）</translation>
    </message>
    <message>
        <source>{path}: a damaged model, or one that LiteRT can&apos;t run</source>
        <translation>{path}：模型損壞了，或者 LiteRT 無法執行它</translation>
    </message>
    <message>
        <source>its {count} outputs are not probabilities (a softmax is missing)</source>
        <translation>它的 {count} 個輸出不是機率（少了 softmax）</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>no input, or no output</comment>
        <translation>什麼也沒有</translation>
    </message>
    <message>
        <source>a model of {taken} → {given}; float32 (n, 28, 28) → float32 (n, 10) is expected, or another number of classes, {most} at most</source>
        <translation>這個模型是 {taken} → {given}；應該是 float32 (n, 28, 28) → float32 (n, 10)，類別也可以是別的數目，最多 {most} 個</translation>
    </message>
    <message>
        <source>{path}: damaged (not the file that {name} was made for)</source>
        <translation>{path}：損壞了（和 {name} 對不上）</translation>
    </message>
    <message>
        <source>a model of {numbers:,} numbers; at most {most:,} are expected</source>
        <translation>模型有 {numbers:,} 個數；最多只能有 {most:,} 個</translation>
    </message>
    <message>
        <source>xs, ys and widths of a stroke must be flat lists of numbers</source>
        <translation>一筆的 xs、ys 和 widths 必須是單層的數的列表</translation>
    </message>
    <message>
        <source>a stroke has {xs} xs but {ys} ys</source>
        <translation>有一筆的 xs 有 {xs} 個，ys 卻有 {ys} 個</translation>
    </message>
    <message>
        <source>a stroke has {points} points but {widths} widths</source>
        <translation>有一筆的點有 {points} 個，粗細卻有 {widths} 個</translation>
    </message>
    <message>
        <source>a stroke has no points</source>
        <translation>有一筆沒有任何點</translation>
    </message>
    <message>
        <source>a coordinate is not a number within ±{most:.0e}</source>
        <translation>有一個座標不是 ±{most:.0e} 以內的數</translation>
    </message>
    <message>
        <source>a width is not a number above 0 and at most {most:.0e}</source>
        <translation>有一個粗細不是大於 0 且不超過 {most:.0e} 的數</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>管線</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>通訊端（socket）</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>file exists</source>
        <translation>檔案已經存在</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>讀寫錯誤</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>打開的檔案太多</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>檔名太長</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>不是資料夾</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>這個磁碟是唯讀的</translation>
    </message>
    <message>
        <source>too many levels of symbolic links</source>
        <translation>連結一層套一層，太多了</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <translation>磁碟配額用完了</translation>
    </message>
    <message>
        <source>larger than {most:,} MB, which is the most that is read</source>
        <translation>大於 {most:,} MB，超過了能讀的上限</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>別的東西</translation>
    </message>
    <message>
        <source>this is {kind}; a file on a disk is expected</source>
        <translation>這是{kind}；應該是磁碟上的檔案</translation>
    </message>
    <message>
        <source>{path}: the working folder is gone; change to another, or give the whole path</source>
        <translation>{path}：目前的資料夾不見了；請換一個資料夾，或寫出完整的路徑</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>沒有這個檔案或資料夾</translation>
    </message>
    <message>
        <source>permission denied; choose another folder or change its permissions</source>
        <translation>沒有權限；請選另一個資料夾，或更改它的權限</translation>
    </message>
    <message>
        <source>this is a folder; name a file in it</source>
        <translation>這是資料夾；請指明裡面的一個檔案</translation>
    </message>
    <message>
        <source>the disk is full; free some space and try again</source>
        <translation>磁碟滿了；請騰出一些空間再試</translation>
    </message>
    <message>
        <source>** is opened, and not closed in this paragraph</source>
        <translation>** 開了頭，在這一段裡卻沒有收尾</translation>
    </message>
    <message>
        <source>HTML is shown as it stands: “{html}”</source>
        <translation>HTML 會照原樣顯示：「{html}」</translation>
    </message>
    <message>
        <source>nothing is fetched or followed: “{link}”</source>
        <translation>不會抓取任何內容，也不會跟著連結走：「{link}」</translation>
    </message>
    <message>
        <source>``` is opened, and never closed</source>
        <translation>``` 開了頭，卻一直沒有收尾</translation>
    </message>
    <message>
        <source>{file}: {other} has the number {number:02} already; change one</source>
        <translation>{file}：{other} 已經用了編號 {number:02}；請改掉其中一個</translation>
    </message>
    <message>
        <source>{folder}: there is no lesson in it; files named as 01-name.md are expected</source>
        <translation>{folder}：裡面沒有課程；應該要有 01-name.md 這樣命名的檔案</translation>
    </message>
    <message>
        <source>{file}: “{title}” has {words} words; up to {most} are read</source>
        <translation>{file}：「{title}」有 {words} 個詞；最多 {most} 個才有人讀得完</translation>
    </message>
    <message>
        <source>{file}: no text in UTF-8; save it as UTF-8</source>
        <translation>{file}：不是 UTF-8 的文字；請存成 UTF-8</translation>
    </message>
    <message>
        <source>{file}: {count} pages; {most} are read</source>
        <translation>{file}：有 {count} 頁；只讀取 {most} 頁</translation>
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
        <translation>開頭部分的每一行要先寫 {keys} 其中之一，再寫冒號，而不是「{text}」</translation>
    </message>
    <message>
        <source>{key} is said already</source>
        <translation>{key} 已經寫過了</translation>
    </message>
    <message>
        <source>the head says no {key}</source>
        <translation>開頭部分沒有寫 {key}</translation>
    </message>
    <message>
        <source>task and try belong together</source>
        <translation>task 和 try 要一起出現</translation>
    </message>
    <message>
        <source>picture: a .png, .svg or .jpg beside it or one of {words} is expected, not “{value}”</source>
        <translation>picture：應該是放在旁邊的 .png、.svg 或 .jpg 圖片，或是 {words} 其中之一，而不是「{value}」</translation>
    </message>
    <message>
        <source>picture: there is no file {value} beside it</source>
        <translation>picture：旁邊沒有 {value} 這個圖片檔案</translation>
    </message>
    <message>
        <source>picture: {value} is no picture of that kind</source>
        <translation>picture：{value} 不是這種格式的圖片</translation>
    </message>
    <message>
        <source>{words} is expected, not “{text}”</source>
        <translation>應該是 {words}，而不是「{text}」</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most} is expected, not “{text}”</source>
        <translation>應該是 {least} 到 {most} 的整數，而不是「{text}」</translation>
    </message>
    <message>
        <source>a number from {least} to {most} is expected, not “{text}”</source>
        <translation>應該是 {least} 到 {most} 的數，而不是「{text}」</translation>
    </message>
    <message>
        <source>{count} words are expected, not “{text}”</source>
        <translation>應該是 {count} 個詞，而不是「{text}」</translation>
    </message>
    <message>
        <source>something is expected after it</source>
        <translation>後面應該還要寫些什麼</translation>
    </message>
    <message>
        <source>a shape is expected, as (90, 28, 28), not “{text}”</source>
        <translation>應該是一個形狀，例如 (90, 28, 28)，而不是「{text}」</translation>
    </message>
    <message>
        <source>nothing is expected after it, not “{text}”</source>
        <translation>後面不該再寫什麼，卻寫了「{text}」</translation>
    </message>
    <message>
        <source>a tab is expected first ({tabs}), not “{tab}”</source>
        <translation>最前面應該是一個分頁（{tabs}），而不是「{tab}」</translation>
    </message>
    <message>
        <source>a page of {tab} is expected ({pages}), not “{page}”</source>
        <translation>應該是 {tab} 的一個頁面（{pages}），而不是「{page}」</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no page</comment>
        <translation>沒有頁面</translation>
    </message>
    <message>
        <source>{word} is set on “{where}”, not on “{place}”</source>
        <translation>{word} 要在「{where}」設定，而不是在「{place}」</translation>
    </message>
    <message>
        <source>words as tab=perceptron,gate=NAND are expected, not “{piece}”</source>
        <translation>應該寫成 tab=perceptron,gate=NAND 的樣子，而不是「{piece}」</translation>
    </message>
    <message>
        <source>point is for lessons</source>
        <translation>point 是給課程用的</translation>
    </message>
    <message>
        <source>one of {words} is expected, not “{word}”</source>
        <translation>應該是 {words} 其中之一，而不是「{word}」</translation>
    </message>
    <message>
        <source>{word}: {reason}</source>
        <translation>{word}：{reason}</translation>
    </message>
    <message>
        <source>{path}: not the built-in recogniser</source>
        <translation>{path}：不是內建的辨識器</translation>
    </message>
    <message>
        <source>output</source>
        <translation>輸出</translation>
    </message>
    <message>
        <source>{found} arrays are not the weights of {network}, which has {expected}: weights and biases of each layer</source>
        <translation>這 {found} 個陣列不是 {network} 的權重；它應該有 {expected} 個：每一層的權重和偏置</translation>
    </message>
    <message>
        <source>array {number} of the weights is {dtype} of shape {shape}; {network} has float32 of shape {expected} there</source>
        <translation>權重的第 {number} 個陣列是 {dtype}，形狀是 {shape}；{network} 在那裡的是 float32，形狀是 {expected}</translation>
    </message>
    <message>
        <source>hidden {number}</source>
        <translation>隱藏層 {number}</translation>
    </message>
    <message>
        <source>convolution {number}</source>
        <translation>卷積層 {number}</translation>
    </message>
    <message>
        <source>{path}: no history of a run, or a damaged one; a file of the arrays {arrays} is expected, as mnistpad writes it</source>
        <translation>{path}：不是訓練的曲線，或者已經損壞；檔案裡應該有 {arrays} 這幾個陣列，就像 mnistpad 寫的那樣</translation>
    </message>
    <message>
        <source>{path}: the four IDX files of a set of digits are no longer there</source>
        <translation>{path}：一套數字的四個 IDX 檔案已經不在了</translation>
    </message>
    <message>
        <source>the weights of at least two moments are needed: train for an epoch or more</source>
        <translation>至少要有兩個時刻的權重：請先訓練一個週期以上</translation>
    </message>
    <message>
        <source>Ready-made network</source>
        <translation>現成的網路</translation>
    </message>
    <message>
        <source>{path}: not the weights of {network}</source>
        <translation>{path}：不是 {network} 的權重</translation>
    </message>
    <message>
        <source>Each hidden layer has 1 to {most} units.</source>
        <translation>每個隱藏層有 1 到 {most} 個神經元。</translation>
    </message>
    <message>
        <source>At most {most} hidden layers.</source>
        <translation>隱藏層最多 {most} 層。</translation>
    </message>
    <message>
        <source>Dropout is within 0 and 0.9.</source>
        <translation>dropout 要在 0 和 0.9 之間。</translation>
    </message>
    <message>
        <source>Dropout needs a hidden layer to drop units of.</source>
        <translation>要有隱藏層，dropout 才有神經元可以關掉。</translation>
    </message>
    <message>
        <source>The learning rate is above 0 and at most 100; 0.001 is usual.</source>
        <translation>學習率要大於 0，最多 100；一般用 0.001。</translation>
    </message>
    <message>
        <source>A batch has 1 to 100,000 digits.</source>
        <translation>一個批次有 1 到 100,000 個數字。</translation>
    </message>
    <message>
        <source>1 to 1,000 epochs.</source>
        <translation>週期要在 1 到 1,000 之間。</translation>
    </message>
    <message>
        <source>The seed is within 0 and 4,294,967,295.</source>
        <translation>隨機種子要在 0 和 4,294,967,295 之間。</translation>
    </message>
    <message>
        <source>The fraction is above 0 and at most 1.</source>
        <translation>使用的部分要大於 0，最多 1。</translation>
    </message>
    <message>
        <source>The validation split is within 0 and 0.9.</source>
        <translation>驗證比例要在 0 和 0.9 之間。</translation>
    </message>
    <message>
        <source>The wished accuracy is above 0 and at most 1.</source>
        <translation>想要的準確率要大於 0，最多 1。</translation>
    </message>
    <message>
        <source>2 to {most} classes can be learnt.</source>
        <translation>可以學 2 到 {most} 個類別。</translation>
    </message>
    <message>
        <source>0 to {most} layers can be frozen.</source>
        <translation>可以凍結 0 到 {most} 層。</translation>
    </message>
    <message>
        <source>Only {learning} of {available:,} digits would be learnt from; at least {least} are needed.</source>
        <translation>{available:,} 個數字裡只會學到 {learning} 個；至少要有 {least} 個。</translation>
    </message>
    <message>
        <source>So small a split keeps no digit to check the network.</source>
        <translation>比例這麼小，就沒有數字可以用來驗證網路了。</translation>
    </message>
    <message>
        <source>A batch can&apos;t be larger than the {learning:,} digits learnt from.</source>
        <translation>批次不能比學習用的 {learning:,} 個數字還大。</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>卷積</translation>
    </message>
    <message>
        <source>no convolution</source>
        <translation>沒有卷積</translation>
    </message>
    <message>
        <source>no hidden layer</source>
        <translation>沒有隱藏層</translation>
    </message>
    <message>
        <source>dropout {share:g}</source>
        <translation>dropout {share:g}</translation>
    </message>
    <message>
        <source>rate {rate:g}</source>
        <translation>學習率 {rate:g}</translation>
    </message>
    <message>
        <source>batch {size}</source>
        <translation>批次 {size}</translation>
    </message>
    <message numerus="yes">
        <source>%n epochs</source>
        <translation>
            <numerusform>%n 個週期</numerusform>
        </translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>隨機種子 {seed}</translation>
    </message>
    <message>
        <source>{part:g} % of the data</source>
        <translation>{part:g}% 的資料</translation>
    </message>
    <message>
        <source>validation {part:g} %</source>
        <translation>驗證 {part:g}%</translation>
    </message>
    <message>
        <source>augmented</source>
        <translation>資料擴增</translation>
    </message>
    <message>
        <source>not augmented</source>
        <translation>沒有資料擴增</translation>
    </message>
    <message>
        <source>until {accuracy:g}</source>
        <translation>到 {accuracy:g} 為止</translation>
    </message>
    <message>
        <source>to the last epoch</source>
        <translation>到最後一個週期</translation>
    </message>
    <message numerus="yes">
        <source>%n frozen layers</source>
        <translation>
            <numerusform>%n 個凍結層</numerusform>
        </translation>
    </message>
    <message>
        <source>no frozen layer</source>
        <translation>沒有凍結層</translation>
    </message>
    <message>
        <source>{count} classes</source>
        <translation>{count} 個類別</translation>
    </message>
    <message>
        <source>a recipe is an object of named values</source>
        <translation>配方應該是一個物件，裡面的值都有名字</translation>
    </message>
    <message>
        <source>a recipe whose {field} is unknown</source>
        <translation>配方裡有不認得的 {field}</translation>
    </message>
    <message>
        <source>a recipe whose {field} is missing</source>
        <translation>配方裡少了 {field}</translation>
    </message>
    <message>
        <source>a recipe that can&apos;t be read ({reason})</source>
        <translation>配方讀不出來（{reason}）</translation>
    </message>
    <message>
        <source>a recipe that can&apos;t be trained. {reason}</source>
        <translation>這個配方無法訓練。{reason}</translation>
    </message>
    <message>
        <source>Tutorial</source>
        <translation>教學</translation>
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
        <translation>配方裡的 {field} 是 {value}</translation>
    </message>
    <message>
        <source>{given} names for {due} outputs</source>
        <translation>有 {given} 個名稱，輸出卻有 {due} 個</translation>
    </message>
    <message>
        <source>not a run&apos;s record ({reason})</source>
        <translation>不是訓練紀錄（{reason}）</translation>
    </message>
    <message>
        <source>damaged; it should be a run&apos;s record in JSON</source>
        <translation>已損壞；應該是 JSON 格式的訓練紀錄</translation>
    </message>
    <message>
        <source>{path}: no checkpoint of a run</source>
        <translation>{path}：不是訓練的檢查點</translation>
    </message>
    <message>
        <source>{path}: no predictions of a run</source>
        <translation>{path}：不是訓練後的預測</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>訓練紀錄 {number}</translation>
    </message>
    <message>
        <source>carry</source>
        <comment>of an adder</comment>
        <translation>進位</translation>
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
        <translation>這些數的位數太多，沒辦法精確地保存</translation>
    </message>
    <message>
        <source>A weight grows beyond all numbers; take a smaller learning rate</source>
        <translation>有一個權重大到寫不下了；請用小一點的學習率</translation>
    </message>
    <message>
        <source>A weight grows beyond what is kept exactly</source>
        <translation>有一個權重太大，沒辦法精確地保存</translation>
    </message>
    <message>
        <source>all samples must have the same number of inputs, at least one</source>
        <translation>所有樣本的輸入都要一樣多，至少一個</translation>
    </message>
    <message>
        <source>{wanted} targets are needed, one a sample, not {count}</source>
        <translation>要有 {wanted} 個想要的答案，每個樣本一個，而不是 {count} 個</translation>
    </message>
    <message>
        <source>each target must be 0 or 1</source>
        <translation>每個想要的答案都必須是 0 或 1</translation>
    </message>
    <message>
        <source>{wanted} weights are needed, one an input, not {count}</source>
        <translation>要有 {wanted} 個權重，每個輸入一個，而不是 {count} 個</translation>
    </message>
    <message>
        <source>the learning rate must be a number above 0, not {rate:g}</source>
        <translation>學習率必須是大於 0 的數，不能是 {rate:g}</translation>
    </message>
    <message>
        <source>weights and bias must be finite numbers</source>
        <translation>權重和偏置都必須是有限的數</translation>
    </message>
    <message>
        <source>{name!r} is no gate; there are AND, NAND, OR, NOR and XOR</source>
        <translation>{name!r} 不是邏輯閘；有的是 AND、NAND、OR、NOR 和 XOR</translation>
    </message>
    <message>
        <source>targets are zeros and ones, as 1, 0, 0, 0</source>
        <translation>想要的答案由 0 和 1 組成，例如 1, 0, 0, 0</translation>
    </message>
    <message>
        <source>a gate has 4 targets (of two inputs) or 8 (of three), not {count}</source>
        <translation>邏輯閘有 4 個想要的答案（兩個輸入）或 8 個（三個輸入），而不是 {count} 個</translation>
    </message>
    <message>
        <source>The tutorial&apos;s</source>
        <translation>教學裡的</translation>
    </message>
    <message>
        <source>On the pad</source>
        <translation>手寫板上的</translation>
    </message>
    <message>
        <source>The data set</source>
        <translation>資料集</translation>
    </message>
    <message>
        <source>Sorts of data</source>
        <translation>各種資料</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>你的</translation>
    </message>
    <message>
        <source>one number: no axis</source>
        <translation>一個數：沒有軸</translation>
    </message>
    <message>
        <source>five numbers on one axis</source>
        <translation>一個軸上有五個數</translation>
    </message>
    <message>
        <source>rows and columns: two axes</source>
        <translation>橫列和直行：兩個軸</translation>
    </message>
    <message>
        <source>three matrices: three axes</source>
        <translation>三個矩陣：三個軸</translation>
    </message>
    <message>
        <source>300 rows, 20 columns: to be transposed</source>
        <translation>300 橫列、20 直行：拿來轉置的</translation>
    </message>
    <message>
        <source>vector data: age, height and children of four people</source>
        <translation>向量資料：四個人的年齡、身高和子女數</translation>
    </message>
    <message>
        <source>a time series: three days, a temperature and a wind every third hour</source>
        <translation>時間序列：三天裡每三小時的氣溫和風速</translation>
    </message>
    <message>
        <source>images: four of 16 × 16, in red, green and blue</source>
        <translation>圖片：四張 16 × 16，分成紅、綠、藍</translation>
    </message>
    <message>
        <source>video: two clips of four frames, in red, green and blue</source>
        <translation>影片：兩段，每段四個影格，分成紅、綠、藍</translation>
    </message>
    <message>
        <source>{title}: {count:,} digits, 0 to 255</source>
        <translation>{title}：{count:,} 個數字，數值從 0 到 255</translation>
    </message>
    <message>
        <source>a row each, from 0 to 1: as the network is given them</source>
        <translation>每個數字一橫列，從 0 到 1：網路收到的樣子</translation>
    </message>
    <message>
        <source>labels one-hot: a 1 in the label&apos;s column</source>
        <translation>標籤的獨熱編碼：標籤的那一直行是 1</translation>
    </message>
    <message>
        <source>which digit each of them is</source>
        <translation>每一張是哪個數字</translation>
    </message>
    <message>
        <source>the first batch</source>
        <translation>第一個批次</translation>
    </message>
    <message>
        <source>what the network sees</source>
        <translation>網路看到的</translation>
    </message>
    <message>
        <source>weights of {part}, {title}</source>
        <translation>權重：{part}，{title}</translation>
    </message>
    <message>
        <source>biases of {part}, {title}</source>
        <translation>偏置：{part}，{title}</translation>
    </message>
    <message>
        <source>an index is a whole number, a slice as 10:100, “...” or None</source>
        <translation>索引必須是整數、像 10:100 的切片、「...」或 None</translation>
    </message>
    <message>
        <source>a length is a whole number</source>
        <translation>長度必須是整數</translation>
    </message>
    <message>
        <source>a number is expected here</source>
        <translation>這裡要有一個數</translation>
    </message>
    <message>
        <source>a name from the shelf, a number or a list begins the line</source>
        <translation>開頭必須是張量架上的名字、一個數或一個 [</translation>
    </message>
    <message>
        <source>after a tensor come [ and ] with indices, or nothing</source>
        <translation>張量後面只能接 [ ]，裡面寫索引</translation>
    </message>
    <message>
        <source>a comma stands between two numbers or lists</source>
        <translation>兩個數或兩組 [ ] 之間要有逗號</translation>
    </message>
    <message>
        <source>a comma or a colon is missing between two indices</source>
        <translation>兩個索引之間少了逗號或冒號</translation>
    </message>
    <message>
        <source>a comma stands between two lengths</source>
        <translation>兩個長度之間要有逗號</translation>
    </message>
    <message>
        <source>“{name}” is not a name that can be given</source>
        <translation>「{name}」不能當名字</translation>
    </message>
    <message>
        <source>type a name from the shelf, or numbers as [[5, 6], [7, 8]]</source>
        <translation>請打上張量架上的名字，或像 [[5, 6], [7, 8]] 這樣的數</translation>
    </message>
    <message>
        <source>a length along an axis is 0 or more, or -1 for whatever is left over</source>
        <translation>軸的長度必須是 0 或更多，或用 -1 代表剩下的</translation>
    </message>
    <message>
        <source>only one length can be -1: what is left over for one axis</source>
        <translation>只有一個長度可以是 -1：剩下的只能歸一個軸</translation>
    </message>
    <message>
        <source>{size:,} numbers can&apos;t be shared out by {known:,}: no length fits in place of -1</source>
        <translation>{size:,} 個數不能平分成 {known:,} 份：沒有長度能代替 -1</translation>
    </message>
    <message>
        <source>shape {written} holds {known:,} numbers, and there are {size:,}: reshaping keeps them all</source>
        <translation>形狀 {written} 裝 {known:,} 個數，這裡卻有 {size:,} 個：重塑之後一個都不能少</translation>
    </message>
    <message>
        <source>{count:,} characters are too many; {most:,} can be read</source>
        <translation>{count:,} 個字元太多了；最多能讀 {most:,} 個</translation>
    </message>
    <message>
        <source>“{typed}” is not understood; a tensor&apos;s name or numbers are, and indices in [ ]</source>
        <translation>看不懂「{typed}」；能寫的是張量的名字或數，還有 [ ] 裡的索引</translation>
    </message>
    <message>
        <source>functions can&apos;t be called here; write a tensor&apos;s name, or numbers, and indices in [ ]. Operations have a page of their own</source>
        <translation>這裡不能呼叫函式；請寫張量的名字或數，還有 [ ] 裡的索引。運算另有一頁</translation>
    </message>
    <message>
        <source>whole numbers of at most 18 figures can be read</source>
        <translation>整數最多能讀 18 位</translation>
    </message>
    <message>
        <source>a whole number doesn&apos;t begin with 0</source>
        <translation>整數不能用 0 開頭</translation>
    </message>
    <message>
        <source>“{typed}” is not a number</source>
        <translation>「{typed}」不是數</translation>
    </message>
    <message>
        <source>{typed} is too large a number</source>
        <translation>數太大了：{typed}</translation>
    </message>
    <message>
        <source>more than {most} brackets one in another are too many axes</source>
        <translation>方括號一層套一層，超過了 {most} 層：軸太多了</translation>
    </message>
    <message>
        <source>more than {most} pairs of brackets can&apos;t be read</source>
        <translation>方括號最多能讀 {most} 對</translation>
    </message>
    <message>
        <source>a slice has at most two colons: start:stop:step</source>
        <translation>切片最多有兩個冒號：start:stop:step</translation>
    </message>
    <message>
        <source>an index is missing: a number, a slice as 10:100, “...” or None, and then “]”</source>
        <translation>少了索引：可以是一個數、像 10:100 的切片、「...」或 None；後面還要有「]」</translation>
    </message>
    <message>
        <source>an index is missing: a number, a slice as 10:100, “...” or None</source>
        <translation>少了索引：可以是一個數、像 10:100 的切片、「...」或 None</translation>
    </message>
    <message numerus="yes">
        <source>%n “]” are missing at the end</source>
        <translation>
            <numerusform>結尾少了 %n 個「]」</numerusform>
        </translation>
    </message>
    <message>
        <source>a list can&apos;t be an index here; a slice as 2:5 selects neighbours</source>
        <translation>一串數在這裡不能當索引；像 2:5 的切片可以選出相鄰的</translation>
    </message>
    <message>
        <source>a number is missing between two commas</source>
        <translation>兩個逗號之間少了一個數</translation>
    </message>
    <message>
        <source>the line ends too early: {advice}</source>
        <translation>這一行還沒寫完：{advice}</translation>
    </message>
    <message>
        <source>“{typed}” is not expected: {advice}</source>
        <translation>這裡不該有「{typed}」：{advice}</translation>
    </message>
    <message>
        <source>a step can&apos;t be 0: 1 takes every number, 2 every second one, -1 all of them backwards</source>
        <translation>步長不能是 0：1 是每個都取，2 是隔一個取一個，-1 是倒過來全取</translation>
    </message>
    <message>
        <source>numbers and lists stand side by side; on one axis stand either all numbers or all lists</source>
        <translation>數和 [ ] 混在一起了；同一個軸上，不是全部都是數，就是全部都是 [ ]</translation>
    </message>
    <message>
        <source>this row lies at another depth than an earlier one; all go equally deep</source>
        <translation>這一列的 [ ] 層數和前面的不一樣；每一列都要一樣深</translation>
    </message>
    <message>
        <source>this row&apos;s length is {length} and an earlier one&apos;s {before}; all rows of a tensor are of one length</source>
        <translation>這一列的長度是 {length}，前面有一列是 {before}；張量的每一列都要一樣長</translation>
    </message>
    <message>
        <source>samples</source>
        <comment>axis</comment>
        <translation>樣本</translation>
    </message>
    <message>
        <source>rows</source>
        <comment>axis</comment>
        <translation>橫列</translation>
    </message>
    <message>
        <source>columns</source>
        <comment>axis</comment>
        <translation>直行</translation>
    </message>
    <message>
        <source>classes</source>
        <comment>axis</comment>
        <translation>類別</translation>
    </message>
    <message>
        <source>features</source>
        <comment>axis</comment>
        <translation>特徵</translation>
    </message>
    <message>
        <source>timesteps</source>
        <comment>axis</comment>
        <translation>時間步</translation>
    </message>
    <message>
        <source>frames</source>
        <comment>axis</comment>
        <translation>影格</translation>
    </message>
    <message>
        <source>height</source>
        <comment>axis</comment>
        <translation>高</translation>
    </message>
    <message>
        <source>width</source>
        <comment>axis</comment>
        <translation>寬</translation>
    </message>
    <message>
        <source>channels</source>
        <comment>axis</comment>
        <translation>通道</translation>
    </message>
    <message>
        <source>inputs</source>
        <comment>axis</comment>
        <translation>輸入</translation>
    </message>
    <message>
        <source>units</source>
        <comment>axis</comment>
        <translation>神經元</translation>
    </message>
    <message>
        <source>filters</source>
        <comment>axis</comment>
        <translation>過濾器</translation>
    </message>
    <message>
        <source>new</source>
        <comment>axis</comment>
        <translation>新的</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} 位元組</translation>
    </message>
    <message>
        <source>the result would be {written}: {cells:,} numbers, {memory}; take a slice, with fewer than {most:,}</source>
        <translation>結果會是 {written}：{cells:,} 個數，{memory}；請取一個切片，要少於 {most:,} 個數</translation>
    </message>
    <message>
        <source>{count} axes are too many here; up to {most} can be shown</source>
        <translation>{count} 個軸太多了；最多能顯示 {most} 個</translation>
    </message>
    <message>
        <source>a copy, so that x stays as it is</source>
        <translation>先複製一份，x 才會保持原樣</translation>
    </message>
    <message>
        <source>room for the result</source>
        <translation>先給結果留好位置</translation>
    </message>
    <message>
        <source>shapes {x} and {y} don&apos;t fit: {reason}</source>
        <translation>形狀 {x} 和 {y} 配不起來：{reason}</translation>
    </message>
    <message>
        <source>x and y are seen as {seen}; nothing is copied</source>
        <translation>把 x 和 y 都看成 {seen}；沒有複製任何東西</translation>
    </message>
    <message>
        <source>{small} is seen as {seen}; nothing is copied</source>
        <translation>把 {small} 看成 {seen}；沒有複製任何東西</translation>
    </message>
    <message>
        <source>{sum}  ({kind} counts modulo 2{bits})</source>
        <translation>{sum}（{kind} 數到 2{bits} 就從頭再數）</translation>
    </message>
    <message>
        <source>z begins at 0</source>
        <translation>z 從 0 開始</translation>
    </message>
    <message>
        <source>z is done, shape {written}</source>
        <translation>z 算好了，形狀 {written}</translation>
    </message>
    <message>
        <source>dot takes vectors and matrices here; {name} has no axes</source>
        <translation>點積在這裡只用在向量和矩陣上；{name} 沒有軸</translation>
    </message>
    <message>
        <source>dot takes vectors and matrices here; {name} has {count} axes, shape {written}; take one of its matrices, as {name}[0]</source>
        <translation>點積在這裡只用在向量和矩陣上；{name} 有 {count} 個軸，形狀 {written}；可以取其中一個矩陣，例如 {name}[0]</translation>
    </message>
    <message>
        <source>axis {last} of x has length {length} and axis 0 of y has {other}: a row of x and a column of y must be equally long</source>
        <translation>長度配不起來：x 的軸 {last} 長 {length}，y 的軸 0 長 {other}；x 的一橫列和 y 的一直行要一樣長</translation>
    </message>
    <message>
        <source>row {number} of x</source>
        <translation>x 的橫列 {number}</translation>
    </message>
    <message>
        <source>column {number} of y</source>
        <translation>y 的直行 {number}</translation>
    </message>
    <message>
        <source>{left} meets {right}</source>
        <translation>{left} 遇上 {right}</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers, shape {written}</source>
        <translation>
            <numerusform>%n 個數，形狀 {written}</numerusform>
        </translation>
    </message>
    <message>
        <source>the same numbers, shape {written}</source>
        <translation>還是那些數，形狀 {written}</translation>
    </message>
    <message>
        <source>number {flat} in reading order: {source} → {target}</source>
        <translation>照閱讀順序的第 {flat} 個數：{source} → {target}</translation>
    </message>
    <message>
        <source>numbers {first:,} to {last:,} in reading order, from {target} on</source>
        <translation>照閱讀順序的第 {first:,} 到 {last:,} 個數，從 {target} 起</translation>
    </message>
    <message>
        <source>shape {written}</source>
        <translation>形狀 {written}</translation>
    </message>
    <message>
        <source>shape {written}: the axes stand the other way round</source>
        <translation>形狀 {written}：軸的順序倒過來了</translation>
    </message>
    <message>
        <source>a single axis has nothing to change places with</source>
        <translation>只有一個軸，沒有別的可以對調</translation>
    </message>
    <message>
        <source>row {number} becomes column {number}</source>
        <translation>橫列 {number} 變成直行 {number}</translation>
    </message>
    <message>
        <source>x{source} becomes x.T{target}</source>
        <translation>x{source} 變成 x.T{target}</translation>
    </message>
    <message>
        <source>there is no “{name}” on the shelf: take a name from it, or write [1, 2, 3]</source>
        <translation>張量架上沒有「{name}」：請用架上的名字，或寫成 [1, 2, 3]</translation>
    </message>
    <message>
        <source>there is no “{name}” on the shelf; did you mean {near}?</source>
        <translation>張量架上沒有「{name}」；是不是 {near}？</translation>
    </message>
    <message>
        <source>nothing is left of the new axis: it has only index 0</source>
        <translation>新的軸什麼都不剩了：它只有索引 0</translation>
    </message>
    <message>
        <source>a single number has no axes, so it takes no index</source>
        <translation>單獨一個數沒有軸，所以不能有索引</translation>
    </message>
    <message>
        <source>{count} indices are too many: a tensor of shape {written} takes {most} at most</source>
        <translation>{count} 個索引太多了：形狀 {written} 的張量最多有 {most} 個</translation>
    </message>
    <message>
        <source>“...” can stand only once: for all axes in between</source>
        <translation>「...」只能出現一次：它代表中間所有的軸</translation>
    </message>
    <message>
        <source>axis {number}</source>
        <translation>軸 {number}</translation>
    </message>
    <message>
        <source>axis {number} ({name})</source>
        <translation>軸 {number}（{name}）</translation>
    </message>
    <message>
        <source>{named} has length 0, so it takes no index</source>
        <translation>長度是 0，不能有索引：{named}</translation>
    </message>
    <message>
        <source>{index:,} is beyond the end: {named} has only index 0 (or -1)</source>
        <translation>{index:,} 超出範圍：{named} 只有索引 0（或 -1）</translation>
    </message>
    <message>
        <source>{index:,} is beyond the end: {named} has indices 0 to {last:,} (or -{length:,} to -1 from its end)</source>
        <translation>{index:,} 超出範圍：{named} 的索引是 0 到 {last:,}（從尾端數是 -{length:,} 到 -1）</translation>
    </message>
    <message>
        <source>the pad</source>
        <translation>手寫板</translation>
    </message>
    <message>
        <source>largest of 2 × 2</source>
        <translation>2 × 2 裡最大的</translation>
    </message>
    <message>
        <source>axis −{place}: both have {length}</source>
        <translation>軸 −{place}：兩邊都是 {length}</translation>
    </message>
    <message>
        <source>axis −{place}: {small} lacks it and is repeated {length} times</source>
        <translation>軸 −{place}：{small} 沒有這個軸，重複 {length} 次</translation>
    </message>
    <message>
        <source>axis −{place}: {small} has 1 and is stretched to {length}</source>
        <translation>軸 −{place}：{small} 是 1，拉長到 {length}</translation>
    </message>
    <message>
        <source>axis −{place}: x has {first} and y has {second}, and neither is 1</source>
        <translation>軸 −{place}：x 是 {first}，y 是 {second}，都不是 1</translation>
    </message>
    <message numerus="yes">
        <source>all %n done</source>
        <translation>
            <numerusform>%n 個數都算好了</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Start mnistpad from a desktop session; `mnistpad classify` needs no display.</source>
        <translation>沒有可以打開視窗的顯示器（DISPLAY 和 WAYLAND_DISPLAY 都沒有設定）。請從桌面環境啟動 mnistpad；`mnistpad classify` 不需要顯示器。</translation>
    </message>
    <message>
        <source>Libraries that the window needs are missing. On Debian and Ubuntu install them with:
    sudo apt-get install {packages}</source>
        <translation>缺少視窗需要的函式庫。在 Debian 和 Ubuntu 上這樣安裝：
    sudo apt-get install {packages}</translation>
    </message>
    <message>
        <source>The display {name!r} does not answer. Check DISPLAY, or start mnistpad from a desktop session; `mnistpad classify` needs no display.</source>
        <translation>顯示器 {name!r} 沒有回應。請檢查 DISPLAY，或從桌面環境啟動 mnistpad；`mnistpad classify` 不需要顯示器。</translation>
    </message>
    <message>
        <source>The sample works without; or choose a folder with MNIST&apos;s files</source>
        <translation>用程式自帶的樣本就不必下載；也可以選一個放著 MNIST 檔案的資料夾</translation>
    </message>
    <message>
        <source>mnist.npz from {host} is not the file that Keras names (its SHA-256 differs); it was not kept. Try again later. {without}</source>
        <translation>{host} 的 mnist.npz 不是 Keras 指定的那個檔案（SHA-256 不同），所以沒有留下。請稍後再試。{without}</translation>
    </message>
    <message>
        <source>{url}: an address that starts with https:// is expected</source>
        <translation>{url}：應該是以 https:// 開頭的網址</translation>
    </message>
    <message>
        <source>what {host} sends as mnist.npz is larger than MNIST; it was not kept. {without}</source>
        <translation>{host} 送來的 mnist.npz 比 MNIST 還大，所以沒有留下。{without}</translation>
    </message>
    <message>
        <source>{host} answers {code} {reason}</source>
        <translation>{host} 的回應是 {code} {reason}</translation>
    </message>
    <message>
        <source>{host} has not answered for {seconds:.0f} seconds</source>
        <translation>{host} 已經 {seconds:.0f} 秒沒有回應</translation>
    </message>
    <message>
        <source>the connection to {host} is not safe (its certificate can&apos;t be checked)</source>
        <translation>和 {host} 的連線不安全（無法驗證它的憑證）</translation>
    </message>
    <message>
        <source>no connection to {host}</source>
        <translation>連不上 {host}</translation>
    </message>
    <message>
        <source>{host} does not answer as a web server does</source>
        <translation>{host} 的回應不像網頁伺服器</translation>
    </message>
    <message>
        <source>mnist.npz can&apos;t be fetched: {reason}. {without}</source>
        <translation>下載不到 mnist.npz：{reason}。{without}</translation>
    </message>
    <message>
        <source>the download of mnist.npz broke off after {done:.1f} MB; nothing was kept. Try again. {without}</source>
        <translation>mnist.npz 下載到 {done:.1f} MB 就中斷了，什麼也沒有留下。請再試一次。{without}</translation>
    </message>
    <message>
        <source>the download of mnist.npz broke off after {done:.1f} of {total:.1f} MB; nothing was kept. Try again. {without}</source>
        <translation>mnist.npz 下載到 {done:.1f} MB（共 {total:.1f} MB）就中斷了，什麼也沒有留下。請再試一次。{without}</translation>
    </message>
    <message>
        <source>mnist.npz can&apos;t be kept: {reason}</source>
        <translation>mnist.npz 存不下來：{reason}</translation>
    </message>
    <message>
        <source>reached the wished accuracy</source>
        <translation>達到想要的準確率</translation>
    </message>
    <message>
        <source>didn&apos;t answer and was ended</source>
        <translation>沒有回應，所以被結束了</translation>
    </message>
    <message>
        <source>can&apos;t be started</source>
        <translation>無法啟動</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>結束碼 {code}</translation>
    </message>
    <message>
        <source>signal {number}</source>
        <translation>訊號 {number}</translation>
    </message>
    <message>
        <source>has ended unexpectedly ({how})</source>
        <translation>意外結束了（{how}）</translation>
    </message>
    <message>
        <source>{path}: could not be read within {seconds} s</source>
        <translation>{path}：在 {seconds} 秒內讀不完</translation>
    </message>
    <message>
        <source>{path}: a damaged model, or one of parts that Keras or LiteRT does not have</source>
        <translation>{path}：模型已損壞，或者含有 Keras 或 LiteRT 沒有的部分</translation>
    </message>
    <message>
        <source>{path}: larger than {most} MB when unpacked</source>
        <translation>{path}：解開之後超過 {most} MB</translation>
    </message>
    <message>
        <source>{path}: described by more than {most} MB of JSON</source>
        <translation>{path}：描述它的 JSON 超過 {most} MB</translation>
    </message>
    <message>
        <source>{path}: not a model saved by Keras (a .keras file)</source>
        <translation>{path}：不是 Keras 儲存的模型（.keras 檔案）</translation>
    </message>
    <message>
        <source>{path}: not a model saved by Keras (an .h5 file)</source>
        <translation>{path}：不是 Keras 儲存的模型（.h5 檔案）</translation>
    </message>
    <message>
        <source>{path}: has parts with code of their own ({parts}), which mnistpad does not run; save a network of Keras&apos;s own layers</source>
        <translation>{path}：有些部分帶著自己的程式碼（{parts}），mnistpad 不會執行；請只用 Keras 自己的層，再把網路存一次</translation>
    </message>
    <message>
        <source>Keras is being loaded…</source>
        <translation>正在載入 Keras…</translation>
    </message>
    <message>
        <source>Building the network…</source>
        <translation>正在建立網路…</translation>
    </message>
    <message>
        <source>Keeping the network…</source>
        <translation>正在儲存網路…</translation>
    </message>
    <message>
        <source>The engine hasn&apos;t answered for {seconds} s: its process is held up, or the computer is short of memory.</source>
        <translation>引擎已經 {seconds} 秒沒有回應：它的行程被卡住了，或者電腦的記憶體不夠。</translation>
    </message>
    <message>
        <source>The engine answers again.</source>
        <translation>引擎又有回應了。</translation>
    </message>
    <message>
        <source>The download broke off: the engine {cause}.</source>
        <translation>下載中斷：引擎{cause}。</translation>
    </message>
    <message>
        <source>There is not enough memory for this recipe. Try fewer units, a smaller batch, or a smaller fraction of the data.</source>
        <translation>記憶體不夠用這個配方。請試試少一點神經元、小一點的批次，或少用一些資料。</translation>
    </message>
    <message>
        <source>what it holds is of another network</source>
        <translation>裡面存的屬於另一個網路</translation>
    </message>
    <message>
        <source>{path}: its curves are missing; begin a new run</source>
        <translation>{path}：曲線不見了；請重新訓練</translation>
    </message>
    <message>
        <source>{path}: its curves are of other data; begin a new run</source>
        <translation>{path}：曲線是別的資料的；請重新訓練</translation>
    </message>
    <message>
        <source>{path}: {reason}; begin a new run</source>
        <translation>{path}：{reason}；請重新訓練</translation>
    </message>
    <message>
        <source>{path}: the weights that it should begin with are of another network</source>
        <translation>{path}：該用來開始的權重屬於另一個網路</translation>
    </message>
    <message>
        <source>This recipe needs about {needed:.1f} GB of memory and {free:.1f} GB are free. Try fewer units, a smaller batch, or a smaller fraction of the data.</source>
        <translation>這個配方大約需要 {needed:.1f} GB 記憶體，現在只剩 {free:.1f} GB。請試試少一點神經元、小一點的批次，或少用一些資料。</translation>
    </message>
    <message>
        <source>The training ended without a reason.</source>
        <translation>訓練無緣無故結束了。</translation>
    </message>
    <message>
        <source>TensorFlow gave up: {reason}</source>
        <translation>TensorFlow 放棄了：{reason}</translation>
    </message>
    <message>
        <source>{path}: another program is training this run</source>
        <translation>{path}：另一個程式正在訓練這一筆</translation>
    </message>
    <message>
        <source>The run can&apos;t be kept. {reason} Training goes on, and each epoch tries again.</source>
        <translation>這筆訓練紀錄存不下來。{reason}訓練會繼續，每個週期再試一次。</translation>
    </message>
    <message>
        <source>The trained network can&apos;t be kept. {reason}</source>
        <translation>訓練好的網路存不下來。{reason}</translation>
    </message>
    <message>
        <source>The loss was no number any more at update {update}: the steps are too large. Try a learning rate of {smaller:g} instead of {rate:g}</source>
        <translation>第 {update} 次更新時，損失已經不是一個數了：步子太大。請把學習率從 {rate:g} 改成 {smaller:g} 試試</translation>
    </message>
    <message>
        <source>{path}: was saved by Keras {version}, and Keras {ours} can&apos;t open it; open it where it was made, and save it as .h5 or .tflite</source>
        <translation>{path}：這是 Keras {version} 儲存的，Keras {ours} 打不開；請在製作它的地方打開，再存成 .h5 或 .tflite</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>in a file</comment>
        <translation>空的內容</translation>
    </message>
    <message>
        <source>{path}: not an HDF5 file, or one that is cut off</source>
        <translation>{path}：不是 HDF5 檔案，或者檔案被截斷了</translation>
    </message>
    <message>
        <source>{path}: an HDF5 file without a network of Keras&apos;s (there is {held}); weights alone can&apos;t be opened: save the whole model, model.save(…)</source>
        <translation>{path}：這個 HDF5 檔案裡沒有 Keras 的網路（只有 {held}）；只有權重打不開：請儲存整個模型，model.save(…)</translation>
    </message>
    <message>
        <source>The download was cancelled.</source>
        <translation>下載已取消。</translation>
    </message>
    <message>
        <source>Your own digits can&apos;t be read. {reason}</source>
        <translation>你自己的數字讀不出來。{reason}</translation>
    </message>
    <message>
        <source>Draw a digit first, then say which it is.</source>
        <translation>請先寫一個數字，再說它是哪一個。</translation>
    </message>
    <message>
        <source>Not kept. {reason}</source>
        <translation>沒有留下來。{reason}</translation>
    </message>
    <message numerus="yes">
        <source>Kept as a {label}; your own set has %n digits now.</source>
        <translation>
            <numerusform>當作 {label} 留下來了；你自己的數字現在有 %n 個。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not changed: another program has changed your own digits. They are read again.</source>
        <translation>沒有更改：另一個程式改過你自己的數字。現在重新讀取。</translation>
    </message>
    <message>
        <source>Not changed. {reason}</source>
        <translation>沒有更改。{reason}</translation>
    </message>
    <message>
        <source>Not merged. {reason}</source>
        <translation>沒有合併。{reason}</translation>
    </message>
    <message>
        <source>Not saved. {reason}</source>
        <translation>沒有儲存。{reason}</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>已儲存 {name}。</translation>
    </message>
    <message>
        <source>{name}: digits added: {count:,}.</source>
        <translation>{name}：加入了 {count:,} 個數字。</translation>
    </message>
    <message>
        <source>Here already: {count:,}.</source>
        <translation>原本就有的：{count:,} 個。</translation>
    </message>
    <message>
        <source>Here with another label, which they keep: {count:,}.</source>
        <translation>原本標籤不同、保留不變的：{count:,} 個。</translation>
    </message>
    <message>
        <source>Lines left out: {count:,}. The first: {problem}.</source>
        <translation>略過了 {count:,} 行。第一個原因：{problem}。</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>No digits of your own yet. Collect some: Ctrl+K in Draw &amp; train.</source>
        <translation>還沒有你自己的數字。到「手寫與訓練」按 Ctrl+K，收集一些。</translation>
    </message>
    <message>
        <source>{network} can&apos;t read your digits. {reason}.</source>
        <translation>{network}讀不了你的數字。{reason}。</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>你自己的數字</translation>
    </message>
    <message>
        <source>Parabola</source>
        <translation>拋物線</translation>
    </message>
    <message>
        <source>Twice as far out, twice as steep. At the bottom the slope is 0.</source>
        <translation>離中間遠一倍，就陡一倍。最低的地方，斜率是 0。</translation>
    </message>
    <message>
        <source>Wavy</source>
        <translation>波浪</translation>
    </message>
    <message>
        <source>Where the slope is 0 the curve turns: a minimum, or a maximum. Downhill need not lead to the lowest place.</source>
        <translation>斜率是 0 的地方，曲線會轉向：那裡是極小值，或是極大值。往下坡走，不一定走得到最低的地方。</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>sigmoid</translation>
    </message>
    <message>
        <source>At most ¼, in the middle; far out almost 0. There a neuron hardly learns.</source>
        <translation>斜率最多 ¼，在中間；離得遠了，幾乎是 0。在那裡，神經元幾乎學不到東西。</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>relu</translation>
    </message>
    <message>
        <source>Slope 1 or 0, never in between; at the corner itself 0 is taken.</source>
        <translation>斜率不是 1 就是 0，沒有中間的；轉角那一點就當作 0。</translation>
    </message>
    <message>
        <source>{why}, wherever x is</source>
        <translation>不管 x 是多少，{why}</translation>
    </message>
    <message>
        <source>no number, wherever x is</source>
        <translation>不管 x 是多少，都沒有值</translation>
    </message>
    <message>
        <source>so much of a curve can&apos;t be shown: x from {low:g} to {high:g}</source>
        <translation>這樣一段曲線沒辦法顯示：x 從 {low:g} 到 {high:g}</translation>
    </message>
    <message>
        <source>x is a number between −1,000,000 and 1,000,000</source>
        <translation>位置 x 必須是 −1,000,000 和 1,000,000 之間的數</translation>
    </message>
    <message>
        <source>h is a number from 10⁻¹² to 100, or below 0 to the left</source>
        <translation>距離 h 必須是 10⁻¹² 到 100 的數，往左就用負數</translation>
    </message>
    <message>
        <source>At x = {x}: {why}.</source>
        <translation>x = {x} 時：{why}。</translation>
    </message>
    <message>
        <source>At x = {x} there is a value, but no slope: {why}.</source>
        <translation>x = {x} 時有值，卻沒有斜率：{why}。</translation>
    </message>
    <message>
        <source>At x + h = {x}: {why}.</source>
        <translation>x + h = {x} 時：{why}。</translation>
    </message>
    <message>
        <source>Neuron on two pixels</source>
        <translation>神經元看兩個像素</translation>
    </message>
    <message>
        <source>the digits are not there yet; they are being loaded</source>
        <translation>數字還沒準備好，正在載入</translation>
    </message>
    <message>
        <source>The digits are not there yet; they are being loaded.</source>
        <translation>數字還沒準備好，正在載入。</translation>
    </message>
    <message>
        <source>“{loss}” has no samples; choose a loss that is their mean</source>
        <translation>「{loss}」沒有樣本，請選一種由樣本平均而來的損失</translation>
    </message>
    <message>
        <source>a mini-batch has 1 to {count} samples here, not {batch:,}</source>
        <translation>這裡一個小批次可以有 1 到 {count} 個樣本，不是 {batch:,} 個</translation>
    </message>
    <message>
        <source>one of {names} is expected, not “{kind}”</source>
        <translation>應該是 {names} 其中之一，而不是「{kind}」</translation>
    </message>
    <message>
        <source>a random hundred is of no class</source>
        <translation>隨機的一百個不分類別</translation>
    </message>
    <message>
        <source>{count} paths are expected</source>
        <translation>應該有 {count} 條路徑</translation>
    </message>
    <message>
        <source>there is no gate “{gate}”</source>
        <translation>沒有「{gate}」這種邏輯閘</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>沒有打開</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>沒有儲存</translation>
    </message>
    <message>
        <source>{what}. {reason}</source>
        <translation>{what}。{reason}</translation>
    </message>
    <message>
        <source>its width is within {low:g} and {high:g}</source>
        <translation>寬度應該在 {low:g} 和 {high:g} 之間</translation>
    </message>
    <message>
        <source>up to {most:,} digits are counted</source>
        <translation>最多只計 {most:,} 個數字</translation>
    </message>
    <message>
        <source>{path} is not there; the built-in recogniser reads</source>
        <translation>找不到 {path}；改由內建的辨識器來讀</translation>
    </message>
    <message>
        <source>Run {number} is not on this machine; the built-in recogniser reads</source>
        <translation>這台電腦上沒有訓練紀錄 {number}；改由內建的辨識器來讀</translation>
    </message>
    <message>
        <source>Of {run}, no weights after epoch {epoch} are kept; its last ones read</source>
        <translation>{run} 沒有留下第 {epoch} 個週期之後的權重；改用最後的權重來讀</translation>
    </message>
    <message>
        <source>What was on screen before can&apos;t be kept. {reason}</source>
        <translation>先前螢幕上的東西沒辦法留下來。{reason}</translation>
    </message>
    <message>
        <source>Nothing on screen can be kept for the next start. {reason}</source>
        <translation>螢幕上的東西沒辦法留到下次啟動。{reason}</translation>
    </message>
    <message>
        <source>What was on screen the last time can&apos;t be opened. {reason}</source>
        <translation>上次螢幕上的東西打不開。{reason}</translation>
    </message>
    <message>
        <source>{path} is not there; {source} stays chosen</source>
        <translation>找不到 {path}；仍然用 {source}</translation>
    </message>
    <message>
        <source>{runs} and {count} more: not on this machine</source>
        <translation>{runs}，還有另外 {count} 筆：不在這台電腦上</translation>
    </message>
    <message>
        <source>{runs}: not on this machine</source>
        <translation>{runs}：不在這台電腦上</translation>
    </message>
    <message>
        <source>not as mnistpad writes it</source>
        <translation>不是 mnistpad 寫的樣子</translation>
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
        <translation>資料</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>筆</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>訓練紀錄</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>誰在讀</translation>
    </message>
    <message>
        <source>Guess first</source>
        <translation>先猜猜看</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Learn a gate</source>
        <translation>學一種邏輯閘</translation>
    </message>
    <message>
        <source>NAND is enough</source>
        <translation>有 NAND 就夠了</translation>
    </message>
    <message>
        <source>Guess first, of gates</source>
        <translation>先猜猜看：邏輯閘</translation>
    </message>
    <message>
        <source>From step to sigmoid</source>
        <translation>從階梯到 sigmoid</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>張量</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>運算</translation>
    </message>
    <message>
        <source>Derivative</source>
        <translation>導數</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Stochastic</source>
        <translation>隨機</translation>
    </message>
    <message>
        <source>Back to the perceptron</source>
        <translation>回到感知器</translation>
    </message>
    <message>
        <source>{operation} has {count} inputs</source>
        <translation>{operation} 有 {count} 個輸入</translation>
    </message>
    <message>
        <source>a whole number from {least:,} to {most:,} is expected, not {value}</source>
        <translation>應該是 {least:,} 到 {most:,} 的整數，而不是 {value}</translation>
    </message>
    <message>
        <source>a number is expected, not {value}</source>
        <translation>應該是一個數，而不是 {value}</translation>
    </message>
    <message>
        <source>{count} numbers are expected, not {values}</source>
        <translation>應該是 {count} 個數，而不是 {values}</translation>
    </message>
    <message>
        <source>a text is expected, not {value}</source>
        <translation>應該是文字，而不是 {value}</translation>
    </message>
    <message>
        <source>true or false is expected, not {value}</source>
        <translation>應該是 true 或 false，而不是 {value}</translation>
    </message>
    <message>
        <source>one of {names} is expected, not {value}</source>
        <translation>應該是 {names} 其中之一，而不是 {value}</translation>
    </message>
    <message>
        <source>such a large number</source>
        <translation>這麼大的數</translation>
    </message>
    <message>
        <source>Draw a digit first.</source>
        <translation>請先寫一個數字。</translation>
    </message>
    <message>
        <source>Only the built-in recogniser and finished runs can be looked into.</source>
        <translation>只有內建的辨識器和已經結束的訓練，才看得到內部。</translation>
    </message>
    <message>
        <source>A network can&apos;t be looked into. {reason}</source>
        <translation>有一個網路看不到內部。{reason}</translation>
    </message>
    <message>
        <source>These files</source>
        <translation>這些檔案</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>剪貼簿</translation>
    </message>
    <message>
        <source>A picture has no strokes to save; save its tensor instead.</source>
        <translation>圖片沒有筆畫可以儲存；請改為儲存它的張量。</translation>
    </message>
    <message>
        <source>{name} reads the pad now; it {remark}.</source>
        <translation>現在由 {name} 來讀手寫板：{remark}。</translation>
    </message>
    <message>
        <source>{name} {remark}, whatever it answers here.</source>
        <translation>{name}：{remark}，不管它在這裡怎麼回答。</translation>
    </message>
    <message>
        <source>{name} reads the pad now.</source>
        <translation>現在由 {name} 來讀手寫板。</translation>
    </message>
    <message numerus="yes">
        <source>%n pages are open.</source>
        <translation>
            <numerusform>打開了 %n 頁。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first {count:,} pages are open.</source>
        <translation>打開了前 {count:,} 頁。</translation>
    </message>
    <message>
        <source>{path}: there is no drawing in this file.</source>
        <translation>{path}：這個檔案裡沒有筆跡。</translation>
    </message>
    <message numerus="yes">
        <source>{problem} (and %n more such lines).</source>
        <translation>
            <numerusform>{problem}（還有 %n 行也是這樣）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n are open.</source>
        <translation>
            <numerusform>其他 %n 份已打開。</numerusform>
        </translation>
    </message>
    <message>
        <source>After {count:,} such lines {name} is read no further.</source>
        <translation>{name} 已經有 {count:,} 行是這樣，後面的不再讀取。</translation>
    </message>
    <message>
        <source>{name} has more drawings than can be opened together.</source>
        <translation>{name} 裡的筆跡太多，不能一次全部打開。</translation>
    </message>
    <message>
        <source>The first {count:,} are open.</source>
        <translation>打開了前 {count:,} 份。</translation>
    </message>
    <message>
        <source>{name} has {count:,} points; the pad shows an even part of them.</source>
        <translation>{name} 有 {count:,} 個點；手寫板只顯示其中均勻的一部分。</translation>
    </message>
    <message>
        <source>Built-in recogniser</source>
        <translation>內建的辨識器</translation>
    </message>
    <message>
        <source>{reader}, epoch {epoch}</source>
        <translation>{reader}，週期 {epoch}</translation>
    </message>
    <message>
        <source>{reader}, training</source>
        <translation>{reader}，訓練中</translation>
    </message>
    <message>
        <source>No recogniser could be loaded</source>
        <translation>沒有辨識器可以載入</translation>
    </message>
    <message>
        <source>{reason}. Install mnistpad again, or open a model.</source>
        <translation>{reason}。請重新安裝 mnistpad，或打開一個模型。</translation>
    </message>
    <message>
        <source>{reader}, augmented</source>
        <translation>{reader}，資料擴增</translation>
    </message>
    <message>
        <source>No lessons. {reason}</source>
        <translation>沒有打開課程。{reason}</translation>
    </message>
    <message>
        <source>a page that these lessons haven&apos;t got</source>
        <translation>這些課程裡沒有的一頁</translation>
    </message>
    <message>
        <source>no place among lessons</source>
        <translation>不是課程裡的位置</translation>
    </message>
    <message>
        <source>The digits are not there yet; they are being loaded</source>
        <translation>數字還沒準備好，正在載入</translation>
    </message>
    <message>
        <source>There is no network of your own yet; train one first</source>
        <translation>你還沒有自己的網路；請先訓練一個</translation>
    </message>
    <message>
        <source>1 to {most:,} runs can be kept</source>
        <translation>可以保留 1 到 {most:,} 筆訓練紀錄</translation>
    </message>
    <message>
        <source>Your runs take {size:.1f} GB on the disk. Train › Keep fewer runs… deletes older ones.</source>
        <translation>你的訓練紀錄在磁碟上占了 {size:.1f} GB。「訓練 › 少留幾筆紀錄…」可以刪除舊的。</translation>
    </message>
    <message>
        <source>The engine hasn&apos;t answered for {seconds} s.</source>
        <translation>引擎已經 {seconds} 秒沒有回應了。</translation>
    </message>
    <message>
        <source>There is no trained network to go on from: train one first.</source>
        <translation>還沒有訓練好的網路可以接著學：請先訓練一個。</translation>
    </message>
    <message>
        <source>A network is being trained.</source>
        <translation>正在訓練一個網路。</translation>
    </message>
    <message>
        <source>All of them are {digit}s: the network learns yours, and may take other digits for one.</source>
        <translation>全都是 {digit}：網路會學到你們的寫法，但可能把別的數字也認成它。</translation>
    </message>
    <message>
        <source>There is no {digits} among them; of these it learns nothing new.</source>
        <translation>裡面沒有 {digits}；這些數字它學不到新的東西。</translation>
    </message>
    <message>
        <source>The network can&apos;t go on. {reason}</source>
        <translation>網路無法接著學。{reason}</translation>
    </message>
    <message>
        <source>{path}: no weights are kept</source>
        <translation>{path}：沒有保存權重</translation>
    </message>
    <message>
        <source>own digits</source>
        <translation>自己的數字</translation>
    </message>
    <message>
        <source>all held out</source>
        <translation>所有留出的</translation>
    </message>
    <message>
        <source>test digits</source>
        <translation>測試數字</translation>
    </message>
    <message>
        <source>{recipe} · {data} · from {run}</source>
        <translation>{recipe} · {data} · 接著{run}</translation>
    </message>
    <message>
        <source>{recipe} · {data}</source>
        <translation>{recipe} · {data}</translation>
    </message>
    <message>
        <source>from the end of epoch {epoch}</source>
        <translation>從第 {epoch} 個週期結束的地方</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>從頭</translation>
    </message>
    <message>
        <source>The disk has {room:,.1f} MB left, and this run takes about {needed:,.0f} MB. Free some space, or delete runs</source>
        <translation>磁碟還剩 {room:,.1f} MB，這次訓練大約要用 {needed:,.0f} MB。請騰出一些空間，或刪除訓練紀錄</translation>
    </message>
    <message>
        <source>{run} is gone when mnistpad is closed. {reason}.</source>
        <translation>mnistpad 一關閉，{run} 就沒有了。{reason}。</translation>
    </message>
    <message>
        <source>The curves of {run} can&apos;t be read. {reason}.</source>
        <translation>{run} 的曲線讀不出來。{reason}。</translation>
    </message>
    <message>
        <source>{run} can&apos;t be marked. {reason}</source>
        <translation>{run} 無法標記。{reason}</translation>
    </message>
    <message>
        <source>{run} can&apos;t be deleted. {reason}</source>
        <translation>{run} 無法刪除。{reason}</translation>
    </message>
    <message>
        <source>A run is left out: {problem} (and {count} more).</source>
        <translation>有訓練紀錄沒有列出：{problem}（還有 {count} 筆）。</translation>
    </message>
    <message>
        <source>A run is left out: {problem}.</source>
        <translation>有一筆訓練紀錄沒有列出：{problem}。</translation>
    </message>
    <message>
        <source>Earlier runs can&apos;t be read. {reason}</source>
        <translation>先前的訓練紀錄讀不出來。{reason}</translation>
    </message>
    <message>
        <source>None were kept</source>
        <translation>沒有保存曲線</translation>
    </message>
    <message>
        <source>No run was begun. {reason}</source>
        <translation>訓練沒有開始。{reason}</translation>
    </message>
    <message>
        <source>{run} failed. {reason}</source>
        <translation>{run} 失敗了。{reason}</translation>
    </message>
    <message>
        <source>The engine {cause}, {count} times in a row.</source>
        <translation>引擎{cause}，已經連續 {count} 次了。</translation>
    </message>
    <message>
        <source>The engine {cause} in {run}. A new one goes on {where}; nothing kept is lost.</source>
        <translation>{run} 進行到一半，引擎{cause}。新的引擎會{where}接著做；已保存的都沒有遺失。</translation>
    </message>
    <message>
        <source>The engine {cause}; the run can go on {where}.</source>
        <translation>引擎{cause}；這次訓練可以{where}接著做。</translation>
    </message>
    <message>
        <source>{run}: {problem}</source>
        <translation>{run}：{problem}</translation>
    </message>
    <message>
        <source>The run goes on when it answers. Stop ends it; its finished epochs are kept.</source>
        <translation>引擎有了回應，訓練就會繼續。按「停止」會結束訓練，已完成的週期會保留。</translation>
    </message>
    <message>
        <source>You can go on drawing.</source>
        <translation>你可以繼續寫字。</translation>
    </message>
    <message>
        <source>mnistpad doctor may say what is missing.</source>
        <translation>執行 mnistpad doctor，也許能知道少了什麼。</translation>
    </message>
    <message>
        <source>This TensorFlow has no XLA: the network learns the same, but about half as fast.</source>
        <translation>這個 TensorFlow 沒有 XLA：網路學到的一樣，但速度大約只有一半。</translation>
    </message>
    <message>
        <source>there is no circuit “{name}”</source>
        <translation>沒有「{name}」這個電路</translation>
    </message>
    <message>
        <source>{circuit} has {count} inputs, each 0 or 1</source>
        <translation>「{circuit}」有 {count} 個輸入，每個是 0 或 1</translation>
    </message>
    <message>
        <source>Not saved: {name} was cancelled.</source>
        <translation>沒有儲存：{name} 已取消。</translation>
    </message>
    <message>
        <source>Saved {count:,} updates as {name}.</source>
        <translation>已把 {count:,} 次更新儲存成 {name}。</translation>
    </message>
    <message>
        <source>{count:,} updates are kept, and here they end; reset to begin again.</source>
        <translation>最多記住 {count:,} 次更新，到這裡為止；按「重設」就能重新開始。</translation>
    </message>
    <message>
        <source>A gate has 4 targets (two inputs) or 8 (three inputs), not {count}</source>
        <translation>邏輯閘有 4 個想要的答案（兩個輸入）或 8 個（三個輸入），而不是 {count} 個</translation>
    </message>
    <message>
        <source>Each target must be 0 or 1</source>
        <translation>每個想要的答案都必須是 0 或 1</translation>
    </message>
    <message>
        <source>The learning rate must be a number above 0, as 0.1, and at most 1,000,000</source>
        <translation>學習率必須是大於 0 的數，例如 0.1，最大 1,000,000</translation>
    </message>
    <message>
        <source>A seed must be a whole number from 0 to {most:,}</source>
        <translation>隨機種子必須是 0 到 {most:,} 的整數</translation>
    </message>
    <message>
        <source>{count} weights and a bias are needed</source>
        <translation>需要 {count} 個權重和一個偏置</translation>
    </message>
    <message>
        <source>A weight must be a number between −1,000,000 and 1,000,000</source>
        <translation>權重必須是 −1,000,000 到 1,000,000 之間的數</translation>
    </message>
    <message>
        <source>the weight w₂</source>
        <translation>權重 w₂</translation>
    </message>
    <message>
        <source>the bias b</source>
        <translation>偏置 b</translation>
    </message>
    <message>
        <source>the input x₁</source>
        <translation>輸入 x₁</translation>
    </message>
    <message>
        <source>the input x₂</source>
        <translation>輸入 x₂</translation>
    </message>
    <message>
        <source>there is no activation {activation}</source>
        <translation>沒有 {activation} 這個激活函數</translation>
    </message>
    <message>
        <source>the weight w₁ is a number between −6 and 6, as 0.5</source>
        <translation>權重 w₁ 是 −6 到 6 之間的數，例如 0.5</translation>
    </message>
    <message>
        <source>{what} is a number between −100 and 100, as 0.5</source>
        <translation>{what} 是 −100 到 100 之間的數，例如 0.5</translation>
    </message>
    <message>
        <source>there is no gate {name}</source>
        <translation>沒有 {name} 這個邏輯閘</translation>
    </message>
    <message>
        <source>there is no loss {name}</source>
        <translation>沒有 {name} 這個損失</translation>
    </message>
    <message>
        <source>{run}, in training</source>
        <translation>{run}，訓練中</translation>
    </message>
    <message>
        <source>The network can&apos;t be looked into. {reason}.</source>
        <translation>看不到這個網路的內部。{reason}。</translation>
    </message>
    <message>
        <source>{run} tells other classes apart than those at hand; choose its own data.</source>
        <translation>{run} 分辨的類別和手邊的資料不同；請選它自己的資料。</translation>
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
        <translation>點積</translation>
    </message>
    <message>
        <source>dot + b</source>
        <translation>點積 + b</translation>
    </message>
    <message>
        <source>reshape</source>
        <translation>重塑</translation>
    </message>
    <message>
        <source>transpose</source>
        <translation>轉置</translation>
    </message>
    <message>
        <source>A matrix</source>
        <translation>一個矩陣</translation>
    </message>
    <message>
        <source>A vector</source>
        <translation>一個向量</translation>
    </message>
    <message>
        <source>First-layer weights</source>
        <translation>第一層的權重</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>所有圖片</translation>
    </message>
    <message>
        <source>Two matrices</source>
        <translation>兩個矩陣</translation>
    </message>
    <message>
        <source>Matrix + vector</source>
        <translation>矩陣 + 向量</translation>
    </message>
    <message>
        <source>Column + row</source>
        <translation>直行 + 橫列</translation>
    </message>
    <message>
        <source>These don&apos;t fit</source>
        <translation>這些配不起來</translation>
    </message>
    <message>
        <source>Two images</source>
        <translation>兩張圖片</translation>
    </message>
    <message>
        <source>Vector · vector</source>
        <translation>向量 · 向量</translation>
    </message>
    <message>
        <source>Matrix · vector</source>
        <translation>矩陣 · 向量</translation>
    </message>
    <message>
        <source>Matrix · column</source>
        <translation>矩陣 · 直行</translation>
    </message>
    <message>
        <source>Matrix · matrix</source>
        <translation>矩陣 · 矩陣</translation>
    </message>
    <message>
        <source>Digits · weights</source>
        <translation>數字 · 權重</translation>
    </message>
    <message>
        <source>3 × 2 to 2 × 3</source>
        <translation>3 × 2 變成 2 × 3</translation>
    </message>
    <message>
        <source>Matrix to vector</source>
        <translation>矩陣變成向量</translation>
    </message>
    <message>
        <source>Cube to matrix</source>
        <translation>立方體變成矩陣</translation>
    </message>
    <message>
        <source>Images to rows</source>
        <translation>圖片變成橫列</translation>
    </message>
    <message>
        <source>The matrix</source>
        <translation>矩陣</translation>
    </message>
    <message>
        <source>An image</source>
        <translation>一張圖片</translation>
    </message>
    <message>
        <source>“{name}” is on the shelf already; give another name</source>
        <translation>張量架上已經有「{name}」了；請換個名字</translation>
    </message>
    <message>
        <source>{count} tensors are kept; take one off the shelf first (Del)</source>
        <translation>已經保留了 {count} 個張量；請先從架上拿走一個（Del）</translation>
    </message>
    <message>
        <source>The trace ends here. {reason}</source>
        <translation>追蹤紀錄到此為止。{reason}</translation>
    </message>
    <message>
        <source>nobody reads from this pipe; start its reader first</source>
        <translation>沒有程式在讀這個管線；請先啟動讀取它的程式</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開啟(&amp;O)…</translation>
    </message>
    <message>
        <source>Open drawings, a picture of a digit or a model</source>
        <translation>打開筆跡、數字的圖片或模型</translation>
    </message>
    <message>
        <source>&amp;Save drawing…</source>
        <translation>儲存筆跡(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the drawing as Quick, Draw! ndjson</source>
        <translation>把筆跡存成 Quick, Draw! 的 ndjson</translation>
    </message>
    <message>
        <source>Save &amp;tensor…</source>
        <translation>儲存張量(&amp;T)…</translation>
    </message>
    <message>
        <source>Save the 28×28 numbers as a .npy file</source>
        <translation>把 28×28 個數存成 .npy 檔案</translation>
    </message>
    <message>
        <source>&amp;Copy tensor</source>
        <translation>複製張量(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the 28×28 numbers as numpy text</source>
        <translation>把 28×28 個數複製成 numpy 文字</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>貼上圖片(&amp;P)</translation>
    </message>
    <message>
        <source>Read a copied picture, or copied files</source>
        <translation>讀取複製好的圖片或檔案</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>Leave the program</source>
        <translation>離開這個程式</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>動筆</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Take ink away (or use the right button)</source>
        <translation>擦掉墨跡（用滑鼠右鍵也可以）</translation>
    </message>
    <message>
        <source>Thinner pen</source>
        <translation>筆變細</translation>
    </message>
    <message>
        <source>Draw thinner lines</source>
        <translation>畫細一點的線</translation>
    </message>
    <message>
        <source>Wider pen</source>
        <translation>筆變粗</translation>
    </message>
    <message>
        <source>Draw wider lines</source>
        <translation>畫粗一點的線</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
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
        <translation>清空手寫板</translation>
    </message>
    <message>
        <source>Previous drawing</source>
        <translation>上一份筆跡</translation>
    </message>
    <message>
        <source>Next drawing</source>
        <translation>下一份筆跡</translation>
    </message>
    <message>
        <source>Plain &amp;resizing</source>
        <translation>直接縮放(&amp;R)</translation>
    </message>
    <message>
        <source>Give the network the pad merely shrunk</source>
        <translation>把手寫板直接縮小給網路</translation>
    </message>
    <message>
        <source>Change the digit until the network is wrong</source>
        <translation>一直改動數字，直到網路讀錯</translation>
    </message>
    <message>
        <source>&amp;Break it</source>
        <translation>弄壞它(&amp;B)</translation>
    </message>
    <message>
        <source>Find the smallest change of the digit that fools the network</source>
        <translation>找出騙過網路的最小改動</translation>
    </message>
    <message>
        <source>&amp;Find what fools it</source>
        <translation>找出騙過它的改動(&amp;F)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>&amp;Guess first</source>
        <translation>先猜猜看(&amp;G)</translation>
    </message>
    <message>
        <source>Cover the network&apos;s answers until the class has said its own</source>
        <translation>把網路的答案遮起來，等全班說出自己的答案</translation>
    </message>
    <message>
        <source>Ask people for digits, to see how their hands are read and to learn from them</source>
        <translation>請大家寫數字，看看他們的字讀得怎麼樣，也讓網路拿去學</translation>
    </message>
    <message>
        <source>C&amp;ollect digits</source>
        <translation>收集數字(&amp;O)</translation>
    </message>
    <message>
        <source>Look through your own digits, mend them, and let a network learn from them</source>
        <translation>翻看自己的數字，改正它們，讓網路拿去學</translation>
    </message>
    <message>
        <source>&amp;My digits…</source>
        <translation>我的數字(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>Write everything larger</source>
        <translation>所有的字都放大</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>縮小文字(&amp;S)</translation>
    </message>
    <message>
        <source>Write everything smaller</source>
        <translation>所有的字都縮小</translation>
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
        <translation>讓分頁的一個部分填滿螢幕，最後一排也看得清楚</translation>
    </message>
    <message>
        <source>Pro&amp;jector</source>
        <translation>投影(&amp;J)</translation>
    </message>
    <message>
        <source>On the projector: the tab&apos;s next part</source>
        <translation>投影時：分頁的下一個部分</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>下一個部分</translation>
    </message>
    <message>
        <source>On the projector: the part before</source>
        <translation>投影時：前一個部分</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>前一個部分</translation>
    </message>
    <message>
        <source>Large &amp;pointer</source>
        <translation>大指標(&amp;P)</translation>
    </message>
    <message>
        <source>A ring round the pointer, with the name of what it points at</source>
        <translation>在指標周圍加一個圈，並寫出它指著什麼</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟隨系統(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>淺色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;About mnistpad</source>
        <translation>關於 mnistpad(&amp;A)</translation>
    </message>
    <message>
        <source>Version, data and licences</source>
        <translation>版本、資料和授權</translation>
    </message>
    <message>
        <source>Class and network</source>
        <translation>全班和網路</translation>
    </message>
    <message>
        <source>The class</source>
        <translation>全班</translation>
    </message>
    <message>
        <source>How the class did</source>
        <translation>全班的成績</translation>
    </message>
    <message>
        <source>Confusion matrix: the class</source>
        <translation>混淆矩陣：全班</translation>
    </message>
    <message>
        <source>How the network did</source>
        <translation>網路的成績</translation>
    </message>
    <message>
        <source>Confusion matrix: the network</source>
        <translation>混淆矩陣：網路</translation>
    </message>
    <message>
        <source>{right} of {count} right</source>
        <translation>{count} 個中對了 {right} 個</translation>
    </message>
    <message>
        <source>{right} of {count} right, {unsure} times not sure</source>
        <translation>{count} 個中對了 {right} 個，{unsure} 次不確定</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>遮住了</translation>
    </message>
    <message>
        <source>Space, or a click, uncovers it</source>
        <translation>按空白鍵或點一下，就會揭曉</translation>
    </message>
    <message>
        <source>every fifth of each person&apos;s</source>
        <translation>每個人的五分之一</translation>
    </message>
    <message>
        <source>The network goes on from what it knows, with your digits among those that it has learnt from, lest it forget them. Some of yours are held out: it is measured at them, before and after.</source>
        <translation>網路從已經會的東西接著學，把你的數字混進它學過的數字裡，免得它忘記。你的數字會留出一些：學之前和學之後，都用它們來衡量。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Frozen layers</source>
        <translation>凍結的層</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出的</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>學習</translation>
    </message>
    <message>
        <source>Train the network further, as a run of its own</source>
        <translation>讓網路接著訓練，另成一筆訓練紀錄</translation>
    </message>
    <message>
        <source>What is to be said</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Whose digits it does not learn from, but is measured at</source>
        <translation>誰的數字不給它學，只用來衡量</translation>
    </message>
    <message>
        <source>How much of what it learns from is yours; the rest is what it has learnt from</source>
        <translation>它學的東西裡有多少是你的；其餘是它學過的</translation>
    </message>
    <message>
        <source>First layers that stay as they are: fewer weights learn, and less is forgotten</source>
        <translation>前面保持不變的層：學習的權重少一些，忘記的也少一些</translation>
    </message>
    <message>
        <source>Learn from ours</source>
        <translation>學我們寫的</translation>
    </message>
    <message>
        <source>Net&amp;work</source>
        <translation>網路(&amp;W)</translation>
    </message>
    <message>
        <source>The run that goes on</source>
        <translation>接著學的那筆訓練紀錄</translation>
    </message>
    <message>
        <source>&amp;Share of ours</source>
        <translation>我們的比例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Frozen</source>
        <translation>凍結的(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Held out</source>
        <translation>留出的(&amp;H)</translation>
    </message>
    <message>
        <source>read right</source>
        <translation>讀對</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之後</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>之前和之後</translation>
    </message>
    <message>
        <source>What the network reads before and after stands here.</source>
        <translation>學之前和學之後，網路讀得怎麼樣，會寫在這裡。</translation>
    </message>
    <message>
        <source>{run}: {words}</source>
        <translation>{run}：{words}</translation>
    </message>
    <message>
        <source>none: all layers learn</source>
        <translation>沒有：每一層都學</translation>
    </message>
    <message>
        <source>the first {count}</source>
        <translation>前 {count} 層</translation>
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
        <translation>用 {learnt:,} 份筆跡來學，留出 {held:,} 份。</translation>
    </message>
    <message>
        <source>{run}, from {base}</source>
        <translation>{run}，接著{base}</translation>
    </message>
    <message>
        <source>Press Start in Draw &amp; train (F5): the mistakes of the network appear here.</source>
        <translation>到「手寫與訓練」按「開始」（F5）：網路的錯誤會出現在這裡。</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩陣</translation>
    </message>
    <message>
        <source>How often each class (row) is read as each class (column). A click on a cell, or Enter, opens its digits; arrow keys move</source>
        <translation>每個類別（橫列）有多少次被讀成各個類別（直行）。點一格或按 Enter 鍵，會打開裡面的數字；方向鍵可以移動</translation>
    </message>
    <message>
        <source>truth {truth}, read as {prediction}: {count:,} of {total:,}</source>
        <translation>其實是 {truth}，讀成 {prediction}：{total:,} 個中有 {count:,} 個</translation>
    </message>
    <message>
        <source>{said}, {share}</source>
        <translation>{said}，{share}</translation>
    </message>
    <message>
        <source>read as</source>
        <translation>讀成</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>其實是</translation>
    </message>
    <message>
        <source>precision %</source>
        <translation>精確率 %</translation>
    </message>
    <message>
        <source>recall %</source>
        <translation>召回率 %</translation>
    </message>
    <message>
        <source>People</source>
        <translation>寫的人</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合併…</translation>
    </message>
    <message>
        <source>Take over another machine&apos;s digits</source>
        <translation>把另一台電腦的數字拿過來</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存…</translation>
    </message>
    <message>
        <source>Save all digits, for another machine</source>
        <translation>儲存所有數字，給另一台電腦用</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All digits</source>
        <translation>所有數字</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>錯誤</translation>
    </message>
    <message>
        <source>Those that the network reads as something else</source>
        <translation>網路讀成別的數字的那些</translation>
    </message>
    <message>
        <source>Only those with the label {label}</source>
        <translation>只看標籤是 {label} 的</translation>
    </message>
    <message>
        <source>Class {name}</source>
        <translation>類別 {name}</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>顯示的內容</translation>
    </message>
    <message>
        <source>Previous page  (PgUp)</source>
        <translation>上一頁  (PgUp)</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Next page  (PgDown)</source>
        <translation>下一頁  (PgDown)</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>It is a</source>
        <translation>這是</translation>
    </message>
    <message>
        <source>Another label for the digit that is looked at</source>
        <translation>給目前這個數字換一個標籤</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Let this digit go  (Del)</source>
        <translation>不要這個數字  (Del)</translation>
    </message>
    <message>
        <source>Take the last change back  (Ctrl+Z)</source>
        <translation>收回上一個更改  (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>筆跡</translation>
    </message>
    <message>
        <source>Which network reads your digits</source>
        <translation>由哪個網路來讀你的數字</translation>
    </message>
    <message>
        <source>Read right</source>
        <translation>讀對</translation>
    </message>
    <message>
        <source>Collect digits: what each of them is read as appears here.</source>
        <translation>收集一些數字：每個被讀成什麼，會出現在這裡。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Save digits</source>
        <translation>儲存數字</translation>
    </message>
    <message>
        <source>of {count:,} read right</source>
        <translation>{count:,} 個裡讀對的比例</translation>
    </message>
    <message numerus="yes">
        <source>%n digits</source>
        <translation>
            <numerusform>%n 個數字</numerusform>
        </translation>
    </message>
    <message>
        <source>{digits} · looked at: by {person}</source>
        <translation>{digits} · 正在看的這個：{person}</translation>
    </message>
    <message>
        <source>My digits</source>
        <translation>我的數字</translation>
    </message>
    <message>
        <source>read</source>
        <comment>which share is read right</comment>
        <translation>讀對</translation>
    </message>
    <message>
        <source>Whose digits are shown; F2 changes a name</source>
        <translation>顯示誰的數字；按 F2 改名字</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Sheet of digits</source>
        <translation>數字一覽</translation>
    </message>
    <message>
        <source>Point at a digit. Arrow keys move, PgUp and PgDown turn pages, 0 to 9 pick a class; Enter or a double click puts the digit on the pad</source>
        <translation>指著一個數字看看。方向鍵移動，PgUp 和 PgDown 翻頁，0 到 9 選類別；Enter 鍵或點兩下，把數字放到手寫板上</translation>
    </message>
    <message>
        <source>index {index}</source>
        <translation>索引 {index}</translation>
    </message>
    <message>
        <source>label {label}</source>
        <translation>標籤 {label}</translation>
    </message>
    <message>
        <source>read as {name}</source>
        <translation>讀成 {name}</translation>
    </message>
    <message>
        <source>Loading the digits…</source>
        <translation>正在載入數字…</translation>
    </message>
    <message>
        <source>No test digit has been read yet. It is done while a network trains.</source>
        <translation>還沒有讀過測試數字。訓練網路的時候就會讀。</translation>
    </message>
    <message>
        <source>No mistakes: each of the {count:,} digits read was read right.</source>
        <translation>沒有錯誤：讀過的 {count:,} 個數字全都讀對了。</translation>
    </message>
    <message>
        <source>No {truth} is read as {prediction}. Choose another cell of the matrix.</source>
        <translation>沒有 {truth} 被讀成 {prediction}。請選矩陣的另一格。</translation>
    </message>
    <message>
        <source>There is no {name} among these digits. Choose another class.</source>
        <translation>這些數字裡沒有 {name}。請選另一個類別。</translation>
    </message>
    <message>
        <source>This part of the data set is empty. Choose the other one.</source>
        <translation>資料集的這一部分是空的。請選另一部分。</translation>
    </message>
    <message>
        <source>Training</source>
        <comment>the digits to learn from</comment>
        <translation>訓練集</translation>
    </message>
    <message>
        <source>The training digits</source>
        <translation>訓練用的數字</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>測試集</translation>
    </message>
    <message>
        <source>The test digits</source>
        <translation>測試用的數字</translation>
    </message>
    <message>
        <source>Put on pad</source>
        <translation>放到手寫板</translation>
    </message>
    <message>
        <source>Put this digit on the pad  (Enter or double click on the sheet)</source>
        <translation>把這個數字放到手寫板上  (按 Enter 鍵，或在一覽上點兩下)</translation>
    </message>
    <message>
        <source>What the network reads; – where it hasn&apos;t, as training digits</source>
        <translation>網路讀成什麼；還沒讀過的是 –，例如訓練數字</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>What the data set says the digit is</source>
        <translation>資料集說這個數字是什麼</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>讀成</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Go to a digit by its index, counted from 0</source>
        <translation>按索引前往某個數字，從 0 數起</translation>
    </message>
    <message>
        <source>All digits, by index</source>
        <translation>所有數字，按索引排列</translation>
    </message>
    <message>
        <source>Random 100</source>
        <translation>隨機 100 個</translation>
    </message>
    <message>
        <source>A hundred at random; each press draws others</source>
        <translation>隨機抽一百個；每按一次都換一批</translation>
    </message>
    <message>
        <source>Test digits that the network reads as something else</source>
        <translation>網路讀成別的數字的測試數字</translation>
    </message>
    <message>
        <source>Only those with the label {label}  ({label} on the sheet)</source>
        <translation>只看標籤是 {label} 的  (在一覽上按 {label})</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Only those of one class</source>
        <translation>只看一個類別的</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>頁</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Write each digit&apos;s label below it, and what it is misread as</source>
        <translation>在每個數字下面寫出標籤，以及它被誤讀成什麼</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>測試準確率</translation>
    </message>
    <message>
        <source>Share of the test digits read so far that are read right</source>
        <translation>到目前為止讀過的測試數字裡，讀對的比例</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>訓練紀錄</translation>
    </message>
    <message>
        <source>Only those of class {name}  ({label} on the sheet)</source>
        <translation>只看類別 {name} 的  (在一覽上按 {label})</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有類別</translation>
    </message>
    <message>
        <source>page {page:,} of {count:,}</source>
        <translation>第 {page:,} 頁，共 {count:,} 頁</translation>
    </message>
    <message>
        <source>{count:,} training digits of {name}</source>
        <translation>{name}：{count:,} 個訓練數字</translation>
    </message>
    <message>
        <source>{count:,} test digits of {name}</source>
        <translation>{name}：{count:,} 個測試數字</translation>
    </message>
    <message>
        <source>{count:,} of class {name} among {everything}</source>
        <translation>{everything}當中，類別 {name} 有 {count:,} 個</translation>
    </message>
    <message>
        <source>{count:,} at random among {everything}</source>
        <translation>{everything}當中，隨機抽 {count:,} 個</translation>
    </message>
    <message>
        <source>{mistakes} among {read}</source>
        <translation>{read}，其中 {mistakes}</translation>
    </message>
    <message>
        <source>{count:,} of class {truth} read as {prediction} among {everything}</source>
        <translation>{everything}當中，類別 {truth} 有 {count:,} 個讀成 {prediction}</translation>
    </message>
    <message>
        <source>{everything}  ·  shape {shape}</source>
        <translation>{everything}  ·  形狀 {shape}</translation>
    </message>
    <message numerus="yes">
        <source>%n mistakes</source>
        <translation>
            <numerusform>%n 個錯誤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test digits read</source>
        <translation>
            <numerusform>讀了 %n 個測試數字</numerusform>
        </translation>
    </message>
    <message>
        <source>update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Number of the update</source>
        <translation>第幾次更新</translation>
    </message>
    <message>
        <source>The sample&apos;s inputs</source>
        <translation>樣本的輸入</translation>
    </message>
    <message>
        <source>+1 where 1 is wanted, −1 where 0 is</source>
        <translation>想要 1 的時候是 +1，想要 0 的時候是 −1</translation>
    </message>
    <message>
        <source>w·x + b before the update</source>
        <translation>更新之前的 w·x + b</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>max(0, −y·z) before the update</source>
        <translation>更新之前的 max(0, −y·z)</translation>
    </message>
    <message>
        <source>rule: w₁, w₂, b</source>
        <translation>規則：w₁, w₂, b</translation>
    </message>
    <message>
        <source>Weights and bias after w ← w + rate·delta·x</source>
        <translation>這一步之後的權重和偏置：w ← w + 學習率·delta·x</translation>
    </message>
    <message>
        <source>descent: w₁, w₂, b</source>
        <translation>下降：w₁, w₂, b</translation>
    </message>
    <message>
        <source>Weights and bias after w ← w − rate·gradient</source>
        <translation>這一步之後的權重和偏置：w ← w − 學習率·梯度</translation>
    </message>
    <message>
        <source>Whether both are equal, to the last bit</source>
        <translation>兩邊是不是一點不差</translation>
    </message>
    <message>
        <source>Both histories</source>
        <translation>兩邊的紀錄</translation>
    </message>
    <message>
        <source>One update per line; click one to go to the moment after it</source>
        <translation>每一行是一次更新；點一下，就回到那次更新之後</translation>
    </message>
    <message>
        <source>rule {rule}
descent {descent}</source>
        <translation>規則 {rule}
下降 {descent}</translation>
    </message>
    <message>
        <source>loss of one sample, max(0, −y·z)</source>
        <translation>一個樣本的損失，max(0, −y·z)</translation>
    </message>
    <message>
        <source>wrong: slope −1</source>
        <translation>答錯：斜率 −1</translation>
    </message>
    <message>
        <source>right: slope 0</source>
        <translation>答對：斜率 0</translation>
    </message>
    <message>
        <source>✗ wrong</source>
        <translation>✗ 答錯</translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation>✓ 答對</translation>
    </message>
    <message>
        <source>Loss of the perceptron</source>
        <translation>感知器的損失</translation>
    </message>
    <message>
        <source>y is +1 where 1 is wanted and −1 where 0 is. Right of 0 the answer is right, and the slope is 0: nothing changes. Left of 0 it is wrong, and the slope is −1</source>
        <translation>想要 1 的時候 y 是 +1，想要 0 的時候是 −1。在 0 的右邊，答對了，斜率是 0，什麼都不變。在 0 的左邊，答錯了，斜率是 −1</translation>
    </message>
    <message>
        <source>y·z = {yz}, loss {loss}</source>
        <translation>y·z = {yz}，損失 {loss}</translation>
    </message>
    <message>
        <source>Loss and arithmetic</source>
        <translation>損失和計算</translation>
    </message>
    <message>
        <source>Two histories</source>
        <translation>兩邊的紀錄</translation>
    </message>
    <message>
        <source>Run until it ends, or pause  (Space)</source>
        <translation>一直學到結束，或暫停  (空白鍵)</translation>
    </message>
    <message>
        <source>Every sample is right, or the most updates are made</source>
        <translation>每個樣本都對了，或者更新次數已經到頂</translation>
    </message>
    <message>
        <source>1 sample</source>
        <translation>1 個樣本</translation>
    </message>
    <message>
        <source>Look at one sample  (→)</source>
        <translation>看一個樣本  (→)</translation>
    </message>
    <message>
        <source>One sample</source>
        <translation>看一個樣本</translation>
    </message>
    <message>
        <source>Take the last update back  (←)</source>
        <translation>收回上一次更新  (←)</translation>
    </message>
    <message>
        <source>Go back to the start  (Home)</source>
        <translation>回到起點  (Home)</translation>
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
        <translation>學 {gate}</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>哪裡不對</translation>
    </message>
    <message>
        <source>The sample</source>
        <translation>這個樣本</translation>
    </message>
    <message>
        <source>Rosenblatt&apos;s rule</source>
        <translation>羅森布拉特的規則</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>梯度下降</translation>
    </message>
    <message>
        <source>Descent on this loss</source>
        <translation>對這個損失做梯度下降</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>邏輯閘</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>學習率</translation>
    </message>
    <message>
        <source>How long a step is: a number above 0, such as 0.1</source>
        <translation>一步有多長：大於 0 的數，例如 0.1</translation>
    </message>
    <message>
        <source>start</source>
        <comment>where descent starts</comment>
        <translation>起點</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>學習率</translation>
    </message>
    <message>
        <source>Where {weight} starts</source>
        <translation>{weight} 從哪裡開始</translation>
    </message>
    <message>
        <source>Whether both histories are equal</source>
        <translation>兩邊的紀錄是不是一樣</translation>
    </message>
    <message>
        <source>Why they are equal</source>
        <translation>為什麼兩邊一樣</translation>
    </message>
    <message>
        <source>Where the answer is wrong, the loss −y·z falls along y·x: its gradient is −y·x. A step against it adds rate·y·x, and there y is delta. Where the answer is right, the loss is 0 and flat, and neither changes anything. Samples come one by one: this is stochastic gradient descent.</source>
        <translation>答錯的時候，損失 −y·z 沿著 y·x 的方向減少：它的梯度是 −y·x。朝反方向走一步，就加上學習率·y·x，而這時的 y 正是 delta。答對的時候，損失是 0，地面是平的，兩邊都不改變什麼。樣本一個一個來：這就是隨機梯度下降。</translation>
    </message>
    <message>
        <source>Two histories, number for number</source>
        <translation>兩邊的紀錄，一個數一個數比</translation>
    </message>
    <message>
        <source>Space runs, → takes one sample.</source>
        <translation>按空白鍵一直學，按 → 看一個樣本。</translation>
    </message>
    <message>
        <source>delta = wanted − answer
w ← w + rate·delta·x</source>
        <translation>delta = 想要的 − 回答
w ← w + 學習率·delta·x</translation>
    </message>
    <message>
        <source>gradient of max(0, −y·z)
w ← w − rate·gradient</source>
        <translation>max(0, −y·z) 的梯度
w ← w − 學習率·梯度</translation>
    </message>
    <message>
        <source>{loss}: the corner, answered 0</source>
        <translation>{loss}：在轉角上，算是回答 0</translation>
    </message>
    <message>
        <source>x = {x},  y = {y},  z = {z},  loss = {loss}</source>
        <translation>x = {x}，y = {y}，z = {z}，損失 = {loss}</translation>
    </message>
    <message>
        <source>gradient = ({slopes})</source>
        <translation>梯度 = ({slopes})</translation>
    </message>
    <message>
        <source>Nothing learnt yet</source>
        <translation>還沒開始學</translation>
    </message>
    <message>
        <source>{mark} {equal:,} of {count:,} updates equal to the last bit</source>
        <translation>{mark} {count:,} 次更新，有 {equal:,} 次一點不差</translation>
    </message>
    <message>
        <source>{verdict},  ✓ learnt</source>
        <translation>{verdict}，✓ 學會了</translation>
    </message>
    <message>
        <source>{verdict},  stopped at {most}</source>
        <translation>{verdict}，到 {most} 次為止</translation>
    </message>
    <message>
        <source>Curve, tangent and secant</source>
        <translation>曲線、切線和割線</translation>
    </message>
    <message>
        <source>Drag the disc to move x  (← and →; with Shift finely), the square to change h  (Ctrl+← and Ctrl+→). The wheel shows less or more  (+ and −)</source>
        <translation>拖曳圓點來移動 x（← 和 →，加上 Shift 更細），拖曳方塊來改變 h（Ctrl+← 和 Ctrl+→）。滾輪可以放大或縮小（+ 和 −）</translation>
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
        <translation>導數的圖</translation>
    </message>
    <message>
        <source>The slope of the curve above, at every x</source>
        <translation>上面的曲線在每個 x 的斜率</translation>
    </message>
    <message>
        <source>slope {slope} at x = {x}</source>
        <translation>x = {x} 時，斜率 {slope}</translation>
    </message>
    <message>
        <source>What is wrong with the formula</source>
        <translation>算式哪裡不對</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>算式</translation>
    </message>
    <message>
        <source>● x   ■ x + h   — tangent   ╌ secant</source>
        <translation>● x、■ x + h、— 切線、╌ 割線</translation>
    </message>
    <message>
        <source>The tangent touches the curve at x; the secant cuts it at x and at x + h</source>
        <translation>切線在 x 碰到曲線；割線在 x 和 x + h 穿過曲線</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>Shrink h again</source>
        <translation>再縮小 h</translation>
    </message>
    <message>
        <source>Let h shrink, until the secant is the tangent  (Space)</source>
        <translation>讓 h 越來越小，直到割線變成切線  (空白鍵)</translation>
    </message>
    <message>
        <source>About this curve</source>
        <translation>關於這條曲線</translation>
    </message>
    <message>
        <source>Slope at x</source>
        <translation>這一點的斜率</translation>
    </message>
    <message>
        <source>f′(x): how much f changes as x does, at this very place</source>
        <translation>f′(x)：就在這一點，x 變的時候 f 跟著變多少</translation>
    </message>
    <message>
        <source>Slope of the secant</source>
        <translation>割線的斜率</translation>
    </message>
    <message>
        <source>(f(x + h) − f(x)) / h: the slope of the secant</source>
        <translation>(f(x + h) − f(x)) / h：割線的斜率</translation>
    </message>
    <message>
        <source>— tangent, f′(x)</source>
        <translation>— 切線，f′(x)</translation>
    </message>
    <message>
        <source>╌ secant</source>
        <translation>╌ 割線</translation>
    </message>
    <message>
        <source>The x at which the slope is computed</source>
        <translation>在哪個 x 計算斜率</translation>
    </message>
    <message>
        <source>How far away the secant cuts the curve again: h</source>
        <translation>割線再次穿過曲線的地方有多遠：h</translation>
    </message>
    <message>
        <source>h, slider</source>
        <translation>h 的滑桿</translation>
    </message>
    <message>
        <source>h, from 0.0001 to 10, each power of ten as long as the next</source>
        <translation>h，從 0.0001 到 10，每差 10 倍都一樣長</translation>
    </message>
    <message>
        <source>Slope of the secant for h = {h}</source>
        <translation>h = {h} 時割線的斜率</translation>
    </message>
    <message>
        <source>h and the secant&apos;s slope</source>
        <translation>h 和割線的斜率</translation>
    </message>
    <message>
        <source>(f(x + h) − f(x)) / h: the smaller h, the nearer to f′(x), until f(x + h) and f(x) differ by no more than a computer&apos;s rounding</source>
        <translation>(f(x + h) − f(x)) / h：h 越小，就越接近 f′(x)，直到 f(x + h) 和 f(x) 只差電腦的一點捨入誤差</translation>
    </message>
    <message>
        <source>A curve of your own, and its derivative.</source>
        <translation>你自己的曲線，和它的導數。</translation>
    </message>
    <message>
        <source>Shrink h</source>
        <translation>縮小 h</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Type a formula: numbers, {variables}, + − × ÷ ^, brackets, {functions}, e and π</source>
        <translation>打上一個算式：可以用數、{variables}、+ − × ÷ ^、括號、{functions}、e 和 π</translation>
    </message>
    <message>
        <source>Learning rate, slider</source>
        <translation>學習率的滑桿</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>動量</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>太小</translation>
    </message>
    <message>
        <source>diverging</source>
        <translation>發散</translation>
    </message>
    <message>
        <source>Show path {path} too; its head is a {shape}</source>
        <translation>也顯示路徑 {path}；它最前面的記號：{shape}</translation>
    </message>
    <message>
        <source>Path {path}</source>
        <translation>路徑 {path}</translation>
    </message>
    <message>
        <source>Learning rate of {path}</source>
        <translation>{path} 的學習率</translation>
    </message>
    <message>
        <source>How long a step is, against the gradient: a number above 0, such as 0.1</source>
        <translation>朝梯度的反方向，一步有多長：大於 0 的數，例如 0.1</translation>
    </message>
    <message>
        <source>Momentum of {path}</source>
        <translation>{path} 的動量</translation>
    </message>
    <message>
        <source>How much of its speed the path keeps from step to step: 0 to below 1, such as 0.9</source>
        <translation>路徑從一步到下一步保留多少速度：0 以上、不到 1，例如 0.9</translation>
    </message>
    <message>
        <source>Loss of {path}</source>
        <translation>{path} 的損失</translation>
    </message>
    <message>
        <source>rate {path}</source>
        <translation>學習率 {path}</translation>
    </message>
    <message>
        <source>The learning rate of path {path}: from too small to get anywhere to one that diverges</source>
        <translation>路徑 {path} 的學習率：從小得走不動，到大得發散</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Space runs, → takes one step.</source>
        <translation>按空白鍵一直走，按 → 走一步。</translation>
    </message>
    <message>
        <source>All paths have ended</source>
        <translation>所有路徑都走完了</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 步</translation>
    </message>
    <message>
        <source>One step of each path  (→)</source>
        <translation>每條路徑走一步  (→)</translation>
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
        <translation>等高線</translation>
    </message>
    <message>
        <source>The loss from above  (C)</source>
        <translation>從上面看損失  (C)</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>曲面</translation>
    </message>
    <message>
        <source>The loss as a surface  (S)</source>
        <translation>把損失畫成曲面  (S)</translation>
    </message>
    <message>
        <source>Loss at a position</source>
        <translation>某個位置的損失</translation>
    </message>
    <message>
        <source>Gradient there</source>
        <translation>那裡的梯度</translation>
    </message>
    <message>
        <source>The loss as a map</source>
        <translation>損失畫成地圖</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Where the paths start, along {weight}</source>
        <translation>路徑的起點，沿著 {weight}</translation>
    </message>
    <message>
        <source>path {path} loss {loss}</source>
        <translation>路徑 {path} 損失 {loss}</translation>
    </message>
    <message>
        <source>step {step}: {losses}</source>
        <translation>第 {step} 步：{losses}</translation>
    </message>
    <message>
        <source>none here</source>
        <translation>這裡沒有</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>無限大</translation>
    </message>
    <message>
        <source>w = ({w1}, {w2})   loss {loss}</source>
        <translation>w = ({w1}, {w2})，損失 {loss}</translation>
    </message>
    <message>
        <source>start {position}</source>
        <translation>起點 {position}</translation>
    </message>
    <message>
        <source>gradient ∇ = ({g1}, {g2})   steepness {steepness}</source>
        <translation>梯度 ∇ = ({g1}, {g2})，陡度 {steepness}</translation>
    </message>
    <message>
        <source>no gradient here</source>
        <translation>這裡沒有梯度</translation>
    </message>
    <message>
        <source>Map of the loss</source>
        <translation>損失的地圖</translation>
    </message>
    <message>
        <source>Darker is lower. Click where the paths are to start  (Ctrl+arrow keys move a cross, Enter starts there). The arrow points against the gradient: straight downhill</source>
        <translation>顏色越深的地方越低。點一下，路徑就從那裡開始（Ctrl+方向鍵移動十字，Enter 鍵從那裡開始）。箭頭指著梯度的反方向：直直往下坡</translation>
    </message>
    <message>
        <source>disc</source>
        <translation>圓點</translation>
    </message>
    <message>
        <source>square</source>
        <translation>方塊</translation>
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
        <translation>✗ 發散，第 {step} 步</translation>
    </message>
    <message>
        <source>The loss of each path; where it falls a lot, each line is a power of ten</source>
        <translation>每條路徑的損失；降得很多的時候，線與線差十倍</translation>
    </message>
    <message>
        <source>{unit} {position:g}: loss of {losses}</source>
        <translation>{unit} {position:g}：損失 {losses}</translation>
    </message>
    <message>
        <source>loss, by powers of ten</source>
        <translation>損失，每格十倍</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地圖</translation>
    </message>
    <message>
        <source>Paths and losses</source>
        <translation>路徑和損失</translation>
    </message>
    <message>
        <source>About this loss</source>
        <translation>關於這個損失</translation>
    </message>
    <message>
        <source>The loss that is descended</source>
        <translation>要往下走的是哪個損失</translation>
    </message>
    <message>
        <source>or</source>
        <comment>between two digits</comment>
        <translation>或</translation>
    </message>
    <message>
        <source>Digit that {wanted} is wanted for</source>
        <translation>想要回答 {wanted} 的數字</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>週期</translation>
    </message>
    <message>
        <source>loss along the path</source>
        <translation>沿著路徑的損失</translation>
    </message>
    <message>
        <source>Loss along the path of the weights</source>
        <translation>沿著權重路徑的損失</translation>
    </message>
    <message>
        <source>From the first weights, 0, straight to those after each epoch. Point at a position to read its loss  (← and →)</source>
        <translation>從最初的權重 0 開始，直直走到每個週期之後的權重。指著一個位置，就讀得到它的損失  (← 和 →)</translation>
    </message>
    <message>
        <source>loss along the path, by powers of ten</source>
        <translation>沿著路徑的損失，每格十倍</translation>
    </message>
    <message>
        <source>{run}: from {first} to {last}</source>
        <translation>{run}：從 {first} 到 {last}</translation>
    </message>
    <message>
        <source>epoch {epoch:.2f}, loss {loss}</source>
        <translation>週期 {epoch:.2f}，損失 {loss}</translation>
    </message>
    <message>
        <source>Run of this path</source>
        <translation>這條路徑的訓練紀錄</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>追蹤</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop computing  (Esc)</source>
        <translation>停止計算  (Esc)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>接下來做什麼</translation>
    </message>
    <message>
        <source>The path of the weights</source>
        <translation>權重的路徑</translation>
    </message>
    <message>
        <source>About this path</source>
        <translation>關於這條路徑</translation>
    </message>
    <message>
        <source>A real network&apos;s loss lies over hundreds of thousands of weights: no map shows it. But the path of the weights can be followed: straight from the first weights to those after each epoch, with the loss computed at every position between. Between two diamonds no training took place; the line shows whether a ridge lies there, or whether the loss falls all along.</source>
        <translation>真正的網路，損失由幾十萬個權重決定：哪張地圖都畫不出來。不過，可以跟著權重的路徑走：從最初的權重，直直走到每個週期之後的權重，中間每個位置都算出損失。兩個菱形之間並沒有訓練；這條線告訴你，那裡是隔著一道山脊，還是損失一路往下降。</translation>
    </message>
    <message>
        <source>◆ Loss after each epoch</source>
        <translation>◆ 每個週期之後的損失</translation>
    </message>
    <message>
        <source>What you see</source>
        <translation>看到的是什麼</translation>
    </message>
    <message>
        <source>Trace {run}</source>
        <translation>追蹤{run}</translation>
    </message>
    <message>
        <source>Compute the loss along the path of its weights  (Space)</source>
        <translation>沿著權重的路徑計算損失  (空白鍵)</translation>
    </message>
    <message>
        <source>There is no finished run yet: train a network first</source>
        <translation>還沒有訓練完的紀錄：先訓練一個網路</translation>
    </message>
    <message>
        <source>Computing the loss along the path of {run}…</source>
        <translation>正在沿著{run} 的路徑計算損失…</translation>
    </message>
    <message>
        <source>Press “Trace {run}”: the loss is computed all along the path of its weights.</source>
        <translation>按「追蹤{run}」，就會沿著權重的路徑一路計算損失。</translation>
    </message>
    <message>
        <source>Train a network on the first tab, for an epoch or more; then the loss along the path of its weights can be computed here.</source>
        <translation>到第一個分頁訓練一個網路，至少一個週期；然後就可以在這裡沿著權重的路徑計算損失。</translation>
    </message>
    <message>
        <source>Sample by sample</source>
        <translation>逐個樣本</translation>
    </message>
    <message>
        <source>By mini-batch</source>
        <translation>按小批次</translation>
    </message>
    <message>
        <source>By the whole set</source>
        <translation>全部樣本</translation>
    </message>
    <message>
        <source>by mini-batch</source>
        <translation>按小批次</translation>
    </message>
    <message>
        <source>by the whole set</source>
        <translation>全部樣本</translation>
    </message>
    <message>
        <source>sample by sample</source>
        <translation>逐個樣本</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>樣本</translation>
    </message>
    <message>
        <source>loss of each sample</source>
        <translation>每個樣本的損失</translation>
    </message>
    <message>
        <source>Loss of each sample</source>
        <translation>每個樣本的損失</translation>
    </message>
    <message>
        <source>How wrong the neuron is on each sample. The loss that is descended, the empirical risk, is nothing but their mean</source>
        <translation>神經元在每個樣本上錯了多少。要往下走的那個損失，也就是經驗風險，不過是它們的平均</translation>
    </message>
    <message>
        <source>{count} samples, their mean, the empirical risk, is {mean}</source>
        <translation>{count} 個樣本，損失的平均（也就是經驗風險）是 {mean}</translation>
    </message>
    <message>
        <source>▬ mean = {mean}, the empirical risk</source>
        <translation>▬ 平均 = {mean}，就是經驗風險</translation>
    </message>
    <message>
        <source>sample {sample}: loss {loss}</source>
        <translation>樣本 {sample}：損失 {loss}</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>樣本</translation>
    </message>
    <message>
        <source>Space runs, → takes one sample, Shift+→ a pass.</source>
        <translation>按空白鍵一直學，按 → 看一個樣本，按 Shift+→ 看完一遍。</translation>
    </message>
    <message>
        <source>Look at one more sample  (→)</source>
        <translation>再看一個樣本  (→)</translation>
    </message>
    <message>
        <source>Look at all samples once  (Shift+→)</source>
        <translation>把所有樣本看一遍  (Shift+→)</translation>
    </message>
    <message>
        <source>Take one sample back  (←)</source>
        <translation>收回上一個樣本  (←)</translation>
    </message>
    <message>
        <source>1 sample a second</source>
        <translation>每秒 1 個樣本</translation>
    </message>
    <message>
        <source>{count} samples a second</source>
        <translation>每秒 {count} 個樣本</translation>
    </message>
    <message>
        <source>Mean loss on</source>
        <translation>平均損失</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>小批次</translation>
    </message>
    <message>
        <source>Samples in a mini-batch: 1 up to all there are</source>
        <translation>一個小批次有幾個樣本：從 1 到全部</translation>
    </message>
    <message>
        <source>rate falls</source>
        <translation>學習率漸降</translation>
    </message>
    <message>
        <source>Let the rate fall: to a half after two passes, a third after four</source>
        <translation>讓學習率漸漸下降：兩遍之後是一半，四遍之後是三分之一</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>打亂</translation>
    </message>
    <message>
        <source>Take the samples in another random order</source>
        <translation>換一個隨機的順序來看樣本</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>學習率</translation>
    </message>
    <message>
        <source>Show each sample&apos;s loss where this path is</source>
        <translation>在這條路徑的位置，看每個樣本的損失</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步數</translation>
    </message>
    <message>
        <source>{path}: steps</source>
        <translation>{path}：步數</translation>
    </message>
    <message>
        <source>{path}: loss</source>
        <translation>{path}：損失</translation>
    </message>
    <message>
        <source>{count} samples looked at by each path</source>
        <translation>每條路徑看過 {count} 個樣本</translation>
    </message>
    <message>
        <source>The same work for each path: {count} samples are {count} small steps, or one sure one. Each sample&apos;s own gradient points somewhere else; their mean is the gradient.</source>
        <translation>每條路徑的計算一樣多：{count} 個樣本，可以走 {count} 個小步，也可以走穩穩的一步。每個樣本自己的梯度都指著不同的方向，平均起來才是真正的梯度。</translation>
    </message>
    <message>
        <source>Single samples pull too hard at this rate: a smaller one, or a larger batch.</source>
        <translation>學習率這麼大，單個樣本拉得太猛：把學習率調小，或把批次調大。</translation>
    </message>
    <message>
        <source>Noise helps: {count} samples, and the path sample by sample has made {count} steps; the whole set is not even through its first.</source>
        <translation>雜訊有好處：看了 {count} 個樣本，逐個樣本的路徑已經走了 {count} 步；全部樣本的那條，第一步都還沒走完。</translation>
    </message>
    <message>
        <source>As the rate falls, the noise dies down: first quick, then sure (up and down by {spread} in the last pass).</source>
        <translation>學習率越來越小，雜訊就漸漸平息：先求快，再求穩（最後一遍上下起伏 {spread}）。</translation>
    </message>
    <message>
        <source>After {passes:.3g} passes, noise has paid off: more steps for the same work. It never comes to rest, though: its loss went up and down by {spread} in the last pass.</source>
        <translation>看過 {passes:.3g} 遍之後，雜訊有了回報：計算一樣多，卻多走了許多步。不過它總是停不下來：最後一遍，損失上下起伏 {spread}。</translation>
    </message>
    <message>
        <source>Noise hurts: near the minimum each sample pulls its own way, up and down by {spread} in the last pass. A falling rate, or a larger batch, calms it.</source>
        <translation>雜訊有壞處：到了最低點附近，每個樣本各拉各的，最後一遍上下起伏 {spread}。讓學習率漸漸下降，或用大一點的批次，就會平靜下來。</translation>
    </message>
    <message>
        <source>a mini-batch has a whole number of samples, not {size:g}</source>
        <translation>小批次的樣本數必須是整數，不是 {size:g}</translation>
    </message>
    <message>
        <source>Surface of the loss</source>
        <translation>損失的曲面</translation>
    </message>
    <message>
        <source>Drag to turn and tilt it  (Ctrl+arrow keys). Heights are stretched so that as much of the map lies between any two of them</source>
        <translation>拖曳可以轉動和傾斜（Ctrl+方向鍵）。高度拉伸過，每一段高度在地圖上都占一樣多的地方</translation>
    </message>
    <message>
        <source>Drag x, or make h smaller: the secant turns until it touches the curve</source>
        <translation>拖曳 x，或把 h 變小：割線會轉過來，直到剛好碰到曲線</translation>
    </message>
    <message>
        <source>Paths down a loss over two weights, each with a learning rate of its own</source>
        <translation>損失由兩個權重決定；幾條路徑往下走，各有自己的學習率</translation>
    </message>
    <message>
        <source>Steps down by one sample, by a mini-batch or by all: who gets farther?</source>
        <translation>每走一步，看一個樣本、一個小批次還是全部：誰走得遠？</translation>
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
        <translation>真正的網路，損失沿著權重的路徑怎樣下降</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>分頁</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>課程</translation>
    </message>
    <message>
        <source>Save &amp;all…</source>
        <translation>全部儲存(&amp;A)…</translation>
    </message>
    <message>
        <source>Save all that is on screen, to open it again or hand it out</source>
        <translation>把螢幕上的一切存起來，以後再打開，或發給別人</translation>
    </message>
    <message>
        <source>Start a&amp;fresh</source>
        <translation>重新開始(&amp;F)</translation>
    </message>
    <message>
        <source>Begin as at the first start; what is on screen now is kept</source>
        <translation>像第一次啟動那樣開始；現在螢幕上的東西會留著</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>先前的(&amp;E)</translation>
    </message>
    <message>
        <source>All that is on screen</source>
        <translation>螢幕上的一切</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>全部儲存</translation>
    </message>
    <message>
        <source>All is as at the first start. What was on screen is under File › Earlier.</source>
        <translation>一切都像第一次啟動時那樣。原來螢幕上的東西在「檔案 › 先前的」裡。</translation>
    </message>
    <message>
        <source>What was on screen then</source>
        <translation>當時螢幕上的東西</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>還沒有</translation>
    </message>
    <message>
        <source>dddd dd MMMM yyyy, HH:mm:ss</source>
        <translation>yyyy 年 M 月 d 日 dddd HH:mm:ss</translation>
    </message>
    <message>
        <source>there is no tab “{tab}”</source>
        <translation>沒有「{tab}」這個分頁</translation>
    </message>
    <message>
        <source>there is no page “{page}” on “{tab}”</source>
        <translation>「{tab}」上沒有「{page}」這個頁面</translation>
    </message>
    <message>
        <source>Back to the layer before</source>
        <translation>回到上一層</translation>
    </message>
    <message>
        <source>Let the numbers flow into the next layer  (→; Space: to the answer)</source>
        <translation>讓數值流到下一層  (→；空白鍵：一直流到答案)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>單步</translation>
    </message>
    <message>
        <source>Picture of the network</source>
        <translation>網路的圖</translation>
    </message>
    <message>
        <source>Click a neuron, or go to it with the arrow keys, to see how it answers</source>
        <translation>點一個神經元，或用方向鍵移過去，看它怎麼回答</translation>
    </message>
    <message>
        <source>output {name}: {share}</source>
        <translation>輸出 {name}：{share}</translation>
    </message>
    <message>
        <source>number {number} of the convolutions: {value}</source>
        <translation>卷積交出的第 {number} 個數：{value}</translation>
    </message>
    <message>
        <source>neuron {number} of hidden layer {layer}: {value}</source>
        <translation>隱藏層 {layer} 的神經元 {number}：{value}</translation>
    </message>
    <message>
        <source>The answer is {answer}, {share}.</source>
        <translation>答案是 {answer}，{share}。</translation>
    </message>
    <message>
        <source>784 numbers</source>
        <translation>784 個數</translation>
    </message>
    <message>
        <source>{total} outputs</source>
        <translation>{total} 個輸出</translation>
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
        <translation>也許是 {name}，{percent}</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>不確定</translation>
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
        <translation>按空白鍵揭曉</translation>
    </message>
    <message>
        <source>{place} of {count}:
{digit}, at {percent}</source>
        <translation>第 {place} 位，共 {count} 位：
{digit}，{percent}</translation>
    </message>
    <message>
        <source>{sureness} of {number}; shown is digit {shown}</source>
        <translation>{number}，{sureness}；顯示的是{shown}</translation>
    </message>
    <message>
        <source>{sureness}, {second}</source>
        <translation>{sureness}，{second}</translation>
    </message>
    <message>
        <source>nothing to read</source>
        <translation>沒有東西可讀</translation>
    </message>
    <message>
        <source>Probabilities of the ten digits</source>
        <translation>十個數字的機率</translation>
    </message>
    <message>
        <source>How probable the network takes each digit to be; together they are 100 %</source>
        <translation>網路認為每個數字有多少可能；全部加起來是 100%</translation>
    </message>
    <message>
        <source>Probabilities of the {count} classes</source>
        <translation>{count} 個類別的機率</translation>
    </message>
    <message>
        <source>How probable the network takes each class to be; together they are 100 %</source>
        <translation>網路認為每個類別有多少可能；全部加起來是 100%</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>其他 {count} 類</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>sure of {digit}</source>
        <translation>認為是 {digit} 的把握</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>內建</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重設</translation>
    </message>
    <message>
        <source>Change nothing: the digit as it was drawn</source>
        <translation>什麼都不改：寫的時候是什麼樣就什麼樣</translation>
    </message>
    <message>
        <source>Back to training</source>
        <translation>回到訓練</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Break it</source>
        <translation>弄壞它</translation>
    </message>
    <message>
        <source>The smallest change that fools it</source>
        <translation>騙過它的最小改動</translation>
    </message>
    <message>
        <source>{name}, value</source>
        <translation>{name}的值</translation>
    </message>
    <message>
        <source>Find the smallest change that makes the network read another digit</source>
        <translation>找出讓網路讀成別的數字的最小改動</translation>
    </message>
    <message>
        <source>Press Start, and draw each digit that is asked for.</source>
        <translation>按「開始」，要你寫哪個數字，就寫哪個。</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>該做什麼</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>要寫的數字</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩下的時間</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>有多少個</translation>
    </message>
    <message>
        <source>Collected so far</source>
        <translation>目前收集到的</translation>
    </message>
    <message>
        <source>Collect digits</source>
        <translation>收集數字</translation>
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
        <translation>誰在寫；沒有名字的人，用號碼代替</translation>
    </message>
    <message>
        <source>Each digit</source>
        <translation>每個數字</translation>
    </message>
    <message>
        <source>How often each digit is asked for</source>
        <translation>每個數字要寫幾次</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒數</translation>
    </message>
    <message>
        <source>Time for each digit, in seconds</source>
        <translation>寫每個數字有幾秒鐘</translation>
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
        <translation>每個數字(&amp;E)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Keep the drawing now and go on</source>
        <translation>現在就收下這一個，接著下一個</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>收下</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍後</translation>
    </message>
    <message>
        <source>Ask for this digit later</source>
        <translation>這個數字稍後再寫</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>take the last one back</comment>
        <translation>退回</translation>
    </message>
    <message>
        <source>Let the last drawing go, and draw that digit again</source>
        <translation>不要上一個，那個數字重寫一次</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Ask no more</source>
        <translation>不再請人寫</translation>
    </message>
    <message>
        <source>Ask a person for digits</source>
        <translation>請一個人來寫數字</translation>
    </message>
    <message>
        <source>{person}, draw a</source>
        <translation>{person}，請寫</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} / {count}</translation>
    </message>
    <message>
        <source>Thank you, {person}: {count} digits are kept. Who is next? Press Start.</source>
        <translation>謝謝，{person}：留下了 {count} 個數字。下一位是誰？請按「開始」。</translation>
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
        <translation>還沒有留下數字。</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>週期</translation>
    </message>
    <message>
        <source>Read the same drawing by the weights that the run had after each epoch</source>
        <translation>用這次訓練在每個週期之後的權重，來讀同一個數字</translation>
    </message>
    <message>
        <source>after epoch {epoch}</source>
        <translation>週期 {epoch} 之後</translation>
    </message>
    <message>
        <source>untrained</source>
        <translation>還沒訓練</translation>
    </message>
    <message>
        <source>How little has to change in each pixel until the answer is another? Find looks for it: it follows the gradient, which tells of each pixel whether more or less of it misleads the network.</source>
        <translation>每個像素最少要改多少，答案才會變成另一個？按「尋找」就會去找：它跟著梯度走，梯度會說出每個像素該變亮還是變暗，才會讓網路讀錯。</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>what is added</comment>
        <translation>改動</translation>
    </message>
    <message>
        <source>What is added to each pixel: white is more ink, black less, grey nothing</source>
        <translation>每個像素加上多少：白是多一點墨跡，黑是少一點，灰是不變</translation>
    </message>
    <message>
        <source>Digit</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>New digit</source>
        <translation>新的數字</translation>
    </message>
    <message>
        <source>New answer</source>
        <translation>新的答案</translation>
    </message>
    <message>
        <source>How networks fare</source>
        <translation>各個網路的結果</translation>
    </message>
    <message>
        <source>{network}: looking for a change…</source>
        <translation>{network}：正在尋找改動…</translation>
    </message>
    <message>
        <source>{network}: no change up to k = {most:g} fools it</source>
        <translation>{network}：k 到 {most:g} 為止，都騙不過它</translation>
    </message>
    <message>
        <source>{network}: k = {k:.3f} makes it read {read}</source>
        <translation>{network}：k = {k:.3f} 時讀成 {read}</translation>
    </message>
    <message>
        <source>Class against network</source>
        <translation>全班和網路的比分</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比較…</translation>
    </message>
    <message>
        <source>The confusion matrix of the class beside that of the network</source>
        <translation>全班的混淆矩陣，和網路的並排</translation>
    </message>
    <message>
        <source>It is a {digit}</source>
        <translation>它是 {digit}</translation>
    </message>
    <message>
        <source>Class {said} of {count}
Network {read} of {count}</source>
        <translation>全班 {said} / {count}
網路 {read} / {count}</translation>
    </message>
    <message>
        <source>How well will it learn? Say a number; Space uncovers the end.</source>
        <translation>它會學得多好？說一個數；按空白鍵揭曉結果。</translation>
    </message>
    <message>
        <source>Say what it is; Space uncovers the network&apos;s answer. Only digits are counted.</source>
        <translation>說說看它是什麼；按空白鍵揭曉網路的答案。只有數字才計分。</translation>
    </message>
    <message>
        <source>Draw a digit: the network&apos;s answer stays covered.</source>
        <translation>寫一個數字：網路的答案會一直遮著。</translation>
    </message>
    <message>
        <source>Which digit is it? Type or click what the class says.</source>
        <translation>它是哪個數字？打上全班說的數字，或點一下。</translation>
    </message>
    <message>
        <source>The class says {digit}. Space uncovers the network&apos;s answer.</source>
        <translation>全班說是 {digit}。按空白鍵揭曉網路的答案。</translation>
    </message>
    <message>
        <source>And which digit was it? Type or click it.</source>
        <translation>那麼它其實是哪個數字？打上，或點一下。</translation>
    </message>
    <message>
        <source>Only digits that stand alone are counted.</source>
        <translation>只有單獨一個數字才計分。</translation>
    </message>
    <message>
        <source>Draw the next one.</source>
        <translation>寫下一個。</translation>
    </message>
    <message>
        <source>Draw a digit (keys: arrows move the pen, Space puts it down or lifts it)</source>
        <translation>寫一個數字（按鍵：方向鍵移動筆，空白鍵讓筆落下或提起）</translation>
    </message>
    <message>
        <source>Drag a box around what is to be read; a click reads the whole picture again. To draw, clear the pad first (Del)</source>
        <translation>用滑鼠拖曳，把要讀的部分框起來；點一下就重新讀整張圖片。要寫字，請先清空手寫板 (Del)</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>手寫板</translation>
    </message>
    <message>
        <source>Draw a digit or a number here. With the keyboard: arrow keys move the pen, Shift for small steps, Space puts it down and lifts it. After a number drawn with the mouse, the left and right arrow keys choose the digit that is looked at, as a click on it. On a picture, the mouse drags a box around what is to be read.</source>
        <translation>在這裡寫一個數字，或一個多位數。用鍵盤時：方向鍵移動筆，加上 Shift 就移得少一點，空白鍵讓筆落下和提起。用滑鼠寫完多位數之後，左右方向鍵選擇要看的那一位，點它也可以。如果是圖片，就用滑鼠把要讀的部分框起來。</translation>
    </message>
    <message>
        <source>Draw a digit or a number,
or drop a picture of one</source>
        <translation>寫一個數字或多位數，
或拖進一張數字的圖片</translation>
    </message>
    <message>
        <source>Beside the pad</source>
        <translation>手寫板旁邊</translation>
    </message>
    <message>
        <source>Draw a digit</source>
        <translation>寫一個數字</translation>
    </message>
    <message>
        <source>Pen width</source>
        <translation>筆的粗細</translation>
    </message>
    <message>
        <source>[ and ]</source>
        <comment>keys</comment>
        <translation>[ 和 ]</translation>
    </message>
    <message>
        <source>About the tensor</source>
        <translation>關於這個張量</translation>
    </message>
    <message>
        <source>Plain resizing</source>
        <translation>直接縮放</translation>
    </message>
    <message>
        <source>Give the network the whole pad, merely shrunk, without MNIST&apos;s normalisation</source>
        <translation>把整個手寫板直接縮小給網路，不做 MNIST 的正規化</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>網路看到的</translation>
    </message>
    <message>
        <source>Which network reads the pad</source>
        <translation>由哪個網路來讀手寫板</translation>
    </message>
    <message>
        <source>About the network</source>
        <translation>關於這個網路</translation>
    </message>
    <message>
        <source>Pad and answer</source>
        <translation>手寫板和答案</translation>
    </message>
    <message>
        <source>Draw a digit: the network in training reads it as it learns</source>
        <translation>寫一個數字：訓練中的網路會一路讀著它</translation>
    </message>
    <message>
        <source>Draw: the network in training reads it as it learns</source>
        <translation>動筆吧：訓練中的網路會一路讀著它</translation>
    </message>
    <message>
        <source>The recogniser is being loaded…</source>
        <translation>正在載入辨識器…</translation>
    </message>
    <message>
        <source>Draw a digit on the pad</source>
        <translation>在手寫板上寫一個數字</translation>
    </message>
    <message>
        <source>Draw on the pad</source>
        <translation>在手寫板上動筆</translation>
    </message>
    <message>
        <source>{side} × {side}, float32 in [0, 1]</source>
        <translation>{side}×{side}，float32，0–1</translation>
    </message>
    <message>
        <source>ink {height} px tall, {width} px wide</source>
        <translation>墨跡高 {height}、寬 {width} px</translation>
    </message>
    <message>
        <source>centre of mass {down:.1f}, {across:.1f}</source>
        <translation>重心 {down:.1f}, {across:.1f}</translation>
    </message>
    <message>
        <source>reads nothing it is sure of</source>
        <translation>讀不出有把握的數字</translation>
    </message>
    <message>
        <source>reads {name}, {percent}</source>
        <translation>讀成 {name}，{percent}</translation>
    </message>
    <message>
        <source>{name} is a number, as 0.5; what was there before still holds</source>
        <translation>{name}應該是一個數，例如 0.5；先前的值仍然有效</translation>
    </message>
    <message>
        <source>Up and Down</source>
        <comment>keys</comment>
        <translation>上下方向鍵</translation>
    </message>
    <message>
        <source>All that can be opened</source>
        <translation>所有能打開的</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>There is no picture to paste. Copy a picture or a file first.</source>
        <translation>沒有圖片可以貼上。請先複製一張圖片或一個檔案。</translation>
    </message>
    <message>
        <source>Save drawing</source>
        <translation>儲存筆跡</translation>
    </message>
    <message>
        <source>Save tensor</source>
        <translation>儲存張量</translation>
    </message>
    <message>
        <source>numpy array</source>
        <translation>numpy 陣列</translation>
    </message>
    <message>
        <source>Copied the tensor as numpy text.</source>
        <translation>已把張量複製成 numpy 文字。</translation>
    </message>
    <message>
        <source>Save updates</source>
        <translation>儲存更新</translation>
    </message>
    <message>
        <source>Save curves</source>
        <translation>儲存曲線</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 圖片</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 圖</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Blank screen</source>
        <translation>黑畫面</translation>
    </message>
    <message>
        <source>Any key or click shows the window again</source>
        <translation>按任何鍵或點一下，視窗就再出現</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>課程(&amp;L)</translation>
    </message>
    <message>
        <source>Short lessons beside every tab</source>
        <translation>每個分頁旁邊的短課</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>詞彙表(&amp;G)</translation>
    </message>
    <message>
        <source>All terms, and what they mean</source>
        <translation>所有術語，以及它們的意思</translation>
    </message>
    <message>
        <source>Open a folder of lessons</source>
        <translation>開啟課程資料夾</translation>
    </message>
    <message>
        <source>&amp;Open lessons…</source>
        <translation>開啟課程(&amp;O)…</translation>
    </message>
    <message>
        <source>Check a folder of lessons</source>
        <translation>檢查課程資料夾</translation>
    </message>
    <message>
        <source>&amp;Check lessons…</source>
        <translation>檢查課程(&amp;C)…</translation>
    </message>
    <message>
        <source>Say what is wrong in a folder of lessons, and where</source>
        <translation>說出課程資料夾裡有什麼不對，在哪裡</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>第一次來？</translation>
    </message>
    <message>
        <source>Fourteen short lessons</source>
        <translation>十四堂短課</translation>
    </message>
    <message>
        <source>They take about an hour in all</source>
        <translation>全部上完大約一小時</translation>
    </message>
    <message>
        <source>Just draw</source>
        <translation>直接開始寫</translation>
    </message>
    <message>
        <source>Not now; the button beside this opens them any time</source>
        <translation>現在先不用；旁邊的按鈕隨時可以打開課程</translation>
    </message>
    <message>
        <source>{term}: {meaning}</source>
        <translation>{term}：{meaning}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>Stop what plays, and show me</source>
        <translation>停下播放，然後示範</translation>
    </message>
    <message>
        <source>The list of lessons, and what is done</source>
        <translation>課程清單，以及哪些已經完成</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>所有課程</translation>
    </message>
    <message>
        <source>Close the lessons; your place is kept</source>
        <translation>關閉課程；會記住你讀到哪裡</translation>
    </message>
    <message>
        <source>Close lessons</source>
        <translation>關閉課程</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>第幾課</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>What is wrong with this page</source>
        <translation>這一頁有什麼不對</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Text of the lesson</source>
        <translation>課文</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>示範</translation>
    </message>
    <message>
        <source>Set the program up for this page, and point at what is meant</source>
        <translation>替這一頁把程式設定好，並指出說的是哪裡</translation>
    </message>
    <message>
        <source>Back to where I was</source>
        <translation>回到剛才的地方</translation>
    </message>
    <message>
        <source>Put back what “Show me” has changed</source>
        <translation>把「示範」改動的都還原</translation>
    </message>
    <message>
        <source>The page before  (← in the lessons)</source>
        <translation>上一頁  (在課程裡按 ←)</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Next  ›</source>
        <translation>下一頁  ›</translation>
    </message>
    <message>
        <source>The next page  (→ in the lessons)</source>
        <translation>下一頁  (在課程裡按 →)</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任務</translation>
    </message>
    <message>
        <source>How the task stands</source>
        <translation>任務的進展</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>動手試試</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>問題</translation>
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
        <translation>課程清單</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>詞彙表</translation>
    </message>
    <message>
        <source>All terms, what they mean, and where they are seen</source>
        <translation>所有術語、它們的意思，以及在哪裡看得到</translation>
    </message>
    <message>
        <source>Back to the fourteen</source>
        <translation>回到十四堂課</translation>
    </message>
    <message>
        <source>Leave the folder of lessons that is open</source>
        <translation>離開現在打開的課程資料夾</translation>
    </message>
    <message>
        <source>Lesson {lesson}, page {page} of {pages}</source>
        <translation>第 {lesson} 課，第 {page} 頁，共 {pages} 頁</translation>
    </message>
    <message>
        <source>Lesson {lesson}</source>
        <translation>第 {lesson} 課</translation>
    </message>
    <message>
        <source>{lesson} of {all}</source>
        <translation>{lesson} / {all}</translation>
    </message>
    <message>
        <source>‹  Back to the page</source>
        <translation>‹  回到課文</translation>
    </message>
    <message>
        <source>Read on where you were</source>
        <translation>從剛才的地方讀下去</translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation>✓ 完成了</translation>
    </message>
    <message>
        <source>The program sees when it is done.</source>
        <translation>完成的時候，程式看得出來。</translation>
    </message>
    <message>
        <source>✓ Done. That was the last one!</source>
        <translation>✓ 完成了。這是最後一個任務！</translation>
    </message>
    <message>
        <source>✓ Well done. On to the next page.</source>
        <translation>✓ 做得好。接著看下一頁。</translation>
    </message>
    <message>
        <source>Hide the answer</source>
        <translation>收起答案</translation>
    </message>
    <message>
        <source>A {digit} of the data, and 25 of its numbers</source>
        <translation>資料裡的一個 {digit}，以及它的 25 個數值</translation>
    </message>
    <message>
        <source>The four cases of {gate} as corners of a square</source>
        <translation>{gate} 的四種情況，畫成正方形的四個角</translation>
    </message>
    <message>
        <source>The curve of {name}</source>
        <translation>{name} 的曲線</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>訓練(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按鍵(&amp;K)</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>所有按鍵</translation>
    </message>
    <message>
        <source>&amp;Keep as my digit</source>
        <translation>留作我的數字(&amp;K)</translation>
    </message>
    <message>
        <source>Keep the drawing as a {digit}, to train a network with digits of your own</source>
        <translation>把寫的當作 {digit} 留下來，用自己的數字訓練網路</translation>
    </message>
    <message>
        <source>Draw digits that a neural network reads while you draw, and see how it learned to.</source>
        <translation>你寫數字，神經網路一邊看你寫，一邊讀出來；再看看它是怎麼學會的。</translation>
    </message>
    <message>
        <source>The recogniser learned from MNIST (LeCun &amp; Cortes, CC BY-SA 3.0), Pen-Based Recognition of Handwritten Digits (Alpaydin &amp; Alimoglu, CC BY 4.0) and UJI Pen Characters (Prat, Llorens, Castro &amp; Vilar, CC BY 4.0).</source>
        <translation>辨識器學過的資料有 MNIST（LeCun &amp; Cortes，CC BY-SA 3.0）、Pen-Based Recognition of Handwritten Digits（Alpaydin &amp; Alimoglu，CC BY 4.0）和 UJI Pen Characters（Prat, Llorens, Castro &amp; Vilar，CC BY 4.0）。</translation>
    </message>
    <message>
        <source>MIT licence.</source>
        <translation>MIT 授權。</translation>
    </message>
    <message>
        <source>About mnistpad</source>
        <translation>關於 mnistpad</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>開始(&amp;S)</translation>
    </message>
    <message>
        <source>Train a new network by this recipe</source>
        <translation>照這個配方訓練一個新的網路</translation>
    </message>
    <message>
        <source>1 batch</source>
        <translation>1 個批次</translation>
    </message>
    <message>
        <source>One update of the weights, then wait</source>
        <translation>更新一次權重，然後等待</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 個週期</translation>
    </message>
    <message>
        <source>To the end of the epoch, then wait</source>
        <translation>做到這個週期結束，然後等待</translation>
    </message>
    <message>
        <source>End the run after this batch; its weights are kept</source>
        <translation>這個批次之後結束訓練；權重會保留</translation>
    </message>
    <message>
        <source>Network, training and data in detail</source>
        <translation>網路、訓練和資料的細節</translation>
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
        <translation>繼續(&amp;G)</translation>
    </message>
    <message>
        <source>Go on from the last finished epoch</source>
        <translation>從最後完成的週期接著訓練</translation>
    </message>
    <message>
        <source>Let this run&apos;s network read the pad</source>
        <translation>讓這筆訓練紀錄的網路來讀手寫板</translation>
    </message>
    <message>
        <source>&amp;Read the pad with it</source>
        <translation>用它讀手寫板(&amp;R)</translation>
    </message>
    <message>
        <source>Take over recipe and data for the next run</source>
        <translation>下一次訓練沿用這個配方和資料</translation>
    </message>
    <message>
        <source>Use its rec&amp;ipe</source>
        <translation>沿用它的配方(&amp;I)</translation>
    </message>
    <message>
        <source>Save the network as a .keras file</source>
        <translation>把網路存成 .keras 檔案</translation>
    </message>
    <message>
        <source>Save network for &amp;Keras…</source>
        <translation>把網路存成 Keras 檔案(&amp;K)…</translation>
    </message>
    <message>
        <source>Save the network as a .tflite file</source>
        <translation>把網路存成 .tflite 檔案</translation>
    </message>
    <message>
        <source>Export network for &amp;LiteRT…</source>
        <translation>把網路匯出成 LiteRT 檔案(&amp;L)…</translation>
    </message>
    <message>
        <source>Each batch&apos;s loss and accuracy, as a table</source>
        <translation>每個批次的損失和準確率，做成表格</translation>
    </message>
    <message>
        <source>Save &amp;history as CSV…</source>
        <translation>把曲線的數值存成 CSV(&amp;H)…</translation>
    </message>
    <message>
        <source>A script of plain Keras that trains the same</source>
        <translation>一段只用 Keras 的程式碼，訓練出同樣的網路</translation>
    </message>
    <message>
        <source>&amp;Copy as Keras code</source>
        <translation>複製成 Keras 程式碼(&amp;C)</translation>
    </message>
    <message>
        <source>Keep the run, however many newer ones there are</source>
        <translation>不管後面有多少新的，這筆訓練紀錄都留著</translation>
    </message>
    <message>
        <source>Keep al&amp;ways</source>
        <translation>一直保留(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>刪除(&amp;D)…</translation>
    </message>
    <message>
        <source>Delete the run and all that is kept of it</source>
        <translation>刪除這筆訓練紀錄，連同它保存的一切</translation>
    </message>
    <message>
        <source>Save cur&amp;ves…</source>
        <translation>儲存曲線(&amp;V)…</translation>
    </message>
    <message>
        <source>Save the curves as PNG or SVG</source>
        <translation>把曲線存成 PNG 或 SVG</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在開始…</translation>
    </message>
    <message>
        <source>The network is being built</source>
        <translation>正在建立網路</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暫停(&amp;P)</translation>
    </message>
    <message>
        <source>Wait after this batch</source>
        <translation>這個批次之後等待</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>接著訓練</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Waiting for the batch to end</source>
        <translation>等這個批次結束</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>訓練紀錄(&amp;U)</translation>
    </message>
    <message>
        <source>R&amp;un {number}</source>
        <translation>訓練紀錄 {number}(&amp;U)</translation>
    </message>
    <message>
        <source>Keras network (*.keras)</source>
        <translation>Keras 網路 (*.keras)</translation>
    </message>
    <message>
        <source>Save network</source>
        <translation>儲存網路</translation>
    </message>
    <message>
        <source>LiteRT network (*.tflite)</source>
        <translation>LiteRT 網路 (*.tflite)</translation>
    </message>
    <message>
        <source>Export network</source>
        <translation>匯出網路</translation>
    </message>
    <message>
        <source>Save history</source>
        <translation>儲存曲線的數值</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Copied {run} as a script for Keras.</source>
        <translation>{run} 已複製成 Keras 程式碼。</translation>
    </message>
    <message>
        <source>Delete a run</source>
        <translation>刪除訓練紀錄</translation>
    </message>
    <message>
        <source>Delete {run} ({words}) and its network? This can&apos;t be undone.</source>
        <translation>{run}（{words}）和它的網路都要刪除嗎？刪了就無法復原。</translation>
    </message>
    <message>
        <source>Keep the newest runs and those marked; delete older ones</source>
        <translation>保留最新的和標記過的訓練紀錄；刪除舊的</translation>
    </message>
    <message>
        <source>&amp;Keep fewer runs…</source>
        <translation>少留幾筆紀錄(&amp;K)…</translation>
    </message>
    <message>
        <source>Keep fewer runs</source>
        <translation>少留幾筆紀錄</translation>
    </message>
    <message>
        <source>Delete older runs by themselves</source>
        <translation>自動刪除舊的訓練紀錄</translation>
    </message>
    <message>
        <source>Newest runs that are kept</source>
        <translation>保留幾筆最新的訓練紀錄</translation>
    </message>
    <message>
        <source>How many of the newest runs are kept</source>
        <translation>最新的訓練紀錄保留幾筆</translation>
    </message>
    <message>
        <source>What is deleted</source>
        <translation>會刪除什麼</translation>
    </message>
    <message>
        <source>Keep the newest</source>
        <translation>保留最新的</translation>
    </message>
    <message>
        <source>runs, and those marked</source>
        <translation>筆紀錄，以及標記過的</translation>
    </message>
    <message>
        <source>A run is marked in its menu: Keep always.</source>
        <translation>要標記一筆訓練紀錄，就在它的選單裡選「一直保留」。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n runs</source>
        <translation>
            <numerusform>刪除 %n 筆紀錄</numerusform>
        </translation>
    </message>
    <message>
        <source>OK</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>All runs are kept.</source>
        <translation>所有訓練紀錄都保留。</translation>
    </message>
    <message>
        <source>Nothing is deleted now.</source>
        <translation>現在不會刪除任何紀錄。</translation>
    </message>
    <message>
        <source>{run} is deleted: {size}. This can&apos;t be undone.</source>
        <translation>{run} 會被刪除：{size}。刪了就無法復原。</translation>
    </message>
    <message>
        <source>{count} runs are deleted: {size}. This can&apos;t be undone.</source>
        <translation>會刪除 {count} 筆訓練紀錄：{size}。刪了就無法復原。</translation>
    </message>
    <message>
        <source>What is wrong with the recipe</source>
        <translation>配方哪裡不對</translation>
    </message>
    <message>
        <source>None yet: press Start, and the run is kept here.</source>
        <translation>還沒有：按「開始」，訓練紀錄就會保存在這裡。</translation>
    </message>
    <message>
        <source>What network is trained, and how</source>
        <translation>訓練什麼網路，怎麼訓練</translation>
    </message>
    <message>
        <source>Loss and accuracy, batch by batch</source>
        <translation>每個批次的損失和準確率</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>What the first layer&apos;s units look for, as they learn it</source>
        <translation>第一層的神經元在找什麼，一邊學一邊看</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>Your digit on its way through the network, neuron by neuron</source>
        <translation>你的數字走過網路，一個一個神經元看</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Recipe and runs</source>
        <translation>配方和訓練紀錄</translation>
    </message>
    <message>
        <source>How well will it learn?</source>
        <translation>它會學得多好？</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>驗證</translation>
    </message>
    <message>
        <source>test</source>
        <translation>測試</translation>
    </message>
    <message>
        <source>RUNS · {size} ON THE DISK</source>
        <translation>訓練紀錄 · 在磁碟上占 {size}</translation>
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
        <translation>學習率：每一步有多長；正在進行的訓練也會跟著改</translation>
    </message>
    <message>
        <source>“{text}” is no learning rate: a number above 0, as 0.001</source>
        <translation>「{text}」不是學習率：要大於 0 的數，例如 0.001</translation>
    </message>
    <message>
        <source>not a learning rate</source>
        <translation>不是學習率</translation>
    </message>
    <message>
        <source>images / s</source>
        <translation>張圖 / 秒</translation>
    </message>
    <message>
        <source>left</source>
        <comment>of time</comment>
        <translation>剩餘時間</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>訓練的進度</translation>
    </message>
    <message>
        <source>in all</source>
        <comment>of time</comment>
        <translation>總時間</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>{run} misread {wrong:,} of {digits:,} test digits it never learnt from</source>
        <translation>沒學過的 {digits:,} 個測試數字，{run} 讀錯 {wrong:,} 個</translation>
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
        <translation>{hours}:{minutes:02} 小時</translation>
    </message>
    <message>
        <source>Press Start: the curves appear here, batch by batch.</source>
        <translation>按「開始」：曲線會在這裡出現，一個批次接著一個批次。</translation>
    </message>
    <message>
        <source>All runs are switched off: switch one on in the list of runs.</source>
        <translation>所有訓練紀錄的開關都關著：請在下面的清單裡打開一筆。</translation>
    </message>
    <message>
        <source>Point at the curves to read a batch&apos;s values, or go there with ← and → (Ctrl: by epochs,
Home and End: first and last).
Mouse wheel: zoom (Ctrl: upright). + and −: zoom (Alt: upright).
Drag, or Shift and arrow keys: move.
F or double click: show the whole run again.</source>
        <translation>把滑鼠指向曲線，就能讀到那個批次的數值；也可以用 ← 和 → 移過去（Ctrl：一次一個週期，
Home 和 End：最前和最後）。
滑鼠滾輪：縮放（Ctrl：上下縮放）。+ 和 −：縮放（Alt：上下縮放）。
拖曳，或 Shift 加方向鍵：移動。
F 或點兩下：再顯示整條曲線。</translation>
    </message>
    <message>
        <source>Place of the crosshair</source>
        <translation>十字線的位置</translation>
    </message>
    <message>
        <source>Logarithmic axis for the loss</source>
        <translation>損失改用對數軸</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>對數</translation>
    </message>
    <message>
        <source>Show the whole run again, and follow it</source>
        <translation>再顯示整條曲線，並且跟著它</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>{tip}  (F, or double click)</source>
        <translation>{tip}  (F，或點兩下)</translation>
    </message>
    <message>
        <source>epoch {epoch:.2f}   update {update:,}</source>
        <translation>週期 {epoch:.2f}   更新 {update:,}</translation>
    </message>
    <message>
        <source>{run}: {place}, {quantity} {value}, smoothed {smoothed}, {kind} {checked}</source>
        <translation>{run}：{place}，{quantity} {value}，平滑 {smoothed}，{kind} {checked}</translation>
    </message>
    <message>
        <source>There are no curves to save yet; press Start, or switch a run on.</source>
        <translation>還沒有曲線可以儲存；請按「開始」，或打開一筆訓練紀錄的開關。</translation>
    </message>
    <message>
        <source>Thin: each batch&apos;s own. Thick: smoothed. Diamond: on digits it doesn&apos;t learn from</source>
        <translation>細線：每個批次自己的值。粗線：平滑後的值。菱形：用沒學過的數字算的值</translation>
    </message>
    <message>
        <source>Curves of the loss</source>
        <translation>損失的曲線</translation>
    </message>
    <message>
        <source>Loss: how far the answers are from the truth. Lower is better</source>
        <translation>損失：回答離正確答案有多遠。越小越好</translation>
    </message>
    <message>
        <source>The epoch at whose end the loss is lowest: on digits the network doesn&apos;t learn from,
if there are any, else on the thick line. Of several equal epochs, the earliest</source>
        <translation>結束時損失最低的週期：有網路沒學過的數字，就看它們，
沒有就看粗線。有好幾個一樣低的，取最早的</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>準確率</translation>
    </message>
    <message>
        <source>Curves of the accuracy</source>
        <translation>準確率的曲線</translation>
    </message>
    <message>
        <source>Accuracy: the share of digits answered rightly. Higher is better</source>
        <translation>準確率：讀對的數字所占的比例。越大越好</translation>
    </message>
    <message>
        <source>The epoch at whose end the accuracy is highest: on digits the network doesn&apos;t learn from,
if there are any, else on the thick line. Of several equal epochs, the earliest</source>
        <translation>結束時準確率最高的週期：有網路沒學過的數字，就看它們，
沒有就看粗線。有好幾個一樣高的，取最早的</translation>
    </message>
    <message>
        <source>best, epoch {epoch}</source>
        <translation>最好，週期 {epoch}</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Network that is shown</source>
        <translation>顯示的是哪個網路</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>神經元</translation>
    </message>
    <message>
        <source>Own recipe</source>
        <translation>自己的配方</translation>
    </message>
    <message>
        <source>Recipe and data</source>
        <translation>配方和資料</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>從哪裡開始</translation>
    </message>
    <message>
        <source>A recipe to begin with; all of it can then be changed below.</source>
        <translation>先選一個配方，再在下面改動任何一項。</translation>
    </message>
    <message>
        <source>St&amp;art from</source>
        <translation>從哪裡開始(&amp;A)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>&amp;Use this recipe</source>
        <translation>使用這個配方(&amp;U)</translation>
    </message>
    <message>
        <source>Train with this recipe and these digits from now on</source>
        <translation>從現在起用這個配方和這些數字訓練</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>Leave recipe and data as they were</source>
        <translation>配方和資料都不改動</translation>
    </message>
    <message>
        <source>MNIST is being downloaded…</source>
        <translation>正在下載 MNIST…</translation>
    </message>
    <message numerus="yes">
        <source>%n things are to be put right before this can be trained.</source>
        <translation>
            <numerusform>還有 %n 個地方要改正，才能訓練。</numerusform>
        </translation>
    </message>
    <message>
        <source>{count:,} parameters</source>
        <translation>{count:,} 個參數</translation>
    </message>
    <message numerus="yes">
        <source>%n updates an epoch</source>
        <translation>
            <numerusform>每個週期 %n 次更新</numerusform>
        </translation>
    </message>
    <message>
        <source>{count:,} in all</source>
        <translation>一共 {count:,} 次</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函數</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>最佳化器</translation>
    </message>
    <message>
        <source>SGD with momentum</source>
        <translation>SGD 加動量</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>平方誤差</translation>
    </message>
    <message>
        <source>A&amp;ctivation</source>
        <translation>激活函數(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dropout</source>
        <translation>dropout(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Optimiser</source>
        <translation>最佳化器(&amp;O)</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>學習率(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Batch size</source>
        <translation>批次大小(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Loss</source>
        <translation>損失(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Part used</source>
        <translation>使用的部分(&amp;P)</translation>
    </message>
    <message>
        <source>Val&amp;idation split</source>
        <translation>驗證比例(&amp;I)</translation>
    </message>
    <message>
        <source>Epoc&amp;hs</source>
        <translation>週期(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>隨機種子(&amp;S)</translation>
    </message>
    <message>
        <source>The part used is above 0 and at most 100 %.</source>
        <translation>使用的部分要大於 0，最多 100%。</translation>
    </message>
    <message>
        <source>The validation split is within 0 and 90 %.</source>
        <translation>驗證比例要在 0 和 90% 之間。</translation>
    </message>
    <message>
        <source>The wished accuracy is above 0 and at most 100 %.</source>
        <translation>想要的準確率要大於 0，最多 100%。</translation>
    </message>
    <message>
        <source>A number is expected, such as 0.5.</source>
        <translation>請輸入一個數，例如 0.5。</translation>
    </message>
    <message>
        <source>A number is expected, such as 0.001 or 1e-3.</source>
        <translation>請輸入一個數，例如 0.001 或 1e-3。</translation>
    </message>
    <message>
        <source>A number is expected, such as 50.</source>
        <translation>請輸入一個數，例如 50。</translation>
    </message>
    <message>
        <source>A number is expected, such as 10.</source>
        <translation>請輸入一個數，例如 10。</translation>
    </message>
    <message>
        <source>A number is expected, such as 98.</source>
        <translation>請輸入一個數，例如 98。</translation>
    </message>
    <message>
        <source>A whole number is expected, such as 5.</source>
        <translation>請輸入一個整數，例如 5。</translation>
    </message>
    <message>
        <source>A whole number is expected, such as 0.</source>
        <translation>請輸入一個整數，例如 0。</translation>
    </message>
    <message>
        <source>A whole number is expected, such as 128.</source>
        <translation>請輸入一個整數，例如 128。</translation>
    </message>
    <message>
        <source>Two layers that first look for strokes and corners in small patches of the picture: reads better, and learns more slowly.</source>
        <translation>最前面的兩層，在圖片的一小塊一小塊裡找筆畫和轉角：讀得更好，學得比較慢。</translation>
    </message>
    <message>
        <source>Layers of neurons between the picture and the ten answers: more of them, or more units in each, can learn finer shapes, but take longer.</source>
        <translation>圖片和十個答案之間的一層層神經元：層數或神經元多一些，能學更細的形狀，但要花更多時間。</translation>
    </message>
    <message>
        <source>What a neuron makes of its sum: relu cuts off all below 0 and learns fast; sigmoid and tanh bend it smoothly, and learn more slowly.</source>
        <translation>神經元把總和變成什麼：relu 把 0 以下的都去掉，學得快；sigmoid 和 tanh 平滑地彎過去，學得比較慢。</translation>
    </message>
    <message>
        <source>Share of each hidden layer&apos;s outputs switched off at random while it learns: more keeps it from learning by heart, too much from learning at all.</source>
        <translation>學習的時候，每個隱藏層的輸出隨機關掉多少：多一些，就不會死背；太多，就什麼也學不到。</translation>
    </message>
    <message>
        <source>How an update follows the gradient: SGD straight downhill, momentum with some of its last speed; RMSprop and Adam fit the step to each weight.</source>
        <translation>每次更新怎麼跟著梯度走：SGD 直直往下坡走，動量會帶著上一步的一些速度；rmsprop 和 Adam 讓每個權重各有合適的步長。</translation>
    </message>
    <message>
        <source>How large the steps downhill are: larger learns faster until it leaps about, smaller is steady and slow.</source>
        <translation>往下坡走的每一步有多長：長一些學得快，太長就會跳來跳去；短一些又穩又慢。</translation>
    </message>
    <message>
        <source>What is made small: cross-entropy punishes being surely wrong, and suits classes; squared error is simpler, and learns more slowly here.</source>
        <translation>要變小的是什麼：交叉熵會重罰很有把握卻答錯的情形，適合分辨類別；平方誤差比較簡單，在這裡學得比較慢。</translation>
    </message>
    <message>
        <source>How much of the training digits is used: less is quicker, and reads worse.</source>
        <translation>訓練用的數字用多少：少一些就快，但讀得比較差。</translation>
    </message>
    <message>
        <source>Training digits kept from learning, to check it after each epoch: more checks better, and leaves fewer to learn from. With none, the test digits check it.</source>
        <translation>留著不學的訓練數字，在每個週期之後用來驗證：多一些驗證得準，能學的就少了。一個也不留，就用測試數字來驗證。</translation>
    </message>
    <message>
        <source>Moves, turns and scales each digit a little each time it is shown: reads unusual hands better, and learns more slowly.</source>
        <translation>每次拿出一個數字，都稍微移一移、轉一轉、放大或縮小：特別的筆跡讀得更好，學得比較慢。</translation>
    </message>
    <message>
        <source>How often all training digits are gone through: more learns more, until it learns by heart.</source>
        <translation>所有訓練用的數字要看幾遍：遍數多學得多，再多就成了死背。</translation>
    </message>
    <message>
        <source>Digits looked at before each update: larger is steadier and quicker, smaller makes more updates of each epoch.</source>
        <translation>每次更新之前看幾個數字：多一些又穩又快，少一些，每個週期就有更多次更新。</translation>
    </message>
    <message>
        <source>Where chance begins: the same seed gives the same first weights and the same order of the digits, another one another run.</source>
        <translation>隨機從哪裡開始：隨機種子一樣，最初的權重和數字的順序就一樣；換一個，訓練也就不同。</translation>
    </message>
    <message>
        <source>Ends the run after the first epoch that checks as accurate as this: higher takes longer, and may never be reached.</source>
        <translation>驗證的準確率一達到這個數，那個週期之後就結束訓練：定得高就要更久，也可能一直達不到。</translation>
    </message>
    <message>
        <source>Con&amp;volution</source>
        <translation>卷積(&amp;V)</translation>
    </message>
    <message>
        <source>Aug&amp;mentation</source>
        <translation>資料擴增(&amp;M)</translation>
    </message>
    <message>
        <source>S&amp;top at</source>
        <translation>達到就停(&amp;T)</translation>
    </message>
    <message>
        <source>Stop at a wished accuracy</source>
        <translation>達到想要的準確率就停</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>學習</translation>
    </message>
    <message>
        <source>About {field}</source>
        <translation>關於：{field}</translation>
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
        <translation>驗證比例，百分比</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>週期</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批次大小</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>隨機種子</translation>
    </message>
    <message>
        <source>Wished accuracy, per cent</source>
        <translation>想要的準確率，百分比</translation>
    </message>
    <message>
        <source>Take the last hidden layer away</source>
        <translation>拿掉最後一個隱藏層</translation>
    </message>
    <message>
        <source>Add a hidden layer</source>
        <translation>加上一個隱藏層</translation>
    </message>
    <message>
        <source>Number of hidden layers</source>
        <translation>隱藏層有幾層</translation>
    </message>
    <message>
        <source>About the hidden layers</source>
        <translation>關於隱藏層</translation>
    </message>
    <message>
        <source>Hidden la&amp;yers</source>
        <translation>隱藏層(&amp;Y)</translation>
    </message>
    <message>
        <source>Units of hidden layer {number}</source>
        <translation>隱藏層 {number} 的神經元</translation>
    </message>
    <message>
        <source>{tip}  (arrow keys: the next power of two)</source>
        <translation>{tip}  (方向鍵：下一個二的次方)</translation>
    </message>
    <message>
        <source>MNIST sample of 5,000</source>
        <translation>MNIST 的 5,000 個樣本</translation>
    </message>
    <message>
        <source>MNIST, 60,000</source>
        <translation>MNIST，60,000</translation>
    </message>
    <message>
        <source>My own digits</source>
        <translation>我自己的數字</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>資料夾或檔案</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>資料夾(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose a folder of IDX files, as MNIST has them, or one of pictures a class</source>
        <translation>選一個裝著 IDX 檔案的資料夾（像 MNIST 那樣），或每個類別各有一個圖片資料夾的</translation>
    </message>
    <message>
        <source>Fil&amp;e…</source>
        <translation>檔案(&amp;E)…</translation>
    </message>
    <message>
        <source>Choose an .npz file, a table (.csv), or a file of labelled drawings</source>
        <translation>選一個 .npz 檔案、一個表格（.csv），或有標籤的筆跡檔案</translation>
    </message>
    <message>
        <source>Do&amp;wnload</source>
        <translation>下載(&amp;W)</translation>
    </message>
    <message>
        <source>Fetch MNIST (11 MB) into Keras&apos;s own cache</source>
        <translation>把 MNIST（11 MB）下載到 Keras 自己的快取</translation>
    </message>
    <message>
        <source>Stop the download; nothing of it is kept</source>
        <translation>停止下載；什麼也不會留下</translation>
    </message>
    <message>
        <source>MNIST is not on this computer yet: it is downloaded (11 MB) when you press Download.</source>
        <translation>這台電腦上還沒有 MNIST：按「下載」就會下載（11 MB）。</translation>
    </message>
    <message>
        <source>Choose a folder of IDX files, as MNIST has them, or an .npz file.</source>
        <translation>請選一個裝著 IDX 檔案的資料夾（像 MNIST 那樣），或一個 .npz 檔案。</translation>
    </message>
    <message>
        <source>No digits of your own yet: draw some on the pad and keep each with its label, or choose a file of labelled drawings.</source>
        <translation>還沒有自己的數字：請在手寫板上寫幾個並留下標籤，或選有標籤的筆跡檔案。</translation>
    </message>
    <message>
        <source>The digits that are learnt from, and the others that test what was learnt.</source>
        <translation>學習用的數字，還有測試用的另一些數字。</translation>
    </message>
    <message>
        <source>Di&amp;gits</source>
        <translation>數字(&amp;G)</translation>
    </message>
    <message>
        <source>About the data</source>
        <translation>關於資料</translation>
    </message>
    <message>
        <source>Download of MNIST</source>
        <translation>MNIST 的下載</translation>
    </message>
    <message>
        <source>A folder of digits</source>
        <translation>數字的資料夾</translation>
    </message>
    <message>
        <source>Data sets ({kinds})</source>
        <translation>資料集 ({kinds})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>A file of digits</source>
        <translation>數字的檔案</translation>
    </message>
    <message>
        <source>{done:.1f} of {total:.1f} MB</source>
        <translation>已下載 {done:.1f} / {total:.1f} MB</translation>
    </message>
    <message>
        <source>{done:.1f} MB</source>
        <translation>{done:.1f} MB</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在連線…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>{count:,} digits to learn from</source>
        <translation>有 {count:,} 個數字可以學</translation>
    </message>
    <message>
        <source>{count:,} images of {classes} classes to learn from</source>
        <translation>有 {classes} 個類別、{count:,} 張圖片可以學</translation>
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
        <translation>{data} · {optimizer} · 批次 {batch} · {epochs} 個週期 · 隨機種子 {seed}</translation>
    </message>
    <message>
        <source>training</source>
        <translation>訓練中</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>中斷了</translation>
    </message>
    <message>
        <source>Space: draw the run&apos;s curves, or don&apos;t. Menu: what else can be done.</source>
        <translation>空白鍵：要不要畫這筆訓練紀錄的曲線。選單：其他能做的事。</translation>
    </message>
    <message>
        <source>What the run takes on the disk</source>
        <translation>這筆訓練紀錄在磁碟上占多少</translation>
    </message>
    <message>
        <source>{run}: {network}, {words}</source>
        <translation>{run}：{network}，{words}</translation>
    </message>
    <message>
        <source>{run}; ★ kept, however many newer runs there are</source>
        <translation>{run}；★ 一直保留，不管後面有多少新的</translation>
    </message>
    <message>
        <source>{accuracy}, stopped</source>
        <translation>{accuracy}，已停止</translation>
    </message>
    <message>
        <source>What each unit of the first layer looks for: point at one, or arrow keys</source>
        <translation>第一層的每個神經元在找什麼：用滑鼠指向一個，或用方向鍵</translation>
    </message>
    <message>
        <source>Weights of the first layer</source>
        <translation>第一層的權重</translation>
    </message>
    <message>
        <source>unit {unit}: not numbers any more</source>
        <translation>神經元 {unit}：已經不是數了</translation>
    </message>
    <message>
        <source>unit {unit}: {least} to {most}</source>
        <translation>神經元 {unit}：{least} 到 {most}</translation>
    </message>
    <message>
        <source>Press Start (F5): here you see what each neuron of the first layer looks for.</source>
        <translation>按「開始」（F5）：這裡會看到第一層的每個神經元在找什麼。</translation>
    </message>
    <message>
        <source>{units} units of {height} by {width} weights</source>
        <translation>{units} 個神經元，每個有 {height} 乘 {width} 個權重</translation>
    </message>
    <message>
        <source>The neuron&apos;s weights, and the training digits that excite it most</source>
        <translation>神經元的權重，還有訓練用的數字當中，讓它反應最大的幾個</translation>
    </message>
    <message>
        <source>The training digits that excite the neuron most, the first one most of all</source>
        <translation>訓練用的數字當中，讓這個神經元反應最大的幾個，第一個最大</translation>
    </message>
    <message>
        <source>Digits that excite the neuron most</source>
        <translation>讓這個神經元反應最大的數字</translation>
    </message>
    <message>
        <source>the neuron&apos;s weights, one a pixel: blue adds, orange takes away</source>
        <translation>神經元的權重，每個像素一個：藍色表示加，橘色表示減</translation>
    </message>
    <message>
        <source>number {place} of the training digits that excite it most</source>
        <translation>訓練用的數字當中，讓它反應最大的第 {place} 個</translation>
    </message>
    <message>
        <source>Number {number} that the convolutions hand on: {value}</source>
        <translation>卷積交出的第 {number} 個數：{value}</translation>
    </message>
    <message>
        <source>{count} products, sum {total}; {sign} {bias} = {z}</source>
        <translation>{count} 個乘積，總和 {total}；{sign} {bias} = {z}</translation>
    </message>
    <message>
        <source>Output {number}: softmax makes {share} of it.
{sums}</source>
        <translation>輸出 {number}：softmax 把它變成 {share}。
{sums}</translation>
    </message>
    <message>
        <source>Neuron {number}: {activation} makes {output} of it.
{sums}</source>
        <translation>神經元 {number}：{activation} 把它變成 {output}。
{sums}</translation>
    </message>
    <message>
        <source>Bright: it answers much. Wide line: a large weight. Dashed: it takes away.</source>
        <translation>越亮：回答越大。線越寬：權重越大。虛線：表示減。</translation>
    </message>
    <message>
        <source>The network is being loaded…</source>
        <translation>正在載入網路…</translation>
    </message>
    <message>
        <source>Convolutions come first. Instead of pixels you see what they hand on: those of {count:,} numbers that say most. Click a neuron behind them to see its sum.</source>
        <translation>最前面是卷積。這裡看到的不是像素，而是卷積交出的 {count:,} 個數當中最有發言權的幾個。點後面的一個神經元，看它的總和。</translation>
    </message>
    <message>
        <source>Click a neuron to see its weights and its sum.</source>
        <translation>點神經元，看權重和總和。</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Take this message away</source>
        <translation>關掉這則訊息</translation>
    </message>
    <message>
        <source>Opening the file: {percent} %</source>
        <translation>正在打開檔案：{percent}%</translation>
    </message>
    <message>
        <source>Opening the file…</source>
        <translation>正在打開檔案…</translation>
    </message>
    <message>
        <source>Leave the pad as it is</source>
        <translation>手寫板保持原樣</translation>
    </message>
    <message>
        <source>About this page</source>
        <translation>關於這一頁</translation>
    </message>
    <message>
        <source>Arithmetic of the update</source>
        <translation>這次更新的計算</translation>
    </message>
    <message>
        <source>Each number of the update looked at; ← means: becomes</source>
        <translation>正在看的這次更新裡的每個數；← 的意思是：變成</translation>
    </message>
    <message>
        <source>The first sample will be {sample}, wanted {target}.</source>
        <translation>第一個樣本是 {sample}，想要 {target}。</translation>
    </message>
    <message>
        <source>1 sample (→) shows its arithmetic here.</source>
        <translation>按「1 個樣本」(→) 看算式。</translation>
    </message>
    <message>
        <source>Decided by rounding: z would be 0, and the answer 0; floats make it {z}.</source>
        <translation>由捨入決定：z 本來是 0，回答 0；浮點數算成 {z}。</translation>
    </message>
    <message>
        <source>Exact reckons in fractions instead.</source>
        <translation>「精確」改用分數來算。</translation>
    </message>
    <message>
        <source>Both inputs of the neuron get the same signal: 1 only if it is 0.</source>
        <translation>神經元的兩個輸入收到同一個訊號：訊號是 0，才回答 1。</translation>
    </message>
    <message>
        <source>NAND, and then NOT: the second neuron gets the first one&apos;s answer twice.</source>
        <translation>先 NAND，再 NOT：第一個神經元的回答，第二個收兩次。</translation>
    </message>
    <message>
        <source>N1 and N2 are NOTs; NAND of NOT A and NOT B is 0 only if A and B are both 0.</source>
        <translation>N1 和 N2 都是 NOT；NOT A 和 NOT B 再做 NAND，只有 A 和 B 都是 0 才得 0。</translation>
    </message>
    <message>
        <source>One neuron can&apos;t: no line parts these answers. But later ones see more than A and B: they see what N1 makes of both.</source>
        <translation>一個神經元做不到：沒有直線能分開這些答案。但後面的神經元看到的不只是 A 和 B，還有 N1 的回答。</translation>
    </message>
    <message>
        <source>Adds two digits. The carry is worth 2, the sum 1: in binary, 1 + 1 = 10.</source>
        <translation>把兩個一位數相加。進位代表 2，和代表 1：在二進位裡，1 + 1 = 10。</translation>
    </message>
    <message>
        <source>Adds two digits and what was carried from the place before (C). One such circuit a place, in a row, adds numbers of any length.</source>
        <translation>把兩個一位數，還有前一位進上來的數（C）相加。每一位用一個這樣的電路，連成一排，多長的數都能加。</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>組成</translation>
    </message>
    <message>
        <source>{circuit}, made of NAND neurons  (PgUp and PgDown: the one before, the next)</source>
        <translation>{circuit}，用 NAND 神經元組成  (PgUp 和 PgDown：前一個、下一個)</translation>
    </message>
    <message>
        <source>How many neurons it takes</source>
        <translation>用了幾個神經元</translation>
    </message>
    <message>
        <source>The neuron&apos;s sum</source>
        <translation>神經元的總和</translation>
    </message>
    <message>
        <source>Inputs times weights, and the bias; the neuron answers 1 if that is above 0</source>
        <translation>輸入乘上權重，再加偏置；大於 0，神經元就回答 1</translation>
    </message>
    <message>
        <source>How it is made</source>
        <translation>是怎麼組成的</translation>
    </message>
    <message>
        <source>The sum in binary and in decimal</source>
        <translation>用二進位和十進位寫的總和</translation>
    </message>
    <message>
        <source>Every circle is the same neuron: NAND, with the weights w = (−0.1, −0.2) and the bias b = 0.3 that the perceptron learns in exact fractions.</source>
        <translation>每個圓都是同一種神經元：NAND。權重 w = (−0.1, −0.2)，偏置 b = 0.3，是感知器用精確的分數學來的。</translation>
    </message>
    <message>
        <source>In floats the rule ends at b = 0.2, where the answer to (0, 1) hangs on a rounding error: see “Learn a gate”</source>
        <translation>用浮點數，規則會停在 b = 0.2，這時對 (0, 1) 的回答全靠捨入誤差：請看「學一種邏輯閘」</translation>
    </message>
    <message>
        <source>Truth table</source>
        <translation>真值表</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>電路</translation>
    </message>
    <message numerus="yes">
        <source>made of %n NAND neurons</source>
        <translation>
            <numerusform>用了 %n 個 NAND 神經元</numerusform>
        </translation>
    </message>
    <message>
        <source>Point at a neuron, or move with the arrow keys, to see what it adds up</source>
        <translation>指向一個神經元，或用方向鍵移過去，看它怎麼加</translation>
    </message>
    <message>
        <source>Switch input {name}  (Space, or {name})</source>
        <translation>切換輸入 {name} 的開關  (空白鍵，或 {name})</translation>
    </message>
    <message>
        <source>Switch input {name}  (Space)</source>
        <translation>切換輸入 {name} 的開關  (空白鍵)</translation>
    </message>
    <message>
        <source>{name} is {value}</source>
        <translation>{name} 是 {value}</translation>
    </message>
    <message>
        <source>Input {name}: {value}</source>
        <translation>輸入 {name}：{value}</translation>
    </message>
    <message>
        <source>A click on a row sets the switches to it  (Up and Down)</source>
        <translation>點一列，開關就照它設定  (上下方向鍵)</translation>
    </message>
    <message>
        <source>Own</source>
        <comment>a gate of one&apos;s own</comment>
        <translation>自訂</translation>
    </message>
    <message>
        <source>zero</source>
        <comment>where weights start</comment>
        <translation>零</translation>
    </message>
    <message>
        <source>random</source>
        <comment>where weights start</comment>
        <translation>隨機</translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>where weights start</comment>
        <translation>手動</translation>
    </message>
    <message>
        <source>What is wrong with a setting</source>
        <translation>設定哪裡不對</translation>
    </message>
    <message>
        <source>{count} inputs</source>
        <translation>{count} 個輸入</translation>
    </message>
    <message>
        <source>A gate of {count} inputs: {samples} samples</source>
        <translation>{count} 個輸入的邏輯閘：{samples} 個樣本</translation>
    </message>
    <message>
        <source>1 if all inputs are 1</source>
        <translation>輸入全是 1，就是 1</translation>
    </message>
    <message>
        <source>0 if all inputs are 1: the opposite of AND</source>
        <translation>輸入全是 1，就是 0：和 AND 相反</translation>
    </message>
    <message>
        <source>1 if any input is 1</source>
        <translation>只要有一個輸入是 1，就是 1</translation>
    </message>
    <message>
        <source>0 if any input is 1: the opposite of OR</source>
        <translation>只要有一個輸入是 1，就是 0：和 OR 相反</translation>
    </message>
    <message>
        <source>1 if an odd number of inputs are 1</source>
        <translation>是 1 的輸入有奇數個，就是 1</translation>
    </message>
    <message>
        <source>A gate of your own: click the answers wanted, below</source>
        <translation>你自己的邏輯閘：在下面點想要的答案</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>想要的</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精確</translation>
    </message>
    <message>
        <source>Reckon in fractions: 0.1 is a tenth, and no sample is decided by rounding</source>
        <translation>用分數來算：0.1 就是十分之一，沒有樣本靠捨入決定</translation>
    </message>
    <message>
        <source>Order of samples</source>
        <translation>樣本的順序</translation>
    </message>
    <message>
        <source>as given</source>
        <comment>order of samples</comment>
        <translation>照原樣</translation>
    </message>
    <message>
        <source>shuffled</source>
        <comment>order of samples</comment>
        <translation>打亂</translation>
    </message>
    <message>
        <source>Seed of the order</source>
        <translation>順序的隨機種子</translation>
    </message>
    <message>
        <source>Starting weights</source>
        <translation>起始權重</translation>
    </message>
    <message>
        <source>Seed of the starting weights</source>
        <translation>起始權重的隨機種子</translation>
    </message>
    <message>
        <source>The answers wanted, as 1, 0, 0, 0</source>
        <translation>想要的答案，例如 1, 0, 0, 0</translation>
    </message>
    <message>
        <source>Learning rate: how far one mistake moves a weight</source>
        <translation>學習率：犯一次錯，權重挪動多少</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>順序</translation>
    </message>
    <message>
        <source>As given: (1, 1), (1, 0), …; shuffled: each pass in an order of its own</source>
        <translation>照原樣：(1, 1), (1, 0), …；打亂：每一遍都換一種順序</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>noun: where weights start</comment>
        <translation>起點</translation>
    </message>
    <message>
        <source>Weights and bias before the first update</source>
        <translation>第一次更新之前的權重和偏置</translation>
    </message>
    <message>
        <source>{name}: the same number draws the same</source>
        <translation>{name}：數一樣，抽出來的就一樣</translation>
    </message>
    <message>
        <source>What is to be guessed</source>
        <translation>要猜什麼</translation>
    </message>
    <message>
        <source>How often the class was right</source>
        <translation>全班猜對幾次</translation>
    </message>
    <message>
        <source>The output is {value}  ({value})</source>
        <translation>輸出是 {value}  ({value})</translation>
    </message>
    <message>
        <source>The class says {value}</source>
        <translation>全班說是 {value}</translation>
    </message>
    <message>
        <source>Class {right} of {count}</source>
        <translation>全班猜對 {right} / {count}</translation>
    </message>
    <message>
        <source>{name} is {value}. Flip a switch for the next one.</source>
        <translation>「{name}」是 {value}。撥動一個開關，再猜下一題。</translation>
    </message>
    <message>
        <source>What is {name}? Type or click 0 or 1.</source>
        <translation>「{name}」是多少？打上 0 或 1，或點一下。</translation>
    </message>
    <message>
        <source>The class says {said}. Space uncovers {name}.</source>
        <translation>全班說是 {said}。按空白鍵揭曉「{name}」。</translation>
    </message>
    <message>
        <source>Input plane</source>
        <translation>輸入平面</translation>
    </message>
    <message>
        <source>● wants 1   ○ wants 0   ◎ wrong</source>
        <translation>● 想要 1   ○ 想要 0   ◎ 答錯</translation>
    </message>
    <message>
        <source>Filled: 1 is wanted. Open: 0 is wanted. Larger: being looked at. Ringed: answered wrongly now. The shaded side is answered 1, and w points to it</source>
        <translation>實心：想要 1。空心：想要 0。比較大：正在看。有圈：現在答錯。塗色的那一邊回答 1，w 指向它</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Save all updates as a CSV file</source>
        <translation>把所有更新儲存成 CSV 檔案</translation>
    </message>
    <message>
        <source>This update</source>
        <translation>這次更新</translation>
    </message>
    <message>
        <source>Updates and mistakes a pass</source>
        <translation>更新和每一遍的錯誤</translation>
    </message>
    <message>
        <source>Two layers</source>
        <translation>兩層</translation>
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
        <translation>邏輯閘和權重</translation>
    </message>
    <message>
        <source>Input space</source>
        <translation>輸入空間</translation>
    </message>
    <message>
        <source>Cancel, {share:.0f} %</source>
        <translation>取消，{share:.0f}%</translation>
    </message>
    <message>
        <source>Don&apos;t write the file</source>
        <translation>不寫這個檔案</translation>
    </message>
    <message>
        <source>Learn on and on, until every sample is right  (Space)</source>
        <translation>一直學下去，直到每個樣本都答對  (空白鍵)</translation>
    </message>
    <message>
        <source>Every sample is right: there is nothing left to learn</source>
        <translation>每個樣本都答對了：沒有什麼要學的了</translation>
    </message>
    <message>
        <source>Go to the end of the pass  (Shift+→)</source>
        <translation>走到這一遍的結尾  (Shift+→)</translation>
    </message>
    <message>
        <source>Forget all updates, and begin again  (Home)</source>
        <translation>忘掉所有更新，重新開始  (Home)</translation>
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
        <translation>每一遍的錯誤</translation>
    </message>
    <message>
        <source>How many samples of each pass were answered wrongly</source>
        <translation>每一遍答錯了幾個樣本</translation>
    </message>
    <message>
        <source>in the last passes: {mistakes}</source>
        <translation>最近幾遍：{mistakes}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>還沒有</translation>
    </message>
    <message>
        <source>The sample looked at on its way through the neuron: inputs times weights, and the bias, make the sum z; the step answers 1 if z &gt; 0. Dashed edges have negative weights</source>
        <translation>正在看的樣本怎麼走過神經元：輸入乘上權重，再加偏置，就是總和 z；z &gt; 0，階梯就回答 1。虛線的權重是負的</translation>
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
        <translation>拖曳直線的中間可以移動它，拖曳兩端可以轉動它  (Ctrl+↑ 和 Ctrl+↓，Ctrl+← 和 Ctrl+→)</translation>
    </message>
    <message>
        <source>The line lies outside
all are answered {output}</source>
        <translation>直線在外面
全都回答 {output}</translation>
    </message>
    <message>
        <source>No line yet: w = 0
all are answered {output}</source>
        <translation>還沒有直線：w = 0
全都回答 {output}</translation>
    </message>
    <message>
        <source>What is learnt, or what is wrong with the learning rate</source>
        <translation>學的是什麼，或學習率哪裡不對</translation>
    </message>
    <message>
        <source>The gate that both neurons learn</source>
        <translation>兩個神經元都在學的邏輯閘</translation>
    </message>
    <message>
        <source>What descent makes small: the mean of this over the four samples. Squared error is almost level where the neuron is sure and wrong; cross-entropy is steep there</source>
        <translation>下降要讓它變小：四個樣本的損失的平均值。神經元很有把握卻答錯的地方，平方誤差幾乎是平的，交叉熵卻很陡</translation>
    </message>
    <message>
        <source>How large a step is: rate times slope</source>
        <translation>一步有多大：學習率乘上斜率</translation>
    </message>
    <message>
        <source>How far descent is</source>
        <translation>下降走到哪裡</translation>
    </message>
    <message>
        <source>How far the rule is</source>
        <translation>規則走到哪裡</translation>
    </message>
    <message>
        <source>━ Sigmoid, descent</source>
        <translation>━ sigmoid，下降</translation>
    </message>
    <message>
        <source>╍ Step, perceptron&apos;s rule</source>
        <translation>╍ 階梯，感知器的規則</translation>
    </message>
    <message>
        <source>Learn by descent</source>
        <translation>靠下降來學</translation>
    </message>
    <message>
        <source>Step after step, down the loss&apos;s slope  (Space)</source>
        <translation>一步接一步，沿著損失的斜坡往下走  (空白鍵)</translation>
    </message>
    <message>
        <source>All {count:,} steps that are kept are made; Reset begins again</source>
        <translation>最多記住的 {count:,} 步都走完了；按「重設」就能重新開始</translation>
    </message>
    <message>
        <source>Go one step down the loss&apos;s slope  (S)</source>
        <translation>沿著損失的斜坡往下走一步  (S)</translation>
    </message>
    <message>
        <source>Forget all steps, and begin again  (R)</source>
        <translation>忘掉走過的每一步，重新開始  (R)</translation>
    </message>
    <message>
        <source>Each step: w ← w − rate · slope of the mean loss on the four samples.</source>
        <translation>每一步：w ← w − 學習率 · 四個樣本平均損失的斜率。</translation>
    </message>
    <message>
        <source>Every step lowers the loss a little, right answers or not.</source>
        <translation>答對了，損失也還在變小。</translation>
    </message>
    <message>
        <source>It ends with 0.5 as the answer to all four.</source>
        <translation>最後四個回答都是 0.5。</translation>
    </message>
    <message>
        <source>At every point, the slope tells which way is down.</source>
        <translation>斜率指出哪邊往下。</translation>
    </message>
    <message>
        <source>step {steps:,}, loss {loss}</source>
        <translation>第 {steps:,} 步，損失 {loss}</translation>
    </message>
    <message>
        <source>slope {slope}. {what}</source>
        <translation>斜率 {slope}。{what}</translation>
    </message>
    <message>
        <source>Right since pass {number}: from then on nothing moves.</source>
        <translation>第 {number} 遍起全對，之後不再動。</translation>
    </message>
    <message>
        <source>No line separates these answers: it never ends.</source>
        <translation>沒有直線能分開，永遠學不完。</translation>
    </message>
    <message>
        <source>It changes only after a mistake.</source>
        <translation>只有犯了錯才會改變。</translation>
    </message>
    <message>
        <source>pass {passes:,}, {wrong} of 4 wrong</source>
        <translation>第 {passes:,} 遍，4 個裡錯 {wrong} 個</translation>
    </message>
    <message>
        <source>Input plane with the sigmoid&apos;s output</source>
        <translation>輸入平面和 sigmoid 的輸出</translation>
    </message>
    <message>
        <source>The darker, the nearer to 1 the sigmoid neuron answers. Its line (solid) is where it answers 1/2; the perceptron&apos;s (dashed) is where its sum is 0. Filled discs want 1, open ones 0; beside them stands the sigmoid&apos;s answer</source>
        <translation>顏色越深，sigmoid 神經元的回答就越接近 1。它的實線上，回答是 1/2；感知器的虛線上，總和是 0。實心的圓想要 1，空心的想要 0；旁邊寫著 sigmoid 的回答</translation>
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
        <translation>規則的錯誤</translation>
    </message>
    <message>
        <source>Loss over the steps</source>
        <translation>每一步之後的損失</translation>
    </message>
    <message>
        <source>Solid: the sigmoid neuron&apos;s mean loss after each step. Dashed: the share of samples that the perceptron answers wrongly after each pass</source>
        <translation>實線：每一步之後，sigmoid 神經元的平均損失。虛線：每一遍之後，感知器答錯的樣本占多少</translation>
    </message>
    <message>
        <source>after step {steps}: loss {loss:.4g}; the perceptron answers {share:.0f} % wrongly</source>
        <translation>第 {steps} 步之後：損失 {loss:.4g}；感知器答錯 {share:.0f}%</translation>
    </message>
    <message>
        <source>output {before} → {after}</source>
        <translation>輸出 {before} → {after}</translation>
    </message>
    <message>
        <source>slope {slope} · {nudge} = {product}</source>
        <translation>斜率 {slope} · {nudge} = {product}</translation>
    </message>
    <message>
        <source>Change of the {activation}</source>
        <translation>「{activation}」的變化</translation>
    </message>
    <message>
        <source>the output changes by {change}</source>
        <translation>輸出的變化是 {change}</translation>
    </message>
    <message>
        <source>What becomes of the {activation}&apos;s output if w₁ grows by {nudge}; below, what its slope foretells</source>
        <translation>w₁ 增加 {nudge}，「{activation}」的輸出會怎麼變；下面是斜率預告的變化</translation>
    </message>
    <message>
        <source>Weight {number}</source>
        <translation>權重 {number}</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Input {number}</source>
        <translation>輸入 {number}</translation>
    </message>
    <message>
        <source>Rosenblatt&apos;s: 1 if z &gt; 0, else 0</source>
        <translation>羅森布拉特的：z &gt; 0 就是 1，否則是 0</translation>
    </message>
    <message>
        <source>1 / (1 + e^−z): from 0 to 1</source>
        <translation>1 / (1 + e^−z)：從 0 到 1</translation>
    </message>
    <message>
        <source>The sigmoid&apos;s shape, from −1 to 1</source>
        <translation>和 sigmoid 同樣的形狀，從 −1 到 1</translation>
    </message>
    <message>
        <source>z if z &gt; 0, else 0: smooth but for one corner</source>
        <translation>z &gt; 0 就是 z，否則是 0：只有一個角，其他地方都平滑</translation>
    </message>
    <message>
        <source>Output over the weight w₁</source>
        <translation>輸出隨權重 w₁ 的變化</translation>
    </message>
    <message>
        <source>Drag to change the weight w₁  (← and → on the slider)</source>
        <translation>拖曳可以改變權重 w₁  (在滑桿上用 ← 和 →)</translation>
    </message>
    <message>
        <source>w₁ = {weight}: the step answers {step}, {activation} {smooth}</source>
        <translation>w₁ = {weight}：階梯回答 {step}，{activation} 回答 {smooth}</translation>
    </message>
    <message>
        <source>What is wrong with a number</source>
        <translation>數哪裡不對</translation>
    </message>
    <message>
        <source>The sum</source>
        <translation>總和</translation>
    </message>
    <message>
        <source>{about}; the curve shows its output</source>
        <translation>{about}；曲線畫的是它的輸出</translation>
    </message>
    <message>
        <source>To the jump</source>
        <translation>到跳躍處</translation>
    </message>
    <message>
        <source>Set w₁ to where so small a change makes the step jump  (J)</source>
        <translation>把 w₁ 移到一碰階梯就跳的地方  (J)</translation>
    </message>
    <message>
        <source>Move one weight</source>
        <translation>移動一個權重</translation>
    </message>
    <message>
        <source>{name}, slider</source>
        <translation>{name}，滑桿</translation>
    </message>
    <message>
        <source>The weight w₁  (← and →: by {nudge}; PgUp and PgDown: by {more:g})</source>
        <translation>權重 w₁  (← 和 →：一次 {nudge}；PgUp 和 PgDown：一次 {more:g})</translation>
    </message>
    <message>
        <source>Change w₁ by {nudge}, from {before} to {after}, and the output changes by</source>
        <translation>w₁ 增加 {nudge}，從 {before} 變成 {after}，輸出的變化是</translation>
    </message>
    <message>
        <source>Here the step jumps at once. The {smooth} changes only a little.</source>
        <translation>在這裡，階梯一下子跳起來，{smooth} 只變一點點。</translation>
    </message>
    <message>
        <source>With x₁ = 0, the weight w₁ changes nothing.</source>
        <translation>x₁ = 0 的時候，權重 w₁ 什麼也改變不了。</translation>
    </message>
    <message>
        <source>Both are level here: where z ≤ 0, the slope of {smooth} is 0.</source>
        <translation>這裡兩條都是平的：z ≤ 0 的地方，{smooth} 的斜率是 0。</translation>
    </message>
    <message>
        <source>The {smooth} is almost level here, so it would learn slowly.</source>
        <translation>{smooth} 在這裡幾乎是平的，所以會學得很慢。</translation>
    </message>
    <message>
        <source>The step stays as it is. For the {smooth}, a larger w₁ gives more output.</source>
        <translation>階梯不動。對 {smooth} 來說，w₁ 越大，輸出越大。</translation>
    </message>
    <message>
        <source>The step stays as it is. For the {smooth}, a larger w₁ gives less output.</source>
        <translation>階梯不動。對 {smooth} 來說，w₁ 越大，輸出越小。</translation>
    </message>
    <message>
        <source>Drag to turn the cube  (Ctrl+arrow keys); the sliders move the plane</source>
        <translation>拖曳可以轉動立方體  (Ctrl+方向鍵)；滑桿可以移動平面</translation>
    </message>
    <message>
        <source>The plane lies outside</source>
        <translation>平面在外面</translation>
    </message>
    <message>
        <source>No plane yet: w = 0</source>
        <translation>還沒有平面：w = 0</translation>
    </message>
    <message>
        <source>How learning stands</source>
        <translation>學習情形</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>詳細情形</translation>
    </message>
    <message>
        <source>The way out…</source>
        <translation>出路…</translation>
    </message>
    <message>
        <source>A network of two layers, which has two lines  (W)</source>
        <translation>兩層的網路，它有兩條直線  (W)</translation>
    </message>
    <message>
        <source>Ready to learn</source>
        <translation>可以開始學了</translation>
    </message>
    <message numerus="yes">
        <source>%n mistakes.</source>
        <translation>
            <numerusform>錯了 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mistakes of at most {most:,}.</source>
        <translation>
            <numerusform>錯了 %n 次，最多會錯 {most:,} 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pass {number:,}</source>
        <translation>第 {number:,} 遍</translation>
    </message>
    <message>
        <source>Space runs, → takes one sample. At most {most:,} mistakes lie ahead.</source>
        <translation>按空白鍵一直學，按 → 看一個樣本。最多還會犯 {most:,} 次錯。</translation>
    </message>
    <message numerus="yes">
        <source>✓ Converged after %n updates in pass {number:,}</source>
        <translation>
            <numerusform>✓ 更新 %n 次後，在第 {number:,} 遍收斂了</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Every sample is right from the start</source>
        <translation>✓ 每個樣本一開始就答對了</translation>
    </message>
    <message>
        <source>{sample} is decided by rounding: z = {z}. Exact would go on learning.</source>
        <translation>{sample} 靠捨入決定：z = {z}。選「精確」會繼續學下去。</translation>
    </message>
    <message>
        <source>Every sample is right. Of {looked_at:,} looked at, {moved:,} moved the weights; at most {most:,} could have.</source>
        <translation>每個樣本都答對了。看了 {looked_at:,} 次，其中 {moved:,} 次動了權重；最多可能動 {most:,} 次。</translation>
    </message>
    <message>
        <source>Every sample is right. Of {looked_at:,} looked at, {moved:,} moved the weights.</source>
        <translation>每個樣本都答對了。看了 {looked_at:,} 次，其中 {moved:,} 次動了權重。</translation>
    </message>
    <message>
        <source>Every sample is right.</source>
        <translation>每個樣本都答對了。</translation>
    </message>
    <message>
        <source>✗ No line will ever do</source>
        <translation>✗ 永遠沒有一條直線做得到</translation>
    </message>
    <message>
        <source>✗ No plane will ever do</source>
        <translation>✗ 永遠沒有一個平面做得到</translation>
    </message>
    <message>
        <source>{a} and {b} want 1, {c} and {d} want 0, and both pairs share a middle.</source>
        <translation>{a} 和 {b} 想要 1，{c} 和 {d} 想要 0，而兩對的中點是同一個。</translation>
    </message>
    <message>
        <source>{a} and {b} want 1, {c} and {d} want 0, and both pairs share a middle. The weights go round: after update {later:,} as after {earlier:,}.</source>
        <translation>{a} 和 {b} 想要 1，{c} 和 {d} 想要 0，而兩對的中點是同一個。權重在繞圈子：第 {later:,} 次更新之後，和第 {earlier:,} 次之後一樣。</translation>
    </message>
    <message>
        <source>One neuron learns a gate, step by step</source>
        <translation>一個神經元一步一步學會一種邏輯閘</translation>
    </message>
    <message>
        <source>All gates are made of NAND neurons: switch A and B, and see what each neuron answers</source>
        <translation>所有邏輯閘都用 NAND 神經元組成：撥動開關 A 和 B，看每個神經元怎麼回答</translation>
    </message>
    <message>
        <source>Move a weight a little: the step jumps or stays, and the sigmoid follows</source>
        <translation>把權重移動一點點：階梯要嘛跳，要嘛不動，sigmoid 卻跟著走</translation>
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
        <translation>改要另一個答案：變成你自己的邏輯閘</translation>
    </message>
    <message>
        <source>≈: decided by rounding. A click goes back to this moment</source>
        <translation>≈：靠捨入決定。點一下，就回到這一刻</translation>
    </message>
    <message>
        <source>A click goes back to this moment</source>
        <translation>點一下，就回到這一刻</translation>
    </message>
    <message>
        <source>Samples looked at so far</source>
        <translation>到目前為止看過的樣本數</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>第幾遍</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>樣本</translation>
    </message>
    <message>
        <source>δ = wanted − answer</source>
        <translation>δ = 想要 − 回答</translation>
    </message>
    <message>
        <source>What it became</source>
        <translation>變成了多少</translation>
    </message>
    <message>
        <source>out</source>
        <comment>short: output</comment>
        <translation>輸出</translation>
    </message>
    <message>
        <source>Input plane of {title}</source>
        <translation>「{title}」的輸入平面</translation>
    </message>
    <message>
        <source>{title}: {words}. Filled discs are answered 1, open ones 0; a click on one sends it through the network</source>
        <translation>{title}：{words}。實心的圓回答 1，空心的回答 0；點一個，就讓它走過網路</translation>
    </message>
    <message>
        <source>{sample} is answered {output}</source>
        <translation>{sample} 的回答是 {output}</translation>
    </message>
    <message>
        <source>‹ Back to one neuron</source>
        <translation>‹ 回到一個神經元</translation>
    </message>
    <message>
        <source>The perceptron again  (W)</source>
        <translation>回到感知器  (W)</translation>
    </message>
    <message>
        <source>Why two layers</source>
        <translation>為什麼要兩層</translation>
    </message>
    <message>
        <source>Network of two layers</source>
        <translation>兩層的網路</translation>
    </message>
    <message>
        <source>1 below its line</source>
        <translation>直線下面是 1</translation>
    </message>
    <message>
        <source>1 above its line</source>
        <translation>直線上面是 1</translation>
    </message>
    <message>
        <source>AND of both</source>
        <translation>兩者的 AND</translation>
    </message>
    <message>
        <source>1 only in the band between</source>
        <translation>只有中間那一帶是 1</translation>
    </message>
    <message>
        <source>The way out: two layers</source>
        <translation>出路：兩層</translation>
    </message>
    <message>
        <source>So the weights go round for ever: after update {later:,} they are what they were after update {earlier:,}.</source>
        <translation>所以權重永遠繞圈子：第 {later:,} 次更新之後，又和第 {earlier:,} 次更新之後一樣。</translation>
    </message>
    <message>
        <source>Two lines do it: one neuron learns NAND, one OR, and a third, AND, asks whether both say yes. That is XOR.</source>
        <translation>兩條直線就做得到：一個神經元學 NAND，一個學 OR，第三個學 AND，問它們是不是都回答「是」。這就是 XOR。</translation>
    </message>
    <message>
        <source>{name}: moving it takes the line in hand</source>
        <translation>{name}：移動它，就是親手移動直線</translation>
    </message>
    <message>
        <source>{name}: a number, as −0.2  (Up and Down)</source>
        <translation>{name}：一個數，例如 −0.2  (上下方向鍵)</translation>
    </message>
    <message>
        <source>A weight is a number, as −0.2; what was there still holds</source>
        <translation>權重是一個數，例如 −0.2；先前的值仍然有效</translation>
    </message>
    <message>
        <source>{sample}: wanted {target}, z = {z}, answered {output}: right</source>
        <translation>{sample}：想要 {target}，z = {z}，回答 {output}：對</translation>
    </message>
    <message>
        <source>{sample}: wanted {target}, z = {z}, answered {output}: wrong</source>
        <translation>{sample}：想要 {target}，z = {z}，回答 {output}：錯</translation>
    </message>
    <message>
        <source>z = {terms} = {z}, above 0  →  1</source>
        <translation>z = {terms} = {z}，大於 0  →  1</translation>
    </message>
    <message>
        <source>z = {terms} = {z}, not above 0  →  0</source>
        <translation>z = {terms} = {z}，不大於 0  →  0</translation>
    </message>
    <message>
        <source>z {relation} 0 → {output}, wanted {target}, δ = {target} − {output} = {delta}</source>
        <translation>z {relation} 0 → {output}，想要 {target}，δ = {target} − {output} = {delta}</translation>
    </message>
    <message>
        <source>The answer is right: weights and bias stay as they are.</source>
        <translation>回答對了：權重和偏置都不變。</translation>
    </message>
    <message>
        <source>No line separates these targets: {a} and {b}, which want 1, have the same middle as {c} and {d}, which want 0.</source>
        <translation>沒有直線能分開這些答案：{a} 和 {b} 想要 1，{c} 和 {d} 想要 0，而這兩對的中點是同一個。</translation>
    </message>
    <message>
        <source>No plane separates these targets: {a} and {b}, which want 1, have the same middle as {c} and {d}, which want 0.</source>
        <translation>沒有平面能分開這些答案：{a} 和 {b} 想要 1，{c} 和 {d} 想要 0，而這兩對的中點是同一個。</translation>
    </message>
    <message>
        <source>step</source>
        <comment>the step function</comment>
        <translation>階梯</translation>
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
        <translation>後退</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>go on step by step</comment>
        <translation>自動</translation>
    </message>
    <message>
        <source>Speed: {pace}</source>
        <translation>速度：{pace}</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>儲存圖片…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>儲存圖片</translation>
    </message>
    <message>
        <source>Save numbers…</source>
        <translation>儲存數值…</translation>
    </message>
    <message>
        <source>Save numbers</source>
        <translation>儲存數值</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>各個部分</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>28 × 28 numbers between 0 and 1: point at one, or move with the arrow keys</source>
        <translation>28 × 28 個數，都在 0 和 1 之間：用滑鼠指向一個，或用方向鍵移過去</translation>
    </message>
    <message>
        <source>28 by 28 numbers between 0 and 1. Arrow keys move from one to the next.</source>
        <translation>28 乘 28 個數，都在 0 和 1 之間。用方向鍵從一個移到下一個。</translation>
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
        <translation>負數都變成 0</translation>
    </message>
    <message>
        <source>Number by number; a tensor too small is stretched (broadcasting)</source>
        <translation>一個數加一個數；太小的張量會拉長（廣播）</translation>
    </message>
    <message>
        <source>Rows meet columns: products are added up</source>
        <translation>橫列遇上直行：相乘再相加</translation>
    </message>
    <message>
        <source>What a layer does with its weights and biases</source>
        <translation>一層神經元用權重和偏置做的事</translation>
    </message>
    <message>
        <source>Another shape for the same numbers, in reading order</source>
        <translation>同樣的數換一種形狀，閱讀順序不變</translation>
    </message>
    <message>
        <source>Rows become columns</source>
        <translation>橫列變成直行</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>運算</translation>
    </message>
    <message>
        <source>The loop</source>
        <translation>迴圈</translation>
    </message>
    <message>
        <source>Begin with an example, the tutorial&apos;s among them</source>
        <translation>從例子開始，教學裡的也有</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例子</translation>
    </message>
    <message>
        <source>A tensor from the shelf, a slice of one, or numbers as [[5, 6], [7, 8]]</source>
        <translation>張量架上的張量、它的切片，或像 [[5, 6], [7, 8]] 這樣的數</translation>
    </message>
    <message>
        <source>←; Shift+←: a whole number</source>
        <translation>←；Shift+←：一整個數</translation>
    </message>
    <message>
        <source>→; Shift+→: a whole number</source>
        <translation>→；Shift+→：一整個數</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>回到開頭</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>後退一步</translation>
    </message>
    <message>
        <source>Play, or stop</source>
        <translation>播放或停止</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空白鍵</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>前進一步</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到最後</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>the step that is shown</comment>
        <translation>步驟</translation>
    </message>
    <message>
        <source>Go to any step</source>
        <translation>跳到任何一步</translation>
    </message>
    <message>
        <source>Steps a second, from 1.5 to 120</source>
        <translation>每秒走幾步，從 1.5 到 120</translation>
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
        <translation>把 numpy 做的事寫成迴圈；正在做的那一行標出來了</translation>
    </message>
    <message>
        <source>From the last axis on: equal lengths fit, and 1 is stretched</source>
        <translation>從最後一個軸看起：一樣長就配得起來，1 可以拉長</translation>
    </message>
    <message>
        <source>Do the shapes fit?</source>
        <translation>形狀配得起來嗎？</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>正在做什麼</translation>
    </message>
    <message>
        <source>Put the result on the shelf</source>
        <translation>把結果放到張量架上</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep the result</source>
        <translation>保留結果</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no result</comment>
        <translation>沒有</translation>
    </message>
    <message>
        <source>too many numbers to write out</source>
        <translation>數太多，寫不下</translation>
    </message>
    <message>
        <source>Point at a number, or go to it with the arrow keys, and its index is told; PgUp and PgDn, or the wheel, turn pages</source>
        <translation>用滑鼠指向一個數，或用方向鍵移過去，就會說出它的索引；PgUp 和 PgDn，或滾輪，可以翻頁</translation>
    </message>
    <message>
        <source>[{index}] is {value}</source>
        <translation>[{index}] 是 {value}</translation>
    </message>
    <message>
        <source>No numbers: an axis has length 0.
Take a slice that reaches further.</source>
        <translation>沒有數：有個軸的長度是 0。
請取一個大一點的切片。</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to the page before</comment>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>On</source>
        <comment>to the next page</comment>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>{part}: back</source>
        <translation>{part}：上一頁</translation>
    </message>
    <message>
        <source>{part}: on</source>
        <translation>{part}：下一頁</translation>
    </message>
    <message>
        <source>sheet {number}</source>
        <translation>第 {number} 張</translation>
    </message>
    <message>
        <source>sheet {number:,}, {count:,} sheets</source>
        <translation>第 {number:,} 張，共 {count:,} 張</translation>
    </message>
    <message>
        <source>page {number:,}, {count:,} pages</source>
        <translation>第 {number:,} 頁，共 {count:,} 頁</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>張量</translation>
    </message>
    <message>
        <source>In numbers</source>
        <translation>各項數值</translation>
    </message>
    <message>
        <source>A tensor&apos;s name, or numbers as [[5, 6], [7, 8]], and indices in numpy&apos;s notation, as train_images[10:100, 7:-7, ::2]; name = … and Enter keep the result</source>
        <translation>張量的名字，或像 [[5, 6], [7, 8]] 這樣的數，後面可以接 numpy 的索引，例如 train_images[10:100, 7:-7, ::2]；前面寫上「名字 =」再按 Enter 鍵，就會保留結果</translation>
    </message>
    <message>
        <source>Put the result on the shelf under a name of its own</source>
        <translation>給結果一個名字，放到張量架上</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>試試</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>as it was typed</source>
        <translation>打上的數</translation>
    </message>
    <message>
        <source>Try {line}</source>
        <translation>試試 {line}</translation>
    </message>
    <message>
        <source>A new axis</source>
        <translation>一個新的軸</translation>
    </message>
    <message>
        <source>From 10 up to 100, 90 of them</source>
        <translation>從第 10 個到第 100 個之前，共 90 個</translation>
    </message>
    <message>
        <source>The first 128</source>
        <translation>前 128 個</translation>
    </message>
    <message>
        <source>Without the first and the last</source>
        <translation>去掉第一個和最後一個</translation>
    </message>
    <message>
        <source>The last one</source>
        <translation>最後一個</translation>
    </message>
    <message>
        <source>The right lower quarter of each</source>
        <translation>每一個的右下四分之一</translation>
    </message>
    <message>
        <source>The middle of each</source>
        <translation>每一個的中間</translation>
    </message>
    <message>
        <source>Index 0 on axis 1</source>
        <translation>軸 1 上的索引 0</translation>
    </message>
    <message>
        <source>Backwards</source>
        <translation>倒過來</translation>
    </message>
    <message>
        <source>Every second one on the last axis</source>
        <translation>最後一個軸上，隔一個取一個</translation>
    </message>
    <message>
        <source>How many axes it has</source>
        <translation>有幾個軸</translation>
    </message>
    <message>
        <source>How long each axis is</source>
        <translation>每個軸有多長</translation>
    </message>
    <message>
        <source>What sort of numbers: uint8 has 8 bits, float32 has 32</source>
        <translation>是哪一種數：uint8 有 8 個位元，float32 有 32 個</translation>
    </message>
    <message>
        <source>How many numbers</source>
        <translation>有幾個數</translation>
    </message>
    <message>
        <source>Bytes that all its numbers take</source>
        <translation>所有的數一共占多少位元組</translation>
    </message>
    <message>
        <source>Bytes from a number to the next one along each axis</source>
        <translation>沿著每個軸，一個數到下一個數隔多少位元組</translation>
    </message>
    <message>
        <source>The least number</source>
        <translation>最小的數</translation>
    </message>
    <message>
        <source>The largest number</source>
        <translation>最大的數</translation>
    </message>
    <message>
        <source>nbytes, rounded</source>
        <translation>nbytes 的約略值</translation>
    </message>
    <message>
        <source>Number pointed at</source>
        <translation>指到的數</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>軸</translation>
    </message>
    <message>
        <source>a view: no number was copied</source>
        <translation>視圖：一個數也沒有複製</translation>
    </message>
    <message>
        <source>computed only where it is shown</source>
        <translation>只算看得到的部分</translation>
    </message>
    <message>
        <source>A bar for each axis of the source; the coloured part is selected, and the mark shows where the number pointed at is</source>
        <translation>來源的每個軸一條；有顏色的部分是選到的，記號表示指到的數在哪裡</translation>
    </message>
    <message>
        <source>no axis</source>
        <translation>沒有軸</translation>
    </message>
    <message>
        <source>none: a single number</source>
        <translation>沒有：只有一個數</translation>
    </message>
    <message>
        <source>new axis</source>
        <translation>新的軸</translation>
    </message>
    <message>
        <source>what it is given, x</source>
        <translation>收到的數 x</translation>
    </message>
    <message>
        <source>its weights, w</source>
        <translation>它的權重 w</translation>
    </message>
    <message>
        <source>each times the other, w·x</source>
        <translation>兩者相乘 w·x</translation>
    </message>
    <message>
        <source>sum of the products</source>
        <translation>乘積的總和</translation>
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
        <translation>還沒有網路可以看。

請到「手寫與訓練」按「開始」（F5）：訓練完成之後，在這裡就能看到它的權重和你的數字一個數一個數相乘。</translation>
    </message>
    <message>
        <source>Click a neuron in the picture. Here you see its weights, its sum, and below them the training digits that it answers most.</source>
        <translation>點圖裡的一個神經元。這裡會列出它的權重和總和，下面是訓練用的數字當中，讓它反應最大的幾個。</translation>
    </message>
    <message>
        <source>The pad is empty: draw a digit in Draw &amp; train.</source>
        <translation>手寫板是空的：請到「手寫與訓練」寫一個數字。</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>The digit&apos;s way</source>
        <translation>數字走的路</translation>
    </message>
    <message>
        <source>One neuron&apos;s sum</source>
        <translation>一個神經元的總和</translation>
    </message>
    <message>
        <source>Neuron by neuron</source>
        <translation>一個一個看神經元</translation>
    </message>
    <message>
        <source>Press Step, and the numbers flow from the digit into the next layer</source>
        <translation>按「單步」，數值就從數字流到下一層</translation>
    </message>
    <message>
        <source>shape {written}, from {least} to {largest}</source>
        <translation>形狀 {written}，從 {least} 到 {largest}</translation>
    </message>
    <message>
        <source>shape {written}, from {least} to {largest}; shown in {count} rows of {length}</source>
        <translation>形狀 {written}，從 {least} 到 {largest}；排成 {count} 列，每列 {length} 個</translation>
    </message>
    <message>
        <source>Output {number}</source>
        <translation>輸出 {number}</translation>
    </message>
    <message>
        <source>Neuron {number}</source>
        <translation>神經元 {number}</translation>
    </message>
    <message>
        <source>These are the digit&apos;s own numbers. Choose a stage further on to see how it is made.</source>
        <translation>這是數字本身的數。選後面的階段，就能看到它的數是怎麼算出來的。</translation>
    </message>
    <message>
        <source>Each number of a convolution is the sum of 3 × 3 numbers of each channel before, times the filter&apos;s weights. Choose a stage after reshape for sums over all numbers.</source>
        <translation>卷積的每個數，都是拿前面每個通道的 3 × 3 個數，乘上過濾器的權重，再加起來。選重塑之後的階段，就能看到把所有數加起來的總和。</translation>
    </message>
    <message>
        <source>softmax: e^z / sum</source>
        <translation>softmax：e^z / 總和</translation>
    </message>
    <message>
        <source>In numpy</source>
        <translation>用 numpy 寫</translation>
    </message>
    <message>
        <source>Copy this line of numpy</source>
        <translation>複製這一行 numpy</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copied ✓</source>
        <translation>已複製 ✓</translation>
    </message>
    <message>
        <source>result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>neuron by neuron</source>
        <translation>一個一個看神經元</translation>
    </message>
    <message>
        <source>Choose a stage to look into it</source>
        <translation>選一個階段，仔細看看</translation>
    </message>
    <message>
        <source>↑ and ↓</source>
        <translation>↑ 和 ↓</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>各個階段</translation>
    </message>
    <message>
        <source>{name}, {title}, shape {written}</source>
        <translation>{name}，{title}，形狀 {written}</translation>
    </message>
    <message>
        <source>network, neuron by neuron</source>
        <translation>網路，一個一個看神經元</translation>
    </message>
    <message>
        <source>Choose a neuron to see how it came to its number</source>
        <translation>選一個神經元，看它的數是怎麼來的</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>神經元</translation>
    </message>
    <message>
        <source>neuron {number}: {value:.3f}</source>
        <translation>神經元 {number}：{value:.3f}</translation>
    </message>
    <message>
        <source>→ one step on, ← one back; with Shift a whole number of the result; Space plays</source>
        <translation>→ 前進一步，← 後退一步；加按 Shift 走完結果的一整個數；空白鍵播放</translation>
    </message>
    <message>
        <source>relu, addition, dot, reshape and transpose, step by step</source>
        <translation>relu、加法、點積、重塑和轉置，一步一步來</translation>
    </message>
    <message>
        <source>Choose a tensor on the shelf, or type a line of numpy, and see what it selects</source>
        <translation>在張量架上選一個張量，或打上一行 numpy，看看它選出什麼</translation>
    </message>
    <message>
        <source>Your digit goes through a trained network: as a picture, then number by number</source>
        <translation>你的數字走過訓練好的網路：先看圖，再一個數一個數看</translation>
    </message>
    <message>
        <source>Network, your digit</source>
        <translation>網路與你的數字</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>張量架</translation>
    </message>
    <message>
        <source>Type a = [[5, 6], [7, 8]] in the line and press Enter to keep it.</source>
        <translation>在輸入框裡打上 a = [[5, 6], [7, 8]]，再按 Enter 鍵，就能保留它。</translation>
    </message>
    <message>
        <source>{name}: {about}, shape {written}</source>
        <translation>{name}：{about}，形狀 {written}</translation>
    </message>
    <message>
        <source>Del takes it off the shelf</source>
        <translation>按 Del 從架上拿走</translation>
    </message>
    <message>
        <source>Shelf of tensors</source>
        <translation>張量架</translation>
    </message>
    <message>
        <source>Choose a tensor to look at it, or to put it into an operation</source>
        <translation>選一個張量來看，或放進運算裡</translation>
    </message>
    <message>
        <source>Draw &amp;&amp; train</source>
        <translation>手寫與訓練</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>梯度下降</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>語言(&amp;A)</translation>
    </message>
</context>
</TS>
