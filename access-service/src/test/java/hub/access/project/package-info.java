/** Tests of the package of this name. */
@NullMarked
package hub.access.project;

import org.jspecify.annotations.NullMarked;
