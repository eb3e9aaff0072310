#include "ui/dsl/TextEdits.h"

namespace barline {

namespace {

constexpr qint64 kIdsAtOnce = 1000;

QString kindOf(const TextSubject &subject)
{
    return subject.kind == TextSubject::Kind::Clip
               ? QStringLiteral("text-of-clip:%1").arg(subject.clip.value())
               : QStringLiteral("text-of-composition:%1").arg(subject.composition.value());
}

} // namespace

bool TextEdits::takeIds(qint64 atLeast)
{
    const qint64 count = std::max(atLeast, kIdsAtOnce);
    if (m_context.ids().remaining() < count)
        return false;
    m_first = m_context.ids().take(count);
    m_left = count;
    return true;
}

qint64 TextEdits::firstId()
{
    if (m_left == 0)
        takeIds(kIdsAtOnce);
    return m_first;
}

TextEdits::Outcome TextEdits::push(const TextSubject &subject, const QString &name, const SyncAnswer &answer)
{
    if (m_context.history().isPreparing())
        return Outcome::Refused;
    if (answer.idsTaken > m_left)
        return takeIds(answer.idsTaken) ? Outcome::Again : Outcome::Refused;
    // Whoever hears of the edit may ask for the next one.
    m_first += answer.idsTaken;
    m_left -= answer.idsTaken;
    return m_context.push(answer.edit, tr("Edit Text of %1").arg(name), {kindOf(subject)}) ? Outcome::Made
                                                                                           : Outcome::Refused;
}

} // namespace barline
