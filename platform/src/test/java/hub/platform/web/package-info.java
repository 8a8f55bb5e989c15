/** Tests of hub.platform.web. */
@NullMarked
package hub.platform.web;

import org.jspecify.annotations.NullMarked;
