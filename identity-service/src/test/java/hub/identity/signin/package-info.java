/** Who may sign in. */
@NullMarked
package hub.identity.signin;

import org.jspecify.annotations.NullMarked;
