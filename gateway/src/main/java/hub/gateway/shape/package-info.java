/** What a request may look like before anybody thinks about what it says. */
@NullMarked
package hub.gateway.shape;

import org.jspecify.annotations.NullMarked;
