package dz.mizan.accounting.invoice.order;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer of an order. */
@RegisterForReflection
record SoldTo(
    UUID id,
    String code,
    String name,
    @Nullable String nif,
    @Nullable String nis,
    @Nullable String rc,
    @Nullable String ai) {

  SoldTo {
    requireNonNull(id, "id");
    requireNonNull(code, "code");
    requireNonNull(name, "name");
  }
}
