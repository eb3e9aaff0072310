#include "ui/transport/SaveState.h"

#include <QCoreApplication>

namespace barline {

QString saveStateText(SaveState state)
{
    switch (state) {
    case SaveState::Saved:
        return QCoreApplication::translate("barline::SaveState", "Saved");
    case SaveState::Saving:
        return QCoreApplication::translate("barline::SaveState", "Saving…");
    case SaveState::CannotSave:
        return QCoreApplication::translate("barline::SaveState", "Cannot save");
    }
    return {};
}

} // namespace barline
