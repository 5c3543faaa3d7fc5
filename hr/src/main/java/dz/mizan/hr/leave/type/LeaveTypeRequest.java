package dz.mizan.hr.leave.type;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that a company says of a kind of leave; see {@link LeaveType}. */
@Schema(name = "LeaveTypeRequest")
record LeaveTypeRequest(
    @Schema(examples = "RTT", description = "Stays as it is when a type is changed")
        @NotNull
        @Pattern(regexp = "[A-Z0-9_]{1,40}")
        String code,
    @Schema(examples = "Récupération") @NotBlank @Size(max = 100) @Pattern(regexp = TEXT)
        String name,
    @Schema(examples = "استرجاع") @Size(max = 100) @Pattern(regexp = TEXT) @Nullable String nameAr,
    @NotNull PaidBy paidBy,
    @NotNull Counting counting,
    @NotNull BalanceKind balance,
    @Schema(examples = "12", description = "For a month of work (MONTHLY) or a year (YEARLY)")
        @DecimalMin("0.01")
        @DecimalMax("366")
        @Digits(integer = 3, fraction = 2)
        @Nullable BigDecimal days,
    @Schema(description = "Most of a reference year; for MONTHLY")
        @DecimalMin("0.01")
        @DecimalMax("366")
        @Digits(integer = 3, fraction = 2)
        @Nullable BigDecimal cap,
    @Schema(description = "More days a year in the South; for MONTHLY")
        @DecimalMin("0")
        @DecimalMax("60")
        @Digits(integer = 2, fraction = 2)
        @Nullable BigDecimal southDays,
    boolean once,
    @Schema(description = "Begins on the day after leave of that type") @Nullable UUID followsId,
    boolean needsDocument,
    boolean mayBeNegative,
    boolean halfDays,
    @Schema(examples = "1", description = "1: the manager; 2: the manager, then HR") @Min(1) @Max(2)
        int approvals,
    @Schema(description = "Whether its days give annual leave; loi 90-11 art. 46")
        boolean countsAsWork,
    @Schema(description = "Whether what is left is paid at the end of the contract")
        boolean settled,
    boolean active,
    @Schema(
            examples = "2027-07",
            description =
                "From which month on other days, cap and southDays hold; without it the next")
        @Pattern(regexp = "(19[5-9]|20[0-9])[0-9]-(0[1-9]|1[0-2])")
        @Nullable String ratesFrom,
    @Schema(examples = "Convention collective 2027", description = "Who says so")
        @Size(max = 200)
        @Pattern(regexp = TEXT)
        @Nullable String ratesSource) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

  @Nullable String source() {
    return ratesSource == null || ratesSource.isBlank() ? null : ratesSource.strip();
  }

  BigDecimal south() {
    return southDays == null ? BigDecimal.ZERO : southDays;
  }

  /**
   * @throws InvalidLeaveType if it does not go together
   */
  void check() {
    switch (balance) {
      case NONE -> {
        require(days == null, "days", "only with a balance");
        require(!mayBeNegative, "mayBeNegative", "only with a balance");
        require(!settled, "settled", "only with a balance");
      }
      case MONTHLY -> {
        var month = days;
        require(month != null && month.compareTo(new BigDecimal(31)) <= 0, "days", "1 to 31");
        require(
            month != null && cap != null && cap.compareTo(month) >= 0,
            "cap",
            "not less than a month");
      }
      case YEARLY -> require(days != null, "days", "how many a year");
    }
    if (balance != BalanceKind.MONTHLY) {
      require(cap == null, "cap", "only with MONTHLY");
      require(south().signum() == 0, "southDays", "only with MONTHLY");
    }
  }

  private static void require(boolean holds, String field, String message) {
    if (!holds) {
      throw new InvalidLeaveType(field, message);
    }
  }
}
