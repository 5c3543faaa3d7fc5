package dz.mizan.local.test;

import dz.mizan.local.stack.ServiceDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service's database as its administrator sees it: all rows of all companies. */
public final class Sql {
  private final ServiceDatabase database;

  public Sql(ServiceDatabase database) {
    this.database = database;
  }

  /** All rows, each by column name. */
  public List<Map<String, @Nullable Object>> rows(String sql, Object... parameters) {
    return run(
        sql,
        parameters,
        statement -> {
          var rows = new ArrayList<Map<String, @Nullable Object>>();
          try (var result = statement.executeQuery()) {
            var columns = result.getMetaData();
            while (result.next()) {
              var row = new LinkedHashMap<String, @Nullable Object>();
              for (var column = 1; column <= columns.getColumnCount(); column++) {
                row.put(columns.getColumnLabel(column), result.getObject(column));
              }
              rows.add(row);
            }
          }
          return rows;
        });
  }

  /** The first column of the only row, as PostgreSQL writes it; null if that is null. */
  public @Nullable String text(String sql, Object... parameters) {
    var rows = rows(sql, parameters);
    if (rows.size() != 1) {
      throw new IllegalStateException(rows.size() + " rows instead of one: " + sql);
    }
    var value = rows.getFirst().values().iterator().next();
    return value == null ? null : value.toString();
  }

  /** The first column of the only row, as a number: {@code select count(*) …}. */
  public long count(String sql, Object... parameters) {
    var text = text(sql, parameters);
    if (text == null) {
      throw new IllegalStateException("null instead of a number: " + sql);
    }
    return Long.parseLong(text);
  }

  /**
   * @return how many rows changed
   */
  public int update(String sql, Object... parameters) {
    return run(sql, parameters, PreparedStatement::executeUpdate);
  }

  private <T> T run(String sql, Object[] parameters, Work<T> work) {
    try (Connection connection = database.connectAsAdmin();
        var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return work.with(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(sql + ": " + e.getMessage(), e);
    }
  }

  @FunctionalInterface
  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }
}
