#include "ui/dsl/DslEditor.h"

#include <QGuiApplication>

namespace barline {

namespace {

/// Finding the place looks at all in front of it: in a longer text only when asked.
constexpr long kMostSearchedUnasked = 200 * 1024;

} // namespace

void DslEditor::complete()
{
    offerWords(true);
}

void DslEditor::completeTyped(int character)
{
    const bool isWord = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    const bool isShort = SendScintilla(SCI_GETLENGTH) <= kMostSearchedUnasked;
    if (m_showing == 0 && isShort && (character == '"' || (isWord && SendScintilla(SCI_AUTOCACTIVE) == 0)))
        offerWords(false);
}

/// QScintilla 2.13 asks the screen at the caret for its size, and there is none where the window hangs over the edge.
bool DslEditor::isOnAScreen() const
{
    const long caret = SendScintilla(SCI_GETCURRENTPOS);
    const QPoint at(static_cast<int>(SendScintilla(SCI_POINTXFROMPOSITION, 0UL, caret)),
                    static_cast<int>(SendScintilla(SCI_POINTYFROMPOSITION, 0UL, caret)));
    return QGuiApplication::screenAt(viewport()->mapToGlobal(at)) && QGuiApplication::screenAt(mapToGlobal(at));
}

void DslEditor::offerWords(bool isAsked)
{
    const JsonPlace place = placeIn(utf8(), SendScintilla(SCI_GETCURRENTPOS));
    if (place.kind == JsonPlace::Kind::None)
        return;
    m_offered = m_words.wordsAt(place);
    QByteArrayList words;
    for (const SchemaWord &word : std::as_const(m_offered)) {
        const QByteArray utf8 = word.word.toUtf8();
        // What is written already needs no offer, unless it is asked for.
        if (utf8.startsWith(place.written) && (isAsked || utf8 != place.written))
            words.append(utf8);
    }
    if (words.isEmpty() || !isOnAScreen()) {
        SendScintilla(SCI_AUTOCCANCEL);
        return;
    }
    SendScintilla(SCI_AUTOCSHOW, static_cast<unsigned long>(place.written.size()), words.join(' ').constData());
}

void DslEditor::takeWord(const QByteArray &word)
{
    SendScintilla(SCI_AUTOCCANCEL);
    const auto taken = std::find_if(m_offered.cbegin(), m_offered.cend(),
                                    [&](const SchemaWord &offered) { return offered.word.toUtf8() == word; });
    if (taken == m_offered.cend())
        return;
    const QByteArray text = utf8();
    const JsonPlace place = placeIn(text, SendScintilla(SCI_GETCURRENTPOS));
    QByteArray source = taken->source.toUtf8();
    // A string that is not closed takes in what comes behind it.
    const bool isClosed = text.at(std::max<qsizetype>(place.end - 1, 0)) == '"' && place.end - 1 > place.start;
    const qsizetype end =
        isClosed || text.mid(place.start, 1) != "\"" ? place.end : place.start + 1 + place.written.size();
    if (place.kind == JsonPlace::Kind::Key && text.mid(end).trimmed().startsWith(':'))
        source.truncate(source.lastIndexOf('"') + 1);
    qsizetype caret = source.size();
    if (source.endsWith('['))
        source.append(']');
    else if (source.endsWith('{'))
        source.append('}');
    SendScintilla(SCI_BEGINUNDOACTION);
    SendScintilla(SCI_SETTARGETRANGE, static_cast<unsigned long>(place.start), static_cast<long>(end));
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(source.size()), source.constData());
    SendScintilla(SCI_ENDUNDOACTION);
    caret += place.start;
    SendScintilla(SCI_SETSELECTION, static_cast<unsigned long>(caret), static_cast<long>(caret));
}

} // namespace barline
