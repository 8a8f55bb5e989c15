/** Sessions and attempts in the store. */
@NullMarked
package hub.identity.signin.mongo;

import org.jspecify.annotations.NullMarked;
