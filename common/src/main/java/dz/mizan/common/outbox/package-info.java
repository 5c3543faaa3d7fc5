/** Events written with their change, and the relay that brings them to the broker (ADR 3). */
@NullMarked
package dz.mizan.common.outbox;

import org.jspecify.annotations.NullMarked;
