@NullMarked
package hub.standalone.signin;

import org.jspecify.annotations.NullMarked;
