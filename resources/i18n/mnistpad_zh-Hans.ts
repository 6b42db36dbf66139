<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name></name>
    <message>
        <source>{reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no language “{name}”; English is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is missing or damaged; English is shown. Install mnistpad again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
