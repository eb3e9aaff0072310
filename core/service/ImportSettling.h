#pragma once

#include "core/edit/Edit.h"
#include "core/service/ImportPlan.h"
#include "core/service/ImportReport.h"

namespace barline {

/// What a document may name: the clips of the project.
ClipLengths lengthsOf(const Project &project);

/// A clip keeps its document's number where it can (ClipNumbers.h; `counter`: the file's id counter), else it gets the
/// next free one from `spare` up; what comes beside something of its uid gets a new one. A clip that comes without a
/// composition joins the clip library of the project. Adds what was read to `edit` and `report`. Pure, new uids
/// excepted.
void addToEdit(const Project &project, ReadDocument read, const QString &file, qint64 counter, qint64 spare, Edit &edit,
               ImportReport &report);

/// What a document has, and what of it can update what is there. Choices are Update where something is known. Pure.
void describe(const Project &project, ImportMatch match, PlannedDocument &document);

struct SettledImport
{
    Edit edit;
    ImportReport report;
};

/// The one edit that carries out the plan, with its choices. Conflict where something that was to be updated, or that a
/// document names, is no longer there. Pure, new uids excepted; any thread.
Result<SettledImport> settle(const Project &project, const ImportPlan &plan);

} // namespace barline
