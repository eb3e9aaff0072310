#pragma once

#include "core/model/Fields.h"
#include "core/store/Statement.h"

namespace barline {

// One overload set that binds a field's value to its columns and takes it from them (tables/Columns.h). What has a
// table of its own binds nothing.

template <typename T>
concept WholeNumber = std::is_integral_v<T> || std::is_enum_v<T> || requires(T value)
{
    requires std::is_integral_v<decltype(value.value())>;
    T(value.value());
};

template <WholeNumber T>
void bindValue(Statement &row, const T &value)
{
    if constexpr (std::is_integral_v<T> || std::is_enum_v<T>)
        row.bind(static_cast<qint64>(value));
    else
        row.bind(static_cast<qint64>(value.value()));
}

template <WholeNumber T>
void takeValue(Statement &row, T &value)
{
    if constexpr (std::is_integral_v<T> || std::is_enum_v<T>)
        value = static_cast<T>(row.integer());
    else
        value = T(static_cast<decltype(value.value())>(row.integer()));
}

template <typename T>
concept StoredAsRows = std::is_same_v<T, TempoMap> || std::is_same_v<T, MeterMap> || std::is_same_v<T, KeyMap> ||
    std::is_same_v<T, QList<Loop>> || std::is_same_v<T, QList<Marker>> ||
    std::is_same_v<T, QMap<ClipBarIndex, TrackBar>>;

template <StoredAsRows T>
void bindValue(Statement &, const T &)
{}
template <StoredAsRows T>
void takeValue(Statement &, T &)
{}

void bindValue(Statement &row, double value);
void takeValue(Statement &row, double &value);
void bindValue(Statement &row, const QString &value);
void takeValue(Statement &row, QString &value);
void bindValue(Statement &row, const QStringList &value);
void takeValue(Statement &row, QStringList &value);
void bindValue(Statement &row, const Meter &value);
void takeValue(Statement &row, Meter &value);
void bindValue(Statement &row, const std::optional<Meter> &value);
void takeValue(Statement &row, std::optional<Meter> &value);
void bindValue(Statement &row, const std::optional<int> &value);
void takeValue(Statement &row, std::optional<int> &value);
void bindValue(Statement &row, const CopySource &value);
void takeValue(Statement &row, CopySource &value);
void bindValue(Statement &row, const Extras &value);
void takeValue(Statement &row, Extras &value);
void bindValue(Statement &row, const NoteDetailPtr &value);
void takeValue(Statement &row, NoteDetailPtr &value);
void bindValue(Statement &row, const BarExpression &value);
void takeValue(Statement &row, BarExpression &value);
void bindValue(Statement &row, const Instrument &value);
void takeValue(Statement &row, Instrument &value);
void bindValue(Statement &row, const Note &value);
void takeValue(Statement &row, Note &value);

/// Binds the fields of the mask, in order.
template <typename T>
void bindFields(Statement &row, const T &value, FieldMask mask = kAllFields<T>)
{
    forEachField<T>([&](FieldMask bit, auto member) {
        if (mask & bit)
            bindValue(row, value.*member);
    });
}

template <typename T>
void takeFields(Statement &row, T &value)
{
    forEachField<T>([&](FieldMask, auto member) { takeValue(row, value.*member); });
}

} // namespace barline
