/** The rules of API clients. */
@NullMarked
package hub.identity.client;

import org.jspecify.annotations.NullMarked;
