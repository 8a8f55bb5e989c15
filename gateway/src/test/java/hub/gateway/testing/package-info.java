/**
 * What the tests of the front door need: services that do as they are told, and clients
 * that may misbehave.
 */
@NullMarked
package hub.gateway.testing;

import org.jspecify.annotations.NullMarked;
