/** What entries have in common. */
@NullMarked
package hub.catalog.entry;

import org.jspecify.annotations.NullMarked;
