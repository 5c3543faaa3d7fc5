package dz.mizan.hr.review.form;

import dz.mizan.hr.review.InvalidAnswer;
import dz.mizan.hr.review.PartIncomplete;
import dz.mizan.hr.review.setup.SectionKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds answers against what is asked, and makes a score of a manager's. */
final class CheckAnswers {
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private final PartKind kind;
  private final Map<Integer, Section> sections = new HashMap<>();
  private final List<GoalView> goals;

  CheckAnswers(PartKind kind, List<Section> sections, List<GoalView> goals) {
    this.kind = kind;
    sections.forEach(section -> this.sections.put(section.position(), section));
    this.goals = goals;
  }

  /**
   * @throws InvalidAnswer if one is not asked, comes twice, or has a rating where there is none
   */
  void requireAsked(List<Answer> answers) {
    var seen = new HashSet<String>();
    for (int i = 0; i < answers.size(); i++) {
      var answer = answers.get(i);
      var field = "answers[" + i + "]";
      var section = sections.get(answer.section());
      if (section == null || !section.isAskedOf(kind)) {
        throw new InvalidAnswer(field, "a section that is not asked");
      }
      if ((section.kind() == SectionKind.GOALS) != (answer.goalId() != null)) {
        throw new InvalidAnswer(field, "a goal where goals are asked, and there alone");
      }
      if (answer.goalId() != null
          && goals.stream().noneMatch(goal -> goal.id().equals(answer.goalId()))) {
        throw new InvalidAnswer(field, "no such goal");
      }
      if (section.kind() == SectionKind.TEXT && answer.rating() != null) {
        throw new InvalidAnswer(field, "a text has no rating");
      }
      if (!seen.add(answer.section() + " " + answer.goalId())) {
        throw new InvalidAnswer(field, "answered twice");
      }
    }
  }

  /**
   * @throws PartIncomplete if a rating that is asked is missing
   */
  void requireComplete(List<Answer> answers) {
    int missing = 0;
    for (var section : sections.values()) {
      if (section.isAskedOf(kind) && section.kind() == SectionKind.RATED) {
        missing += rating(answers, section.position(), null) == null ? 1 : 0;
      }
      if (section.isAskedOf(kind) && section.kind() == SectionKind.GOALS) {
        missing += (int) unrated(answers, section);
      }
    }
    if (missing > 0) {
      throw new PartIncomplete(missing);
    }
  }

  // Goals that weigh have to be there before a manager can rate by them.
  private long unrated(List<Answer> answers, Section section) {
    if (goals.isEmpty()) {
      return kind == PartKind.MANAGER && section.weight().signum() > 0 ? 1 : 0;
    }
    return goals.stream()
        .filter(goal -> rating(answers, section.position(), goal.id()) == null)
        .count();
  }

  /** The weighted mean of all ratings, half-up to two decimals. */
  BigDecimal score(List<Answer> answers) {
    var sum = BigDecimal.ZERO;
    for (var section : sections.values()) {
      if (section.kind() == SectionKind.RATED) {
        sum = sum.add(section.weight().multiply(required(answers, section.position(), null)));
      } else if (section.kind() == SectionKind.GOALS) {
        for (var goal : goals) {
          var share = section.weight().multiply(goal.weight()).divide(HUNDRED);
          sum = sum.add(share.multiply(required(answers, section.position(), goal.id())));
        }
      }
    }
    return sum.divide(HUNDRED, 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal required(List<Answer> answers, int section, @Nullable UUID goal) {
    var rating = rating(answers, section, goal);
    if (rating == null) {
      throw new PartIncomplete(1);
    }
    return rating;
  }

  private static @Nullable BigDecimal rating(
      List<Answer> answers, int section, @Nullable UUID goal) {
    return answers.stream()
        .filter(one -> one.section() == section && Objects.equals(one.goalId(), goal))
        .map(Answer::rating)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
