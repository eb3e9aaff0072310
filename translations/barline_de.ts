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
    <name>barline::ArrangementView</name>
    <message>
        <source>Arrangement: the blocks of all tracks</source>
        <translation>Arrangement: die Blöcke aller Spuren</translation>
    </message>
    <message>
        <source>Drop a DSL file, or double-click to place a clip</source>
        <translation>DSL-Datei hier ablegen oder doppelklicken, um einen Clip zu setzen</translation>
    </message>
    <message>
        <source>Drop a DSL file</source>
        <translation>DSL-Datei hier ablegen</translation>
    </message>
    <message>
        <source>Release to move, Esc to leave it</source>
        <translation>Loslassen verschiebt, Esc bricht ab</translation>
    </message>
    <message>
        <source>bar %1 · %2</source>
        <comment>bar number, track</comment>
        <translation>Takt %1 · %2</translation>
    </message>
    <message>
        <source>Drag to move, double-click to open the clip</source>
        <translation>Ziehen verschiebt, Doppelklick öffnet den Clip</translation>
    </message>
    <message>
        <source>Double-click to place a clip in a new track</source>
        <translation>Doppelklick setzt einen Clip in eine neue Spur</translation>
    </message>
    <message>
        <source>Double-click to place “%1”, drag to select</source>
        <translation>Doppelklick setzt „%1“, Ziehen wählt aus</translation>
    </message>
    <message>
        <source>Double-click to place a new clip, drag to select</source>
        <translation>Doppelklick setzt einen neuen Clip, Ziehen wählt aus</translation>
    </message>
    <message>
        <source>bar %1</source>
        <translation>Takt %1</translation>
    </message>
    <message>
        <source>bar %1 · %2 · %3</source>
        <comment>bar number, track, clip</comment>
        <translation>Takt %1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>barline::ArrangerController</name>
    <message>
        <source>&amp;Add Track</source>
        <translation>Spur &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T</source>
        <translation>Ctrl+Shift+T</translation>
    </message>
    <message>
        <source>Add a track below the others</source>
        <translation>Eine Spur unter den anderen hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Rename Track</source>
        <translation>Spur &amp;umbenennen</translation>
    </message>
    <message>
        <source>Give the current track another name</source>
        <translation>Der aktuellen Spur einen anderen Namen geben</translation>
    </message>
    <message>
        <source>&amp;Delete Track</source>
        <translation>Spur &amp;löschen</translation>
    </message>
    <message>
        <source>Delete the current track with its blocks</source>
        <translation>Die aktuelle Spur mit ihren Blöcken löschen</translation>
    </message>
    <message>
        <source>&amp;Open Clip of Block</source>
        <translation>Clip des Blocks &amp;öffnen</translation>
    </message>
    <message>
        <source>Show the selected block&apos;s clip in the piano roll</source>
        <translation>Den Clip des gewählten Blocks in der Pianorolle zeigen</translation>
    </message>
    <message>
        <source>Select &amp;All Blocks</source>
        <translation>&amp;Alle Blöcke auswählen</translation>
    </message>
    <message>
        <source>Select all blocks of all tracks</source>
        <translation>Alle Blöcke aller Spuren auswählen</translation>
    </message>
    <message>
        <source>De&amp;lete Blocks</source>
        <translation>&amp;Blöcke löschen</translation>
    </message>
    <message>
        <source>Delete the selected blocks; their clips stay</source>
        <translation>Die gewählten Blöcke löschen; ihre Clips bleiben</translation>
    </message>
    <message>
        <source>Add Track</source>
        <translation>Spur hinzufügen</translation>
    </message>
    <message>
        <source>Rename Track</source>
        <translation>Spur umbenennen</translation>
    </message>
    <message>
        <source>Delete Track “%1”</source>
        <translation>Spur „%1“ löschen</translation>
    </message>
    <message>
        <source>Mute Track</source>
        <translation>Spur stummschalten</translation>
    </message>
    <message>
        <source>Unmute Track</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Solo Track</source>
        <translation>Spur auf Solo schalten</translation>
    </message>
    <message>
        <source>Unsolo Track</source>
        <translation>Solo aufheben</translation>
    </message>
    <message>
        <source>Place New Clip</source>
        <translation>Neuen Clip setzen</translation>
    </message>
    <message>
        <source>Place Clip</source>
        <translation>Clip setzen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Block(s)</source>
        <translation>
            <numerusform>%n Block löschen</numerusform>
            <numerusform>%n Blöcke löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Block(s)</source>
        <translation>
            <numerusform>%n Block verschieben</numerusform>
            <numerusform>%n Blöcke verschieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::ArrangerPanel</name>
    <message>
        <source>Arranger</source>
        <translation>Arrangement</translation>
    </message>
