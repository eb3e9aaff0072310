<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>barline::Application</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>You are now working in %1. %2 keeps all edits made so far.</source>
        <translation>Sie arbeiten jetzt in %1. %2 behält alle bisherigen Änderungen.</translation>
    </message>
    <message>
        <source>An untitled project from %1 was left when Barline last ended.</source>
        <translation>Ein Projekt ohne Namen vom %1 blieb übrig, als Barline zuletzt endete.</translation>
    </message>
    <message>
        <source>Open It</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Untitled project</source>
        <translation>Projekt ohne Namen</translation>
    </message>
    <message>
        <source>This project has no name yet. What should happen to it?</source>
        <translation>Dieses Projekt hat noch keinen Namen. Was soll damit geschehen?</translation>
    </message>
    <message>
        <source>If you keep it, it is offered again at the next start.</source>
        <translation>Wenn Sie es behalten, wird es beim nächsten Start wieder angeboten.</translation>
    </message>
    <message>
        <source>Name It…</source>
        <translation>Benennen …</translation>
    </message>
    <message>
        <source>Keep It</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Discard It</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save Project As</source>
        <translation>Projekt speichern unter</translation>
    </message>
    <message>
        <source>Barline projects (*.barline)</source>
        <translation>Barline-Projekte (*.barline)</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Not Saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>The latest edits cannot be saved. Leave the project without them?</source>
        <translation>Die letzten Änderungen lassen sich nicht speichern. Das Projekt ohne sie verlassen?</translation>
    </message>
    <message>
        <source>Leave Without Them</source>
        <translation>Ohne sie verlassen</translation>
    </message>
    <message>
        <source>Work on a Local Copy…</source>
        <translation>In einer lokalen Kopie arbeiten…</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>This is what was salvaged of %1; the damaged file is as it was.</source>
        <translation>Das ließ sich von %1 retten; die beschädigte Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>%1 Nothing is missing.</source>
        <comment>what was salvaged</comment>
        <translation>%1 Es fehlt nichts.</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>%1 wird gespeichert …</translation>
    </message>
    <message>
        <source>You are now working in %1. Nothing was lost.</source>
        <translation>Sie arbeiten jetzt in %1. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>Save a Copy Elsewhere…</source>
        <translation>Kopie anderswo speichern …</translation>
    </message>
    <message>
        <source>“%1” was rescued when its file was lost, and has no place of its own yet.</source>
        <translation>„%1“ wurde gerettet, als die Datei verloren ging, und hat noch keinen eigenen Ort.</translation>
    </message>
    <message>
        <source>Rescued project</source>
        <translation>Gerettetes Projekt</translation>
    </message>
    <message>
        <source>This rescued copy has no place of its own yet. What should happen to it?</source>
        <translation>Diese gerettete Kopie hat noch keinen eigenen Ort. Was soll mit ihr geschehen?</translation>
    </message>
    <message>
        <source>Text Not Applied</source>
        <translation>Text nicht übernommen</translation>
    </message>
    <message>
        <source>What was written as text of %1 is not in the music yet. Leave the project without it?</source>
        <translation>Was im Text von %1 geschrieben wurde, ist noch nicht in der Musik. Das Projekt ohne das verlassen?</translation>
    </message>
    <message>
        <source>It has errors, or waits for a decision: the text panel says which.</source>
        <translation>Es enthält Fehler oder wartet auf eine Entscheidung: Der Textbereich sagt, was es ist.</translation>
    </message>
    <message>
        <source>Leave Without It</source>
        <translation>Ohne das verlassen</translation>
    </message>
    <message>
        <source>There is no action %1 here.</source>
        <translation>Eine Aktion %1 gibt es hier nicht.</translation>
    </message>
    <message>
        <source>%1 is not there any more, so it is no longer among the recent projects.</source>
        <translation>%1 ist nicht mehr da und steht deshalb nicht mehr unter den zuletzt geöffneten Projekten.</translation>
    </message>
    <message>
        <source>Saved: every edit is in %1</source>
        <translation>Gespeichert: Jede Änderung ist in %1</translation>
    </message>
    <message>
        <source>Saved, but the text of %1 is not applied: mend it or take it back</source>
        <translation>Gespeichert, aber der Text von %1 gilt noch nicht: berichtigen oder zurücknehmen</translation>
    </message>
</context>
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
    <message>
        <source>The clip of a block in bar %1</source>
        <translation>Der Clip eines Blocks in Takt %1</translation>
    </message>
    <message>
        <source>%1 is played by a block.</source>
        <translation>%1 wird von einem Block gespielt.</translation>
    </message>
</context>
<context>
    <name>barline::ArrangementView</name>
    <message>
        <source>Arrangement: the blocks of all tracks</source>
        <translation>Arrangement: die Blöcke aller Spuren</translation>
    </message>
    <message>
        <source>Dropped text</source>
        <translation>Abgelegter Text</translation>
    </message>
    <message>
        <source>Drop a document, or double-click to place a clip</source>
        <translation>Dokument hier ablegen oder doppelklicken, um einen Clip zu setzen</translation>
    </message>
    <message>
        <source>Drop a document</source>
        <translation>Dokument hier ablegen</translation>
    </message>
</context>
<context>
    <name>barline::ArrangerController</name>
    <message>
        <source>&amp;Open Clip of Block</source>
        <translation>Clip des Blocks &amp;öffnen</translation>
    </message>
    <message>
        <source>Show the selected block&apos;s clip in the piano roll</source>
        <translation>Den Clip des gewählten Blocks in der Klavierrolle zeigen</translation>
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
    <message>
        <source>This &amp;Bar</source>
        <translation>Dieser &amp;Takt</translation>
    </message>
</context>
<context>
    <name>barline::ArrangerViewActions</name>
    <message>
        <source>Zoom In</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Show fewer bars, larger</source>
        <translation>Weniger Takte größer zeigen</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show more bars, smaller</source>
        <translation>Mehr Takte kleiner zeigen</translation>
    </message>
    <message>
        <source>Zoom to Selected Blocks</source>
        <translation>Gewählte Blöcke ganz zeigen</translation>
    </message>
    <message>
        <source>Show all selected blocks</source>
        <translation>Alle gewählten Blöcke zeigen</translation>
    </message>
    <message>
        <source>Zoom to Song</source>
        <translation>Lied ganz zeigen</translation>
    </message>
    <message>
        <source>Show the whole song</source>
        <translation>Das ganze Lied zeigen</translation>
    </message>
    <message>
        <source>Go to Bar…</source>
        <translation>Gehe zu Takt …</translation>
    </message>
    <message>
        <source>Show a bar, a section or a marker of the song</source>
        <translation>Einen Takt, einen Abschnitt oder eine Marke des Liedes zeigen</translation>
    </message>
    <message>
        <source>&amp;Minimap</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>Show the whole song in a strip below the tracks</source>
        <translation>Das ganze Lied in einem Streifen unter den Spuren zeigen</translation>
    </message>
    <message>
        <source>A number is a bar, a word a section or a marker.</source>
        <translation>Eine Zahl ist ein Takt, ein Wort ein Abschnitt oder eine Marke.</translation>
    </message>
    <message>
        <source>Give a bar, from 1 on.</source>
        <translation>Geben Sie einen Takt ab 1 an.</translation>
    </message>
    <message>
        <source>Give a bar, from 1 on, or the name of a section.</source>
        <translation>Geben Sie einen Takt ab 1 oder den Namen eines Abschnitts an.</translation>
    </message>
    <message>
        <source>Higher Rows</source>
        <translation>Höhere Zeilen</translation>
    </message>
    <message>
        <source>Make the rows of all tracks higher</source>
        <translation>Die Zeilen aller Spuren höher machen</translation>
    </message>
    <message>
        <source>Lower Rows</source>
        <translation>Niedrigere Zeilen</translation>
    </message>
    <message>
        <source>Make the rows of all tracks lower</source>
        <translation>Die Zeilen aller Spuren niedriger machen</translation>
    </message>
</context>
<context>
    <name>barline::AskPopup</name>
    <message>
        <source>Go to Bar</source>
        <translation>Gehe zu Takt</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Takt</translation>
    </message>
</context>
<context>
    <name>barline::BandGesture</name>
    <message>
        <source>Shift adds to the selection · Ctrl takes away from it · Esc cancels</source>
        <translation>Umschalt fügt zur Auswahl hinzu · Strg nimmt heraus · Esc bricht ab</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Note</numerusform>
            <numerusform>%n Noten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::BarActions</name>
    <message>
        <source>&amp;Insert Bars</source>
        <translation>Takte &amp;einfügen</translation>
    </message>
    <message>
        <source>Put as many empty bars before those of the selected notes or the playhead</source>
        <translation>Ebenso viele leere Takte vor die der gewählten Noten oder des Abspielkopfs setzen</translation>
    </message>
    <message>
        <source>D&amp;uplicate Bars</source>
        <translation>Takte &amp;verdoppeln</translation>
    </message>
    <message>
        <source>Repeat the bars of the selected notes or the playhead after them</source>
        <translation>Die Takte der gewählten Noten oder des Abspielkopfs danach wiederholen</translation>
    </message>
    <message>
        <source>Dele&amp;te Bars</source>
        <translation>Takte &amp;löschen</translation>
    </message>
    <message>
        <source>Take the bars of the selected notes or the playhead out of the clip</source>
        <translation>Die Takte der gewählten Noten oder des Abspielkopfs aus dem Clip nehmen</translation>
    </message>
    <message>
        <source>Le&amp;ngth of Clip…</source>
        <translation>Lä&amp;nge des Clips …</translation>
    </message>
    <message>
        <source>Say how many bars the clip has</source>
        <translation>Angeben, wie viele Takte der Clip hat</translation>
    </message>
    <message>
        <source>&amp;Meter of Clip…</source>
        <translation>&amp;Taktart des Clips …</translation>
    </message>
    <message>
        <source>Change the meter of all bars that have none of their own</source>
        <translation>Die Taktart aller Takte ändern, die keine eigene haben</translation>
    </message>
    <message>
        <source>Meter of &amp;Bars…</source>
        <translation>Ta&amp;ktart der Takte …</translation>
    </message>
    <message>
        <source>Give the bars of the selected notes or the playhead another meter</source>
        <translation>Den Takten der gewählten Noten oder des Abspielkopfs eine andere Taktart geben</translation>
    </message>
    <message numerus="yes">
        <source>Insert %n Bar(s)</source>
        <translation>
            <numerusform>%n Takt einfügen</numerusform>
            <numerusform>%n Takte einfügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n Bar(s)</source>
        <translation>
            <numerusform>%n Takt verdoppeln</numerusform>
            <numerusform>%n Takte verdoppeln</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has no other bars, and a clip keeps one. To be rid of it, delete the clip.</source>
        <translation>„%1“ hat keine anderen Takte, und ein Clip behält einen. Um ihn loszuwerden, löschen Sie den Clip.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Bar(s)</source>
        <translation>
            <numerusform>%n Takt löschen</numerusform>
            <numerusform>%n Takte löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Give a whole number from 1 to %1.</source>
        <translation>Geben Sie eine ganze Zahl von 1 bis %1 an.</translation>
    </message>
    <message numerus="yes">
        <source>Change Length to %n Bar(s)</source>
        <translation>
            <numerusform>Länge auf %n Takt ändern</numerusform>
            <numerusform>Länge auf %n Takte ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Length of Clip</source>
        <translation>Länge des Clips</translation>
    </message>
    <message>
        <source>How many bars has “%1”?</source>
        <translation>Wie viele Takte hat „%1“?</translation>
    </message>
    <message>
        <source>Where it plays once, whole, it goes on doing so as far as there is room. Bars that go take their notes along.</source>
        <translation>Wo er einmal ganz erklingt, bleibt das so, soweit Platz ist. Takte, die wegfallen, nehmen ihre Noten mit.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Write it like 7/8; below the line stands 1, 2, 4, 8, 16 or 32.</source>
        <translation>Schreiben Sie sie wie 7/8; unter dem Strich steht 1, 2, 4, 8, 16 oder 32.</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Taktart</translation>
    </message>
    <message>
        <source>Notes that start after the end of a shorter bar go on into the next.</source>
        <translation>Noten, die nach dem Ende eines kürzeren Taktes beginnen, rücken in den nächsten.</translation>
    </message>
    <message>
        <source>What is the meter of “%1”?</source>
        <translation>Welche Taktart hat „%1“?</translation>
    </message>
    <message>
        <source>Change Meter to %1</source>
        <translation>Taktart in %1 ändern</translation>
    </message>
    <message>
        <source>What is the meter of bar %1?</source>
        <translation>Welche Taktart hat Takt %1?</translation>
    </message>
    <message>
        <source>What is the meter of bars %1 to %2?</source>
        <comment>of a clip</comment>
        <translation>Welche Taktart haben die Takte %1 bis %2?</translation>
    </message>
    <message numerus="yes">
        <source>Change Meter of %n Bar(s)</source>
        <translation>
            <numerusform>Taktart von %n Takt ändern</numerusform>
            <numerusform>Taktart von %n Takten ändern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::BarChooser</name>
    <message>
        <source>Name, and number of a bar</source>
        <translation>Name und Taktnummer</translation>
    </message>
    <message>
        <source>Search bars by the clip&apos;s name and their number</source>
        <translation>Takte nach dem Namen des Clips und ihrer Nummer suchen</translation>
    </message>
    <message>
        <source>%1 · bar %2</source>
        <comment>name of a clip, number of its bar</comment>
        <translation>%1 · Takt %2</translation>
    </message>
</context>
<context>
    <name>barline::BarFit</name>
    <message>
        <source>Bar %1 of the song is shorter, %2: what starts in the hatched part does not sound here.</source>
        <translation>Takt %1 des Liedes ist kürzer, %2: Was im schraffierten Teil beginnt, erklingt hier nicht.</translation>
    </message>
    <message>
        <source>Bar %1 of the song is longer, %2: after this bar it is silent here for %3.</source>
        <translation>Takt %1 des Liedes ist länger, %2: Nach diesem Takt ist hier für %3 Stille.</translation>
    </message>
</context>
<context>
    <name>barline::BarNode</name>
    <message>
        <source>meter &quot;%1&quot; is no meter; a text such as &quot;7/8&quot; is needed, below the line 1, 2, 4, 8, 16 or 32</source>
        <translation>meter „%1“ ist keine Taktart; nötig ist ein Text wie &quot;7/8&quot;, unter dem Strich 1, 2, 4, 8, 16 oder 32</translation>
    </message>
</context>
<context>
    <name>barline::BarPaste</name>
    <message>
        <source>So many bars were pasted that the project cannot number all that is in them yet. Nothing was added; try again in a moment.</source>
        <translation>Es wurden so viele Takte eingefügt, dass das Projekt noch nicht alles darin nummerieren kann. Nichts wurde hinzugefügt; versuche es gleich noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n Bar(s) in Tracks</source>
        <translation>
            <numerusform>%n Takt in Spuren einfügen</numerusform>
            <numerusform>%n Takte in Spuren einfügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n Bar(s)</source>
        <translation>
            <numerusform>%n Takt einfügen</numerusform>
            <numerusform>%n Takte einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>The bars on the clipboard cannot be read: what they are is not told, or wrongly. Nothing was pasted; copy them again.</source>
        <translation>Die Takte in der Zwischenablage lassen sich nicht lesen: Was sie sind, steht nicht oder falsch dabei. Es wurde nichts eingefügt; kopiere sie noch einmal.</translation>
    </message>
    <message>
        <source>A song has at most %1 bars, and with the pasted ones it would have more. Nothing was pasted; paste them nearer to the start, or copy fewer.</source>
        <translation>Ein Stück hat höchstens %1 Takte und hätte mit den eingefügten mehr. Es wurde nichts eingefügt; füge sie näher am Anfang ein oder kopiere weniger.</translation>
    </message>
    <message>
        <source>Nothing was pasted: the copied bars are empty. Switch Ripple on to let them make room.</source>
        <translation>Es wurde nichts eingefügt: Die kopierten Takte sind leer. Schalte Nachrücken ein, damit sie Platz schaffen.</translation>
    </message>
    <message>
        <source>Nothing was pasted: the copied bars are empty, and so is the song from there on.</source>
        <translation>Es wurde nichts eingefügt: Die kopierten Takte sind leer, und das Stück ist es von dort an auch.</translation>
    </message>
</context>
<context>
    <name>barline::BarText</name>
    <message>
        <source>all tracks</source>
        <translation>alle Spuren</translation>
    </message>
    <message numerus="yes">
        <source>%n track(s)</source>
        <translation>
            <numerusform>%n Spur</numerusform>
            <numerusform>%n Spuren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::BlockActions</name>
    <message numerus="yes">
        <source>Change Length of %n Block(s)</source>
        <translation>
            <numerusform>Länge von %n Block ändern</numerusform>
            <numerusform>Länge von %n Blöcken ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trim %n Block(s)</source>
        <translation>
            <numerusform>%n Block beschneiden</numerusform>
            <numerusform>%n Blöcke beschneiden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Transpose %n Block(s)</source>
        <translation>
            <numerusform>%n Block transponieren</numerusform>
            <numerusform>%n Blöcke transponieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Velocity of %n Block(s)</source>
        <translation>
            <numerusform>Anschlag von %n Block ändern</numerusform>
            <numerusform>Anschlag von %n Blöcken ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>D&amp;uplicate Blocks</source>
        <translation>Blöcke &amp;duplizieren</translation>
    </message>
    <message>
        <source>Copy the selected blocks right after them</source>
        <translation>Kopiert die ausgewählten Blöcke direkt dahinter</translation>
    </message>
    <message>
        <source>&amp;Split Blocks</source>
        <translation>Blöcke &amp;teilen</translation>
    </message>
    <message>
        <source>Cut the selected blocks at the playhead, from the menu under the pointer</source>
        <translation>Schneidet die ausgewählten Blöcke an der Abspielposition, aus dem Menü unter dem Zeiger</translation>
    </message>
    <message>
        <source>&amp;Join Blocks</source>
        <translation>Blöcke &amp;verbinden</translation>
    </message>
    <message>
        <source>Make one block of the selected ones that follow each other on a track</source>
        <translation>Macht aus ausgewählten Blöcken, die in einer Spur aufeinander folgen, einen</translation>
    </message>
    <message>
        <source>Lon&amp;ger</source>
        <translation>Län&amp;ger</translation>
    </message>
    <message>
        <source>Make the selected blocks a bar longer; beyond its end a clip is repeated</source>
        <translation>Verlängert die ausgewählten Blöcke um einen Takt; nach seinem Ende wird ein Clip wiederholt</translation>
    </message>
    <message>
        <source>S&amp;horter</source>
        <translation>&amp;Kürzer</translation>
    </message>
    <message>
        <source>Make the selected blocks a bar shorter</source>
        <translation>Kürzt die ausgewählten Blöcke um einen Takt</translation>
    </message>
    <message>
        <source>Begin a Bar &amp;Later</source>
        <translation>Einen Takt &amp;später beginnen</translation>
    </message>
    <message>
        <source>Take away the first bar of the selected blocks; the music stays where it is</source>
        <translation>Nimmt den ersten Takt der ausgewählten Blöcke weg; die Musik bleibt, wo sie ist</translation>
    </message>
    <message>
        <source>Begin a Bar &amp;Earlier</source>
        <translation>Einen Takt &amp;früher beginnen</translation>
    </message>
    <message>
        <source>Let the selected blocks begin a bar earlier; the music stays where it is</source>
        <translation>Lässt die ausgewählten Blöcke einen Takt früher beginnen; die Musik bleibt, wo sie ist</translation>
    </message>
    <message>
        <source>&amp;Mute Blocks</source>
        <translation>Blöcke stu&amp;mm schalten</translation>
    </message>
    <message>
        <source>Silence the selected blocks, or let them sound again</source>
        <translation>Schaltet die ausgewählten Blöcke stumm oder lässt sie wieder klingen</translation>
    </message>
    <message>
        <source>A Semitone U&amp;p</source>
        <translation>Einen Halbton &amp;höher</translation>
    </message>
    <message>
        <source>Transpose the selected blocks a semitone up</source>
        <translation>Transponiert die ausgewählten Blöcke einen Halbton höher</translation>
    </message>
    <message>
        <source>A Semitone &amp;Down</source>
        <translation>Einen Halbton &amp;tiefer</translation>
    </message>
    <message>
        <source>Transpose the selected blocks a semitone down</source>
        <translation>Transponiert die ausgewählten Blöcke einen Halbton tiefer</translation>
    </message>
    <message>
        <source>An Octave Up</source>
        <translation>Eine Oktave höher</translation>
    </message>
    <message>
        <source>Transpose the selected blocks an octave up</source>
        <translation>Transponiert die ausgewählten Blöcke eine Oktave höher</translation>
    </message>
    <message>
        <source>An Octave Down</source>
        <translation>Eine Oktave tiefer</translation>
    </message>
    <message>
        <source>Transpose the selected blocks an octave down</source>
        <translation>Transponiert die ausgewählten Blöcke eine Oktave tiefer</translation>
    </message>
    <message>
        <source>&amp;Transpose…</source>
        <translation>T&amp;ransponieren …</translation>
    </message>
    <message>
        <source>Say by how many semitones the blocks are transposed</source>
        <translation>Legt fest, um wie viele Halbtöne die Blöcke transponiert sind</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
    <message>
        <source>Make the selected blocks louder</source>
        <translation>Macht die ausgewählten Blöcke lauter</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Make the selected blocks softer</source>
        <translation>Macht die ausgewählten Blöcke leiser</translation>
    </message>
    <message>
        <source>&amp;Velocity…</source>
        <translation>&amp;Anschlag …</translation>
    </message>
    <message>
        <source>Say how much louder or softer the blocks are played</source>
        <translation>Legt fest, wie viel lauter oder leiser die Blöcke gespielt werden</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>Far&amp;be …</translation>
    </message>
    <message>
        <source>Give the selected blocks a colour of their own, or the track&apos;s</source>
        <translation>Gibt den ausgewählten Blöcken eine eigene Farbe oder die der Spur</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n Block(s)</source>
        <translation>
            <numerusform>%n Block duplizieren</numerusform>
            <numerusform>%n Blöcke duplizieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split %n Block(s)</source>
        <translation>
            <numerusform>%n Block teilen</numerusform>
            <numerusform>%n Blöcke teilen</numerusform>
        </translation>
    </message>
    <message>
        <source>No selected block goes on over the start of bar %1.</source>
        <translation>Kein ausgewählter Block reicht über den Anfang von Takt %1.</translation>
    </message>
    <message numerus="yes">
        <source>Join %n Block(s)</source>
        <translation>
            <numerusform>%n Block verbinden</numerusform>
            <numerusform>%n Blöcke verbinden</numerusform>
        </translation>
    </message>
    <message>
        <source>Blocks can be joined that follow each other on a track, and are transposed, loud and muted alike. None of the selected are.</source>
        <translation>Verbinden lassen sich Blöcke, die in einer Spur aufeinander folgen und gleich transponiert, laut und stumm sind. Unter den ausgewählten sind keine.</translation>
    </message>
    <message numerus="yes">
        <source>Mute %n Block(s)</source>
        <translation>
            <numerusform>%n Block stumm schalten</numerusform>
            <numerusform>%n Blöcke stumm schalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unmute %n Block(s)</source>
        <translation>
            <numerusform>%n Block wieder klingen lassen</numerusform>
            <numerusform>%n Blöcke wieder klingen lassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Transpose Blocks</source>
        <translation>Blöcke transponieren</translation>
    </message>
    <message>
        <source>By how many semitones are the blocks transposed?</source>
        <translation>Um wie viele Halbtöne sind die Blöcke transponiert?</translation>
    </message>
    <message>
        <source>Velocity of Blocks</source>
        <translation>Anschlag von Blöcken</translation>
    </message>
    <message>
        <source>By how much are the blocks played louder, or softer below 0?</source>
        <translation>Um wie viel werden die Blöcke lauter gespielt, unter 0 leiser?</translation>
    </message>
    <message>
        <source>A whole number from −127 to 127; 0 is as the clip says.</source>
        <translation>Eine ganze Zahl von −127 bis 127; 0 ist wie im Clip.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>A whole number from −127 to 127 is needed.</source>
        <translation>Eine ganze Zahl von −127 bis 127 wird gebraucht.</translation>
    </message>
    <message>
        <source>The Track&apos;s</source>
        <translation>Die der Spur</translation>
    </message>
    <message numerus="yes">
        <source>Colour %n Block(s)</source>
        <translation>
            <numerusform>%n Block färben</numerusform>
            <numerusform>%n Blöcke färben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut %n Block(s)</source>
        <translation>
            <numerusform>%n Block ausschneiden</numerusform>
            <numerusform>%n Blöcke ausschneiden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::BlockBandGesture</name>
    <message>
        <source>Shift adds to the selection · Ctrl takes away from it · Esc cancels</source>
        <translation>Umschalt fügt zur Auswahl hinzu · Strg nimmt heraus · Esc bricht ab</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n Block</numerusform>
            <numerusform>%n Blöcke</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::BlockClipActions</name>
    <message>
        <source>&amp;Place Clip at Playhead</source>
        <translation>Clip an Abspielposition &amp;setzen</translation>
    </message>
    <message>
        <source>Put the open clip, or a new one, into the current track at the playhead</source>
        <translation>Setzt den offenen oder einen neuen Clip an der Abspielposition in die aktuelle Spur</translation>
    </message>
    <message>
        <source>Re&amp;name Clip of Block…</source>
        <translation>Clip des Blocks &amp;umbenennen …</translation>
    </message>
    <message>
        <source>Give the selected block&apos;s clip another name, in all its places</source>
        <translation>Gibt dem Clip des ausgewählten Blocks einen anderen Namen, an all seinen Stellen</translation>
    </message>
    <message>
        <source>&amp;Replace Clip…</source>
        <translation>Clip e&amp;rsetzen …</translation>
    </message>
    <message>
        <source>Let the selected blocks play another clip</source>
        <translation>Lässt die ausgewählten Blöcke einen anderen Clip spielen</translation>
    </message>
    <message>
        <source>Make Uni&amp;que</source>
        <translation>Ei&amp;genständig machen</translation>
    </message>
    <message>
        <source>Give each selected block a clip of its own; other places keep theirs</source>
        <translation>Gibt jedem ausgewählten Block einen eigenen Clip; andere Stellen behalten ihren</translation>
    </message>
    <message>
        <source>Select All Use&amp;s</source>
        <translation>Alle Ver&amp;wendungen auswählen</translation>
    </message>
    <message>
        <source>Select all blocks that play the clips of the selected ones</source>
        <translation>Wählt alle Blöcke aus, die die Clips der ausgewählten spielen</translation>
    </message>
    <message>
        <source>Reset Chan&amp;ges</source>
        <translation>Änderungen &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Forget what differs in the selected blocks: notes and curves are as in the clip again</source>
        <translation>Vergisst, was in den ausgewählten Blöcken abweicht: Noten und Kurven sind wieder wie im Clip</translation>
    </message>
    <message>
        <source>Push to the Cl&amp;ip</source>
        <translation>&amp;In den Clip übernehmen</translation>
    </message>
    <message>
        <source>Make the clip, and so all its places, as the selected block plays it: its notes</source>
        <translation>Macht den Clip und damit all seine Stellen so, wie der ausgewählte Block ihn spielt: seine Noten</translation>
    </message>
    <message>
        <source>Rename Clip</source>
        <translation>Clip umbenennen</translation>
    </message>
    <message>
        <source>What is “%1” called?</source>
        <translation>Wie heißt „%1“?</translation>
    </message>
    <message numerus="yes">
        <source>It is called so in all its %n place(s).</source>
        <translation>
            <numerusform>Er heißt so an seiner %n Stelle.</numerusform>
            <numerusform>Er heißt so an all seinen %n Stellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message numerus="yes">
        <source>Replace Clip of %n Block(s) by “%1”</source>
        <translation>
            <numerusform>Clip von %n Block durch „%1“ ersetzen</numerusform>
            <numerusform>Clip von %n Blöcken durch „%1“ ersetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>The clips have more notes than the project can number yet. Nothing was changed; try again in a moment.</source>
        <translation>Die Clips haben mehr Noten, als das Projekt schon nummerieren kann. Nichts wurde geändert; gleich noch einmal versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>Make %n Block(s) Unique</source>
        <translation>
            <numerusform>%n Block eigenständig machen</numerusform>
            <numerusform>%n Blöcke eigenständig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reset %n Block(s)</source>
        <translation>
            <numerusform>%n Block zurücksetzen</numerusform>
            <numerusform>%n Blöcke zurücksetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs in the selected blocks from their clips.</source>
        <translation>In den ausgewählten Blöcken weicht nichts von ihren Clips ab.</translation>
    </message>
    <message>
        <source>No note differs in this block from its clip.</source>
        <translation>In diesem Block weicht keine Note von seinem Clip ab.</translation>
    </message>
    <message>
        <source>This block plays bars of “%1” more than once, so it is not clear which of them the clip should be like. Open it at one of its bars and push from there.</source>
        <translation>Dieser Block spielt Takte von „%1“ mehr als einmal, deshalb ist nicht klar, wie welcher der Clip werden soll. Öffne ihn an einem seiner Takte und übernimm von dort.</translation>
    </message>
    <message numerus="yes">
        <source>Push %n Note(s) to “%1”</source>
        <translation>
            <numerusform>%n Note in „%1“ übernehmen</numerusform>
            <numerusform>%n Noten in „%1“ übernehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::BlockDrop</name>
    <message>
        <source>“%1”</source>
        <comment>name of a clip</comment>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n Clip</numerusform>
            <numerusform>%n Clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>So many notes were added that the project cannot number more yet. Nothing was added; try again in a moment.</source>
        <translation>Es wurden so viele Noten hinzugefügt, dass das Projekt noch keine weiteren nummerieren kann. Nichts wurde hinzugefügt; versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Drop %1</source>
        <comment>names of clips</comment>
        <translation>%1 ablegen</translation>
    </message>
    <message>
        <source>%1 has errors. Drop it to see them</source>
        <comment>name of a document</comment>
        <translation>%1 hat Fehler. Ablegen, um sie zu sehen</translation>
    </message>
    <message>
        <source>Drop to import %1</source>
        <comment>name of a document</comment>
        <translation>Ablegen, um %1 zu importieren</translation>
    </message>
    <message>
        <source>Release to use the clip here</source>
        <translation>Loslassen, um den Clip hier zu verwenden</translation>
    </message>
    <message>
        <source>Release to add the clip and use it here</source>
        <translation>Loslassen, um den Clip hinzuzufügen und hier zu verwenden</translation>
    </message>
    <message>
        <source>new track</source>
        <translation>neue Spur</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>name of a document</comment>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::BlockPainter</name>
    <message>
        <source>No clip</source>
        <translation>Kein Clip</translation>
    </message>
    <message>
        <source>%1 · muted</source>
        <translation>%1 · stumm</translation>
    </message>
</context>
<context>
    <name>barline::BlockPaste</name>
    <message>
        <source>So many notes were pasted that the project cannot number more yet. Nothing was added; try again in a moment.</source>
        <translation>Es wurden so viele Noten eingefügt, dass das Projekt noch nicht mehr nummerieren kann. Nichts wurde hinzugefügt; gleich noch einmal versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n Block(s)</source>
        <translation>
            <numerusform>%n Block einfügen</numerusform>
            <numerusform>%n Blöcke einfügen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::BlockText</name>
    <message>
        <source>%1×</source>
        <comment>how often a block plays its clip</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>bar %1</source>
        <translation>Takt %1</translation>
    </message>
    <message>
        <source>bars %1–%2</source>
        <comment>first and last</comment>
        <translation>Takte %1–%2</translation>
    </message>
    <message>
        <source>%1 st</source>
        <comment>semitones, with their sign</comment>
        <translation>%1 HT</translation>
    </message>
    <message>
        <source>No clip</source>
        <translation>Kein Clip</translation>
    </message>
    <message>
        <source>from its bar %1</source>
        <comment>of the clip</comment>
        <translation>ab seinem Takt %1</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n Block</numerusform>
            <numerusform>%n Blöcke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in bar %1 (%2) %n note(s) of the clip do not sound</source>
        <translation>
            <numerusform>in Takt %1 (%2) klingt %n Note des Clips nicht</numerusform>
            <numerusform>in Takt %1 (%2) klingen %n Noten des Clips nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>bar %1 of “%2”</source>
        <comment>of a clip</comment>
        <translation>Takt %1 aus „%2“</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) only here</source>
        <translation>
            <numerusform>%n Note nur hier</numerusform>
            <numerusform>%n Noten nur hier</numerusform>
        </translation>
    </message>
    <message>
        <source>curves only here</source>
        <translation>Kurven nur hier</translation>
    </message>
    <message>
        <source>bar %1: %2</source>
        <comment>of the song, and what is different in it</comment>
        <translation>Takt %1: %2</translation>
    </message>
</context>
<context>
    <name>barline::BlockTool</name>
    <message>
        <source>Drag to move, its ends to repeat and trim · Ctrl copies · Double-click to open the clip</source>
        <translation>Ziehen verschiebt, an den Enden wiederholt und beschneidet es · Strg kopiert · Doppelklick öffnet den Clip</translation>
    </message>
    <message>
        <source>Drag to make it longer or shorter: the clip is repeated</source>
        <translation>Ziehen macht ihn länger oder kürzer: der Clip wird wiederholt</translation>
    </message>
    <message>
        <source>Drag to begin later or earlier in the clip</source>
        <translation>Ziehen lässt ihn später oder früher im Clip beginnen</translation>
    </message>
    <message>
        <source>Double-click to place a clip in a new track</source>
        <translation>Doppelklick setzt einen Clip in eine neue Spur</translation>
    </message>
    <message>
        <source>Double-click to place “%1”, drag on for its length · Drag to select</source>
        <translation>Doppelklick setzt „%1“, Weiterziehen bestimmt die Länge · Ziehen wählt aus</translation>
    </message>
    <message>
        <source>Double-click to place a new clip, drag on for its length · Drag to select</source>
        <translation>Doppelklick setzt einen neuen Clip, Weiterziehen bestimmt die Länge · Ziehen wählt aus</translation>
    </message>
    <message>
        <source>bar %1 · %2</source>
        <comment>bar number, track</comment>
        <translation>Takt %1 · %2</translation>
    </message>
    <message>
        <source>bar %1</source>
        <translation>Takt %1</translation>
    </message>
    <message>
        <source>Drag over the bars and tracks to select</source>
        <translation>Zum Auswählen über Takte und Spuren ziehen</translation>
    </message>
</context>
<context>
    <name>barline::CcLanesNode</name>
    <message>
        <source>cc_lanes %1 is no controller; a number 0..127 is needed</source>
        <translation>cc_lanes %1 ist kein Controller; nötig ist eine Zahl 0..127</translation>
    </message>
