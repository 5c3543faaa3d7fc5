package dz.mizan.hr.attendance.report;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a day of an employee stands.
 *
 * @param from when his shift begins; null on a free day
 * @param firstIn when he came first
 * @param lastOut when he went last; null while he is there
 */
@RegisterForReflection
@Schema(name = "AttendanceDayView")
record DayView(
    UUID employeeId,
    String number,
    String firstName,
    String lastName,
    UUID departmentId,
    State state,
    @Nullable LocalDateTime from,
    @Nullable LocalDateTime to,
    @Nullable LocalDateTime firstIn,
    @Nullable LocalDateTime lastOut,
    int workedMinutes,
    int lateMinutes,
    int overtimeMinutes,
    List<String> anomalies) {

  /** In a word. */
  @RegisterForReflection
  enum State {
    /** His shift has not begun. */
    EXPECTED,
    PRESENT,
    LATE,
    ABSENT,
    LEAVE,
    HOLIDAY,
    FREE,
    NOT_EMPLOYED
  }
}
