#include "app/cli/ProjectArgument.h"
#include "tests/support/TestMain.h"

using namespace barline;

class tst_ProjectArgument : public QObject
{
    Q_OBJECT

private slots:
    void takesProjectsForProjects()
    {
        for (const char *argument : {"song.barline", "/tmp/SONG.BARLINE", "sqlite:///song.db", "sqlite:song.db",
                                     "postgresql+asyncpg://host/songs", "mysql://host/songs"})
            QVERIFY2(namesProject(QString::fromUtf8(argument)), argument);
    }

    void takesDocumentsForDocuments()
    {
        for (const char *argument : {"song.json", "-", "a: song.json", "song.mid"})
            QVERIFY2(!namesProject(QString::fromUtf8(argument)), argument);
    }
};

BARLINE_TEST(tst_ProjectArgument)

#include "tst_ProjectArgument.moc"
