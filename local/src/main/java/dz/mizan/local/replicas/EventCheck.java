package dz.mizan.local.replicas;

import dz.mizan.local.stack.Service;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each event of the four outboxes came, in order, and had its effect once. */
record EventCheck(Trader trader, Tables tables, Heard heard, Figures figures) {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String MOVED = "stock.moved.v1";
  private static final String HIRED = "employee.hired.v1";
  private static final String WAITING =
      "select count(*) from outbox where company_id = ?::uuid and published_at is null";
  private static final String WRITTEN =
      "select event_id::text from outbox where company_id = ?::uuid";
  private static final String OF_TYPE =
      "select count(*) from outbox where company_id = ?::uuid and type = ?";
  private static final String TAKEN_IN =
      "select count(*) from inbox where company_id = ?::uuid and type = ?";

  void check(List<Finding> findings) {
    boolean isQuiet = Waiting.until(PATIENCE, this::isQuiet);
    findings.add(
        new Finding("all events went out and were taken in", isQuiet ? "yes" : "no", isQuiet));
    var written = new HashSet<String>();
    for (var service : Service.values()) {
      tables.rows(service, WRITTEN, trader.id()).forEach(row -> written.add(row.getFirst()));
    }
    var events = heard.of(trader.id());
    var came = heard.ids(trader.id());
    findings.add(
        new Finding("events written", Integer.toString(written.size()), !written.isEmpty()));
    findings.add(Finding.none("events that never came", missing(written, came)));
    findings.add(Finding.none("events that nobody wrote", missing(came, written)));
    findings.add(Finding.none("events that came out of order", outOfOrder(events)));
    findings.add(
        new Finding(
            "events sent again (at least once is promised)",
            Integer.toString(events.size() - came.size()),
            true));
    for (var service : Service.values()) {
      var each = figures.each(service, "mizan_outbox_published_total");
      // Of the others too few events are written for each relay to be sure of some.
      boolean all = service != Service.INVENTORY || each.stream().allMatch(count -> count > 0);
      findings.add(new Finding("published by the relays of " + service.id(), each.toString(), all));
    }
    effect(findings, Service.INVENTORY, MOVED, Service.ACCOUNTING);
    effect(findings, Service.HR, HIRED, Service.AUTH);
  }

  private void effect(List<Finding> findings, Service from, String type, Service to) {
    findings.add(
        Finding.equal(
            "%s written, taken in by %s".formatted(type, to.id()),
            written(from, type),
            takenIn(from, type, to)));
  }

  private boolean isQuiet() {
    return Arrays.stream(Service.values())
            .allMatch(service -> tables.count(service, WAITING, trader.id()) == 0)
        && isTakenIn(Service.INVENTORY, MOVED, Service.ACCOUNTING)
        && isTakenIn(Service.HR, HIRED, Service.AUTH);
  }

  private boolean isTakenIn(Service from, String type, Service to) {
    return written(from, type) == takenIn(from, type, to);
  }

  private static long missing(Set<String> wanted, Set<String> there) {
    return wanted.stream().filter(id -> !there.contains(id)).count();
  }

  private long written(Service service, String type) {
    return tables.count(service, OF_TYPE, trader.id(), type);
  }

  private long takenIn(Service from, String type, Service to) {
    return tables.count(to, TAKEN_IN, trader.id(), "dz.mizan." + from.id() + "." + type);
  }

  /** Of an aggregate each event follows the one before, as first heard. */
  private static long outOfOrder(List<Heard.Event> events) {
    Map<String, Long> last = new HashMap<>();
    var known = new HashSet<String>();
    long wrong = 0;
    for (var event : events) {
      if (known.add(event.id())) {
        var before = last.put(event.aggregate(), event.sequence());
        if (before != null && event.sequence() <= before) {
          wrong++;
        }
      }
    }
    return wrong;
  }
}
