/** The operations on organisations, members and invitations. */
@NullMarked
package hub.identity.organisation.web;

import org.jspecify.annotations.NullMarked;
