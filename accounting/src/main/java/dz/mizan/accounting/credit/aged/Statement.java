package dz.mizan.accounting.credit.aged;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dz.mizan.common.print.sheet.Csv;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What happened between the company and a customer in a period; above zero is what he owes.
 *
 * @param openItems what is still open of it all, now
 */
@Schema(name = "CustomerStatement")
record Statement(
    UUID customerId,
    @Schema(examples = "C-0042") String code,
    @Schema(examples = "SARL El Djazair Distribution") String name,
    LocalDate from,
    LocalDate to,
    @Schema(examples = "DZD") String currency,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal opening,
    List<Movement> movements,
    @Schema(type = SchemaType.STRING, examples = "119000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal closing,
    List<OpenItem> openItems) {

  /** A line of the books; balance is what he owes after it. */
  @Schema(name = "CustomerStatementMovement")
  record Movement(
      LocalDate date,
      @Schema(examples = "VE-2026-17") String entry,
      UUID entryId,
      @Nullable String reference,
      String label,
      @Nullable LocalDate dueOn,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal debit,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal credit,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal balance) {}

  /** What is not settled; below zero for a payment that settles nothing yet. */
  @Schema(name = "CustomerStatementOpenItem")
  record OpenItem(
      UUID entryId,
      int lineNo,
      LocalDate date,
      @Nullable String reference,
      @Nullable LocalDate dueOn,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal amount,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal remaining) {}

  String csv() {
    return Csv.line("date", "entry", "reference", "label", "dueOn", "debit", "credit", "balance")
        + Csv.line(from, null, null, "Opening", null, null, null, opening)
        + movements.stream()
            .map(
                line ->
                    Csv.line(
                        line.date(),
                        line.entry(),
                        line.reference(),
                        line.label(),
                        line.dueOn(),
                        line.debit(),
                        line.credit(),
                        line.balance()))
            .collect(Collectors.joining())
        + Csv.line(to, null, null, "Closing", null, null, null, closing);
  }
}
