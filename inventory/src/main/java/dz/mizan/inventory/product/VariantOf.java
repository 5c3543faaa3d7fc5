package dz.mizan.inventory.product;

import java.util.Map;
import java.util.UUID;

/**
 * Of which template a product is a variant.
 *
 * @param values of each axis, by the attribute's code
 */
public record VariantOf(UUID templateId, Map<String, String> values) {}
