package dz.mizan.inventory.transfer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What arrives when somebody says what has arrived; no I/O. */
final class Receptions {
  private Receptions() {}

  /**
   * @param wanted all that is in transit if null
   * @throws InvalidTransfer if a line is none of this transfer's or comes twice, or its parts do
   *     not fit
   * @throws MoreThanInTransit if more of a line should arrive than is in transit
   */
  static List<Arrival> of(List<TransferLine> all, @Nullable List<NewReception.Line> wanted) {
    if (wanted == null) {
      return all.stream().filter(TransferLine::isInTransit).map(Arrival::rest).toList();
    }
    var byId = new HashMap<UUID, TransferLine>();
    all.forEach(line -> byId.put(line.id(), line));
    var arrivals = new ArrayList<Arrival>();
    for (var i = 0; i < wanted.size(); i++) {
      var asked = wanted.get(i);
      var line = byId.remove(asked.lineId());
      if (line == null) {
        throw new InvalidTransfer(
            "lines[" + i + "].lineId", "is no line of this transfer, or comes twice");
      }
      arrivals.add(arrival(line, asked, "lines[" + i + "].parts"));
    }
    return arrivals;
  }

  private static Arrival arrival(TransferLine line, NewReception.Line asked, String field) {
    if (asked.quantity().compareTo(line.inTransit()) > 0) {
      throw new MoreThanInTransit(line.id(), asked.quantity(), line.inTransit());
    }
    var parts =
        asked.parts() == null
            ? line.firstToExpire(asked.quantity())
            : line.checked(asked.quantity(), asked.parts(), field);
    return Arrival.of(line, asked.quantity(), parts);
  }

  /** Whether nothing of the transfer is in transit after these. */
  static boolean leaveNothing(List<TransferLine> all, List<Arrival> arrivals) {
    var before = all.stream().map(TransferLine::inTransit).reduce(BigDecimal.ZERO, BigDecimal::add);
    var arrived = arrivals.stream().map(Arrival::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    return before.compareTo(arrived) == 0;
  }
}
