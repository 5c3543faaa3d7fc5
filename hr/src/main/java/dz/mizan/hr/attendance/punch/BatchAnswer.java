package dz.mizan.hr.attendance.punch;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each punch, in the order in which they were sent. */
@RegisterForReflection
@Schema(name = "PunchBatchAnswer")
record BatchAnswer(int recorded, int repeated, int refused, List<One> punches) {

  /** What became of a punch. */
  @RegisterForReflection
  enum Outcome {
    RECORDED,
    /** It was there already. */
    REPEATED,
    REFUSED
  }

  /**
   * One of them.
   *
   * @param reason why it was refused: {@code unknown-employee}, {@code month-approved}, {@code
   *     in-future}, {@code out-of-range}, {@code client-id-reused}
   */
  @RegisterForReflection
  @Schema(name = "SentPunchAnswer")
  record One(String clientId, Outcome outcome, @Nullable String reason) {}

  static BatchAnswer of(List<One> punches) {
    return new BatchAnswer(
        count(punches, Outcome.RECORDED),
        count(punches, Outcome.REPEATED),
        count(punches, Outcome.REFUSED),
        punches);
  }

  private static int count(List<One> punches, Outcome outcome) {
    return (int) punches.stream().filter(one -> one.outcome() == outcome).count();
  }
}
