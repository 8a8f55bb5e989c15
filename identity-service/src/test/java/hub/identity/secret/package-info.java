/** Secrets shown once. */
@NullMarked
package hub.identity.secret;

import org.jspecify.annotations.NullMarked;