</context>
<context>
    <name>barline::BlockPainter</name>
    <message>
        <source>No clip</source>
        <translation>Kein Clip</translation>
    </message>
</context>
<context>
    <name>barline::ClipDelegate</name>
    <message>
        <source>Name of the clip</source>
        <translation>Name des Clips</translation>
    </message>
</context>
<context>
    <name>barline::ClipListModel</name>
    <message>
        <source>%1
Tags: %2</source>
        <translation>%1
Schlagwörter: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Clip %1, %2</source>
        <translation>Clip %1, %2</translation>
    </message>
    <message>
        <source>Rename Clip</source>
        <translation>Clip umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n Takt</numerusform>
            <numerusform>%n Takte</numerusform>
        </translation>
    </message>
    <message>
        <source>unused · %1</source>
        <translation>unbenutzt · %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>places, bars</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::ClipsPanel</name>
    <message>
        <source>&amp;New Clip</source>
        <translation>&amp;Neuer Clip</translation>
    </message>
    <message>
        <source>&amp;Rename Clip</source>
        <translation>Clip &amp;umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete Clip</source>
        <translation>Clip &amp;löschen</translation>
    </message>
    <message>
        <source>Make an empty clip of four bars</source>
        <translation>Einen leeren Clip von vier Takten anlegen</translation>
    </message>
    <message>
        <source>Give the clip another name</source>
        <translation>Dem Clip einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Delete the clip and its blocks</source>
        <translation>Den Clip und seine Blöcke löschen</translation>
    </message>
    <message>
        <source>New clip</source>
        <translation>Neuer Clip</translation>
    </message>
    <message>
        <source>Search names and tags</source>
        <translation>Namen und Schlagwörter suchen</translation>
    </message>
    <message>
        <source>Search clips by name and tag</source>
        <translation>Clips nach Name und Schlagwort suchen</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>Clip %1</source>
        <translation>Clip %1</translation>
    </message>
    <message>
        <source>New Clip</source>
        <translation>Neuer Clip</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No clips yet. The + makes one.</source>
        <translation>Noch keine Clips. Das + legt einen an.</translation>
    </message>
    <message>
        <source>No clip has “%1” in its name or tags.</source>
        <translation>Kein Clip hat „%1“ im Namen oder in den Schlagwörtern.</translation>
    </message>
    <message>
        <source>Delete Clip</source>
        <translation>Clip löschen</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is used in %n place(s). Delete it and those %n block(s)?</source>
        <translation>
            <numerusform>„%1“ wird an %n Stelle benutzt. Mit diesem Block löschen?</numerusform>
            <numerusform>„%1“ wird an %n Stellen benutzt. Mit diesen %n Blöcken löschen?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::CompositionDelegate</name>
    <message>
        <source>Name of the composition</source>
        <translation>Name der Komposition</translation>
    </message>
</context>
<context>
    <name>barline::CompositionListModel</name>
    <message>
        <source>Composition %1, shown</source>
        <translation>Komposition %1, angezeigt</translation>
    </message>
    <message>
        <source>Composition %1</source>
        <translation>Komposition %1</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n Takt</numerusform>
            <numerusform>%n Takte</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename Composition</source>
        <translation>Komposition umbenennen</translation>
    </message>
</context>
<context>
    <name>barline::CompositionsPanel</name>
    <message>
        <source>&amp;New Composition</source>
        <translation>&amp;Neue Komposition</translation>
    </message>
    <message>
        <source>&amp;Rename Composition</source>
        <translation>Komposition &amp;umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete Composition</source>
        <translation>Komposition &amp;löschen</translation>
    </message>
    <message>
        <source>Make a composition with one empty track</source>
        <translation>Eine Komposition mit einer leeren Spur anlegen</translation>
    </message>
    <message>
        <source>Give the composition another name</source>
        <translation>Der Komposition einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Delete the composition and the clips that only it uses</source>
        <translation>Die Komposition und die Clips löschen, die nur sie benutzt</translation>
    </message>
    <message>
        <source>New composition</source>
        <translation>Neue Komposition</translation>
    </message>
    <message>
        <source>Compositions</source>
        <translation>Kompositionen</translation>
    </message>
    <message>
        <source>Track %1</source>
        <translation>Spur %1</translation>
    </message>
    <message>
        <source>Composition %1</source>
        <translation>Komposition %1</translation>
    </message>
    <message>
        <source>New Composition</source>
        <translation>Neue Komposition</translation>
    </message>
    <message numerus="yes">
        <source>Delete “%1” with its %n track(s), and the clips that only it uses?</source>
        <translation>
            <numerusform>„%1“ mit ihrer %n Spur und den Clips löschen, die nur sie benutzt?</numerusform>
            <numerusform>„%1“ mit ihren %n Spuren und den Clips löschen, die nur sie benutzt?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete Composition</source>
        <translation>Komposition löschen</translation>
    </message>
