/** Refusals and how they reach a caller as RFC 9457 problems in the caller's language. */
@NullMarked
package hub.platform.problem;

import org.jspecify.annotations.NullMarked;
