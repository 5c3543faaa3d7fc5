package dz.mizan.hr.review.form;

import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.review.InvalidCycle;
import dz.mizan.hr.review.PeerTaken;
import dz.mizan.hr.review.WrongReviewStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has somebody else write as the manager, when the reviewer is gone or was the wrong one. */
@ApplicationScoped
class ReplaceReviewer {
  private static final String REPLACE =
      """
      update review r set manager_id = m.id, version = r.version + 1 from employee m
      where r.id = $1 and m.id = $2 and m.status <> 'LEFT' and m.id <> r.employee_id
      """;
  // What the former one had written was not submitted, and is his alone.
  private static final String FORGET =
      """
      delete from review_answer where part_id in (
        select id from review_part where review_id = $1 and kind = 'MANAGER')
      """;
  private static final String ASK =
      """
      update review_part set author_id = $2, comment = null, version = version + 1
      where review_id = $1 and kind = 'MANAGER'
      """;

  private final ReviewAccess access;
  private final WriteReview write;

  ReplaceReviewer(ReviewAccess access, WriteReview write) {
    this.access = access;
    this.write = write;
  }

  /**
   * The goals, and what the employee and his peers wrote, stay.
   *
   * @throws InvalidCycle if it is the employee, or nobody who works for the company
   * @throws PeerTaken if he is asked as a colleague
   * @throws WrongReviewStatus if the review is submitted
   */
  Uni<ReviewRow> handle(UUID id, @Nullable String ifMatch, UUID reviewer) {
    return access
        .requireHolds(id, ReviewAccess.CHANGE)
        .invoke(
            review -> {
              Versions.check(ifMatch, review.version());
              if (review.status() != ReviewStatus.WRITING) {
                throw new WrongReviewStatus(review.status().name());
              }
            })
        .call(() -> replace(id, reviewer))
        .call(review -> write.note(review, "REVIEWER_REPLACED", null))
        .chain(() -> write.read(id));
  }

  private static Uni<Void> replace(UUID id, UUID reviewer) {
    return CompanySql.execute(REPLACE, id, reviewer)
        .invoke(
            rows -> {
              if (rows.rowCount() == 0) {
                throw new InvalidCycle("employeeId", "another employee, who is at work");
              }
            })
        .chain(() -> CompanySql.execute(FORGET, id))
        .chain(() -> CompanySql.execute(ASK, id, reviewer))
        .onFailure(SqlFailures.violates("uq_review_part_author"))
        .transform(e -> new PeerTaken())
        .replaceWithVoid();
  }
}
