/** Words that other services name. */
@NullMarked
package hub.catalog.vocabulary;

import org.jspecify.annotations.NullMarked;