</context>
<context>
    <name>barline::ConfirmStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>barline::DropOutline</name>
    <message numerus="yes">
        <source>Drop to bring in %n file(s)</source>
        <translation>
            <numerusform>Ablegen, um %n Datei zu importieren</numerusform>
            <numerusform>Ablegen, um %n Dateien zu importieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::EditCodec</name>
    <message>
        <source>An edit in the project&apos;s journal is damaged.</source>
        <translation>Eine Änderung im Journal des Projekts ist beschädigt.</translation>
    </message>
</context>
<context>
    <name>barline::FindingsModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <comment>line, column</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>finding, hint</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>barline::FindingsPanel</name>
    <message>
        <source>Copy all</source>
        <translation>Alle kopieren</translation>
    </message>
    <message>
        <source>Copy all findings as text</source>
        <translation>Alle Befunde als Text kopieren</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the findings</source>
        <translation>Die Befunde schließen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was brought in, with %2.</source>
        <translation>„%1“ wurde importiert, mit %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>errors and warnings</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>“%1” was not brought in: %2. Nothing was changed.</source>
        <translation>„%1“ wurde nicht importiert: %2. Nichts wurde geändert.</translation>
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
<context>
    <name>barline::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Den Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>barline::PlaceClip</name>
    <message>
        <source>Clip %1</source>
        <translation>Clip %1</translation>
    </message>
    <message>
        <source>Track %1</source>
        <translation>Spur %1</translation>
    </message>
    <message>
        <source>Piano</source>
        <translation>Klavier</translation>
    </message>
</context>
<context>
    <name>barline::PositionText</name>
    <message>
        <source>major</source>
        <translation>Dur</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>Moll</translation>
    </message>
    <message>
        <source>Ionian</source>
        <translation>Ionisch</translation>
    </message>
    <message>
        <source>Dorian</source>
        <translation>Dorisch</translation>
    </message>
    <message>
        <source>Phrygian</source>
        <translation>Phrygisch</translation>
    </message>
    <message>
        <source>Lydian</source>
        <translation>Lydisch</translation>
    </message>
    <message>
        <source>Mixolydian</source>
        <translation>Mixolydisch</translation>
    </message>
    <message>
        <source>Aeolian</source>
        <translation>Äolisch</translation>
    </message>
    <message>
        <source>Locrian</source>
        <translation>Lokrisch</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>key and mode: A minor</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>barline::ProjectDock</name>
    <message>
        <source>Drop a DSL file anywhere to bring it in.</source>
        <translation>Eine DSL-Datei irgendwo ablegen, um sie zu importieren.</translation>
    </message>
