/** Organisations in the store. */
@NullMarked
package hub.identity.organisation.mongo;

import org.jspecify.annotations.NullMarked;
