#pragma once

#include <QString>

class QCoreApplication;

namespace barline {

/// Installs Barline's and Qt's translations into the application: of `language` ("de"), or of the system's locale where
/// it is empty. English where there is none.
void installLanguage(QCoreApplication &application, const QString &language);

} // namespace barline
