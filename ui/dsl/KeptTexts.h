#pragma once

#include "ui/dsl/DslEditor.h"
#include "ui/dsl/TextEdits.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace barline {

/// A text that is not shown now and holds what was not applied when it was left.
struct KeptText
{
    QByteArray canonical;
    QByteArray agreed;
    QByteArray text;
    DslEditor::Place place;
};

/// Such texts, by what they are of. What can be applied is, as soon as it is here; the rest stays until its subject is
/// shown again. GUI thread. The context outlives it.
class KeptTexts : public QObject
{
    Q_OBJECT

public:
    explicit KeptTexts(EditorContext &context, QObject *parent = nullptr);

    void keep(const TextSubject &subject, const KeptText &text);
    std::optional<KeptText> take(const TextSubject &subject);
    bool holds(const TextSubject &subject) const { return m_texts.contains(subject); }

private:
    void settle(const TextSubject &subject);

    EditorContext &m_context;
    TextEdits m_edits;
    QHash<TextSubject, KeptText> m_texts;
};

} // namespace barline
