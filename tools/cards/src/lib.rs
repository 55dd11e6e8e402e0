//! Pictures of cases for links that are shared, and the site's icons.
