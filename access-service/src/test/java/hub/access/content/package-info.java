/** Tests of the package of this name. */
@NullMarked
package hub.access.content;

import org.jspecify.annotations.NullMarked;
