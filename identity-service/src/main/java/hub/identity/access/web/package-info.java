/** The operation that tells callers who they are. */
@NullMarked
package hub.identity.access.web;

import org.jspecify.annotations.NullMarked;
