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
    /// A place where a name may be cut.
    struct Cut
    {
        qsizetype letters = 0;
        double end = 0; ///< how far they reach; never less than for fewer of them
    };
    struct Title
    {
        std::vector<Cut> cuts; ///< from no letters on; of a very long name only the first
        QHash<qsizetype, QStaticText> texts;
    };

    Title &titleOf(const QString &name);

    QFont m_font;
    double m_ellipsis;
    QHash<QString, Title> m_titles;
};

} // namespace barline
