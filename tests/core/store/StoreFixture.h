#pragma once

#include "core/edit/Apply.h"
#include "core/store/EditAuthor.h"
#include "core/store/EditStore.h"
#include "core/store/Page.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

#include <QCoroTask>

namespace barline::test {

/// The value of an answer that must be one.
template <typename T>
T valueOf(QCoro::Task<Result<T>> task)
{
    Result<T> result = QCoro::waitFor(std::move(task));
    if (!result)
        qFatal("%s", qPrintable(result.error().message()));
    return std::move(*result);
}

/// The error of an answer that must be one.
template <typename T>
Error errorOf(QCoro::Task<Result<T>> task)
{
    const Result<T> result = QCoro::waitFor(std::move(task));
    if (result)
        qFatal("this must fail");
    return result.error();
}

/// A database in memory that holds a random project, put there by one edit.
class StoreFixture
{
public:
    explicit StoreFixture(const ProjectShape &shape = {})
        : database(valueOf(Database::open({})))
        , author(QStringLiteral("Ada"), 4711)
        , project(random.project(shape))
    {
        Edit edit;
        for (const CompositionPtr &composition : project.compositions)
            edit.compositions.added.append(*composition);
        for (const ClipPtr &clip : project.clips)
            edit.clips.added.append(*clip);
        valueOf(EditStore(*database).commit({entryOf(edit, author.nextMark(), QStringLiteral("First"))}, 0));
    }

    LoadedProject load() { return valueOf(EditStore(*database).load()); }
    Project now() { return load().project; }

    /// Whether undoing the whole journal, newest edit first, ends in nothing, and doing it again in what the tables
    /// hold.
    bool journalFolds()
    {
        const LoadedProject loaded = load();
        Project state = loaded.project;
        QList<Edit> edits;
        for (auto entry = loaded.entries.crbegin(); entry != loaded.entries.crend(); ++entry) {
            Edit edit = entry->edit;
            if (entry->contentById)
                takeContent(edit, state);
            const Result<Applied> undone = apply(state, edit.inverted());
            if (!undone) {
                qWarning("%s: %s", qPrintable(entry->label), qPrintable(undone.error().message()));
                return false;
            }
            state = undone->project;
            edits.prepend(edit);
        }
        if (!(state == Project()))
            return false;
        for (const Edit &edit : edits) {
            const Result<Applied> done = apply(state, edit);
            if (!done)
                return false;
            state = done->project;
        }
        return state == loaded.project;
    }

    std::unique_ptr<Database> database;
    EditAuthor author;
    RandomProject random;
    Project project; ///< as it was at first

private:
    static void takeContent(Edit &edit, const Project &state)
    {
        for (Composition &composition : edit.compositions.added)
            composition = *state.compositions.find(composition.id);
        for (Clip &clip : edit.clips.added)
            clip = *state.clips.find(clip.id);
    }
};

/// All rows of a list, read in pages of `limit` by `find`, a function of a Page. Fails the test where a page is not as
/// full as it must be.
template <typename Find>
auto allPages(int limit, Find &&find)
{
    decltype(valueOf(find(Page())).items) items;
    Page page(limit);
    while (true) {
        const auto found = valueOf(find(page));
        if (found.items.size() > limit || (found.items.size() < limit && !found.isLast()))
            qFatal("a page holds %lld rows of %d", static_cast<long long>(found.items.size()), limit);
        items += found.items;
        if (found.isLast())
            return items;
        page.after = found.next;
    }
}

} // namespace barline::test
