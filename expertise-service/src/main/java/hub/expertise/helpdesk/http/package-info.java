/** Projects, asked of access-service over HTTP. */
@NullMarked
package hub.expertise.helpdesk.http;

import org.jspecify.annotations.NullMarked;
