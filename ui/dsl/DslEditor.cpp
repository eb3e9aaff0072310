#include "ui/dsl/DslEditor.h"

#include "ui/dsl/EditorMarks.h"

#include <QKeyEvent>
#include <QToolTip>
#include <Qsci/qscilexerjson.h>

namespace barline {

namespace {

constexpr qsizetype kPiece = 256 * 1024;

/// Where the line is afterwards; in a hunk as far from its start as before, as far as it goes.
long lineAfter(const QList<LineHunk> &hunks, long line)
{
    qsizetype shift = 0;
    for (const LineHunk &hunk : hunks) {
        if (line < hunk.before)
            break;
        if (line < hunk.beforeEnd())
            return static_cast<long>(hunk.after +
                                     std::min(line - hunk.before, std::max<qsizetype>(0, hunk.afterCount - 1)));
        shift = hunk.afterEnd() - hunk.beforeEnd();
    }
    return static_cast<long>(line + shift);
}

/// What the hunks put in, without a list of all lines of what may be a large text.
QList<QByteArrayView> piecesOf(const QByteArray &utf8, const QList<LineHunk> &hunks)
{
    QList<QByteArrayView> pieces;
    qsizetype line = 0;
    qsizetype offset = 0;
    const auto goTo = [&](qsizetype wanted) {
        for (; line < wanted; ++line) {
            const qsizetype brk = utf8.indexOf('\n', offset);
            offset = brk < 0 ? utf8.size() : brk + 1;
        }
        return offset;
    };
    for (const LineHunk &hunk : hunks) {
        const qsizetype start = goTo(hunk.after);
        pieces.append(QByteArrayView(utf8).sliced(start, goTo(hunk.afterEnd()) - start));
    }
    return pieces;
}

bool isInside(const QList<LineHunk> &hunks, long line)
{
    return std::any_of(hunks.begin(), hunks.end(),
                       [line](const LineHunk &hunk) { return line >= hunk.before && line < hunk.beforeEnd(); });
}

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

} // namespace

class DslEditor::Showing
{
public:
    explicit Showing(DslEditor &editor)
        : m_editor(editor)
        , m_wasReadOnly(editor.isReadOnly())
    {
        ++m_editor.m_showing;
        m_editor.SendScintilla(SCI_SETREADONLY, 0L);
        m_editor.SendScintilla(SCI_SETUNDOCOLLECTION, 0L);
    }
    ~Showing()
    {
        m_editor.SendScintilla(SCI_SETUNDOCOLLECTION, 1L);
        m_editor.SendScintilla(SCI_EMPTYUNDOBUFFER);
        m_editor.SendScintilla(SCI_SETREADONLY, m_wasReadOnly ? 1L : 0L);
        --m_editor.m_showing;
        m_editor.followNumbers();
    }
    Showing(const Showing &) = delete;
    Showing &operator=(const Showing &) = delete;

private:
    DslEditor &m_editor;
    bool m_wasReadOnly;
};

DslEditor::DslEditor(ThemeSource &theme, QWidget *parent)
    : QsciScintilla(parent)
    , m_theme(theme)
    , m_lexer(new QsciLexerJSON(this))
{
    setObjectName(QStringLiteral("dslText"));
    setAccessibleName(tr("Text of the music"));
    setUp();
    setUpKeys();
    dress();
    m_pieces.setInterval(0);
    connect(&m_pieces, &QTimer::timeout, this, &DslEditor::appendPiece);
    connect(&m_theme, &ThemeSource::changed, this, &DslEditor::dress);
    connect(this, &QsciScintilla::SCN_MODIFIED, this,
            [this](int position, int kind, const char *, int, int linesAdded) {
                keepNoteLines(position, kind, linesAdded);
            });
    connect(this, &QsciScintilla::SCN_UPDATEUI, this, &DslEditor::followSelection);
    connect(this, &QsciScintilla::SCN_DWELLSTART, this, &DslEditor::showToolTip);
    connect(this, &QsciScintilla::SCN_DWELLEND, this, [] { QToolTip::hideText(); });
    connect(this, &QsciScintilla::SCN_CHARADDED, this, &DslEditor::completeTyped);
    connect(this, qOverload<const char *, int, int, int>(&QsciScintilla::SCN_AUTOCSELECTION), this,
            [this](const char *word) { takeWord(word); });
}

QByteArray DslEditor::utf8() const
{
    const auto length = SendScintilla(SCI_GETLENGTH);
    return QByteArray(static_cast<const char *>(SendScintillaPtrResult(SCI_GETCHARACTERPOINTER)), length);
}

void DslEditor::begin(const QByteArray &utf8)
{
    m_pieces.stop();
    m_large.clear();
    {
        const Showing showing(*this);
        if (lexer() != m_lexer)
            setLexer(m_lexer);
        dressText();
        SendScintilla(SCI_CLEARALL);
        m_noteOfLine.clear();
        m_chosen.clear();
        SendScintilla(SCI_APPENDTEXT, static_cast<unsigned long>(utf8.size()), utf8.constData());
    }
    SendScintilla(SCI_SETXOFFSET, 0L);
    SendScintilla(SCI_GOTOPOS, 0L);
    setFindings({});
    setWaiting({});
}

void DslEditor::beginLarge(const QByteArray &utf8)
{
    begin({});
    setLexer(nullptr);
    dressText();
    m_large = utf8;
    m_largeAt = 0;
    m_pieces.start();
}

void DslEditor::appendPiece()
{
    const Showing showing(*this);
    qsizetype end = std::min(m_largeAt + kPiece, m_large.size());
    while (end < m_large.size() && isContinuation(m_large.at(end)))
        ++end;
    SendScintilla(SCI_APPENDTEXT, static_cast<unsigned long>(end - m_largeAt), m_large.constData() + m_largeAt);
    m_largeAt = end;
    if (end < m_large.size())
        return;
    m_large.clear();
    m_pieces.stop();
}

void DslEditor::replaceHunk(const LineHunk &hunk, QByteArrayView now)
{
    const long length = SendScintilla(SCI_GETLENGTH);
    const auto startOrEnd = [&](qsizetype line) { return line < lines() ? startOf(static_cast<long>(line)) : length; };
    const long offset = startOrEnd(hunk.before);
    const auto *text = static_cast<const char *>(SendScintillaPtrResult(SCI_GETCHARACTERPOINTER));
    const QByteArray old(text + offset, startOrEnd(hunk.beforeEnd()) - offset);
    // Only what differs: markers and the caret beside it stay.
    const auto differs = std::mismatch(old.begin(), old.end(), now.begin(), now.end());
    auto start = static_cast<qsizetype>(differs.first - old.begin());
    while (start > 0 && ((start < old.size() && isContinuation(old.at(start))) ||
                         (start < now.size() && isContinuation(now.at(start)))))
        --start;
    qsizetype tail = 0;
    while (tail < std::min(old.size(), now.size()) - start &&
           old.at(old.size() - 1 - tail) == now.at(now.size() - 1 - tail))
        ++tail;
    while (tail > 0 && isContinuation(old.at(old.size() - tail)))
        --tail;
    SendScintilla(SCI_SETTARGETRANGE, static_cast<unsigned long>(offset + start),
                  static_cast<long>(offset + old.size() - tail));
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(now.size() - tail - start),
                  now.isEmpty() ? "" : now.data() + start);
}

