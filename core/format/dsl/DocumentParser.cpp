#include "core/format/dsl/DocumentParser.h"

#include "core/base/Decimal.h"
#include "core/base/TickNumber.h"
#include "core/format/dsl/NearestName.h"
#include "core/format/dsl/TypeTexts.h"

#include <cstring>
#include <rapidjson/reader.h>

namespace barline {

namespace {

using Kind = KeySpec::Kind;

constexpr unsigned kKeysBetweenLooks = 4096;

/// The place of `name` in the keys, looked for from `guess` on, since objects of a kind keep an order; -1 where it is
/// not.
int findKey(std::span<const KeySpec> keys, std::string_view name, int guess)
{
    const int count = static_cast<int>(keys.size());
    for (int i = 0, at = guess < count ? guess : 0; i < count; ++i, at = at + 1 < count ? at + 1 : 0) {
        const std::string_view candidate = keys[static_cast<size_t>(at)].name;
        if (candidate.size() == name.size() && std::memcmp(candidate.data(), name.data(), name.size()) == 0)
            return at;
    }
    return -1;
}

} // namespace

DocumentParser::DocumentParser(std::string_view document, FindingList &findings, std::stop_token stop,
                               Progress progress)
    : m_document(document)
    , m_findings(findings)
    , m_stop(std::move(stop))
    , m_progress(std::move(progress))
    , m_stream(document, document.starts_with("\xEF\xBB\xBF") ? 3 : 0)
{}

bool DocumentParser::parse(ObjectNode &root)
{
    m_root = &root;
    rapidjson::Reader reader;
    const rapidjson::ParseResult result =
        reader.Parse<rapidjson::kParseCommentsFlag | rapidjson::kParseTrailingCommasFlag>(m_stream, *this);
    if (m_cancelled)
        return false;
    if (result.IsError() && result.Code() != rapidjson::kParseErrorTermination)
        reportSyntax(result.Code(), result.Offset());
    return true;
}

bool DocumentParser::isCancelled()
{
    if (m_untilLook-- > 0)
        return false;
    m_untilLook = kKeysBetweenLooks;
    m_progress.setDone(m_stream.Tell(), m_document.size());
    m_cancelled = m_stop.stop_requested();
    return m_cancelled;
}

bool DocumentParser::hasBrokenText(std::string_view text, size_t begin)
{
    if (text.find('\0') != std::string_view::npos) {
        m_findings.fatal(begin, tr("a text holds the character U+0000, which no text may have"));
        return true;
    }
    // The document is valid UTF-8, so that a surrogate can only come from an escape.
    for (size_t at = text.find('\xED'); at != std::string_view::npos; at = text.find('\xED', at + 1)) {
        if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0xA0) {
            m_findings.fatal(begin, tr("a text holds half of a surrogate pair (\\uDC00 to \\uDFFF alone)"));
            return true;
        }
    }
    return false;
}

void DocumentParser::notePlace(Frame &frame, size_t begin)
{
    if (frame.key >= 0 && !frame.inList)
        frame.scope.valueAt[static_cast<size_t>(frame.key)] = static_cast<quint32>(begin);
}

void DocumentParser::keep(Frame &frame, QByteArray source)
{
    frame.scope.extras.append({frame.unknown, std::move(source)});
    frame.scope.extrasAt.push_back(frame.unknownAt);
}

bool DocumentParser::Null()
{
    Value value;
    value.begin = m_stream.Tell() - 4;
    if (m_capture.isActive()) {
        m_capture.scalar("null");
        return true;
    }
    if (m_depth == 0) {
        m_otherDocument = true;
        return false;
    }
    Frame &frame = top();
    notePlace(frame, value.begin);
    if (!frame.spec) {
        keep(frame, "null");
    } else if (frame.inList) {
        wrongType(value.begin, *frame.spec, tr("is null", "what a value is"));
    } else if (frame.spec->required) {
        m_findings.error(value.begin,
                         tr("%1 is null; %2 is needed").arg(toText(frame.spec->name), allowed(*frame.spec)));
        frame.scope.given |= frame.key >= 0 ? 1U << frame.key : 0;
    } else if (frame.key >= 0) {
        frame.scope.given &= ~(1U << frame.key);
    }
    return true;
}

