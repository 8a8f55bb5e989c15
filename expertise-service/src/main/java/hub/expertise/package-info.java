/** The expertise service: an expert's help, from the first question to the last word. */
@NullMarked
package hub.expertise;

import org.jspecify.annotations.NullMarked;
