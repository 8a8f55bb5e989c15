/** Strict JSON. */
@NullMarked
package hub.platform.json;

import org.jspecify.annotations.NullMarked;
