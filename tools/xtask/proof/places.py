"""The cases on a map, as the library `geojson` reads them."""

import geojson


def check(site, report):
    file = "catalogue.geojson"
    collection = geojson.loads(site.bytes(file).decode("utf-8"))
    if not isinstance(collection, geojson.FeatureCollection) or not collection.is_valid:
        report.fault(file, f"not a sound feature collection: {collection.errors() if collection else collection}")
    ids = [feature.get("id") for feature in collection.features]
    report.expect(file, "the features", list(site.cases), ids)
    points = 0
    for feature in collection.features:
        countries = {it["country"] for it in site.cases.get(feature.id, {}).get("participants", [])}
        report.expect(file, f"countries of `{feature.id}`", countries, set(feature.properties["countries"]))
        coordinates = list(geojson.utils.coords(feature)) if feature.geometry else []
        points += len(coordinates)
        if len(coordinates) > len(countries):
            report.fault(file, f"`{feature.id}` has {len(coordinates)} points for {len(countries)} countries")
        for longitude, latitude in coordinates:
            if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):
                report.fault(file, f"`{feature.id}` has a point off the globe: {longitude}, {latitude}")
    return f"{len(ids)} features, {points} points on the globe"
