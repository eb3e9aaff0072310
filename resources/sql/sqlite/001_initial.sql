-- Positions are ticks, 322,560 to the beat; beats are generated from them. Columns named as in formats/DSL.md,
-- "Relational form", mean what they mean there. JSON columns are TEXT; an absent value is NULL.

CREATE TABLE project (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uid TEXT NOT NULL,
    seq INTEGER NOT NULL DEFAULT 0,           -- of the last edit
    next_id INTEGER NOT NULL DEFAULT 1000000, -- the first id that no block holds
    created INTEGER NOT NULL                  -- milliseconds since 1970, UTC
) STRICT;

CREATE TABLE compositions (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL,
    ticks_per_quarter INTEGER NOT NULL DEFAULT 480,
    tempo_bpm REAL NOT NULL DEFAULT 120, -- as tempo_changes has it at bar 1
    root_extras TEXT,
    extras TEXT,
    revision INTEGER NOT NULL DEFAULT 0, -- seq of the last edit that touched it
    source_uid TEXT,
    source_revision INTEGER
) STRICT;
CREATE INDEX compositions_by_name ON compositions (name);
CREATE INDEX compositions_by_tempo ON compositions (tempo_bpm);
CREATE INDEX compositions_by_uid ON compositions (uid) WHERE uid <> '';

