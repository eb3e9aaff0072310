#pragma once

#include "ui/dsl/KeptTexts.h"

#include <QFuture>
#include <QPromise>
#include <QTimer>

#include <vector>

namespace barline {

/// Keeps the text of what is open and the document in step, both ways, as docs/architecture.md, "The way of a text",
/// says. Reading, writing and merging happen on a worker, one question at a time; an answer that the text has overtaken
/// is dropped. GUI thread. Context and editor outlive it.
class DslController : public QObject
{
    Q_OBJECT

public:
    enum class Status {
        Nothing,  ///< nothing is open
        Loading,  ///< the first text is on its way
        InStep,   ///< the text says what the document says
        Typed,    ///< it was changed, and is not read yet
        Invalid,  ///< it has errors
        Collides, ///< it waits for choose()
        Gone,     ///< what it is of is gone; it waits for discard()
        TooLarge, ///< it waits for openAnyway()
        Large,    ///< read-only
    };

    DslController(EditorContext &context, DslEditor &editor, QObject *parent = nullptr);

    /// While not active it does nothing: nobody sees the text.
    void setActive(bool active);
    TextSubject::Kind kind() const { return m_kind; }
    /// The clip that is open, or the composition.
    void setKind(TextSubject::Kind kind);

    Status status() const { return m_status; }
    const TextSubject &subject() const { return m_subject; }
    /// Also of what is gone.
    const QString &name() const { return m_name; }
    const Findings &findings() const { return m_findings; }
    qsizetype notes() const { return m_notes; }
    /// Whether the text is laid out otherwise than it is written, or holds comments.
    bool canTidy() const;

    /// Lays the text out anew, comments with it, where nothing waits in it.
    void tidy();
    /// Ends Status::Collides.
    void choose(MergeChoice choice);
    /// Ends Status::TooLarge.
    void openAnyway();
    /// Ends Status::Gone, and whatever waits in the text.
    void discard();
    /// Of typing that is not applied, else of the document where the text is in step with it.
    void undo();
    void redo();
    /// Applies what is valid of all that was typed, also into texts that are not shown now. Ends with the names of
    /// those that hold what is not applied.
    QFuture<QStringList> settle();

signals:
    /// Status, name, findings or the text's layout are other ones.
    void changed();

private:
    TextSubject wanted() const;
    void offerWords();
    void followDocument();
    void followSubject();
    void keepText();
    bool takeKept();
    void setStatus(Status status);

    void followTyping();
    void leave();
    void goOnSettling();
    void endSettling();
    void ask();
    void take(const SyncAnswer &answer, quint64 version, quint64 revision, quint64 subjectTicket);
    void agree(const SyncAnswer &answer);
    void show(const SyncAnswer &answer);
    void showLarge(const SyncAnswer &answer);
    void apply(const SyncAnswer &answer);
    void chooseNotes(const QSet<NoteId> &notes);

    EditorContext &m_context;
    DslEditor &m_editor;
    TextSubject::Kind m_kind = TextSubject::Kind::Clip;
    TextSubject m_subject;
    QString m_name;
    Status m_status = Status::Nothing;
    QByteArray m_canonical;
    QByteArray m_agreed;
    Findings m_findings;
    KeptTexts m_kept;
    QHash<QString, SchemaWords> m_words; ///< by form
    TextEdits m_edits;
    std::vector<QPromise<QStringList>> m_settling; ///< whoever waits for settle()
    QTimer m_pause;                                ///< since the last key
    qsizetype m_notes = 0;
    quint64 m_ticket = 0; ///< another one for every subject
    MergeChoice m_choice = MergeChoice::Neither;
    bool m_isActive = false;
    bool m_isFirst = true;
    bool m_isAnySize = false;
    bool m_isTidied = false;
    bool m_hasComments = false; ///< the text that was agreed on
    bool m_isAsking = false;
    bool m_mustAsk = false; ///< once more
};

} // namespace barline
