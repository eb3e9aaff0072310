#pragma once

#include "core/base/Progress.h"
#include "core/edit/arrange/PasteInstances.h"
#include "core/service/SourceContent.h"
#include "ui/EditorContext.h"

#include <stop_token>

namespace barline {

/// Blocks that are pasted: from the current track downwards, as one edit. Those of another program are
/// read from their text on a pool thread first, and land where they were pasted. GUI thread.
class BlockPaste : public QObject
{
    Q_OBJECT

public:
    /// The context outlives it.
    explicit BlockPaste(EditorContext &context, QObject *parent = nullptr);
    ~BlockPaste() override;

    /// From this bar on, without one from the playhead's. `isOwn`: they were copied in this project, so that they go on
    /// playing its clips.
    void paste(const CopiedInstances &blocks, bool isOwn, std::optional<BarNumber> at);
    /// The text of a song of nothing but them.
    void pasteText(const QList<DocumentSource> &sources, std::optional<BarNumber> at);

private:
    struct Place
    {
        CompositionId song;
        PastePlace at;
    };
    Place placeNow(std::optional<BarNumber> at) const;
    void land(const CopiedInstances &blocks, const Place &place);
    void take(Result<SourceContent> content, const Place &place);

    EditorContext &m_context;
    std::stop_source m_stop;
};

} // namespace barline
