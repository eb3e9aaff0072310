#pragma once

#include "ui/dsl/DslEditor.h"
#include "ui/dsl/TextEdits.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace barline {

/// A text that is not shown now and held, when it was left, what was not applied, or comments.
struct KeptText
{
    QString name; ///< of what it is of
    QByteArray canonical;
    QByteArray agreed;
    QByteArray text;
    DslEditor::Place place;
};

/// Such texts, by what they are of. What can be applied is, as soon as it is here; the rest, and comments, stay until
/// their subject is shown again. GUI thread. The context outlives it.
class KeptTexts : public QObject
{
    Q_OBJECT

public:
    explicit KeptTexts(EditorContext &context, QObject *parent = nullptr);

    void keep(const TextSubject &subject, const KeptText &text);
    std::optional<KeptText> take(const TextSubject &subject);
    /// Tries again to apply what can be.
    void settleAll();
    /// Until settled().
    bool isSettling() const { return m_settling > 0; }
    /// The names of those that hold what is not applied.
    QStringList waiting() const;

signals:
    void settled();

private:
    void take(const SyncAnswer &answer, const TextSubject &subject, const QByteArray &text, quint64 revision);
    void settle(const TextSubject &subject);

    EditorContext &m_context;
    TextEdits m_edits;
    QHash<TextSubject, KeptText> m_texts;
    int m_settling = 0; ///< questions under way
};

} // namespace barline
