/** Reading of the files that the service ships. */
@NullMarked
package hub.access.seed;

import org.jspecify.annotations.NullMarked;
