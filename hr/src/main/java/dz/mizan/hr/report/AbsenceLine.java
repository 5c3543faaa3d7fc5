package dz.mizan.hr.report;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Days that were not worked, in a span; the last line is the whole.
 *
 * @param workingDays that could have been worked, by the calendars of people's sites
 * @param rightfulDays leave from a balance, such as annual leave: no absenteeism
 * @param leaveDays all other approved leave: sickness, maternity, family events, unpaid
 * @param absentHours not worked and not excused, by the approved timesheets of the months
 * @param absenteeism leaveDays of workingDays, in percent; null if there are none
 */
@RegisterForReflection
@Schema(name = "AbsenceLine")
record AbsenceLine(
    @Nullable UUID departmentId,
    @Schema(examples = "VENTES") @Nullable String code,
    @Schema(examples = "Direction des ventes") @Nullable String name,
    @Schema(examples = "242") long workingDays,
    @Schema(type = SchemaType.STRING, examples = "22.0") String rightfulDays,
    @Schema(type = SchemaType.STRING, examples = "4.5") String leaveDays,
    @Schema(type = SchemaType.STRING, examples = "3.25") String absentHours,
    @Schema(type = SchemaType.STRING, examples = "1.86") @Nullable String absenteeism) {
  static final String[] HEAD = {
    "code", "name", "workingDays", "rightfulDays", "leaveDays", "absentHours", "absenteeism"
  };
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static AbsenceLine of(
      @Nullable UUID departmentId,
      @Nullable String code,
      @Nullable String name,
      long workingDays,
      BigDecimal rightful,
      BigDecimal leave,
      BigDecimal hours) {
    var rate =
        workingDays == 0
            ? null
            : HUNDRED
                .multiply(leave)
                .divide(BigDecimal.valueOf(workingDays), 2, RoundingMode.HALF_UP)
                .toPlainString();
    return new AbsenceLine(
        departmentId,
        code,
        name,
        workingDays,
        rightful.setScale(1, RoundingMode.HALF_UP).toPlainString(),
        leave.setScale(1, RoundingMode.HALF_UP).toPlainString(),
        hours.setScale(2, RoundingMode.HALF_UP).toPlainString(),
        rate);
  }

  /** All together. */
  static AbsenceLine total(List<AbsenceLine> lines) {
    var rightful = BigDecimal.ZERO;
    var leave = BigDecimal.ZERO;
    var hours = BigDecimal.ZERO;
    for (var line : lines) {
      rightful = rightful.add(new BigDecimal(line.rightfulDays()));
      leave = leave.add(new BigDecimal(line.leaveDays()));
      hours = hours.add(new BigDecimal(line.absentHours()));
    }
    long workingDays = lines.stream().mapToLong(AbsenceLine::workingDays).sum();
    return of(null, null, null, workingDays, rightful, leave, hours);
  }

  Object[] csv() {
    return new Object[] {
      HeadcountLine.orEmpty(code),
      HeadcountLine.orEmpty(name),
      workingDays,
      new BigDecimal(rightfulDays),
      new BigDecimal(leaveDays),
      new BigDecimal(absentHours),
      absenteeism == null ? "" : new BigDecimal(absenteeism)
    };
  }
}