</context>
<context>
    <name>barline::ChangesRow</name>
    <message>
        <source>Esc cancels</source>
        <translation>Esc bricht ab</translation>
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
        <source>Tempo, meter, key</source>
        <translation>Tempo, Taktart, Tonart</translation>
    </message>
    <message>
        <source>Double-click to set the meter here · Click to move the playhead</source>
        <translation>Doppelklick setzt hier die Taktart · Klick versetzt den Abspielkopf</translation>
    </message>
    <message>
        <source>Double-click to set the key here · Click to move the playhead</source>
        <translation>Doppelklick setzt hier die Tonart · Klick versetzt den Abspielkopf</translation>
    </message>
    <message>
        <source>Double-click to set the tempo here, right-click for meter and key · Click to move the playhead</source>
        <translation>Doppelklick setzt hier das Tempo, Rechtsklick für Taktart und Tonart · Klick versetzt den Abspielkopf</translation>
    </message>
    <message>
        <source>bar %1 · %2</source>
        <comment>place, meter or key</comment>
        <translation>Takt %1 · %2</translation>
    </message>
    <message>
        <source>Drag to move · Double-click to change</source>
        <translation>Ziehen verschiebt · Doppelklick ändert</translation>
    </message>
    <message>
        <source>Double-click to change</source>
        <translation>Doppelklick ändert</translation>
    </message>
    <message>
        <source>Move Meter</source>
        <translation>Taktart verschieben</translation>
    </message>
    <message>
        <source>bar %1 · %2</source>
        <translation>Takt %1 · %2</translation>
    </message>
    <message>
        <source>Move Key</source>
        <translation>Tonart verschieben</translation>
    </message>
</context>
<context>
    <name>barline::CheckVerb</name>
    <message>
        <source>%1: no errors</source>
        <translation>%1: keine Fehler</translation>
    </message>
    <message>
        <source>Read documents and projects and report every finding; changes nothing.</source>
        <translation>Dokumente und Projekte lesen und alle Befunde melden; ändert nichts.</translation>
    </message>
    <message>
        <source>Documents (.json) and projects (.barline).</source>
        <translation>Dokumente (.json) und Projekte (.barline).</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
</context>
<context>
    <name>barline::Cli</name>
    <message>
        <source>barline [FILE...] opens the editor on projects and documents.
barline VERB ... does the rest without a display:
</source>
        <translation>barline [FILE...] öffnet den Editor mit Projekten und Dokumenten.
barline VERB ... tut den Rest ohne Bildschirm:
</translation>
    </message>
    <message>
        <source>Show this and quit.</source>
        <translation>Zeigt dies und endet.</translation>
    </message>
    <message>
        <source>Print JSON for machines.</source>
        <translation>Gibt JSON für Maschinen aus.</translation>
    </message>
    <message>
        <source>A .barline file or a database URL.</source>
        <translation>Eine .barline-Datei oder eine Datenbank-URL.</translation>
    </message>
    <message>
        <source>An argument is missing; barline %1 --help says which.</source>
        <translation>Es fehlt ein Argument; barline %1 --help sagt, welches.</translation>
    </message>
    <message>
        <source>“%1” is one argument too many; barline %2 --help says what is expected.</source>
        <translation>„%1“ ist ein Argument zu viel; barline %2 --help sagt, was erwartet wird.</translation>
    </message>
    <message>
        <source>

barline --screenshot OUT.png [--size WxH] [--scale 2] [--theme light|dark|contrast] [--lang de]
                           [--show piano-roll|arranger] [--do ACTION,...] FILE
renders the window on FILE into a picture.

barline VERB --help says more. PROJECT is a .barline file or a URL such as
sqlite:///song.barline; without it BARLINE_DATABASE_URL, else DATABASE_URL says.
Exit status: 0 done, 1 errors in the input, 2 wrong usage, 3 the environment failed.
</source>
        <translation>

barline --screenshot OUT.png [--size WxH] [--scale 2] [--theme light|dark|contrast] [--lang de]
                           [--show piano-roll|arranger] [--do AKTION,...] FILE
zeichnet das Fenster mit FILE in ein Bild.

barline VERB --help sagt mehr. PROJECT ist eine .barline-Datei oder eine URL wie
sqlite:///lied.barline; ohne sie gilt BARLINE_DATABASE_URL, sonst DATABASE_URL.
Endstatus: 0 erledigt, 1 Fehler in der Eingabe, 2 falscher Aufruf, 3 die Umgebung versagt.
</translation>
    </message>
</context>
<context>
    <name>barline::ClipChooser</name>
    <message>
        <source>Search names</source>
        <translation>Namen suchen</translation>
    </message>
    <message>
        <source>Search clips by name</source>
        <translation>Clips nach Namen suchen</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n bar(s)</source>
        <comment>name of a clip</comment>
        <translation>
            <numerusform>%1 · %n Takt</numerusform>
            <numerusform>%1 · %n Takte</numerusform>
        </translation>
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
Tags: %2</translation>
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
    <name>barline::ClipNode</name>
    <message>
        <source>id %1 is there twice in the notes of this clip</source>
        <translation>id %1 kommt in den Noten dieses Clips zweimal vor</translation>
    </message>
    <message>
        <source>notes stands beside bars with notes; one of both is needed</source>
        <translation>notes steht neben Takten mit notes; eines von beiden ist nötig</translation>
    </message>
    <message>
        <source>the first bar is 1, but bars count from 0; every bar is read as one less</source>
        <translation>der erste Takt ist 1, aber Takte zählen ab 0; jeder Takt wird um eins kleiner gelesen</translation>
    </message>
    <message>
        <source>notes stands beside bars with items; one of both is needed</source>
        <translation>notes steht neben Takten mit items; eines von beiden ist nötig</translation>
    </message>
</context>
<context>
    <name>barline::ClipPlaces</name>
    <message>
        <source>bar %1</source>
        <translation>Takt %1</translation>
    </message>
    <message>
        <source>bars %1–%2</source>
        <translation>Takte %1–%2</translation>
    </message>
</context>
<context>
    <name>barline::ClipService</name>
    <message>
        <source>Duplicate Clip</source>
        <translation>Clip duplizieren</translation>
    </message>
    <message>
        <source>“%1”, track “%2”, bar %3</source>
        <translation>„%1“, Spur „%2“, Takt %3</translation>
    </message>
    <message numerus="yes">
        <source>The clip “%1” is used in %n place(s): %2. Remove it there first, or delete it with its instances.</source>
        <translation>
            <numerusform>Der Clip „%1“ wird an %n Stelle verwendet: %2. Entfernen Sie ihn dort zuerst, oder löschen Sie ihn mit seinen Instanzen.</numerusform>
            <numerusform>Der Clip „%1“ wird an %n Stellen verwendet: %2. Entfernen Sie ihn dort zuerst, oder löschen Sie ihn mit seinen Instanzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename Clip</source>
        <translation>Clip umbenennen</translation>
    </message>
    <message>
        <source>Tag Clip</source>
        <translation>Clip verschlagworten</translation>
    </message>
</context>
<context>
    <name>barline::ClipboardActions</name>
    <message>
        <source>Cu&amp;t Notes</source>
        <translation>Noten a&amp;usschneiden</translation>
    </message>
    <message>
        <source>Copy the selected notes and delete them</source>
        <translation>Die gewählten Noten kopieren und löschen</translation>
    </message>
    <message>
        <source>Paste at P&amp;ointer</source>
        <translation>Am &amp;Zeiger einfügen</translation>
    </message>
    <message>
        <source>Add the notes on the clipboard to the bar under the pointer</source>
        <translation>Die Noten der Zwischenablage dem Takt unter dem Zeiger hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Cut %n Note(s)</source>
        <translation>
            <numerusform>%n Note ausschneiden</numerusform>
            <numerusform>%n Noten ausschneiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Point at the bar that the notes are to be added to</source>
        <translation>Zeige auf den Takt, dem die Noten hinzugefügt werden sollen</translation>
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
        <translation>Namen und Tags suchen</translation>
    </message>
    <message>
        <source>Search clips by name and tag</source>
        <translation>Clips nach Name und Tag suchen</translation>
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
        <translation>Noch keine Clips. + legt einen an.</translation>
    </message>
    <message>
        <source>No clip has “%1” in its name or tags.</source>
        <translation>Kein Clip hat „%1“ im Namen oder in den Tags.</translation>
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
    <message>
        <source>Dropped text</source>
        <translation>Abgelegter Text</translation>
    </message>
    <message>
        <source>Drop to add clips</source>
        <translation>Ablegen, um Clips hinzuzufügen</translation>
    </message>
</context>
<context>
    <name>barline::ColorText</name>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Sky</source>
        <translation>Himmel</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Emerald</source>
        <translation>Smaragd</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
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
    <name>barline::CompositionNode</name>
    <message>
        <source>clip_library stands in the composition; clips beside it is needed</source>
        <translation>clip_library steht in der Komposition; clips daneben ist nötig</translation>
    </message>
    <message>
        <source>clip_library stands beside tracks; it is needed in a project, or the clips stand beside the composition in a list</source>
        <translation>clip_library steht neben tracks; es gehört in ein Projekt, oder die Clips stehen neben der Komposition in einer Liste</translation>
    </message>
</context>
<context>
    <name>barline::CompositionService</name>
    <message>
        <source>Duplicate Composition</source>
        <translation>Komposition duplizieren</translation>
    </message>
    <message>
        <source>Rename Composition</source>
        <translation>Komposition umbenennen</translation>
    </message>
    <message>
        <source>Composition %1 has no track “%2”.</source>
        <translation>Die Komposition %1 hat keine Spur „%2“.</translation>
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
    <name>barline::ConnectionWatch</name>
    <message>
        <source>Waiting for %1 to finish with the project, since %2 s.</source>
        <translation>Wartet seit %2 s darauf, dass %1 das Projekt freigibt.</translation>
    </message>
    <message>
        <source>The project is locked by %1. Wait for it, or close it, and try again.</source>
        <translation>Das Projekt ist durch %1 gesperrt. Warten Sie darauf oder beenden Sie es, und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>barline::ContentCheck</name>
    <message>
        <source>Edit %1 is missing in the journal.</source>
        <translation>Bearbeitung %1 fehlt im Journal.</translation>
    </message>
    <message>
        <source>Edits %1 to %2 are missing in the journal.</source>
        <translation>Die Bearbeitungen %1 bis %2 fehlen im Journal.</translation>
    </message>
    <message>
        <source>Edit %1 (“%2” by %3) is damaged in the journal and cannot be taken back.</source>
        <translation>Bearbeitung %1 („%2“ von %3) ist im Journal beschädigt und kann nicht zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Version “%1” is damaged and cannot be opened.</source>
        <translation>Version „%1“ ist beschädigt und kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>What is there is not what edit %1 (“%2”) left: %3</source>
        <translation>Was da ist, ist nicht, was Bearbeitung %1 („%2“) hinterließ: %3</translation>
    </message>
    <message>
        <source>What is there can be compared with the journal only from edit %1 on: what came before is not in it, and there is no named version since.</source>
        <translation>Was da ist, lässt sich erst ab Bearbeitung %1 mit dem Journal vergleichen: Was davor war, steht nicht darin, und seitdem gibt es keine benannte Version.</translation>
    </message>
    <message>
        <source>%1 is not what the journal made it.</source>
        <translation>%1 ist nicht, was das Journal daraus gemacht hat.</translation>
    </message>
</context>
<context>
    <name>barline::CurveNode</name>
    <message>
        <source>the points of a curve are not in order of time; they are sorted</source>
        <translation>die Punkte einer Kurve sind nicht nach der Zeit geordnet; sie werden sortiert</translation>
    </message>
    <message>
        <source>shape &quot;%1&quot; is unknown; linear, step or smooth is needed</source>
        <translation>shape „%1“ ist unbekannt; nötig ist linear, step oder smooth</translation>
    </message>
</context>
<context>
    <name>barline::CutAction</name>
    <message>
        <source>Cu&amp;t Blocks</source>
        <translation>Blöcke ausschnei&amp;den</translation>
    </message>
    <message>
        <source>Copy the selected blocks, else the selected bars, to the clipboard and take them away</source>
        <translation>Die ausgewählten Blöcke, sonst die ausgewählten Takte in die Zwischenablage kopieren und wegnehmen</translation>
    </message>
    <message>
        <source>Cu&amp;t Bars</source>
        <translation>Takte ausschnei&amp;den</translation>
    </message>
    <message>
        <source>The song was changed while it was being copied. Nothing was cut; cut it again.</source>
        <translation>Das Stück wurde während des Kopierens geändert. Es wurde nichts ausgeschnitten; schneide noch einmal aus.</translation>
    </message>
</context>
<context>
    <name>barline::CycleGesture</name>
    <message>
        <source>Esc cancels</source>
        <translation>Esc bricht ab</translation>
    </message>
    <message>
        <source>cycle of %1</source>
        <comment>bars 5–8</comment>
        <translation>Zyklus über %1</translation>
    </message>
    <message>
        <source>cycle of %1, off</source>
        <comment>bars 5–8</comment>
        <translation>Zyklus über %1, aus</translation>
    </message>
</context>
<context>
    <name>barline::CycleRow</name>
    <message>
        <source>Drag over bars to play them round and round</source>
        <translation>Über Takte ziehen, um sie im Kreis zu spielen</translation>
    </message>
    <message>
        <source>Drag to move, its ends to change its bars · Double-click to turn it on and off</source>
        <translation>Ziehen verschiebt, an den Enden ändert es die Takte · Doppelklick schaltet ein und aus</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
</context>
<context>
    <name>barline::DatabaseUrl</name>
    <message>
        <source>In a database URL a percent sign stands before two hexadecimal digits; write %25 for the sign itself: %1</source>
        <translation>In einer Datenbank-URL steht ein Prozentzeichen vor zwei hexadezimalen Ziffern; das Zeichen selbst schreibt man %25: %1</translation>
    </message>
    <message>
        <source>The percent signs of the database URL give no file name in UTF-8: %1</source>
        <translation>Die Prozentzeichen der Datenbank-URL ergeben keinen Dateinamen in UTF-8: %1</translation>
    </message>
    <message>
        <source>%1 needs three slashes before a relative path, as in sqlite:///song.barline, or four before an absolute one.</source>
        <translation>%1 braucht drei Schrägstriche vor einem relativen Pfad, wie in sqlite:///lied.barline, oder vier vor einem absoluten.</translation>
    </message>
    <message>
        <source>%1 names no file; sqlite:///:memory: is a project in memory.</source>
        <translation>%1 nennt keine Datei; sqlite:///:memory: ist ein Projekt im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>%1 names a host, “%2”. SQLite URLs have three slashes, as in sqlite:///song.barline, or four before an absolute path.</source>
        <translation>%1 nennt einen Rechner, „%2“. SQLite-URLs haben drei Schrägstriche, wie in sqlite:///lied.barline, oder vier vor einem absoluten Pfad.</translation>
    </message>
    <message>
        <source>%1 has options after its path, which Barline does not know. Leave them out; in a file name, write %3F for “?” and %23 for “#”.</source>
        <translation>%1 hat nach dem Pfad Optionen, die Barline nicht kennt. Lassen Sie sie weg; im Dateinamen schreibt man %3F für „?“ und %23 für „#“.</translation>
    </message>
    <message>
        <source>%1 names a folder, not a file.</source>
        <translation>%1 nennt einen Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>The PostgreSQL URL is wrong. It should look like postgresql://user@host:5432/name.</source>
        <translation>Die PostgreSQL-URL ist falsch. Sie sollte aussehen wie postgresql://benutzer@rechner:5432/name.</translation>
    </message>
    <message>
        <source>PostgreSQL is not supported yet; use a project file, as in sqlite:///song.barline.</source>
        <translation>PostgreSQL wird noch nicht unterstützt; nehmen Sie eine Projektdatei, wie sqlite:///lied.barline.</translation>
    </message>
    <message>
        <source>No project is named: the path is empty.</source>
        <translation>Es ist kein Projekt genannt: Der Pfad ist leer.</translation>
    </message>
    <message>
        <source>“%1” is no database that Barline knows; use a project file, as in sqlite:///song.barline.</source>
        <translation>„%1“ ist keine Datenbank, die Barline kennt; nehmen Sie eine Projektdatei, wie sqlite:///lied.barline.</translation>
    </message>
    <message>
        <source>The environment variable %1 cannot be used.</source>
        <translation>Die Umgebungsvariable %1 ist nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>No project is named: give a .barline file or a database URL, or set BARLINE_DATABASE_URL.</source>
        <translation>Es ist kein Projekt genannt: Geben Sie eine .barline-Datei oder Datenbank-URL an oder setzen Sie BARLINE_DATABASE_URL.</translation>
    </message>
</context>
<context>
    <name>barline::Desk</name>
    <message>
        <source>This project can only be read here. Use Save As to work in a copy.</source>
        <translation>Dieses Projekt lässt sich hier nur lesen. Mit „Speichern unter“ arbeiten Sie in einer Kopie weiter.</translation>
    </message>
    <message>
        <source>“%1” was not applied: %2</source>
        <translation>„%1“ wurde nicht angewendet: %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Save a Copy Elsewhere…</source>
        <translation>Kopie anderswo speichern …</translation>
    </message>
    <message>
        <source>%1 was moved, removed or replaced while it was open. Nothing is lost: you go on in a rescued copy, which has no place of its own yet.</source>
        <translation>%1 wurde verschoben, gelöscht oder ersetzt, während es offen war. Nichts ist verloren: Sie arbeiten in einer geretteten Kopie weiter, die noch keinen eigenen Ort hat.</translation>
    </message>
</context>
<context>
    <name>barline::DocumentFile</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 256 MiB.</source>
        <translation>%1 ist größer als 256 MiB.</translation>
    </message>
    <message>
        <source>%1 is the project that is open, not a document.</source>
        <translation>%1 ist das geöffnete Projekt, kein Dokument.</translation>
    </message>
</context>
<context>
    <name>barline::DocumentNode</name>
    <message>
        <source>this is no document that Barline knows; an object with project (a project), tracks (a composition), notes or bars (a clip) is needed, or a list of compositions and clips</source>
        <translation>das ist kein Dokument, das Barline kennt; nötig ist ein Objekt mit project (ein Projekt), tracks (eine Komposition), notes oder bars (ein Clip) oder eine Liste von Kompositionen und Clips</translation>
    </message>
    <message>
        <source>; is %1 a misspelling of %2?</source>
        <translation>; ist %1 ein Schreibfehler für %2?</translation>
    </message>
    <message>
        <source>a project stands in a list; it must be a document by itself</source>
        <translation>ein Projekt steht in einer Liste; es muss ein Dokument für sich sein</translation>
    </message>
    <message>
        <source>a composition with its clips stands in a list; it must be a document by itself</source>
        <translation>eine Komposition mit ihren Clips steht in einer Liste; sie muss ein eigenes Dokument sein</translation>
    </message>
</context>
<context>
    <name>barline::DocumentParser</name>
    <message>
        <source>a text holds the character U+0000, which no text may have</source>
        <translation>ein Text enthält das Zeichen U+0000, das in keinem Text stehen darf</translation>
    </message>
    <message>
        <source>a text holds half of a surrogate pair (\uDC00 to \uDFFF alone)</source>
        <translation>ein Text enthält ein halbes Ersatzpaar (\uDC00 bis \uDFFF allein)</translation>
    </message>
    <message>
        <source>is null</source>
        <comment>what a value is</comment>
        <translation>ist null</translation>
    </message>
    <message>
        <source>%1 is null; %2 is needed</source>
        <translation>%1 ist null; nötig ist %2</translation>
    </message>
    <message>
        <source>%1 is too big for a number</source>
        <translation>%1 ist zu groß für eine Zahl</translation>
    </message>
    <message>
        <source>%1 has %2 characters; %3 is the most</source>
        <translation>%1 hat %2 Zeichen; höchstens %3 sind erlaubt</translation>
    </message>
    <message>
        <source>%1 is text</source>
        <comment>what a value is</comment>
        <translation>%1 ist Text</translation>
    </message>
    <message>
        <source>%1 is a number</source>
        <comment>what a value is</comment>
        <translation>%1 ist eine Zahl</translation>
    </message>
    <message>
        <source>%1 is a truth value</source>
        <comment>what a value is</comment>
        <translation>%1 ist ein Wahrheitswert</translation>
    </message>
    <message>
        <source>%1 %2 is out of range; %3 is needed</source>
        <translation>%1 %2 liegt außerhalb; nötig ist %3</translation>
    </message>
    <message>
        <source>%1 %2 is too big; %3 is needed</source>
        <translation>%1 %2 ist zu groß; nötig ist %3</translation>
    </message>
    <message>
        <source>%1 %2 is not whole; %3 is needed</source>
        <translation>%1 %2 ist nicht ganz; nötig ist %3</translation>
    </message>
    <message>
        <source>%1 %2; %3 is needed</source>
        <translation>%1 %2; nötig ist %3</translation>
    </message>
    <message>
        <source>the key %1 is there twice</source>
        <translation>der Schlüssel %1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>the document is nested more than %1 deep</source>
        <translation>das Dokument ist mehr als %1 Ebenen tief verschachtelt</translation>
    </message>
    <message>
        <source>is a list</source>
        <comment>what a value is</comment>
        <translation>ist eine Liste</translation>
    </message>
    <message>
        <source>is an object</source>
        <comment>what a value is</comment>
        <translation>ist ein Objekt</translation>
    </message>
    <message>
        <source>%1 is missing; %2 is needed</source>
        <translation>%1 fehlt; nötig ist %2</translation>
    </message>
    <message>
        <source>; is %1 a misspelling of it?</source>
        <translation>; ist %1 ein Schreibfehler davon?</translation>
    </message>
    <message>
        <source>the key %1 is unknown and only kept; did you mean %2?</source>
        <translation>der Schlüssel %1 ist unbekannt und wird nur aufbewahrt; meinten Sie %2?</translation>
    </message>
    <message>
        <source>%1 %2 is too big for a number</source>
        <translation>%1 %2 ist zu groß für eine Zahl</translation>
    </message>
</context>
<context>
    <name>barline::DraftFile</name>
    <message>
        <source>Another program made %1 meanwhile; try again.</source>
        <translation>Ein anderes Programm hat %1 inzwischen angelegt; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be made; check its folder.</source>
        <translation>%1 kann nicht angelegt werden; prüfen Sie den Ordner.</translation>
    </message>
</context>
<context>
    <name>barline::DrawBlockGesture</name>
    <message>
        <source>New clip</source>
        <translation>Neuer Clip</translation>
    </message>
    <message>
        <source>Drag to say how long it is · Esc cancels</source>
        <translation>Ziehen bestimmt die Länge · Esc bricht ab</translation>
    </message>
</context>
<context>
    <name>barline::DrawNoteGesture</name>
    <message>
        <source>Drag for the length · Alt leaves the grid · Esc cancels</source>
        <translation>Ziehen gibt die Länge · Alt löst vom Raster · Esc bricht ab</translation>
    </message>
</context>
<context>
    <name>barline::DrawSectionGesture</name>
    <message>
        <source>Drag on for its length · Esc cancels</source>
        <translation>Weiterziehen gibt die Länge · Esc bricht ab</translation>
    </message>
</context>
<context>
    <name>barline::DrawTool</name>
    <message>
        <source>Drag to select</source>
        <translation>Ziehen wählt aus</translation>
    </message>
    <message>
        <source>Drag to repeat the note along the way</source>
        <translation>Ziehen wiederholt die Note entlang des Weges</translation>
    </message>
    <message>
        <source>Click to add a note, drag for its length · Shift repeats it along the drag · Ctrl selects · Right-drag deletes</source>
        <translation>Klick fügt eine Note hinzu, Ziehen gibt ihre Länge · Umschalt wiederholt sie beim Ziehen · Strg wählt aus · rechts ziehen löscht</translation>
    </message>
</context>
<context>
    <name>barline::DrumNameField</name>
    <message>
        <source>Name of the drum</source>
        <translation>Name der Trommel</translation>
    </message>
    <message>
        <source>Return renames the drum; an empty name is that of General MIDI again · Esc leaves it</source>
        <translation>Eingabe benennt die Trommel um; ein leerer Name ist wieder der von General MIDI · Esc lässt ihn</translation>
    </message>
</context>
<context>
    <name>barline::DrumNames</name>
    <message>
        <source>Acoustic Bass Drum</source>
        <translation>Akustische Bassdrum</translation>
    </message>
    <message>
        <source>Bass Drum 1</source>
        <translation>Bassdrum 1</translation>
    </message>
    <message>
        <source>Side Stick</source>
        <translation>Sidestick</translation>
    </message>
    <message>
        <source>Acoustic Snare</source>
        <translation>Akustische Snare</translation>
    </message>
    <message>
        <source>Hand Clap</source>
        <translation>Händeklatschen</translation>
    </message>
    <message>
        <source>Electric Snare</source>
        <translation>Elektrische Snare</translation>
    </message>
    <message>
        <source>Low Floor Tom</source>
        <translation>Tiefes Standtom</translation>
    </message>
    <message>
        <source>Closed Hi-Hat</source>
        <translation>Hi-Hat geschlossen</translation>
    </message>
    <message>
        <source>High Floor Tom</source>
        <translation>Hohes Standtom</translation>
    </message>
    <message>
        <source>Pedal Hi-Hat</source>
        <translation>Hi-Hat getreten</translation>
    </message>
    <message>
        <source>Low Tom</source>
        <translation>Tiefes Tom</translation>
    </message>
    <message>
        <source>Open Hi-Hat</source>
        <translation>Hi-Hat offen</translation>
    </message>
    <message>
        <source>Low-Mid Tom</source>
        <translation>Tiefes Mitteltom</translation>
    </message>
    <message>
        <source>Hi-Mid Tom</source>
        <translation>Hohes Mitteltom</translation>
    </message>
    <message>
        <source>Crash Cymbal 1</source>
        <translation>Crashbecken 1</translation>
    </message>
    <message>
        <source>High Tom</source>
        <translation>Hohes Tom</translation>
    </message>
    <message>
        <source>Ride Cymbal 1</source>
        <translation>Ridebecken 1</translation>
    </message>
    <message>
        <source>Chinese Cymbal</source>
        <translation>Chinabecken</translation>
    </message>
    <message>
        <source>Ride Bell</source>
        <translation>Ride-Kuppe</translation>
    </message>
    <message>
        <source>Tambourine</source>
        <translation>Tamburin</translation>
    </message>
    <message>
        <source>Splash Cymbal</source>
        <translation>Splashbecken</translation>
    </message>
    <message>
        <source>Cowbell</source>
        <translation>Kuhglocke</translation>
    </message>
    <message>
        <source>Crash Cymbal 2</source>
        <translation>Crashbecken 2</translation>
    </message>
    <message>
        <source>Vibraslap</source>
        <translation>Vibraslap</translation>
    </message>
    <message>
        <source>Ride Cymbal 2</source>
        <translation>Ridebecken 2</translation>
    </message>
    <message>
        <source>Hi Bongo</source>
        <translation>Hohes Bongo</translation>
    </message>
    <message>
        <source>Low Bongo</source>
        <translation>Tiefes Bongo</translation>
    </message>
    <message>
        <source>Mute Hi Conga</source>
        <translation>Hohe Conga gedämpft</translation>
    </message>
    <message>
        <source>Open Hi Conga</source>
        <translation>Hohe Conga offen</translation>
    </message>
    <message>
        <source>Low Conga</source>
        <translation>Tiefe Conga</translation>
    </message>
    <message>
        <source>High Timbale</source>
        <translation>Hohe Timbale</translation>
    </message>
    <message>
        <source>Low Timbale</source>
        <translation>Tiefe Timbale</translation>
    </message>
    <message>
        <source>High Agogo</source>
        <translation>Hohe Agogo</translation>
    </message>
    <message>
        <source>Low Agogo</source>
        <translation>Tiefe Agogo</translation>
    </message>
    <message>
        <source>Cabasa</source>
        <translation>Cabasa</translation>
    </message>
    <message>
        <source>Maracas</source>
        <translation>Maracas</translation>
    </message>
    <message>
        <source>Short Whistle</source>
        <translation>Pfeife kurz</translation>
    </message>
    <message>
        <source>Long Whistle</source>
        <translation>Pfeife lang</translation>
    </message>
    <message>
        <source>Short Guiro</source>
        <translation>Guiro kurz</translation>
    </message>
    <message>
        <source>Long Guiro</source>
        <translation>Guiro lang</translation>
    </message>
    <message>
        <source>Claves</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Hi Wood Block</source>
        <translation>Hoher Holzblock</translation>
    </message>
    <message>
        <source>Low Wood Block</source>
        <translation>Tiefer Holzblock</translation>
    </message>
    <message>
        <source>Mute Cuica</source>
        <translation>Cuica gedämpft</translation>
    </message>
    <message>
        <source>Open Cuica</source>
        <translation>Cuica offen</translation>
    </message>
    <message>
        <source>Mute Triangle</source>
        <translation>Triangel gedämpft</translation>
    </message>
    <message>
        <source>Open Triangle</source>
        <translation>Triangel offen</translation>
    </message>
</context>
<context>
    <name>barline::DslCreation</name>
    <message>
        <source>Clip %1 was changed by somebody else meanwhile. Nothing was written; try again.</source>
        <translation>Der Clip %1 wurde inzwischen von jemand anderem geändert. Es wurde nichts geschrieben; versuchen Sie es noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n Clip(s)</source>
        <translation>
            <numerusform>%n Clip hinzufügen</numerusform>
            <numerusform>%n Clips hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>„%1“ hinzufügen</translation>
    </message>
    <message>
        <source>The document has a composition; clips alone are needed.</source>
        <translation>Das Dokument hat eine Komposition; nötig sind Clips allein.</translation>
    </message>
    <message>
        <source>The document has clips only; a composition is needed.</source>
        <translation>Das Dokument hat nur Clips; nötig ist eine Komposition.</translation>
    </message>
</context>
<context>
    <name>barline::DslEditor</name>
    <message>
        <source>Text of the music</source>
        <translation>Text der Musik</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>findings</comment>
        <translation>
            <numerusform>und %n weitere Stelle</numerusform>
            <numerusform>und %n weitere Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::DslPanel</name>
    <message>
        <source>Open Anyway (Read-Only)</source>
        <translation>Trotzdem öffnen (nur lesen)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What you are writing was changed elsewhere, too. Nothing of either is lost until you choose.</source>
        <translation>Was Sie gerade schreiben, wurde auch anderswo geändert. Nichts davon geht verloren, bis Sie wählen.</translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <translation>Meines behalten</translation>
    </message>
    <message>
        <source>In the lines that both changed, what is written here</source>
        <translation>In den Zeilen, die beide geändert haben, das hier Geschriebene</translation>
    </message>
    <message>
        <source>Take Theirs</source>
        <translation>Anderes übernehmen</translation>
    </message>
    <message>
        <source>In the lines that both changed, what was changed elsewhere</source>
        <translation>In den Zeilen, die beide geändert haben, das anderswo Geänderte</translation>
    </message>
    <message>
        <source>Copy Text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Put the whole text on the clipboard</source>
        <translation>Den ganzen Text in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Discard Text</source>
        <translation>Text verwerfen</translation>
    </message>
    <message>
        <source>Throw away what was not applied</source>
        <translation>Verwerfen, was nicht übernommen wurde</translation>
    </message>
    <message>
        <source>“%1” has %2 notes. As text that is more than can be edited here.</source>
        <translation>„%1“ hat %2 Noten. Als Text ist das mehr, als sich hier bearbeiten lässt.</translation>
    </message>
    <message>
        <source>Open a clip to see it as text.</source>
        <translation>Öffnen Sie einen Clip, um ihn als Text zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>line number, finding</comment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Not applied: %1. %2</source>
        <translation>Nicht übernommen: %1. %2</translation>
    </message>
    <message>
        <source>Not applied: choose above.</source>
        <translation>Nicht übernommen: Wählen Sie oben.</translation>
    </message>
    <message>
        <source>Not applied: there is nothing any more to apply it to.</source>
        <translation>Nicht übernommen: Es gibt nichts mehr, wozu es gehört.</translation>
    </message>
    <message>
        <source>Applied, with %1. %2</source>
        <translation>Übernommen, mit %1. %2</translation>
    </message>
    <message>
        <source>Applied, in your own layout</source>
        <translation>Übernommen, in eigener Anordnung</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Not applied yet</source>
        <translation>Noch nicht übernommen</translation>
    </message>
    <message>
        <source>Read-only: too large to be edited as text</source>
        <translation>Nur lesen: zu groß, um als Text bearbeitet zu werden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Show the music as text, and write it</source>
        <translation>Die Musik als Text zeigen und schreiben</translation>
    </message>
    <message>
        <source>&amp;Clip as Text</source>
        <translation>&amp;Clip als Text</translation>
    </message>
    <message>
        <source>Show the open clip</source>
        <translation>Den offenen Clip zeigen</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>C&amp;omposition as Text</source>
        <translation>K&amp;omposition als Text</translation>
    </message>
    <message>
        <source>Show the composition with all its clips</source>
        <translation>Die Komposition mit allen ihren Clips zeigen</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>Komposition</translation>
    </message>
    <message>
        <source>&amp;Tidy Text</source>
        <translation>Text &amp;ordnen</translation>
    </message>
    <message>
        <source>Lay the text out as it is written to files. Comments go: the music does not hold them</source>
        <translation>Den Text so anordnen, wie er in Dateien steht. Kommentare gehen dabei verloren: Die Musik enthält sie nicht</translation>
    </message>
    <message>
        <source>Cop&amp;y Whole Text</source>
        <translation>Ganzen Text kop&amp;ieren</translation>
    </message>
    <message>
        <source>Complete &amp;Word</source>
        <translation>&amp;Wort ergänzen</translation>
    </message>
    <message>
        <source>Offer what can be written here</source>
        <translation>Anbieten, was hier stehen kann</translation>
    </message>
    <message>
        <source>&amp;Next Finding</source>
        <translation>&amp;Nächster Befund</translation>
    </message>
    <message>
        <source>Go to the next finding in the text</source>
        <translation>Zum nächsten Befund im Text gehen</translation>
    </message>
    <message>
        <source>&amp;Previous Finding</source>
        <translation>&amp;Voriger Befund</translation>
    </message>
    <message>
        <source>Go to the finding before in the text</source>
        <translation>Zum vorigen Befund im Text gehen</translation>
    </message>
    <message>
        <source>Show it all, to read and to copy</source>
        <translation>Alles zeigen, zum Lesen und Kopieren</translation>
    </message>
    <message>
        <source>“%1” was deleted. What you wrote is kept here.</source>
        <translation>„%1“ wurde gelöscht. Was Sie geschrieben haben, bleibt hier erhalten.</translation>
    </message>
    <message>
        <source>Open a composition to see it as text.</source>
        <translation>Öffnen Sie eine Komposition, um sie als Text zu sehen.</translation>
    </message>
