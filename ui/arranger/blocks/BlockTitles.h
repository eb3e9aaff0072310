#pragma once

#include <QFont>
#include <QHash>
#include <QStaticText>

#include <vector>

namespace barline {

/// Titles of blocks in one font, measured once for a name and laid out once for what of it fits. GUI thread.
class BlockTitles
{
public:
    explicit BlockTitles(QFont font);

    const QFont &font() const { return m_font; }
    /// As much of a name as fits into `width` pixels, cut with an ellipsis; empty where that is no letter. Stays until
    /// the next call.
    const QStaticText &find(const QString &name, double width);

private:
    struct Title
    {
        std::vector<double> ends; ///< how far so many letters reach, from 0 letters on
        QHash<qsizetype, QStaticText> texts;
    };

    Title &titleOf(const QString &name);

    QFont m_font;
    double m_ellipsis;
    QHash<QString, Title> m_titles;
};

} // namespace barline
