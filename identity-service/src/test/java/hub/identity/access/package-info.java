/** What tokens and profiles say. */
@NullMarked
package hub.identity.access;

import org.jspecify.annotations.NullMarked;
