#pragma once

#include "core/base/Error.h"

#include <tl/expected.hpp>
#include <utility>

namespace barline {

/// A value or the Error that kept it from being. Never ignored.
template <typename T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
};

/// What a function returns instead of its value.
inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

inline tl::unexpected<Error> failure(ErrorKind kind, QString message)
{
    return tl::unexpected<Error>(Error(kind, std::move(message)));
}

} // namespace barline