</context>
<context>
    <name>barline::DslReader</name>
    <message>
        <source>the document has %1 MiB; 256 MiB is the most</source>
        <translation>das Dokument hat %1 MiB; höchstens 256 MiB sind erlaubt</translation>
    </message>
    <message>
        <source>a NUL byte is no JSON</source>
        <translation>ein NUL-Byte ist kein JSON</translation>
    </message>
    <message>
        <source>the text is not valid UTF-8 here</source>
        <translation>der Text ist hier kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>barline::DslWriter</name>
    <message>
        <source>There is no composition %1 in the project.</source>
        <translation>Im Projekt gibt es keine Komposition %1.</translation>
    </message>
    <message>
        <source>the clips of the composition &quot;%1&quot; are written, but not its tracks, maps, loops and markers</source>
        <translation>die Clips der Komposition „%1“ sind geschrieben, nicht aber ihre Spuren, Verläufe, Loops und Marker</translation>
    </message>
    <message>
        <source>Writing was cancelled.</source>
        <translation>Das Schreiben wurde abgebrochen.</translation>
    </message>
    <message>
        <source>A clip cannot be written as %1; project, clip or sml is needed.</source>
        <translation>Ein Clip kann nicht als %1 geschrieben werden; project, clip oder sml ist nötig.</translation>
    </message>
</context>
<context>
    <name>barline::DumpNode</name>
    <message>
        <source>tracks stands beside composition and in it; one of both is needed</source>
        <translation>tracks steht neben composition und darin; eines von beiden ist nötig</translation>
    </message>
</context>
<context>
    <name>barline::EditCodec</name>
    <message>
        <source>An edit in the project&apos;s journal is damaged.</source>
        <translation>Eine Änderung im Journal des Projekts ist beschädigt.</translation>
    </message>
    <message>
        <source>An edit in the project&apos;s journal is damaged: it expands to over %1 MiB.</source>
        <translation>Eine Änderung im Journal des Projekts ist beschädigt: Entpackt ist sie größer als %1 MiB.</translation>
    </message>
</context>
<context>
    <name>barline::EditPersister</name>
    <message>
        <source>The project was closed.</source>
        <translation>Das Projekt wurde geschlossen.</translation>
    </message>
</context>
<context>
    <name>barline::EditorOptions</name>
    <message>
        <source>Render the window to a picture and quit.</source>
        <translation>Das Fenster in ein Bild zeichnen und enden.</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>Größe des Fensters.</translation>
    </message>
    <message>
        <source>Device pixels per pixel, 1 to 4.</source>
        <translation>Gerätepixel je Pixel, 1 bis 4.</translation>
    </message>
    <message>
        <source>Language of the window.</source>
        <translation>Sprache des Fensters.</translation>
    </message>
    <message>
        <source>Projects and documents to open.</source>
        <translation>Projekte und Dokumente, die geöffnet werden.</translation>
    </message>
    <message>
        <source>--size is two numbers from 100 to 10000, as in 1600x1000.</source>
        <translation>--size sind zwei Zahlen von 100 bis 10000, wie 1600x1000.</translation>
    </message>
    <message>
        <source>--scale is a number from 1 to 4.</source>
        <translation>--scale ist eine Zahl von 1 bis 4.</translation>
    </message>
    <message>
        <source>The editor keeps a new project in a file of its own: leave %1 out.</source>
        <translation>Der Editor hält ein neues Projekt in einer eigenen Datei: Lassen Sie %1 weg.</translation>
    </message>
    <message>
        <source>Show only the piano-roll, the arranger, or the text (dsl).</source>
        <translation>Nur die Pianorolle (piano-roll), den Arranger (arranger) oder den Text (dsl) zeigen.</translation>
    </message>
    <message>
        <source>--show is piano-roll, arranger or dsl.</source>
        <translation>--show ist piano-roll, arranger oder dsl.</translation>
    </message>
    <message>
        <source>Colours of the window: light, dark or contrast.</source>
        <translation>Farben des Fensters: light, dark oder contrast.</translation>
    </message>
    <message>
        <source>--theme is light, dark or contrast.</source>
        <translation>--theme ist light, dark oder contrast.</translation>
    </message>
    <message>
        <source>Actions to do before the picture is taken, as tests name them.</source>
        <translation>Aktionen, die vor dem Bild ausgeführt werden, mit ihren Namen in den Tests.</translation>
    </message>
    <message>
        <source>--do goes with --screenshot.</source>
        <translation>--do gehört zu --screenshot.</translation>
    </message>
</context>
<context>
    <name>barline::EraseGesture</name>
    <message>
        <source>Deletes what the pointer touches · Esc cancels</source>
        <translation>Löscht, was der Zeiger berührt · Esc bricht ab</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Note</numerusform>
            <numerusform>%n Noten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::EraseTool</name>
    <message>
        <source>Click or drag over notes to delete them</source>
        <translation>Noten anklicken oder überstreichen, um sie zu löschen</translation>
    </message>
</context>
<context>
    <name>barline::ExportController</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>“%1” was not copied.</source>
        <translation>„%1“ wurde nicht kopiert.</translation>
    </message>
    <message>
        <source>Exporting %1…</source>
        <translation>%1 wird exportiert …</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>The song is no longer there.</source>
        <translation>Das Stück ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>barline::ExportDialog</name>
    <message>
        <source>&amp;Composition</source>
        <translation>&amp;Komposition</translation>
    </message>
    <message>
        <source>C&amp;lips</source>
        <translation>C&amp;lips</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>Komposition</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What the form cannot say</source>
        <translation>Was die Form nicht sagen kann</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>&amp;Form</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>Date&amp;i</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Project document (.json): everything</source>
        <translation>Projektdokument (.json): alles</translation>
    </message>
    <message>
        <source>Composition with bar references (.json): without its clips</source>
        <translation>Komposition mit Taktverweisen (.json): ohne ihre Clips</translation>
    </message>
    <message>
        <source>Its clips with bars (.json)</source>
        <translation>Ihre Clips nach Takten (.json)</translation>
    </message>
    <message>
        <source>Its clips in the short notation, SML (.json)</source>
        <translation>Ihre Clips in Kurzschrift, SML (.json)</translation>
    </message>
    <message>
        <source>MIDI file (.mid)</source>
        <translation>MIDI-Datei (.mid)</translation>
    </message>
    <message>
        <source>Clip with bars (.json)</source>
        <translation>Clip nach Takten (.json)</translation>
    </message>
    <message>
        <source>Clip as in a project document (.json)</source>
        <translation>Clip wie im Projektdokument (.json)</translation>
    </message>
    <message>
        <source>Short notation, SML (.json)</source>
        <translation>Kurzschrift, SML (.json)</translation>
    </message>
    <message>
        <source>MIDI file (*.mid)</source>
        <translation>MIDI-Datei (*.mid)</translation>
    </message>
    <message>
        <source>Choose at least one clip.</source>
        <translation>Wähle mindestens einen Clip.</translation>
    </message>
    <message>
        <source>Looking at what the form can say…</source>
        <translation>Es wird geprüft, was die Form sagen kann …</translation>
    </message>
    <message numerus="yes">
        <source>This form cannot say %n thing(s), so it cannot be written in it:</source>
        <translation>
            <numerusform>%n Sache kann diese Form nicht sagen, also geht es in ihr nicht:</numerusform>
            <numerusform>%n Sachen kann diese Form nicht sagen, also geht es in ihr nicht:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left out: this form holds all of it.</source>
        <translation>Nichts wird weggelassen: Diese Form sagt alles.</translation>
    </message>
    <message>
        <source>A MIDI file holds what sounds: notes, controllers, tempo. Clips, names and overrides are not in it.</source>
        <translation>Eine MIDI-Datei enthält, was klingt: Noten, Controller, Tempo. Clips, Namen und Abweichungen sind nicht darin.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) cannot be said in this form and will be left out:</source>
        <translation>
            <numerusform>%n Sache kann diese Form nicht sagen; sie wird weggelassen:</numerusform>
            <numerusform>%n Sachen kann diese Form nicht sagen; sie werden weggelassen:</numerusform>
        </translation>
    </message>
    <message>
        <source>Say which file to write.</source>
        <translation>Geben Sie an, in welche Datei geschrieben werden soll.</translation>
    </message>
    <message>
        <source>In this form the name of the file must end in .%1.</source>
        <translation>In dieser Form muss der Dateiname auf .%1 enden.</translation>
    </message>
    <message>
        <source>There is a file of that name. It will be replaced.</source>
        <translation>Eine Datei dieses Namens ist vorhanden. Sie wird ersetzt.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Text document (*.json)</source>
        <translation>Textdokument (*.json)</translation>
    </message>
</context>
<context>
    <name>barline::ExportService</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>%1: the name must end in .json (a document) or .mid (a MIDI file).</source>
        <translation>%1: Der Name muss auf .json (ein Dokument) oder .mid (eine MIDI-Datei) enden.</translation>
    </message>
    <message>
        <source>There is no composition %1 in the project.</source>
        <translation>Im Projekt ist keine Komposition %1.</translation>
    </message>
    <message>
        <source>The export was cancelled; %1 is as it was.</source>
        <translation>Der Export wurde abgebrochen; %1 ist, wie es war.</translation>
    </message>
</context>
<context>
    <name>barline::ExportVerb</name>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>Which composition? Name one by --composition ID: %1.</source>
        <translation>Welche Komposition? Nennen Sie eine mit --composition ID: %1.</translation>
    </message>
    <message>
        <source>There is no composition in the project.</source>
        <translation>Im Projekt ist keine Komposition.</translation>
    </message>
    <message>
        <source>There is no composition “%1” in the project.</source>
        <translation>Im Projekt ist keine Komposition „%1“.</translation>
    </message>
    <message>
        <source>Ends in .json or .mid; - writes a document to stdout.</source>
        <translation>Endet auf .json oder .mid; - schreibt ein Dokument nach stdout.</translation>
    </message>
    <message>
        <source>Which composition; not needed where there is one.</source>
        <translation>Welche Komposition; nicht nötig, wo es nur eine gibt.</translation>
    </message>
    <message>
        <source>Which clip? Name one by --clip ID: %1.</source>
        <translation>Welcher Clip? Nennen Sie einen mit --clip ID: %1.</translation>
    </message>
    <message>
        <source>There is no clip “%1” there.</source>
        <translation>Dort gibt es keinen Clip „%1“.</translation>
    </message>
    <message>
        <source>--clip and --form are for documents (.json), not for MIDI files.</source>
        <translation>--clip und --form sind für Dokumente (.json), nicht für MIDI-Dateien.</translation>
    </message>
    <message>
        <source>--form composition is for a composition; clips have the forms project, clip and sml.</source>
        <translation>--form composition ist für eine Komposition; Clips haben die Formen project, clip und sml.</translation>
    </message>
    <message>
        <source>--form is project, clip, composition or sml, not “%1”.</source>
        <translation>--form ist project, clip, composition oder sml, nicht „%1“.</translation>
    </message>
    <message>
        <source>The document cannot be written to stdout.</source>
        <translation>Das Dokument lässt sich nicht nach stdout schreiben.</translation>
    </message>
    <message>
        <source>Write a composition or clips as a document (.json), or a MIDI file (.mid).</source>
        <translation>Eine Komposition oder Clips als Dokument (.json) schreiben, oder eine MIDI-Datei (.mid).</translation>
    </message>
    <message>
        <source>A clip; several make a list.</source>
        <translation>Ein Clip; mehrere ergeben eine Liste.</translation>
    </message>
    <message>
        <source>Form of the document: project (the default), clip (the default of --clip), composition or sml.</source>
        <translation>Form des Dokuments: project (die Vorgabe), clip (die Vorgabe bei --clip), composition oder sml.</translation>
    </message>
</context>
<context>
    <name>barline::FindBarsAction</name>
    <message>
        <source>&amp;Find These Bars…</source>
        <translation>Diese Takte &amp;finden …</translation>
    </message>
    <message>
        <source>List where these bars of a block occur, exactly or transposed; link or replace them</source>
        <translation>Auflisten, wo diese Takte eines Blocks vorkommen, genau so oder transponiert; sie verknüpfen oder ersetzen</translation>
    </message>
    <message>
        <source>No block plays here. Select bars in which blocks play.</source>
        <translation>Hier spielt kein Block. Wählen Sie Takte aus, in denen Blöcke spielen.</translation>
    </message>
    <message>
        <source>%1, bar %2</source>
        <comment>name of a clip, number of its bar</comment>
        <translation>%1, Takt %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n bar(s) from bar %2</source>
        <comment>name of a clip</comment>
        <translation>
            <numerusform>%1, %n Takt ab Takt %2</numerusform>
            <numerusform>%1, %n Takte ab Takt %2</numerusform>
        </translation>
    </message>
    <message>
        <source>These places have changed meanwhile. Nothing was changed; find the bars again.</source>
        <translation>Diese Stellen haben sich inzwischen geändert. Es wurde nichts geändert; suchen Sie die Takte noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Link Bars at %n Place(s)</source>
        <translation>
            <numerusform>Takte an %n Stelle verknüpfen</numerusform>
            <numerusform>Takte an %n Stellen verknüpfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Play at %n place(s)</source>
        <translation>
            <numerusform>An %n Stelle spielen</numerusform>
            <numerusform>An %n Stellen spielen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace Bars at %n Place(s)</source>
        <translation>
            <numerusform>Takte an %n Stelle ersetzen</numerusform>
            <numerusform>Takte an %n Stellen ersetzen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::FindingList</name>
    <message>
        <source>and more findings, not listed: %1</source>
        <translation>und weitere Befunde, nicht aufgeführt: %1</translation>
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
    <message>
        <source>%1:%2</source>
        <comment>file, line and column</comment>
        <translation>%1:%2</translation>
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
        <source>“%1” was imported with %2.</source>
        <translation>„%1“ wurde mit %2 importiert.</translation>
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
        <source>“%1” was not imported: %2. Nothing was changed.</source>
        <translation>„%1“ wurde nicht importiert: %2. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be salvaged of “%1”.</source>
        <translation>
            <numerusform>Eine Sache ließ sich von „%1“ nicht retten.</numerusform>
            <numerusform>%n Dinge ließen sich von „%1“ nicht retten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were imported with %1.</source>
        <translation>
            <numerusform>%n Dokument wurde mit %1 importiert.</numerusform>
            <numerusform>%n Dokumente wurden mit %1 importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was imported: %1 in %n document(s).</source>
        <translation>
            <numerusform>Nichts wurde importiert: %1 in %n Dokument.</numerusform>
            <numerusform>Nichts wurde importiert: %1 in %n Dokumenten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::FluidPort</name>
    <message>
        <source>No SoundFont at %1: playing silently, in time. Install timgm6mb-soundfont, or name one in BARLINE_SOUNDFONT.</source>
        <translation>Kein SoundFont unter %1: spielt stumm, im Takt. Installieren Sie timgm6mb-soundfont oder nennen Sie einen in BARLINE_SOUNDFONT.</translation>
    </message>
    <message>
        <source>The SoundFont %1 cannot be read: playing silently, in time.</source>
        <translation>Der SoundFont %1 lässt sich nicht lesen: spielt stumm, im Takt.</translation>
    </message>
</context>
<context>
    <name>barline::FolderActions</name>
    <message>
        <source>&amp;Group into Folder</source>
        <translation>In Ordner &amp;gruppieren</translation>
    </message>
    <message>
        <source>Put the selected tracks into a folder of their own</source>
        <translation>Die gewählten Spuren in einen eigenen Ordner legen</translation>
    </message>
    <message>
        <source>U&amp;ngroup Folder</source>
        <translation>Ordner auf&amp;lösen</translation>
    </message>
    <message>
        <source>Take the current track&apos;s folder away; its tracks stay</source>
        <translation>Den Ordner der aktuellen Spur entfernen; seine Spuren bleiben</translation>
    </message>
    <message>
        <source>Rename Fol&amp;der</source>
        <translation>Or&amp;dner umbenennen</translation>
    </message>
    <message>
        <source>Give the current track&apos;s folder another name</source>
        <translation>Dem Ordner der aktuellen Spur einen anderen Namen geben</translation>
    </message>
    <message>
        <source>&amp;Fold or Unfold Folder</source>
        <translation>Ordner zu- oder au&amp;fklappen</translation>
    </message>
    <message>
        <source>Hide the tracks of the current track&apos;s folder, or show them again</source>
        <translation>Die Spuren im Ordner der aktuellen Spur verbergen oder wieder zeigen</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation>Ordner %1</translation>
    </message>
    <message numerus="yes">
        <source>Group %n Track(s)</source>
        <translation>
            <numerusform>%n Spur gruppieren</numerusform>
            <numerusform>%n Spuren gruppieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Ungroup Folder “%1”</source>
        <translation>Ordner „%1“ auflösen</translation>
    </message>
    <message>
        <source>Rename Folder</source>
        <translation>Ordner umbenennen</translation>
    </message>
    <message>
        <source>Move Folder “%1”</source>
        <translation>Ordner „%1“ verschieben</translation>
    </message>
</context>
<context>
    <name>barline::FolderHeader</name>
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
        <source>Folder %1</source>
        <translation>Ordner %1</translation>
    </message>
    <message>
        <source>Mute folder %1</source>
        <translation>Ordner %1 stummschalten</translation>
    </message>
    <message>
        <source>Solo folder %1</source>
        <translation>Ordner %1 solo</translation>
    </message>
    <message>
        <source>Mute: no track of the folder is heard</source>
        <translation>Stumm: keine Spur des Ordners ist zu hören</translation>
    </message>
    <message>
        <source>Solo: only the folder&apos;s tracks are heard, and others that are soloed</source>
        <translation>Solo: nur die Spuren des Ordners sind zu hören, und andere auf Solo</translation>
    </message>
    <message numerus="yes">
        <source>%n track(s)</source>
        <translation>
            <numerusform>%n Spur</numerusform>
            <numerusform>%n Spuren</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Name des Ordners</translation>
    </message>
</context>
<context>
    <name>barline::ForPlace</name>
    <message>
        <source>%1 Only Here</source>
        <comment>an edit</comment>
        <translation>%1, nur hier</translation>
    </message>
    <message>
        <source>This place does not play that bar of the clip. Choose “Everywhere” to change the clip itself.</source>
        <translation>Diese Stelle spielt jenen Takt des Clips nicht. Wähle „Überall“, um den Clip selbst zu ändern.</translation>
    </message>
</context>
<context>
    <name>barline::FoundBarsPopup</name>
    <message>
        <source>%1, bar %2</source>
        <comment>name of a clip, number of its bar</comment>
        <translation>%1, Takt %2</translation>
    </message>
    <message>
        <source>in no block</source>
        <translation>in keinem Block</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>verknüpft</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>genau so</translation>
    </message>
    <message>
        <source>block %1</source>
        <comment>by how much it is transposed: +3 st</comment>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>changed here</source>
        <translation>hier geändert</translation>
    </message>
    <message>
        <source>other curves</source>
        <translation>andere Kurven</translation>
    </message>
    <message>
        <source>Choose &amp;All</source>
        <translation>&amp;Alle wählen</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>Ver&amp;knüpfen</translation>
    </message>
    <message>
        <source>&amp;Replace With…</source>
        <translation>&amp;Ersetzen durch …</translation>
    </message>
    <message>
        <source>Places of %1</source>
        <translation>Stellen von %1</translation>
    </message>
    <message>
        <source>Looking for %1 …</source>
        <translation>%1 wird gesucht …</translation>
    </message>
    <message>
        <source>Choose all places of the list</source>
        <translation>Alle Stellen der Liste wählen</translation>
    </message>
    <message>
        <source>Let the chosen places play these bars: they sound as they do and follow their changes. Where they are transposed their pitches stay, as changes of that place or of its block.</source>
        <translation>Die gewählten Stellen spielen diese Takte: Sie klingen wie bisher und folgen deren Änderungen. Wo sie transponiert sind, bleiben ihre Tonhöhen, als Änderungen der Stelle oder ihres Blocks.</translation>
    </message>
    <message>
        <source>Let the chosen places play another bar</source>
        <translation>Die gewählten Stellen einen anderen Takt spielen lassen</translation>
    </message>
    <message>
        <source>%1: no place; these bars have no notes</source>
        <translation>%1: keine Stelle; diese Takte haben keine Noten</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n place(s)</source>
        <translation>
            <numerusform>%1: %n Stelle</numerusform>
            <numerusform>%1: %n Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::GeneralMidi</name>
    <message>
        <source>Acoustic Grand Piano</source>
        <translation>Konzertflügel</translation>
    </message>
    <message>
        <source>Bright Acoustic Piano</source>
        <translation>Heller Flügel</translation>
    </message>
    <message>
        <source>Electric Grand Piano</source>
        <translation>E-Flügel</translation>
    </message>
    <message>
        <source>Honky-tonk Piano</source>
        <translation>Honky-Tonk-Klavier</translation>
    </message>
    <message>
        <source>Electric Piano 1</source>
        <translation>E-Piano 1</translation>
    </message>
    <message>
        <source>Electric Piano 2</source>
        <translation>E-Piano 2</translation>
    </message>
    <message>
        <source>Harpsichord</source>
        <translation>Cembalo</translation>
    </message>
    <message>
        <source>Clavinet</source>
        <translation>Clavinet</translation>
    </message>
    <message>
        <source>Celesta</source>
        <translation>Celesta</translation>
    </message>
    <message>
        <source>Glockenspiel</source>
        <translation>Glockenspiel</translation>
    </message>
    <message>
        <source>Music Box</source>
        <translation>Spieluhr</translation>
    </message>
    <message>
        <source>Vibraphone</source>
        <translation>Vibraphon</translation>
    </message>
    <message>
        <source>Marimba</source>
        <translation>Marimba</translation>
    </message>
    <message>
        <source>Xylophone</source>
        <translation>Xylophon</translation>
    </message>
    <message>
        <source>Tubular Bells</source>
        <translation>Röhrenglocken</translation>
    </message>
    <message>
        <source>Dulcimer</source>
        <translation>Hackbrett</translation>
    </message>
    <message>
        <source>Drawbar Organ</source>
        <translation>Zugriegelorgel</translation>
    </message>
    <message>
        <source>Percussive Organ</source>
        <translation>Perkussive Orgel</translation>
    </message>
    <message>
        <source>Rock Organ</source>
        <translation>Rockorgel</translation>
    </message>
    <message>
        <source>Church Organ</source>
        <translation>Kirchenorgel</translation>
    </message>
    <message>
        <source>Reed Organ</source>
        <translation>Harmonium</translation>
    </message>
    <message>
        <source>Accordion</source>
        <translation>Akkordeon</translation>
    </message>
    <message>
        <source>Harmonica</source>
        <translation>Mundharmonika</translation>
    </message>
    <message>
        <source>Tango Accordion</source>
        <translation>Bandoneon</translation>
    </message>
    <message>
        <source>Nylon-string Guitar</source>
        <translation>Nylongitarre</translation>
    </message>
    <message>
        <source>Steel-string Guitar</source>
        <translation>Stahlsaitengitarre</translation>
    </message>
    <message>
        <source>Jazz Guitar</source>
        <translation>Jazzgitarre</translation>
    </message>
    <message>
        <source>Clean Electric Guitar</source>
        <translation>Klare E-Gitarre</translation>
    </message>
    <message>
        <source>Muted Electric Guitar</source>
        <translation>Gedämpfte E-Gitarre</translation>
    </message>
    <message>
        <source>Overdriven Guitar</source>
        <translation>Übersteuerte Gitarre</translation>
    </message>
    <message>
        <source>Distortion Guitar</source>
        <translation>Verzerrte Gitarre</translation>
    </message>
    <message>
        <source>Guitar Harmonics</source>
        <translation>Gitarrenflageolett</translation>
    </message>
    <message>
        <source>Acoustic Bass</source>
        <translation>Kontrabass, gezupft</translation>
    </message>
    <message>
        <source>Fingered Bass</source>
        <translation>E-Bass, Finger</translation>
    </message>
    <message>
        <source>Picked Bass</source>
        <translation>E-Bass, Plektrum</translation>
    </message>
    <message>
        <source>Fretless Bass</source>
        <translation>Bundloser Bass</translation>
    </message>
    <message>
        <source>Slap Bass 1</source>
        <translation>Slap-Bass 1</translation>
    </message>
    <message>
        <source>Slap Bass 2</source>
        <translation>Slap-Bass 2</translation>
    </message>
    <message>
        <source>Synth Bass 1</source>
        <translation>Synth-Bass 1</translation>
    </message>
    <message>
        <source>Synth Bass 2</source>
        <translation>Synth-Bass 2</translation>
    </message>
    <message>
        <source>Violin</source>
        <translation>Violine</translation>
    </message>
    <message>
        <source>Viola</source>
        <translation>Viola</translation>
    </message>
    <message>
        <source>Cello</source>
        <translation>Cello</translation>
    </message>
    <message>
        <source>Contrabass</source>
        <translation>Kontrabass</translation>
    </message>
    <message>
        <source>Tremolo Strings</source>
        <translation>Streicher, Tremolo</translation>
    </message>
    <message>
        <source>Pizzicato Strings</source>
        <translation>Streicher, Pizzicato</translation>
    </message>
    <message>
        <source>Orchestral Harp</source>
        <translation>Harfe</translation>
    </message>
    <message>
        <source>Timpani</source>
        <translation>Pauken</translation>
    </message>
    <message>
        <source>String Ensemble 1</source>
        <translation>Streichensemble 1</translation>
    </message>
    <message>
        <source>String Ensemble 2</source>
        <translation>Streichensemble 2</translation>
    </message>
    <message>
        <source>Synth Strings 1</source>
        <translation>Synth-Streicher 1</translation>
    </message>
    <message>
        <source>Synth Strings 2</source>
        <translation>Synth-Streicher 2</translation>
    </message>
    <message>
        <source>Choir Aahs</source>
        <translation>Chor, Aah</translation>
    </message>
    <message>
        <source>Voice Oohs</source>
        <translation>Stimme, Ooh</translation>
    </message>
    <message>
        <source>Synth Voice</source>
        <translation>Synth-Stimme</translation>
    </message>
    <message>
        <source>Orchestra Hit</source>
        <translation>Orchesterschlag</translation>
    </message>
    <message>
        <source>Trumpet</source>
        <translation>Trompete</translation>
    </message>
    <message>
        <source>Trombone</source>
        <translation>Posaune</translation>
    </message>
    <message>
        <source>Tuba</source>
        <translation>Tuba</translation>
    </message>
    <message>
        <source>Muted Trumpet</source>
        <translation>Gedämpfte Trompete</translation>
    </message>
    <message>
        <source>French Horn</source>
        <translation>Horn</translation>
    </message>
    <message>
        <source>Brass Section</source>
        <translation>Blechbläser</translation>
    </message>
    <message>
        <source>Synth Brass 1</source>
        <translation>Synth-Blech 1</translation>
    </message>
    <message>
        <source>Synth Brass 2</source>
        <translation>Synth-Blech 2</translation>
    </message>
    <message>
        <source>Soprano Sax</source>
        <translation>Sopransaxophon</translation>
    </message>
    <message>
        <source>Alto Sax</source>
        <translation>Altsaxophon</translation>
    </message>
    <message>
        <source>Tenor Sax</source>
        <translation>Tenorsaxophon</translation>
    </message>
    <message>
        <source>Baritone Sax</source>
        <translation>Baritonsaxophon</translation>
    </message>
    <message>
        <source>Oboe</source>
        <translation>Oboe</translation>
    </message>
    <message>
        <source>English Horn</source>
        <translation>Englischhorn</translation>
    </message>
    <message>
        <source>Bassoon</source>
        <translation>Fagott</translation>
    </message>
    <message>
        <source>Clarinet</source>
        <translation>Klarinette</translation>
    </message>
    <message>
        <source>Piccolo</source>
        <translation>Piccolo</translation>
    </message>
    <message>
        <source>Flute</source>
        <translation>Flöte</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>Blockflöte</translation>
    </message>
    <message>
        <source>Pan Flute</source>
        <translation>Panflöte</translation>
    </message>
    <message>
        <source>Blown Bottle</source>
        <translation>Flaschenhals</translation>
    </message>
    <message>
        <source>Shakuhachi</source>
        <translation>Shakuhachi</translation>
    </message>
    <message>
        <source>Whistle</source>
        <translation>Pfeifen</translation>
    </message>
    <message>
        <source>Ocarina</source>
        <translation>Okarina</translation>
    </message>
    <message>
        <source>Square Lead</source>
        <translation>Rechteck-Lead</translation>
    </message>
    <message>
        <source>Saw Lead</source>
        <translation>Sägezahn-Lead</translation>
    </message>
    <message>
        <source>Calliope Lead</source>
        <translation>Calliope-Lead</translation>
    </message>
    <message>
        <source>Chiff Lead</source>
        <translation>Chiff-Lead</translation>
    </message>
    <message>
        <source>Charang Lead</source>
        <translation>Charang-Lead</translation>
    </message>
    <message>
        <source>Voice Lead</source>
        <translation>Stimmen-Lead</translation>
    </message>
    <message>
        <source>Fifths Lead</source>
        <translation>Quinten-Lead</translation>
    </message>
    <message>
        <source>Bass and Lead</source>
        <translation>Bass und Lead</translation>
    </message>
    <message>
        <source>New Age Pad</source>
        <translation>New-Age-Fläche</translation>
    </message>
    <message>
        <source>Warm Pad</source>
        <translation>Warme Fläche</translation>
    </message>
    <message>
        <source>Polysynth Pad</source>
        <translation>Polysynth-Fläche</translation>
    </message>
    <message>
        <source>Choir Pad</source>
        <translation>Chorfläche</translation>
    </message>
    <message>
        <source>Bowed Pad</source>
        <translation>Gestrichene Fläche</translation>
    </message>
    <message>
        <source>Metallic Pad</source>
        <translation>Metallische Fläche</translation>
    </message>
    <message>
        <source>Halo Pad</source>
        <translation>Halo-Fläche</translation>
    </message>
    <message>
        <source>Sweep Pad</source>
        <translation>Wandernde Fläche</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>Regen</translation>
    </message>
    <message>
        <source>Soundtrack</source>
        <translation>Filmmusik</translation>
    </message>
    <message>
        <source>Crystal</source>
        <translation>Kristall</translation>
    </message>
    <message>
        <source>Atmosphere</source>
        <translation>Atmosphäre</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Goblins</source>
        <translation>Kobolde</translation>
    </message>
    <message>
        <source>Echoes</source>
        <translation>Echos</translation>
    </message>
    <message>
        <source>Sci-fi</source>
        <translation>Science-Fiction</translation>
    </message>
    <message>
        <source>Sitar</source>
        <translation>Sitar</translation>
    </message>
    <message>
        <source>Banjo</source>
        <translation>Banjo</translation>
    </message>
    <message>
        <source>Shamisen</source>
        <translation>Shamisen</translation>
    </message>
    <message>
        <source>Koto</source>
        <translation>Koto</translation>
    </message>
    <message>
        <source>Kalimba</source>
        <translation>Kalimba</translation>
    </message>
    <message>
        <source>Bagpipe</source>
        <translation>Dudelsack</translation>
    </message>
    <message>
        <source>Fiddle</source>
        <translation>Fiedel</translation>
    </message>
    <message>
        <source>Shanai</source>
        <translation>Schanai</translation>
    </message>
    <message>
        <source>Tinkle Bell</source>
        <translation>Klingelglocke</translation>
    </message>
    <message>
        <source>Agogo</source>
        <translation>Agogo</translation>
    </message>
    <message>
        <source>Steel Drums</source>
        <translation>Steeldrums</translation>
    </message>
    <message>
        <source>Woodblock</source>
        <translation>Holzblock</translation>
    </message>
    <message>
        <source>Taiko Drum</source>
        <translation>Taiko</translation>
    </message>
    <message>
        <source>Melodic Tom</source>
        <translation>Melodisches Tom</translation>
    </message>
    <message>
        <source>Synth Drum</source>
        <translation>Synth-Trommel</translation>
    </message>
    <message>
        <source>Reverse Cymbal</source>
        <translation>Becken rückwärts</translation>
    </message>
    <message>
        <source>Guitar Fret Noise</source>
        <translation>Griffgeräusch</translation>
    </message>
    <message>
        <source>Breath Noise</source>
        <translation>Atemgeräusch</translation>
    </message>
    <message>
        <source>Seashore</source>
        <translation>Meeresrauschen</translation>
    </message>
    <message>
        <source>Bird Tweet</source>
        <translation>Vogelzwitschern</translation>
    </message>
    <message>
        <source>Telephone Ring</source>
        <translation>Telefonklingeln</translation>
    </message>
    <message>
        <source>Helicopter</source>
        <translation>Hubschrauber</translation>
    </message>
    <message>
        <source>Applause</source>
        <translation>Applaus</translation>
    </message>
    <message>
        <source>Gunshot</source>
        <translation>Schuss</translation>
    </message>
    <message>
        <source>Piano</source>
        <translation>Klavier</translation>
    </message>
    <message>
        <source>Chromatic Percussion</source>
        <translation>Stabspiele</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Orgel</translation>
    </message>
    <message>
        <source>Guitar</source>
        <translation>Gitarre</translation>
    </message>
    <message>
        <source>Bass</source>
        <translation>Bass</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>Streicher</translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Brass</source>
        <translation>Blech</translation>
    </message>
    <message>
        <source>Reed</source>
        <translation>Rohrblatt</translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation>Flöten</translation>
    </message>
    <message>
        <source>Synth Lead</source>
        <translation>Synth-Lead</translation>
    </message>
    <message>
        <source>Synth Pad</source>
        <translation>Synth-Flächen</translation>
    </message>
    <message>
        <source>Synth Effects</source>
        <translation>Synth-Effekte</translation>
    </message>
    <message>
        <source>Ethnic</source>
        <translation>Weltmusik</translation>
    </message>
    <message>
        <source>Percussive</source>
        <translation>Schlagwerk</translation>
    </message>
    <message>
        <source>Sound Effects</source>
        <translation>Geräusche</translation>
    </message>
    <message>
        <source>Standard Kit</source>
        <translation>Standard-Set</translation>
    </message>
    <message>
        <source>Room Kit</source>
        <translation>Room-Set</translation>
    </message>
    <message>
        <source>Power Kit</source>
        <translation>Power-Set</translation>
    </message>
    <message>
        <source>Electronic Kit</source>
        <translation>Elektronisches Set</translation>
    </message>
    <message>
        <source>Analog Kit</source>
        <translation>Analoges Set</translation>
    </message>
    <message>
        <source>Jazz Kit</source>
        <translation>Jazz-Set</translation>
    </message>
    <message>
        <source>Brush Kit</source>
        <translation>Besen-Set</translation>
    </message>
    <message>
        <source>Orchestra Kit</source>
        <translation>Orchester-Set</translation>
    </message>
    <message>
        <source>Sound Effects Kit</source>
        <translation>Geräusch-Set</translation>
    </message>
</context>
<context>
    <name>barline::GlueGesture</name>
    <message>
        <source>Drag over notes of one key to make them one · Esc cancels</source>
        <translation>Über Noten einer Taste ziehen macht eine daraus · Esc bricht ab</translation>
    </message>
</context>
<context>
    <name>barline::GlueTool</name>
    <message>
        <source>Click to join the note with the next one of its key, or drag over those to join</source>
        <translation>Klick verbindet die Note mit der nächsten auf ihrer Taste, Ziehen alle überstrichenen</translation>
    </message>
