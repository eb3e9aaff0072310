#include "core/store/PlaceWarning.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <sys/vfs.h>

namespace barline {

namespace {

struct PlaceText
{
    Q_DECLARE_TR_FUNCTIONS(barline::PlaceWarning)
};

struct KnownFileSystem
{
    quint32 type; // linux/magic.h and statfs(2)
    PlaceRisk risk;
};

constexpr std::array kFileSystems{
    KnownFileSystem{0x6969, PlaceRisk::Network},     // NFS
    KnownFileSystem{0x517B, PlaceRisk::Network},     // SMB
    KnownFileSystem{0xFE534D42, PlaceRisk::Network}, // SMB 2
    KnownFileSystem{0xFF534D42, PlaceRisk::Network}, // CIFS
    KnownFileSystem{0x564C, PlaceRisk::Network},     // NCP
    KnownFileSystem{0x5346414F, PlaceRisk::Network}, // AFS
    KnownFileSystem{0x73757245, PlaceRisk::Network}, // Coda
    KnownFileSystem{0x00C36400, PlaceRisk::Network}, // Ceph
    KnownFileSystem{0x01021997, PlaceRisk::Network}, // 9P
    KnownFileSystem{0x65735546, PlaceRisk::Fuse},    KnownFileSystem{0x4D44, PlaceRisk::Fat},
    KnownFileSystem{0x2011BAB0, PlaceRisk::Fat}, // exFAT
};

struct SyncMark
{
    const char *pattern; // of a name in the folder
    const char *program;
};

constexpr std::array kMarksInside{
    SyncMark{".dropbox", "Dropbox"},           SyncMark{".dropbox.cache", "Dropbox"},
    SyncMark{".stfolder", "Syncthing"},        SyncMark{".nextcloudsync.log", "Nextcloud"},
    SyncMark{".sync_*.db", "Nextcloud"},       SyncMark{"._sync_*.db", "Nextcloud"},
    SyncMark{".owncloudsync.log", "ownCloud"}, SyncMark{".tmp.drivedownload", "Google Drive"},
};

constexpr std::array kNames{SyncMark{"Dropbox", "Dropbox"},          SyncMark{"OneDrive", "OneDrive"},
                            SyncMark{"OneDrive - ", "OneDrive"},     SyncMark{"Google Drive", "Google Drive"},
                            SyncMark{"GoogleDrive", "Google Drive"}, SyncMark{"My Drive", "Google Drive"},
                            SyncMark{"Nextcloud", "Nextcloud"}};

QString programByName(const QString &folder)
{
    for (const SyncMark &mark : kNames) {
        const QLatin1String name(mark.pattern);
        if (folder == name || (name.endsWith(QLatin1Char(' ')) && folder.startsWith(name)))
            return QLatin1String(mark.program);
    }
    return {};
}

} // namespace

PlaceRisk riskOfFileSystem(qint64 type)
{
    for (const KnownFileSystem &known : kFileSystems) {
        if (static_cast<quint32>(type) == known.type)
            return known.risk;
    }
    return PlaceRisk::None;
}

QString syncProgramOf(const QString &path)
{
    QDir folder = QFileInfo(path).absoluteDir();
    do {
        for (const SyncMark &mark : kMarksInside) {
            const QStringList found =
                folder.entryList({QLatin1String(mark.pattern)}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
            // In the home folder .dropbox is the program's own, not a folder that is kept in step.
            if (!found.isEmpty() && folder != QDir::home())
                return QLatin1String(mark.program);
        }
        if (const QString program = programByName(folder.dirName()); !program.isEmpty())
            return program;
    } while (folder.cdUp());
    return {};
}

QString placeWarning(const QString &path)
{
    if (const QString program = syncProgramOf(path); !program.isEmpty())
        return PlaceText::tr("%1 is in a folder that %2 keeps in step with other machines. It may copy the project "
                             "while you work, or replace it.")
            .arg(path, program);
    struct statfs place = {};
    if (::statfs(QFile::encodeName(path).constData(), &place) != 0)
        return {};
    switch (riskOfFileSystem(place.f_type)) {
    case PlaceRisk::Network:
        return PlaceText::tr("%1 is on another machine. Where the connection breaks, edits may be lost.").arg(path);
    case PlaceRisk::Fuse:
        return PlaceText::tr("%1 is on a file system that another program provides. It may not keep what it says that "
                             "it has saved.")
            .arg(path);
    case PlaceRisk::Fat:
        return PlaceText::tr("%1 is on a memory stick or card (FAT), which easily loses what was written last.")
            .arg(path);
    case PlaceRisk::None:
    case PlaceRisk::Synced:
        break;
    }
    return {};
}

} // namespace barline
