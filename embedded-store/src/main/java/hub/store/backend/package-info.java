/** The wire protocol and the commands, built on mongo-java-server's extension points. */
@NullMarked
package hub.store.backend;

import org.jspecify.annotations.NullMarked;
