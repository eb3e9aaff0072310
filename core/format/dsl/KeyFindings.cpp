#include "core/format/dsl/KeyFindings.h"

#include "core/format/dsl/NearestName.h"

namespace barline {

namespace {

struct KeyFindings
{
    Q_DECLARE_TR_FUNCTIONS(barline::KeyFindings)
};

QString nameOf(std::span<const KeySpec> keys, int key)
{
    return toText(keys[static_cast<size_t>(key)].name);
}

} // namespace

void reportAbsent(FindingList &findings, const ObjectScope &scope, std::span<const KeySpec> keys, int key,
                  const QString &needed)
{
    const QString message = scope.isNull(key) ? KeyFindings::tr("%1 is null; %2 is needed")
                                              : KeyFindings::tr("%1 is missing; %2 is needed");
    findings.error(scope.at(key), message.arg(nameOf(keys, key), needed));
}

bool reportBeside(FindingList &findings, const ObjectScope &scope, std::span<const KeySpec> keys, int first, int second)
{
    if (!scope.has(first) || !scope.has(second))
        return false;
    findings.error(
        scope.at(first),
        KeyFindings::tr("%1 stands beside %2; one of both is needed").arg(nameOf(keys, first), nameOf(keys, second)));
    return true;
}

void keepUnlessRow(const Value &value, const KeySpec &key, QList<Extras::Entry> &kept)
{
    const bool isNumber = value.text.front() == '-' || (value.text.front() >= '0' && value.text.front() <= '9');
    if (isNumber)
        return;
    kept.append({QByteArray(key.name.data(), static_cast<qsizetype>(key.name.size())),
                 QByteArray(value.text.data(), static_cast<qsizetype>(value.text.size()))});
}

QString didYouMean(const QString &hint)
{
    return hint.isEmpty() ? QString() : KeyFindings::tr("; did you mean %1?").arg(hint);
}

} // namespace barline
