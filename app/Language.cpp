#include "app/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace barline {

void installLanguage(QCoreApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    const auto install = [&](const QLocale &of, const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(of, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    const QString folder = QStringLiteral(":/i18n");
    // The English catalogue holds the plurals, which every language without one of its own needs too.
    install(QLocale(QLocale::English), QStringLiteral("barline"), folder);
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, QStringLiteral("barline"), folder);
}

} // namespace barline
