/**
 * Machines over HTTP.
 */
@NullMarked
package hub.catalog.system.web;

import org.jspecify.annotations.NullMarked;
