//! The service worker of a finished site.
