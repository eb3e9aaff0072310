#include "ui/dsl/KeptTexts.h"

#include "core/base/RunOnWorker.h"

namespace barline {

KeptTexts::KeptTexts(EditorContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_edits(context)
{}

void KeptTexts::keep(const TextSubject &subject, const KeptText &text)
{
    m_texts.insert(subject, text);
    settle(subject);
}

std::optional<KeptText> KeptTexts::take(const TextSubject &subject)
{
    const auto found = m_texts.constFind(subject);
    if (found == m_texts.constEnd())
        return std::nullopt;
    const KeptText text = *found;
    m_texts.erase(found);
    return text;
}

void KeptTexts::settle(const TextSubject &subject)
{
    const KeptText kept = m_texts.value(subject);
    SyncQuestion question;
    question.project = m_context.project();
    question.subject = subject;
    question.canonical = kept.canonical;
    question.agreed = kept.agreed;
    question.text = kept.text;
    question.firstId = m_edits.firstId();
    const auto work = [question] { return syncText(question); };
    const auto done = [this, subject, text = kept.text,
                       revision = m_context.document().revision()](const SyncAnswer &answer) {
        if (m_texts.value(subject).text != text)
            return; // it is shown again
        if (answer.kind == SyncAnswer::Kind::InStep) {
            m_texts.remove(subject);
        } else if (answer.kind == SyncAnswer::Kind::Applies) {
            const bool isOfNow = revision == m_context.document().revision();
            const TextEdits::Outcome outcome = isOfNow
                                                   ? m_edits.push(subject, subject.nameIn(m_context.project()), answer)
                                                   : TextEdits::Outcome::Again;
            if (outcome == TextEdits::Outcome::Made)
                m_texts.remove(subject);
            else if (outcome == TextEdits::Outcome::Again)
                settle(subject);
        }
    };
    runOnWorker(this, work, done);
}

} // namespace barline

#include "moc_KeptTexts.cpp"
