/** Secrets that are shown once and kept as hashes. */
@NullMarked
package hub.identity.secret;

import org.jspecify.annotations.NullMarked;
