/**
 * Organisations with their members, invitations and the API clients that may act for
 * them.
 */
@NullMarked
package hub.identity.organisation;

import org.jspecify.annotations.NullMarked;
