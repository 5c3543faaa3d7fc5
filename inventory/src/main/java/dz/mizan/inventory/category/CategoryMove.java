package dz.mizan.inventory.category;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a category goes, with all below it.
 *
 * @param parentId to the top if missing
 */
public record CategoryMove(@Nullable UUID parentId) {}
