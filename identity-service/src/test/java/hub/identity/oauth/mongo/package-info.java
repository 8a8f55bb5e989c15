/** What the protocol leaves in the store. */
@NullMarked
package hub.identity.oauth.mongo;

import org.jspecify.annotations.NullMarked;
