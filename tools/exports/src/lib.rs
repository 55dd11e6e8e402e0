//! The catalogue in other people's formats: CSV, GeoJSON, Data Package, DCAT.
