/** The AI Factories as far as training must know them. */
@NullMarked
package hub.training.factory;

import org.jspecify.annotations.NullMarked;
