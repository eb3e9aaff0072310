#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"
#include "tests/ui/arranger/ArrangerFixture.h"
#include "ui/arranger/ArrangementPainter.h"
#include "ui/theme/Fonts.h"

#include <QPaintEngine>

using namespace barline;
using namespace barline::test;

namespace {

constexpr QSize kView(420, 260);

/// Frames of a song as the arrangement shows it, without widgets.
class Frames
{
public:
    Frames(Project project, double pixelsPerBeat, double ratio)
        : m_ratio(ratio)
    {
        m_document.replace(std::move(project));
        m_ids.addBlock(1'000'000'000, 100'000);
        m_context = std::make_unique<EditorContext>(m_document, m_history, m_ids);
        m_pictures = std::make_unique<BlockPictures>(*m_context);
        layout.setComposition(m_context->composition());
        axis.setViewWidth(kView.width());
        axis.setLength(Ticks::beats(4000));
        axis.setPixelsPerBeat(pixelsPerBeat);
    }

    QImage blank() const
    {
        QImage image((QSizeF(kView) * m_ratio).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(m_ratio);
        image.fill(Qt::red); // which nothing else is
        return image;
    }

    /// How a painter is kept to the exposed part: as a widget's is, or by hand, in which case the pixels are not its
    /// own.
    enum class Clip { AsWidget, ByHand };

    void paint(QImage &image, const QRect &exposed, Clip clip = Clip::AsWidget)
    {
        m_pictures->beginFrame();
        const QRectF pixels(QPointF(exposed.topLeft()) * m_ratio, QSizeF(exposed.size()) * m_ratio);
        image.paintEngine()->setSystemClip(clip == Clip::AsWidget ? pixels.toAlignedRect() : QRect());
        QPainter painter(&image);
        if (clip == Clip::ByHand)
            painter.setClipRect(exposed);
        ArrangementPainter arrangement(painter, {*m_context, theme, axis, layout, *m_pictures, m_titles, m_rects,
                                                 QRect(QPoint(), kView), exposed, scrollY, hovered});
        arrangement.paint();
    }

    QImage whole()
    {
        QImage image = blank();
        paint(image, QRect(QPoint(), kView));
        return image;
    }

    EditorContext &context() { return *m_context; }

    Theme theme{Theme::Mode::Light};
    ArrangementLayout layout;
    TimeAxis axis;
    int scrollY = 0;
    InstanceId hovered;

private:
    double m_ratio;
    Document m_document;
    History m_history{m_document, 7, QStringLiteral("tester")};
    IdSource m_ids;
    std::unique_ptr<EditorContext> m_context;
    std::unique_ptr<BlockPictures> m_pictures;
    BlockTitles m_titles{Fonts::labelBold()};
    RoundedRects m_rects;
};

/// How many pixels differ by more than what is drawn smoothly does where it is cut off.
int difference(const QImage &a, const QImage &b)
{
    constexpr int kSmooth = 40;
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb one = a.pixel(x, y);
            const QRgb other = b.pixel(x, y);
            count += std::abs(qRed(one) - qRed(other)) > kSmooth || std::abs(qGreen(one) - qGreen(other)) > kSmooth ||
                     std::abs(qBlue(one) - qBlue(other)) > kSmooth;
        }
    }
    return count;
}

} // namespace

class tst_ArrangementPainter : public QObject
{
    Q_OBJECT

private slots:
    void partsOfAFrameAreTheFrame_data()
    {
        QTest::addColumn<double>("ratio");
        QTest::addColumn<int>("clip");
        for (const auto &[name, clip] :
             {std::pair("as a widget", Frames::Clip::AsWidget), {"by hand", Frames::Clip::ByHand}}) {
            for (const double ratio : {1.0, 1.5, 2.0})
                QTest::addRow("%s, %gx", name, ratio) << ratio << static_cast<int>(clip);
        }
    }

    void partsOfAFrameAreTheFrame()
    {
        QFETCH(double, ratio);
        QFETCH(int, clip);
        constexpr int kCut = 14; // pixels of smooth marks that a part cuts through
        RandomProject random;
        for (int round = 0; round < 12; ++round) {
            // Blocks of a pixel or two stand for each other, and which one depends on where a frame begins. So few
            // notes that all of them are there at once.
            Frames frames(random.project({.tracks = 5, .instances = 4, .bars = 3, .notes = 5}),
                          random.random().bounded(3, 40), ratio);
            frames.axis.setOffset(random.random().bounded(200));
            frames.scrollY = random.random().bounded(80);
            const QImage whole = frames.whole();
            QImage parts = frames.blank();
            for (int y = 0; y < kView.height();) {
                const int height = std::min(random.random().bounded(2, 90) * 2, kView.height() - y);
                for (int x = 0; x < kView.width();) {
                    const int width = std::min(random.random().bounded(2, 90) * 2, kView.width() - x);
                    frames.paint(parts, {x, y, width, height}, static_cast<Frames::Clip>(clip));
                    x += width;
                }
                y += height;
            }
            QVERIFY2(difference(whole, parts) <= kCut, qPrintable(QString::number(difference(whole, parts))));
        }
    }

