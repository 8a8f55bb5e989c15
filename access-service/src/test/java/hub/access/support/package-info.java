/**
 * What the tests of the access service share: people, a played catalogue, a running
 * service.
 */
@NullMarked
package hub.access.support;

import org.jspecify.annotations.NullMarked;
