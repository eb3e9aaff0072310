#include "ui/pianoroll/pitches/KeyboardPainter.h"

#include "ui/canvas/GridPainter.h"
#include "ui/theme/Fonts.h"

namespace barline {

namespace {

constexpr int kOctaveKeys = 12;
constexpr int kKeyF = 5;
constexpr double kBlackShare = 0.62;
constexpr double kNameInset = 6;
constexpr double kDrumInset = 10;
constexpr double kLeastRowForNames = 13;
constexpr double kLeastRowForCs = 6;
constexpr double kRootRadius = 2.5;
constexpr double kRootInset = 9;
constexpr int kNamePixels = 10;
constexpr int kDrumPixels = 11;

QFont nameFont(bool isStrong, int pixels)
{
    QFont font = isStrong ? Fonts::labelBold() : Fonts::label();
    font.setPixelSize(pixels);
    return font;
}

} // namespace

KeyboardPainter::KeyboardPainter(const RollScene &scene, const ThemeSource &theme, const SoundingKeys &sounding,
                                 int hovered, int width)
    : m_scene(scene)
    , m_theme(theme)
    , m_sounding(sounding)
    , m_hovered(hovered)
    , m_width(width)
    , m_at(std::max(Ticks(), scene.time().firstVisible()))
    , m_scale(scene.keys().scales().at(m_at))
{}

void KeyboardPainter::paint(QPainter &painter, const QRectF &area) const
{
    const PitchAxis &axis = m_scene.pitch();
    const bool isKit = m_scene.keys().isDrums();
    painter.fillRect(area, m_theme.color(isKit ? Token::Panel : Token::KeyWhite));
    const int high = std::min(axis.rows().count() - 1, axis.wholeRowAt(area.top()) + 1);
    const int low = std::max(0, axis.wholeRowAt(area.bottom()) - 1);
    for (int row = high; row >= low; --row) {
        if (isKit)
            paintDrum(painter, row);
        else
            paintPianoKey(painter, row);
    }
    for (int row = high; row >= low && !isKit; --row)
        paintPianoName(painter, row);
    const double bottom = axis.topOfRow(0) + axis.rowHeight();
    if (bottom < area.bottom())
        painter.fillRect(QRectF(0, bottom, m_width, area.bottom() - bottom), m_theme.color(Token::Window));
    GridPainter::verticalLine(painter, m_width - 1, area.top(), area.bottom(), m_theme.color(Token::Separator));
}

KeyboardPainter::Row KeyboardPainter::rowAt(int row) const
{
    const int key = m_scene.pitch().rows().pitchOf(row);
    return {key, m_scene.pitch().topOfRow(row), isBlackKey(Pitch(static_cast<quint8>(key)))};
}

QColor KeyboardPainter::keyColor(const Row &row) const
{
    const QColor rest = m_theme.color(row.isBlack ? Token::KeyBlack : Token::KeyWhite);
    if (m_sounding.isSounding(row.key))
        return Theme::mix(rest, m_theme.color(Token::Accent), row.isBlack ? 0.85 : 0.5);
    if (row.key == m_hovered)
        return Theme::mix(rest, m_theme.color(Token::Accent), row.isBlack ? 0.4 : 0.22);
    return rest;
}

QColor KeyboardPainter::nameColor(const Row &row, bool isStrong) const
{
    const bool isLit = m_sounding.isSounding(row.key);
    if (!row.isBlack)
        return m_theme.color(isStrong || isLit || row.key == m_hovered ? Token::KeyText : Token::KeyTextDim);
    if (isLit)
        return m_theme.color(Token::OnAccent);
    const QColor full = m_theme.color(Token::KeyWhite);
    return isStrong || row.key == m_hovered ? full : Theme::mix(full, m_theme.color(Token::KeyBlack), 0.25);
}

void KeyboardPainter::paintPianoKey(QPainter &painter, int row) const
{
    const PitchRows &rows = m_scene.pitch().rows();
    const double height = m_scene.pitch().rowHeight();
    const Row here = rowAt(row);
    const QColor line = m_theme.color(Token::KeyLine);
    const QColor color = keyColor(here);
    if (!here.isBlack && color != m_theme.color(Token::KeyWhite))
        painter.fillRect(QRectF(0, here.top, m_width, height), color);
    if (rows.areAll()) {
        const int inOctave = here.key % kOctaveKeys;
        if (inOctave == 0 || inOctave == kKeyF)
            GridPainter::horizontalLine(painter, here.top + height - 1, 0, m_width, line);
    } else if (height >= kLeastRowForCs) {
        const bool isEdge = rows.beginsOctave(row, m_scale ? m_scale->root : 0);
        GridPainter::horizontalLine(painter, here.top + height - 1, 0, m_width,
                                    isEdge ? m_theme.color(Token::KeyTextDim) : line);
    }
    if (!here.isBlack)
        return;
    const double black = std::round(m_width * kBlackShare);
    if (height >= kLeastRowForCs && rows.areAll())
        GridPainter::horizontalLine(painter, here.top + height / 2, black, m_width, line);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const double inset = height >= kLeastRowForCs ? 0.5 : 0;
    painter.drawRoundedRect(QRectF(-4, here.top + inset, black + 4, height - 2 * inset), 3, 3);
    painter.restore();
}

void KeyboardPainter::paintPianoName(QPainter &painter, int row) const
{
    const double height = m_scene.pitch().rowHeight();
    const Row here = rowAt(row);
    const bool isRoot = m_scale && m_scale->isRoot(here.key);
    const bool isLandmark = m_scale ? isRoot : here.key % kOctaveKeys == 0;
    if (height < (isLandmark ? kLeastRowForCs : kLeastRowForNames))
        return;
    const QColor color = nameColor(here, m_scale ? m_scale->contains(here.key) : isLandmark);
    if (isRoot) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(here.isBlack ? color : m_theme.color(Token::KeyText));
        painter.drawEllipse(QPointF(kRootInset, here.top + height / 2), kRootRadius, kRootRadius);
        painter.restore();
    }
    painter.setFont(nameFont(isLandmark, kNamePixels));
    painter.setPen(color);
    const double tall = std::max<double>(height, kNamePixels + 2);
    const double right = here.isBlack ? std::round(m_width * kBlackShare) : m_width;
    const QString &name = m_scene.keys().nameOf(Pitch(static_cast<quint8>(here.key)), m_at);
    // What has a row only for its notes, where others beside the scale have none.
    const bool isAside = m_scale && !m_scale->contains(here.key) && m_scene.keyChoice().fold == KeyChoice::Fold::Scale;
    painter.drawText(QRectF(0, here.top + (height - tall) / 2, right - kNameInset, tall),
                     Qt::AlignRight | Qt::AlignVCenter, isAside ? QStringLiteral("(%1)").arg(name) : name);
}