    void nothingIsLeftAsItWas()
    {
        RandomProject random;
        for (const double zoom : {0.1, 1.0, 8.0, 40.0}) {
            Frames frames(random.project({.tracks = 3, .instances = 8}), zoom, 1);
            const QImage whole = frames.whole();
            for (int y = 0; y < whole.height(); ++y) {
                for (int x = 0; x < whole.width(); ++x)
                    QVERIFY2(whole.pixelColor(x, y) != QColor(Qt::red), qPrintable(QString::number(x)));
            }
        }
    }

    void blocksHideTheGroundBetweenTheirCorners()
    {
        Frames frames(makeSong(), 10, 2);
        frames.context().openClip({}); // no outline
        const QImage image = frames.whole();
        const auto at = [&](double x, double y) {
            return image.pixelColor(static_cast<int>(x * 2), static_cast<int>(y * 2));
        };
        const Block &block = frames.layout.row(0).blocks().front();
        const auto [top, height] = frames.layout.extentOf(block, 0);
        const double left = frames.axis.xOf(block.start);
        const double right = frames.axis.xOf(block.end) - 1;
        const QColor strip = frames.theme.trackColor(QString(), 0);
        const QColor ground = frames.theme.color(Token::Canvas);
        QCOMPARE(at(right - 6, top + 1), strip);
        QCOMPARE(at(right - 1, top + 8), strip);
        QCOMPARE(at(right - 1, top + 20), QColor(frames.theme.blockBody(strip).rgb()));
        QCOMPARE(at(left + 20, top + height - 1), QColor(frames.theme.blockBody(strip).rgb()));
        QVERIFY(at(right - 0.5, top) != strip); // a round corner
        QCOMPARE(at(right + 3, top + 20), ground);
        QCOMPARE(at(right - 6, top - 1), ground);
        QCOMPARE(at(right - 6, top + height), ground);
        QCOMPARE(at(right + 3, frames.layout.topOf(1) + 4), frames.theme.color(Token::RowAlternate));
        QCOMPARE(at(right + 3, frames.layout.height() + 4), ground);
    }

    void gridGoesOnBesideBlocks()
    {
        Frames frames(makeSong(), 10, 1);
        const QImage image = frames.whole();
        const int x = static_cast<int>(frames.axis.xOf(frames.layout.meters().startOf(BarNumber(7))));
        const int margin = frames.layout.topOf(0) + 1;
        QCOMPARE(image.pixelColor(x, margin), frames.theme.color(Token::GridBar));
        QCOMPARE(image.pixelColor(x, margin + 20), frames.theme.color(Token::GridBar));
        QCOMPARE(image.pixelColor(x, frames.layout.topOf(1) + 10), frames.theme.color(Token::GridBar));
        QCOMPARE(image.pixelColor(x, frames.layout.height() + 10), frames.theme.color(Token::GridBar));
    }

    void upperBlockHidesWhatStandsOnTheLower()
    {
        Project project = makeSong();
        Composition song = *project.compositions.find(kSong);
        ClipInstance below = *findInstance(song, kFirst);
        below.noteOverrides.append(NoteOverride{});
        below.noteOverrides.front().ownBar = ClipBarIndex(3);
        song.tracks = {makeTrack(kLead, QStringLiteral("Lead"),
                                 {std::make_shared<const ClipInstance>(below), makeInstance(kSecond, kVerse, 4, 4)})};
        project.compositions.set(std::make_shared<const Composition>(song));
        Frames frames(std::move(project), 10, 1);
        frames.context().openClip({});
        const QImage with = frames.whole();
        const Block &upper = frames.layout.row(0).blocks().back();
        QCOMPARE(upper.lane, 1);
        const auto [top, height] = frames.layout.extentOf(upper, 0);
        const double left = frames.axis.xOf(upper.start);
        const QColor strip = frames.theme.trackColor(QString(), 0);
        const int middle = static_cast<int>(left + frames.axis.widthOf(Ticks::beats(2)));
        QCOMPARE(with.pixelColor(middle, top + height - 3), QColor(frames.theme.blockBody(strip).rgb()));
        QCOMPARE(with.pixelColor(static_cast<int>(left) + 8, top - 1), frames.theme.color(Token::Canvas));
    }
};

BARLINE_TEST(tst_ArrangementPainter)

#include "tst_ArrangementPainter.moc"
