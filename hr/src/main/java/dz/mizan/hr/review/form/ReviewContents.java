package dz.mizan.hr.review.form;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads what belongs to a review, unfiltered; {@link ShowReview} decides what of it is shown. */
@ApplicationScoped
class ReviewContents {
  private static final String PARTS =
      "select id, version, kind, author_id, status, comment, submitted_at from review_part"
          + " where review_id = $1 order by kind, id";
  private static final String ANSWERS =
      "select a.part_id, a.section, a.goal_id, a.rating, a.comment from review_answer a"
          + " left join review_goal g on g.id = a.goal_id where a.review_id = $1"
          + " order by a.section, g.position";

  ReviewContents() {}

  Uni<List<Section>> sections(UUID templateId) {
    return CompanySql.execute(
            "select * from review_section where template_id = $1 order by position", templateId)
        .map(rows -> list(rows, Section::of));
  }

  Uni<List<GoalView>> goals(UUID reviewId) {
    return CompanySql.execute(
            "select * from review_goal where review_id = $1 order by position, id", reviewId)
        .map(rows -> list(rows, GoalView::of));
  }

  Uni<List<PartView>> parts(UUID reviewId) {
    return CompanySql.execute(ANSWERS, reviewId)
        .map(
            rows -> {
              var answers = new HashMap<UUID, List<Answer>>();
              rows.forEach(
                  row ->
                      answers
                          .computeIfAbsent(row.getUUID("part_id"), any -> new ArrayList<>())
                          .add(Answer.of(row)));
              return answers;
            })
        .chain(
            answers ->
                CompanySql.execute(PARTS, reviewId)
                    .map(
                        rows ->
                            list(
                                rows,
                                row ->
                                    part(
                                        row, answers.getOrDefault(row.getUUID("id"), List.of())))));
  }

  private static PartView part(Row row, List<Answer> answers) {
    return new PartView(
        row.getUUID("id"),
        row.getLong("version"),
        PartKind.valueOf(row.getString("kind")),
        row.getUUID("author_id"),
        PartStatus.valueOf(row.getString("status")),
        row.getString("comment"),
        row.getOffsetDateTime("submitted_at"),
        answers);
  }

  Uni<List<ReviewDetail.Calibration>> calibrations(UUID reviewId) {
    return CompanySql.execute(
            "select * from calibration_change where review_id = $1 order by id", reviewId)
        .map(rows -> list(rows, ReviewDetail.Calibration::of));
  }

  Uni<List<ReviewDetail.Step>> steps(UUID reviewId) {
    return CompanySql.execute(
            "select * from review_step where review_id = $1 order by done_at, id", reviewId)
        .map(rows -> list(rows, ReviewDetail.Step::of));
  }

  static <T> List<T> list(RowSet<Row> rows, Function<Row, T> of) {
    return StreamSupport.stream(rows.spliterator(), false).map(of).toList();
  }
}
