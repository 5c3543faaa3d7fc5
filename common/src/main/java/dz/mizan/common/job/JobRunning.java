package dz.mizan.common.job;

import dz.mizan.common.problem.Refusal;

/** The job is running for this company already. */
public final class JobRunning extends Refusal {
  JobRunning(String name) {
    super(Kind.CONFLICT, "job-running");
    fact("job", name);
  }
}
