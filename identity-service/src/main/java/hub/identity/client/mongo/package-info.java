/** API clients in the store. */
@NullMarked
package hub.identity.client.mongo;

import org.jspecify.annotations.NullMarked;
