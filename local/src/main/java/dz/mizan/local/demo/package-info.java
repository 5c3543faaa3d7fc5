/**
 * {@code ./mizan demo}: a small trader's first week, as a stranger's program would play it.
 *
 * <p>It knows the services by their public REST API and their events alone, and proves at the end
 * that what was acknowledged happened exactly once: in the stock, in the books and in the events.
 */
@NullMarked
package dz.mizan.local.demo;

import org.jspecify.annotations.NullMarked;
