<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>barline::Apply</name>
    <message>
        <source>%1 is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by another edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Composition “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block in bar %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar %1 of clip “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clip with bar %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note in bar %1 of clip “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The composition of track “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The track of a block in bar %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A block</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>barline::History</name>
    <message>
        <source>“%1” by %2 came after it and stands on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be taken back: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
