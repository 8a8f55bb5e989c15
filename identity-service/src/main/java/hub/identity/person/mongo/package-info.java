/** People in the store. */
@NullMarked
package hub.identity.person.mongo;

import org.jspecify.annotations.NullMarked;