</context>
<context>
    <name>barline::GridActions</name>
    <message>
        <source>&amp;Grid</source>
        <translation>&amp;Raster</translation>
    </message>
    <message>
        <source>Divide bars into notes of %1</source>
        <translation>Takte in Noten von %1 teilen</translation>
    </message>
    <message>
        <source>1/&amp;n…</source>
        <translation>1/&amp;n …</translation>
    </message>
    <message>
        <source>Divide a whole note into as many parts as you say</source>
        <translation>Eine ganze Note in beliebig viele Teile teilen</translation>
    </message>
    <message>
        <source>&amp;Straight</source>
        <translation>&amp;Gerade</translation>
    </message>
    <message>
        <source>Notes as they are</source>
        <translation>Noten, wie sie sind</translation>
    </message>
    <message>
        <source>&amp;Dotted</source>
        <translation>&amp;Punktiert</translation>
    </message>
    <message>
        <source>Notes half as long again</source>
        <translation>Noten, um die Hälfte verlängert</translation>
    </message>
    <message>
        <source>&amp;Triplets</source>
        <translation>&amp;Triolen</translation>
    </message>
    <message>
        <source>Three notes in the time of two</source>
        <translation>Drei Noten in der Zeit von zweien</translation>
    </message>
    <message>
        <source>&amp;Quintuplets</source>
        <translation>&amp;Quintolen</translation>
    </message>
    <message>
        <source>Five notes in the time of four</source>
        <translation>Fünf Noten in der Zeit von vieren</translation>
    </message>
    <message>
        <source>&amp;Finer</source>
        <translation>&amp;Feiner</translation>
    </message>
    <message>
        <source>Twice as many lines</source>
        <translation>Doppelt so viele Linien</translation>
    </message>
    <message>
        <source>&amp;Coarser</source>
        <translation>G&amp;röber</translation>
    </message>
    <message>
        <source>Half as many lines</source>
        <translation>Halb so viele Linien</translation>
    </message>
    <message>
        <source>Sna&amp;p to Grid</source>
        <translation>Am Raster &amp;einrasten</translation>
    </message>
    <message>
        <source>Notes snap to the lines; Alt leaves them</source>
        <translation>Noten rasten an den Linien ein; Alt löst sie</translation>
    </message>
    <message>
        <source>&amp;Adapt to Zoom</source>
        <translation>An &amp;Zoom anpassen</translation>
    </message>
    <message>
        <source>As many lines as the zoom has room for</source>
        <translation>So viele Linien, wie der Zoom Platz lässt</translation>
    </message>
    <message>
        <source>&amp;Relative Snap</source>
        <translation>Re&amp;lativ einrasten</translation>
    </message>
    <message>
        <source>Notes that are moved keep their distance from the line before them</source>
        <translation>Verschobene Noten behalten ihren Abstand zur Linie davor</translation>
    </message>
    <message>
        <source>Give a whole number from 1 to %1.</source>
        <translation>Geben Sie eine ganze Zahl von 1 bis %1 an.</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Into how many parts is a whole note divided?</source>
        <translation>In wie viele Teile wird eine ganze Note geteilt?</translation>
    </message>
    <message>
        <source>Divide</source>
        <translation>Teilen</translation>
    </message>
</context>
<context>
    <name>barline::GridChoice</name>
    <message>
        <source>The grid that notes snap to</source>
        <translation>Das Raster, an dem Noten einrasten</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Grid: %1</source>
        <translation>Raster: %1</translation>
    </message>
</context>
<context>
    <name>barline::GuideBrowser</name>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
</context>
<context>
    <name>barline::GuideDialog</name>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>First Song</source>
        <translation>Erster Song</translation>
    </message>
    <message>
        <source>The Arranger</source>
        <translation>Das Arrangement</translation>
    </message>
    <message>
        <source>The Piano Roll</source>
        <translation>Die Pianorolle</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
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
    <message>
        <source>This edit is no longer part of the history.</source>
        <translation>Diese Änderung gehört nicht mehr zum Verlauf.</translation>
    </message>
    <message>
        <source>“%1” is taken back already.</source>
        <translation>„%1“ ist bereits zurückgenommen.</translation>
    </message>
    <message>
        <source>There is nothing more to undo. %1</source>
        <translation>Es gibt nichts weiter rückgängig zu machen. %1</translation>
    </message>
    <message>
        <source>Older edits are in the journal, but only the latest 1,000 can be taken back.</source>
        <translation>Ältere Änderungen stehen im Journal, aber nur die letzten 1.000 lassen sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Older edits were removed from the journal and cannot be taken back.</source>
        <translation>Ältere Änderungen wurden aus dem Journal entfernt und lassen sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Edit %1 is damaged in the journal: it and what is older cannot be taken back. The music is whole.</source>
        <translation>Änderung %1 ist im Journal beschädigt: sie und ältere lassen sich nicht zurücknehmen. Die Musik ist unversehrt.</translation>
    </message>
    <message>
        <source>Nothing of “%1” can be done any more.</source>
        <translation>Von „%1“ lässt sich nichts mehr ausführen.</translation>
    </message>
    <message>
        <source>“%1” cannot be applied.</source>
        <translation>„%1“ kann nicht angewendet werden.</translation>
    </message>
</context>
<context>
    <name>barline::HistoryModel</name>
    <message>
        <source>Not applied</source>
        <translation>Nicht angewendet</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gesichert</translation>
    </message>
    <message>
        <source>Takes back an edit</source>
        <translation>Nimmt eine Änderung zurück</translation>
    </message>
    <message>
        <source>Takes back %1</source>
        <translation>Nimmt %1 zurück</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>barline::HistoryVerb</name>
    <message>
        <source>%1 (takes back %2)</source>
        <translation>%1 (nimmt %2 zurück)</translation>
    </message>
    <message>
        <source>List the edits of a project, take steps back or make them again.</source>
        <translation>Zeigt die Änderungen eines Projekts, nimmt Schritte zurück oder wiederholt sie.</translation>
    </message>
    <message>
        <source>Take back the author&apos;s latest N steps (1).</source>
        <translation>Nimmt die letzten N Schritte des Autors zurück (1).</translation>
    </message>
    <message>
        <source>Make the latest N steps again that were taken back (1).</source>
        <translation>Wiederholt die letzten N zurückgenommenen Schritte (1).</translation>
    </message>
    <message>
        <source>Whose steps; yours unless given.</source>
        <translation>Wessen Schritte; ohne Angabe Ihre.</translation>
    </message>
    <message>
        <source>--undo and --redo take a number from 1.</source>
        <translation>--undo und --redo nehmen eine Zahl ab 1.</translation>
    </message>
</context>
<context>
    <name>barline::HistoryWindow</name>
    <message>
        <source>&amp;Revert</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back this edit, whoever made it</source>
        <translation>Diese Änderung zurücknehmen, von wem sie auch ist</translation>
    </message>
    <message>
        <source>&amp;Apply Anyway</source>
        <translation>&amp;Trotzdem anwenden</translation>
    </message>
    <message>
        <source>Make what can still be made of an edit that was not applied</source>
        <translation>Von einer nicht angewendeten Änderung ausführen, was noch geht</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Forget an edit that was not applied</source>
        <translation>Eine nicht angewendete Änderung vergessen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy what this edit was, as text</source>
        <translation>Als Text kopieren, was diese Änderung war</translation>
    </message>
    <message>
        <source>Co&amp;mpact…</source>
        <translation>Verd&amp;ichten…</translation>
    </message>
    <message>
        <source>Keep only the last 1,000 edits, so that the file is smaller</source>
        <translation>Nur die letzten 1.000 Änderungen behalten, damit die Datei kleiner ist</translation>
    </message>
    <message>
        <source>&amp;Name a Version…</source>
        <translation>Version &amp;benennen…</translation>
    </message>
    <message>
        <source>Keep the project as it is now, by name</source>
        <translation>Das Projekt, wie es jetzt ist, unter einem Namen behalten</translation>
    </message>
    <message>
        <source>Re&amp;store</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Make the project what it was in this version, as one edit</source>
        <translation>Das Projekt auf diese Version zurücksetzen, als eine Änderung</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Compact History</source>
        <translation>Verlauf verdichten</translation>
    </message>
    <message>
        <source>Keep only the last 1,000 edits?</source>
        <translation>Nur die letzten 1.000 Änderungen behalten?</translation>
    </message>
    <message>
        <source>Older ones can then no longer be taken back. The music and the versions stay.</source>
        <translation>Ältere lassen sich dann nicht mehr zurücknehmen. Die Musik und die Versionen bleiben.</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Verdichten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Up to edit</source>
        <translation>Bis Änderung</translation>
    </message>
    <message>
        <source>&amp;Edits</source>
        <translation>&amp;Änderungen</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>Ver&amp;sionen</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>Nicht angewendet: %1</translation>
    </message>
</context>
<context>
    <name>barline::ImportController</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>%1 wird importiert …</translation>
    </message>
    <message>
        <source>“%1” is a composition, and the clip list takes clips only. Drop it anywhere else on the window to add it to the project.</source>
        <translation>„%1“ ist eine Komposition, und die Clipliste nimmt nur Clips. Lege sie irgendwo sonst im Fenster ab, um sie dem Projekt hinzuzufügen.</translation>
    </message>
    <message>
        <source>Add It</source>
        <translation>Hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%1 was imported with %n warning(s).</source>
        <translation>
            <numerusform>%1 wurde mit %n Warnung importiert.</numerusform>
            <numerusform>%1 wurde mit %n Warnungen importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>barline::ImportDialog</name>
    <message>
        <source>project document</source>
        <translation>Projektdokument</translation>
    </message>
    <message>
        <source>clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>composition with bar references</source>
        <translation>Komposition mit Taktverweisen</translation>
    </message>
    <message>
        <source>short notation (SML)</source>
        <translation>Kurzschrift (SML)</translation>
    </message>
    <message>
        <source>database dump</source>
        <translation>Datenbankauszug</translation>
    </message>
    <message>
        <source>legacy form</source>
        <translation>alte Form</translation>
    </message>
    <message>
        <source>unknown form</source>
        <translation>unbekannte Form</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Some of this is in the project already. Update it, or add it again?</source>
        <translation>Einiges davon ist schon im Projekt. Aktualisieren oder noch einmal hinzufügen?</translation>
    </message>
    <message numerus="yes">
        <source>Import %n document(s) into this project</source>
        <translation>
            <numerusform>%n Dokument in dieses Projekt importieren</numerusform>
            <numerusform>%n Dokumente in dieses Projekt importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n composition(s)</source>
        <translation>
            <numerusform>%n Komposition</numerusform>
            <numerusform>%n Kompositionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n Clip</numerusform>
            <numerusform>%n Clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Note</numerusform>
            <numerusform>%n Noten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n track(s)</source>
        <translation>
            <numerusform>%n Spur</numerusform>
            <numerusform>%n Spuren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n Takt</numerusform>
            <numerusform>%n Takte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more clip(s)</source>
        <translation>
            <numerusform>%n weiterer Clip</numerusform>
            <numerusform>%n weitere Clips</numerusform>
        </translation>
    </message>
    <message>
        <source>What becomes of %1</source>
        <translation>Was aus %1 wird</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Update “%1”</source>
        <translation>„%1“ aktualisieren</translation>
    </message>
    <message>
        <source>Add as new</source>
        <translation>Neu hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s): this cannot be imported.</source>
        <translation>
            <numerusform>%n Fehler: Das kann nicht importiert werden.</numerusform>
            <numerusform>%n Fehler: Das kann nicht importiert werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::ImportService</name>
    <message>
        <source>The project was closed during the import.</source>
        <translation>Das Projekt wurde während des Imports geschlossen.</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>Der Import wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Import “%1”</source>
        <translation>„%1“ importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %n Document(s)</source>
        <translation>
            <numerusform>%n Dokument importieren</numerusform>
            <numerusform>%n Dokumente importieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::ImportSettling</name>
    <message>
        <source>“%1” was to be updated, but is no longer there. Nothing was imported.</source>
        <translation>„%1“ sollte aktualisiert werden, ist aber nicht mehr da. Nichts wurde importiert.</translation>
    </message>
</context>
<context>
    <name>barline::ImportVerb</name>
    <message>
        <source>Imported “%1” as composition %2.</source>
        <translation>„%1“ als Komposition %2 importiert.</translation>
    </message>
    <message>
        <source>Import documents into a project, all of them or none; makes the project where there is none.</source>
        <translation>Importiert Dokumente in ein Projekt, alle oder keines; legt das Projekt an, wo keines ist.</translation>
    </message>
    <message>
        <source>Who imports, for the history.</source>
        <translation>Wer importiert, für die Historie.</translation>
    </message>
    <message>
        <source>Imported “%1” as clip %2.</source>
        <translation>„%1“ als Clip %2 importiert.</translation>
    </message>
    <message>
        <source>Updated composition %2, “%1”.</source>
        <translation>Komposition %2, „%1“, aktualisiert.</translation>
    </message>
    <message>
        <source>Updated clip %2, “%1”.</source>
        <translation>Clip %2, „%1“, aktualisiert.</translation>
    </message>
    <message>
        <source>It is clip_id %1 in the document.</source>
        <translation>Im Dokument ist er clip_id %1.</translation>
    </message>
    <message>
        <source>Update what the project has of it already, by uid, then by name.</source>
        <translation>Aktualisiert, was das Projekt davon schon hat: nach uid, dann nach Namen.</translation>
    </message>
    <message>
        <source>Documents (.json) and projects (.barline).</source>
        <translation>Dokumente (.json) und Projekte (.barline).</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message numerus="yes">
        <source>Importing %n document(s)</source>
        <translation>
            <numerusform>%n Dokument wird importiert</numerusform>
            <numerusform>%n Dokumente werden importiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::IncomingNotes</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n Clip</numerusform>
            <numerusform>%n Clips</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>barline::InfoVerb</name>
    <message>
        <source>%1 “%2”: %3 bars, %4 tracks, %5 notes, %6 bpm</source>
        <translation>%1 „%2“: Takte %3, Spuren %4, Noten %5, %6 bpm</translation>
    </message>
    <message>
        <source>Compositions: %1, clips: %2, notes: %3, edits: %4</source>
        <translation>Kompositionen: %1, Clips: %2, Noten: %3, Änderungen: %4</translation>
    </message>
    <message>
        <source>Show what a project contains.</source>
        <translation>Zeigt, was ein Projekt enthält.</translation>
    </message>
    <message>
        <source>Tracks: %1, named versions: %2, size: %3, unused: %4</source>
        <translation>Spuren: %1, benannte Fassungen: %2, Größe: %3, ungenutzt: %4</translation>
    </message>
</context>
<context>
    <name>barline::InstrumentPopup</name>
    <message>
        <source>Drum kit (channel 10)</source>
        <translation>Schlagzeug (Kanal 10)</translation>
    </message>
    <message numerus="yes">
        <source>Instrument of %n Track(s)</source>
        <translation>
            <numerusform>Instrument von %n Spur</numerusform>
            <numerusform>Instrument von %n Spuren</numerusform>
        </translation>
    </message>
    <message>
        <source>Instrument of “%1”</source>
        <comment>a track</comment>
        <translation>Instrument von „%1“</translation>
    </message>
    <message>
        <source>Search sounds</source>
        <translation>Klänge suchen</translation>
    </message>
    <message>
        <source>Search sounds by name, family or number</source>
        <translation>Klänge nach Name, Familie oder Nummer suchen</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Klänge</translation>
    </message>
    <message>
        <source> cents</source>
        <translation> Cent</translation>
    </message>
    <message>
        <source>How far a pitch bend goes to either side; 100 cents are a semitone</source>
        <translation>Wie weit ein Pitchbend nach beiden Seiten geht; 100 Cent sind ein Halbton</translation>
    </message>
    <message>
        <source>What a player makes of articulations; kept for other programs</source>
        <translation>Was ein Spieler aus Artikulationen macht; wird für andere Programme bewahrt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Bend range</source>
        <translation>Pitchbend-Umfang</translation>
    </message>
    <message>
        <source>Expression profile</source>
        <translation>Ausdrucksprofil</translation>
    </message>
    <message numerus="yes">
        <source>Change Instrument of %n Track(s)</source>
        <translation>
            <numerusform>Instrument von %n Spur ändern</numerusform>
            <numerusform>Instrument von %n Spuren ändern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::Integrity</name>
    <message>
        <source>it cannot be read</source>
        <translation>sie lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>page %1: %2</source>
        <translation>Seite %1: %2</translation>
    </message>
    <message>
        <source>table %1, page %2: %3</source>
        <translation>Tabelle %1, Seite %2: %3</translation>
    </message>
    <message>
        <source>%1; and %2 more</source>
        <translation>%1; und %2 weitere</translation>
    </message>
    <message>
        <source>%1 is damaged (%2). Salvage what can be read of it into a new project, or open a backup.</source>
        <translation>%1 ist beschädigt (%2). Retten Sie, was sich noch lesen lässt, in ein neues Projekt, oder öffnen Sie eine Sicherung.</translation>
    </message>
</context>
<context>
    <name>barline::JournalFold</name>
    <message>
        <source>what it added does not hold what it held then.</source>
        <translation>was sie hinzufügte, enthält nicht mehr dasselbe wie damals.</translation>
    </message>
</context>
<context>
    <name>barline::KeyActions</name>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Scale of the &amp;Key</source>
        <translation>Leiter der T&amp;onart</translation>
    </message>
    <message>
        <source>Show the scale of the song&apos;s key</source>
        <translation>Die Leiter der Tonart des Stücks zeigen</translation>
    </message>
    <message>
        <source>&amp;Choose Scale…</source>
        <translation>Leiter &amp;wählen …</translation>
    </message>
    <message>
        <source>Show a scale of your choice</source>
        <translation>Eine Leiter deiner Wahl zeigen</translation>
    </message>
    <message>
        <source>&amp;No Scale</source>
        <translation>&amp;Keine Leiter</translation>
    </message>
    <message>
        <source>Show no scale</source>
        <translation>Keine Leiter zeigen</translation>
    </message>
    <message>
        <source>&amp;Snap to Scale</source>
        <translation>An der Leiter ein&amp;rasten</translation>
    </message>
    <message>
        <source>Notes that are drawn or moved land on the scale; Alt leaves it</source>
        <translation>Gezeichnete und bewegte Noten landen auf der Leiter; Alt löst davon</translation>
    </message>
    <message>
        <source>Fold to Sca&amp;le</source>
        <translation>Auf die &amp;Leiter falten</translation>
    </message>
    <message>
        <source>Show the keys of the scale, and those with notes</source>
        <translation>Die Tasten der Leiter und die mit Noten zeigen</translation>
    </message>
    <message>
        <source>Fold to &amp;Used Keys</source>
        <translation>Auf &amp;benutzte Tasten falten</translation>
    </message>
    <message>
        <source>Show only the keys that have notes</source>
        <translation>Nur die Tasten zeigen, die Noten haben</translation>
    </message>
    <message>
        <source>&amp;Drum View</source>
        <translation>&amp;Schlagzeugansicht</translation>
    </message>
    <message>
        <source>Show the keys of this track as drums, by their names</source>
        <translation>Die Tasten dieser Spur als Schlagzeug mit Namen zeigen</translation>
    </message>
    <message>
        <source>&amp;Rename Drum Key</source>
        <translation>Trommel &amp;umbenennen</translation>
    </message>
    <message>
        <source>Give the drum under the pointer, or of the selected note, another name</source>
        <translation>Die Trommel unter dem Zeiger oder der ausgewählten Note anders nennen</translation>
    </message>
    <message>
        <source>There is no scale here: choose one (K)</source>
        <translation>Hier ist keine Leiter: wähle eine (K)</translation>
    </message>
</context>
<context>
    <name>barline::KeyChoice</name>
    <message>
        <source>major</source>
        <translation>Dur</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>Moll</translation>
    </message>
    <message>
        <source>harmonic minor</source>
        <translation>harmonisch Moll</translation>
    </message>
    <message>
        <source>melodic minor</source>
        <translation>melodisch Moll</translation>
    </message>
    <message>
        <source>dorian</source>
        <translation>dorisch</translation>
    </message>
    <message>
        <source>phrygian</source>
        <translation>phrygisch</translation>
    </message>
    <message>
        <source>lydian</source>
        <translation>lydisch</translation>
    </message>
    <message>
        <source>mixolydian</source>
        <translation>mixolydisch</translation>
    </message>
    <message>
        <source>locrian</source>
        <translation>lokrisch</translation>
    </message>
    <message>
        <source>major pentatonic</source>
        <translation>Dur-Pentatonik</translation>
    </message>
    <message>
        <source>minor pentatonic</source>
        <translation>Moll-Pentatonik</translation>
    </message>
    <message>
        <source>blues</source>
        <translation>Blues</translation>
    </message>
    <message>
        <source>major blues</source>
        <translation>Dur-Blues</translation>
    </message>
    <message>
        <source>whole tones</source>
        <translation>Ganztonleiter</translation>
    </message>
    <message>
        <source>diminished</source>
        <translation>vermindert</translation>
    </message>
    <message>
        <source>chromatic</source>
        <translation>chromatisch</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>root and scale, as C# minor</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>barline::KeyFindings</name>
    <message>
        <source>%1 is null; %2 is needed</source>
        <translation>%1 ist null; nötig ist %2</translation>
    </message>
    <message>
        <source>%1 is missing; %2 is needed</source>
        <translation>%1 fehlt; nötig ist %2</translation>
    </message>
    <message>
        <source>%1 stands beside %2; one of both is needed</source>
        <translation>%1 steht neben %2; eines von beiden ist nötig</translation>
    </message>
    <message>
        <source>; did you mean %1?</source>
        <translation>; meinten Sie %1?</translation>
    </message>
</context>
<context>
    <name>barline::KeyWords</name>
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
    <name>barline::KeyboardView</name>
    <message>
        <source>Piano keys</source>
        <translation>Klaviertasten</translation>
    </message>
    <message>
        <source>Drums</source>
        <translation>Schlagzeug</translation>
    </message>
    <message>
        <source>Click to hear the key, drag for more · farther right is louder</source>
        <translation>Klicken spielt die Taste, Ziehen weitere · weiter rechts lauter</translation>
    </message>
    <message>
        <source>Double-click to rename it (F2)</source>
        <translation>Doppelklick benennt sie um (F2)</translation>
    </message>
    <message>
        <source>Click to hear the drum, drag for more · Double-click renames it</source>
        <translation>Klicken spielt die Trommel, Ziehen weitere · Doppelklick benennt sie um</translation>
    </message>
    <message>
        <source>Point at a drum, or select a note of it, to rename it</source>
        <translation>Zeige auf eine Trommel oder wähle eine Note von ihr aus, um sie umzubenennen</translation>
    </message>
    <message>
        <source>Rename Drum Key</source>
        <translation>Trommel umbenennen</translation>
    </message>
</context>
<context>
    <name>barline::LegacyBarNode</name>
    <message>
        <source>bar_index does not stand in voice_bars; bar_number, from 1 on, is needed</source>
        <translation>bar_index steht nicht in voice_bars; bar_number, ab 1, ist nötig</translation>
    </message>
</context>
<context>
    <name>barline::LegacyClips</name>
    <message>
        <source>Clip %1</source>
        <translation>Clip %1</translation>
    </message>
    <message>
        <source>%1: clip_id %2 is no clip; its bars are in the new clip “%3”</source>
        <translation>%1: clip_id %2 ist kein Clip; seine Takte sind im neuen Clip „%3“</translation>
    </message>
    <message>
        <source>%1: bar_index %2 cannot be kept; it became bar %3 of the clip</source>
        <translation>%1: bar_index %2 kann nicht bleiben; er wurde Takt %3 des Clips</translation>
    </message>
    <message>
        <source>is not in 0..127; the note is kept as a rest</source>
        <translation>ist nicht in 0..127; die Note bleibt als Pause</translation>
    </message>
    <message>
        <source>%1: there is no pitch; the note is kept as a rest</source>
        <translation>%1: Es gibt keine Tonhöhe; die Note bleibt als Pause</translation>
    </message>
    <message>
        <source>is before its bar; the note is kept at the bar&apos;s start</source>
        <translation>liegt vor seinem Takt; die Note steht am Anfang des Takts</translation>
    </message>
    <message>
        <source>%1: there is no start_beat; the note is kept at the bar&apos;s start</source>
        <translation>%1: Es gibt kein start_beat; die Note steht am Anfang des Takts</translation>
    </message>
    <message>
        <source>is not above 0; the note is as short as can be</source>
        <translation>ist nicht größer als 0; die Note ist so kurz wie möglich</translation>
    </message>
    <message>
        <source>%1: there is no duration_beats; the note is as short as can be</source>
        <translation>%1: Es gibt kein duration_beats; die Note ist so kurz wie möglich</translation>
    </message>
    <message>
        <source>Notes Without a Bar</source>
        <translation>Noten ohne Takt</translation>
    </message>
    <message>
        <source>%1: clip_bar_id %2 is no bar; its notes are in the new clip “%3”</source>
        <translation>%1: clip_bar_id %2 ist kein Takt; seine Noten sind im neuen Clip „%3“</translation>
    </message>
    <message>
        <source>%1 reaches beyond bar %2; it is kept at its bar&apos;s start, as short as can be</source>
        <translation>%1 reicht über Takt %2 hinaus; sie steht am Anfang ihres Takts, so kurz wie möglich</translation>
    </message>
    <message>
        <source>%1: start_beat %2 is past its bar; the note belongs to bar %3 of clip %4</source>
        <translation>%1: start_beat %2 liegt hinter seinem Takt; die Note gehört zu Takt %3 von Clip %4</translation>
    </message>
    <message>
        <source>%1: %2 %3 in %4 is not what it should be</source>
        <translation>%1: %2 %3 in %4 ist nicht, was es sein soll</translation>
    </message>
</context>
<context>
    <name>barline::LegacyCompositions</name>
    <message>
        <source>is not above 0; 480 is taken</source>
        <translation>ist nicht größer als 0; genommen wird 480</translation>
    </message>
    <message>
        <source>is not above 0; 120 is taken</source>
        <translation>ist nicht größer als 0; genommen wird 120</translation>
    </message>
    <message>
        <source>Composition %1</source>
        <translation>Komposition %1</translation>
    </message>
    <message>
        <source>%1: composition_id %2 is no composition; its tracks are in the new composition “%3”</source>
        <translation>%1: composition_id %2 ist keine Komposition; ihre Spuren sind in der neuen Komposition „%3“</translation>
    </message>
    <message>
        <source>Track %1</source>
        <translation>Spur %1</translation>
    </message>
    <message>
        <source>%1: track_id %2 is no track; its bars are in the new composition “%3”</source>
        <translation>%1: track_id %2 ist keine Spur; ihre Takte sind in der neuen Komposition „%3“</translation>
    </message>
    <message>
        <source>%1: bar_index %2 is no bar of a composition; the reference is left out</source>
        <translation>%1: bar_index %2 ist kein Takt einer Komposition; der Verweis fehlt</translation>
    </message>
    <message>
        <source>%1: bar %2 plays clip %3, which is not there; the reference is left out</source>
        <translation>%1: Takt %2 spielt Clip %3, den es nicht gibt; der Verweis fehlt</translation>
    </message>
    <message>
        <source>%1: bar %2 plays bar %3 of clip %4, which is not there; the reference is left out</source>
        <translation>%1: Takt %2 spielt Takt %3 von Clip %4, den es nicht gibt; der Verweis fehlt</translation>
    </message>
</context>
<context>
    <name>barline::LegacyCopy</name>
    <message>
        <source>Upgrade “%1”</source>
        <translation>„%1“ umwandeln</translation>
    </message>
    <message>
        <source>%1 was made by the first version of the format, and an upgraded copy of it cannot be made in %2; copy it to another folder and open it there.</source>
        <translation>%1 wurde mit der ersten Fassung des Formats gemacht, und in %2 lässt sich keine umgewandelte Kopie davon anlegen; kopieren Sie die Datei in einen anderen Ordner und öffnen Sie sie dort.</translation>
    </message>
    <message>
        <source>%1 was made by the first version of the format; shown is what an upgraded copy of it would hold.</source>
        <translation>%1 wurde mit der ersten Fassung des Formats gemacht; zu sehen ist, was eine umgewandelte Kopie davon enthielte.</translation>
    </message>
    <message>
        <source>%1 was made by the first version of the format. You are working in an upgraded copy, %2; the original stays as it is.</source>
        <translation>%1 wurde mit der ersten Fassung des Formats gemacht. Sie arbeiten in einer umgewandelten Kopie, %2; das Original bleibt, wie es ist.</translation>
    </message>
</context>
<context>
    <name>barline::LegacyNoteNode</name>
    <message>
        <source>%1 does not stand in a note of voice_bars; %2 is needed</source>
        <translation>%1 steht nicht in einer Note von voice_bars; %2 ist nötig</translation>
    </message>
    <message>
        <source>pitch_name &quot;%1&quot; is no note; a letter A..G, then # or b or nothing, is needed</source>
        <translation>pitch_name „%1“ ist kein Ton; ein Buchstabe A..G, dann # oder b oder nichts, ist nötig</translation>
    </message>
    <message>
        <source>octave %1 is out of range for %2; a note C-1..G9 is needed</source>
        <translation>octave %1 liegt für %2 außerhalb des Bereichs; ein Ton C-1..G9 ist nötig</translation>
    </message>
    <message>
        <source>a number of units, 8 to the beat,</source>
        <translation>eine Zahl von Einheiten, 8 je Schlag,</translation>
    </message>
    <message>
        <source>a letter A..G, or is_rest true,</source>
        <translation>ein Buchstabe A..G, oder is_rest true,</translation>
    </message>
    <message>
        <source>a number -1..9, or is_rest true,</source>
        <translation>eine Zahl -1..9, oder is_rest true,</translation>
    </message>
</context>
<context>
    <name>barline::LegacyRow</name>
    <message>
        <source>%1: id %2 cannot be kept; it became %3</source>
        <translation>%1: id %2 kann nicht bleiben; sie wurde zu %3</translation>
    </message>
    <message>
        <source>%1 more rows are odd</source>
        <translation>%1 weitere Zeilen sind auffällig</translation>
    </message>
    <message>
        <source>is no whole number</source>
        <translation>ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>is no number</source>
        <translation>ist keine Zahl</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>is too far away</source>
        <translation>ist zu weit weg</translation>
    </message>
    <message>
        <source>is no JSON</source>
        <translation>ist kein JSON</translation>
    </message>
    <message>
        <source>%1: %2 %3 is not what it should be</source>
        <translation>%1: %2 %3 ist nicht, was es sein soll</translation>
    </message>
</context>
<context>
    <name>barline::LinkActions</name>
    <message>
        <source>&amp;Linked Bars</source>
        <translation>&amp;Verknüpfte Takte</translation>
    </message>
    <message>
        <source>Only &amp;Here</source>
        <translation>Nur &amp;hier</translation>
    </message>
    <message>
        <source>What is edited changes this place alone; else the clip and so all its places</source>
        <translation>Was bearbeitet wird, ändert nur diese Stelle; sonst den Clip und damit alle seine Stellen</translation>
    </message>
    <message>
        <source>&amp;Places of the Clip…</source>
        <translation>&amp;Stellen des Clips…</translation>
    </message>
    <message>
        <source>List where the clip is used, and go there</source>
        <translation>Zeigt, wo der Clip vorkommt, und geht dorthin</translation>
    </message>
    <message>
        <source>&amp;Changes Here…</source>
        <translation>&amp;Änderungen hier…</translation>
    </message>
    <message>
        <source>List what differs at this place, note by note</source>
        <translation>Zeigt Note für Note, was an dieser Stelle anders ist</translation>
    </message>
    <message>
        <source>&amp;Reset Notes</source>
        <translation>Noten &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Make the selected notes here as they are in the clip again</source>
        <translation>Macht die gewählten Noten hier wieder so, wie sie im Clip sind</translation>
    </message>
    <message>
        <source>Reset &amp;All Here</source>
        <translation>Hier &amp;alles zurücksetzen</translation>
    </message>
    <message>
        <source>Make all notes here as they are in the clip again</source>
        <translation>Macht alle Noten hier wieder so, wie sie im Clip sind</translation>
    </message>
    <message>
        <source>P&amp;ush to the Clip</source>
        <translation>In den Clip ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Make the clip, and so all its places, as it is here: the selected notes, or all</source>
        <translation>Macht den Clip und damit alle seine Stellen so, wie es hier ist: die gewählten Noten oder alle</translation>
    </message>
    <message>
        <source>&amp;Make Unique</source>
        <translation>&amp;Eigenständig machen</translation>
    </message>
    <message>
        <source>Give this place a clip of its own; the other places keep theirs</source>
        <translation>Gibt dieser Stelle einen eigenen Clip; die anderen Stellen behalten ihren</translation>
    </message>
    <message>
        <source>Turn Orphans into &amp;Notes</source>
        <translation>Verwaiste zu &amp;Noten machen</translation>
    </message>
    <message>
        <source>Make notes of changes whose note is gone from the clip</source>
        <translation>Macht Noten aus Änderungen, deren Note es im Clip nicht mehr gibt</translation>
    </message>
    <message>
        <source>&amp;Drop Orphans</source>
        <translation>Ver&amp;waiste verwerfen</translation>
    </message>
    <message>
        <source>Forget changes whose note is gone from the clip</source>
        <translation>Verwirft Änderungen, deren Note es im Clip nicht mehr gibt</translation>
    </message>
    <message numerus="yes">
        <source>Reset %n Note(s) Here</source>
        <translation>
            <numerusform>%n Note hier zurücksetzen</numerusform>
            <numerusform>%n Noten hier zurücksetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Push %n Note(s) to the Clip</source>
        <translation>
            <numerusform>%n Note in den Clip übernehmen</numerusform>
            <numerusform>%n Noten in den Clip übernehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n Orphan(s)</source>
        <translation>
            <numerusform>%n verwaiste Änderung verwerfen</numerusform>
            <numerusform>%n verwaiste Änderungen verwerfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn %n Orphan(s) into Notes</source>
        <translation>
            <numerusform>%n verwaiste Änderung zur Note machen</numerusform>
            <numerusform>%n verwaiste Änderungen zu Noten machen</numerusform>
        </translation>
    </message>
    <message>
        <source>The clip has more notes than the project can number yet. Nothing was changed; try again in a moment.</source>
        <translation>Der Clip hat mehr Noten, als das Projekt gerade nummerieren kann. Nichts wurde geändert; versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Make “%1” Unique</source>
        <translation>„%1“ eigenständig machen</translation>
    </message>
