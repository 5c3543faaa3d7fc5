package dz.mizan.inventory.category;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The company has no such category. */
public final class UnknownCategory extends Refusal {
  public UnknownCategory(String field, @Nullable UUID categoryId) {
    super(Kind.RULE_BROKEN, "unknown-category");
    fact("categoryId", categoryId);
    violation(field, "unknown");
  }
}
