#pragma once

#include "core/edit/Apply.h"

#include <QObject>

namespace barline {

/// The open project in memory. Changed only by edits; whoever shows, plays or keeps it reacts to `edited`. GUI thread.
class Document : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const Project &project() const { return m_project; }
    /// Another number after every change.
    quint64 revision() const { return m_revision; }

    /// Applies the edit whole, or refuses it (Conflict) and changes nothing.
    Result<void> apply(const Edit &edit);
    /// Another state altogether: opened, or loaded again. Returns the old one, to be freed on a worker.
    Project replace(Project project);
    /// A state that differs from this one by what was touched; likewise.
    Project follow(Project project, const Touched &touched);

signals:
    void edited(const barline::Touched &touched);

private:
    Project m_project;
    quint64 m_revision = 0;
};

} // namespace barline
