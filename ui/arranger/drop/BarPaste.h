#pragma once

#include "core/base/Progress.h"
#include "core/edit/arrange/PasteBars.h"
#include "core/service/DocumentSource.h"
#include "ui/BarMime.h"
#include "ui/arranger/bars/BarSteps.h"

#include <stop_token>

namespace barline {

/// Bars of a song that are pasted, as one edit: they make room for themselves or lie over what is there, as Ripple
/// says, and are selected then. Those of another program are read from their text on a pool thread first, and land
/// where they were pasted. GUI thread.
class BarPaste : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    BarPaste(EditorContext &context, BarSteps &steps, QObject *parent = nullptr);
    ~BarPaste() override;

    /// Before this bar, without one before that at the playhead; those of some tracks from the current one down. `text`
    /// is that of the song of nothing but them.
    void paste(const BarsOnClipboard &bars, const QList<DocumentSource> &text, std::optional<BarNumber> at);

private:
    struct Place
    {
        CompositionId song;
        BarsPlace at;
    };
    void take(Result<CopiedBars> bars, const Place &place);
    void land(CopiedBars bars, const Place &place);

    EditorContext &m_context;
    BarSteps &m_steps;
    std::stop_source m_stop;
};

} // namespace barline
