#pragma once

#include <QSpinBox>

namespace barline {

/// A field for a key of the piano: shows it by its name, and takes names ("C#4", "db4") and MIDI numbers.
class PitchBox : public QSpinBox
{
    Q_OBJECT

public:
    explicit PitchBox(QWidget *parent = nullptr);

protected:
    QString textFromValue(int pitch) const override;
    int valueFromText(const QString &text) const override;
    QValidator::State validate(QString &text, int &position) const override;
};

} // namespace barline