void DslEditor::follow(const QByteArray &utf8, const QList<LineHunk> &hunks)
{
    if (hunks.isEmpty())
        return;
    struct Spot
    {
        long line;
        long column;
    };
    const auto spotOf = [this](long position) { return Spot{lineOf(position), position - startOf(lineOf(position))}; };
    const Spot caret = spotOf(SendScintilla(SCI_GETCURRENTPOS));
    const Spot anchor = spotOf(SendScintilla(SCI_GETANCHOR));
    const long top = SendScintilla(SCI_DOCLINEFROMVISIBLE, SendScintilla(SCI_GETFIRSTVISIBLELINE));
    const long xOffset = SendScintilla(SCI_GETXOFFSET);
    QList<long> folded;
    for (long line = 0; (line = SendScintilla(SCI_CONTRACTEDFOLDNEXT, line)) >= 0; ++line)
        folded.append(line);

    const QList<QByteArrayView> pieces = piecesOf(utf8, hunks);
    {
        const Showing showing(*this);
        for (qsizetype i = hunks.size() - 1; i >= 0; --i)
            replaceHunk(hunks.at(i), pieces.at(i));
    }
    if (!folded.isEmpty()) {
        SendScintilla(SCI_COLOURISE, 0UL, -1L);
        for (const long line : std::as_const(folded)) {
            const long now = lineAfter(hunks, line);
            if (!isInside(hunks, line) && SendScintilla(SCI_GETFOLDEXPANDED, now))
                SendScintilla(SCI_FOLDLINE, static_cast<unsigned long>(now), 0L);
        }
    }
    const auto positionOf = [&](const Spot &spot) {
        const long line = lineAfter(hunks, spot.line);
        return std::min(startOf(line) + spot.column, static_cast<long>(SendScintilla(SCI_GETLINEENDPOSITION, line)));
    };
    SendScintilla(SCI_SETSELECTION, static_cast<unsigned long>(positionOf(caret)), positionOf(anchor));
    SendScintilla(SCI_SETFIRSTVISIBLELINE, SendScintilla(SCI_VISIBLEFROMDOCLINE, lineAfter(hunks, top)));
    SendScintilla(SCI_SETXOFFSET, xOffset);
}

