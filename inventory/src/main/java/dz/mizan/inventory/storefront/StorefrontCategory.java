package dz.mizan.inventory.storefront;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A category with published products in it or below it.
 *
 * @param name in the language that the request accepts; French where there is none in it
 * @param parentId null at the top
 */
@RegisterForReflection
public record StorefrontCategory(UUID id, String code, String name, @Nullable UUID parentId) {

  /** All of them, those above before those below. */
  @RegisterForReflection
  public record All(List<StorefrontCategory> items) {}
}
