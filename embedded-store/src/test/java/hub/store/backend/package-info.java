@NullMarked
package hub.store.backend;

import org.jspecify.annotations.NullMarked;
