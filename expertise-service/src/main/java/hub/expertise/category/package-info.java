/** What a ticket can be about, and what follows from it. */
@NullMarked
package hub.expertise.category;

import org.jspecify.annotations.NullMarked;
