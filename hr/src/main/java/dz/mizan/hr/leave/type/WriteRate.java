package dz.mizan.hr.leave.type;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.calendar.Days;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says from when on a type gives other days than before, so that months before stay as they were.
 */
final class WriteRate {
  private static final String ERASE =
      "delete from leave_rate where type_id = $1 and valid_from >= $2";
  private static final String INSERT =
      """
      insert into leave_rate (type_id, valid_from, days, cap, south_days, source)
      values ($1, $2, $3, $4, $5, $6)
      """;

  private WriteRate() {}

  /** For a type that is locked. */
  static Uni<Void> handle(LeaveTypeView before, LeaveTypeRequest request) {
    if (before.balance() == request.balance() && isSame(before, request)) {
      return Uni.createFrom().voidItem();
    }
    // Another kind of balance: nothing was given by the one before.
    var from = before.balance() == request.balance() ? from(request) : Days.FIRST;
    return CompanySql.execute(ERASE, before.id(), from)
        .chain(
            () ->
                request.balance() == BalanceKind.NONE
                    ? Uni.createFrom().voidItem()
                    : insert(before.id(), from, request));
  }

  private static Uni<Void> insert(UUID type, LocalDate from, LeaveTypeRequest request) {
    return CompanySql.execute(
            INSERT, type, from, request.days(), request.cap(), request.south(), request.source())
        .replaceWithVoid();
  }

  private static LocalDate from(LeaveTypeRequest request) {
    return request.ratesFrom() == null
        ? Days.today().plusMonths(1).withDayOfMonth(1)
        : YearMonth.parse(request.ratesFrom()).atDay(1);
  }

  private static boolean isSame(LeaveTypeView before, LeaveTypeRequest request) {
    return isSame(before.days(), request.days())
        && isSame(before.cap(), request.cap())
        && isSame(before.southDays(), request.south());
  }

  private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null ? other == null : (other != null && one.compareTo(other) == 0);
  }
}
