package dz.mizan.local.replicas;

import dz.mizan.local.stack.Service;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A steady load on all services. Each request goes to the next replica, whatever the one before it
 * was about; what was acknowledged is remembered.
 */
final class Work {
  private static final int PRODUCTS = 12;

  private final Http http;
  private final Site site;
  private final String company;
  private final String token;
  private final List<String> products = new ArrayList<>();
  private final String department;
  private final AtomicInteger turn = new AtomicInteger();
  private final Map<String, BigDecimal> stock = new HashMap<>();
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final Map<String, Integer> failures = new LinkedHashMap<>();

  Work(Trader trader, String token) {
    this.http = trader.http();
    this.site = trader.site();
    this.company = trader.code();
    this.token = token;
    for (int i = 0; i < PRODUCTS; i++) {
      var product = Map.of("sku", "R-" + i, "names", Map.of("fr", "Produit " + i), "unit", "PIECE");
      var url = next(Service.INVENTORY) + "/api/v1/products";
      products.add(http.post(url, token, product).required("product").text("id"));
    }
    this.department =
        http.post(
                next(Service.HR) + "/api/v1/departments",
                token,
                Map.of("code", "VENTES", "name", "Ventes"))
            .required("department")
            .text("id");
  }

  /** Sends that many a second, whether the answers keep up or not. */
  void run(int perSecond, Duration duration) {
    long start = System.nanoTime();
    long count = perSecond * duration.toSeconds();
    var sent = new ArrayList<Future<?>>();
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        long due = start + i * 1_000_000_000L / perSecond;
        while (System.nanoTime() - due < 0) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        int number = i;
        sent.add(workers.submit(() -> one(number)));
      }
    }
    for (var request : sent) {
      if (request.state() != Future.State.SUCCESS) {
        throw new IllegalStateException(request.exceptionNow());
      }
    }
  }

  private void one(int number) {
    switch (number % 20) {
      case 3 -> hire();
      case 7, 17 -> post();
      case 13 -> register();
      default -> move();
    }
  }

  private void move() {
    var random = ThreadLocalRandom.current();
    var product = products.get(random.nextInt(PRODUCTS));
    boolean comes = random.nextInt(100) < 55;
    var quantity = BigDecimal.valueOf(random.nextInt(1, 9));
    var body = new HashMap<String, Object>();
    body.put("productId", product);
    body.put("kind", comes ? "RECEIPT" : "ISSUE");
    body.put("quantity", quantity.toPlainString());
    if (comes) {
      body.put("unitCost", BigDecimal.valueOf(random.nextInt(100, 99_999), 2).toPlainString());
    }
    var reply = http.post(next(Service.INVENTORY) + "/api/v1/stock-movements", token, body);
    if (reply.isSuccess()) {
      synchronized (stock) {
        stock.merge(product, comes ? quantity : quantity.negate(), BigDecimal::add);
      }
    } else if (!comes && (reply.status() == 409 || reply.status() == 422)) {
      refused.incrementAndGet(); // there is not so much
      return;
    }
    note("movement", reply);
  }

  private void hire() {
    var number = "1%017d".formatted(ThreadLocalRandom.current().nextLong(1L << 56));
    var person =
        Map.of(
            "firstName", "Sofiane",
            "lastName", "Aït Ali",
            "nationalNumber", number,
            "departmentId", department,
            "jobTitle", "Vendeur",
            "hiredOn", "2026-09-01");
    note("employee", http.post(next(Service.HR) + "/api/v1/employees", token, person));
  }

  private void post() {
    var amount = BigDecimal.valueOf(ThreadLocalRandom.current().nextInt(100, 999_999), 2);
    var entry =
        Map.of(
            "journal",
            "OD",
            "date",
            LocalDate.now().toString(),
            "label",
            "Replicas",
            "lines",
            List.of(
                Map.of("account", "512", "debit", amount.toPlainString()),
                Map.of("account", "700", "credit", amount.toPlainString())));
    note("entry", http.post(next(Service.ACCOUNTING) + "/api/v1/journal-entries", token, entry));
  }

  private void register() {
    var name = "u" + Trader.random(6);
    var user =
        Map.of(
            "company",
            company,
            "username",
            name,
            "email",
            name + "@example.dz",
            "fullName",
            "Karim Haddad",
            "password",
            "Souk-" + Trader.random(9) + "-2026");
    note("user", http.post(next(Service.AUTH) + "/api/v1/users/register", null, user));
  }

  private void note(String what, Http.Reply reply) {
    if (reply.isSuccess()) {
      acknowledged.incrementAndGet();
      return;
    }
    synchronized (failures) {
      failures.merge(what + " " + reply.status() + " " + reply.text("code"), 1, Integer::sum);
    }
  }

  private String next(Service service) {
    return site.url(service, turn.getAndIncrement());
  }

  long acknowledged() {
    return acknowledged.get();
  }

  /** Issues of more than there was. */
  long refused() {
    return refused.get();
  }

  /** What was answered otherwise than it should, and how often. */
  Map<String, Integer> failures() {
    synchronized (failures) {
      return Map.copyOf(failures);
    }
  }

  /** By product, as acknowledged. */
  Map<String, BigDecimal> stock() {
    synchronized (stock) {
      return Map.copyOf(stock);
    }
  }

  List<String> products() {
    return products;
  }
}
