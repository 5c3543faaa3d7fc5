package dz.mizan.accounting.dashboard;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A year at a glance. */
@Schema(name = "Dashboard")
@RegisterForReflection
record Dashboard(
    @Schema(examples = "2026") int year,
    @Schema(examples = "DZD") String currency,
    List<Month> months,
    Month total) {

  /**
   * A month; of the total, the whole year and what stands at its end.
   *
   * @param month 0 for the total
   * @param revenue sales less rebates, of class 70
   * @param income of all classes 7
   * @param expenses of all classes 6
   * @param cash in banks and in hand at the end of the month, less overdrafts
   * @param receivables what customers owe at the end of the month
   * @param payables what is owed to suppliers at the end of the month
   * @param tvaDue TVA collected less deductible and less credit, not yet declared; negative for a
   *     credit
   * @param tvaToPay declared and not yet paid
   */
  @Schema(name = "DashboardMonth")
  @RegisterForReflection
  record Month(
      @Schema(examples = "11") int month,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal revenue,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal income,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal expenses,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal result,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal cash,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal receivables,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal payables,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tvaDue,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tvaToPay) {

    static Month of(Row row) {
      var income = row.getBigDecimal("income");
      var expenses = row.getBigDecimal("expenses");
      return new Month(
          row.getInteger("month"),
          row.getBigDecimal("revenue"),
          income,
          expenses,
          income.subtract(expenses),
          row.getBigDecimal("cash"),
          row.getBigDecimal("receivables"),
          row.getBigDecimal("payables"),
          row.getBigDecimal("tva_due"),
          row.getBigDecimal("tva_to_pay"));
    }

    static Month total(List<Month> months) {
      var last = months.getLast();
      var nothing = BigDecimal.ZERO.setScale(2);
      return new Month(
          0,
          months.stream().map(Month::revenue).reduce(nothing, BigDecimal::add),
          months.stream().map(Month::income).reduce(nothing, BigDecimal::add),
          months.stream().map(Month::expenses).reduce(nothing, BigDecimal::add),
          months.stream().map(Month::result).reduce(nothing, BigDecimal::add),
          last.cash(),
          last.receivables(),
          last.payables(),
          last.tvaDue(),
          last.tvaToPay());
    }
  }
}