bool DocumentParser::Bool(bool flag)
{
    const std::string_view source = flag ? "true" : "false";
    Value value;
    value.flag = flag;
    value.begin = m_stream.Tell() - source.size();
    scalar(Kind::Flag, value, source);
    return m_depth > 0;
}

bool DocumentParser::number()
{
    Value value;
    value.begin = m_stream.beginOfNumber();
    value.text = m_stream.slice(value.begin, m_stream.Tell());
    scalar(Kind::Number, value, value.text);
    return m_depth > 0;
}

bool DocumentParser::String(const char *text, unsigned length, bool)
{
    Value value;
    value.begin = m_stream.beginOfText();
    value.text = {text, length};
    if (hasBrokenText(value.text, value.begin))
        return false;
    scalar(Kind::Text, value, m_stream.slice(value.begin, m_stream.Tell()));
    return m_depth > 0;
}

void DocumentParser::scalar(KeySpec::Kind found, Value &value, std::string_view source)
{
    // Numbers of known keys are checked with their range.
    const bool isKept = m_capture.isActive() || (m_depth > 0 && (!top().spec || top().spec->kind == Kind::Source));
    if (isKept && found == Kind::Number && !doubleFrom(source))
        m_findings.error(value.begin, tr("%1 is too big for a number").arg(shown(source)));
    if (m_capture.isActive()) {
        m_capture.scalar(source);
        return;
    }
    if (m_depth == 0) {
        m_otherDocument = true;
        return;
    }
    Frame &frame = top();
    notePlace(frame, value.begin);
    if (frame.spec)
        take(frame, *frame.spec, value, found, source);
    else
        keep(frame, QByteArray(source.data(), static_cast<qsizetype>(source.size())));
}

void DocumentParser::take(Frame &frame, const KeySpec &spec, Value &value, KeySpec::Kind found, std::string_view source)
{
    const bool isText = spec.kind == Kind::Text || spec.kind == Kind::TextOrTexts || spec.kind == Kind::TextOrNumber ||
                        (spec.kind == Kind::Texts && frame.inList);
    if (spec.kind == Kind::Source) {
        value.text = source;
        frame.node->value(frame.key, value);
    } else if (isText && found == Kind::Text) {
        if (lengthOf(value.text) > kLongestText) {
            m_findings.error(value.begin, tr("%1 has %2 characters; %3 is the most")
                                              .arg(toText(spec.name), QString::number(lengthOf(value.text)),
                                                   QString::number(kLongestText)));
            return;
        }
        frame.node->value(frame.key, value);
    } else if (spec.kind == Kind::Flag && found == Kind::Flag) {
        frame.node->value(frame.key, value);
    } else if (isNumeric(spec.kind) && found == Kind::Number) {
        takeNumber(frame, spec, value);
    } else if (spec.kind == Kind::TextOrNumber && found == Kind::Number) {
        value.isNumber = true;
        frame.node->value(frame.key, value);
    } else if (found == Kind::Text) {
        wrongType(value.begin, spec, tr("%1 is text", "what a value is").arg(shown(source)),
                  nearestValue(spec, value.text));
    } else if (found == Kind::Number) {
        wrongType(value.begin, spec, tr("%1 is a number", "what a value is").arg(shown(source)),
                  nearestValue(spec, source));
    } else {
        wrongType(value.begin, spec, tr("%1 is a truth value", "what a value is").arg(shown(source)));
    }
}

void DocumentParser::takeNumber(Frame &frame, const KeySpec &spec, Value &value)
{
    const auto refuse = [&](const QString &message) {
        m_findings.error(value.begin, message.arg(toText(spec.name), shown(value.text), allowed(spec)),
                         nearestValue(spec, value.text));
    };
    if (spec.kind == Kind::Position || spec.kind == Kind::Duration) {
        const auto ticks = ticksFromDecimal(value.text);
        if (!ticks || (spec.kind == Kind::Duration && decimalFrom(value.text).digits == 0))
            return refuse(tr("%1 %2 is out of range; %3 is needed"));
        value.ticks = spec.kind == Kind::Duration ? std::max(*ticks, Ticks(1)) : *ticks;
        return frame.node->value(frame.key, value);
    }
    const auto number = doubleFrom(value.text);
    if (!number)
        return refuse(tr("%1 %2 is too big; %3 is needed"));
    value.number = *number;
    if (value.number < spec.least || value.number > spec.most || (spec.kind == Kind::Positive && value.number <= 0))
        return refuse(tr("%1 %2 is out of range; %3 is needed"));
    if (spec.kind == Kind::Whole) {
        const auto whole = wholeFrom(value.text);
        if (!whole)
            return refuse(tr("%1 %2 is not whole; %3 is needed"));
        value.whole = *whole;
    }
    frame.node->value(frame.key, value);
}

