/**
 * The habits of every answer: request ids, limits, entity tags, preconditions, merge
 * patches.
 */
@NullMarked
package hub.platform.web;

import org.jspecify.annotations.NullMarked;
