#pragma once

#include "core/document/History.h"
#include "ui/canvas/Gesture.h"
#include "ui/pianoroll/inspector/SpreadReader.h"
#include "ui/pianoroll/inspector/ValueDrag.h"
#include "ui/pianoroll/inspector/ValueField.h"
#include "ui/theme/ThemeSource.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QStackedWidget;

namespace barline {

class ElidedLabel;

/// How many notes are selected and how far they differ, in fields that change one or many of them; where none is
/// selected, what the clip is. It stands beside the piano roll, in whatever layout. The scene and the theme outlive it.
/// GUI thread.
class NoteInspector : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kWidth = 264;

    /// Makes an edit; false where it cannot be made.
    using Push = std::function<bool(NamedEdit, const History::Kind &)>;

    NoteInspector(RollScene &scene, const ThemeSource &theme, Push push, QWidget *parent);
    ~NoteInspector() override;

    /// Shows and hides it.
    QAction *toggleAction() const { return m_toggle; }
    /// Goes to its first field.
    QAction *editAction() const { return m_edit; }

    QSize sizeHint() const override { return {kWidth, 400}; }

signals:
    /// The keyboard is to go to the notes.
    void leaveAsked();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeNotesPage();
    QWidget *makeClipPage();
    void makeActions(const ThemeSource &theme);
    void addField(QGridLayout &rows, const QString &name, ValueField *field);
    ValueField *makeValueField(NoteValue value);
    ValueField *makeArticulationField();
    ValueField *fieldOf(NoteValue value) const { return m_fields.at(static_cast<size_t>(value)); }

    /// What Take says: what is wrong; empty where it was made.
    QString takeTyped(NoteValue value, const QString &text);
    QString takeArticulation(const QString &text);
    void step(NoteValue value, int steps, ValueField::Step size);
    void stepArticulation(int steps);
    void beginDrag(NoteValue value);
    void drag(int steps, int fineSteps);
    void endDrag(bool isKept);
    void makeChange(const ValueChange &change, const QString &kind);
    void makeArticulation(const QString &name, const QString &kind);
    /// Edits of one kind, soon after one another, are one step. `after` is what the notes are like then.
    bool push(NamedEdit edit, const QString &kind, const NoteSpread &after);
    bool canEdit() const;

    void showState();
    /// The keyboard goes to the notes where a field has it.
    void leaveFields();
    void showClip();
    void showNotes();
    void showProblem(const ValueField &field);
    void showHint(bool isHere, const QString &hint);
    QStringList articulations() const;

    RollScene &m_scene;
    Push m_push;
    SpreadReader *m_reader;
    std::unique_ptr<ValueDrag> m_drag;
    QAction *m_toggle = nullptr;
    QAction *m_edit = nullptr;
    ElidedLabel *m_title;
    QStackedWidget *m_pages;
    std::array<ValueField *, kNoteValues> m_fields{};
    ValueField *m_articulation = nullptr;
    QList<QLabel *> m_facts; ///< of the clip, as makeClipPage() has them
    QLabel *m_problem;
};

} // namespace barline
