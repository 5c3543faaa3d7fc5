package dz.mizan.accounting.axis;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What moved on one account for one cost centre or project in one month, in the company's currency.
 *
 * @param balance debit less credit
 */
@Schema(name = "AnalyticBalance")
record AnalyticBalance(
    @Schema(examples = "ATELIER") String code,
    @Schema(examples = "Atelier de Rouiba") String name,
    @Schema(examples = "613") String account,
    @Schema(examples = "11", description = "1 to 12") int month,
    @Schema(type = SchemaType.STRING, examples = "120000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal debit,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal credit,
    @Schema(type = SchemaType.STRING, examples = "120000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal balance) {
  private static final int SCALE = 2;

  /** Names of the columns of a file. */
  static final String HEAD = "code,name,account,month,debit,credit,balance\r\n";

  static AnalyticBalance of(Row row) {
    var debit = row.getBigDecimal("debit").setScale(SCALE);
    var credit = row.getBigDecimal("credit").setScale(SCALE);
    return new AnalyticBalance(
        row.getString("code"),
        row.getString("name"),
        row.getString("account"),
        row.getInteger("month"),
        debit,
        credit,
        debit.subtract(credit));
  }

  /** A line of a file (RFC 4180). A name that a spreadsheet would run gets an apostrophe. */
  String line() {
    return String.join(
        ",",
        quoted(code),
        quoted(name),
        account,
        String.valueOf(month),
        debit.toPlainString(),
        credit.toPlainString(),
        balance.toPlainString() + "\r\n");
  }

  private static String quoted(String text) {
    var guard = !text.isEmpty() && "=+-@＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" : "";
    return '"' + guard + text.replace("\"", "\"\"") + '"';
  }
}
