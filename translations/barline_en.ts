<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>barline::ArrangerController</name>
    <message numerus="yes">
        <source>Delete %n Block(s)</source>
        <translation>
            <numerusform>Delete %n Block</numerusform>
            <numerusform>Delete %n Blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Block(s)</source>
        <translation>
            <numerusform>Move %n Block</numerusform>
            <numerusform>Move %n Blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::BandGesture</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::BarActions</name>
    <message numerus="yes">
        <source>Insert %n Bar(s)</source>
        <translation>
            <numerusform>Insert %n Bar</numerusform>
            <numerusform>Insert %n Bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n Bar(s)</source>
        <translation>
            <numerusform>Duplicate %n Bar</numerusform>
            <numerusform>Duplicate %n Bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Bar(s)</source>
        <translation>
            <numerusform>Delete %n Bar</numerusform>
            <numerusform>Delete %n Bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Length to %n Bar(s)</source>
        <translation>
            <numerusform>Change Length to %n Bar</numerusform>
            <numerusform>Change Length to %n Bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Meter of %n Bar(s)</source>
        <translation>
            <numerusform>Change Meter of %n Bar</numerusform>
            <numerusform>Change Meter of %n Bars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::BarPaste</name>
    <message numerus="yes">
        <source>Paste %n Bar(s) in Tracks</source>
        <translation>
            <numerusform>Paste %n Bar in Tracks</numerusform>
            <numerusform>Paste %n Bars in Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n Bar(s)</source>
        <translation>
            <numerusform>Paste %n Bar</numerusform>
            <numerusform>Paste %n Bars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::BarText</name>
    <message numerus="yes">
        <source>%n track(s)</source>
        <translation>
            <numerusform>%n track</numerusform>
            <numerusform>%n tracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::BlockActions</name>
    <message numerus="yes">
        <source>Change Length of %n Block(s)</source>
        <translation>
            <numerusform>Change Length of %n Block</numerusform>
            <numerusform>Change Length of %n Blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trim %n Block(s)</source>
        <translation>
            <numerusform>Trim %n Block</numerusform>
            <numerusform>Trim %n Blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Transpose %n Block(s)</source>
        <translation>
            <numerusform>Transpose %n Block</numerusform>
            <numerusform>Transpose %n Blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Velocity of %n Block(s)</source>
        <translation>
            <numerusform>Change Velocity of %n Block</numerusform>
            <numerusform>Change Velocity of %n Blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n Block(s)</source>
        <translation>
            <numerusform>Duplicate %n Block</numerusform>
            <numerusform>Duplicate %n Blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split %n Block(s)</source>
        <translation>
            <numerusform>Split %n Block</numerusform>
            <numerusform>Split %n Blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Join %n Block(s)</source>
        <translation>
            <numerusform>Join %n Block</numerusform>
            <numerusform>Join %n Blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mute %n Block(s)</source>
        <translation>
            <numerusform>Mute %n Block</numerusform>
            <numerusform>Mute %n Blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unmute %n Block(s)</source>
        <translation>
            <numerusform>Unmute %n Block</numerusform>
            <numerusform>Unmute %n Blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Colour %n Block(s)</source>
        <translation>
            <numerusform>Colour %n Block</numerusform>
            <numerusform>Colour %n Blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut %n Block(s)</source>
        <translation>
            <numerusform>Cut %n Block</numerusform>
            <numerusform>Cut %n Blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::BlockBandGesture</name>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::BlockClipActions</name>
    <message numerus="yes">
        <source>It is called so in all its %n place(s).</source>
        <translation>
            <numerusform>It is called so in all its %n place.</numerusform>
            <numerusform>It is called so in all its %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace Clip of %n Block(s) by “%1”</source>
        <translation>
            <numerusform>Replace Clip of %n Block by “%1”</numerusform>
            <numerusform>Replace Clip of %n Blocks by “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n Block(s) Unique</source>
        <translation>
            <numerusform>Make %n Block Unique</numerusform>
            <numerusform>Make %n Blocks Unique</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reset %n Block(s)</source>
        <translation>
            <numerusform>Reset %n Block</numerusform>
            <numerusform>Reset %n Blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Push %n Note(s) to “%1”</source>
        <translation>
            <numerusform>Push %n Note to “%1”</numerusform>
            <numerusform>Push %n Notes to “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::BlockDrop</name>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::BlockPaste</name>
    <message numerus="yes">
        <source>Paste %n Block(s)</source>
        <translation>
            <numerusform>Paste %n Block</numerusform>
            <numerusform>Paste %n Blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::BlockText</name>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in bar %1 (%2) %n note(s) of the clip do not sound</source>
        <translation>
            <numerusform>in bar %1 (%2) %n note of the clip does not sound</numerusform>
            <numerusform>in bar %1 (%2) %n notes of the clip do not sound</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) only here</source>
        <translation>
            <numerusform>%n note only here</numerusform>
            <numerusform>%n notes only here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::ClipChooser</name>
    <message numerus="yes">
        <source>%1 · %n bar(s)</source>
        <comment>name of a clip</comment>
        <translation>
            <numerusform>%1 · %n bar</numerusform>
            <numerusform>%1 · %n bars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::ClipListModel</name>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n bar</numerusform>
            <numerusform>%n bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::ClipService</name>
    <message numerus="yes">
        <source>The clip “%1” is used in %n place(s): %2. Remove it there first, or delete it with its instances.</source>
        <translation>
            <numerusform>The clip “%1” is used in %n place: %2. Remove it there first, or delete it with its instances.</numerusform>
            <numerusform>The clip “%1” is used in %n places: %2. Remove it there first, or delete it with its instances.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::ClipboardActions</name>
    <message numerus="yes">
        <source>Cut %n Note(s)</source>
        <translation>
            <numerusform>Cut %n Note</numerusform>
            <numerusform>Cut %n Notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::ClipsPanel</name>
    <message numerus="yes">
        <source>“%1” is used in %n place(s). Delete it and those %n block(s)?</source>
        <translation>
            <numerusform>“%1” is used in %n place. Delete it and that block?</numerusform>
            <numerusform>“%1” is used in %n places. Delete it and those %n blocks?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::CompositionListModel</name>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n bar</numerusform>
            <numerusform>%n bars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::CompositionsPanel</name>
    <message numerus="yes">
        <source>Delete “%1” with its %n track(s), and the clips that only it uses?</source>
        <translation>
            <numerusform>Delete “%1” with its %n track, and the clips that only it uses?</numerusform>
            <numerusform>Delete “%1” with its %n tracks, and the clips that only it uses?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::DslCreation</name>
    <message numerus="yes">
        <source>Add %n Clip(s)</source>
        <translation>
            <numerusform>Add %n Clip</numerusform>
            <numerusform>Add %n Clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::DslEditor</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>findings</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::DslPanel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::EraseGesture</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::ExportDialog</name>
    <message numerus="yes">
        <source>This form cannot say %n thing(s), so it cannot be written in it:</source>
        <translation>
            <numerusform>This form cannot say %n thing, so it cannot be written in it:</numerusform>
            <numerusform>This form cannot say %n things, so it cannot be written in it:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) cannot be said in this form and will be left out:</source>
        <translation>
            <numerusform>%n thing cannot be said in this form and will be left out:</numerusform>
            <numerusform>%n things cannot be said in this form and will be left out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::FindBarsAction</name>
    <message numerus="yes">
        <source>%1, %n bar(s) from bar %2</source>
        <comment>name of a clip</comment>
        <translation>
            <numerusform>%1, %n bar from bar %2</numerusform>
            <numerusform>%1, %n bars from bar %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link Bars at %n Place(s)</source>
        <translation>
            <numerusform>Link Bars at %n Place</numerusform>
            <numerusform>Link Bars at %n Places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Play at %n place(s)</source>
        <translation>
            <numerusform>Play at %n place</numerusform>
            <numerusform>Play at %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace Bars at %n Place(s)</source>
        <translation>
            <numerusform>Replace Bars at %n Place</numerusform>
            <numerusform>Replace Bars at %n Places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::FindingsPanel</name>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be salvaged of “%1”.</source>
        <translation>
            <numerusform>One thing could not be salvaged of “%1”.</numerusform>
            <numerusform>%n things could not be salvaged of “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were imported with %1.</source>
        <translation>
            <numerusform>%n document was imported with %1.</numerusform>
            <numerusform>%n documents were imported with %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was imported: %1 in %n document(s).</source>
        <translation>
            <numerusform>Nothing was imported: %1 in %n document.</numerusform>
            <numerusform>Nothing was imported: %1 in %n documents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::FolderActions</name>
    <message numerus="yes">
        <source>Group %n Track(s)</source>
        <translation>
            <numerusform>Group %n Track</numerusform>
            <numerusform>Group %n Tracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::FolderHeader</name>
    <message numerus="yes">
        <source>%n track(s)</source>
        <translation>
            <numerusform>%n track</numerusform>
            <numerusform>%n tracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::FoundBarsPopup</name>
    <message numerus="yes">
        <source>%1: %n place(s)</source>
        <translation>
            <numerusform>%1: %n place</numerusform>
            <numerusform>%1: %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::ImportController</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was imported with %n warning(s).</source>
        <translation>
            <numerusform>%1 was imported with %n warning.</numerusform>
            <numerusform>%1 was imported with %n warnings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::ImportDialog</name>
    <message numerus="yes">
        <source>Import %n document(s) into this project</source>
        <translation>
            <numerusform>Import %n document into this project</numerusform>
            <numerusform>Import %n documents into this project</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n composition(s)</source>
        <translation>
            <numerusform>%n composition</numerusform>
            <numerusform>%n compositions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n track(s)</source>
        <translation>
            <numerusform>%n track</numerusform>
            <numerusform>%n tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n bar</numerusform>
            <numerusform>%n bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more clip(s)</source>
        <translation>
            <numerusform>%n more clip</numerusform>
            <numerusform>%n more clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s): this cannot be imported.</source>
        <translation>
            <numerusform>%n error: this cannot be imported.</numerusform>
            <numerusform>%n errors: this cannot be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::ImportService</name>
    <message numerus="yes">
        <source>Import %n Document(s)</source>
        <translation>
            <numerusform>Import %n Document</numerusform>
            <numerusform>Import %n Documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::ImportVerb</name>
    <message numerus="yes">
        <source>Importing %n document(s)</source>
        <translation>
            <numerusform>Importing %n document</numerusform>
            <numerusform>Importing %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::IncomingNotes</name>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::InstrumentPopup</name>
    <message numerus="yes">
        <source>Instrument of %n Track(s)</source>
        <translation>
            <numerusform>Instrument of %n Track</numerusform>
            <numerusform>Instrument of %n Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Instrument of %n Track(s)</source>
        <translation>
            <numerusform>Change Instrument of %n Track</numerusform>
            <numerusform>Change Instrument of %n Tracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::LinkActions</name>
    <message numerus="yes">
        <source>Reset %n Note(s) Here</source>
        <translation>
            <numerusform>Reset %n Note Here</numerusform>
            <numerusform>Reset %n Notes Here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Push %n Note(s) to the Clip</source>
        <translation>
            <numerusform>Push %n Note to the Clip</numerusform>
            <numerusform>Push %n Notes to the Clip</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n Orphan(s)</source>
        <translation>
            <numerusform>Drop %n Orphan</numerusform>
            <numerusform>Drop %n Orphans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn %n Orphan(s) into Notes</source>
        <translation>
            <numerusform>Turn %n Orphan into a Note</numerusform>
            <numerusform>Turn %n Orphans into Notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::LinkBar</name>
    <message numerus="yes">
        <source>used in %n place(s)</source>
        <translation>
            <numerusform>used in %n place</numerusform>
            <numerusform>used in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here</source>
        <comment>notes that differ at this place</comment>
        <translation>
            <numerusform>%n here</numerusform>
            <numerusform>%n here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) differ here</source>
        <translation>
            <numerusform>%n note differs here</numerusform>
            <numerusform>%n notes differ here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::MainWindow</name>
    <message numerus="yes">
        <source>Drop to import %n file(s)</source>
        <translation>
            <numerusform>Drop to import %n file</numerusform>
            <numerusform>Drop to import %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was copied; %n thing(s) cannot be said in that form.</source>
        <translation>
            <numerusform>%1 was copied; %n thing cannot be said in that form.</numerusform>
            <numerusform>%1 was copied; %n things cannot be said in that form.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n bar</numerusform>
            <numerusform>%n bars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::MoveBlocksGesture</name>
    <message numerus="yes">
        <source>Copy %n Block(s)</source>
        <translation>
            <numerusform>Copy %n Block</numerusform>
            <numerusform>Copy %n Blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Block(s)</source>
        <translation>
            <numerusform>Move %n Block</numerusform>
            <numerusform>Move %n Blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::MusicChoice</name>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) of “%1”</source>
        <translation>
            <numerusform>%n note of “%1”</numerusform>
            <numerusform>%n notes of “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::NoteCanvas</name>
    <message numerus="yes">
        <source>%n place(s) had changed what is gone now. The changes are kept there as orphans: the bar above the notes drops them or makes them notes.</source>
        <translation>
            <numerusform>%n place had changed what is gone now. The changes are kept there as orphans: the bar above the notes drops them or makes them notes.</numerusform>
            <numerusform>%n places had changed what is gone now. The changes are kept there as orphans: the bar above the notes drops them or makes them notes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::NoteDrop</name>
    <message numerus="yes">
        <source>Paste %n Note(s) from %1</source>
        <translation>
            <numerusform>Paste %n Note from %1</numerusform>
            <numerusform>Paste %n Notes from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) of %1</source>
        <translation>
            <numerusform>%n note of %1</numerusform>
            <numerusform>%n notes of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; the clip grows to %n bar(s)</source>
        <comment>what happens</comment>
        <translation>
            <numerusform>%1; the clip grows to %n bar</numerusform>
            <numerusform>%1; the clip grows to %n bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n Note(s) from %1</source>
        <comment>what was done</comment>
        <translation>
            <numerusform>Drop %n Note from %1</numerusform>
            <numerusform>Drop %n Notes from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n Note(s)</source>
        <translation>
            <numerusform>Paste %n Note</numerusform>
            <numerusform>Paste %n Notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::NoteInspector</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::NoteSteps</name>
    <message numerus="yes">
        <source>Delete %n Note(s)</source>
        <translation>
            <numerusform>Delete %n Note</numerusform>
            <numerusform>Delete %n Notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Note(s)</source>
        <translation>
            <numerusform>Move %n Note</numerusform>
            <numerusform>Move %n Notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n Note(s)</source>
        <translation>
            <numerusform>Copy %n Note</numerusform>
            <numerusform>Copy %n Notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resize %n Note(s)</source>
        <translation>
            <numerusform>Resize %n Note</numerusform>
            <numerusform>Resize %n Notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stretch %n Note(s)</source>
        <translation>
            <numerusform>Stretch %n Note</numerusform>
            <numerusform>Stretch %n Notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Glue %n Note(s)</source>
        <translation>
            <numerusform>Glue %n Note</numerusform>
            <numerusform>Glue %n Notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Velocity of %n Note(s)</source>
        <translation>
            <numerusform>Change Velocity of %n Note</numerusform>
            <numerusform>Change Velocity of %n Notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n Note(s)</source>
        <translation>
            <numerusform>Add %n Note</numerusform>
            <numerusform>Add %n Notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split %n Note(s)</source>
        <translation>
            <numerusform>Split %n Note</numerusform>
            <numerusform>Split %n Notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Pitch of %n Note(s)</source>
        <translation>
            <numerusform>Change Pitch of %n Note</numerusform>
            <numerusform>Change Pitch of %n Notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Start of %n Note(s)</source>
        <translation>
            <numerusform>Change Start of %n Note</numerusform>
            <numerusform>Change Start of %n Notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Length of %n Note(s)</source>
        <translation>
            <numerusform>Change Length of %n Note</numerusform>
            <numerusform>Change Length of %n Notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Articulation of %n Note(s)</source>
        <translation>
            <numerusform>Change Articulation of %n Note</numerusform>
            <numerusform>Change Articulation of %n Notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::OwnBarActions</name>
    <message numerus="yes">
        <source>Play in %n bar(s)</source>
        <translation>
            <numerusform>Play in %n bar</numerusform>
            <numerusform>Play in %n bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use Bar %1 of “%2” in %n Bar(s)</source>
        <translation>
            <numerusform>Use Bar %1 of “%2” in %n Bar</numerusform>
            <numerusform>Use Bar %1 of “%2” in %n Bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Play Own Bar in %n Bar(s)</source>
        <translation>
            <numerusform>Play Own Bar in %n Bar</numerusform>
            <numerusform>Play Own Bar in %n Bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>copied the changes of %n bar(s)</source>
        <translation>
            <numerusform>copied the changes of %n bar</numerusform>
            <numerusform>copied the changes of %n bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste Changes to %n Bar(s)</source>
        <translation>
            <numerusform>Paste Changes to %n Bar</numerusform>
            <numerusform>Paste Changes to %n Bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) left out: no note of that start and pitch</source>
        <translation>
            <numerusform>%n change left out: no note of that start and pitch</numerusform>
            <numerusform>%n changes left out: no note of that start and pitch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear Changes of %n Bar(s)</source>
        <translation>
            <numerusform>Clear Changes of %n Bar</numerusform>
            <numerusform>Clear Changes of %n Bars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::ResizeBlocksGesture</name>
    <message numerus="yes">
        <source>Change Length of %n Block(s)</source>
        <translation>
            <numerusform>Change Length of %n Block</numerusform>
            <numerusform>Change Length of %n Blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trim %n Block(s)</source>
        <translation>
            <numerusform>Trim %n Block</numerusform>
            <numerusform>Trim %n Blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::RollHeader</name>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n bar</numerusform>
            <numerusform>%n bars</numerusform>
        </translation>
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
            <numerusform>%n Bar</numerusform>
            <numerusform>%n Bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Note(s)</source>
        <translation>
            <numerusform>%n Note</numerusform>
            <numerusform>%n Notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Composition(s)</source>
        <translation>
            <numerusform>%n Composition</numerusform>
            <numerusform>%n Compositions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Track(s)</source>
        <translation>
            <numerusform>%n Track</numerusform>
            <numerusform>%n Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Block(s)</source>
        <translation>
            <numerusform>%n Block</numerusform>
            <numerusform>%n Blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Re-pointed Bar(s)</source>
        <translation>
            <numerusform>%n Re-pointed Bar</numerusform>
            <numerusform>%n Re-pointed Bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Bar Override(s)</source>
        <translation>
            <numerusform>%n Bar Override</numerusform>
            <numerusform>%n Bar Overrides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Note Override(s)</source>
        <translation>
            <numerusform>%n Note Override</numerusform>
            <numerusform>%n Note Overrides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 plays in %n place(s). Remove them first, or together with it.</source>
        <translation>
            <numerusform>%1 plays in %n place. Remove them first, or together with it.</numerusform>
            <numerusform>%1 plays in %n places. Remove them first, or together with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::SelectionActions</name>
    <message numerus="yes">
        <source>%n note(s) selected</source>
        <translation>
            <numerusform>%n note selected</numerusform>
            <numerusform>%n notes selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::SongBarActions</name>
    <message numerus="yes">
        <source>Insert %n Bar(s) in Tracks</source>
        <translation>
            <numerusform>Insert %n Bar in Tracks</numerusform>
            <numerusform>Insert %n Bars in Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Insert %n Bar(s)</source>
        <translation>
            <numerusform>Insert %n Bar</numerusform>
            <numerusform>Insert %n Bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Bar(s)</source>
        <translation>
            <numerusform>Delete %n Bar</numerusform>
            <numerusform>Delete %n Bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Empty %n Bar(s)</source>
        <translation>
            <numerusform>Empty %n Bar</numerusform>
            <numerusform>Empty %n Bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Bar(s) in Tracks</source>
        <translation>
            <numerusform>Delete %n Bar in Tracks</numerusform>
            <numerusform>Delete %n Bars in Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Empty %n Bar(s) in Tracks</source>
        <translation>
            <numerusform>Empty %n Bar in Tracks</numerusform>
            <numerusform>Empty %n Bars in Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n Bar(s)</source>
        <translation>
            <numerusform>Duplicate %n Bar</numerusform>
            <numerusform>Duplicate %n Bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n Bar(s) in Tracks</source>
        <translation>
            <numerusform>Duplicate %n Bar in Tracks</numerusform>
            <numerusform>Duplicate %n Bars in Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Bar(s)</source>
        <translation>
            <numerusform>Move %n Bar</numerusform>
            <numerusform>Move %n Bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Bar(s) in Tracks</source>
        <translation>
            <numerusform>Move %n Bar in Tracks</numerusform>
            <numerusform>Move %n Bars in Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n Bar(s)</source>
        <translation>
            <numerusform>Copy %n Bar</numerusform>
            <numerusform>Copy %n Bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n Bar(s) in Tracks</source>
        <translation>
            <numerusform>Copy %n Bar in Tracks</numerusform>
            <numerusform>Copy %n Bars in Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut %n Bar(s)</source>
        <translation>
            <numerusform>Cut %n Bar</numerusform>
            <numerusform>Cut %n Bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut %n Bar(s) in Tracks</source>
        <translation>
            <numerusform>Cut %n Bar in Tracks</numerusform>
            <numerusform>Cut %n Bars in Tracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::SplitGesture</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::StatusBar</name>
    <message numerus="yes">
        <source>%Ln track(s)</source>
        <translation>
            <numerusform>%Ln track</numerusform>
            <numerusform>%Ln tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bar(s)</source>
        <translation>
            <numerusform>%Ln bar</numerusform>
            <numerusform>%Ln bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::TempoActions</name>
    <message numerus="yes">
        <source>♩ %1 · %n tap(s)</source>
        <translation>
            <numerusform>♩ %1 · %n tap</numerusform>
            <numerusform>♩ %1 · %n taps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tap(s)</source>
        <translation>
            <numerusform>%n tap</numerusform>
            <numerusform>%n taps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::TrackActions</name>
    <message numerus="yes">
        <source>Duplicate %n Track(s)</source>
        <translation>
            <numerusform>Duplicate %n Track</numerusform>
            <numerusform>Duplicate %n Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Track(s)</source>
        <translation>
            <numerusform>Delete %n Track</numerusform>
            <numerusform>Delete %n Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Track(s)</source>
        <translation>
            <numerusform>Move %n Track</numerusform>
            <numerusform>Move %n Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Colour %n Track(s)</source>
        <translation>
            <numerusform>Colour %n Track</numerusform>
            <numerusform>Colour %n Tracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::TrackMixActions</name>
    <message numerus="yes">
        <source>Change Volume of %n Track(s)</source>
        <translation>
            <numerusform>Change Volume of %n Track</numerusform>
            <numerusform>Change Volume of %n Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Pan of %n Track(s)</source>
        <translation>
            <numerusform>Change Pan of %n Track</numerusform>
            <numerusform>Change Pan of %n Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mute %n Track(s)</source>
        <translation>
            <numerusform>Mute %n Track</numerusform>
            <numerusform>Mute %n Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unmute %n Track(s)</source>
        <translation>
            <numerusform>Unmute %n Track</numerusform>
            <numerusform>Unmute %n Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Solo %n Track(s)</source>
        <translation>
            <numerusform>Solo %n Track</numerusform>
            <numerusform>Solo %n Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsolo %n Track(s)</source>
        <translation>
            <numerusform>Unsolo %n Track</numerusform>
            <numerusform>Unsolo %n Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Solo Only %n Track(s)</source>
        <translation>
            <numerusform>Solo Only %n Track</numerusform>
            <numerusform>Solo Only %n Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Volume and Pan of %n Track(s)</source>
        <translation>
            <numerusform>Volume and Pan of %n Track</numerusform>
            <numerusform>Volume and Pan of %n Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Volume and Pan of %n Track(s)</source>
        <translation>
            <numerusform>Change Volume and Pan of %n Track</numerusform>
            <numerusform>Change Volume and Pan of %n Tracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barline::Versions</name>
    <message numerus="yes">
        <source>%n edit(s) were removed from the history.</source>
        <translation>
            <numerusform>%n edit was removed from the history.</numerusform>
            <numerusform>%n edits were removed from the history.</numerusform>
        </translation>
    </message>
</context>
</TS>
