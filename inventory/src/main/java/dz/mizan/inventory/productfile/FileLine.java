package dz.mizan.inventory.productfile;

import dz.mizan.inventory.product.ProductLine;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line that makes sense by itself.
 *
 * @param price dinars without TVA per base unit, four decimals; null: stays as it is
 */
public record FileLine(ProductLine product, @Nullable BigDecimal price) {}
