#include "ui/arranger/actions/ColorMenu.h"

#include "ui/theme/Theme.h"

#include <QCoreApplication>
#include <QCursor>
#include <QMenu>

namespace barline {

namespace {

struct ColorText
{
    Q_DECLARE_TR_FUNCTIONS(barline::ColorText)
};

QIcon swatch(const QColor &color)
{
    QPixmap picture(16, 16);
    picture.fill(color);
    return picture;
}

} // namespace

void chooseTrackColor(QWidget &panel, const QString &name, const QString &none,
                      std::function<void(const QString &)> chosen)
{
    // In the order of Theme::trackColor.
    const QStringList names{ColorText::tr("Blue"),   ColorText::tr("Amber"),   ColorText::tr("Sky"),
                            ColorText::tr("Violet"), ColorText::tr("Emerald"), ColorText::tr("Orange"),
                            ColorText::tr("Pink"),   ColorText::tr("Green"),   ColorText::tr("Red"),
                            ColorText::tr("Teal")};
    auto *menu = new QMenu(&panel);
    menu->setObjectName(name);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(menu->addAction(none), &QAction::triggered, &panel, [chosen] { chosen({}); });
    menu->addSeparator();
    const Theme light(Theme::Mode::Light);
    for (int i = 0; i < Theme::kTrackColors; ++i) {
        const QColor color = light.trackColor(i);
        QObject::connect(menu->addAction(swatch(color), names.at(i)), &QAction::triggered, &panel,
                         [chosen, color] { chosen(color.name(QColor::HexRgb).toUpper()); });
    }
    menu->popup(QCursor::pos());
}

} // namespace barline
