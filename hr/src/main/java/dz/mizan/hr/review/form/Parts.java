package dz.mizan.hr.review.form;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.employee.Reach;
import dz.mizan.hr.review.RatingOffScale;
import dz.mizan.hr.review.WrongReviewStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the caller himself writes; nobody else's part is there for him. */
@ApplicationScoped
class Parts {
  private static final String ANSWERS =
      """
      insert into review_answer (id, part_id, review_id, section, goal_id, scale_id, rating, comment)
      select gen_random_uuid(), $1::uuid, $2::uuid, a.section, a.goal_id, $3::uuid, a.rating,
        a.comment
      from unnest($4::integer[], $5::uuid[], $6::numeric[], $7::text[])
        as a (section, goal_id, rating, comment)
      """;
  private static final String PAGE =
      """
       where p.author_id = $1 and p.status in ('WRITING', 'SUBMITTED')
        and ($2::uuid is null or p.id > $2)
      order by p.id limit $3
      """;

  private final Reach reach;
  private final ReviewContents contents;
  private final WriteReview write;

  Parts(Reach reach, ReviewContents contents, WriteReview write) {
    this.reach = reach;
    this.contents = contents;
    this.write = write;
  }

  /** The caller's, in the order of asking, without what they say. */
  Uni<List<OwnPart>> page(PageRequest request) {
    return reach
        .self()
        .chain(
            self ->
                CompanySql.execute(
                    PartRow.SELECT + PAGE, self, request.afterId(), request.limitAndOne()))
        .map(
            rows ->
                ReviewContents.list(
                    rows, row -> PartRow.of(row).view(List.of(), List.of(), List.of())));
  }

  /**
   * @throws NotFound if it is not the caller's, or he is not asked
   */
  Uni<OwnPart> require(UUID id) {
    return find(id, "").chain(this::view);
  }

  Uni<PartRow> find(UUID id, String lock) {
    return reach
        .self()
        .chain(
            self ->
                CompanySql.execute(
                    PartRow.SELECT
                        + " where p.id = $1 and p.author_id = $2"
                        + " and p.status in ('WRITING', 'SUBMITTED')"
                        + lock,
                    id,
                    self))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("review-part", id);
              }
              return PartRow.of(rows.iterator().next());
            });
  }

  private Uni<OwnPart> view(PartRow part) {
    return write
        .read(part.reviewId())
        .chain(
            review ->
                contents
                    .sections(review.templateId())
                    .chain(
                        sections ->
                            contents
                                .goals(part.reviewId())
                                .chain(
                                    goals ->
                                        answers(part)
                                            .map(own -> part.view(sections, goals, own)))));
  }

  static Uni<List<Answer>> answers(PartRow part) {
    return CompanySql.execute(
            "select section, goal_id, rating, comment from review_answer where part_id = $1"
                + " order by section, id",
            part.id())
        .map(rows -> ReviewContents.list(rows, Answer::of));
  }

  // The review's row first: who submits, shares or cancels it waits, or is waited for.
  static Uni<ReviewRow> lock(PartRow part) {
    return CompanySql.execute(
            "select "
                + ReviewRow.COLUMNS
                + ReviewRow.FROM
                + " where r.id = $1 for update of r for share of c",
            part.reviewId())
        .map(rows -> ReviewRow.of(rows.iterator().next()));
  }

  static void requireWriting(ReviewRow review, PartRow part, @Nullable String ifMatch) {
    Versions.check(ifMatch, part.version());
    if (part.status() != PartStatus.WRITING || !review.isBeingWritten()) {
      throw new WrongReviewStatus(
          part.status() == PartStatus.WRITING ? "CLOSED" : part.status().name());
    }
  }

  /**
   * Keeps a draft.
   *
   * @throws InvalidAnswer if an answer is not asked
   * @throws RatingOffScale if a rating is none of the scale
   * @throws WrongReviewStatus if it was submitted, or the review is not being written any more
   */
  Uni<OwnPart> write(UUID id, @Nullable String ifMatch, PartRequest request) {
    return find(id, "")
        .chain(
            seen ->
                lock(seen)
                    .chain(
                        review ->
                            find(id, " for update of p")
                                .invoke(part -> requireWriting(review, part, ifMatch))
                                .call(part -> replace(review, part, request))))
        .chain(() -> require(id));
  }

  private Uni<Void> replace(ReviewRow review, PartRow part, PartRequest request) {
    var answers = request.answers();
    return contents
        .sections(review.templateId())
        .chain(
            sections ->
                contents
                    .goals(review.id())
                    .invoke(
                        goals ->
                            new CheckAnswers(part.kind(), sections, goals).requireAsked(answers)))
        .chain(() -> CompanySql.execute("delete from review_answer where part_id = $1", part.id()))
        .chain(
            () ->
                CompanySql.execute(
                    ANSWERS,
                    part.id(),
                    review.id(),
                    review.scaleId(),
                    answers.stream().map(Answer::section).toArray(Integer[]::new),
                    answers.stream().map(Answer::goalId).toArray(UUID[]::new),
                    answers.stream().map(Answer::rating).toArray(BigDecimal[]::new),
                    answers.stream().map(Answer::comment).toArray(String[]::new)))
        .onFailure(SqlFailures.violates("fk_review_answer_level"))
        .transform(e -> new RatingOffScale("answers"))
        .chain(
            () ->
                CompanySql.execute(
                    "update review_part set comment = $2, version = version + 1 where id = $1",
                    part.id(),
                    request.comment()))
        .replaceWithVoid();
  }
}
