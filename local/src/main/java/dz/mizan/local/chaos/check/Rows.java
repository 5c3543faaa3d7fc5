package dz.mizan.local.chaos.check;

import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads a company's rows in the services' databases, past all of the services' own code. */
record Rows(Stack stack, UUID company) {

  /** Texts of the only column. {@code ?} is the company. */
  List<String> texts(Service service, String sql) {
    return list(service, sql, row -> row.getString(1));
  }

  <T> List<T> list(Service service, String sql, Reading<T> reading) {
    try (var connection = stack.database(service).connectAsAdmin();
        var statement = connection.prepareStatement(sql)) {
      for (var place = 1; place <= statement.getParameterMetaData().getParameterCount(); place++) {
        statement.setObject(place, company);
      }
      try (var rows = statement.executeQuery()) {
        var all = new ArrayList<T>();
        while (rows.next()) {
          all.add(reading.of(rows));
        }
        return all;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(service.id() + ": " + e.getMessage() + " in " + sql, e);
    }
  }

  @FunctionalInterface
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }
}
