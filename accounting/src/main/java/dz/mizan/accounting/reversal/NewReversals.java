package dz.mizan.accounting.reversal;

import dz.mizan.accounting.entry.EntryKind;
import dz.mizan.accounting.entry.EntryView;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many entries are reversed together.
 *
 * @param date not before the entries; today by default, or an entry's own if that is later
 * @param onOwnDates each on its own day instead, whose month must be open
 * @param reason the labels of the reversals begin with it
 */
@Schema(name = "NewReversals")
public record NewReversals(
    @Schema(examples = "2026-11-20") @Nullable LocalDate date,
    @Schema(examples = "false", description = "false if missing") @Nullable Boolean onOwnDates,
    @Schema(examples = "Mauvais fichier")
        @NotBlank
        @Size(max = 150)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        String reason) {

  public NewReversals {
    reason = reason == null ? reason : reason.strip();
  }

  @AssertTrue(message = "date or onOwnDates, not both")
  @Schema(hidden = true)
  boolean isOneWay() {
    return date == null || !isOnOwnDates();
  }

  @Schema(hidden = true)
  boolean isOnOwnDates() {
    return Boolean.TRUE.equals(onOwnDates);
  }

  /**
   * The day of an entry's reversal; that of opening balances is always their own.
   *
   * @throws ReversalTooEarly if the date is before the entry's
   */
  LocalDate dateOf(EntryView entry, LocalDate today) {
    if (entry.kind() != EntryKind.NORMAL || isOnOwnDates()) {
      return entry.date();
    }
    if (date != null) {
      ReversalTooEarly.require(date, entry.date());
      return date;
    }
    return today.isBefore(entry.date()) ? entry.date() : today;
  }
}
