#include "core/store/tables/RowValues.h"

#include "core/store/tables/JsonText.h"

namespace barline {

namespace {

void bindJson(Statement &row, bool present, const QByteArray &json)
{
    if (present)
        row.bindText(json);
    else
        row.bindNull();
}

void bindCurve(Statement &row, const std::optional<Curve> &curve)
{
    if (curve)
        row.bindText(json::fromCurve(*curve));
    else
        row.bindNull();
}

std::optional<Curve> takeCurve(Statement &row)
{
    if (!row.columnIsNull())
        return json::toCurve(row.bytes());
    row.skipColumn();
    return {};
}

void bindReal(Statement &row, const std::optional<double> &value)
{
    if (value)
        row.bind(*value);
    else
        row.bindNull();
}

std::optional<double> takeReal(Statement &row)
{
    if (!row.columnIsNull())
        return row.real();
    row.skipColumn();
    return {};
}

constexpr int kDetailColumns = 8;

} // namespace

void bindValue(Statement &row, double value)
{
    row.bind(value);
}

void takeValue(Statement &row, double &value)
{
    value = row.real();
}

void bindValue(Statement &row, const QString &value)
{
    row.bind(value);
}

void takeValue(Statement &row, QString &value)
{
    value = row.text();
}

void bindValue(Statement &row, const QStringList &value)
{
    bindJson(row, !value.isEmpty(), json::fromTags(value));
}

void takeValue(Statement &row, QStringList &value)
{
    value = json::toTags(row.bytes());
}

void bindValue(Statement &row, const Meter &value)
{
    row.bind(qint64(value.numerator)).bind(qint64(value.denominator));
}

void takeValue(Statement &row, Meter &value)
{
    value.numerator = static_cast<int>(row.integer());
    value.denominator = static_cast<int>(row.integer());
}

void bindValue(Statement &row, const std::optional<Meter> &value)
{
    if (value)
        bindValue(row, *value);
    else
        row.bindNull().bindNull();
}

void takeValue(Statement &row, std::optional<Meter> &value)
{
    value.reset();
    if (!row.columnIsNull()) {
        takeValue(row, value.emplace());
        return;
    }
    row.skipColumn();
    row.skipColumn();
}

void bindValue(Statement &row, const std::optional<int> &value)
{
    if (value)
        row.bind(qint64(*value));
    else
        row.bindNull();
}

void takeValue(Statement &row, std::optional<int> &value)
{
    value.reset();
    if (row.columnIsNull())
        row.skipColumn();
    else
        value = static_cast<int>(row.integer());
}

void bindValue(Statement &row, const CopySource &value)
{
    if (value.isPresent())
        row.bind(value.uid).bind(value.revision);
    else
        row.bindNull().bindNull();
}

void takeValue(Statement &row, CopySource &value)
{
    value = {};
    if (!row.columnIsNull()) {
        value.uid = row.text();
        value.revision = row.integer();
        return;
    }
    row.skipColumn();
    row.skipColumn();
}

void bindValue(Statement &row, const Extras &value)
{
    if (value.isEmpty())
        row.bindNull();
    else
        row.bindText(json::fromExtras(value));
}

void takeValue(Statement &row, Extras &value)
{
    value = {};
    if (row.columnIsNull())
        row.skipColumn();
    else
        value = json::toExtras(row.bytes());
}

void bindValue(Statement &row, const NoteDetailPtr &value)
{
    if (!value) {
        for (int i = 0; i < kDetailColumns; ++i)
            row.bindNull();
        return;
    }
    const NoteDetail &detail = *value;
    bindReal(row, detail.scaleDegree);
    bindReal(row, detail.intervalFromPrev);
    bindReal(row, detail.centsOffset);
    bindJson(row, !detail.articulation.isEmpty(), detail.articulation.toUtf8());
    bindJson(row, detail.dynamicsVelocity || !detail.dynamics.isEmpty(), json::fromDynamics(detail));
    bindJson(row, detail.vibratoDepth || detail.vibratoRate || !detail.expression.isEmpty(),
             json::fromExpression(detail));
    bindValue(row, detail.semantics);
    bindValue(row, detail.extras);
}

void takeValue(Statement &row, NoteDetailPtr &value)
{
    NoteDetail detail;
    detail.scaleDegree = takeReal(row);
    detail.intervalFromPrev = takeReal(row);
    detail.centsOffset = takeReal(row);
    detail.articulation = row.text();
    if (row.columnIsNull())
        row.skipColumn();
    else
        json::toDynamics(row.bytes(), detail);
    if (row.columnIsNull())
        row.skipColumn();
    else
        json::toExpression(row.bytes(), detail);
    takeValue(row, detail.semantics);
    takeValue(row, detail.extras);
    value = NoteDetailPtr(std::move(detail));
}

void bindValue(Statement &row, const BarExpression &value)
{
    bindCurve(row, value.velocity);
    bindJson(row, !value.cc.isEmpty() || !value.ccExtras.isEmpty(), json::fromLanes(value));
    bindCurve(row, value.pitchBend);
    bindCurve(row, value.aftertouch);
    bindJson(row, value.pedal.has_value(), json::fromPedal(value.pedal.value_or(QList<PedalEvent>())));
    bindJson(row, !value.metadata.isEmpty(), value.metadata);
    bindValue(row, value.extras);
}

void takeValue(Statement &row, BarExpression &value)
{
    value = {};
    value.velocity = takeCurve(row);
    if (row.columnIsNull())
        row.skipColumn();
    else
        json::toLanes(row.bytes(), value);
    value.pitchBend = takeCurve(row);
    value.aftertouch = takeCurve(row);
    if (row.columnIsNull())
        row.skipColumn();
    else
        value.pedal = json::toPedal(row.bytes());
    value.metadata = row.bytes();
    takeValue(row, value.extras);
}

void bindValue(Statement &row, const Instrument &value)
{
    bindValue(row, value.name);
    bindValue(row, value.channel);
    bindValue(row, value.expressionProfile);
    bindValue(row, value.program);
    bindValue(row, value.bank);
    bindValue(row, value.bendRange);
    bindValue(row, value.extras);
}

void takeValue(Statement &row, Instrument &value)
{
    takeValue(row, value.name);
    takeValue(row, value.channel);
    takeValue(row, value.expressionProfile);
    takeValue(row, value.program);
    takeValue(row, value.bank);
    takeValue(row, value.bendRange);
    takeValue(row, value.extras);
}

void bindValue(Statement &row, const Note &value)
{
    bindValue(row, value.id);
    bindFields(row, value);
}

void takeValue(Statement &row, Note &value)
{
    takeValue(row, value.id);
    takeFields(row, value);
}

} // namespace barline
