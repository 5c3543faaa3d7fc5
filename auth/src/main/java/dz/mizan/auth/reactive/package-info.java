/** Coming back to the request's context. */
@NullMarked
package dz.mizan.auth.reactive;

import org.jspecify.annotations.NullMarked;
