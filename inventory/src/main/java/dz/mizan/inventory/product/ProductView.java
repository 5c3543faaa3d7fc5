package dz.mizan.inventory.product;

import dz.mizan.inventory.settings.ValuationMethod;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is kept and as clients see it.
 *
 * @param unit the one that stock is counted in
 * @param units the others
 * @param attributes values by the attribute's code
 * @param templateId if it is a variant, of what
 * @param variant if it is a variant, its value of each axis by the attribute's code
 * @param version counts its events; also its ETag
 */
@RegisterForReflection
public record ProductView(
    UUID id,
    String sku,
    Names names,
    Unit unit,
    ProductKind kind,
    ProductStatus status,
    Tracking tracking,
    ValuationMethod valuation,
    TvaCode tvaCode,
    @Nullable UUID categoryId,
    @Nullable Texts description,
    @Nullable Integer shelfLifeDays,
    List<UnitFactor> units,
    List<Barcode> barcodes,
    List<Picture> pictures,
    Map<String, String> attributes,
    @Nullable UUID templateId,
    @Nullable Map<String, String> variant,
    Instant updatedAt,
    long version) {}
