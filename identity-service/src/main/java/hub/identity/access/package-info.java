/** Which scopes and memberships a token carries. */
@NullMarked
package hub.identity.access;

import org.jspecify.annotations.NullMarked;
