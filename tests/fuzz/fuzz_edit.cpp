// The bytes of an edit in the journal: damaged ones are refused; what is read can be written, and stays the same.

#include "core/edit/EditCodec.h"
#include "tests/fuzz/Fuzz.h"

using namespace barline;
using namespace barline::test;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    std::optional<quint32> sum;
    const Result<Edit> read = EditCodec::decode(bytesOf(data, size), &sum);
    if (!read) {
        require(!read.error().message().isEmpty(), "it is refused, and nothing says why");
        return 0;
    }
    const QByteArray written = EditCodec::encode(*read);
    const Result<Edit> again = EditCodec::decode(written);
    require(again.has_value(), "what was written cannot be read");
    require(EditCodec::encode(*again) == written, "it changes each time it is written");
    EditCodec::encodeById(*read);
    return 0;
}