</context>
<context>
    <name>barline::LinkBar</name>
    <message>
        <source>Only here</source>
        <translation>Nur hier</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>What is edited changes the clip and so all its places</source>
        <translation>Was bearbeitet wird, ändert den Clip und damit alle seine Stellen</translation>
    </message>
    <message numerus="yes">
        <source>used in %n place(s)</source>
        <translation>
            <numerusform>an %n Stelle verwendet</numerusform>
            <numerusform>an %n Stellen verwendet</numerusform>
        </translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>noch nicht verwendet</translation>
    </message>
    <message>
        <source>Only here (bar %1)</source>
        <translation>Nur hier (Takt %1)</translation>
    </message>
    <message numerus="yes">
        <source>%n here</source>
        <comment>notes that differ at this place</comment>
        <translation>
            <numerusform>%n hier</numerusform>
            <numerusform>%n hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) differ here</source>
        <translation>
            <numerusform>%n Note ist hier anders</numerusform>
            <numerusform>%n Noten sind hier anders</numerusform>
        </translation>
    </message>
    <message>
        <source>Places of “%1”</source>
        <translation>Stellen von „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>bar %1</source>
        <translation>Takt %1</translation>
    </message>
    <message>
        <source>pitch</source>
        <translation>Tonhöhe</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>Anschlag</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>geändert: %1</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>orphan: its note is gone from the clip</source>
        <translation>verwaist: Die Note gibt es im Clip nicht mehr</translation>
    </message>
    <message>
        <source>Changes here</source>
        <translation>Änderungen hier</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Make them as they are in the clip again</source>
        <translation>Macht sie wieder so, wie sie im Clip sind</translation>
    </message>
    <message>
        <source>Push to Clip</source>
        <translation>In den Clip</translation>
    </message>
    <message>
        <source>Make the clip as they are here</source>
        <translation>Macht den Clip so, wie sie hier sind</translation>
    </message>
    <message>
        <source>Turn into Note</source>
        <translation>Zur Note machen</translation>
    </message>
    <message>
        <source>Make notes of the orphans</source>
        <translation>Macht Noten aus den verwaisten</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Forget the orphans</source>
        <translation>Verwirft die verwaisten</translation>
    </message>
    <message>
        <source>Open the clip at a place, by a double click on a block, to change it only there</source>
        <translation>Öffne den Clip an einer Stelle, mit einem Doppelklick auf einen Block, um ihn nur dort zu ändern</translation>
    </message>
</context>
<context>
    <name>barline::LockHolder</name>
    <message>
        <source>another program</source>
        <translation>ein anderes Programm</translation>
    </message>
    <message>
        <source>another window of this program</source>
        <translation>ein anderes Fenster dieses Programms</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>process %1 (%2)</source>
        <translation>Prozess %1 (%2)</translation>
    </message>
</context>
<context>
    <name>barline::LogRecovery</name>
    <message>
        <source>%1 was not closed and must be recovered, which needs a copy of it first.</source>
        <translation>%1 wurde nicht geschlossen und muss wiederhergestellt werden; dafür ist zuerst eine Kopie nötig.</translation>
    </message>
    <message>
        <source>The log %1-wal does not fit its project %1: it belongs to another file, or is damaged. Both are as they were. Move the log to another folder to open the project without it, or salvage both into a new project.</source>
        <translation>Das Protokoll %1-wal passt nicht zu seinem Projekt %1: Es gehört zu einer anderen Datei oder ist beschädigt. Beide sind, wie sie waren. Verschieben Sie das Protokoll in einen anderen Ordner, um das Projekt ohne es zu öffnen, oder retten Sie beide in ein neues Projekt.</translation>
    </message>
</context>
<context>
    <name>barline::LoopActions</name>
    <message>
        <source>Add &amp;Loop</source>
        <translation>&amp;Schleife hinzufügen</translation>
    </message>
    <message>
        <source>Repeat the selected bars, the section at the playhead or its bar</source>
        <translation>Die ausgewählten Takte, den Abschnitt am Abspielkopf oder dessen Takt wiederholen</translation>
    </message>
    <message>
        <source>C&amp;hange Loop…</source>
        <translation>Schleife ä&amp;ndern …</translation>
    </message>
    <message>
        <source>Say how often the loop at the playhead is played, and its bars</source>
        <translation>Angeben, wie oft die Schleife am Abspielkopf gespielt wird, und ihre Takte</translation>
    </message>
    <message>
        <source>Rem&amp;ove Loop</source>
        <translation>Schleife entfe&amp;rnen</translation>
    </message>
    <message>
        <source>Take away the loop at the playhead; its bars stay</source>
        <translation>Die Schleife am Abspielkopf wegnehmen; ihre Takte bleiben</translation>
    </message>
    <message>
        <source>C&amp;ycle</source>
        <translation>Z&amp;yklus</translation>
    </message>
    <message>
        <source>Play the cycle region round and round, or the whole song</source>
        <translation>Den Zyklusbereich im Kreis spielen oder das ganze Stück</translation>
    </message>
    <message>
        <source>Cycle &amp;These Bars</source>
        <translation>&amp;Diese Takte im Zyklus</translation>
    </message>
    <message>
        <source>Play the selected bars, the section at the playhead or its bar round and round</source>
        <translation>Die ausgewählten Takte, den Abschnitt am Abspielkopf oder dessen Takt im Kreis spielen</translation>
    </message>
    <message>
        <source>Add Loop</source>
        <translation>Schleife hinzufügen</translation>
    </message>
    <message>
        <source>There is no loop at the playhead.</source>
        <translation>Am Abspielkopf ist keine Schleife.</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Times played</source>
        <translation>Wie oft gespielt</translation>
    </message>
    <message>
        <source>From bar</source>
        <translation>Von Takt</translation>
    </message>
    <message>
        <source>To bar</source>
        <translation>Bis Takt</translation>
    </message>
    <message>
        <source>The last bar is before the first.</source>
        <translation>Der letzte Takt liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>Change Loop</source>
        <translation>Schleife ändern</translation>
    </message>
    <message>
        <source>Remove Loop</source>
        <translation>Schleife entfernen</translation>
    </message>
</context>
<context>
    <name>barline::LoopPlaces</name>
    <message>
        <source>Loops can lie in each other, not cross: this one would cross that of %1.</source>
        <translation>Schleifen können ineinander liegen, sich nicht kreuzen: diese würde die über %1 kreuzen.</translation>
    </message>
    <message>
        <source>%1 · %2×</source>
        <comment>bars, how often they are played</comment>
        <translation>%1 · %2×</translation>
    </message>
</context>
<context>
    <name>barline::LoopRow</name>
    <message>
        <source>Change Loop</source>
        <translation>Schleife ändern</translation>
    </message>
    <message>
        <source>Loops can lie in each other, not cross · Esc cancels</source>
        <translation>Schleifen können ineinander liegen, sich nicht kreuzen · Esc bricht ab</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>how often a loop is played</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Double-click to add a loop, drag on for its length · Click to move the playhead</source>
        <translation>Doppelklick fügt eine Schleife hinzu, Weiterziehen gibt ihre Länge · Klick versetzt den Abspielkopf</translation>
    </message>
    <message>
        <source>Drag to move, its ends to change its bars · Wheel or double-click to say how often it is played</source>
        <translation>Ziehen verschiebt, an den Enden ändert es die Takte · Rad oder Doppelklick gibt an, wie oft sie gespielt wird</translation>
    </message>
    <message>
        <source>Add Loop</source>
        <translation>Schleife hinzufügen</translation>
    </message>
    <message>
        <source>Loops</source>
        <translation>Schleifen</translation>
    </message>
</context>
<context>
    <name>barline::MainWindow</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>%1 — Barline</source>
        <comment>project</comment>
        <translation>%1 — Barline</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Noten</translation>
    </message>
    <message>
        <source>&amp;Composition</source>
        <translation>&amp;Komposition</translation>
    </message>
    <message>
        <source>&amp;Track</source>
        <translation>&amp;Spur</translation>
    </message>
    <message>
        <source>C&amp;lip</source>
        <translation>C&amp;lip</translation>
    </message>
    <message>
        <source>T&amp;ransport</source>
        <translation>T&amp;ransport</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Barline projects (*.barline)</source>
        <translation>Barline-Projekte (*.barline)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>About Barline</source>
        <translation>Über Barline</translation>
    </message>
    <message>
        <source>Barline</source>
        <translation>Barline</translation>
    </message>
    <message>
        <source>An editor for composing with reusable bars.

Version %1. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Ein Editor zum Komponieren mit wiederverwendbaren Takten.

Version %1. Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>Databases of the first version (*.db *.sqlite *.sqlite3)</source>
        <translation>Datenbanken der ersten Fassung (*.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Dropped text</source>
        <translation>Abgelegter Text</translation>
    </message>
    <message>
        <source>Drop to import the text</source>
        <translation>Ablegen, um den Text zu importieren</translation>
    </message>
    <message numerus="yes">
        <source>Drop to import %n file(s)</source>
        <translation>
            <numerusform>Ablegen, um %n Datei zu importieren</numerusform>
            <numerusform>Ablegen, um %n Dateien zu importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 was copied; %n thing(s) cannot be said in that form.</source>
        <translation>
            <numerusform>%1 wurde kopiert; %n Sache kann diese Form nicht sagen.</numerusform>
            <numerusform>%1 wurde kopiert; %n Sachen kann diese Form nicht sagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Takte</translation>
    </message>
    <message>
        <source>There is no music to paste on the clipboard. Copy notes, a clip or a composition, its text or .json files.</source>
        <translation>In der Zwischenablage ist keine Musik zum Einfügen. Kopiere Noten, einen Clip oder eine Komposition, ihren Text oder .json-Dateien.</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>&amp;Block</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n Block</numerusform>
            <numerusform>%n Blöcke</numerusform>
        </translation>
    </message>
    <message>
        <source>Ti&amp;meline</source>
        <translation>Ze&amp;itleiste</translation>
    </message>
    <message>
        <source>Ba&amp;rs</source>
        <translation>Ta&amp;kte</translation>
    </message>
    <message>
        <source>Arranger</source>
        <translation>Arrangement</translation>
    </message>
    <message>
        <source>Piano Roll</source>
        <translation>Klavierrolle</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n Takt</numerusform>
            <numerusform>%n Takte</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy Bars</source>
        <translation>Takte &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy Blocks</source>
        <translation>Blöcke &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;%1 %2</source>
        <comment>number to press, project</comment>
        <translation>&amp;%1 %2</translation>
    </message>
    <message>
        <source>Text documents (*.json)</source>
        <translation>Textdokumente (*.json)</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>project, folder</comment>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>barline::MainWindowLayout</name>
    <message>
        <source>&amp;Project List</source>
        <translation>&amp;Projektliste</translation>
    </message>
    <message>
        <source>Show the compositions and clips of the project</source>
        <translation>Die Kompositionen und Clips des Projekts zeigen</translation>
    </message>
    <message>
        <source>&amp;Side by Side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>Arranger and piano roll side by side instead of one above the other</source>
        <translation>Arrangement und Klavierrolle nebeneinander statt übereinander</translation>
    </message>
    <message>
        <source>&amp;Arranger Alone</source>
        <translation>Nur &amp;Arrangement</translation>
    </message>
    <message>
        <source>Give the arranger the room of the piano roll too</source>
        <translation>Dem Arrangement auch den Platz der Klavierrolle geben</translation>
    </message>
    <message>
        <source>Piano &amp;Roll Alone</source>
        <translation>Nur &amp;Klavierrolle</translation>
    </message>
    <message>
        <source>Give the piano roll the room of the arranger too</source>
        <translation>Der Klavierrolle auch den Platz des Arrangements geben</translation>
    </message>
    <message>
        <source>R&amp;eset Layout</source>
        <translation>A&amp;nordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Put all parts of the window back to where they were first</source>
        <translation>Alle Teile des Fensters dorthin zurücklegen, wo sie zuerst waren</translation>
    </message>
</context>
<context>
    <name>barline::MapEntryNode</name>
    <message>
        <source>denominator %1 is no note value; 1, 2, 4, 8, 16 or 32 is needed</source>
        <translation>denominator %1 ist kein Notenwert; nötig ist 1, 2, 4, 8, 16 oder 32</translation>
    </message>
    <message>
        <source>key &quot;%1&quot; is no key; a letter C..B, then # or b or nothing, is needed</source>
        <translation>key „%1“ ist keine Tonart; nötig ist ein Buchstabe C..B, dann # oder b oder nichts</translation>
    </message>
    <message>
        <source>mode &quot;%1&quot; is unknown; major, minor or another church mode is needed</source>
        <translation>mode „%1“ ist unbekannt; nötig ist major, minor oder ein anderer Kirchenmodus</translation>
    </message>
    <message>
        <source>key says minor and mode says %1</source>
        <translation>key sagt Moll und mode sagt %1</translation>
    </message>
    <message>
        <source>major, minor or another church mode</source>
        <translation>major, minor oder eine andere Kirchentonart</translation>
    </message>
</context>
<context>
    <name>barline::MarkerActions</name>
    <message>
        <source>Add &amp;Marker</source>
        <translation>&amp;Marke hinzufügen</translation>
    </message>
    <message>
        <source>Put a marker at the playhead, from the menu at the pointer</source>
        <translation>Eine Marke an den Abspielkopf setzen, vom Menü aus an den Zeiger</translation>
    </message>
    <message>
        <source>Add &amp;Section</source>
        <translation>&amp;Abschnitt hinzufügen</translation>
    </message>
    <message>
        <source>Name the selected bars, or those from the playhead up to the next section</source>
        <translation>Die ausgewählten Takte benennen, oder die vom Abspielkopf bis zum nächsten Abschnitt</translation>
    </message>
    <message>
        <source>Give the marker or section at the playhead another name</source>
        <translation>Der Marke oder dem Abschnitt am Abspielkopf einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Place and &amp;Length…</source>
        <translation>Ort und &amp;Länge …</translation>
    </message>
    <message>
        <source>Say where the marker or section at the playhead begins, and how many bars it has</source>
        <translation>Angeben, wo die Marke oder der Abschnitt am Abspielkopf beginnt und wie viele Takte er hat</translation>
    </message>
    <message>
        <source>Give the section at the playhead a colour</source>
        <translation>Dem Abschnitt am Abspielkopf eine Farbe geben</translation>
    </message>
    <message>
        <source>Take away the marker or section at the playhead; its bars stay</source>
        <translation>Die Marke oder den Abschnitt am Abspielkopf wegnehmen; die Takte bleiben</translation>
    </message>
    <message>
        <source>&amp;Next Marker</source>
        <translation>&amp;Nächste Marke</translation>
    </message>
    <message>
        <source>Move the playhead to the next marker or section</source>
        <translation>Den Abspielkopf zur nächsten Marke oder zum nächsten Abschnitt versetzen</translation>
    </message>
    <message>
        <source>&amp;Previous Marker</source>
        <translation>&amp;Vorige Marke</translation>
    </message>
    <message>
        <source>Move the playhead to the marker or section before it</source>
        <translation>Den Abspielkopf zur Marke oder zum Abschnitt davor versetzen</translation>
    </message>
    <message>
        <source>There is no marker or section at the playhead.</source>
        <translation>Am Abspielkopf ist weder Marke noch Abschnitt.</translation>
    </message>
    <message>
        <source>Marker %1</source>
        <translation>Marke %1</translation>
    </message>
    <message>
        <source>Add Marker</source>
        <translation>Marke hinzufügen</translation>
    </message>
    <message>
        <source>Section %1</source>
        <translation>Abschnitt %1</translation>
    </message>
    <message>
        <source>Add Section</source>
        <translation>Abschnitt hinzufügen</translation>
    </message>
    <message>
        <source>Rename Section</source>
        <translation>Abschnitt umbenennen</translation>
    </message>
    <message>
        <source>Rename Marker</source>
        <translation>Marke umbenennen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>a marker</source>
        <translation>eine Marke</translation>
    </message>
    <message>
        <source>From bar.count</source>
        <translation>Von Takt.Zählzeit</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Takte</translation>
    </message>
    <message>
        <source>A bar, or a bar and a count of it, is needed: 5 or 5.3.</source>
        <translation>Gebraucht wird ein Takt, oder ein Takt und eine seiner Zählzeiten: 5 oder 5.3.</translation>
    </message>
    <message>
        <source>Change Section</source>
        <translation>Abschnitt ändern</translation>
    </message>
    <message>
        <source>Change Marker</source>
        <translation>Marke ändern</translation>
    </message>
    <message>
        <source>By Its Name</source>
        <translation>Nach dem Namen</translation>
    </message>
    <message>
        <source>Colour Section</source>
        <translation>Abschnitt färben</translation>
    </message>
    <message>
        <source>Colour Marker</source>
        <translation>Marke färben</translation>
    </message>
    <message>
        <source>Remove Section</source>
        <translation>Abschnitt entfernen</translation>
    </message>
    <message>
        <source>Remove Marker</source>
        <translation>Marke entfernen</translation>
    </message>
    <message>
        <source>There is no marker after the playhead</source>
        <translation>Nach dem Abspielkopf kommt keine Marke</translation>
    </message>
    <message>
        <source>There is no marker before the playhead</source>
        <translation>Vor dem Abspielkopf ist keine Marke</translation>
    </message>
    <message>
        <source>&amp;Rename Marker or Section</source>
        <translation>Marke oder Abschnitt &amp;umbenennen</translation>
    </message>
    <message>
        <source>&amp;Colour of Marker or Section…</source>
        <translation>&amp;Farbe der Marke oder des Abschnitts …</translation>
    </message>
    <message>
        <source>Re&amp;move Marker or Section</source>
        <translation>Marke oder Abschnitt ent&amp;fernen</translation>
    </message>
</context>
<context>
    <name>barline::MeterKeyActions</name>
    <message>
        <source>&amp;Meter Here…</source>
        <translation>Takta&amp;rt hier …</translation>
    </message>
    <message>
        <source>Set the meter from the bar at the playhead on, or of that bar only; from the menu at the pointer</source>
        <translation>Die Taktart vom Takt am Abspielkopf an setzen oder nur für diesen Takt; vom Menü aus am Zeiger</translation>
    </message>
    <message>
        <source>Remove M&amp;eter</source>
        <translation>Taktart entf&amp;ernen</translation>
    </message>
    <message>
        <source>Take away the change of meter at the playhead or before it</source>
        <translation>Den Taktwechsel am Abspielkopf oder davor wegnehmen</translation>
    </message>
    <message>
        <source>&amp;Key Here…</source>
        <translation>Tonart &amp;hier …</translation>
    </message>
    <message>
        <source>Set the key at the playhead, from the menu at the pointer</source>
        <translation>Die Tonart am Abspielkopf setzen, vom Menü aus am Zeiger</translation>
    </message>
    <message>
        <source>Remove Ke&amp;y</source>
        <translation>Tonart entfernen</translation>
    </message>
    <message>
        <source>Take away the key that begins at the playhead or before it</source>
        <translation>Die Tonart wegnehmen, die am Abspielkopf oder davor beginnt</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Taktart</translation>
    </message>
    <message>
        <source>New Meter</source>
        <translation>Neue Taktart</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Only this bar; after it goes on what was</source>
        <translation>Nur dieser Takt; danach geht es weiter wie zuvor</translation>
    </message>
    <message>
        <source>From bar</source>
        <translation>Von Takt</translation>
    </message>
    <message>
        <source>A meter is needed such as 7/8; below are 1, 2, 4, 8, 16 or 32.</source>
        <translation>Gebraucht wird eine Taktart wie 7/8; unten stehen 1, 2, 4, 8, 16 oder 32.</translation>
    </message>
    <message>
        <source>Change Meter</source>
        <translation>Taktart ändern</translation>
    </message>
    <message>
        <source>Set Meter %1</source>
        <translation>Taktart %1 setzen</translation>
    </message>
    <message>
        <source>The meter at the beginning of the song stays: change it instead.</source>
        <translation>Die Taktart am Anfang des Stücks bleibt: stattdessen ändern.</translation>
    </message>
    <message>
        <source>Remove Meter</source>
        <translation>Taktart entfernen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonart</translation>
    </message>
    <message>
        <source>New Key</source>
        <translation>Neue Tonart</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Tongeschlecht</translation>
    </message>
    <message>
        <source>From bar.count</source>
        <translation>Von Takt.Zählzeit</translation>
    </message>
    <message>
        <source>A bar, or a bar and a count of it, is needed: 5 or 5.3.</source>
        <translation>Gebraucht wird ein Takt, oder ein Takt und eine seiner Zählzeiten: 5 oder 5.3.</translation>
    </message>
    <message>
        <source>Change Key</source>
        <translation>Tonart ändern</translation>
    </message>
    <message>
        <source>Add Key</source>
        <translation>Tonart hinzufügen</translation>
    </message>
    <message>
        <source>Remove Key</source>
        <translation>Tonart entfernen</translation>
    </message>
</context>
<context>
    <name>barline::Minimap</name>
    <message>
        <source>Minimap: the whole song</source>
        <translation>Übersicht: das ganze Lied</translation>
    </message>
    <message>
        <source>Drag to show more or fewer bars</source>
        <translation>Ziehen zeigt mehr oder weniger Takte</translation>
    </message>
    <message>
        <source>Drag to show another part of the song</source>
        <translation>Ziehen zeigt einen anderen Teil des Liedes</translation>
    </message>
    <message>
        <source>Click to show this part of the song</source>
        <translation>Klicken zeigt diesen Teil des Liedes</translation>
    </message>
    <message>
        <source>bar %1</source>
        <comment>bar number</comment>
        <translation>Takt %1</translation>
    </message>
</context>
<context>
    <name>barline::MoveBarNumbersGesture</name>
    <message>
        <source>before bar %1</source>
        <translation>vor Takt %1</translation>
    </message>
    <message>
        <source>a copy before bar %1</source>
        <translation>eine Kopie vor Takt %1</translation>
    </message>
    <message>
        <source>Drop the bars between two others: all after makes room · Ctrl copies · Esc cancels</source>
        <translation>Takte zwischen zwei anderen ablegen: alles danach macht Platz · Strg kopiert · Esc bricht ab</translation>
    </message>
    <message>
        <source>Drop the bars over others: nothing else moves · Ctrl copies · Esc cancels</source>
        <translation>Takte über andere legen: sonst bewegt sich nichts · Strg kopiert · Esc bricht ab</translation>
    </message>
</context>
<context>
    <name>barline::MoveBlocksGesture</name>
    <message numerus="yes">
        <source>Copy %n Block(s)</source>
        <translation>
            <numerusform>%n Block kopieren</numerusform>
            <numerusform>%n Blöcke kopieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Block(s)</source>
        <translation>
            <numerusform>%n Block verschieben</numerusform>
            <numerusform>%n Blöcke verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Shift keeps to one axis · Ctrl copies · Esc cancels</source>
        <translation>Umschalt hält eine Richtung · Strg kopiert · Esc bricht ab</translation>
    </message>
</context>
<context>
    <name>barline::MoveNotesGesture</name>
    <message>
        <source>Shift keeps to one axis · Ctrl copies · Alt leaves grid and scale · Esc cancels</source>
        <translation>Umschalt hält eine Richtung · Strg kopiert · Alt löst von Raster und Leiter · Esc bricht ab</translation>
    </message>
</context>
<context>
    <name>barline::MoveSectionGesture</name>
    <message>
        <source>Esc cancels</source>
        <translation>Esc bricht ab</translation>
    </message>
    <message>
        <source>%1 before bar %2, all after it makes room</source>
        <translation>%1 vor Takt %2, alles danach macht Platz</translation>
    </message>
    <message>
        <source>%1 over what is in bar %2 and after</source>
        <translation>%1 über das, was in Takt %2 und danach ist</translation>
    </message>
</context>
<context>
    <name>barline::MusicChoice</name>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n Clip</numerusform>
            <numerusform>%n Clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) of “%1”</source>
        <translation>
            <numerusform>%n Note von „%1“</numerusform>
            <numerusform>%n Noten von „%1“</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::NavigationActions</name>
    <message>
        <source>Zoom In</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Show less time, larger</source>
        <translation>Weniger Zeit zeigen, größer</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show more time, smaller</source>
        <translation>Mehr Zeit zeigen, kleiner</translation>
    </message>
    <message>
        <source>Higher Rows</source>
        <translation>Höhere Zeilen</translation>
    </message>
    <message>
        <source>Show fewer keys, larger</source>
        <translation>Weniger Tasten zeigen, größer</translation>
    </message>
    <message>
        <source>Lower Rows</source>
        <translation>Niedrigere Zeilen</translation>
    </message>
    <message>
        <source>Show more keys, smaller</source>
        <translation>Mehr Tasten zeigen, kleiner</translation>
    </message>
    <message>
        <source>Zoom to Selection</source>
        <translation>Auswahl zeigen</translation>
    </message>
    <message>
        <source>Show all selected notes</source>
        <translation>Alle gewählten Noten zeigen</translation>
    </message>
    <message>
        <source>Zoom to Clip</source>
        <translation>Clip ganz zeigen</translation>
    </message>
    <message>
        <source>Show the whole clip</source>
        <translation>Den ganzen Clip zeigen</translation>
    </message>
    <message>
        <source>Go to Bar…</source>
        <translation>Gehe zu Takt …</translation>
    </message>
    <message>
        <source>Show a bar of the clip or of the song</source>
        <translation>Einen Takt des Clips oder des Liedes zeigen</translation>
    </message>
    <message>
        <source>Follow Playhead by Page</source>
        <translation>Abspielkopf seitenweise folgen</translation>
    </message>
    <message>
        <source>Turn the page when the playhead leaves the view</source>
        <translation>Weiterblättern, wenn der Abspielkopf die Ansicht verlässt</translation>
    </message>
    <message>
        <source>Follow Playhead Smoothly</source>
        <translation>Abspielkopf fließend folgen</translation>
    </message>
    <message>
        <source>Keep the playhead in the middle while it plays</source>
        <translation>Den Abspielkopf beim Abspielen in der Mitte halten</translation>
    </message>
    <message>
        <source>Give a bar from 1 to %1, or one of the song in which this block plays.</source>
        <translation>Geben Sie einen Takt von 1 bis %1 an, oder einen des Liedes, in dem dieser Block erklingt.</translation>
    </message>
    <message>
        <source>Give a bar from 1 to %1.</source>
        <translation>Geben Sie einen Takt von 1 bis %1 an.</translation>
    </message>
    <message>
        <source>A number is a bar of the clip; s9 is bar 9 of the song.</source>
        <translation>Eine Zahl ist ein Takt des Clips; s9 ist Takt 9 des Liedes.</translation>
    </message>
</context>
<context>
    <name>barline::NoteCanvas</name>
    <message>
        <source>Notes</source>
        <translation>Noten</translation>
    </message>
    <message>
        <source>Double-click a block to open its clip</source>
        <translation>Doppelklick auf einen Block öffnet seinen Clip</translation>
    </message>
    <message>
        <source>Double-click to add a note</source>
        <translation>Doppelklick setzt eine Note</translation>
    </message>
    <message>
        <source>Double-click a free bar above to place a clip</source>
        <translation>Doppelklick auf einen freien Takt oben setzt einen Clip</translation>
    </message>
    <message>
        <source>Dropped text</source>
        <translation>Abgelegter Text</translation>
    </message>
    <message>
        <source>Changes of notes that the clip no longer has · Shift+H lists them</source>
        <translation>Änderungen an Noten, die der Clip nicht mehr hat · Umschalt+H listet sie auf</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) had changed what is gone now. The changes are kept there as orphans: the bar above the notes drops them or makes them notes.</source>
        <translation>
            <numerusform>%n Stelle hatte geändert, was nun weg ist. Die Änderungen bleiben dort als verwaiste erhalten: In der Leiste über den Noten werden sie verworfen oder zu Noten gemacht.</numerusform>
            <numerusform>%n Stellen hatten geändert, was nun weg ist. Die Änderungen bleiben dort als verwaiste erhalten: In der Leiste über den Noten werden sie verworfen oder zu Noten gemacht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::NoteCommands</name>
    <message>
        <source>Duplicate Notes</source>
        <translation>Noten duplizieren</translation>
    </message>
    <message>
        <source>Copy the selected notes right after them</source>
        <translation>Die ausgewählten Noten gleich dahinter kopieren</translation>
    </message>
    <message>
        <source>Split Notes Here</source>
        <translation>Noten hier teilen</translation>
    </message>
    <message>
        <source>Cut the selected notes at the note cursor, or at the playhead</source>
        <translation>Die ausgewählten Noten am Notencursor teilen, sonst am Abspielkopf</translation>
    </message>
    <message>
        <source>Glue Notes</source>
        <translation>Noten verbinden</translation>
    </message>
    <message>
        <source>Make one note of the selected ones that follow each other on a key</source>
        <translation>Aus ausgewählten Noten, die auf einer Taste aufeinander folgen, eine machen</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
    <message>
        <source>Make the selected notes louder</source>
        <translation>Die ausgewählten Noten lauter machen</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Make the selected notes softer</source>
        <translation>Die ausgewählten Noten leiser machen</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Länger</translation>
    </message>
    <message>
        <source>Make the selected notes longer by a step of the grid</source>
        <translation>Die ausgewählten Noten um einen Rasterschritt verlängern</translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation>Kürzer</translation>
    </message>
    <message>
        <source>Make the selected notes shorter by a step of the grid</source>
        <translation>Die ausgewählten Noten um einen Rasterschritt verkürzen</translation>
    </message>
    <message>
        <source>Note Cursor</source>
        <translation>Notencursor</translation>
    </message>
    <message>
        <source>Reach, make and edit notes with the arrow keys and Enter</source>
        <translation>Noten mit Pfeiltasten und Eingabe erreichen, setzen und ändern</translation>
    </message>
    <message>
        <source>Step Input</source>
        <translation>Schritteingabe</translation>
    </message>
    <message>
        <source>Enter notes with the letters, as on a piano</source>
        <translation>Noten mit den Buchstaben eingeben wie auf einem Klavier</translation>
    </message>
    <message>
        <source>Next Note</source>
        <translation>Nächste Note</translation>
    </message>
    <message>
        <source>Go to the next note</source>
        <translation>Zur nächsten Note gehen</translation>
    </message>
    <message>
        <source>Previous Note</source>
        <translation>Vorige Note</translation>
    </message>
    <message>
        <source>Go to the note before</source>
        <translation>Zur Note davor gehen</translation>
    </message>
    <message>
        <source>Select to the Next Note</source>
        <translation>Bis zur nächsten Note auswählen</translation>
    </message>
    <message>
        <source>Go to the next note and add it to the selection</source>
        <translation>Zur nächsten Note gehen und sie mit auswählen</translation>
    </message>
    <message>
        <source>Select to the Previous Note</source>
        <translation>Bis zur vorigen Note auswählen</translation>
    </message>
    <message>
        <source>Go to the note before and add it to the selection</source>
        <translation>Zur Note davor gehen und sie mit auswählen</translation>
    </message>
    <message>
        <source>No selected note sounds at the cursor or the playhead</source>
        <translation>Am Cursor oder Abspielkopf klingt keine ausgewählte Note</translation>
    </message>
    <message>
        <source>No selected notes follow each other on a key</source>
        <translation>Keine ausgewählten Noten folgen auf einer Taste aufeinander</translation>
    </message>
    <message>
        <source>The clip ends before the copies would</source>
        <translation>Der Clip endet vor den Kopien</translation>
    </message>
</context>
<context>
    <name>barline::NoteCursor</name>
    <message>
        <source>%1 · empty</source>
        <comment>key and place</comment>
        <translation>%1 · leer</translation>
    </message>
</context>
<context>
    <name>barline::NoteDrop</name>
    <message numerus="yes">
        <source>Paste %n Note(s) from %1</source>
        <translation>
            <numerusform>%n Note aus %1 einfügen</numerusform>
            <numerusform>%n Noten aus %1 einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no notes in %1.</source>
        <translation>In %1 sind keine Noten.</translation>
    </message>
    <message>
        <source>There are %1 notes in %2, and at most %3 can be added to a clip at once. Drop it on the clip list to have it as a clip.</source>
        <translation>In %2 sind %1 Noten, und höchstens %3 können einem Clip auf einmal hinzugefügt werden. Auf der Clipliste abgelegt wird ein Clip daraus.</translation>
    </message>
    <message>
        <source>So many notes were added that the project cannot number more yet. Nothing was added; try again in a moment.</source>
        <translation>Es wurden so viele Noten hinzugefügt, dass das Projekt noch keine weiteren nummerieren kann. Nichts wurde hinzugefügt; versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>%1 has errors. Drop it to see them</source>
        <comment>name of a document</comment>
        <translation>%1 hat Fehler. Ablegen, um sie zu sehen</translation>
    </message>
    <message>
        <source>A composition cannot be added to a clip</source>
        <translation>Eine Komposition kann keinem Clip hinzugefügt werden</translation>
    </message>
    <message>
        <source>Drop to import %1</source>
        <comment>names of compositions</comment>
        <translation>Ablegen, um %1 zu importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) of %1</source>
        <translation>
            <numerusform>%n Note von %1</numerusform>
            <numerusform>%n Noten von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Release to add the notes here, Alt leaves the grid</source>
        <translation>Loslassen fügt die Noten hier ein, Alt verlässt das Raster</translation>
    </message>
    <message numerus="yes">
        <source>%1; the clip grows to %n bar(s)</source>
        <comment>what happens</comment>
        <translation>
            <numerusform>%1; der Clip wächst auf %n Takt</numerusform>
            <numerusform>%1; der Clip wächst auf %n Takte</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>name of a document</comment>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n Note(s) from %1</source>
        <comment>what was done</comment>
        <translation>
            <numerusform>%n Note aus %1 ablegen</numerusform>
            <numerusform>%n Noten aus %1 ablegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n Note(s)</source>
        <translation>
            <numerusform>%n Note einfügen</numerusform>
            <numerusform>%n Noten einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>There are %1 notes in %2, and at most %3 can be added to a clip at once. Paste them into the clip list to have them as a clip.</source>
        <translation>%2 enthält %1 Noten, und höchstens %3 können einem Clip auf einmal hinzugefügt werden. Füge sie in die Clipliste ein, um sie als Clip zu haben.</translation>
    </message>
    <message>
        <source>The notes would reach beyond the clip&apos;s end, and the clip cannot grow only here. Nothing was added: choose “Everywhere”, or an earlier bar.</source>
        <translation>Die Noten reichten über das Ende des Clips hinaus, und der Clip kann nicht nur hier länger werden. Nichts wurde hinzugefügt: Wähle „Überall“ oder einen früheren Takt.</translation>
    </message>
    <message>
        <source>This place does not play bar %1 of the clip, where some of the notes would be. Nothing was added: choose “Everywhere”, or another bar.</source>
        <translation>Diese Stelle spielt Takt %1 des Clips nicht, in dem einige der Noten stünden. Nichts wurde hinzugefügt: Wähle „Überall“ oder einen anderen Takt.</translation>
    </message>
    <message>
        <source>the copied notes</source>
        <translation>die kopierten Noten</translation>
    </message>
</context>
<context>
    <name>barline::NoteInspector</name>
    <message>
        <source>The notes are still being read. Press Enter again in a moment.</source>
        <translation>Die Noten werden noch gelesen. Drücke gleich noch einmal die Eingabetaste.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>Show the values of the selected notes beside the music</source>
        <translation>Zeigt die Werte der gewählten Noten neben der Musik</translation>
    </message>
    <message>
        <source>Edit Notes…</source>
        <translation>Noten bearbeiten …</translation>
    </message>
    <message>
        <source>Type pitch, start, length, velocity and articulation of the selected notes</source>
        <translation>Tonhöhe, Beginn, Länge, Anschlag und Artikulation der gewählten Noten eingeben</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>NOTE</translation>
    </message>
    <message>
        <source>Drag up or down, or turn the wheel; Shift is finer · click to type</source>
        <translation>Nach oben oder unten ziehen oder am Rad drehen; Umschalt ist feiner · Klick zum Eingeben</translation>
    </message>
    <message>
        <source>Articulation</source>
        <translation>Artikulation</translation>
    </message>
    <message>
        <source>Choose one, or type any word · the wheel goes through them</source>
        <translation>Eine auswählen oder ein Wort eingeben · das Rad geht sie durch</translation>
    </message>
    <message>
        <source>CLIP</source>
        <translation>CLIP</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Takte</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Taktart</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Noten</translation>
    </message>
    <message>
        <source>Select notes to change their pitch, start, length, velocity and articulation.</source>
        <translation>Wähle Noten, um Tonhöhe, Beginn, Länge, Anschlag und Artikulation zu ändern.</translation>
    </message>
    <message>
        <source>No clip</source>
        <translation>Kein Clip</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln Note</numerusform>
            <numerusform>%Ln Noten</numerusform>
        </translation>
    </message>
    <message>
        <source>Shift is finer · Esc leaves the notes as they were</source>
        <translation>Umschalt ist feiner · Esc lässt die Noten, wie sie waren</translation>
    </message>
