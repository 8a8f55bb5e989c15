/** Tests of the package of this name. */
@NullMarked
package hub.expertise.conversation;

import org.jspecify.annotations.NullMarked;
