/**
 * Safe zones as GeoJSON (RFC 7946), and fixes and events as lines of JSON: the form in which they come from files and pages. Knows the
 * zones and JSON, and neither where the text comes from nor what is done with it; any edge may use it.
 */
@NullMarked
package dk.nattevagt.central.geojson;

import org.jspecify.annotations.NullMarked;
