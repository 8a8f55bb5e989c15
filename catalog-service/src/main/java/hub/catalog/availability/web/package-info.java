/**
 * Availability over HTTP.
 */
@NullMarked
package hub.catalog.availability.web;

import org.jspecify.annotations.NullMarked;
