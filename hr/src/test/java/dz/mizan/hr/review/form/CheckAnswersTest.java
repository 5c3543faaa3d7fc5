package dz.mizan.hr.review.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.hr.review.InvalidAnswer;
import dz.mizan.hr.review.PartIncomplete;
import dz.mizan.hr.review.setup.SectionKind;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckAnswersTest {
  private static final UUID FIRST = UUID.randomUUID();
  private static final UUID SECOND = UUID.randomUUID();
  private static final List<Section> SECTIONS =
      List.of(
          section(1, SectionKind.RATED, "40", true, true),
          section(2, SectionKind.GOALS, "60", true, false),
          section(3, SectionKind.TEXT, "0", false, true));
  private static final List<GoalView> GOALS = List.of(goal(FIRST, "25"), goal(SECOND, "75"));

  private static Section section(
      int position, SectionKind kind, String weight, boolean self, boolean peers) {
    return new Section(position, "S" + position, null, kind, new BigDecimal(weight), self, peers);
  }

  private static GoalView goal(UUID id, String weight) {
    return new GoalView(
        id, 1, UUID.randomUUID(), 1, "goal", null, null, new BigDecimal(weight), BigDecimal.ZERO);
  }

  private static Answer rated(int section, @Nullable UUID goal, String rating) {
    return new Answer(section, goal, new BigDecimal(rating), null);
  }

  private static CheckAnswers check(PartKind kind) {
    return new CheckAnswers(kind, SECTIONS, GOALS);
  }

  @Test
  void the_score_is_the_weighted_mean_of_sections_and_goals() {
    var answers = List.of(rated(1, null, "4"), rated(2, FIRST, "2"), rated(2, SECOND, "5"));
    check(PartKind.MANAGER).requireComplete(answers);
    // 0.4 * 4 + 0.6 * (0.25 * 2 + 0.75 * 5) = 1.6 + 2.55
    assertThat(check(PartKind.MANAGER).score(answers)).isEqualByComparingTo("4.15");
  }

  @Test
  void whatever_the_ratings_the_score_lies_between_the_lowest_and_the_highest() {
    var random = new Random(11);
    for (int i = 0; i < 500; i++) {
      var ratings = random.ints(3, 1, 6).boxed().toList();
      var score =
          check(PartKind.MANAGER)
              .score(
                  List.of(
                      rated(1, null, ratings.get(0).toString()),
                      rated(2, FIRST, ratings.get(1).toString()),
                      rated(2, SECOND, ratings.get(2).toString())));
      assertThat(score)
          .isBetween(
              BigDecimal.valueOf(Collections.min(ratings)),
              BigDecimal.valueOf(Collections.max(ratings)));
    }
  }

  @Test
  void a_missing_rating_is_counted() {
    assertThatThrownBy(() -> check(PartKind.MANAGER).requireComplete(List.of()))
        .isInstanceOf(PartIncomplete.class);
    assertThatThrownBy(() -> check(PartKind.SELF).requireComplete(List.of(rated(1, null, "3"))))
        .isInstanceOf(PartIncomplete.class);
    check(PartKind.PEER).requireComplete(List.of(rated(1, null, "3")));
    assertThatThrownBy(
            () ->
                new CheckAnswers(PartKind.MANAGER, SECTIONS, List.of())
                    .requireComplete(List.of(rated(1, null, "3"))))
        .isInstanceOf(PartIncomplete.class);
  }

  @Test
  void what_is_not_asked_is_refused() {
    for (var wrong :
        List.of(
            List.of(rated(9, null, "3")),
            List.of(rated(2, null, "3")),
            List.of(rated(1, FIRST, "3")),
            List.of(rated(2, UUID.randomUUID(), "3")),
            List.of(rated(3, null, "3")),
            List.of(rated(1, null, "3"), rated(1, null, "4")))) {
      assertThatThrownBy(() -> check(PartKind.MANAGER).requireAsked(wrong))
          .isInstanceOf(InvalidAnswer.class);
    }
    assertThatThrownBy(() -> check(PartKind.PEER).requireAsked(List.of(rated(2, FIRST, "3"))))
        .isInstanceOf(InvalidAnswer.class);
    check(PartKind.SELF).requireAsked(List.of(rated(2, FIRST, "3")));
  }
}
