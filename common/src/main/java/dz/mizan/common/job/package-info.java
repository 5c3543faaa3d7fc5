/**
 * Work that a service does by itself, for each of its companies, now and then. A bean that
 * implements {@link dz.mizan.common.job.Job} is all it takes; without such beans nothing runs.
 *
 * <p>Invariants: of one job of one company one run takes effect at a time, whatever the number of
 * replicas (a lease that lapses when its replica dies, and a number that the end of the run must
 * still have); a run's effect and the note of its success commit together; a failing job is tried
 * again later and later and stops nobody else. Permissions: {@code jobs:read}, {@code jobs:run}.
 */
@NullMarked
package dz.mizan.common.job;

import org.jspecify.annotations.NullMarked;
