//! Made-up catalogues of any size for measuring.
