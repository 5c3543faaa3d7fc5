package dz.mizan.inventory.count;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be counted once more.
 *
 * @param lineIds those that differ if missing
 */
public record Recount(@Size(min = 1, max = 5000) @Nullable List<@NotNull UUID> lineIds) {}
