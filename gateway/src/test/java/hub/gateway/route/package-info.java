/** Rules of the table of routes. */
@NullMarked
package hub.gateway.route;

import org.jspecify.annotations.NullMarked;
