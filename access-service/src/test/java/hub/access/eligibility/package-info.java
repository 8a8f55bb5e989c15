/** Tests of the package of this name. */
@NullMarked
package hub.access.eligibility;

import org.jspecify.annotations.NullMarked;
