#include "core/store/salvage/SchemaGraft.h"

#include "core/store/DatabaseOpening.h"
#include "core/store/salvage/LogIntoFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

namespace barline {

namespace {

// https://www.sqlite.org/fileformat.html
constexpr int kPage = 4096;
constexpr int kWriteVersionAt = 18;
constexpr int kReadVersionAt = 19;
constexpr int kPageCountAt = 28;
constexpr int kFreeListAt = 32;
constexpr int kFreeCountAt = 36;
constexpr char kRollback = 1;

/// What every new project begins with.
struct NewProject
{
    QByteArray bytes;
    QList<int> schemaPages; ///< from 1
    QList<int> roots;       ///< of tables and indexes

    QByteArray page(int number) const { return bytes.mid(qsizetype(number - 1) * kPage, kPage); }
};

Result<QList<int>> pagesFrom(DatabaseConnection &connection, const QByteArray &sql)
{
    QList<int> pages;
    Result<Statement> statement = connection.statement(sql);
    while (statement && statement->next())
        pages.append(static_cast<int>(statement->integer()));
    const Result<void> read = statement ? statement->finish() : failure(statement.error());
    return read ? Result<QList<int>>(pages) : failure(read.error());
}

Result<NewProject> makeNewProject()
{
    const QTemporaryDir folder;
    DatabaseLocation location;
    location.path = folder.filePath(QStringLiteral("new.barline"));
    location.create = true;
    NewProject made;
    {
        const Result<OpenedDatabase> opened = openDatabase(location);
        if (!opened)
            return failure(opened.error());
        const Result<QList<int>> schemaPages =
            pagesFrom(*opened->connection, "SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'");
        const Result<QList<int>> roots =
            pagesFrom(*opened->connection, "SELECT rootpage FROM sqlite_schema WHERE rootpage > 0");
        if (!schemaPages || !roots)
            return failure(schemaPages ? roots.error() : schemaPages.error());
        made.schemaPages = *schemaPages;
        made.roots = *roots;
        opened->connection->putAway();
    }
    QFile file(location.path);
    if (file.open(QIODevice::ReadOnly))
        made.bytes = file.readAll();
    return made;
}

bool isSchemaReadable(const QString &path)
{
    const auto connection = DatabaseConnection::connect(path, DatabaseConnection::Mode::ReadWrite);
    return connection && pagesFrom(**connection, "SELECT rootpage FROM sqlite_schema WHERE length(sql) > 0");
}

/// The kind of tree that a page belongs to, whether it is a leaf of it or not: 0 for none.
int treeOf(const QByteArray &page)
{
    constexpr int kIndex = 2;
    constexpr int kTable = 5;
    constexpr int kLeaf = 8;
    const int kind = page.isEmpty() ? 0 : page.front() & ~kLeaf;
    return kind == kIndex || kind == kTable ? kind : 0;
}

/// Whether most of a project's trees begin where they do in a new one.
bool holdsAProject(QFile &file, const NewProject &made)
{
    qsizetype found = 0;
    for (const int root : made.roots) {
        if (file.seek(qint64(root - 1) * kPage) && treeOf(file.read(kPage)) == treeOf(made.page(root)))
            ++found;
    }
    return 2 * found > made.roots.size();
}

/// The first page of a new project, for a file of that many pages.
QByteArray firstPage(const NewProject &made, qint64 pages)
{
    QByteArray first = made.page(1);
    first[kWriteVersionAt] = kRollback;
    first[kReadVersionAt] = first.at(kWriteVersionAt);
    qToBigEndian(static_cast<quint32>(pages), first.data() + kPageCountAt);
    qToBigEndian(quint32(0), first.data() + kFreeListAt);
    qToBigEndian(quint32(0), first.data() + kFreeCountAt);
    return first;
}

} // namespace

Result<void> graftSchemaWhereUnreadable(const QString &path)
{
    if (isSchemaReadable(path))
        return {};
    const Result<NewProject> made = makeNewProject();
    if (!made)
        return failure(made.error());
    // What the log says of these pages would hold, whatever the file says.
    if (const Result<void> moved = moveLogIntoFile(path); !moved)
        return moved;
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !holdsAProject(file, *made))
        return {};
    const qint64 pages = (file.size() + kPage - 1) / kPage;
    bool written = file.resize(pages * kPage);
    for (const int number : made->schemaPages) {
        const QByteArray page = number == 1 ? firstPage(*made, pages) : made->page(number);
        written = written && file.seek(qint64(number - 1) * kPage) && file.write(page) == kPage;
    }
    if (!written || !file.flush())
        return failure(
            ErrorKind::Io,
            QCoreApplication::translate("barline::Salvage", "%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

} // namespace barline
