package dz.mizan.accounting.credit.interest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a customer is doubtful, and what is thought to be lost of it. */
@Schema(name = "DoubtfulDebtRequest")
record DoubtfulRequest(
    @NotNull UUID customerId,
    @Schema(examples = "2026-12-31") @NotNull LocalDate on,
    @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Item> items) {

  /** An open line, whole; loss is what is thought to be lost of it, without TVA as a rule. */
  @Schema(name = "DoubtfulDebtItem")
  record Item(
      @NotNull UUID entryId,
      @Schema(examples = "1") @NotNull @Min(1) @Max(1000) Integer lineNo,
      @Schema(type = SchemaType.STRING, examples = "50000.00")
          @NotNull
          @PositiveOrZero
          @DecimalMax("999999999999999.99")
          @Digits(integer = 15, fraction = 2)
          BigDecimal loss) {}
}
