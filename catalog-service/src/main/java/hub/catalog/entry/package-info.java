/**
 * What every entry of the catalogue shares: figures with sources, filters and facets, and
 * who may edit.
 */
@NullMarked
package hub.catalog.entry;

import org.jspecify.annotations.NullMarked;