CREATE TABLE tempo_changes (
    composition_id INTEGER NOT NULL REFERENCES compositions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, -- its place in the list
    bar INTEGER NOT NULL,
    beat_tick INTEGER NOT NULL,
    tempo_bpm REAL NOT NULL,
    ramp INTEGER NOT NULL DEFAULT 0,
    extras TEXT,
    PRIMARY KEY (composition_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE meter_changes (
    composition_id INTEGER NOT NULL REFERENCES compositions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    bar INTEGER NOT NULL,
    meter_numerator INTEGER NOT NULL CHECK (meter_numerator > 0),
    meter_denominator INTEGER NOT NULL CHECK (meter_denominator > 0),
    extras TEXT,
    PRIMARY KEY (composition_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE key_changes (
    composition_id INTEGER NOT NULL REFERENCES compositions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    bar INTEGER NOT NULL,
    beat_tick INTEGER NOT NULL,
    key TEXT NOT NULL,
    mode INTEGER NOT NULL, -- 0 major, 1 minor, 2 ionian, 3 dorian, 4 phrygian, 5 lydian, 6 mixolydian, 7 aeolian, 8 locrian
    extras TEXT,
    PRIMARY KEY (composition_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE loops (
    composition_id INTEGER NOT NULL REFERENCES compositions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start_bar INTEGER NOT NULL,
    length_bars INTEGER NOT NULL,
    repeat_count INTEGER NOT NULL DEFAULT 1,
    extras TEXT,
    PRIMARY KEY (composition_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE markers (
    composition_id INTEGER NOT NULL REFERENCES compositions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    bar INTEGER NOT NULL,
    beat_tick INTEGER NOT NULL,
    name TEXT NOT NULL,
    color TEXT NOT NULL DEFAULT '',
    length_bars INTEGER,
    extras TEXT,
    PRIMARY KEY (composition_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE clips (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL,
    style TEXT NOT NULL DEFAULT '',
    tags TEXT, -- JSON list of strings
    track_name TEXT NOT NULL DEFAULT '',
    meter_numerator INTEGER NOT NULL DEFAULT 4 CHECK (meter_numerator > 0),
    meter_denominator INTEGER NOT NULL DEFAULT 4 CHECK (meter_denominator > 0),
    home_composition_id INTEGER NOT NULL DEFAULT 0, -- 0 for none; may outlive the composition
    sort_order INTEGER NOT NULL DEFAULT 0,
    extras TEXT,
    revision INTEGER NOT NULL DEFAULT 0,
    source_uid TEXT,
    source_revision INTEGER
) STRICT;
CREATE INDEX clips_by_name ON clips (name);
CREATE INDEX clips_by_track_name ON clips (track_name);
CREATE INDEX clips_by_home ON clips (home_composition_id);

-- What clips.tags holds, to find clips by it. Kept by the triggers.
CREATE TABLE clip_tags (
    tag TEXT NOT NULL,
    clip_id INTEGER NOT NULL REFERENCES clips (id) ON DELETE CASCADE,
    PRIMARY KEY (tag, clip_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX clip_tags_by_clip ON clip_tags (clip_id);
CREATE TRIGGER clips_tagged AFTER INSERT ON clips WHEN NEW.tags IS NOT NULL BEGIN
    INSERT OR IGNORE INTO clip_tags SELECT value, NEW.id FROM json_each(NEW.tags);
END;
CREATE TRIGGER clips_retagged AFTER UPDATE OF tags ON clips BEGIN
    DELETE FROM clip_tags WHERE clip_id = NEW.id;
    INSERT OR IGNORE INTO clip_tags SELECT value, NEW.id FROM json_each(coalesce(NEW.tags, '[]'));
END;

CREATE TABLE clip_bars (
    id INTEGER PRIMARY KEY,
    clip_id INTEGER NOT NULL REFERENCES clips (id) ON DELETE CASCADE,
    bar_index INTEGER NOT NULL, -- 0-based
    meter_numerator INTEGER,    -- NULL: the clip's
    meter_denominator INTEGER,
    velocity_curve TEXT,
    cc TEXT,
    pitch_bend_curve TEXT,
    aftertouch_curve TEXT,
    pedal_events TEXT,
    metadata TEXT,
    extras TEXT,
    UNIQUE (clip_id, bar_index)
) STRICT;

CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    clip_bar_id INTEGER NOT NULL REFERENCES clip_bars (id) ON DELETE CASCADE,
    start_tick INTEGER NOT NULL, -- from the bar's start
    duration_tick INTEGER NOT NULL CHECK (duration_tick > 0),
    pitch INTEGER NOT NULL CHECK (pitch BETWEEN 0 AND 127), -- of a rest without meaning
    velocity INTEGER NOT NULL DEFAULT 90 CHECK (velocity BETWEEN 0 AND 127),
    is_rest INTEGER NOT NULL DEFAULT 0,
    muted INTEGER NOT NULL DEFAULT 0,
    scale_degree REAL,
    interval_from_prev REAL,
    cents_offset REAL,
    articulation TEXT,
    dynamics TEXT,
    expression TEXT,
    semantics TEXT, -- what it holds beside scale_degree and interval_from_prev
    extras TEXT,
    start_beat REAL GENERATED ALWAYS AS (start_tick / 322560.0) VIRTUAL,
    duration_beats REAL GENERATED ALWAYS AS (duration_tick / 322560.0) VIRTUAL
) STRICT;
CREATE INDEX notes_by_bar ON notes (clip_bar_id);

CREATE TABLE tracks (
    id INTEGER PRIMARY KEY,
    composition_id INTEGER NOT NULL REFERENCES compositions (id) ON DELETE CASCADE,
    sort_order INTEGER NOT NULL,
    name TEXT NOT NULL,
    document_key TEXT NOT NULL DEFAULT '',
    instrument_name TEXT NOT NULL DEFAULT '',
    midi_channel INTEGER NOT NULL DEFAULT 0 CHECK (midi_channel BETWEEN 0 AND 15),
    expression_profile TEXT NOT NULL DEFAULT '',
    program INTEGER,
    bank INTEGER,
    bend_range INTEGER, -- cents
    instrument_extras TEXT,
    volume REAL NOT NULL DEFAULT 1,
    pan REAL NOT NULL DEFAULT 0,
    muted INTEGER NOT NULL DEFAULT 0,
    soloed INTEGER NOT NULL DEFAULT 0,
    color TEXT NOT NULL DEFAULT '',
    extras TEXT
) STRICT;
CREATE INDEX tracks_by_composition ON tracks (composition_id);
CREATE INDEX tracks_by_name ON tracks (name);

CREATE TABLE clip_instances (
    id INTEGER PRIMARY KEY,
    track_id INTEGER NOT NULL REFERENCES tracks (id) ON DELETE CASCADE,
    sort_order INTEGER NOT NULL,
    clip_instance_id TEXT NOT NULL DEFAULT '', -- the document's
    clip_id INTEGER NOT NULL REFERENCES clips (id) DEFERRABLE INITIALLY DEFERRED,
    start_bar INTEGER NOT NULL,
    length_bars INTEGER NOT NULL,
    offset_bars INTEGER NOT NULL DEFAULT 0,
    muted INTEGER NOT NULL DEFAULT 0,
    transpose INTEGER NOT NULL DEFAULT 0,
    velocity_shift INTEGER NOT NULL DEFAULT 0,
    color TEXT NOT NULL DEFAULT '',
    extras TEXT
) STRICT;
CREATE INDEX clip_instances_by_track ON clip_instances (track_id);
CREATE INDEX clip_instances_by_clip ON clip_instances (clip_id);

-- Own bars of an instance that play another clip bar than the one whose turn it is.
CREATE TABLE track_bars (
    instance_id INTEGER NOT NULL REFERENCES clip_instances (id) ON DELETE CASCADE,
    own_bar INTEGER NOT NULL, -- 0-based, from the instance's start
    clip_id INTEGER NOT NULL REFERENCES clips (id) DEFERRABLE INITIALLY DEFERRED,
    clip_bar_index INTEGER NOT NULL,
    extras TEXT,
    PRIMARY KEY (instance_id, own_bar)
) STRICT, WITHOUT ROWID;
CREATE INDEX track_bars_by_clip ON track_bars (clip_id);

CREATE TABLE bar_overrides (
    instance_id INTEGER NOT NULL REFERENCES clip_instances (id) ON DELETE CASCADE,
    own_bar INTEGER NOT NULL,
    velocity_curve TEXT,
    cc TEXT,
    pitch_bend_curve TEXT,
    aftertouch_curve TEXT,
    pedal_events TEXT,
    metadata TEXT,
    extras TEXT,
    PRIMARY KEY (instance_id, own_bar)
) STRICT, WITHOUT ROWID;

CREATE TABLE note_overrides (
    instance_id INTEGER NOT NULL REFERENCES clip_instances (id) ON DELETE CASCADE,
    own_bar INTEGER NOT NULL,
    note_id INTEGER NOT NULL, -- the clip's note, which may be gone
    kind INTEGER NOT NULL,    -- 0 changed, 1 removed, 2 added
    fields INTEGER NOT NULL,  -- changed: bit 0 start_tick, 1 duration_tick, 2 pitch, 3 velocity, 4 is_rest, 5 muted, 6 the rest
    value_id INTEGER NOT NULL,
    start_tick INTEGER NOT NULL,
    duration_tick INTEGER NOT NULL,
    pitch INTEGER NOT NULL,
    velocity INTEGER NOT NULL,
    is_rest INTEGER NOT NULL,
    muted INTEGER NOT NULL,
    scale_degree REAL,
    interval_from_prev REAL,
    cents_offset REAL,
    articulation TEXT,
    dynamics TEXT,
    expression TEXT,
    semantics TEXT,
    value_extras TEXT,
    extras TEXT,
    changed_extras TEXT,
    PRIMARY KEY (instance_id, own_bar, note_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE edits (
    seq INTEGER PRIMARY KEY,
    session INTEGER NOT NULL,
    number INTEGER NOT NULL,
    step INTEGER NOT NULL,
    author TEXT NOT NULL,
    label TEXT NOT NULL,
    time INTEGER NOT NULL, -- milliseconds since 1970, UTC
    undo_of INTEGER,       -- seq of the edit that it takes back; that row may be gone
    content_by_id INTEGER NOT NULL DEFAULT 0,
    crc INTEGER NOT NULL,  -- CRC-32 of `edit`
    edit BLOB NOT NULL,
    UNIQUE (session, number)
) STRICT;
