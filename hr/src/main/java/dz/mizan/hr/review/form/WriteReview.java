package dz.mizan.hr.review.form;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.hr.review.WrongReviewStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves reviews on, with their history. */
@ApplicationScoped
class WriteReview {
  private static final String MOVE =
      "update review set status = $2, version = version + 1 where id = $1";
  private static final String STEP =
      "insert into review_step (id, review_id, step, note, done_by) values ($1, $2, $3, $4, $5)";

  private static final String STEPS =
      """
      insert into review_step (id, review_id, step, done_by)
      select gen_random_uuid(), r, $2::text, $3::uuid from unnest($1::uuid[]) as r
      """;

  private final Audit audit;

  WriteReview(Audit audit) {
    this.audit = audit;
  }

  /**
   * @throws WrongReviewStatus if it may not become that
   */
  Uni<ReviewRow> move(ReviewRow before, ReviewStatus next, String step, @Nullable String note) {
    requireMove(before, next);
    return CompanySql.execute(MOVE, before.id(), next.name())
        .chain(() -> note(before, step, note))
        .chain(() -> read(before.id()));
  }

  static void requireMove(ReviewRow before, ReviewStatus next) {
    if (!before.status().canBecome(next)) {
      throw new WrongReviewStatus(before.status().name());
    }
  }

  /** Reads it again after a change. */
  Uni<ReviewRow> read(UUID id) {
    return CompanySql.execute(
            "select " + ReviewRow.COLUMNS + ReviewRow.FROM + " where r.id = $1", id)
        .map(rows -> ReviewRow.of(rows.iterator().next()));
  }

  /** Notes a step in the history, and in the audit without what it says. */
  Uni<Void> note(ReviewRow review, String step, @Nullable String note) {
    return CompanySql.execute(STEP, Ids.next(), review.id(), step, note, Caller.require().userId())
        .chain(
            () ->
                audit.record(action(step), "review", review.id(), review.brief(), null));
  }

  /** The same step of many, without a note. */
  Uni<Void> noteAll(List<ReviewRow> reviews, String step) {
    return CompanySql.execute(
            STEPS,
            reviews.stream().map(ReviewRow::id).toArray(UUID[]::new),
            step,
            Caller.require().userId())
        .chain(
            () ->
                audit.recordAll(
                    action(step),
                    "review",
                    reviews.stream()
                        .map(review -> new Audit.Change(review.id(), review.brief(), null))
                        .toList()));
  }

  private static String action(String step) {
    return "review." + step.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
