package dz.mizan.auth.user;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Finds users of the running transaction's company. */
@ApplicationScoped
class UserList {

  /**
   * @throws dz.mizan.common.paging.BadCursor if the cursor is not one of this list in this order
   */
  Uni<Page<UserView>> page(UserFilter filter, PageRequest request) {
    var query = new Query(filter, request);
    return CompanySql.execute(query.sql(), query.parameters.toArray())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Found::of).toList())
        .map(found -> Page.of(found, request, last -> last.key(filter)).map(Found::user));
  }

  /** A user, and what the username is compared by. */
  private record Found(UserView user, String usernameKey) {
    static Found of(Row row) {
      return new Found(UserView.of(row), row.getString("username_key"));
    }

    List<String> key(UserFilter filter) {
      var id = user.id().toString();
      return switch (filter.column()) {
        case "username_key" -> List.of(usernameKey, id);
        case "full_name" -> List.of(user.fullName(), id);
        default -> List.of(id);
      };
    }
  }

  /** Only what is asked for is in the statement, so that each kind of question has its own plan. */
  private static final class Query {
    private final List<Object> parameters = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final String order;

    Query(UserFilter filter, PageRequest request) {
      var column = filter.column();
      var direction = filter.isBackwards() ? " desc" : "";
      order =
          (column.equals("id") ? "id" + direction : column + direction + ", id" + direction)
              + " limit "
              + next(request.limitAndOne());
      conditions.add(
          filter.status == null ? "status <> 'DELETED'" : "status = " + next(filter.status));
      if (filter.role != null) {
        conditions.add(next(filter.role) + " = any (roles)");
      }
      if (filter.q != null && !filter.q.isBlank()) {
        conditions.add("search_key like " + next(SearchKey.pattern(filter.q)));
      }
      goOn(column, filter.isBackwards() ? " < " : " > ", request);
    }

    private void goOn(String column, String beyond, PageRequest request) {
      if (column.equals("id")) {
        var after = request.afterId();
        if (after != null) {
          conditions.add("id" + beyond + next(after));
        }
        return;
      }
      var after = request.after(2);
      if (!after.isEmpty()) {
        var key = next(after.getFirst());
        var id = next(PageRequest.id(after.getLast()));
        conditions.add("(" + column + ", id)" + beyond + "(" + key + ", " + id + ")");
      }
    }

    private String next(Object value) {
      parameters.add(value);
      return "$" + parameters.size();
    }

    String sql() {
      return "select username_key, "
          + UserView.COLUMNS
          + " from app_user where "
          + String.join(" and ", conditions)
          + " order by "
          + order;
    }
  }
}
