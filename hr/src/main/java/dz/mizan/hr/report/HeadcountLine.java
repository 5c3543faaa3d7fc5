package dz.mizan.hr.report;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many worked for the company on a day.
 *
 * @param id of the department or position; null for the total, and for who has none
 * @param code of it, or the kind of contract
 * @param fullTime the shares of the full time added up
 */
@RegisterForReflection
@Schema(name = "HeadcountLine")
record HeadcountLine(
    @Schema(examples = "2026-11-30") LocalDate day,
    @Nullable UUID id,
    @Schema(examples = "VENTES") @Nullable String code,
    @Schema(examples = "Direction des ventes") @Nullable String name,
    @Schema(examples = "11") long headcount,
    @Schema(type = SchemaType.STRING, examples = "10.5000", description = "Full-time equivalent")
        String fullTime) {
  static final String[] HEAD = {"day", "code", "name", "headcount", "fullTime"};

  static HeadcountLine of(Row row) {
    return new HeadcountLine(
        row.getLocalDate("day"),
        row.getUUID("id"),
        row.getString("code"),
        row.getString("name"),
        row.getLong("n"),
        row.getBigDecimal("share").toPlainString());
  }

  Object[] csv() {
    return new Object[] {day, orEmpty(code), orEmpty(name), headcount, new BigDecimal(fullTime)};
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