void DslEditor::forgetTyping()
{
    SendScintilla(SCI_EMPTYUNDOBUFFER);
}

void DslEditor::setNoteLines(const std::vector<NoteId> &notes)
{
    const QSet<NoteId> known(notes.begin(), notes.end());
    m_noteOfLine.resize(static_cast<size_t>(lines()));
    for (size_t line = 0; line < m_noteOfLine.size(); ++line) {
        const NoteId note = line < notes.size() ? notes[line] : NoteId();
        if (note.isValid() || known.contains(m_noteOfLine[line]))
            m_noteOfLine[line] = note;
    }
}

void DslEditor::keepNoteLines(int position, int kind, int linesAdded)
{
    const bool isInsertion = (kind & SC_MOD_INSERTTEXT) != 0;
    if (!isInsertion && (kind & SC_MOD_DELETETEXT) == 0)
        return;
    ++m_version;
    if (linesAdded != 0 && !m_noteOfLine.empty()) {
        const long line = lineOf(position);
        const bool atStart = startOf(line) == position;
        const auto at = m_noteOfLine.begin() + std::min<long>(line + (atStart ? 0 : 1), std::ssize(m_noteOfLine));
        if (isInsertion)
            m_noteOfLine.insert(at, static_cast<size_t>(linesAdded), NoteId());
        else
            m_noteOfLine.erase(at, at + std::min<long>(-linesAdded, m_noteOfLine.end() - at));
    }
    if (m_showing == 0) {
        followNumbers();
        emit typed();
    }
}

