/** Sign-in through another provider. */
@NullMarked
package hub.identity.signin.oauth;

import org.jspecify.annotations.NullMarked;
