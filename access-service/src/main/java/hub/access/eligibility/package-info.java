/** The pre-check: what an organisation may ask for, rule by rule. */
@NullMarked
package hub.access.eligibility;

import org.jspecify.annotations.NullMarked;
