<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>barline::Apply</name>
    <message>
        <source>%1 is no longer there.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 ist schon da.</translation>
    </message>
    <message>
        <source>%1 was changed by another edit.</source>
        <translation>%1 wurde inzwischen anders geändert.</translation>
    </message>
    <message>
        <source>Clip “%1”</source>
        <translation>Clip „%1“</translation>
    </message>
    <message>
        <source>Track “%1”</source>
        <translation>Spur „%1“</translation>
    </message>
    <message>
        <source>Composition “%1”</source>
        <translation>Komposition „%1“</translation>
    </message>
    <message>
        <source>The block in bar %1</source>
        <translation>Der Block in Takt %1</translation>
    </message>
    <message>
        <source>Bar %1 of clip “%2”</source>
        <translation>Takt %1 des Clips „%2“</translation>
    </message>
    <message>
        <source>A clip with bar %1</source>
        <translation>Ein Clip mit Takt %1</translation>
    </message>
    <message>
        <source>A note in bar %1 of clip “%2”</source>
        <translation>Eine Note in Takt %1 des Clips „%2“</translation>
    </message>
    <message>
        <source>The composition of track “%1”</source>
        <translation>Die Komposition der Spur „%1“</translation>
    </message>
    <message>
        <source>The track of a block in bar %1</source>
        <translation>Die Spur eines Blocks in Takt %1</translation>
    </message>
    <message>
        <source>A block</source>
        <translation>Ein Block</translation>
    </message>
</context>
<context>
    <name>barline::History</name>
    <message>
        <source>“%1” by %2 came after it and stands on it.</source>
        <translation>„%1“ von %2 kam danach und baut darauf auf.</translation>
    </message>
    <message>
        <source>“%1” cannot be taken back: %2</source>
        <translation>„%1“ lässt sich nicht zurücknehmen: %2</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
</context>
</TS>
