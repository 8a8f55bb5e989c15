/** Tests of the package of this name. */
@NullMarked
package hub.access.application.http;

import org.jspecify.annotations.NullMarked;
