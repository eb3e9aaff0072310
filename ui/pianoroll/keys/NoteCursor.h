#pragma once

#include "ui/pianoroll/RollScene.h"

#include <QCoreApplication>

namespace barline {

/// The note cursor: a place and a key from which the keyboard reaches every note. What it stands on becomes the
/// selection. It shows as RollScene::caret(). The scene must have a clip for all but isShown(), show() and hide().
class NoteCursor
{
    Q_DECLARE_TR_FUNCTIONS(barline::NoteCursor)

public:
    explicit NoteCursor(RollScene &scene)
        : m_scene(scene)
    {}

    bool isShown() const { return m_scene.caret().has_value(); }
    /// On the first of the selected notes, else where it was in this clip, else where the view begins.
    void show();
    void hide() { m_scene.setCaret(std::nullopt); }

    RollScene::Caret place() const { return m_scene.caret().value_or(m_last); }
    /// To a place, within the clip and the keys; selects what is there.
    void moveTo(RollScene::Caret to);
    /// By lines of the grid and by keys.
    void moveBy(int lines, int keys);
    void moveByBars(int bars);
    /// To the next note in time, of those that start together the next higher one; or back. With `extends` it joins the
    /// selection. Whether there is one.
    bool moveToNote(int direction, bool extends);
    /// The note under it: the selected one, where several are there.
    std::optional<RollScene::Hit> note() const;
    /// Adds a note, or deletes that under it.
    NamedEdit toggled();
    /// What is under it, in words.
    QString words() const;

private:
    void put(RollScene::Caret to);
    void reveal(const RollScene::Caret &caret);

    RollScene &m_scene;
    RollScene::Caret m_last;
    ClipId m_clip; ///< where that was
};

} // namespace barline
