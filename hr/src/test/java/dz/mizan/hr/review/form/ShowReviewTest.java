package dz.mizan.hr.review.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShowReviewTest {
  private static final UUID EMPLOYEE = UUID.randomUUID();

  private static ReviewRow review(ReviewStatus status) {
    return new ReviewRow(
        UUID.randomUUID(),
        1,
        UUID.randomUUID(),
        "2026",
        "CALIBRATION",
        UUID.randomUUID(),
        UUID.randomUUID(),
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 12, 31),
        EMPLOYEE,
        UUID.randomUUID(),
        UUID.randomUUID(),
        status,
        new BigDecimal("3.20"),
        new BigDecimal("3.50"),
        null,
        null,
        null,
        null);
  }

  private static PartView part(PartKind kind, PartStatus status) {
    return new PartView(
        UUID.randomUUID(),
        1,
        kind,
        kind == PartKind.SELF ? EMPLOYEE : UUID.randomUUID(),
        status,
        "comment",
        OffsetDateTime.now(ZoneOffset.UTC),
        List.of(new Answer(1, null, new BigDecimal("4"), "answer")));
  }

  private static final List<PartView> ALL =
      List.of(
          part(PartKind.MANAGER, PartStatus.SUBMITTED),
          part(PartKind.PEER, PartStatus.SUBMITTED),
          part(PartKind.PEER, PartStatus.SUBMITTED),
          part(PartKind.PEER, PartStatus.WRITING),
          part(PartKind.PEER, PartStatus.PROPOSED),
          part(PartKind.SELF, PartStatus.SUBMITTED));

  @Test
  void before_it_is_shared_an_employee_sees_what_he_wrote_and_nothing_else() {
    for (var status : ReviewStatus.values()) {
      if (!status.isShared()) {
        var shown = ShowReview.ofEmployee(review(status), ALL, 2);
        assertThat(shown).extracting(PartView::kind).containsExactly(PartKind.SELF);
        var view = ReviewView.forEmployee(review(status));
        assertThat(view.score()).isNull();
        assertThat(view.finalScore()).isNull();
        assertThat(view.status()).isIn("IN_PROGRESS", "CANCELLED");
      }
    }
  }

  @Test
  void when_it_is_shared_he_sees_his_managers_part_and_his_peers_without_names() {
    var shown = ShowReview.ofEmployee(review(ReviewStatus.SHARED), ALL, 2);
    assertThat(shown)
        .extracting(PartView::kind)
        .containsExactlyInAnyOrder(PartKind.SELF, PartKind.MANAGER, PartKind.PEER, PartKind.PEER);
    assertThat(shown.stream().filter(part -> part.kind() == PartKind.PEER))
        .allSatisfy(
            part -> {
              assertThat(part.authorId()).isNull();
              assertThat(part.id()).isNull();
              assertThat(part.submittedAt()).isNull();
            });
    var view = ReviewView.forEmployee(review(ReviewStatus.SHARED));
    assertThat(view.score()).isNull();
    assertThat(view.finalScore()).isEqualByComparingTo("3.50");
  }

  @Test
  void one_peer_alone_could_be_guessed_and_is_not_shown() {
    assertThat(ShowReview.ofEmployee(review(ReviewStatus.SHARED), ALL, 3))
        .extracting(PartView::kind)
        .containsExactlyInAnyOrder(PartKind.SELF, PartKind.MANAGER);
  }

  @Test
  void no_move_leads_back_from_a_shared_review() {
    for (var next : ReviewStatus.values()) {
      assertThat(ReviewStatus.SHARED.canBecome(next)).isEqualTo(next == ReviewStatus.SIGNED_OFF);
      assertThat(ReviewStatus.SIGNED_OFF.canBecome(next)).isFalse();
      assertThat(ReviewStatus.CANCELLED.canBecome(next)).isFalse();
    }
  }
}
