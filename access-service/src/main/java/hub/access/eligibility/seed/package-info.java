/** The meaning of the words for applicants, as the shipped file tells it. */
@NullMarked
package hub.access.eligibility.seed;

import org.jspecify.annotations.NullMarked;
