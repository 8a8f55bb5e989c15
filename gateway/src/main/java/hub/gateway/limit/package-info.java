/** How much one caller may ask for. */
@NullMarked
package hub.gateway.limit;

import org.jspecify.annotations.NullMarked;