void DslEditor::setChosenNotes(const QSet<NoteId> &notes)
{
    const bool isOther = m_chosen != notes;
    m_chosen = notes;
    SendScintilla(SCI_MARKERDELETEALL, kChosenBack);
    SendScintilla(SCI_MARKERDELETEALL, kChosenBar);
    if (notes.isEmpty())
        return;
    long first = -1;
    const long top = SendScintilla(SCI_GETFIRSTVISIBLELINE);
    const long bottom = top + SendScintilla(SCI_LINESONSCREEN);
    bool isSeen = false;
    for (long line = 0; line < std::ssize(m_noteOfLine); ++line) {
        if (!notes.contains(m_noteOfLine[static_cast<size_t>(line)]))
            continue;
        SendScintilla(SCI_MARKERADD, static_cast<unsigned long>(line), static_cast<long>(kChosenBack));
        SendScintilla(SCI_MARKERADD, static_cast<unsigned long>(line), static_cast<long>(kChosenBar));
        first = first < 0 ? line : first;
        const long shown = SendScintilla(SCI_VISIBLEFROMDOCLINE, line);
        isSeen = isSeen || (SendScintilla(SCI_GETLINEVISIBLE, line) != 0 && shown >= top && shown < bottom);
    }
    if (!isOther || first < 0 || isSeen || hasFocus())
        return;
    SendScintilla(SCI_ENSUREVISIBLE, first);
    const long shown = SendScintilla(SCI_VISIBLEFROMDOCLINE, first);
    SendScintilla(SCI_SETFIRSTVISIBLELINE, std::max(0L, shown - (bottom - top) / 3));
}

void DslEditor::followSelection(int updated)
{
    if ((updated & SC_UPDATE_SELECTION) == 0 || m_showing > 0)
        return;
    emit caretMoved();
    if (!hasFocus())
        return;
    const long start = SendScintilla(SCI_GETSELECTIONSTART);
    const long end = SendScintilla(SCI_GETSELECTIONEND);
    const long first = lineOf(start);
    long last = lineOf(end);
    if (last > first && startOf(last) == end)
        --last;
    QSet<NoteId> notes;
    for (long line = first; line <= std::min<long>(last, std::ssize(m_noteOfLine) - 1); ++line) {
        if (m_noteOfLine[static_cast<size_t>(line)].isValid())
            notes.insert(m_noteOfLine[static_cast<size_t>(line)]);
    }
    if (!notes.isEmpty())
        emit notesChosen(notes);
}

int DslEditor::caretLine() const
{
    return static_cast<int>(lineOf(SendScintilla(SCI_GETCURRENTPOS)));
}

DslEditor::Position DslEditor::caretPosition() const
{
    const long caret = SendScintilla(SCI_GETCURRENTPOS);
    const long column = SendScintilla(SCI_COUNTCHARACTERS, static_cast<unsigned long>(startOf(lineOf(caret))), caret);
    return {caretLine() + 1, static_cast<int>(column) + 1};
}

DslEditor::Place DslEditor::place() const
{
    return {SendScintilla(SCI_GETCURRENTPOS), SendScintilla(SCI_GETFIRSTVISIBLELINE)};
}

void DslEditor::setPlace(const Place &place)
{
    SendScintilla(SCI_SETSELECTION, static_cast<unsigned long>(place.caret), place.caret);
    SendScintilla(SCI_SETFIRSTVISIBLELINE, place.top);
}

bool DslEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::ShortcutOverride && !isReadOnly()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo) || key->key() == Qt::Key_Escape ||
            key->keyCombination() == QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_Z)) {
            event->accept();
            return true;
        }
    }
    return QsciScintilla::event(event);
}

void DslEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isRedo = event->matches(QKeySequence::Redo) ||
                        event->keyCombination() == QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_Z);
    if (!isReadOnly() && event->matches(QKeySequence::Undo))
        emit undoAsked();
    else if (!isReadOnly() && isRedo)
        emit redoAsked();
    else if (event->key() == Qt::Key_Escape && SendScintilla(SCI_AUTOCACTIVE) == 0)
        emit leaveAsked();
    else
        QsciScintilla::keyPressEvent(event);
}

void DslEditor::focusOutEvent(QFocusEvent *event)
{
    QsciScintilla::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        emit left();
}

} // namespace barline

#include "moc_DslEditor.cpp"
