/** How a person signs in: pages, sessions, limits. */
@NullMarked
package hub.identity.signin;

import org.jspecify.annotations.NullMarked;
