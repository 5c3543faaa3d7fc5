package dz.mizan.local.demo;

import java.time.Duration;
import java.util.List;

/** The audit trails of all services, once everything in them is sealed. */
record SealedTrails(Endpoints endpoints, Report report) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * @throws DemoFailed if one is not what was sealed
   */
  void verify(Login auditor) {
    long entries = 0;
    for (var service :
        List.of(endpoints.auth(), endpoints.inventory(), endpoints.hr(), endpoints.accounting())) {
      entries += sealed(auditor, service + "/api/v1/audit/verify");
    }
    report.line("%d audit entries in four services are sealed, and as they were written", entries);
  }

  private static long sealed(Login auditor, String url) {
    var start = System.nanoTime();
    while (true) {
      var found = auditor.get(url).body();
      if (!found.path("valid").asBoolean()) {
        throw new DemoFailed("Somebody changed the audit trail: " + found);
      }
      if (found.path("unsealedEntries").asLong() == 0 && found.path("sealedEntries").asLong() > 0) {
        return found.path("sealedEntries").asLong();
      }
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new DemoFailed("Audit entries stay unsealed: " + found);
      }
      Pause.of(Duration.ofMillis(200));
    }
  }
}
