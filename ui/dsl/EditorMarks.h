#pragma once

namespace barline {

// What the text editor marks lines and words with: numbers of Scintilla's markers, indicators and margins.

constexpr int kChosenBack = 1; ///< behind the line of a selected note
constexpr int kChosenBar = 2;  ///< beside it
constexpr int kWaitingBar = 3; ///< beside a line that holds what is not applied
constexpr int kErrorSign = 4;
constexpr int kWarningSign = 5;

constexpr int kErrorLine = 8; ///< under a word; the first number that is not the lexer's
constexpr int kWarningLine = 9;

constexpr int kNumberMargin = 0;
constexpr int kSignMargin = 1;
constexpr int kFoldMargin = 2;

} // namespace barline
