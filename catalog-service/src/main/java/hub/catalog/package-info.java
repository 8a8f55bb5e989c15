/**
 * The catalogue of the hub: what there is, what of it is open, and what a piece of work
 * needs.
 */
@NullMarked
package hub.catalog;

import org.jspecify.annotations.NullMarked;
