package dz.mizan.hr.review.form;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Submits what somebody wrote. */
@ApplicationScoped
class SubmitPart {
  private static final String SCORED =
      """
      update review set status = 'SUBMITTED', score = $2, final_score = $2, version = version + 1
      where id = $1
      """;

  private final Parts parts;
  private final ReviewContents contents;
  private final WriteReview write;

  SubmitPart(Parts parts, ReviewContents contents, WriteReview write) {
    this.parts = parts;
    this.contents = contents;
    this.write = write;
  }

  /**
   * Submits it; a manager's gives the score.
   *
   * @throws PartIncomplete if a rating is missing
   * @throws WrongReviewStatus if it was submitted, or the review is not being written any more
   */
  Uni<OwnPart> handle(UUID id, @Nullable String ifMatch) {
    return parts
        .find(id, "")
        .chain(
            seen ->
                Parts.lock(seen)
                    .chain(
                        review ->
                            parts
                                .find(id, " for update of p")
                                .invoke(part -> Parts.requireWriting(review, part, ifMatch))
                                .call(part -> submit(review, part))))
        .chain(() -> parts.require(id));
  }

  private Uni<Void> submit(ReviewRow review, PartRow part) {
    return contents
        .sections(review.templateId())
        .chain(
            sections ->
                contents
                    .goals(review.id())
                    .map(goals -> new CheckAnswers(part.kind(), sections, goals)))
        .chain(
            check ->
                Parts.answers(part)
                    .invoke(check::requireComplete)
                    .call(
                        () ->
                            CompanySql.execute(
                                "update review_part set status = 'SUBMITTED', submitted_at = now(),"
                                    + " version = version + 1 where id = $1",
                                part.id()))
                    .call(
                        answers ->
                            part.kind() == PartKind.MANAGER
                                ? CompanySql.execute(SCORED, review.id(), check.score(answers))
                                : Uni.createFrom().nullItem()))
        .chain(() -> write.note(review, part.kind() + "_SUBMITTED", null));
  }
}
