package dz.mizan.common.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads JSON to the letter: what is of another type than documented is refused, not made to fit.
 * Only decimals may come as numbers or as strings. Nesting, texts, names and numbers are bounded.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

  // Beyond any document of ours; the whole body is bounded besides.
  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxNestingDepth(64)
          .maxStringLength(256 << 10)
          .maxNameLength(256)
          .maxNumberLength(100)
          .build();

  @Override
  public void customize(ObjectMapper json) {
    json.getFactory().setStreamReadConstraints(BOUNDS);
    json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    json.coercionConfigFor(LogicalType.Integer)
        .setCoercion(CoercionInputShape.String, CoercionAction.Fail);
    json.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
    for (var shape :
        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
      json.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
    }
    for (var shape :
        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.String)) {
      json.coercionConfigFor(LogicalType.Boolean).setCoercion(shape, CoercionAction.Fail);
    }
    json.coercionConfigFor(LogicalType.DateTime)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
    for (var type : List.of(LogicalType.OtherScalar, LogicalType.Enum, LogicalType.DateTime)) {
      json.coercionConfigFor(type).setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }
    json.configOverride(LocalDate.class).setFormat(JsonFormat.Value.forLeniency(false));
    json.registerModule(
        new SimpleModule("decimals").addDeserializer(BigDecimal.class, new BoundedDecimal()));
  }

  /**
   * A decimal of at most 40 digits and 30 decimals or trailing zeros; arithmetic on {@code
   * 1E+2147483647} overflows or never ends.
   */
  private static final class BoundedDecimal extends StdScalarDeserializer<BigDecimal> {
    private static final int MAX_DIGITS = 40;
    private static final int MAX_SCALE = 30;

    BoundedDecimal() {
      super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      var value = BigDecimalDeserializer.instance.deserialize(parser, context);
      if (value != null
          && (Math.abs((long) value.scale()) > MAX_SCALE || value.precision() > MAX_DIGITS)) {
        return context.reportInputMismatch(this, "decimal out of bounds");
      }
      return value;
    }
  }
}
