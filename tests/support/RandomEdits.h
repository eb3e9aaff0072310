#pragma once

#include "core/edit/Edit.h"
#include "tests/support/RandomProject.h"

namespace barline::test {

/// One named operation on a project.
struct RandomOperation
{
    const char *name;
    Edit (*make)(const Project &project, RandomProject &random);
};

/// Every list of an Edit, and every operation of core/edit, on things that the project has; an empty edit where it has
/// none. New things take their ids from `random`.
const QList<RandomOperation> &randomOperations();

/// One of them, by chance.
Edit randomEdit(const Project &project, RandomProject &random);
/// After so many of them; those that do not apply are left out.
Project editedAtRandom(Project project, RandomProject &random, int edits);
/// After an edit that must apply.
Project changed(const Project &project, const Edit &edit);

} // namespace barline::test
