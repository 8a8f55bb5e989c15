/** Tests of the package of this name. */
@NullMarked
package hub.expertise.helpdesk;

import org.jspecify.annotations.NullMarked;
