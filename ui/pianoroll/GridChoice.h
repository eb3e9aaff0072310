#pragma once

#include "ui/EditorContext.h"

#include <QComboBox>

namespace barline {

/// Chooses the snap grid: 1/1 to 1/64, triplets, off.
class GridChoice : public QComboBox
{
    Q_OBJECT

public:
    explicit GridChoice(EditorContext &context, QWidget *parent = nullptr);

private:
    void showGrid();

    EditorContext &m_context;
};

} // namespace barline
