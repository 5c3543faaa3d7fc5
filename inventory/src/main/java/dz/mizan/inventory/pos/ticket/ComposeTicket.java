package dz.mizan.inventory.pos.ticket;

import dz.mizan.inventory.pos.till.Till;
import dz.mizan.inventory.pos.till.Tills;
import dz.mizan.inventory.settings.Settings;
import dz.mizan.inventory.stock.Document;
import dz.mizan.inventory.stock.Moved;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Prices a ticket, settles it, numbers it, moves its goods and writes it. */
@ApplicationScoped
class ComposeTicket {
  private static final BigDecimal TOO_MUCH = new BigDecimal("1e12");

  private final PriceLines priceLines;
  private final ReturnLines returnLines;
  private final IssueStock stock;
  private final Settings settings;
  private final Tills tills;
  private final Rights rights;
  private final AccountCredit credit;

  ComposeTicket(
      PriceLines priceLines,
      ReturnLines returnLines,
      IssueStock stock,
      Settings settings,
      Tills tills,
      Rights rights,
      AccountCredit credit) {
    this.priceLines = priceLines;
    this.returnLines = returnLines;
    this.stock = stock;
    this.settings = settings;
    this.tills = tills;
    this.rights = rights;
    this.credit = credit;
  }

  /** Where the ticket belongs, and what is known of it so far. */
  record Place(
      @Nullable UUID sessionId,
      @Nullable UUID lateFor,
      Optional<TicketFlag> flag,
      Buffer contentHash) {}

  /**
   * @throws TicketRefusals.PriceNotAllowed online, if a price is not the list's and the caller may
   *     not give another
   * @throws dz.mizan.common.problem.Refusal for what else is wrong with it; nothing changes
   */
  Uni<Void> handle(Till till, NewTicket ticket, Place place) {
    if (ticket.isOffline() && ticket.lines().stream().anyMatch(NewTicket.Line::isReturn)) {
      throw new TicketRefusals.ReturnOffline();
    }
    var flags = EnumSet.noneOf(TicketFlag.class);
    place.flag().ifPresent(flags::add);
    if (!till.isActive()) {
      flags.add(TicketFlag.TILL_INACTIVE);
    }
    return priceLines
        .handle(till, Till.dateOf(ticket.issuedAt()), ticket)
        .call(sales -> checkPrices(ticket, sales, flags))
        .chain(sales -> returnLines.handle(ticket).map(returns -> inOrder(sales, returns)))
        .chain(lines -> write(till, ticket, place, lines, flags));
  }

  private Uni<Void> checkPrices(NewTicket ticket, List<TicketLine> sales, Set<TicketFlag> flags) {
    var deviating = sales.stream().filter(TicketLine::deviates).findFirst();
    sales.forEach(line -> flags.addAll(line.flags()));
    if (deviating.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return rights
        .mayOverridePrice()
        .invoke(
            may -> {
              if (!may && !ticket.isOffline()) {
                var line = deviating.get();
                var list = line.listPrice() == null ? BigDecimal.ZERO : line.listPrice();
                throw new TicketRefusals.PriceNotAllowed(line.line(), line.sku(), list);
              }
              if (!may) {
                flags.add(TicketFlag.PRICE_NOT_ALLOWED);
              }
            })
        .replaceWithVoid();
  }

  private static List<TicketLine> inOrder(List<TicketLine> sales, List<TicketLine> returns) {
    var lines = new ArrayList<>(sales);
    lines.addAll(returns);
    lines.sort(Comparator.comparingInt(TicketLine::line));
    return lines;
  }

  private Uni<Void> write(
      Till till, NewTicket ticket, Place place, List<TicketLine> lines, Set<TicketFlag> flags) {
    var shares = shares(lines, till.pricesIncludeTva());
    var total =
        shares.stream()
            .map(RateShares.Share::ttc)
            .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    if (total.abs().compareTo(TOO_MUCH) >= 0) {
      throw new TicketRefusals.InvalidTicket("lines", "the total is too large");
    }
    return settings
        .current()
        .map(
            now ->
                Settlement.of(
                    total,
                    ticket.payments(),
                    Till.dateOf(ticket.issuedAt()),
                    now.cashRounding(),
                    new Settlement.Printed(
                        ticket.stampDuty(), ticket.rounding(), ticket.isOffline())))
        .invoke(settlement -> flags.addAll(settlement.flags()))
        .chain(
            settlement ->
                tills
                    .nextTicket(till.id())
                    .chain(
                        serial ->
                            move(till, ticket, serial, lines)
                                .map(
                                    moved ->
                                        new WriteTicket(
                                            ticket,
                                            till,
                                            serial,
                                            place.sessionId(),
                                            place.lateFor(),
                                            lines,
                                            shares,
                                            settlement,
                                            flags,
                                            moved,
                                            place.contentHash()))))
        // After the levels, as when an order is placed.
        .call(() -> credit.check(ticket, flags))
        .chain(WriteTicket::write);
  }

  private Uni<Map<Integer, Moved>> move(
      Till till, NewTicket ticket, long serial, List<TicketLine> lines) {
    var document = new Document("ticket", ticket.id(), till.ticketNumber(serial));
    return ticket.isOffline()
        ? stock.whatIsThere(document, till.warehouseId(), lines)
        : stock.all(document, till.warehouseId(), lines);
  }

  // Sales share by the rule of prices; what comes back is what was sold.
  private static List<RateShares.Share> shares(List<TicketLine> lines, boolean includesTva) {
    var sales = lines.stream().filter(line -> line.back() == null).toList();
    var ofSales =
        RateShares.of(
                sales.stream()
                    .map(line -> new RateShares.Amount(line.tvaPercent(), line.shown()))
                    .toList(),
                includesTva)
            .iterator();
    return lines.stream()
        .map(
            line ->
                line.back() == null ? ofSales.next() : Objects.requireNonNull(line.back()).share())
        .toList();
  }
}
