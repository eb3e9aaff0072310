#include "tests/e2e/Stage.h"

#include "ui/arranger/ArrangementLayout.h"
#include "ui/arranger/ArrangementView.h"
#include "ui/pianoroll/NoteCanvas.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPointer>
#include <QProcess>
#include <QSettings>
#include <QWheelEvent>
#include <QWindow>

namespace barline::test {

namespace {

QString plain(QString text)
{
    return text.remove(QLatin1Char('&'));
}

QPoint inWindow(const QWidget &widget, QPoint at)
{
    return widget.mapTo(widget.window(), at);
}

QWindow *windowOf(const QWidget &widget)
{
    return widget.window()->windowHandle();
}

} // namespace

Stage::Stage(const QStringList &files)
{
    qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
    EditorOptions options;
    options.files = files;
    options.language = QStringLiteral("en");
    options.theme = QStringLiteral("dark");
    options.size = QSize(1400, 900);
    start(options);
}

void Stage::start(const EditorOptions &options)
{
    m_application = std::make_unique<Application>(*qApp, options);
    m_application->start();
    (void)becomesReady();
}

bool Stage::becomesReady() const
{
    return QTest::qWaitFor(
        [this] {
            // No window manager does it on a bare X server.
            if (m_application->desk() && window().isVisible() && !window().isActiveWindow())
                window().activateWindow();
            return isReady();
        },
        30000);
}

bool Stage::restart(const QStringList &files)
{
    const QPointer<MainWindow> leaving(&window());
    leaving->close();
    if (!QTest::qWaitFor([&] { return leaving->isHidden() && !m_application->isBusy(); }, 30000))
        return false;
    m_application.reset();
    QSettings().sync();
    EditorOptions options;
    options.files = files;
    options.language = QStringLiteral("en");
    start(options);
    return isReady();
}

Stage::~Stage()
{
    (void)QTest::qWaitFor([this] { return !m_application->isBusy(); }, 30000);
}

QString Stage::document(const char *name)
{
    return QStringLiteral(BARLINE_TEST_DATA "/dsl/%1/input.json").arg(QLatin1String(name));
}

bool Stage::isReady() const
{
    return m_application->desk() && window().isVisible() && window().isActiveWindow();
}

ArrangementView &Stage::blocks() const
{
    return *window().findChild<ArrangementView *>();
}

QWidget &Stage::blockArea() const
{
    return *blocks().viewport();
}

QWidget &Stage::noteArea() const
{
    return *window().findChild<NoteCanvas *>()->viewport();
}

// Hands

void Stage::press(QWidget &widget, QPoint at, Qt::KeyboardModifiers modifiers, Qt::MouseButton button)
{
    QTest::mousePress(windowOf(widget), button, modifiers, inWindow(widget, at));
}

void Stage::move(QWidget &widget, QPoint at, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseEvent(QTest::MouseMove, windowOf(widget), Qt::NoButton, modifiers, inWindow(widget, at));
}

void Stage::release(QWidget &widget, QPoint at, Qt::KeyboardModifiers modifiers, Qt::MouseButton button)
{
    QTest::mouseRelease(windowOf(widget), button, modifiers, inWindow(widget, at));
}

void Stage::click(QWidget &widget, QPoint at, Qt::KeyboardModifiers modifiers, Qt::MouseButton button)
{
    QTest::mouseClick(windowOf(widget), button, modifiers, inWindow(widget, at));
}

void Stage::click(QWidget *button)
{
    click(*button, button->rect().center());
}

void Stage::doubleClick(QWidget &widget, QPoint at)
{
    QTest::mouseDClick(windowOf(widget), Qt::LeftButton, {}, inWindow(widget, at));
}

void Stage::drag(QWidget &widget, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    constexpr int kSteps = 6;
    press(widget, from, modifiers);
    for (int i = 1; i <= kSteps; ++i)
        move(widget, from + (to - from) * i / kSteps, modifiers);
    release(widget, to, modifiers);
}

void Stage::turnWheel(QWidget &widget, QPoint at, int notches, Qt::KeyboardModifiers modifiers)
{
    const QPoint place = inWindow(widget, at);
    QWheelEvent event(place, widget.mapToGlobal(at), {}, QPoint(0, notches * 120), Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(windowOf(widget), &event);
}

void Stage::drop(QWidget &widget, QPoint at, const QStringList &files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : files)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    dropData(widget, at, data);
}

void Stage::dropText(QWidget &widget, QPoint at, const QByteArray &text)
{
    QMimeData data;
    data.setText(QString::fromUtf8(text));
    dropData(widget, at, data);
}

void Stage::dropData(QWidget &widget, QPoint at, const QMimeData &data)
{
    const QPoint place = inWindow(widget, at);
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(windowOf(widget), &enter);
    QDragMoveEvent over(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(windowOf(widget), &over);
    QDropEvent event(place, Qt::CopyAction, &data, Qt::NoButton, {});
    QCoreApplication::sendEvent(windowOf(widget), &event);
}

QWindow *Stage::keyWindow() const
{
    if (const QWidget *popup = QApplication::activePopupWidget())
        return popup->windowHandle();
    if (const QWidget *dialog = QApplication::activeModalWidget())
        return dialog->windowHandle();
    // The offscreen platform does not give the focus back from a menu.
    if (!window().isActiveWindow()) {
        window().activateWindow();
        (void)QTest::qWaitForWindowActive(&window());
    }
    return window().windowHandle();
}

void Stage::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(keyWindow(), key, modifiers);
}

void Stage::type(const QString &text)
{
    for (const QChar letter : text)
        QTest::keyClick(keyWindow(), letter.toLatin1());
}

QMenu *Stage::menuOf(const QString &name) const
{
    for (QAction *action : window().menuBar()->actions()) {
        if (plain(action->text()) == name)
            return action->menu();
    }
    return nullptr;
}

bool Stage::choose(const QString &name, const QString &entry)
{
    QMenu *menu = menuOf(name);
    if (!menu)
        return false;
    QMenuBar *bar = window().menuBar();
    click(*bar, bar->actionGeometry(menu->menuAction()).center());
    if (!QTest::qWaitFor([menu] { return menu->isVisible(); }))
        return false;
    for (QAction *action : menu->actions()) {
        if (plain(action->text()) != entry || !action->isEnabled())
            continue;
        move(*menu, menu->actionGeometry(action).center());
        click(*menu, menu->actionGeometry(action).center());
        return QTest::qWaitFor([menu] { return !menu->isVisible(); });
    }
    menu->close();
    return false;
}

QString Stage::menuText(const QString &name, const QString &beginning) const
{
    for (const QAction *action : menuOf(name)->actions()) {
        if (plain(action->text()).startsWith(beginning))
            return plain(action->text());
    }
    return {};
}

bool Stage::answerFileDialog(const QString &path)
{
    QFileDialog *dialog = nullptr;
    const bool isThere = QTest::qWaitFor([&] {
        dialog = window().findChild<QFileDialog *>();
        if (dialog && dialog->isVisible() && !dialog->isActiveWindow())
            dialog->activateWindow(); // as above
        return dialog && dialog->isVisible() && dialog->isActiveWindow();
    });
    if (!isThere)
        return false;
    dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
    key(Qt::Key_Return);
    return QTest::qWaitFor([this] { return !window().findChild<QFileDialog *>(); });
}

// Places

QPoint Stage::atBar(int row, int bar) const
{
    constexpr int kInside = 6;
    const double x = blocks().axis().xOf(song().meters.startOf(BarNumber(bar)));
    const int y = row * RowView::kUsualHeight + RowView::kUsualHeight / 2 - blocks().scrollY();
    return {qRound(x) + kInside, y};
}

QPoint Stage::atBlock(InstanceId instance) const
{
    const QRect rect = blocks().rectOf(instance);
    return {rect.left() + 6, rect.center().y()};
}

QImage Stage::pictureOf(InstanceId instance) const
{
    return blockArea().grab(blocks().rectOf(instance).adjusted(2, 2, -2, -2)).toImage();
}

QPoint Stage::atNote(double beats, int pitch) const
{
    const double x = roll().time().xOf(Ticks(qRound64(beats * static_cast<double>(Ticks::kPerBeat))));
    return {qRound(x), qRound(roll().pitch().topOf(pitch) + roll().pitch().rowHeight() / 2)};
}

QPoint Stage::atNote(const RollScene::Hit &note, double share) const
{
    return atNote(note.start.toBeats() + note.note.duration.toBeats() * share, note.note.pitch.value());
}

// What is there

QList<RollScene::Hit> Stage::openNotes() const
{
    QList<RollScene::Hit> notes;
    const ClipPtr clip = context().clip();
    for (ClipBarIndex bar; clip && bar.value() < clip->bars.count(); ++bar) {
        for (const Note &note : clip->bars.at(bar).notes)
            notes.append({clip->startOf(bar) + note.start, note, RollScene::Part::Body});
    }
    return notes;
}

QString Stage::notice() const
{
    const QWidget *bar = find<QWidget>("noticeBar");
    return bar->isVisible() ? find<QLabel>("noticeText")->text() : QString();
}

bool Stage::isSaved() const
{
    return find<QLabel>("saveState")->text() == QLatin1String("Saved");
}

QByteArray Stage::runProgram(const QStringList &arguments, int *status)
{
    QProcess program;
    program.start(QStringLiteral(BARLINE_PROGRAM), arguments);
    if (!program.waitForFinished(60000))
        program.kill();
    *status = program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1;
    return program.readAllStandardOutput();
}

QStringList Stage::labelsInFile() const
{
    int status = 0;
    const QByteArray json = runProgram(
        {QStringLiteral("history"), m_application->desk()->session().path(), QStringLiteral("--json")}, &status);
    QList<std::pair<qint64, QString>> edits;
    for (const QJsonValue &edit : QJsonDocument::fromJson(json).object().value(QLatin1String("edits")).toArray())
        edits.append({edit.toObject().value(QLatin1String("seq")).toInteger(),
                      edit.toObject().value(QLatin1String("label")).toString()});
    std::sort(edits.begin(), edits.end());
    QStringList labels;
    for (const auto &[seq, label] : edits)
        labels.append(label);
    return labels;
}

} // namespace barline::test
