/** The operations on API clients and on the grants that let them act. */
@NullMarked
package hub.identity.client.web;

import org.jspecify.annotations.NullMarked;
