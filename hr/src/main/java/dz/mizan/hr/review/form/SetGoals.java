package dz.mizan.hr.review.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.review.GoalInUse;
import dz.mizan.hr.review.GoalWeights;
import dz.mizan.hr.review.InvalidAnswer;
import dz.mizan.hr.review.WrongReviewStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Sets the goals of a review, and how far they are. */
@ApplicationScoped
class SetGoals {
  private static final String DROP =
      "delete from review_goal where review_id = $1 and id <> all ($2::uuid[])";
  private static final String CHANGE =
      """
      update review_goal g set position = n.position, title = n.title, measure = n.measure,
        due_on = n.due_on, weight = n.weight, version = g.version + 1
      from unnest($2::uuid[], $3::integer[], $4::text[], $5::text[], $6::date[], $7::numeric[])
        as n (id, position, title, measure, due_on, weight)
      where g.review_id = $1 and g.id = n.id
      """;
  private static final String ADD =
      """
      insert into review_goal (id, review_id, position, title, measure, due_on, weight)
      select n.id, $1::uuid, n.position, n.title, n.measure, n.due_on, n.weight
      from unnest($2::uuid[], $3::integer[], $4::text[], $5::text[], $6::date[], $7::numeric[])
        as n (id, position, title, measure, due_on, weight)
      """;

  private final ReviewAccess access;
  private final ReviewContents contents;
  private final WriteReview write;

  SetGoals(ReviewAccess access, ReviewContents contents, WriteReview write) {
    this.access = access;
    this.contents = contents;
    this.write = write;
  }

  private record Placed(UUID id, int position, GoalsRequest.Goal goal) {}

  /**
   * The review with its new goals.
   *
   * @param version of the review
   */
  @RegisterForReflection
  @Schema(name = "ReviewGoals")
  record Goals(@JsonIgnore long version, List<GoalView> goals) {}

  /**
   * @throws GoalWeights if there are some and their weights do not sum to 100
   * @throws GoalInUse if one that goes was rated
   * @throws InvalidAnswer if one that is named is none of this review
   * @throws WrongReviewStatus if the review is not being written
   */
  Uni<Goals> handle(UUID reviewId, @Nullable String ifMatch, GoalsRequest request) {
    requireWeights(request.goals());
    return access
        .requireManages(reviewId, ReviewAccess.CHANGE)
        .invoke(review -> requireOpen(review, ifMatch))
        .chain(
            review ->
                contents
                    .goals(reviewId)
                    .chain(known -> replace(reviewId, known, request.goals()))
                    .chain(() -> bump(reviewId))
                    .chain(() -> write.note(review, "GOALS_SET", null)))
        .chain(() -> write.read(reviewId))
        .chain(after -> contents.goals(reviewId).map(goals -> new Goals(after.version(), goals)));
  }

  static void requireWeights(List<GoalsRequest.Goal> goals) {
    var sum =
        goals.stream().map(GoalsRequest.Goal::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!goals.isEmpty() && sum.compareTo(new BigDecimal("100")) != 0) {
      throw new GoalWeights(sum.toPlainString());
    }
    for (var goal : goals) {
      var due = goal.dueOn();
      if (due != null && (due.getYear() < 1950 || due.getYear() > 2099)) {
        throw new InvalidAnswer("dueOn", "from 1950 to 2099");
      }
    }
  }

  private static void requireOpen(ReviewRow review, @Nullable String ifMatch) {
    Versions.check(ifMatch, review.version());
    boolean isDraft = review.cycleStatus().equals("DRAFT");
    if (!review.isBeingWritten() && !(isDraft && review.status() == ReviewStatus.WRITING)) {
      throw new WrongReviewStatus(review.status().name());
    }
  }

  private static Uni<Void> replace(
      UUID reviewId, List<GoalView> known, List<GoalsRequest.Goal> goals) {
    var ids = known.stream().map(GoalView::id).toList();
    var kept = new ArrayList<Placed>();
    var added = new ArrayList<Placed>();
    for (int i = 0; i < goals.size(); i++) {
      var goal = goals.get(i);
      var id = goal.id();
      if (id == null) {
        added.add(new Placed(Ids.next(), i + 1, goal));
      } else if (ids.contains(id) && kept.stream().noneMatch(one -> one.id().equals(id))) {
        kept.add(new Placed(id, i + 1, goal));
      } else {
        throw new InvalidAnswer("goals", "one of this review, each once");
      }
    }
    return CompanySql.execute(DROP, reviewId, kept.stream().map(Placed::id).toArray(UUID[]::new))
        .onFailure(SqlFailures.violates("fk_review_answer_goal"))
        .transform(e -> new GoalInUse())
        .chain(() -> CompanySql.execute(CHANGE, parameters(reviewId, kept)))
        .chain(() -> CompanySql.execute(ADD, parameters(reviewId, added)))
        .replaceWithVoid();
  }

  private static @Nullable Object[] parameters(UUID reviewId, List<Placed> goals) {
    return new @Nullable Object[] {
      reviewId,
      goals.stream().map(Placed::id).toArray(UUID[]::new),
      goals.stream().map(Placed::position).toArray(Integer[]::new),
      goals.stream().map(one -> one.goal().title().strip()).toArray(String[]::new),
      goals.stream().map(one -> one.goal().measure()).toArray(String[]::new),
      goals.stream().map(one -> one.goal().dueOn()).toArray(LocalDate[]::new),
      goals.stream().map(one -> one.goal().weight()).toArray(BigDecimal[]::new)
    };
  }

  private static Uni<Void> bump(UUID reviewId) {
    return CompanySql.execute("update review set version = version + 1 where id = $1", reviewId)
        .replaceWithVoid();
  }

  /**
   * Says how far a goal is: the employee, or who stands above him.
   *
   * @throws WrongReviewStatus if the review is not being written
   */
  Uni<GoalView> progress(UUID goalId, @Nullable String ifMatch, ProgressRequest request) {
    return goal(goalId, "")
        .chain(seen -> access.requireContributes(seen.reviewId()))
        .chain(
            seen ->
                goal(goalId, " for update")
                    .invoke(
                        before -> {
                          Versions.check(ifMatch, before.version());
                          if (!seen.review().isBeingWritten()) {
                            throw new WrongReviewStatus(seen.shownStatus());
                          }
                        })
                    .chain(
                        () ->
                            CompanySql.execute(
                                "update review_goal set progress = $2, version = version + 1"
                                    + " where id = $1",
                                goalId,
                                request.progress()))
                    .chain(() -> write.note(seen.review(), "PROGRESS", request.note())))
        .chain(() -> goal(goalId, ""));
  }

  private static Uni<GoalView> goal(UUID id, String lock) {
    return CompanySql.execute("select * from review_goal where id = $1" + lock, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("review-goal", id);
              }
              return GoalView.of(rows.iterator().next());
            });
  }
}
