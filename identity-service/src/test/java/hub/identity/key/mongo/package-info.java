/** Keys in the store. */
@NullMarked
package hub.identity.key.mongo;

import org.jspecify.annotations.NullMarked;
