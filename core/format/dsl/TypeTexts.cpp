#include "core/format/dsl/TypeTexts.h"

#include "core/base/TickNumber.h"
#include "core/format/dsl/NearestName.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <rapidjson/error/error.h>

namespace barline {

namespace {

using Kind = KeySpec::Kind;

struct TypeTexts
{
    Q_DECLARE_TR_FUNCTIONS(barline::TypeTexts)
};

QString rangeOf(const KeySpec &spec)
{
    const bool hasLeast = std::isfinite(spec.least);
    const bool hasMost = std::isfinite(spec.most);
    constexpr double kHuge = 1e15; // no limit worth a word
    if (hasLeast && spec.least == spec.most)
        return QString::number(spec.least);
    if (hasLeast && hasMost && spec.most < kHuge)
        return TypeTexts::tr("a number %1..%2")
            .arg(QString::number(spec.least, 'g', 17), QString::number(spec.most, 'g', 17));
    if (hasLeast)
        return TypeTexts::tr("a number from %1 on").arg(QString::number(spec.least, 'g', 17));
    return spec.kind == Kind::Whole ? TypeTexts::tr("a whole number") : TypeTexts::tr("a number");
}

} // namespace

bool isNumeric(KeySpec::Kind kind)
{
    return kind == Kind::Whole || kind == Kind::Number || kind == Kind::Positive || kind == Kind::Position ||
           kind == Kind::Duration;
}

qsizetype lengthOf(std::string_view utf8)
{
    return std::count_if(utf8.begin(), utf8.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

QString allowed(const KeySpec &spec)
{
    switch (spec.kind) {
    case Kind::Text:
        return TypeTexts::tr("text");
    case Kind::Whole:
    case Kind::Number:
        return rangeOf(spec);
    case Kind::Positive:
        return TypeTexts::tr("a number above 0");
    case Kind::Position:
        return TypeTexts::tr("a number of beats 0..%1").arg(kMostBeats);
    case Kind::Duration:
        return TypeTexts::tr("a number of beats above 0, at most %1").arg(kMostBeats);
    case Kind::Flag:
        return TypeTexts::tr("true or false");
    case Kind::Object:
        return TypeTexts::tr("an object");
    case Kind::Objects:
        return TypeTexts::tr("a list of objects");
    case Kind::Texts:
        return TypeTexts::tr("a list of texts");
    case Kind::TextOrTexts:
        return TypeTexts::tr("text, or a list of texts,");
    case Kind::TextOrNumber:
        return TypeTexts::tr("text or a number");
    case Kind::Source:
        break;
    }
    return TypeTexts::tr("a value");
}

QString nearestValue(const KeySpec &spec, std::string_view text)
{
    if (spec.kind == Kind::Flag) {
        if (text == "true" || text == "1")
            return QStringLiteral("true");
        return text == "false" || text == "0" ? QStringLiteral("false") : QString();
    }
    bool isNumber = false;
    double number = toText(text).toDouble(&isNumber); // infinite where it is too big
    if (!isNumeric(spec.kind) || (!isNumber && !std::isinf(number)) || std::isnan(number))
        return {};
    const bool isAboveZero = spec.kind == Kind::Positive || spec.kind == Kind::Duration;
    if (isAboveZero && number <= 0)
        return {};
    double least = spec.least;
    double most = spec.most;
    if (spec.kind == Kind::Position || spec.kind == Kind::Duration) {
        least = 0;
        most = static_cast<double>(kMostBeats);
    }
    if (spec.kind == Kind::Whole)
        number = std::round(number);
    number = std::clamp(number, least, most);
    return std::isfinite(number) ? QString::number(number, 'g', 17) : QString();
}

QString allowedInList(const KeySpec &spec)
{
    return spec.kind == Kind::Texts || spec.kind == Kind::TextOrTexts ? TypeTexts::tr("text")
                                                                      : TypeTexts::tr("an object");
}

QString shown(std::string_view source)
{
    constexpr qsizetype kLongest = 60;
    const QString text = toText(source.substr(0, 4 * kLongest));
    return text.size() <= kLongest ? text : text.left(kLongest) + QChar(0x2026);
}

QString syntaxText(int code, bool atEnd)
{
    if (code == rapidjson::kParseErrorDocumentEmpty)
        return TypeTexts::tr("the document is empty");
    if (atEnd)
        return TypeTexts::tr("the document ends before it is complete");
    switch (code) {
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return TypeTexts::tr("something follows after the end of the document");
    case rapidjson::kParseErrorObjectMissName:
        return TypeTexts::tr("a key in quotation marks, or }, is needed here");
    case rapidjson::kParseErrorObjectMissColon:
        return TypeTexts::tr("a colon is needed after a key");
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
        return TypeTexts::tr("a comma or } is needed here");
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return TypeTexts::tr("a comma or ] is needed here");
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
        return TypeTexts::tr("four hexadecimal digits are needed after \\u");
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
        return TypeTexts::tr("a text holds half of a surrogate pair");
    case rapidjson::kParseErrorStringEscapeInvalid:
        return TypeTexts::tr("a text holds an unknown escape or a control character");
    case rapidjson::kParseErrorStringMissQuotationMark:
        return TypeTexts::tr("a text has no closing quotation mark");
    case rapidjson::kParseErrorNumberMissFraction:
        return TypeTexts::tr("a digit is needed after the decimal point");
    case rapidjson::kParseErrorNumberMissExponent:
        return TypeTexts::tr("a digit is needed in the exponent");
    default:
        return TypeTexts::tr("this is no JSON value");
    }
}

} // namespace barline