</context>
<context>
    <name>barline::NoteKeys</name>
    <message>
        <source>Arrows move the cursor, with Alt the note · Enter adds or deletes · Ctrl and left or right: next note · Esc ends</source>
        <translation>Pfeile bewegen den Cursor, mit Alt die Note · Eingabe fügt hinzu oder löscht · Strg und links oder rechts: nächste Note · Esc beendet</translation>
    </message>
</context>
<context>
    <name>barline::NoteNames</name>
    <message>
        <source>%1 beats</source>
        <comment>length of a note</comment>
        <translation>%1 Schläge</translation>
    </message>
</context>
<context>
    <name>barline::NoteNode</name>
    <message>
        <source>a number 0..127, or is_rest true,</source>
        <translation>eine Zahl 0..127 oder is_rest true</translation>
    </message>
    <message>
        <source>%1 stands in the note and in its %2; one of both is needed</source>
        <translation>%1 steht in der Note und in ihrem %2; eines von beiden ist nötig</translation>
    </message>
</context>
<context>
    <name>barline::NoteOverrideNode</name>
    <message>
        <source>removed is false; true is needed, or no override</source>
        <translation>removed ist false; nötig ist true, oder keine Abweichung</translation>
    </message>
    <message>
        <source>one of changed, removed and added is needed in a note override</source>
        <translation>in einer Abweichung einer Note ist eines von changed, removed und added nötig</translation>
    </message>
    <message>
        <source>note stands beside added; an added note has no number</source>
        <translation>note steht neben added; eine hinzugefügte Note hat keine Nummer</translation>
    </message>
    <message>
        <source>the id of a note of the clip</source>
        <translation>die id einer Note des Clips</translation>
    </message>
</context>
<context>
    <name>barline::NotePress</name>
    <message>
        <source>Drag to change the length · Shift keeps the proportions · Ctrl stretches the phrase · Alt leaves the grid</source>
        <translation>Ziehen ändert die Länge · Umschalt wahrt die Verhältnisse · Strg dehnt die Phrase · Alt löst vom Raster</translation>
    </message>
    <message>
        <source>Drag to move, edges resize · Shift keeps to one axis · Ctrl copies · Alt leaves the grid · Right-drag deletes</source>
        <translation>Ziehen verschiebt, Ränder ändern die Länge · Umschalt hält eine Richtung · Strg kopiert · Alt löst vom Raster · rechts ziehen löscht</translation>
    </message>
</context>
<context>
    <name>barline::NoteReadout</name>
    <message>
        <source>differs here</source>
        <comment>than in the clip</comment>
        <translation>hier anders</translation>
    </message>
</context>
<context>
    <name>barline::NoteSteps</name>
    <message numerus="yes">
        <source>Add %n Note(s)</source>
        <translation>
            <numerusform>%n Note hinzufügen</numerusform>
            <numerusform>%n Noten hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Note(s)</source>
        <translation>
            <numerusform>%n Note löschen</numerusform>
            <numerusform>%n Noten löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Note(s)</source>
        <translation>
            <numerusform>%n Note verschieben</numerusform>
            <numerusform>%n Noten verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n Note(s)</source>
        <translation>
            <numerusform>%n Note kopieren</numerusform>
            <numerusform>%n Noten kopieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resize %n Note(s)</source>
        <translation>
            <numerusform>Länge von %n Note ändern</numerusform>
            <numerusform>Länge von %n Noten ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stretch %n Note(s)</source>
        <translation>
            <numerusform>%n Note dehnen</numerusform>
            <numerusform>%n Noten dehnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split %n Note(s)</source>
        <translation>
            <numerusform>%n Note teilen</numerusform>
            <numerusform>%n Noten teilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Glue %n Note(s)</source>
        <translation>
            <numerusform>%n Note verbinden</numerusform>
            <numerusform>%n Noten verbinden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Velocity of %n Note(s)</source>
        <translation>
            <numerusform>Anschlag von %n Note ändern</numerusform>
            <numerusform>Anschlag von %n Noten ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Pitch of %n Note(s)</source>
        <translation>
            <numerusform>Tonhöhe von %n Note ändern</numerusform>
            <numerusform>Tonhöhe von %n Noten ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Start of %n Note(s)</source>
        <translation>
            <numerusform>Beginn von %n Note ändern</numerusform>
            <numerusform>Beginn von %n Noten ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Length of %n Note(s)</source>
        <translation>
            <numerusform>Länge von %n Note ändern</numerusform>
            <numerusform>Länge von %n Noten ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Articulation of %n Note(s)</source>
        <translation>
            <numerusform>Artikulation von %n Note ändern</numerusform>
            <numerusform>Artikulation von %n Noten ändern</numerusform>
        </translation>
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
    <name>barline::OpenProject</name>
    <message>
        <source>A project in memory holds nothing yet.</source>
        <translation>Ein Projekt im Speicher enthält noch nichts.</translation>
    </message>
    <message>
        <source>There is no project %1.</source>
        <translation>Es gibt kein Projekt %1.</translation>
    </message>
</context>
<context>
    <name>barline::OwnBarActions</name>
    <message>
        <source>Use &amp;Bar…</source>
        <translation>&amp;Takt verwenden …</translation>
    </message>
    <message>
        <source>Let these bars of blocks play any bar of any clip</source>
        <translation>Diese Takte der Blöcke einen beliebigen Takt eines beliebigen Clips spielen lassen</translation>
    </message>
    <message>
        <source>Play Its &amp;Own Bar</source>
        <translation>Den &amp;eigenen Takt spielen</translation>
    </message>
    <message>
        <source>Let these bars of blocks play the bar of their clip again whose turn it is</source>
        <translation>Diese Takte der Blöcke wieder den Takt ihres Clips spielen lassen, der an der Reihe ist</translation>
    </message>
    <message>
        <source>Copy C&amp;hanges</source>
        <translation>Änderungen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy what differs in these bars from their clip</source>
        <translation>Kopieren, was in diesen Takten anders ist als in ihrem Clip</translation>
    </message>
    <message>
        <source>Paste Chan&amp;ges</source>
        <translation>Änderungen ein&amp;fügen</translation>
    </message>
    <message>
        <source>Give these bars the copied changes in place of their own</source>
        <translation>Diesen Takten die kopierten Änderungen anstelle ihrer eigenen geben</translation>
    </message>
    <message>
        <source>&amp;Clear Changes</source>
        <translation>Änderungen &amp;löschen</translation>
    </message>
    <message>
        <source>Make these bars as they are in their clip again: notes and curves</source>
        <translation>Diese Takte wieder wie in ihrem Clip machen: Noten und Kurven</translation>
    </message>
    <message>
        <source>&amp;Edit Notes Only Here</source>
        <translation>Noten nur &amp;hier bearbeiten</translation>
    </message>
    <message>
        <source>Open this bar in the piano roll; what is edited changes this place alone</source>
        <translation>Diesen Takt in der Pianorolle öffnen; was bearbeitet wird, ändert nur diese Stelle</translation>
    </message>
    <message>
        <source>No block plays here. Select bars in which blocks play.</source>
        <translation>Hier spielt kein Block. Wählen Sie Takte aus, in denen Blöcke spielen.</translation>
    </message>
    <message numerus="yes">
        <source>Play in %n bar(s)</source>
        <translation>
            <numerusform>In %n Takt spielen</numerusform>
            <numerusform>In %n Takten spielen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use Bar %1 of “%2” in %n Bar(s)</source>
        <translation>
            <numerusform>Takt %1 aus „%2“ in %n Takt verwenden</numerusform>
            <numerusform>Takt %1 aus „%2“ in %n Takten verwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>These bars play that bar already.</source>
        <translation>Diese Takte spielen diesen Takt schon.</translation>
    </message>
    <message numerus="yes">
        <source>Play Own Bar in %n Bar(s)</source>
        <translation>
            <numerusform>Eigenen Takt in %n Takt spielen</numerusform>
            <numerusform>Eigenen Takt in %n Takten spielen</numerusform>
        </translation>
    </message>
    <message>
        <source>No bar here plays another one than its own.</source>
        <translation>Kein Takt hier spielt einen anderen als seinen eigenen.</translation>
    </message>
    <message>
        <source>Nothing differs here from the clip.</source>
        <translation>Hier ist nichts anders als im Clip.</translation>
    </message>
    <message numerus="yes">
        <source>copied the changes of %n bar(s)</source>
        <translation>
            <numerusform>Änderungen von %n Takt kopiert</numerusform>
            <numerusform>Änderungen von %n Takten kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more notes than the project can number yet. Nothing was changed; try again in a moment.</source>
        <translation>Es sind mehr Noten, als das Projekt gerade nummerieren kann. Es wurde nichts geändert; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Paste Changes to %n Bar(s)</source>
        <translation>
            <numerusform>Änderungen in %n Takt einfügen</numerusform>
            <numerusform>Änderungen in %n Takte einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>These bars have none of the notes that were changed.</source>
        <translation>Diese Takte haben keine der geänderten Noten.</translation>
    </message>
    <message>
        <source>These bars have these changes already, or no block plays in them.</source>
        <translation>Diese Takte haben diese Änderungen schon, oder kein Block spielt in ihnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) left out: no note of that start and pitch</source>
        <translation>
            <numerusform>%n Änderung ausgelassen: keine Note mit diesem Anfang und dieser Tonhöhe</numerusform>
            <numerusform>%n Änderungen ausgelassen: keine Note mit diesem Anfang und dieser Tonhöhe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear Changes of %n Bar(s)</source>
        <translation>
            <numerusform>Änderungen von %n Takt löschen</numerusform>
            <numerusform>Änderungen von %n Takten löschen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::PackedNotes</name>
    <message>
        <source>The copied notes are damaged. Copy them again.</source>
        <translation>Die kopierten Noten sind beschädigt. Kopiere sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>barline::PaintNotesGesture</name>
    <message>
        <source>Drag on to repeat the note · Ctrl follows the pointer up and down · Esc cancels</source>
        <translation>Weiterziehen wiederholt die Note · Strg folgt dem Zeiger auf und ab · Esc bricht ab</translation>
    </message>
</context>
<context>
    <name>barline::PedalNode</name>
    <message>
        <source>the pedal events are not in order of time; they are sorted</source>
        <translation>die Pedalereignisse sind nicht nach der Zeit geordnet; sie werden sortiert</translation>
    </message>
    <message>
        <source>on stands beside controller or value; one of both is needed</source>
        <translation>on steht neben controller oder value; nötig ist eines von beiden</translation>
    </message>
    <message>
        <source>controller 64 and value are needed together</source>
        <translation>controller 64 und value sind zusammen nötig</translation>
    </message>
</context>
<context>
    <name>barline::PianoRollPanel</name>
    <message>
        <source>Piano roll</source>
        <translation>Klavierrolle</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip and shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Delete Notes</source>
        <translation>Noten löschen</translation>
    </message>
    <message>
        <source>Delete the selected notes</source>
        <translation>Die gewählten Noten löschen</translation>
    </message>
    <message>
        <source>Velocity Lane</source>
        <translation>Anschlagspur</translation>
    </message>
    <message>
        <source>Show the velocities below the notes</source>
        <translation>Zeigt die Anschlagstärken unter den Noten</translation>
    </message>
    <message>
        <source>Set Velocity…</source>
        <translation>Anschlag setzen …</translation>
    </message>
    <message>
        <source>Type the velocity of the selected notes</source>
        <translation>Gibt die Anschlagstärke der gewählten Noten ein</translation>
    </message>
</context>
<context>
    <name>barline::PitchBox</name>
    <message>
        <source>A key by its name, C4 being the middle C, or by its MIDI number</source>
        <translation>Eine Taste mit ihrem Namen, wobei C4 das mittlere C ist, oder ihrer MIDI-Nummer</translation>
    </message>
</context>
<context>
    <name>barline::PlaceCheck</name>
    <message>
        <source>%1 has bar %2 beat %3 twice</source>
        <translation>%1 hat Takt %2 Schlag %3 zweimal</translation>
    </message>
    <message>
        <source>%1 is not in order of bars; it is sorted</source>
        <translation>%1 ist nicht nach Takten geordnet; es wird sortiert</translation>
    </message>
</context>
<context>
    <name>barline::PlaceClip</name>
    <message>
        <source>Clip %1</source>
        <translation>Clip %1</translation>
    </message>
</context>
<context>
    <name>barline::PlaceText</name>
    <message>
        <source>clip &quot;%1&quot;</source>
        <translation>Clip „%1“</translation>
    </message>
    <message>
        <source>bar_index %1 of clip &quot;%2&quot;</source>
        <translation>bar_index %1 von Clip „%2“</translation>
    </message>
    <message>
        <source>the rest</source>
        <translation>die Pause</translation>
    </message>
    <message>
        <source>%1 at bar_index %2, beat %3 of clip &quot;%4&quot;</source>
        <translation>%1 bei bar_index %2, Schlag %3 von Clip „%4“</translation>
    </message>
    <message>
        <source>track &quot;%1&quot;</source>
        <translation>Spur „%1“</translation>
    </message>
    <message>
        <source>instance &quot;%1&quot; (bar %2) of track &quot;%3&quot;</source>
        <translation>Instanz „%1“ (Takt %2) von Spur „%3“</translation>
    </message>
</context>
<context>
    <name>barline::PlaceWarning</name>
    <message>
        <source>%1 is in a folder that %2 keeps in step with other machines. It may copy the project while you work, or replace it.</source>
        <translation>%1 liegt in einem Ordner, den %2 mit anderen Rechnern abgleicht. Das Programm kann das Projekt mitten in der Arbeit kopieren oder ersetzen.</translation>
    </message>
    <message>
        <source>%1 is on another machine. Where the connection breaks, edits may be lost.</source>
        <translation>%1 liegt auf einem anderen Rechner. Bricht die Verbindung ab, können Änderungen verloren gehen.</translation>
    </message>
    <message>
        <source>%1 is on a file system that another program provides. It may not keep what it says that it has saved.</source>
        <translation>%1 liegt auf einem Dateisystem, das ein anderes Programm bereitstellt. Es behält womöglich nicht, was es als gespeichert meldet.</translation>
    </message>
    <message>
        <source>%1 is on a memory stick or card (FAT), which easily loses what was written last.</source>
        <translation>%1 liegt auf einem Speicherstick oder einer Karte (FAT); dort geht leicht verloren, was zuletzt geschrieben wurde.</translation>
    </message>
</context>
<context>
    <name>barline::ProgressList</name>
    <message>
        <source>%1 %2 %</source>
        <comment>what is going on, percent</comment>
        <translation>%1 %2 %</translation>
    </message>
</context>
<context>
    <name>barline::ProjectAssembler</name>
    <message>
        <source>clip %1 would have %2 bars; the clips of a document have %3 bars at the most</source>
        <translation>Clip %1 hätte %2 Takte; die Clips eines Dokuments haben höchstens %3 Takte</translation>
    </message>
    <message>
        <source>note %1 rings %2 beat into bar %3, so the clip is %3 bars; give length_bars to settle it</source>
        <translation>Note %1 klingt %2 Schläge in Takt %3, also hat der Clip %3 Takte; length_bars legt es fest</translation>
    </message>
    <message>
        <source>; did you mean %1?</source>
        <translation>; meinten Sie %1?</translation>
    </message>
    <message>
        <source>clip_instance_id &quot;%1&quot; is there twice</source>
        <translation>clip_instance_id „%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>this loop crosses the loop that starts at bar %1; it is not played</source>
        <translation>diese Schleife kreuzt die Schleife ab Takt %1; sie wird nicht gespielt</translation>
    </message>
    <message>
        <source>bar_index %1 is beyond the instance (length_bars %2); it is kept, but does not sound</source>
        <translation>bar_index %1 liegt hinter der Instanz (length_bars %2); er wird aufbewahrt, klingt aber nicht</translation>
    </message>
    <message>
        <source>%1 has bar_index %2 twice</source>
        <translation>%1 hat bar_index %2 zweimal</translation>
    </message>
    <message>
        <source>clip_bar_index %1 is beyond clip %2 (length_bars %3), so nothing sounds</source>
        <translation>clip_bar_index %1 liegt hinter Clip %2 (length_bars %3), also klingt nichts</translation>
    </message>
    <message>
        <source>note %1 is overridden twice in bar_index %2</source>
        <translation>Note %1 weicht in bar_index %2 zweimal ab</translation>
    </message>
    <message>
        <source>start_beat %1 is not inside its bar of %2 beats, so the note does not sound</source>
        <translation>start_beat %1 liegt nicht in seinem Takt von %2 Schlägen, also klingt die Note nicht</translation>
    </message>
    <message>
        <source>note %1 is no note of clip %2; the override is kept, but does nothing</source>
        <translation>Note %1 ist keine Note von Clip %2; die Abweichung wird aufbewahrt, bewirkt aber nichts</translation>
    </message>
    <message>
        <source>note %1 does not start in the bar that bar_index %2 plays; the override is kept, but does nothing</source>
        <translation>Note %1 beginnt nicht in dem Takt, den bar_index %2 spielt; die Abweichung wird aufbewahrt, bewirkt aber nichts</translation>
    </message>
    <message>
        <source>clip_id %1 is there twice in the list</source>
        <translation>clip_id %1 steht zweimal in der Liste</translation>
    </message>
    <message>
        <source>clip_id %1 is not in the project</source>
        <translation>clip_id %1 ist nicht im Projekt</translation>
    </message>
    <message>
        <source>clip_id %1 is not in the project; the document has no clip_library, so every clip must be</source>
        <translation>clip_id %1 ist nicht im Projekt; das Dokument hat keine clip_library, also muss jeder Clip dort sein</translation>
    </message>
    <message>
        <source>bar_index %1 overflows by %2 beat: its items end at beat %3, and a bar of %4 has %5</source>
        <translation>bar_index %1 läuft um %2 Schlag über: seine items enden bei Schlag %3, und ein Takt von %4 hat %5</translation>
    </message>
    <message>
        <source>%1 is past the end of %2, which has %3 beats; the note belongs to the bar where it falls</source>
        <translation>%1 liegt hinter dem Ende von %2, das %3 Schläge hat; die Note gehört in den Takt, in den sie fällt</translation>
    </message>
    <message>
        <source>%1 is beyond the clip (length_bars %2); give length_bars %3 or more</source>
        <translation>%1 liegt hinter dem Clip (length_bars %2); gib length_bars %3 oder mehr an</translation>
    </message>
    <message>
        <source>the clip has %1 twice</source>
        <translation>der Clip hat %1 zweimal</translation>
    </message>
    <message>
        <source>%1 is beyond the clip (length_bars %2), which ends at beat %3</source>
        <translation>%1 liegt hinter dem Clip (length_bars %2), der bei Schlag %3 endet</translation>
    </message>
    <message>
        <source>%1 is %2 beat before a bar line; it is read as written</source>
        <translation>%1 liegt %2 Schlag vor einem Taktstrich; es wird gelesen, wie es da steht</translation>
    </message>
    <message>
        <source>clip_id %1 is there twice in %2</source>
        <translation>clip_id %1 steht zweimal in %2</translation>
    </message>
    <message>
        <source>clip_id %1 is not in %2</source>
        <translation>clip_id %1 steht nicht in %2</translation>
    </message>
    <message>
        <source>start_beat %1 is %2 beat before a bar line; it is read as written</source>
        <translation>start_beat %1 liegt %2 Schlag vor einem Taktstrich; es wird gelesen, wie es da steht</translation>
    </message>
</context>
<context>
    <name>barline::ProjectCheck</name>
    <message>
        <source>A row of table %1 points into table %2, where there is no such row.</source>
        <translation>Eine Zeile der Tabelle %1 verweist in Tabelle %2, wo es keine solche Zeile gibt.</translation>
    </message>
    <message>
        <source>Row %1 of table %2 points into table %3, where there is no such row.</source>
        <translation>Zeile %1 der Tabelle %2 verweist in Tabelle %3, wo es keine solche Zeile gibt.</translation>
    </message>
    <message>
        <source>The file is damaged: %1</source>
        <translation>Die Datei ist beschädigt: %1</translation>
    </message>
    <message>
        <source>A row holds what it may not: %1</source>
        <translation>Eine Zeile enthält, was sie nicht darf: %1</translation>
    </message>
    <message>
        <source>The project was made by a newer Barline; only the file as such was checked.</source>
        <translation>Das Projekt wurde von einem neueren Barline erstellt; geprüft wurde nur die Datei als solche.</translation>
    </message>
    <message>
        <source>There is no project %1.</source>
        <translation>Es gibt kein Projekt %1.</translation>
    </message>
    <message>
        <source>The file is no Barline project, or its start is damaged.</source>
        <translation>Die Datei ist kein Barline-Projekt, oder ihr Anfang ist beschädigt.</translation>
    </message>
</context>
<context>
    <name>barline::ProjectDock</name>
    <message>
        <source>Drop a document to import it.</source>
        <translation>Dokument zum Importieren ablegen.</translation>
    </message>
</context>
<context>
    <name>barline::ProjectSalvage</name>
    <message>
        <source>There is no project %1.</source>
        <translation>Es gibt kein Projekt %1.</translation>
    </message>
    <message>
        <source>%1 is there already. Name a new file to salvage into.</source>
        <translation>%1 gibt es schon. Nennen Sie eine neue Datei, in die gerettet wird.</translation>
    </message>
</context>
<context>
    <name>barline::ProjectService</name>
    <message>
        <source>New Song</source>
        <translation>Neues Lied</translation>
    </message>
    <message>
        <source>Clip 1</source>
        <translation>Clip 1</translation>
    </message>
    <message>
        <source>Another Barline window has this untitled project open.</source>
        <translation>Ein anderes Barline-Fenster hat dieses Projekt ohne Namen offen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; check its permissions.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden; prüfen Sie seine Rechte.</translation>
    </message>
    <message>
        <source>New Project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>%1 is the project itself. Name another file for the copy.</source>
        <translation>%1 ist das Projekt selbst. Nennen Sie eine andere Datei für die Kopie.</translation>
    </message>
</context>
<context>
    <name>barline::ProjectSession</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>The project is still being saved under another name. Wait for it, or cancel it.</source>
        <translation>Das Projekt wird noch unter einem anderen Namen gespeichert. Warten Sie darauf, oder brechen Sie es ab.</translation>
    </message>
</context>
<context>
    <name>barline::ReadoutLabel</name>
    <message>
        <source>%1. Click: %2</source>
        <comment>what it is, what a click does</comment>
        <translation>%1. Klick: %2</translation>
    </message>
</context>
<context>
    <name>barline::Rebase</name>
    <message>
        <source>%1 “%2” by %3 came first.</source>
        <translation>%1 „%2“ von %3 kam zuerst.</translation>
    </message>
</context>
<context>
    <name>barline::ReferenceTrackNode</name>
    <message>
        <source>clips stands in a track with bar references; bars is needed</source>
        <translation>clips steht in einer Spur mit Taktverweisen; bars ist nötig</translation>
    </message>
</context>
<context>
    <name>barline::ReferenceWriter</name>
    <message>
        <source>bar %1 of track &quot;%2&quot; will sound otherwise: where its instances begin and end cannot be said, but notes ring or curves hold across that</source>
        <translation>Takt %1 von Spur „%2“ wird anders klingen: wo ihre Instanzen beginnen und enden, lässt sich nicht sagen, aber Noten klingen oder Kurven gelten darüber hinweg</translation>
    </message>
    <message>
        <source>the key %1 is left out; the composition has one of that name</source>
        <translation>der Schlüssel %1 fehlt; die Komposition hat einen dieses Namens</translation>
    </message>
    <message>
        <source>%1: its key &quot;%2&quot; is left out</source>
        <translation>%1: der Schlüssel „%2“ fehlt</translation>
    </message>
    <message>
        <source>%1 is muted and left out</source>
        <translation>%1 ist stumm und fehlt</translation>
    </message>
    <message>
        <source>%1: left out are %2</source>
        <translation>%1: es fehlen %2</translation>
    </message>
</context>
<context>
    <name>barline::Rehearsal</name>
    <message>
        <source>Add Note</source>
        <translation>Note hinzufügen</translation>
    </message>
    <message>
        <source>Move Notes</source>
        <translation>Noten verschieben</translation>
    </message>
    <message>
        <source>Delete Notes</source>
        <translation>Noten löschen</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Aufnahme %1</translation>
    </message>
    <message>
        <source>Rename Track</source>
        <translation>Spur umbenennen</translation>
    </message>
    <message>
        <source>Move Block</source>
        <translation>Block verschieben</translation>
    </message>
</context>
<context>
    <name>barline::ResizeBlocksGesture</name>
    <message numerus="yes">
        <source>Change Length of %n Block(s)</source>
        <translation>
            <numerusform>Länge von %n Block ändern</numerusform>
            <numerusform>Länge von %n Blöcken ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trim %n Block(s)</source>
        <translation>
            <numerusform>%n Block beschneiden</numerusform>
            <numerusform>%n Blöcke beschneiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Beyond its end the clip is repeated · Esc cancels</source>
        <translation>Nach seinem Ende wird der Clip wiederholt · Esc bricht ab</translation>
    </message>
    <message>
        <source>The music stays where it is · Esc cancels</source>
        <translation>Die Musik bleibt, wo sie ist · Esc bricht ab</translation>
    </message>
</context>
<context>
    <name>barline::ResizeNotesGesture</name>
    <message>
        <source>Shift keeps the proportions · Ctrl stretches the phrase · Alt leaves the grid · Esc cancels</source>
        <translation>Umschalt wahrt die Verhältnisse · Strg dehnt die Phrase · Alt löst vom Raster · Esc bricht ab</translation>
    </message>
</context>
<context>
    <name>barline::RollHeader</name>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>No clip</source>
        <translation>Kein Clip</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n Takt</numerusform>
            <numerusform>%n Takte</numerusform>
        </translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Leiter</translation>
    </message>
</context>
<context>
    <name>barline::RollRuler</name>
    <message>
        <source>Bars of the clip</source>
        <translation>Takte des Clips</translation>
    </message>
    <message>
        <source>bar %1 of the song</source>
        <translation>Takt %1 des Liedes</translation>
    </message>
    <message>
        <source>song %1</source>
        <translation>Lied %1</translation>
    </message>
    <message>
        <source>Bar %1 of the clip, %2</source>
        <translation>Takt %1 des Clips, %2</translation>
    </message>
    <message>
        <source>Bar %1 of the song, %2</source>
        <translation>Takt %1 des Liedes, %2</translation>
    </message>
    <message>
        <source>Click to play from here · Right-click for the bar</source>
        <translation>Klicken spielt ab hier · Rechtsklick für den Takt</translation>
    </message>
    <message>
        <source>Right-click for the bar</source>
        <translation>Rechtsklick für den Takt</translation>
    </message>
</context>
<context>
    <name>barline::RollTools</name>
    <message>
        <source>Smart</source>
        <translation>Universal</translation>
    </message>
    <message>
        <source>Draw beside notes, move and resize them, and change velocity at their upper edge</source>
        <translation>Neben Noten zeichnen, sie verschieben, ihre Länge und am oberen Rand ihren Anschlag ändern</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Select, move and resize notes</source>
        <translation>Noten auswählen, verschieben und in der Länge ändern</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Draw notes, with Shift many along the drag</source>
        <translation>Noten zeichnen, mit Umschalt viele beim Ziehen</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Delete what you click or drag over</source>
        <translation>Löschen, was angeklickt oder überstrichen wird</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Cut notes in two</source>
        <translation>Noten in zwei teilen</translation>
    </message>
    <message>
        <source>Glue</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Make one note of several on a key</source>
        <translation>Aus mehreren Noten einer Taste eine machen</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Anschlag</translation>
    </message>
    <message>
        <source>Drag notes up and down to make them louder and softer</source>
        <translation>Noten auf und ab ziehen macht sie lauter und leiser</translation>
    </message>
</context>
<context>
    <name>barline::RowActions</name>
    <message>
        <source>&amp;Taller Rows</source>
        <translation>&amp;Höhere Zeilen</translation>
    </message>
    <message>
        <source>Make the rows of the selected tracks higher</source>
        <translation>Die Zeilen der gewählten Spuren höher machen</translation>
    </message>
    <message>
        <source>S&amp;horter Rows</source>
        <translation>&amp;Niedrigere Zeilen</translation>
    </message>
    <message>
        <source>Make the rows of the selected tracks lower</source>
        <translation>Die Zeilen der gewählten Spuren niedriger machen</translation>
    </message>
    <message>
        <source>Usual Hei&amp;ght</source>
        <translation>Übliche Höh&amp;e</translation>
    </message>
    <message>
        <source>Make the rows of the selected tracks as high as they are in a new song</source>
        <translation>Die Zeilen der gewählten Spuren so hoch machen wie in einem neuen Stück</translation>
    </message>
    <message>
        <source>&amp;Fit All Rows</source>
        <translation>Alle Zeilen ein&amp;passen</translation>
    </message>
    <message>
        <source>Make all rows so high that all tracks can be seen</source>
        <translation>Alle Zeilen so hoch machen, dass alle Spuren zu sehen sind</translation>
    </message>
</context>
<context>
    <name>barline::Rows</name>
    <message numerus="yes">
        <source>%n Clip(s)</source>
        <translation>
            <numerusform>%n Clip</numerusform>
            <numerusform>%n Clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Bar(s)</source>
        <translation>
            <numerusform>%n Takt</numerusform>
            <numerusform>%n Takte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Note(s)</source>
        <translation>
            <numerusform>%n Note</numerusform>
            <numerusform>%n Noten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Composition(s)</source>
        <translation>
            <numerusform>%n Komposition</numerusform>
            <numerusform>%n Kompositionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Track(s)</source>
        <translation>
            <numerusform>%n Spur</numerusform>
            <numerusform>%n Spuren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Block(s)</source>
        <translation>
            <numerusform>%n Block</numerusform>
            <numerusform>%n Blöcke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Re-pointed Bar(s)</source>
        <translation>
            <numerusform>%n umgelenkter Takt</numerusform>
            <numerusform>%n umgelenkte Takte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Bar Override(s)</source>
        <translation>
            <numerusform>%n Takt-Abweichung</numerusform>
            <numerusform>%n Takt-Abweichungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Note Override(s)</source>
        <translation>
            <numerusform>%n Noten-Abweichung</numerusform>
            <numerusform>%n Noten-Abweichungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Clip %1</source>
        <translation>Clip %1</translation>
    </message>
    <message>
        <source>Bar %1</source>
        <translation>Takt %1</translation>
    </message>
    <message>
        <source>Note %1</source>
        <translation>Note %1</translation>
    </message>
    <message>
        <source>Composition %1</source>
        <translation>Komposition %1</translation>
    </message>
    <message>
        <source>Track %1</source>
        <translation>Spur %1</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>The re-pointed %1</source>
        <translation>Umgelenkt: %1</translation>
    </message>
    <message>
        <source>The bar override of %1</source>
        <translation>Die Abweichung in %1</translation>
    </message>
    <message>
        <source>The note override of %1</source>
        <translation>Die Abweichung von %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>own bar %1 of block %2</source>
        <translation>Takt %1 von Block %2</translation>
    </message>
    <message>
        <source>note %1 in own bar %2 of block %3</source>
        <translation>Note %1 in Takt %2 von Block %3</translation>
    </message>
    <message>
        <source>%1 is not in the project.</source>
        <translation>%1 ist nicht im Projekt.</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile. Read it again, then repeat the change.</source>
        <translation>%1 wurde inzwischen geändert. Lesen Sie den neuen Stand und wiederholen Sie die Änderung.</translation>
    </message>
    <message>
        <source>%1 cannot be given another number or owner by an update. Remove it, then add it there.</source>
        <translation>%1 kann durch eine Änderung weder eine andere Nummer noch einen anderen Besitzer bekommen. Entfernen Sie es und fügen Sie es dort neu hinzu.</translation>
    </message>
    <message>
        <source>%1 is named twice in one call.</source>
        <translation>%1 wird in einem Aufruf zweimal genannt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 plays in %n place(s). Remove them first, or together with it.</source>
        <translation>
            <numerusform>%1 spielt an %n Stelle. Entfernen Sie zuerst diese oder beides zusammen.</numerusform>
            <numerusform>%1 spielt an %n Stellen. Entfernen Sie zuerst diese oder alles zusammen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 would have a gap in its bars. Add bars at places from 0 to its length.</source>
        <translation>%1 hätte eine Lücke in seinen Takten. Fügen Sie Takte an Stellen von 0 bis zu seiner Länge ein.</translation>
    </message>
</context>
<context>
    <name>barline::RulerRow</name>
    <message>
        <source>Bars</source>
        <translation>Takte</translation>
    </message>
    <message>
        <source>Click to move the playhead, Alt leaves the grid · Drag to select bars, Shift extends</source>
        <translation>Klicken bewegt den Abspielkopf, Alt verlässt das Raster · Ziehen wählt Takte aus, Umschalt erweitert</translation>
    </message>
