/** The demo password in the store. */
@NullMarked
package hub.identity.demo.mongo;

import org.jspecify.annotations.NullMarked;