void KeyboardPainter::paintDrum(QPainter &painter, int row) const
{
    const double height = m_scene.pitch().rowHeight();
    const Row here = rowAt(row);
    const bool isSounding = m_sounding.isSounding(here.key);
    const QRectF box(0, here.top, m_width, height);
    if (isSounding)
        painter.fillRect(box, m_theme.color(Token::Accent));
    else if (here.key == m_hovered)
        painter.fillRect(box, m_theme.color(Token::RowHover));
    if (m_scene.pitch().hasSeparators())
        GridPainter::horizontalLine(painter, box.bottom() - 1, 0, m_width, m_theme.color(Token::Separator));
    const Pitch pitch(static_cast<quint8>(here.key));
    const bool hasName = m_scene.keys().hasDrumName(pitch);
    if (height < (hasName ? kDrumPixels : kLeastRowForNames))
        return;
    painter.setFont(nameFont(isSounding, kDrumPixels));
    painter.setPen(m_theme.color(isSounding ? Token::OnAccent : hasName ? Token::Text : Token::TextDim));
    const QRectF words = box.adjusted(kDrumInset, 0, -kNameInset, 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_scene.keys().nameOf(pitch, m_at), Qt::ElideRight,
                                                      static_cast<int>(words.width())));
}

} // namespace barline
