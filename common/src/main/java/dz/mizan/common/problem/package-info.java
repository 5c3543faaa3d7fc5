/** Refusals and the RFC 9457 problem details that clients get for them. */
@NullMarked
package dz.mizan.common.problem;

import org.jspecify.annotations.NullMarked;
