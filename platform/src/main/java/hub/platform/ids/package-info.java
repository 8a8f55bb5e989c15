/**
 * Identifiers: random ones for what people create, derived ones for what the hub ships.
 */
@NullMarked
package hub.platform.ids;

import org.jspecify.annotations.NullMarked;
