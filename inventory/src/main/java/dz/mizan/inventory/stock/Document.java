package dz.mizan.inventory.stock;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The paper for which stock moves or is promised.
 *
 * @param type kebab-case: {@code purchase-receipt}, {@code sales-order}, {@code ticket}
 * @param number as people know it, at most 64 characters
 */
public record Document(String type, UUID id, @Nullable String number) {}