</context>
<context>
    <name>barline::Salvage</name>
    <message>
        <source>Version “%1” cannot be read.</source>
        <translation>Version „%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Edits up to %1 can no longer be taken back.</source>
        <translation>Bearbeitungen bis %1 lassen sich nicht mehr zurücknehmen.</translation>
    </message>
    <message>
        <source>Meter and curves of bar %1 of clip “%2” cannot be read.</source>
        <translation>Taktart und Kurven von Takt %1 des Clips „%2“ sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Of clip “%1” only name, bars and notes can be read.</source>
        <translation>Vom Clip „%1“ sind nur Name, Takte und Noten lesbar.</translation>
    </message>
    <message>
        <source>Of composition “%1” only name, maps and tracks can be read.</source>
        <translation>Von der Komposition „%1“ sind nur Name, Verläufe und Spuren lesbar.</translation>
    </message>
    <message>
        <source>Row %1 of table %2 cannot be read.</source>
        <translation>Zeile %1 der Tabelle %2 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Bar %1 of clip “%2”: %3 notes cannot be read.</source>
        <translation>Takt %1 des Clips „%2“: %3 Noten sind nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 notes of a bar that is lost cannot be read.</source>
        <translation>%1 Noten eines verlorenen Takts sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Nothing can be read of %1.</source>
        <translation>Von %1 ist nichts lesbar.</translation>
    </message>
    <message>
        <source>Table %1 cannot be read at all.</source>
        <translation>Tabelle %1 ist gar nicht lesbar.</translation>
    </message>
    <message>
        <source>Row %1 of table %2 holds what it may not and was left out.</source>
        <translation>Zeile %1 der Tabelle %2 enthält, was sie nicht darf, und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Rows %1 to %2 of table %3 cannot be read.</source>
        <translation>Die Zeilen %1 bis %2 der Tabelle %3 sind nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 rows of table %2 were dropped: what they belong to in table %3 is gone.</source>
        <translation>%1 Zeilen der Tabelle %2 wurden ausgelassen: Wozu sie in Tabelle %3 gehören, ist verloren.</translation>
    </message>
    <message>
        <source>The project&apos;s own row cannot be read; it gets a new identity.</source>
        <translation>Die Zeile des Projekts selbst ist nicht lesbar; es bekommt eine neue Identität.</translation>
    </message>
    <message>
        <source>%1 was made by a newer Barline. Update Barline to salvage it.</source>
        <translation>%1 wurde von einem neueren Barline erstellt. Aktualisieren Sie Barline, um es zu retten.</translation>
    </message>
    <message>
        <source>Bar %1 of clip “%2” is lost; it is empty now.</source>
        <translation>Takt %1 des Clips „%2“ ist verloren; er ist jetzt leer.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 is no Barline project, or too much of it is damaged: nothing can be read. Open a backup of it.</source>
        <translation>%1 ist kein Barline-Projekt, oder zu viel davon ist beschädigt: Nichts lässt sich lesen. Öffnen Sie eine Sicherung davon.</translation>
    </message>
</context>
<context>
    <name>barline::SalvageController</name>
    <message>
        <source>Salvage…</source>
        <translation>Retten …</translation>
    </message>
    <message>
        <source>Salvage Into</source>
        <translation>Retten in</translation>
    </message>
    <message>
        <source>Barline projects (*.barline)</source>
        <translation>Barline-Projekte (*.barline)</translation>
    </message>
    <message>
        <source>%1 (salvaged)</source>
        <translation>%1 (gerettet)</translation>
    </message>
    <message>
        <source>Salvaging %1…</source>
        <translation>%1 wird gerettet …</translation>
    </message>
</context>
<context>
    <name>barline::SalvageVerb</name>
    <message>
        <source>Take what can be read of a damaged project into a new one, and list what is missing.</source>
        <translation>Was von einem beschädigten Projekt lesbar ist, in ein neues übernehmen und auflisten, was fehlt.</translation>
    </message>
    <message>
        <source>The new project; must not be there yet.</source>
        <translation>Das neue Projekt; darf noch nicht vorhanden sein.</translation>
    </message>
    <message>
        <source>%1: nothing is missing</source>
        <translation>%1: nichts fehlt</translation>
    </message>
    <message>
        <source>%1: written without what is listed</source>
        <translation>%1: geschrieben ohne das Aufgelistete</translation>
    </message>
    <message>
        <source>Salvaging %1</source>
        <translation>%1 wird gerettet</translation>
    </message>
</context>
<context>
    <name>barline::SaveState</name>
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
</context>
<context>
    <name>barline::ScaleChoice</name>
    <message>
        <source>The scale that the rows show</source>
        <translation>Die Leiter, die die Reihen zeigen</translation>
    </message>
    <message>
        <source>Drums</source>
        <translation>Schlagzeug</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Tonart</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>no scale</comment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Scale: %1</source>
        <translation>Leiter: %1</translation>
    </message>
</context>
<context>
    <name>barline::ScalePopup</name>
    <message>
        <source>Root</source>
        <translation>Grundton</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Leiter</translation>
    </message>
    <message>
        <source>Choose Scale</source>
        <translation>Leiter wählen</translation>
    </message>
</context>
<context>
    <name>barline::SchemaVerb</name>
    <message>
        <source>Print the JSON Schema of a form of documents.</source>
        <translation>Das JSON-Schema einer Form von Dokumenten ausgeben.</translation>
    </message>
    <message>
        <source>One of %1.</source>
        <translation>Eine von %1.</translation>
    </message>
    <message>
        <source>“%1” is no form; one of %2 is needed.</source>
        <translation>„%1“ ist keine Form; eine von %2 wird gebraucht.</translation>
    </message>
</context>
<context>
    <name>barline::SearchVerb</name>
    <message>
        <source>clip %1 “%2” %3</source>
        <translation>Clip %1 „%2“ %3</translation>
    </message>
    <message>
        <source>composition %1 “%2”, %3 bpm</source>
        <translation>Komposition %1 „%2“, %3 bpm</translation>
    </message>
    <message>
        <source>Find clips and compositions by name, tags and tempo.</source>
        <translation>Clips und Kompositionen nach Name, Schlagwörtern und Tempo finden.</translation>
    </message>
    <message>
        <source>Whose name fits; % stands for any text, _ for one character.</source>
        <translation>Deren Name passt; % steht für beliebigen Text, _ für ein Zeichen.</translation>
    </message>
    <message>
        <source>Clips with this tag, and every other one given.</source>
        <translation>Clips mit diesem Schlagwort und jedem weiteren angegebenen.</translation>
    </message>
    <message>
        <source>That begin with a tempo in this range, or are played there (90..120).</source>
        <translation>Die mit einem Tempo aus diesem Bereich beginnen oder dort gespielt werden (90..120).</translation>
    </message>
    <message>
        <source>“%1” is no range of tempos; one such as 90..120 is needed.</source>
        <translation>„%1“ ist kein Tempobereich; nötig ist einer wie 90..120.</translation>
    </message>
</context>
<context>
    <name>barline::SectionActions</name>
    <message>
        <source>Select &amp;Bars of Section</source>
        <translation>Takte des A&amp;bschnitts auswählen</translation>
    </message>
    <message>
        <source>Select the bars of the section at the playhead, of all tracks</source>
        <translation>Die Takte des Abschnitts am Abspielkopf auswählen, in allen Spuren</translation>
    </message>
    <message>
        <source>&amp;Duplicate Section</source>
        <translation>Abschnitt ver&amp;doppeln</translation>
    </message>
    <message>
        <source>Repeat the section at the playhead right after it, with all that is in it</source>
        <translation>Den Abschnitt am Abspielkopf gleich danach wiederholen, mit allem darin</translation>
    </message>
    <message>
        <source>Move Section &amp;Earlier</source>
        <translation>Abschnitt nach vor&amp;n</translation>
    </message>
    <message>
        <source>Put the section at the playhead, with all that is in it, before the section before it</source>
        <translation>Den Abschnitt am Abspielkopf mit allem darin vor den Abschnitt davor setzen</translation>
    </message>
    <message>
        <source>Move Section &amp;Later</source>
        <translation>Abschnitt nach &amp;hinten</translation>
    </message>
    <message>
        <source>Put the section at the playhead, with all that is in it, after the section after it</source>
        <translation>Den Abschnitt am Abspielkopf mit allem darin hinter den Abschnitt danach setzen</translation>
    </message>
    <message>
        <source>There is no section at the playhead.</source>
        <translation>Am Abspielkopf ist kein Abschnitt.</translation>
    </message>
    <message>
        <source>The song has more blocks than the project can number yet. Nothing was changed; try again in a moment.</source>
        <translation>Das Stück hat mehr Blöcke, als das Projekt schon nummerieren kann. Nichts wurde geändert; gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Duplicate Section “%1”</source>
        <translation>Abschnitt „%1“ verdoppeln</translation>
    </message>
    <message>
        <source>Move Section “%1”</source>
        <translation>Abschnitt „%1“ verschieben</translation>
    </message>
</context>
<context>
    <name>barline::SectionDrag</name>
    <message>
        <source>%1 · %2</source>
        <comment>section, bars</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · bar %2</source>
        <comment>marker, place</comment>
        <translation>%1 · Takt %2</translation>
    </message>
    <message>
        <source>Move Marker</source>
        <translation>Marke verschieben</translation>
    </message>
    <message>
        <source>Alt leaves the grid · Esc cancels</source>
        <translation>Alt verlässt das Raster · Esc bricht ab</translation>
    </message>
    <message>
        <source>Change Section</source>
        <translation>Abschnitt ändern</translation>
    </message>
    <message>
        <source>The bars stay where they are · Esc cancels</source>
        <translation>Die Takte bleiben, wo sie sind · Esc bricht ab</translation>
    </message>
</context>
<context>
    <name>barline::SectionRow</name>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Double-click to name a section, drag on for its length · Right-click for markers · Click to move the playhead</source>
        <translation>Doppelklick benennt einen Abschnitt, Weiterziehen gibt seine Länge · Rechtsklick für Marken · Klick versetzt den Abspielkopf</translation>
    </message>
    <message>
        <source>Drag to move the marker, Alt leaves the grid · Double-click to rename · Click to go there</source>
        <translation>Ziehen verschiebt die Marke, Alt verlässt das Raster · Doppelklick benennt um · Klick geht dorthin</translation>
    </message>
    <message>
        <source>Drag to say where the section begins or ends; its bars stay</source>
        <translation>Ziehen sagt, wo der Abschnitt beginnt oder endet; die Takte bleiben</translation>
    </message>
    <message>
        <source>Drag to move the section with all that is in it, Alt its name alone · Double-click to rename · Click to go there</source>
        <translation>Ziehen verschiebt den Abschnitt mit allem darin, Alt nur seinen Namen · Doppelklick benennt um · Klick geht dorthin</translation>
    </message>
</context>
<context>
    <name>barline::SelectBarNumbersGesture</name>
    <message>
        <source>Drag over the bars to select · Esc cancels</source>
        <translation>Zum Auswählen über die Takte ziehen · Esc bricht ab</translation>
    </message>
    <message>
        <source>Drag to move the selected bars, Ctrl copies · Click to select none</source>
        <translation>Ziehen bewegt die ausgewählten Takte, Strg kopiert · Klicken hebt die Auswahl auf</translation>
    </message>
</context>
<context>
    <name>barline::SelectBarsGesture</name>
    <message>
        <source>Drag over the bars and tracks to select · Esc cancels</source>
        <translation>Zum Auswählen über Takte und Spuren ziehen · Esc bricht ab</translation>
    </message>
</context>
<context>
    <name>barline::SelectTool</name>
    <message>
        <source>Drag to select · Shift adds, Ctrl takes away · Double-click adds a note</source>
        <translation>Ziehen wählt aus · Umschalt fügt hinzu, Strg nimmt heraus · Doppelklick fügt eine Note hinzu</translation>
    </message>
</context>
<context>
    <name>barline::SelectionActions</name>
    <message>
        <source>&amp;Select</source>
        <translation>Aus&amp;wählen</translation>
    </message>
    <message>
        <source>&amp;All Notes</source>
        <translation>&amp;Alle Noten</translation>
    </message>
    <message>
        <source>Select all notes of the clip</source>
        <translation>Alle Noten des Clips auswählen</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>&amp;Nichts</translation>
    </message>
    <message>
        <source>Select no note</source>
        <translation>Keine Note auswählen</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>&amp;Umkehren</translation>
    </message>
    <message>
        <source>Select the notes that are not selected</source>
        <translation>Die Noten auswählen, die nicht gewählt sind</translation>
    </message>
    <message>
        <source>Same &amp;Pitch</source>
        <translation>Gleiche &amp;Tonhöhe</translation>
    </message>
    <message>
        <source>Select all notes on the keys of the selected ones</source>
        <translation>Alle Noten auf den Tasten der gewählten auswählen</translation>
    </message>
    <message>
        <source>Same Pitch in All &amp;Octaves</source>
        <translation>Gleicher Ton in allen &amp;Oktaven</translation>
    </message>
    <message>
        <source>Select all notes on the keys of the selected ones, in any octave</source>
        <translation>Alle Noten auf den Tasten der gewählten auswählen, in jeder Oktave</translation>
    </message>
    <message>
        <source>Same Place in the &amp;Bar</source>
        <translation>Gleiche &amp;Stelle im Takt</translation>
    </message>
    <message>
        <source>Select all notes that start as far into their bar as the selected ones</source>
        <translation>Alle Noten auswählen, die so weit in ihrem Takt beginnen wie die gewählten</translation>
    </message>
    <message>
        <source>Range of Pit&amp;ches…</source>
        <translation>Bereich von Ton&amp;höhen …</translation>
    </message>
    <message>
        <source>Select the notes from one key to another</source>
        <translation>Die Noten von einer Taste bis zu einer anderen auswählen</translation>
    </message>
    <message>
        <source>Range of &amp;Velocities…</source>
        <translation>Bereich von Anschlag&amp;stärken …</translation>
    </message>
    <message>
        <source>Select the notes from one velocity to another</source>
        <translation>Die Noten von einer Anschlagstärke bis zu einer anderen auswählen</translation>
    </message>
    <message>
        <source>&amp;Every n-th Note…</source>
        <translation>&amp;Jede n-te Note …</translation>
    </message>
    <message>
        <source>Select every second, third, ... of the selected notes or of all</source>
        <translation>Jede zweite, dritte ... der gewählten Noten oder aller auswählen</translation>
    </message>
    <message>
        <source>No note is like that; nothing is selected</source>
        <translation>Keine Note ist so; nichts ist ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) selected</source>
        <translation>
            <numerusform>%n Note ausgewählt</numerusform>
            <numerusform>%n Noten ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a Range of Pitches</source>
        <translation>Einen Bereich von Tonhöhen auswählen</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Select a Range of Velocities</source>
        <translation>Einen Bereich von Anschlagstärken auswählen</translation>
    </message>
    <message>
        <source>Only among the selected notes</source>
        <translation>Nur unter den gewählten Noten</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>“From” is above “To”.</source>
        <translation>„Von“ liegt über „Bis“.</translation>
    </message>
    <message>
        <source>Select Every n-th Note</source>
        <translation>Jede n-te Note auswählen</translation>
    </message>
    <message>
        <source>Select Every n-th of the Selected Notes</source>
        <translation>Jede n-te der gewählten Noten auswählen</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Jede</translation>
    </message>
    <message>
        <source>Beginning with the</source>
        <translation>Von der Nummer an</translation>
    </message>
    <message>
        <source>Out of &amp;Scale</source>
        <translation>Außerhalb der &amp;Tonleiter</translation>
    </message>
    <message>
        <source>Select the notes that do not belong to the scale that is shown, else to the key of the song</source>
        <translation>Die Noten auswählen, die nicht zur gezeigten Tonleiter gehören, sonst zur Tonart des Stücks</translation>
    </message>
    <message>
        <source>Drums have no scale</source>
        <translation>Schlagzeug hat keine Tonleiter</translation>
    </message>
    <message>
        <source>The song says no key here; choose a scale in View &gt; Keys</source>
        <translation>Das Stück nennt hier keine Tonart; wähle eine Tonleiter unter Ansicht &gt; Tasten</translation>
    </message>
</context>
<context>
    <name>barline::Session</name>
    <message>
        <source>The project is open for reading only.</source>
        <translation>Das Projekt ist nur zum Lesen offen.</translation>
    </message>
    <message>
        <source>The project was closed. Open it again.</source>
        <translation>Das Projekt wurde geschlossen. Öffnen Sie es wieder.</translation>
    </message>
</context>
<context>
    <name>barline::ShortcutTable</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip and shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>menu and the menu in it</comment>
        <translation>%1 › %2</translation>
    </message>
</context>
<context>
    <name>barline::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No Key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>Press the keys that the chosen action is to have</source>
        <translation>Drücken Sie die Tasten, die die gewählte Aktion bekommen soll</translation>
    </message>
    <message>
        <source>Take the keys of the chosen action away</source>
        <translation>Der gewählten Aktion ihre Tasten nehmen</translation>
    </message>
    <message>
        <source>Give the chosen action back the keys that it had first</source>
        <translation>Der gewählten Aktion die Tasten zurückgeben, die sie zuerst hatte</translation>
    </message>
    <message>
        <source>Give all actions back the keys that they had first</source>
        <translation>Allen Aktionen die Tasten zurückgeben, die sie zuerst hatten</translation>
    </message>
    <message>
        <source>also “%1”</source>
        <comment>another action of a key</comment>
        <translation>auch „%1“</translation>
    </message>
    <message>
        <source>had none</source>
        <translation>hatte keine</translation>
    </message>
    <message>
        <source>was %1</source>
        <comment>keys</comment>
        <translation>war %1</translation>
    </message>
    <message>
        <source>Keys of “%1”:</source>
        <translation>Tasten von „%1“:</translation>
    </message>
    <message>
        <source>No action is chosen.</source>
        <translation>Keine Aktion ist gewählt.</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <comment>action and menu</comment>
        <translation>„%1“ (%2)</translation>
    </message>
    <message>
        <source>%1 is the key of %2.</source>
        <translation>%1 ist die Taste von %2.</translation>
    </message>
    <message>
        <source>Take It Over</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>barline::SmartTool</name>
    <message>
        <source>Drag up for louder, down for softer · Below this edge a drag moves the note</source>
        <translation>Hinauf ziehen ist lauter, hinunter leiser · unter diesem Rand verschiebt Ziehen die Note</translation>
    </message>
</context>
<context>
    <name>barline::SmlBarNode</name>
    <message>
        <source>%1 stands in the bar; with items it is needed in expression</source>
        <translation>%1 steht im Takt; neben items gehört es in expression</translation>
    </message>
    <message>
        <source>notes stands beside items in bar_index %1; one of both is needed</source>
        <translation>notes steht in bar_index %1 neben items; eines von beiden ist nötig</translation>
    </message>
    <message>
        <source>bar_index %1 has notes, but the clip&apos;s other bars have items; items are needed</source>
        <translation>bar_index %1 hat notes, aber die anderen Takte des Clips haben items; nötig sind items</translation>
    </message>
    <message>
        <source>the key %1 is there twice, here and in expression</source>
        <translation>den Schlüssel %1 gibt es zweimal, hier und in expression</translation>
    </message>
</context>
<context>
    <name>barline::SmlExpressionNode</name>
    <message>
        <source>%1 does not belong into expression, but beside it</source>
        <translation>%1 gehört nicht in expression, sondern daneben</translation>
    </message>
</context>
<context>
    <name>barline::SmlItemNode</name>
    <message>
        <source>%1 does not stand in an item; %2 is needed</source>
        <translation>%1 steht nicht in einem item; nötig ist %2</translation>
    </message>
    <message>
        <source>note &quot;%1&quot; is out of range; a note C-1..G9 is needed</source>
        <translation>note „%1“ liegt außerhalb; nötig ist eine Note C-1..G9</translation>
    </message>
    <message>
        <source>note &quot;%1&quot; is no note; a letter A..G, then # or b or nothing, then the octave is needed</source>
        <translation>note „%1“ ist keine Note; nötig sind ein Buchstabe A..G, dann # oder b oder nichts, dann die Oktave</translation>
    </message>
    <message>
        <source>%1 %2 is out of range; a number of 1/32 notes above 0 is needed</source>
        <translation>%1 %2 liegt außerhalb; nötig ist eine Zahl von Zweiunddreißigsteln über 0</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; is no duration; whole, half, quarter, eighth, sixteenth, thirty_second or sixty_fourth, dotted_, triplet_ or quintuplet_ before it, or 1/8, 1/8. or 1/8t, or a number of 1/32 notes is needed</source>
        <translation>%1 „%2“ ist keine Dauer; nötig ist whole, half, quarter, eighth, sixteenth, thirty_second oder sixty_fourth, davor dotted_, triplet_ oder quintuplet_, oder 1/8, 1/8. oder 1/8t, oder eine Zahl von Zweiunddreißigsteln</translation>
    </message>
    <message>
        <source>tie &quot;%1&quot; is unknown; start, stop or continue is needed</source>
        <translation>tie „%1“ ist unbekannt; nötig ist start, stop oder continue</translation>
    </message>
    <message>
        <source>the name of a note, a list of them, or rest in its place,</source>
        <translation>der Name einer Note, eine Liste davon oder an ihrer Stelle rest</translation>
    </message>
    <message>
        <source>note is an empty list; the name of a note is needed in it</source>
        <translation>note ist eine leere Liste; nötig ist darin der Name einer Note</translation>
    </message>
    <message>
        <source>a duration such as quarter</source>
        <translation>eine Dauer wie quarter</translation>
    </message>
    <message>
        <source>id %1 stands at a chord; it names one note</source>
        <translation>id %1 steht an einem Akkord; sie benennt eine einzige Note</translation>
    </message>
</context>
<context>
    <name>barline::SmlItems</name>
    <message>
        <source>starts beyond its bar, which has %1 beats</source>
        <translation>beginnt hinter dem Ende ihres Taktes, der %1 Schläge hat</translation>
    </message>
    <message>
        <source>rings %1 beat beyond the clip, and a tie needs a bar to go on in</source>
        <translation>klingt %1 Schlag über den Clip hinaus, und ein Haltebogen braucht einen Takt, in dem er weitergeht</translation>
    </message>
    <message>
        <source>%1 crosses a bar line and is written as several rests</source>
        <translation>%1 geht über einen Taktstrich und ist als mehrere Pausen geschrieben</translation>
    </message>
    <message>
        <source>rings over a bar line while another %1 does; ties tell notes apart by their pitch only</source>
        <translation>klingt zugleich mit einer anderen %1 über einen Taktstrich; Haltebögen unterscheiden Noten nur nach der Tonhöhe</translation>
    </message>
    <message>
        <source>%1 cannot be written as SML: it %2</source>
        <translation>%1 lässt sich nicht in SML schreiben: sie %2</translation>
    </message>
</context>
<context>
    <name>barline::SmlTies</name>
    <message>
        <source>%1 is tied to a note that does not follow; a note of this pitch with tie stop or continue is needed where it ends; it is read as it stands</source>
        <translation>%1 ist an eine Note gebunden, die nicht folgt; wo sie endet, ist eine Note dieser Höhe mit tie stop oder continue nötig; sie wird gelesen, wie sie dasteht</translation>
    </message>
    <message>
        <source>the tie of %1 has no beginning; a note of this pitch with tie start or continue that ends here is needed; it is read as it stands</source>
        <translation>der Bogen von %1 hat keinen Anfang; nötig ist eine Note dieser Höhe mit tie start oder continue, die hier endet; sie wird gelesen, wie sie dasteht</translation>
    </message>
</context>
<context>
    <name>barline::SongBarActions</name>
    <message>
        <source>&amp;Select Bar</source>
        <translation>Takt au&amp;swählen</translation>
    </message>
    <message>
        <source>Select the bar at the playhead, of all tracks</source>
        <translation>Den Takt am Abspielkopf auswählen, auf allen Spuren</translation>
    </message>
    <message>
        <source>Select Bars of B&amp;locks</source>
        <translation>Takte der B&amp;löcke auswählen</translation>
    </message>
    <message>
        <source>Select the bars that the selected blocks play, of their tracks</source>
        <translation>Die Takte auswählen, in denen die ausgewählten Blöcke spielen, auf ihren Spuren</translation>
    </message>
    <message>
        <source>All &amp;Tracks or One</source>
        <translation>Alle &amp;Spuren oder eine</translation>
    </message>
    <message>
        <source>Let the selected bars be those of all tracks, or those of the current track alone</source>
        <translation>Die ausgewählten Takte sind die aller Spuren oder nur die der aktuellen Spur</translation>
    </message>
    <message>
        <source>Select a Bar &amp;More</source>
        <translation>Einen Takt &amp;mehr auswählen</translation>
    </message>
    <message>
        <source>Select the bar after the last one too</source>
        <translation>Auch den Takt nach dem letzten auswählen</translation>
    </message>
    <message>
        <source>Select a Bar L&amp;ess</source>
        <translation>Einen Takt &amp;weniger auswählen</translation>
    </message>
    <message>
        <source>Leave out the last of the selected bars</source>
        <translation>Den letzten der ausgewählten Takte weglassen</translation>
    </message>
    <message>
        <source>&amp;Insert Bars</source>
        <translation>Takte ein&amp;fügen</translation>
    </message>
    <message>
        <source>Put as many empty bars before the selected ones; all after makes room</source>
        <translation>Ebenso viele leere Takte vor die ausgewählten setzen; alles danach macht Platz</translation>
    </message>
    <message>
        <source>I&amp;nsert Bars…</source>
        <translation>Takte ei&amp;nfügen …</translation>
    </message>
    <message>
        <source>Say how many empty bars are put before the selected ones</source>
        <translation>Angeben, wie viele leere Takte vor die ausgewählten kommen</translation>
    </message>
    <message>
        <source>D&amp;uplicate Bars</source>
        <translation>Takte d&amp;uplizieren</translation>
    </message>
    <message>
        <source>Repeat the selected bars right after them</source>
        <translation>Die ausgewählten Takte gleich danach wiederholen</translation>
    </message>
    <message>
        <source>&amp;Delete Bars</source>
        <translation>Takte &amp;löschen</translation>
    </message>
    <message>
        <source>Take the selected bars out of the song</source>
        <translation>Die ausgewählten Takte aus dem Stück nehmen</translation>
    </message>
    <message>
        <source>Move Bars to the Le&amp;ft</source>
        <translation>Takte nach &amp;links schieben</translation>
    </message>
    <message>
        <source>Put the selected bars before the bar that is before them</source>
        <translation>Die ausgewählten Takte vor den Takt davor setzen</translation>
    </message>
    <message>
        <source>Move Bars to the Ri&amp;ght</source>
        <translation>Takte nach &amp;rechts schieben</translation>
    </message>
    <message>
        <source>Put the selected bars after the bar that is after them</source>
        <translation>Die ausgewählten Takte hinter den Takt danach setzen</translation>
    </message>
    <message>
        <source>&amp;Ripple</source>
        <translation>&amp;Nachrücken</translation>
    </message>
    <message>
        <source>Ripple: on</source>
        <translation>Nachrücken: an</translation>
    </message>
    <message>
        <source>Ripple: off</source>
        <translation>Nachrücken: aus</translation>
    </message>
    <message>
        <source>The song has more blocks than the project can number yet. Nothing was changed; try again in a moment.</source>
        <translation>Das Stück hat mehr Blöcke, als das Projekt gerade nummerieren kann. Es wurde nichts geändert; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Insert %n Bar(s) in Tracks</source>
        <translation>
            <numerusform>%n Takt in Spuren einfügen</numerusform>
            <numerusform>%n Takte in Spuren einfügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Insert %n Bar(s)</source>
        <translation>
            <numerusform>%n Takt einfügen</numerusform>
            <numerusform>%n Takte einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Insert Bars</source>
        <translation>Takte einfügen</translation>
    </message>
    <message>
        <source>How many empty bars are put before bar %1?</source>
        <translation>Wie viele leere Takte kommen vor Takt %1?</translation>
    </message>
    <message>
        <source>All after makes room.</source>
        <translation>Alles danach macht Platz.</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>A whole number from 1 to %1 is needed.</source>
        <translation>Eine ganze Zahl von 1 bis %1 wird gebraucht.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Bar(s)</source>
        <translation>
            <numerusform>%n Takt löschen</numerusform>
            <numerusform>%n Takte löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Empty %n Bar(s)</source>
        <translation>
            <numerusform>%n Takt leeren</numerusform>
            <numerusform>%n Takte leeren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Bar(s) in Tracks</source>
        <translation>
            <numerusform>%n Takt in Spuren löschen</numerusform>
            <numerusform>%n Takte in Spuren löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Empty %n Bar(s) in Tracks</source>
        <translation>
            <numerusform>%n Takt in Spuren leeren</numerusform>
            <numerusform>%n Takte in Spuren leeren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n Bar(s)</source>
        <translation>
            <numerusform>%n Takt duplizieren</numerusform>
            <numerusform>%n Takte duplizieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n Bar(s) in Tracks</source>
        <translation>
            <numerusform>%n Takt in Spuren duplizieren</numerusform>
            <numerusform>%n Takte in Spuren duplizieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Bar(s)</source>
        <translation>
            <numerusform>%n Takt verschieben</numerusform>
            <numerusform>%n Takte verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Bar(s) in Tracks</source>
        <translation>
            <numerusform>%n Takt in Spuren verschieben</numerusform>
            <numerusform>%n Takte in Spuren verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy Bars to Playhead</source>
        <translation>Takte zum Abspielkopf &amp;kopieren</translation>
    </message>
    <message>
        <source>Put a copy of the selected bars before the bar at the playhead</source>
        <translation>Eine Kopie der ausgewählten Takte vor den Takt am Abspielkopf setzen</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n Bar(s)</source>
        <translation>
            <numerusform>%n Takt kopieren</numerusform>
            <numerusform>%n Takte kopieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n Bar(s) in Tracks</source>
        <translation>
            <numerusform>%n Takt in Spuren kopieren</numerusform>
            <numerusform>%n Takte in Spuren kopieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut %n Bar(s)</source>
        <translation>
            <numerusform>%n Takt ausschneiden</numerusform>
            <numerusform>%n Takte ausschneiden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut %n Bar(s) in Tracks</source>
        <translation>
            <numerusform>%n Takt in Spuren ausschneiden</numerusform>
            <numerusform>%n Takte in Spuren ausschneiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether all that comes after makes room for bars and sections and closes up where they go. Blocks lie over others in any case</source>
        <translation>Ob alles, was danach kommt, für Takte und Abschnitte Platz macht und nachrückt, wo sie weggehen. Blöcke liegen in jedem Fall über anderen</translation>
    </message>
</context>
<context>
    <name>barline::SoundList</name>
    <message>
        <source>%1  %2</source>
        <comment>number and name of a sound</comment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>barline::SplitGesture</name>
    <message>
        <source>Drag up or down to cut more keys · Shift cuts all keys · Alt leaves the grid · Esc cancels</source>
        <translation>Auf oder ab ziehen teilt auf mehr Tasten · Umschalt auf allen · Alt löst vom Raster · Esc bricht ab</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Note</numerusform>
            <numerusform>%n Noten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::SplitTool</name>
    <message>
        <source>Click to cut the note, with it all selected ones · Drag up or down, or hold Shift, to cut more keys · Alt leaves the grid</source>
        <translation>Klick teilt die Note, mit ihr alle ausgewählten · auf oder ab ziehen, oder Umschalt, teilt auf mehr Tasten · Alt löst vom Raster</translation>
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
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel what is in progress</source>
        <translation>Abbrechen, was gerade läuft</translation>
    </message>
</context>
<context>
    <name>barline::StepInput</name>
    <message>
        <source>Letters from A (C%1) on are piano keys · Z X octave · R rest · - lengthens · Backspace takes back · Esc ends</source>
        <comment>number of the octave</comment>
        <translation>Buchstaben ab A (C%1) sind Klaviertasten · Y X Oktave · R Pause · - verlängert · Rücktaste nimmt zurück · Esc beendet</translation>
    </message>
    <message>
        <source>The clip ends here: go back, or make it longer</source>
        <translation>Der Clip endet hier: zurückgehen oder ihn verlängern</translation>
    </message>
    <message>
        <source>There is no note before the cursor to lengthen</source>
        <translation>Vor dem Cursor ist keine Note, die länger werden könnte</translation>
    </message>
</context>
<context>
    <name>barline::Store</name>
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
        <source>The project must be upgraded, and a copy of it cannot be made.</source>
        <translation>Das Projekt muss umgestellt werden, und eine Kopie davon kann nicht angelegt werden.</translation>
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
        <source>The project was changed by another program. Nothing was written.</source>
        <translation>Das Projekt wurde von einem anderen Programm geändert. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be copied to %2: %3</source>
        <translation>%1 kann nicht nach %2 kopiert werden: %3</translation>
    </message>
    <message>
        <source>A copy of %1 cannot be made in %2: %3</source>
        <translation>In %2 kann keine Kopie von %1 angelegt werden: %3</translation>
    </message>
    <message>
        <source>%1 is open in this window.</source>
        <translation>%1 ist in diesem Fenster geöffnet.</translation>
    </message>
    <message>
        <source>Another program is writing to %1. Close it there, and try again.</source>
        <translation>Ein anderes Programm schreibt gerade in %1. Schließen Sie es dort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no column “%1” here. There are: %2.</source>
        <translation>Eine Spalte „%1“ gibt es hier nicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>This is no page of this list. Begin at its first page, with a limit of 1 or more.</source>
        <translation>Das ist keine Seite dieser Liste. Beginnen Sie mit ihrer ersten Seite und einer Grenze von mindestens 1.</translation>
    </message>
    <message>
        <source>Edit %1 is not in the project&apos;s history.</source>
        <translation>Änderung %1 ist nicht im Verlauf des Projekts.</translation>
    </message>
    <message>
        <source>%1 ids cannot be reserved; 1 or more can.</source>
        <translation>%1 Nummern können nicht reserviert werden, nur eine oder mehr.</translation>
    </message>
    <message>
        <source>This version is no longer in the project.</source>
        <translation>Diese Version ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>This version is damaged in the file and cannot be opened.</source>
        <translation>Diese Version ist in der Datei beschädigt und kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>its log belongs to another project</source>
        <translation>sein Protokoll gehört zu einem anderen Projekt</translation>
    </message>
    <message>
        <source>%1 was made by an older Barline and cannot be upgraded; it is as it was.</source>
        <translation>%1 wurde mit einem älteren Barline gemacht und kann nicht umgewandelt werden; die Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>Barline asked its database a question before it had read the answer to the one before. Nothing was changed; please report this.</source>
        <translation>Barline hat seine Datenbank etwas gefragt, bevor die Antwort auf die Frage davor gelesen war. Nichts wurde geändert; bitte melden Sie das.</translation>
    </message>
    <message>
        <source>The project&apos;s log cannot be moved into its file.</source>
        <translation>Das Protokoll des Projekts kann nicht in seine Datei übernommen werden.</translation>
    </message>
    <message>
        <source>Only %1 MB are left on the disk of %2. Make room on it, so that edits can be saved.</source>
        <translation>Auf dem Datenträger von %2 sind nur noch %1 MB frei. Schaffen Sie Platz, damit Änderungen gespeichert werden können.</translation>
    </message>
    <message>
        <source>The log of %1 grows, as %2 has been reading for long. Close it once it is done.</source>
        <translation>Das Protokoll von %1 wächst, weil %2 seit langem liest. Beenden Sie es, sobald es fertig ist.</translation>
    </message>
    <message>
        <source>The log of %1 grows, as this program has been reading for %2 s (%3). Please report this.</source>
        <translation>Das Protokoll von %1 wächst, weil dieses Programm seit %2 s liest (%3). Bitte melden Sie das.</translation>
    </message>
    <message>
        <source>%1 is not a Barline project. Open another file.</source>
        <translation>%1 ist kein Barline-Projekt. Öffnen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The file is not a Barline project. Open another file.</source>
        <translation>Die Datei ist kein Barline-Projekt. Öffnen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The project&apos;s database reports an error: %1. Try again, or save a copy elsewhere.</source>
        <translation>Die Datenbank des Projekts meldet einen Fehler: %1. Versuchen Sie es erneut oder speichern Sie eine Kopie an anderer Stelle.</translation>
    </message>
    <message>
        <source>The connection to the project&apos;s database is lost. Open the project again.</source>
        <translation>Die Verbindung zur Datenbank des Projekts ist abgebrochen. Öffnen Sie das Projekt erneut.</translation>
    </message>
    <message>
        <source>%1 is not a Barline project, or its beginning is damaged. Salvage what can be read of it into a new project, or open a backup.</source>
        <translation>%1 ist kein Barline-Projekt, oder sein Anfang ist beschädigt. Retten Sie, was sich noch lesen lässt, in ein neues Projekt, oder öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>The project&apos;s file could not be made smaller; what it holds stays as it is.</source>
        <translation>Die Datei des Projekts konnte nicht verkleinert werden; was sie enthält, bleibt, wie es ist.</translation>
    </message>