void DocumentParser::wrongType(size_t offset, const KeySpec &spec, const QString &found, const QString &hint)
{
    const Frame &frame = top();
    const QString name = frame.key == ObjectNode::kOtherKey ? QString::fromUtf8(frame.unknown) : toText(spec.name);
    m_findings.error(offset,
                     tr("%1 %2; %3 is needed")
                         .arg(shown(name.toStdString()), found, frame.inList ? allowedInList(spec) : allowed(spec)),
                     hint);
}

bool DocumentParser::Key(const char *text, unsigned length, bool)
{
    if (isCancelled())
        return false;
    const std::string_view name(text, length);
    if (m_capture.isActive()) {
        const size_t begin = m_stream.beginOfText();
        if (hasBrokenText(name, begin))
            return false;
        if (!m_capture.key(name, m_stream.slice(begin, m_stream.Tell())))
            m_findings.error(begin, tr("the key %1 is there twice").arg(shown(name)));
        return true;
    }
    Frame &frame = top();
    frame.key = findKey(frame.node->keys(), name, frame.nextGuess);
    if (frame.key >= 0) {
        frame.spec = &frame.node->keys()[static_cast<size_t>(frame.key)];
        frame.nextGuess = frame.key + 1;
        const quint32 bit = 1U << frame.key;
        if ((frame.scope.seen & bit) != 0)
            m_findings.error(m_stream.beginOfText(), tr("the key %1 is there twice").arg(shown(name)));
        frame.scope.seen |= bit;
        frame.scope.given |= bit;
        return true;
    }
    const size_t begin = m_stream.beginOfText();
    if (hasBrokenText(name, begin))
        return false;
    frame.unknown = QByteArray(text, static_cast<qsizetype>(length));
    frame.unknownAt = begin;
    if (frame.otherKeys.contains(frame.unknown))
        m_findings.error(begin, tr("the key %1 is there twice").arg(shown(name)));
    frame.otherKeys.insert(frame.unknown);
    frame.key = ObjectNode::kOtherKey;
    frame.spec = frame.node->otherKey(name, begin);
    return true;
}

bool DocumentParser::open(bool isList)
{
    const size_t begin = m_stream.Tell() - 1;
    if (++m_nesting > kDeepest) {
        m_findings.fatal(begin, tr("the document is nested more than %1 deep").arg(kDeepest));
        return false;
    }
    const char bracket = isList ? '[' : '{';
    if (m_capture.isActive()) {
        m_capture.open(bracket);
        return true;
    }
    ObjectNode *node = nullptr;
    if (m_depth == 0) {
        if (isList) {
            openRootList(begin);
            return true;
        }
        node = m_root->childAt(0, begin);
    } else {
        Frame &frame = top();
        const Kind kind = frame.spec ? frame.spec->kind : Kind::Source;
        notePlace(frame, begin);
        if (isList && !frame.inList && (kind == Kind::Objects || kind == Kind::Texts || kind == Kind::TextOrTexts)) {
            frame.inList = true;
            frame.node->listBegins(frame.key);
            m_stream.jump(frame.node->takeElements(frame.key, m_stream.Tell(), false));
            return true;
        }
        const bool isObject = !isList && (kind == Kind::Object || (kind == Kind::Objects && frame.inList));
        if (isObject)
            node = frame.node->childAt(frame.key, begin);
        if (!node) {
            const bool keep = kind == Kind::Source;
            if (!keep) {
                wrongType(begin, *frame.spec,
                          isList ? tr("is a list", "what a value is") : tr("is an object", "what a value is"));
            }
            m_capture.start(keep);
            m_captureToNode = frame.spec != nullptr;
            m_captureBegin = begin;
            m_capture.open(bracket);
            return true;
        }
    }
    Frame &next = m_frames[m_depth++];
    next.node = node;
    next.scope = ObjectScope();
    next.scope.begin = begin;
    next.nextGuess = 0;
    next.inList = false;
    if (!next.otherKeys.isEmpty())
        next.otherKeys.clear();
    node->begin(next.scope);
    return true;
}

