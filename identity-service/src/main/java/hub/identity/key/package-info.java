/** The keys that sign tokens and how they follow one another. */
@NullMarked
package hub.identity.key;

import org.jspecify.annotations.NullMarked;
