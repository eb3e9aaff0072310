#pragma once

#include "core/playback/Transport.h"
#include "tests/support/Music.h"
#include "ui/MainWindow.h"
#include "ui/theme/ThemeSource.h"

namespace barline::test {

/// The main window on a song of two tracks and two clips, silent.
class WindowFixture
{
public:
    WindowFixture()
    {
        document.replace(makeProject());
        ids.addBlock(1'000'000, IdSource::kBlockSize);
        context = std::make_unique<EditorContext>(document, history, ids);
        window = std::make_unique<MainWindow>(*context, theme, transport);
        transport.setProject(document.project(), context->compositionId());
    }

    template <typename Widget>
    Widget *find(const char *objectName) const
    {
        return window->findChild<Widget *>(QString::fromLatin1(objectName));
    }

    ThemeSource theme;
    Document document;
    History history{document, 1, QStringLiteral("tester")};
    IdSource ids;
    Transport transport{DeviceOpener()};
    std::unique_ptr<EditorContext> context;
    std::unique_ptr<MainWindow> window;

private:
    static Project makeProject()
    {
        Clip lead = clip(1, {bar({note(101, 0, 1, 72), note(102, 1, 1, 76)}), bar({note(103, 0, 4, 74)})});
        lead.name = QStringLiteral("Lead A");
        lead.home = CompositionId(1);
        Clip bass = clip(2, {bar({note(104, 0, 2, 40)})});
        bass.name = QStringLiteral("Bass walk");
        bass.home = CompositionId(1);
        bass.order = 1;
        Composition composition = song({track(11, {instance(501, 1, 1, 4)}), track(12, {instance(502, 2, 1, 8)}, 1)});
        composition.keys = {{BarNumber(1), {}, QStringLiteral("A"), Mode::Minor, {}}};
        return project(composition, {lead, bass});
    }
};

} // namespace barline::test
