/**
 * Service offers over HTTP.
 */
@NullMarked
package hub.catalog.offer.web;

import org.jspecify.annotations.NullMarked;
