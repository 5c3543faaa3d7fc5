package dz.mizan.accounting.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

  private static final String CODE = "[A-Z0-9][A-Z0-9._-]{0,19}";
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
          @Nullable String label,
      @Schema(description = "Whose sub-ledger it is in: a customer or supplier")
          @Nullable UUID partnerId,
      @Schema(examples = "2026-12-20") @Nullable LocalDate dueDate,
      @Schema(examples = "ATELIER") @Pattern(regexp = CODE, message = "a cost centre's code")
          @Nullable String costCentre,
      @Schema(examples = "P-2026-014") @Pattern(regexp = CODE, message = "a project's code")
          @Nullable String project,
      @Schema(examples = "EUR", description = "Foreign, ISO 4217; with currencyAmount")
          @Pattern(regexp = "[A-Z]{3}", message = "three capital letters (ISO 4217)")
          @Nullable String currency,
      @Schema(
              type = SchemaType.STRING,
              examples = "800.00",
              description =
                  "Above zero on the debit side, below on the credit side. Where neither debit nor"
                      + " credit is given it is converted, half-up to the centime")
          @DecimalMin("-" + LARGEST)
          @DecimalMax(LARGEST)
          @Digits(integer = INTEGER_DIGITS, fraction = 2)
          @Nullable BigDecimal currencyAmount,
      @Schema(
              type = SchemaType.STRING,
              examples = "151.2345",
              description = "To convert by; that of the day by default")
          @Positive
          @DecimalMax("9999999999")
          @Digits(integer = 10, fraction = 8)
          @Nullable BigDecimal rate) {

    NewLine {
      label = strip(label);
    }

    private GivenLine given() {
      return new GivenLine(
          account,
          debit,
          credit,
          label,
          partnerId,
          dueDate,
          costCentre,
          project,
          currency,
          currencyAmount,
          rate);
    }
  }

  List<GivenLine> given() {
    return lines.stream().map(NewLine::given).toList();
  }

  /**
   * The entry that is asked for.
   *
   * @param converted its lines with what they come to
   * @throws InvalidLines if a line is on both sides or on none
   * @throws Unbalanced if total debit and total credit differ
   */
  DraftEntry draft(List<GivenLine> converted) {
    return DraftEntry.of(
        journal, date, label, reference, converted.stream().map(GivenLine::line).toList(), null);
  }

  private static @Nullable String strip(@Nullable String text) {
    return text == null ? null : text.strip();
  }
}
