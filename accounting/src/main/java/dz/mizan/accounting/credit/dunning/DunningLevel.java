package dz.mizan.accounting.credit.dunning;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A level of reminders.
 *
 * @param days overdue before it is due
 * @param fee printed on the letter
 * @param version counts changes; also the ETag
 */
@RegisterForReflection
@Schema(name = "DunningLevel")
record DunningLevel(
    @Schema(examples = "1") int level,
    @Schema(examples = "8") int days,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal fee,
    Texts name,
    Texts text,
    long version) {

  /** A text in the three languages. */
  @RegisterForReflection
  @Schema(name = "DunningTexts")
  record Texts(String fr, String ar, String en) {

    static Texts of(Row row, String what) {
      return new Texts(
          row.getString(what + "_fr"), row.getString(what + "_ar"), row.getString(what + "_en"));
    }
  }

  /** The same with the fee that was said when the letter was proposed. */
  DunningLevel fee(BigDecimal said) {
    return new DunningLevel(level, days, said, name, text, version);
  }

  static DunningLevel of(Row row) {
    return new DunningLevel(
        row.getInteger("level"),
        row.getInteger("days"),
        row.getBigDecimal("fee"),
        Texts.of(row, "name"),
        Texts.of(row, "text"),
        row.getLong("version"));
  }
}
