@NullMarked
package hub.standalone.data;

import org.jspecify.annotations.NullMarked;
