package dz.mizan.accounting.credit.plan;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan to be agreed on: either instalments one by one, or a number of equal monthly ones.
 *
 * @param items what it is about: open lines of the customer's accounts, whole
 */
@Schema(name = "NewPaymentPlan")
record NewPlan(
    @NotNull UUID customerId,
    @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Item> items,
    @Size(min = 1, max = MAX_INSTALMENTS) @Nullable List<@NotNull @Valid Instalment> instalments,
    @Valid @Nullable Monthly monthly,
    @Schema(examples = "Accord du 20/11/2026")
        @Size(min = 1, max = 500)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        @Nullable String note) {
  private static final int MAX_INSTALMENTS = 120;

  /** An open line. */
  @Schema(name = "PaymentPlanItemRequest")
  record Item(
      @NotNull UUID entryId, @Schema(examples = "1") @NotNull @Min(1) @Max(1000) Integer lineNo) {}

  /** What is to be paid on a day. */
  @Schema(name = "PaymentPlanInstalmentRequest")
  record Instalment(
      @Schema(examples = "2026-12-31") @NotNull LocalDate dueOn,
      @Schema(type = SchemaType.STRING, examples = "40000.00")
          @NotNull
          @Positive
          @DecimalMax("999999999999999.99")
          @Digits(integer = 15, fraction = 2)
          BigDecimal amount) {}

  /** Equal instalments, one a month; the last one takes the centimes that are left. */
  @Schema(name = "MonthlyInstalments")
  record Monthly(
      @Schema(examples = "3") @NotNull @Min(1) @Max(MAX_INSTALMENTS) Integer count,
      @Schema(examples = "2026-12-31") @NotNull LocalDate firstDueOn) {

    private List<Instalment> of(BigDecimal total) {
      var each = total.divide(BigDecimal.valueOf(count), 2, RoundingMode.DOWN);
      if (each.signum() == 0) {
        throw new InvalidPlan("monthly.count", "more instalments than centimes");
      }
      var last = total.subtract(each.multiply(BigDecimal.valueOf(count - 1L)));
      return IntStream.range(0, count)
          .mapToObj(i -> new Instalment(firstDueOn.plusMonths(i), i == count - 1 ? last : each))
          .toList();
    }
  }

  /**
   * The instalments of a total.
   *
   * @throws InvalidPlan if there are both kinds or none, their days are not one after the other
   *     from today, or they do not add up
   */
  List<Instalment> instalments(BigDecimal total, LocalDate today) {
    if ((instalments == null) == (monthly == null)) {
      throw new InvalidPlan("instalments", "either these or monthly");
    }
    if (monthly != null && monthly.firstDueOn().isAfter(today.plusYears(10))) {
      throw new InvalidPlan("monthly.firstDueOn", "within ten years");
    }
    var wanted = monthly == null ? requireNonNull(instalments) : monthly.of(total);
    var before = today.minusDays(1);
    var latest = today.plusYears(10);
    for (int i = 0; i < wanted.size(); i++) {
      var due = wanted.get(i).dueOn();
      if (!due.isAfter(before) || due.isAfter(latest)) {
        throw new InvalidPlan(
            "instalments[" + i + "].dueOn", "after the one before, from today, within ten years");
      }
      before = due;
    }
    var sum = wanted.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(total) != 0) {
      throw new InvalidPlan("instalments", "they add up to " + sum + ", the items to " + total);
    }
    return wanted;
  }
}
