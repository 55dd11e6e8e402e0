//! What each host must be told: headers, types, caching, the strict policy.
