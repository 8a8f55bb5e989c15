@NullMarked
package hub.standalone;

import org.jspecify.annotations.NullMarked;
