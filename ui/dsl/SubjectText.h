#pragma once

#include "core/base/Finding.h"
#include "core/edit/Edit.h"
#include "ui/dsl/TextSubject.h"

#include <vector>

namespace barline {

/// A subject as its canonical text.
struct WrittenText
{
    QByteArray utf8;
    std::vector<NoteId> noteOfLine; ///< by line, from 0; an invalid id where a line is no note of a clip
};

/// How many notes its text has. Costs a look at every bar.
qsizetype notesOf(const Project &project, const TextSubject &subject);

/// `subject` must be in the project. Pure; belongs on a worker.
WrittenText writeText(const Project &project, const TextSubject &subject);

/// What a text means for the project.
struct TextReading
{
    Findings findings;   ///< all of them; where there are errors the text means nothing
    Edit edit;           ///< what it makes of the project; empty where it says what the project says
    qint64 idsTaken = 0; ///< from `firstId` on
    bool isValid() const { return !hasErrors(findings); }
};

/// `subject` must be in the project. What is new gets ids from `firstId` on. Pure; belongs on a worker.
TextReading readText(const QByteArray &utf8, const Project &project, const TextSubject &subject, qint64 firstId);

} // namespace barline
