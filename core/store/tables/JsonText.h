#pragma once

#include "core/model/ClipBar.h"

#include <QStringList>

namespace barline::json {

// The JSON columns: written here, read back exactly. What a column says of an absent value is NULL, which these
// functions neither write nor read. Reading is forgiving: what is not understood is left out, unknown keys become
// extras.

QByteArray fromText(const QString &text);

/// The object that the extras alone make.
QByteArray fromExtras(const Extras &extras);
Extras toExtras(const QByteArray &json);

QByteArray fromTags(const QStringList &tags);
QStringList toTags(const QByteArray &json);

QByteArray fromCurve(const Curve &curve);
Curve toCurve(const QByteArray &json);

/// The lanes by controller number, then the unknown keys.
QByteArray fromLanes(const BarExpression &expression);
void toLanes(const QByteArray &json, BarExpression &expression);

QByteArray fromPedal(const QList<PedalEvent> &pedal);
QList<PedalEvent> toPedal(const QByteArray &json);

// Of a note's detail, the columns `dynamics` and `expression`.
QByteArray fromDynamics(const NoteDetail &detail);
void toDynamics(const QByteArray &json, NoteDetail &detail);
QByteArray fromExpression(const NoteDetail &detail);
void toExpression(const QByteArray &json, NoteDetail &detail);

} // namespace barline::json
