#include "ui/dsl/TextSync.h"

#include "ui/dsl/JsonPlace.h"

namespace barline {

namespace {

/// Follows one question to its answer, reading what has to be read once.
class Syncing
{
public:
    explicit Syncing(const SyncQuestion &question)
        : m_question(question)
    {
        m_answer.canonical = question.canonical;
        m_answer.agreed = question.agreed;
        m_answer.text = question.text;
    }

    SyncAnswer answer()
    {
        if (!m_question.subject.isIn(m_question.project)) {
            m_answer.kind = SyncAnswer::Kind::Gone;
            return m_answer;
        }
        const bool mayBeLarge = m_question.isFirst || m_question.text == m_question.agreed;
        m_answer.notes = notesOf(m_question.project, m_question.subject);
        bool isLarge = mayBeLarge && m_answer.notes > kMostEditableNotes;
        if (!isLarge || m_question.isAnySize) {
            m_written = writeText(m_question.project, m_question.subject);
            isLarge = isLarge || (mayBeLarge && m_written.utf8.size() > kMostEditableBytes);
        }
        if (isLarge && !m_question.isAnySize) {
            m_answer.kind = SyncAnswer::Kind::TooLarge;
            return m_answer;
        }
        if (isLarge || m_question.isFirst)
            takeWritten();
        else
            follow();
        if (isLarge)
            m_answer.kind = SyncAnswer::Kind::Large;
        finish();
        return m_answer;
    }

private:
    TextReading read(const QByteArray &text) const
    {
        return readText(text, m_question.project, m_question.subject, m_question.firstId);
    }
    bool saysWhatIsThere(const QByteArray &text) const
    {
        const TextReading reading = read(text);
        return reading.isValid() && reading.edit.isEmpty();
    }

    void takeWritten()
    {
        m_answer.canonical = m_answer.agreed = m_answer.text = m_written.utf8;
        m_answer.kind = SyncAnswer::Kind::InStep;
    }

    /// The text that was agreed on, with what changed elsewhere. Where that meets the hand's layout, it wins: both say
    /// the same there but for the change.
    QByteArray agreedAfterwards() const
    {
        if (m_question.agreed == m_question.canonical)
            return m_written.utf8;
        const QByteArray merged =
            mergeLines(m_question.canonical, m_question.agreed, m_written.utf8, MergeChoice::Theirs).text;
        return saysWhatIsThere(merged) ? merged : m_written.utf8;
    }

    void follow()
    {
        const bool isTyped = m_question.text != m_question.agreed;
        if (isTyped) {
            m_read = m_question.text;
            m_reading = read(m_read);
            if (m_reading.isValid() && m_reading.edit.isEmpty()) {
                settle(m_question.text);
                return;
            }
        }
        if (m_written.utf8 == m_question.canonical) {
            if (isTyped)
                judge();
            else
                settle(m_question.agreed);
            return;
        }
        const QByteArray agreed = agreedAfterwards();
        if (!isTyped) {
            settle(agreed);
            return;
        }
        const LineMerge merge = mergeLines(m_question.agreed, m_question.text, agreed, m_question.choice);
        if (merge.collisions > 0 && m_question.choice == MergeChoice::Neither) {
            judge();
            m_answer.edit = Edit();
            m_answer.kind = SyncAnswer::Kind::Collides;
            return;
        }
        m_answer.canonical = m_written.utf8;
        m_answer.agreed = agreed;
        m_answer.text = merge.text;
        if (merge.text == agreed) {
            settle(agreed);
            return;
        }
        m_read = merge.text;
        m_reading = read(m_read);
        if (m_reading.isValid() && m_reading.edit.isEmpty())
            settle(merge.text);
        else
            judge();
    }

    /// The text says what the document says.
    void settle(const QByteArray &text)
    {
        m_answer.kind = SyncAnswer::Kind::InStep;
        m_answer.canonical = m_written.utf8;
        m_answer.text = m_question.isTidied ? m_written.utf8 : text;
        m_answer.agreed = m_answer.text;
        if (m_answer.text != m_read) {
            const bool isWanted = m_question.hadFindings || !m_reading.findings.isEmpty();
            m_reading = isWanted && m_answer.text != m_question.text ? read(m_answer.text) : TextReading();
        }
        m_answer.findings = m_reading.findings;
    }

    /// It was read, and says something else.
    void judge()
    {
        m_answer.findings = m_reading.findings;
        m_answer.kind = m_reading.isValid() ? SyncAnswer::Kind::Applies : SyncAnswer::Kind::Invalid;
        if (!m_reading.isValid())
            return;
        m_answer.edit = std::move(m_reading.edit);
        m_answer.idsTaken = m_reading.idsTaken;
    }

    void finish()
    {
        m_answer.ranges = rangesOf(m_answer.text, m_answer.findings);
        const TextLines shown = linesOf(m_answer.text);
        if (m_answer.text != m_question.text)
            m_answer.hunks = lineDiff(linesOf(m_question.text), shown);
        m_answer.hasComments = m_answer.agreed != m_answer.canonical && hasComments(m_answer.agreed);
        if (m_answer.text != m_answer.agreed)
            m_answer.waiting = lineDiff(linesOf(m_answer.agreed), shown);
        if (m_answer.text == m_written.utf8)
            m_answer.noteOfLine = std::move(m_written.noteOfLine);
        else
            m_answer.noteOfLine = notesIn(shown);
    }

    /// Lines that are as they are written, and those that stand where as many others are written.
    std::vector<NoteId> notesIn(const TextLines &shown) const
    {
        std::vector<NoteId> notes(static_cast<size_t>(shown.size()));
        qsizetype before = 0;
        qsizetype after = 0;
        const auto take = [&](qsizetype count) {
            for (; count > 0; --count)
                notes[static_cast<size_t>(after++)] = m_written.noteOfLine[static_cast<size_t>(before++)];
        };
        const TextLines written = linesOf(m_written.utf8);
        for (const LineHunk &hunk : lineDiff(written, shown)) {
            take(hunk.before - before);
            if (hunk.beforeCount == hunk.afterCount)
                take(hunk.beforeCount);
            before = hunk.beforeEnd();
            after = hunk.afterEnd();
        }
        take(written.size() - before);
        return notes;
    }

    const SyncQuestion &m_question;
    SyncAnswer m_answer;
    WrittenText m_written;
    TextReading m_reading; ///< of `m_read`
    QByteArray m_read;
};

} // namespace

SyncAnswer syncText(const SyncQuestion &question)
{
    return Syncing(question).answer();
}

} // namespace barline
