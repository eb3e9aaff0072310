#pragma once

#include "core/base/Progress.h"
#include "core/service/SourceContent.h"
#include "ui/arranger/ArrangerController.h"
#include "ui/arranger/ArrangerScene.h"

#include <stop_token>

namespace barline {

/// Clips that are dragged over the arranger, from the list or as documents: shows where they would land, and lands them
/// on a track and a bar as one edit. Documents are read on a pool thread while the drag goes on; what was let go before
/// it was read lands where it was let go. What holds more than clips, or has errors, is handed on to be imported. GUI
/// thread.
class BlockDrop : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    BlockDrop(ArrangerScene &scene, ArrangerController &controller, QObject *parent = nullptr);
    ~BlockDrop() override;

    /// A drag came in: with a clip of the project, to be used once more,
    void enterClip(ClipId clip);
    /// or with documents, whose clips are added.
    void enterDocuments(QList<DocumentSource> sources);
    void move(const CanvasPoint &at);
    void drop(const CanvasPoint &at);
    /// The drag left. No trace is left.
    void leave();
    /// Between entering and the end of the drag.
    bool isDragging() const { return m_drag != nullptr; }

signals:
    void importRequested(const QList<barline::DocumentSource> &sources);

private:
    struct Arrival
    {
        ClipId clip; ///< of the project; else documents:
        QList<DocumentSource> sources;
        std::optional<Result<SourceContent>> read;
        ClipTarget target;
        CompositionId song;
        std::stop_source stop;
        Progress progress;
        int shown = 0; ///< in the window's list of what is going on

        bool hasClips() const { return read && *read && !(*read)->clips.isEmpty() && (*read)->compositions.isEmpty(); }
    };
    using ArrivalPtr = std::shared_ptr<Arrival>;

    void read(const ArrivalPtr &arrival);
    void take(const ArrivalPtr &arrival, Result<SourceContent> content);
    void letGo(const ArrivalPtr &arrival);
    void land(Arrival &arrival);
    void push(const Arrival &arrival);
    void show();
    void endPreview();
    void end(Arrival &arrival);
    /// What lands, in few words.
    QString words() const;
    /// How many bars it takes at the drag's place.
    int bars() const;
    static QString nameOf(const QList<DocumentSource> &sources);

    ArrangerScene &m_scene;
    ArrangerController &m_controller;
    ArrivalPtr m_drag;
    int m_row = 0;
    QList<ArrivalPtr> m_waiting; ///< let go, not yet read
};

} // namespace barline
