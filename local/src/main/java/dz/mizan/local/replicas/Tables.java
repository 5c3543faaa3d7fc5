package dz.mizan.local.replicas;

import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the services' databases as their administrator, who sees all rows. */
record Tables(Stack stack) {
  void execute(Service service, String sql) {
    try (var connection = stack.database(service).connectAsAdmin();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /**
   * @param parameters texts; the query casts them
   */
  List<List<String>> rows(Service service, String sql, String... parameters) {
    try (var connection = stack.database(service).connectAsAdmin();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<List<String>>();
        while (rows.next()) {
          var row = new ArrayList<String>();
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            row.add(String.valueOf(rows.getString(i)));
          }
          found.add(row);
        }
        return found;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  long count(Service service, String sql, String... parameters) {
    return Long.parseLong(rows(service, sql, parameters).getFirst().getFirst());
  }
}