void DocumentParser::openRootList(size_t begin)
{
    Frame &list = m_frames[m_depth++];
    list.node = m_root;
    list.scope = ObjectScope();
    list.scope.begin = begin;
    list.spec = &m_root->keys()[0];
    list.key = 0;
    list.inList = true;
    m_root->listBegins(0);
}

void DocumentParser::close()
{
    Frame &frame = top();
    QByteArray source = m_capture.take();
    if (source.isEmpty())
        return;
    if (!m_captureToNode) {
        keep(frame, std::move(source));
        return;
    }
    Value value;
    value.begin = m_captureBegin;
    value.text = {source.constData(), static_cast<size_t>(source.size())};
    frame.node->value(frame.key, value);
}

bool DocumentParser::StartObject()
{
    return open(false);
}

bool DocumentParser::StartArray()
{
    return open(true);
}

bool DocumentParser::EndObject(unsigned)
{
    --m_nesting;
    if (m_capture.isActive()) {
        m_capture.close('}');
        if (!m_capture.isActive())
            close();
        return true;
    }
    endScope(top());
    --m_depth;
    if (m_depth > 0 && top().inList)
        m_stream.jump(top().node->takeElements(top().key, m_stream.Tell(), true));
    return true;
}

bool DocumentParser::EndArray(unsigned)
{
    --m_nesting;
    if (m_capture.isActive()) {
        m_capture.close(']');
        if (!m_capture.isActive())
            close();
        return true;
    }
    top().inList = false;
    top().node->listEnds(top().key);
    if (top().node == m_root)
        --m_depth;
    return true;
}

void DocumentParser::endScope(Frame &frame)
{
    const std::span<const KeySpec> keys = frame.node->keys();
    std::vector<std::string_view> absent;
    for (size_t i = 0; i < keys.size(); ++i) {
        const bool isThere = (frame.scope.seen >> i & 1U) != 0;
        if (!isThere && !keys[i].required && !frame.scope.extras.isEmpty())
            absent.push_back(keys[i].name);
        if (isThere || !keys[i].required)
            continue;
        std::vector<std::string_view> unknown;
        for (const Extras::Entry &extra : std::as_const(frame.scope.extras))
            unknown.emplace_back(extra.key.constData(), static_cast<size_t>(extra.key.size()));
        const QString near = toText(nearestName(keys[i].name, unknown));
        QString message = tr("%1 is missing; %2 is needed").arg(toText(keys[i].name), allowed(keys[i]));
        if (!near.isEmpty())
            message += tr("; is %1 a misspelling of it?").arg(near);
        m_findings.error(frame.scope.begin, message, near.isEmpty() ? QString() : toText(keys[i].name));
    }
    for (qsizetype i = 0; i < frame.scope.extras.size(); ++i) {
        const Extras::Entry &extra = frame.scope.extras.at(i);
        constexpr qsizetype kShortest = 5; // shorter words are near to too much
        const std::string_view name(extra.key.constData(), static_cast<size_t>(extra.key.size()));
        const std::string_view near = extra.key.size() < kShortest ? std::string_view() : nearestName(name, absent);
        if (!near.empty()) {
            m_findings.warning(
                frame.scope.extrasAt[static_cast<size_t>(i)],
                tr("the key %1 is unknown and only kept; did you mean %2?").arg(shown(name), toText(near)),
                toText(near));
        }
    }
    frame.node->end(frame.scope);
}

void DocumentParser::reportSyntax(int code, size_t offset)
{
    if (code == rapidjson::kParseErrorNumberTooBig) {
        const size_t end = std::min(m_document.find_first_not_of("+-.0123456789eE", offset), m_document.size());
        const Frame *const frame = m_depth > 0 ? &top() : nullptr;
        const QString key = !frame        ? QString()
                            : frame->spec ? toText(frame->spec->name)
                                          : QString::fromUtf8(frame->unknown);
        m_bigNumber = BigNumber{
            offset, end, tr("%1 %2 is too big for a number").arg(key, shown(m_document.substr(offset, end - offset)))};
        return;
    }
    m_findings.fatal(offset, syntaxText(code, offset >= m_document.size()));
}

} // namespace barline
