#pragma once

#include "core/store/SqlDialect.h"

namespace barline {

/// How a text is searched for; never by case.
using Wildcards = SqlDialect::Wildcards;

} // namespace barline
