#pragma once

#include "core/edit/arrange/OwnBarEdits.h"

#include <QMap>

namespace barline {

/// The instances that own bars belong to, changed one own bar after the other. The composition outlives it.
class InstancesToChange
{
public:
    explicit InstancesToChange(const Composition &composition)
        : m_composition(composition)
    {}

    ClipInstance &of(const OwnBar &bar);
    Edit edit() const;

private:
    struct Changed
    {
        OwnBar bar;
        ClipInstance after;
    };

    const Composition &m_composition;
    QMap<InstanceId, Changed> m_changed;
};

/// Gives an own bar these note overrides in place of its own.
void setNoteOverrides(ClipInstance &instance, ClipBarIndex ownBar, const QList<NoteOverride> &overrides);

} // namespace barline
