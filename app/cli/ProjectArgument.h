#pragma once

#include "core/store/DatabaseUrl.h"

namespace barline {

/// The project that the user named.
using ProjectArgument = DatabaseUrl;

/// Whether an argument is a PROJECT (ends in .barline, is a URL, or names a file that is a database) rather than a
/// document.
bool namesProject(const QString &argument);

} // namespace barline
