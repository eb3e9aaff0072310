#pragma once

#include <QtGlobal>

namespace barline {

/// Why the history at hand begins where it does: nothing older can be taken back.
struct HistoryStart
{
    enum class Reason {
        Beginning, ///< of the project
        Limit,     ///< older edits are in the journal, but only so many are loaded
        Compacted, ///< older edits were removed
        Damaged,   ///< the journal's row `seq` cannot be read
    };

    Reason reason = Reason::Beginning;
    qint64 seq = 0; ///< of the damaged row
};

} // namespace barline
