#pragma once

#include "core/base/Id.h"
#include "ui/dsl/FindingRanges.h"
#include "ui/dsl/LineDiff.h"
#include "ui/dsl/SchemaWords.h"
#include "ui/theme/ThemeSource.h"

#include <QSet>
#include <QTimer>
#include <Qsci/qsciscintilla.h>

#include <vector>

class QsciLexerJSON;

namespace barline {

/// A text editor for documents: colours, folding, completion, findings underlined, lines that belong to notes. What the
/// text means it does not know. GUI thread. Texts are UTF-8, and columns bytes, unless it is said otherwise.
class DslEditor : public QsciScintilla
{
    Q_OBJECT

public:
    explicit DslEditor(ThemeSource &theme, QWidget *parent = nullptr);

    QByteArray utf8() const;
    /// Another number for every change of the text.
    quint64 version() const { return m_version; }

    /// Another text altogether, from its start.
    void begin(const QByteArray &utf8);
    /// Puts in a text that is too large to be coloured, a piece a turn of the event loop.
    void beginLarge(const QByteArray &utf8);
    bool isFilling() const { return m_pieces.isActive(); }
    /// Makes `utf8` of the text by `hunks`: caret, selection, scroll position and folds stay at what they were at.
    /// Typing cannot be undone beyond this.
    void follow(const QByteArray &utf8, const QList<LineHunk> &hunks);
    /// What was typed so far is done with: undo no longer reaches it.
    void forgetTyping();

    /// What completion offers.
    void setWords(const SchemaWords &words) { m_words = words; }
    /// Where each is; the first few hundred are marked, errors before warnings.
    void setFindings(const Findings &findings, const std::vector<TextRange> &ranges = {});
    /// Marks lines that hold what is not applied.
    void setWaiting(const QList<LineHunk> &waiting);
    /// By line, from 0. A line without one keeps what it had where that note is at no other line.
    void setNoteLines(const std::vector<NoteId> &notes);
    /// Marks the lines of these notes, and where the keyboard is elsewhere scrolls there.
    void setChosenNotes(const QSet<NoteId> &notes);

    /// The caret's, from 0.
    int caretLine() const;
    /// As findings count: from 1, columns in code points.
    struct Position
    {
        int line = 1;
        int column = 1;
    };
    Position caretPosition() const;
    /// The first finding of the line, -1 where there is none.
    qsizetype findingOfLine(int line) const;
    /// Puts the caret at the finding and shows it.
    void showFinding(qsizetype index);
    void complete();

    /// Where the caret was, to be there again.
    struct Place
    {
        long caret = 0;
        long top = 0;
    };
    Place place() const;
    void setPlace(const Place &place);

signals:
    /// By hand.
    void typed();
    void caretMoved();
    /// The caret or the selection came to lines of notes, by hand.
    void notesChosen(const QSet<barline::NoteId> &notes);
    void undoAsked();
    void redoAsked();
    /// The keyboard went elsewhere.
    void left();
    /// Escape: the keyboard belongs to the music again.
    void leaveAsked();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// While it lives, changes are not typed ones.
    class Showing;

    void setUp();
    void setUpKeys();
    void dress();
    void dressText();
    void dressMarks();
    void followNumbers();
    void keepNoteLines(int position, int kind, int linesAdded);
    void followSelection(int updated);
    void showToolTip(int position, int x, int y);
    void completeTyped(int character);
    void offerWords(bool isAsked);
    bool isOnAScreen() const;
    void takeWord(const QByteArray &word);
    void replaceHunk(const LineHunk &hunk, QByteArrayView now);
    void appendPiece();
    /// How many of `most` are left.
    int markFindings(Finding::Severity severity, int most);
    long lineOf(long position) const { return SendScintilla(SCI_LINEFROMPOSITION, position); }
    long startOf(long line) const { return SendScintilla(SCI_POSITIONFROMLINE, line); }

    ThemeSource &m_theme;
    QsciLexerJSON *m_lexer;
    SchemaWords m_words;
    QList<SchemaWord> m_offered;
    Findings m_findings;
    std::vector<TextRange> m_ranges; ///< by finding
    std::vector<NoteId> m_noteOfLine;
    QSet<NoteId> m_chosen;
    QByteArray m_large; ///< what is still to be put in
    qsizetype m_largeAt = 0;
    QTimer m_pieces;
    quint64 m_version = 0;
    int m_showing = 0;
};

} // namespace barline
