#pragma once

#include "ui/EditorContext.h"
#include "ui/arranger/tracks/RowView.h"

namespace barline {

/// How the rows of each composition are looked at, and where that is kept over restarts. GUI thread.
class RowViews : public QObject
{
    Q_OBJECT

public:
    explicit RowViews(EditorContext &context, QObject *parent = nullptr);

    /// Of the composition that the window shows.
    const RowView &shown() const;
    void show(const RowView &view);
    void setHeight(const QSet<TrackId> &tracks, int height);
    /// All rows, as a zoom does. False where they are as high or as low as they can be.
    bool scale(double factor);
    /// All rows alike, so that so many fit into `height`.
    void fit(int rows, int height);
    void setFolded(const QString &folder, bool folded);

    /// For the next time that the project is opened: of compositions whose rows are not as usual.
    QByteArray save() const;
    /// Passes over what it does not know.
    void restore(const QByteArray &views);

signals:
    void changed();

private:
    EditorContext &m_context;
    QHash<CompositionId, RowView> m_views;
    double m_rest = 1; ///< of scaling, less than a pixel
};

} // namespace barline
