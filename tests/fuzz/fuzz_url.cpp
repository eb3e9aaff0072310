// Database URLs and paths: what is refused says why; what is taken names one place.

#include "core/store/DatabaseUrl.h"
#include "tests/fuzz/Fuzz.h"

using namespace barline;
using namespace barline::test;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(bytesOf(data, size));
    DatabaseUrl::isUrl(text);
    const Result<DatabaseUrl> url = DatabaseUrl::parse(text);
    if (url)
        require(url->inMemory == url->path.isEmpty(), "it names no place, or two");
    else
        require(!url.error().message().isEmpty(), "it is refused, and nothing says why");
    return 0;
}
