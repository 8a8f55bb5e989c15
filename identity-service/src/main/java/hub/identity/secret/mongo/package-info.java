/** The root of derived secrets in the store. */
@NullMarked
package hub.identity.secret.mongo;

import org.jspecify.annotations.NullMarked;
