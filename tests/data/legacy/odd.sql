-- What scripts and hands did to such databases: no constraints, other columns, broken values, rows without an owner.
CREATE TABLE alembic_version (version_num VARCHAR(32));
CREATE TABLE Clips (name, id, track_name, tags, created_at, style);
CREATE TABLE clip_bars (id INTEGER PRIMARY KEY, clip_id, bar_index, velocity_curve, cc, pitch_bend_curve,
    aftertouch_curve, pedal_events, metadata, played_by);
CREATE TABLE notes (id, clip_bar_id, start_beat, duration_beats, pitch, is_rest, articulation, dynamics, expression,
    cents_offset, velocity, finger);
CREATE TABLE compositions (id INTEGER PRIMARY KEY, name, tempo_bpm, ticks_per_quarter, composer);
CREATE TABLE tracks (id INTEGER PRIMARY KEY, composition_id, name, volume);
CREATE TABLE track_bars (id INTEGER PRIMARY KEY, track_id, bar_index, clip_id, clip_bar_index, repeat_hint);

INSERT INTO Clips VALUES ('One', 1, NULL, '["a", 5]', '2019-01-01 10:00', 'jazz'), ('Same id', 1, 't', 'not json', NULL, NULL),
 ('No id', NULL, NULL, NULL, NULL, NULL), ('Large', 5000000, NULL, '["b"]', 3, NULL);
INSERT INTO clip_bars VALUES
 (1, 1, 0, '[{"time": 0, "value": ', '{"1": [{"time": 0, "value": 300}]}', '[{"time": -1, "value": 0}]', '[{"value": 3}]', '[{"time": 0}]', '{"a":
   1}', 'left hand'),
 (2, 1, 0, '[{"time": 2, "value": 1}, {"time": 1, "value": 2}]', NULL, NULL, NULL, NULL, NULL, NULL),
 (3, 1, -4, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
 (4, 77, 1, NULL, NULL, NULL, NULL, NULL, NULL, 5),
 (2000000, 5000000, 0, NULL, NULL, NULL, NULL, NULL, NULL, x'0102');
INSERT INTO notes VALUES
 (1, 1, '0.5', 1, 200, 0, NULL, '{"velocity": 300, "x": 1}', '{"vibrato_depth": "wide", "cents_offset": 7}', 3, 100, 2),
 (2, 1, -1, -2, 60, 'false', NULL, '"mf"', '[]', 'sharp', NULL, 'thumb'),
 (3, 1, 9.5, 1, 61, NULL, NULL, NULL, '{"cents_offset": 7}', NULL, NULL, NULL),
 (4, 1, NULL, NULL, 62, 0, NULL, NULL, NULL, NULL, NULL, NULL),
 (5, 1, 'soon', 'long', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL),
 (5, 999, 1, 1, 63, 0, NULL, NULL, NULL, NULL, NULL, NULL),
 ('six', 4, 0, 0, 64, 0, NULL, NULL, NULL, NULL, NULL, NULL),
 (7, 2000000, 1e300, 1, 65, 0, NULL, NULL, NULL, NULL, NULL, NULL),
 (8, 2000000, 0, 1e8, 66, 0, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO compositions VALUES (1, 'Odd', 0, -3, 'somebody'), (2, NULL, 'fast', NULL, NULL);
INSERT INTO tracks VALUES (1, 1, 'one', 0.5), (2, 55, 'lost', NULL);
INSERT INTO track_bars VALUES (1, 1, 1, 1, 0, 'twice'), (2, 1, 2, 1, 1, NULL), (3, 1, 3, 404, 0, NULL), (4, 1, 4, 1, 99, NULL),
 (5, 1, 0, 1, 0, NULL), (6, 1, NULL, 1, 0, NULL), (7, 66, 1, 1, 0, NULL), (8, 2, 2, 77, 1, NULL);
