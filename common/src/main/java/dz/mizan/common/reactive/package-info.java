/** Staying on the Vert.x context of a request, which holds its caller and its database session. */
@NullMarked
package dz.mizan.common.reactive;

import org.jspecify.annotations.NullMarked;
