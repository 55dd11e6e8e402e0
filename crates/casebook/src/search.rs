//! Finding words in texts: the index, how a search is written, ranking, and what is marked in what was found.
//! It must not know cases, facets or files.
