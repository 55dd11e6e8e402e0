//! From a catalogue to a finished static site in a folder.
