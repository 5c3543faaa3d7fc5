/**
 * Staying on the Vert.x context of a request, which holds its caller and its database session; and
 * work beside the requests, on contexts of its own.
 */
@NullMarked
package dz.mizan.common.reactive;

import org.jspecify.annotations.NullMarked;
