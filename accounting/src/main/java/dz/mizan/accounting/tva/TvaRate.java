package dz.mizan.accounting.tva;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A TVA rate from a day on.
 *
 * @param id null for the law's
 * @param percent two decimals
 * @param own whether the company has set it
 */
@RegisterForReflection
public record TvaRate(
    @Nullable UUID id,
    @Schema(examples = "NORMAL") String code,
    @Schema(examples = "2017-01-01") LocalDate validFrom,
    @Schema(examples = "19.00", type = SchemaType.STRING)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal percent,
    boolean own) {

  static TvaRate law(String code, LocalDate validFrom, String percent) {
    return new TvaRate(null, code, validFrom, new BigDecimal(percent), false);
  }

  static TvaRate of(Row row) {
    return new TvaRate(
        row.getUUID("id"),
        row.getString("code"),
        row.getLocalDate("valid_from"),
        row.getBigDecimal("percent").setScale(2),
        true);
  }
}
