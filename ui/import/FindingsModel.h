#pragma once

#include "core/base/Finding.h"

#include <QAbstractListModel>

namespace barline {

/// What is wrong in a document, in its order.
class FindingsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { SeverityRole = Qt::UserRole, WordRole, PlaceRole, MessageRole, HintRole };

    using QAbstractListModel::QAbstractListModel;

    void setFindings(const Findings &findings);
    const Findings &findings() const { return m_findings; }
    /// How many are of this severity.
    int count(Finding::Severity severity) const;
    /// In how many documents they are. Where in more than one, places name theirs.
    int fileCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// As compilers print it, with the hint where the message does not name it.
    static QString toLine(const Finding &finding);

private:
    QString placeOf(const Finding &finding) const;

    Findings m_findings;
    bool m_namesFiles = false;
};

} // namespace barline
