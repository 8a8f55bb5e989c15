/** The manifests under k8s, held against the code they configure. */
@NullMarked
package hub.standalone.k8s;

import org.jspecify.annotations.NullMarked;