</context>
<context>
    <name>barline::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>barline::StatusBar</name>
    <message>
        <source>Under the pointer</source>
        <translation>Unter dem Zeiger</translation>
    </message>
    <message>
        <source>What a click does</source>
        <translation>Was ein Klick tut</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichert …</translation>
    </message>
    <message>
        <source>Cannot save</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state: why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>tracks, bars, notes</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s)</source>
        <translation>
            <numerusform>%Ln Spur</numerusform>
            <numerusform>%Ln Spuren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bar(s)</source>
        <translation>
            <numerusform>%Ln Takt</numerusform>
            <numerusform>%Ln Takte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln Note</numerusform>
            <numerusform>%Ln Noten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::Store</name>
    <message>
        <source>The project was closed. Open it again.</source>
        <translation>Das Projekt wurde geschlossen. Öffnen Sie es wieder.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is not the expected one. Install the package libqt6sql6-sqlite.</source>
        <translation>Qts SQLite-Treiber ist nicht der erwartete. Installieren Sie das Paket libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>The project&apos;s file was moved, removed or replaced while it was open: %1. Save a copy elsewhere.</source>
        <translation>Die Datei des Projekts wurde verschoben, gelöscht oder ersetzt, während es offen war: %1. Speichern Sie anderswo eine Kopie.</translation>
    </message>
    <message>
        <source>The project %1 cannot be made: %2.</source>
        <translation>Das Projekt %1 kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>%1 was made by an older Barline and must be upgraded, but cannot be written. Copy it to another folder and open the copy.</source>
        <translation>%1 stammt von einem älteren Barline und muss umgestellt werden, lässt sich aber nicht schreiben. Kopieren Sie es in einen anderen Ordner und öffnen Sie die Kopie.</translation>
    </message>
    <message>
        <source>%1 is open for reading only: its file or folder is read-only. Save a copy elsewhere to change it.</source>
        <translation>%1 ist nur zum Lesen offen: Datei oder Ordner ist schreibgeschützt. Speichern Sie anderswo eine Kopie, um es zu ändern.</translation>
    </message>
    <message>
        <source>%1 was made by a newer Barline and is open for reading only. Update Barline to change it.</source>
        <translation>%1 stammt von einem neueren Barline und ist nur zum Lesen offen. Aktualisieren Sie Barline, um es zu ändern.</translation>
    </message>
    <message>
        <source>There is no project at %1.</source>
        <translation>Unter %1 ist kein Projekt.</translation>
    </message>
    <message>
        <source>%1 is open for reading only.</source>
        <translation>%1 ist nur zum Lesen offen.</translation>
    </message>
    <message>
        <source>The program is incomplete: %1 is missing. Install it again.</source>
        <translation>Das Programm ist unvollständig: %1 fehlt. Installieren Sie es neu.</translation>
    </message>
    <message>
        <source>%1 is not a Barline project.</source>
        <translation>%1 ist kein Barline-Projekt.</translation>
    </message>
    <message>
        <source>The project must be upgraded, and a copy of it cannot be made.</source>
        <translation>Das Projekt muss umgestellt werden, und eine Kopie davon kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The project is open for reading only.</source>
        <translation>Das Projekt ist nur zum Lesen offen.</translation>
    </message>
    <message>
        <source>Another program (process %1) is writing to the project. Wait for it, or close it, and try again.</source>
        <translation>Ein anderes Programm (Prozess %1) schreibt in das Projekt. Warten Sie darauf oder schließen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The project&apos;s disk cannot be written. Check the disk, or save a copy elsewhere.</source>
        <translation>Der Datenträger des Projekts lässt sich nicht beschreiben. Prüfen Sie ihn oder speichern Sie anderswo eine Kopie.</translation>
    </message>
    <message>
        <source>The project&apos;s disk is full. Make room on it, or save a copy elsewhere.</source>
        <translation>Der Datenträger des Projekts ist voll. Schaffen Sie Platz oder speichern Sie anderswo eine Kopie.</translation>
    </message>
    <message>
        <source>The project cannot be written: its file or folder is read-only. Save a copy elsewhere.</source>
        <translation>Das Projekt lässt sich nicht schreiben: Datei oder Ordner ist schreibgeschützt. Speichern Sie anderswo eine Kopie.</translation>
    </message>
    <message>
        <source>Another program is writing to the project. Wait for it, or close it, and try again.</source>
        <translation>Ein anderes Programm schreibt in das Projekt. Warten Sie darauf oder schließen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The project&apos;s file cannot be opened. Check that it is there and that you may read it.</source>
        <translation>Die Datei des Projekts lässt sich nicht öffnen. Prüfen Sie, ob sie da ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The file is not a Barline project.</source>
        <translation>Die Datei ist kein Barline-Projekt.</translation>
    </message>
    <message>
        <source>The project&apos;s file is damaged. Open a backup of it.</source>
        <translation>Die Datei des Projekts ist beschädigt. Öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>The project holds something else than this edit expects: %1.</source>
        <translation>Das Projekt enthält etwas anderes, als diese Änderung erwartet: %1.</translation>
    </message>
    <message>
        <source>The project&apos;s disk reports an error: %1. Check the disk, or save a copy elsewhere.</source>
        <translation>Der Datenträger des Projekts meldet einen Fehler: %1. Prüfen Sie ihn oder speichern Sie anderswo eine Kopie.</translation>
    </message>
    <message>
        <source>The project&apos;s database reports an error: %1.</source>
        <translation>Die Datenbank des Projekts meldet einen Fehler: %1.</translation>
    </message>
    <message>
        <source>The project was changed by another program. Nothing was written.</source>
        <translation>Das Projekt wurde von einem anderen Programm geändert. Nichts wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>barline::TimelineCorner</name>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Tempo, meter</source>
        <translation>Tempo, Takt</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Takte</translation>
    </message>
