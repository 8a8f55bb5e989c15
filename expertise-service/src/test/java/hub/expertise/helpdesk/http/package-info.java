/** Tests of the package of this name. */
@NullMarked
package hub.expertise.helpdesk.http;

import org.jspecify.annotations.NullMarked;
