/** Events taken in once: bounded retries, dead letters with their reason (ADR 4). */
@NullMarked
package dz.mizan.common.inbox;

import org.jspecify.annotations.NullMarked;
