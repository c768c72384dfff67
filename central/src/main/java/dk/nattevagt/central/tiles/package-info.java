/**
 * Pictures of the ground: fetched from the configured source in whole blocks, so that it cannot tell where somebody is looked for, kept
 * on disk, and served from there, also while the source is silent. And the map of lines that is drawn without any source. Knows nobody
 * and no position; logs no square of the map.
 */
@NullMarked
package dk.nattevagt.central.tiles;

import org.jspecify.annotations.NullMarked;
