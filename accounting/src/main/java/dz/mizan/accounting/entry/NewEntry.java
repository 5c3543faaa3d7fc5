package dz.mizan.accounting.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The request to post an entry. */
@Schema(name = "NewJournalEntry")
record NewEntry(
    @Schema(examples = "OD", description = "VE, AC, BQ, CA, PA, OD, AN or ST")
        @NotNull
        @Pattern(regexp = "[A-Z0-9]{1,8}", message = "1 to 8 capital letters or digits")
        String journal,
    @Schema(examples = "2026-11-20", description = "In the current or the previous year") @NotNull
        LocalDate date,
    @Schema(examples = "Apport en capital")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = NO_CONTROL, message = "no control characters")
        String label,
    @Schema(examples = "PV-2026-01", description = "Of the supporting document")
        @Size(min = 1, max = 200)
        @Pattern(regexp = NO_CONTROL, message = "no control characters")
        @Nullable String reference,
    @NotNull @Size(min = DraftEntry.MIN_LINES, max = DraftEntry.MAX_LINES)
        List<@NotNull @Valid NewLine> lines) {

  private static final String NO_CONTROL = "[^\\p{Cntrl}\\p{Cs}]*";
  private static final int INTEGER_DIGITS = 15;
  // Digits alone lets 1E+2147483647 through: it counts in int.
  private static final String LARGEST = "999999999999999.99";

  NewEntry {
    label = strip(label);
    reference = strip(reference);
  }

  /** One line: either debit or credit. */
  @Schema(name = "NewJournalEntryLine")
  record NewLine(
      @Schema(examples = "512")
          @NotNull
          @Pattern(regexp = "[0-9]{1,12}", message = "1 to 12 digits")
          String account,
      @Schema(type = SchemaType.STRING, examples = "100000.00")
          @Positive
          @DecimalMax(LARGEST)
          @Digits(integer = INTEGER_DIGITS, fraction = 2)
          @Nullable BigDecimal debit,
      @Schema(
              type = SchemaType.STRING,
              examples = "100000.00",
              description = "Not together with debit")
          @Positive
          @DecimalMax(LARGEST)
          @Digits(integer = INTEGER_DIGITS, fraction = 2)
          @Nullable BigDecimal credit,
      @Size(min = 1, max = 200) @Pattern(regexp = NO_CONTROL, message = "no control characters")
          @Nullable String label) {

    NewLine {
      label = strip(label);
    }

    private DraftEntry.Line line() {
      return DraftEntry.Line.of(account, amount(debit), amount(credit)).label(label);
    }

    private static BigDecimal amount(@Nullable BigDecimal given) {
      return (given == null ? BigDecimal.ZERO : given).setScale(2);
    }
  }

  /**
   * The entry that is asked for.
   *
   * @throws InvalidLines if a line is on both sides or on none
   * @throws Unbalanced if total debit and total credit differ
   */
  DraftEntry draft() {
    return DraftEntry.of(
        journal, date, label, reference, lines.stream().map(NewLine::line).toList(), null);
  }

  private static @Nullable String strip(@Nullable String text) {
    return text == null ? null : text.strip();
  }
}
