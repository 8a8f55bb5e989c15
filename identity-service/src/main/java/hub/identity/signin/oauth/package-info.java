/** Sign-in through another OpenID provider. */
@NullMarked
package hub.identity.signin.oauth;

import org.jspecify.annotations.NullMarked;
