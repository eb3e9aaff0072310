#pragma once

#include "core/base/Result.h"
#include "core/model/Project.h"

/// What apply() says where an edit does not fit: translated, naming the thing.
namespace barline::conflict {

QString named(const Clip &clip);
QString named(const Track &track);
QString named(const Composition &composition);
QString named(const ClipInstance &instance);
/// `clip` is null where it is gone.
QString barOf(const Clip *clip, ClipBarIndex bar);
QString noteOf(const Clip *clip, ClipBarIndex bar);
QString compositionOf(const Track &track);
QString trackOf(const ClipInstance &instance);
QString clipOf(const ClipInstance &instance);
QString someInstance();

tl::unexpected<Error> gone(const QString &what);
tl::unexpected<Error> exists(const QString &what);
tl::unexpected<Error> differs(const QString &what);
tl::unexpected<Error> inUse(const QString &what);

} // namespace barline::conflict
