package dz.mizan.accounting.treasury;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The book of a till or a bank account, day by day. Opening + in - out = closing, of each day and
 * of the whole.
 */
@Schema(name = "CashBook")
record CashBook(
    TreasuryAccount account,
    LocalDate from,
    LocalDate to,
    @Schema(type = SchemaType.STRING, examples = "12000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal opening,
    @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal in,
    @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal out,
    @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal closing,
    List<Day> days) {

  /** A day on which something moved. */
  @Schema(name = "CashBookDay")
  record Day(
      LocalDate date,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal opening,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal in,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal out,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal closing,
      List<Line> lines) {}

  /**
   * A line of the books on the account.
   *
   * @param balance what it left
   */
  @Schema(name = "CashBookLine")
  record Line(
      UUID entryId,
      int lineNo,
      LocalDate date,
      @Schema(examples = "CA") String journal,
      long number,
      String label,
      @Nullable String reference,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal in,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal out,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal balance) {

    Line after(BigDecimal before) {
      return new Line(
          entryId,
          lineNo,
          date,
          journal,
          number,
          label,
          reference,
          in,
          out,
          before.add(in).subtract(out));
    }
  }
}