</context>
<context>
    <name>barline::TimelineView</name>
    <message>
        <source>Timeline: sections, tempo, meter and bars</source>
        <translation>Zeitleiste: Abschnitte, Tempo, Taktart und Takte</translation>
    </message>
    <message>
        <source>Click to move the playhead, Alt leaves the grid</source>
        <translation>Klick versetzt den Abspielkopf, Alt verlässt das Raster</translation>
    </message>
    <message>
        <source>bar %1 · %2</source>
        <comment>bar number, meter</comment>
        <translation>Takt %1 · %2</translation>
    </message>
    <message>
        <source>bar %1 · %2 · %3</source>
        <comment>bar number, meter, section</comment>
        <translation>Takt %1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>barline::TrackHeader</name>
    <message>
        <source>M</source>
        <comment>mute button, one letter</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>S</source>
        <comment>solo button, one letter</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>Track %1</source>
        <translation>Spur %1</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>%1 stummschalten</translation>
    </message>
    <message>
        <source>Solo %1</source>
        <translation>%1 auf Solo</translation>
    </message>
    <message>
        <source>Mute: the track is not heard</source>
        <translation>Stumm: Die Spur ist nicht zu hören</translation>
    </message>
    <message>
        <source>Solo: only soloed tracks are heard</source>
        <translation>Solo: Nur Solospuren sind zu hören</translation>
    </message>
    <message>
        <source>%1
%2, channel %3, volume %4 %</source>
        <translation>%1
%2, Kanal %3, Lautstärke %4 %</translation>
    </message>
    <message>
        <source>Name of the track</source>
        <translation>Name der Spur</translation>
    </message>
</context>
<context>
    <name>barline::TrackHeaderList</name>
    <message>
        <source>+ Track</source>
        <translation>+ Spur</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>Add track</source>
        <translation>Spur hinzufügen</translation>
    </message>
</context>
<context>
    <name>barline::TransportBar</name>
    <message>
        <source>Position: bar, count, tick</source>
        <translation>Position: Takt, Zählzeit, Tick</translation>
    </message>
    <message>
        <source>Position in minutes and seconds</source>
        <translation>Position in Minuten und Sekunden</translation>
    </message>
    <message>
        <source>Tempo in beats per minute</source>
        <translation>Tempo in Schlägen pro Minute</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Taktart</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonart</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichert …</translation>
    </message>
    <message>
        <source>Cannot save</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>BPM</source>
        <translation>BPM</translation>
    </message>
</context>
<context>
    <name>barline::WindowActions</name>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Start a new project</source>
        <translation>Ein neues Projekt beginnen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ein Projekt öffnen</translation>
    </message>
    <message>
        <source>Open &amp;Demo Song</source>
        <translation>&amp;Demolied öffnen</translation>
    </message>
    <message>
        <source>Open a copy of the song that comes with Barline</source>
        <translation>Eine Kopie des Liedes öffnen, das Barline beiliegt</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Bring documents into this project</source>
        <translation>Dokumente in dieses Projekt holen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Write the composition to a DSL or MIDI file</source>
        <translation>Die Komposition in eine DSL- oder MIDI-Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Give a new project its name</source>
        <translation>Einem neuen Projekt seinen Namen geben</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Go on in another file</source>
        <translation>In einer anderen Datei weitermachen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close Barline</source>
        <translation>Barline schließen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the latest step</source>
        <translation>Den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Make the step again</source>
        <translation>Den Schritt wiederholen</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Play from the playhead</source>
        <translation>Ab dem Abspielkopf spielen</translation>
    </message>
    <message>
        <source>Return to &amp;Start</source>
        <translation>Zum &amp;Anfang</translation>
    </message>
    <message>
        <source>Put the playhead at the start</source>
        <translation>Den Abspielkopf an den Anfang setzen</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark on light</source>
        <translation>Dunkel auf hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light on dark</source>
        <translation>Hell auf dunkel</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>What the keys do</source>
        <translation>Was die Tasten tun</translation>
    </message>
    <message>
        <source>&amp;About Barline</source>
        <translation>Ü&amp;ber Barline</translation>
    </message>
    <message>
        <source>Version and license</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>Stop (Space)</source>
        <translation>Stopp (Leertaste)</translation>
    </message>
    <message>
        <source>Play from the playhead (Space)</source>
        <translation>Ab dem Abspielkopf spielen (Leertaste)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
</TS>
