/** API clients: programs and portals of third parties. */
@NullMarked
package hub.identity.client;

import org.jspecify.annotations.NullMarked;
