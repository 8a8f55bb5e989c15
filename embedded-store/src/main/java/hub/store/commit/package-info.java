/** Makes writes durable in groups and gives readers the last durable state. */
@NullMarked
package hub.store.commit;

import org.jspecify.annotations.NullMarked;
