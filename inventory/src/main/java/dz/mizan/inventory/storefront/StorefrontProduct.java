package dz.mizan.inventory.storefront;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A product as everybody sees it.
 *
 * @param name in the language that the request accepts; French where there is none in it
 * @param price null if the default price list has none today
 * @param available whether there is any that is not promised; services always are
 */
@RegisterForReflection
public record StorefrontProduct(
    UUID id,
    String sku,
    String name,
    @Nullable String description,
    String kind,
    String unit,
    @Nullable UUID categoryId,
    @Nullable Price price,
    boolean available,
    List<Picture> pictures) {

  /**
   * Today's price for one unit.
   *
   * @param ht without TVA, four decimals
   * @param ttc with TVA, to the centime
   */
  @RegisterForReflection
  public record Price(
      @Schema(examples = "850.0000", type = SchemaType.STRING)
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal ht,
      @Schema(examples = "1011.50", type = SchemaType.STRING)
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal ttc,
      @Schema(examples = "19.00", type = SchemaType.STRING)
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal tvaPercent,
      String currency) {}

  /** Where a picture is. */
  @RegisterForReflection
  public record Picture(String url, @Nullable String alt) {}
}
