package dz.mizan.accounting.draft;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dz.mizan.accounting.entry.GivenLine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a draft, as far as it is known. Also what is kept of it. */
@RegisterForReflection
@Schema(name = "EntryDraftLine")
record DraftLine(
    @Schema(examples = "512") @Pattern(regexp = "[0-9]{1,12}", message = "1 to 12 digits")
        @Nullable String account,
    @Schema(type = SchemaType.STRING, examples = "100000.00")
        @JsonFormat(shape = Shape.STRING)
        @Positive
        @DecimalMax(LARGEST)
        @Digits(integer = 15, fraction = 2)
        @Nullable BigDecimal debit,
    @Schema(type = SchemaType.STRING)
        @JsonFormat(shape = Shape.STRING)
        @Positive
        @DecimalMax(LARGEST)
        @Digits(integer = 15, fraction = 2)
        @Nullable BigDecimal credit,
    @Size(min = 1, max = 200)
        @Pattern(regexp = DraftRequest.TEXT, message = "no control characters")
        @Nullable String label,
    @Nullable UUID partnerId,
    @Schema(examples = "2026-12-20") @Nullable LocalDate dueDate,
    @Schema(examples = "ATELIER")
        @Pattern(regexp = DraftRequest.CODE, message = "a cost centre's code")
        @Nullable String costCentre,
    @Schema(examples = "P-2026-014")
        @Pattern(regexp = DraftRequest.CODE, message = "a project's code")
        @Nullable String project,
    @Schema(examples = "EUR")
        @Pattern(regexp = "[A-Z]{3}", message = "three capital letters (ISO 4217)")
        @Nullable String currency,
    @Schema(
            type = SchemaType.STRING,
            examples = "800.00",
            description = "Above zero on the debit side, below on the credit side")
        @JsonFormat(shape = Shape.STRING)
        @DecimalMin("-" + LARGEST)
        @DecimalMax(LARGEST)
        @Digits(integer = 15, fraction = 2)
        @Nullable BigDecimal currencyAmount,
    @Schema(
            type = SchemaType.STRING,
            examples = "151.2345",
            description = "Where neither debit nor credit is given; that of the day by default")
        @JsonFormat(shape = Shape.STRING)
        @Positive
        @DecimalMax("9999999999")
        @Digits(integer = 10, fraction = 8)
        @Nullable BigDecimal rate) {
  private static final String LARGEST = "999999999999999.99";

  DraftLine {
    label = label == null ? null : label.strip();
  }

  /** The line to be posted; an account that is missing is named as such. */
  GivenLine given() {
    return new GivenLine(
        account == null ? "" : account,
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
