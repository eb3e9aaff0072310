#pragma once

#include "core/service/ImportService.h"
#include "core/store/repositories/ClipRepository.h"

namespace barline {

/// From `slowest` to `fastest`, both in; beats a minute.
struct TempoRange
{
    double slowest = 0;
    double fastest = 0;
};

/// As the DSL writes it: "F#", minor.
struct KeyQuery
{
    QString key;
    Mode mode = Mode::Major;
};

/// What a clip is searched by; what is not set does not count. Names are patterns with `%` and `_`, whatever the case.
struct ClipQuery
{
    QString name;
    QStringList tags;      ///< all of them
    QStringList anyOfTags; ///< at least one of them
    std::optional<Meter> meter;
    // Of a composition that plays it, or where it is at home.
    std::optional<TempoRange> tempo; ///< that it begins with
    std::optional<KeyQuery> key;     ///< that it is in somewhere
};

enum class ClipRemoval { OnlyUnused, WithInstances };

/// The use cases of clips in a project file. From any thread with an event loop; each change is one transaction and one
/// edit of the author's in the journal. Database and author outlive it and its tasks.
class ClipService
{
public:
    ClipService(Database &database, EditAuthor &author)
        : m_database(database)
        , m_author(author)
        , m_clips(database, author)
    {}

    /// The clips of a document without compositions, alone or in a list. They join the clip library.
    QCoro::Task<Result<ImportReport>> createClipFromDsl(QByteArray utf8, QString fileName = {},
                                                        std::stop_token stop = {});
    /// What has no id gets one.
    QCoro::Task<Result<ClipId>> createClip(Clip clip, std::stop_token stop = {});

    QCoro::Task<Result<ClipPtr>> getClipWithBarsAndNotes(ClipId clip, std::stop_token stop = {});
    /// In one query a table; those that are not there are left out.
    QCoro::Task<Result<ById<Clip>>> getClipsWithBarsAndNotes(QList<ClipId> clips, std::stop_token stop = {});

    /// Makes of `before` what `after` is, with its bars and notes, as updateWhole(). Two that come from a list, without
    /// bars, change what lists give.
    QCoro::Task<Result<qint64>> updateClip(Clip before, Clip after, std::stop_token stop = {});
    QCoro::Task<Result<qint64>> renameClip(ClipId clip, QString name, std::stop_token stop = {});
    /// Instead of the tags that it has.
    QCoro::Task<Result<qint64>> tagClip(ClipId clip, QStringList tags, std::stop_token stop = {});
    /// A copy with ids of its own, beside the clip, that says what it was copied from (Clip::source); `name` empty: of
    /// the same name. The clip does not change.
    QCoro::Task<Result<ClipId>> duplicateClip(ClipId clip, QString name = {}, std::stop_token stop = {});

    // Lists come without bars and notes, in order of id.

    QCoro::Task<Result<PageOf<Clip>>> listAllClips(Page page = Page(), std::stop_token stop = {});
    QCoro::Task<Result<PageOf<Clip>>> findClips(ClipQuery query, Page page = Page(), std::stop_token stop = {});
    QCoro::Task<Result<PageOf<Clip>>> findClipsByName(QString pattern, Page page = Page(), std::stop_token stop = {});
    QCoro::Task<Result<PageOf<Clip>>> findClipsByTags(QStringList tags, Page page = Page(), std::stop_token stop = {});
    /// At least one of the tags.
    QCoro::Task<Result<PageOf<Clip>>> findClipsByAnyTag(QStringList tags, Page page = Page(),
                                                        std::stop_token stop = {});
    /// Of a composition that is in the key somewhere: played there, or at home.
    QCoro::Task<Result<PageOf<Clip>>> findClipsByKey(QString key, Mode mode, Page page = Page(),
                                                     std::stop_token stop = {});
    QCoro::Task<Result<PageOf<Clip>>> findClipsByMeter(Meter meter, Page page = Page(), std::stop_token stop = {});
    QCoro::Task<Result<PageOf<Clip>>> findClipsByTempo(double slowest, double fastest, Page page = Page(),
                                                       std::stop_token stop = {});

    QCoro::Task<Result<PageOf<ClipPlace>>> whereUsed(ClipId clip, Page page = Page(), std::stop_token stop = {});
    /// OnlyUnused: refused (Conflict) with every place where the clip is used. The seq of the edit.
    QCoro::Task<Result<qint64>> deleteClip(ClipId clip, ClipRemoval removal, std::stop_token stop = {});

private:
    QCoro::Task<Result<qint64>> changeClip(ClipId clip, std::function<void(Clip &)> change, QString label,
                                           std::stop_token stop);

    Database &m_database;
    EditAuthor &m_author;
    ClipRepository m_clips;
};

} // namespace barline
