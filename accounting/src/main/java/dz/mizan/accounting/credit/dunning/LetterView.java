package dz.mizan.accounting.credit.dunning;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A letter as clients see it.
 *
 * @param total of the invoices, when it was proposed or sent, without the fee
 * @param invoices absent in lists
 * @param version counts changes; also the ETag
 */
@RegisterForReflection
@Schema(name = "DunningLetter")
record LetterView(
    UUID id,
    UUID runId,
    UUID customerId,
    @Schema(examples = "C-0042") String customerCode,
    @Schema(examples = "SARL El Djazair Distribution") String customerName,
    @Schema(examples = "1") int level,
    LetterStatus status,
    @Schema(examples = "RL-2026-000001", description = "Absent until it is sent")
        @Nullable String number,
    @Schema(type = SchemaType.STRING, examples = "119000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal total,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal fee,
    @Nullable LocalDate sentOn,
    @Nullable List<Invoice> invoices,
    long version) {

  /** What it reminds of: an open line of the customer's account. */
  @RegisterForReflection
  @Schema(name = "DunnedInvoice")
  record Invoice(
      UUID entryId,
      int lineNo,
      @Schema(examples = "FA-2026-000017") @Nullable String reference,
      LocalDate date,
      LocalDate dueOn,
      @Schema(type = SchemaType.STRING, examples = "119000.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal amount,
      @Schema(type = SchemaType.STRING, examples = "119000.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal remaining,
      @Schema(examples = "1") int level) {

    static Invoice of(Row row) {
      return new Invoice(
          row.getUUID("entry_id"),
          row.getInteger("line_no"),
          row.getString("reference"),
          row.getLocalDate("date"),
          row.getLocalDate("due_date"),
          row.getBigDecimal("amount"),
          row.getBigDecimal("remaining"),
          row.getInteger("level"));
    }
  }

  static LetterView of(Row row) {
    return new LetterView(
        row.getUUID("id"),
        row.getUUID("run_id"),
        row.getUUID("partner_id"),
        row.getString("code"),
        row.getString("name"),
        row.getInteger("level"),
        LetterStatus.valueOf(row.getString("status")),
        row.getString("number"),
        row.getBigDecimal("total"),
        row.getBigDecimal("fee"),
        row.getLocalDate("sent_on"),
        null,
        row.getLong("version"));
  }

  LetterView with(List<Invoice> lines) {
    return new LetterView(
        id,
        runId,
        customerId,
        customerCode,
        customerName,
        level,
        status,
        number,
        total,
        fee,
        sentOn,
        lines,
        version);
  }
}
