#pragma once

namespace barline {

/// The colours of a theme by what they are for. Theme holds their values; no colour is written anywhere else.
enum class Token {
    Window,        ///< behind everything
    Panel,         ///< docks and bars
    Canvas,        ///< where music is drawn
    RowAlternate,  ///< rows of black keys, every other track
    GridSub,       ///< subdivisions of a beat
    GridBeat,      ///< beats
    GridBar,       ///< bars
    Separator,     ///< 1 px lines between panels
    Text,          ///< what is read
    TextDim,       ///< what is read second
    Accent,        ///< playhead, active tool, focus
    AccentHover,   ///< an accent control under the pointer
    AccentSoft,    ///< behind what is on or chosen, where the full accent would shout
    OnAccent,      ///< text and icons on the accent
    Selection,     ///< outline of selected notes and blocks
    NoteInk,       ///< text and marks on notes
    Ghost,         ///< notes of others
    Good,          ///< always with an icon or a word, as the next two
    Warning,       ///< see Good
    Danger,        ///< see Good
    Control,       ///< a button at rest
    ControlHover,  ///< a button under the pointer
    ControlBorder, ///< around fields and menus
    Field,         ///< where one types or reads a value
    RowHover,      ///< a list row under the pointer
    RowChosen,     ///< the chosen list row
    ScrollHandle,  ///< scroll bar handles
    KeyWhite,      ///< white piano keys
    KeyBlack,      ///< black piano keys
    KeyLine,       ///< between white keys
    KeyText,       ///< the names of the Cs
    KeyTextDim,    ///< the other names
    CodeKey,       ///< the keys of a document's text
    CodeText,      ///< the texts in it
    CodeNumber,    ///< the numbers
    CodeWord,      ///< true, false, null
    CodeQuiet,     ///< signs and comments
    BeyondEnd,     ///< veil over time after the end
    Count
};

} // namespace barline
