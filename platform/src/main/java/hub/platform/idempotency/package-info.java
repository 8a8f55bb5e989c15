/**
 * Safe retries: an idempotency key is a reservation that fixes the id of what will be
 * created.
 */
@NullMarked
package hub.platform.idempotency;

import org.jspecify.annotations.NullMarked;
