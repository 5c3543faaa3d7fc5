package dz.mizan.common.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Tells the log where chains end, each company's at most once an hour. The log is kept elsewhere: a
 * chain that somebody cut off and had sealed anew no longer has what stands there.
 */
@ApplicationScoped
class SealHeads {
  private static final Logger LOG = Logger.getLogger(SealHeads.class);
  private static final long INTERVAL_NS = Duration.ofHours(1).toNanos();

  private final Map<UUID, Long> noted = new HashMap<>();

  synchronized void note(Map<UUID, AuditSeal> seals) {
    long now = System.nanoTime();
    noted.values().removeIf(at -> now - at > INTERVAL_NS);
    seals.forEach(
        (company, seal) -> {
          if (noted.putIfAbsent(company, now) == null) {
            LOG.infof("Audit seal %d of company %s: %s", seal.position(), company, seal.mac());
          }
        });
  }
}
