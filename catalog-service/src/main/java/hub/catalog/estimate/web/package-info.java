/**
 * Estimates over HTTP.
 */
@NullMarked
package hub.catalog.estimate.web;

import org.jspecify.annotations.NullMarked;
