@NullMarked
package hub.store.commit;

import org.jspecify.annotations.NullMarked;
