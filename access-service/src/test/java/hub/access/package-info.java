/** Tests of the access service as a whole. */
@NullMarked
package hub.access;

import org.jspecify.annotations.NullMarked;