</context>
<context>
    <name>barline::SubjectText</name>
    <message>
        <source>Here stands one clip, and nothing else.</source>
        <translation>Hier steht ein Clip und nichts sonst.</translation>
    </message>
    <message>
        <source>clip_id %1: a clip keeps its number, which is %2</source>
        <translation>clip_id %1: Ein Clip behält seine Nummer; sie ist %2</translation>
    </message>
    <message>
        <source>Here stands one project document, which begins with the key project.</source>
        <translation>Hier steht ein Projektdokument, das mit dem Schlüssel project beginnt.</translation>
    </message>
</context>
<context>
    <name>barline::TakenKeys</name>
    <message>
        <source>the key %1 of %2 is left out; it has a meaning of its own there</source>
        <translation>der Schlüssel %1 von %2 fehlt; er hätte dort eine eigene Bedeutung</translation>
    </message>
    <message>
        <source>the composition &quot;%1&quot;</source>
        <translation>die Komposition „%1“</translation>
    </message>
</context>
<context>
    <name>barline::TempoActions</name>
    <message>
        <source>&amp;Tempo Here…</source>
        <translation>&amp;Tempo hier …</translation>
    </message>
    <message>
        <source>Set the tempo at the playhead, from the menu at the pointer</source>
        <translation>Das Tempo am Abspielkopf setzen, vom Menü aus am Zeiger</translation>
    </message>
    <message>
        <source>T&amp;ap Tempo</source>
        <translation>Tempo klo&amp;pfen</translation>
    </message>
    <message>
        <source>Press it on each beat: the tempo at the playhead becomes that of your taps</source>
        <translation>Auf jedem Schlag drücken: das Tempo am Abspielkopf wird das Ihrer Schläge</translation>
    </message>
    <message>
        <source>&amp;Glide to Next Tempo</source>
        <translation>Zum nächsten Tempo &amp;gleiten</translation>
    </message>
    <message>
        <source>Let the tempo at the playhead glide to the next one, or hold it up to there</source>
        <translation>Das Tempo am Abspielkopf zum nächsten gleiten lassen oder bis dahin halten</translation>
    </message>
    <message>
        <source>&amp;Remove Tempo</source>
        <translation>Tempo entfernen</translation>
    </message>
    <message>
        <source>Take away the tempo that begins at the playhead or before it</source>
        <translation>Das Tempo wegnehmen, das am Abspielkopf oder davor beginnt</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>New Tempo</source>
        <translation>Neues Tempo</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Glides to the next tempo</source>
        <translation>Gleitet zum nächsten Tempo</translation>
    </message>
    <message>
        <source>Beats a minute</source>
        <translation>Schläge in der Minute</translation>
    </message>
    <message>
        <source>From bar.count</source>
        <translation>Von Takt.Zählzeit</translation>
    </message>
    <message>
        <source>A bar, or a bar and a count of it, is needed: 5 or 5.3.</source>
        <translation>Gebraucht wird ein Takt, oder ein Takt und eine seiner Zählzeiten: 5 oder 5.3.</translation>
    </message>
    <message>
        <source>Change Tempo</source>
        <translation>Tempo ändern</translation>
    </message>
    <message>
        <source>Add Tempo</source>
        <translation>Tempo hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>♩ %1 · %n tap(s)</source>
        <translation>
            <numerusform>♩ %1 · %n Schlag</numerusform>
            <numerusform>♩ %1 · %n Schläge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tap(s)</source>
        <translation>
            <numerusform>%n Schlag</numerusform>
            <numerusform>%n Schläge</numerusform>
        </translation>
    </message>
    <message>
        <source>Tap on each beat, at least three times · Esc gives up</source>
        <translation>Auf jeden Schlag klopfen, mindestens dreimal · Esc gibt auf</translation>
    </message>
    <message>
        <source>Tap Tempo</source>
        <translation>Tempo klopfen</translation>
    </message>
    <message>
        <source>There is no later tempo to glide to: set one first.</source>
        <translation>Danach kommt kein Tempo, zu dem es gleiten könnte: erst eines setzen.</translation>
    </message>
    <message>
        <source>Glide to Next Tempo</source>
        <translation>Zum nächsten Tempo gleiten</translation>
    </message>
    <message>
        <source>Hold Tempo</source>
        <translation>Tempo halten</translation>
    </message>
    <message>
        <source>Remove Tempo</source>
        <translation>Tempo entfernen</translation>
    </message>
</context>
<context>
    <name>barline::TempoDrag</name>
    <message>
        <source>bar %1 · %2 bpm, glides</source>
        <comment>place, tempo</comment>
        <translation>Takt %1 · %2 BPM, gleitet</translation>
    </message>
    <message>
        <source>bar %1 · %2 bpm</source>
        <comment>place, tempo</comment>
        <translation>Takt %1 · %2 BPM</translation>
    </message>
    <message>
        <source>Shift sets it in tenths · Alt leaves the grid · Esc cancels</source>
        <translation>Umschalt stellt in Zehnteln · Alt verlässt das Raster · Esc bricht ab</translation>
    </message>
    <message>
        <source>Drag up and down to change the tempo, sideways to move it · Double-click to type it</source>
        <translation>Auf und ab ziehen ändert das Tempo, zur Seite verschiebt es · Doppelklick tippt es ein</translation>
    </message>
    <message>
        <source>Change Tempo</source>
        <translation>Tempo ändern</translation>
    </message>
    <message>
        <source>Add Tempo</source>
        <translation>Tempo hinzufügen</translation>
    </message>
</context>
<context>
    <name>barline::TempoRow</name>
    <message>
        <source>Double-click to add a tempo, drag on to set it · Click to move the playhead</source>
        <translation>Doppelklick fügt ein Tempo hinzu, Weiterziehen stellt es ein · Klick versetzt den Abspielkopf</translation>
    </message>
    <message>
        <source>bar %1 · %2 bpm</source>
        <comment>place, tempo</comment>
        <translation>Takt %1 · %2 BPM</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
</context>
<context>
    <name>barline::TextEdits</name>
    <message>
        <source>Edit Text of %1</source>
        <translation>Text von %1 bearbeiten</translation>
    </message>
</context>
<context>
    <name>barline::TimeRow</name>
    <message>
        <source>%1 · %2</source>
        <comment>time, place</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>barline::TimelineCorner</name>
    <message>
        <source>Rows of the timeline</source>
        <translation>Zeilen der Zeitleiste</translation>
    </message>
    <message>
        <source>Say which rows the timeline has</source>
        <translation>Angeben, welche Zeilen die Zeitleiste hat</translation>
    </message>
</context>
<context>
    <name>barline::TimelineRow</name>
    <message>
        <source>Click to move the playhead, Alt leaves the grid</source>
        <translation>Klick versetzt den Abspielkopf, Alt verlässt das Raster</translation>
    </message>
</context>
<context>
    <name>barline::TimelineRowActions</name>
    <message>
        <source>Show &amp;Sections</source>
        <translation>A&amp;bschnitte zeigen</translation>
    </message>
    <message>
        <source>Show sections and markers above the tracks</source>
        <translation>Abschnitte und Marken über den Spuren zeigen</translation>
    </message>
    <message>
        <source>Show Tempo, &amp;Meter and Key</source>
        <translation>Tempo, Taktart und T&amp;onart zeigen</translation>
    </message>
    <message>
        <source>Show in one line where they change</source>
        <translation>In einer Zeile zeigen, wo sie wechseln</translation>
    </message>
    <message>
        <source>Show &amp;Tempo Lane</source>
        <translation>&amp;Tempospur zeigen</translation>
    </message>
    <message>
        <source>Show the tempo as a line</source>
        <translation>Das Tempo als Linie zeigen</translation>
    </message>
    <message>
        <source>Show Meter La&amp;ne</source>
        <translation>Taktartspur zei&amp;gen</translation>
    </message>
    <message>
        <source>Show the meters in a line of their own</source>
        <translation>Die Taktarten in einer eigenen Zeile zeigen</translation>
    </message>
    <message>
        <source>Show &amp;Key Lane</source>
        <translation>Tona&amp;rtspur zeigen</translation>
    </message>
    <message>
        <source>Show the keys in a line of their own</source>
        <translation>Die Tonarten in einer eigenen Zeile zeigen</translation>
    </message>
    <message>
        <source>Show &amp;Loops</source>
        <translation>Sch&amp;leifen zeigen</translation>
    </message>
    <message>
        <source>Show the loops of the song</source>
        <translation>Die Schleifen des Stücks zeigen</translation>
    </message>
    <message>
        <source>Show T&amp;ime</source>
        <translation>Ze&amp;it zeigen</translation>
    </message>
    <message>
        <source>Show a ruler in minutes and seconds</source>
        <translation>Ein Lineal in Minuten und Sekunden zeigen</translation>
    </message>
    <message>
        <source>Show C&amp;ycle</source>
        <translation>Z&amp;yklus zeigen</translation>
    </message>
    <message>
        <source>Show the bars that are played round and round</source>
        <translation>Die Takte zeigen, die im Kreis gespielt werden</translation>
    </message>
</context>
<context>
    <name>barline::TimelineScene</name>
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
    <name>barline::TimelineView</name>
    <message>
        <source>Timeline: sections, tempo, meter, loops and bars</source>
        <translation>Zeitleiste: Abschnitte, Tempo, Taktart, Schleifen und Takte</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Name of the marker</source>
        <translation>Name der Marke</translation>
    </message>
</context>
<context>
    <name>barline::TrackActions</name>
    <message>
        <source>&amp;Add Track</source>
        <translation>Spur &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Add a track below the others</source>
        <translation>Eine Spur unter den anderen hinzufügen</translation>
    </message>
    <message>
        <source>D&amp;uplicate Tracks</source>
        <translation>Spuren &amp;duplizieren</translation>
    </message>
    <message>
        <source>Copy the selected tracks below them; the copies play the same clips</source>
        <translation>Die gewählten Spuren darunter kopieren; die Kopien spielen dieselben Clips</translation>
    </message>
    <message>
        <source>&amp;Delete Tracks</source>
        <translation>Spuren &amp;löschen</translation>
    </message>
    <message>
        <source>Delete the selected tracks with their blocks</source>
        <translation>Die gewählten Spuren mit ihren Blöcken löschen</translation>
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
        <source>&amp;Colour…</source>
        <translation>Far&amp;be …</translation>
    </message>
    <message>
        <source>Give the selected tracks a colour, or the one of their place</source>
        <translation>Den gewählten Spuren eine Farbe geben, oder die ihres Platzes</translation>
    </message>
    <message>
        <source>Move Tracks &amp;Up</source>
        <translation>Spuren nach &amp;oben</translation>
    </message>
    <message>
        <source>Move the selected tracks up by one, or into a folder</source>
        <translation>Die gewählten Spuren um eine nach oben schieben, oder in einen Ordner</translation>
    </message>
    <message>
        <source>Move Tracks D&amp;own</source>
        <translation>Spuren nach u&amp;nten</translation>
    </message>
    <message>
        <source>Move the selected tracks down by one, or out of their folder</source>
        <translation>Die gewählten Spuren um eine nach unten schieben, oder aus ihrem Ordner</translation>
    </message>
    <message>
        <source>Track Above</source>
        <translation>Spur darüber</translation>
    </message>
    <message>
        <source>Go to the track above</source>
        <translation>Zur Spur darüber gehen</translation>
    </message>
    <message>
        <source>Track Below</source>
        <translation>Spur darunter</translation>
    </message>
    <message>
        <source>Go to the track below</source>
        <translation>Zur Spur darunter gehen</translation>
    </message>
    <message>
        <source>Select Up</source>
        <translation>Nach oben auswählen</translation>
    </message>
    <message>
        <source>Select the track above as well</source>
        <translation>Auch die Spur darüber auswählen</translation>
    </message>
    <message>
        <source>Select Down</source>
        <translation>Nach unten auswählen</translation>
    </message>
    <message>
        <source>Select the track below as well</source>
        <translation>Auch die Spur darunter auswählen</translation>
    </message>
    <message>
        <source>&amp;Select All Tracks</source>
        <translation>Alle Spuren aus&amp;wählen</translation>
    </message>
    <message>
        <source>Select all tracks of the song</source>
        <translation>Alle Spuren des Stücks auswählen</translation>
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
        <source>The tracks have more blocks than the project can number yet. Nothing was copied; try again in a moment.</source>
        <translation>Die Spuren haben mehr Blöcke, als das Projekt schon nummerieren kann. Nichts wurde kopiert; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n Track(s)</source>
        <translation>
            <numerusform>%n Spur duplizieren</numerusform>
            <numerusform>%n Spuren duplizieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete Track “%1”</source>
        <translation>Spur „%1“ löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Track(s)</source>
        <translation>
            <numerusform>%n Spur löschen</numerusform>
            <numerusform>%n Spuren löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Track(s)</source>
        <translation>
            <numerusform>%n Spur verschieben</numerusform>
            <numerusform>%n Spuren verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>The One of Its Place</source>
        <translation>Die ihres Platzes</translation>
    </message>
    <message numerus="yes">
        <source>Colour %n Track(s)</source>
        <translation>
            <numerusform>%n Spur färben</numerusform>
            <numerusform>%n Spuren färben</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Instrument…</source>
        <translation>&amp;Instrument …</translation>
    </message>
    <message>
        <source>Choose what plays the selected tracks</source>
        <translation>Wählen, was die gewählten Spuren spielt</translation>
    </message>
</context>
<context>
    <name>barline::TrackEdits</name>
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
        <source>Name of the track</source>
        <translation>Name der Spur</translation>
    </message>
    <message>
        <source>Volume of %1</source>
        <translation>Lautstärke von %1</translation>
    </message>
    <message>
        <source>Pan of %1</source>
        <comment>between left and right</comment>
        <translation>Panorama von %1</translation>
    </message>
    <message>
        <source>Solo: only soloed tracks are heard · Ctrl+click: this one alone</source>
        <translation>Solo: nur Spuren auf Solo sind zu hören · Strg+Klick: nur diese</translation>
    </message>
    <message>
        <source>Volume %1 · drag, Shift finer · double-click: 100 % · Enter types it</source>
        <translation>Lautstärke %1 · ziehen, Umschalt feiner · Doppelklick: 100 % · Eingabe: tippen</translation>
    </message>
    <message>
        <source>Pan %1 · drag, Shift finer · double-click: the middle · Enter types it</source>
        <translation>Panorama %1 · ziehen, Umschalt feiner · Doppelklick: Mitte · Eingabe: tippen</translation>
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
    <message>
        <source>%1 pixels high</source>
        <translation>%1 Pixel hoch</translation>
    </message>
    <message>
        <source>Release to put them here · Esc cancels</source>
        <translation>Loslassen, um sie hier abzulegen · Esc bricht ab</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a folder</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Drag for the height of the selected tracks · Double-click: as usual</source>
        <translation>Ziehen für die Höhe der gewählten Spuren · Doppelklick: wie üblich</translation>
    </message>
    <message>
        <source>Click to select its tracks · Drag to move it · Double-click to rename it</source>
        <translation>Klicken wählt seine Spuren · Ziehen verschiebt ihn · Doppelklick benennt ihn um</translation>
    </message>
    <message>
        <source>Click to select, Shift and Ctrl for more · Drag to move · Double-click to rename</source>
        <translation>Klicken wählt, Umschalt und Strg mehrere · Ziehen verschiebt · Doppelklick benennt um</translation>
    </message>
    <message>
        <source>Shift drags finer · Esc cancels</source>
        <translation>Umschalt zieht feiner · Esc bricht ab</translation>
    </message>
    <message>
        <source>Click for another instrument</source>
        <translation>Klicken für ein anderes Instrument</translation>
    </message>
</context>
<context>
    <name>barline::TrackMixActions</name>
    <message numerus="yes">
        <source>Change Volume of %n Track(s)</source>
        <translation>
            <numerusform>Lautstärke von %n Spur ändern</numerusform>
            <numerusform>Lautstärke von %n Spuren ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Pan of %n Track(s)</source>
        <translation>
            <numerusform>Panorama von %n Spur ändern</numerusform>
            <numerusform>Panorama von %n Spuren ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Mute Tracks</source>
        <translation>Spuren st&amp;umm</translation>
    </message>
    <message>
        <source>Silence the selected tracks, or let them sound again</source>
        <translation>Die gewählten Spuren verstummen oder wieder klingen lassen</translation>
    </message>
    <message>
        <source>&amp;Solo Tracks</source>
        <translation>Spuren &amp;solo</translation>
    </message>
    <message>
        <source>Hear only the selected tracks and others that are soloed</source>
        <translation>Nur die gewählten Spuren hören, und andere auf Solo</translation>
    </message>
    <message>
        <source>Solo &amp;Only These</source>
        <translation>Nur diese sol&amp;o</translation>
    </message>
    <message>
        <source>Hear only the selected tracks; again: all</source>
        <translation>Nur die gewählten Spuren hören; noch einmal: alle</translation>
    </message>
    <message>
        <source>&amp;Hear All Tracks</source>
        <translation>&amp;Alle Spuren hören</translation>
    </message>
    <message>
        <source>Take all mutes and solos back</source>
        <translation>Alles Stumm und Solo zurücknehmen</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
    <message>
        <source>Make the selected tracks louder</source>
        <translation>Die gewählten Spuren lauter machen</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Make the selected tracks softer</source>
        <translation>Die gewählten Spuren leiser machen</translation>
    </message>
    <message>
        <source>To the Left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Place the selected tracks more to the left</source>
        <translation>Die gewählten Spuren weiter nach links setzen</translation>
    </message>
    <message>
        <source>To the Right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Place the selected tracks more to the right</source>
        <translation>Die gewählten Spuren weiter nach rechts setzen</translation>
    </message>
    <message>
        <source>&amp;Volume and Pan…</source>
        <translation>Lautstärke und &amp;Panorama …</translation>
    </message>
    <message>
        <source>Say how loud the selected tracks are, and where</source>
        <translation>Sagen, wie laut die gewählten Spuren sind, und wo</translation>
    </message>
    <message numerus="yes">
        <source>Mute %n Track(s)</source>
        <translation>
            <numerusform>%n Spur stummschalten</numerusform>
            <numerusform>%n Spuren stummschalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unmute %n Track(s)</source>
        <translation>
            <numerusform>%n Spur wieder hören</numerusform>
            <numerusform>%n Spuren wieder hören</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Solo %n Track(s)</source>
        <translation>
            <numerusform>%n Spur solo</numerusform>
            <numerusform>%n Spuren solo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsolo %n Track(s)</source>
        <translation>
            <numerusform>%n Spur nicht mehr solo</numerusform>
            <numerusform>%n Spuren nicht mehr solo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Solo Only %n Track(s)</source>
        <translation>
            <numerusform>Nur %n Spur solo</numerusform>
            <numerusform>Nur %n Spuren solo</numerusform>
        </translation>
    </message>
    <message>
        <source>Hear All Tracks</source>
        <translation>Alle Spuren hören</translation>
    </message>
    <message>
        <source>Volume and Pan of “%1”</source>
        <translation>Lautstärke und Panorama von „%1“</translation>
    </message>
    <message numerus="yes">
        <source>Volume and Pan of %n Track(s)</source>
        <translation>
            <numerusform>Lautstärke und Panorama von %n Spur</numerusform>
            <numerusform>Lautstärke und Panorama von %n Spuren</numerusform>
        </translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source> %</source>
        <comment>after a number of percent</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>From −100, left, to 100, right; 0 is the middle</source>
        <translation>Von −100, links, bis 100, rechts; 0 ist die Mitte</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Pan (−100 left, 100 right)</source>
        <translation>Panorama (−100 links, 100 rechts)</translation>
    </message>
    <message numerus="yes">
        <source>Change Volume and Pan of %n Track(s)</source>
        <translation>
            <numerusform>Lautstärke und Panorama von %n Spur ändern</numerusform>
            <numerusform>Lautstärke und Panorama von %n Spuren ändern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::TrackNodes</name>
    <message>
        <source>the name of a track has %1 characters; %2 is the most</source>
        <translation>der Name einer Spur hat %1 Zeichen; höchstens %2 sind erlaubt</translation>
    </message>
</context>
<context>
    <name>barline::TrackText</name>
    <message>
        <source>%1 %</source>
        <comment>volume</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>middle</source>
        <comment>between left and right</comment>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>L %1</source>
        <comment>so far to the left, of 100</comment>
        <translation>L %1</translation>
    </message>
    <message>
        <source>R %1</source>
        <comment>to the right</comment>
        <translation>R %1</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>Kanal %1</translation>
    </message>
    <message>
        <source>volume %1</source>
        <translation>Lautstärke %1</translation>
    </message>
    <message>
        <source>pan %1</source>
        <comment>between left and right</comment>
        <translation>Panorama %1</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>solo</source>
        <translation>solo</translation>
    </message>
</context>
<context>
    <name>barline::Transport</name>
    <message>
        <source>No audio device: playing silently, in time</source>
        <translation>Kein Audiogerät: spielt stumm, im Takt</translation>
    </message>
    <message>
        <source>The audio device was lost: playing silently, in time</source>
        <translation>Das Audiogerät ging verloren: spielt lautlos, im Takt</translation>
    </message>
</context>
<context>
    <name>barline::TransportBar</name>
    <message>
        <source>Position: bar, beat, tick</source>
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
        <source>BPM</source>
        <translation>BPM</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>ohne Tonart</translation>
    </message>
</context>
<context>
    <name>barline::TypeTexts</name>
    <message>
        <source>a number %1..%2</source>
        <translation>eine Zahl %1..%2</translation>
    </message>
    <message>
        <source>a number from %1 on</source>
        <translation>eine Zahl ab %1</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>eine Zahl über 0</translation>
    </message>
    <message>
        <source>a number of beats 0..%1</source>
        <translation>eine Zahl von Schlägen 0..%1</translation>
    </message>
    <message>
        <source>a number of beats above 0, at most %1</source>
        <translation>eine Zahl von Schlägen über 0, höchstens %1</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list of objects</source>
        <translation>eine Liste von Objekten</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>ein Wert</translation>
    </message>
    <message>
        <source>the document is empty</source>
        <translation>das Dokument ist leer</translation>
    </message>
    <message>
        <source>the document ends before it is complete</source>
        <translation>das Dokument endet, bevor es vollständig ist</translation>
    </message>
    <message>
        <source>something follows after the end of the document</source>
        <translation>nach dem Ende des Dokuments folgt noch etwas</translation>
    </message>
    <message>
        <source>a key in quotation marks, or }, is needed here</source>
        <translation>hier ist ein Schlüssel in Anführungszeichen oder } nötig</translation>
    </message>
    <message>
        <source>a colon is needed after a key</source>
        <translation>nach einem Schlüssel ist ein Doppelpunkt nötig</translation>
    </message>
    <message>
        <source>a comma or } is needed here</source>
        <translation>hier ist ein Komma oder } nötig</translation>
    </message>
    <message>
        <source>a comma or ] is needed here</source>
        <translation>hier ist ein Komma oder ] nötig</translation>
    </message>
    <message>
        <source>four hexadecimal digits are needed after \u</source>
        <translation>nach \u sind vier hexadezimale Ziffern nötig</translation>
    </message>
    <message>
        <source>a text holds half of a surrogate pair</source>
        <translation>ein Text enthält ein halbes Ersatzpaar</translation>
    </message>
    <message>
        <source>a text holds an unknown escape or a control character</source>
        <translation>ein Text enthält eine unbekannte Escape-Folge oder ein Steuerzeichen</translation>
    </message>
    <message>
        <source>a text has no closing quotation mark</source>
        <translation>einem Text fehlt das schließende Anführungszeichen</translation>
    </message>
    <message>
        <source>a digit is needed after the decimal point</source>
        <translation>nach dem Dezimalpunkt ist eine Ziffer nötig</translation>
    </message>
    <message>
        <source>a digit is needed in the exponent</source>
        <translation>im Exponenten ist eine Ziffer nötig</translation>
    </message>
    <message>
        <source>this is no JSON value</source>
        <translation>das ist kein JSON-Wert</translation>
    </message>
    <message>
        <source>text, or a list of texts,</source>
        <translation>Text oder eine Liste von Texten</translation>
    </message>
    <message>
        <source>text or a number</source>
        <translation>Text oder eine Zahl</translation>
    </message>
</context>
<context>
    <name>barline::TypedValue</name>
    <message>
        <source>“%1” is no place. Type it as bar.beat.tick, such as 5.3.240, or +1/8, -2 beats.</source>
        <translation>„%1“ ist keine Stelle. Gib sie als Takt.Schlag.Tick ein, etwa 5.3.240, oder +1/8, -2 Schläge.</translation>
    </message>
    <message>
        <source>There is no bar %1 in this clip: its first is %2, its last %3.</source>
        <translation>Einen Takt %1 gibt es in diesem Clip nicht: Sein erster ist %2, sein letzter %3.</translation>
    </message>
    <message>
        <source>Bar %1 has beats 1 to %2, each with ticks 0 to %3.</source>
        <translation>Takt %1 hat die Schläge 1 bis %2, jeden mit den Ticks 0 bis %3.</translation>
    </message>
    <message>
        <source>“%1” is no pitch. Type a name such as C#4 or Db4, a key from 0 to 127, or +5, -12.</source>
        <translation>„%1“ ist keine Tonhöhe. Gib einen Namen wie C#4 oder Db4, eine Taste von 0 bis 127 oder +5, -12 ein.</translation>
    </message>
    <message>
        <source>“%1” is no length. Type a note value such as 1/8, 1/8T or 1/4., 2 beats, or +1/16, *1.5, 50%.</source>
        <translation>„%1“ ist keine Länge. Gib einen Notenwert wie 1/8, 1/8T oder 1/4., 2 Schläge oder +1/16, *1,5, 50% ein.</translation>
    </message>
    <message>
        <source>“%1” is no velocity. Type a number from 1 to 127, or +5, -12, 80%.</source>
        <translation>„%1“ ist kein Anschlag. Gib eine Zahl von 1 bis 127 oder +5, -12, 80% ein.</translation>
    </message>
    <message>
        <source>“%1” is too much or too little: the most is %2 times.</source>
        <translation>„%1“ ist zu viel oder zu wenig: Höchstens das %2-Fache geht.</translation>
    </message>
</context>
<context>
    <name>barline::UntitledFolder</name>
    <message>
        <source>The folder %1 cannot be made; check its permissions.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden; prüfen Sie seine Rechte.</translation>
    </message>
    <message>
        <source>%1 (rescued %2)</source>
        <comment>a project, the time</comment>
        <translation>%1 (gerettet %2)</translation>
    </message>
</context>
<context>
    <name>barline::ValueTexts</name>
    <message>
        <source>Pitch</source>
        <translation>Tonhöhe</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Anschlag</translation>
    </message>
    <message>
        <source>C#4, Db4 or 61 sets · +5, -12 moves</source>
        <translation>C#4, Db4 oder 61 setzt · +5, -12 verschiebt</translation>
    </message>
    <message>
        <source>5.3.240 sets, as bar.beat.tick · +1/8, -2 beats moves · *2 stretches</source>
        <translation>5.3.240 setzt, als Takt.Schlag.Tick · +1/8, -2 Schläge verschiebt · *2 dehnt</translation>
    </message>
    <message>
        <source>1/8, 1/8T, 1/4., 2 beats sets · +1/16, *1.5, 50% changes</source>
        <translation>1/8, 1/8T, 1/4., 2 Schläge setzt · +1/16, *1,5, 50% ändert</translation>
    </message>
    <message>
        <source>1 to 127 sets · +5, -12, 80% changes</source>
        <translation>1 bis 127 setzt · +5, -12, 80% ändert</translation>
    </message>
    <message>
        <source>varies</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>barline::VelocityField</name>
    <message>
        <source>Velocity</source>
        <translation>Anschlag</translation>
    </message>
    <message>
        <source>Velocity, 1 to 127 · Return sets it, Esc leaves it</source>
        <translation>Anschlagstärke, 1 bis 127 · Eingabe setzt sie, Esc lässt sie</translation>
    </message>
</context>
<context>
    <name>barline::VelocityGesture</name>
    <message>
        <source>Drag up for louder, down for softer · Shift is finer · Esc cancels</source>
        <translation>Hinauf ziehen ist lauter, hinunter leiser · Umschalt ist feiner · Esc bricht ab</translation>
    </message>
</context>
<context>
    <name>barline::VelocityLane</name>
    <message>
        <source>Velocities</source>
        <translation>Anschlagstärken</translation>
    </message>
    <message>
        <source>Left and right choose a note, up and down change its velocity, Return types it</source>
        <translation>Links und rechts wählen eine Note, auf und ab ändern ihre Anschlagstärke, Eingabe gibt sie ein</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Anschlag</translation>
    </message>
    <message>
        <source>Zoom in to see the velocities</source>
        <translation>Zum Sehen der Anschlagstärken heranzoomen</translation>
    </message>
    <message>
        <source>Drag to make the velocity lane taller or lower</source>
        <translation>Ziehen macht die Anschlagspur höher oder niedriger</translation>
    </message>
    <message>
        <source>Esc leaves the velocities as they were</source>
        <translation>Esc lässt die Anschlagstärken, wie sie waren</translation>
    </message>
    <message>
        <source>Drag to change the velocity · double-click to type it</source>
        <translation>Ziehen ändert die Anschlagstärke · Doppelklick gibt sie ein</translation>
    </message>
    <message>
        <source>Drag across to draw velocities · with Shift a straight line</source>
        <translation>Darüberziehen zeichnet Anschlagstärken · mit Umschalt eine Gerade</translation>
    </message>
</context>
<context>
    <name>barline::VelocityTool</name>
    <message>
        <source>Drag up for louder, down for softer, with it all selected ones · Shift is finer</source>
        <translation>Hinauf ziehen ist lauter, hinunter leiser, mit allen ausgewählten · Umschalt ist feiner</translation>
    </message>
    <message>
        <source>Drag to select</source>
        <translation>Ziehen wählt aus</translation>
    </message>
</context>
<context>
    <name>barline::VelocityWords</name>
    <message>
        <source>vel %1</source>
        <comment>velocity</comment>
        <translation>Anschlag %1</translation>
    </message>
</context>
<context>
    <name>barline::VersionService</name>
    <message>
        <source>The project was closed.</source>
        <translation>Das Projekt wurde geschlossen.</translation>
    </message>
    <message>
        <source>Restore “%1”</source>
        <translation>„%1“ wiederherstellen</translation>
    </message>
</context>
<context>
    <name>barline::Versions</name>
    <message>
        <source>Name a Version</source>
        <translation>Version benennen</translation>
    </message>
    <message>
        <source>Keep the project as it is now, under this name:</source>
        <translation>Das Projekt, wie es jetzt ist, unter diesem Namen behalten:</translation>
    </message>
    <message>
        <source>Version of %1</source>
        <translation>Version vom %1</translation>
    </message>
    <message>
        <source>Name It</source>
        <translation>Benennen</translation>
    </message>
    <message>
        <source>The project as it is now is kept as “%1”.</source>
        <translation>Das Projekt, wie es jetzt ist, ist als „%1“ aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) were removed from the history.</source>
        <translation>
            <numerusform>%n Änderung wurde aus dem Verlauf entfernt.</numerusform>
            <numerusform>%n Änderungen wurden aus dem Verlauf entfernt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::WaitBox</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <source>Import documents into this project</source>
        <translation>Dokumente in dieses Projekt importieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
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
        <translation>Zum An&amp;fang</translation>
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
        <source>%1 (%2)</source>
        <comment>what it does, key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf…</translation>
    </message>
    <message>
        <source>List the edits and the named versions</source>
        <translation>Die Änderungen und die benannten Versionen auflisten</translation>
    </message>
    <message>
        <source>Copy as &amp;SML Text</source>
        <translation>Als &amp;SML-Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>&amp;Hoher Kontrast</translation>
    </message>
    <message>
        <source>Black, white and yellow</source>
        <translation>Schwarz, Weiß und Gelb</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Give the window the whole screen</source>
        <translation>Dem Fenster den ganzen Bildschirm geben</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>&amp;Tastenkürzel …</translation>
    </message>
    <message>
        <source>See and change what the keys do</source>
        <translation>Sehen und ändern, was die Tasten tun</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Your &amp;First Song</source>
        <translation>Dein &amp;erster Song</translation>
    </message>
    <message>
        <source>From a document to a song, step by step</source>
        <translation>Vom Dokument zum Song, Schritt für Schritt</translation>
    </message>
    <message>
        <source>The A&amp;rranger</source>
        <translation>Das A&amp;rrangement</translation>
    </message>
    <message>
        <source>What the hands can do in the arranger</source>
        <translation>Was die Hände im Arrangement tun können</translation>
    </message>
    <message>
        <source>The &amp;Piano Roll</source>
        <translation>Die &amp;Pianorolle</translation>
    </message>
    <message>
        <source>What the hands can do in the piano roll</source>
        <translation>Was die Hände in der Pianorolle tun können</translation>
    </message>
    <message>
        <source>Copy the selected notes or bars, else the clip or the composition, in the short notation</source>
        <translation>Die ausgewählten Noten oder Takte, sonst den Clip oder die Komposition in der Kurzschrift kopieren</translation>
    </message>
    <message>
        <source>Add what is on the clipboard: notes at the note cursor, blocks and bars at the playhead, clips and compositions to the project</source>
        <translation>Einfügen, was in der Zwischenablage ist: Noten am Notencursor, Blöcke und Takte am Abspielkopf, Clips und Kompositionen ins Projekt</translation>
    </message>
    <message>
        <source>Write the composition to a text or MIDI file</source>
        <translation>Die Komposition in eine Text- oder MIDI-Datei schreiben</translation>
    </message>
    <message>
        <source>Name a new project; one that has a name saves each edit as it is made, and says so</source>
        <translation>Einem neuen Projekt einen Namen geben; eines mit Namen speichert jede Änderung sofort und sagt es</translation>
    </message>
    <message>
        <source>Name a &amp;Version…</source>
        <translation>&amp;Version benennen …</translation>
    </message>
    <message>
        <source>Keep the project as it is now, by name, to come back to</source>
        <translation>Das Projekt, wie es jetzt ist, unter einem Namen behalten, um darauf zurückzukommen</translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
    <message>
        <source>Forget which projects were open; the projects stay</source>
        <translation>Vergessen, welche Projekte offen waren; die Projekte bleiben</translation>
    </message>
    <message>
        <source>Copy the selected notes, blocks or bars, else the clip or the composition; other programs get text</source>
        <translation>Die gewählten Noten, Blöcke oder Takte kopieren, sonst den Clip oder die Komposition; andere Programme erhalten Text</translation>
    </message>
</context>
<context>
    <name>barline::prompt</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
</TS>
