package dz.mizan.inventory.sales.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who bought, as the administrations know him. */
@RegisterForReflection
public record Buyer(
    UUID id,
    String code,
    String name,
    @Nullable String nif,
    @Nullable String nis,
    @Nullable String rc,
    @Nullable String ai) {}
