/**
 * The demo clock: the operator of a demo moves domain time forward and sees what becomes
 * due.
 */
@NullMarked
package hub.standalone.demo;

import org.jspecify.annotations.NullMarked;
