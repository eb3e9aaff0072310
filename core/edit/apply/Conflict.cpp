#include "core/edit/apply/Conflict.h"

#include <QCoreApplication>

namespace barline::conflict {

namespace {

struct ApplyText
{
    Q_DECLARE_TR_FUNCTIONS(barline::Apply)
};

} // namespace

QString named(const Clip &clip)
{
    return ApplyText::tr("Clip “%1”").arg(clip.name);
}

QString named(const Track &track)
{
    return ApplyText::tr("Track “%1”").arg(track.name);
}

QString named(const Composition &composition)
{
    return ApplyText::tr("Composition “%1”").arg(composition.name);
}

QString named(const ClipInstance &instance)
{
    return ApplyText::tr("The block in bar %1").arg(instance.startBar.value());
}

QString barOf(const Clip *clip, ClipBarIndex bar)
{
    return clip ? ApplyText::tr("Bar %1 of clip “%2”").arg(bar.value() + 1).arg(clip->name)
                : ApplyText::tr("A clip with bar %1").arg(bar.value() + 1);
}

QString noteOf(const Clip *clip, ClipBarIndex bar)
{
    return clip ? ApplyText::tr("A note in bar %1 of clip “%2”").arg(bar.value() + 1).arg(clip->name)
                : barOf(clip, bar);
}

QString compositionOf(const Track &track)
{
    return ApplyText::tr("The composition of track “%1”").arg(track.name);
}

QString trackOf(const ClipInstance &instance)
{
    return ApplyText::tr("The track of a block in bar %1").arg(instance.startBar.value());
}

QString clipOf(const ClipInstance &instance)
{
    return ApplyText::tr("The clip of a block in bar %1").arg(instance.startBar.value());
}

QString someInstance()
{
    return ApplyText::tr("A block");
}

tl::unexpected<Error> gone(const QString &what)
{
    return failure(ErrorKind::Conflict, ApplyText::tr("%1 is no longer there.").arg(what));
}

tl::unexpected<Error> exists(const QString &what)
{
    return failure(ErrorKind::Conflict, ApplyText::tr("%1 is there already.").arg(what));
}

tl::unexpected<Error> differs(const QString &what)
{
    return failure(ErrorKind::Conflict, ApplyText::tr("%1 was changed by another edit.").arg(what));
}

tl::unexpected<Error> inUse(const QString &what)
{
    return failure(ErrorKind::Conflict, ApplyText::tr("%1 is played by a block.").arg(what));
}

} // namespace barline::conflict
