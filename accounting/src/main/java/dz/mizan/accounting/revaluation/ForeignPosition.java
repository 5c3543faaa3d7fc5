package dz.mizan.accounting.revaluation;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dz.mizan.accounting.currency.ExchangeRate;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is in one currency on one account, for one partner. Amounts are above zero for a debit.
 *
 * @param booked what the books have for it in the company's currency
 * @param value what it is worth by the rate
 * @param difference value less booked; above zero for a gain
 */
@Schema(name = "ForeignPosition")
record ForeignPosition(
    @Schema(examples = "411") String account,
    @Nullable UUID partnerId,
    @Schema(examples = "EUR") String currency,
    @Schema(type = SchemaType.STRING, examples = "800.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal currencyAmount,
    @Schema(type = SchemaType.STRING, examples = "120000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal booked,
    @Schema(type = SchemaType.STRING, examples = "151.23450000") @JsonFormat(shape = Shape.STRING)
        BigDecimal rate,
    @Schema(examples = "1") int units,
    @Schema(type = SchemaType.STRING, examples = "120987.60") @JsonFormat(shape = Shape.STRING)
        BigDecimal value,
    @Schema(type = SchemaType.STRING, examples = "987.60") @JsonFormat(shape = Shape.STRING)
        BigDecimal difference) {

  static ForeignPosition of(
      String account,
      @Nullable UUID partnerId,
      BigDecimal currencyAmount,
      BigDecimal booked,
      ExchangeRate rate) {
    var value = rate.convert(currencyAmount);
    return new ForeignPosition(
        account,
        partnerId,
        rate.currency(),
        currencyAmount,
        booked,
        rate.rate(),
        rate.units(),
        value,
        value.subtract(booked));
  }
}
