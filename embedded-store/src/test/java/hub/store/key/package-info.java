@NullMarked
package hub.store.key;

import org.jspecify.annotations.NullMarked;
