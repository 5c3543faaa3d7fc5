package dz.mizan.local.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks that what was acknowledged happened exactly once, everywhere. */
record Proof(Endpoints endpoints, Listener listener, Movements movements, Report report) {
  private static final String MOVED = "dz.mizan.inventory.stock.moved.v1";
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final Duration SILENCE = Duration.ofSeconds(2);

  /**
   * @param expected number of events by type
   * @return stock and ledger as they stand
   * @throws DemoFailed with everything that differs
   */
  Books check(Login storekeeper, Login accountant, Map<String, Integer> expected) {
    var acknowledged = movements.acknowledged();
    var books = settled(storekeeper, accountant, acknowledged.size());
    var events = listener.events();

    var wrong = new ArrayList<String>();
    compare(wrong, "total debit and credit", books.totalDebit(), books.totalCredit());
    compare(
        wrong,
        "stock value with what is in transit and stock accounts",
        books.stockAndTransit(),
        books.stockAccounts());
    compare(wrong, "stock value and its levels", books.stockValue(), books.levelsValue());
    var moved = acknowledged.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    compare(wrong, "quantity on hand and acknowledged movements", books.onHand(), moved);

    var perMovement = perMovement(events);
    var lost = acknowledged.keySet().stream().filter(id -> !perMovement.containsKey(id)).toList();
    var doubled = perMovement.values().stream().filter(count -> count > 1).count();
    var unknown =
        perMovement.keySet().stream().filter(id -> !acknowledged.containsKey(id)).toList();
    expect(wrong, lost.isEmpty(), lost.size() + " acknowledged movements without event: " + lost);
    expect(wrong, doubled == 0, doubled + " movements with several events");
    expect(wrong, unknown.isEmpty(), unknown.size() + " events of unacknowledged movements");
    expected.forEach((type, count) -> expectCount(wrong, events, type, count));
    wrong.addAll(Sequences.gaps(events));

    show(books, events, acknowledged.size(), lost.size(), doubled);
    if (!wrong.isEmpty()) {
      throw new DemoFailed("The demo FAILED:\n  " + String.join("\n  ", wrong));
    }
    return books;
  }

  /** Waits until every event has come and the books have followed, or patience ends. */
  private Books settled(Login storekeeper, Login accountant, long expected) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var books = Books.read(endpoints, storekeeper, accountant);
      var complete = listener.count(MOVED) >= expected && books.stockIsBooked();
      if (complete && listener.silence().compareTo(SILENCE) > 0 && books.isBalanced()) {
        return books;
      }
      if (System.nanoTime() - deadline > 0) {
        return books;
      }
      Pause.of(Duration.ofMillis(500));
    }
  }

  static Map<String, Integer> perMovement(List<Event> events) {
    var count = new HashMap<String, Integer>();
    for (var event : events) {
      if (event.type().equals(MOVED)) {
        count.merge(event.data().path("movementId").asText(), 1, Integer::sum);
      }
    }
    return count;
  }

  private void show(Books books, List<Event> events, int acknowledged, int lost, long doubled) {
    report.line("%nStock value        %15s DZD", books.stockValue());
    report.line("In transit         %15s DZD", books.inTransit());
    report.line("Stock accounts     %15s DZD", books.stockAccounts());
    report.line("Total debit        %15s DZD", books.totalDebit());
    report.line("Total credit       %15s DZD%n", books.totalCredit());
    var byType =
        events.stream()
            .collect(Collectors.groupingBy(Event::type, TreeMap::new, Collectors.counting()));
    byType.forEach((type, count) -> report.line("%6d  %s", count, type));
    report.line(
        "%n%d movements acknowledged, %d lost, %d doubled; %d events delivered more than once",
        acknowledged, lost, doubled, listener.redelivered());
  }

  private static void compare(List<String> wrong, String what, BigDecimal left, BigDecimal right) {
    expect(wrong, left.compareTo(right) == 0, what + " differ: " + left + " and " + right);
  }

  private static void expectCount(
      List<String> wrong, List<Event> events, String type, long expected) {
    var count = events.stream().filter(event -> event.type().equals(type)).count();
    expect(wrong, count == expected, count + " instead of " + expected + " events " + type);
  }

  private static void expect(List<String> wrong, boolean holds, String otherwise) {
    if (!holds) {
      wrong.add(otherwise);
    }
  }
}
