package dz.mizan.local.replicas;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of jobs.
 *
 * @param runs that began
 * @param overlapping of them, those that began while another one of the same job was under way
 * @param owners how many replicas had any
 */
record NotedJobs(long runs, long overlapping, int owners) {
  /**
   * A job's row after a change.
   *
   * @param job with its company
   * @param run counts the runs
   * @param owner whose run is under way, or null
   * @param hasLapsed whether the lease before the change had run out
   */
  record Change(String job, long run, @Nullable String owner, boolean hasLapsed) {}

  /** From changes in the order in which they were made. */
  static NotedJobs of(List<Change> changes) {
    long runs = 0;
    long overlapping = 0;
    var owners = new HashSet<String>();
    var running = new HashMap<String, Long>();
    for (var change : changes) {
      var before = running.get(change.job());
      if (change.owner() == null) {
        running.remove(change.job());
      } else if (before == null || before != change.run()) {
        runs++;
        overlapping += before != null && !change.hasLapsed() ? 1 : 0;
        owners.add(change.owner());
        running.put(change.job(), change.run());
      }
    }
    return new NotedJobs(runs, overlapping, owners.size());
  }
}
