#include "ui/arranger/tracks/HeaderParts.h"

namespace barline {

namespace {

constexpr QSize kLetter(22, 18);
constexpr int kRightEdge = 12;
constexpr int kLetterGap = 4;
constexpr int kTextGap = 6;
constexpr int kLineHeight = 16;
constexpr int kLettersFrom = 20;    ///< height of the header
constexpr int kInstrumentFrom = 36; // likewise
constexpr int kMixFrom = 50;
constexpr int kWordsFrom = 90;
constexpr int kNameTop = 9;
constexpr int kSecondLine = 29;
constexpr int kThinMix = 10;
constexpr int kRoomyMix = 52;
constexpr int kRoomyStep = 18;

} // namespace

HeaderParts HeaderParts::of(QSize header, int foldersAround)
{
    const int height = header.height();
    const int inset = foldersAround * kFolderStep;
    const int left = kTextLeft + inset;
    const bool hasMix = height >= kMixFrom;
    const bool hasInstrument = height >= kInstrumentFrom;
    HeaderParts parts;
    parts.color = {inset, 0, kColorWidth, height};
    parts.isSmall = height < kLettersFrom;
    parts.hasWords = height >= kWordsFrom;

    const int soloLeft = header.width() - kRightEdge - kLetter.width();
    const int muteLeft = soloLeft - kLetterGap - kLetter.width();
    if (height >= kLettersFrom) {
        const int top = hasMix ? kNameTop : (height - kLetter.height()) / 2;
        parts.solo = {QPoint(soloLeft, top), kLetter};
        parts.mute = {QPoint(muteLeft, top), kLetter};
    }
    const int right = (parts.mute.isNull() ? header.width() - kRightEdge : muteLeft) - kTextGap;
    const int nameTop = hasMix ? kNameTop : hasInstrument ? (height - 2 * kLineHeight) / 2 : (height - kLineHeight) / 2;
    parts.name = {left, nameTop, right - left, hasMix ? kLetter.height() : kLineHeight};
    if (hasInstrument) {
        const int top = hasMix ? kSecondLine : nameTop + kLineHeight;
        parts.instrument = {left, top, (parts.hasWords ? header.width() - kRightEdge : right) - left, kLineHeight};
    }
    if (parts.hasWords) {
        parts.volume = {left, kRoomyMix, header.width() - kRightEdge - left, kLineHeight};
        parts.pan = parts.volume.translated(0, kRoomyStep);
    } else if (hasMix) {
        parts.volume = {muteLeft, kSecondLine, header.width() - kRightEdge - muteLeft, kThinMix};
        parts.pan = parts.volume.translated(0, kThinMix);
    }
    return parts;
}

} // namespace barline
