/**
 * Software over HTTP.
 */
@NullMarked
package hub.catalog.software.web;

import org.jspecify.annotations.NullMarked;
