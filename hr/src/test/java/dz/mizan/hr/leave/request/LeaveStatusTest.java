package dz.mizan.hr.leave.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeaveStatusTest {
  @Test
  void a_request_goes_only_where_its_life_allows() {
    assertThat(next(LeaveStatus.DRAFT)).containsExactly(LeaveStatus.SUBMITTED);
    assertThat(next(LeaveStatus.SUBMITTED))
        .containsExactly(LeaveStatus.APPROVED, LeaveStatus.REJECTED, LeaveStatus.CANCELLED);
    assertThat(next(LeaveStatus.APPROVED))
        .containsExactly(LeaveStatus.CANCELLED, LeaveStatus.INTERRUPTED);
    assertThat(next(LeaveStatus.REJECTED)).isEmpty();
    assertThat(next(LeaveStatus.CANCELLED)).isEmpty();
    assertThat(next(LeaveStatus.INTERRUPTED)).isEmpty();
  }

  private static List<LeaveStatus> next(LeaveStatus from) {
    return Stream.of(LeaveStatus.values()).filter(from::canBecome).toList();
  }
}
