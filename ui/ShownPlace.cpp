#include "ui/ShownPlace.h"

#include "ui/EditorContext.h"

#include <QDataStream>
#include <QIODevice>
#include <QMap>

namespace barline {

namespace {

constexpr qsizetype kMostPlaces = 200;

using PlaceNumbers = QMap<qint64, QList<qint64>>; ///< by composition: clip, block, own bar

EditKey latestOwnEdit(const History &history)
{
    const QList<HistoryEntry> &entries = history.entries();
    const auto own = std::find_if(entries.crbegin(), entries.crend(),
                                  [&](const HistoryEntry &entry) { return entry.author == history.author(); });
    return own == entries.crend() ? EditKey() : own->key;
}

} // namespace

QByteArray shownPlacesOf(const EditorContext &context)
{
    PlaceNumbers kept;
    const EditingPlaces places = context.places();
    const auto keep = [&kept](CompositionId of, const auto &place) {
        kept.insert(of.value(), {place.clip.value(), place.instance.value(), place.ownBar.value()});
    };
    if (const auto shown = places.constFind(context.compositionId()); shown != places.cend())
        keep(shown.key(), *shown);
    for (auto one = places.cbegin(); one != places.cend() && kept.size() < kMostPlaces; ++one)
        keep(one.key(), *one);
    const EditKey edit = latestOwnEdit(context.history());
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << edit.session << edit.number << context.compositionId().value() << kept;
    return bytes;
}

void showPlaces(EditorContext &context, const QByteArray &shown)
{
    EditKey edit;
    qint64 composition = 0;
    PlaceNumbers kept;
    QDataStream stream(shown);
    stream >> edit.session >> edit.number >> composition >> kept;
    if (stream.status() != QDataStream::Ok)
        return;
    EditingPlaces places;
    for (auto one = kept.cbegin(); one != kept.cend(); ++one) {
        if (one->size() == 3 && one->at(2) >= 0 && one->at(2) <= std::numeric_limits<int>::max())
            places.insert(CompositionId(one.key()),
                          {ClipId(one->at(0)), InstanceId(one->at(1)), ClipBarIndex(static_cast<int>(one->at(2)))});
    }
    context.restorePlaces(places);
    if (edit == latestOwnEdit(context.history()) && context.project().compositions.contains(CompositionId(composition)))
        context.setComposition(CompositionId(composition));
}

} // namespace barline
