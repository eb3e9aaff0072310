// The JSON columns of the tables: whatever stands in one, what was understood of it is the same when it is written and
// read again.

#include "core/store/tables/JsonText.h"
#include "tests/fuzz/Fuzz.h"

using namespace barline;
using namespace barline::test;

namespace {

template <typename Read, typename Write>
void check(const QByteArray &json, Read &&read, Write &&write)
{
    const QByteArray written = write(read(json));
    require(write(read(written)) == written, written.constData());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray column = bytesOf(data, size);
    check(column, json::toExtras, json::fromExtras);
    check(column, json::toTags, json::fromTags);
    check(column, json::toCurve, json::fromCurve);
    check(column, json::toPedal, json::fromPedal);
    const auto lanes = [](const QByteArray &text) {
        BarExpression expression;
        json::toLanes(text, expression);
        return expression;
    };
    check(column, lanes, json::fromLanes);
    const auto dynamics = [](const QByteArray &text) {
        NoteDetail detail;
        json::toDynamics(text, detail);
        return detail;
    };
    check(column, dynamics, json::fromDynamics);
    const auto expression = [](const QByteArray &text) {
        NoteDetail detail;
        json::toExpression(text, detail);
        return detail;
    };
    check(column, expression, json::fromExpression);
    return 0;
}
