#include "core/edit/arrange/ClipEdits.h"
#include "core/edit/arrange/CompositionEdits.h"
#include "tests/support/TestMain.h"
#include "tests/ui/window/WindowFixture.h"
#include "ui/MainWindow.h"
#include "ui/arranger/ArrangementView.h"
#include "ui/canvas/AskPopup.h"
#include "ui/pianoroll/NoteCanvas.h"
#include "ui/transport/ReadoutLabel.h"
#include "ui/transport/TransportBar.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSignalSpy>
#include <QToolButton>

namespace barline::test {

class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        window().show();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }

    void cleanup() { m_fixture.reset(); }

    void titleNamesTheProject()
    {
        window().setProject(QStringLiteral("Evening Train"), SaveState::Saving, {});
        QCOMPARE(window().windowTitle(), QStringLiteral("Evening Train — Barline"));
        QCOMPARE(label("projectTitle")->text(), QStringLiteral("Evening Train"));
        QCOMPARE(label("saveState")->text(), QStringLiteral("Saving…"));
    }

    void undoAndRedoNameTheirSteps()
    {
        QAction *undo = actionStarting(QStringLiteral("Undo"));
        QAction *redo = actionStarting(QStringLiteral("Redo"));
        QVERIFY(!undo->isEnabled());
        const ClipPtr clip = m_fixture->document.project().clips.find(ClipId(1));
        QVERIFY(m_fixture->context->push(renameClip(*clip, QStringLiteral("Lead")), QStringLiteral("Rename & Co")));
        QCOMPARE(undo->text(), QStringLiteral("&Undo Rename && Co"));
        QVERIFY(undo->isEnabled());
        QVERIFY(!redo->isEnabled());

        QTest::keySequence(&window(), QKeySequence::Undo);
        QCOMPARE(m_fixture->document.project().clips.find(ClipId(1))->name, QStringLiteral("Lead A"));
        QCOMPARE(redo->text(), QStringLiteral("&Redo Rename && Co"));
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_fixture->document.project().clips.find(ClipId(1))->name, QStringLiteral("Lead"));
    }

    void spacePlaysAndStops()
    {
        QTest::keyClick(&window(), Qt::Key_Space);
        QTRY_VERIFY(m_fixture->transport.isPlaying());
        QVERIFY(actionStarting(QStringLiteral("Stop")));
        QTest::keyClick(&window(), Qt::Key_Space);
        QTRY_VERIFY(!m_fixture->transport.isPlaying());
        QVERIFY(actionStarting(QStringLiteral("Play")));
    }

    void spaceInATextFieldIsASpace()
    {
        auto *search = m_fixture->find<QLineEdit>("clipSearch");
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("a b"));
        QCOMPARE(search->text(), QStringLiteral("a b"));
        QVERIFY(!m_fixture->transport.isPlaying());
    }

    void cycleIsSwitchedBesidePlay()
    {
        auto *button = m_fixture->find<QToolButton>("cycleButton");
        QVERIFY(button && !button->isChecked());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_fixture->context->cycle(), (CycleRegion{BarNumber(1), BarNumber(2), true}));
        QVERIFY(button->isChecked());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!m_fixture->context->cycle().isOn);
    }

    void theCycleIsRememberedWithTheViews()
    {
        const CycleRegion cycle{BarNumber(3), BarNumber(7), true};
        m_fixture->context->setCycle(cycle);
        const QByteArray views = window().saveViews();
        m_fixture->context->setCycle({});
        window().restoreViews(views);
        QCOMPARE(m_fixture->context->cycle(), cycle);
        window().restoreViews(QByteArray("nonsense"));
        QCOMPARE(m_fixture->context->cycle(), cycle);
    }

    void homeReturnsToTheStart()
    {
        m_fixture->context->seek(Ticks::beats(9));
        const QSignalSpy seeks(m_fixture->context.get(), &EditorContext::seekRequested);
        actionStarting(QStringLiteral("Return"))->trigger();
        QCOMPARE(seeks.count(), 1);
        QCOMPARE(m_fixture->context->playhead(), Ticks());
    }

    void droppedFilesAreHandedOn()
    {
        const QSignalSpy dropped(&window(), &MainWindow::documentsDropped);
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(QStringLiteral("/songs/one.json")),
                      QUrl(QStringLiteral("https://example.org/two.json")),
                      QUrl::fromLocalFile(QStringLiteral("/songs/ä three.json"))});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&window(), &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY(m_fixture->find<QWidget>("dropOutline")->isVisible());
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&window(), &drop);
        QVERIFY(drop.isAccepted());
        QVERIFY(!m_fixture->find<QWidget>("dropOutline")->isVisible());
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped.constFirst().constFirst().value<QList<DocumentSource>>(),
                 sourcesOf({QStringLiteral("/songs/one.json"), QStringLiteral("/songs/ä three.json")}));
    }

    void droppedTextIsHandedOn()
    {
        const QSignalSpy dropped(&window(), &MainWindow::documentsDropped);
        QMimeData mime;
        mime.setText(QStringLiteral(" // mine\n{\"name\": \"ä\"}"));
        const auto *bar = window().findChild<TransportBar *>();
        const QPoint onBar = bar->mapTo(&window(), bar->rect().center());
        QVERIFY(enter(mime, onBar));
        QVERIFY(m_fixture->find<QWidget>("dropOutline")->isVisible());
        drop(mime, onBar);
        QCOMPARE(dropped.count(), 1);
        const auto sources = dropped.constFirst().constFirst().value<QList<DocumentSource>>();
        QCOMPARE(sources.constFirst().text, QByteArray(" // mine\n{\"name\": \"ä\"}"));
        QCOMPARE(sources.constFirst().name(), QStringLiteral("Dropped text"));
    }

    void whatIsDroppedOnTheClipListIsForTheList()
    {
        const QSignalSpy clips(&window(), &MainWindow::clipsDropped);
        const QSignalSpy documents(&window(), &MainWindow::documentsDropped);
        const auto *list = m_fixture->find<QWidget>("clipList");
        const QPoint onList = list->mapTo(&window(), list->rect().center());
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(QStringLiteral("/clips/riff.json"))});
        QVERIFY(enter(mime, onList));
        drop(mime, onList);
        QCOMPARE(clips.count(), 1);
        QCOMPARE(documents.count(), 0);
        QMimeData project;
        project.setUrls({QUrl::fromLocalFile(QStringLiteral("/songs/one.barline"))});
        QVERIFY(enter(project, onList));
        drop(project, onList);
        QCOMPARE(documents.count(), 1);
    }

    void pasteGoesWhereTheKeyboardIs()
    {
        const QSignalSpy clips(&window(), &MainWindow::clipsDropped);
        const QSignalSpy documents(&window(), &MainWindow::documentsDropped);
        const QString riff = QStringLiteral(R"({"name": "Riff", "notes": [{"pitch": 60, "start_beat": 0,
            "duration_beats": 1}]})");
        QGuiApplication::clipboard()->setText(riff);
        QTest::keyClick(window().windowHandle(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(documents.count(), 1);
        m_fixture->find<QWidget>("clipList")->setFocus();
        QTest::keyClick(window().windowHandle(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(clips.count(), 1);
        window().findChild<NoteCanvas *>()->setFocus();
        QTest::keyClick(window().windowHandle(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(m_fixture->history.undoLabel(), QStringLiteral("Paste 1 Note(s) from “Riff”"));
        auto *search = m_fixture->find<QLineEdit>("clipSearch");
        search->setFocus();
        QTest::keyClick(window().windowHandle(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(search->text().startsWith(QLatin1String("{\"name\"")));
        QCOMPARE(documents.count(), 1);
        QCOMPARE(clips.count(), 1);
    }

    void pasteSaysWhenThereIsNoMusic()
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("hello"));
        QTest::keyClick(window().windowHandle(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(label("noticeText")->text().startsWith(QLatin1String("There is no music to paste")));
    }

    void onlyTheClipListAndTheEditorsKeepDropsFromTheWindow()
    {
        QStringList takers;
        for (const QWidget *widget : window().findChildren<QWidget *>()) {
            if (widget->acceptDrops())
                takers.append(QString::fromLatin1(widget->metaObject()->className()));
        }
        takers.sort();
        QCOMPARE(takers, QStringList({QStringLiteral("QWidget"), QStringLiteral("QWidget"),
                                      QStringLiteral("barline::ClipsPanel")}));
        QVERIFY(window().findChild<ArrangementView *>()->viewport()->acceptDrops());
        QVERIFY(window().findChild<NoteCanvas *>()->viewport()->acceptDrops());
    }

    void textIsNoFile()
    {
        QMimeData mime;
        mime.setText(QStringLiteral("hello"));
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, {});
        enter.ignore();
        QCoreApplication::sendEvent(&window(), &enter);
        QVERIFY(!enter.isAccepted());
        QVERIFY(!m_fixture->find<QWidget>("dropOutline")->isVisible());
    }

    void findingsStayBesideTheMusicUntilClosed()
    {
        window().showFindings(
            QStringLiteral("song.json"),
            {{Finding::Severity::Error, QStringLiteral("song.json"), 3, 4, {}, QStringLiteral("bad"), {}},
             {Finding::Severity::Warning, QStringLiteral("song.json"), 5, 6, {}, QStringLiteral("odd"), {}}});
        QVERIFY(m_fixture->find<QWidget>("findingsPanel")->isVisible());
        QCOMPARE(m_fixture->find<QAbstractItemView>("findingsList")->model()->rowCount(), 2);
        QTest::mouseClick(m_fixture->find<QAbstractButton>("closeFindings"), Qt::LeftButton);
        QVERIFY(!m_fixture->find<QWidget>("findingsPanel")->isVisible());
    }

    void noticeOffersSomethingToDo()
    {
        int done = 0;
        window().showNotice(QStringLiteral("A project was left over."), QStringLiteral("Open It"), [&done] { ++done; });
        QVERIFY(m_fixture->find<QWidget>("noticeBar")->isVisible());
        QTest::mouseClick(m_fixture->find<QAbstractButton>("noticeAction"), Qt::LeftButton);
        QCOMPARE(done, 1);
        QVERIFY(!m_fixture->find<QWidget>("noticeBar")->isVisible());
    }

    void errorsAreSaidBelowTheTransport()
    {
        m_fixture->context->report(Error(ErrorKind::Conflict, QStringLiteral("It was changed meanwhile.")));
        QVERIFY(m_fixture->find<QWidget>("noticeBar")->isVisible());
        QCOMPARE(label("noticeText")->text(), QStringLiteral("It was changed meanwhile."));
        QTest::mouseClick(m_fixture->find<QAbstractButton>("noticeClose"), Qt::LeftButton);
        QVERIFY(!m_fixture->find<QWidget>("noticeBar")->isVisible());
    }

    void aRefusalIsGoneOnceSomethingElseWasDone()
    {
        m_fixture->context->report(Error(ErrorKind::Conflict, QStringLiteral("It cannot be taken back.")));
        auto *bar = m_fixture->find<QWidget>("noticeBar");
        QVERIFY(bar->isVisible());
        QVERIFY(m_fixture->context->push(renameClip(*m_fixture->context->clip(), QStringLiteral("Lead C")),
                                         QStringLiteral("Rename Clip")));
        QVERIFY(!bar->isVisible());
        m_fixture->window->showNotice(QStringLiteral("A project was left."), QStringLiteral("Open It"), {});
        QVERIFY(m_fixture->context->history().undo());
        QVERIFY(bar->isVisible());
    }

    void positionKeepsItsPlaceWhateverTheKey()
    {
        auto *position = m_fixture->find<QWidget>("position");
        const QPoint with = position->mapTo(m_fixture->window.get(), QPoint());
        Composition composition = *m_fixture->context->composition();
        composition.id = CompositionId(2);
        composition.keys.clear();
        composition.tracks.clear();
        QVERIFY(m_fixture->context->push(addComposition(composition), QStringLiteral("New Composition")));
        m_fixture->context->setComposition(CompositionId(2));
        QTest::qWait(50);
        QCOMPARE(position->mapTo(m_fixture->window.get(), QPoint()), with);
    }

    void closesOnlyWhenAllowed()
    {
        const QSignalSpy asked(&window(), &MainWindow::closeAsked);
        QVERIFY(!window().close());
        QCOMPARE(asked.count(), 1);
        QVERIFY(window().isVisible());
        window().allowClose();
        QVERIFY(window().close());
        QCOMPARE(asked.count(), 1);
    }

    void recentProjectsOfOneNameAreToldApart()
    {
        window().setRecentProjects({QStringLiteral("/work/song.barline"), QStringLiteral("/a & b/song.barline"),
                                    QStringLiteral("/work/other.barline")});
        const auto recent = [this](const char *name) { return m_fixture->find<QAction>(name); };
        QCOMPARE(recent("recent-1")->text(), QStringLiteral("&1 song in /work"));
        QCOMPARE(recent("recent-2")->text(), QStringLiteral("&2 song in /a && b"));
        QCOMPARE(recent("recent-3")->text(), QStringLiteral("&3 other"));
        QCOMPARE(recent("recent-2")->statusTip(), QStringLiteral("/a & b/song.barline"));
    }

    void clicksOnTempoMeterAndKeyAskForAnother()
    {
        const auto popup = [] { return qobject_cast<AskPopup *>(QApplication::activePopupWidget()); };
        m_fixture->context->seek(Ticks::beats(8));
        auto *meter = m_fixture->find<ReadoutLabel>("meter");
        QTest::mouseClick(meter, Qt::LeftButton);
        QVERIFY(popup());
        auto *line = popup()->findChild<QLineEdit *>(QStringLiteral("meter"));
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(line, QStringLiteral("7/8"));
        QTest::keyClick(popup(), Qt::Key_Return);
        QCOMPARE(m_fixture->context->composition()->meters.meterAt(BarNumber(3)), (Meter{7, 8}));
        QTRY_COMPARE(meter->text(), QStringLiteral("7/8"));

        auto *tempo = m_fixture->find<ReadoutLabel>("tempo");
        QTest::keyClick(tempo, Qt::Key_Space);
        QVERIFY(popup() && popup()->findChild<QWidget *>(QStringLiteral("bpm")));
        QTest::keyClick(popup(), Qt::Key_Escape);
        // Also where the arranger, whose commands they are, is not there.
        m_fixture->find<QAction>("piano-roll-alone")->trigger();
        QTest::mouseClick(m_fixture->find<ReadoutLabel>("key"), Qt::LeftButton);
        QVERIFY(popup() && popup()->findChild<QWidget *>(QStringLiteral("tonic")));
        QVERIFY(window().frameGeometry().contains(popup()->frameGeometry().center()));
        QTest::keyClick(popup(), Qt::Key_Escape);
        QVERIFY(!popup());
    }

    void ctrlSAsksToSave()
    {
        const QSignalSpy saves(&window(), &MainWindow::saveRequested);
        QTest::keySequence(&window(), QKeySequence::Save);
        QCOMPARE(saves.count(), 1);
    }

    void layoutComesBack()
    {
        window().resize(1200, 800);
        const QByteArray layout = window().saveLayout();
        window().resize(1000, 700);
        QVERIFY(window().restoreLayout(layout));
        QTRY_COMPARE(window().size(), QSize(1200, 800));
        QVERIFY(!window().restoreLayout(QByteArray("nonsense")));
    }

    void theThemeOfHighContrastIsInTheViewMenu()
    {
        QMenu *view = nullptr;
        for (QAction *menu : window().menuBar()->actions())
            view = menu->text() == QStringLiteral("&View") ? menu->menu() : view;
        auto *contrast = m_fixture->window->findChild<QAction *>(QStringLiteral("theme-contrast"));
        QVERIFY(view && view->actions().contains(contrast));
        view->popup(QPoint());
        view->setActiveAction(contrast);
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_COMPARE(m_fixture->theme.theme().mode(), Theme::Mode::Contrast);
        QVERIFY(contrast->isChecked());
        QCOMPARE(m_fixture->theme.color(Token::Canvas), QColor(Qt::black));
    }

    void theGridIsRememberedWithTheLayout()
    {
        SnapGrid grid{.parts = 8, .division = SnapGrid::Division::Triplet, .isAdaptive = true, .isRelative = true};
        m_fixture->context->setGrid(grid);
        const QByteArray layout = window().saveLayout();
        m_fixture->context->setGrid({});
        QVERIFY(window().restoreLayout(layout));
        QCOMPARE(m_fixture->context->grid(), grid);
    }

    void textIsShownBesideTheMusicAndRemembered()
    {
        auto *text = window().findChild<QWidget *>(QStringLiteral("dslPanel"));
        QVERIFY(!text->isVisible());
        const QByteArray without = window().saveLayout();
        QTest::keyClick(&window(), Qt::Key_F4);
        QVERIFY(text->isVisible());
        QVERIFY(text->width() >= text->minimumWidth());
        const QByteArray with = window().saveLayout();
        QVERIFY(window().restoreLayout(without));
        QVERIFY(!text->isVisible());
        QVERIFY(window().restoreLayout(with));
        QVERIFY(text->isVisible());
        QTest::keyClick(&window(), Qt::Key_F4);
        QVERIFY(!text->isVisible());
    }

    void copyAsSmlInTheTextIsOfTheClipThatItShows()
    {
        QTest::keyClick(&window(), Qt::Key_F4);
        QTRY_VERIFY(window().findChild<QLabel *>(QStringLiteral("dslMessage"))->text() == QStringLiteral("Applied"));
        const QSignalSpy copies(&window(), &MainWindow::copyRequested);
        QTest::keyClick(window().windowHandle(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(copies.count(), 1);
        const auto what = copies.constFirst().constFirst().value<MusicChoice>();
        QCOMPARE(what.name, QStringLiteral("Lead A"));
        QCOMPARE(what.clips.size(), 1);
        QCOMPARE(copies.constFirst().at(1).value<TextKind>(), TextKind::Sml);
    }

    void keysInTheTextAreTyped()
    {
        QTest::keyClick(&window(), Qt::Key_F4);
        auto *text = window().findChild<QWidget *>(QStringLiteral("dslText"));
        QTRY_VERIFY(window().findChild<QLabel *>(QStringLiteral("dslMessage"))->text() == QStringLiteral("Applied"));
        QVERIFY(text->hasFocus());
        QTest::keyClick(text, Qt::Key_Space); // plays anywhere else
        QVERIFY(!m_fixture->transport.isPlaying());
        QTRY_VERIFY(
            window().findChild<QLabel *>(QStringLiteral("dslMessage"))->text().contains(QStringLiteral("layout")));
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(!text->hasFocus());
    }

    void themeIsSwitchedFromTheMenu()
    {
        actionStarting(QStringLiteral("Dark"))->trigger();
        QVERIFY(m_fixture->theme.theme().isDark());
        actionStarting(QStringLiteral("Light"))->trigger();
        QVERIFY(!m_fixture->theme.theme().isDark());
    }

    void everyControlHasAName()
    {
        for (QWidget *widget : window().findChildren<QWidget *>()) {
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            const bool control = button || qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget) ||
                                 qobject_cast<QAbstractItemView *>(widget);
            if (!control || !widget->isVisibleTo(&window()) || widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            const QString name =
                button && widget->accessibleName().isEmpty() ? button->text() : widget->accessibleName();
            QVERIFY2(!name.isEmpty(), qPrintable(QString::fromLatin1(widget->metaObject()->className()) +
                                                 QLatin1Char(' ') + widget->objectName()));
        }
    }

    void everyMenuEntryHasANameAndToolTip()
    {
        for (const QAction *action : menuActions()) {
            QVERIFY(!action->text().isEmpty());
            QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->text()));
        }
    }

    void noTwoActionsOfTheWindowShareAKey()
    {
        QHash<QKeySequence, QString> taken;
        for (const QAction *action : menuActions()) {
            if (action->shortcutContext() != Qt::WindowShortcut)
                continue;
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!taken.contains(key), qPrintable(action->text() + QLatin1String(": ") + taken.value(key)));
                taken.insert(key, action->text());
            }
        }
    }

private:
    /// Where the window system's events come in.
    bool enter(const QMimeData &mime, QPoint at)
    {
        QDragEnterEvent event(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
        event.ignore();
        QCoreApplication::sendEvent(window().windowHandle(), &event);
        return event.isAccepted();
    }

    void drop(const QMimeData &mime, QPoint at)
    {
        QDropEvent event(at, Qt::CopyAction, &mime, Qt::NoButton, {});
        QCoreApplication::sendEvent(window().windowHandle(), &event);
    }

    MainWindow &window() const { return *m_fixture->window; }
    QLabel *label(const char *name) const { return m_fixture->find<QLabel>(name); }

    QList<QAction *> menuActions() const
    {
        QList<QAction *> found;
        for (const QAction *menu : window().menuBar()->actions()) {
            for (QAction *action : menu->menu()->actions()) {
                if (!action->isSeparator())
                    found.append(action);
            }
        }
        return found;
    }

    QAction *actionStarting(const QString &text) const
    {
        for (QAction *action : menuActions()) {
            if (QString(action->text()).remove(QLatin1Char('&')).startsWith(text))
                return action;
        }
        return nullptr;
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

BARLINE_TEST(MainWindowTest)

} // namespace barline::test

#include "tst_MainWindow.moc"
