#include "core/store/legacy/LegacyRow.h"

#include "core/base/Decimal.h"
#include "core/base/TickNumber.h"
#include "core/store/Session.h"
#include "core/store/tables/JsonText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSqlRecord>

#include <cmath>

namespace barline {

namespace {

/// The text without white space between its values.
QByteArray compacted(const QByteArray &json)
{
    QByteArray text;
    text.reserve(json.size());
    bool inText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (!inText && (c == ' ' || c == '\t' || c == '\r' || c == '\n'))
            continue;
        text += c;
        if (c == '"')
            inText = !inText;
        else if (c == '\\' && inText && i + 1 < json.size())
            text += json.at(++i);
    }
    return text;
}

QByteArray shortest(double value)
{
    return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

QByteArray toJson(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::LongLong:
        return QByteArray::number(value.toLongLong());
    case QMetaType::Double:
        if (std::isfinite(value.toDouble()))
            return shortest(value.toDouble());
        break;
    case QMetaType::QByteArray:
        return json::fromText(QString::fromLatin1(value.toByteArray().toBase64()));
    default:
        break;
    }
    return json::fromText(value.toString());
}

QString shownValue(const QVariant &value)
{
    constexpr int kMostShown = 40;
    const QString text = QString::fromUtf8(toJson(value));
    return text.size() <= kMostShown ? text : text.left(kMostShown - 1) + QChar(0x2026);
}

} // namespace

void LegacyProblems::add(const QString &table, qint64 row, const QString &column, const QString &message)
{
    if (m_findings.size() >= kMost) {
        ++m_more;
        return;
    }
    Finding finding;
    finding.severity = Finding::Severity::Warning;
    finding.file = m_file;
    finding.pointer = QStringLiteral("/%1/%2").arg(table).arg(row);
    if (!column.isEmpty())
        finding.pointer += QLatin1Char('/') + column;
    finding.message = message;
    m_findings.append(finding);
}

Findings LegacyProblems::take()
{
    if (m_more > 0) {
        Finding finding;
        finding.severity = Finding::Severity::Warning;
        finding.file = m_file;
        finding.message = QCoreApplication::translate("barline::LegacyRow", "%1 more rows are odd").arg(m_more);
        m_findings.append(finding);
    }
    return std::exchange(m_findings, {});
}

LegacyRow::LegacyRow(const Table &table, QVariantList values, LegacyProblems &problems)
    : m_table(table)
    , m_values(std::move(values))
    , m_problems(problems)
    , m_asked(table.columns.size())
{}

QString LegacyRow::name() const
{
    return QStringLiteral("%1 %2").arg(m_table.name).arg(number());
}

const QVariant &LegacyRow::value(const char *column)
{
    static const QVariant kNone;
    const qsizetype index = m_table.columns.indexOf(QLatin1String(column));
    if (index < 0)
        return kNone;
    m_asked[index] = true;
    return m_values.at(index + 1);
}

void LegacyRow::refuse(const char *column, const QString &why)
{
    const QVariant &found = value(column);
    m_problems.add(m_table.name, number(), QLatin1String(column),
                   QStringLiteral("%1: %2 %3 %4").arg(name(), QLatin1String(column), shownValue(found), why));
    m_kept.append({QByteArray("legacy_") + column, toJson(found)});
}

std::optional<qint64> LegacyRow::whole(const char *column)
{
    const QVariant &found = value(column);
    if (found.isNull())
        return {};
    if (found.typeId() == QMetaType::LongLong)
        return found.toLongLong();
    bool isNumber = false;
    const double number = found.typeId() == QMetaType::QByteArray ? 0 : found.toDouble(&isNumber);
    constexpr double kMostExact = 9'007'199'254'740'992.;
    if (isNumber && number == std::floor(number) && std::abs(number) <= kMostExact)
        return static_cast<qint64>(number);
    refuse(column, tr("is no whole number"));
    return {};
}

