/** Applications for compute time, from draft to decision. */
@NullMarked
package hub.access.application;

import org.jspecify.annotations.NullMarked;
