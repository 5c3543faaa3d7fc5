package dz.mizan.hr.leave.type;

import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of leave.
 *
 * @param days for a month of work or for a reference year; null without a balance
 * @param cap most days of a reference year, without those of the South
 * @param southDays more days a year for who works in the South
 * @param once once in a career
 * @param followsId begins on the day after leave of that type
 * @param approvals 1 for the manager's, 2 for his and then that of HR
 * @param countsAsWork whether its days give annual leave (loi 90-11 art. 46)
 * @param settled whether what is left is paid when the contract ends
 */
public record LeaveType(
    UUID id,
    long version,
    String code,
    String name,
    @Nullable String nameAr,
    PaidBy paidBy,
    Counting counting,
    BalanceKind balance,
    @Nullable BigDecimal days,
    @Nullable BigDecimal cap,
    BigDecimal southDays,
    boolean once,
    @Nullable UUID followsId,
    boolean needsDocument,
    boolean mayBeNegative,
    boolean halfDays,
    int approvals,
    boolean countsAsWork,
    boolean settled,
    boolean active,
    boolean builtIn) {

  static LeaveType of(Row row) {
    return new LeaveType(
        row.getUUID("id"),
        row.getLong("version"),
        row.getString("code"),
        row.getString("name"),
        row.getString("name_ar"),
        PaidBy.valueOf(row.getString("paid_by")),
        Counting.valueOf(row.getString("counting")),
        BalanceKind.valueOf(row.getString("balance")),
        row.getBigDecimal("days"),
        row.getBigDecimal("cap"),
        row.getBigDecimal("south_days"),
        row.getBoolean("once"),
        row.getUUID("follows_id"),
        row.getBoolean("needs_document"),
        row.getBoolean("may_be_negative"),
        row.getBoolean("half_days"),
        row.getShort("approvals"),
        row.getBoolean("counts_as_work"),
        row.getBoolean("settled"),
        row.getBoolean("is_active"),
        row.getBoolean("is_built_in"));
  }

  /** The same as it was when the company still gave it. */
  public LeaveType asActive() {
    return active
        ? this
        : new LeaveType(
            id,
            version,
            code,
            name,
            nameAr,
            paidBy,
            counting,
            balance,
            days,
            cap,
            southDays,
            once,
            followsId,
            needsDocument,
            mayBeNegative,
            halfDays,
            approvals,
            countsAsWork,
            settled,
            true,
            builtIn);
  }

  /** Whether its days are taken from a balance. */
  public boolean hasBalance() {
    return balance != BalanceKind.NONE;
  }
}
