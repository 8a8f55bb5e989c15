/** Projects over HTTP. */
@NullMarked
package hub.access.project.web;

import org.jspecify.annotations.NullMarked;
