-- As the format's first implementation makes it: SQLAlchemy's create_all and session.add, nothing else.
CREATE TABLE clips (id INTEGER NOT NULL, name VARCHAR NOT NULL, track_name VARCHAR, tags JSON, PRIMARY KEY (id));
CREATE TABLE clip_bars (id INTEGER NOT NULL, clip_id INTEGER NOT NULL, bar_index INTEGER NOT NULL, velocity_curve JSON,
    cc JSON, pitch_bend_curve JSON, aftertouch_curve JSON, pedal_events JSON, metadata JSON, PRIMARY KEY (id),
    FOREIGN KEY(clip_id) REFERENCES clips (id));
CREATE TABLE notes (id INTEGER NOT NULL, clip_bar_id INTEGER NOT NULL, pitch INTEGER, start_beat FLOAT NOT NULL,
    duration_beats FLOAT NOT NULL, is_rest BOOLEAN, scale_degree INTEGER, interval_from_prev INTEGER, cents_offset FLOAT,
    articulation VARCHAR, dynamics JSON, expression JSON, PRIMARY KEY (id),
    FOREIGN KEY(clip_bar_id) REFERENCES clip_bars (id));
CREATE TABLE compositions (id INTEGER NOT NULL, name VARCHAR NOT NULL, ticks_per_quarter INTEGER, tempo_bpm INTEGER,
    PRIMARY KEY (id));
CREATE TABLE tracks (id INTEGER NOT NULL, composition_id INTEGER NOT NULL, name VARCHAR NOT NULL, PRIMARY KEY (id),
    FOREIGN KEY(composition_id) REFERENCES compositions (id));
CREATE TABLE track_bars (id INTEGER NOT NULL, track_id INTEGER NOT NULL, bar_index INTEGER NOT NULL,
    clip_id INTEGER NOT NULL, clip_bar_index INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(track_id) REFERENCES tracks (id));

INSERT INTO clips VALUES (1, 'Bass Line', 'bass', '["low", "größer"]'), (7, 'Chords', NULL, 'null'), (12, 'Unused', 'x', '[]');

INSERT INTO clip_bars VALUES
 (1, 1, 0, '[{"time": 0.0, "value": 60}, {"time": 2.33333, "value": 100.5, "shape": "smooth", "why": [1, 2]}]',
  '{"1": [{"time": 0, "value": 0}, {"time": 3.5, "value": 127}], "note": "kept"}', '[{"time": 1, "value": -50}]',
  '[{"time": 0.0, "value": 12}]',
  '[{"time": 0.0, "on": true}, {"time": 2.0, "controller": 64, "value": 0}]', '{"mood": "dark", "n": 1.50}'),
 (2, 1, 1, NULL, NULL, NULL, NULL, NULL, NULL),
 (3, 7, 0, 'null', 'null', 'null', 'null', 'null', 'null'),
 (4, 7, 2, '[]', '{}', NULL, NULL, '[]', '[1, "two"]'),
 (5, 12, 0, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO notes VALUES
 (1, 1, 36, 0.0, 0.33333, 0, 1, 0, 12.5, 'staccato', '{"velocity": 100, "marking": "f"}', '{"vibrato_depth": 0.25, "vibrato_rate": 5.5, "bow": "up"}'),
 (2, 1, 38, 0.33333, 0.66667, 0, 2, 2, NULL, NULL, 'null', 'null'),
 (3, 1, 0, 1.0, 1.0, 1, NULL, NULL, NULL, NULL, NULL, NULL),
 (4, 1, NULL, 2.0, 2.0, 1, NULL, NULL, NULL, NULL, NULL, NULL),
 (5, 2, 40, 0.14286, 3.857142857142857, 0, NULL, NULL, NULL, '', '{"velocity": 64.0}', '{}'),
 (6, 3, 60, 0, 4, 0, NULL, NULL, NULL, NULL, NULL, NULL),
 (7, 3, 64, 0, 4, 0, NULL, NULL, NULL, NULL, NULL, NULL),
 (8, 4, 67, 3.5, 4.5, 0, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO compositions VALUES (1, 'First Song', 480, 96), (2, 'Second Song', 960, 120);
INSERT INTO tracks VALUES (1, 1, 'low'), (2, 1, 'high'), (3, 2, 'solo'), (4, 2, 'empty');
-- low: the bass line cycled over five bars, then from its second bar after a gap; high: chords out of order, two at a
-- time in bar 2, a repeated bar; solo: one bar of a clip.
INSERT INTO track_bars VALUES
 (1, 1, 1, 1, 0), (2, 1, 2, 1, 1), (3, 1, 3, 1, 0), (4, 1, 4, 1, 1), (5, 1, 5, 1, 0), (6, 1, 8, 1, 1), (7, 1, 9, 1, 0),
 (8, 2, 2, 7, 1), (9, 2, 1, 7, 0), (10, 2, 2, 1, 0), (11, 2, 3, 7, 2), (12, 2, 4, 7, 2),
 (13, 3, 17, 7, 3);
