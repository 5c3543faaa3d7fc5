package dz.mizan.inventory.alert;

import dz.mizan.common.paging.BadCursor;
import dz.mizan.common.paging.PageRequest;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a list of alerts, newest first, goes on. */
record AlertCursor(OffsetDateTime raisedAt, UUID id) {

  /**
   * @throws BadCursor if the cursor is not one of this list
   */
  static @Nullable AlertCursor of(PageRequest page) {
    var values = page.after(2);
    if (values.isEmpty()) {
      return null;
    }
    try {
      return new AlertCursor(
          OffsetDateTime.parse(values.getFirst()), PageRequest.id(values.getLast()));
    } catch (DateTimeParseException e) {
      throw new BadCursor();
    }
  }

  static List<String> key(StockAlertView alert) {
    return List.of(alert.raisedAt().toString(), alert.id().toString());
  }
}
