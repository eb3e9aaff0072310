#include "core/base/Logging.h"

namespace barline {

Q_LOGGING_CATEGORY(lcStore, "barline.store")
Q_LOGGING_CATEGORY(lcSession, "barline.session")
Q_LOGGING_CATEGORY(lcPlayback, "barline.playback")
Q_LOGGING_CATEGORY(lcUi, "barline.ui")

} // namespace barline
