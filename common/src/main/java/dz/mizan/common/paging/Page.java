package dz.mizan.common.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor to be sent as {@code cursor} for the next page; null on the last
 */
public record Page<T>(
    List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {

  /**
   * Cuts a page from rows that were read with {@link PageRequest#limitAndOne()}.
   *
   * @param sortKey the values that the list is sorted by, of the last row shown
   */
  public static <T> Page<T> of(
      List<T> rows, PageRequest request, Function<T, List<String>> sortKey) {
    if (rows.size() <= request.limit()) {
      return new Page<>(rows, null);
    }
    var items = List.copyOf(rows.subList(0, request.limit()));
    return new Page<>(items, Cursor.encode(sortKey.apply(items.getLast())));
  }

  /**
   * A page that need not be full though there is more: the search stopped at a bound.
   *
   * @param sortKey of the last row looked at
   */
  public static <T> Page<T> stoppedAt(List<T> items, List<String> sortKey) {
    return new Page<>(items, Cursor.encode(sortKey));
  }

  /** The same page with other items. */
  public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
    return new Page<R>(items.stream().<R>map(mapper).toList(), nextCursor);
  }
}
