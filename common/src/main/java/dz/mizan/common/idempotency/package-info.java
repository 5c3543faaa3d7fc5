/** One answer to an Idempotency-Key, however often and however parallel it is sent. */
@NullMarked
package dz.mizan.common.idempotency;

import org.jspecify.annotations.NullMarked;
