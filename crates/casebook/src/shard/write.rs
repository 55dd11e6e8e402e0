//! Cutting a catalogue into shards: for the writer of a finished site; the browser never calls it.
