/**
 * Clients that write with an {@code Idempotency-Key}, try again for as long as it takes, and
 * remember what was acknowledged.
 */
@NullMarked
package dz.mizan.local.chaos.load;

import org.jspecify.annotations.NullMarked;
