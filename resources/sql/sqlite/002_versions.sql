-- Named states of the whole project. They outlive the compaction of the journal.
CREATE TABLE versions (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    author TEXT NOT NULL,
    time INTEGER NOT NULL, -- milliseconds since 1970, UTC
    seq INTEGER NOT NULL,  -- of the last edit in it
    crc INTEGER NOT NULL,  -- CRC-32 of `content`
    content BLOB NOT NULL  -- the edit that makes the project out of nothing, as in `edits`
) STRICT;
