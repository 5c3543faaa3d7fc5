package dz.mizan.common.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The companies that are being erased, or were lately, as far as this process has heard: within a
 * second or two of their tombstone. The table {@code erased_company} has them all.
 */
@ApplicationScoped
public class ErasedCompanies {
  private final Set<UUID> known = ConcurrentHashMap.newKeySet();

  public boolean contains(UUID companyId) {
    return known.contains(companyId);
  }

  /** From now on nothing happens in the company here. */
  public void learn(UUID companyId) {
    known.add(companyId);
  }
}
