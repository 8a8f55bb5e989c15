/** Which service answers which method and path, as data. */
@NullMarked
package hub.gateway.route;

import org.jspecify.annotations.NullMarked;
