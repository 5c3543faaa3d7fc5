package dz.mizan.local.chaos.check;

import static dz.mizan.local.stack.Service.AUTH;
import static dz.mizan.local.stack.Service.HR;
import static dz.mizan.local.stack.Service.INVENTORY;

import dz.mizan.local.demo.Books;
import dz.mizan.local.demo.Event;
import dz.mizan.local.demo.Listener;
import dz.mizan.local.demo.Movements;
import dz.mizan.local.demo.Sequences;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Gathers what there is from the databases, the broker, the API and a listener's notes.
 *
 * @param books as the services' own API shows them
 */
public record ReadFacts(
    Stack stack,
    UUID company,
    Acknowledged acknowledged,
    Movements movements,
    Listener listener,
    Supplier<Books> books) {
  private static final String MOVED = "dz.mizan.inventory.stock.moved.v1";
  private static final String ALL_MOVEMENTS =
      "select id::text from stock_movement where company_id = ?";
  private static final String EVENTS = "select event_id::text from outbox where company_id = ?";
  private static final String EMPLOYEES = "select id::text from employee where company_id = ?";
  private static final String USERS =
      "select id::text from app_user where company_id = ? and username like 'chaos%'";

  /** To be asked when nothing is written any more. */
  public Facts read() {
    var rows = new Rows(stack, company);
    var stock = new StockFacts(rows, acknowledged, movements.acknowledged().keySet());
    var accounting = new BookFacts(rows, acknowledged);
    var events = listener.events();
    var effects = new ArrayList<Effect>(stock.effects());
    effects.addAll(accounting.effects());
    effects.add(new Effect("employees", acknowledged.of(What.EMPLOYEE), rows.texts(HR, EMPLOYEES)));
    effects.add(new Effect("users", acknowledged.of(What.USER), rows.texts(AUTH, USERS)));
    effects.add(
        new Effect(
            "events of movements",
            Set.copyOf(rows.texts(INVENTORY, ALL_MOVEMENTS)),
            moved(events)));
    // Read after the listener's notes: what it heard of and nobody wrote is there too often.
    effects.add(new Effect("events", written(rows), events.stream().map(Event::id).toList()));
    var balances = new ArrayList<Balance>(stock.balances());
    balances.addAll(accounting.balances());
    balances.addAll(shown(books.get()));
    var strays =
        Stream.concat(Sequences.gaps(events).stream(), new Queues(stack).strays().stream());
    return new Facts(effects, accounting.series(), balances, stock.levels(), strays.toList());
  }

  /** All events of all services, which keep them longer than a run lasts. */
  private static Set<String> written(Rows rows) {
    var written = new HashSet<String>();
    for (var service : Service.values()) {
      written.addAll(rows.texts(service, EVENTS));
    }
    return written;
  }

  /** Each event once, however often it was delivered. */
  private static List<String> moved(List<Event> events) {
    return events.stream()
        .filter(event -> event.type().equals(MOVED))
        .map(event -> event.data().path("movementId").asText())
        .toList();
  }

  private static List<Balance> shown(Books books) {
    return List.of(
        new Balance("total debit and credit", books.totalDebit(), books.totalCredit()),
        new Balance("stock and its accounts", books.stockAndTransit(), books.stockAccounts()),
        new Balance("stock and its levels", books.stockValue(), books.levelsValue()));
  }
}
