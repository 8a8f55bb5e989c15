/** Who calls: the token profile, the scopes, organisations and roles of a request. */
@NullMarked
package hub.platform.caller;

import org.jspecify.annotations.NullMarked;
