/** The rules of organisations. */
@NullMarked
package hub.identity.organisation;

import org.jspecify.annotations.NullMarked;
