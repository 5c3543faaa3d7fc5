package dz.mizan.hr.leave.type;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A kind of leave as clients see it; see {@link LeaveType}.
 *
 * @param limits most days of one request with those that it touches, by the day from which that
 *     holds
 * @param rates what it gives by month, where it has a balance
 */
@RegisterForReflection
@Schema(name = "LeaveType")
record LeaveTypeView(
    UUID id,
    @Schema(examples = "ANNUAL") String code,
    @Schema(examples = "Congé annuel") String name,
    @Nullable String nameAr,
    PaidBy paidBy,
    Counting counting,
    BalanceKind balance,
    @Schema(examples = "2.50") @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal days,
    @Schema(examples = "30.00") @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal cap,
    @Schema(examples = "10.00") @JsonFormat(shape = Shape.STRING) BigDecimal southDays,
    boolean once,
    @Nullable UUID followsId,
    boolean needsDocument,
    boolean mayBeNegative,
    boolean halfDays,
    int approvals,
    boolean countsAsWork,
    boolean settled,
    boolean active,
    boolean builtIn,
    List<Limit> limits,
    List<Rate> rates,
    long version) {

  /** See {@link LimitRequest}. */
  @RegisterForReflection
  @Schema(name = "LeaveLimit")
  record Limit(
      LocalDate validFrom,
      @Schema(examples = "150.0") @JsonFormat(shape = Shape.STRING) BigDecimal maxDays,
      @Schema(examples = "Loi 25-08 du 19 juillet 2025") String source) {}

  /** What it gives from a month on; days, cap and southDays of the type are the last of them. */
  @RegisterForReflection
  @Schema(name = "LeaveRate")
  record Rate(
      @Schema(examples = "2027-07") String from,
      @Schema(examples = "2.50") @JsonFormat(shape = Shape.STRING) BigDecimal days,
      @Schema(examples = "30.00") @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal cap,
      @Schema(examples = "10.00") @JsonFormat(shape = Shape.STRING) BigDecimal southDays,
      @Schema(examples = "Loi 90-11 arts 41 et 42") @Nullable String source) {}

  static LeaveTypeView of(LeaveType t, List<Limit> limits, List<Rate> rates) {
    return new LeaveTypeView(
        t.id(),
        t.code(),
        t.name(),
        t.nameAr(),
        t.paidBy(),
        t.counting(),
        t.balance(),
        t.days(),
        t.cap(),
        t.southDays(),
        t.once(),
        t.followsId(),
        t.needsDocument(),
        t.mayBeNegative(),
        t.halfDays(),
        t.approvals(),
        t.countsAsWork(),
        t.settled(),
        t.active(),
        t.builtIn(),
        limits,
        rates,
        t.version());
  }
}
