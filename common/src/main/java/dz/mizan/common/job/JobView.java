package dz.mizan.common.job;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A job as clients see it.
 *
 * @param description what it does, in the language asked for
 * @param every ISO 8601 duration from the end of a run to the next
 * @param running whether a run is under way, in whatever replica
 * @param lastResult of the last run that succeeded
 * @param lastError why the last run failed; absent if it did not
 * @param runs begun so far
 * @param nextRunAt absent while it runs
 */
public record JobView(
    @Schema(examples = "release-expired-reservations") String name,
    @Schema(examples = "Releases reservations whose time is over") String description,
    @Schema(examples = "PT1M") String every,
    boolean running,
    @Nullable OffsetDateTime lastStartedAt,
    @Nullable OffsetDateTime lastFinishedAt,
    @Schema(examples = "SUCCEEDED") @Nullable String lastStatus,
    @Schema(examples = "3 reservations released") @Nullable String lastResult,
    @Schema(examples = "internal-error") @Nullable String lastError,
    long runs,
    long failures,
    @Nullable OffsetDateTime nextRunAt) {

  /** The columns that {@link #of} reads. */
  static final String COLUMNS =
      "name, leased_until > now() as running, last_started_at, last_finished_at, last_status,"
          + " last_result, last_error, runs, failures, next_run_at";

  static JobView of(Row row, Job job, String description) {
    boolean running = row.getBoolean("running");
    return new JobView(
        job.name(),
        description,
        job.every().toString(),
        running,
        row.getOffsetDateTime("last_started_at"),
        row.getOffsetDateTime("last_finished_at"),
        row.getString("last_status"),
        row.getString("last_result"),
        row.getString("last_error"),
        row.getLong("runs"),
        row.getLong("failures"),
        running ? null : row.getOffsetDateTime("next_run_at"));
  }
}
