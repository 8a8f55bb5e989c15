/** Words to index terms, the same way for what is stored and what is asked. */
@NullMarked
package hub.platform.search;

import org.jspecify.annotations.NullMarked;
