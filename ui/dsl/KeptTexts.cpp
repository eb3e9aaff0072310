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

void KeptTexts::settleAll()
{
    const QList<TextSubject> subjects = m_texts.keys();
    for (const TextSubject &subject : subjects)
        settle(subject);
}

QStringList KeptTexts::waiting() const
{
    QStringList names;
    for (const KeptText &kept : m_texts) {
        if (kept.text != kept.agreed)
            names.append(kept.name);
    }
    names.sort();
    return names;
}

void KeptTexts::settle(const TextSubject &subject)
{
    const auto kept = m_texts.constFind(subject);
    if (kept == m_texts.constEnd())
        return;
    SyncQuestion question;
    question.project = m_context.project();
    question.subject = subject;
    question.canonical = kept->canonical;
    question.agreed = kept->agreed;
    question.text = kept->text;
    question.firstId = m_edits.firstId();
    ++m_settling;
    const auto done = [this, subject, text = kept->text,
                       revision = m_context.document().revision()](const SyncAnswer &answer) {
        take(answer, subject, text, revision);
        if (--m_settling == 0)
            emit settled();
    };
    const auto work = [question = std::move(question)] { return syncText(question); };
    runOnWorker(this, work, done);
}

void KeptTexts::take(const SyncAnswer &answer, const TextSubject &subject, const QByteArray &text, quint64 revision)
{
    const auto kept = m_texts.find(subject);
    if (kept == m_texts.end() || kept->text != text)
        return; // it is shown again
    if (answer.kind == SyncAnswer::Kind::InStep && answer.hasComments) {
        kept->canonical = answer.canonical;
        kept->agreed = answer.agreed;
        kept->text = answer.text;
    } else if (answer.kind == SyncAnswer::Kind::InStep) {
        m_texts.erase(kept);
    } else if (answer.kind == SyncAnswer::Kind::Applies) {
        const bool isOfNow = revision == m_context.document().revision();
        // It is in step, then, and goes unless it holds comments.
        if (!isOfNow || m_edits.push(subject, kept->name, answer) != TextEdits::Outcome::Refused)
            settle(subject);
    }
}

} // namespace barline

#include "moc_KeptTexts.cpp"
