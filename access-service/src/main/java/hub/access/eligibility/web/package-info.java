/** The pre-check over HTTP. */
@NullMarked
package hub.access.eligibility.web;

import org.jspecify.annotations.NullMarked;
