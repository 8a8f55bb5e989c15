/** The pages of the sign-in and the filter chain that guards them. */
@NullMarked
package hub.identity.signin.web;

import org.jspecify.annotations.NullMarked;
