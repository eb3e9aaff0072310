#include "tests/bench/BigDocument.h"

#include <QList>

namespace barline::bench {

namespace {

constexpr int kTracks = 16;
constexpr int kNotesPerBar = 16;

QByteArray clip(int id, int notes)
{
    QByteArray text = "      {\"clip_id\": " + QByteArray::number(id) + ", \"name\": \"Part " + QByteArray::number(id) +
                      "\", \"notes\": [\n";
    for (int i = 0; i < notes; ++i) {
        text += "        {\"pitch\": " + QByteArray::number(36 + (i * 7 + id) % 60) +
                ", \"start_beat\": " + QByteArray::number(i * 4.0 / kNotesPerBar) +
                ", \"duration_beats\": 0.25, \"velocity\": " + QByteArray::number(40 + (i * 13) % 80) + "}" +
                (i + 1 < notes ? ",\n" : "\n");
    }
    return text + "      ]}";
}

} // namespace

QByteArray bigDocument(int notes, int notesPerClip)
{
    const int clips = (notes + notesPerClip - 1) / notesPerClip;
    const int bars = (notesPerClip + kNotesPerBar - 1) / kNotesPerBar;
    QByteArray text = "{\"project\": {\n  \"name\": \"A million notes\",\n  \"ticks_per_quarter\": 480,\n"
                      "  \"tempo_map\": [{\"bar\": 1, \"tempo_bpm\": 120}],\n  \"tracks\": {\n";
    for (int track = 0; track < kTracks; ++track) {
        text += "    \"Track " + QByteArray::number(track + 1) + "\": {\"instrument\": {\"name\": \"piano\", " +
                "\"midi_channel\": " + QByteArray::number(track) + "}, \"clips\": [\n";
        QList<QByteArray> instances;
        for (int i = track; i < clips; i += kTracks) {
            instances.append("      {\"clip_instance_id\": \"i" + QByteArray::number(i) +
                             "\", \"clip_id\": " + QByteArray::number(i + 1) +
                             ", \"start_bar\": " + QByteArray::number(1 + (i / kTracks) * bars) +
                             ", \"length_bars\": " + QByteArray::number(bars) + "}");
        }
        text += instances.join(",\n") + "\n    ]}" + (track + 1 < kTracks ? ",\n" : "\n");
    }
    text += "  },\n  \"clip_library\": [\n";
    for (int i = 0; i < clips; ++i)
        text += clip(i + 1, std::min(notesPerClip, notes - i * notesPerClip)) + (i + 1 < clips ? ",\n" : "\n");
    return text + "  ]\n}}\n";
}

} // namespace barline::bench
