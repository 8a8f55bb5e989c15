/**
 * The part of an answer that is the same for every kind of entry.
 */
@NullMarked
package hub.catalog.entry.web;

import org.jspecify.annotations.NullMarked;
