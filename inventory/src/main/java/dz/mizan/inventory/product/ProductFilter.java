package dz.mizan.inventory.product;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which products, and in which order; a bean parameter. */
public class ProductFilter {
  @Parameter(
      description =
          "Words of name or SKU in French, Arabic or English, whole, begun or misspelt, or a barcode;"
              + " the best first, 2,000 at most",
      example = "huile oliv")
  @QueryParam("q")
  @Size(max = 100)
  @Pattern(regexp = Names.TEXT)
  @Nullable String q;

  @Parameter(description = "Exact but for its case", example = "HO-1L")
  @QueryParam("sku")
  @Size(max = 64)
  @Pattern(regexp = Names.TEXT)
  @Nullable String sku;

  @Parameter(description = "Of that category and those below it")
  @QueryParam("categoryId")
  @Nullable UUID categoryId;

  @QueryParam("status")
  @Nullable ProductStatus status;

  @QueryParam("kind")
  @Nullable ProductKind kind;

  @Parameter(description = "Variants of that template")
  @QueryParam("templateId")
  @Nullable UUID templateId;

  @Parameter(description = "id (oldest first), -id, sku, -sku; not with q", example = "sku")
  @QueryParam("sort")
  @Pattern(regexp = ProductSort.PATTERN)
  @Nullable String sort;

  boolean isSearch() {
    return q != null && !q.isBlank();
  }

  /**
   * @throws InvalidProduct if a search is to be sorted, or joined with what it does not take
   */
  void check() {
    if (isSearch() && sort != null) {
      throw new InvalidProduct("sort", "a search has its own order");
    }
    if (isSearch() && (sku != null || templateId != null)) {
      throw new InvalidProduct("q", "goes with categoryId, status and kind only");
    }
  }
}
