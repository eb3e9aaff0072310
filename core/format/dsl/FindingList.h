#pragma once

#include "core/base/Finding.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QSet>

#include <string_view>
#include <vector>

namespace barline {

/// The findings of one document while it is read: each at a byte of the text. Line, column and JSON pointer are worked
/// out once, at the end, and only when there is a finding at all.
class FindingList
{
    Q_DECLARE_TR_FUNCTIONS(barline::FindingList)

public:
    /// More than this many of one document are counted, not listed.
    static constexpr qsizetype kMostListed = 10000;

    void error(size_t offset, const QString &message, const QString &hint = {});
    void warning(size_t offset, const QString &message, const QString &hint = {});
    /// Nothing after this can be known: what was found so far is dropped.
    void fatal(size_t offset, const QString &message);
    void clear();

    bool hasErrors() const { return m_hasErrors; }
    bool isFatal() const { return m_fatal; }
    /// How many there are, those that are only counted too.
    qsizetype count() const { return std::ssize(m_found) + m_unlisted; }
    bool isEmpty() const { return m_found.empty(); }
    /// Of what begins at this byte all is said.
    void settle(size_t offset);

    /// In order of their places. `document` must be the text that was read.
    Findings located(std::string_view document, const QString &fileName) const;

private:
    struct Found
    {
        size_t offset;
        Finding::Severity severity;
        QString message;
        QString hint;
    };

    void add(Found found);

    std::vector<Found> m_found;
    QSet<size_t> m_settled;
    qsizetype m_unlisted = 0;
    bool m_hasErrors = false;
    bool m_fatal = false;
};

} // namespace barline
