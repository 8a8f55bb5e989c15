/** Access modes over HTTP. */
@NullMarked
package hub.access.mode.web;

import org.jspecify.annotations.NullMarked;
