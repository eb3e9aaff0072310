#pragma once

#include "core/base/Finding.h"
#include "core/store/Database.h"

#include <QLockFile>
#include <QTemporaryDir>

namespace barline {

/// Where a project file is, and whether it has a name yet.
struct ProjectPlace
{
    QString path;
    bool untitled = false;
};

/// What the user should know about how a project was opened. Empty where there is nothing.
struct OpeningNotice
{
    QString text;
    Findings findings;         ///< what was odd in it
    bool isAboutPlace = false; ///< it can be worked on, but better in a copy elsewhere
};

/// An open project file of which nothing is loaded: for repositories and services. Made by ProjectService; close the
/// database, then let go of it.
struct ProjectFile
{
    ProjectPlace place;
    std::unique_ptr<QLockFile> untitledLock; ///< held while an untitled file is open
    std::unique_ptr<QTemporaryDir> scratch;  ///< holds the file of a mere look
    std::unique_ptr<Database> database;
    OpeningNotice notice;
};

} // namespace barline
