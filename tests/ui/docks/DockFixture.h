#pragma once

#include "tests/support/Music.h"
#include "ui/EditorContext.h"
#include "ui/theme/ThemeSource.h"

namespace barline::test {

/// A project in an editor: "Lead A" (clip 1, in two places), "Bass" (clip 2, in one, and re-pointed to once), "Old
/// hook" (clip 3, unused), on tracks 11 and 12 of composition 1; composition 2 is empty.
class DockFixture
{
public:
    DockFixture()
    {
        document.replace(makeProject());
        ids.addBlock(1'000'000, IdSource::kBlockSize);
        context = std::make_unique<EditorContext>(document, history, ids);
    }

    const Project &project() const { return document.project(); }
    bool undo() { return history.undo().has_value(); }

    Document document;
    History history{document, 1, QStringLiteral("tester")};
    IdSource ids;
    ThemeSource theme;
    std::unique_ptr<EditorContext> context;

private:
    static Clip named(Clip clip, const QString &name, qint64 order)
    {
        clip.name = name;
        clip.order = order;
        clip.home = CompositionId(1);
        return clip;
    }

    static Project makeProject()
    {
        Clip lead = named(clip(1, {bar({note(101, 0, 1)}), bar({note(102, 0, 1)})}), QStringLiteral("Lead A"), 1);
        lead.tags = {QStringLiteral("verse"), QStringLiteral("melody")};
        const Clip bass = named(clip(2, {bar({note(103, 0, 1, 40)})}), QStringLiteral("Bass"), 2);
        const Clip old = named(clip(3, {bar({})}), QStringLiteral("Old hook"), 3);
        ClipInstance repointed = instance(503, 1, 9, 2);
        repointed.bars.insert(ClipBarIndex(1), TrackBar{ClipId(2), ClipBarIndex(0), {}});
        Project made = barline::test::project(
            song({track(11, {instance(501, 1, 1, 2), repointed}), track(12, {instance(502, 2, 1, 4)})}),
            {lead, bass, old});
        Composition other;
        other.id = CompositionId(2);
        other.name = QStringLiteral("Night Walk");
        made.compositions.set(std::make_shared<const Composition>(other));
        return made;
    }
};

} // namespace barline::test
