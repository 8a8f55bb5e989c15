/** Tests of the platform as a whole. */
@NullMarked
package hub.platform;

import org.jspecify.annotations.NullMarked;
