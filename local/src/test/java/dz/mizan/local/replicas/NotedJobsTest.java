package dz.mizan.local.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.replicas.NotedJobs.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotedJobsTest {
  private static Change leased(String job, long run, String owner) {
    return new Change(job, run, owner, false);
  }

  private static Change ended(String job, long run) {
    return new Change(job, run, null, false);
  }

  @Test
  void runs_one_after_the_other_overlap_with_none() {
    var noted =
        NotedJobs.of(
            List.of(leased("a", 1, "x"), ended("a", 1), leased("a", 2, "y"), ended("a", 2)));
    assertThat(noted).isEqualTo(new NotedJobs(2, 0, 2));
  }

  @Test
  void a_renewed_lease_is_the_same_run() {
    var noted = NotedJobs.of(List.of(leased("a", 1, "x"), leased("a", 1, "x"), ended("a", 1)));
    assertThat(noted).isEqualTo(new NotedJobs(1, 0, 1));
  }

  @Test
  void jobs_of_other_names_run_beside_it() {
    var noted = NotedJobs.of(List.of(leased("a", 1, "x"), leased("b", 1, "y")));
    assertThat(noted).isEqualTo(new NotedJobs(2, 0, 2));
  }

  @Test
  void a_run_that_begins_before_the_end_of_the_last_one_overlaps() {
    var noted = NotedJobs.of(List.of(leased("a", 1, "x"), leased("a", 2, "y"), ended("a", 2)));
    assertThat(noted).isEqualTo(new NotedJobs(2, 1, 2));
  }

  @Test
  void a_run_that_takes_over_a_lapsed_lease_does_not() {
    var noted = NotedJobs.of(List.of(leased("a", 1, "x"), new Change("a", 2, "y", true)));
    assertThat(noted).isEqualTo(new NotedJobs(2, 0, 2));
  }
}
