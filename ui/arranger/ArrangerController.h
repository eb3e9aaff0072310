#pragma once

#include "core/edit/arrange/InstanceEdits.h"
#include "ui/EditorContext.h"
#include "ui/arranger/PlaceClip.h"
#include "ui/canvas/Gesture.h"
#include "ui/theme/ThemeSource.h"

#include <QAction>
#include <QList>

namespace barline {

/// What can be done to blocks, by menu, key and mouse: each one named undo step. GUI thread.
class ArrangerController : public QObject
{
    Q_OBJECT

public:
    ArrangerController(EditorContext &context, ThemeSource &theme, QObject *parent = nullptr);

    /// For the window's menus, in order.
    QList<QAction *> blockActions() const { return {m_openBlock, m_selectAll, m_deleteBlocks}; }

    /// Places the open clip, or a new one where none is open, selects and opens it.
    void placeClip(const ClipTarget &target);
    /// The same of any clip.
    void placeClip(const ClipTarget &target, ClipPtr clip);
    /// Opens a block's clip in the piano roll at one of its own bars.
    void openBlock(const ClipInstance &instance, ClipBarIndex ownBar);
    void selectAll();
    void deleteSelected();
    /// By keys: steps of one kind in quick succession are one undo step.
    void moveSelected(int bars, int tracks);
    /// What a gesture or an action made; added blocks become the selection. False where nothing was made.
    bool push(NamedEdit edit, const History::Kind &kind = {});
    /// By which such steps on the selected blocks in quick succession are one.
    History::Kind kindFor(const QString &step) const;

signals:
    /// A block was opened: the hands go on in the piano roll.
    void clipOpened();

private:
    QAction *makeAction(const QString &text, const QString &icon, const QKeySequence &shortcut, const QString &toolTip);
    void updateActions();

    EditorContext &m_context;
    ThemeSource &m_theme;
    DocumentIds m_documentIds;
    QAction *m_openBlock;
    QAction *m_selectAll;
    QAction *m_deleteBlocks;
};

} // namespace barline
