package dz.mizan.hr.review.cycle;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Data of {@code review-part.due.v1}: somebody still has to write; told once before and once after
 * the day.
 *
 * @param kind SELF, MANAGER or PEER
 */
@RegisterForReflection
public record ReviewPartDue(
    UUID partId,
    UUID reviewId,
    UUID cycleId,
    String cycleName,
    UUID authorId,
    String kind,
    LocalDate dueOn,
    boolean isOverdue) {
  static final String TYPE = "review-part.due.v1";
}