std::optional<double> LegacyRow::real(const char *column)
{
    const QVariant &found = value(column);
    if (found.isNull())
        return {};
    bool isNumber = false;
    const double number = found.typeId() == QMetaType::QByteArray ? 0 : found.toDouble(&isNumber);
    if (isNumber && std::isfinite(number))
        return number;
    refuse(column, tr("is no number"));
    return {};
}

bool LegacyRow::flag(const char *column)
{
    const QVariant &found = value(column);
    if (found.isNull())
        return false;
    bool isNumber = false;
    const double number = found.toDouble(&isNumber);
    if (isNumber)
        return number != 0;
    const QString word = found.toString().trimmed().toLower();
    const bool isYes = word == QLatin1String("true") || word == QLatin1String("t") || word == QLatin1String("yes");
    if (!isYes && word != QLatin1String("false") && word != QLatin1String("f") && word != QLatin1String("no"))
        refuse(column, tr("is neither true nor false"));
    return isYes;
}

QString LegacyRow::text(const char *column)
{
    return value(column).toString();
}

std::optional<Ticks> LegacyRow::beats(const char *column)
{
    const std::optional<double> number = real(column);
    if (!number)
        return {};
    const QByteArray decimal = shortest(std::abs(*number));
    const auto ticks = ticksFromDecimal({decimal.constData(), static_cast<size_t>(decimal.size())});
    if (!ticks) {
        refuse(column, tr("is too far away"));
        return {};
    }
    return *number < 0 ? -*ticks : *ticks;
}

QByteArray LegacyRow::json(const char *column, const std::function<bool(const QJsonValue &)> &fits)
{
    const QVariant &found = value(column);
    const QByteArray raw = found.typeId() == QMetaType::QByteArray ? found.toByteArray() : found.toString().toUtf8();
    const QByteArray text = compacted(raw);
    if (text.isEmpty() || text == "null")
        return {};
    const QJsonArray wrapped = QJsonDocument::fromJson('[' + text + ']').array();
    if (wrapped.size() != 1) {
        refuse(column, tr("is no JSON"));
        return {};
    }
    if (fits(wrapped.at(0)))
        return text;
    m_problems.add(m_table.name, number(), QLatin1String(column),
                   tr("%1: %2 %3 is not what it should be")
                       .arg(name(), QLatin1String(column), shownValue(QVariant(QString::fromUtf8(text)))));
    m_kept.append({QByteArray("legacy_") + column, text});
    return {};
}

QByteArray LegacyRow::keyFor(const QString &column) const
{
    return (m_table.reserved.contains(column) ? QStringLiteral("legacy_") + column : column).toUtf8();
}

Extras LegacyRow::extras()
{
    QList<Extras::Entry> entries = std::exchange(m_kept, {});
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        const QVariant &found = m_values.at(i + 1);
        if (!m_asked.at(i) && !found.isNull())
            entries.append({keyFor(m_table.columns.at(i)), toJson(found)});
    }
    return Extras(std::move(entries));
}

Result<void> readLegacyTable(DatabaseConnection &connection, const QString &table, const QStringList &reserved,
                             LegacyProblems &problems, const std::function<void(LegacyRow &)> &take)
{
    const Result<QSqlQuery *> query =
        connection.query(QStringLiteral("SELECT rowid AS \"(row)\", * FROM \"%1\" ORDER BY rowid").arg(table));
    if (!query)
        return failure(query.error());
    const QSqlRecord record = (*query)->record();
    LegacyRow::Table described{table, {}, reserved};
    for (int i = 1; i < record.count(); ++i)
        described.columns.append(record.fieldName(i).toLower());
    while ((*query)->next()) {
        QVariantList values;
        values.reserve(record.count());
        for (int i = 0; i < record.count(); ++i)
            values.append((*query)->value(i));
        LegacyRow row(described, std::move(values), problems);
        take(row);
    }
    return Session::checkRead(**query);
}

} // namespace barline
