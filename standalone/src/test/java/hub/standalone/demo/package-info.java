@NullMarked
package hub.standalone.demo;

import org.jspecify.annotations.NullMarked;
