#include "core/playback/FluidPort.h"
#include "core/playback/OfflineRenderer.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"

#include <cmath>

using namespace barline;
using namespace barline::test;

class tst_FluidPort : public QObject
{
    Q_OBJECT

private slots:
    void soundsWhileNotesLast()
    {
        const auto port = FluidPort::create(soundFontPath());
        QVERIFY2(port.has_value(), "the SoundFont is missing: install timgm6mb-soundfont");
        const auto events = std::make_shared<const TimedEvents>(TimedEvents::render(
            project(song({track(1, {instance(1, 1, 1, 1)})}), {clip(1, {bar({note(1, 1, 1)})})}), CompositionId(1)));
        const StereoSamples samples = OfflineRenderer(events, FluidPort::kSampleRate).render(**port, 2);
        QCOMPARE(loudest(samples, 0, 0.45), 0.0f);
        QVERIFY(loudest(samples, 0.5, 1) > 0.01f);
        QVERIFY(loudest(samples, 3.5, 4) < 0.001f);
    }

    void tellsThatASoundFontIsMissing()
    {
        const auto port = FluidPort::create(QStringLiteral("/nowhere/none.sf2"));
        QVERIFY(!port.has_value());
        QCOMPARE(port.error().kind(), ErrorKind::NotFound);
        QVERIFY(port.error().message().contains(QStringLiteral("/nowhere/none.sf2")));
    }

private:
    static float loudest(const StereoSamples &samples, double from, double to)
    {
        float found = 0;
        const auto end = std::min(samples.left.size(), static_cast<size_t>(to * FluidPort::kSampleRate));
        for (auto i = static_cast<size_t>(from * FluidPort::kSampleRate); i < end; ++i)
            found = std::max(found, std::abs(samples.left[i]));
        return found;
    }
};

BARLINE_TEST(tst_FluidPort)
#include "tst_FluidPort.moc"
