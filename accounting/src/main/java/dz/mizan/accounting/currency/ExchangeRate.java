package dz.mizan.accounting.currency;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a currency is worth from a day on.
 *
 * @param rate units of the company's currency for {@code units} of this one
 * @param units 1, 10, 100 or 1000: some currencies are quoted by the hundred
 */
@RegisterForReflection
public record ExchangeRate(
    @Schema(examples = "EUR") String currency,
    @Schema(examples = "2026-11-20") LocalDate day,
    @Schema(type = SchemaType.STRING, examples = "151.23450000")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal rate,
    @Schema(examples = "1") int units) {
  private static final int SCALE = 2;

  /** The columns that {@link #of} reads. */
  static final String COLUMNS = "currency, day, rate, units";

  static ExchangeRate of(Row row) {
    return new ExchangeRate(
        row.getString("currency"),
        row.getLocalDate("day"),
        row.getBigDecimal("rate"),
        row.getInteger("units"));
  }

  /** An amount of this currency in the company's, half-up to the centime. */
  public BigDecimal convert(BigDecimal amount) {
    return amount.multiply(rate).divide(BigDecimal.valueOf(units), SCALE, RoundingMode.HALF_UP);
  }
}
