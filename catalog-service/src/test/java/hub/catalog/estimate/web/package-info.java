/** Estimates on the wire. */
@NullMarked
package hub.catalog.estimate.web;

import org.jspecify.annotations.NullMarked;
