/** The pages and documents that the front door serves itself. */
@NullMarked
package hub.gateway.page;

import org.jspecify.annotations.NullMarked;
