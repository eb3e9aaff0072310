#pragma once

#include <QHashFunctions>
#include <QString>

#include <optional>

namespace barline {

/// A file by its device and inode, so that every path to it is the same. (0, 0) where there is none.
struct FileIdentity
{
    quint64 device = 0;
    quint64 inode = 0;

    /// Asks without opening it.
    static FileIdentity of(const QString &path);
    bool isValid() const { return inode != 0; }
    bool operator==(const FileIdentity &) const = default;
};

inline size_t qHash(const FileIdentity &file, size_t seed = 0)
{
    return ::qHashMulti(seed, file.device, file.inode);
}

/// Marks a database as open in this process. Closing any other descriptor of it would drop all of the process's locks
/// on it (DURABILITY.md 3), so whoever wants to read the bytes of a file asks for a FileLook first, and gets none while
/// it is open. Any thread.
class OpenFile
{
public:
    /// Waits for looks at the file to end.
    explicit OpenFile(const QString &path);
    ~OpenFile();
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

private:
    FileIdentity m_file;
};

/// Leave to open a file other than as a database, as long as this lives: nobody opens it as one meanwhile. Short.
class FileLook
{
public:
    /// Nothing where the file is open as a database in this process.
    static std::optional<FileLook> at(const QString &path);
    FileLook(FileLook &&other) noexcept;
    FileLook &operator=(FileLook &&) = delete;
    ~FileLook();

private:
    explicit FileLook(FileIdentity file)
        : m_file(file)
    {}

    FileIdentity m_file;
};

} // namespace barline
