#pragma once

#include "tests/support/Music.h"
#include "ui/dsl/DslPanel.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace barline::test {

/// The panel beside a song of two clips, "Riff" (clip 10, open) and "Bass" (clip 11), shown and in step.
class DslFixture
{
public:
    explicit DslFixture(const Project &project = song())
    {
        document.replace(project);
        ids.addBlock(1'000'000, IdSource::kBlockSize);
        context = std::make_unique<EditorContext>(document, history, ids);
        panel = std::make_unique<DslPanel>(*context, theme);
        editor = panel->findChild<DslEditor *>();
        controller = panel->findChild<DslController *>();
        panel->resize(520, 600);
    }

    /// Shows it, with the keyboard in the text.
    bool open()
    {
        panel->show();
        panel->activateWindow();
        editor->setFocus();
        return isInStep() && QTest::qWaitForWindowActive(panel.get());
    }
    bool becomes(DslController::Status status) const
    {
        return QTest::qWaitFor([&] { return controller->status() == status; });
    }
    bool isInStep() const { return becomes(DslController::Status::InStep); }

    QByteArray text() const { return editor->utf8(); }
    /// Puts the caret behind `what`, which must be in the text.
    void putBehind(const QByteArray &what) const { putAt(text().indexOf(what) + what.size()); }
    void putAt(qsizetype position) const
    {
        editor->SendScintilla(QsciScintilla::SCI_GOTOPOS, static_cast<long>(position));
        editor->SendScintilla(QsciScintilla::SCI_CHOOSECARETX);
    }
    qsizetype caret() const { return editor->SendScintilla(QsciScintilla::SCI_GETCURRENTPOS); }
    void type(const char *keys) const { QTest::keyClicks(editor, QString::fromLatin1(keys)); }
    void erase(int count) const
    {
        for (; count > 0; --count)
            QTest::keyClick(editor, Qt::Key_Backspace);
    }
    /// Types `now` in place of `was`, which must be in the text.
    void retype(const QByteArray &was, const char *now) const
    {
        putBehind(was);
        erase(static_cast<int>(was.size()));
        type(now);
    }
    int lineOf(const QByteArray &what) const
    {
        return static_cast<int>(text().first(text().indexOf(what)).count('\n'));
    }
    bool isMarked(int line, int marker) const
    {
        return (editor->SendScintilla(QsciScintilla::SCI_MARKERGET, static_cast<long>(line)) & (1 << marker)) != 0;
    }

    ClipPtr clip(qint64 id = 10) const { return document.project().clips.find(ClipId(id)); }
    Note noteOf(qint64 id) const
    {
        const ClipPtr riff = clip();
        for (ClipBarIndex bar; bar.value() < riff->bars.count(); ++bar) {
            for (const Note &note : riff->bars.at(bar).notes) {
                if (note.id == NoteId(id))
                    return note;
            }
        }
        return {};
    }
    int pitchOf(qint64 id) const { return noteOf(id).id.isValid() ? noteOf(id).pitch.value() : -1; }
    /// What somebody else does: the piano roll, an agent.
    void changeElsewhere(qint64 id, int pitch)
    {
        const ClipPtr riff = clip();
        for (ClipBarIndex bar; bar.value() < riff->bars.count(); ++bar) {
            for (const Note &was : riff->bars.at(bar).notes) {
                if (was.id != NoteId(id))
                    continue;
                Note is = was;
                is.pitch = Pitch(static_cast<quint8>(pitch));
                Edit edit;
                edit.notes.change({riff->id, bar, was}, {riff->id, bar, is});
                QVERIFY(context->push(edit, QStringLiteral("Move Note")));
                return;
            }
        }
    }

    QAction *action(const QString &text) const
    {
        for (QAction *each : panel->textActions()) {
            if (each->text().remove(QLatin1Char('&')) == text)
                return each;
        }
        return nullptr;
    }
    QString message() const { return panel->findChild<QLabel *>(QStringLiteral("dslMessage"))->text(); }
    template <typename Widget>
    Widget *find(const char *objectName) const
    {
        return panel->findChild<Widget *>(QString::fromLatin1(objectName));
    }

    static Project song()
    {
        Clip riff = test::clip(
            10, {bar({note(101, 0, 1, 60), note(102, 1, 1, 64), note(103, 2, 2, 67)}), bar({note(104, 0, 4, 72)})});
        riff.name = QStringLiteral("Riff");
        riff.home = CompositionId(1);
        Clip bass = test::clip(11, {bar({note(201, 0, 4, 40)})});
        bass.name = QStringLiteral("Bass");
        bass.home = CompositionId(1);
        bass.order = 1;
        ClipInstance first = instance(501, 10, 1, 2);
        first.documentId = QStringLiteral("a");
        return project(test::song({track(20, {first})}), {riff, bass});
    }

    ThemeSource theme;
    Document document;
    History history{document, 1, QStringLiteral("tester")};
    IdSource ids;
    std::unique_ptr<EditorContext> context;
    std::unique_ptr<DslPanel> panel;
    DslEditor *editor = nullptr;
    DslController *controller = nullptr;
};

} // namespace barline::test
