package dz.mizan.common.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The {@code limit} (1 to 200, 50 by default) and {@code cursor} of a list; a bean parameter. */
public class PageRequest {
  @Parameter(description = "Items per page, 1 to 200")
  @QueryParam("limit")
  @DefaultValue("50")
  @Min(1)
  @Max(200)
  int limit = 50;

  @Parameter(description = "nextCursor of the page before; opaque")
  @QueryParam("cursor")
  @Nullable String cursor;

  public int limit() {
    return limit;
  }

  /** One row more than shown, to know whether there is a next page. */
  public int limitAndOne() {
    return limit + 1;
  }

  /**
   * The values of the sort key to go on after; empty for the first page.
   *
   * @param size how many values the list's sort key has
   * @throws BadCursor if the cursor is not one of this list
   */
  public List<String> after(int size) {
    if (cursor == null || cursor.isEmpty()) {
      return List.of();
    }
    var values = Cursor.decode(cursor);
    if (values.size() != size) {
      throw new BadCursor();
    }
    return values;
  }

  /**
   * The id to go on after, for a list sorted by id; null for the first page.
   *
   * @throws BadCursor if the cursor is not one of this list
   */
  public @Nullable UUID afterId() {
    var values = after(1);
    return values.isEmpty() ? null : id(values.getFirst());
  }

  /**
   * A value of the sort key that is an id.
   *
   * @throws BadCursor if it is none
   */
  public static UUID id(String value) {
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      throw new BadCursor();
    }
  }
}
